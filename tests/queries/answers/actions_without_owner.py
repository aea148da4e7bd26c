"""What `actions_without_owner` answers on the example."""

from tests.queries.answers.form import Answer
from tests.queries.example import example

GRAPH = example
ANSWERS: list[Answer] = [
    (
        {},
        [
            ("aton/3", "Test the protocol", "blank", [], ["R2"], 1, 7),
            ("aton/4", "Print a leaflet", "unreadable", ["Umbrella Group"], ["R10"], 1, 7),
            ("aton/5", "Book it again", "carried", ["CCG"], ["R1"], 1, 7),
        ],
    ),
    (
        {"plan": "bton"},
        [],
    ),
]
