"""What `agencies_and_reviews_together` answers on the example, worked out by hand.

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
            (1, "Police", 1, 3, ["Police"], 2, 3, ["AB", "EF"], 4, 6, 0.4, 0.036),
            (
                2,
                "CCG and Umbrella Group",
                2,
                3,
                ["CCG", "Umbrella Group"],
                1,
                3,
                ["CD"],
                3,
                6,
                0.333,
                0.036,
            ),
        ],
        OF,
    ),
    (
        {"plan": "bton"},
        [(1, "Police", 1, 1, ["Police"], 1, 1, ["EF"], 1, 0, 1.0, 0.0)],
        BTON,
    ),
]
