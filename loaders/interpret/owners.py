"""Owners in a cell: the agencies the gazetteer finds, who leads, who supports, what is left."""

import re
from dataclasses import dataclass
from typing import NamedTuple

from graph.model import Role
from loaders.gazetteer.lookup import Entry, Gazetteer, tokens
from loaders.interpret.agency_names import names_beside, names_in
from loaders.interpret.dates import only_date
from loaders.interpret.numbering import listed
from loaders.interpret.words import says_nothing, word_lists
from loaders.tables.table import Cell

SUPPORT = re.compile(
    r"\b(?:with\s+(?:the\s+)?(?:support|assistance|help)\s+(?:of|from)|supported\s+by|assisted\s+by)\b|"
    r"\bsupport(?:ing)?(?:\s+(?:agency|agencies|partners?))?\s*:",
    re.IGNORECASE,
)
Place = tuple[int, int, Entry | None]
"""Where an owner stands, and its entry in the gazetteer if it has one."""
LEADING = re.compile(r"[\s:,–-]*(?:the\s+)?", re.IGNORECASE)
"""What stands between words of support and a name."""
IN_BRACKETS = re.compile(r"\s*\(support(?:ing)?\)", re.IGNORECASE)
IDLE = frozenset({"members", "member", "part", "lead", "leads", "support", "supported", "well"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Owner:
    """An owner: its gazetteer entry (none: not known), role, words, number in a numbered list."""

    entry: Entry | None
    role: Role
    start: int
    end: int
    number: str | None = None


class Item(NamedTuple):
    """Some characters of a cell: those of one number in a list, in one role."""

    start: int
    end: int
    number: str | None = None
    role: Role = "lead"


@dataclass(frozen=True, slots=True)
class Owners:
    """The owners of a cell, and the words nobody understood: characters `start` to `end`."""

    owners: tuple[Owner, ...]
    left: tuple[tuple[int, int], ...]


def owners_of(cell: Cell, gazetteer: Gazetteer) -> Owners:
    """Return the owners of a cell, item by item of a numbered list.

    Words that are no name in the gazetteer are left, not lost; where an item has no name at
    all, its words are an owner nobody knows.
    """
    owners: list[Owner] = []
    left: list[tuple[int, int]] = []
    for item in _items(cell):
        for one in _by_role(cell.text, item):
            if not says_nothing(cell.text[one.start : one.end]):
                found = gazetteer.find(cell.text[one.start : one.end])
                places: list[Place] = [
                    (one.start + f.start, one.start + f.end, f.entry) for f in found
                ]
                places += _apart(cell, one.start, one.end, places)
                owners += _owners(cell.text, one, places)
                left += _left(cell.text, one.start, one.end, places) if found else []
    return Owners(tuple(owners), tuple(left))


def _by_role(text: str, item: Item) -> list[Item]:
    """Return an item of a list cut where words say that those who follow only support."""
    said = SUPPORT.search(text, item.start, item.end)
    if said is None:
        return [item]
    after = LEADING.match(text, said.end(), item.end)
    start = after.end() if after else said.end()
    end = item.start + len(text[item.start : said.start()].rstrip(" ,;(–-\n"))
    cut = [Item(item.start, end, item.number), Item(start, item.end, item.number, "support")]
    return [one for one in cut if text[one.start : one.end].strip()]


def _apart(cell: Cell, start: int, end: int, places: list[Place]) -> list[Place]:
    """Return the names nobody knows that a sign or a line parts from those that are known."""
    if not places:
        blocks = [(max(b.start, start), min(b.end, end)) for b in cell.blocks]
        names = [name for first, last in blocks for name in names_in(cell.text, first, last)]
        dated = [name for name in names if not only_date(cell.text[slice(*name)])]
        return [(first, last, None) for first, last in dated]
    starts = [start, *(last for _, last, _ in places)]
    ends = [*(first for first, _, _ in places), end]
    return [
        (*name, None)
        for first, last in zip(starts, ends, strict=True)
        for name in names_beside(cell.text, first, last, (start, end))
    ]


def _items(cell: Cell) -> list[Item]:
    """Return the items of a numbered list, or the whole cell."""
    numbers = listed(cell.text, cell.blocks)
    before = [Item(0, numbers[0].place)] if numbers and numbers[0].place else []
    items = [Item(n.start, n.end, n.number) for n in numbers]
    return [*before, *items] if numbers else [Item(0, len(cell.text))]


def _owners(text: str, item: Item, places: list[Place]) -> list[Owner]:
    """Return the owners of one item; a bracket may say that one only supports."""
    return [
        Owner(
            entry=entry,
            role="support" if IN_BRACKETS.match(text, last) else item.role,
            start=first,
            end=last,
            number=item.number,
        )
        for first, last, entry in sorted(places, key=lambda place: place[0])
    ]


def _left(text: str, start: int, end: int, places: list[Place]) -> list[tuple[int, int]]:
    """Return the stretches between the agencies that hold more than joining words."""
    places = sorted(places, key=lambda place: place[0])
    ends = [start, *(last for _, last, _ in places)]
    starts = [*(first for first, _, _ in places), end]
    gaps = [(a, b) for a, b in zip(ends, starts, strict=True) if _more_than_joins(text[a:b])]
    return [_trimmed(text, first, last) for first, last in gaps]


def _more_than_joins(words: str) -> bool:
    """Tell whether there is a word that does more than join."""
    idle = IDLE | word_lists()["joining"] | word_lists()["together"]
    return any(word not in idle for word, _, _ in tokens(SUPPORT.sub(" ", words)))


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    """Return a stretch without the signs and spaces around it."""
    words = text[start:end]
    ahead = len(words) - len(words.lstrip(" \n,;:/&–-"))
    behind = len(words) - len(words.rstrip(" \n,;:/&–-"))
    return start + ahead, end - behind
