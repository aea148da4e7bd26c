"""What `themes_by_reviews` answers where themes come back."""

from tests.queries.answers.form import Answer
from tests.queries.coming_back import coming_back

GRAPH = coming_back
ANSWERS: list[Answer] = [
    (
        {},
        [
            ("TRAINING", 5, 0.833, 4, 6, 1, 6, 4, 0, 2, 1, ["AB", "CD", "EF", "GH", "KL"]),
            # AB 1 was rewritten into R1, so that a1 and a2 count here too
            ("Records", 3, 0.5, 2, 4, 0, 5, 1, 1, 1, 1, ["AB", "CD", "EF"]),
            ("Empty", 0, 0.0, 1, 0, 0, 0, 0, 0, 0, 0, []),
        ],
        {"all_themes": 3, "all_reviews": 6, "reviews_without": 1, "recommendations_without": 3},
    ),
    (
        {"plan": "south"},
        [("Training", 1, 1.0, 1, 1, 0, 0, 1, 0, 0, 0, ["Ab"])],
        {"all_themes": 1, "all_reviews": 1, "reviews_without": 0, "recommendations_without": 0},
    ),
    (
        {"plan": "far"},
        [],
        {"all_themes": 0, "all_reviews": 1, "reviews_without": 1, "recommendations_without": 1},
    ),
]
