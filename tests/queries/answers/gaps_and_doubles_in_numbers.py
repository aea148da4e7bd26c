"""What `gaps_and_doubles_in_numbers` answers on the example with what is missing."""

from tests.queries.answers.form import Answer
from tests.queries.wanting import wanting

GRAPH = wanting
ANSWERS: list[Answer] = [
    (
        {},
        [
            ("aton", "aton/note-2", ["AB"], "number missing", "question", "AB: there is no 4.",
             ["AB"], ["aton/1-1-1"], "Look it up.", None),
            ("aton", "aton/note-3", ["CD"], "number twice", "question", "It stands twice.",
             ["CD 1", "CD 2"], ["aton/1-2-1", "aton/1-6-1"], "Look it up.", None),
            # of revised recommendations, which no review made
            ("aton", "aton/note-5", [], "number twice", "question", "R1 is R2.", ["R1", "R2"],
             ["aton/1-1-2", "aton/1-2-2"], "Look it up.", "No, two."),
            ("aton", "aton/note-4", ["AB"], "recommendation in two parts", "remark", "It is one.",
             ["AB 2"], ["aton/1-4-1"], "Look it up.", "Yes, one."),
        ],
        {"all_notes": 4, "all_open": 2, "all_plans": 3, "all_reviews": 3,
         "all_recommendations": 16},
    ),
    (
        {"kind": "number missing", "plan": "aton"},
        [
            ("aton", "aton/note-2", ["AB"], "number missing", "question", "AB: there is no 4.",
             ["AB"], ["aton/1-1-1"], "Look it up.", None),
        ],
        {"all_notes": 1, "all_open": 1, "all_plans": 1, "all_reviews": 2,
         "all_recommendations": 14},
    ),
    (
        {"plan": "bton"},
        [],
        {"all_notes": 0, "all_open": 0, "all_plans": 1, "all_reviews": 1,
         "all_recommendations": 2},
    ),
]  # fmt: skip
