"""The tables without rules of a page, and how they go on on the next."""

from collections.abc import Sequence
from dataclasses import dataclass

from loaders.tables.pdf.cells import Part, Spot, Spread
from loaders.tables.pdf.gaps import Block, blocks_of
from loaders.tables.pdf.growing import GAP, Span, heads_rows
from loaders.tables.pdf.layout import Layout, stretches
from loaders.tables.pdf.lines import Line
from loaders.tables.pdf.tables import NEAR

SPARE = 0.3
"""A column is wider than its longest line by not much more than this, in sizes."""


@dataclass(slots=True, kw_only=True)
class Tail:
    """A table without rules that may go on on the next page, and the lines below it on its own."""

    columns: tuple[Span, ...]
    layout: Layout
    spread: Spread
    heads: list[Line]
    """Lines that head rows, if there are any on the next page."""

    def meets(self, block: Block) -> None:
        """Take the lines that head rows, where a table of the same columns follows."""
        pairs = zip(self.columns, block.columns, strict=False)
        near = all(abs(one.start - other.start) < NEAR for one, other in pairs)
        if self.heads and near and len(self.columns) == len(block.columns):
            self._take_heads()

    def _take_heads(self) -> None:
        """Add the lines that head the rows on the next page to the table, as its last row."""
        spread, heads = self.spread, self.heads
        part = Part(heads, spread.xs[0], self.columns[-1].end)
        row = len(spread.ys) - 1
        spread.spots.append(Spot(row=row, column=0, columns=len(self.columns), parts=[part]))
        spread.ys = (*spread.ys[:-1], heads[0].top, heads[-1].bottom)
        self.layout.lines = [line for line in self.layout.lines if line not in heads]


def unruled(layout: Layout, before: Tail | None, usual: float) -> Tail | None:
    """Take the tables without rules out of the lines of a page.

    `before` is one that may go on here; returned is one that may go on on the next page.
    """
    last: Tail | None = None
    for run in stretches(layout):
        first = bool(run) and run[0] is min(layout.lines, key=lambda line: line.top)
        first = first and all(spread.top > run[0].top for spread in layout.spreads)
        last = None
        known = before.columns if before and first else ()
        for block in blocks_of(run, layout.rules, usual, known):
            if before and known and block.lines[0] is run[0]:
                before.meets(block)
            last = _taken(layout, block, run)
    layout.spreads.sort(key=lambda spread: (spread.top, spread.xs[0]))
    return last if layout.spreads and not layout.spreads[-1].ruled else None


def _taken(layout: Layout, block: Block, run: Sequence[Line]) -> Tail | None:
    """Take a table out of the lines of a page; return it where it may go on on the next."""
    spread = _spread(layout, block)
    layout.spreads.append(spread)
    taken = {id(line) for line in block.lines}
    layout.lines = [line for line in layout.lines if id(line) not in taken]
    heads = [line for line in run if line.top > block.lines[-1].top and id(line) not in taken]
    if not all(heads_rows(line, block.columns) for line in heads):
        return None
    return Tail(columns=block.columns, layout=layout, spread=spread, heads=heads)


def _spread(layout: Layout, block: Block) -> Spread:
    """Return a table without rules as one that has them; its last column ends with the page."""
    xs = (*(span.start for span in block.columns), max(layout.width, block.columns[-1].end))
    tops = [min(line.top for cell in row for line in cell) for row in block.rows]
    ys = (*tops, max(line.bottom for line in block.lines))
    spots = [
        _over(block, n, row[0]) if n in block.over else _spot(block, n, column, cell)
        for n, row in enumerate(block.rows)
        for column, cell in enumerate(row)
        if not (column and n in block.over)
    ]
    return Spread(page=layout.page, xs=xs, ys=ys, spots=spots, ruled=False)


def _over(block: Block, row: int, lines: Sequence[Line]) -> Spot:
    """Return the only cell of a row that heads others."""
    part = Part(list(lines), block.columns[0].start, block.columns[-1].end)
    return Spot(row=row, column=0, columns=len(block.columns), parts=[part])


def _spot(block: Block, row: int, column: int, lines: Sequence[Line]) -> Spot:
    """Return a cell of a table without rules; a blank one has no part."""
    left, right = block.columns[column]
    after = block.columns[column + 1 : column + 2]
    if after and lines:
        # How wide the cell is nobody can see: a little more than its longest line.
        room = max(after[0].start - GAP * lines[0].size - right, 0.0)
        right += min(SPARE * lines[0].size, room)
    parts = [Part(list(lines), left, right)] if lines else []
    return Spot(row=row, column=column, parts=parts)
