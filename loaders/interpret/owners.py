"""Owners in a cell: the agencies the gazetteer finds, who leads, who supports, what is left."""

import re
from dataclasses import dataclass

from graph.model import Role
from loaders.gazetteer.lookup import Entry, Found, Gazetteer, tokens
from loaders.interpret.words import says_nothing, word_lists
from loaders.tables.table import Cell

SUPPORT = re.compile(
    r"\b(?:with\s+(?:the\s+)?(?:support|assistance|help)\s+(?:of|from)|supported\s+by|assisted\s+by)\b",
    re.IGNORECASE,
)
IDLE = frozenset({"members", "member", "part", "lead", "leads", "support", "supported", "well"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Owner:
    """An owner: its gazetteer entry (none: not known), its role, and the words of the cell."""

    entry: Entry | None
    role: Role
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Owners:
    """The owners of a cell, and the words nobody understood: characters `start` to `end`."""

    owners: tuple[Owner, ...]
    left: tuple[tuple[int, int], ...]


def owners_of(cell: Cell, gazetteer: Gazetteer) -> Owners:
    """Return the owners of a cell; words that are no name in the gazetteer are left, not lost."""
    if says_nothing(cell.text):
        return Owners((), ())
    found = gazetteer.find(cell.text)
    left = tuple(_left(cell.text, found))
    owners = [_owner(cell.text, one.entry, one.start, one.end) for one in found]
    if not found:
        owners = [_owner(cell.text, None, block.start, block.end) for block in cell.blocks]
    return Owners(tuple(owners), left)


def _owner(text: str, entry: Entry | None, start: int, end: int) -> Owner:
    """Return an owner; it supports where the words before it say so."""
    role: Role = "support" if SUPPORT.search(text, 0, start) else "lead"
    return Owner(entry=entry, role=role, start=start, end=end)


def _left(text: str, found: list[Found]) -> list[tuple[int, int]]:
    """Return the stretches between the agencies that hold more than joining words."""
    ends = [0, *(one.end for one in found)]
    starts = [*(one.start for one in found), len(text)]
    gaps = [(a, b) for a, b in zip(ends, starts, strict=True) if _more_than_joins(text[a:b])]
    return [_trimmed(text, start, end) for start, end in gaps]


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
