"""What `agencies_by_cross_review_actions` answers on the example."""

from tests.queries.answers.form import Answer
from tests.queries.example import example

GRAPH = example
ANSWERS: list[Answer] = [
    (
        {},
        [
            ("Police", "organisation", "police", 4, 3, 0.75, 3, ["AB", "CD", "EF"], 1, 0, 1, 1,
             0.429),
            ("CCG", "organisation", "health", 2, 2, 1.0, 2, ["AB", "CD"], 0, 0, 2, 0, 0.286),
            ("Umbrella Group", "unknown", None, 1, 1, 1.0, 2, ["AB", "CD"], 0, 1, 0, 0, 0.143),
        ],
        {"all_owners": 3, "all_actions": 7, "all_cross_review": 6,
         "known_at_least": "matched"},
    ),
    (
        {"weakest": "carried", "plan": "aton"},
        [
            ("CCG", "organisation", "health", 2, 2, 1.0, 2, ["AB", "CD"], 0, 0, 2, 0, 0.333),
            ("Police", "organisation", "police", 3, 2, 0.667, 2, ["AB", "CD"], 1, 0, 1, 0, 0.333),
            ("Umbrella Group", "unknown", None, 1, 1, 1.0, 2, ["AB", "CD"], 0, 1, 0, 0, 0.167),
        ],
        {"all_owners": 3, "all_actions": 6, "all_cross_review": 4,
         "known_at_least": "carried"},
    ),
    (
        {"plan": "bton"},
        [],
        {"all_owners": 1, "all_actions": 1, "all_cross_review": 0,
         "known_at_least": "matched"},
    ),
]  # fmt: skip
