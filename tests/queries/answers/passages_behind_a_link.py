"""What `passages_behind_a_link` answers on the example with what people said of it."""

from tests.queries.answers.form import Answer
from tests.queries.wanting import wanting

GRAPH = wanting
COLUMNS = ("RECOMMENDATION", "REVISED", "ACTION", "BY WHOM", "OUTCOME")
NOWHERE = (None, None, None)


def at(row: int, column: int, words: str) -> tuple[str, str, str]:
    """Return a cell of Aton's table: its id, its address, and some of its words."""
    address = f"table 1, row {row}, column {column}: {COLUMNS[column - 1]}"
    return f"aton/1-{row}-{column}", address, words


def said(what: str, day: int) -> list[str]:
    """Return what the safety officer said on that day."""
    return [f"{what}: safety officer, 2026-11-0{day}: The minutes say so."]


R2, R10 = at(2, 2, "Share all records"), at(4, 2, "Ask everyone")
LEAFLET = at(4, 3, "Print a leaflet")
PROTOCOL, AUDIT = at(2, 3, "Write a protocol"), at(6, 3, "Audit the records")
LINE = ("bton/line-4", "page 2, line 4", "Keep a log")
MERGED, ADDRESSES, OWNED = "MERGED_INTO", "ADDRESSES", "OWNED_BY"
ANSWERS: list[Answer] = [
    (
        {"recommendation": "R10"},
        [
            ("AB 2", MERGED, "R10", "stated", None, None, *at(4, 1, "Ask about harm"), *R10,
             "yes", []),
            ("AB 3", MERGED, "R10", "carried", None, None, *NOWHERE, *R10, None, []),
            ("CD 1", MERGED, "R10", "confirmed", None, None, *at(2, 1, "Share records"), *R10,
             "no", []),
            ("CD 2", MERGED, "R10", "taken out", None, None, *at(6, 1, "Name a champion"), *R10,
             "no", said("no", 2)),
            ("CD 4", MERGED, "R10", "confirmed", None, None, *NOWHERE, *R10, None,
             said("yes", 1)),
            ("aton/4", ADDRESSES, "R10", "stated", None, None, *LEAFLET, *R10, "yes", []),
            ("aton/7", ADDRESSES, "R10", "stated", None, None, *NOWHERE, *R10, None, []),
            ("aton/8", ADDRESSES, "R10", "stated", None, None, *NOWHERE, *R10, None, []),
            ("aton/9", ADDRESSES, "R10", "carried", None, None, *NOWHERE, *R10, None, []),
            ("aton/4", OWNED, "Umbrella Group", "stated", None, "Umbrella Group", *LEAFLET,
             *at(4, 4, "Umbrella Group"), "yes", []),
            ("aton/7", OWNED, "Police", "stated", None, "Police", *NOWHERE, *NOWHERE, None, []),
            ("aton/8", OWNED, "CCG", "stated", None, "CCG", *NOWHERE, *NOWHERE, None, []),
            ("aton/8", "AIMS_FOR", "aton/sure", "stated", None, None, *NOWHERE,
             *at(1, 5, "Staff are sure."), None, []),
        ],
        {"asked": "R10", "all_actions": 4, "all_links": 12, "stated": 8, "confirmed": 2,
         "carried": 2, "matched": 0, "taken_out": 1},
    ),
    (
        {"recommendation": "aton/R2"},
        [
            ("AB 2", MERGED, "R2", "matched", None, None, *at(4, 1, "Ask about harm"), *R2,
             "no", []),
            ("CD 1", MERGED, "R2", "stated", None, None, *at(2, 1, "Share records"), *R2,
             "yes", []),
            ("R2", "ABOUT", "Training", "carried", None, None, *R2, *at(1, 1, "TRAINING"), "no",
             []),
            ("aton/2", ADDRESSES, "R2", "stated", None, None, *PROTOCOL, *R2, "yes", []),
            ("aton/3", ADDRESSES, "R2", "carried", None, None, *at(3, 3, "Test the protocol"),
             *R2, "no", []),
            ("aton/6", ADDRESSES, "R2", "stated", None, None, *AUDIT, *R2, "no", []),
            # only the cell of this action, though the police stand in two more
            ("aton/2", OWNED, "Police", "confirmed", None, "Polise", *PROTOCOL,
             *at(2, 4, "Polise"), "yes", said("yes", 3) + said("agency/polise IS police", 4)),
            ("aton/6", OWNED, "Police", "stated", None, "Police", *AUDIT, *at(6, 4, "Police"),
             "yes", []),
        ],
        {"asked": "R2", "all_actions": 3, "all_links": 8, "stated": 4, "confirmed": 1,
         "carried": 2, "matched": 1, "taken_out": 0},
    ),
    (
        {"recommendation": "EF 1"},
        [
            ("EF", "MADE", "EF 1", "stated", None, None, *NOWHERE, *LINE, None, []),
            ("EF 1", "ABOUT", "TRAINING", "stated", None, None, *LINE, *NOWHERE, None, []),
            ("EF 1", "REPEATS", "aton/AB/2", "matched", 0.812, None, *LINE,
             *at(4, 1, "Ask about harm"), "no", said("yes", 6)),
            ("bton/1", ADDRESSES, "EF 1", "stated", None, None, *NOWHERE, *LINE, None, []),
            ("bton/1", OWNED, "Police", "stated", None, "Police", *NOWHERE, *NOWHERE, None, []),
        ],
        {"asked": "EF 1", "all_actions": 1, "all_links": 5, "stated": 4, "confirmed": 0,
         "carried": 0, "matched": 1, "taken_out": 0},
    ),
    (
        {"recommendation": "R12"},
        [("R12", "ABOUT", "Training", "matched", None, None, *NOWHERE, *at(1, 1, "TRAINING"),
          None, [])],
        {"asked": "R12", "all_actions": 0, "all_links": 1, "stated": 0, "confirmed": 0,
         "carried": 0, "matched": 1, "taken_out": 0},
    ),
]  # fmt: skip
