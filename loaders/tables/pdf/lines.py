"""Letters on a page to lines of words."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from loaders.tables.pdf.letters import GAP, Word, words_of
from loaders.tables.pdf.sheet import Box, Glyph

LEVEL = 0.1
"""Letters of one line are not further from one height than this, save raised and lowered ones."""
LOWER = 0.25
"""Letters this much below others, and under this much of one, are of another line."""


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
        """Return a line of some of its words, which may stand a little lower than others."""
        some = tuple(words)
        usual = sorted(some, key=lambda word: word.size)[len(some) // 2]
        return replace(
            self, words=some, top=usual.top, bottom=usual.bottom, size=usual.size,
            spaced=some[-1].spaced,
        )  # fmt: skip


def lines_of(glyphs: Iterable[Glyph]) -> list[Line]:
    """Return the lines of some letters that are turned alike, from top to bottom."""
    rows: list[list[list[Glyph]]] = []
    largest: Glyph | None = None
    for level in _levels(glyphs):
        first = level[0]
        if largest and _beside(largest, first) and not any(_below(one, level) for one in rows[-1]):
            rows[-1].append(level)
            largest = max(largest, first, key=lambda glyph: glyph.size)
        else:
            rows.append([level])
            largest = first
    return [line for row in rows if (line := _line([glyph for level in row for glyph in level]))]


def _beside(one: Glyph, other: Glyph) -> bool:
    """Tell whether two letters stand so nearly at one height that they may be of one line."""
    a, b = one.box, other.box
    low = min(a.bottom - a.top, b.bottom - b.top)
    return min(a.bottom, b.bottom) - max(a.top, b.top) > 0.5 * low


def _levels(glyphs: Iterable[Glyph]) -> list[list[Glyph]]:
    """Return letters by their height on the page, those that stand equally high together."""
    found: list[list[Glyph]] = []
    for glyph in sorted(glyphs, key=lambda g: g.box.top + g.box.bottom):
        if not found or _middle(glyph) - _middle(found[-1][0]) > LEVEL * glyph.size:
            found.append([])
        found[-1].append(glyph)
    return found


def _middle(glyph: Glyph) -> float:
    """Return how far down a letter stands."""
    return (glyph.box.top + glyph.box.bottom) / 2


def _below(above: Sequence[Glyph], level: Sequence[Glyph]) -> bool:
    """Tell whether letters stand below others, so that both cannot be of one line."""
    size = min(above[0].size, level[0].size)
    if _middle(level[0]) - _middle(above[0]) < LOWER * size:
        return False
    one, other = _stretches(above), _stretches(level)
    here = there = 0
    while here < len(one) and there < len(other):
        shared = min(one[here][1], other[there][1]) - max(one[here][0], other[there][0])
        if shared > LOWER * size:
            return True
        if one[here][1] < other[there][1]:
            here += 1
        else:
            there += 1
    return False


def _stretches(glyphs: Iterable[Glyph]) -> list[tuple[float, float]]:
    """Return where letters stand from left to right, those close to one another as one."""
    found: list[tuple[float, float]] = []
    for glyph in sorted((g for g in glyphs if not g.text.isspace()), key=lambda g: g.box.x0):
        if found and glyph.box.x0 - found[-1][1] < GAP * glyph.size:
            found[-1] = (found[-1][0], max(found[-1][1], glyph.box.x1))
        else:
            found.append((glyph.box.x0, glyph.box.x1))
    return found


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
    words = words_of(glyphs)
    if not words:
        return None
    # The size of most letters, so that a superscript does not make the line smaller.
    worded = sorted((g for g in glyphs if not g.text.isspace()), key=lambda g: g.size)
    usual = worded[len(worded) // 2]
    return Line(
        words=tuple(words),
        top=usual.box.top,
        bottom=usual.box.bottom,
        size=usual.size,
        spaced=max(glyphs, key=lambda g: g.box.x0).text.isspace(),
    )
