"""The rows of a plan and the blocks they stand in; which cells a row takes from above."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import TypeVar

from graph.model import Basis
from loaders.gazetteer.lookup import Found
from loaders.interpret.progress.colours import status_colour
from loaders.interpret.titles.headings import Heading
from loaders.interpret.words import says_as_above
from loaders.layouts.columns import Places, role_of
from loaders.tables.table import Cell

COLOURED = ("status", "progress", "completed", "milestones", "response", "remarks")
"""The columns in which a colour behind a cell is a status."""
OWNING = ("owner", "officer", "support")
"""The columns of owners."""

T = TypeVar("T")
ASKING = ("original", "revised")
NAMING = (*ASKING, "number", "review")
"""The columns that name a recommendation."""


@dataclass(frozen=True, slots=True)
class Reading:
    """What a row says in one column: the cell, and whether it is the row's own or carried."""

    cell: Cell
    basis: Basis


@dataclass(slots=True)
class PlanRow:
    """One row of a plan: its cells by role, the headings in them, and whose words it takes.

    `above` holds, by role, the row whose words a blank cell continues; `merged` the roles for
    which the document itself says so, because it merges the cells. `goes_on` tells that the row
    has an action and names no recommendation, so that it goes on with the one above.
    """

    table: int
    row: int
    cells: dict[str, Cell]
    headings: dict[str, Heading] = field(default_factory=dict)
    above: dict[str, "PlanRow"] = field(default_factory=dict)
    merged: set[str] = field(default_factory=set)
    goes_on: bool = False

    def own(self, role: str) -> Cell | None:
        """Return the row's own cell where it has words that are not `as above`."""
        cell = self.cells.get(role)
        return None if cell is None or cell.blank or says_as_above(cell.text) else cell

    def as_above(self, role: str) -> bool:
        """Tell whether the row's cell says that it repeats the one above."""
        cell = self.cells.get(role)
        return cell is not None and says_as_above(cell.text)

    def reading(self, role: str) -> Reading | None:
        """Return what the row says in a column: its own words, or those it takes from above."""
        own = self.own(role)
        if own:
            return Reading(own, "stated")
        cell = self.above[role].own(role) if role in self.above else None
        return Reading(cell, "carried") if cell else None

    def said(self, role: str) -> Cell | None:
        """Return the cell that the document gives the row: its own, or a merged one over it."""
        return self.own(role) or (self.above[role].own(role) if role in self.merged else None)


@dataclass(frozen=True, slots=True)
class Filing:
    """What the rows over a block say of it: its review, the scope, whom it asks, its theme.

    `review` is a name, `scope` and `theme` are headings; `asked` are agencies with their places;
    `bodies` are headings that name one that no gazetteer knows.
    """

    review: str | None = None
    review_at: Heading | None = None
    scope: Heading | None = None
    asked: tuple[tuple[Found, Heading], ...] = ()
    bodies: tuple[Heading, ...] = ()
    theme: Heading | None = None


@dataclass(slots=True)
class PlanBlock:
    """The rows that stand under one heading, or a whole table that has none.

    `section` is what stands before its table; `merges` tells whether the document merges cells,
    so that its spans alone say what is carried; `opens` whether it is the first under its header,
    and `over` then are the lines that stand over that header.
    """

    table: int
    section: str
    roles: frozenset[str]
    heading: Heading | None = None
    rows: list[PlanRow] = field(default_factory=list)
    merges: bool = False
    opens: bool = False
    over: tuple[Cell, ...] = ()
    filing: Filing = field(default_factory=Filing)

    @property
    def continues(self) -> bool:
        """Tell whether a blank cell continues the one above, though nothing merges them."""
        return self.heading is not None and not self.merges


@dataclass(slots=True)
class Layout:
    """A document arranged: its blocks, its header cells, and the columns nobody knows.

    `headers` has the words at the head of a column, by table, column and row of the header;
    `heads` those of a cell of a record; `places` has the columns by role, counted from 0, of every
    table and row of headers. `aside` are the
    tables without recommendations, `records` those that are no tables of rows, `loose` the cells
    that stand alone in their row and are footnotes, or sentences over the full width, `beyond`
    those with words beyond the last column that has a head, `keys` those of rows that only explain
    colours.
    """

    blocks: list[PlanBlock] = field(default_factory=list)
    headers: dict[tuple[int, int], dict[int, str]] = field(default_factory=dict)
    heads: dict[tuple[int, int, int], str] = field(default_factory=dict)
    header_rows: set[tuple[int, int]] = field(default_factory=set)
    places: dict[int, dict[int, Places]] = field(default_factory=dict)
    unknown: list[Cell] = field(default_factory=list)
    aside: list[int] = field(default_factory=list)
    loose: list[Cell] = field(default_factory=list)
    beyond: list[Cell] = field(default_factory=list)
    keys: list[Cell] = field(default_factory=list)
    records: set[int] = field(default_factory=set)

    def colour(self, cell: Cell) -> str | None:
        """Return the status that the colour behind a cell tells, in a column of status."""
        if cell.fill is None or (cell.table, cell.row) in self.header_rows:
            return None
        places = _last(self.places.get(cell.table, {}), cell.row) or {}
        held = {role_of(place) for place, at in places.items() if at == cell.column - 1}
        told = not held.isdisjoint(COLOURED)
        return status_colour(cell.fill) if told else None

    def is_header(self, cell: Cell) -> bool:
        """Tell whether a cell is the head of a column."""
        own = (cell.table, cell.row, cell.column) in self.heads
        return (cell.table, cell.row) in self.header_rows and not own

    def head(self, cell: Cell) -> str | None:
        """Return the words at the head of a cell: its own in a record, else its column's."""
        own = self.heads.get((cell.table, cell.row, cell.column))
        return own or _last(self.headers.get((cell.table, cell.column), {}), cell.row)


def _last(by_row: dict[int, T], row: int) -> T | None:
    """Return what the last header above a row says, or the first one where none stands above."""
    above = [at for at in by_row if at <= row]
    at = max(above) if above else min(by_row, default=None)
    return None if at is None else by_row[at]


def carry(blocks: Iterable[PlanBlock]) -> None:
    """Say of every row from which rows its blank cells are carried."""
    places: dict[tuple[int, int, int], PlanRow] = {}
    for block in blocks:
        last: dict[str, PlanRow] = {}
        for row in block.rows:
            for role, cell in row.cells.items():
                origin = _merged_from(places, cell, role)
                if origin:
                    row.above[role] = origin
                    row.merged.add(role)
                elif row.own(role):
                    last[role] = row
                    places[cell.table, cell.row, cell.column] = row
                elif role in last and (block.continues or row.as_above(role)):
                    row.above[role] = last[role]
            if not block.continues and not block.merges:
                _go_on(row, last)


def _go_on(row: PlanRow, last: dict[str, PlanRow]) -> None:
    """Let a row of actions that names no recommendation go on with the one above."""
    named = any(row.own(role) for role in NAMING)
    if row.own("action") and not named and not any(role in row.above for role in NAMING):
        row.above |= {role: last[role] for role in ASKING if role in last}
        row.goes_on = any(role in row.above for role in ASKING)


def _merged_from(
    places: dict[tuple[int, int, int], PlanRow], cell: Cell, role: str
) -> PlanRow | None:
    """Return the row above whose cell of the same role is merged over this one."""
    if cell.merged_into is None or cell.merged_into[0] == cell.row:
        return None
    if cell.merged_into[1] != cell.column:
        return None
    found = places.get((cell.table, *cell.merged_into))
    return found if found and role in found.cells else None
