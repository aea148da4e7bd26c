"""What `actions_shared_by_agencies` answers on the graph of `tests/queries/holding.py`."""

from tests.queries.answers.form import Answer
from tests.queries.holding import holding

GRAPH = holding
ANSWERS: list[Answer] = [
    (
        {},
        [
            ("Charity", "Council", 2, 2, 0, 0, 0, 2, 2, 2, 1.0),
            ("CCG", "Charity", 1, 0, 0, 1, 0, 1, 3, 2, 0.25),
            ("CCG", "Council", 1, 0, 0, 1, 0, 1, 3, 2, 0.25),
            ("CCG", "ICB", 1, 0, 1, 0, 0, 0, 3, 1, 0.333),
            ("CCG", "PCT", 1, 0, 0, 0, 1, 1, 3, 2, 0.25),
            ("CCG", "Umbrella Group", 1, 0, 0, 1, 0, 1, 3, 2, 0.25),
            ("Charity", "Housing team", 1, 0, 0, 1, 0, 1, 2, 1, 0.5),
            ("Charity", "Umbrella Group", 1, 1, 0, 0, 0, 1, 2, 2, 0.333),
            ("Council", "Housing team", 1, 0, 0, 1, 0, 1, 2, 1, 0.5),
            ("Council", "Umbrella Group", 1, 1, 0, 0, 0, 1, 2, 2, 0.333),
            ("Home Office", "PCT", 1, 0, 0, 1, 0, 0, 1, 2, 0.5),
        ],
        {"all_actions": 9, "all_shared": 5},
    ),
    (
        {"agency": "pct"},
        [
            ("PCT", "CCG", 1, 0, 0, 0, 1, 1, 2, 3, 0.25),
            ("PCT", "Home Office", 1, 0, 0, 1, 0, 0, 2, 1, 0.5),
        ],
        {"all_actions": 9, "all_shared": 5},
    ),
    (
        {"with": "Charity", "most": "2"},
        [
            ("Council", "Charity", 2, 2, 0, 0, 0, 2, 2, 2, 1.0),
            ("CCG", "Charity", 1, 0, 0, 1, 0, 1, 3, 2, 0.25),
        ],
        {"all_actions": 9, "all_shared": 5},
    ),
    (
        {"agency": "pct", "with": "home-office", "plan": "fyfe"},
        [("PCT", "Home Office", 1, 0, 0, 1, 0, 0, 1, 1, 1.0)],
        {"all_actions": 3, "all_shared": 1},
    ),
    ({"agency": "officer"}, [], {"all_actions": 9, "all_shared": 5}),
]
