"""PDF plans: ruled tables, and the words in their cells."""

from typing import Any

import pytest
from reportlab.lib import colors
from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Paragraph

from tests.loaders.tables.pdf_files import (
    HEADER,
    TEXT,
    built,
    drawn,
    handmade,
    here,
    kinds,
    para,
    ruled,
    said,
    words,
)


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
