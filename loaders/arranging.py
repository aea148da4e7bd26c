"""Arranges one table: its columns, its rows, and the headings that stand in them or over them."""

from graph.errors import PlanError
from loaders.blocks import Layout, PlanBlock, PlanRow
from loaders.columns import Columns, Places, Row
from loaders.headed import Over
from loaders.interpret.headings import Heading, heading_of, is_footnote, is_section
from loaders.records import Turned, turned
from loaders.tables.table import Cell, Table

HEADED = ("original", "revised")
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
    ) -> None:
        self.layout, self.table, self.name = layout, table, name
        self.columns, self.acronyms = columns, acronyms
        self.places: Places = {}
        self.block: PlanBlock | None = None
        self.width, self.under = 0, 0
        self.section: list[str] = []
        self.over = table.heading

    def arrange(self, over: Over | None) -> None:
        """Add the blocks of the table, or put it aside."""
        if over:
            self._under_recommendation(over)
            return
        if records := turned(self.table, self.columns):
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
                self.section += [cell.text for cell in cells if not cell.blank]
            elif self.places and not all(cell.blank for cell in cells):
                self._row(cells, where)
        if not self.places:
            self.layout.aside.append(self.table.number)

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
        """Return the rows of one cell that stand right above a row of headers: they head it."""
        found: set[int] = set()
        above: list[int] = []
        for place, cells in enumerate(self.table.rows):
            worded = sum(not cell.blank for cell in cells)
            if place in headers:
                found |= set(above)
            above = [] if worded > 1 else [*above, place] if worded else above
        return found

    def _under_recommendation(self, over: Over) -> None:
        """Take a table of actions whose recommendation stands in a line above it."""
        where = f"{self.name}, line {self.table.lines[0]}"
        first = self.table.rows[0]
        self._take(first[: over.number], where)
        self.places |= {"number": over.number, "original": over.original}
        self.width = over.original
        number = self.table.number
        self.layout.heads |= {
            (number, 0, at + 1): "Recommendation" for at in (over.number, over.original)
        }
        asked = {"number": first[over.number], "original": first[over.original]}
        self.block = placed(self.layout, None, PlanRow(number, 0, asked), self.over, self.places)
        for place, cells in enumerate(self.table.rows[1:], start=1):
            if place in self.table.repeated:
                self._take_headers(cells)
            else:
                self._row(cells, f"{self.name}, line {self.table.lines[place]}")

    def _head(self, place: int, where: str) -> None:
        """Take a row of headers, with the rows that go on with it under merged cells."""
        cells = self.table.rows[place]
        if place in self.table.repeated and self.places:
            self._take_headers(cells)
            return
        self.under = place + max(cell.rows for cell in cells if cell.merged_into is None)
        self._take(_joined(self.table.rows[place : self.under]), where)
        self._take_headers(cells)
        self.block, self.over = None, "\n".join([self.table.heading, *self.section])
        self.section = []

    def _take(self, heads: Row, where: str) -> None:
        """Take the heads of the columns: what each holds, and which nobody knows."""
        self.places, spare = self.columns.places(heads, where)
        self.layout.places[self.table.number] = self.places
        self.layout.unknown += spare
        self._take_headers(heads)
        for cell in heads:
            self.layout.headers[cell.table, cell.column] = cell.text
        self.width = max(at for at, cell in enumerate(heads) if not cell.blank)

    def _take_headers(self, cells: Row) -> None:
        """Remember a row that stands at the head of the columns."""
        self.layout.header_rows.add((cells[0].table, cells[0].row))

    def _row(self, cells: Row, where: str) -> None:
        """Put a row of data into its block."""
        self._refuse_too_many(cells, where)
        row = PlanRow(
            self.table.number,
            cells[0].row,
            {role: cells[place] for role, place in self.places.items()},
        )
        worded = [cell for cell in cells if not cell.blank]
        across = worded[0] if len(worded) == 1 and worded[0].columns > self.width / 2 else None
        if len(worded) == 1 and self._heads_nothing(worded[0], row, across is not None):
            self.layout.loose.append(worded[0])
            return
        row.headings = self._headings(row, worded, across)
        self.block = placed(self.layout, self.block, row, self.over, self.places)

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
            return _heading_row(row, filled[0], self.acronyms)
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
        self.layout.places[number] = {role: 1 for record in records for role in record.row.cells}
        for record in records:
            self.layout.heads |= {(number, *at): head for at, head in record.heads.items()}
            placed(self.layout, None, record.row, self.over, dict.fromkeys(record.row.cells, 1))

    def _refuse_too_many(self, cells: Row, where: str) -> None:
        """Refuse a row that has words beyond its table's last column."""
        beyond = [cell for cell in cells[self.width + 1 :] if not cell.blank]
        if beyond:
            raise PlanError(
                f"{where}: {beyond[-1].column} cells in a table of {self.width + 1} columns (the "
                f"first too many: {shortened(beyond[0].text)}); take the tab out, or add the column"
            )


def _joined(rows: tuple[Row, ...]) -> Row:
    """Return a header of one or several rows as one: the words of the lowest, or those above."""
    heads = list(rows[0])
    for row in rows[1:]:
        heads = [below if not below.blank else above
                 for above, below in zip(heads, row, strict=True)]  # fmt: skip
    return tuple(heads)


def shortened(words: str, length: int = 40) -> str:
    """Return the beginning of some words, in quotation marks."""
    words = " ".join(words.split())
    return repr(words if len(words) <= length else words[: length - 1] + "…")


def _heading_row(row: PlanRow, role: str, acronyms: frozenset[str]) -> dict[str, Heading]:
    """Return the heading of a row with one cell only, if it is one; the row then holds no more."""
    cell = row.cells[role]
    named = " " in cell.text or role in HEADED
    heading = heading_of(cell, acronyms) if named else None
    first = min(row.cells.values(), key=lambda one: one.column)
    alone = cell is first and len(cell.blocks) == 1 and named
    if heading is None and alone and is_section(cell.text):
        heading = Heading.of(cell, acronyms)
    if heading is None or (heading.end < len(cell.text) and role not in HEADED):
        return {}
    if heading.end == len(cell.text):
        row.cells = {}
    return {role: heading}
