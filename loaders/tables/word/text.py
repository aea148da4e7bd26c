"""The text of a Word file: its paragraphs and tables in their order, as a person sees them."""

from collections.abc import Callable, Iterable

from lxml import etree

from loaders.tables import limits
from loaders.tables.builder import Builder
from loaders.tables.word.left import Left
from loaders.tables.word.line import Line
from loaders.tables.word.names import (
    BRANCHES,
    DELETED,
    INSERTED,
    MOVED_FROM,
    MOVED_TO,
    OFF,
    P_PROPERTIES,
    R_PROPERTIES,
    TBL,
    TEXT_BOX,
    TEXTS,
    VAL,
    VML,
    P,
    R,
    chosen,
    inner,
    value,
    w,
)
from loaders.tables.word.numbers import Numbers
from loaders.tables.word.signs import sign
from loaders.tables.word.styles import Styles, direct
from loaders.tables.word.tables import Block, Grid, grid
from loaders.tables.words import PLAIN, Style

SKIPPED = {
    P_PROPERTIES, R_PROPERTIES,
    *(w(name) for name in ("instrText", "softHyphen", "sdtPr", "sdtEndPr", "proofErr", "sectPr",
                           "tblPr", "tblGrid", "trPr", "tcPr", "rubyPr", "background")),
}  # fmt: skip
PICTURES = (
    "{http://schemas.openxmlformats.org/drawingml/2006/picture}pic",
    f"{{{VML}}}imagedata",
    "{http://schemas.openxmlformats.org/drawingml/2006/chart}chart",
    "{http://schemas.openxmlformats.org/drawingml/2006/diagram}relIds",
)
Act = Callable[[etree._Element, Line, Style], None]


