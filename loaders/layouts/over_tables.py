"""The lines that stand over tables: paragraphs before one, rows of one cell above its header."""

from loaders.interpret.headings import is_section
from loaders.tables.table import Block, Cell, Document, Paragraph

OUTSIDE = 0
"""The number of no table: cells made of paragraphs stand in it."""


def as_cell(paragraph: Paragraph) -> Cell:
    """Return a paragraph as a cell outside the tables, in the row of its line."""
    return Cell(
        text=paragraph.text,
        blocks=(Block(start=0, end=len(paragraph.text), bold=paragraph.bold),),
        table=OUTSIDE,
        row=paragraph.line,
        column=0,
        page=paragraph.page,
    )


def lines_over(document: Document) -> dict[int, tuple[Cell, ...]]:
    """Return the lines that may head each table: short, no items of a list, nearest last."""
    found: dict[int, tuple[Cell, ...]] = {}
    last = 0
    for table in document.tables:
        between = [p for p in document.paragraphs if last < p.line < table.lines[0]]
        last = table.lines[-1]
        found[table.number] = tuple(
            as_cell(p) for p in between if p.kind != "item" and is_section(p.text)
        )
    return found
