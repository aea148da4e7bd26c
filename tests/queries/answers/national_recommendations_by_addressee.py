"""What `national_recommendations_by_addressee` answers on the example."""

from tests.queries.answers.form import Answer
from tests.queries.example import example

GRAPH = example
ANSWERS: list[Answer] = [
    (
        {},
        [
            ("Home Office", "national", ["aton/AB/N1"], ["AB"], 1, 0, 0, 0, 2),
            ("(nobody named)", "regional", ["aton/CD/N2"], ["CD"], 0, 0, 0, 0, 2),
        ],
    ),
]
