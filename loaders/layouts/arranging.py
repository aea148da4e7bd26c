"""Arranges one table: its columns, its rows, and the headings that stand in them or over them."""

from graph.errors import PlanError
from loaders.interpret.headings import Heading, heading_of, is_footnote, is_section, is_total
from loaders.layouts.asked_rows import AskedRows, asked_rows
from loaders.layouts.blocks import Layout, PlanBlock, PlanRow
from loaders.layouts.columns import Columns, Places, Row
from loaders.layouts.heads import HEADED, heading_row, joined
from loaders.layouts.over_tables import Over
from loaders.layouts.turned import Turned, turned
from loaders.tables.table import Cell, Table

NAMES = frozenset({"review", "number", "theme", "scope", "due"})
"""Columns of names, numbers and dates: a sentence by itself in one of them is none."""


def placed(
    layout: Layout, block: PlanBlock | None, row: PlanRow, section: str, places: Places
) -> PlanBlock:
    """Add a row to its block; a heading that differs from the block's own begins a new one."""
    first = next(iter(row.headings.values()), None)
    if block is None or (first and not (block.heading and first.same(block.heading))):
        block = PlanBlock(row.table, section, frozenset(places), first, opens=block is None)
        layout.blocks.append(block)
    block.rows.append(row)
    return block


