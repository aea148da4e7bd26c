"""The Newham plan saved in the other formats, as an office program saves it: cell by cell."""

import csv
import html
from collections.abc import Iterator
from pathlib import Path

import docx
import openpyxl
from docx.text.paragraph import Paragraph as WordParagraph
from openpyxl.cell.rich_text import CellRichText, TextBlock
from openpyxl.cell.text import InlineFont
from reportlab.lib.pagesizes import A3, landscape
from reportlab.lib.styles import getSampleStyleSheet
from reportlab.platypus import Flowable, LongTable, Paragraph, SimpleDocTemplate, Spacer, TableStyle

from loaders.files import BUNDLED
from loaders.tables.reader import read
from loaders.tables.table import Cell, Document, Table
from tests.loaders.tables import open_files as ods

ITALIC = (
    '<style:style style:name="I" style:family="text">'
    '<style:text-properties fo:font-style="italic"/></style:style>'
)
RULES = TableStyle(
    [("GRID", (0, 0), (-1, -1), 0.5, "#000000"), ("VALIGN", (0, 0), (-1, -1), "TOP")]
)


def write_forms(folder: Path) -> list[Path]:
    """Write the plan in every other format into a folder, and return the files."""
    document = read(BUNDLED / "newham" / "plan.txt")
    files = {
        "docx": as_word, "xlsx": as_excel, "html": as_web, "pdf": as_pdf, "csv": as_csv,
        "ods": as_opendocument,
    }  # fmt: skip
    for ending, write in files.items():
        write(document, folder / f"newham.{ending}")
    return [folder / f"newham.{ending}" for ending in files]


def parts(document: Document) -> Iterator[str | Table]:
    """Paragraphs and tables, in the order of the document."""
    both: list[tuple[int, str | Table]] = [(p.line, p.text) for p in document.paragraphs]
    both += [(table.lines[0], table) for table in document.tables]
    yield from (part for _, part in sorted(both, key=lambda one: one[0]))


def runs(cell: Cell, start: int, end: int) -> Iterator[tuple[str, bool]]:
    """The words of a block, and whether they are italic."""
    at = start
    for first, last in cell.italics:
        if start <= first and last <= end:
            yield from ((cell.text[at:first], False), (cell.text[first:last], True))
            at = last
    yield cell.text[at:end], False


def as_word(document: Document, path: Path, *, merged: bool = False) -> None:
    """Word: a table a table; `merged` merges every blank cell with the one above it."""
    file = docx.Document()
    for part in parts(document):
        if isinstance(part, str):
            file.add_paragraph(part)
            continue
        table = file.add_table(len(part.rows), len(part.rows[0]), style="Table Grid")
        for row in part.rows:
            for cell in row:
                at = table.cell(cell.row, cell.column - 1)
                _write(at.paragraphs[0], cell, at)
        for row in part.rows[1:] if merged else ():
            for cell in row:
                if cell.blank and cell.row > 1:
                    above = table.cell(cell.row - 1, cell.column - 1)
                    above.merge(table.cell(cell.row, cell.column - 1))
    file.save(str(path))


def _write(first: WordParagraph, cell: Cell, at: "docx.table._Cell") -> None:
    """Write the blocks of a cell: the first into the paragraph that is there."""
    for place, block in enumerate(cell.blocks):
        style = "List Bullet" if block.kind == "item" else None
        paragraph = first if place == 0 else at.add_paragraph()
        if style:
            paragraph.style = style
        for words, italic in runs(cell, block.start, block.end):
            paragraph.add_run(words).italic = italic or None


def as_excel(document: Document, path: Path) -> None:
    """Excel: one sheet, a blank row between two tables."""
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.title = "Action plan"
    for part in parts(document):
        rows = [[part]] if isinstance(part, str) else [[_rich(c) for c in row] for row in part.rows]
        for row in [*rows, []]:
            sheet.append(row)
    book.save(path)


