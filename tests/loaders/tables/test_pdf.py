"""PDF plans: ruled and unruled tables, tables over several pages, and files that are no plans."""

import io
import os
import random
import subprocess
import sys
import time
import zlib
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from reportlab.lib import colors
from reportlab.lib.pagesizes import A4, landscape
from reportlab.lib.pdfencrypt import StandardEncryption
from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Flowable, PageBreak, Paragraph, SimpleDocTemplate, Spacer, Table

from graph.errors import PlanError
from loaders.tables.builder import Builder
from loaders.tables.pdf import reader as pdf
from loaders.tables.pdf.process import messages
from loaders.tables.reader import read
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


# Ruled tables


def test_every_cell_of_a_ruled_table_is_in_its_place() -> None:
    rows = [HEADER, ["1", "Train staff", "CCG", "May 2020"], ["2", "", "Police", ""]]
    document = here(built(ruled(rows)))
    assert said(document) == rows
    assert document.merges
    assert {cell.page for row in document.tables[0].rows for cell in row if cell.text} == {1}


def test_merged_cells_keep_their_spans() -> None:
    rows = [HEADER, ["1", "A", "", "x"], ["", "B", "C", "y"], ["", "D", "E", "z"]]
    spans = [("SPAN", (0, 1), (0, 3)), ("SPAN", (1, 1), (2, 1))]
    table = here(built(ruled(rows, *spans))).tables[0]
    assert (table.rows[1][0].rows, table.rows[1][0].columns) == (3, 1)
    assert (table.rows[1][1].rows, table.rows[1][1].columns) == (1, 2)
    assert table.rows[3][0].merged_into == (1, 1)
    assert table.rows[1][2].merged_into == (1, 2)
    assert [cell.text for cell in table.rows[3]] == ["", "D", "E", "z"]


def test_a_row_over_the_full_width_is_one_cell() -> None:
    rows = [HEADER, ["TRAINING", "", "", ""], ["1", "Train", "CCG", "May"]]
    table = here(built(ruled(rows, ("SPAN", (0, 1), (-1, 1))))).tables[0]
    assert table.rows[1][0].columns == 4


def test_thin_filled_rectangles_are_rules_as_word_prints_them() -> None:
    def page(canvas: Canvas) -> None:
        for x in (100, 200, 300):
            for y in (600, 650):
                canvas.rect(x - 0.24, y, 0.48, 50, stroke=0, fill=1)
        for y in (600, 650, 700):
            for x in (100, 200):
                canvas.rect(x, y - 0.24, 100, 0.48, stroke=0, fill=1)
        for x, y, text in [
            (110, 680, "No"),
            (210, 680, "Action"),
            (110, 630, "1"),
            (210, 630, "Go"),
        ]:
            canvas.drawString(x, y, text)

    assert said(here(drawn(page))) == [["No", "Action"], ["1", "Go"]]


def test_a_colour_behind_a_cell_is_its_fill_and_no_rule() -> None:
    fill = ("BACKGROUND", (1, 1), (1, 1), colors.HexColor("#ff0000"))
    table = here(built(ruled([["Action", "RAG"], ["Train", "Late"], ["Go", "x"]], fill))).tables[0]
    assert table.rows[1][1].fill == "#ff0000"
    assert [cell.fill for cell in table.rows[2]] == [None, None]


def test_a_coloured_cell_without_words_is_kept() -> None:
    fill = ("BACKGROUND", (1, 1), (1, 1), colors.HexColor("#00b050"))
    table = here(built(ruled([["Action", "RAG"], ["Train", ""]], fill))).tables[0]
    assert (table.rows[1][1].text, table.rows[1][1].fill) == ("", "#00b050")


def test_an_underlined_word_does_not_part_its_cell() -> None:
    cell = para("Train <u>all the staff</u> of the council and of its many partners well")
    document = here(built(ruled([["No", "Action"], ["1", cell]], widths=[60, 100])))
    assert said(document)[1] == [
        "1", "Train all the staff of the council and of its many partners well"
    ]  # fmt: skip


def test_a_table_in_a_cell_keeps_its_words_there() -> None:
    inner = ruled([["Who", "When"], ["Police", "May"]], widths=[50, 50])
    document = here(built(ruled([["No", "Action"], ["1", inner]], widths=[80, 150])))
    assert said(document) == [["No", "Action"], ["1", "Who When\nPolice May"]]
    assert "nested table" in kinds(document)


