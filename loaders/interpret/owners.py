"""Owners in a cell: the agencies the gazetteer finds, who leads, who supports, what is left."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import NamedTuple

from graph.model import Role
from loaders.gazetteer.lookup import Entry, Gazetteer, tokens
from loaders.interpret.agency_names import names_beside, names_in
from loaders.interpret.belonging import Held, Place, held
from loaders.interpret.dates import only_date
from loaders.interpret.left_out import LEFT_OUT, as_words, unnamed
from loaders.interpret.numbering import listed
from loaders.interpret.words import says_nothing, word_lists
from loaders.tables.table import Cell

SUPPORT = re.compile(
    r"\b(?:with\s+(?:the\s+)?(?:support|assistance|help)\s+(?:of|from)|supported\s+by|assisted\s+by)\b|"
    r"\bsupport(?:ing)?(?:\s+(?:agency|agencies|partners?))?\s*:",
    re.IGNORECASE,
)
LEADING = re.compile(r"[\s:,–-]*(?:the\s+)?", re.IGNORECASE)
"""What stands between words of support and a name."""
IN_BRACKETS = re.compile(
    r"\s*(?:(?:\(|[–—-]\s*)support(?:ing)?\b|to support(?=\s*(?:[\n;,/]|and\b|$)))", re.IGNORECASE
)
"""What says after a name that it only supports."""
SHORT = re.compile(r"\(\s*([A-Z][A-Za-z&]{1,7})\s*\)")
"""An abbreviation in brackets after the name that it stands for: `Kent County Council (KCC)`."""
LONGEST = 120
"""Most characters of a name that an abbreviation stands for."""
IDLE = frozenset({"members", "member", "part", "lead", "leads", "support", "supported", "well"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Name:
    """A name in a cell: its gazetteer entry (none: not known), and its characters."""

    entry: Entry | None
    start: int
    end: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Owner(Name):
    """An owner: whether it leads, its number in a numbered list, and whose role it is, if one.

    From `start` to `end` stand a role and its `body`; `own` is the role alone.
    """

    role: Role
    number: str | None = None
    body: Name | None = None
    own: Name | None = None


class Item(NamedTuple):
    """Some characters of a cell: those of one number in a list, in one role."""

    start: int
    end: int
    number: str | None = None
    role: Role = "lead"


@dataclass(frozen=True, slots=True)
class Owners:
    """The owners of a cell, and the words nobody understood: characters `start` to `end`.

    `nameless` tells how many items of its list name a person, whose name is left out, and nobody
    else.
    """

    owners: tuple[Owner, ...]
    left: tuple[tuple[int, int], ...]
    nameless: int = 0


def owners_of(
    cell: Cell, gazetteer: Gazetteer, nearly: Callable[[str], object] = lambda name: None
) -> Owners:
    """Return the owners of a cell, item by item of a numbered list.

    Words that are no name in the gazetteer are left, not lost; where an item has no name at
    all, its words are an owner nobody knows. Where a person was left out, nothing stands.
    `nearly` tells whether a name is that of a known body but for a slip.
    """
    owners: list[Owner] = []
    left: list[tuple[int, int]] = []
    text = _without_short(unnamed(cell.text))
    items = _items(cell)
    for item in items:
        for one in _by_role(text, item):
            if not says_nothing(text[one.start : one.end]):
                found = gazetteer.find(text[one.start : one.end])
                places: list[Place] = [
                    (one.start + f.start, one.start + f.end, f.entry) for f in found
                ]
                places = sorted(
                    [*places, *_apart(text, cell, one, places, nearly)], key=lambda at: at[0]
                )
                owners += _owners(text, one, held(text, places))
                left += _left(text, one.start, one.end, places) if found else []
    said = [cell.text[item.start : item.end] for item in items]
    alone = sum(LEFT_OUT in words and says_nothing(unnamed(words)) for words in said)
    return Owners(tuple(owners), tuple(left), alone)


def _without_short(text: str) -> str:
    """Return a text of the same length without the abbreviations of the names before them."""
    return SHORT.sub(lambda said: " " * len(said[0]) if _abbreviates(text, said) else said[0], text)


def _abbreviates(text: str, said: re.Match[str]) -> bool:
    """Tell whether letters in brackets are the first ones of the words before them."""
    before = text[max(0, said.start() - LONGEST) : said.start()]
    words = re.findall(r"[^\W\d_]+", before)
    letters = [c.lower() for c in said[1] if c.isupper()]
    small = ("and", "of", "the", "for")
    firsts = [word[0].lower() for word in words if word.lower() not in small or "and" in said[1]]
    return len(letters) > 1 and firsts[-len(letters) :] == letters


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


def _apart(
    text: str, cell: Cell, item: Item, places: list[Place], nearly: Callable[[str], object]
) -> list[Place]:
    """Return the names nobody knows that a sign or a line parts from those that are known."""
    start, end = item.start, item.end
    if not places:
        blocks = [(max(b.start, start), min(b.end, end)) for b in cell.blocks]
        names = [name for first, last in blocks for name in names_in(text, first, last)]
        return [(*name, None) for name in names if not only_date(text[slice(*name)])]
    starts = [start, *(last for _, last, _ in places)]
    ends = [*(first for first, _, _ in places), end]
    return [
        (*name, None)
        for first, last in zip(starts, ends, strict=True)
        for name in names_beside(text, first, last, (start, end), nearly)
    ]


def _items(cell: Cell) -> list[Item]:
    """Return the items of a numbered list, or the whole cell."""
    numbers = listed(as_words(cell.text), cell.blocks)
    before = [Item(0, numbers[0].place)] if numbers and numbers[0].place else []
    items = [Item(n.start, n.end, n.number) for n in numbers]
    return [*before, *items] if numbers else [Item(0, len(cell.text))]


def _owners(text: str, item: Item, names: list[Held]) -> list[Owner]:
    """Return the owners of one item; a bracket may say that one only supports."""
    return [
        Owner(
            entry=one.place[2] if one.body is None else None,
            role="support" if IN_BRACKETS.match(text, one.end) else item.role,
            start=one.start,
            end=one.end,
            number=item.number,
            body=_name(one.body) if one.body else None,
            own=_name(one.place) if one.body else None,
        )
        for one in names
    ]


def _name(place: Place) -> Name:
    """Return a name by its place."""
    return Name(start=place[0], end=place[1], entry=place[2])


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
