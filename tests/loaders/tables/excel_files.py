"""Excel workbooks made by hand, as XML, or by openpyxl, and what the reader makes of them."""

import io
import zipfile
from collections.abc import Mapping

from openpyxl import Workbook

from loaders.tables.builder import Builder
from loaders.tables.excel import reader as excel
from loaders.tables.table import Cell, Document

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
STRICT = "http://purl.oclc.org/ooxml/spreadsheetml/main"
LINKS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"
DRAWN = (
    'xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing" '
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
)


def xlsx(
    rows: str = "",
    *,
    after: str = "",
    before: str = "",
    parts: Mapping[str, str | bytes] | None = None,
    related: str = "",
    sheets: str = '<sheet name="Plan" sheetId="1" r:id="s1"/>',
    settings: str = "",
    space: str = MAIN,
) -> bytes:
    """Return a workbook of one sheet with some rows; `parts` are other files of the archive."""
    links = link("worksheet", "worksheets/sheet1.xml", "s1") + related
    links += link("sharedStrings", "sharedStrings.xml") + link("styles", "styles.xml")
    files: dict[str, str | bytes] = {
        "_rels/.rels": relationships(link("officeDocument", "xl/workbook.xml")),
        "xl/workbook.xml": f'<workbook xmlns="{space}" xmlns:r="{LINKS}">{settings}'
        f"<sheets>{sheets}</sheets></workbook>",
        "xl/_rels/workbook.xml.rels": relationships(links),
        "xl/worksheets/sheet1.xml": sheet(rows, after=after, before=before, space=space),
    }
    return packed(files | dict(parts or {}))


def sheet(rows: str, *, after: str = "", before: str = "", space: str = MAIN) -> str:
    """Return the XML of a sheet."""
    return (
        f'<worksheet xmlns="{space}" xmlns:r="{LINKS}">{before}<sheetData>{rows}</sheetData>'
        f"{after}</worksheet>"
    )


def said(text: str, place: str = "", more: str = "") -> str:
    """Return a cell that holds its words itself."""
    where = f'r="{place}"' if place else ""
    return f'<c {where} t="inlineStr" {more}><is><t>{text}</t></is></c>'


def shared(*strings: str) -> dict[str, str | bytes]:
    """Return the part with the shared strings."""
    inside = "".join(f"<si>{string}</si>" for string in strings)
    return {"xl/sharedStrings.xml": f'<sst xmlns="{MAIN}">{inside}</sst>'}


def link(kind: str, target: str, identity: str = "", more: str = "") -> str:
    """Return a relationship."""
    name = identity or f"r{kind}"
    return f'<Relationship Id="{name}" Type="{LINKS}/{kind}" Target="{target}" {more}/>'


def relationships(links: str) -> str:
    """Return the relationships of a part."""
    return f'<Relationships xmlns="{PACKAGE}">{links}</Relationships>'


def packed(files: Mapping[str, str | bytes]) -> bytes:
    """Return an archive."""
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return data.getvalue()


def saved(book: Workbook) -> bytes:
    """Return the bytes of a workbook of openpyxl."""
    data = io.BytesIO()
    book.save(data)
    return data.getvalue()


def document(data: bytes, name: str = "plan.xlsx") -> Document:
    """Return what the reader makes of some bytes."""
    into = Builder(name, "", merges=True)
    excel.read(data, into, "utf-8")
    return into.document


def cells(found: Document) -> dict[str, Cell]:
    """Return the cells with a place, by their address."""
    return {cell.place.rpartition("!")[2]: cell for cell in found.cells() if cell.place is not None}


def texts(data: bytes) -> dict[str, str]:
    """Return the words of the cells by their address."""
    return {place: cell.text for place, cell in cells(document(data)).items() if cell.text}


def kinds(found: Document) -> set[str]:
    """Return the kinds of doubts."""
    return {doubt.kind for doubt in found.doubts}
