"""What `progress_by_agency` answers on actions in every state."""

from tests.queries.answers.form import Answer
from tests.queries.progress import progress

GRAPH = progress
ANSWERS: list[Answer] = [
    (
        {},
        [
            ("Police", "organisation", "police", 4, 3, 1, 0.25, 0.25, 1, 1, 1, 0, 1, 0, 0,
             3, 0, 1, 0),
            ("CCG", "organisation", "health", 2, 1, 1, 0.5, 0.5, 0, 0, 1, 1, 0, 0, 0, 1, 1, 0, 0),
            ("Club", "unknown", None, 1, 0, 0, None, None, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 1),
        ],
        {"all_owners": 3, "owned_actions": 6, "owned_open": 3, "owned_done": 2,
         "owned_without_state": 1, "all_actions": 10},
    ),
    (
        {"sector": "health", "plan": "p"},
        [("CCG", "organisation", "health", 2, 1, 1, 0.5, 0.5, 0, 0, 1, 1, 0, 0, 0, 1, 1, 0, 0)],
        {"all_owners": 1, "owned_actions": 2, "owned_open": 1, "owned_done": 1,
         "owned_without_state": 0, "all_actions": 8},
    ),
    (
        {"sector": "health", "plan": "q"},
        [],
        {"all_owners": 0, "owned_actions": 0, "owned_open": 0, "owned_done": 0,
         "owned_without_state": 0, "all_actions": 2},
    ),
]  # fmt: skip
