"""What `what_became_of_national_recommendations` answers on `holding`."""

from queries.answer import Cell
from tests.queries.answers.form import Answer
from tests.queries.holding import holding

GRAPH = holding
AB3 = ("eton", "AB 3", "national", "stated", "Change the law")
AB4 = ("eton", "AB 4", "regional", "stated", "Patrol together")
CD2 = ("eton", "CD 2", "national", "stated", "Share records")
R2 = (["R2"], "matched", 2, ["CCG", "Charity", "Council", "Umbrella Group"], None,
      ["blank: 1", "unreadable: 1"], "owned by others")  # fmt: skip
NOTHING: tuple[Cell, ...] = ([], None, 0, [], None, [], "no action")
EF2: tuple[Cell, ...] = ("fyfe", "EF 2", "national", "stated", "Write a guide", "Home Office",
       "stated", "HOME OFFICE", [], None, 1, ["Home Office", "PCT"], "stated",
       ["no longer needed: 1"], "owned by the one asked")  # fmt: skip
BY_RELATION = "owned by a relation of the one asked"
ANSWERS: list[Answer] = [
    (
        {},
        [
            EF2,
            (*AB4, "CCG", "stated", "CCG", [], None, 1, ["CCG", "ICB"], "confirmed",
             ["completed: 1"], "owned by the one asked"),
            ("fyfe", "EF 2", "national", "stated", "Write a guide", "NEL CCG", "stated", "NEL CCG",
             [], None, 1, ["Home Office", "PCT"], None, ["no longer needed: 1"], BY_RELATION),
            (*CD2, "Home Office", "stated", "HOME OFFICE", *R2),
            (*CD2, "NHS England", "matched", "NHS ENGLAND", *R2),
            (*AB4, "Met Police", "stated", "MET POLICE", [], None, 1, ["CCG", "ICB"],
             None, ["completed: 1"], "owned by others"),
            ("fyfe", "EF 3", "national", "stated", "Print the guide", None, None, None, [], None, 1,
             ["Home Office", "PCT"], None, ["no longer needed: 1"], "owned, nobody asked"),
            ("fyfe", "EF 4", "national", "stated", "Bind the guide", "Met Police", "stated",
             "MET POLICE", [], None, 1, ["Umbrella Group"], None, ["blank: 1"], "owner not known"),
            ("eton", "CD 3", "regional", "stated", "Train together", "Met Police", "confirmed",
             "MET POLICE", [], None, 1, [], None, ["blank: 1"], "action without owner"),
            (*AB3, "Bureau", "stated", "BUREAU", *NOTHING),
            (*AB3, "Home Office", "stated", "HOME OFFICE", *NOTHING),
            ("eton", "CD 4", "national", "stated", "Fund it", None, None, None, *NOTHING),
        ],
        {"all_recommendations": 8, "all_national": 6, "all_named": 6, "all_revised": 1,
         "all_with_action": 6, "all_owned_by_asked": 2},
    ),
    (
        {"plan": "fyfe", "most": "1"},
        [EF2],
        {"all_recommendations": 3, "all_national": 3, "all_named": 2, "all_revised": 0,
         "all_with_action": 3, "all_owned_by_asked": 1},
    ),
    (
        {"plan": "gorse"},
        [],
        {"all_recommendations": 0, "all_national": 0, "all_named": 0, "all_revised": 0,
         "all_with_action": 0, "all_owned_by_asked": 0},
    ),
]  # fmt: skip
