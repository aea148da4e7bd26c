"""Numbered statements in a cell: `5. …` at the start of a block, or within running words."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from loaders.interpret.lists.numbers import (
    ALL,
    LABEL,
    MORE,
    NUMBER,
    ONE,
    OWN,
    SHARED,
    each,
    for_all,
    in_order,
    leading,
    mark_at,
    rises,
)
from loaders.tables.table import Block

LEAST = 2
"""How many letters, or numbers with a word before them, make a list."""
LETTERS = (
    [*"abcdefghijklmnopqrstuvwxyz"],
    ["i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii"],
)
"""The letters that number a list, in both ways."""

LINE = re.compile(rf"\s*[#\[]?({ONE}{MORE}*)\s*(?:[]:/]|\s[–-])(?=\s)\s*(?=\S)")
"""A number with a colon, a dash, a slash or in square brackets at the beginning of a line."""
PLAIN = re.compile(
    rf"\s*(#?{ONE})\s+(?=[A-Z][a-z])(?!(?i:jan|feb|mar|apr|may|june?\b|july?\b|aug|sept?\b|sep|oct|nov|"
    r"dec|months?\b|years?\b|weeks?\b|days?\b|quarter|half|st\b|nd\b|rd\b|th\b))"
)
"""A number without a sign at the beginning of a line, and before no month."""
REFERS = re.compile(
    r"\b(?:rec(?:ommendation)?s?|sections?|parts?|levels?|tiers?|phases?|steps?|page|no|actions?|"
    r"stages?|years?|and|or|to)\.?$",
    re.IGNORECASE,
)
"""Words after which a number refers to something instead of beginning it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Numbered:
    """A numbered statement: where its number stands, and its words from `start` to `end`.

    Its number may be several (`1 & 2`), or a word for all.
    """

    place: int
    start: int
    end: int
    number: str


def numbered(text: str, blocks: Sequence[Block]) -> list[Numbered]:
    """Return the numbered statements of a cell, none where it has no numbers.

    The first number stands at the beginning of a block. A later one does too, or follows
    within running words; either way the numbers rise, so that a list inside a statement that
    begins again at 1 stays part of it. A block without a number goes on with the one before.
    """
    return _figured(text, blocks, NUMBER)


def listed(text: str, blocks: Sequence[Block], *, announced: bool = False) -> list[Numbered]:
    """Return the statements of a list, numbered in figures or else in letters (`a)`, `(ii)`).

    One may hold for several numbers, and a word may stand before each (`Action 1:`). Letters that
    a colon announces are part of what it ends, unless `announced` ones are wanted too.
    """
    figures = _labelled(text, blocks) or _figured(text, blocks, SHARED, NUMBER, ALL)
    figures = figures or _lined(text, blocks, LINE) or _lined(text, blocks, PLAIN)
    letters = figures or next(filter(None, (_by(n, text, blocks) for n in LETTERS)), [])
    colon = not figures and letters and text[: letters[0].place].rstrip().endswith(":")
    return letters if announced or not colon else []


def _figured(text: str, blocks: Sequence[Block], *signs: re.Pattern[str]) -> list[Numbered]:
    """Return the statements that figures number, by the signs that may begin a block."""
    found: list[Numbered] = []
    for block in blocks:
        match = mark_at(text, block.start, block.end, signs)
        if match and _follows(match[1], found):
            found.append(_numbered(block.start, match.end(), block.end, match[1]))
        while found and (inner := _next(text, found[-1], block.end, SHARED in signs)):
            found.append(inner)
    return _closed(text, blocks, found)


def _follows(number: str, found: Sequence[Numbered]) -> bool:
    """Tell whether a number comes after those found so far."""
    before = [one.number for one in found if not for_all(one.number)]
    if for_all(number) or not before:
        return True
    return in_order(each(number)[0]) > in_order(each(before[-1])[0])


def _labelled(text: str, blocks: Sequence[Block]) -> list[Numbered]:
    """Return the statements with a word before their numbers, which count two or more from 1."""
    first = LABEL.match(text, blocks[0].start) if blocks else None
    if first is None:
        return []
    starts = {block.start for block in blocks}
    found: list[Numbered] = []
    for mark in LABEL.finditer(text):
        alike = mark["what"].lower() == first["what"].lower()
        begins = mark.start() in starts or (mark["sign"] == ":" and mark["what"][0].isupper())
        own = not found and mark["sign"] == ":" and bool(OWN.match(text, mark.start()))
        if alike and begins and (own or _counts(each(mark["number"]), _numbers(found))):
            found.append(_numbered(mark.start(), mark.end(), len(text), mark["number"]))
    if len(_numbers(found)) < LEAST:
        return []
    every = [(b.start, said) for b in blocks if (said := ALL.match(text, b.start, b.end))]
    found += [_numbered(place, said.end(), len(text), said[1]) for place, said in every]
    return _closed(text, blocks, sorted(found, key=lambda one: one.place))


