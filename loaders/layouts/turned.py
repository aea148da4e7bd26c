"""Turned tables: a table for each recommendation, whose first column names what stands beside it.

Its recommendation may stand in a row of it, in one cell over its full width, or in a line above.
"""

from dataclasses import dataclass

from loaders.layouts.blocks import PlanRow
from loaders.layouts.columns import Columns
from loaders.layouts.labels import Label, label_of
from loaders.layouts.over_tables import Over
from loaders.tables.table import Cell, Table

NAMED = "Recommendation"
"""What heads a cell that calls itself a recommendation."""
LEAST = 2
"""How many rows of a turned table must be named by their first cell."""


@dataclass(frozen=True, slots=True)
class Turned:
    """A record of a turned table: its row, and the heads of its cells by row and column."""

    row: PlanRow
    heads: dict[tuple[int, int], str]


@dataclass(frozen=True, slots=True)
class _Line:
    """A row of a turned table: its first cell, what stands beside it, what the first one heads."""

    first: Cell
    said: Cell | None
    label: Label | None


def turned(table: Table, columns: Columns, over: Over | None) -> list[Turned]:
    """Return the records of a table whose first column names what stands beside it.

    None where the table is no such one. A single record takes what stands `over` the table.
    """
    found: list[Turned] = []
    for line in _lines(table, columns, over.width if over else None):
        if line.label and (not found or _again(found[-1].row, line.label)):
            found.append(Turned(PlanRow(table.number, line.first.row, {}), {}))
        elif line.label and line.said and "action" in line.label.roles:
            found += _further(found[-1].row, line)
        if line.label:
            _fill(found[-1], line, line.label)
    if over and len(found) == 1:
        found[0].row.cells.update(over.asked)
        found[0].heads.update({(c.row, c.column): NAMED for c in over.asked.values()})
    return [one for one in found if _asks(one.row)]


def said_in(table: Table, columns: Columns) -> set[str]:
    """Return the roles that the rows of a turned table name, none where it is no such table."""
    labels = [line.label for line in _lines(table, columns) if line.label]
    numbered = {"number"} if any(label.numbered for label in labels) else set()
    return numbered.union(*(label.roles for label in labels))


def _lines(table: Table, columns: Columns, width: int | None = None) -> list[_Line]:
    """Return the rows of a turned table, none where it is no such table."""
    lines = [_line(row[:width], columns) for row in table.rows]
    known = {role for line in lines if line.label for role in line.label.roles}
    several = len([line for line in lines if line.label]) >= max(LEAST, len(lines) / 2)
    return lines if several and len(known) >= LEAST and not _headed(table, columns) else []


def _line(row: tuple[Cell, ...], columns: Columns) -> _Line:
    """Return a row as its first cell and the first words beside it."""
    said = next((cell for cell in row[1:] if not cell.blank), None)
    return _Line(row[0], said, label_of(row[0].text, columns))


def _again(row: PlanRow, label: Label) -> bool:
    """Tell whether a label begins the next record: a recommendation or number after another."""
    return _asks(row) and bool({"original", "number"} & set(label.roles))


def _asks(row: PlanRow) -> bool:
    """Tell whether a record has a recommendation, its own or that of the record it goes on with."""
    return "original" in row.cells or "original" in row.above


def _further(row: PlanRow, line: _Line) -> list[Turned]:
    """Return a record for a further action of the same recommendation, none for the first one."""
    if "action" not in row.cells:
        return []
    asked = row.above.get("original", row)
    above = {"original": asked} if "original" in asked.cells else {}
    more = PlanRow(row.table, line.first.row, {}, above=above, merged=set(above))
    return [Turned(more, {})]


def _fill(record: Turned, line: _Line, label: Label) -> None:
    """Give a record what stands beside a label, or with its number in the label itself."""
    cells = record.row.cells
    if label.numbered and not line.said and label.rest:
        record.heads[line.first.row, line.first.column] = NAMED
        cells.setdefault("original", line.first)
    elif label.numbered:
        cells.setdefault("number", line.first)
    if line.said:
        record.heads[line.said.row, line.said.column] = line.first.text
        for role in label.roles:
            cells.setdefault(role, line.said)


def _headed(table: Table, columns: Columns) -> bool:
    """Tell whether the first row heads columns, so that the table is no turned one."""
    worded = [cell for cell in table.rows[0] if not cell.blank]
    return sum(bool(columns.exact(cell.text)) for cell in worded) > 1
