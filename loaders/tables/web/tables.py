"""The tables of a web page: those of a plan as tables, those that only lay a page out as pages."""

from collections import Counter
from dataclasses import dataclass, field, replace

from loaders.tables.builder import Builder, Placed
from loaders.tables.web.grid import Spot, spots, strays
from loaders.tables.web.tree import Element
from loaders.tables.web.words import Counts, Flow, Look, flow_of
from loaders.tables.words import PLAIN, Piece, words_of

NAMED = 20
"""Cells of a table that get a doubt of their own."""
LAYOUT = frozenset(["presentation", "none"])
Parts = list[Piece | tuple[Element, Look]]
SAYS = {
    "nested table": "A table stands inside this cell; its words are read row by row.",
    "picture not read": "There is a picture in this cell that says nothing in words.",
}


@dataclass(slots=True)
class Told:
    """What is to be said about the cells of a table, by their row and column."""

    kinds: dict[str, list[tuple[int, int]]] = field(default_factory=dict)

    def of(self, kind: str, spot: Spot) -> None:
        """Remember something about a cell."""
        self.kinds.setdefault(kind, []).append((spot.row, spot.column))


def write(flow: Flow, into: Builder) -> None:
    """Write the paragraphs and tables of a part of a page."""
    flow.counts.left["pictures"] += flow.unread
    _write(flow.parts, flow.counts, into)


def _write(parts: Parts, counts: Counts, into: Builder) -> None:
    """Write paragraphs and tables in their order."""
    for part in parts:
        if isinstance(part, Piece):
            into.paragraph(part)
        else:
            _table(*part, counts, into)


def _table(table: Element, look: Look, counts: Counts, into: Builder) -> None:
    """Write a table, its caption before it."""
    for stray in strays(table):
        write(flow_of(stray, look, counts), into)
    found = spots(table, look, counts)
    if _lays_out(table, found):
        for spot in found:
            write(flow_of(spot.cell, replace(spot.look, behind=None), counts), into)
        return
    told, after = Told(), Parts()
    placed = [_cell(spot, counts, told, after) for spot in found]
    _tell(told, _add(placed, into), into)
    _write(after, counts, into)


def _lays_out(table: Element, found: list[Spot]) -> bool:
    """Tell whether a table only puts the parts of a page beside each other."""
    inner = [spot for spot in found if spot.holds_table]
    cells = Counter(spot.row for spot in found)
    if table.role in LAYOUT:
        headed = any(spot.cell.name == "th" for spot in found)
        return bool(inner) or not (headed or sum(1 for n in cells.values() if n > 2) > 1)
    rows = sum(1 for number in cells.values() if number > 1)
    return any(spot.alone for spot in inner) and rows < 2


def _add(placed: list[Placed], into: Builder) -> dict[int, tuple[int, int]]:
    """Add a table; return which table and row each row became."""
    number = into.table(placed)
    return {} if number is None else {row: (number, at) for row, at in into.stands.items()}


def _cell(spot: Spot, counts: Counts, told: Told, after: Parts) -> Placed:
    """Return a cell with its words; tables in one that is alone in its row come after."""
    look = replace(spot.look, behind=None, page=False)
    flow = flow_of(spot.cell, look, counts)
    pieces: list[Piece] = []
    for part in flow.parts:
        if isinstance(part, Piece):
            pieces.append(part)
        elif spot.alone:
            after.append(part)
        else:
            pieces += _lines(*part, flow)
            told.of("nested table", spot)
    words = words_of(pieces)
    if flow.unread or (flow.decorative and not words.text):
        told.of("picture not read", spot)
    return Placed(
        row=spot.row,
        column=spot.column,
        words=words,
        rows=spot.rows,
        columns=spot.columns,
        fill=spot.look.behind or _painted(flow),
    )


def _painted(flow: Flow) -> str | None:
    """Return the colour behind all words of a cell, or the one colour of a cell without words."""
    colours = flow.behind or flow.painted
    return next(iter(colours)) if len(colours) == 1 else None


def _lines(table: Element, look: Look, outer: Flow) -> list[Piece]:
    """Return the words of a table inside a cell, a line a row."""
    counts = outer.counts
    pieces: list[Piece] = []
    for stray in strays(table):
        pieces += _pieces(flow_of(stray, look, counts), outer)
    rows: dict[int, Piece] = {}
    for spot in spots(table, look, counts):
        row = rows.setdefault(spot.row, Piece())
        for piece in _pieces(flow_of(spot.cell, spot.look, counts), outer):
            row.runs += [*piece.runs, (" ", PLAIN)]
    return pieces + list(rows.values())


def _pieces(flow: Flow, outer: Flow) -> list[Piece]:
    """Return the pieces of a part, the tables in it a line a row."""
    outer.unread += flow.unread
    found: list[Piece] = []
    for part in flow.parts:
        found += [part] if isinstance(part, Piece) else _lines(*part, outer)
    return found


def _tell(told: Told, rows: dict[int, tuple[int, int]], into: Builder) -> None:
    """Write what was noticed about cells; of many, the first few by name."""
    for kind, cells in told.kinds.items():
        for row, column in cells[:NAMED]:
            where = (*rows[row], column + 1) if row in rows else None
            into.doubt(kind, SAYS[kind], where)
        if len(cells) > NAMED:
            into.doubt(kind, f"{SAYS[kind]} So it is in {len(cells) - NAMED:,} more cells.")
