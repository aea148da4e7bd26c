"""Dates as written, the days they mean, and which of several counts."""

import datetime

import pytest

from loaders.interpret.time.chosen import when

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
        ("Wk beg 3/6/24", "2024-06-09"),
        ("wk commencing 3/6/24", "2024-06-09"),
        ("W/C 9 July 2018", "2018-07-15"),
        ("w/b 9 July 2018", "2018-07-15"),
        ("w/e 14 June 2024", "2024-06-14"),
        ("13th & 14th May 2024", "2024-05-14"),
        ("Mon 3 - Fri 7 June 2024", "2024-06-07"),
        ("1st of Sept, 2023", "2023-09-01"),
        ("01.09.2023", "2023-09-01"),
        ("year ending 31 March 2024", "2024-03-31"),
        ("12 months from 1 May 2023", "2024-05-01"),
        ("six weeks from 3 June 2024", "2024-07-15"),
        ("3 months after 31/01/2024", "2024-04-30"),
        ("10 days from 1 May 2024", "2024-05-11"),
        ("2 weeks before 15 May 2024", "2024-05-01"),
        ("by Christmas 2023", "2023-12-25"),
        ("before Christmas 2023", "2023-12-24"),
        ("Easter 2024", "2024-03-31"),
        ("by Easter 2023", "2023-04-09"),
        ("Good Friday 2024", "2024-03-29"),
        ("Easter Monday 2025", "2025-04-21"),
        ("Michaelmas 2023", "2023-09-29"),
        ("New Year 2024", "2024-01-01"),
        ("1 Mai 2024", "2024-05-01"),
        ("1af Ebrill 2024", "2024-04-01"),
        ("12 Tachwedd 2023", "2023-11-12"),
        ("3 Hydref 2024", "2024-10-03"),
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
        ("End of May 2017", "2017-05-31"),
        ("March-May 2024", "2024-05-31"),
        ("y/e March 2024", "2024-03-31"),
        ("Sept '23", "2023-09-30"),
        ("half term Feb 2024", "2024-02-29"),
        ("February half-term 2024", "2024-02-29"),
        ("12 months from May 2023", "2024-05-31"),
        ("within 3 months of April 2023", "2023-07-31"),
        ("Q1 2024 (Jan-Mar)", "2024-03-31"),
        ("Q1 (Jan - March) 2024", "2024-03-31"),
        ("erbyn diwedd Mawrth 2024", "2024-03-31"),
        ("canol Mehefin 2024", "2024-06-20"),
        ("Ionawr 2024", "2024-01-31"),
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
        ("Quarter two 2019/20", "2019-09-30", "quarter"),
        ("2nd qtr 2019/20", "2019-09-30", "quarter"),
        ("H1 2024/25", "2024-09-30", "year"),
        ("mid 2023", "2023-08-31", "year"),
        ("Summer term 2024", None, "season"),
        ("end of term summer 2024", None, "season"),
        ("Easter holidays 2024", None, "season"),
        ("Michaelmas term 2023", None, "season"),
        ("10 working days from 1 May 2024", None, "relative"),
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
        "April 2019 - ongoing", "Commence April 2020", "after Easter 2024", "Strategy 2019",
        "31 March", "Q3", "March", "31/03/20222", "2019/21", "tomorrow", "45000", "by Christmas",
        "after 3 June 2024", "every 6 months from May 2023", "for 12 months from 1 May 2023",
    ],
)  # fmt: skip
def test_what_has_no_last_day(words: str) -> None:
    assert due(words) == (None, None)


@pytest.mark.parametrize(
    "words",
    ["12/31/2019", "31 June 2019", "13/2019", "29/02/2021", "2019-11-31", "31.9.19", "31/4/2024"],
)
def test_what_the_calendar_does_not_have_is_never_read_otherwise(words: str) -> None:
    assert due(words) == (None, None)
    assert doubts(words) == [("date impossible", "question")]
