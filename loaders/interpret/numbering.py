"""Numbered statements in a cell: `5. …` at the start of a block, or within running words."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from loaders.tables.table import Block

NUMBER = re.compile(
    r"\s*\(?(\d{1,3}(?:\.\d{1,3})*[a-z]?(?=[.)]\s)|\d{1,3}(?:\.\d{1,3})+(?=\s+[A-Z]))[.)]?\s+"
)
LEAST = 2
"""How many letters make a list."""
LETTERS = (
    [*"abcdefghijklmnopqrstuvwxyz"],
    ["i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii"],
)
"""The letters that number a list, in both ways."""

REFERS = re.compile(
    r"\b(?:rec(?:ommendation)?s?|sections?|parts?|levels?|tiers?|phases?|steps?|page|no)\.?$",
    re.IGNORECASE,
)
"""Words after which a number refers to something instead of beginning it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Numbered:
    """A numbered statement: where its number stands, and its words from `start` to `end`."""

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
    found: list[Numbered] = []
    for block in blocks:
        match = NUMBER.match(text, block.start, block.end)
        if match and (not found or in_order(match[1]) > in_order(found[-1].number)):
            found.append(_numbered(block.start, match.end(), block.end, match[1]))
        while found and (inner := _next(text, found[-1], block.end)):
            found.append(inner)
    ends = [one.place for one in found[1:]] + [blocks[-1].end if blocks else 0]
    return [_ended(text, one, end) for one, end in zip(found, ends, strict=True)] if found else []


def listed(text: str, blocks: Sequence[Block]) -> list[Numbered]:
    """Return the statements of a list, numbered in figures or else in letters (`a)`, `(ii)`)."""
    return numbered(text, blocks) or next(filter(None, (_by(n, text, blocks) for n in LETTERS)), [])


def _by(letters: Sequence[str], text: str, blocks: Sequence[Block]) -> list[Numbered]:
    """Return the statements that letters number, two or more; none where a colon announces them."""
    found: list[Numbered] = []
    starts = {block.start for block in blocks}
    for letter in letters:
        mark = re.compile(rf"(?:^|(?<=\s))(?:\(?{letter}\)|{letter}\.)\s+(?=\S)", re.IGNORECASE)
        at = mark.search(text, found[-1].start if found else 0)
        if not at or (not found and at.start() not in starts):
            break
        found.append(_numbered(at.start(), at.end(), len(text), letter))
    if len(found) < LEAST or text[: found[0].place].rstrip().endswith(":"):
        return []
    ends = [one.place for one in found[1:]] + [blocks[-1].end]
    return [_ended(text, one, end) for one, end in zip(found, ends, strict=True)]


def in_order(number: str) -> tuple[int, ...]:
    """Return a number as people count: 1.10 comes after 1.9, and 2 after both."""
    return tuple(int(part) for part in re.findall(r"\d+", number))


def leading(number: str) -> int:
    """Return the leading figures of a number: 2a is 2; 0 where it begins with none."""
    match = re.match(r"\D*(\d+)", number)
    return int(match[1]) if match else 0


def _next(text: str, last: Numbered, end: int) -> Numbered | None:
    """Return the statement with the next number that follows within running words."""
    number = str(leading(last.number) + 1)
    pattern = re.compile(rf"(?<=[\w.;)?]) {number}[.)]\s+(?=[A-Z])")
    for match in pattern.finditer(text, last.start, end):
        if not REFERS.search(text, max(last.start, match.start() - 20), match.start()):
            return _numbered(match.start() + 1, match.end(), end, number)
    return None


def _numbered(place: int, start: int, end: int, number: str) -> Numbered:
    """Return a statement that begins here; where it ends is known when all are found."""
    return Numbered(place=place, start=start, end=end, number=number)


def _ended(text: str, one: Numbered, end: int) -> Numbered:
    """Return a statement that ends before the next, without the space between."""
    return replace(one, end=one.start + len(text[one.start : end].rstrip()))
