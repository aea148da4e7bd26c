"""Tables that go on over several pages: put together where columns, words and room agree."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from loaders.tables.pdf.cells import Spot, Spread
from loaders.tables.pdf.cut import cut_word
from loaders.tables.pdf.habits import Habits
from loaders.tables.pdf.lines import Line
from loaders.tables.pdf.pieces import (
    NUMBER,
    added,
    breaks,
    inner_edge,
    pieces_of,
    said,
)
from loaders.tables.words import Piece

NEAR = 4.0
"""Columns agree when their edges are not further apart (points)."""


@dataclass(slots=True, kw_only=True)
class Entry:
    """A cell of a table: its rows and columns, words, colour, page and doubts."""

    row: int
    rows: int
    x0: float
    x1: float
    pieces: list[Piece]
    fill: str | None
    page: int
    doubts: set[str] = field(default_factory=set)
    lines: list[Line] = field(default_factory=list)
    """Its lines on the page on which it ends."""
    edge: float = 0.0

    @property
    def bold(self) -> bool:
        """Tell whether all its words are bold."""
        return all(line.bold for line in self.lines)

    @property
    def text(self) -> str:
        """Return its words."""
        return " ".join(said(self.pieces).split())


@dataclass(slots=True, kw_only=True)
class Whole:
    """A table, all its pages together."""

    xs: tuple[float, ...]
    rows: int
    entries: list[Entry]
    ruled: bool
    repeated: set[int] = field(default_factory=set)

    def row(self, number: int) -> list[Entry]:
        """Return the cells that begin in a row, from left to right."""
        return sorted((e for e in self.entries if e.row == number), key=lambda e: e.x0)

    def above(self, entry: Entry, end: int) -> Entry | None:
        """Return the cell in the row before `end` that stands over another."""
        for other in self.entries:
            last = other.row <= end - 1 < other.row + other.rows
            if last and abs(other.x0 - entry.x0) < NEAR and abs(other.x1 - entry.x1) < NEAR:
                return other
        return None

    def place(self, x: float) -> int:
        """Return the column edge that is nearest to a place."""
        return min(range(len(self.xs)), key=lambda n: abs(self.xs[n] - x))


def whole(spread: Spread, habits: Habits) -> Whole:
    """Return the table of one page."""
    entries = [_entry(spread, spot, habits) for spot in spread.spots]
    rows = len(spread.ys) - 1
    return Whole(xs=spread.xs, rows=rows, entries=entries, ruled=spread.ruled)


def _entry(spread: Spread, spot: Spot, habits: Habits) -> Entry:
    """Return a cell with its paragraphs."""
    pieces: list[Piece] = []
    for part in spot.parts:
        found = pieces_of(part.lines, part.left, part.right, habits)
        pieces += [_in_one(found)] if part.row else found
    return Entry(
        row=spot.row,
        rows=spot.rows,
        x0=spread.xs[spot.column],
        x1=spread.xs[spot.column + spot.columns],
        pieces=pieces,
        fill=spot.fill,
        page=spread.page,
        doubts=set(spot.doubts),
        lines=spot.lines,
        edge=spot.parts[-1].right if spot.parts else 0.0,
    )


def _in_one(pieces: Iterable[Piece]) -> Piece:
    """Return a row of a table inside a cell as one paragraph."""
    runs = [run for piece in pieces for run in [*piece.runs, (" ", frozenset[str]())]]
    return Piece("paragraph", runs)


def same_columns(one: Sequence[float], other: Sequence[float]) -> bool:
    """Tell whether two tables may be one: the same edges, all columns of one in the other."""
    few, many = sorted((one, other), key=len)
    ends = abs(few[0] - many[0]) < NEAR and abs(few[-1] - many[-1]) < NEAR
    return ends and all(min(abs(x - y) for y in many) < NEAR for x in few)


def repeats(table: Whole, more: Whole) -> int:
    """Return how many rows at the start of a table are those of another's header."""
    rows = 0
    while rows < min(3, more.rows - 1, table.rows) and _words(table, rows) == _words(more, rows):
        rows += 1
    return rows


