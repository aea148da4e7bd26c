"""OpenDocument sheets made by hand, part by part."""

import io
import zipfile
from collections.abc import Mapping
from xml.sax.saxutils import escape

from loaders.tables.builder import Builder
from loaders.tables.opendocument import reader as opendocument
from loaders.tables.opendocument.names import SPACES
from loaders.tables.table import Document

NAMES = " ".join(f'xmlns:{name}="{address}"' for name, address in SPACES.items())
KIND = "application/vnd.oasis.opendocument.spreadsheet"


def cell(words: str = "", attributes: str = "", name: str = "table-cell") -> str:
    """A cell whose lines are its paragraphs."""
    lines = "".join(f"<text:p>{escape(line)}</text:p>" for line in words.split("\n") if words)
    return raw(lines, attributes, name)


def raw(inside: str = "", attributes: str = "", name: str = "table-cell") -> str:
    """A cell of any XML."""
    return f"<table:{name} {attributes}>{inside}</table:{name}>"


def row(*cells: str, attributes: str = "") -> str:
    """A row of cells."""
    return f"<table:table-row {attributes}>{''.join(cells)}</table:table-row>"


def sheet(*rows: str, name: str = "Actions", attributes: str = "", columns: str = "") -> str:
    """A sheet of rows."""
    return f'<table:table table:name="{name}" {attributes}>{columns}{"".join(rows)}</table:table>'


def content(*sheets: str, styles: str = "", start: str = "") -> str:
    """The content of a file."""
    return (
        f'<?xml version="1.0" encoding="UTF-8"?>{start}<office:document-content {NAMES}>'
        f"<office:automatic-styles>{styles}</office:automatic-styles><office:body>"
        f"<office:spreadsheet>{''.join(sheets)}</office:spreadsheet></office:body>"
        "</office:document-content>"
    )


def packed(said: str | bytes, parts: Mapping[str, str] | None = None) -> bytes:
    """A file of this content and other parts."""
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("mimetype", KIND, zipfile.ZIP_STORED)
        for name, words in {"META-INF/manifest.xml": "<manifest/>", **(parts or {})}.items():
            archive.writestr(name, words)
        archive.writestr("content.xml", said)
    return file.getvalue()


def read(data: bytes) -> Document:
    """The document of some bytes."""
    into = Builder("plan.ods", "", merges=True)
    opendocument.read(data, into, "utf-8")
    return into.document


def read_sheet(*rows: str, styles: str = "", columns: str = "") -> Document:
    """The document of one sheet."""
    return read(packed(content(sheet(*rows, columns=columns), styles=styles)))


def words(document: Document) -> list[list[list[str]]]:
    """The texts of the cells, table by table, row by row."""
    return [[[one.text for one in line] for line in table.rows] for table in document.tables]


def kinds(document: Document) -> list[str]:
    """The kinds of the doubts."""
    return [doubt.kind for doubt in document.doubts]
