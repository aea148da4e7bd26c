"""What `what_one_agency_holds` answers on the graph of `tests/queries/holding.py`."""

from tests.queries.answers.form import Answer
from tests.queries.holding import holding

GRAPH = holding
A1 = (["R1"], ["AB", "CD"], "carried", ["Homes"], "late", "Red", "May 2020", "2020-05-31",
      "stated")  # fmt: skip
A6 = (["R1", "R2"], ["AB", "CD"], "carried", ["Homes", "Records"], "unreadable", "Purple", None,
      None, "blank")  # fmt: skip
ANSWERS: list[Answer] = [
    (
        {},
        [
            ("CCG", "eton", "eton/a2", "Train staff", ["R1"], ["AB", "CD"], "carried", ["Homes"],
             "in progress", "On track", "soon", None, "unreadable", "matched", "lead", "CCG"),
            ("CCG", "eton", "eton/a6", "Meet monthly", *A6, "carried", "lead", "CCG"),
            ("CCG", "eton", "eton/a4", "Plan patrols", ["AB 4"], ["AB"], None, [], "completed",
             "Done", None, None, "blank", "confirmed", "lead", "CCG"),
        ],
        {"who": "CCG", "owned": 3, "owned_cross_review": 2, "all_actions": 6,
         "all_cross_review": 4},
    ),
    (
        {"agency": "Council", "parts": "with"},
        [
            ("Council", "eton", "eton/a1", "Build homes", *A1, "stated", "lead", "COUNCIL"),
            ("Housing team", "eton", "eton/a1", "Build homes", *A1, "carried", "support",
             "HOUSING TEAM"),
            ("Council", "eton", "eton/a6", "Meet monthly", *A6, "stated", "lead", "COUNCIL"),
            ("Tenancy officer", "fyfe", "fyfe/a7", "Visit tenants", ["EF 1"], ["EF"], None, [],
             "completed and continuing", "Done, goes on", None, None, "blank", "stated", "lead",
             "TENANCY OFFICER"),
        ],
        {"who": "Council with its parts", "owned": 3, "owned_cross_review": 2, "all_actions": 9,
         "all_cross_review": 4},
    ),
    (
        {"agency": "charity", "role": "support"},
        [("Charity", "eton", "eton/a1", "Build homes", *A1, "stated", "support", "CHARITY")],
        {"who": "Charity (as support)", "owned": 1, "owned_cross_review": 1, "all_actions": 6,
         "all_cross_review": 4},
    ),
    (
        {"plan": "fyfe", "most": "1"},
        [
            ("Home Office", "fyfe", "fyfe/a8", "Draft the guide", ["EF 2", "EF 3"], ["EF"], None,
             [], "no longer needed", "Dropped", None, None, "blank", "stated", "lead",
             "HOME OFFICE"),
        ],
        {"who": "Home Office", "owned": 1, "owned_cross_review": 0, "all_actions": 3,
         "all_cross_review": 0},
    ),
    (
        {"agency": "pct", "role": "lead", "plan": "fyfe"},
        [],
        {"who": "PCT (as lead)", "owned": 0, "owned_cross_review": 0, "all_actions": 0,
         "all_cross_review": 0},
    ),
    (
        {"agency": "met"},
        [],
        {"who": "Met Police", "owned": 0, "owned_cross_review": 0, "all_actions": 0,
         "all_cross_review": 0},
    ),
    (
        {"plan": "gorse"},
        [],
        {"who": "any agency", "owned": 0, "owned_cross_review": 0, "all_actions": 0,
         "all_cross_review": 0},
    ),
]  # fmt: skip
