"""Who holds what in the Newham plan, worked out from the document by hand."""

from itertools import combinations
from pathlib import Path
from typing import Any

import pytest

from graph.store import Store
from loaders.load import load, read_plan
from queries.answer import Cell, ask
from tests.queries.test_newham import WEAKNESS, actions, links, reviews_of, rows

ELFT = "East London NHS Foundation Trust"
GUYS = "Guy's and St Thomas' NHS Foundation Trust"
NO_DATE = ("blank", None, None, None, "blank")
OTHERWISE = (0, 0, 0)
"""Neither confirmed, nor carried, nor matched."""
OTHERS = (1, 0, 0, 1, 0, 0, 0, 1, *OTHERWISE, 1.0)


@pytest.fixture
def newham(store: Store) -> Store:
    load(store, read_plan(Path("newham")))
    return store


def test_what_the_marac_coordinator_holds(newham: Store) -> None:
    answer = ask(newham, "what_one_agency_holds", {"agency": "MARAC Coordinator"})
    of: tuple[Cell, ...] = (
        ["R17"],
        ["ZA"],
        None,
        [],
        *NO_DATE,
        "stated",
        "lead",
        "MARAC Coordinator",
    )
    says = [
        "Review and agree arrangements",
        "Incorporate in MARAC Operating Protocol",
        "Deliver MARAC briefing/training to sapphire team",
        "Induct Sapphire MARAC representative and deputy",
    ]
    assert answer.rows == [
        ("MARAC Coordinator", "newham", f"newham/t8r2a{nth}", words, *of)
        for nth, words in enumerate(says, start=1)
    ]
    assert answer.totals == {
        "who": "MARAC Coordinator",
        "owned": 4,
        "owned_cross_review": 0,
        "all_actions": 37,
        "all_cross_review": 22,
    }


def test_who_owns_the_most_is_asked_about_by_default(newham: Store) -> None:
    """Newham CCG; table 7 row 2 names it beside a blank cell of actions, so those are carried."""
    answer = ask(newham, "what_one_agency_holds")
    training = (["R5"], ["AB", "Avani", "Nadira"], "carried", ["Training"], "stated")
    pathways = (["R15"], ["AA", "Nadira"], "carried", ["Health pathways"], "stated")
    caring = (["R11", "R12"], ["AB"], None, ["Caring responsibilities"], "stated")
    cases = (["R13", "R14"], ["Nadira"], None, ["Case allocation use of interpreters"], "carried")
    expected: list[tuple[Any, ...]] = [
        ("t4r1a1", *training),
        ("t4r1a2", *training),
        ("t5r2a1", ["R9", "R10"], ["Avani", "Nadira", "ZA"], "stated", ["DV enquiry"], "stated"),
        ("t5r3a1", ["R10"], ["Avani", "Nadira"], "stated", ["DV enquiry"], "stated"),
        *((f"t7r3a{nth}", *pathways) for nth in range(1, 5)),
        *((f"t6r1a{nth}", *caring) for nth in range(1, 4)),
        *((f"t7r1a{nth}", *cases) for nth in range(1, 3)),
        *((f"t8r3a{nth}", ["R18"], ["AA"], None, [], "stated") for nth in range(1, 4)),
    ]
    columns = ("action", "recommendations", "review_names", "joined_by", "themes", "basis")
    assert [tuple(row[name] for name in columns) for row in rows(answer)] == [
        (f"newham/{name}", *rest) for name, *rest in expected
    ]
    assert (answer.totals["who"], answer.totals["owned"]) == ("Newham CCG", 16)


def test_the_parts_of_the_council_are_counted_only_where_asked_for(newham: Store) -> None:
    council = {"agency": "London Borough of Newham"}
    alone = ask(newham, "what_one_agency_holds", council)
    assert (alone.rows, alone.totals["owned"]) == ([], 0)
    answer = ask(newham, "what_one_agency_holds", council | {"parts": "with"})
    found = [row["agency"] for row in rows(answer)]
    assert {name: found.count(name) for name in found} == {
        "DSV Commissioner": 10,
        "DSV Commissioning Officer": 11,
        "LBN Communications": 8,
        "LBN Adult Social Care": 3,
    }
    assert (answer.totals["owned"], answer.totals["owned_cross_review"]) == (21, 16)


def test_what_is_owned_with_support_of(newham: Store) -> None:
    """Table 2: with support of the DSV Forum and DSV Board."""
    forum = {"agency": "DSV Forum", "role": "support"}
    found = rows(ask(newham, "what_one_agency_holds", forum))
    assert sorted(row["action"] for row in found) == [
        *(f"newham/t2r1a{nth}" for nth in range(1, 3)),
        *(f"newham/t2r2a{nth}" for nth in range(1, 7)),
    ]


def test_with_whom_the_trust_shares_actions(newham: Store) -> None:
    answer = ask(newham, "actions_shared_by_agencies", {"agency": ELFT})
    assert answer.rows == [
        (ELFT, "Newham CCG", 4, 4, 0, 0, 0, 1, 5, 16, 0.235),
        (ELFT, "LBN Adult Social Care", 3, 3, 0, 0, 0, 0, 5, 3, 0.6),
        (ELFT, "Barts Health NHS Trust", 1, 1, 0, 0, 0, 1, 5, 1, 0.2),
        (ELFT, GUYS, 1, 1, 0, 0, 0, 0, 5, 1, 0.2),
    ]
    assert answer.totals == {"all_actions": 37, "all_shared": 24}


