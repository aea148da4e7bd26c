"""Where it came from and where it went, on the Newham plan, by hand from the document."""

from pathlib import Path
from typing import Any

import pytest

from graph.store import Store
from loaders.load import load, read_plan
from queries.answer import ask
from tests.queries.test_newham import TRUTH, links, rows

WITHHELD = "[name withheld]"
R12_WORDS = (
    "Examine what support is provided to carers supporting people with mental health concerns"
)
REVISED = "newham/t6r1c4"
PATHWAY = (
    "15. GPs, Sexual Health and Gynaecology Services to have a DSV pathway in place for "
    "identification, enquiry and referral of patients experiencing DSV – including the MARAC"
).removeprefix("15. ")


@pytest.fixture
def newham(store: Store) -> Store:
    load(store, read_plan(Path("newham")))
    return store


def test_each_review_and_what_became_of_what_it_asked(newham: Store) -> None:
    """By scope, then by the best basis: AB 2 is stated for R4, and carried for R11 and R12."""
    answer = ask(newham, "reviews_overview")
    assert answer.rows == [
        ("newham", "AA", "DHR", WITHHELD, 8, 4, 1, 3, "yes", 1, 0, 3, 0, 4, 0, 18, 7),
        ("newham", "AB", "DHR", WITHHELD, 5, 4, 0, 1, "yes", 4, 0, 0, 0, 1, 0, 9, 6),
        ("newham", "Avani", "DHR", None, 8, 8, 0, 0, "yes", 3, 0, 4, 0, 1, 1, 19, 10),
        ("newham", "Nadira", "DHR", None, 6, 6, 0, 0, "yes", 4, 0, 2, 0, 0, 0, 21, 10),
        ("newham", "ZA", "DHR", WITHHELD, 9, 5, 3, 1, "yes", 2, 0, 3, 0, 4, 0, 19, 9),
    ]
    assert answer.totals == {
        "all_reviews": 5,
        "all_originals": 36,
        "all_without": 10,
        "local_without_all": 1,
        "all_not_rewritten": 0,
        "no_review": 0,
        "all_actions": 37,
        "all_agencies": 14,
    }


def test_how_we_know_that_ab_2_was_merged_into_r12(newham: Store) -> None:
    """AB 2 stands in two tables, and R12 in the row above its second place: carried, in no row."""
    answer = ask(newham, "passages_behind_a_link", {"recommendation": "R12"})
    found = [row for row in rows(answer) if row["link"] == "MERGED_INTO"]
    ends = ("reference", "joined_to", "basis", "passage", "other_passage", "one_row")
    assert [tuple(row[name] for name in ends) for row in found] == [
        ("AB 2", "R12", "carried", "newham/t3r1c3", REVISED, "no"),
        ("AB 2", "R12", "carried", "newham/t6r2c3", REVISED, "no"),
        ("AB 4", "R12", "stated", "newham/t6r1c3", REVISED, "yes"),
    ]
    assert {row["other_words"] for row in found} == {R12_WORDS}
    assert found[2]["other_address"] == (
        "table 6, row 1, column 4: REVISED DHR RECOMMENDATION FOR IMPLEMENTATION"
    )


def test_every_link_of_r12_and_its_actions(newham: Store) -> None:
    """Two originals, a theme, three actions, each with three owners, two outcomes and one below."""
    answer = ask(newham, "passages_behind_a_link", {"recommendation": "newham/R12"})
    assert answer.totals == {
        "asked": "R12",
        "all_actions": 3,
        "all_links": 2 + 1 + 3 + 9 + 9,
        "stated": 1 + 1 + 3 + 9 + 6,
        "confirmed": 0,
        "carried": 1 + 3,
        "matched": 0,
        "taken_out": 0,
    }
    found = rows(answer)
    # AB 2 stands in two rows, and the heading over the original and over the revised one
    assert len(found) == 24 + 2
    owned = {(row["reference"], row["written"]) for row in found if row["link"] == "OWNED_BY"}
    writes = ("East London NHS Foundation Trust", "NHS Newham CCG", "LBN Adult Social Care")
    assert owned == {(f"newham/t6r1a{n}", words) for n in (1, 2, 3) for words in writes}
    owners = {row["other_passage"] for row in found if row["link"] == "OWNED_BY"}
    assert owners == {"newham/t6r1c6"}
    carried = {row["other_passage"] for row in found
               if (row["link"], row["basis"]) == ("AIMS_FOR", "carried")}  # fmt: skip
    assert carried == {"newham/t6r2c7"}


