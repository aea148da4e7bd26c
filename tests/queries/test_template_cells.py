"""What stands in the cells of the template, and how what the plan does not say is told apart."""

import pytest

from queries.template.found import Way
from queries.template.rows import HEADER
from tests.queries.template_example import (
    ACTION,
    ASKED,
    DONE,
    DUE,
    KNOWN,
    LEAD,
    MILESTONES,
    SCOPE,
    STATED,
    addressee,
    aim,
    below,
    column,
    doing,
    original,
    owner,
    revision,
    table,
)


def test_whom_a_heading_names_stands_under_the_recommendation() -> None:
    filled = table(
        original(asked=(addressee("Kent Police"), addressee("All Wardens", known=False)))
    )
    assert column(filled, ASKED) == ["1. Train all staff.\nFor Kent Police\nNote: for All Wardens"]
    assert column(filled, KNOWN) == ["for Kent Police: carried\nfor All Wardens: carried"]
    two = table(original(doing("A"), doing("B"), asked=(addressee("Kent Police"),)))
    assert column(two, KNOWN) == ["for Kent Police: carried", ""]
    within = table(original(asked=(addressee("Kent Police", within=True),)))
    assert column(within, ASKED) == ["1. Train all staff."]


def test_a_revised_recommendation_without_a_number_is_quoted() -> None:
    told = original(revised=(revision(None, text="Train\nand test", basis="matched"),))
    assert column(table(told), ASKED) == [
        "1. Train all staff.\nNote: revised (matched) as: Train and test"
    ]


@pytest.mark.parametrize(
    ("basis", "words"),
    [("stated", "National"), ("carried", "National"), ("matched", "National (not stated)")],
)
def test_a_scope_that_nothing_states_says_so(basis: str, words: str) -> None:
    filled = table(original(scope="national", scope_basis=basis))
    assert column(filled, SCOPE) == [words]
    assert ("Scope: 0 of 1 stated" in below(filled)) == (basis == "matched")


def test_supporters_come_after_all_leads() -> None:
    names = (owner("Police"), owner("Schools", role="support"), owner("NHS"))
    more = owner("Victim Support", role="support", basis="carried")
    filled = table(original(doing(owners=(names[0], more, *names[1:]))))
    assert column(filled, LEAD) == ["Police; NHS\nwith support of Victim Support; Schools"]
    assert column(filled, KNOWN) == ["owner 3 of 4: carried"]


def test_dates_outcomes_progress_and_status() -> None:
    one = doing(
        due="May 2017",
        completed="Completed June 2017",
        progress="Drafted\nAgreed",
        status="Green",
        aims=(aim("Staff know"), aim("Victims are safer")),
    )
    filled = table(original(one))
    assert column(filled, DUE) == ["May 2017"]
    assert column(filled, DONE) == ["Completed June 2017\nStaff know\nVictims are safer"]
    assert column(filled, MILESTONES) == ["Drafted\nAgreed\nStatus: Green"]
    assert "no column for a status" in below(filled)


@pytest.mark.parametrize(
    ("progress", "more"),
    [
        ("Drafted. Completed.", ""),
        ("COMPLETED: two held", ""),
        ("Drafted\ncompleted", ""),
        ("Not completed yet", "\nStatus: Completed"),
        ("Drafted", "\nStatus: Completed"),
    ],
)
def test_a_status_that_is_told_is_not_told_again(progress: str, more: str) -> None:
    filled = table(original(doing(progress=progress, status="Completed")))
    assert column(filled, MILESTONES) == [progress + more]


@pytest.mark.parametrize(
    ("words", "stands"),
    [
        ("Completed May 2017", "Completed May 2017"),
        ("Ongoing", "Ongoing"),
        ("Awaiting funding", "Awaiting funding"),
        ("See minutes", "Date of completion: See minutes"),
    ],
)
def test_only_words_that_may_be_an_outcome_stand_behind_a_label(words: str, stands: str) -> None:
    assert column(table(original(doing("A", completed=words))), DONE) == [stands]


