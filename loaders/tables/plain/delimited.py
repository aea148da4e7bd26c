"""The reader of `.csv` and `.tsv`: rows of cells with a comma, semicolon, tab or bar between."""

import re
from collections.abc import Iterable, Iterator

from loaders.tables import limits
from loaders.tables.builder import Builder, Placed
from loaders.tables.plain.decoding import text_of
from loaders.tables.plain.delimiters import delimiter_of, told
from loaders.tables.plain.lines import cell_of, line_of
from loaders.tables.plain.quoting import Row, Rows, UnreadableRowError
from loaders.tables.table import INVISIBLE

NAMED = 5
"""As many lines are named in a doubt."""
GUARD = re.compile(r"[ ]*'(?=[=+@\t-])(?!.*\w'(?!\w))", re.DOTALL)
"""The quote that an export puts before a cell so that no sheet takes it for a formula."""
RAW = 2 * limits.CELL
"""Characters of a cell with its markup."""


def read(data: bytes, into: Builder, encoding: str) -> None:
    """Read the bytes of a delimited text; PlanError says what is wrong and in which line."""
    text = text_of(data, into, encoding, western=True)
    said = told(text)
    tabs = into.document.name.lower().endswith(".tsv") and "\t" in text
    rows = Rows(text, said or ("\t" if tabs else delimiter_of(text)))
    kept = list(worded(rows, into))[1 if said else 0 :]
    if not kept:
        raise into.fail("the file holds separators and no words; save the plan again and load that")
    table = _after_titles(kept, into)
    place_rows(table, into)
    _doubts(rows, into)


def worded(rows: Rows, into: Builder) -> Iterator[Row]:
    """Yield the rows, of several blank ones between others only the first."""
    blank, size, number = True, 0, 0
    try:
        for row in rows:
            says = any(cell.strip(INVISIBLE) for cell in row.cells)
            if says or not blank:
                number, size = number + 1, size + len(row.cells)
                room(number, size, row, into)
                yield row
            blank = not says
    except UnreadableRowError as error:
        raise into.fail(str(error)) from error


def room(rows: int, cells: int, row: Row, into: Builder) -> None:
    """Refuse what no memory can hold, before it is held."""
    if rows > 2 * limits.ROWS or cells > 10 * limits.CELLS:
        raise into.fail(
            f"line {row.line}: more rows or columns than any plan has; save the plan alone"
        )


def place_rows(rows: Iterable[Row], into: Builder) -> None:
    """Add the table of some rows."""
    kept = list(rows)
    into.table(_placed(kept, into), lines=[row.line for row in kept])


def _after_titles(rows: list[Row], into: Builder) -> list[Row]:
    """Return the rows of the table; the lines of one cell before it are paragraphs."""
    many = (place for place, row in enumerate(rows) if len(_said(row)) > 1)
    first = next(many, 0)
    for row in rows[:first]:
        for cell in _said(row):
            _title(cell, row, into)
    return rows[first:]


def _title(cell: str, row: Row, into: Builder) -> None:
    """Add what stands before the table, line by line."""
    words = cell_of(_unguarded(_checked(cell, row, into)))
    for block in words.blocks:
        into.paragraph(line_of(words.text[block.start : block.end]), line=row.line)


def _said(row: Row) -> list[str]:
    """Return the cells of a row that say anything."""
    return [cell for cell in row.cells if cell.strip(INVISIBLE)]


def _placed(rows: Iterable[Row], into: Builder) -> Iterator[Placed]:
    """Yield the cells that say anything, each in its place, as a sheet shows them.

    A quote that only guards a cell against being a formula (`'-Train staff`) is no word of whoever
    wrote it, and no sheet shows it: it is in no passage. One that another closes is kept.
    """
    for number, row in enumerate(rows):
        for column, cell in enumerate(row.cells):
            if cell.strip():
                words = cell_of(_unguarded(_checked(cell, row, into)))
                yield Placed(row=number, column=column, words=words)


def _unguarded(cell: str) -> str:
    """Return a cell without the quote that guards it."""
    guard = GUARD.match(cell)
    return cell[guard.end() :] if guard else cell


def _checked(cell: str, row: Row, into: Builder) -> str:
    """Return a cell; PlanError when it is far longer than any."""
    if len(cell) > RAW:
        raise into.fail(
            f"line {row.line}: a cell of {len(cell):,} characters; the most a cell may hold is "
            f"{limits.CELL:,}. Part it into several, or look for a quote that is not closed"
        )
    return cell


def _doubts(rows: Rows, into: Builder) -> None:
    """Say where quotes do not close, or stand inside a cell."""
    if rows.unclosed:
        into.doubt(
            "quote not closed",
            f"A quote opens on {_lines(rows, rows.unclosed)} and is not closed; what follows it "
            "was read to the end of the line, as it stands.",
        )
    if rows.odd:
        into.doubt(
            "quote inside cell",
            f"A cell on {_lines(rows, rows.odd)} has quotes inside that are not doubled; check "
            "where it ends.",
        )


def _lines(rows: Rows, places: list[int]) -> str:
    """Return the lines of some places in words."""
    lines = list(dict.fromkeys(rows.lines(places[: NAMED + 1])))
    named = ", ".join(map(str, lines[:NAMED]))
    return f"line {named}" + (" and others" if len(places) > NAMED else "")
