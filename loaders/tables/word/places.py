"""Puts what was read from a Word file in its places: paragraphs, tables, tables in tables."""

from collections.abc import Iterable, Iterator

from loaders.tables.builder import Builder, Placed
from loaders.tables.word.colours import Colours
from loaders.tables.word.left import Left, many
from loaders.tables.word.tables import Block, Box, Grid
from loaders.tables.words import Piece, words_of

Doubts = list[tuple[Box, str, str]]
NESTED = "A table stands inside this cell; its words are read as lines of the cell, a line a row."
UNDER = "Words stand under this merged cell, where Word hides them; they are read as part of it."


class Places:
    """Gives what was read to a document, in order."""

    def __init__(self, into: Builder, colours: Colours, left: Left) -> None:
        """Begin with nothing placed."""
        self.into, self.colours, self.left = into, colours, left

    def blocks(self, blocks: Iterable[Block]) -> None:
        """Add paragraphs and tables."""
        for block in blocks:
            if isinstance(block, Piece):
                self.into.paragraph(block)
            else:
                self.table(block)

    def table(self, grid: Grid) -> None:
        """Add a table; one that only lays out others gives these, and its words as paragraphs."""
        frames = [box for box in grid.boxes if box.alone and tables(box)]
        if frames and grid.single:
            self._open(grid)
            return
        number = self.into.table([self._placed(box) for box in grid.boxes])
        for box, kind, text in _doubts(grid):
            self.into.doubt(kind, text, self._at(number, box))
        for box in frames:
            self.blocks(tables(box))

    def _open(self, grid: Grid) -> None:
        """Add what stands in the cells of a table as if there were none."""
        for box in grid.boxes:
            self.left.pictures += box.pictures
            self.blocks(box.blocks)

    def _placed(self, box: Box) -> Placed:
        """Return a cell for the document; a table that becomes one of its own is not in it."""
        pieces = [block for block in box.blocks if isinstance(block, Piece)]
        words = words_of(pieces if box.alone else lines(box.blocks))
        fill = self.colours.behind(box.properties)
        return Placed(
            row=box.row,
            column=box.column,
            words=words,
            rows=box.rows,
            columns=box.columns,
            fill=fill,
        )

    def _at(self, number: int | None, box: Box) -> tuple[int, int, int] | None:
        """Return where a cell stands in the document; None where it was left out as blank."""
        if number is None or box.row not in self.into.stands:
            return None
        row = self.into.stands[box.row]
        wide = len(self.into.document.tables[-1].rows[row])
        return (number, row, box.column + 1) if box.column < wide else None


def tables(box: Box) -> list[Grid]:
    """Return the tables in a cell."""
    return [block for block in box.blocks if isinstance(block, Grid)]


def lines(blocks: Iterable[Block]) -> Iterator[Piece]:
    """Yield paragraphs, and every row of a table as a line."""
    for block in blocks:
        if isinstance(block, Piece):
            yield block
            continue
        for row in block.rows():
            runs = [run for box in row for line in lines(box.blocks) for run in (*line.runs, GAP)]
            yield Piece(runs=runs)


GAP = (" ", frozenset[str]())


def _doubts(grid: Grid) -> Iterator[tuple[Box, str, str]]:
    """Yield what a person should know about the cells of a table."""
    for box in grid.boxes:
        if tables(box) and not box.alone:
            yield box, "nested table", NESTED
        if box.under:
            yield box, "words under a merged cell", UNDER
        if box.pictures:
            yield box, "picture not read", f"{many(box.pictures, 'picture')} in this cell not read."
