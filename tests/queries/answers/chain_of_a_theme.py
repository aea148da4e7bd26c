"""What `chain_of_a_theme` answers on the example with what is missing."""

from queries.answer import Cell
from tests.queries.answers.form import Answer
from tests.queries.wanting import wanting

GRAPH = wanting
Row = tuple[Cell, ...]
R1 = ("R1", "Train and test staff")
R2 = ("R2", "Share all records")
R10 = ("R10", "Ask everyone")
NOTHING: Row = (None, None, None, None, [], [], [], [])
BOOK: Row = ("aton/1", "Book the course", "stated", None, ["CCG", "Police"], ["stated", "carried"],
        ["Tests are passed.", "Staff are sure."], ["stated", "stated"], "")  # fmt: skip
WRITE: Row = ("aton/2", "Write a protocol", "stated", None, ["Police"], ["confirmed"], [], [],
         "no outcome")  # fmt: skip
TEST: Row = ("aton/3", "Test the protocol", "carried", None, [], [], [], [], "no owner, no outcome")
PRINT: Row = ("aton/4", "Print a leaflet", "stated", None, ["Umbrella Group"], ["stated"], [], [],
         "owner not known, no outcome")  # fmt: skip
AGAIN: Row = ("aton/5", "Book it again", "carried", None, ["CCG"], ["carried"], ["Staff are sure."],
         ["carried"], "")  # fmt: skip
AUDIT: Row = ("aton/6", "Audit the records", "stated", None, ["Police"], ["stated"], [], [],
         "no outcome")  # fmt: skip
TRAIN: Row = ("aton/7", "Train the managers", "stated", None, ["Police"], ["stated"], [], [],
         "no outcome")  # fmt: skip
COUNT: Row = ("aton/8", "Count the referrals", "stated", None, ["CCG"], ["stated"],
         ["Staff are sure."], ["stated"], "")  # fmt: skip
REPORT: Row = ("aton/9", "Report on referrals", "carried", "in progress", [], [], [], [],
          "no owner, no outcome")  # fmt: skip
OPEN: Row = ("bton/1", "Open a log", "stated", None, ["Police"], ["stated"], [], [], "no outcome")
AB_1 = ("aton", "Training", "AB", "AB 1", "Train all staff", "stated")
CD_1 = ("aton", "Training", "CD", "CD 1", "Share records", "carried")
CD_N2 = ("aton", "Training", "CD", "CD N2", "London should lead", "matched")
EF_1 = ("bton", "TRAINING", "EF", "EF 1", "Keep a log", "stated")
EF_2 = ("bton", "TRAINING", "EF", "EF 2", "Ask the neighbours", "carried")
AB_3 = ("aton", "Records", "AB", "AB 3", "Ask again", "stated")
ALONE = (None, None, None)
ANSWERS: list[Answer] = [
    (
        {},
        [
            *((*AB_1, *R1, "stated", *done) for done in (BOOK, AGAIN, AUDIT)),
            *((*CD_1, *R1, "carried", *done) for done in (BOOK, AGAIN, AUDIT)),
            *((*CD_1, *R2, "stated", *done) for done in (WRITE, TEST, AUDIT)),
            *((*CD_1, *R10, "confirmed", *done) for done in (PRINT, TRAIN, COUNT, REPORT)),
            (*CD_N2, *ALONE, *NOTHING, "no revised recommendation"),
            # R1 and R2 come from originals of the theme; R12 comes from none
            ("aton", "Training", None, None, None, "matched", "R12", "Write to the council", None,
             *NOTHING, "no action"),
            (*EF_1, *ALONE, *OPEN),
            # bton rewrites nothing, so that no revised recommendation is missing
            (*EF_2, *ALONE, *NOTHING, "no action"),
        ],
        {"all_plans": 2, "all_originals": 5, "all_revised": 3, "all_actions": 10,
         "all_recommendations": 16, "theme_share": 0.5},
    ),
    (
        {"theme": "records", "plan": "aton"},
        [
            *((*AB_3, *R10, "carried", *done) for done in (PRINT, TRAIN, COUNT, REPORT)),
            (*AB_3, "R11", "Publish the results", "carried", *NOTHING, "no action"),
        ],
        # no action addresses AB 3 itself
        {"all_plans": 1, "all_originals": 1, "all_revised": 0, "all_actions": 4,
         "all_recommendations": 14, "theme_share": 0.071},
    ),
    (
        {"theme": "Records", "plan": "bton"},
        [],
        {"all_plans": 0, "all_originals": 0, "all_revised": 0, "all_actions": 0,
         "all_recommendations": 2, "theme_share": 0.0},
    ),
]  # fmt: skip
