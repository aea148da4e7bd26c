"""A page to its tables, and the lines between them."""

from collections.abc import Sequence
from dataclasses import dataclass

from loaders.tables.pdf.cells import Part, Spot, Spread, frames_of, share, sheet_turned, spread_of
from loaders.tables.pdf.gaps import Block, Span, blocks_of
from loaders.tables.pdf.grid import MOST, grids_of, joined
from loaders.tables.pdf.lines import Line, lines_of, upright
from loaders.tables.pdf.sheet import UNREADABLE, Glyph, Rule, Sheet


@dataclass(slots=True, kw_only=True)
class Layout:
    """A page: its tables, the lines outside them, and what is said of it."""

    page: int
    width: float
    height: float
    spreads: list[Spread]
    lines: list[Line]
    aside: list[str]
    """Words that are turned, or written aslant, outside the tables."""
    pictures: int
    letters: int
    unreadable: int
    crowded: bool
    rules: list[Rule]


def layout_of(sheet: Sheet) -> Layout:
    """Return the layout of a page; its tables without rules are found later, by `unruled`."""
    sheet = sheet_turned(sheet)
    frames = frames_of(grids_of(sheet.across, sheet.down))
    flat = joined(sheet.across)
    outside = share(sheet.glyphs, frames)
    spreads = [spread_of(sheet, frame) for frame in frames if frame.outer is None]
    letters = [glyph for glyph in sheet.glyphs if not glyph.text.isspace()]
    return Layout(
        page=sheet.page,
        width=sheet.width,
        height=sheet.height,
        spreads=sorted(spreads, key=lambda spread: (spread.top, spread.xs[0])),
        lines=lines_of(glyph for glyph in outside if glyph.turned == 0),
        aside=_aside(sheet, outside),
        pictures=len(sheet.pictures),
        letters=len(letters),
        unreadable=sum(1 for glyph in letters if UNREADABLE in glyph.text),
        rules=flat,
        crowded=max(len(flat), len(joined(sheet.down))) > MOST,
    )


def _aside(sheet: Sheet, outside: Sequence[Glyph]) -> list[str]:
    """Return what is said aslant, or turned."""
    said = [
        line.text
        for turn in (90, 270, 180)
        for line in lines_of(upright(glyph for glyph in outside if glyph.turned == turn))
    ]
    slanted = "".join(glyph.text for glyph in outside if glyph.turned == -1).strip()
    return [*said, slanted] if slanted else said


def unruled(layout: Layout, before: Sequence[Span], usual: float) -> tuple[Span, ...]:
    """Take the tables without rules out of the lines of a page.

    `before` are the columns of one that may go on here; returned are those of one that may go on
    on the next page.
    """
    last: tuple[Span, ...] = ()
    for run in stretches(layout):
        first = bool(run) and run[0] is min(layout.lines, key=lambda line: line.top)
        first = first and all(spread.top > run[0].top for spread in layout.spreads)
        last = ()
        for block in blocks_of(run, layout.rules, usual, before if first else ()):
            layout.spreads.append(_spread(layout.page, block))
            taken = {id(line) for line in block.lines}
            layout.lines = [line for line in layout.lines if id(line) not in taken]
            last = block.columns if block.lines[-1] is run[-1] else ()
    layout.spreads.sort(key=lambda spread: (spread.top, spread.xs[0]))
    return last if layout.spreads and not layout.spreads[-1].ruled else ()


def stretches(layout: Layout) -> list[list[Line]]:
    """Return the lines outside the tables, parted where a table stands between them."""
    found: list[list[Line]] = [[]]
    tops = [spread.top for spread in layout.spreads]
    for line in sorted(layout.lines, key=lambda line: line.top):
        if found[-1] and any(found[-1][-1].top < top <= line.top for top in tops):
            found.append([])
        found[-1].append(line)
    return [run for run in found if run]


def _spread(page: int, block: Block) -> Spread:
    """Return a table without rules as one that has them."""
    starts = [span.start for span in block.columns]
    xs = (*starts, block.columns[-1].end)
    tops = [min(line.top for cell in row for line in cell) for row in block.rows]
    ends = [*starts[1:], block.columns[-1].end]
    spots = [
        Spot(row=n, column=column, parts=[Part(list(cell), starts[column], ends[column])])
        for n, row in enumerate(block.rows)
        for column, cell in enumerate(row)
        if cell
    ]
    ys = (*tops, max(line.bottom for line in block.lines))
    return Spread(page=page, xs=xs, ys=ys, spots=spots, ruled=False)
