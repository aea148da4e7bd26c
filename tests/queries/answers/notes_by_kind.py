"""What `notes_by_kind` answers on the graph of `tests/queries/holding.py`."""

from tests.queries.answers.form import Answer
from tests.queries.holding import holding

GRAPH = holding
ANSWERS: list[Answer] = [
    (
        {},
        [
            ("number missing", "question", 3, 1, 2, 2, "There is no 7.", "eton"),
            ("number twice", "question", 1, 1, 0, 1, "EF 1 stands twice.", "fyfe"),
            ("markup damaged", "remark", 1, 0, 1, 1, "A tag is open.", "eton"),
        ],
        {"all_plans": 3, "all_questions": 4, "all_open": 2, "all_remarks": 1},
    ),
    (
        {"note": "number missing", "plan": "fyfe"},
        [("number missing", "question", 1, 0, 1, 1, "There is no 4.", "fyfe")],
        {"all_plans": 1, "all_questions": 2, "all_open": 1, "all_remarks": 0},
    ),
    (
        {"plan": "gorse"},
        [],
        {"all_plans": 1, "all_questions": 0, "all_open": 0, "all_remarks": 0},
    ),
]