def test_a_table_in_a_cell_alone_in_its_row_stands_alone() -> None:
    inner = ruled([["Who", "When"], ["Police", "May"]], widths=[50, 50])
    outer = ruled([["Plan", "2020"], [inner, ""]], ("SPAN", (0, 1), (1, 1)), widths=[90, 90])
    document = here(built(outer))
    assert [["Who", "When"], ["Police", "May"]] in [said(document, n) for n in (0, 1)]


def test_turned_words_in_a_cell_are_read_with_a_doubt() -> None:
    def page(canvas: Canvas) -> None:
        canvas.grid([100, 150, 300], [500, 600, 700])
        canvas.drawString(160, 650, "Action to take")
        canvas.drawString(160, 550, "Train staff")
        canvas.saveState()
        canvas.translate(130, 610)
        canvas.rotate(90)
        canvas.drawString(0, 0, "Target date")
        canvas.restoreState()
        canvas.drawString(110, 550, "May")

    document = here(drawn(page))
    assert said(document) == [["Target date", "Action to take"], ["May", "Train staff"]]
    assert "rotated words" in kinds(document)


@pytest.mark.parametrize("turn", [90, 180, 270])
def test_a_page_that_is_turned_reads_as_any_other(turn: int) -> None:
    rows = [["No", "Action"], ["1", "Train the staff"], ["2", "Share"]]

    def page(canvas: Canvas) -> None:
        canvas.translate(300, 400)
        canvas.rotate(turn)
        table = ruled(rows, widths=[60, 120])
        table.wrapOn(canvas, 200, 200)
        table.drawOn(canvas, 0, 0)

    assert said(here(drawn(page))) == rows


def test_a_page_with_a_rotate_entry_reads_as_any_other() -> None:
    def page(canvas: Canvas) -> None:
        canvas.setPageRotation(90)
        canvas.translate(300, 100)
        canvas.rotate(90)
        canvas.grid([0, 100, 200], [0, 50, 100])
        for x, y, text in [(5, 70, "No"), (105, 70, "Action"), (5, 20, "1"), (105, 20, "Train")]:
            canvas.drawString(x, y, text)

    assert said(here(drawn(page))) == [["No", "Action"], ["1", "Train"]]


# Words in a cell


def test_lines_of_a_paragraph_are_joined_and_paragraphs_stay_apart() -> None:
    cell = [para(words(20, 1)), para(words(25, 2)), para("Short one")]
    document = here(built(ruled([["No", "Action"], ["1", cell]], widths=[40, 150])))
    assert said(document)[1][1] == f"{words(20, 1)}\n{words(25, 2)}\nShort one"


def test_bullets_are_items_and_their_sign_is_no_word() -> None:
    style = ParagraphStyle("b", parent=TEXT, leftIndent=12, bulletIndent=2)
    cell = [para("Do this:"), *(Paragraph(words(18, n), style, bulletText="•") for n in range(3))]
    document = here(built(ruled([["No", "Action"], ["1", cell]], widths=[40, 150])))
    found = document.tables[0].rows[1][1]
    assert [block.kind for block in found.blocks] == ["paragraph", "item", "item", "item"]
    assert found.text == "\n".join(["Do this:", *(words(18, n) for n in range(3))])


def test_numbers_of_items_stay_words() -> None:
    cell = [para(f"{n} {words(15, 3)}") for n in ("1.", "2)", "a)")]
    document = here(built(ruled([["No", "Action"], ["1", cell]], widths=[40, 150])))
    found = document.tables[0].rows[1][1]
    assert found.text == "\n".join(f"{n} {words(15, 3)}" for n in ("1.", "2)", "a)"))
    assert {block.kind for block in found.blocks} == {"paragraph"}


def test_bold_and_italic_come_from_the_fonts() -> None:
    cell = [para("<b>TRAINING</b>"), para("Train <i>all the</i> staff")]
    found = here(built(ruled([["No", "Action"], ["1", cell]]))).tables[0].rows[1][1]
    assert [block.bold for block in found.blocks] == [True, False]
    assert [found.text[start:end] for start, end in found.italics] == ["all the"]


