"""What `actions_without_owner` answers on the example with what is missing."""

from tests.queries.answers.form import Answer
from tests.queries.wanting import wanting

GRAPH = wanting
TOTALS = {"all_actions": 11, "all_blank": 3, "all_unreadable": 1, "all_carried": 1}
ANSWERS: list[Answer] = [
    (
        {},
        [
            ("aton", "aton/3", "Test the protocol", "blank", 2, [], ["R2"]),
            ("aton", "aton/9", "Report on referrals", "blank", 2, [], ["R10"]),
            ("aton", "aton/0", "Lend the log", "blank", 0, [], []),
            ("aton", "aton/4", "Print a leaflet", "unreadable", 2, ["Umbrella Group"], ["R10"]),
            # the support of aton/1 is carried too, but its lead is its own
            ("aton", "aton/5", "Book it again", "carried", 2, ["CCG"], ["R1"]),
        ],
        {**TOTALS},
    ),
    (
        {"kind": "blank", "most": "2"},
        [
            ("aton", "aton/3", "Test the protocol", "blank", 2, [], ["R2"]),
            ("aton", "aton/9", "Report on referrals", "blank", 2, [], ["R10"]),
        ],
        {**TOTALS},
    ),
    (
        {"plan": "bton"},
        [],
        {"all_actions": 1, "all_blank": 0, "all_unreadable": 0, "all_carried": 0},
    ),
]
