"""Feasts of which the calendar alone gives the day, and the days of Easter.

Terms, holidays and breaks of their names have none: each school sets its own.
"""

import datetime
from collections.abc import Callable

FEAST = (
    r"\b(?P<feast>christmas(?:\s+(?:day|eve))?|xmas|boxing\s+day|good\s+friday|"
    r"easter(?:\s+(?:sunday|monday|day))?|whitsun|pentecost|michaelmas|"
    r"new\s+year(?:['’]?s)?(?:\s+(?:day|eve))?)"
)
AROUND = (
    r"(?P<around>\s+(?:term|holidays?|break|vacation|period|recess|half[\s-]*term|shutdown|"
    r"season))?"
)


def easter(year: int) -> datetime.date:
    """Return Easter Sunday by the anonymous Gregorian algorithm.

    Source: J. Meeus, Astronomical Algorithms, 2nd ed. (1998), chapter 9, after Nature of 20 April
    1876.
    """
    century, in_century = divmod(year, 100)
    leaps, rest = divmod(century, 4)
    moon = (century - (century + 8) // 25 + 1) // 3
    golden = year % 19
    epact = (19 * golden + century - leaps - moon + 15) % 30
    weekday = (32 + 2 * rest + 2 * (in_century // 4) - epact - in_century % 4) % 7
    late = (golden + 11 * epact + 22 * weekday) // 451
    month, day = divmod(epact + weekday - 7 * late + 114, 31)
    return datetime.date(year, month, day + 1)


def _fixed(month: int, day: int) -> Callable[[int], datetime.date]:
    """Return what gives the same day of every year."""
    return lambda year: datetime.date(year, month, day)


def _from_easter(days: int) -> Callable[[int], datetime.date]:
    """Return what gives the day so many days after Easter Sunday."""
    return lambda year: easter(year) + datetime.timedelta(days=days)


DAYS: dict[str, Callable[[int], datetime.date]] = {
    "christmas": _fixed(12, 25), "christmas day": _fixed(12, 25), "xmas": _fixed(12, 25),
    "christmas eve": _fixed(12, 24), "boxing day": _fixed(12, 26), "michaelmas": _fixed(9, 29),
    "new year": _fixed(1, 1), "new years": _fixed(1, 1), "new years day": _fixed(1, 1),
    "new year day": _fixed(1, 1), "new years eve": _fixed(12, 31), "new year eve": _fixed(12, 31),
    "good friday": _from_easter(-2), "easter": easter, "easter day": easter,
    "easter sunday": easter, "easter monday": _from_easter(1), "whitsun": _from_easter(49),
    "pentecost": _from_easter(49),
}  # fmt: skip
"""The day of each feast in a year."""


def feast(name: str, year: int) -> datetime.date:
    """Return the day of a feast in a year."""
    plain = " ".join(name.lower().replace("'", "").replace("’", "").split())
    return DAYS[plain](year)