def test_a_hyphen_at_the_end_of_a_line_stays_and_a_soft_one_goes() -> None:
    def page(canvas: Canvas) -> None:
        canvas.grid([100, 160, 200], [500, 600, 700])
        canvas.setFont("Helvetica", 10)
        for x, y, text in [(103, 685, "multi-"), (103, 673, "agency"), (163, 685, "No"),
                           (103, 585, "Train"), (163, 585, "1")]:  # fmt: skip
            canvas.drawString(x, y, text)

    assert said(here(drawn(page)))[0][0] == "multi-agency"
    soft = handmade(b"BT /F1 12 Tf 100 700 Td (domes\xad) Tj 0 -14 Td (tic) Tj ET",
                    b"<< /Type /Encoding /Differences [173 /softhyphen] >>")  # fmt: skip
    assert [p.text for p in here(soft).paragraphs] == ["domestic"]


def test_letters_drawn_twice_are_read_once() -> None:
    def page(canvas: Canvas) -> None:
        canvas.drawString(100, 700, "Supporting all")
        canvas.drawString(100.3, 700, "Supporting all")

    document = here(drawn(page))
    assert [(p.text, p.bold) for p in document.paragraphs] == [("Supporting all", True)]


def test_a_superscript_stays_in_its_line() -> None:
    document = here(built(ruled([["Date"], [para("By the 5<super>th</super> of May")]])))
    assert said(document)[1][0].replace(" ", "") == "Bythe5thofMay"
    assert "\n" not in said(document)[1][0]


def test_a_word_too_long_for_its_cell_stays_whole_in_it() -> None:
    def page(canvas: Canvas) -> None:
        canvas.grid([100, 150, 300], [600, 650, 700])
        for x, y, text in [(102, 680, "Recommended"), (200, 680, "Action"), (102, 620, "1"),
                           (160, 620, "Train")]:  # fmt: skip
            canvas.drawString(x, y, text)

    assert said(here(drawn(page))) == [["Recommended", "Action"], ["1", "Train"]]


# Unruled tables


def unruled(rows: Sequence[Sequence[str]], *style: Style) -> Table:
    """Return a table without rules."""
    cells: list[list[Any]] = [list(rows[0]), *([para(cell) for cell in row] for row in rows[1:])]
    return Table(cells, colWidths=[110, 200, 120, 100], style=[TOP, *style])


UNRULED = [HEADER, ["1", words(30), "CCG", "May 2020"], ["2", words(12, 5), "Police", ""],
           ["", words(20, 6), "Council", "June 2021"]]  # fmt: skip


def test_columns_without_rules_are_told_apart_by_gaps() -> None:
    document = here(built(para("The plan"), unruled(UNRULED), para(words(40))))
    assert said(document) == UNRULED
    assert not document.merges
    assert "table without rules" in kinds(document)
    assert document.tables[0].heading == "The plan"
    assert document.paragraphs[-1].text == words(40)


def test_a_table_without_rules_goes_on_on_the_next_page() -> None:
    rows = [HEADER, *([str(n), words(40, n), "CCG", "May"] for n in range(1, 30))]
    document = here(built(unruled(rows)))
    assert len(document.tables) == 1
    assert said(document) == rows


def test_prose_and_lists_are_no_table() -> None:
    style = ParagraphStyle("b", parent=TEXT, leftIndent=30, bulletIndent=2)
    points = [Paragraph(words(40, n), style, bulletText=f"{n}.") for n in range(1, 5)]
    facts = [["Date:", "12 May 2020"], ["Author:", "A. Person"], ["Version:", "Two"]]
    document = here(built(*(para(words(60, n)) for n in range(4)), *points, Table(facts)))
    assert document.tables == []
    assert sum(p.text.count("always.") for p in document.paragraphs) == 8


# Tables over several pages


def many(number: int, first: int = 1) -> list[list[Any]]:
    """Return rows of a table."""
    return [[str(n), para(words(40, n)), "CCG", "May"] for n in range(first, first + number)]


WIDTHS = [90, 300, 90, 90]


def test_a_table_over_pages_is_one_and_its_repeated_headers_are_known() -> None:
    table = ruled([HEADER, *many(40)], widths=WIDTHS, repeat=1)
    document = here(built(table))
    (found,) = document.tables
    assert found.repeated
    assert all([c.text for c in found.rows[n]] == HEADER for n in found.repeated)
    body = [row for n, row in enumerate(found.rows) if n and n not in found.repeated]
    assert [row[0].text for row in body] == [str(n) for n in range(1, 41)]
    assert body[-1][0].page == len(found.repeated) + 1


