"""The reader of `.ods`: the sheets of an OpenDocument file, each a table after its name."""

from collections.abc import Iterator
from itertools import chain, islice

from lxml import etree

from loaders.tables import limits
from loaders.tables.builder import Builder, Placed
from loaders.tables.opendocument.lists import Lists
from loaders.tables.opendocument.names import full, name_of, said
from loaders.tables.opendocument.sheet import Sheet
from loaders.tables.opendocument.styles import PLAIN_LOOK, Styles
from loaders.tables.opendocument.text import CellText
from loaders.tables.package import Package
from loaders.tables.words import Piece

CONTENT, STYLES, MANIFEST = "content.xml", "styles.xml", "META-INF/manifest.xml"
MACROS = ("Basic/", "Scripts/")
CHANGES = "table:tracked-changes"
RULES = "calcext:conditional-format"


def read(data: bytes, into: Builder, encoding: str) -> None:
    """Read the bytes of an OpenDocument sheet; PlanError says what is wrong."""
    package = Package(into.document.name, data)
    if MANIFEST in package and b"encryption-data" in package.bytes(MANIFEST):
        raise into.fail("protected by a password; open it, take the password off, save a copy")
    content = package.xml(CONTENT)
    book = next(content.iter(full("office:spreadsheet")), None)
    if book is None:
        raise into.fail("it holds no sheets; save the plan as an OpenDocument sheet (.ods)")
    styles = Styles([*([package.xml(STYLES)] if STYLES in package else []), content])
    lists = Lists(styles)
    for table in book.iterchildren(full("table:table")):
        _sheet(table, into, styles, lists)
    _changes(book, into)
    if any(part.startswith(MACROS) for part in package.parts()):
        into.doubt("macros not run", "the file holds macros; they were not run")


def _sheet(table: etree._Element, into: Builder, styles: Styles, lists: Lists) -> None:
    """Add a sheet: its name, its table, and the words of what lies upon it."""
    name = said(table, "table:name")
    if _of_another_file(table, into, name):
        return
    sheet = Sheet(name, into, styles, lists)
    cells = sheet.read(table)
    before = _before_words(cells)
    number = None
    if before and before[-1].worded:
        into.paragraph(Piece(runs=[(name, frozenset())]))
        number = into.table(chain(before, cells))
        if styles.look("table", said(table, "table:style-name")).shown is False:
            into.doubt(
                "hidden sheet read", f'the sheet "{name}" is hidden; it is read all the same'
            )
    sheet.notes.now = None
    _upon(table, sheet)
    for _ in table.iter(full(RULES)):
        sheet.notes.add("colour by a rule")
    sheet.notes.tell(into, name, number)


def _before_words(cells: Iterator[Placed]) -> list[Placed]:
    """Return the cells of a sheet down to the first with words, that one too."""
    before: list[Placed] = []
    for cell in islice(cells, limits.CELLS):
        before.append(cell)
        if cell.worded:
            break
    return before


def _of_another_file(table: etree._Element, into: Builder, name: str) -> bool:
    """Tell whether a sheet only keeps what another file said; say where it comes from."""
    if table.find(full("table:table-source")) is None:
        return False
    kept = name.startswith("'file:") or said(table, "table:style-name") == "ta_extref"
    says = "its words are another file's, and not read" if kept else "what the file kept is read"
    into.doubt("links not followed", f'the sheet "{name}" is linked to another file; {says}')
    return kept


def _upon(table: etree._Element, sheet: Sheet) -> None:
    """Add the words of text boxes that belong to no cell, after the table."""
    for shapes in table.iterchildren(full("table:shapes")):
        text = CellText(sheet.styles, sheet.lists, sheet.notes, sheet.into.fail)
        text.read(shapes, PLAIN_LOOK)
        for piece in text.pieces:
            sheet.into.paragraph(piece)


def _changes(book: etree._Element, into: Builder) -> None:
    """Say how many tracked changes there are: what was put in is read, what was taken out not."""
    for changes in book.iterchildren(full(CHANGES)):
        tracked = [change for change in changes if name_of(change).startswith("table:")]
        out = sum(1 for change in tracked if "deletion" in name_of(change))
        if tracked:
            into.doubt(
                "tracked changes",
                f"{len(tracked):,} changes are tracked, {out:,} of them deletions; the plan is "
                "read as it stands after them, and what it said before is left out",
            )
