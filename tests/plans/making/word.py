"""Word tables from plain rows.

In a cell a line is a paragraph, `# ` begins an automatically numbered one, `* ` a bullet.
`[-words-]` is a tracked deletion, `[+words+]` a tracked insertion. The cell `^` is merged
with the one above, `<` with the one to its left.
"""

import re
from collections.abc import Sequence
from copy import deepcopy
from typing import Any

from docx import Document
from docx.document import Document as Doc
from docx.enum.section import WD_ORIENT
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm
from docx.table import Table, _Cell
from docx.text.paragraph import Paragraph

UP, LEFT = "^", "<"
TRACKED = re.compile(r"\[([-+])(.*?)\1\]")


def landscape() -> Doc:
    """Return a new document, its one section landscape A4."""
    doc = Document()
    section = doc.sections[0]
    section.orientation = WD_ORIENT.LANDSCAPE
    section.page_width, section.page_height = Cm(29.7), Cm(21)
    section.left_margin = section.right_margin = Cm(1.5)
    return doc


def table(doc: Doc, header: Sequence[str], rows: Sequence[Sequence[str]]) -> Table:
    """Add a ruled table whose header row is repeated on every page."""
    grid: Table = doc.add_table(rows=len(rows) + 1, cols=len(header), style="Table Grid")
    for cell, words in zip(grid.rows[0].cells, header, strict=True):
        cell.paragraphs[0].add_run(words).bold = True
    header_mark: Any = OxmlElement("w:tblHeader")
    grid.rows[0]._tr.get_or_add_trPr().append(header_mark)
    for number, row in enumerate(rows, start=1):
        for column, words in enumerate(row):
            if words not in (UP, LEFT):
                _fill(doc, grid.cell(number, column), words)
    _merge(grid, rows)
    return grid


def shade(cell: _Cell, colour: str) -> None:
    """Fill a cell with a colour (RRGGBB)."""
    shading: Any = OxmlElement("w:shd")
    for name, value in (("val", "clear"), ("color", "auto"), ("fill", colour)):
        shading.set(qn(f"w:{name}"), value)
    cell._tc.get_or_add_tcPr().append(shading)


def comment(doc: Doc, paragraph: Paragraph, words: str) -> None:
    """Hang a comment on a paragraph, without its time."""
    made = doc.add_comment(paragraph.runs, words, author="Reviewer", initials="R")
    made._comment_elm.attrib.pop(qn("w:date"), None)


def _merge(grid: Table, rows: Sequence[Sequence[str]]) -> None:
    """Merge each cell with those below that say `^`, and right of it that say `<`."""
    for number, row in enumerate(rows):
        for column, words in enumerate(row):
            if words in (UP, LEFT):
                continue
            down, right = number, column
            while down + 1 < len(rows) and rows[down + 1][column] == UP:
                down += 1
            while right + 1 < len(row) and row[right + 1] == LEFT:
                right += 1
            if (down, right) != (number, column):
                grid.cell(number + 1, column).merge(grid.cell(down + 1, right))


def _fill(doc: Doc, cell: _Cell, words: str) -> None:
    """Write the paragraphs of a cell; its numbers begin at 1."""
    numbering = new_numbering(doc) if "# " in words else None
    for index, line in enumerate(words.split("\n")):
        paragraph = cell.paragraphs[0] if index == 0 else cell.add_paragraph()
        if line.startswith("# "):
            number(paragraph, numbering)
        elif line.startswith("* "):
            paragraph.style = doc.styles["List Bullet"]
        write(paragraph, line.removeprefix("# ").removeprefix("* "))


def write(paragraph: Paragraph, line: str) -> None:
    """Write a line, with its tracked changes."""
    end = 0
    for match in TRACKED.finditer(line):
        paragraph.add_run(line[end : match.start()])
        _track(paragraph, match[1], match[2])
        end = match.end()
    if line[end:]:
        paragraph.add_run(line[end:])


def _track(paragraph: Paragraph, sign: str, words: str) -> None:
    """Add words that were taken out (`-`) or put in (`+`)."""
    run = paragraph.add_run(words)._r
    change: Any = OxmlElement("w:del" if sign == "-" else "w:ins")
    change.set(qn("w:id"), "900")
    change.set(qn("w:author"), "Reviewer")
    run.addprevious(change)
    change.append(run)
    if sign == "-":
        for text in run.findall(qn("w:t")):
            text.tag = qn("w:delText")


def number(paragraph: Paragraph, numbering: str | None) -> None:
    """Number a paragraph automatically, in the list of that id."""
    marks: Any = paragraph._p.get_or_add_pPr()
    properties = marks.get_or_add_numPr()
    properties.get_or_add_ilvl().val = 0
    properties.get_or_add_numId().val = int(numbering or 0)


def new_numbering(doc: Doc) -> str:
    """Return the id of a new list `1. 2. 3.`, which begins at 1."""
    root: Any = doc.part.numbering_part.element
    style: Any = doc.styles["List Number"].element
    model = style.find(f".//{qn('w:numId')}").get(qn("w:val"))
    kind = next(n for n in root.findall(qn("w:num")) if n.get(qn("w:numId")) == model)
    new = str(1 + max(int(n.get(qn("w:numId"))) for n in root.findall(qn("w:num"))))
    number, override, start = (
        OxmlElement(f"w:{name}") for name in ("num", "lvlOverride", "startOverride")
    )
    number.set(qn("w:numId"), new)
    number.append(deepcopy(kind.find(qn("w:abstractNumId"))))
    override.set(qn("w:ilvl"), "0")
    start.set(qn("w:val"), "1")
    override.append(start)
    number.append(override)
    root.append(number)
    return new
