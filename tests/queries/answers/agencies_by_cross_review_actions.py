"""What `agencies_by_cross_review_actions` answers on the example."""

from tests.queries.answers.form import Answer
from tests.queries.example import example

GRAPH = example
ANSWERS: list[Answer] = [
    (
        {},
        [
            ("Police", "organisation", "police", 4, 3, 3, ["AB", "CD", "EF"], 1, 0, 1, 1, 7, 0.429),
            ("CCG", "organisation", "health", 2, 2, 2, ["AB", "CD"], 0, 0, 2, 0, 7, 0.286),
            ("Umbrella Group", "unknown", None, 1, 1, 2, ["AB", "CD"], 0, 1, 0, 0, 7, 0.143),
        ],
    ),
    (
        {"bases": "stated,carried", "plan": "aton"},
        [
            ("CCG", "organisation", "health", 2, 2, 2, ["AB", "CD"], 0, 0, 2, 0, 6, 0.333),
            ("Police", "organisation", "police", 2, 2, 2, ["AB", "CD"], 1, 0, 1, 0, 6, 0.333),
        ],
    ),
]
