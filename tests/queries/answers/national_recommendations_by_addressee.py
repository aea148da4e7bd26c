"""What `national_recommendations_by_addressee` answers on `holding`."""

from tests.queries.answers.form import Answer
from tests.queries.holding import holding

GRAPH = holding
ANSWERS: list[Answer] = [
    (
        {},
        [
            ("Home Office", "national", 3, ["eton/AB/3", "eton/CD/2", "fyfe/EF/2"], 3,
             ["AB", "CD", "EF"], 3, 0, 0, 0, 0.375),
            ("Met Police", "regional", 2, ["eton/AB/4", "eton/CD/3"], 2, ["AB", "CD"], 1, 1, 0, 0,
             0.25),
            ("Bureau", "national", 1, ["eton/AB/3"], 1, ["AB"], 1, 0, 0, 0, 0.125),
            ("CCG", "regional", 1, ["eton/AB/4"], 1, ["AB"], 1, 0, 0, 0, 0.125),
            ("Met Police", "national", 1, ["fyfe/EF/4"], 1, ["EF"], 1, 0, 0, 0, 0.125),
            ("NEL CCG", "national", 1, ["fyfe/EF/2"], 1, ["EF"], 1, 0, 0, 0, 0.125),
            ("NHS England", "national", 1, ["eton/CD/2"], 1, ["CD"], 0, 0, 0, 1, 0.125),
            ("(nobody named)", "national", 2, ["eton/CD/4", "fyfe/EF/3"], 2, ["CD", "EF"], 0, 0, 0,
             0, 0.25),
        ],
        {"all_recommendations": 8, "all_regional": 2, "all_national": 6, "all_unnamed": 2},
    ),
    (
        {"plan": "fyfe", "most": "1"},
        [("Home Office", "national", 1, ["fyfe/EF/2"], 1, ["EF"], 1, 0, 0, 0, 0.333)],
        {"all_recommendations": 3, "all_regional": 0, "all_national": 3, "all_unnamed": 1},
    ),
    (
        {"plan": "gorse"},
        [],
        {"all_recommendations": 0, "all_regional": 0, "all_national": 0, "all_unnamed": 0},
    ),
]  # fmt: skip
