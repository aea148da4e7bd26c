"""Owners in a cell: the agencies the gazetteer finds, who leads, who supports, what is left."""

import re
from dataclasses import dataclass

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
    for start, end, number in _items(cell):
        if not says_nothing(cell.text[start:end]):
            found = gazetteer.find(cell.text[start:end])
            places: list[Place] = [(start + f.start, start + f.end, f.entry) for f in found]
            apart = _apart(cell, start, end, places)
            owners += _owners(cell, (start, end, number), [*places, *apart])
            left += _left(cell.text, start, end, [*places, *apart]) if found else []
    return Owners(tuple(owners), tuple(left))


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


def _items(cell: Cell) -> list[tuple[int, int, str | None]]:
    """Return the items of a numbered list, or the whole cell."""
    numbers = listed(cell.text, cell.blocks)
    before = [(0, numbers[0].place, None)] if numbers and numbers[0].place else []
    items: list[tuple[int, int, str | None]] = [(n.start, n.end, n.number) for n in numbers]
    return [*before, *items] if numbers else [(0, len(cell.text), None)]


def _owners(cell: Cell, item: tuple[int, int, str | None], places: list[Place]) -> list[Owner]:
    """Return the owners of one item; those after words of support only support."""
    start, end, number = item
    support = SUPPORT.search(cell.text, start, end)
    return [
        Owner(
            entry=entry,
            role="support" if _supports(cell.text, last, support, first) else "lead",
            start=first,
            end=last,
            number=number,
        )
        for first, last, entry in sorted(places, key=lambda place: place[0])
    ]


def _supports(text: str, last: int, support: re.Match[str] | None, first: int) -> bool:
    """Tell whether an owner only supports: words before it, or a bracket after it, say so."""
    after = IN_BRACKETS.match(text, last)
    return bool(after) or (support is not None and support.end() <= first)


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
