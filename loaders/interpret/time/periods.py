"""Stretches of time that words name: a day, a month, a quarter, a season, a year."""

import calendar
import datetime
from dataclasses import dataclass, replace

from graph.model import Precision

MONTHS_OF_A_QUARTER, MONTHS_OF_A_YEAR, LAST_QUARTER = 3, 12, 4
APRIL, SEPTEMBER = 4, 9
"""The months in which financial and school years begin."""
SEASONS = {"spring": 3, "summer": 6, "autumn": 9, "winter": 12}
"""The month in which each season begins."""
PARTS = {
    "early": 1, "beginning": 1, "start": 1, "mid": 2, "middle": 2, "late": 3, "end": 3,
    "dechrau": 1, "canol": 2, "diwedd": 3,
}  # fmt: skip
"""Which third of a month or a year a word means."""
THIRD_OF_A_MONTH, THIRD_OF_A_YEAR, THIRDS, HALF = 10, 4, 3, 6


@dataclass(frozen=True, slots=True)
class Period:
    """The first and the last day that words allow, and how exact the words are."""

    first: datetime.date
    last: datetime.date
    precision: Precision


def day(year: int, month: int, number: int) -> Period:
    """Return one day; ValueError where there is no such day."""
    date = datetime.date(year, month, number)
    return Period(date, date, "day")


def month(year: int, number: int) -> Period:
    """Return a month; ValueError where there is no such month."""
    return months(year, number, 1, "month")


def months(year: int, number: int, count: int, precision: Precision) -> Period:
    """Return some months from the first of one of them; ValueError where there is no such one."""
    first = datetime.date(year, number, 1)
    return Period(first, later(first, count) - datetime.timedelta(days=1), precision)


def financial_quarter(year: int, number: int) -> Period:
    """Return a quarter of the financial year that begins in April of a year."""
    begins = later(datetime.date(year, APRIL, 1), (number - 1) * MONTHS_OF_A_QUARTER)
    return months(begins.year, begins.month, MONTHS_OF_A_QUARTER, "quarter")


def season(name: str, year: int) -> Period:
    """Return a season; winter is that which begins in December of the year."""
    return months(year, SEASONS[name], MONTHS_OF_A_QUARTER, "season")


def years(first: int, last: int, begins: int = 1) -> Period:
    """Return the years from one to another, which begin with some month."""
    whole = (last - first + 1) * MONTHS_OF_A_YEAR
    return months(first, begins, whole, "year")


def part_of(period: Period, part: str) -> Period:
    """Return the early, middle or late third of a month or a year; of others all of it.

    What remains is no more exact than the words: the third of a year is still of a year.
    """
    third = PARTS[part]
    if third == THIRDS or period.precision not in ("month", "year"):
        return period
    if period.precision == "month":
        last = period.first + datetime.timedelta(days=third * THIRD_OF_A_MONTH - 1)
    else:
        last = later(period.first, third * THIRD_OF_A_YEAR) - datetime.timedelta(days=1)
    return replace(period, last=last)


def half_of(period: Period, which: int) -> Period:
    """Return the first half of a year as a year that ends then; the second ends with it."""
    first = later(period.first, HALF) - datetime.timedelta(days=1)
    return replace(period, last=first if which == 1 else period.last)


def week_from(period: Period) -> Period:
    """Return the week that a day begins."""
    return replace(period, last=period.first + datetime.timedelta(days=6))


def until_before(period: Period) -> Period:
    """Return the day before a period begins, as exact as the period."""
    last = period.first - datetime.timedelta(days=1)
    return Period(last, last, period.precision)


def later(date: datetime.date, count: int) -> datetime.date:
    """Return the same day some months later, or the last one of that month."""
    years_on, place = divmod(date.year * MONTHS_OF_A_YEAR + date.month - 1 + count, 12)
    last = calendar.monthrange(years_on, place + 1)[1]
    return datetime.date(years_on, place + 1, min(date.day, last))
