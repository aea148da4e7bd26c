"""Deadlines within the words of a recommendation."""

import datetime
from pathlib import Path

import pytest

from graph.model import Note, Recommendation
from loaders.interpret.time.deadlines import deadline_in
from tests.loaders.writing import plan_of

PUBLISHED = datetime.date(2018, 3, 31)


@pytest.mark.parametrize(
    ("text", "words", "day", "precision"),
    [
        ("X should be done by March 2020.", "by March 2020", "2020-03-31", "month"),
        ("To revise it by the end of 2019", "by the end of 2019", "2019-12-31", "year"),
        ("It must act no later than 1 May 2018.", "no later than 1 May 2018", "2018-05-01", "day"),
        ("That it be in place before April 2019", "before April 2019", "2019-03-31", "month"),
        ("By 2021 all staff should know.", "By 2021", "2021-12-31", "year"),
        ("Audit it by 31/03/2020", "by 31/03/2020", "2020-03-31", "day"),
        ("It should end by Q3 2019/20.", "by Q3 2019/20", "2019-12-31", "quarter"),
        (
            "Report within six months of this report.",
            "within six months of this report",
            None,
            "relative",
        ),
        (
            "Train staff within 12 weeks of publication.",
            "within 12 weeks of publication",
            "2018-06-23",
            "relative",
        ),
        (
            "It should be rewritten within six months of publication of this report.",
            "within six months of publication of this report",
            "2018-09-30",
            "relative",
        ),
        (
            "It should be made within six months of the Review being approved by the Partnership.",
            "within six months of the Review being approved by the Partnership",
            None,
            "relative",
        ),
        ("Within six months, the CSP should meet.", "Within six months", None, "relative"),
        ("Do it within the next 12 months", "within the next 12 months", None, "relative"),
        ("It should be done in the next six months.", "in the next six months", None, "relative"),
        (
            "The Home Office should publish guidance on abuse of adults within twelve months.",
            "within twelve months",
            None,
            "relative",
        ),
        ("Guidance should be published within 12 weeks.", "within 12 weeks", None, "relative"),
        ("The form should, within a year, be revised.", "within a year", None, "relative"),
        ("It should review its policy within six months.", "within six months", None, "relative"),
        (
            "Children's Services should review its policy within six months.",
            "within six months",
            None,
            "relative",
        ),
        (
            "It must be there by no later than 31st January 2022.",
            "by no later than 31st January 2022",
            "2022-01-31",
            "day",
        ),
        ("It should be done by Easter 2023.", "by Easter 2023", "2023-04-09", "day"),
        ("It should be done by Christmas 2023.", "by Christmas 2023", "2023-12-25", "day"),
        ("It should end before Easter.", "before Easter", None, None),
        ("It should be done by the end of June.", "by the end of June", None, None),
        ("By Easter all staff should know.", "By Easter", None, None),
        (
            "It must be there by the end of the financial year 2022/23.",
            "by the end of the financial year 2022/23",
            "2023-03-31",
            "year",
        ),
        ("It must be there by the end of the year.", "by the end of the year", None, None),
        (
            "It must be there by the end of the next financial year.",
            "by the end of the next financial year",
            None,
            None,
        ),
        ("It should publish a policy as soon as possible.", "as soon as possible", None, None),
        (
            "It should be revised at the earliest opportunity and not later than March 2024.",
            "not later than March 2024",
            "2024-03-31",
            "month",
        ),
    ],
)
def test_when_a_recommendation_is_to_be_done(
    text: str, words: str, day: str | None, precision: str
) -> None:
    found = deadline_in(text, PUBLISHED)
    assert found is not None
    assert (found.words, found.when.on, found.when.precision) == (words, day, precision)


@pytest.mark.parametrize(
    "text",
    [
        "Referrals should be answered within 24 hours of an incident.",
        "Health visitors should call within 3 months of birth.",
        "Cases of the last two years should be checked.",
        "Repeat cases within twelve months should be heard at MARAC.",
        "By March 2014 the victim had been seen twice.",
        "The training should be refreshed every two years.",
        "They should be told within 5 days of the report of an incident.",
        "Those who are released should be visited within 28 days of release.",
        "GPs should follow up within two weeks of discharge.",
        "Staff should be trained within six months of joining.",
        "The guidance issued by NICE in 2014 should be followed.",
        "As required by the Care Act 2014, agencies should share.",
        "The service that closed by March 2015 should be replaced.",
        "They should answer within 10 days of receipt of the report.",
        "Officers should visit within 48 hours.",
        "Agencies should act with immediate effect.",
        "The audit should be repeated every six months.",
        "Cases should be reviewed within three months.",
        "Care plans should be reviewed within 12 months.",
        "Assessments should be completed within 3 months.",
        "GPs should review patients within six months.",
        "Each team should complete the audit within three months.",
        "The letter should be issued again within three months of any call.",
        "Strategy meetings should be held within three weeks.",
        "Staff should report concerns as soon as possible.",
        "Victims should be contacted as soon as possible.",
        "Referrals should be made without delay.",
        "Those seen by June should be told.",
        "Staff may ask, and should write down what they hear.",
        "By Easter the victim had been seen twice.",
    ],
)
def test_how_fast_somebody_is_answered_is_no_deadline(text: str) -> None:
    assert deadline_in(text, PUBLISHED) is None


def test_several_deadlines_are_kept_and_the_latest_is_taken(tmp_path: Path) -> None:
    words = "Change it by March 2015 and report by June 2015."
    graph = plan_of(tmp_path, f"AB|1|{words}||||")
    (one,) = graph.of(Recommendation)
    assert (one.due, one.due_on, one.due_precision) == (
        "by March 2015\nby June 2015",
        "2015-06-30",
        "month",
    )
    assert [(n.kind, n.severity) for n in graph.of(Note) if "dates" in n.kind] == [
        ("several dates", "question")
    ]


def test_an_impossible_deadline_is_a_question(tmp_path: Path) -> None:
    graph = plan_of(tmp_path, "AB|1|Homes should be offered by 31 June 2015.||||")
    (one,) = graph.of(Recommendation)
    assert (one.due, one.due_on, one.due_precision) == ("by 31 June 2015", None, None)
    assert "date impossible" in {note.kind for note in graph.of(Note)}


def test_publication_is_that_of_the_plan(tmp_path: Path) -> None:
    row = "AB|1|Homes should be offered within six months of publication.||||"
    for published, day in (("published: March 2018\n", "2018-09-30"), ("", None)):
        graph = plan_of(tmp_path, row, source=f"id: p\narea: X\n{published}")
        assert [one.due_on for one in graph.of(Recommendation)] == [day]
