"""The words of the ruled tables of a page: every letter in its cell, every colour behind one."""

from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from loaders.tables.pdf.grid import Grid, Places, Region
from loaders.tables.pdf.lines import Line, lines_of, turned, upright
from loaders.tables.pdf.sheet import Box, Fill, Glyph, Sheet


class Part(NamedTuple):
    """Some lines of a cell, between two edges; `row` where they are a row of a table inside it."""

    lines: list[Line]
    left: float
    right: float
    row: bool = False


@dataclass(slots=True, kw_only=True)
class Spot:
    """A cell as it stands on a page."""

    row: int
    column: int
    rows: int = 1
    columns: int = 1
    parts: list[Part] = field(default_factory=list)
    fill: str | None = None
    doubts: set[str] = field(default_factory=set)

    @property
    def lines(self) -> list[Line]:
        """Return its lines."""
        return [line for part in self.parts for line in part.lines]

    @property
    def text(self) -> str:
        """Return its words."""
        return " ".join(line.text for line in self.lines)


@dataclass(slots=True, kw_only=True)
class Spread:
    """A table as it stands on one page: where its columns and rows begin and end, its cells."""

    page: int
    xs: tuple[float, ...]
    ys: tuple[float, ...]
    spots: list[Spot]
    ruled: bool = True
    open_top: bool = False
    open_bottom: bool = False

    @property
    def top(self) -> float:
        """Return where it starts."""
        return self.ys[0]

    @property
    def bottom(self) -> float:
        """Return where it ends."""
        return self.ys[-1]

    @property
    def right(self) -> float:
        """Return how far its rules reach, or its words."""
        if self.ruled:
            return self.xs[-1]
        return max(line.x1 for spot in self.spots for line in spot.lines)


@dataclass(slots=True)
class Frame:
    """A ruled table, and the cell of another in which it stands."""

    grid: Grid
    places: Places
    outer: tuple["Frame", Region] | None = None
    doubt: str = ""
    """What a person should look at, because some of its rules are not drawn."""
    glyphs: dict[Region, list[Glyph]] = field(default_factory=lambda: defaultdict(list))
    inner: list["Frame"] = field(default_factory=list)


def frames_of(grids: Sequence[Grid]) -> list[Frame]:
    """Return ruled tables, the smallest first, each with the cell in which it stands."""
    frames = [Frame(grid, Places(grid)) for grid in sorted(grids, key=lambda g: g.box.area)]
    for place, frame in enumerate(frames):
        box = frame.grid.box
        for other in frames[place + 1 :]:
            region = other.places.at((box.x0 + box.x1) / 2, (box.top + box.bottom) / 2)
            if region and region.box.shared(box) > 0.9 * box.area:
                # A cell alone in its row is a table used for layout: what is in it stands alone.
                if region.columns < len(other.grid.xs) - 1:
                    frame.outer = (other, region)
                    other.inner.append(frame)
                break
    return frames


def share(glyphs: Sequence[Glyph], frames: Sequence[Frame]) -> list[Glyph]:
    """Put letters into the cells that hold them, and return those that no cell holds."""
    outside: list[Glyph] = []
    for run in _runs(glyphs):
        found = [(glyph, *_holder(glyph, frames)) for glyph in run]
        # A word that runs over a rule belongs where most of it is.
        (place, region), _ = Counter((n, region) for _, n, region in found).most_common(1)[0]
        if region is None:
            outside += run
        else:
            frames[place].glyphs[region] += run
    return outside


def _runs(glyphs: Iterable[Glyph]) -> Iterator[list[Glyph]]:
    """Part letters, in the order in which they are drawn, where they do not touch."""
    run: list[Glyph] = []
    for glyph in glyphs:
        if run and not _touches(run[-1], glyph):
            yield run
            run = []
        run.append(glyph)
    if run:
        yield run


def _touches(one: Glyph, other: Glyph) -> bool:
    """Tell whether a letter follows another in one word."""
    if one.text.isspace() or other.text.isspace() or one.turned or other.turned:
        return False
    near = 0.1 * max(one.size, other.size)
    return abs(other.box.x0 - one.box.x1) < near and abs(other.box.bottom - one.box.bottom) < near