def test_a_table_over_pages_without_repeated_headers_is_one() -> None:
    document = here(built(ruled([HEADER, *many(40)], widths=WIDTHS)))
    (found,) = document.tables
    assert (len(found.rows), found.repeated) == (41, frozenset())


def test_a_row_cut_by_the_end_of_a_page_is_one_row() -> None:
    long = para(" ".join(words(60, n) for n in range(12)))
    filler: list[list[Any]] = [["0", para(words(260)), "CCG", "May"] for _ in range(4)]
    rows: list[list[Any]] = [
        HEADER,
        *filler,
        ["1", long, "Police", "June"],
        ["2", "Last", "CCG", "July"],
    ]
    document = here(built(ruled(rows, widths=WIDTHS, cut=True)))
    (found,) = document.tables
    assert [row[0].text for row in found.rows][-2:] == ["1", "2"]
    assert found.rows[-2][1].text.split() == long.text.split()
    assert "row over two pages" in kinds(document)


def test_columns_too_narrow_for_their_words_are_told() -> None:
    cut = ["partner\nship", "recomm\nendation", "domes\ntic", "provi\nsion", "trai\nning"]
    whole = para("The " + " ".join(word.replace("\n", "") for word in cut) + " of the council.")
    rows: list[list[Any]] = [["A", "B"], *([word, whole] for word in cut)]
    document = here(built(ruled(rows, widths=[62, 400])))
    assert "words cut in narrow columns" in kinds(document)
    found = [row[0].text.replace(" ", "") for row in document.tables[0].rows]
    assert found[1:] == [word.replace("\n", "") for word in cut]
    wide = here(built(ruled([["A", "B"], *([whole, whole] for _ in cut)], widths=[300, 400])))
    assert "words cut in narrow columns" not in kinds(wide)


def test_tables_with_the_same_header_below_each_other_stay_several() -> None:
    tables = [ruled([HEADER, *many(2, n)], widths=WIDTHS) for n in (1, 3, 5)]
    document = here(built(tables[0], Spacer(1, 20), tables[1], Spacer(1, 20), tables[2]))
    assert [len(table.rows) for table in document.tables] == [3, 3, 3]


def test_a_table_with_the_same_header_on_a_new_page_is_new_where_rows_would_have_fitted() -> None:
    one, two = (ruled([HEADER, *many(12, n)], widths=WIDTHS) for n in (1, 13))
    document = here(built(one, PageBreak(), two, para("The end.")))
    assert [len(table.rows) for table in document.tables] == [13, 13]


def test_a_table_with_another_header_is_new() -> None:
    bold = ("FONTNAME", (0, 0), (-1, 0), "Helvetica-Bold")
    one = ruled([HEADER, *many(25)], bold, widths=WIDTHS)
    two = ruled([["No", "Progress", "Owner", "Status"], *many(3, 26)], bold, widths=WIDTHS)
    document = here(built(one, PageBreak(), two))
    assert [said(document, n)[0] for n in range(len(document.tables))] == [
        HEADER, ["No", "Progress", "Owner", "Status"]
    ]  # fmt: skip


def test_a_merged_cell_goes_on_over_a_page_break() -> None:
    def page(first: str, last: str) -> Callable[[Canvas], None]:
        def draw(canvas: Canvas) -> None:
            for y in (60, 400, 780):
                canvas.line(100 if y != 400 else 200, y, 400, y)
            for x in (100, 200, 400):
                canvas.line(x, 60, x, 780)
            canvas.drawString(110, 760, first)
            canvas.drawString(210, 760, last)
            canvas.drawString(210, 380, f"{last} more")

        return draw

    table = here(drawn(page("Key", "One"), page("", "Two"))).tables[0]
    assert table.rows[0][0].rows == 4
    assert [row[1].text for row in table.rows] == ["One", "One more", "Two", "Two more"]


def test_heads_and_feet_of_pages_are_said_once() -> None:
    def foot(canvas: Canvas, document: SimpleDocTemplate) -> None:
        canvas.drawString(72, 30, f"Page {document.page} of 9")
        canvas.drawString(72, 570, "OFFICIAL: Newham action plan")

    file = io.BytesIO()
    table = ruled([HEADER, *many(40)], widths=WIDTHS, repeat=1)
    SimpleDocTemplate(file, pagesize=landscape(A4)).build(
        [table], onFirstPage=foot, onLaterPages=foot
    )
    document = here(file.getvalue())
    assert [p.text for p in document.paragraphs] == ["OFFICIAL: Newham action plan", "Page 1 of 9"]
    assert "page header or footer" in kinds(document)
    assert len(document.tables) == 1


