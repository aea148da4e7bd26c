"""What `originals_without_revision` answers on the example."""

from tests.queries.answers.form import Answer
from tests.queries.example import example

GRAPH = example
ANSWERS: list[Answer] = [
    (
        {},
        [
            # bton rewrites nothing, so that nothing of it is missing
            ("aton", "CD 2", "local", "Name a champion", 0, 1, 7),
        ],
    ),
    (
        {"scope": "all", "plan": "aton"},
        [
            ("aton", "AB N1", "national", "The Home Office should fund it", 0, 3, 9),
            ("aton", "CD 2", "local", "Name a champion", 0, 3, 9),
            ("aton", "CD N2", "regional", "London should lead", 0, 3, 9),
        ],
    ),
]
