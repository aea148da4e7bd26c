"""Where the rows of a table without rules begin: by the white space that runs over all columns.

White space above a line may part rows, or only paragraphs of one row. Above lines that have words
in the first column it parts rows, so any other that parts rows is at least as wide; and where
paragraphs stand as far apart inside a row, a line in one column alone begins none.
"""

import re
from collections.abc import Collection, Iterator, Sequence
from typing import NamedTuple

from loaders.tables.pdf.lines import Line
from loaders.tables.pdf.sheet import Rule

Cells = Sequence[Line | None]
GROWN = 0.2
"""White space is wider than between the lines of a paragraph by so much, in sizes."""
ALIKE = 0.5
"""Steps that differ by less are alike (points)."""
LATER = re.compile(r"\(?(?:[2-9]|1\d|[b-h])[.)]")
"""The number of an item that is not the first of its list."""


class Start(NamedTuple):
    """A line above which white space runs over all columns, or a rule."""

    line: int
    white: float
    ruled: bool


def row_starts(
    split: Sequence[Cells], rules: Sequence[Rule], usual: float, heads: Collection[int] = ()
) -> set[int]:
    """Return the lines (as their cells) with which rows begin; `heads` are rows of one cell."""
    found = list(_candidates(split, rules, usual))
    least = min((s.white for s in found[1:] if split[s.line][0] and not s.ruled), default=0.0)
    inner = max(_inside(split, {start.line for start in found}, usual), default=0.0)
    starts = {s.line for s in found if s.ruled or _parts(split[s.line], s.white, least, inner)}
    starts |= {s.line for s in found[:1] if _header_ends(split, s.line)}
    if len(starts) < 2:
        starts |= {n for n, cells in enumerate(split) if n and cells[0]}
    return starts | {n for n in range(len(split)) if (n in heads) != (n - 1 in heads)}


def _candidates(split: Sequence[Cells], rules: Sequence[Rule], usual: float) -> Iterator[Start]:
    """Yield the lines above which white space runs over all columns, or a rule."""
    bottom = min((line.bottom for line in split[0] if line), default=0.0) if split else 0.0
    for n, cells in enumerate(split):
        lines = [line for line in cells if line]
        top = min(line.top for line in lines)
        ruled = any(bottom - 2 < rule.at < top + 2 for rule in rules)
        if n and (ruled or top - bottom > (usual + GROWN - 1) * lines[0].size):
            yield Start(n, top - bottom, ruled)
        bottom = max([bottom, *(line.bottom for line in lines)])


def _header_ends(split: Sequence[Cells], start: int) -> bool:
    """Tell whether all lines before one are bold, and it is not: a header ends there."""
    above = all(line.bold for cells in split[:start] for line in cells if line)
    return above and not all(line.bold for line in split[start] if line)


def _inside(split: Sequence[Cells], starts: Collection[int], usual: float) -> Iterator[float]:
    """Yield how wide the white space is between the paragraphs inside cells."""
    bottoms: dict[int, float] = {}
    for n, cells in enumerate(split):
        bottoms = {} if n in starts else bottoms
        for column, line in enumerate(cells):
            if line:
                white = line.top - bottoms.get(column, line.top)
                if white > (usual + GROWN - 1) * line.size:
                    yield white
                bottoms[column] = line.bottom


def _parts(cells: Cells, white: float, least: float, inner: float) -> bool:
    """Tell whether white space above a line parts rows, not only paragraphs."""
    if cells[0]:
        return True
    lines = [line for line in cells if line]
    if white < least - ALIKE:
        return False
    if white > inner + ALIKE:
        return True
    return len(lines) > 1 and not any(LATER.match(line.text) for line in lines)
