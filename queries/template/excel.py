"""Writes the filled template as an Excel workbook: the plan on one sheet, how it was filled on one.

A row of Excel is 409 points high at most. One that needs more is written over several rows of the
sheet, its cells merged over them, so that no word is cut.
"""

import datetime
import io
import math
import re
from collections.abc import Sequence
from itertools import accumulate
from typing import Any

from openpyxl import Workbook
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.pagebreak import Break
from openpyxl.worksheet.properties import PageSetupProperties
from openpyxl.worksheet.worksheet import Worksheet

from graph.errors import QuestionError
from queries.template.plain import printable
from queries.template.rows import Filled
from queries.template.sheet_pages import breaks
from queries.template.sizes import heights, widths
from queries.template.word_page import FONT, LANGUAGE, SHADE

SHEET, NOTES = "Action plan", "How it was filled"
HEAD = 3
"""The row of the header."""
HIGHEST, POINTS = 400.0, 72 / 25.4
"""Points of the highest row, with a little to spare; points of a millimetre."""
PAGE, TOP = 450.0, 56.0
"""Points of a page below its header, and of what stands over the header on the first one."""
MOST = 32_767
"""Characters that a cell of Excel holds."""
FORMULA = ("=", "+", "-", "@")
ESCAPED = re.compile("_(?=x[0-9a-fA-F]{4}_)")
THIN = Side(style="thin")
RULED = Border(left=THIN, right=THIN, top=THIN, bottom=THIN)
NOTES_WIDTH, NOTES_LETTERS = 120, 130
A4 = 9


def as_excel(filled: Filled, on: datetime.date) -> bytes:
    """Return the bytes of the workbook; `on` is the day that its properties give."""
    book = Workbook()
    styles: Any = book
    # Excel counts the width of columns in figures of this font.
    styles._named_styles["Normal"].font = Font(name=FONT, size=10)
    sheet: Worksheet = book.worksheets[0]
    sheet.title = SHEET
    across = widths(filled)
    _top(sheet, filled, across)
    _rows(sheet, filled, across)
    _print(sheet, len(filled.header))
    _notes(book.create_sheet(NOTES), filled)
    noon = datetime.datetime.combine(on, datetime.time(12))
    properties = book.properties
    properties.title, properties.language, properties.creator = filled.title, LANGUAGE, None
    properties.created = properties.modified = noon
    into = io.BytesIO()
    book.save(into)
    return into.getvalue()


def _top(sheet: Worksheet, filled: Filled, across: Sequence[float]) -> None:
    """Write the title, the sentence under it, and the header."""
    width = len(filled.header)
    for row, words in ((1, filled.title), (2, filled.opening)):
        _say(sheet, row, 1, words, bold=row == 1, points=14 if row == 1 else 9, ruled=False)
        sheet.merge_cells(start_row=row, start_column=1, end_row=row, end_column=width)
        sheet.row_dimensions[row].height = 30 if row == 1 else 26
    for column, (words, millimetres) in enumerate(zip(filled.header, across, strict=True), 1):
        _say(sheet, HEAD, column, words, bold=True)
        sheet.cell(HEAD, column).fill = PatternFill("solid", fgColor=SHADE)
        # A width of 1 is a figure of 7 pixels at 96 to the inch; 5 more are margins.
        letter = get_column_letter(column)
        sheet.column_dimensions[letter].width = (millimetres * 96 / 25.4 - 5) / 7
    sheet.row_dimensions[HEAD].height = 50


def _rows(sheet: Worksheet, filled: Filled, across: Sequence[float]) -> None:
    """Write the rows, merged cells and all."""
    high = [one * POINTS + 6 for one in heights(filled, across)]
    many = [max(1, math.ceil(one / HIGHEST)) for one in high]
    starts = list(accumulate(many, initial=HEAD + 1))
    for at in breaks(filled, high, PAGE - TOP, PAGE):
        sheet.row_breaks.append(Break(id=starts[at] - 1))
    for at, (row, spans) in enumerate(zip(filled.rows, filled.spans(), strict=True)):
        for down in range(many[at]):
            sheet.row_dimensions[starts[at] + down].height = high[at] / many[at]
        for column, (cell, span) in enumerate(zip(row.cells, spans, strict=True), start=1):
            if span:
                _put(sheet, cell.text, column, starts[at], starts[at + span] - 1, row.original)


def _put(sheet: Worksheet, words: str, column: int, first: int, last: int, original: str) -> None:
    """Write a cell over some rows of the sheet; QuestionError where it is too long for Excel."""
    if len(words) > MOST:
        raise QuestionError(
            f"{original}: a cell of its rows has {len(words):,} characters, and one of Excel holds "
            f"{MOST:,}; write the plan with --format docx"
        )
    for row in range(first, last + 1):
        sheet.cell(row, column).border = RULED
    _say(sheet, first, column, words)
    if last > first:
        sheet.merge_cells(start_row=first, start_column=column, end_row=last, end_column=column)


def _say(
    sheet: Worksheet,
    row: int,
    column: int,
    words: str,
    *,
    bold: bool = False,
    points: float = 9,
    ruled: bool = True,
) -> None:
    """Write words as words, whatever they begin with."""
    cell: Any = sheet.cell(row, column)
    if words:
        cell.value = ESCAPED.sub("_x005F_", printable(words))
        cell.data_type = "s"
    cell.quotePrefix = words.startswith(FORMULA)
    cell.font = Font(name=FONT, size=points, bold=bold)
    cell.alignment = Alignment(wrap_text=True, vertical="top")
    cell.border = RULED if ruled else Border()


def _print(sheet: Worksheet, width: int) -> None:
    """Let the sheet print on landscape pages of A4, its header on each, and stay on the screen."""
    sheet.freeze_panes = f"A{HEAD + 1}"
    sheet.print_title_rows = f"{HEAD}:{HEAD}"
    sheet.print_area = f"A1:{get_column_letter(width)}{sheet.max_row}"
    _paper(sheet)


def _paper(sheet: Worksheet) -> None:
    """Set the paper of a sheet: landscape A4, one page wide, its pages counted."""
    sheet.page_setup.orientation, sheet.page_setup.paperSize = "landscape", A4
    sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight = 1, 0
    sheet.page_margins.left = sheet.page_margins.right = 0.38
    sheet.page_margins.top = sheet.page_margins.bottom = 0.6
    sheet.page_margins.header = sheet.page_margins.footer = 0.3
    foot: Any = sheet.oddFooter
    foot.right.text = "Page &P of &N"


def _notes(sheet: Worksheet, filled: Filled) -> None:
    """Write what stands below the table elsewhere: each section's heading and its sentences."""
    sheet.column_dimensions["A"].width = NOTES_WIDTH
    said = [(line, line is head) for head, lines in filled.sections for line in (head, *lines)]
    for row, (words, head) in enumerate(said, start=1):
        _say(sheet, row, 1, words, bold=head, points=12 if head else 9, ruled=False)
        sheet.row_dimensions[row].height = 13.0 * math.ceil(len(words) / NOTES_LETTERS) + 4
    _paper(sheet)
