"""What `agencies_at_the_centre` answers on the example, worked out by hand.

By the weakest link on the best way, Police answers to AB and CD by three actions and to EF by one,
CCG to AB and CD by two, Umbrella Group to both by one: 13 ties.
"""

from queries.answer import Cell
from tests.queries.answers.form import Answer
from tests.queries.example import example

GRAPH = example
OF: dict[str, Cell] = {
    "all_owners": 3,
    "all_reviews": 3,
    "all_actions": 7,
    "all_plans": 2,
    "known_at_least": "matched",
}
BTON: dict[str, Cell] = {
    "all_owners": 1,
    "all_reviews": 1,
    "all_actions": 1,
    "all_plans": 1,
    "known_at_least": "matched",
}
ANSWERS: list[Answer] = [
    (
        {},
        [
            (1, "Police", "organisation", "police", 2, 2, 1.0, 0.0, 2, 3, 7),
            (1, "CCG", "organisation", "health", 2, 2, 1.0, 0.0, 2, 2, 4),
            (1, "Umbrella Group", "unknown", None, 2, 2, 1.0, 0.0, 2, 2, 2),
        ],
        OF,
    ),
    (
        {"weakest": "stated"},
        [
            (1, "Police", "organisation", "police", 2, 2, 1.0, 0.0, 2, 3, 3),
            (1, "CCG", "organisation", "health", 2, 2, 1.0, 0.0, 2, 1, 1),
            (1, "Umbrella Group", "unknown", None, 2, 2, 1.0, 0.0, 2, 1, 1),
        ],
        OF | {"known_at_least": "stated"},
    ),
    (
        {"plan": "bton"},
        [(1, "Police", "organisation", "police", 0, 0, None, None, 0, 1, 1)],
        BTON,
    ),
]
