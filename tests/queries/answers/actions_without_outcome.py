"""What `actions_without_outcome` answers on the example with what is missing."""

from tests.queries.answers.form import Answer
from tests.queries.wanting import wanting

GRAPH = wanting
ANSWERS: list[Answer] = [
    (
        {},
        [
            ("aton", "aton/2", "Write a protocol", "blank", 2, [], ["R2"]),
            ("aton", "aton/3", "Test the protocol", "blank", 2, [], ["R2"]),
            ("aton", "aton/4", "Print a leaflet", "blank", 2, [], ["R10"]),
            ("aton", "aton/6", "Audit the records", "blank", 2, [], ["R1", "R2"]),
            ("aton", "aton/7", "Train the managers", "blank", 2, [], ["CD 2", "R10"]),
            ("aton", "aton/9", "Report on referrals", "blank", 2, [], ["R10"]),
            ("bton", "bton/1", "Open a log", "blank", 1, [], ["EF 1"]),
            ("aton", "aton/0", "Lend the log", "blank", 0, [], []),
            ("aton", "aton/5", "Book it again", "carried", 2, ["Staff are sure."], ["R1"]),
        ],
        {"all_actions": 11, "all_blank": 8, "all_carried": 1},
    ),
    (
        {"kind": "carried", "plan": "aton"},
        [("aton", "aton/5", "Book it again", "carried", 2, ["Staff are sure."], ["R1"])],
        {"all_actions": 10, "all_blank": 7, "all_carried": 1},
    ),
    (
        {"kind": "carried", "plan": "bton"},
        [],
        {"all_actions": 1, "all_blank": 1, "all_carried": 0},
    ),
]
