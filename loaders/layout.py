"""From tables of cells to the rows of a plan: columns, blocks, and the cells that are carried.

A block runs from a heading to the next heading or the end of its table. Inside a block that
has a heading, a blank cell continues the cell above it; in a block without one it is blank.
"""

from dataclasses import dataclass, field

from graph.errors import PlanError
from graph.model import Basis
from loaders.columns import is_header, roles_of
from loaders.interpret.headings import Heading, heading_of, sentence_case
from loaders.interpret.words import says_as_above
from loaders.source import Source
from loaders.tables.table import Cell, Document, Table

HEADED = ("original", "revised")


@dataclass(frozen=True, slots=True)
class Reading:
    """What a row says in one column: the cell, and whether it is the row's own or carried."""

    cell: Cell
    basis: Basis


@dataclass(slots=True)
class PlanRow:
    """One row of a plan: its cells by role, and the headings in them."""

    table: int
    row: int
    cells: dict[str, Cell]
    headings: dict[str, Heading] = field(default_factory=dict)

    def own(self, role: str) -> Cell | None:
        """Return the row's own cell where it has words that are not `as above`."""
        cell = self.cells.get(role)
        return None if cell is None or cell.blank or says_as_above(cell.text) else cell

    def as_above(self, role: str) -> bool:
        """Tell whether the row's cell says that it repeats the one above."""
        cell = self.cells.get(role)
        return cell is not None and says_as_above(cell.text)


@dataclass(slots=True)
class PlanBlock:
    """The rows that stand under one heading, or a whole table that has none."""

    table: int
    section: str
    roles: frozenset[str]
    heading: Heading | None = None
    rows: list[PlanRow] = field(default_factory=list)

    def reading(self, row: PlanRow, role: str) -> Reading | None:
        """Return what the row says in a column: its own words, or those above it in the block."""
        own = row.own(role)
        if own:
            return Reading(own, "stated")
        source = self.source(row, role)
        cell = source.own(role) if source else None
        return Reading(cell, "carried") if cell else None

    def source(self, row: PlanRow, role: str) -> PlanRow | None:
        """Return the row whose words a blank cell continues: the nearest above that has some."""
        if role not in self.roles or (self.heading is None and not row.as_above(role)):
            return None
        above = self.rows[: self.rows.index(row)]
        return next((earlier for earlier in reversed(above) if earlier.own(role)), None)


@dataclass(slots=True)
class Layout:
    """A document arranged: its blocks, its header cells, and the columns nobody knows."""

    blocks: list[PlanBlock] = field(default_factory=list)
    headers: dict[tuple[int, int], str] = field(default_factory=dict)
    header_rows: set[tuple[int, int]] = field(default_factory=set)
    unknown: list[Cell] = field(default_factory=list)
    aside: list[int] = field(default_factory=list)


def arrange(document: Document, source: Source, acronyms: frozenset[str]) -> Layout:
    """Find columns and blocks; PlanError when no table holds recommendations."""
    layout = Layout()
    for table in document.tables:
        _arrange_table(layout, table, source, document, acronyms)
    if not layout.blocks:
        heads = [" | ".join(cell.text[:40] for cell in t.rows[0]) for t in document.tables]
        raise PlanError(
            f"{document.name}: no table has a column of recommendations. The first rows are: "
            f"{'; '.join(heads[:3])}. Name the column in source.yaml, such as columns: "
            "{original: [Learning point]}"
        )
    return layout


def _arrange_table(
    layout: Layout, table: Table, source: Source, document: Document, acronyms: frozenset[str]
) -> None:
    """Add the blocks of one table; a row of headers in the middle begins a new block."""
    roles: dict[str, int] = {}
    block: PlanBlock | None = None
    width = 0
    for cells, line in zip(table.rows, table.lines, strict=True):
        if is_header(cells, source, roles):
            roles = roles_of(cells, source, f"{document.name}, line {line}")
            _take_headers(layout, cells, roles, source)
            width = max(place for place, cell in enumerate(cells) if not cell.blank)
            block = None
        elif roles:
            _refuse_too_many(cells, width, f"{document.name}, line {line}")
            row = PlanRow(
                table.number, cells[0].row, {role: cells[place] for role, place in roles.items()}
            )
            block = _place(layout, block, row, table, acronyms)
    if not roles:
        layout.aside.append(table.number)


def _refuse_too_many(cells: tuple[Cell, ...], width: int, where: str) -> None:
    """Refuse a row that has words beyond its table's last column."""
    beyond = [cell for cell in cells[width + 1 :] if not cell.blank]
    if beyond:
        raise PlanError(
            f"{where}: {beyond[-1].column} cells in a table of {width + 1} columns (the first too "
            f"many: {shortened(beyond[0].text)}); take the tab out, or add the column"
        )


def shortened(words: str, length: int = 40) -> str:
    """Return the beginning of some words, in quotation marks."""
    words = " ".join(words.split())
    return repr(words if len(words) <= length else words[: length - 1] + "…")


def _take_headers(
    layout: Layout, cells: tuple[Cell, ...], roles: dict[str, int], source: Source
) -> None:
    """Remember what stands at the head of every column, and which heads nobody knows."""
    layout.header_rows.add((cells[0].table, cells[0].row))
    for cell in cells:
        layout.headers[cell.table, cell.column] = cell.text
    known = set(roles.values())
    layout.unknown += [
        cell
        for place, cell in enumerate(cells)
        if place not in known and not cell.blank and cell.text not in source.ignore
    ]


def _place(
    layout: Layout, block: PlanBlock | None, row: PlanRow, table: Table, acronyms: frozenset[str]
) -> PlanBlock:
    """Add a row to its block; a heading that differs from the block's own begins a new one."""
    roles = frozenset(row.cells)
    row.headings = _headings(row, acronyms)
    first = next(iter(row.headings.values()), None)
    if block is None or (first and not (block.heading and first.same(block.heading))):
        block = PlanBlock(table.number, table.heading, roles, first)
        layout.blocks.append(block)
    block.rows.append(row)
    return block


def _headings(row: PlanRow, acronyms: frozenset[str]) -> dict[str, Heading]:
    """Return the headings in a row: in its recommendations, or alone in the whole row."""
    filled = [role for role, cell in row.cells.items() if not cell.blank]
    if len(filled) == 1:
        return _heading_row(row, filled[0], acronyms)
    found = {role: heading_of(row.cells[role], acronyms) for role in HEADED if row.own(role)}
    # An original that is nothing but capitals is what the review asked for, not its heading.
    return {
        role: heading
        for role, heading in found.items()
        if heading and (role == "revised" or heading.end < len(heading.cell.text))
    }


def _heading_row(row: PlanRow, role: str, acronyms: frozenset[str]) -> dict[str, Heading]:
    """Return the heading of a row with one cell only, if it is one; the row then holds no more."""
    cell = row.cells[role]
    heading = heading_of(cell, acronyms) if " " in cell.text else None
    first = min(row.cells.values(), key=lambda one: one.column)
    if heading is None and cell is first and " " in cell.text and len(cell.blocks) == 1:
        heading = Heading(cell, 0, len(cell.text), sentence_case(cell.text, acronyms))
    if heading is None or (heading.end < len(cell.text) and role not in HEADED):
        return {}
    if heading.end == len(cell.text):
        row.cells = {}
    return {role: heading}
