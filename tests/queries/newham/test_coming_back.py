"""What keeps coming back, on the Newham plan, by hand from the document."""

from pathlib import Path

import pytest

from graph.store import Store
from loaders.load import load, read_plan
from queries.answer import ask

REPORT = (
    "That all agencies report progress on their internal action plans to the relevant task and "
    "finish group of Newham CSP"
)
SHARE, PUBLICITY, TRAINING = "Share learning", "Publicity campaign", "Training"
ENQUIRY, CARING, HEALTH = "DV enquiry", "Caring responsibilities", "Health pathways"
INTERPRETERS = "Case allocation use of interpreters"


@pytest.fixture
def newham(store: Store) -> Store:
    load(store, read_plan(Path("newham")))
    return store


def test_ab_and_za_ask_for_the_same_report(newham: Store) -> None:
    """AB 1 and ZA 1 stand in table 1 word for word; no other two ask for the same so plainly."""
    found = ask(newham, "repeated_recommendations")
    assert found.rows == [
        ("newham", "AB 1", REPORT, None, 1, 0.2, 1, None, None, 1, 1, 0, ["newham: ZA 1 (100 %)"]),
        ("newham", "ZA 1", REPORT, None, 1, 0.2, 1, None, None, 1, 1, 0, ["newham: AB 1 (100 %)"]),
    ]
    assert found.totals == {"repeated": 2, "all_originals": 36, "all_reviews": 5, "asked_alike": 65}


def test_nothing_was_completed_so_nothing_was_asked_again_after_it(newham: Store) -> None:
    for order in ("later", "not known"):
        found = ask(newham, "repeated_after_completion", {"order": order})
        assert found.rows == []
        assert found.totals == {
            "repeated": 2,
            "with_completed": 0,
            **dict.fromkeys(("all_pairs", "before", "same_year", "day_not_known", "after"), 0),
            "all_reviews": 5,
            "without_year": 5,
        }


def test_themes_by_the_reviews_that_ask_under_them(newham: Store) -> None:
    """A heading stands before the first original of its block, and before what that became.

    AB 2, of Caring responsibilities, became R4 too, whose two actions count there.
    """
    found = ask(newham, "themes_by_reviews")
    assert found.rows == [
        (SHARE, 4, 0.8, 1, 6, 2, 3, 2, 0, 6, 0, ["AA", "AB", "Avani", "ZA"]),
        (PUBLICITY, 4, 0.8, 1, 5, 1, 8, 2, 0, 4, 0, ["AA", "Avani", "Nadira", "ZA"]),
        (ENQUIRY, 3, 0.6, 1, 3, 5, 5, 5, 0, 3, 0, ["Avani", "Nadira", "ZA"]),
        (TRAINING, 3, 0.6, 1, 3, 1, 2, 2, 0, 2, 0, ["AB", "Avani", "Nadira"]),
        (HEALTH, 2, 0.4, 1, 2, 1, 4, 2, 0, 1, 0, ["AA", "Nadira"]),
        (CARING, 1, 0.2, 1, 2, 2, 5, 3, 0, 1, 0, ["AB"]),
        (INTERPRETERS, 1, 0.2, 1, 2, 2, 2, 3, 0, 1, 0, ["Nadira"]),
    ]
    assert found.totals == {
        "all_themes": 7,
        "all_reviews": 5,
        "reviews_without": 0,
        "recommendations_without": 17,
    }


def test_themes_that_two_reviews_share(newham: Store) -> None:
    """No heading stands in rows of two reviews, so each pair needs one that is carried down."""
    found = ask(newham, "themes_that_reviews_share")
    shared = [
        ("Avani", "Nadira", [ENQUIRY, PUBLICITY, TRAINING], 0.5),
        ("Avani", "ZA", [ENQUIRY, PUBLICITY, SHARE], 0.75),
        ("AA", "Avani", [PUBLICITY, SHARE], 0.4),
        ("AA", "Nadira", [HEALTH, PUBLICITY], 0.333),
        ("AA", "ZA", [PUBLICITY, SHARE], 0.5),
        ("AB", "Avani", [SHARE, TRAINING], 0.4),
        ("Nadira", "ZA", [ENQUIRY, PUBLICITY], 0.333),
        ("AA", "AB", [SHARE], 0.2),
        ("AB", "Nadira", [TRAINING], 0.143),
        ("AB", "ZA", [SHARE], 0.2),
    ]
    assert found.rows == [
        ("newham", one, "newham", other, len(names), share, names, 0, 0, len(names), 0)
        for one, other, names, share in shared
    ]
    assert found.totals == {"all_reviews": 5, "with_themes": 5}


def test_the_reviews_that_share_a_theme_with_za(newham: Store) -> None:
    found = ask(newham, "themes_that_reviews_share", {"review": "ZA"})
    assert [(row[1], row[3], row[4], row[5]) for row in found.rows] == [
        ("ZA", "Avani", 3, 0.75),
        ("ZA", "AA", 2, 0.5),
        ("ZA", "Nadira", 2, 0.333),
        ("ZA", "AB", 1, 0.2),
    ]


def test_what_the_plan_files_under_each_theme(newham: Store) -> None:
    """Under none: R4, R16, R17 and R18, Avani 4 and 8, AA 6, ZA 4, and the nine beyond Newham."""
    found = ask(newham, "recommendations_by_theme")
    assert found.rows == [
        ("newham", *row, 54)
        for row in [
            (ENQUIRY, 3, 5, 0.148, ["Avani", "Nadira", "ZA"], 5, 5, 0, 3, 0),
            (SHARE, 6, 2, 0.148, ["AA", "AB", "Avani", "ZA"], 3, 2, 0, 6, 0),
            (PUBLICITY, 5, 1, 0.111, ["AA", "Avani", "Nadira", "ZA"], 8, 2, 0, 4, 0),
            (CARING, 2, 2, 0.074, ["AB"], 5, 3, 0, 1, 0),
            (INTERPRETERS, 2, 2, 0.074, ["Nadira"], 2, 3, 0, 1, 0),
            (TRAINING, 3, 1, 0.074, ["AB", "Avani", "Nadira"], 2, 2, 0, 2, 0),
            (HEALTH, 2, 1, 0.056, ["AA", "Nadira"], 4, 2, 0, 1, 0),
            ("(no theme)", 13, 4, 0.315, ["AA", "AB", "Avani", "ZA"], 10, 0, 0, 0, 0),
        ]
    ]
    assert found.totals == {"all_recommendations": 54, "without_theme": 17, "all_themes": 7}
