"""What `agencies_asked_but_owning_nothing` answers on the graph of `tests/queries/holding.py`."""

from tests.queries.answers.form import Answer
from tests.queries.holding import holding

GRAPH = holding
ANSWERS: list[Answer] = [
    (
        {},
        [
            ("Met Police", "organisation", "police", 3, 0, 0, 2, 1, 0, 1, 1, 0, 1, 0.667),
            ("NHS England", "organisation", "health", 2, 0, 1, 1, 0, 0, 1, 0, 0, 1, 0.5),
            ("Home Office", "organisation", "government", 3, 1, 0, 1, 0, 1, 3, 0, 0, 0, 0.5),
            ("Council", "organisation", "local government", 2, 1, 1, 0, 0, 0, 2, 0, 0, 0, 0.0),
            ("PCT", "organisation", "health", 1, 0, 1, 0, 0, 0, 0, 0, 1, 0, 0.0),
            ("Bureau", "organisation", "justice", 1, 0, 0, 0, 0, 1, 1, 0, 0, 0, None),
        ],
        {"all_asked": 7, "all_asking": 10, "all_recommendations": 13},
    ),
    (
        {"plan": "fyfe", "most": "1"},
        [("Council", "organisation", "local government", 1, 0, 1, 0, 0, 0, 1, 0, 0, 0, 0.0)],
        {"all_asked": 2, "all_asking": 2, "all_recommendations": 3},
    ),
    ({"plan": "gorse"}, [], {"all_asked": 0, "all_asking": 0, "all_recommendations": 0}),
]
