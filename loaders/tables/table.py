"""What every reader gives: a document of tables, rows and cells, and paragraphs between them."""

from dataclasses import dataclass, field
from typing import Literal

INVISIBLE = " \t\r\n\u00a0\u200b\u200c\u200d\u200e\u200f\u2060\ufeff"
"""White space, and what no reader sees: zero-width and direction marks."""
BlockKind = Literal["paragraph", "item"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """A paragraph or a list item of a cell: characters `start` to `end` of its text."""

    start: int
    end: int
    kind: BlockKind = "paragraph"
    bold: bool = False
    italic: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Cell:
    """A cell: its words, its blocks, and where it stands (row 0 is the header)."""

    text: str
    blocks: tuple[Block, ...]
    table: int
    row: int
    column: int
    page: int | None = None
    italics: tuple[tuple[int, int], ...] = ()
    damage: str | None = None

    @property
    def blank(self) -> bool:
        """Tell whether there is nothing in it."""
        return not self.text.strip(INVISIBLE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """A table: rows of cells, all as long as the first, and the heading that stands before it."""

    number: int
    rows: tuple[tuple[Cell, ...], ...]
    lines: tuple[int, ...]
    heading: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Paragraph:
    """A paragraph outside the tables, with the line it stands on."""

    text: str
    line: int
    page: int | None = None


@dataclass(slots=True)
class Document:
    """A document as read: nothing interpreted, no word missing."""

    name: str
    sha256: str
    tables: list[Table] = field(default_factory=list)
    paragraphs: list[Paragraph] = field(default_factory=list)

    def cells(self) -> list[Cell]:
        """Return every cell, table by table, row by row."""
        return [cell for table in self.tables for row in table.rows for cell in row]
