"""What every reader gives: a document of tables, rows and cells, and paragraphs between them."""

from dataclasses import dataclass, field
from typing import Literal

INVISIBLE = " \t\r\n\u00a0\u200b\u200c\u200d\u200e\u200f\u2060\ufeff"
"""White space, and what no reader sees: zero-width and direction marks."""
BlockKind = Literal["paragraph", "item", "margin"]
"""How words stand: as running text, in a list, or beside the text (head, foot, note of a page)."""


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
    """A cell: its words, its blocks, and where it stands (row 0 is the header).

    A merged cell says how many rows and columns it spans; the places under it hold blank cells
    whose `merged_into` is the row and column of the merged one. `fill` is the colour behind the
    words (`#rrggbb`); `place` is how people name the cell, where they do (`Actions!C5`).
    """

    text: str
    blocks: tuple[Block, ...]
    table: int
    row: int
    column: int
    page: int | None = None
    italics: tuple[tuple[int, int], ...] = ()
    damage: str | None = None
    rows: int = 1
    columns: int = 1
    merged_into: tuple[int, int] | None = None
    fill: str | None = None
    place: str | None = None

    @property
    def blank(self) -> bool:
        """Tell whether there is nothing in it."""
        return not self.text.strip(INVISIBLE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """A table: rows of cells, all as long as the first, and the heading that stands before it.

    `repeated` are the rows that only repeat the header, because a page begins there.
    """

    number: int
    rows: tuple[tuple[Cell, ...], ...]
    lines: tuple[int, ...]
    heading: str = ""
    repeated: frozenset[int] = frozenset()


@dataclass(frozen=True, slots=True, kw_only=True)
class Paragraph:
    """A paragraph outside the tables, with the line it stands on (or its place in the order).

    One that `goes_on` ends what the line before began: the file is broken at a common width.
    """

    text: str
    line: int
    page: int | None = None
    kind: BlockKind = "paragraph"
    bold: bool = False
    goes_on: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Doubt:
    """What a reader saw and could not settle; `at` is table, row and column of the cell, if one.

    `kind` in a few words, `text` in a sentence; it becomes a note about the plan.
    """

    kind: str
    text: str
    at: tuple[int, int, int] | None = None
    severity: Literal["question", "remark"] = "remark"


@dataclass(slots=True)
class Document:
    """A document as read: nothing interpreted, no word missing.

    `merges` tells whether its format knows merged cells.
    """

    name: str
    sha256: str
    tables: list[Table] = field(default_factory=list)
    paragraphs: list[Paragraph] = field(default_factory=list)
    doubts: list[Doubt] = field(default_factory=list)
    merges: bool = False

    def cells(self) -> list[Cell]:
        """Return every cell, table by table, row by row."""
        return [cell for table in self.tables for row in table.rows for cell in row]
