"""Which of the dates in a cell counts, and what is doubtful about a date."""

import datetime

import pytest

from loaders.interpret.time.chosen import when
from loaders.interpret.time.feasts import easter
from tests.loaders.test_days import doubts, due


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


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("1st quarter of 2024", "quarter not certain"),
        ("Q1 2024", "quarter not certain"),
        ("2024 Q1", "quarter not certain"),
        ("H1 2024", "year not certain"),
        ("Year end 2024", "year not certain"),
        ("Financial year end 2024", "year not certain"),
        ("Hydref 2024", "month not certain"),
    ],
)
def test_what_may_be_of_two_times_is_asked_for(words: str, kind: str) -> None:
    assert due(words)[0] is None
    assert doubts(words) == [(kind, "question")]


@pytest.mark.parametrize(
    ("year", "month", "day"),
    [(1818, 3, 22), (1943, 4, 25), (1961, 4, 2), (2000, 4, 23), (2008, 3, 23), (2038, 4, 25)],
)
def test_easter_of_a_year(year: int, month: int, day: int) -> None:
    assert easter(year) == datetime.date(year, month, day)


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
