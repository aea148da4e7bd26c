"""What `time_in_a_state` answers on a small history of versions."""

from queries.answer import Cell
from tests.queries.answers.form import Answer
from tests.queries.later_history import later_history

GRAPH = later_history
FOLLOWED: dict[str, Cell] = {
    "followed_actions": 5,
    "followed": 1,
    "all_actions": 6,
    "versions": 4,
}
ANSWERS: list[Answer] = [
    (
        {},
        [
            (
                "p",
                "write",
                "Write the policy",
                "late",
                365,
                "no",
                "carried",
                "completed",
                ["Police"],
            ),
            ("p", "train", "Train the staff", "late", 275, "yes", "matched", "late", []),
            # late again, as the last version states; the first time that was carried down
            ("p", "back", "Call back", "late", 90, "yes", "carried", "Late", []),
        ],
        FOLLOWED | {"been": 3},
    ),
    (
        {"state": "in progress", "plan": "p"},
        [
            ("p", "seen", "See them", "in progress", 365, "yes", "stated", "In progress", []),
            ("p", "back", "Call back", "in progress", 275, "no", "stated", "Late", []),
            ("p", "train", "Train the staff", "in progress", 90, "no", "confirmed", "late", []),
        ],
        {"been": 3, "followed_actions": 5, "followed": 1, "all_actions": 5, "versions": 3},
    ),
    (
        {"state": "in progress", "plan": "q"},
        [],
        {"been": 0, "followed_actions": 0, "followed": 0, "all_actions": 1, "versions": 1},
    ),
    (
        {"state": "not started"},
        [],
        FOLLOWED | {"been": 0},
    ),
]
