"""The name of a review, who chaired it, and numbers of reviews said in prose."""

import re
from dataclasses import dataclass

from loaders.source import Source
from loaders.tables.table import INVISIBLE

CHAIR = re.compile(r"\s*\(\s*chair(?:ed by)?\s*:?\s*(?P<chair>[^()]+)\)\s*", re.IGNORECASE)
KIND = re.compile(
    r"(?:the\s+)?(?:(?:domestic homicide|domestic abuse related death|homicide) reviews?|"
    r"dhrs?|dardrs?)\b",
    re.IGNORECASE,
)
OF = re.compile(
    r"^(?:(?:in respect of|into|in|of|for|regarding)\s+)?(?:the (?:death|case|homicide) of\s+)?",
    re.IGNORECASE,
)
PAPER = re.compile(
    r"\b(?:combined|multi[- ]agency|overview report|executive summary|action plan|action plans|"
    r"recommendations?|report|final|updated?|version \d+|v\d+(?:\.\d+)*|draft|"
    r"(?:(?:january|february|march|april|may|june|july|august|september|october|november|"
    r"december)\s+)?(?<![/\d])(?:19|20)\d\d(?![/\d]))\b",
    re.IGNORECASE,
)
PARTS = re.compile(r"\s+[-–—|]+\s+|[:|\n]\s*|\s+[-–—]|[-–—]\s+")
PUBLISHER = re.compile(r"\b(?:council|borough|partnership|city of|safer)\b", re.IGNORECASE)
JOINS = " \t\n-–—:,|()[]·.'‘’\"“”"
COUNT = re.compile(
    r"\b(?P<number>\d{1,3}|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\s+"
    r"(?:D(?:HR|ARDR)s|domestic homicide reviews|(?:statutory )?reviews)\b",
    re.IGNORECASE,
)
LONGEST = 6
"""Words in the name of a review."""
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


def review_in(heading: str, source: Source) -> str | None:
    """Return the review that a heading names: `DHR Adult F`, or a name the source file has."""
    named = review_of(heading, source).name
    if named in source.reviews:
        return named
    kind = KIND.match(heading.strip())
    if not kind:
        return None
    rest = PAPER.sub(" ", heading.strip()[kind.end() :]).strip(JOINS)
    return review_of(_name(rest), source).name if rest and len(rest.split()) <= LONGEST else None


def is_title(line: str) -> bool:
    """Tell whether a line may be the title of a plan: it speaks of a review or an action plan."""
    speaks = KIND.search(line) or re.search(r"\baction plans?\b", line, re.IGNORECASE)
    return bool(speaks) and not line.rstrip().endswith((".", ";", ",", ":"))


def review_of_title(title: str) -> str:
    """Return the review that a plan's title names: the title without the words of its kind.

    `Domestic Homicide Review Action Plan - Sarah` is Sarah, `Domestic Homicide Review 7 - action
    plan` is DHR 7; a title that has no other words is the name itself.
    """
    parts = [(part, _without_kind(part)) for part in PARTS.split(title)]
    named = [rest for part, rest in parts if rest and KIND.search(part)]
    others = [rest for part, rest in parts if rest and not PUBLISHER.search(part)]
    return _name(" ".join(named[:1] or others)) or " ".join(title.split())


def _without_kind(part: str) -> str:
    """Return what is left of a title's part without the words that every plan's title has."""
    rest = " ".join(PAPER.sub(" ", KIND.sub(" ", part)).split()).strip(JOINS)
    return OF.sub("", rest) if re.search(r"\w", rest) else ""


def _name(rest: str) -> str:
    """Return the name of a review; one that is only a number is called a DHR."""
    rest = " ".join(rest.split())
    return f"DHR {rest}" if re.fullmatch(r"\d+[A-Za-z]?", rest) else rest


def counts_in(text: str) -> list[tuple[int, int, int]]:
    """Return every number of reviews said in a text, with its place."""
    return [(_number(m["number"]), m.start(), m.end()) for m in COUNT.finditer(text)]


def _number(word: str) -> int:
    """Return a number written in figures or letters."""
    return int(word) if word.isdigit() else NUMBERS.index(word.lower()) + 2