# Files made by hand


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


def test_scripts_attachments_comments_and_forms_are_doubts() -> None:
    catalog = (b"/Names << /JavaScript << /Names [] >> /EmbeddedFiles << /Names [] >> >> "
               b"/OpenAction << /S /JavaScript /JS (app.alert(1)) >>")  # fmt: skip
    page = (b"/Annots [<< /Subtype /Text /Rect [0 0 9 9] /Contents (delete this) >> "
            b"<< /Subtype /Widget /FT /Tx /V (Police) /Rect [72 600 200 620] >> "
            b"<< /Subtype /Widget /FT /Btn /V /Yes /Rect [72 500 92 520] >>]")  # fmt: skip
    document = here(handmade(SHOWN, page=page, catalog=catalog))
    assert [p.text for p in document.paragraphs] == ["Train all staff", "Police"]
    assert kinds(document) == {
        "script left out", "attachment left out", "comments left out", "form not read"
    }  # fmt: skip


def test_every_code_of_the_windows_encoding_is_a_letter() -> None:
    shown = b"BT /F1 12 Tf 72 700 Td (\x7f Train\xa0self\xadharm \x81 staff) Tj ET"
    document = here(handmade(shown))
    (found,) = document.paragraphs
    assert (found.kind, found.text) == ("item", "Train self-harm • staff")
    assert kinds(document) == set()


def test_letters_without_meaning_are_a_doubt() -> None:
    odd = b"<< /Type /Encoding /Differences [65 /g123] >>"
    document = here(handmade(b"BT /F1 12 Tf 72 700 Td (Train A staff) Tj ET", odd))
    assert [p.text for p in document.paragraphs] == ["Train \ufffd staff"]
    assert "letters not readable" in kinds(document)
    with pytest.raises(PlanError, match="OCR"):
        here(handmade(b"BT /F1 12 Tf 72 700 Td (AAAA) Tj ET", odd))


def test_ligatures_are_letters() -> None:
    odd = b"<< /Type /Encoding /Differences [65 /fi] >>"
    document = here(handmade(b"BT /F1 12 Tf 72 700 Td (of Ace) Tj ET", odd))
    assert [p.text for p in document.paragraphs] == ["of fice"]


def test_words_from_right_to_left_are_read_in_their_order() -> None:
    table = (b"/CIDInit /ProcSet findresource begin begincmap 2 beginbfrange <41> <43> <05D0> "
             b"endbfrange 1 beginbfchar <44> <200F> endbfchar endcmap")  # fmt: skip
    font = b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /ToUnicode 7 0 R >>"
    stream = b"<< /Length %d >> stream\n%b\nendstream" % (len(table), table)
    content = b"BT /F1 12 Tf 72 700 Td (CBA D) Tj ET"
    document = here(handmade(content, more={7: stream}, font=font))
    assert [p.text.strip("\u200f ") for p in document.paragraphs] == ["\u05d0\u05d1\u05d2"]


def test_slanted_words_stand_apart_with_a_doubt() -> None:
    content = SHOWN + b" BT /F1 40 Tf 0.7 0.7 -0.7 0.7 100 300 Tm (DRAFT) Tj ET"
    document = here(handmade(content))
    assert [p.text for p in document.paragraphs] == ["Train all staff", "DRAFT"]
    assert "rotated words" in kinds(document)


def test_control_letters_and_zero_widths_do_no_harm() -> None:
    document = here(handmade(b"BT /F1 12 Tf 72 700 Td (Train \\000 staff) Tj ET"))
    assert document.paragraphs[0].text.startswith("Train")
    assert document.paragraphs[0].text.endswith("staff")


# What is no plan


def test_a_password_is_named_and_an_empty_one_opens() -> None:
    def page(canvas: Canvas) -> None:
        canvas.drawString(100, 700, "Train staff")

    locked = drawn(page, encrypt=StandardEncryption("secret", strength=128))
    with pytest.raises(PlanError, match=r"plan\.pdf: protected by a password; .*save a copy"):
        here(locked)
    opens = drawn(page, encrypt=StandardEncryption("", ownerPassword="owner", canCopy=0))
    document = here(opens)
    assert [p.text for p in document.paragraphs] == ["Train staff"]
    assert "copying not allowed" in kinds(document)


