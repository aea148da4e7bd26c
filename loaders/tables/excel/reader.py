"""The reader of Excel (`.xlsx`, `.xlsm`): a table a sheet, its words as Excel shows them.

Nothing is computed: a formula's words are the value that Excel kept. The XML is read here, row by
row, because a library that reads for writing again keeps every formatted cell in memory.
"""

from dataclasses import dataclass

from lxml import etree

from loaders.tables.builder import Builder
from loaders.tables.excel.cells import CellReader
from loaders.tables.excel.drawings import Overlay
from loaders.tables.excel.parts import Parts, Relation, attribute, switched_on
from loaders.tables.excel.sheet import Sheet
from loaders.tables.excel.strings import Strings
from loaders.tables.excel.styles import Looks
from loaders.tables.words import PLAIN, Piece

LINKS = frozenset(["externalLink", "connections", "queryTable"])
SHEETS = frozenset(["worksheet", "chartsheet", "dialogsheet", "xlMacrosheet", "xlIntlMacrosheet"])
HIDDEN = frozenset(["hidden", "veryHidden"])


@dataclass(slots=True)
class Workbook:
    """The workbook: its sheets in their order, and what they share."""

    parts: Parts
    root: etree._Element
    related: list[Relation]

    def part(self, kind: str) -> str | None:
        """Return the part of a kind that the workbook points at, or the usual one."""
        found = [one.part for one in self.related if one.kind == kind and one.part]
        return found[0] if found else self.parts.find(f"xl/{kind}.xml")

    def tree(self, kind: str) -> etree._Element | None:
        """Return the root of a part of a kind, if there is one."""
        part = self.part(kind)
        return self.parts.xml(part) if part else None

    @property
    def since_1904(self) -> bool:
        """Tell whether its days are counted from 1904."""
        found = self.root.find("{*}workbookPr")
        return found is not None and switched_on(found.get("date1904"))


def read(data: bytes, into: Builder, encoding: str) -> None:
    """Read the bytes of a workbook into a document; PlanError says what is wrong and where."""
    book = _workbook(Parts(data, into))
    looks = Looks(book.tree("styles"), book.tree("theme"))
    reader = CellReader(into, Strings(book.parts, book.part("sharedStrings")), book.since_1904)
    _programs(book, into)
    seen: set[str] = set()
    for one in book.root.iterfind("{*}sheets/{*}sheet"):
        _sheet(book, one, Sheet(one.get("name") or "", looks, reader), seen)
    if not seen:
        raise into.fail("damaged: no sheet in it; open the original again and save it")


def _workbook(parts: Parts) -> Workbook:
    """Return the workbook of some parts."""
    start = [one.part for one in parts.relations("/") if one.kind == "officeDocument" and one.part]
    part = start[0] if start else parts.find("xl/workbook.xml")
    if part is None or part.endswith(".bin"):
        binary = part or parts.find("xl/workbook.bin")
        raise parts.into.fail(
            "a binary workbook (.xlsb); open it and save it as .xlsx"
            if binary
            else "damaged: no workbook in it; open the original again and save it"
        )
    return Workbook(parts, parts.xml(part), parts.relations(part))


def _programs(book: Workbook, into: Builder) -> None:
    """Leave a doubt about macros, and one about links to other files; neither is followed."""
    names = list(book.parts.names)
    if any(name.endswith("vbaproject.bin") or "/macrosheets/" in name for name in names):
        into.doubt("macros not run", "the workbook holds macros; they were not run")
    links = sum(one.kind in LINKS for one in book.related)
    if links:
        into.doubt(
            "links not followed",
            f"the workbook takes values from {links:,} other files or programs; nothing was "
            "fetched, and the values that it kept are read",
        )


def _sheet(book: Workbook, one: etree._Element, sheet: Sheet, seen: set[str]) -> None:
    """Read one sheet, if the workbook holds it."""
    into = book.parts.into
    target = attribute(one, "id")
    found = next((r for r in book.related if r.id == target and r.kind in SHEETS), None)
    if found is None or found.part is None or found.part in seen:
        again = found is not None and found.part in seen
        why = "stands twice in the workbook" if again else "is not in the file"
        into.doubt("sheet missing", f'the sheet "{sheet.name}" {why}; compare with the original')
        return
    seen.add(found.part)
    sheet.read(book.parts, found.part)
    overlay = Overlay()
    overlay.read(book.parts, book.parts.relations(found.part), sheet.notes)
    if (one.get("state") or "visible") in HIDDEN and (sheet.words or overlay.boxes):
        into.doubt(
            "hidden sheet read", f'the sheet "{sheet.name}" is hidden; it is read as if it were not'
        )
    _put(sheet, overlay, into)


def _put(sheet: Sheet, overlay: Overlay, into: Builder) -> None:
    """Put a sheet into the document: name, text boxes at its top, table, the other boxes."""
    first = min((row for row, _ in sheet.words), default=0)
    if sheet.words or overlay.boxes:
        into.paragraph(Piece(runs=[(sheet.name, PLAIN)]))
    for row, pieces in overlay.boxes:
        if row <= first:
            _say(pieces, into)
    number = into.table(sheet.placed()) if sheet.words else None
    for row, pieces in overlay.boxes:
        if row > first:
            _say(pieces, into)
    sheet.notes.tell(into, sheet.name, number)


def _say(pieces: list[Piece], into: Builder) -> None:
    """Put the words of a text box into the document."""
    for piece in pieces:
        into.paragraph(piece)
