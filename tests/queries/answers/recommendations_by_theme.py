"""What `recommendations_by_theme` answers on the example."""

from tests.queries.answers.form import Answer
from tests.queries.example import example

GRAPH = example
ANSWERS: list[Answer] = [
    (
        {},
        [
            ("aton", "Training", 2, 2, ["AB", "CD"], 5, 2, 0, 2, 0, 12),
            ("aton", "(no theme)", 7, 1, ["AB", "CD"], 1, 0, 0, 0, 0, 12),
            ("bton", "(no theme)", 1, 0, ["EF"], 1, 0, 0, 0, 0, 1),
        ],
    ),
]
