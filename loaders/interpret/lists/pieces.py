"""The separate statements of a cell: its numbered items, its paragraphs, or its sentences.

A cell with a numbered list is one statement a number; one of several paragraphs is one
statement a paragraph. A cell whose words run on is cut
where a word with a capital letter that usually begins a statement follows one that could end
it, with a clause of several words on both sides, and never within or right before a
quotation; `apart` is then true, because the document itself does not mark the place.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from loaders.interpret.lists.announced import heads, waits
from loaders.interpret.lists.numbering import Numbered, listed
from loaders.interpret.lists.numbers import ALL, LABEL, for_all, number_at
from loaders.interpret.lists.paragraphs import statements_of
from loaders.interpret.words import says_nothing, word_lists
from loaders.tables.bullets import BULLET, LOOSE, SURE
from loaders.tables.table import Cell

WORD = re.compile(r"\S+")
ENDS = (".", ";", "!", "?")
DASH = re.compile(rf"(?:^|(?<=\s))(?:{SURE}\s*|{LOOSE}\s+(?=[A-Z])|^[-*](?=[A-Z]))")
"""A mark between statements, in a cell that begins with one."""
WITHIN = re.compile("[•▪●◦\uf0a7\uf0b7]\\s*")
"""A mark between statements, in any cell."""
TRAILING = "•▪●◦\uf0a7\uf0b7·‣–—-*+ \n"
QUOTED = re.compile(r"“[^”\n]*”|\"[^\"\n]*\"|(?<!\w)['‘](?=\w)[^'‘\n]*?['’](?!\w)")
OPENS_QUOTE = re.compile(r"[(\[]*[“\"'‘]")
TWO = re.compile(r"[^\W\d_]{2}\W+[^\W\d_]{2}")
"""Two words and more: no number, no letter, no bullet."""
LAST = re.compile(r"(?<=[:\n])\s*[\[(#]?\w{1,5}(?:\.\d+)*[.):/\]]*\s*$")
"""A number that stands last."""
CLAUSE = 3
"""Fewest words of an action; a sentence that is closed may have one less, an outcome too."""
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
    found = _pieces(cell, word_lists()["outcomes"], names)
    every = ((one, ALL.match(cell.text, one.start, one.end)) for one in found)
    return [replace(one, start=said.end()) if said else one for one, said in every]


def left_of(cell: Cell, pieces: Sequence[Piece]) -> list[str]:
    """Return the words of a cell that are in none of its statements: `The Trust will:`."""
    starts = [0, *(one.end for one in pieces)]
    gaps = [cell.text[a : one.start] for a, one in zip(starts, pieces, strict=False)]
    said = [" ".join(_bare(gap).split()).rstrip(TRAILING) for gap in gaps]
    return [words for words in said if TWO.search(words) and not says_nothing(words)]


def _bare(gap: str) -> str:
    """Return words between statements without the number of the next one."""
    return LAST.sub("", ALL.sub("", LABEL.sub("", gap)))


def _pieces(cell: Cell, more: frozenset[str], names: Names) -> Iterator[Piece]:
    """Yield the statements of a cell, none for a blank with a word."""
    if says_nothing(cell.text):
        return
    items = _list(cell, names)
    if items:
        yield from (_item(n) for n in items if not says_nothing(cell.text[n.start : n.end]))
        return
    inside = {place for first, last in names for place in range(first + 1, last)}
    inside |= {place for said in QUOTED.finditer(cell.text) for place in range(*said.span())}
    openings = [place for place in _openings(cell.text, more) if place not in inside]
    least = CLAUSE - 1 if more else CLAUSE
    if len(cell.blocks) > 1:
        for start, end in statements_of(cell, names):
            # On paper the end of a paragraph does not show where its last line is full.
            within = [o for o in openings if start < o < end] if cell.page else []
            yield from _apart(cell.text, start, end, within, least)
        return
    sign = DASH if BULLET.match(cell.text) else WITHIN
    bullets = [(mark.start(), mark.end()) for mark in sign.finditer(cell.text)]
    if bullets and not _announced(cell.text[: bullets[0][0]], names):
        yield from _bulleted(cell.text, bullets, names)
        return
    yield from _apart(cell.text, 0, len(cell.text), openings, least)


def _list(cell: Cell, names: Names) -> list[Numbered]:
    """Return the items of a numbered list; none where an action before them waits for them."""
    items = listed(cell.text, cell.blocks, announced=True)
    if len(items) <= 1:
        return []
    opening = cell.text[: items[0].place]
    letters = not items[0].number[:1].isdigit() and not for_all(items[0].number)
    said = (cell.text[one.start : one.end] for one in items)
    waiting = _announced(opening, names) if letters else waits(opening, said, names)
    return [] if waiting else items


def _announced(opening: str, names: Names) -> bool:
    """Tell whether words before a list end in a colon and are more than its heading."""
    return opening.rstrip().endswith(":") and not heads(opening, names)


def _item(one: Numbered) -> Piece:
    """Return the statement of a list; one that holds for every number has none of its own."""
    number = None if for_all(one.number) else one.number
    return Piece(start=one.start, end=one.end, number=number)


def _apart(text: str, start: int, end: int, openings: Sequence[int], least: int) -> Iterator[Piece]:
    """Yield the statements between two places, told apart where new ones open."""
    number = number_at(text, start, end)
    cuts = _clauses(text, number.end() if number else start, end, openings, least)
    for first, last in pairwise([start, *cuts, end]):
        if not says_nothing(text[first:last]):
            trimmed = first + len(text[first:last].rstrip())
            yield _numbered(text, first, trimmed, apart=bool(cuts))


def _clauses(text: str, start: int, end: int, openings: Sequence[int], least: int) -> list[int]:
    """Return the openings that have a whole clause before and after them."""
    cuts: list[int] = []
    for place in openings:
        if place > start and _is_clause(text[(cuts or [start])[-1] : place], least):
            cuts.append(place)
    while cuts and not _is_clause(text[cuts[-1] : end], CLAUSE - 1):
        cuts.pop()
    return cuts


def _is_clause(words: str, least: int) -> bool:
    """Tell whether words are more than a verb that waits for its object."""
    said = [word.strip("(),:;.!?").lower() for word in WORD.findall(words)]
    closed = words.rstrip().endswith(ENDS)
    lists = word_lists()
    idle = lists["verbs"] | lists["joining"]
    return len(said) >= (CLAUSE - 1 if closed else least) and not idle.issuperset(said)


def _bulleted(text: str, marks: list[tuple[int, int]], names: Names) -> Iterator[Piece]:
    """Yield the items between bullets, and what stands before the first unless it heads them."""
    first = [] if heads(text[: marks[0][0]], names) else [0]
    starts, ends = [*first, *(end for _, end in marks)], [start for start, _ in marks]
    for start, end in zip(starts, [*ends[1 - len(first) :], len(text)], strict=True):
        words = text[start:end].rstrip(TRAILING)
        if words and not says_nothing(words):
            yield _numbered(text, start, start + len(words), apart=False)


def _numbered(text: str, start: int, end: int, apart: bool) -> Piece:
    """Return the statement without the bullet and the number it begins with."""
    mark = BULLET.match(text, start, end)
    start = mark.end() if mark else start
    number = number_at(text, start, end)
    return Piece(
        start=number.end() if number else start,
        end=end,
        number=number[1].lower() if number and number[1].isalpha() else number and number[1],
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
    if (
        OPENS_QUOTE.match(word)
        or not bare[:1].isupper()
        or f"{before} {bare}".lower() in lists["compounds"]
    ):
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
