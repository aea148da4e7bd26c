"""What `overdue_on_a_day` answers on dates of every kind."""

from tests.queries.answers.form import Answer
from tests.queries.progress import progress

GRAPH = progress
ANSWERS: list[Answer] = [
    (
        {"day": "2020-03-01"},
        [
            ("p", "2", "Train", "2019", "2019-12-31", "year", "carried", 61, "late", "matched",
             "Red", ["CCG", "Police"], ["AB", "CD"]),
            ("p", "1", "Write", "January 2020", "2020-01-31", "month", "stated", 30, "not started",
             "stated", "Not started", ["Police"], ["AB", "CD"]),
            ("p", "4", "Print", "29 February 2020", "2020-02-29", "day", "stated", 1,
             "(nothing said)", None, None, [], ["AB"]),
        ],
        {"overdue": 3, "said_open": 2, "open_by_colour": 1, "not_said": 1,
         "date_carried": 1, "past_done": 2, "not_yet": 2, "no_date": 2,
         "no_day": 1, "all_actions": 10},
    ),
    (
        {"day": "2020-03-02", "plan": "p", "most": "4"},
        [
            ("p", "2", "Train", "2019", "2019-12-31", "year", "carried", 62, "late", "matched",
             "Red", ["CCG", "Police"], ["AB", "CD"]),
            ("p", "1", "Write", "January 2020", "2020-01-31", "month", "stated", 31, "not started",
             "stated", "Not started", ["Police"], ["AB", "CD"]),
            ("p", "4", "Print", "29 February 2020", "2020-02-29", "day", "stated", 2,
             "(nothing said)", None, None, [], ["AB"]),
            ("p", "5", "Phone", "1 March 2020", "2020-03-01", "day", "stated", 1,
             "(words of no known state)", None, "See minutes", ["Club"], ["AB", "CD"]),
        ],
        {"overdue": 4, "said_open": 2, "open_by_colour": 1, "not_said": 2,
         "date_carried": 1, "past_done": 2, "not_yet": 0, "no_date": 1,
         "no_day": 1, "all_actions": 8},
    ),
    (
        {"day": "2019-01-01"},
        [],
        {"overdue": 0, "said_open": 0, "open_by_colour": 0, "not_said": 0,
         "date_carried": 0, "past_done": 0, "not_yet": 7, "no_date": 2,
         "no_day": 1, "all_actions": 10},
    ),
]  # fmt: skip
