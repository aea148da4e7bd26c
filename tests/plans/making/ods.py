"""OpenDocument spreadsheets from plain rows: `^` is merged with the cell above, `<` leftwards."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from xml.sax.saxutils import escape, quoteattr

from tests.plans.making.archive import write

Rows = Sequence[tuple[str, ...]]
UP, LEFT = "^", "<"
KIND = "application/vnd.oasis.opendocument.spreadsheet"
SPACES = " ".join(
    f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
    for name in ("office", "table", "text", "style", "manifest")
)
WIDE = (
    '<style:style style:name="co1" style:family="table-column">'
    '<style:table-column-properties style:column-width="5cm" '
    'xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0"/></style:style>'
)


def save(path: Path, sheets: Mapping[str, Rows]) -> None:
    """Write the sheets, each a name and its rows."""
    tables = "".join(_table(name, rows) for name, rows in sheets.items())
    content = (
        f'<?xml version="1.0" encoding="UTF-8"?><office:document-content {SPACES} '
        f'office:version="1.2"><office:automatic-styles>{WIDE}</office:automatic-styles>'
        f"<office:body><office:spreadsheet>{tables}"
        "</office:spreadsheet></office:body></office:document-content>"
    )
    manifest = (
        f'<?xml version="1.0" encoding="UTF-8"?><manifest:manifest {SPACES} '
        f'manifest:version="1.2"><manifest:file-entry manifest:full-path="/" '
        f'manifest:media-type="{KIND}"/><manifest:file-entry manifest:full-path="content.xml" '
        'manifest:media-type="text/xml"/></manifest:manifest>'
    )
    write(path, {"mimetype": KIND, "content.xml": content, "META-INF/manifest.xml": manifest})


def _table(name: str, rows: Rows) -> str:
    """Return a sheet, with the endless empty columns and rows that programs write after it."""
    width = max(map(len, rows))
    lines = "".join(
        "<table:table-row>"
        + "".join(_cell(rows, r, c) for c in range(len(row)))
        + '<table:table-cell table:number-columns-repeated="1000"/></table:table-row>'
        for r, row in enumerate(rows)
    )
    return (
        f"<table:table table:name={quoteattr(name)}>"
        f'<table:table-column table:style-name="co1" table:number-columns-repeated="{width}"/>'
        f'{lines}<table:table-row table:number-rows-repeated="1048000">'
        '<table:table-cell table:number-columns-repeated="1020"/></table:table-row></table:table>'
    )


def _cell(rows: Rows, row: int, column: int) -> str:
    """Return a cell, its spans counted from the marks below and beside it."""
    words = rows[row][column]
    if words in (UP, LEFT):
        return "<table:covered-table-cell/>"
    down = right = 1
    while row + down < len(rows) and rows[row + down][column:][:1] == (UP,):
        down += 1
    while column + right < len(rows[row]) and rows[row][column + right] == LEFT:
        right += 1
    spans = (
        f' table:number-rows-spanned="{down}" table:number-columns-spanned="{right}"'
        if (down, right) != (1, 1)
        else ""
    )
    lines = "".join(f"<text:p>{escape(line)}</text:p>" for line in words.split("\n") if words)
    kind = ' office:value-type="string"' if words else ""
    return f"<table:table-cell{kind}{spans}>{lines}</table:table-cell>"
