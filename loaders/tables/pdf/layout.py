"""A page to its tables, and the lines between them."""

from collections.abc import Sequence
from dataclasses import dataclass

from loaders.tables.pdf.bands import Bands, bands_of, edges_of, rules_of
from loaders.tables.pdf.cells import Frame, Spread, frames_of, share, spread_of
from loaders.tables.pdf.grid import MOST, grid_of, grids_of, joined
from loaders.tables.pdf.lines import Line, lines_of, upright
from loaders.tables.pdf.sheet import UNREADABLE, Glyph, Rule, Sheet
from loaders.tables.pdf.turning import sheet_turned
from loaders.tables.pdf.undivided import divided


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
    bands: Bands | None = None
    """The last of its tables with rules across alone."""


def layout_of(sheet: Sheet, before: Layout | None = None) -> Layout:
    """Return the layout of a page, after the one before it.

    Its tables without any rules are found later, by `unruled`.
    """
    sheet = sheet_turned(sheet)
    frames = frames_of(grids_of(sheet.across, sheet.down))
    flat = joined(sheet.across)
    outside = share(sheet.glyphs, frames)
    frames = [divided(frame) for frame in frames]
    bands, more = _half_ruled(sheet, flat, frames, outside, before.bands if before else None)
    outside = share(outside, more)
    frames += more
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
        bands=bands,
        crowded=max(len(flat), len(joined(sheet.down))) > MOST,
    )


def _half_ruled(
    sheet: Sheet,
    flat: Sequence[Rule],
    frames: Sequence[Frame],
    outside: Sequence[Glyph],
    before: Bands | None,
) -> tuple[Bands | None, list[Frame]]:
    """Return the last table that has rules (or edges of colours) across alone, and all of them."""
    lines = lines_of(glyph for glyph in outside if glyph.turned == 0)
    for drawn, rules in ((True, flat), (False, joined(edges_of(sheet.fills)))):
        alone = [rule for rule in rules if not any(_holds(frame, rule) for frame in frames)]
        if len(alone) > MOST:
            continue
        found = bands_of(alone, lines, before, drawn)
        grids = [grid for bands in found if (grid := grid_of(*rules_of(bands, alone)))]
        if grids:
            more = frames_of(grids)
            for frame in more:
                frame.doubt = "rules across alone"
            return found[-1], more
    return None, []


def _holds(frame: Frame, rule: Rule) -> bool:
    """Tell whether a rule across stands in a ruled table."""
    return frame.grid.box.holds((rule.start + rule.end) / 2, rule.at)


def _aside(sheet: Sheet, outside: Sequence[Glyph]) -> list[str]:
    """Return what is said aslant, or turned."""
    said = [
        line.text
        for turn in (90, 270, 180)
        for line in lines_of(upright(glyph for glyph in outside if glyph.turned == turn))
    ]
    slanted = "".join(glyph.text for glyph in outside if glyph.turned == -1).strip()
    return [*said, slanted] if slanted else said


def stretches(layout: Layout) -> list[list[Line]]:
    """Return the lines outside the tables, parted where a table stands between them."""
    found: list[list[Line]] = [[]]
    tops = [spread.top for spread in layout.spreads]
    for line in sorted(layout.lines, key=lambda line: line.top):
        if found[-1] and any(found[-1][-1].top < top <= line.top for top in tops):
            found.append([])
        found[-1].append(line)
    return [run for run in found if run]
