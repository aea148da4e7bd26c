"""What `plan_changes` answers on a small history of versions."""

from tests.queries.answers.form import Answer
from tests.queries.history import DAYS, history

GRAPH = history
SECOND = [
    ("p", 2, DAYS[1], "due", "write", "yes", "Write the policy", "2019-03-31",
     "2019-05-31", "2019-03-31", "2019-05-31", None, None, 90, "stated"),
    ("p", 2, DAYS[1], "gone", "print", "no", "Print a leaflet", None, None, None, None,
     None, None, 90, None),
    ("p", 2, DAYS[1], "status", "train", "yes", "Train the staff", "in progress", "late",
     "in progress", "late", "confirmed", "matched", 90, "stated"),
]  # fmt: skip
THIRD = [
    ("p", 3, DAYS[2], "added", "audit", "yes", "Audit the files", None, None, None, None,
     None, None, None, "stated"),
    ("p", 3, DAYS[2], "due", "train", "yes", "Train the staff", "2019-07-31", "2019-06-30",
     "2019-07-31", "2019-06-30", None, None, 365, "stated"),
    ("p", 3, DAYS[2], "due", "write", "yes", "Write the policy", "2019-05-31", "2020-05-31",
     "2019-05-31", "2020-05-31", None, None, 275, "stated"),
    ("p", 3, DAYS[2], "due", "write", "no", "Print a leaflet", "2019-03-31", "2019-04-30",
     "2019-03-31", "2019-04-30", None, None, 30, None),
    ("p", 3, DAYS[2], "status", "write", "yes", "Write the policy", "late", "completed",
     "late", "completed", "carried", "matched", 365, "stated"),
]  # fmt: skip
ANSWERS: list[Answer] = [
    (
        {},
        [*THIRD, *SECOND],
        {
            "changes": 8,
            "touched": 3,
            "things": 3,
            "asked_versions": 3,
            "versions": 3,
            "all_plans": 1,
        },
    ),
    (
        {"version": "2", "plan": "p"},
        [*SECOND],
        {
            "changes": 3,
            "touched": 2,
            "things": 3,
            "asked_versions": 1,
            "versions": 3,
            "all_plans": 1,
        },
    ),
    (
        {"version": "1"},
        [],
        {
            "changes": 0,
            "touched": 0,
            "things": 3,
            "asked_versions": 1,
            "versions": 3,
            "all_plans": 1,
        },
    ),
    (
        {"version": "9"},
        [],
        {
            "changes": 0,
            "touched": 0,
            "things": 3,
            "asked_versions": 0,
            "versions": 3,
            "all_plans": 1,
        },
    ),
]
