"""Letters on a page to words, and words to lines."""

import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple

from loaders.tables.pdf.sheet import Box, Glyph
from loaders.tables.words import Style

GAP = 0.2
"""Between two words is at least this much of the letters' size."""


class Word(NamedTuple):
    """A word: its letters in runs of one style, and where it starts and ends."""

    runs: tuple[tuple[str, Style], ...]
    x0: float
    x1: float

    @property
    def text(self) -> str:
        """Return its letters."""
        return "".join(text for text, _ in self.runs)


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """A line of words."""

    words: tuple[Word, ...]
    top: float
    bottom: float
    size: float
    spaced: bool = False
    """Whether white space is drawn at its end, as most programs do where they wrap a line."""

    @property
    def x0(self) -> float:
        """Return where it starts."""
        return self.words[0].x0

    @property
    def x1(self) -> float:
        """Return where it ends."""
        return self.words[-1].x1

    @property
    def text(self) -> str:
        """Return its words."""
        return " ".join(word.text for word in self.words)

    @property
    def bold(self) -> bool:
        """Tell whether all of it is bold."""
        return all("bold" in style for word in self.words for _, style in word.runs)

    @property
    def box(self) -> Box:
        """Return its place."""
        return Box(self.x0, self.top, self.x1, self.bottom)

    def parted(self, words: Iterable[Word]) -> "Line":
        """Return a line of some of its words."""
        return replace(self, words=tuple(words))


def lines_of(glyphs: Iterable[Glyph]) -> list[Line]:
    """Return the lines of some letters that are turned alike, from top to bottom."""
    rows: list[list[Glyph]] = []
    top = bottom = 0.0
    for glyph in sorted(glyphs, key=lambda g: g.box.top + g.box.bottom):
        box = glyph.box
        high = min(box.bottom - box.top, bottom - top)
        if rows and min(bottom, box.bottom) - max(top, box.top) > 0.5 * high:
            rows[-1].append(glyph)
            top, bottom = min(top, box.top), max(bottom, box.bottom)
        else:
            rows.append([glyph])
            top, bottom = box.top, box.bottom
    return [line for row in rows if (line := _line(row))]


def upright(glyphs: Iterable[Glyph]) -> list[Glyph]:
    """Return turned letters as if the page had been turned for reading them."""
    return [glyph._replace(box=turned(glyph.box, glyph.turned)) for glyph in glyphs]


def turned(box: Box, turn: int) -> Box:
    """Return where a place is when the page is turned for reading letters that are turned."""
    x0, top, x1, bottom = box
    if turn == 90:
        return Box(-bottom, x0, -top, x1)
    if turn == 270:
        return Box(top, -x1, bottom, -x0)
    return Box(-x1, -bottom, -x0, -top) if turn == 180 else box


def _line(glyphs: Sequence[Glyph]) -> Line | None:
    """Return the line of some letters; None for white space."""
    words = [_word(letters) for letters in _words(glyphs)]
    if not words:
        return None
    # The size of most letters, so that a superscript does not make the line smaller.
    worded = sorted((g for g in glyphs if not g.text.isspace()), key=lambda g: g.size)
    usual = worded[len(worded) // 2]
    return Line(
        words=tuple(_in_order(words)),
        top=usual.box.top,
        bottom=usual.box.bottom,
        size=usual.size,
        spaced=max(glyphs, key=lambda g: g.box.x0).text.isspace(),
    )


def _words(glyphs: Sequence[Glyph]) -> list[list[Glyph]]:
    """Part letters into words, at white space and at gaps."""
    words: list[list[Glyph]] = []
    end, fresh = float("-inf"), True
    for glyph in _once(sorted(glyphs, key=lambda g: g.box.x0)):
        if glyph.text.isspace():
            fresh = True
            continue
        if fresh or glyph.box.x0 - end > GAP * glyph.size:
            words.append([])
        words[-1].append(glyph)
        end, fresh = max(end, glyph.box.x1), False
    return words


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


def _word(glyphs: Sequence[Glyph]) -> Word:
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
    return Word(tuple(runs), min(b.x0 for b in boxes), max(b.x1 for b in boxes))


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