def test_numbers_of_actions() -> None:
    two = (doing("Write it", number="1"), doing("Print it", number="2"))
    assert column(table(original(*two)), ACTION) == ["1. Write it", "2. Print it"]


def test_actions_that_only_their_list_tells_apart_stand_in_one_cell() -> None:
    letters = (doing("Write it", number="a"), doing("Print it", number="b"))
    assert column(table(original(*letters)), ACTION) == ["a) Write it\nb) Print it"]
    long = (doing("Write it\nwith care", number="1"), doing("Print it", number="2"))
    assert column(table(original(*long)), ACTION) == ["1. Write it\nwith care\n2. Print it"]
    apart = (doing("Write it", number="a", due="May"), doing("Print it", number="b", due="June"))
    assert column(table(original(*apart)), ACTION) == ["a) Write it", "b) Print it"]


def test_what_a_colon_announces_is_a_list() -> None:
    filled = table(original(doing("Audit:\nRefuges\n– Hostels\nand flats"), doing("Ask.\nWrite.")))
    assert column(filled, ACTION) == ["Audit:\n• Refuges\n– Hostels\nand flats", "Ask.\nWrite."]
    assert [line.item for line in filled.rows[0].cells[ACTION].lines] == [False, True, False, False]


def test_cells_that_hold_for_several_actions_are_one() -> None:
    both = {"owners": (owner("Police"),), "due": "May", "aims": (aim("Staff know"),)}
    filled = table(original(doing("A", **both), doing("B", **both), doing("C", due="June")))
    assert filled.spans() == [[3, 3, 1, 2, 1, 2, 2], [0, 0, 1, 0, 1, 0, 0], [0, 0, *[1] * 5]]


def test_blank_cells_and_other_recommendations_stay_apart() -> None:
    filled = table(
        original(doing("A"), doing("B")),
        original(doing("C", due="May"), id="x/A/2"),
        original(doing("D", due="May"), id="x/A/3"),
    )
    assert filled.spans() == [[2, 2, *[1] * 5], [0, 0, *[1] * 5], [1] * 7, [1] * 7]


def test_equal_words_of_two_outcomes_stay_two() -> None:
    filled = table(
        original(doing("A", aims=(aim("Yes", id="1"),)), doing("B", aims=(aim("Yes", id="2"),)))
    )
    assert [row[DONE] for row in filled.spans()] == [1, 1]


def test_every_way_is_told() -> None:
    ways = (STATED, Way(basis="matched", over=revision("R4")), Way(basis="stated", over=revision()))
    assert column(table(original(doing(), ways=ways)), KNOWN) == ["through R4, matched\nthrough R1"]
    confirmed = table(original(doing(), ways=(Way(basis="confirmed"),)))
    assert confirmed.header == HEADER
    assert "confirmed 1 of 1" in below(confirmed)


def test_the_best_way_counts() -> None:
    ways = (Way(basis="matched", over=revision("R4")), Way(basis="carried"))
    assert "carried 1 of 1." in below(table(original(doing(), ways=ways)))
    alike = (Way(basis="stated", over=revision()), STATED)
    assert "through a revised recommendation" not in below(table(original(doing(), ways=alike)))


def test_only_the_bases_that_stand_there_are_explained() -> None:
    said = below(table(original(doing(owners=(owner("P", basis="matched"),)))))
    assert "Matched: the wording says so; nobody has confirmed it." in said
    assert "Carried:" not in said
    noted = table(original(revised=(revision(basis="matched"),)))
    assert noted.header == HEADER
    assert "Matched: the wording" in below(noted)


def test_reviews_that_a_heading_gives_are_counted() -> None:
    filled = table(original(), original(id="x/A/2", made="carried"))
    assert "made the recommendation: stated 1 of 2, carried 1 of 2." in below(filled)


def test_where_it_comes_from() -> None:
    said = below(table(original(), source="https://aton.example/plan."))
    assert "“Aton action plan”, published 2019. Source: https://aton.example/plan." in said
    assert table(original(), area="").title == "Domestic Homicide Review Action Plan – A"
