"""An answer as an Excel workbook: the answer on one sheet, what to know of it on another.

Every row has a height: LibreOffice gives one without it the height of a single line.
"""

import datetime
import io
import re
from typing import Any

from openpyxl import Workbook
from openpyxl.styles import Alignment, Font, PatternFill
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.properties import PageSetupProperties
from openpyxl.worksheet.worksheet import Worksheet

from graph.signs import visible
from queries.answer import Answer
from queries.faces.about import PLANS, about, plans
from queries.faces.sheet import Sheet, fitting, sheet
from queries.faces.sizes import BOLD as BOLDER
from queries.faces.sizes import HIGHEST, Held, height
from queries.faces.words import FORMULA

ANSWER, ABOUT = "Answer", "About"
FONT, SHADE, LANGUAGE = "Arial", "D9E2EC", "en-GB"
ACROSS = (26, 80, 14, 28, 46, 36)
"""Letters of the columns of the second sheet."""
DAY = "yyyy-mm-dd"
ESCAPED = re.compile("_(?=x[0-9a-fA-F]{4}_)")
"""What Excel would read as a sign given by its number."""
A4 = 9
WRAPPED = Alignment(wrap_text=True, vertical="top")
TO_THE_RIGHT = Alignment(wrap_text=True, vertical="top", horizontal="right", indent=1)
NUMBER = Alignment(vertical="top", horizontal="right", indent=1)
"""Not wrapped: LibreOffice indents no number that is."""
WORDS, BOLD, TITLE = (Font(name=FONT, size=size, bold=size != 10) for size in (10, 10.5, 14))
SHADED = PatternFill("solid", fgColor=SHADE)


def as_excel(answer: Answer, on: datetime.date | None = None) -> bytes:
    """Return the bytes of the workbook; `on` is the day it was asked, or today."""
    day = on or datetime.date.today()
    made = sheet(answer)
    book = Workbook()
    styles: Any = book
    # Excel counts the width of columns in figures of this font.
    styles._named_styles["Normal"].font = WORDS
    _answer(book.worksheets[0], made)
    _about(book.create_sheet(ABOUT), answer, day, made)
    properties = book.properties
    properties.title, properties.language = visible(answer.question.title), LANGUAGE
    properties.creator = None
    properties.created = properties.modified = datetime.datetime.combine(day, datetime.time(12))
    into = io.BytesIO()
    book.save(into)
    return into.getvalue()


def _answer(into: Worksheet, made: Sheet) -> None:
    """Write the answer, to be filtered, scrolled and printed."""
    into.title = ANSWER
    for column, (head, width) in enumerate(zip(made.heads, made.widths, strict=True), start=1):
        cell = _put(into, 1, column, head, BOLD)
        cell.fill = SHADED
        cell.alignment = TO_THE_RIGHT if made.numbers[column - 1] else WRAPPED
        into.column_dimensions[get_column_letter(column)].width = width
    into.row_dimensions[1].height = height(made.heads, made.widths, BOLDER)
    for at, row in enumerate(made.rows, start=2):
        for column, one in enumerate(row, start=1):
            _put(into, at, column, one)
        into.row_dimensions[at].height = min(HIGHEST, height(row, made.widths))
    into.auto_filter.ref = f"A1:{get_column_letter(len(made.heads))}{len(made.rows) + 1}"
    into.freeze_panes = "B2" if made.keeps_first else "A2"
    into.print_title_rows = "1:1"
    _paper(into)


def _put(into: Worksheet, row: int, column: int, one: Held, font: Font = WORDS) -> Any:  # noqa: ANN401
    """Write a number, a day, or words as words, whatever they begin with; return the cell."""
    cell: Any = into.cell(row, column)
    cell.font, cell.alignment = font, WRAPPED
    if isinstance(one, str) and one:
        cell.value = ESCAPED.sub("_x005F_", fitting(one))
        cell.data_type = "s"
        cell.quotePrefix = one.startswith(FORMULA)
    elif one not in (None, ""):
        cell.value = one
        if isinstance(one, datetime.date):
            cell.number_format = DAY
        else:
            cell.alignment = NUMBER
    return cell


def _about(into: Worksheet, answer: Answer, on: datetime.date, made: Sheet) -> None:
    """Write what is to be said of the answer, and the plans it draws on."""
    for column, width in enumerate(ACROSS, start=1):
        into.column_dimensions[get_column_letter(column)].width = width
    _put(into, 1, 1, visible(answer.question.title), TITLE).alignment = Alignment(vertical="top")
    row = 3
    for part in about(answer, on, made.changed):
        row = _part(into, row, part.heading, part.lines)
    if answer.sources:
        row = _part(into, row, "The plans it draws on", [PLANS, *plans(answer)])
    _paper(into)


def _part(into: Worksheet, row: int, heading: str, lines: Any) -> int:  # noqa: ANN401
    """Write a heading and the lines below it; return the row at which the next one begins."""
    _put(into, row, 1, heading, BOLD).alignment = Alignment(vertical="top")
    for column in range(1, len(ACROSS) + 1):
        into.cell(row, column).fill = SHADED
    for at, words in enumerate(lines, start=row + 1):
        for column, one in enumerate(words, start=1):
            _put(into, at, column, visible(one), BOLD if words is PLANS else WORDS)
        into.row_dimensions[at].height = min(HIGHEST, height(words, ACROSS))
    return row + len(lines) + 2


def _paper(into: Worksheet) -> None:
    """Set the paper of a sheet: landscape A4, one page wide, its pages counted."""
    into.page_setup.orientation, into.page_setup.paperSize = "landscape", A4
    into.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    into.page_setup.fitToWidth, into.page_setup.fitToHeight = 1, 0
    into.page_margins.left = into.page_margins.right = 0.4
    into.page_margins.top, into.page_margins.bottom, into.page_margins.footer = 0.6, 0.8, 0.4
    foot: Any = into.oddFooter
    foot.right.text = "Page &P of &N"
