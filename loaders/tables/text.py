"""The reader of `.txt` and `.tsv`: a line with tabs is a row, a line without is a paragraph."""

import re
from pathlib import Path

from graph.errors import PlanError
from loaders.tables.markup import read_markup
from loaders.tables.table import Cell, Document, Paragraph, Table

Lines = list[tuple[int, str]]


def read(name: str, data: bytes, sha256: str, encoding: str) -> Document:
    """Read the bytes of a text plan; PlanError says what is wrong and in which line."""
    document = Document(name=name, sha256=sha256)
    run: Lines = []
    for number, line in enumerate(re.split(r"\r\n|\r|\n", _decode(name, data, encoding)), start=1):
        if "\t" in line:
            run.append((number, line))
            continue
        _end_table(document, run)
        if line.strip():
            document.paragraphs.append(Paragraph(text=line.strip(), line=number))
    _end_table(document, run)
    return document


def _decode(name: str, data: bytes, encoding: str) -> str:
    """Return the text of the file, or say which byte is not of its encoding."""
    encoding = "utf-16" if data[:2] in (b"\xff\xfe", b"\xfe\xff") else encoding
    if b"\0" in data and encoding != "utf-16":
        raise PlanError(f"{name}: not a text file; save the plan as text, with tabs between cells")
    try:
        text = data.decode("utf-8-sig" if encoding == "utf-8" else encoding)
    except UnicodeDecodeError as error:
        line = data[: error.start].count(b"\n") + 1
        raise PlanError(
            f"{name}, line {line}: byte {data[error.start]:#04x} is not {encoding}; save the file "
            "as UTF-8, or give its encoding in source.yaml (encoding: cp1252)"
        ) from error
    except LookupError as error:
        raise PlanError(f"{name}: source.yaml names an unknown encoding {encoding!r}") from error
    if not text.strip():
        raise PlanError(f"{name}: the file is empty; save the plan again and load that")
    return text


def _end_table(document: Document, run: Lines) -> None:
    """Turn the lines gathered so far into a table, and start anew."""
    if any(line.strip() for _, line in run):
        document.tables.append(_table(document, run))
    run.clear()


def _table(document: Document, run: Lines) -> Table:
    """Return the table of some lines; every row is as wide as the widest."""
    number = len(document.tables) + 1
    width = max(len(line.rstrip("\t\r ").split("\t")) for _, line in run)
    rows = tuple(_row(number, row, line, width) for row, (_, line) in enumerate(run))
    lines = tuple(line for line, _ in run)
    heading = _heading(document, lines[0])
    return Table(number=number, rows=rows, lines=lines, heading=heading)


def _row(table: int, row: int, text: str, width: int) -> tuple[Cell, ...]:
    """Return the cells of a line; cells missing at its end are blank."""
    parts = text.split("\t")[:width]
    parts += [""] * (width - len(parts))
    return tuple(_cell(table, row, column, raw) for column, raw in enumerate(parts, start=1))


def _cell(table: int, row: int, column: int, raw: str) -> Cell:
    """Return a cell with its markup read."""
    words = read_markup(raw)
    return Cell(
        text=words.text,
        blocks=words.blocks,
        italics=words.italics,
        damage=words.damage,
        table=table,
        row=row,
        column=column,
    )


def _heading(document: Document, line: int) -> str:
    """Return the paragraphs since the table before, which say what this one is about."""
    last = document.tables[-1].lines[-1] if document.tables else 0
    return "\n".join(p.text for p in document.paragraphs if last < p.line < line)


def suits(path: Path) -> bool:
    """Tell whether the name is that of a text plan."""
    return path.suffix.lower() in (".txt", ".tsv")
