"""What `agencies_that_tie_reviews` answers on the example, worked out by hand.

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
            ("Police", "organisation", "police", 3, 2, 3, 2, 2, 3, 1.0, 1),
            ("CCG", "organisation", "health", 2, 1, 1, 0, 0, 3, 0.333, 0),
            ("Umbrella Group", "unknown", None, 2, 1, 1, 0, 0, 3, 0.333, 0),
        ],
        OF,
    ),
    (
        {"plan": "bton"},
        [("Police", "organisation", "police", 1, 1, 0, 0, 0, 0, None, 0)],
        BTON,
    ),
]
