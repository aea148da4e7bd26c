"""What `reviews_overview` answers on the example with what is missing."""

from tests.queries.answers.form import Answer
from tests.queries.wanting import left_over

GRAPH = left_over
ANSWERS: list[Answer] = [
    (
        {},
        [
            ("aton", "AB", "DHR", "Ann Other", 4, 3, 0, 1, "yes", 2, 0, 1, 0, 1, 0, 9, 3),
            ("aton", "CD", "DARDR", None, 5, 4, 1, 0, "yes", 1, 1, 0, 1, 2, 1, 9, 3),
            # bton rewrites nothing, so that nothing of it is left without
            ("bton", "EF", "DHR", None, 2, 2, 0, 0, "no", 0, 0, 0, 0, None, None, 1, 1),
        ],
        # CD 2 alone of those without is local; of 1 of cton no review is known
        {"all_reviews": 3, "all_originals": 12, "all_without": 3, "local_without_all": 1,
         "all_not_rewritten": 3, "no_review": 1,
         "all_actions": 11, "all_agencies": 3},
    ),
    (
        {"plan": "bton"},
        [("bton", "EF", "DHR", None, 2, 2, 0, 0, "no", 0, 0, 0, 0, None, None, 1, 1)],
        {"all_reviews": 1, "all_originals": 2, "all_without": 0, "local_without_all": 0,
         "all_not_rewritten": 2, "no_review": 0,
         "all_actions": 1, "all_agencies": 1},
    ),
    (
        {"plan": "cton"},
        [],
        {"all_reviews": 0, "all_originals": 1, "all_without": 0, "local_without_all": 0,
         "all_not_rewritten": 1, "no_review": 1,
         "all_actions": 0, "all_agencies": 0},
    ),
]  # fmt: skip