def test_a_scan_is_named_and_a_page_that_is_one_is_a_doubt() -> None:
    from PIL import Image
    from reportlab.lib.utils import ImageReader

    image = ImageReader(Image.new("RGB", (20, 20), "grey"))

    def scan(canvas: Canvas) -> None:
        canvas.drawImage(image, 0, 0, 500, 700)

    def page(canvas: Canvas) -> None:
        canvas.drawString(100, 700, "Train staff")

    with pytest.raises(PlanError, match=r"only pictures.*OCR"):
        here(drawn(scan))
    document = here(drawn(page, scan))
    assert [d.text for d in document.doubts if "page 2 is only a picture" in d.text]


def test_a_picture_in_a_cell_is_a_doubt() -> None:
    from PIL import Image
    from reportlab.lib.utils import ImageReader

    def page(canvas: Canvas) -> None:
        canvas.grid([100, 200, 300], [600, 650, 700])
        canvas.drawString(110, 680, "No")
        canvas.drawString(210, 680, "Action")
        canvas.drawImage(ImageReader(Image.new("RGB", (9, 9), "red")), 210, 605, 40, 40)
        canvas.drawString(110, 620, "1")

    document = here(drawn(page))
    assert (1, 1, 2) in [doubt.at for doubt in document.doubts if doubt.kind == "picture not read"]


def test_more_pages_than_a_plan_has_are_refused() -> None:
    kids = b" ".join(b"3 0 R" for _ in range(301))
    data = handmade(SHOWN, more={2: b"<< /Type /Pages /Kids [%b] /Count 301 >>" % kids})
    assert "pages missing" in kinds(here(data))
    pages = drawn(*[lambda canvas: canvas.drawString(9, 9, "x")] * 301)
    with pytest.raises(PlanError, match="more than 300 pages"):
        here(pages)


@cache
def good() -> bytes:
    """Return a plan of two pages."""
    bold = ("FONTNAME", (0, 0), (-1, 0), "Helvetica-Bold")
    return built(para("The plan"), ruled([HEADER, *many(15)], bold, widths=WIDTHS, repeat=1))


