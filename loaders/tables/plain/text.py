"""The reader of `.txt`: a line with tabs is a row, a line without is a paragraph.

Excel's "Unicode text" puts a cell of several lines in quotes: such a row runs over its lines.
"""

import re
from collections.abc import Iterator
from dataclasses import replace

from loaders.tables.builder import Builder
from loaders.tables.plain.decoding import text_of
from loaders.tables.plain.delimited import place_rows, room
from loaders.tables.plain.lines import line_of
from loaders.tables.plain.quoting import Row, Rows, UnreadableRowError
from loaders.tables.plain.wrapped import Line, going_on

TAB = "\t"
BLANK = re.compile(r"(?:[^\S\n]*+\n)++")
OPENS = re.compile(r'(?:^|\t) *"[^\t\n]*$', re.MULTILINE)
EMPTY = re.compile(r"^[^\S\t\n]*\n", re.MULTILINE)


def read(data: bytes, into: Builder, encoding: str) -> None:
    """Read the bytes of a text plan; PlanError says what is wrong and in which line."""
    table: list[Row] = []
    lines: list[Line] = []
    size = 0
    try:
        for row in _rows(text_of(data, into, encoding)):
            if len(row.cells) > 1:
                table.append(row)
                size += len(row.cells)
                room(len(table), size, row, into)
                continue
            _end_table(table, into)
            into.paragraph(line_of(row.cells[0].strip()), line=row.line)
            if row.cells[0].strip():
                lines.append(Line(row.line, row.cells[0]))
    except UnreadableRowError as error:
        raise into.fail(str(error)) from error
    _end_table(table, into)
    _wrap(going_on(lines), into)


def _wrap(going: frozenset[int], into: Builder) -> None:
    """Say of the paragraphs in some lines that they go on with the one before."""
    paragraphs = into.document.paragraphs
    for place, paragraph in enumerate(paragraphs):
        if paragraph.line in going:
            paragraphs[place] = replace(paragraph, goes_on=True)


def _end_table(table: list[Row], into: Builder) -> None:
    """Add the rows gathered so far as a table, and start anew."""
    place_rows(table, into)
    table.clear()


def _rows(text: str) -> Iterator[Row]:
    """Yield every line as a row; quotes are words, unless a cell runs over several lines."""
    text = text if text.endswith("\n") else text + "\n"
    several = _several(text)
    at, line = 0, 1
    while at < len(text):
        row, end = several.get(at) or _line(text, at, unquoted=bool(several))
        yield replace(row, line=line)
        line, at = line + row.lines, end


def _several(text: str) -> dict[int, tuple[Row, int]]:
    """Return the rows that run over several lines, and their ends, by where they begin."""
    quoted, found, end = Rows(text, TAB), dict[int, tuple[Row, int]](), 0
    for opening in OPENS.finditer(text):
        start = text.rfind("\n", 0, opening.start() + 1) + 1 if opening.start() else 0
        if start >= end:
            row, after = quoted.row(start, 0)
            if _runs_on(row):
                found[start], end = (row, after), after
    return found


def _line(text: str, at: int, *, unquoted: bool) -> tuple[Row, int]:
    """Return the row of one line, or of all blank ones that follow each other, and its end.

    Lines of nothing but tabs are a blank row; where an empty line is among them, the table ends.
    """
    blank = BLANK.match(text, at)
    if blank:
        cells = [""] if EMPTY.search(blank[0]) else ["", ""]
        return Row(0, blank[0].count("\n"), cells), blank.end()
    end = text.index("\n", at)
    return Row(0, 1, _cells(text[at:end], unquoted=unquoted)), end + 1


def _cells(line: str, *, unquoted: bool) -> list[str]:
    """Return the cells of a line, and take their quotes off where the file puts cells in them."""
    if unquoted and TAB in line and '"' in line:
        return Rows(line, TAB).first(1)[0].cells
    return line.split(TAB)


def _runs_on(row: Row) -> bool:
    """Tell whether a row has cells of several lines: they hold no tab, or they are no cells."""
    broken = [cell for cell in row.cells if "\n" in cell]
    return bool(broken) and len(row.cells) > 1 and not any(TAB in cell for cell in broken)
