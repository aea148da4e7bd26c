"""The name of a review, who chaired it, and numbers of reviews said in prose."""

import re
from dataclasses import dataclass

from loaders.interpret.scopes import scopes_of
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
PARTS = re.compile(r"\s+[-–—|]+\s+|[:|\n]\s*|\s+[-–—]|[-–—]\s+")
PUBLISHER = re.compile(r"\b(?:council|borough|partnership|city of|safer)\b", re.IGNORECASE)
JOINS = " \t\n-–—:,|()[]·.'‘’\"“”"
COUNT = re.compile(
    r"\b(?P<number>\d{1,3}|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\s+"
    r"(?:D(?:HR|ARDR)s|domestic homicide reviews|(?:statutory )?reviews)\b",
    re.IGNORECASE,
)
INTO = re.compile(
    rf"{KIND.pattern} (?:into|in respect of|of|for|regarding|concerning|following|after) the "
    r"(?:tragic )?(?:deaths?|case|homicide|murder|killing) of [‘“'\"]?"
    r"(?-i:[A-Z][\w’/]*"
    r"(?: (?:and )?(?!(?:This|The|It|Each|All|In|We|Our|A|An)\b)[A-Z\d][\w’/]*){0,3})",
    re.IGNORECASE,
)
"""A review and into whose death it is, in the middle of a text."""
SHORT = 3
"""A word in capitals that is no longer may be an acronym or a code."""
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
    rest = _without(heading.strip()[kind.end() :])
    if not rest or len(rest.split()) > LONGEST or not _may_be_name(rest):
        return None
    return review_of(_quiet(_name(rest), heading), source).name


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


def is_title(line: str) -> bool:
    """Tell whether a line may be the title of a plan: it speaks of a review or an action plan."""
    speaks = KIND.search(line) or re.search(r"\baction plans?\b", line, re.IGNORECASE)
    return bool(speaks) and not line.rstrip().endswith((".", ";", ",", ":"))


def prose_title(line: str) -> str:
    """Return a sentence as far as it names its review: `… Review into the death of Jean`."""
    found = INTO.search(line)
    before = re.split(r"[.!?] ", line[: found.end()]) if found else [""]
    return before[-1].strip()


def names_nothing(title: str) -> bool:
    """Tell whether a title is that of any sheet or plan: `Open actions`, `Sheet1`."""
    rest = _without(title)
    return not speaks_of_review(title) and (not rest or _of_any(rest))


def _of_any(words: str) -> bool:
    """Tell whether words are all those of any sheet or plan; a number alone may name a review."""
    said = re.findall(r"[^\W\d_]+", words.lower())
    return bool(said) and all(word in word_lists()["sheets"] for word in said)


def names_review(title: str) -> bool:
    """Tell whether a title may name the review, and is not that of any plan."""
    return is_title(title) and not names_nothing(title)


def review_of_title(title: str, otherwise: str) -> str:
    """Return the review that a plan's title names: the title without the words of its kind.

    `Domestic Homicide Review Action Plan - Sarah` is Sarah, `Domestic Homicide Review 7 - action
    plan` is DHR 7; a title that has no other words is the name itself, unless any plan is called
    so: the review then is called `otherwise`.
    """
    parts = PARTS.split(title)
    said = [KIND.search(part) for part in parts]
    after = [_without(p[k.end() :]) for p, k in zip(parts, said, strict=True) if k]
    first = next((at for at, kind in enumerate(said) if kind), 0)
    beside = [_without(p) for p in parts[first + 1 :] if not _publishes(p)]
    before = [_without(p[: k.start()]) for p, k in zip(parts, said, strict=True) if k]
    others = [_without(p) for p, k in zip(parts, said, strict=True) if not k and not _publishes(p)]
    said_of_it = [one for one in [*after, *beside, *before, *others] if one]
    named = [one for one in said_of_it if not _publishes(one) and not _of_any(one)]
    whole = otherwise if names_nothing(title) else " ".join(title.split())
    return _quiet(_name(" ".join(named[:1])), title) or whole


def _without(words: str) -> str:
    """Return words without those that every title has, and without "into the death of"."""
    rest = " ".join(PAPER.sub(" ", KIND.sub(" ", words)).split()).strip(JOINS)
    rest = OF.sub("", rest).strip(JOINS)
    return rest if re.search(r"\w", rest) else ""


def _publishes(words: str) -> bool:
    """Tell whether words name only whoever publishes the plan."""
    return bool(PUBLISHER.search(words))


def _name(rest: str) -> str:
    """Return the name of a review; one that is only a number is called a DHR."""
    rest = " ".join(rest.split())
    return f"DHR {rest}" if re.fullmatch(r"\d+[A-Za-z]?", rest) else rest


def _quiet(name: str, line: str) -> str:
    """Return a name in small letters where all of its line is in capitals: `DHR ADULT F`."""
    words = name.split() if line.isupper() else []
    said = [w.capitalize() if w.isalpha() and len(w) > SHORT else w for w in words]
    return " ".join(said) or name


def counts_in(text: str) -> list[tuple[int, int, int]]:
    """Return every number of reviews said in a text, with its place."""
    return [(_number(m["number"]), m.start(), m.end()) for m in COUNT.finditer(text)]


def _number(word: str) -> int:
    """Return a number written in figures or letters."""
    return int(word) if word.isdigit() else NUMBERS.index(word.lower()) + 2
