"""The separate statements of a cell: its numbered items, its paragraphs, or its sentences.

A cell with a numbered list is one statement a number; one of several paragraphs is one
statement a paragraph. A cell whose words run on is cut
where a word with a capital letter that usually begins a statement follows one that could end
it; `apart` is then true, because the document itself does not mark the place.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from loaders.interpret.numbering import NUMBER, numbered
from loaders.interpret.words import says_nothing, word_lists
from loaders.tables.table import Cell

WORD = re.compile(r"\S+")
ENDS = (".", ";", "!", "?")


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """One statement: characters `start` to `end` of a cell, its number, how it was found."""

    start: int
    end: int
    number: str | None = None
    apart: bool = False


def actions_of(cell: Cell) -> list[Piece]:
    """Return the actions of a cell."""
    return list(_pieces(cell, frozenset()))


def outcomes_of(cell: Cell) -> list[Piece]:
    """Return the outcomes of a cell."""
    return list(_pieces(cell, word_lists()["outcomes"]))


def _pieces(cell: Cell, more: frozenset[str]) -> Iterator[Piece]:
    """Yield the statements of a cell, none for a blank with a word."""
    if says_nothing(cell.text):
        return
    listed = numbered(cell.text, cell.blocks)
    if len(listed) > 1:
        yield from (Piece(start=n.start, end=n.end, number=n.number) for n in listed)
        return
    if len(cell.blocks) > 1:
        for block in cell.blocks:
            if not says_nothing(cell.text[block.start : block.end]):
                yield _numbered(cell.text, block.start, block.end, apart=False)
        return
    cuts = [0, *_openings(cell.text, more), len(cell.text)]
    for start, end in pairwise(cuts):
        yield _numbered(cell.text, start, start + len(cell.text[start:end].rstrip()), len(cuts) > 2)


def _numbered(text: str, start: int, end: int, apart: bool) -> Piece:
    """Return the statement without the number it begins with."""
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
    if before.lower().strip("(),:") in lists["joining"] or before[-1] in ",:(/–-":
        return False
    if bare.isupper() and len(bare) > 1:
        return bool(more) and after.lower() in lists["being"] and _plural(before)
    if not bare[:1].isupper():
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
