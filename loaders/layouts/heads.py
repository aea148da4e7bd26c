"""Rows that head others: a header over several rows, and a heading alone in its row."""

from collections.abc import Iterable
from dataclasses import replace

from loaders.interpret.time.moments import is_time
from loaders.interpret.titles.headings import Heading, heading_of, is_footnote, is_section
from loaders.interpret.titles.review_titles import is_title, names_nothing, review_of_title
from loaders.layouts.blocks import Layout, PlanBlock, PlanRow
from loaders.layouts.columns import Columns, Places, Row
from loaders.tables.table import Cell, Table

HEADED = ("original", "revised")


def joined(rows: tuple[Row, ...]) -> Row:
    """Return a header of one or several rows as one: the words of the lowest, or those above.

    Where the lowest only says of which time a column tells (`Q1`), the words above go before it.
    """
    heads = list(rows[0])
    for row in rows[1:]:
        over = [heads[_origin(head, heads)] for head in heads]
        heads = [_lowest(*cells) for cells in zip(heads, over, row, strict=True)]
    return tuple(heads)


def _origin(head: Cell, heads: list[Cell]) -> int:
    """Return the column of the cell that is merged over a head, or its own."""
    column = head.merged_into[1] if head.merged_into else head.column
    return next((at for at, one in enumerate(heads) if one.column == column), head.column - 1)


def _lowest(above: Cell, over: Cell, below: Cell) -> Cell:
    """Return the lower of two heads, with the words `over` it where it only tells a time."""
    if below.blank:
        return above
    alone = over.blank or over is below or not is_time(below.text)
    return below if alone else replace(below, text=f"{over.text} {below.text}")


def heading_row(row: PlanRow, role: str, acronyms: frozenset[str]) -> dict[str, Heading]:
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


def header_rows(table: Table, columns: Columns, name: str) -> set[int]:
    """Return the rows of a table that head columns."""
    found: set[int] = set()
    places: Places = {}
    blank = True
    for place, cells in enumerate(table.rows):
        # After a blank row another table may begin, with columns of its own.
        if columns.is_header(cells, {} if blank else places):
            found.add(place)
            places, _ = columns.places(cells, name)
        blank = all(cell.blank for cell in cells)
    return found


def rows_above(table: Table, headers: Iterable[int]) -> set[int]:
    """Return the rows of one cell right above headers, if not repeated ones: they head it."""
    heads = set(headers) - table.repeated
    found: set[int] = set()
    above: list[int] = []
    for place, cells in enumerate(table.rows):
        worded = sum(not cell.blank for cell in cells)
        if place in heads:
            found |= set(above)
        above = [] if worded > 1 else [*above, place] if worded else above
    return found


def heads_rows(cell: Cell) -> bool:
    """Tell whether a line over a header may head the rows below it, and is no title or remark."""
    text = cell.text.strip()
    title = is_title(text) and not review_of_title(text)
    return is_section(text) and not is_footnote(text) and not title


def heads_first(cell: Cell) -> bool:
    """Tell whether a line over the first header may head rows, and is no title of a plan."""
    return heads_rows(cell) and not is_title(cell.text) and not names_nothing(cell.text)


def begins(cells: Iterable[Cell], header: Row) -> list[Cell]:
    """Return the cells that stand at the beginning of a header, or over more than half of it."""
    first = next(cell.column for cell in header if not cell.blank)
    return [one for one in cells if one.column <= first or one.columns * 2 > len(header)]


def section_row(cell: Cell, table: int, acronyms: frozenset[str]) -> PlanRow:
    """Return the row that a heading is."""
    return PlanRow(table, cell.row, {}, headings={"section": Heading.of(cell, acronyms)})


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
