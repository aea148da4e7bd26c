"""Times that are measured from an event: `within six months of publication`, `12 weeks`."""

import datetime
import re
from dataclasses import dataclass

from loaders.interpret.periods import MONTHS_OF_A_YEAR, later

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
IDLE = r"(?<!every )(?<!each )(?<!per )(?<!for )(?<!last )(?<!past )(?<!previous )(?<!over )"
TERM = re.compile(
    rf"{IDLE}\b(?:(?:within|in|under|by|after)\s+)?(?:the\s+)?(?:next\s+|first\s+)?{COUNT}"
    rf"[\s-]*{UNIT}\b(?:{EVENT}|{AFTER})",
    re.IGNORECASE,
)
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
        if published is None or self.count is None or not self.published:
            return None
        if self.unit.startswith(("day", "calendar")):
            return published + datetime.timedelta(days=self.count)
        if self.unit.startswith("w"):
            weeks = datetime.timedelta(weeks=self.count)
            return None if self.unit.startswith("working") else published + weeks
        return later(published, self.count * (MONTHS_OF_A_YEAR if self.unit[0] == "y" else 1))


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
