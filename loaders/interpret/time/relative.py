"""Times that are measured from an event: `within six months of publication`, `12 weeks`."""

import datetime
import re
from dataclasses import dataclass

from loaders.interpret.time.periods import MONTHS_OF_A_YEAR, Period, later

WORDS = (
    "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
    "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen",
)  # fmt: skip
LONGER = {"twenty": 20, "twenty four": 24, "thirty": 30, "thirty six": 36, "a": 1, "an": 1}
NUMBER = (
    rf"(?:\d{{1,3}}|{'|'.join(reversed(WORDS))}|twenty[\s-]four|twenty|thirty[\s-]six|thirty|an?)"
)
COUNT = (
    rf"(?P<count>{NUMBER})(?:\s*\(\s*\d+\s*\))?"
    rf"(?:\s*(?:-|–|/|\bto\b|\bor\b)\s*(?P<upto>{NUMBER}))?"
)
UNIT = r"(?P<unit>(?:working|calendar)\s+days?|days?|weeks?|wks?|months?|mths?|years?|yrs?)"
REPORT = (
    r"(?:(?:the|this|its)\s+)?(?:(?:final|overview|dhr|dardr|review|domestic homicide)\s+)*"
    r"(?:report|review|dhr|dardr|action plan|plan)(?:['’]s)?"
)
PUBLICATION = re.compile(
    rf"\s*(?:the\s+)?(?:date\s+of\s+)?(?:its\s+|the\s+)?(?:{REPORT}\s+)?"
    rf"(?:publication|publishing|being\s+published)(?:\s+date)?(?:\s+of\s+{REPORT})?\s*",
    re.IGNORECASE,
)
"""The publication of the report or of its plan, and of nothing else."""
EVENT = r"\s*(?:time\s*)?(?:of|from|after|following|post)\b[\s-]*(?P<event>[^.,;:()\n]{2,80})"
AFTER = r"(?=\s*(?:$|[.,;:)(/\n–-]|max\b|maximum\b|time\b|timescale\b|for\b|and\b|or\b))"
ONE_DAY, NO_DAY = datetime.timedelta(days=1), datetime.timedelta()
IDLE = r"(?<!every )(?<!each )(?<!per )(?<!for )(?<!last )(?<!past )(?<!previous )(?<!over )"
TERM = re.compile(
    rf"{IDLE}\b(?:(?:within|in|under|by|after)\s+)?(?:the\s+)?(?:next\s+|first\s+)?{COUNT}"
    rf"[\s-]*{UNIT}\b(?:{EVENT}|{AFTER})",
    re.IGNORECASE,
)
FROM_IT = re.compile(
    rf"{IDLE}\b(?:next\s+|first\s+)?{COUNT}[\s-]*{UNIT}(?:['’])?(?:\s*time)?\s+(?:(?:of|from|after|"
    r"following|on from|starting|commencing)|(?P<back>before|prior to|ahead of))\s+"
    r"(?:on\s+)?(?:the\s+)?(?:end\s+of\s+)?$",
    re.IGNORECASE,
)
"""A time that counts from a date: `12 months from 1 May 2023`."""
UPON = re.compile(
    r"\b(?:on|upon|at|by|following|after|before|prior to|post)[\s-]+(?:the\s+)?publication\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Term:
    """A time from an event, in characters `start` to `end`: how many of which unit.

    `published` tells that the event is the publication of the report or of its plan.
    """

    start: int
    end: int
    count: int | None
    unit: str
    published: bool

    def after(self, published: datetime.date | None) -> datetime.date | None:
        """Return its last day; None where it counts from something else, or in working days."""
        return shifted(published, self) if published and self.published else None


def shifted(day: datetime.date, term: Term, way: int = 1) -> datetime.date | None:
    """Return the day some time after another, or before it where `way` is -1; in calendar days."""
    if term.count is None or term.unit.startswith("working"):
        return None
    count = way * term.count
    if term.unit.startswith(("day", "calendar", "w")):
        return day + datetime.timedelta(days=count * (7 if term.unit[0] == "w" else 1))
    return later(day, count * (MONTHS_OF_A_YEAR if term.unit[0] == "y" else 1))


def counted_from(before: str, base: Period) -> tuple[int, Period | None] | None:
    """Return where a time that counts from a date begins before it, and its last day.

    It is as exact as the date. No day is known of working days, nor before a whole month.
    """
    match = FROM_IT.search(before)
    if match is None:
        return None
    term = term_of(match)
    if not match["back"]:
        whole = ONE_DAY if base.precision != "day" else NO_DAY
        day = shifted(base.last + whole, term)
        return match.start(), _exact(day - whole if day else None, base)
    return match.start(), _exact(shifted(base.first, term, -1), base, only="day")


def _exact(day: datetime.date | None, base: Period, only: str = "") -> Period | None:
    """Return a day as exact as a date; none where only one exactness is allowed, and it is not."""
    if day is None or (only and base.precision != only):
        return None
    return Period(day, day, base.precision)


def term_in(text: str) -> Term | None:
    """Return the first time in some words that is measured from an event."""
    match = TERM.search(text)
    if match:
        return term_of(match)
    upon = UPON.search(text)
    return (
        Term(start=upon.start(), end=upon.end(), count=None, unit="", published=True)
        if upon
        else None
    )


def term_of(match: re.Match[str]) -> Term:
    """Return the time that a match with a count, a unit and perhaps an event names."""
    event = match.groupdict().get("event")
    return Term(
        start=match.start(),
        end=match.end(),
        count=_count(match["upto"] or match["count"]),
        unit=match["unit"].lower(),
        published=event is not None and PUBLICATION.fullmatch(event) is not None,
    )


def _count(words: str) -> int:
    """Return a number that is written in figures or in words."""
    plain = re.sub(r"[\s-]+", " ", words.lower())
    if plain.isdigit():
        return int(plain)
    return LONGER[plain] if plain in LONGER else WORDS.index(plain) + 1