def _lined(text: str, blocks: Sequence[Block], sign: re.Pattern[str]) -> list[Numbered]:
    """Return the lines with numbers and such a sign (`1 - …`), which count from 1."""
    marks = [(b, mark) for b in blocks if (mark := sign.match(text, b.start, b.end))]
    numbers = [mark[1].lstrip("#") for _, mark in marks]
    counts = all(_counts(each(one), _numbers_of(numbers[:at])) for at, one in enumerate(numbers))
    if len(_numbers_of(numbers)) < LEAST or not counts:
        return []
    found = [
        _numbered(b.start, mark.end(), b.end, number)
        for (b, mark), number in zip(marks, numbers, strict=True)
    ]
    return _closed(text, blocks, found)


def _numbers_of(said: Iterable[str]) -> list[str]:
    """Return the numbers that some marks name, each of several."""
    return [number for one in said for number in each(one)]


def _numbers(found: Iterable[Numbered]) -> list[str]:
    """Return the numbers that some statements have."""
    return _numbers_of(one.number for one in found)


def _counts(numbers: list[str], before: list[str]) -> bool:
    """Tell whether numbers go on counting from those before them, or begin with 1."""
    steps = [in_order(one) for one in [*before[-1:], *numbers]]
    begins = bool(before) or (bool(numbers) and steps[0][-1] == 1)
    return begins and all(b == (*a[:-1], a[-1] + 1) for a, b in pairwise(steps))


def _by(letters: Sequence[str], text: str, blocks: Sequence[Block]) -> list[Numbered]:
    """Return the statements that letters number, two or more."""
    found: list[Numbered] = []
    starts = {block.start for block in blocks}
    for letter in letters:
        mark = re.compile(rf"(?:^|(?<=\s))(?:\(?{letter}\)\s*|{letter}\.\s+)(?=\S)", re.IGNORECASE)
        at = mark.search(text, found[-1].start if found else 0)
        if not at or (not found and at.start() not in starts):
            break
        found.append(_numbered(at.start(), at.end(), len(text), letter))
    if len(found) < LEAST:
        return []
    return _closed(text, blocks, found)


def _next(text: str, last: Numbered, end: int, several: bool) -> Numbered | None:
    """Return the statement with the next number that follows within running words."""
    numbers = _after(each(last.number)[-1])
    more = f"{MORE}*" if several else ""
    number = "|".join(re.escape(one) + ("(?=[.) ])" if "." in one else "") for one in numbers)
    pattern = re.compile(
        rf"(?<=[\w.;)?\]]) \(?((?:{number}){more})(?:[.)]|(?<=\.\d))\s+(?=[A-Z\[])"
    )
    for match in pattern.finditer(text, last.start, end):
        known = match[1] in numbers or rises(match[1])
        if known and not REFERS.search(text, max(last.start, match.start() - 20), match.start()):
            return _numbered(match.start() + 1, match.end(), end, match[1])
    return None


def _after(number: str) -> list[str]:
    """Return the numbers that may come after one: 2 and 2.1 after 1, 1.3 and 2.1 after 1.2."""
    whole = leading(number) + 1
    parts = re.fullmatch(r"(.*?)(\d+|[a-z])", number)
    if parts is None or parts[1] == "":
        return [str(whole)]
    last = parts[2]
    following = str(int(last) + 1) if last.isdigit() else chr(ord(last) + 1)
    return [f"{parts[1]}{following}", f"{whole}.1", f"{whole}a", str(whole)]


def _numbered(place: int, start: int, end: int, number: str) -> Numbered:
    """Return a statement that begins here; where it ends is known when all are found."""
    return Numbered(place=place, start=start, end=end, number=number)


def _closed(text: str, blocks: Sequence[Block], found: list[Numbered]) -> list[Numbered]:
    """Return the statements each ended before the next, without the space between."""
    ends = [one.place for one in found[1:]] + [blocks[-1].end if blocks else 0]
    return [
        replace(one, end=one.start + len(text[one.start : end].rstrip()))
        for one, end in zip(found, ends[: len(found)], strict=True)
    ]
