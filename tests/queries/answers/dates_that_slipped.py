"""What `dates_that_slipped` answers on a small history of versions."""

from tests.queries.answers.form import Answer
from tests.queries.later_history import later_history

GRAPH = later_history
ANSWERS: list[Answer] = [
    (
        {},
        [
            ("p", "write", "yes", "Write the policy", 2, "2019-03-31", "2020-05-31", 427,
             ["Police"], 2, 0, 0, 0),
            ("p", "AB/1", "yes", "Ask by March", 2, "2019-01-31", "2019-03-31", 59, [], 0, 1, 1, 0),
            ("p", "seen", "yes", "See them", 1, "2019-05-31", "2019-06-30", 30, [], 0, 0, 0, 1),
            ("p", "write", "no", "Print a leaflet", 1, "2019-03-31", "2019-04-30", 30, [],
             1, 0, 0, 0),
        ],
        {"slipped": 4, "dated": 5, "versions": 4, "followed": 1, "all_plans": 2},
    ),
    (
        {"plan": "q"},
        [],
        {"slipped": 0, "dated": 0, "versions": 1, "followed": 0, "all_plans": 1},
    ),
]  # fmt: skip
