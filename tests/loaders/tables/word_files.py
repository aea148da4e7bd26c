"""Word files made by hand, as XML, and what the reader makes of them."""

import io
import zipfile
from collections.abc import Mapping

from loaders.tables.builder import Builder
from loaders.tables.table import Document, Table
from loaders.tables.word import reader as word

WORDS = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
LINKS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"
SPACES = " ".join(
    f'xmlns:{prefix}="{space}"'
    for prefix, space in {
        "w": WORDS,
        "r": LINKS,
        "mc": "http://schemas.openxmlformats.org/markup-compatibility/2006",
        "wps": "http://schemas.microsoft.com/office/word/2010/wordprocessingShape",
        "v": "urn:schemas-microsoft-com:vml",
        "m": "http://schemas.openxmlformats.org/officeDocument/2006/math",
        "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
        "pic": "http://schemas.openxmlformats.org/drawingml/2006/picture",
    }.items()
)
TYPES = (
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    '<Default Extension="rels" '
    'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    '<Default Extension="xml" ContentType="application/vnd.openxmlformats-officedocument.'
    'wordprocessingml.document.main+xml"/></Types>'
)


def docx(
    body: str, parts: Mapping[str, str] | None = None, links: str = "", main: str = "document.xml"
) -> bytes:
    """Return a Word file with a body; `parts` are others by kind, as the content of their root."""
    rest = dict(parts or {})
    related = "".join(link(kind, f"{kind}.xml") for kind in rest) + links
    files = {
        "[Content_Types].xml": TYPES,
        "_rels/.rels": relationships(link("officeDocument", f"word/{main}")),
        f"word/_rels/{main}.rels": relationships(related),
        f"word/{main}": f"<w:document {SPACES}><w:body>{body}</w:body></w:document>",
    }
    files |= {f"word/{kind}.xml": f"<w:{kind} {SPACES}>{x}</w:{kind}>" for kind, x in rest.items()}
    return packed(files)


def link(kind: str, target: str, identity: str = "", more: str = "") -> str:
    """Return a relationship."""
    name = identity or f"r{kind}"
    return f'<Relationship Id="{name}" Type="{LINKS}/{kind}" Target="{target}" {more}/>'


def relationships(links: str) -> str:
    """Return the relationships of a part."""
    return f'<Relationships xmlns="{PACKAGE}">{links}</Relationships>'


def packed(files: Mapping[str, str | bytes]) -> bytes:
    """Return an archive."""
    into = io.BytesIO()
    with zipfile.ZipFile(into, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return into.getvalue()


def with_parts(data: bytes, files: Mapping[str, str | bytes]) -> bytes:
    """Return a Word file with parts added, or put in the place of those of the same name."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        old = {name: archive.read(name) for name in archive.namelist()}
    return packed({**old, **files})


def p(*runs: str, style: str = "", number: tuple[int, int] | None = None, mark: str = "") -> str:
    """Return a paragraph of runs (XML); `number` is its list and level."""
    properties = f'<w:pStyle w:val="{style}"/>' if style else ""
    if number:
        properties += (
            f'<w:numPr><w:ilvl w:val="{number[1]}"/><w:numId w:val="{number[0]}"/></w:numPr>'
        )
    properties += f"<w:rPr>{mark}</w:rPr>" if mark else ""
    return f"<w:p><w:pPr>{properties}</w:pPr>{''.join(runs)}</w:p>"


def r(words: str, marks: str = "") -> str:
    """Return a run of words with its marks (XML)."""
    return f'<w:r><w:rPr>{marks}</w:rPr><w:t xml:space="preserve">{words}</w:t></w:r>'


def tc(*blocks: str, marks: str = "") -> str:
    """Return a cell; plain words become a paragraph."""
    inner = "".join(block if block.startswith("<") else p(r(block)) for block in blocks)
    return f"<w:tc><w:tcPr>{marks}</w:tcPr>{inner or p()}</w:tc>"


def tr(*cells: str, marks: str = "") -> str:
    """Return a row; plain words become a cell."""
    inner = "".join(cell if cell.startswith("<") else tc(cell) for cell in cells)
    return f"<w:tr><w:trPr>{marks}</w:trPr>{inner}</w:tr>"


def tbl(*rows: str) -> str:
    """Return a table."""
    return f"<w:tbl><w:tblPr/><w:tblGrid/>{''.join(rows)}</w:tbl>"


def read(data: bytes) -> Document:
    """Return what the reader makes of a file."""
    into = Builder("plan.docx", "0", merges=True)
    word.read(data, into, "utf-8")
    return into.document


def read_body(body: str, **parts: str) -> Document:
    """Return what the reader makes of a body."""
    return read(docx(body, parts))


def paragraphs(body: str, **parts: str) -> list[str]:
    """Return the paragraphs of a body."""
    return [one.text for one in read_body(body, **parts).paragraphs]


def texts(table: Table) -> list[list[str]]:
    """Return the words of a table, row by row."""
    return [[cell.text for cell in row] for row in table.rows]


def doubts(document: Document) -> dict[str, str]:
    """Return the doubts by their kind."""
    return {one.kind: one.text for one in document.doubts}


def levels(*formats: tuple[str, str], more: str = "", id: int = 0) -> str:
    """Return a definition of a list: the format and the words of each level."""
    inner = "".join(
        f'<w:lvl w:ilvl="{at}"><w:start w:val="1"/><w:numFmt w:val="{sort}"/>'
        f'<w:lvlText w:val="{words}"/>{more}</w:lvl>'
        for at, (sort, words) in enumerate(formats)
    )
    return f'<w:abstractNum w:abstractNumId="{id}">{inner}</w:abstractNum>'


def num(number: int, base: int = 0, inner: str = "") -> str:
    """Return a list that uses a definition."""
    return f'<w:num w:numId="{number}"><w:abstractNumId w:val="{base}"/>{inner}</w:num>'


def wide(columns: int) -> str:
    return f'<w:gridSpan w:val="{columns}"/>'


def fill(colour: str, more: str = "") -> str:
    return f'<w:shd w:val="clear" w:color="auto" w:fill="{colour}" {more}/>'


def only(body: str, **parts: str) -> Table:
    tables = read_body(body, **parts).tables
    assert len(tables) == 1
    return tables[0]


def style(name: str, inner: str, base: str = "", more: str = "") -> str:
    on = f'<w:basedOn w:val="{base}"/>' if base else ""
    return f'<w:style w:type="paragraph" w:styleId="{name}" {more}>{on}{inner}</w:style>'


LADDER = levels(("decimal", "%1."), ("lowerLetter", "%2)"), ("lowerRoman", "(%3)"))
