"""What `originals_without_revision` answers on the example with what is missing."""

from tests.queries.answers.form import Answer
from tests.queries.wanting import wanting

GRAPH = wanting
ANSWERS: list[Answer] = [
    (
        {},
        # bton rewrites nothing, so that nothing of it is missing
        [("aton", "CD", "CD 2", "local", "Name a champion", 1)],
        {"all_originals": 7, "all_without": 1, "all_untouched": 0, "left_out_plans": 1,
         "left_out": 2},
    ),
    (
        {"scope": "all", "plan": "aton"},
        [
            ("aton", "AB", "AB N1", "national", "The Home Office should fund it", 0),
            ("aton", "CD", "CD N2", "regional", "London should lead", 0),
            ("aton", "CD", "CD 2", "local", "Name a champion", 1),
        ],
        {"all_originals": 9, "all_without": 3, "all_untouched": 2, "left_out_plans": 0,
         "left_out": 0},
    ),
    (
        {"plan": "bton"},
        [],
        {"all_originals": 0, "all_without": 0, "all_untouched": 0, "left_out_plans": 1,
         "left_out": 2},
    ),
]  # fmt: skip
