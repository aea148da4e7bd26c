"""The reader of Word files: `.docx` and `.docm`, as Word and other programs write them."""

from collections.abc import Iterator

from lxml import etree

from loaders.tables import limits
from loaders.tables.builder import Builder
from loaders.tables.package import Package
from loaders.tables.word.colours import Colours
from loaders.tables.word.left import Left
from loaders.tables.word.names import LINKS, TC, w
from loaders.tables.word.numbers import Numbers
from loaders.tables.word.parts import Parts
from loaders.tables.word.places import Places
from loaders.tables.word.styles import Styles
from loaders.tables.word.tables import Block, Grid
from loaders.tables.word.text import Text
from loaders.tables.words import Piece, words_of

NOTES = ("footnotes", "endnotes")
EDGES = ("headerReference", "footerReference")


def read(data: bytes, into: Builder, encoding: str) -> None:
    """Read a Word file: its body, then its notes, then its headers and footers."""
    try:
        _read(Parts(Package(into.document.name, data)), into)
    except RecursionError:
        raise into.fail(
            "tables or boxes one inside the other, far deeper than in any plan; copy its tables "
            "into a new document"
        ) from None


def _read(parts: Parts, into: Builder) -> None:
    """Read the parts of a Word file in their order."""
    root, left = parts.body(), Left(macros=parts.macros(), outside=parts.outside())
    styles = Styles(parts.related("styles"))
    numbers = Numbers(parts.related("numbering"), styles)
    text = Text(into, styles, numbers, left)
    places = Places(into, Colours(parts.related("theme")), left)
    body = root.find(w("body"))
    if body is None:
        raise into.fail("no text in it that Word would show; open it and save the plan again")
    if sum(1 for _ in body.iter(TC)) > limits.CELLS:
        raise into.fail(f"more than {limits.CELLS:,} cells; take out the blank rows")
    places.blocks(text.blocks(body))
    places.blocks(Piece("margin", one.runs) for one in _notes(parts, text))
    places.blocks(Piece("margin", one.runs) for one in _edges(parts, root, text))
    left.comments = _comments(parts)
    left.formats = frozenset(numbers.unknown)
    left.tell(into)


def _notes(parts: Parts, text: Text) -> Iterator[Piece]:
    """Yield the footnotes and endnotes; the lines that part them from the page are none."""
    for kind in NOTES:
        root = parts.related(kind)
        for note in () if root is None else root:
            if note.get(w("type"), "normal") == "normal":
                yield from _flat(text.blocks(note))


def _edges(parts: Parts, root: etree._Element, text: Text) -> Iterator[Piece]:
    """Yield the headers and footers in the order of their sections, equal ones once."""
    read, said = set[str | None](), set[str]()
    for mark in root.iter(*(w(name) for name in EDGES)):
        identity = mark.get(f"{{{LINKS}}}id")
        found = None if identity in read else parts.linked(identity)
        read.add(identity)
        pieces = list(_flat(text.blocks(found))) if found is not None else []
        words = words_of(pieces).text
        if words not in said:
            yield from pieces
        said.add(words)


def _flat(blocks: list[Block]) -> Iterator[Piece]:
    """Yield paragraphs, those in the cells of tables as well."""
    for block in blocks:
        if isinstance(block, Grid):
            for box in block.boxes:
                yield from _flat(box.blocks)
        else:
            yield block


def _comments(parts: Parts) -> int:
    """Return how many comments hang on the text."""
    root = parts.related("comments")
    return 0 if root is None else sum(1 for _ in root.iter(w("comment")))
