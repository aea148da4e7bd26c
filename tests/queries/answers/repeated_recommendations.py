"""What `repeated_recommendations` answers where recommendations come back."""

from tests.queries.answers.form import Answer
from tests.queries.coming_back import coming_back

GRAPH = coming_back
ANSWERS: list[Answer] = [
    (
        {},
        [
            ("east", "EF 1", "Train every member of staff", 2016, 2, 0.333, 3, 2012, 2012, 2, 3, 0,
             ["north: AB 1 (90 %)", "south: Ab 1 (90 %)", "east: GH 1 (75 %)"]),
            ("east", "EF 2", "Share the records", 2016, 2, 0.333, 1, 2012, 2013, 0, 1, 1,
             ["north: CD 1 (66 %)", "north: AB 2 (20 %, confirmed)"]),
            ("east", "GH 1", "Train staff", None, 2, 0.333, 2, 2012, 2016, 0, 2, 0,
             ["east: EF 1 (75 %)", "north: AB 1 (70 %)"]),
            ("north", "AB 1", "Train all staff", 2012, 2, 0.333, 1, 2016, 2016, 1, 2, 0,
             ["east: EF 1 (90 %)", "east: GH 1 (70 %)"]),
            ("north", "AB 2", "Share records", 2012, 2, 0.333, 2, 2013, 2016, 0, 1, 1,
             ["west: KL 1 (65 %)", "east: EF 2 (20 %, confirmed)"]),
            ("north", "CD 1", "Name a champion", 2013, 2, 0.333, 2, 2013, 2016, 0, 2, 0,
             ["west: KL 2 (80 %)", "east: EF 2 (66 %)"]),
            ("south", "Ab 1", "Train all staff", None, 1, 0.167, 1, 2016, 2016, 0, 1, 0,
             ["east: EF 1 (90 %)"]),
            ("west", "KL 1", "Share all records", 2013, 1, 0.167, 1, 2012, 2012, 0, 1, 0,
             ["north: AB 2 (65 %)"]),
            ("west", "KL 2", "Appoint a champion", 2013, 1, 0.167, 1, 2013, 2013, 0, 1, 0,
             ["north: CD 1 (80 %)"]),
        ],
        {"repeated": 9, "all_originals": 11, "all_reviews": 6, "asked_alike": 65},
    ),
    (
        {"alike": "85", "plan": "north"},
        [
            ("north", "AB 1", "Train all staff", 2012, 1, 0.167, 1, 2016, 2016, 0, 1, 0,
             ["east: EF 1 (90 %)"]),
            ("north", "AB 2", "Share records", 2012, 1, 0.167, 1, 2016, 2016, 0, 0, 1,
             ["east: EF 2 (20 %, confirmed)"]),
        ],
        {"repeated": 2, "all_originals": 3, "all_reviews": 6, "asked_alike": 85},
    ),
    (
        {"plan": "far"},
        [],
        {"repeated": 0, "all_originals": 1, "all_reviews": 6, "asked_alike": 65},
    ),
    (
        {"alike": "100", "plan": "west"},
        [],
        {"repeated": 0, "all_originals": 2, "all_reviews": 6, "asked_alike": 100},
    ),
]  # fmt: skip
