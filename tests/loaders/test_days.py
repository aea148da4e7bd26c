"""Dates as written, the days they mean, and which of several counts."""

import datetime

import pytest

from loaders.interpret.chosen import when

PUBLISHED = datetime.date(2018, 3, 31)


def due(words: str) -> tuple[str | None, str | None]:
    """The last day of a target date, and how exact it is."""
    said = when(words, "due", published=PUBLISHED)
    return said.on, said.precision


def doubts(words: str) -> list[tuple[str, str]]:
    """What is doubtful about a target date."""
    return [(one.kind, one.severity) for one in when(words, "due").doubts]


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("3 March 2019", "2019-03-03"),
        ("3rd of March 2019", "2019-03-03"),
        ("the 3 rd March, 2019", "2019-03-03"),
        ("31stMarch2019", "2019-03-31"),
        ("Thursday 14 November 2019", "2019-11-14"),
        ("March 3rd, 2019", "2019-03-03"),
        ("03/03/2019", "2019-03-03"),
        ("3.3.19", "2019-03-03"),
        ("03-03-2019", "2019-03-03"),
        ("30 / 11 / 2019", "2019-11-30"),
        ("14-Nov-2019", "2019-11-14"),
        ("2019-03-03", "2019-03-03"),
        ("2019-03-03 00:00:00", "2019-03-03"),
        ("1-15 March 2019", "2019-03-15"),
        ("6th - 10th January 2020", "2020-01-10"),
        ("1 March - 15 April 2019", "2019-04-15"),
        ("01/04/2019-31/03/2020", "2020-03-31"),
        ("w/c 4 March 2019", "2019-03-10"),
        ("week commencing 6th January 2020", "2020-01-12"),
        ("week ending 10 January 2020", "2020-01-10"),
        ("before 1 May 2018", "2018-04-30"),
        ("by 3 Oct 19 at 5pm", "2019-10-03"),
    ],
)
def test_a_day(words: str, day: str) -> None:
    assert due(words) == (day, "day")


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("Mar 19", "2019-03-31"),
        ("Mar-19", "2019-03-31"),
        ("March '19", "2019-03-31"),
        ("Nov. 2019", "2019-11-30"),
        ("Septemeber 2019", "2019-09-30"),
        ("03/2019", "2019-03-31"),
        ("2019-03", "2019-03-31"),
        ("by the end of March 2019", "2019-03-31"),
        ("early January 2020", "2020-01-10"),
        ("mid March 2019", "2019-03-20"),
        ("Feb 2020", "2020-02-29"),
        ("January to March 2019", "2019-03-31"),
        ("Jan - Mar 2019", "2019-03-31"),
        ("Jan/Feb 2019", "2019-02-28"),
        ("Dec 2019 to Jan 2020", "2020-01-31"),
        ("Mar 19-Jun 19", "2019-06-30"),
        ("before March 2020", "2020-02-29"),
        ("before the end of March 2020", "2020-03-31"),
        ("Phase 2 October 2019", "2019-10-31"),
        ("1. May 2020", "2020-05-31"),
        ("Monthly until December 2022", "2022-12-31"),
    ],
)
def test_a_month_ends_with_its_last_day(words: str, day: str) -> None:
    assert due(words) == (day, "month")


@pytest.mark.parametrize(
    ("words", "day", "precision"),
    [
        ("Q1 2019/20", "2019-06-30", "quarter"),
        ("by the end of Q3 2019/20", "2019-12-31", "quarter"),
        ("Q4 2019-20", "2020-03-31", "quarter"),
        ("Qtr 2 19/20", "2019-09-30", "quarter"),
        ("third quarter of 2019/2020", "2019-12-31", "quarter"),
        ("2019/20 Q2", "2019-09-30", "quarter"),
        ("Q1-Q2 2019/20", "2019-09-30", "quarter"),
        ("Q3 (Oct-Dec 2019)", "2019-12-31", "month"),
        ("Spring 2019", "2019-05-31", "season"),
        ("Autumn '20", "2020-11-30", "season"),
        ("Winter 2019", "2020-02-29", "season"),
        ("Winter 2018/19", "2019-02-28", "season"),
        ("Spring 2018/19", "2019-05-31", "season"),
        ("2019", "2019-12-31", "year"),
        ("by the end of 2019", "2019-12-31", "year"),
        ("early 2019", "2019-04-30", "year"),
        ("mid-2019", "2019-08-31", "year"),
        ("first half of 2019", "2019-06-30", "year"),
        ("2019-2021", "2021-12-31", "year"),
        ("FY 2019/20", "2020-03-31", "year"),
        ("FY19/20", "2020-03-31", "year"),
        ("2019/20", "2020-03-31", "year"),
        ("2019-20", "2020-03-31", "year"),
        ("end of financial year 2020/21", "2021-03-31", "year"),
        ("academic year 2019/20", "2020-08-31", "year"),
        ("Spring term 2019", None, "season"),
    ],
)
def test_quarters_seasons_and_years(words: str, day: str | None, precision: str) -> None:
    assert due(words) == (day, precision)


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("within six months of publication", "2018-09-30"),
        ("3 months from publication", "2018-06-30"),
        ("6 weeks post-publication", "2018-05-12"),
        ("within 3 months of the final report being published", "2018-06-30"),
        ("one year after publication of this report", "2019-03-31"),
        ("within 3 months", None),
        ("12 months", None),
        ("3-6 months", None),
        ("12 weeks following sign off", None),
        ("3 months after publication of the new guidance", None),
        ("30 working days of publication", None),
        ("on publication", None),
    ],
)
def test_a_time_from_an_event_has_a_day_only_from_publication(words: str, day: str | None) -> None:
    assert due(words) == (day, "relative")


