"""What `plan_changes` answers on a small history of versions."""

from tests.queries.answers.form import Answer
from tests.queries.history import DAYS, history

GRAPH = history
ANSWERS: list[Answer] = [
    (
        {"version": "2", "plan": "p"},
        [
            ("p", 2, DAYS[1], "due", "write", "yes", "Write the policy", "2019-03-31",
             "2019-05-31", "2019-03-31", "2019-05-31", None, None, 90, "stated", 3, 3),
            ("p", 2, DAYS[1], "gone", "print", "no", "Print a leaflet", None, None, None, None,
             None, None, 90, None, 3, 3),
            ("p", 2, DAYS[1], "status", "train", "yes", "Train the staff", "in progress", "late",
             "in progress", "late", None, "matched", 90, "stated", 3, 3),
        ],
    ),
]  # fmt: skip