def _holder(glyph: Glyph, frames: Sequence[Frame]) -> tuple[int, Region | None]:
    """Return the smallest table, and the cell of it, that hold the middle of a letter."""
    x, y = (glyph.box.x0 + glyph.box.x1) / 2, (glyph.box.top + glyph.box.bottom) / 2
    for place, frame in enumerate(frames):
        region = frame.places.at(x, y)
        if region:
            return place, region
    return -1, None


def spread_of(sheet: Sheet, frame: Frame) -> Spread:
    """Return a ruled table with its words, colours and doubts."""
    grid = frame.grid
    colours = _colours(grid, sheet.fills)
    spots = [_spot(sheet, frame, region, colours[region]) for region in grid.regions]
    spots[0].doubts |= {frame.doubt} if frame.doubt else set()
    return Spread(
        page=sheet.page, xs=grid.xs, ys=grid.ys, spots=spots,
        open_top=grid.open_top, open_bottom=grid.open_bottom,
    )  # fmt: skip


def _spot(sheet: Sheet, frame: Frame, region: Region, colours: dict[str, float]) -> Spot:
    """Return a cell with its words, colour and doubts."""
    inner = [one for one in frame.inner if one.outer and one.outer[1] == region]
    parts = list(_parts(frame.glyphs[region], region.box, inner))
    spot = Spot(
        row=region.row, column=region.column, rows=region.rows, columns=region.columns, parts=parts
    )
    enough = 0.5 if parts else 0.1
    colour, area = max(colours.items(), key=lambda some: some[1], default=("", 0.0))
    spot.fill = colour if area >= enough * region.box.area else None
    if inner:
        spot.doubts.add("nested table")
    if any(glyph.turned for glyph in frame.glyphs[region]):
        spot.doubts.add("rotated words")
    if any(region.box.shared(box) > 0.5 * box.area for box in sheet.pictures):
        spot.doubts.add("picture not read")
    return spot


def _parts(glyphs: Sequence[Glyph], box: Box, inner: Sequence[Frame]) -> Iterator[Part]:
    """Return the words of a cell: its own, and between them those of the tables inside it."""
    above = glyphs
    for frame in sorted(inner, key=lambda one: one.grid.ys[0]):
        middle = frame.grid.ys[0]
        yield from _own([g for g in above if g.box.top < middle], box)
        above = [g for g in above if g.box.top >= middle]
        for row in range(len(frame.grid.ys) - 1):
            regions = sorted(
                (r for r in frame.grid.regions if r.row == row), key=lambda r: r.column
            )
            lines = [
                line for r in regions for p in _own(frame.glyphs[r], r.box) for line in p.lines
            ]
            if lines:
                yield Part(lines, box.x0, box.x1, row=True)
    yield from _own(above, box)


def _own(glyphs: Sequence[Glyph], box: Box) -> Iterator[Part]:
    """Return the words of some letters in a cell: the upright ones, then those that are turned."""
    for turn in (0, 90, 270, 180, -1):
        some = [glyph for glyph in glyphs if glyph.turned == turn]
        lines = lines_of(upright(some)) if turn > 0 else lines_of(some)
        if lines:
            edges = turned(box, turn)
            yield Part(lines, edges.x0, edges.x1)


def _colours(grid: Grid, fills: Iterable[Fill]) -> dict[Region, dict[str, float]]:
    """Return how much of each cell each colour covers."""
    found: dict[Region, dict[str, float]] = defaultdict(lambda: defaultdict(float))
    places = grid.places()
    for fill in fills:
        rows = _between(grid.ys, fill.box.top, fill.box.bottom)
        columns = _between(grid.xs, fill.box.x0, fill.box.x1)
        for region in {places[row, column] for row in rows for column in columns}:
            found[region][fill.colour] += region.box.shared(fill.box)
    return found


def _between(cuts: Sequence[float], start: float, end: float) -> range:
    """Return the rows (or columns) that lie between two places."""
    first = max(bisect_right(cuts, start) - 1, 0)
    return range(first, min(max(bisect_right(cuts, end), first), len(cuts) - 1))
