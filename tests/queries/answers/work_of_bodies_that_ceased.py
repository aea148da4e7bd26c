"""What `work_of_bodies_that_ceased` answers on the graph of `tests/queries/holding.py`."""

from queries.answer import Cell
from tests.queries.answers.form import Answer
from tests.queries.holding import holding

GRAPH = holding
CCG = ("CCG", "health", "2021-03-31", 3, 1, 1, 0, 1, 0, 1, 1, 1)
CHARITY = ("Charity", None, "2024-01-01", 2, 1, 0, 0, 1, 2, 0, 0, 0)
PCT = ("PCT", "health", "2013-03-31", 2, 1, 0, 1, 0, 1, 0, 1, 0)
IN_FYFE = ("PCT", "health", "2013-03-31", 1, 0, 0, 1, 0, 0, 0, 1, 0)
ENGLAND: tuple[Cell, ...] = ("NHS England", None, [], "2013-04-01", "confirmed", 0)
SINCE_2013: list[tuple[Cell, ...]] = [
    ("Bureau", "2015-01-01", [], "2013-04-01", "confirmed", 0),
    ENGLAND,
    ("NEL CCG", None, ["CCG"], "2021-04-01", "matched", 0),
]
ANSWERS: list[Answer] = [
    (
        {},
        [
            (*CCG, "ICB", None, ["NEL CCG"], "2022-07-01", "matched", 1),
            (*CHARITY, None, None, [], None, None, None),
            (*PCT, "Bureau", "2015-01-01", [], "2013-04-01", "confirmed", 0),
            (*PCT, *ENGLAND),
            (*PCT, "ICB", None, ["CCG", "NEL CCG"], "2022-07-01", "matched", 0),
        ],
        {"all_ceased": 5, "owned_by_them": 5, "all_actions": 9},
    ),
    (
        {"day": "2021-06-01", "plan": "eton"},
        [
            (*CCG, "NEL CCG", None, [], "2021-04-01", "matched", 0),
            *(
                ("PCT", "health", "2013-03-31", 1, 1, 0, 0, 0, 1, 0, 0, 0, *rest)
                for rest in SINCE_2013
            ),
        ],
        {"all_ceased": 3, "owned_by_them": 3, "all_actions": 6},
    ),
    (
        {"day": "2013-04-01", "plan": "fyfe"},
        [
            (*IN_FYFE, "CCG", None, [], None, "confirmed", 0),
            (*IN_FYFE, "Bureau", None, [], "2013-04-01", "confirmed", 0),
            (*IN_FYFE, *ENGLAND),
        ],
        {"all_ceased": 1, "owned_by_them": 1, "all_actions": 3},
    ),
    ({"day": "2013-03-31"}, [], {"all_ceased": 0, "owned_by_them": 0, "all_actions": 9}),
    ({"plan": "gorse"}, [], {"all_ceased": 5, "owned_by_them": 0, "all_actions": 0}),
]
