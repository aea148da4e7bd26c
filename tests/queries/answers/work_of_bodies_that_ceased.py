"""What `work_of_bodies_that_ceased` answers on the graph of `tests/queries/holding.py`."""

from tests.queries.answers.form import Answer
from tests.queries.holding import holding

GRAPH = holding
CCG = ("CCG", "health", "2022-06-30", 3, 1, 1, 0, 1, 0, 1, 1, 1, None, None, None, None)
PCT = ("PCT", "health", "2013-03-31", 2, 1, 0, 1, 0, 1, 0, 1, 0)
IN_FYFE = ("PCT", "health", "2013-03-31", 1, 0, 0, 1, 0, 0, 0, 1, 0)
ANSWERS: list[Answer] = [
    (
        {},
        [
            CCG,
            (*PCT, "CCG", None, "confirmed", 1),
            (*PCT, "NHS England", "2013-04-01", "confirmed", 0),
        ],
        {"all_ceased": 3, "owned_by_them": 4, "all_actions": 8},
    ),
    (
        {"day": "2013-04-01", "plan": "fyfe"},
        [
            (*IN_FYFE, "CCG", None, "confirmed", 0),
            (*IN_FYFE, "NHS England", "2013-04-01", "confirmed", 0),
        ],
        {"all_ceased": 1, "owned_by_them": 1, "all_actions": 2},
    ),
    ({"day": "2013-03-31"}, [], {"all_ceased": 0, "owned_by_them": 0, "all_actions": 8}),
    ({"plan": "gorse"}, [], {"all_ceased": 3, "owned_by_them": 0, "all_actions": 0}),
]
