"""PDF files made for the tests, and what the reader makes of them."""

import io
import random
from collections.abc import Callable, Mapping, Sequence
from functools import cache
from typing import Any

from reportlab.lib import colors
from reportlab.lib.pagesizes import A4, landscape
from reportlab.lib.pdfencrypt import StandardEncryption
from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Flowable, Paragraph, SimpleDocTemplate, Table

from loaders.tables.builder import Builder
from loaders.tables.pdf import reader as pdf
from loaders.tables.pdf.process import messages
from loaders.tables.table import Document

GRID = ("GRID", (0, 0), (-1, -1), 0.5, colors.black)
TOP = ("VALIGN", (0, 0), (-1, -1), "TOP")
TEXT = ParagraphStyle("text", fontName="Helvetica", fontSize=8, leading=9.6)
HEADER = ["Recommendation", "Action", "Lead agency", "Target date"]


def here(data: bytes, name: str = "plan.pdf") -> Document:
    """Read a PDF in this process, so that a mistake of ours is seen."""
    into = Builder(name, "0", merges=True)
    for message in messages(data):
        pdf.put(message, into)
    return into.document


def built(*story: Flowable, pagesize: tuple[float, float] = landscape(A4)) -> bytes:
    """Return a PDF of paragraphs and tables."""
    file = io.BytesIO()
    SimpleDocTemplate(file, pagesize=pagesize).build(list(story))
    return file.getvalue()


def drawn(*pages: Callable[[Canvas], object], encrypt: StandardEncryption | None = None) -> bytes:
    """Return a PDF whose pages functions draw on a canvas."""
    file = io.BytesIO()
    canvas = Canvas(file, pagesize=A4, encrypt=encrypt)
    for page in pages:
        page(canvas)
        canvas.showPage()
    canvas.save()
    return file.getvalue()


Style = tuple[Any, ...]


def ruled(
    rows: Sequence[Sequence[Any]],
    *style: Style,
    widths: Sequence[float] | None = None,
    repeat: int = 0,
    cut: bool = False,
) -> Table:
    """Return a table with rules; `cut` cuts rows where a page ends."""
    return Table(
        [list(row) for row in rows],
        style=[GRID, TOP, *style],
        colWidths=widths,
        repeatRows=repeat,
        splitInRow=int(cut),
        splitByRow=int(not cut),
    )


def said(document: Document, table: int = 0) -> list[list[str]]:
    """Return what the cells of a table say."""
    return [[cell.text for cell in row] for row in document.tables[table].rows]


def kinds(document: Document) -> set[str]:
    """Return the kinds of the doubts."""
    return {doubt.kind for doubt in document.doubts}


def para(words: str, style: ParagraphStyle = TEXT) -> Paragraph:
    """Return a cell of words that wrap."""
    return Paragraph(words, style)


def words(number: int, seed: int = 0) -> str:
    """Return a sentence."""
    chosen = random.Random(seed)
    some = ["agency", "review", "training", "police", "health", "risk", "council", "learning"]
    return " ".join(["Share", *(chosen.choice(some) for _ in range(number - 2)), "always."])


def many(number: int, first: int = 1) -> list[list[Any]]:
    """Return rows of a table."""
    return [[str(n), para(words(40, n)), "CCG", "May"] for n in range(first, first + number)]


WIDTHS = [90, 300, 90, 90]


def unruled(rows: Sequence[Sequence[str]], *style: Style) -> Table:
    """Return a table without rules."""
    cells: list[list[Any]] = [list(rows[0]), *([para(cell) for cell in row] for row in rows[1:])]
    return Table(cells, colWidths=[110, 200, 120, 100], style=[TOP, *style])


UNRULED = [HEADER, ["1", words(30), "CCG", "May 2020"], ["2", words(12, 5), "Police", ""],
           ["", words(20, 6), "Council", "June 2021"]]  # fmt: skip


def handmade(
    content: bytes, encoding: bytes = b"/WinAnsiEncoding", more: Mapping[int, bytes] | None = None,
    page: bytes = b"", catalog: bytes = b"", font: bytes = b"", filters: bytes = b"",
) -> bytes:  # fmt: skip
    """Return a PDF of one page, from its content stream."""
    objects = {
        1: b"<< /Type /Catalog /Pages 2 0 R " + catalog + b" >>",
        2: b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        3: b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources "
        b"<< /Font << /F1 5 0 R >> /XObject << /X 6 0 R >> >> " + page + b" >>",
        4: b"<< /Length %d %b >> stream\n%b\nendstream" % (len(content), filters, content),
        5: font
        or b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding " + encoding + b" >>",
        **(more or {}),
    }
    return whole(objects)


def whole(objects: Mapping[int, bytes]) -> bytes:
    """Return a PDF of some objects, with its index."""
    data, places = b"%PDF-1.7\n", {}
    for number, thing in sorted(objects.items()):
        places[number] = len(data)
        data += b"%d 0 obj\n%b\nendobj\n" % (number, thing)
    size = max(objects) + 1
    index = b"".join(
        b"%010d 00000 n \n" % places[n] if n in places else b"0000000000 65535 f \n"
        for n in range(size)
    )
    end = b"xref\n0 %d\n%btrailer << /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n"
    return data + end % (size, index, size, len(data))


SHOWN = b"BT /F1 12 Tf 72 700 Td (Train all staff) Tj ET"


@cache
def good() -> bytes:
    """Return a plan of two pages."""
    bold = ("FONTNAME", (0, 0), (-1, 0), "Helvetica-Bold")
    return built(para("The plan"), ruled([HEADER, *many(15)], bold, widths=WIDTHS, repeat=1))
