"""The tables of a Word file as read: cells with their spans, colours and what is in them."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field

from lxml import etree

from loaders.tables.word.left import Left
from loaders.tables.word.names import (
    BRANCHES,
    DELETED,
    INSERTED,
    MOVED_FROM,
    TBL,
    TC,
    TR,
    P,
    T,
    chosen,
    inner,
    value,
    w,
    whole,
)
from loaders.tables.words import Piece

PROPERTIES = {w(name) for name in ("tblPr", "tblGrid", "tblPrEx", "trPr", "tcPr", "sdtPr")}
STRAYS = (P, TBL)
"""What should stand in a cell; where it does not, its words are read all the same."""


@dataclass(slots=True)
class Box:
    """A cell of a table as read; `under` tells whether words stood under a merged cell."""

    row: int
    column: int
    columns: int
    blocks: list["Block"]
    properties: etree._Element | None = None
    rows: int = 1
    pictures: int = 0
    alone: bool = False
    under: bool = False


@dataclass(slots=True)
class Grid:
    """A table as read: cells row by row; `single` tells whether every row is one cell."""

    boxes: list[Box] = field(default_factory=list)
    single: bool = True

    def rows(self) -> Iterator[list[Box]]:
        """Yield the cells of every row."""
        row: list[Box] = []
        for box in self.boxes:
            if row and row[0].row != box.row:
                yield row
                row = []
            row.append(box)
        if row:
            yield row


Block = Piece | Grid
Blocks = Callable[[Iterable[etree._Element]], list[Block]]


def grid(table: etree._Element, blocks: Blocks, left: Left) -> Grid:
    """Read a table; rows that were deleted are left out."""
    found, merged = Grid(), dict[int, Box]()
    for number, row in enumerate(_kept(_members(table, TR, (TC, *STRAYS)), left)):
        boxes = [*_row(row, number, merged, blocks, left)]
        merged = {box.column: box for box in boxes if _vertical(box)}
        own = [box for box in boxes if box.row == number]
        if len(boxes) == len(own) == 1:
            own[0].alone = True
        found.single &= len(boxes) < 2
        found.boxes += own
    return found


def _kept(rows: Iterable[etree._Element], left: Left) -> Iterator[etree._Element]:
    """Yield the rows that were not deleted."""
    for row in rows:
        properties = inner(row, w("trPr"))
        if inner(properties, DELETED) is not None:
            left.deletions += 1
            continue
        left.insertions += inner(properties, INSERTED) is not None
        yield row


def _row(
    row: etree._Element, number: int, merged: dict[int, Box], blocks: Blocks, left: Left
) -> Iterator[Box]:
    """Yield the cells of a row; one that goes on from above is that one, longer by a row."""
    column = max(whole(inner(row, w("trPr")), "gridBefore") or 0, 0)
    last: Box | None = None
    for cell in _members(row, TC, STRAYS) if row.tag == TR else [row]:
        properties = inner(cell, w("tcPr")) if cell.tag == TC else None
        columns = max(whole(properties, "gridSpan") or 1, 1)
        content = cell if cell.tag == TC else [cell]
        above = merged.get(column) if _goes_on(properties, "vMerge") else None
        if last and _goes_on(properties, "hMerge"):
            _under(last, cell, blocks, left)
            last.columns += columns
        elif above:
            above.rows += 1
            _under(above, cell, blocks, left)
            yield above
        else:
            last = _box(number, column, columns, properties, content, blocks, left)
            yield last
        column += columns


def _box(
    row: int, column: int, columns: int, properties: etree._Element | None,
    content: Iterable[etree._Element], blocks: Blocks, left: Left,
) -> Box:  # fmt: skip
    """Read a cell, and the pictures in it apart from all others."""
    if inner(properties, w("cellDel")) is not None:
        left.deletions += 1
        return Box(row, column, columns, [])
    before = left.pictures
    made = Box(row, column, columns, blocks(content), properties)
    made.pictures, left.pictures = left.pictures - before, before
    return made


def _under(box: Box, cell: etree._Element, blocks: Blocks, left: Left) -> None:
    """Keep words that stand under a merged cell: Word hides them, but they are in the file."""
    if any(text.text and text.text.strip() for text in cell.iter(T)):
        box.under = True
        box.blocks += blocks(cell)
    else:
        left.covered += sum(1 for _ in cell.iter(w("numPr")))


def _vertical(box: Box) -> bool:
    """Tell whether a cell may go on in the row below."""
    return value(box.properties, "vMerge") is not None


def _goes_on(properties: etree._Element | None, name: str) -> bool:
    """Tell whether a cell goes on from the one above it, or from the one before it."""
    return value(properties, name) in ("", "continue")


def _members(
    parent: Iterable[etree._Element], wanted: str, strays: tuple[str, ...]
) -> Iterator[etree._Element]:
    """Yield the rows of a table, or the cells of a row, also those in content controls."""
    for child in parent:
        if child.tag == wanted or child.tag in strays:
            yield child
        elif child.tag == BRANCHES:
            yield from _members(chosen(child), wanted, strays)
        elif child.tag not in PROPERTIES and child.tag not in (DELETED, MOVED_FROM):
            yield from _members(child, wanted, strays)
