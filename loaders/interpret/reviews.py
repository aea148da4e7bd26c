"""The name of a review, who chaired it, and numbers of reviews said in prose."""

import re
from dataclasses import dataclass

from loaders.source import Source
from loaders.tables.table import INVISIBLE

CHAIR = re.compile(r"\s*\(\s*chair(?:ed by)?\s*:?\s*(?P<chair>[^()]+)\)\s*", re.IGNORECASE)
COUNT = re.compile(
    r"\b(?P<number>\d{1,3}|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\s+"
    r"(?:D(?:HR|ARDR)s|domestic homicide reviews|(?:statutory )?reviews)\b",
    re.IGNORECASE,
)
NUMBERS = [
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
]


@dataclass(frozen=True, slots=True)
class Named:
    """A review as a cell names it: its name, and the chair where the cell says."""

    name: str
    chair: str | None


def review_of(text: str, source: Source) -> Named:
    """Return the review a cell names; the other ways to write it stand in `source.yaml`."""
    chair = CHAIR.search(text)
    seen = "".join(char for char in text if char == " " or char not in INVISIBLE)
    written = " ".join(CHAIR.sub(" ", seen or text).split())
    for name, others in source.reviews.items():
        if written.casefold() in (other.casefold() for other in [name, *others]):
            written = name
    return Named(written, chair["chair"].strip() if chair else None)


def counts_in(text: str) -> list[tuple[int, int, int]]:
    """Return every number of reviews said in a text, with its place."""
    return [(_number(m["number"]), m.start(), m.end()) for m in COUNT.finditer(text)]


def _number(word: str) -> int:
    """Return a number written in figures or letters."""
    return int(word) if word.isdigit() else NUMBERS.index(word.lower()) + 2
