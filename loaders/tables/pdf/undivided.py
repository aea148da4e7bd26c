"""Tables with rules down alone, inside a frame: one row of rules, in which many rows stand.

A row begins where white space runs over all columns: at a key in the first column, and wherever
that white space is as wide as above the keys.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from loaders.tables.pdf.cells import Frame, share
from loaders.tables.pdf.gaps import is_header
from loaders.tables.pdf.grid import Places
from loaders.tables.pdf.lines import Line, lines_of

KEY = 8
"""A key has not more letters than this."""
LEAST = 3
"""A table has at least so many columns here."""
LEVEL = 2.0
"""Lines of one row begin not further apart than this (points)."""


def divided(frame: Frame) -> Frame:
    """Return a table of one row of rules with the rows in it; any other as it is."""
    regions = frame.grid.regions
    if len(frame.grid.ys) != 2 or len(regions) < LEAST or frame.inner or frame.outer:
        return frame
    cells = [
        lines_of(glyph for glyph in frame.glyphs[region] if glyph.turned == 0)
        for region in sorted(regions, key=lambda region: region.column)
    ]
    tops = _tops(cells)
    return _cut(frame, tops) if len(tops) > 1 else frame


def _tops(cells: Sequence[Sequence[Line]]) -> list[float]:
    """Return where rows begin below a bold header; none where there is no such header."""
    starts = list(_starts(cells))
    if len(starts) < 2:
        return []
    first = starts[1][0]
    header = [[line for line in cell if line.top < first - LEVEL] for cell in cells]
    body = [line for cell in cells for line in cell if line.top >= first - LEVEL]
    loud = all(line.bold for cell in header for line in cell) and not all(b.bold for b in body)
    if not (loud and is_header(header)):
        return []
    keys = [line for line in cells[0] if line.top >= first - LEVEL]
    if not all(_is_key(line) for line in keys):
        return [top for top, _, _ in starts]
    return [starts[0][0], *_keyed(starts[1:], keys)]


def _starts(cells: Sequence[Sequence[Line]]) -> Iterator[tuple[float, float, int]]:
    """Yield where white space over all columns ends, how wide it is, and how many lines follow."""
    lines = sorted((line for cell in cells for line in cell), key=lambda line: line.top)
    bottom = float("-inf")
    for line in lines:
        if line.top > bottom:
            beside = sum(1 for other in lines if abs(other.top - line.top) < LEVEL)
            yield line.top, line.top - bottom, beside
        bottom = max(bottom, line.bottom)


def _keyed(starts: Iterable[tuple[float, float, int]], keys: Sequence[Line]) -> Iterator[float]:
    """Yield where rows begin: at the keys, and at white space as wide as above them."""
    found = list(starts)
    keyed = {top for top, _, _ in found for key in keys if abs(key.top - top) < LEVEL}
    least = min((gap for top, gap, _ in found[1:] if top in keyed), default=float("inf"))
    yield found[0][0]
    for top, gap, beside in found[1:]:
        if top in keyed or (gap > least - 0.5 and beside > 1):
            yield top


def _is_key(line: Line) -> bool:
    """Tell whether a line is the number of a row."""
    return len(line.text) <= KEY and any(letter.isdigit() for letter in line.text)


def _cut(frame: Frame, tops: Sequence[float]) -> Frame:
    """Return a table of one row of rules, cut where rows begin."""
    top, bottom = frame.grid.ys
    ys = (top, *(at - 0.5 for at in tops[1:]), bottom)
    regions = tuple(
        replace(region, row=row, box=region.box._replace(top=above, bottom=below))
        for row, (above, below) in enumerate(pairwise(ys))
        for region in frame.grid.regions
    )
    grid = replace(frame.grid, ys=ys, regions=regions)
    cut = Frame(grid, Places(grid), doubt="rules down alone")
    share([glyph for some in frame.glyphs.values() for glyph in some], [cut])
    return cut
