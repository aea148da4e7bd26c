"""The name of a review, who chaired it, and numbers of reviews said in prose."""

import re
from dataclasses import dataclass

from loaders.interpret.scopes import scopes_of
from loaders.interpret.time.relative import WORDS as NUMBERS_IN_WORDS
from loaders.interpret.words import word_lists
from loaders.source import Source
from loaders.tables.table import INVISIBLE

CHAIR = re.compile(r"\s*\(\s*chair(?:ed by)?\s*:?\s*(?P<chair>[^()]+)\)\s*", re.IGNORECASE)
KIND = re.compile(
    r"(?:the\s+)?(?:(?:domestic homicide|domestic abuse related death|homicide) reviews?|"
    r"dhrs?|dardrs?)\b",
    re.IGNORECASE,
)
OF = re.compile(
    r"^(?:(?:in respect of|into|in|of|for|regarding|concerning|following|after|on|the)\s+)*"
    r"(?:(?:the\s+)?(?:tragic\s+)?(?:deaths?|case|homicide|murder|killing) of\s+)?",
    re.IGNORECASE,
)
PAPER = re.compile(
    r"\b(?:combined|multi[- ]agency|overview report|executive summary|action plan|action plans|"
    r"recommendations?|report|final|updated?|version \d+|v\d+(?:\.\d+)*|draft|"
    r"(?:(?:january|february|march|april|may|june|july|august|september|october|november|"
    r"december)\s+)?(?<![/\d])(?:19|20)\d\d(?![/\d]))\b",
    re.IGNORECASE,
)
JOINS = " \t\n-–—:,|()[]·.'‘’\"“”"
COUNT = re.compile(
    r"\b(?P<number>\d{1,3}|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\s+"
    r"(?:D(?:HR|ARDR)s|domestic homicide reviews|(?:statutory )?reviews)\b",
    re.IGNORECASE,
)
SHORT = 3
"""A word in capitals that is no longer may be an acronym or a code."""
LONGEST = 6
"""Words in the name of a review."""


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
    rest = without(heading.strip()[kind.end() :])
    if not rest or len(rest.split()) > LONGEST or not _may_be_name(rest):
        return None
    return review_of(quiet(called(rest), heading), source).name


def _may_be_name(words: str) -> bool:
    """Tell whether words may name a review: in capitals or figures, not of every heading."""
    lists = word_lists()
    said = re.findall(r"[\w’'/]+", words)
    idle = all(w.lower() in lists["headings"] or scopes_of(w) for w in said)
    name = (w[:1].isupper() or w[:1].isdigit() or w in lists["joining"] for w in said)
    return not idle and all(name)


def speaks_of_review(line: str) -> bool:
    """Tell whether a line speaks of a review."""
    return bool(KIND.search(line))


def without(words: str) -> str:
    """Return words without those that every title has, and without "into the death of"."""
    rest = " ".join(PAPER.sub(" ", KIND.sub(" ", words)).split()).strip(JOINS)
    rest = OF.sub("", rest).strip(JOINS)
    return rest if re.search(r"\w", rest) else ""


def called(rest: str) -> str:
    """Return the name of a review; one that is only a number is called a DHR."""
    rest = " ".join(rest.split())
    return f"DHR {rest}" if re.fullmatch(r"\d+[A-Za-z]?", rest) else rest


def quiet(name: str, line: str) -> str:
    """Return a name in small letters where all of its line is in capitals: `DHR ADULT F`."""
    words = name.split() if line.isupper() else []
    said = [w.capitalize() if w.isalpha() and len(w) > SHORT else w for w in words]
    return " ".join(said) or name


def counts_in(text: str) -> list[tuple[int, int, int]]:
    """Return every number of reviews said in a text, with its place."""
    return [(_number(m["number"]), m.start(), m.end()) for m in COUNT.finditer(text)]


def _number(word: str) -> int:
    """Return a number written in figures or letters."""
    return int(word) if word.isdigit() else NUMBERS_IN_WORDS.index(word.lower()) + 1
