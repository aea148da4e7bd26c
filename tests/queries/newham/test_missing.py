"""What is missing in the Newham plan, worked out from the document by hand."""

from pathlib import Path

import pytest

from graph.store import Store
from loaders.load import load, read_plan
from queries.answer import ask
from tests.queries.test_newham import rows

COMPILE = (
    "Compile a briefing paper and short presentation on the key learning points and lessons "
    "learned from the DHRs for the DSV Partnership Board and CSP agencies to utilise in their "
    "agencies to share learning with staff"
)
REPORT = "Report on progress on the combined action plan to the August DSV Partnership Board"
QUESTION = (
    "Implement routine questioning for DSV by appropriately trained A&E staff as part of their "
    "history taking for all self- harm attendances"
)
LEARNT = [
    "Timely completion of this action plan to implement learning identified",
    "Share the lessons learned, and raise awareness from the 6 DHRs across the multi agency "
    "partnership",
]


@pytest.fixture
def newham(store: Store) -> Store:
    load(store, read_plan(Path("newham")))
    return store


def test_actions_whose_owner_stands_above(newham: Store) -> None:
    """Rows 2 and 3 of table 1 and row 2 of table 2 have an action, and a blank cell of owners."""
    answer = ask(newham, "actions_without_owner")
    assert answer.totals == {
        "all_actions": 37,
        "all_blank": 0,
        "all_unreadable": 0,
        "all_carried": 8,
    }
    assert [row["action"] for row in rows(answer)] == [
        # R1 to R3 come from four reviews each, R2 alone from three
        "newham/t1r3a1",
        *(f"newham/t2r2a{n}" for n in range(1, 7)),
        "newham/t1r2a1",
    ]
    assert answer.rows[0] == ("newham", "newham/t1r3a1", COMPILE, "carried", 4,
                              ["DSV Commissioner"], ["R1", "R2"])  # fmt: skip
    assert answer.rows[-1] == ("newham", "newham/t1r2a1", REPORT, "carried", 3,
                               ["DSV Commissioner"], ["R2"])  # fmt: skip
    assert ask(newham, "actions_without_owner", {"kind": "blank"}).rows == []


def test_actions_whose_outcome_stands_above(newham: Store) -> None:
    answer = ask(newham, "actions_without_outcome")
    above = [
        "Increase in number of identifications of DSV victims by health staff trained in DSV and "
        "routine enquiry, resulting in timely support and protection",
        "Increase in number of identifications of DSV victims by a range of services",
        "Victims are able to access safety and support as early s possible",
    ]
    assert answer.rows == [
        ("newham", "newham/t1r3a1", COMPILE, "carried", 4, LEARNT, ["R1", "R2"]),
        ("newham", "newham/t1r2a1", REPORT, "carried", 3, LEARNT, ["R2"]),
        ("newham", "newham/t5r2a1", QUESTION, "carried", 3, above, ["R9", "R10"]),
    ]
    assert answer.totals == {"all_actions": 37, "all_blank": 0, "all_carried": 3}


def test_no_action_has_a_date(newham: Store) -> None:
    """The plan has no column of dates; a month within the words of an action is no deadline."""
    answer = ask(newham, "actions_without_date")
    assert answer.totals == {
        "all_actions": 37,
        "all_blank": 37,
        "all_unreadable": 0,
        "all_carried": 0,
    }
    found = rows(answer)
    assert len(found) == 37
    assert {(row["kind"], row["due"], row["due_on"], row["state"]) for row in found} == {
        ("blank", None, None, None)
    }
    assert answer.rows[0] == ("newham", "newham/t1r1a1", "Set up DHR Task and Finish Group",
                              "blank", None, None, None, 4, ["DSV Commissioner"],
                              ["R1"])  # fmt: skip
    assert ask(newham, "actions_without_date", {"kind": "unreadable"}).rows == []


def test_originals_that_were_never_rewritten(newham: Store) -> None:
    """Avani 8 alone, in the last row of table 8; the wider ones are named for information only."""
    answer = ask(newham, "originals_without_revision")
    assert [row[:4] for row in answer.rows] == [("newham", "Avani", "Avani 8", "local")]
    assert answer.totals == {
        "all_originals": 27,
        "all_without": 1,
        "all_untouched": 1,
        "left_out_plans": 0,
        "left_out": 0,
    }
    wider = ask(newham, "originals_without_revision", {"scope": "all"})
    assert [row["recommendation"] for row in rows(wider)] == [
        "AA 4", "AA 5", "AA 7", "AA 9", "AB 5", "Avani 8", "ZA 5", "ZA 6", "ZA 7", "ZA 8",
    ]  # fmt: skip
    assert (wider.totals["all_originals"], wider.totals["all_without"]) == (36, 10)


def test_every_revised_recommendation_has_an_action(newham: Store) -> None:
    answer = ask(newham, "revised_without_action")
    assert answer.rows == []
    assert answer.totals == {
        "all_revised": 18,
        "all_revised_without": 0,
        "all_originals": 0,
        "all_originals_without": 0,
        "wider_without": 0,
    }


def test_the_gap_of_aa_and_the_two_of_za(newham: Store) -> None:
    """AA has no 8, ZA 3 asks two things, and AB 2 stands in tables 3 and 6 as parts of one."""
    answer = ask(newham, "gaps_and_doubles_in_numbers")
    kept = ("reviews", "kind", "severity", "about", "passages", "settled")
    named = ["t1r4c1", "t2r3c1", "t7r4c1", "t8r3c1", *(f"t9r{n}c1" for n in range(2, 6))]
    assert [tuple(row[name] for name in kept) for row in rows(answer)] == [
        (["AA"], "number missing", "question", ["AA"], [f"newham/{one}" for one in named], None),
        (["ZA"], "number twice", "question", ["ZA 3", "ZA 3-2"],
         ["newham/t2r4c3", "newham/t2r5c3"], None),
        (["AB"], "recommendation in two parts", "remark", ["AB 2"],
         ["newham/t3r1c3", "newham/t6r2c3"], None),
    ]  # fmt: skip
    assert rows(answer)[0]["says"] == "AA: the numbers go up to 9; there is no 8."
    assert answer.totals == {
        "all_notes": 3,
        "all_open": 3,
        "all_plans": 1,
        "all_reviews": 5,
        "all_recommendations": 54,
    }