def test_a_plan_cut_off_anywhere_is_an_error_or_a_doubt() -> None:
    data = good()
    for end in range(10, len(data) - 10, len(data) // 40):
        try:
            document = here(data[:end])
        except PlanError:
            continue
        assert "damaged parts" in kinds(document), end


def test_damage_inside_a_page_is_a_doubt() -> None:
    content = zlib.compress(SHOWN + b" " + bytes(random.Random(1).choices(b"% ab", k=3000)))
    middle = len(content) // 2
    bad = content[:middle] + b"\0\0\0\0\0\0" + content[middle + 6 :]
    try:
        document = here(handmade(bad, filters=b"/Filter /FlateDecode"))
    except PlanError:
        return
    assert "damaged parts" in kinds(document)


def test_a_file_named_as_a_pdf_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "plan $(touch x); `id`.pdf"
    path.write_bytes(b"Recommendation,Action\n1,Train\n")
    with pytest.raises(PlanError, match="its name says PDF"):
        read(path)
    path.write_bytes(good())
    assert read(path).tables
    assert [file.name for file in tmp_path.iterdir()] == [path.name]


def test_a_file_without_words_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "plan.pdf"
    path.write_bytes(drawn(lambda canvas: canvas.line(1, 1, 9, 9)))
    with pytest.raises(PlanError, match="no words"):
        read(path)


def blanks(megabytes: int) -> bytes:
    """Return so many megabytes of white space, deflated."""
    packer = zlib.compressobj(9)
    parts = [packer.compress(b" " * 1_000_000) for _ in range(megabytes)]
    return b"".join([*parts, packer.flush()])


def stream(data: bytes, entries: bytes) -> bytes:
    """Return a stream object."""
    return b"<< /Length %d %b >> stream\n%b\nendstream" % (len(data), entries, data)


FORM = b"/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /X 6 0 R >> >>"
WIDE = (b"<< /Type /Font /Subtype /Type0 /BaseFont /Arial /Encoding /Identity-H "
        b"/DescendantFonts [<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Arial "
        b"/CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) >> "
        b"/W [0 4000000000 500] >>] >>")  # fmt: skip
RANGE = b"begincmap 1 beginbfrange <00000000> <ffffffff> <0000> endbfrange endcmap"
HOSTILE = {
    "a bomb": handmade(blanks(400), filters=b"/Filter /FlateDecode"),
    "a bomb in a bomb": handmade(
        zlib.compress(blanks(200), 9), filters=b"/Filter [/FlateDecode /FlateDecode]"
    ),
    "a form that holds itself": handmade(b"/X Do", more={6: stream(b"/X Do /X Do", FORM)}),
    "widths of four thousand million letters": handmade(SHOWN, font=WIDE),
    "a range of four thousand million letters": handmade(
        SHOWN, more={7: stream(RANGE, b"")},
        font=b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /ToUnicode 7 0 R >>",
    ),
    "pages in a circle": handmade(
        SHOWN, more={2: b"<< /Type /Pages /Kids [2 0 R 7 0 R] /Count 9 >>",
                     7: b"<< /Type /Pages /Kids [2 0 R 3 0 R] /Parent 7 0 R /Count 9 >>"},
    ),
    "lists in lists": handmade(b"[" * 200_000 + SHOWN),
    "an index in a circle": handmade(SHOWN).replace(b"/Size", b"/Prev 9 /Size"),
    "a million rules": handmade(
        zlib.compress(b"".join(b"%d 0 m %d 800 l S " % (n % 600, n % 599) for n in range(300_000))),
        filters=b"/Filter /FlateDecode",
    ),
    "a predictor of huge columns": handmade(
        zlib.compress(b"\1" * 9000),
        filters=b"/Filter /FlateDecode /DecodeParms << /Predictor 12 /Columns 4000000000 >>",
    ),
}  # fmt: skip
LIMIT = 3.0
"""Seconds that a file is given here: less than `pdf.SECONDS`, so that the tests end sooner."""
HELD = """
import sys, resource
from pathlib import Path
from graph.errors import PlanError
from loaders.tables.pdf import reader as pdf
from loaders.tables.reader import read
pdf.SECONDS = float(sys.argv[2])
try:
    document = read(Path(sys.argv[1]))
except PlanError as error:
    print("error", error)
else:
    print("doubts", [d.kind for d in document.doubts], [p.text[:40] for p in document.paragraphs])
own = next(line for line in open("/proc/self/status") if line.startswith("VmHWM:")).split()[1]
print(int(own) + resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss)
"""


@pytest.fixture(scope="module")
def held(tmp_path_factory: pytest.TempPathFactory) -> dict[str, tuple[float, str, int]]:
    """Read every hostile file, two at a time: seconds, answer and kilobytes of each."""
    folder = tmp_path_factory.mktemp("hostile")
    waiting, running, found = list(HOSTILE), dict[str, Any](), dict[str, tuple[float, str, int]]()
    while waiting or running:
        while waiting and len(running) < (os.cpu_count() or 2):
            name = waiting.pop(0)
            path = folder / f"{name}.pdf"
            path.write_bytes(HOSTILE[name])
            command = [sys.executable, "-c", HELD, str(path), str(LIMIT)]
            running[name] = time.monotonic(), subprocess.Popen(command, stdout=subprocess.PIPE)
        for name, (start, process) in list(running.items()):
            if process.poll() is not None:
                answer, _, size = process.stdout.read().decode().strip().rpartition("\n")
                found[name] = time.monotonic() - start, answer, int(size or -1)
                del running[name]
        time.sleep(0.02)
    return found


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_files_end_soon_and_small(
    name: str, held: Mapping[str, tuple[float, str, int]]
) -> None:
    seconds, answer, size = held[name]
    assert answer.startswith(("error", "doubts")), answer
    assert seconds < 10
    assert 0 < size < 1_000_000


# Properties

SAFE = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789"
TOKEN = st.text(SAFE, min_size=1, max_size=9)
CELL = st.lists(TOKEN, max_size=12).map(" ".join)


def random_words(chosen: random.Random) -> str:
    """Return up to eleven random words."""
    some = ("".join(chosen.choices(SAFE, k=chosen.randint(1, 9))) for _ in range(11))
    return " ".join(list(some)[: chosen.randint(1, 11)])


def _spaced(text: str) -> str:
    """Return words with single spaces between them, whatever lines they stand on."""
    return " ".join(text.split())


@st.composite
def tables(draw: st.DrawFn) -> tuple[list[list[str]], list[tuple[int, int, int, int]]]:
    """Return the words of a table and its merged cells (row, column, rows, columns)."""
    rows, columns = draw(st.integers(2, 9)), draw(st.integers(2, 7))
    grid: list[list[str]] = [[draw(CELL) for _ in range(columns)] for _ in range(rows)]
    for cells in grid:  # of several blank rows only one is kept
        cells[0] = cells[0] or "x"
    grid[-1][-1] = grid[-1][-1] or "x"
    taken: set[tuple[int, int]] = set()
    spans: list[tuple[int, int, int, int]] = []
    for _ in range(draw(st.integers(0, 4))):
        row, column = draw(st.integers(0, rows - 1)), draw(st.integers(0, columns - 1))
        down, across = draw(st.integers(1, 3)), draw(st.integers(1, 3))
        down, across = min(down, rows - row), min(across, columns - column)
        places = {(r, c) for r in range(row, row + down) for c in range(column, column + across)}
        # A column or row that lies under merged cells alone is one that nobody can see.
        whole_table = down >= rows - 1 or across >= columns - 1
        if down * across > 1 and not places & taken and not whole_table and not _tall(spans, row):
            taken |= places
            spans.append((row, column, down, across))
    for row, column, down, across in spans:
        for r, c in sorted(
            {(r, c) for r in range(row, row + down) for c in range(column, column + across)}
            - {(row, column)}
        ):
            grid[r][c] = ""
        grid[row][column] = grid[row][column] or "x"
    return grid, spans


def _tall(spans: Iterable[tuple[int, int, int, int]], row: int) -> bool:
    """Tell whether a merged cell lies in the rows round one: two could hide a rule of the grid."""
    return any(top - 3 < row < top + down + 3 for top, _, down, _ in spans)


@settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck))
@given(tables())
def test_random_ruled_tables_come_back(
    made: tuple[list[list[str]], list[tuple[int, int, int, int]]],
) -> None:
    grid, spans = made
    style = [("SPAN", (c, r), (c + w - 1, r + h - 1)) for r, c, h, w in spans]
    cells = [[para(cell) for cell in row] for row in grid]
    data = built(ruled(cells, *style, widths=[700 / len(grid[0])] * len(grid[0])),
                 pagesize=(800, 4000))  # fmt: skip
    (table,) = here(data).tables
    # Where a full line may end a paragraph is guessed; which words stand in a cell is not.
    assert [[_spaced(cell.text) for cell in row] for row in table.rows] == grid
    merged = {
        (cell.row, cell.column - 1, cell.rows, cell.columns)
        for row in table.rows
        for cell in row
        if cell.rows * cell.columns > 1
    }
    assert merged == set(spans)