class Arranger:
    """Arranges one table; a row of headers in the middle begins a new block."""

    def __init__(
        self,
        layout: Layout,
        table: Table,
        name: str,
        columns: Columns,
        acronyms: frozenset[str],
        lines: tuple[Cell, ...] = (),
        gridded: bool = False,
    ) -> None:
        """Begin with a table; `lines` stand over it, `gridded` tells that no cell can slip."""
        self.gridded = gridded
        self.layout, self.table, self.name, self.lines = layout, table, name, lines
        self.columns, self.acronyms = columns, acronyms
        self.places: Places = {}
        self.block: PlanBlock | None = None
        self.width, self.under = 0, 0
        self.section: list[str] = []
        self.over = table.heading

    def arrange(self, over: Over | None) -> None:
        """Add the blocks of the table, or put it aside."""
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
        headers = self._headers()
        above = self._above(headers)
        for place, cells in enumerate(self.table.rows):
            where = f"{self.name}, line {self.table.lines[place]}"
            if place in headers:
                self._head(place, where)
            elif place in self.table.repeated or place < self.under:
                self._take_headers(cells)
            elif place in above:
                self._take_above(cells)
            elif self.places and not all(cell.blank for cell in cells):
                self._row(cells, where)
        if not self.places:
            self.layout.aside.append(self.table.number)

    def _take_above(self, cells: Row) -> None:
        """Take a row that stands over a header."""
        said = [cell for cell in cells if not cell.blank]
        self.section += [cell.text for cell in said]
        self.lines += tuple(cell for cell in said if is_section(cell.text))

    def _headers(self) -> set[int]:
        """Return the rows that head columns."""
        found: set[int] = set()
        places: Places = {}
        blank = True
        for place, cells in enumerate(self.table.rows):
            # After a blank row another table may begin, with columns of its own.
            if self.columns.is_header(cells, {} if blank else places):
                found.add(place)
                places, _ = self.columns.places(cells, self.name)
            blank = all(cell.blank for cell in cells)
        return found

    def _above(self, headers: set[int]) -> set[int]:
        """Return the rows of one cell right above headers, if not repeated ones: they head it."""
        found: set[int] = set()
        above: list[int] = []
        for place, cells in enumerate(self.table.rows):
            worded = sum(not cell.blank for cell in cells)
            if place in headers and place not in self.table.repeated:
                found |= set(above)
            above = [] if worded > 1 else [*above, place] if worded else above
        return found

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
        self.under = place + max(cell.rows for cell in cells if cell.merged_into is None)
        self._take(joined(self.table.rows[place : self.under]), where)
        self._take_headers(cells)
        self.block, self.over = None, "\n".join([self.table.heading, *self.section])
        self.section = []

    def _take(self, heads: Row, where: str) -> None:
        """Take the heads of the columns: what each holds, and which nobody knows."""
        self.places, spare = self.columns.places(heads, where)
        row = heads[0].row
        self.layout.places.setdefault(self.table.number, {})[row] = self.places
        self.layout.unknown += spare
        self._take_headers(heads)
        for cell in heads:
            self.layout.headers.setdefault((cell.table, cell.column), {})[row] = cell.text
        self.width = max(at for at, cell in enumerate(heads) if not cell.blank)

    def _take_headers(self, cells: Row) -> None:
        """Remember a row that stands at the head of the columns."""
        self.layout.header_rows.add((cells[0].table, cells[0].row))

    def _row(self, cells: Row, where: str) -> PlanRow | None:
        """Put a row of data into its block, and return it; None where it is only a remark."""
        self._check_width(cells, where)
        row = PlanRow(
            self.table.number,
            cells[0].row,
            {role: cells[place] for role, place in self.places.items()},
        )
        worded = [cell for cell in cells if not cell.blank]
        across = worded[0] if len(worded) == 1 and worded[0].columns > self.width / 2 else None
        alone = len(worded) == 1 and self._heads_nothing(worded[0], row, across is not None)
        if alone or is_total([cell.text for cell in worded]):
            self.layout.loose.append(worded[0])
            return None
        row.headings = self._headings(row, worded, across)
        opens = self.block is None
        self.block = placed(self.layout, self.block, row, self.over, self.places)
        if opens:
            self.block.over, self.lines = self.lines, ()
        return row

    def _heads_nothing(self, cell: Cell, row: PlanRow, across: bool) -> bool:
        """Tell whether the only words of a row are a footnote, or prose where none belongs."""
        roles = {role for role, one in row.cells.items() if one is cell}
        prose = not is_section(cell.text) and (across or not roles - NAMES)
        return prose or is_footnote(cell.text)

    def _headings(
        self, row: PlanRow, worded: list[Cell], across: Cell | None
    ) -> dict[str, Heading]:
        """Return the headings in a row: in its recommendations, or alone in the whole row."""
        if across:
            row.cells = {}
            return {"section": Heading.of(across, self.acronyms)}
        filled = [role for role, cell in row.cells.items() if not cell.blank]
        if len(worded) == 1 and filled:
            return heading_row(row, filled[0], self.acronyms)
        found = {role: heading_of(row.cells[role], self.acronyms) for role in HEADED
                 if row.own(role)}  # fmt: skip
        # An original that is nothing but capitals is what the review asked for, not its heading.
        return {
            role: heading
            for role, heading in found.items()
            if heading and (role == "revised" or heading.end < len(heading.cell.text))
        }

    def _turned(self, records: list[Turned]) -> None:
        """Take a table whose first column names what stands beside it."""
        number = self.table.number
        self.layout.records.add(number)
        roles = {role: 1 for record in records for role in record.row.cells}
        self.layout.places[number] = {0: roles}
        for record in records:
            self.layout.heads |= {(number, *at): head for at, head in record.heads.items()}
            placed(self.layout, None, record.row, self.over, dict.fromkeys(record.row.cells, 1))

    def _check_width(self, cells: Row, where: str) -> None:
        """Keep words beyond the last column as text, or refuse them where a tab may be too many."""
        beyond = [cell for cell in cells[self.width + 1 :] if not cell.blank]
        if self.gridded:
            self.layout.beyond += beyond
        elif beyond:
            raise PlanError(
                f"{where}: {beyond[-1].column} cells in a table of {self.width + 1} columns (the "
                f"first too many: {shortened(beyond[0].text)}); take the tab out, or add the column"
            )


def shortened(words: str, length: int = 40) -> str:
    """Return the beginning of some words, in quotation marks."""
    words = " ".join(words.split())
    return repr(words if len(words) <= length else words[: length - 1] + "…")
