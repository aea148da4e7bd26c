"""What floats over a sheet: the words of text boxes; pictures, charts and comments are counted."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from lxml import etree

from loaders.tables.excel.notes import Notes
from loaders.tables.excel.parts import Parts, Relation, local, switched_on, whole_number
from loaders.tables.words import PLAIN, Piece, Style

COUNTED = {
    "oleObject": "embedded file not read",
    "package": "embedded file not read",
    "ctrlProp": "form control not read",
    "control": "form control not read",
}
COMMENTS = ("comments", "threadedComment")
GRAPHICS = {"chart": "chart not read", "chartex": "chart not read", "diagram": "diagram not read"}
MARKS = {"b": "bold", "i": "italic"}


@dataclass(slots=True)
class Overlay:
    """The text boxes of a sheet, each with the row it begins in, and what else lies over it."""

    boxes: list[tuple[int, list[Piece]]] = field(default_factory=list)

    def read(self, parts: Parts, related: list[Relation], notes: Notes) -> None:
        """Read the drawings of a sheet, and count what is not read."""
        for one in related:
            if one.kind in COUNTED:
                notes.add(COUNTED[one.kind])
            elif one.kind == "drawing" and one.part:
                for anchor in parts.xml(one.part):
                    self._anchor(anchor, notes)
        _comments(parts, related, notes)

    def _anchor(self, anchor: etree._Element, notes: Notes) -> None:
        """Read what hangs at one place of the sheet."""
        row = whole_number(anchor.findtext("{*}from/{*}row"), 0)
        pieces: list[Piece] = []
        for one in _shown(anchor):
            name = local(one)
            if name == "p":
                pieces += _pieces(one)
            elif name == "pic":
                notes.add("picture not read")
            elif name == "graphicData":
                kind = (one.get("uri") or "").rpartition("/")[2]
                notes.add(GRAPHICS.get(kind, "diagram not read"))
        if pieces:
            self.boxes.append((row, pieces))


def _shown(anchor: etree._Element) -> Iterator[etree._Element]:
    """Give what is in an anchor; of two ways of saying the same thing only the first."""
    waiting = [anchor]
    while waiting:
        one = waiting.pop()
        yield one
        if local(one) != "p":
            waiting += [child for child in reversed(one) if local(child) != "Fallback"]


def _pieces(paragraph: etree._Element) -> list[Piece]:
    """Return a paragraph of a text box; a line break begins another piece."""
    bullet = paragraph.find("{*}pPr/{*}buChar")
    pieces = [Piece("paragraph" if bullet is None else "item")]
    for one in paragraph:
        if local(one) == "br":
            pieces.append(Piece())
        elif local(one) in ("r", "fld"):
            pieces[-1].say(one.findtext("{*}t") or "", _style(one.find("{*}rPr")))
    return pieces


def _style(font: etree._Element | None) -> Style:
    """Return whether some words of a text box are bold or italic."""
    if font is None:
        return PLAIN
    return frozenset(name for mark, name in MARKS.items() if switched_on(font.get(mark)))


def _comments(parts: Parts, related: list[Relation], notes: Notes) -> None:
    """Count comments; each thread of comments has an old-fashioned one beside it."""
    counts = [
        sum(1 for found in parts.xml(one.part).iter("{*}comment", "{*}threadedComment"))
        for one in related
        if one.part and one.kind in COMMENTS
    ]
    if any(counts):
        notes.add("comment not read", count=max(counts))
