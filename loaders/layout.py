"""From tables of cells to the rows of a plan: columns, blocks, and the cells that are carried.

A block runs from a heading to the next heading or the end of its table. Where a document merges
cells, its spans say which words a row takes from above. Where it merges none, a blank cell
continues the cell above it inside a block that has a heading; in a block without one it is blank.
"""

from dataclasses import dataclass, field

from graph.errors import PlanError
from loaders.blocks import PlanBlock, PlanRow, carry
from loaders.columns import Columns, Places, Row
from loaders.interpret.colours import status_colour
from loaders.interpret.headings import Heading, heading_of, is_footnote, is_section
from loaders.records import Records, Turned, recorded, turned
from loaders.source import Source
from loaders.tables.table import Cell, Document, Table

HEADED = ("original", "revised")
COLOURED = ("status", "progress", "completed", "milestones", "response", "remarks")
"""The columns in which a colour behind a cell is a status."""


@dataclass(slots=True)
class Layout:
    """A document arranged: its blocks, its header cells, and the columns nobody knows.

    `headers` has the words at the head of a column, by table and column; `heads` those of a cell
    of a record; `places` has the columns of every table by role, counted from 0. `aside` are the
    tables without recommendations, `records` those that are no tables of rows, `loose` the cells
    that stand alone in their row and are footnotes, or sentences over the full width.
    """

    blocks: list[PlanBlock] = field(default_factory=list)
    headers: dict[tuple[int, int], str] = field(default_factory=dict)
    heads: dict[tuple[int, int, int], str] = field(default_factory=dict)
    header_rows: set[tuple[int, int]] = field(default_factory=set)
    places: dict[int, Places] = field(default_factory=dict)
    unknown: list[Cell] = field(default_factory=list)
    aside: list[int] = field(default_factory=list)
    loose: list[Cell] = field(default_factory=list)
    records: set[int] = field(default_factory=set)

    def colour(self, cell: Cell) -> str | None:
        """Return the status that the colour behind a cell tells, in a column of status."""
        if cell.fill is None or (cell.table, cell.row) in self.header_rows:
            return None
        places = self.places.get(cell.table, {})
        told = any(places.get(role) == cell.column - 1 for role in COLOURED)
        return status_colour(cell.fill) if told else None

    def head(self, cell: Cell) -> str | None:
        """Return the words at the head of a cell: its own in a record, else its column's."""
        own = self.heads.get((cell.table, cell.row, cell.column))
        return own or self.headers.get((cell.table, cell.column))


def arrange(document: Document, source: Source, acronyms: frozenset[str]) -> Layout:
    """Find columns and blocks; PlanError when nothing in the document holds recommendations.

    A document without such a table may hold records: its paragraphs then become a table, in the
    document itself.
    """
    columns = Columns(source)
    layout = _tables(document, columns, acronyms)
    if not layout.blocks and (records := recorded(document, columns)):
        _take_records(layout, records, acronyms)
    if not layout.blocks:
        raise PlanError(f"{document.name}: {_nothing_found(document)}")
    merges = document.merges and any(_merges(block) for block in layout.blocks)
    for block in layout.blocks:
        block.merges = merges
    carry(layout.blocks)
    return layout


def _tables(document: Document, columns: Columns, acronyms: frozenset[str]) -> Layout:
    """Arrange every table of a document."""
    layout = Layout()
    for table in document.tables:
        _Arranger(layout, table, document.name, columns, acronyms).arrange()
    return layout


def _take_records(layout: Layout, records: Records, acronyms: frozenset[str]) -> None:
    """Add the blocks of records; a heading of several begins a new one."""
    table = records.table
    layout.places[table.number] = records.places
    layout.records.add(table.number)
    block: PlanBlock | None = None
    for cells in table.rows:
        row = PlanRow(table.number, cells[0].row, {})
        if cells[0].row in records.sections:
            row.headings = {"section": Heading.of(cells[0], acronyms)}
        else:
            row.cells = {role: cells[place] for role, place in records.places.items()}
            layout.heads |= {(table.number, row.row, c): h for c, h in records.heads.items()}
        block = _placed(layout, block, row, table, records.places)


def _placed(
    layout: Layout, block: PlanBlock | None, row: PlanRow, table: Table, places: Places
) -> PlanBlock:
    """Add a row to its block; a heading that differs from the block's own begins a new one."""
    first = next(iter(row.headings.values()), None)
    if block is None or (first and not (block.heading and first.same(block.heading))):
        block = PlanBlock(table.number, table.heading, frozenset(places), first)
        layout.blocks.append(block)
    block.rows.append(row)
    return block


def _nothing_found(document: Document) -> str:
    """Say what was looked for in vain, and what to do."""
    heads = [" | ".join(cell.text[:40] for cell in t.rows[0]) for t in document.tables]
    if not heads:
        return (
            "no table in it, and no sections that begin with words such as Recommendation 1, "
            "Action, Lead. In a text file a row is one line, with tabs between its cells"
        )
    return (
        "no table has a column of recommendations. The first rows are: "
        f"{'; '.join(heads[:3])}. Name the column in source.yaml, such as columns: "
        "{original: [Learning point]}"
    )


def _merges(block: PlanBlock) -> bool:
    """Tell whether a block has a cell merged over several rows."""
    return any(cell.rows > 1 for row in block.rows for cell in row.cells.values())


class _Arranger:
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

    def arrange(self) -> None:
        """Add the blocks of the table, or put it aside."""
        if records := turned(self.table, self.columns):
            self._turned(records)
            return
        blank = True
        for place, cells in enumerate(self.table.rows):
            where = f"{self.name}, line {self.table.lines[place]}"
            # After a blank row another table may begin, with columns of its own.
            if self.columns.is_header(cells, {} if blank else self.places):
                self._head(place, where)
            elif place in self.table.repeated or place < self.under:
                self._take_headers(cells)
            elif self.places:
                self._row(cells, where)
            blank = all(cell.blank for cell in cells)
        if not self.places:
            self.layout.aside.append(self.table.number)

    def _head(self, place: int, where: str) -> None:
        """Take a row of headers, with the rows that go on with it under merged cells."""
        cells = self.table.rows[place]
        if place in self.table.repeated and self.places:
            self._take_headers(cells)
            return
        self.under = place + max(cell.rows for cell in cells if cell.merged_into is None)
        heads = _joined(self.table.rows[place : self.under])
        self.places, spare = self.columns.places(heads, where)
        self.layout.places[self.table.number] = self.places
        self.layout.unknown += spare
        self._take_headers(cells)
        for cell in heads:
            self.layout.headers[cell.table, cell.column] = cell.text
        self.width = max(at for at, cell in enumerate(heads) if not cell.blank)
        self.block = None

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
        loose = across and not is_section(across.text)
        if loose or (len(worded) == 1 and is_footnote(worded[0].text)):
            self.layout.loose.append(worded[0])
            return
        row.headings = self._headings(row, worded, across)
        self.block = _placed(self.layout, self.block, row, self.table, self.places)

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
            _placed(self.layout, None, record.row, self.table, dict.fromkeys(record.row.cells, 1))

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
