"""What `revised_without_action` answers on the example with what is missing."""

from queries.answer import Cell
from tests.queries.answers.form import Answer
from tests.queries.wanting import left_over

GRAPH = left_over
EF_2: tuple[Cell, ...] = (
    "bton",
    "EF 2",
    "original",
    "local",
    "Ask the neighbours",
    [],
    [],
    1,
    ["EF"],
)
CTON_1: tuple[Cell, ...] = ("cton", "1", "original", "national", "Fund refuges", [], [], 0, [])
ANSWERS: list[Answer] = [
    (
        {},
        [
            ("aton", "R11", "revised", "local", "Publish the results", ["AB 3", "CD 4"],
             ["carried", "matched"], 2, ["AB", "CD"]),
            ("aton", "R12", "revised", "local", "Write to the council", [], [], 0, []),
            # the originals of aton that no action addresses were to be rewritten first
            EF_2,
            CTON_1,
        ],
        {"all_revised": 5, "all_revised_without": 2, "all_originals": 3,
         "all_originals_without": 2, "wider_without": 1},
    ),
    (
        {"stage": "original"},
        [EF_2, CTON_1],
        {"all_revised": 5, "all_revised_without": 2, "all_originals": 3,
         "all_originals_without": 2, "wider_without": 1},
    ),
    (
        {"stage": "original", "plan": "aton"},
        [],
        {"all_revised": 5, "all_revised_without": 2, "all_originals": 0,
         "all_originals_without": 0, "wider_without": 0},
    ),
]  # fmt: skip
