"""The separate statements of a cell: its numbered items, its paragraphs, or its sentences.

A cell with a numbered list is one statement a number; one of several paragraphs is one
statement a paragraph. A cell whose words run on is cut
where a word with a capital letter that usually begins a statement follows one that could end
it; `apart` is then true, because the document itself does not mark the place.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from loaders.interpret.numbering import NUMBER, listed
from loaders.interpret.words import says_nothing, word_lists
from loaders.tables.table import Cell

WORD = re.compile(r"\S+")
ENDS = (".", ";", "!", "?")
BULLETS = "•▪●◦"
MARK = re.compile(r"\s*[•▪●◦·‣–—-]\s+")
"""A bullet that somebody typed at the beginning of a statement."""
DASH = re.compile(rf"(?:^|(?<=\s))[{BULLETS}·‣–—-]\s+(?=[A-Z])")
"""A mark between statements, in a cell that begins with one."""
BULLET = re.compile(rf"[{BULLETS}]\s*")
SHORT = ("e.g.", "i.e.", "eg.", "ie.", "etc.")
Names = Sequence[tuple[int, int]]
"""Where the names of agencies stand in a cell."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """One statement: characters `start` to `end` of a cell, its number, how it was found."""

    start: int
    end: int
    number: str | None = None
    apart: bool = False


def actions_of(cell: Cell, names: Names = ()) -> list[Piece]:
    """Return the actions of a cell; no name of an agency (`names`) is cut in two."""
    return list(_pieces(cell, frozenset(), names))


def outcomes_of(cell: Cell, names: Names = ()) -> list[Piece]:
    """Return the outcomes of a cell; no name of an agency (`names`) is cut in two."""
    return list(_pieces(cell, word_lists()["outcomes"], names))


def _pieces(cell: Cell, more: frozenset[str], names: Names) -> Iterator[Piece]:
    """Yield the statements of a cell, none for a blank with a word."""
    if says_nothing(cell.text):
        return
    items = listed(cell.text, cell.blocks)
    if len(items) > 1:
        said = [n for n in items if not says_nothing(cell.text[n.start : n.end])]
        yield from (Piece(start=n.start, end=n.end, number=n.number) for n in said)
        return
    inside = {place for first, last in names for place in range(first + 1, last)}
    openings = [place for place in _openings(cell.text, more) if place not in inside]
    if len(cell.blocks) > 1:
        for start, end in _whole(cell):
            # On paper the end of a paragraph does not show where its last line is full.
            within = [o for o in openings if start < o < end] if cell.page else []
            yield from _apart(cell.text, start, end, within)
        return
    sign = DASH if MARK.match(cell.text) else BULLET
    bullets = [mark.end() for mark in sign.finditer(cell.text)]
    if bullets:
        yield from _bulleted(cell.text, bullets)
        return
    yield from _apart(cell.text, 0, len(cell.text), openings)


def _apart(text: str, start: int, end: int, openings: Sequence[int]) -> Iterator[Piece]:
    """Yield the statements between two places, told apart where new ones open."""
    number = NUMBER.match(text, start, end)
    cuts = [place for place in openings if not number or place > number.end()]
    for first, last in pairwise([start, *cuts, end]):
        if not says_nothing(text[first:last]):
            trimmed = first + len(text[first:last].rstrip())
            yield _numbered(text, first, trimmed, apart=bool(cuts))


def _whole(cell: Cell) -> list[tuple[int, int]]:
    """Return the statements of several blocks: what a colon announces belongs to it.

    So does a block that goes on in small letters after the items of a list.
    """
    found: list[tuple[int, int]] = []
    announced = False
    for block in cell.blocks:
        words = cell.text[block.start : block.end]
        item = block.kind == "item" or words[:1].islower() or MARK.match(words)
        if found and announced and item:
            found[-1] = (found[-1][0], block.end)
            continue
        found.append((block.start, block.end))
        announced = words.endswith(":")
    return found


def _bulleted(text: str, starts: list[int]) -> Iterator[Piece]:
    """Yield the items between bullets, and what stands before the first."""
    for start, end in pairwise([0, *starts, len(text)]):
        words = text[start:end].rstrip(BULLETS + "·‣–—- \n")
        if words and not says_nothing(words):
            yield _numbered(text, start, start + len(words), apart=False)


def _numbered(text: str, start: int, end: int, apart: bool) -> Piece:
    """Return the statement without the bullet and the number it begins with."""
    mark = MARK.match(text, start, end)
    start = mark.end() if mark else start
    number = NUMBER.match(text, start, end)
    return Piece(
        start=number.end() if number else start,
        end=end,
        number=number[1] if number else None,
        apart=apart,
    )


def _openings(text: str, more: frozenset[str]) -> Iterator[int]:
    """Yield where a new statement begins within running words."""
    words = list(WORD.finditer(text))
    for place in range(1, len(words)):
        after = words[place + 1].group() if place + 1 < len(words) else ""
        if _opens(words[place - 1].group(), words[place].group(), after, more):
            yield words[place].start()


def _opens(before: str, word: str, after: str, more: frozenset[str]) -> bool:
    """Tell whether a word begins a new statement, by itself and the words around it."""
    lists, bare = word_lists(), re.sub(r"[^\w&'’-]", "", word)
    joins = before.lower().strip("(),:") in lists["joining"] or before.lower().endswith(SHORT)
    if joins or before[-1] in ",:(/–-":
        return False
    if bare.isupper() and len(bare) > 1:
        return bool(more) and after.lower() in lists["being"] and _plural(before)
    if not bare[:1].isupper() or f"{before} {bare}".lower() in lists["compounds"]:
        return False
    if bare.lower() in lists["verbs"]:
        return not before.endswith(ENDS) or bool(after[:1].islower())
    if bare.lower() in lists["verbs_or_nouns"] | more:
        return after[:1].islower() and not (_name(before) and after.lower() == "of")
    return False


def _plural(word: str) -> bool:
    """Tell whether a word in small letters ends as a plural does."""
    return word.islower() and word.rstrip(".;").endswith("s")


def _name(word: str) -> bool:
    """Tell whether a word looks like part of a name: a capital, then small letters."""
    return word[:1].isupper() and word[1:].islower()
