"""The cells of an OpenDocument sheet, each in its place; blank ones that repeat cost nothing."""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from lxml import etree

from loaders.tables import limits
from loaders.tables.builder import NO_WORDS, Builder, Placed
from loaders.tables.opendocument.lists import Lists
from loaders.tables.opendocument.names import ROW_GROUPS, count, inside, name_of, said
from loaders.tables.opendocument.notes import Notes
from loaders.tables.opendocument.styles import PLAIN_LOOK, Look, Styles
from loaders.tables.opendocument.text import CellText
from loaders.tables.opendocument.values import formula_of, value_of
from loaders.tables.words import Piece, Words, words_of

AGAIN = 200
"""As often is a row with words read that is repeated without end."""
COVERED = "table:covered-table-cell"
CELLS = frozenset(["table:table-cell", COVERED])
COLUMN_GROUPS = frozenset(
    ["table:table-columns", "table:table-header-columns", "table:table-column-group"]
)
MEANING = ("office:value-type", "table:formula")
"""An element without children that has one of these attributes may still say something."""


@dataclass(frozen=True, slots=True)
class Stretch:
    """A cell of the file: the columns over which it is repeated, its style, its words."""

    cell: etree._Element
    columns: range
    style: str
    words: Words


@dataclass(slots=True)
class Sheet:
    """A sheet while it is read."""

    name: str
    into: Builder
    styles: Styles
    lists: Lists
    notes: Notes = field(default_factory=Notes)
    columns: list[tuple[str, bool]] = field(default_factory=list)
    """The style that the cells of each column have by default, and whether it is hidden."""
    covered: dict[int, int] = field(default_factory=dict)
    """The row down to which a merged cell with words reaches, by column."""

    def read(self, table: etree._Element) -> Iterator[Placed]:
        """Yield the cells that have words, and in their rows those that have a colour."""
        for column in inside(table, COLUMN_GROUPS, "table:table-column"):
            times = count(column, "table:number-columns-repeated")
            one = said(column, "table:default-cell-style-name"), _hidden(column)
            self.columns += [one] * min(times, limits.COLUMNS - len(self.columns))
        at = 0
        for row in inside(table, ROW_GROUPS, "table:table-row"):
            times = count(row, "table:number-rows-repeated")
            yield from self._row(row, at, times)
            at += times

    def _row(self, row: etree._Element, at: int, times: int) -> Iterator[Placed]:
        """Yield the cells of a row, as often as it is repeated."""
        stretches = list(self._stretches(row, at))
        if not any(stretch.words.text for stretch in stretches):
            return
        cells = [cell for stretch in stretches for cell in self._placed(stretch, at)]
        self.notes.now = (self._place(at, 0), at, 0)
        if _hidden(row):
            self.notes.add("hidden row read")
        if times > AGAIN:
            self.notes.add("repeated row")
        yield from cells
        for more in range(at + 1, at + min(times, AGAIN)):
            for cell in cells:
                yield replace(cell, row=more, place=self._place(more, cell.column))

    def _stretches(self, row: etree._Element, at: int) -> Iterator[Stretch]:
        """Yield the cells of a row as the file has them, with their words."""
        column, default = 0, said(row, "table:default-cell-style-name")
        for cell in row:
            if name_of(cell) in CELLS:
                times = count(cell, "table:number-columns-repeated")
                style = said(cell, "table:style-name") or default
                words = NO_WORDS
                if len(cell) or cell.text or any(said(cell, name) for name in MEANING):
                    words = self._words(cell, at, column, style)
                yield Stretch(cell, range(column, column + times), style, words)
                column += times

    def _words(self, cell: etree._Element, at: int, column: int, style: str) -> Words:
        """Return the words of a cell; its value where they are not kept, or its formula."""
        self.notes.now = (self._place(at, column), at, column)
        look = self._look(style, column)
        plain = Look(look.bold, look.italic)
        text = CellText(self.styles, self.lists, self.notes, self.into.fail)
        text.read(cell, plain)
        words = words_of(text.pieces)
        if words.text:
            return words
        value, formula = value_of(cell), formula_of(cell)
        if value is None and formula:
            self.notes.add("formula without value")
            value = formula
        return words_of([Piece(runs=[(value or "", plain.style)])])

    def _placed(self, stretch: Stretch, at: int) -> Iterator[Placed]:
        """Yield a cell in each of its columns, unless it has neither words nor a colour."""
        rows = count(stretch.cell, "table:number-rows-spanned")
        columns = count(stretch.cell, "table:number-columns-spanned")
        words = stretch.words
        for column in stretch.columns[: limits.COLUMNS + 1]:
            look = self._look(stretch.style, column)
            fill = look.fill if column < limits.COLUMNS else None
            if not (words.text or fill) or self._under(stretch, at, column):
                continue
            if words.text:
                self._note(stretch, at, column)
                self._cover(column, columns, at + rows)
            yield Placed(
                row=at, column=column, words=words, rows=rows, columns=columns, fill=fill or None,
                place=self._place(at, column),
            )  # fmt: skip

    def _under(self, stretch: Stretch, at: int, column: int) -> bool:
        """Tell whether a merged cell covers a place; what it says there is not seen."""
        if name_of(stretch.cell) != COVERED:
            return False
        if stretch.words.text and self.covered.get(column, 0) <= at:
            return False
        if stretch.words.text:
            self.notes.now = (self._place(at, column), at, column)
            self.notes.add("words under a merged cell")
        return True

    def _cover(self, column: int, columns: int, end: int) -> None:
        """Remember that a merged cell covers the places to the right of it and below."""
        for covered in range(column, min(column + columns, limits.COLUMNS)):
            self.covered[covered] = max(self.covered.get(covered, 0), end)

    def _note(self, stretch: Stretch, at: int, column: int) -> None:
        """Note a hidden column, and colours that depend on a rule."""
        self.notes.now = (self._place(at, column), at, column)
        default, hidden = self._column(column)
        if hidden:
            self.notes.add("hidden column read")
        if (stretch.style or default) in self.styles.ruled:
            self.notes.add("colour by a rule")

    def _look(self, style: str, column: int) -> Look:
        """Return the look of a cell: of its own style, or of its column's."""
        style = style or self._column(column)[0]
        return self.styles.look("table-cell", style) if style else PLAIN_LOOK

    def _column(self, column: int) -> tuple[str, bool]:
        """Return the default style of a column, and whether it is hidden."""
        return self.columns[column] if column < len(self.columns) else ("", False)

    def _place(self, row: int, column: int) -> str:
        """Return how people name a cell: `Actions.C5`."""
        return f"{self.name}.{_letters(column)}{row + 1}"


def _hidden(element: etree._Element) -> bool:
    """Tell whether a row or a column is hidden, by hand or by a filter."""
    return said(element, "table:visibility") in ("collapse", "filter")


def _letters(column: int) -> str:
    """Return the letters of a column: A to Z, AA, AB, and so on."""
    said = ""
    column += 1
    while column:
        column, letter = divmod(column - 1, 26)
        said = chr(ord("A") + letter) + said
    return said