@pytest.mark.parametrize(
    "words",
    [
        "Ongoing", "Immediate", "ASAP", "TBC", "Quarterly", "6 monthly", "every 6 months",
        "for 12 months", "From April 2019", "Monthly from April 2019", "April 2019 onwards",
        "April 2019 - ongoing", "Commence April 2020", "by Christmas 2019", "Strategy 2019",
        "31 March", "Q3", "March", "31/03/20222", "2019/21",
    ],
)  # fmt: skip
def test_what_has_no_last_day(words: str) -> None:
    assert due(words) == (None, None)


@pytest.mark.parametrize(
    "words", ["12/31/2019", "31 June 2019", "13/2019", "29/02/2021", "2019-11-31", "31.9.19"]
)
def test_what_the_calendar_does_not_have_is_never_read_otherwise(words: str) -> None:
    assert due(words) == (None, None)
    assert doubts(words) == [("date impossible", "question")]


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("March 2019 revised to June 2019", "2019-06-30"),
        ("March 2019, extended to end of June 2019", "2019-06-30"),
        ("June 2019 now March 2019", "2019-03-31"),
        ("June 2019 (original) March 2019 (revised)", "2019-03-31"),
        ("Revised date: March 2019. Original date: June 2019", "2019-03-31"),
    ],
)
def test_words_say_which_of_several_dates_counts(words: str, day: str) -> None:
    assert due(words) == (day, "month")
    assert doubts(words) == []


@pytest.mark.parametrize(
    ("words", "day", "severity"),
    [
        ("March 2019\nJune 2019", "2019-06-30", "remark"),
        ("June 2019\nMarch 2019", "2019-03-31", "question"),
        ("June 2019, March 2019", "2019-06-30", "remark"),
        ("Policy: March 2019; Training: June 2019", "2019-06-30", "question"),
        ("Training: June 2019\nPolicy: March 2019", "2019-06-30", "question"),
        ("March 2019 (review June 2019)", "2019-03-31", "remark"),
        ("June 2019 (was March 2019)", "2019-06-30", "remark"),
        ("March 2019 (was June 2019)", "2019-03-31", "remark"),
    ],
)
def test_of_several_dates_the_last_line_or_the_latest(words: str, day: str, severity: str) -> None:
    assert due(words) == (day, "month")
    assert doubts(words) == [("several dates", severity)]
    assert "March 2019" in when(words, "due").doubts[0].text
    assert "June 2019" in when(words, "due").doubts[0].text


def test_a_year_that_may_be_a_day_is_asked_for() -> None:
    for words in ("June 10", "March 31"):
        assert due(words) == (None, None)
        assert doubts(words) == [("year not certain", "question")]
    assert due("Jan-30") == ("2030-01-31", "month")
    assert due("FY 2019") == (None, "year")


def test_only_what_looks_like_a_date_and_comes_once_is_remarked() -> None:
    assert [doubts(words) for words in ("every 6 months", "Ongoing", "6 monthly")] == [[]] * 3
    assert doubts("Easter") == [("date not understood", "remark")]


def test_a_date_of_a_review_alone_is_no_target() -> None:
    assert due("Ongoing – review March 2020") == (None, None)
    assert doubts("Ongoing – review March 2020") == [("date of something else", "remark")]


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("Completed 12/04/2021", "2021-04-12"),
        ("Completed by March 2020", "2020-03-31"),
        ("Since March 2019", "2019-03-31"),
        ("Completed May 2019 (due March 2019)", "2019-05-31"),
        ("Expected March 2020", None),
        ("To be completed by March 2020", None),
        ("by March 2020", None),
        ("Started March 2019", None),
    ],
)
def test_only_what_was_done_is_a_day_of_completion(words: str, day: str | None) -> None:
    assert when(words, "completed").on == day
