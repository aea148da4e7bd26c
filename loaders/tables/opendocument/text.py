"""The words of an OpenDocument cell: paragraphs, lists, breaks, and what is left out of them."""

from collections.abc import Callable
from dataclasses import dataclass, field

from lxml import etree

from graph.errors import PlanError
from loaders.tables import limits
from loaders.tables.bullets import BULLET
from loaders.tables.opendocument.lists import Lists
from loaders.tables.opendocument.names import ROW_GROUPS, full, inside, name_of, said
from loaders.tables.opendocument.notes import Notes
from loaders.tables.opendocument.styles import Look, Styles
from loaders.tables.words import Piece

PARAGRAPHS = ("text:p", "text:h")
SPACES = ("text:s", "text:tab")
SILENT = frozenset(
    ["svg:title", "svg:desc", "office:event-listeners", "office:binary-data", "dc:date",
     "dc:creator", "table:detective", "table:cell-range-source", "text:tracked-changes",
     "office:forms", "text:ruby-text", "office:annotation", "draw:image", "draw:object",
     "draw:object-ole", "draw:plugin"]
)  # fmt: skip
"""What holds words about the words, which nobody sees in the cell."""
PICTURES = frozenset(["draw:image", "draw:object-ole", "draw:plugin"])
SHAPES = frozenset(["draw:text-box", "draw:custom-shape", "draw:rect", "draw:caption"])
HIDDEN = frozenset(["text:hidden-text", "text:hidden-paragraph"])
BLOCKS = frozenset([*PARAGRAPHS, "text:list", "table:table"])


@dataclass(slots=True)
class CellText:
    """The words of one cell or shape while they are read."""

    styles: Styles
    lists: Lists
    notes: Notes
    fail: Callable[[str], PlanError]
    pieces: list[Piece] = field(default_factory=list)

    def read(self, element: etree._Element, look: Look, depth: int = 0) -> None:
        """Add the words of what stands in a cell or a shape, block by block."""
        if depth > limits.DEPTH:
            raise self.fail(
                f"more than {limits.DEPTH} elements one inside the other; save it again"
            )
        self._stray(element.text, look)
        for child in element:
            self._block(child, look, depth + 1)
            self._stray(child.tail, look)

    def _block(self, element: etree._Element, look: Look, depth: int) -> None:
        """Add a paragraph, a list, an inner table, or what stands in a shape."""
        name = name_of(element)
        if name in PARAGRAPHS:
            self._paragraph(element, look, depth)
        elif name == "text:list":
            self._list(element, "", 0, look, depth)
        elif name == "table:table":
            self._nested(element, look, depth)
        elif self._seen(element, name):
            self.read(element, look, depth)

    def _stray(self, words: str | None, look: Look) -> None:
        """Add words that stand outside any paragraph, where no program puts them."""
        if words and words.strip():
            self.pieces.append(Piece(runs=[(words, look.style)]))

    def _seen(self, element: etree._Element, name: str) -> bool:
        """Tell whether an element that is no paragraph may hold words that are seen."""
        if name == "office:annotation":
            self.notes.add("comment not read")
        elif name in PICTURES:
            self.notes.add("picture not read")
        elif name in SHAPES and element.find(full("text:p")) is not None:
            self.notes.add("words in a shape")
        return name not in SILENT

    def _paragraph(
        self, element: etree._Element, look: Look, depth: int, number: str | None = None
    ) -> None:
        """Add a paragraph; `number` is what stands before it if it begins an item."""
        own = self.styles.look("paragraph", said(element, "text:style-name")).over(look)
        first = len(self.pieces)
        self.pieces.append(Piece("paragraph" if number is None else "item"))
        if number and _worded(element):
            self._say(number, own)
        self._inline(element, own, depth)
        for piece in self.pieces[first:]:
            if BULLET.match("".join(words for words, _ in piece.runs)):
                piece.kind = "item"

    def _inline(self, element: etree._Element, look: Look, depth: int) -> None:
        """Add the words that run on in an element, and what stands among them."""
        if depth > limits.DEPTH:
            raise self.fail(
                f"more than {limits.DEPTH} elements one inside the other; save it again"
            )
        if look.shown is False:
            if _worded(element):
                self.notes.add("hidden words")
            return
        self._say(element.text, look)
        for child in element:
            self._among(child, name_of(child), look, depth + 1)
            self._say(child.tail, look)

    def _among(self, child: etree._Element, name: str, look: Look, depth: int) -> None:
        """Add what one element among the words says."""
        if name in SPACES:
            self._say(" ", look)
        elif name == "text:line-break":
            self.pieces.append(Piece())
        elif name == "text:span":
            own = self.styles.look("text", said(child, "text:style-name"))
            self._inline(child, own.over(look), depth)
        elif name in HIDDEN and said(child, "text:is-hidden") != "false":
            self.notes.add("hidden words")
        elif name.startswith("draw:") or name in BLOCKS:
            self._block(child, look, depth)
            self.pieces.append(Piece())
        elif self._seen(child, name):
            self._inline(child, look, depth)

    def _list(
        self, element: etree._Element, style: str, level: int, look: Look, depth: int
    ) -> None:
        """Add the items of a list, each with its automatic number."""
        style = said(element, "text:style-name") or style
        self.lists.begin(element, style, level)
        for item in element:
            number = ""
            if name_of(item) == "text:list-item":
                number = self.lists.number(item, style, level)
            for place, child in enumerate(item):
                if name_of(child) == "text:list":
                    self._list(child, style, level + 1, look, depth + 2)
                elif name_of(child) in PARAGRAPHS:
                    self._paragraph(child, look, depth + 2, None if place else number)
                else:
                    self._block(child, look, depth + 2)

    def _nested(self, table: etree._Element, look: Look, depth: int) -> None:
        """Add the words of a table in a cell, a line a row."""
        self.notes.add("nested table")
        for row in inside(table, ROW_GROUPS, "table:table-row"):
            inner = CellText(self.styles, self.lists, self.notes, self.fail)
            for cell in row:
                inner.read(cell, look, depth + 2)
            line = Piece()
            for piece in inner.pieces:
                line.runs += [*piece.runs, (" ", look.style)]
            self.pieces.append(line)

    def _say(self, words: str | None, look: Look) -> None:
        """Add some words to the last piece."""
        if words:
            self.pieces[-1].say(words, look.style)


def _worded(element: etree._Element) -> bool:
    """Tell whether there are words in an element."""
    return any(words.strip() for words in element.itertext())
