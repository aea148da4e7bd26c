"""What `repeated_after_completion` answers where recommendations come back."""

from queries.answer import Cell
from tests.queries.answers.form import Answer
from tests.queries.coming_back import coming_back

GRAPH = coming_back
YEARS, PUBLISHED = "years of the reviews", "publication of the plans"
AB1 = ("north", "AB 1", 2012, "Train all staff", 3, 2, 1, "2014-06-30", 1, 0, 0, 1)
AB2 = ("north", "AB 2", 2012, "Share records", 1, 1, 0, "2016-02-01", 1, 0, 0, 0)
CD1 = ("north", "CD 1", 2013, "Name a champion", 1, 1, 1, None, 1, 0, 0, 0)
EF1 = ("east", "EF 1", 2016, "Train every member of staff", 1, 1, 0, "2019-01-01", 1, 0, 0, 0)
EF2 = ("east", "EF 2", 2016, "Share the records")
LATER: list[tuple[Cell, ...]] = [
    (
        *AB1,
        "east",
        "EF 1",
        2016,
        "Train every member of staff",
        90,
        "matched",
        "later",
        YEARS,
        "yes",
    ),
    (*AB1, "east", "GH 1", None, "Train staff", 70, "matched", "later", PUBLISHED, "yes"),
    (*AB2, *EF2, 20, "confirmed", "later", YEARS, "same year"),
    (*CD1, *EF2, 66, "matched", "later", YEARS, "not known"),
    # AB 2 was completed in 2016, long after KL asked alike
    (*AB2, "west", "KL 1", 2013, "Share all records", 65, "matched", "later", YEARS, "no"),
]
KNOWN: dict[str, Cell] = {
    "repeated": 9,
    "with_completed": 4,
    "all_reviews": 7,
    "without_year": 2,
}
PAIRS = KNOWN | {"all_pairs": 5, "before": 2, "same_year": 1, "day_not_known": 1, "after": 1}
ANSWERS: list[Answer] = [
    ({}, LATER[:4], PAIRS),
    ({"completion": "before"}, LATER[:2], PAIRS),
    ({"completion": "any"}, LATER, PAIRS),
    (
        {"order": "not known"},
        [
            (*CD1, "west", "KL 2", 2013, "Appoint a champion", 80, "matched", "not known", None,
             "not known"),
            (*EF1, "east", "GH 1", None, "Train staff", 75, "matched", "not known", None,
             "not known"),
            (*EF1, "south", "Ab 1", None, "Train all staff", 90, "matched", "not known", None,
             "not known"),
        ],
        KNOWN
        | {"all_pairs": 3, "before": 0, "same_year": 0, "day_not_known": 3, "after": 0},
    ),
    (
        {"plan": "east"},
        [],
        {"repeated": 3, "with_completed": 1, "all_reviews": 7, "without_year": 2, "all_pairs": 0,
         "before": 0, "same_year": 0, "day_not_known": 0, "after": 0},
    ),
]  # fmt: skip
