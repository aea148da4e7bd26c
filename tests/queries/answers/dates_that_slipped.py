"""What `dates_that_slipped` answers on a small history of versions."""

from tests.queries.answers.form import Answer
from tests.queries.history import history

GRAPH = history
ANSWERS: list[Answer] = [
    (
        {},
        [
            ("p", "write", "yes", "Write the policy", 2, "2019-03-31", "2020-05-31", 427,
             ["Police"], 2, 3),
            ("p", "write", "no", "Print a leaflet", 1, "2019-03-31", "2019-04-30", 30, [], 2, 3),
        ],
    ),
]  # fmt: skip