def pathway(name: str, review: str, words: str, filed: str, merged: str) -> list[tuple[Any, ...]]:
    """Return what is done about an original under Health pathways: four actions of one cell."""
    done = (
        "Consider viability of commissioning Project IRIS for Newham GPs",
        "Research other best practice examples",
        "Develop, agree and implement care pathway with local partners",
        "Promote awareness of the DSV pathway and arrangement to primary care, sexual health and "
        "gynaecology services",
    )
    outcomes = [
        "Increased identification and referrals to specialist services of DSV within GP, sexual "
        "health and gynaecology services",
        "Development of a culture where DSV is more visible within health services",
        "Patients affected by DSV receive faster access to specialist services for risk "
        "assessment and safety planning",
    ]
    return [
        ("newham", "Health pathways", review, name, words, filed, "R15", PATHWAY, merged,
         f"newham/t7r3a{nth}", action, "stated", None, ["Newham CCG"], ["stated"], outcomes,
         ["stated"] * 3, "")
        for nth, action in enumerate(done, start=1)
    ]  # fmt: skip


def test_the_chain_of_the_health_pathways(newham: Store) -> None:
    answer = ask(newham, "chain_of_a_theme", {"theme": "health pathways"})
    aa_2 = (
        "Newham CCG and Barts Health should ensure that all GPs, Sexual Health Services and "
        "gynaecology services are routinely enquiring about domestic and sexual violence. This is "
        "of particular importance when registering new patients. There should be clear pathways "
        "for referral to domestic abuse services and MARAC. This should be monitored by regular "
        "audit and reporting performance on MARAC and Domestic and Sexual Violence referrals to "
        "the Newham Domestic and Sexual Violence Board."
    )
    nadira_6 = (
        "General Practitioners should have a clear care pathway for supporting patients who are "
        "identified as victims of domestic abuse. The pathway should be agreed with local partners "
        "to ensure safe and clear lines of communication and information sharing to enable victims "
        "to access support as soon as possible. The pathway should be developed and agreed by May "
        "2015."
    )
    assert answer.rows == [
        *pathway("AA 2", "AA", aa_2, "carried", "carried"),
        *pathway("Nadira 6", "Nadira", nadira_6, "stated", "stated"),
    ]
    assert answer.totals == {
        "all_plans": 1,
        "all_originals": 2,
        "all_revised": 1,
        "all_actions": 4,
        "all_recommendations": 54,
        "theme_share": 0.056,
    }


def test_the_chain_of_the_largest_theme(newham: Store) -> None:
    """DV enquiry and Share learning have eight recommendations each; the first by name is told."""
    answer = ask(newham, "chain_of_a_theme")
    members = TRUTH["themes"]["DV enquiry"]
    done = [
        (one, revised, f"{row}a{nth}")
        for one in members
        for revised in links("merged_into").get(one, {})
        for row, targets in TRUTH["addresses"]["stated"].items()
        for nth, _ in enumerate(TRUTH["actions"][row], start=1)
        if revised in targets
    ] + [("ZA/2", "R9", "t5r2a1"), ("Nadira/4", "R9", "t5r2a1")]
    found = rows(answer)
    assert {row["theme"] for row in found} == {"DV enquiry"}
    assert sorted(
        (row["original"].replace(" ", "/"), row["revised"], row["action"].removeprefix("newham/"))
        for row in found
    ) == sorted(done)
    assert {row["ends"] for row in found} == {""}
    assert (answer.totals["all_originals"], answer.totals["all_revised"]) == (3, 5)
