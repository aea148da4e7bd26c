"""The letters of a line to its words, in the order of reading."""

import unicodedata
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from loaders.tables.pdf.sheet import Box, Glyph
from loaders.tables.words import Style

GAP = 0.2
"""Between two words is at least this much of the letters' size."""


class Word(NamedTuple):
    """A word: its letters in runs of one style, and its place."""

    runs: tuple[tuple[str, Style], ...]
    x0: float
    x1: float
    top: float
    bottom: float
    size: float
    spaced: bool = False
    """Whether white space is drawn right after it."""

    @property
    def text(self) -> str:
        """Return its letters."""
        return "".join(text for text, _ in self.runs)


def words_of(glyphs: Sequence[Glyph]) -> list[Word]:
    """Return the words of the letters of one line."""
    return _in_order([_word(letters, after) for letters, after in _words(glyphs)])


def _words(glyphs: Sequence[Glyph]) -> list[tuple[list[Glyph], bool]]:
    """Part letters into words, at white space (told for each word) and at gaps."""
    words: list[list[Glyph]] = []
    spaced: set[int] = set()
    end, fresh = float("-inf"), True
    for glyph in _once(sorted(glyphs, key=lambda g: g.box.x0)):
        if glyph.text.isspace():
            fresh = True
            if glyph.box.x0 - end < glyph.size:
                spaced.add(len(words) - 1)
            continue
        if fresh or glyph.box.x0 - end > GAP * glyph.size:
            words.append([])
        words[-1].append(glyph)
        end, fresh = max(end, glyph.box.x1), False
    return [(word, n in spaced) for n, word in enumerate(words)]


def _once(glyphs: Iterable[Glyph]) -> list[Glyph]:
    """Leave out letters that are drawn twice, a little apart, to look bold."""
    kept: list[Glyph] = []
    for glyph in glyphs:
        wide = glyph.box.x1 - glyph.box.x0
        for place in range(len(kept) - 1, max(len(kept) - 4, -1), -1):
            if kept[place].text == glyph.text and _same(kept[place].box, glyph.box, wide):
                style = kept[place].style if glyph.text.isspace() else kept[place].style | {"bold"}
                kept[place] = kept[place]._replace(style=style)
                break
        else:
            kept.append(glyph)
    return kept


def _same(one: Box, other: Box, wide: float) -> bool:
    """Tell whether two like letters are one that is drawn twice."""
    near = 0.25 * wide
    return wide > 0 and abs(one.x0 - other.x0) < near and abs(one.top - other.top) < near


def _word(glyphs: Sequence[Glyph], spaced: bool) -> Word:
    """Return the word of some letters."""
    if any(_leftward(glyph.text) for glyph in glyphs):
        glyphs = _logical(glyphs)
    runs: list[tuple[str, Style]] = []
    for glyph in glyphs:
        if runs and runs[-1][1] == glyph.style:
            runs[-1] = (runs[-1][0] + glyph.text, glyph.style)
        else:
            runs.append((glyph.text, glyph.style))
    boxes = [glyph.box for glyph in glyphs]
    x0, x1 = min(b.x0 for b in boxes), max(b.x1 for b in boxes)
    usual = max(glyphs, key=lambda glyph: glyph.size)
    return Word(tuple(runs), x0, x1, usual.box.top, usual.box.bottom, usual.size, spaced)


def _leftward(text: str) -> bool:
    """Tell whether letters are written from right to left."""
    return any(unicodedata.bidirectional(letter) in ("R", "AL") for letter in text)


def _logical(glyphs: Sequence[Glyph]) -> list[Glyph]:
    """Return the letters of a word that is written from right to left, in the order of reading."""
    found: list[Glyph] = []
    digits: list[Glyph] = []
    for glyph in reversed(glyphs):
        if glyph.text.isdigit():
            digits.insert(0, glyph)
        else:
            found += [*digits, glyph]
            digits = []
    return found + digits


def _in_order(words: Sequence[Word]) -> list[Word]:
    """Return words in the order of reading: those written from right to left the other way."""
    found: list[Word] = []
    run: list[Word] = []
    for word in words:
        if _leftward(word.text):
            run.insert(0, word)
        else:
            found += [*run, word]
            run = []
    return found + run
