"""What `actions_without_date` answers on the example with what is missing."""

from tests.queries.answers.form import Answer
from tests.queries.wanting import wanting

GRAPH = wanting
ANSWERS: list[Answer] = [
    (
        {},
        [
            ("aton", "aton/1", "Book the course", "blank", None, None, None, 2, ["CCG", "Police"],
             ["R1"]),
            ("aton", "aton/2", "Write a protocol", "blank", None, None, None, 2, ["Police"],
             ["R2"]),
            ("aton", "aton/3", "Test the protocol", "blank", None, None, None, 2, [], ["R2"]),
            ("aton", "aton/4", "Print a leaflet", "blank", None, None, None, 2,
             ["Umbrella Group"], ["R10"]),
            ("aton", "aton/5", "Book it again", "blank", None, None, None, 2, ["CCG"], ["R1"]),
            ("aton", "aton/6", "Audit the records", "blank", None, None, None, 2, ["Police"],
             ["R1", "R2"]),
            ("bton", "bton/1", "Open a log", "blank", None, None, None, 1, ["Police"], ["EF 1"]),
            ("aton", "aton/0", "Lend the log", "blank", None, None, None, 0, [], []),
            ("aton", "aton/7", "Train the managers", "unreadable", "ongoing", None, None, 2,
             ["Police"], ["CD 2", "R10"]),
            ("aton", "aton/9", "Report on referrals", "carried", "March 2020", "2020-03-31",
             "in progress", 2, [], ["R10"]),
        ],
        {"all_actions": 11, "all_blank": 8, "all_unreadable": 1, "all_carried": 1},
    ),
    (
        {"kind": "unreadable", "plan": "aton"},
        [
            ("aton", "aton/7", "Train the managers", "unreadable", "ongoing", None, None, 2,
             ["Police"], ["CD 2", "R10"]),
        ],
        {"all_actions": 10, "all_blank": 7, "all_unreadable": 1, "all_carried": 1},
    ),
    (
        {"kind": "carried", "plan": "bton"},
        [],
        {"all_actions": 1, "all_blank": 1, "all_unreadable": 0, "all_carried": 0},
    ),
]  # fmt: skip
