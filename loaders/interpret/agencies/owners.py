"""Owners in a cell: the agencies the gazetteer finds, who leads, who supports, what is left."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import NamedTuple

from graph.model import Role
from loaders.gazetteer.lookup import Entry, Gazetteer, tokens
from loaders.interpret.agencies.agency_names import names_in, reads_as_owner
from loaders.interpret.agencies.belonging import held
from loaders.interpret.agencies.held import Held, Place
from loaders.interpret.agencies.names_beside import names_beside
from loaders.interpret.agencies.owner_words import (
    AFTER_NAME,
    SUPPORT,
    behalf_in,
    naming,
    plain,
    supported,
)
from loaders.interpret.agencies.unknown_names import may_be_body
from loaders.interpret.lists.numbering import listed
from loaders.interpret.people.left_out import LEFT_OUT, as_words, unnamed
from loaders.interpret.time.dates import only_date
from loaders.interpret.words import says_nothing, word_lists
from loaders.tables.table import Cell

IDLE = frozenset({
    "members", "member", "part", "lead", "leads", "support", "supports", "supported", "supporting",
    "led", "well",
})  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class Name:
    """A name in a cell: its gazetteer entry (none: not known), and its characters."""

    entry: Entry | None
    start: int
    end: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Owner(Name):
    """An owner: whether it leads, its number in a numbered list, and whose role it is, if one.

    From `start` to `end` stand a role and its `body`; `own` is the role alone, or the name alone
    where words say on whose behalf it acts. `doubt` tells that role and body may be two owners.
    """

    role: Role
    number: str | None = None
    body: Name | None = None
    own: Name | None = None
    doubt: bool = False


class Item(NamedTuple):
    """Some characters of a cell: those of one number in a list, in one role.

    `aside` tells that they follow words of support, which may name nobody: `with input from all`.
    """

    start: int
    end: int
    number: str | None = None
    role: Role = "lead"
    aside: bool = False


@dataclass(frozen=True, slots=True)
class Owners:
    """The owners of a cell, and the words nobody understood: characters `start` to `end`.

    `nameless` tells whether an item of its list names a person, whose name is left out, and nobody
    else; `behalf` is where words say for whom an owner acts.
    """

    owners: tuple[Owner, ...]
    left: tuple[tuple[int, int], ...]
    nameless: bool = False
    behalf: tuple[tuple[int, int], ...] = ()


def owners_of(
    cell: Cell, gazetteer: Gazetteer, nearly: Callable[[str], object] = lambda name: None
) -> Owners:
    """Return the owners of a cell, item by item of a numbered list.

    Words that are no name in the gazetteer are left, not lost; where an item has no name at
    all, its words are an owner nobody knows. Where a person was left out, nothing stands.
    `nearly` tells whether a name is that of a known body but for a slip.
    """
    text, behalf = naming(cell.text), list(behalf_in(plain(cell.text)))
    items = _items(cell)
    found = [
        _read(text, cell, one, gazetteer, nearly)
        for item in items for one in _by_role(text, item)
        if not says_nothing(text[one.start : one.end])
    ]  # fmt: skip
    said = [cell.text[item.start : item.end] for item in items]
    alone = any(LEFT_OUT in words and says_nothing(unnamed(words)) for words in said)
    owners = tuple(_acting(one, text, behalf) for named, _ in found for one in named)
    return Owners(owners, tuple(one for _, left in found for one in left), alone, tuple(behalf))


def _read(
    text: str, cell: Cell, item: Item, gazetteer: Gazetteer, nearly: Callable[[str], object]
) -> tuple[list[Owner], list[tuple[int, int]]]:
    """Return the owners of some characters of a cell, and the words of them that are left."""
    known: list[Place] = [
        (item.start + one.start, item.start + one.end, one.entry)
        for one in gazetteer.find(text[item.start : item.end])
    ]
    apart = _apart(text, cell, item, known, nearly)
    places = sorted([*known, *apart], key=lambda at: at[0])
    owners = _owners(text, item, held(text, places))
    aside = not known and item.aside
    names = [text[a:b] for a, b, _ in places]
    if aside and not all(may_be_body(one) or reads_as_owner(one) for one in names):
        return [], [_trimmed(text, item.start, item.end)]
    left = _left(text, item.start, item.end, places)
    return owners, left if known else [one for one in left if "(" in text[slice(*one)]]


def _by_role(text: str, item: Item) -> list[Item]:
    """Return an item of a list cut where words say that those who follow only support."""
    cut = supported(text, item.start, item.end)
    return [
        Item(start, end, item.number, "support" if helps else item.role, helps and len(cut) > 1)
        for start, end, helps in cut
    ]


def _acting(owner: Owner, text: str, behalf: list[tuple[int, int]]) -> Owner:
    """Return an owner with the words after it that say for whom it acts."""
    for start, end in behalf:
        if owner.end <= start and not text[owner.end : start].strip(" ,)"):
            own = owner.own or Name(entry=owner.entry, start=owner.start, end=owner.end)
            return replace(owner, own=own, end=end)
    return owner


def _apart(
    text: str, cell: Cell, item: Item, places: list[Place], nearly: Callable[[str], object]
) -> list[Place]:
    """Return the names nobody knows that a sign or a line parts from those that are known."""
    start, end = item.start, item.end
    if not places:
        blocks = [(max(b.start, start), min(b.end, end)) for b in cell.blocks]
        names = [name for first, last in blocks for name in names_in(text, first, last)]
        return [(*name, None) for name in names if not only_date(text[slice(*name)])]
    return [
        (*name, None)
        for first, last in _gaps(start, end, places)
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
            role="support" if AFTER_NAME.match(text, one.end) else item.role,
            start=one.start,
            end=one.end,
            number=item.number,
            body=_name(one.body) if one.body else None,
            own=_name(one.place) if one.body else None,
            doubt=one.doubt,
        )
        for one in names
    ]


def _name(place: Place) -> Name:
    """Return a name by its place."""
    return Name(start=place[0], end=place[1], entry=place[2])


def _left(text: str, start: int, end: int, places: list[Place]) -> list[tuple[int, int]]:
    """Return the stretches between the agencies that hold more than joining words."""
    gaps = [(a, b) for a, b in _gaps(start, end, places) if _more_than_joins(text[a:b])]
    return [_trimmed(text, first, last) for first, last in gaps]


def _gaps(start: int, end: int, places: list[Place]) -> list[tuple[int, int]]:
    """Return the stretches before, between and after some names in their order."""
    starts = [start, *(last for _, last, _ in places)]
    ends = [*(first for first, _, _ in places), end]
    return list(zip(starts, ends, strict=True))


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
