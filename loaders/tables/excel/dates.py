"""A number of days as Excel shows it: a date, a time of day, or hours that add up."""

import datetime
import re
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import ROUND_FLOOR, ROUND_HALF_UP, Decimal

DAY = 86_400
LAST = 2_958_465
"""The day 31 December 9999, counted from 1900."""
SHIFT = 1_462
"""Days between the two ways of counting, from 1900 and from 1904."""
LEAP = 60
"""The 29 February 1900, which never was, but which Excel counts."""
MONTHS = ("January", "February", "March", "April", "May", "June", "July", "August", "September",
          "October", "November", "December")  # fmt: skip
DAYS = ("Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday")
TIMES = frozenset("hns")


@dataclass(frozen=True, slots=True)
class Moment:
    """A date and time of day; `seconds` counts from the beginning, in parts of `unit`."""

    year: int
    month: int
    day: int
    weekday: int
    rest: int
    total: int
    unit: int


def shown_date(value: Decimal, tokens: Sequence[tuple[str, str]], since_1904: bool) -> str | None:
    """Return a number of days as a date; None where Excel shows only `#####`."""
    value += SHIFT if since_1904 else 0
    if not 0 <= value < LAST + 1:
        return None
    moment = _moment(value, tokens, SHIFT if since_1904 else 0)
    noon = any(kind == "ampm" for kind, _ in tokens)
    return "".join(_said(kind, text, moment, noon) for kind, text in tokens)


def days_of(text: str, since_1904: bool) -> Decimal | None:
    """Return the number of days of a date written as 2024-05-31T12:00:00; None where it is none."""
    try:
        found = datetime.datetime.fromisoformat(text.strip()).replace(tzinfo=None)
    except ValueError:
        return None
    gone = found - datetime.datetime(1899, 12, 30)
    days = Decimal(gone.days) + Decimal(gone.seconds) / DAY
    days -= 1 if days <= LEAP else 0
    return days - (SHIFT if since_1904 else 0)


def _moment(value: Decimal, tokens: Sequence[tuple[str, str]], shift: int) -> Moment:
    """Return the date and time; seconds are rounded where they are shown, nothing else is."""
    shown = [text for kind, text in tokens if kind in ("date", "elapsed")]
    letters = {text.lstrip("[")[0] for text in shown}
    unit = 10 ** min(max((text.count("0") for text in shown), default=0), 9)
    timed = letters & TIMES or any(kind == "elapsed" for kind, _ in tokens)
    nearly = Decimal("0.0001") if "s" not in letters else Decimal(0)
    rounding = ROUND_FLOOR if nearly else ROUND_HALF_UP
    whole = (value * DAY * unit + nearly).to_integral_value(rounding) if timed else value // 1
    days, rest = divmod(int(whole), DAY * unit) if timed else (int(whole), 0)
    days = min(days, LAST)
    total = int(whole) - shift * DAY * unit if timed else 0
    year, month, day = _calendar(days)
    return Moment(year, month, day, (days + 6) % 7, rest, total, unit)


def _calendar(days: int) -> tuple[int, int, int]:
    """Return year, month and day; day 0 and the 29 February 1900 are as Excel has them."""
    if days in (0, LEAP):
        return (1900, 1, 0) if days == 0 else (1900, 2, 29)
    first = datetime.date(1899, 12, 31 if days < LEAP else 30)
    date = first + datetime.timedelta(days=days)
    return date.year, date.month, date.day


def _said(kind: str, text: str, moment: Moment, noon: bool) -> str:
    """Return what one token says."""
    if kind == "date":
        return _date(text, moment) if text[0] in "yemd" else _time(text, moment, noon)
    if kind == "elapsed":
        return _elapsed(text, moment)
    if kind == "ampm":
        half = "AM" if moment.rest < DAY * moment.unit // 2 else "PM"
        return half if len(text) > 3 else half[0]
    return text if kind in ("literal", "digit", "mark") else ""


def _date(text: str, moment: Moment) -> str:
    """Return the year, month or day."""
    width = len(text)
    if text[0] in "ye":
        return f"{moment.year % 100:02}" if text in ("y", "yy") else f"{moment.year:04}"
    if text[0] == "m":
        name = MONTHS[moment.month - 1]
        return _number(moment.month, width) or {3: name[:3], 5: name[0]}.get(width, name)
    name = DAYS[moment.weekday]
    return _number(moment.day, width) or (name[:3] if width == 3 else name)


def _number(number: int, width: int) -> str:
    """Return a number of one or two digits; nothing where a name is asked for."""
    return f"{number:0{width}}" if width < 3 else ""


def _time(text: str, moment: Moment, noon: bool) -> str:
    """Return the hours (`h`), minutes (`n`) or seconds (`s`) of the day."""
    seconds, part = divmod(moment.rest, moment.unit)
    width = min(len(text.partition(".")[0]), 2)
    if text[0] == "h":
        hour = seconds // 3600
        return f"{(hour % 12 or 12) if noon else hour:0{width}}"
    if text[0] == "n":
        return f"{seconds // 60 % 60:0{width}}"
    return f"{seconds % 60:0{width}}{_parts(text, part, moment.unit)}"


def _elapsed(text: str, moment: Moment) -> str:
    """Return all the hours, minutes or seconds there are."""
    seconds, part = divmod(moment.total, moment.unit)
    found = re.match(r"\[(.+?)\]", text)
    letters = found[1] if found else "h"
    count = seconds // {"h": 3600, "m": 60, "s": 1}[letters[0]]
    return f"{count:0{min(len(letters), 9)}}{_parts(text, part, moment.unit)}"


def _parts(text: str, part: int, unit: int) -> str:
    """Return the parts of a second, to as many places as asked for."""
    places = text.partition(".")[2]
    return f".{part:0{len(str(unit)) - 1}}"[: len(places) + 1] if places else ""