class Text:
    """Reads the blocks of a body, a cell or a note, and counts what it leaves out."""

    def __init__(self, into: Builder, styles: Styles, numbers: Numbers, left: Left) -> None:
        """Begin with nothing read."""
        self.into, self.styles, self.numbers, self.left = into, styles, numbers, left
        self.size = 0
        self.acts: dict[str, Act] = dict.fromkeys(TEXTS, self._words)
        self.acts |= {R: self._run, BRANCHES: self._branch, TEXT_BOX: self._box, P: self._inner}
        self.acts |= dict.fromkeys(PICTURES, self._picture)
        self.acts |= dict.fromkeys((DELETED, MOVED_FROM), self._gone)
        self.acts |= dict.fromkeys((INSERTED, MOVED_TO), self._new)
        self.acts |= {f"{{{VML}}}textpath": self._art}
        named = {
            "delText": self._gone, "tab": self._space, "ptab": self._space, "br": self._break,
            "cr": self._break, "noBreakHyphen": self._hyphen, "sym": self._sign,
            "fldChar": self._field, "sdt": self._control, "object": self._object,
            "altChunk": self._document, "subDoc": self._document,
        }  # fmt: skip
        self.acts |= {w(name): act for name, act in named.items()}

    def blocks(self, container: Iterable[etree._Element]) -> list[Block]:
        """Return the paragraphs and tables of a container, in their order."""
        found: list[Block] = []
        self._gather(container, found, rest := Line())
        self._end(rest, None, found)
        return found

    def _gather(self, container: Iterable[etree._Element], found: list[Block], rest: Line) -> None:
        """Gather blocks; `rest` holds what a paragraph leaves to the next when its end is gone."""
        for child in container:
            if child.tag == P:
                self._paragraph(child, found, rest)
            elif child.tag == TBL:
                self._end(rest, None, found)
                found.append(self._table(child))
            elif child.tag == BRANCHES:
                self._gather(chosen(child), found, rest)
            elif child.tag in self.acts and child.tag not in GROUPS:
                self._inline([child], rest, PLAIN)
            elif child.tag not in SKIPPED:
                self._prompt(child)
                self._gather(child, found, rest)

    def _paragraph(self, element: etree._Element, found: list[Block], rest: Line) -> None:
        """Read a paragraph; what stood before a deleted mark begins it."""
        properties = inner(element, P_PROPERTIES)
        mark = inner(properties, R_PROPERTIES)
        rest.style = value(properties, "pStyle") or ""
        self._inline(element, rest, self.styles.of(rest.style, ""))
        rest.fields.clear()
        if mark is None or (mark.find(DELETED) is None and mark.find(MOVED_FROM) is None):
            hidden = mark is not None and "hidden" in direct(mark, self.styles.of(rest.style, ""))
            listed = inner(properties, w("numPr"))
            seen = rest.worded or not hidden
            self._end(rest, self.numbers.label(rest.style, listed) if seen else None, found)

    def _end(self, line: Line, label: str | None, found: list[Block]) -> None:
        """Add what a line says, and the text boxes that hang on it; begin the next."""
        found += line.pieces(label)
        boxes, line.boxes, line.runs = line.boxes, [], []
        for box in boxes:
            found += self.blocks(box)

    def _table(self, element: etree._Element) -> Grid:
        """Read a table."""
        return grid(element, self.blocks, self.left)

    def _inline(self, parent: Iterable[etree._Element], line: Line, style: Style) -> None:
        """Read what stands in a paragraph; what is not known is gone through for its words."""
        for child in parent:
            if act := self.acts.get(str(child.tag)):
                act(child, line, style)
            elif child.tag not in SKIPPED and len(child):
                self._inline(child, line, style)

    def _run(self, run: etree._Element, line: Line, style: Style) -> None:
        """Read a run in its own style."""
        properties = inner(run, R_PROPERTIES)
        if properties is not None:
            named = value(properties, "rStyle")
            styled = self.styles.of(line.style, named) if named else style
            style = direct(properties, styled)
        self._inline(run, line, style)

    def _words(self, element: etree._Element, line: Line, style: Style) -> None:
        """Read words."""
        self._say("".join(element.itertext()) if len(element) else element.text or "", line, style)

    def _say(self, words: str, line: Line, style: Style) -> None:
        """Add words to a line, unless they are hidden."""
        self.size += len(words)
        if self.size > limits.TEXT:
            raise self.into.fail(f"more than {limits.TEXT:,} characters; a plan is shorter")
        if "hidden" in style:
            self.left.hidden += len(words.split())
        elif words:
            line.runs.append((words, style))

    def _gone(self, element: etree._Element, line: Line, style: Style) -> None:
        """Leave out words that were deleted, or moved to another place."""
        self.left.deletions += element.tag != MOVED_FROM

    def _new(self, element: etree._Element, line: Line, style: Style) -> None:
        """Read words that were put in, or moved here."""
        moved = element.tag == MOVED_TO
        self.left.moves += moved
        self.left.insertions += not moved
        self._inline(element, line, style)

    def _branch(self, element: etree._Element, line: Line, style: Style) -> None:
        """Read one of several ways to say the same."""
        self._inline(chosen(element), line, style)

    def _box(self, element: etree._Element, line: Line, style: Style) -> None:
        """Keep a text box for after the paragraph."""
        line.boxes.append(element)

    def _inner(self, element: etree._Element, line: Line, style: Style) -> None:
        """Read a paragraph where only words should stand, in a line of its own."""
        line.runs.append(None)
        self._inline(element, line, style)
        line.runs.append(None)

    def _picture(self, element: etree._Element, line: Line, style: Style) -> None:
        """Count a picture."""
        self.left.pictures += 1

    def _art(self, element: etree._Element, line: Line, style: Style) -> None:
        """Read words that are drawn, as a watermark is."""
        self._say(element.get("string", ""), line, style)

    def _space(self, element: etree._Element, line: Line, style: Style) -> None:
        """Read a tab."""
        self._say("\t", line, style)

    def _break(self, element: etree._Element, line: Line, style: Style) -> None:
        """Begin a new line."""
        line.runs.append(None)

    def _hyphen(self, element: etree._Element, line: Line, style: Style) -> None:
        """Read a hyphen at which no line breaks."""
        self._say("-", line, style)

    def _sign(self, element: etree._Element, line: Line, style: Style) -> None:
        """Read a sign of a picture font."""
        said, known = sign(element.get(w("font"), ""), element.get(w("char"), ""))
        self.left.signs += not known
        self._say(said, line, style)

    def _field(self, element: etree._Element, line: Line, style: Style) -> None:
        """Follow the marks of a field."""
        self.left.hidden += line.field(element)

    def _control(self, element: etree._Element, line: Line, style: Style) -> None:
        """Read a field to fill in."""
        self._prompt(element)
        self._inline(element, line, style)

    def _prompt(self, element: etree._Element) -> None:
        """Count a field that still shows its prompt."""
        shown = element.find(f"{w('sdtPr')}/{w('showingPlcHdr')}")
        self.left.prompts += shown is not None and shown.get(VAL) not in OFF

    def _object(self, element: etree._Element, line: Line, style: Style) -> None:
        """Count an object, whose picture is not one of the plan's."""
        self.left.objects += 1
        pictures = self.left.pictures
        self._inline(element, line, style)
        self.left.pictures = pictures

    def _document(self, element: etree._Element, line: Line, style: Style) -> None:
        """Count a document that is put in as a whole."""
        self.left.documents += 1


GROUPS = {INSERTED, MOVED_TO, w("sdt")}
"""What may hold whole paragraphs as well as words."""
