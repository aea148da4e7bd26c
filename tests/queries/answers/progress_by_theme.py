"""What `progress_by_theme` answers on actions in every state."""

from tests.queries.answers.form import Answer
from tests.queries.progress import progress

GRAPH = progress
ANSWERS: list[Answer] = [
    (
        {},
        [
            ("Training", 2, 6, 3, 1, 0.25, 0.167, 1, 1, 1, 0, 1, 0, 2, 3, 1, 0, 1, 1),
            # AB 1 was rewritten into R1, so that its four actions count here too
            ("Records", 1, 7, 2, 2, 0.4, 0.286, 1, 0, 1, 1, 1, 1, 2, 2, 1, 0, 0, 1),
            ("Empty", 1, 0, 0, 0, None, None, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0),
        ],
        {"all_themes": 3, "all_actions": 10, "all_open": 4, "all_done": 2,
         "all_without_state": 3, "all_recommendations": 5,
         "recommendations_without": 1},
    ),
    (
        {"plan": "q"},
        [
            ("TRAINING", 1, 2, 1, 0, 0.0, 0.0, 0, 1, 0, 0, 0, 0, 1, 1, 0, 0, 0, 1),
            ("Empty", 1, 0, 0, 0, None, None, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0),
        ],
        {"all_themes": 2, "all_actions": 2, "all_open": 1, "all_done": 0,
         "all_without_state": 1, "all_recommendations": 1,
         "recommendations_without": 0},
    ),
    (
        {"plan": "r"},
        [],
        {"all_themes": 0, "all_actions": 0, "all_open": 0, "all_done": 0,
         "all_without_state": 0, "all_recommendations": 0,
         "recommendations_without": 0},
    ),
]  # fmt: skip
