"""What `themes_that_reviews_share` answers where themes come back."""

from tests.queries.answers.form import Answer
from tests.queries.coming_back import coming_back

GRAPH = coming_back
BOTH = ["Records", "Training"]
ANSWERS: list[Answer] = [
    (
        {},
        [
            ("north", "AB", "north", "CD", 2, 1.0, BOTH, 0, 0, 1, 1),
            ("east", "EF", "east", "GH", 1, 0.5, ["TRAINING"], 0, 0, 1, 0),
        ],
        {"all_reviews": 7, "with_themes": 6},
    ),
    (
        {"review": "north/AB"},
        [
            ("north", "AB", "east", "EF", 2, 1.0, ["Records", "TRAINING"], 1, 1, 0, 0),
            ("north", "AB", "north", "CD", 2, 1.0, BOTH, 0, 0, 1, 1),
            ("north", "AB", "east", "GH", 1, 0.5, ["TRAINING"], 0, 0, 1, 0),
            ("north", "AB", "west", "KL", 1, 0.5, ["Training"], 1, 0, 0, 0),
        ],
        {"all_reviews": 7, "with_themes": 6},
    ),
    (
        {"review": "north/AB", "plan": "west"},
        [("north", "AB", "west", "KL", 1, 0.5, ["Training"], 1, 0, 0, 0)],
        {"all_reviews": 1, "with_themes": 1},
    ),
    (
        {"plan": "far"},
        [],
        {"all_reviews": 1, "with_themes": 0},
    ),
]
