"""What `time_in_a_state` answers on a small history of versions."""

from tests.queries.answers.form import Answer
from tests.queries.history import history

GRAPH = history
ANSWERS: list[Answer] = [
    (
        {},
        [
            ("p", "write", "Write the policy", "late", 365, "no", None, "completed", ["Police"],
             3, 3),
            ("p", "train", "Train the staff", "late", 275, "yes", "matched", "late", [], 3, 3),
        ],
    ),
    (
        {"state": "in progress"},
        [("p", "train", "Train the staff", "in progress", 90, "no", "matched", "late", [],
          3, 3)],
    ),
]  # fmt: skip
