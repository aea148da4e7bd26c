"""What `progress_by_state` answers on actions in every state."""

from tests.queries.answers.form import Answer
from tests.queries.progress import progress

GRAPH = progress
ANSWERS: list[Answer] = [
    (
        {},
        [
            ("not started", 1, 0.1, 0.143, 1, 0, 0, 0),
            ("in progress", 2, 0.2, 0.286, 2, 0, 0, 0),
            ("late", 1, 0.1, 0.143, 0, 0, 0, 1),
            ("completed", 1, 0.1, 0.143, 1, 0, 0, 0),
            ("completed and continuing", 1, 0.1, 0.143, 0, 0, 1, 0),
            ("no longer needed", 1, 0.1, 0.143, 0, 1, 0, 0),
            ("(words of no known state)", 1, 0.1, None, 0, 0, 0, 0),
            ("(nothing said)", 2, 0.2, None, 0, 0, 0, 0),
        ],
        {"all_actions": 10, "with_state": 7, "done": 2},
    ),
    (
        {"plan": "q"},
        [
            ("in progress", 1, 0.5, 1.0, 1, 0, 0, 0),
            ("(nothing said)", 1, 0.5, None, 0, 0, 0, 0),
        ],
        {"all_actions": 2, "with_state": 1, "done": 0},
    ),
    (
        {"plan": "r"},
        [],
        {"all_actions": 0, "with_state": 0, "done": 0},
    ),
]
