"""What `owners_by_sector` answers on the graph of `tests/queries/holding.py`."""

from tests.queries.answers.form import Answer
from tests.queries.holding import holding

GRAPH = holding
EVERY = {"all_actions": 8, "all_owned": 6, "all_without": 2, "all_cross_review": 4}
ANSWERS: list[Answer] = [
    (
        {},
        [
            ("health", 2, 4, 2, 1, 1, 2, 0, 0.5),
            ("local government", 3, 3, 2, 3, 0, 0, 0, 0.375),
            ("(sector not known)", 1, 2, 2, 2, 0, 0, 0, 0.25),
            ("(agency not known)", 1, 1, 1, 1, 0, 0, 0, 0.125),
            ("government", 1, 1, 0, 1, 0, 0, 0, 0.125),
        ],
        {**EVERY},
    ),
    ({"sector": "Health"}, [("health", 2, 4, 2, 1, 1, 2, 0, 0.5)], {**EVERY}),
    (
        {"plan": "fyfe"},
        [
            ("government", 1, 1, 0, 1, 0, 0, 0, 0.5),
            ("health", 1, 1, 0, 0, 0, 1, 0, 0.5),
            ("local government", 1, 1, 0, 1, 0, 0, 0, 0.5),
        ],
        {"all_actions": 2, "all_owned": 2, "all_without": 0, "all_cross_review": 0},
    ),
    ({"sector": "police"}, [], {**EVERY}),
]