@settings(max_examples=8, deadline=None, phases=[Phase.generate])
@given(st.integers(0, 10**9))
def test_tables_over_pages_lose_no_row(seed: int) -> None:
    chosen = random.Random(seed)
    rows = [[random_words(chosen) for _ in range(4)] for _ in range(chosen.randint(20, 50))]
    keyed = [[f"K{n}", *("W" + cell for cell in row[1:])] for n, row in enumerate(rows)]
    cells: list[list[Any]] = [HEADER, *([para(cell) for cell in row] for row in keyed)]
    data = built(ruled(cells, widths=[100, 90, 90, 90], repeat=1), pagesize=(500, 500))
    (table,) = here(data).tables
    found = [[_spaced(cell.text) for cell in row] for n, row in enumerate(table.rows)
             if n not in table.repeated]  # fmt: skip
    assert [row for row in found if row not in keyed] == [HEADER]
    assert len(found) == len(keyed) + 1


@settings(max_examples=10, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.lists(st.tuples(st.integers(0, 10**6), st.integers(0, 255)), min_size=1, max_size=30))
def test_changed_bytes_give_a_document_or_an_error(changes: list[tuple[int, int]]) -> None:
    data = bytearray(good())
    for place, byte in changes:
        data[place % len(data)] = byte
    into = Builder("plan.pdf", "0", merges=True)
    try:
        pdf.read(bytes(data), into, "utf-8")  # in its own process: some changes make it hang
    except PlanError:
        return
    assert into.document.tables or into.document.paragraphs or into.document.doubts
