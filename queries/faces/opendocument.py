"""An answer as an OpenDocument spreadsheet: the same two sheets as the Excel workbook."""

import datetime
import io
import re
from collections.abc import Iterator, Sequence
from typing import Any

from odf import dc, meta, table, text
from odf.opendocument import OpenDocumentSpreadsheet

from graph.signs import visible
from queries.answer import Answer
from queries.faces.about import PLANS, about, plans
from queries.faces.excel import ABOUT, ACROSS, ANSWER, LANGUAGE
from queries.faces.opendocument_styles import (
    BOLD,
    DAY,
    HEADING,
    NUMBER,
    NUMBER_HEADING,
    PART,
    TITLE,
    WORDS,
    column,
    keep_in_sight,
    row,
    styles,
)
from queries.faces.sheet import Sheet, fitting, sheet
from queries.faces.sizes import BOLD as BOLDER
from queries.faces.sizes import Held, height

SPACES = re.compile(r"^ +|(?<= ) +| +$|\t")
"""Blanks that a reader of OpenDocument would take for one, or for none."""
Element = Any
ONE = 16.0
"""Points of a row of one line."""


Row = tuple[float, Sequence[tuple[Held, str]]]
"""How high a row is, in points, and its cells, each with its look."""


def as_opendocument(answer: Answer, on: datetime.date | None = None) -> bytes:
    """Return the bytes of the spreadsheet; `on` is the day it was asked, or today."""
    day = on or datetime.date.today()
    made = sheet(answer)
    head, rows, told = _head(made), list(_rows(made)), list(_about(answer, day, made))
    book = OpenDocumentSpreadsheet()
    styles(book, [*made.widths, *ACROSS], [high for high, _ in (head, *rows, *told)])
    _properties(book, visible(answer.question.title), day)
    book.spreadsheet.addElement(_table(ANSWER, made.widths, rows, head))
    book.spreadsheet.addElement(_table(ABOUT, ACROSS, told))
    _filter(book, made)
    keep_in_sight(book, ANSWER, made.keeps_first)
    into = io.BytesIO()
    book.save(into)
    return into.getvalue()


def _properties(book: Element, title: str, on: datetime.date) -> None:
    """Give a book its title, its language and its day."""
    book.meta.addElement(dc.Title(text=title))
    book.meta.addElement(dc.Language(text=LANGUAGE))
    book.meta.addElement(meta.CreationDate(text=f"{on.isoformat()}T12:00:00"))


def _head(made: Sheet) -> Row:
    """Return the heads of the answer."""
    looks = (NUMBER_HEADING if one else HEADING for one in made.numbers)
    high = height(made.heads, made.widths, BOLDER)
    return high, list(zip(made.heads, looks, strict=True))


def _rows(made: Sheet) -> Iterator[Row]:
    """Yield the rows of the answer."""
    for cells in made.rows:
        yield height(cells, made.widths), [(one, WORDS) for one in cells]


def _about(answer: Answer, on: datetime.date, made: Sheet) -> Iterator[Row]:
    """Yield the rows of what is to be said of the answer, and of the plans it draws on."""
    yield 2 * ONE, [(visible(answer.question.title), TITLE)]
    for part in about(answer, on, made.changed):
        yield from _part(part.heading, part.lines)
    if answer.sources:
        yield from _part("The plans it draws on", [PLANS, *plans(answer)])


def _part(heading: str, lines: Sequence[tuple[str, ...]]) -> Iterator[Row]:
    """Yield a heading and the lines below it, after a blank row."""
    yield ONE, [(None, WORDS)]
    yield ONE, [(heading, PART), *[(None, PART)] * (len(ACROSS) - 1)]
    for words in lines:
        look = BOLD if words is PLANS else WORDS
        yield height(words, ACROSS), [(visible(one), look) for one in words]


def _table(
    name: str, widths: Sequence[int], rows: Sequence[Row], head: Row | None = None
) -> Element:
    """Return a sheet with its columns and rows; its head is repeated on every page."""
    into = table.Table(name=name, stylename="sheet")
    for width in widths:
        into.addElement(table.TableColumn(stylename=column(width)))
    if head:
        repeated = table.TableHeaderRows()
        repeated.addElement(_row(head))
        into.addElement(repeated)
    for one in rows:
        into.addElement(_row(one))
    return into


def _row(told: Row) -> Element:
    """Return a row with its cells."""
    high, cells = told
    made = table.TableRow(stylename=row(high))
    for one, look in cells:
        made.addElement(_cell(one, look))
    return made


def _cell(one: Held, look: str) -> Element:
    """Return a cell that holds a number, a day, or words as words, whatever they begin with."""
    match one:
        case None:
            return table.TableCell(stylename=look)
        case int() | float():
            cell = table.TableCell(stylename=NUMBER, valuetype="float", value=str(one))
        case datetime.date():
            cell = table.TableCell(stylename=DAY, valuetype="date", datevalue=one.isoformat())
        case str():
            cell = table.TableCell(stylename=look, valuetype="string")
    for line in fitting(str(one)).split("\n"):
        cell.addElement(_line(line))
    return cell


def _line(words: str) -> Element:
    """Return a line of a cell, its blanks kept."""
    line = text.P()
    for words_or_blank in _pieces(words):
        if isinstance(words_or_blank, str):
            line.addText(words_or_blank)
        else:
            line.addElement(words_or_blank)
    return line


def _pieces(words: str) -> Iterator[str | Element]:
    """Yield the words of a line, and an element for the blanks that would be lost."""
    at = 0
    for blank in SPACES.finditer(words):
        if blank.start() > at:
            yield words[at : blank.start()]
        yield text.Tab() if blank[0] == "\t" else text.S(c=str(len(blank[0])))
        at = blank.end()
    if words[at:]:
        yield words[at:]


def _filter(book: Element, made: Sheet) -> None:
    """Give the answer the buttons of a filter."""
    last = _letters(len(made.heads))
    ranges = table.DatabaseRanges()
    ranges.addElement(
        table.DatabaseRange(
            name="__Anonymous_Sheet_DB__0",
            targetrangeaddress=f"{ANSWER}.A1:{ANSWER}.{last}{len(made.rows) + 1}",
            displayfilterbuttons="true",
        )
    )
    book.spreadsheet.addElement(ranges)


def _letters(column: int) -> str:
    """Return what a column is called: A, Z, AA."""
    rest, last = divmod(column - 1, 26)
    return (_letters(rest) if rest else "") + chr(ord("A") + last)
