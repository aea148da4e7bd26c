"""The review that a title names, among the words that every title has."""

import re
from collections.abc import Iterable, Iterator

from loaders.interpret.titles.reviews import (
    CHAIR,
    JOINS,
    KIND,
    called,
    quiet,
    speaks_of_review,
    without,
)
from loaders.interpret.words import word_lists

PARTS = re.compile(
    r"\s+[-–—|]+\s+|[:|\n]\s*|\s+[-–—]|[-–—]\s+|"
    r"(?<!\b[A-Z])(?<!\b[A-Z][a-z])(?<!\bMrs)\.\s+"
)
"""What parts a title, outside brackets: signs, and a full stop that is not an abbreviation's."""
PUBLISHER = re.compile(r"\b(?:council|borough|partnership|city of|safer)\b", re.IGNORECASE)
BRACKETS = re.compile(r"[(\[]([^()\[\]]*)[)\]]?")
HELD = 0xE000
"""The first of the characters that stand for what is in brackets; no document uses them."""
MARK = re.compile("[\ue000-\uf8ff]")
AFTER = re.compile(r",?\s+(?:who|died|dod|deceased|aged)\b.*", re.IGNORECASE)
"""What tells more of whoever is named: `Jean, who died in 2019`."""
SHEET = re.compile(r"(?:sheet|table|page|v|version)\d+")
ARTICLE = re.compile(rf"^\s*(?:an?|the)\s+(?={KIND.pattern})", re.IGNORECASE)
NUMBER = re.compile(r"(?:no|number)\b\.?\s*(?=\d)", re.IGNORECASE)
INTO = re.compile(
    rf"{KIND.pattern} (?:into|in respect of|of|for|regarding|concerning|following|after) the "
    r"(?:tragic )?(?:deaths?|case|homicide|murder|killing) of [‘“'\"]?"
    r"(?-i:[A-Z][\w’/]*"
    r"(?: (?:and )?(?!(?:This|The|It|Each|All|In|We|Our|A|An)\b)[A-Z\d][\w’/]*){0,3})",
    re.IGNORECASE,
)
"""A review and into whose death it is, in the middle of a text."""


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
    said = re.findall(r"[^\W\d_]+", without(title).lower())
    usual = all(word in word_lists()["sheets"] for word in said)
    return not speaks_of_review(title) and usual and (bool(said) or not without(title))


def of_any(words: str) -> bool:
    """Tell whether words are all those of any sheet or plan; `7` and `GL07` may name a review."""
    said = re.findall(r"\w+", words.lower())
    lists = word_lists()
    idle = lists["sheets"] | lists["titles"] | lists["headings"]
    worded = any(not word.isdigit() for word in said)
    return worded and all(word.isdigit() or word in idle or SHEET.fullmatch(word) for word in said)


def review_of_title(title: str) -> str:
    """Return the review that a plan's title names: the title without the words of its kind.

    `Domestic Homicide Review Action Plan - Sarah` is Sarah, `Domestic Homicide Review 7 - action
    plan` is DHR 7; nothing where the title has only words that any plan has. A name ends at a full
    stop, a bracket or a dash; one in brackets counts where no other stands before them.
    """
    text, held = _hold(CHAIR.sub(" ", ARTICLE.sub("", title, count=1)))
    parts = PARTS.split(text)
    said = [KIND.search(part) for part in parts]
    after = [p[k.end() :] for p, k in zip(parts, said, strict=True) if k]
    first = next((at for at, kind in enumerate(said) if kind), 0)
    beside = [p for p in parts[first + 1 :] if not _publishes(p)]
    before = [p[: k.start()] for p, k in zip(parts, said, strict=True) if k]
    others = [p for p, k in zip(parts, said, strict=True) if not k and not _publishes(p)]
    named = _named([*after, *beside, *before, *others], held)
    return quiet(called(next(named, "")), title)


def _hold(title: str) -> tuple[str, list[str]]:
    """Return a title with a character for each bracket, and what the brackets hold."""
    held = [found[1] for found in BRACKETS.finditer(title)]
    marks = iter(range(HELD, HELD + len(held)))
    return BRACKETS.sub(lambda _: chr(next(marks)), title), held


def _named(texts: Iterable[str], held: list[str]) -> Iterator[str]:
    """Yield the names in some parts of a title, those outside their brackets first."""
    for text in texts:
        inside = [held[ord(mark) - HELD] for mark in MARK.findall(text)]
        outside = map(name_in, map(without, MARK.split(text)))
        yield from filter(None, [*outside, *map(_in_brackets, inside)])


def name_in(words: str) -> str:
    """Return the name that words begin with, nothing where they are those of any plan."""
    words = NUMBER.sub("", AFTER.sub("", words), count=1)
    if not re.search('[“"]', words):
        words = re.split('[”"]', words)[0]
    said = words.split()
    while len(said) > 1 and said[-1].strip(JOINS).lower() in word_lists()["titles"]:
        said = said[:-1]
    name = " ".join(said).strip(JOINS)
    return "" if _publishes(name) or of_any(name) else name


def _in_brackets(words: str) -> str:
    """Return the name that stands in brackets; a date and a remark are none."""
    name = name_in(without(words))
    capital = all(w[:1].isupper() or w[:1].isdigit() for w in re.findall(r"[\w’']+", name))
    idle = {w.lower() for w in name.split()} & word_lists()["titles"] - {"and"}
    return name if re.search(r"[^\W\d_]", name) and capital and not idle else ""


def _publishes(words: str) -> bool:
    """Tell whether words name only whoever publishes the plan."""
    return bool(PUBLISHER.search(words))
