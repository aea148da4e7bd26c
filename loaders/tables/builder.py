"""Puts a document together: paragraphs and tables in their order, merged cells in their places."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from graph.errors import PlanError
from loaders.tables import limits
from loaders.tables.table import INVISIBLE, Cell, Document, Doubt, Paragraph, Table
from loaders.tables.words import Piece, Words, words_of

NO_WORDS = Words()


@dataclass(frozen=True, slots=True, kw_only=True)
class Placed:
    """A cell where a reader found it: row and column count from 0, spans from 1."""

    row: int
    column: int
    words: Words
    rows: int = 1
    columns: int = 1
    page: int | None = None
    fill: str | None = None
    place: str | None = None

    @property
    def worded(self) -> bool:
        """Tell whether it says anything in words."""
        return bool(self.words.text.strip(INVISIBLE))


class Builder:
    """A document while it is read: call `paragraph` and `table` in the order of the document."""

    def __init__(self, name: str, sha256: str, *, merges: bool = False) -> None:
        """Begin with nothing; `merges` tells whether the format knows merged cells."""
        self.document = Document(name=name, sha256=sha256, merges=merges)
        self.line, self.size, self.cells = 0, 0, 0
        self.heading: list[str] = []
        self.stands: dict[int, int] = {}
        """Where the rows given for the last table stand in it: blank ones may be left out."""

    def fail(self, says: str) -> PlanError:
        """Return the error to raise: it names the file."""
        return PlanError(f"{self.document.name}: {says}")

    def doubt(self, kind: str, text: str, at: tuple[int, int, int] | None = None) -> None:
        """Remember what could not be settled; it becomes a remark about the plan."""
        self.document.doubts.append(Doubt(kind=kind, text=text, at=at))

    def paragraph(self, piece: Piece, page: int | None = None, line: int | None = None) -> None:
        """Add a paragraph outside the tables, unless it is blank."""
        words = words_of([piece])
        if not words.text.strip(INVISIBLE):
            return
        self.cells += self._room(1)
        self._count(words, f"paragraph {len(self.document.paragraphs) + 1}")
        bold = words.blocks[0].bold
        self.document.paragraphs.append(
            Paragraph(text=words.text, line=self._next(line), page=page, kind=piece.kind, bold=bold)
        )
        self.heading.append(words.text)

    def table(
        self,
        cells: Iterable[Placed],
        *,
        lines: Sequence[int] | None = None,
        repeated: Iterable[int] = (),
    ) -> int | None:
        """Add a table and return its number; None where no cell of it has words.

        Blank rows and columns at its end are left out; of several blank rows between others one
        is kept. `lines` are the lines of the file on which its rows stand, `repeated` the rows
        that only repeat the header at the top of a page.
        """
        found = list(self._gathered(cells))
        worded = [cell for cell in found if cell.worded]
        if not worded:
            return None
        width = self._width(worded)
        self._room(_area(worded, width))
        order = self._rows(worded)
        self.cells += self._room(len(order) * width)
        kept = set(order)
        placed = [cell for cell in found if cell.row in kept and cell.column < width]
        number = len(self.document.tables) + 1
        self.stands = {row: place for place, row in enumerate(order)}
        at = [self._next(lines[row] if lines else None) for row in order]
        again = set(repeated)
        self.document.tables.append(
            Table(
                number=number,
                rows=self._grid(placed, order, width, number),
                lines=tuple(at),
                heading="\n".join(self.heading),
                repeated=frozenset(place for place, row in enumerate(order) if row in again),
            )
        )
        self.heading = []
        return number

    def _gathered(self, cells: Iterable[Placed]) -> Iterator[Placed]:
        """Yield the cells that have words or a colour; PlanError when there are too many."""
        number = 0
        for cell in cells:
            if cell.worded or cell.fill:
                number += 1
                self._room(number)
                yield cell

    def _room(self, more: int) -> int:
        """Return a number of cells, refused where no plan has as many."""
        if self.cells + more > limits.CELLS:
            raise self.fail(
                f"more than {limits.CELLS:,} cells and paragraphs, or merged cells that lie over "
                "each other; save the plan alone"
            )
        return more

    def _rows(self, placed: Sequence[Placed]) -> list[int]:
        """Return the rows that are kept, in order: those with words, and one blank between."""
        taken = {cell.row for cell in placed}
        last = max(taken)
        order: list[int] = []
        for row in sorted(taken | {r + 1 for r in taken} | _covered(placed, last)):
            blank = row not in taken
            if row <= last and (order or not blank):
                order.append(row)
        if len(order) > limits.ROWS:
            raise self.fail(f"a table of {len(order):,} rows; a plan has at most {limits.ROWS:,}")
        return order

    def _width(self, placed: Sequence[Placed]) -> int:
        """Return the number of columns; PlanError when there are too many."""
        width = max(cell.column for cell in placed) + 1
        if width > limits.COLUMNS:
            raise self.fail(
                f"a table of {width:,} columns; a plan has at most {limits.COLUMNS}. Look for "
                "words far to the right of the table and move them"
            )
        return width

    def _grid(
        self, placed: Sequence[Placed], order: Sequence[int], width: int, table: int
    ) -> tuple[tuple[Cell, ...], ...]:
        """Return the rows of cells: the placed ones, blanks under merged ones, blanks elsewhere."""
        where = {row: place for place, row in enumerate(order)}
        filled: dict[tuple[int, int], Cell] = {}
        for one in placed:
            at = where[one.row]
            down = sum(1 for row in range(one.row, _end(one, order)) if row in where)
            across = min(one.columns, width - one.column)
            if (at, one.column) in filled and filled[at, one.column].merged_into is None:
                raise self.fail(f"two cells stand at row {one.row + 1}, column {one.column + 1}")
            self._count(one.words, one.place or f"row {one.row + 1}, column {one.column + 1}")
            filled[at, one.column] = _cell(one, table, at, down, across)
            for r in range(at, at + down):
                for c in range(one.column, one.column + across):
                    filled.setdefault((r, c), _blank(table, r, c, (at, one.column + 1)))
        return tuple(
            tuple(filled.get((r, c)) or _blank(table, r, c) for c in range(width))
            for r in range(len(order))
        )

    def _count(self, words: Words, where: str) -> None:
        """Refuse a cell, or a document, that is longer than any plan."""
        self.size += len(words.text)
        if len(words.text) > limits.CELL:
            raise self.fail(
                f"{where} holds {len(words.text):,} characters; the most a cell may hold is "
                f"{limits.CELL:,}. Part it into several"
            )
        if self.size > limits.TEXT:
            raise self.fail(f"more than {limits.TEXT:,} characters; a plan is shorter")

    def _next(self, line: int | None) -> int:
        """Return the next line: the one given, or one more than the last."""
        self.line = self.line + 1 if line is None else line
        return self.line


def _area(placed: Sequence[Placed], width: int) -> int:
    """Return how many places the cells take, as far as the last row and column with words."""
    last = max(cell.row for cell in placed)
    return sum(
        min(max(cell.rows, 1), last + 1 - cell.row) * min(max(cell.columns, 1), width)
        for cell in placed
    )


def _covered(placed: Iterable[Placed], last: int) -> set[int]:
    """Return the rows under merged cells, as far as the last row with words."""
    return {row for cell in placed for row in range(cell.row, min(cell.row + cell.rows, last + 1))}


def _end(one: Placed, order: Sequence[int]) -> int:
    """Return the row after the last that a cell spans, within the table."""
    return min(one.row + max(one.rows, 1), order[-1] + 1)


def _cell(one: Placed, table: int, row: int, rows: int, columns: int) -> Cell:
    """Return the cell of a table."""
    return Cell(
        text=one.words.text,
        blocks=one.words.blocks,
        italics=one.words.italics,
        damage=one.words.damage,
        table=table,
        row=row,
        column=one.column + 1,
        page=one.page,
        rows=rows,
        columns=columns,
        fill=one.fill,
        place=one.place,
    )


def _blank(table: int, row: int, column: int, merged: tuple[int, int] | None = None) -> Cell:
    """Return a blank cell, which a merged one may cover."""
    return Cell(text="", blocks=(), table=table, row=row, column=column + 1, merged_into=merged)
