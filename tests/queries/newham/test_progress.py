"""How far things are, on the Newham plan, which gives no action a date or a status: by hand."""

from pathlib import Path

import pytest

from graph.store import Store
from loaders.load import load, read_plan
from queries.answer import ask

OWNERS = {
    "newham-ccg": (14, 2),
    "newham/dsv-forum": (6, 6),
    "newham/dsv-partnership-board": (6, 6),
    "newham/dsv-commissioning-officer": (5, 6),
    "newham/dsv-commissioner": (8, 2),
    "newham/communications": (2, 6),
    "newham/dsv-communications-working-group": (2, 6),
    "elft": (5, 0),
    "newham/marac-coordinator": (4, 0),
    "newham/marac-steering-group": (4, 0),
    "newham/adult-social-care": (3, 0),
    "all-partner-agencies": (2, 0),
    "barts-health": (1, 0),
    "guys-and-st-thomas": (1, 0),
}
"""By agency: the actions that it is stated to own, and those carried down to it."""
THEMES = [
    ("Publicity campaign", 8, 6, 2),
    ("Caring responsibilities", 5, 4, 3),
    ("DV enquiry", 5, 8, 5),
    ("Health pathways", 4, 3, 2),
    ("Share learning", 3, 8, 2),
    ("Case allocation use of interpreters", 2, 4, 3),
    ("Training", 2, 4, 2),
]
"""Its name, the actions under a theme, its recommendations, and those stated to be under it.

Of Caring responsibilities two actions are those of R4, into which AB 2 was rewritten too.
"""


@pytest.fixture
def newham(store: Store) -> Store:
    load(store, read_plan(Path("newham")))
    return store


def test_the_plan_says_of_no_action_how_far_it_is(newham: Store) -> None:
    found = ask(newham, "progress_by_state")
    assert found.rows == [("(nothing said)", 37, 1.0, None, 0, 0, 0, 0)]
    assert found.totals == {"all_actions": 37, "with_state": 0, "done": 0}


def test_nothing_without_a_date_is_overdue(newham: Store) -> None:
    found = ask(newham, "overdue_on_a_day")
    assert found.rows == []
    assert {name: n for name, n in found.totals.items() if n} == {"no_date": 37, "all_actions": 37}


def test_how_far_each_agency_is(newham: Store) -> None:
    """Nothing said is neither open nor done."""
    named = "MATCH (a:Agency) RETURN a.id AS id, a.name AS name"
    ids = {row["name"]: row["id"] for row in newham.read(named)}
    found = ask(newham, "progress_by_agency")
    counts = [sum(OWNERS[ids[str(row[0])]]) for row in found.rows]
    assert counts == sorted(counts, reverse=True)
    assert {ids[str(row[0])]: row[3:] for row in found.rows} == {
        name: (owned + carried, 0, 0, None, None, *[0] * 6, owned + carried, owned, 0, carried, 0)
        for name, (owned, carried) in OWNERS.items()
    }
    assert found.totals == {
        "all_owners": 14,
        "owned_actions": 37,
        "owned_open": 0,
        "owned_done": 0,
        "owned_without_state": 37,
        "all_actions": 37,
    }


def test_how_far_the_actions_under_each_theme_are(newham: Store) -> None:
    found = ask(newham, "progress_by_theme")
    assert found.rows == [
        (name, 1, actions, 0, 0, None, None, *[0] * 6, actions, filed, stated, 0, filed - stated, 0)
        for name, actions, filed, stated in THEMES
    ]
    assert found.totals == {
        "all_themes": 7,
        "all_actions": 37,
        "all_open": 0,
        "all_done": 0,
        "all_without_state": 37,
        "all_recommendations": 54,
        "recommendations_without": 17,
    }


def test_one_version_shows_no_change_and_no_time(newham: Store) -> None:
    """Nadira 1, 5 and 6 have a month in their words; that of Avani 1 begins on no known day."""
    slipped = ask(newham, "dates_that_slipped")
    assert (slipped.rows, slipped.totals) == (
        [],
        {"slipped": 0, "dated": 3, "versions": 1, "followed": 0, "all_plans": 1},
    )
    late = ask(newham, "time_in_a_state")
    assert (late.rows, late.totals) == (
        [],
        {"been": 0, "followed_actions": 0, "followed": 0, "all_actions": 37, "versions": 1},
    )
    changes = ask(newham, "plan_changes", {"plan": "newham"})
    assert (changes.rows, changes.totals) == (
        [],
        {
            "changes": 0,
            "touched": 0,
            "things": 91,
            "asked_versions": 1,
            "versions": 1,
            "all_plans": 1,
        },
    )
