"""Arranges one table: its columns, its rows, and the headings that stand in them or over them."""

from dataclasses import dataclass, field

from loaders.interpret.titles.headings import is_section
from loaders.layouts.asked_rows import AskedRows, asked_rows
from loaders.layouts.blocks import PlanRow
from loaders.layouts.columns import Row
from loaders.layouts.heads import (
    begins,
    header_rows,
    heads_first,
    heads_rows,
    joined,
    placed,
    rows_above,
    section_row,
)
from loaders.layouts.key_rows import key_rows
from loaders.layouts.over_tables import Over, adjacent
from loaders.layouts.table_rows import TableRows
from loaders.layouts.turned import Turned, turned
from loaders.tables.table import Cell


@dataclass(eq=False)
class Arranger(TableRows):
    """Arranges one table; a row of headers in the middle begins a new block."""

    under: int = field(default=0, init=False)
    stacked: bool = field(default=False, init=False)
    held: list[Cell] = field(default_factory=list, init=False)
    said: set[str] = field(default_factory=set, init=False)

    def arrange(self, over: Over | None) -> None:
        """Add the blocks of the table, or put it aside."""
        self._arrange(over)
        self._leave_number()

    def _arrange(self, over: Over | None) -> None:
        """Arrange the table as the kind of table that it is."""
        records = turned(self.table, self.columns, over)
        if over and not records:
            self._under_recommendation(over)
            return
        if asked := asked_rows(self.table, self.columns):
            self._asked_in_rows(asked)
            return
        if records:
            self._turned(records)
            return
        headers = header_rows(self.table, self.columns, self.name)
        above = rows_above(self.table, headers)
        key = key_rows(self.table) if headers else frozenset()
        self.stacked = bool(headers) and max(above, default=0) > min(headers)
        for place, cells in enumerate(self.table.rows):
            where = f"{self.name}, line {self.table.lines[place]}"
            if place in headers:
                self._head(place, where)
            elif place in self.table.repeated or place < self.under:
                self._take_headers(cells)
            elif place in above:
                self._take_above(cells)
            elif place in key:
                self.layout.keys += [cell for cell in cells if not cell.blank]
            elif self.places and not all(cell.blank for cell in cells):
                self._row(cells, where)
        if not self.places:
            self.layout.aside.append(self.table.number)

    def _take_above(self, cells: Row) -> None:
        """Take a row that stands over a header."""
        self.held += (said := [cell for cell in cells if not cell.blank])
        self.lines += tuple(cell for cell in said if is_section(cell.text))

    def _under_recommendation(self, over: Over) -> None:
        """Take a table of actions whose recommendation stands in a line above it."""
        first = self.table.rows[0]
        self._take(first[: over.width], f"{self.name}, line {self.table.lines[0]}")
        self.places |= {role: cell.column - 1 for role, cell in over.asked.items()}
        self.width = len(first) - 1
        number = self.table.number
        self.layout.heads |= {(number, 0, c.column): "Recommendation" for c in over.asked.values()}
        row = PlanRow(number, 0, dict(over.asked))
        self.block = placed(self.layout, None, row, self.over, self.places)
        for place, cells in enumerate(self.table.rows[1:], start=1):
            if place in self.table.repeated:
                self._take_headers(cells)
            else:
                self._row(cells, f"{self.name}, line {self.table.lines[place]}")

    def _asked_in_rows(self, rows: AskedRows) -> None:
        """Take a table of actions in which rows over the actions say the recommendations."""
        asked: PlanRow | None = None
        for place, cells in enumerate(self.table.rows):
            where = f"{self.name}, line {self.table.lines[place]}"
            if place in rows.asked:
                asked = self._ask(rows.asked[place])
            elif place in rows.headers:
                self._take(cells, where)
            elif place in self.table.repeated:
                self._take_headers(cells)
            elif self.places and not all(cell.blank for cell in cells):
                row = self._row(cells, where)
                if row and row.cells and asked:
                    row.above["original"] = asked
                    row.merged.add("original")

    def _ask(self, said: dict[str, Cell]) -> PlanRow:
        """Take a row that says the recommendation of the rows below it."""
        first = said["original"]
        row = PlanRow(first.table, first.row, said)
        for cell in said.values():
            self.layout.heads[cell.table, cell.row, cell.column] = "Recommendation"
        places = dict.fromkeys(("original", "number", "action"), 0)
        self.block = placed(self.layout, self.block, row, self.over, places)
        return row

    def _head(self, place: int, where: str) -> None:
        """Take a row of headers, with the rows that go on with it under merged cells."""
        cells = self.table.rows[place]
        if place in self.table.repeated and self.places:
            self._take_headers(cells)
            return
        opens = not self.places
        self.under = place + max(cell.rows for cell in cells if cell.merged_into is None)
        self._leave_number()
        self._take(joined(self.table.rows[place : self.under]), where)
        self._take_headers(cells)
        self.block = None
        self.over = "\n".join([self.table.heading, *(cell.text for cell in self.held)])
        self._take_lines(self._opening(place) if opens else begins(self.held, cells), opens)
        self.said |= {cell.text for cell in self.held}
        self.held = []

    def _opening(self, place: int) -> list[Cell]:
        """Return the line over the first header that heads rows as those further down do."""
        near = begins(self.held[-1:], self.table.rows[place])
        lines = near if self.held else adjacent(self.lines, self.table, self.gridded)
        return [cell for cell in lines if self.stacked and heads_first(cell)]

    def _take_lines(self, lines: list[Cell], opens: bool) -> None:
        """Let lines right over a header say what rows over the full width say."""
        start = len(self.layout.blocks)
        for cell in lines:
            if not heads_rows(cell):
                self.layout.loose.append(cell)
            elif cell.text not in self.said:
                row = section_row(cell, self.table.number, self.acronyms)
                self.block = placed(self.layout, self.block, row, self.over, self.places)
        for block in self.layout.blocks[start : start + 1]:
            block.opens = opens
            block.over, self.lines = self.lines, ()

    def _turned(self, records: list[Turned]) -> None:
        """Take a table whose first column names what stands beside it."""
        number = self.table.number
        self.layout.records.add(number)
        roles = {role: 1 for record in records for role in record.row.cells}
        self.layout.places[number] = {0: roles}
        for record in records:
            self.layout.heads |= {(number, *at): head for at, head in record.heads.items()}
            placed(self.layout, None, record.row, self.over, dict.fromkeys(record.row.cells, 1))
