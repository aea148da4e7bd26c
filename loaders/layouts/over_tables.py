"""The lines that stand over tables: paragraphs before one, rows of one cell above its header."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass

from loaders.interpret.titles.headings import is_section
from loaders.tables.table import Block, Cell, Document, Paragraph, Table

OUTSIDE = 0
"""The number of no table: cells made of paragraphs stand in it."""


@dataclass(frozen=True, slots=True)
class Over:
    """What a line above a table says of its recommendation: cells by role, `number`, `original`.

    `width` is the number of columns that the document gives the table.
    """

    asked: dict[str, Cell]
    width: int


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


def between(document: Document) -> Iterator[tuple[Table, list[Paragraph]]]:
    """Yield every table with the paragraphs that stand between the last one and it."""
    paragraphs = sorted((p for p in document.paragraphs if p.kind != "margin"), key=_line)
    last = 0
    for table in document.tables:
        start = bisect_right(paragraphs, last, key=_line)
        yield table, paragraphs[start : bisect_left(paragraphs, table.lines[0], key=_line)]
        last = table.lines[-1]


def _line(paragraph: Paragraph) -> int:
    """Return the line on which a paragraph stands."""
    return paragraph.line


def lines_over(document: Document) -> dict[int, tuple[Cell, ...]]:
    """Return the lines that may head each table: short, no items of a list, nearest last."""
    return {
        table.number: tuple(
            as_cell(p) for p in lines if p.kind != "item" and is_section(p.text)
        )
        for table, lines in between(document)
    }  # fmt: skip


def adjacent(lines: tuple[Cell, ...], table: Table, formatted: bool) -> list[Cell]:
    """Return the paragraph on the line before a table, if bold where the format knows bold."""
    return [
        cell for cell in lines[-1:]
        if cell.row == table.lines[0] - 1 and (cell.blocks[0].bold or not formatted)
    ]  # fmt: skip
