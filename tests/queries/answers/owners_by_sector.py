"""What `owners_by_sector` answers on the graph of `tests/queries/holding.py`."""

from tests.queries.answers.form import Answer
from tests.queries.holding import holding

GRAPH = holding
EVERY = {"all_actions": 9, "all_owned": 7, "all_without": 2, "all_cross_review": 4}
HEALTH = ("health", 3, 4, 2, 2, 0, 2, 0, 0.444)
ANSWERS: list[Answer] = [
    (
        {},
        [
            HEALTH,
            ("local government", 3, 3, 2, 3, 0, 0, 0, 0.333),
            ("government", 1, 1, 0, 1, 0, 0, 0, 0.111),
            ("(agency not known)", 1, 2, 1, 2, 0, 0, 0, 0.222),
            ("(sector not known)", 1, 2, 2, 2, 0, 0, 0, 0.222),
        ],
        {**EVERY},
    ),
    ({"sector": "Health"}, [HEALTH], {**EVERY}),
    (
        {"plan": "fyfe"},
        [
            ("government", 1, 1, 0, 1, 0, 0, 0, 0.333),
            ("health", 1, 1, 0, 0, 0, 1, 0, 0.333),
            ("local government", 1, 1, 0, 1, 0, 0, 0, 0.333),
            ("(agency not known)", 1, 1, 0, 1, 0, 0, 0, 0.333),
        ],
        {"all_actions": 3, "all_owned": 3, "all_without": 0, "all_cross_review": 0},
    ),
    ({"sector": "police"}, [], {**EVERY}),
]
