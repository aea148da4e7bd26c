"""What the Newham plan asks of the region and the country, worked out from the document by hand."""

from pathlib import Path

import pytest

from graph.store import Store
from loaders.load import load, read_plan
from queries.answer import ask
from tests.queries.test_newham import rows

HOME_OFFICE, POLICE = "Home Office", "Metropolitan Police Service"


@pytest.fixture
def newham(store: Store) -> Store:
    load(store, read_plan(Path("newham")))
    return store


def test_whom_they_ask(newham: Store) -> None:
    answer = ask(newham, "national_recommendations_by_addressee")
    assert answer.rows == [
        (HOME_OFFICE, "national", 3, ["newham/AA/7", "newham/AA/9", "newham/ZA/8"], 2,
         ["AA", "ZA"], 3, 0, 0, 0, 0.333),
        (POLICE, "regional", 3, ["newham/AA/4", "newham/ZA/6", "newham/ZA/7"], 2, ["AA", "ZA"],
         3, 0, 0, 0, 0.333),
        ("NHS England", "national", 2, ["newham/AA/7", "newham/AB/5"], 2, ["AA", "AB"], 2, 0, 0,
         0, 0.222),
        ("Community Safety Partnerships", "national", 1, ["newham/AB/5"], 1, ["AB"], 1, 0, 0, 0,
         0.111),
        ("MPS Sapphire Team", "regional", 1, ["newham/ZA/5"], 1, ["ZA"], 1, 0, 0, 0, 0.111),
        ("Ministry of Justice", "national", 1, ["newham/ZA/8"], 1, ["ZA"], 1, 0, 0, 0, 0.111),
        ("National Ugly Mugs", "national", 1, ["newham/AA/5"], 1, ["AA"], 1, 0, 0, 0, 0.111),
    ]  # fmt: skip
    assert answer.totals == {
        "all_recommendations": 9,
        "all_regional": 4,
        "all_national": 5,
        "all_unnamed": 0,
    }


def test_what_became_of_them(newham: Store) -> None:
    """The plan includes them "for reference/information only": nothing is done about any."""
    answer = ask(newham, "what_became_of_national_recommendations")
    found = rows(answer)
    asked = [(row["recommendation"], row["scope"], row["addressee"]) for row in found]
    assert asked == [
        ("AA 5", "national", "National Ugly Mugs"),
        ("AA 7", "national", HOME_OFFICE),
        ("AA 7", "national", "NHS England"),
        ("AA 9", "national", HOME_OFFICE),
        ("AB 5", "national", "Community Safety Partnerships"),
        ("AB 5", "national", "NHS England"),
        ("ZA 8", "national", HOME_OFFICE),
        ("ZA 8", "national", "Ministry of Justice"),
        ("AA 4", "regional", POLICE),
        ("ZA 5", "regional", "MPS Sapphire Team"),
        ("ZA 6", "regional", POLICE),
        ("ZA 7", "regional", POLICE),
    ]
    assert {(row["revised"] == [], row["actions"], row["became"]) for row in found} == {
        (True, 0, "no action")
    }
    assert {row["basis"] for row in found} == {"stated"}
    assert answer.totals == {
        "all_recommendations": 9,
        "all_national": 5,
        "all_named": 9,
        "all_revised": 0,
        "all_with_action": 0,
        "all_owned_by_asked": 0,
    }


def test_one_of_them_as_a_whole_row(newham: Store) -> None:
    row = ask(newham, "what_became_of_national_recommendations").rows[3]
    words = (
        "The Home Office consider advising that each Community Safety Partnership consider "
        "inviting the Immigration Service as associate members to local boards."
    )
    assert row == (
        *("newham", "AA 9", "national", "matched", words, HOME_OFFICE, "stated", HOME_OFFICE),
        *([], None, 0, [], None, [], "no action"),
    )
