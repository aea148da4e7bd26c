"""What `plans_and_sources` answers on the graph of `tests/queries/holding.py`."""

from tests.queries.answers.form import Answer
from tests.queries.holding import holding

GRAPH = holding
LOADED = "2026-11-01T00:00:00Z"
FYFE = ("fyfe", "Fyfe action plan", "Fyfe", "single", None, LOADED, 1, 1, 4, 0, 3, 1,
        "the council of Fyfe", "f")  # fmt: skip
ANSWERS: list[Answer] = [
    (
        {},
        [
            ("gorse", "Gorse action plan", "", "single", "2021-05", LOADED, 0, 0, 0, 0, 0, 0,
             "the council of Gorse", "g"),
            ("eton", "Eton action plan", "Eton", "combined", "2020", LOADED, 2, 2, 8, 2, 6, 2,
             "the council of Eton", "e"),
            FYFE,
        ],
        {"all_plans": 3, "all_areas": 2, "all_reviews": 3, "all_originals": 12, "all_revised": 2,
         "all_actions": 9, "all_open_notes": 3},
    ),
    (
        {"plan": "fyfe", "most": "1"},
        [FYFE],
        {"all_plans": 1, "all_areas": 1, "all_reviews": 1, "all_originals": 4, "all_revised": 0,
         "all_actions": 3, "all_open_notes": 1},
    ),
]  # fmt: skip