def _words(table: Whole, row: int) -> list[tuple[int, str]] | None:
    """Return what the cells of a row say; a row without words is like no other."""
    said = [(e.x0, "".join(e.text.lower().split())) for e in table.row(row)]
    found = [(round(x0 / NEAR), words) for x0, words in said if words]
    return found or [(-1, str(id(table)))]


def other_header(table: Whole, more: Whole) -> bool:
    """Tell whether a table begins with a header that differs from another's, by its looks."""
    if table.rows < 2 or _words(table, 0) == _words(more, 0):
        return False
    first, second, here = (
        [e for e in some if e.text] for some in (table.row(0), table.row(1), more.row(0))
    )
    if len(here) < 2 or not first:
        return False
    bold = _all_bold(first) and _all_bold(here) and not _all_bold(second)
    colours = {e.fill for e in first}
    filled = len(colours) == 1 and colours != {None} and colours != {e.fill for e in second}
    return bold or (filled and colours == {e.fill for e in here})


def _all_bold(entries: Iterable[Entry]) -> bool:
    """Tell whether all words of some cells are bold."""
    return all(entry.bold for entry in entries)


def join(table: Whole, more: Whole, repeated: int, split: bool, habits: Habits) -> None:
    """Add what stands on the next page; `split` says that its first row goes on with the last."""
    end = table.rows
    table.repeated |= {end + n for n in range(repeated)}
    for entry in more.entries:
        above = table.above(entry, end) if entry.row == repeated else None
        if above and split:
            _lengthen(above, entry, end + repeated, habits)
        elif above and not entry.text and max(entry.rows, above.rows) > 1:
            # A merged cell is cut by the page; what is left of it there is blank.
            above.rows += entry.rows + repeated
        else:
            entry.row += end - (split and entry.row > repeated)
            table.entries.append(entry)
            if above and above.text and not entry.text:
                entry.doubts.add("row perhaps over two pages")
    table.rows = end + more.rows - split
    table.xs = max(table.xs, more.xs, key=len)


def _lengthen(above: Entry, entry: Entry, end: int, habits: Habits) -> None:
    """Add the rest of a cell that a page break cuts in two."""
    if entry.text and above.text:
        cut = _cut_word(above, entry, habits)
        whole = cut or _goes_on(above, entry, habits)
        more = entry.pieces
        above.pieces = added(above.pieces, more, cut) if whole else [*above.pieces, *more]
        above.doubts.add("row over two pages")
    above.pieces = above.pieces or entry.pieces
    above.lines = entry.lines or above.lines
    if entry.rows > 1:
        above.rows = end - above.row + entry.rows - 1
    above.fill = above.fill or entry.fill
    above.doubts |= entry.doubts


def _cut_word(above: Entry, entry: Entry, habits: Habits) -> bool:
    """Tell whether the end of the page cuts a word, or a date, in two."""
    if not above.lines or not entry.lines:
        return False
    right = inner_edge(above.lines, entry.x0, above.edge)
    return cut_word(above.lines[-1], entry.lines[0], right, habits)


def _goes_on(above: Entry, entry: Entry, habits: Habits) -> bool:
    """Tell whether a cell goes on in the middle of a paragraph."""
    if not above.lines or not entry.lines or not continued(entry):
        return False
    last, first = above.lines[-1], entry.lines[0]
    return entry.text[0].islower() or not breaks(
        last, first, inner_edge(above.lines, entry.x0, above.edge), habits
    )


def continued(entry: Entry) -> bool:
    """Tell whether a cell begins with a paragraph that has no number."""
    first = entry.pieces[0]
    return first.kind == "paragraph" and not NUMBER.match(said([first]))