def test_every_pair_that_shares_an_action(newham: Store) -> None:
    """By plain loops over the reading by hand."""
    expected: dict[tuple[str, str], dict[str, int]] = {}
    for _, row in actions():
        owners = links("owners")[row]
        for pair in combinations(sorted(owners), 2):
            one = expected.setdefault(
                pair, {"shared": 0, "cross_review": 0, **dict.fromkeys(WEAKNESS, 0)}
            )
            one["shared"] += 1
            one["cross_review"] += len(reviews_of(row)) > 1
            one[max((owners[name] for name in pair), key=WEAKNESS.index)] += 1
    names = {
        row["name"]: row["id"]
        for row in newham.read("MATCH (a:Agency) RETURN a.id AS id, a.name AS name")
    }
    found = rows(ask(newham, "actions_shared_by_agencies"))
    assert {
        tuple(sorted((names[row["agency"]], names[row["with_agency"]]))): {
            name: row[name] for name in ("shared", "cross_review", *WEAKNESS)
        }
        for row in found
    } == expected
    assert len(found) == len(expected)


def test_who_is_asked_but_owns_nothing(newham: Store) -> None:
    """Asked by, owns, related, others, owner not known, nobody, no action, by basis, share.

    Of Avani 8 and of all that is regional or national nothing became. The council owns nothing
    itself, but its roles and teams do. Groups stand last.
    """
    answer = ask(newham, "agencies_asked_but_owning_nothing")
    trust, group = ("organisation", "health"), ("group", "health")
    government, partnership = ("organisation", "government"), ("group", "partnership")
    assert answer.rows == [
        ("London Borough of Newham", "organisation", "local government", 6, 0, 4, 2, 0, 0, 0, 6,
         *OTHERWISE, 0.333),
        ("Newham CCG", *trust, 7, 5, 0, 2, 0, 0, 0, 7, *OTHERWISE, 0.286),
        ("Metropolitan Police Service", "organisation", "police", 4, 0, 0, 1, 0, 0, 3, 4,
         *OTHERWISE, 1.0),
        ("Barts Health NHS Trust", *trust, *OTHERS),
        (ELFT, *trust, 3, 2, 0, 1, 0, 0, 0, 3, *OTHERWISE, 0.333),
        (GUYS, *trust, *OTHERS),
        ("LBN Education", "team", "education", *OTHERS),
        ("Home Office", *government, 3, 0, 0, 0, 0, 0, 3, 3, *OTHERWISE, None),
        ("NHS England", *trust, 2, 0, 0, 0, 0, 0, 2, 2, *OTHERWISE, None),
        ("MPS Sapphire Team", "team", "police", 1, 0, 0, 0, 0, 0, 1, 1, *OTHERWISE, None),
        ("Ministry of Justice", *government, 1, 0, 0, 0, 0, 0, 1, 1, *OTHERWISE, None),
        ("National Ugly Mugs", "organisation", "voluntary", 1, 0, 0, 0, 0, 0, 1, 1, *OTHERWISE,
         None),
        ("All partner agencies", *partnership, 5, 1, 0, 4, 0, 0, 0, 5, *OTHERWISE, 0.8),
        ("General practices", *group, 2, 0, 0, 2, 0, 0, 0, 2, *OTHERWISE, 1.0),
        ("Newham Community Safety Partnership", *partnership, 2, 0, 0, 2, 0, 0, 0, 2, *OTHERWISE,
         1.0),
        ("Gynaecology services", *group, *OTHERS),
        ("Sexual health services", *group, *OTHERS),
        ("Community Safety Partnerships", *partnership, 1, 0, 0, 0, 0, 0, 1, 1, *OTHERWISE, None),
        ("DSV Partnership Board", *partnership, 2, 1, 0, 0, 0, 0, 1, 2, *OTHERWISE, 0.0),
    ]  # fmt: skip
    assert answer.totals == {"all_asked": 19, "all_asking": 31, "all_recommendations": 54}


def test_what_belongs_to_bodies_that_ceased(newham: Store) -> None:
    """Of Newham's clinical commissioning group alone; the plan names no status of any action.

    What took over from it, the group for North East London, ceased on 30 June 2022 itself.
    """
    ccg = ("Newham CCG", "health", "2021-03-31", 16, 0, 0, 0, 16, 14, 0, 2, 0)
    answer = ask(newham, "work_of_bodies_that_ceased", {"day": "2022-07-01"})
    assert answer.rows == [
        (*ccg, "NHS North East London Integrated Care Board", None, ["NHS North East London CCG"],
         "2022-07-01", "confirmed", 0),
    ]  # fmt: skip
    assert answer.totals == {"all_ceased": 2, "owned_by_them": 16, "all_actions": 37}
    answer = ask(newham, "work_of_bodies_that_ceased", {"day": "2022-06-30"})
    assert answer.rows == [
        (*ccg, "NHS North East London CCG", None, [], "2021-04-01", "confirmed", 0)
    ]
    assert answer.totals["all_ceased"] == 1
    before = ask(newham, "work_of_bodies_that_ceased", {"day": "2014-12-31"})
    assert (before.rows, before.totals["all_ceased"]) == ([], 0)


def test_owners_by_sector(newham: Store) -> None:
    answer = ask(newham, "owners_by_sector")
    assert answer.rows == [
        ("local government", 4, 21, 16, 13, 0, 8, 0, 0.568),
        ("health", 4, 17, 8, 15, 0, 2, 0, 0.459),
        ("partnership", 6, 16, 10, 10, 0, 6, 0, 0.432),
    ]
    assert answer.totals == {
        "all_actions": 37,
        "all_owned": 37,
        "all_without": 0,
        "all_cross_review": 22,
    }
