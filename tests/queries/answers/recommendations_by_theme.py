"""What `recommendations_by_theme` answers where themes come back."""

from tests.queries.answers.form import Answer
from tests.queries.coming_back import coming_back

GRAPH = coming_back
ANSWERS: list[Answer] = [
    (
        {},
        [
            # AB 1 was rewritten into R1, so that a1 and a2 count here too
            ("north", "Records", 3, 0, 0.75, ["AB", "CD"], 5, 1, 0, 1, 1, 4),
            ("north", "Training", 2, 1, 0.75, ["AB", "CD"], 4, 1, 0, 1, 1, 4),
            ("east", "TRAINING", 2, 0, 0.5, ["EF", "GH"], 2, 1, 0, 1, 0, 4),
            ("east", "Records", 1, 0, 0.25, ["EF"], 0, 0, 1, 0, 0, 4),
            ("south", "Training", 1, 0, 1.0, ["Ab"], 0, 1, 0, 0, 0, 1),
            ("west", "Training", 1, 0, 0.5, ["KL"], 0, 1, 0, 0, 0, 2),
            ("east", "Empty", 0, 0, 0.0, [], 0, 0, 0, 0, 0, 4),
            ("east", "(no theme)", 1, 0, 0.25, ["GH"], 0, 0, 0, 0, 0, 4),
            ("far", "(no theme)", 1, 0, 1.0, ["MN"], 0, 0, 0, 0, 0, 1),
            ("west", "(no theme)", 1, 0, 0.5, ["KL"], 1, 0, 0, 0, 0, 2),
        ],
        {"all_recommendations": 12, "without_theme": 3, "all_themes": 7},
    ),
    (
        {"plan": "west"},
        [
            ("west", "Training", 1, 0, 0.5, ["KL"], 0, 1, 0, 0, 0, 2),
            ("west", "(no theme)", 1, 0, 0.5, ["KL"], 1, 0, 0, 0, 0, 2),
        ],
        {"all_recommendations": 2, "without_theme": 1, "all_themes": 1},
    ),
    (
        {"plan": "bare"},
        [],
        {"all_recommendations": 0, "without_theme": 0, "all_themes": 0},
    ),
]
