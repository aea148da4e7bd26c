"""What `agencies_asked_but_owning_nothing` answers on the graph of `tests/queries/holding.py`."""

from tests.queries.answers.form import Answer
from tests.queries.holding import holding

GRAPH = holding
ANSWERS: list[Answer] = [
    (
        {},
        [
            ("Met Police", "organisation", "police", 4, 0, 0, 2, 1, 1, 0, 2, 1, 0, 1, 0.5),
            ("NHS England", "organisation", "health", 2, 0, 1, 1, 0, 0, 0, 1, 0, 0, 1, 0.5),
            ("Home Office", "organisation", "government", 3, 1, 0, 1, 0, 0, 1, 3, 0, 0, 0, 0.5),
            ("Council", "organisation", "local government", 2, 1, 1, 0, 0, 0, 0, 2, 0, 0, 0, 0.0),
            ("ICB", "organisation", "health", 1, 0, 1, 0, 0, 0, 0, 1, 0, 0, 0, 0.0),
            ("NEL CCG", "organisation", "health", 1, 0, 1, 0, 0, 0, 0, 1, 0, 0, 0, 0.0),
            ("PCT", "organisation", "health", 1, 0, 1, 0, 0, 0, 0, 0, 0, 1, 0, 0.0),
            ("Bureau", "organisation", "justice", 1, 0, 0, 0, 0, 0, 1, 1, 0, 0, 0, None),
            ("All partners", "group", "partnership", 1, 0, 0, 1, 0, 0, 0, 1, 0, 0, 0, 1.0),
        ],
        {"all_asked": 10, "all_asking": 11, "all_recommendations": 14},
    ),
    (
        {"plan": "fyfe", "most": "1"},
        [("Met Police", "organisation", "police", 1, 0, 0, 0, 1, 0, 0, 1, 0, 0, 0, 0.0)],
        {"all_asked": 5, "all_asking": 3, "all_recommendations": 4},
    ),
    ({"plan": "gorse"}, [], {"all_asked": 0, "all_asking": 0, "all_recommendations": 0}),
]
