"""What `reviews_overview` answers on the example."""

from tests.queries.answers.form import Answer
from tests.queries.example import example

GRAPH = example
ANSWERS: list[Answer] = [
    (
        {},
        [
            ("aton", "AB", "DHR", "Ann Other", 4, 3, 0, 1, 2, 0, 1, 0, 1, 6, 3, 10, 7, 3),
            ("aton", "CD", "DARDR", None, 5, 4, 1, 0, 1, 1, 0, 1, 2, 6, 3, 10, 7, 3),
            ("bton", "EF", "DHR", None, 1, 1, 0, 0, 0, 0, 0, 0, 1, 1, 1, 10, 7, 3),
        ],
    ),
]