def _rich(cell: Cell) -> CellRichText | str:
    """The words of a cell with its italic ones."""
    if not cell.italics:
        return cell.text
    parts = runs(cell, 0, len(cell.text))
    return CellRichText(*(TextBlock(InlineFont(i=i), text) for text, i in parts if text))


def as_opendocument(document: Document, path: Path) -> None:
    """OpenDocument: one sheet, a blank row between two tables."""
    rows: list[str] = []
    for part in parts(document):
        if isinstance(part, str):
            rows.append(ods.row(ods.cell(part)))
        else:
            rows += [ods.row(*(ods.raw(_spans(one)) for one in cells)) for cells in part.rows]
        rows.append(ods.row(ods.cell()))
    sheet = ods.sheet(*rows, name="Action plan")
    path.write_bytes(ods.packed(ods.content(sheet, styles=ITALIC)))


def _spans(one: Cell) -> str:
    """The blocks of a cell as paragraphs, italic words in spans."""
    said = []
    for block in one.blocks:
        words = "".join(
            f'<text:span text:style-name="I">{html.escape(text)}</text:span>' if italic
            else html.escape(text)
            for text, italic in runs(one, block.start, block.end)
        )  # fmt: skip
        said.append(f"<text:p>{words}</text:p>")
    return "".join(said)


def as_web(document: Document, path: Path) -> None:
    """A web page."""
    lines = ["<!DOCTYPE html><html><head><meta charset='utf-8'><title>Plan</title></head><body>"]
    for part in parts(document):
        if isinstance(part, str):
            lines.append(f"<p>{html.escape(part)}</p>")
            continue
        lines.append("<table>")
        for row in part.rows:
            lines.append("<tr>" + "".join(f"<td>{_tagged(cell)}</td>" for cell in row) + "</tr>")
        lines.append("</table>")
    path.write_text("\n".join([*lines, "</body></html>"]), encoding="utf-8")


def _tagged(cell: Cell) -> str:
    """The blocks of a cell as paragraphs and list items."""
    said = []
    for block in cell.blocks:
        tag = "li" if block.kind == "item" else "p"
        words = "".join(
            f"<i>{html.escape(text)}</i>" if italic else html.escape(text)
            for text, italic in runs(cell, block.start, block.end)
        )
        said.append(f"<{tag}>{words}</{tag}>")
    return "".join(said).replace("<li>", "<ul><li>").replace("</li>", "</li></ul>")


def as_pdf(document: Document, path: Path) -> None:
    """A PDF with ruled tables, which go on over pages without their headers."""
    normal = getSampleStyleSheet()["Normal"]
    story: list[Flowable] = []
    for part in parts(document):
        if isinstance(part, str):
            story += [Paragraph(html.escape(part), normal), Spacer(1, 12)]
            continue
        width = 1040 / len(part.rows[0])
        rows = [[[Paragraph(text, normal) for text in _lines(cell)] for cell in row]
                for row in part.rows]  # fmt: skip
        story += [LongTable(rows, [width] * len(part.rows[0]), style=RULES), Spacer(1, 24)]
    SimpleDocTemplate(str(path), pagesize=landscape(A3), invariant=1).build(story)


def _lines(cell: Cell) -> list[str]:
    """The blocks of a cell in the markup of the PDF writer."""
    return [
        ("&bull; " if block.kind == "item" else "")
        + "".join(
            f"<i>{html.escape(text)}</i>" if italic else html.escape(text)
            for text, italic in runs(cell, block.start, block.end)
        )
        for block in cell.blocks
    ]


def as_csv(document: Document, path: Path) -> None:
    """CSV as Excel writes it, with a blank line between two tables."""
    with path.open("w", encoding="utf-8-sig", newline="") as file:
        writer = csv.writer(file)
        for part in parts(document):
            rows = (
                [[part]] if isinstance(part, str) else [[c.text for c in row] for row in part.rows]
            )
            writer.writerows([*rows, []])
