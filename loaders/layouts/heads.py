"""Rows that head others: a header over several rows, and a heading alone in its row."""

from loaders.interpret.headings import Heading, heading_of, is_section
from loaders.layouts.blocks import PlanRow
from loaders.layouts.columns import Row

HEADED = ("original", "revised")


def joined(rows: tuple[Row, ...]) -> Row:
    """Return a header of one or several rows as one: the words of the lowest, or those above."""
    heads = list(rows[0])
    for row in rows[1:]:
        heads = [below if not below.blank else above
                 for above, below in zip(heads, row, strict=True)]  # fmt: skip
    return tuple(heads)


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
