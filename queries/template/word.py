"""Writes the filled template as a Word file: one ruled table over landscape pages of A4."""

import datetime
import io
from collections.abc import Sequence
from itertools import groupby
from typing import Any

from docx import Document
from docx.document import Document as Doc
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm
from docx.table import Table, _Cell
from docx.text.paragraph import Paragraph

from queries.template.cells import Cell
from queries.template.plain import printable
from queries.template.rows import Filled, Row
from queries.template.sizes import BODY, TOGETHER, heights, widths
from queries.template.word_page import SHADE, page, styles

HEAD, BODY_TEXT, ITEM = "Table Head", "Table Text", "List Bullet"


def as_word(filled: Filled, on: datetime.date) -> bytes:
    """Return the bytes of the Word file; `on` is the day that its properties give."""
    doc = Document()
    styles(doc)
    page(doc, filled.title, on)
    doc.add_heading(printable(filled.title), level=1)
    doc.add_paragraph(printable(filled.opening))
    _table(doc, filled)
    for heading, lines in filled.sections:
        doc.add_heading(heading, level=2)
        for line in lines:
            doc.add_paragraph(printable(line), style="List Bullet")
    into = io.BytesIO()
    doc.save(into)
    return into.getvalue()


def _table(doc: Doc, filled: Filled) -> None:
    """Add the table: a header that every page repeats, and the rows."""
    across = widths(filled)
    table = doc.add_table(rows=1, cols=len(filled.header), style="Table Grid")
    table.autofit = False
    for column, width in zip(table.columns, across, strict=True):
        column.width = Mm(width)
    _margins(table)
    _head(table, filled.header, across)
    spans, high = filled.spans(), heights(filled, across)
    for at, row in enumerate(filled.rows):
        _row(table, row, spans[at], across, whole=high[at] < BODY)
    _keep_together(table, filled, high)


def _margins(table: Table) -> None:
    """Leave a little room beside the words of every cell."""
    margins: Any = OxmlElement("w:tblCellMar")
    for side, twips in (("top", "30"), ("left", "80"), ("bottom", "30"), ("right", "80")):
        margin: Any = OxmlElement(f"w:{side}")
        margin.set(qn("w:w"), twips)
        margin.set(qn("w:type"), "dxa")
        margins.append(margin)
    properties: Any = table._tbl.tblPr
    properties.find(qn("w:tblLook")).addprevious(margins)


def _head(table: Table, header: Sequence[str], across: Sequence[float]) -> None:
    """Write the header, which is repeated on every page and never cut."""
    row: Any = table.rows[0]._tr
    _mark(row, "w:cantSplit", "w:tblHeader")
    for tc, words, width in zip(row.tc_lst, header, across, strict=True):
        tc.width = Mm(width)
        shade: Any = OxmlElement("w:shd")
        for name, value in (("val", "clear"), ("color", "auto"), ("fill", SHADE)):
            shade.set(qn(f"w:{name}"), value)
        tc.get_or_add_tcPr().append(shade)
        cell = _Cell(tc, table)
        _style(cell.paragraphs[0], HEAD)
        cell.paragraphs[0].add_run(words)


def _row(
    table: Table, row: Row, spans: Sequence[int], across: Sequence[float], *, whole: bool
) -> None:
    """Add a row; `whole` tells that it goes to the next page rather than being cut."""
    made: Any = OxmlElement("w:tr")
    table._tbl.append(made)
    if whole:
        _mark(made, "w:cantSplit")
    for cell, span, width in zip(row.cells, spans, across, strict=True):
        tc: Any = made.add_tc()
        tc.width = Mm(width)
        if span != 1:
            tc.vMerge = "restart" if span else "continue"
        _write(_Cell(tc, table), cell if span else Cell())


def _mark(row: Any, *marks: str) -> None:  # noqa: ANN401
    """Give a row some properties that are on or off."""
    properties = row.get_or_add_trPr()
    for mark in marks:
        properties.append(OxmlElement(mark))


def _write(into: _Cell, cell: Cell) -> None:
    """Write a cell, each of its lines a paragraph; remarks are in italics."""
    for at, line in enumerate(cell.lines):
        paragraph = into.paragraphs[0] if at == 0 else into.add_paragraph()
        _style(paragraph, ITEM if line.item else BODY_TEXT)
        paragraph.add_run(printable(line.words)).italic = line.remark or None
    if not cell.lines:
        _style(into.paragraphs[0], BODY_TEXT)


def _style(paragraph: Paragraph, name: str) -> None:
    """Give a paragraph a style by its id; looking it up by name takes most of the time."""
    element: Any = paragraph._p
    element.style = name.replace(" ", "")


def _keep_together(table: Table, filled: Filled, high: Sequence[float]) -> None:
    """Let the rows of one recommendation stand on one page, where they take little of it."""
    rows: Any = table._tbl.tr_lst[1:]
    for _, group in groupby(range(len(high)), key=lambda at: filled.rows[at].original):
        *before, last = group
        if sum(high[at] for at in (*before, last)) < TOGETHER:
            for tc in (tc for at in before for tc in rows[at].tc_lst):
                for paragraph in _Cell(tc, table).paragraphs:
                    paragraph.paragraph_format.keep_with_next = True
