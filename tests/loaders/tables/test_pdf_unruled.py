"""PDF plans: tables without rules."""

from collections.abc import Callable, Sequence

import pytest
from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Paragraph, Table

from loaders.tables.table import Document
from tests.loaders.tables.pdf_files import (
    HEADER,
    TEXT,
    UNRULED,
    built,
    drawn,
    here,
    kinds,
    para,
    said,
    unruled,
    words,
)


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


XS = (50, 90, 300, 430)
HEAD = ["No", "Recommendation", "Action", "When"]


def column(
    canvas: Canvas, x: float, y: float, words: str, size: float = 10, step: float = 12
) -> None:
    """Draw lines below one another; bold between stars."""
    for n, line in enumerate(words.split("\n")):
        canvas.setFont("Helvetica-Bold" if line.startswith("*") else "Helvetica", size)
        canvas.drawString(x, y - n * step, line.strip("*"))


def rows(canvas: Canvas, cells: Sequence[Sequence[str]], top: float = 780, gap: float = 8) -> None:
    """Draw rows of cells without rules."""
    for row in cells:
        for x, cell in zip(XS, row, strict=False):
            column(canvas, x, top, cell)
        top -= 12 * max(cell.count("\n") + 1 for cell in row) + gap


def bold(cells: Sequence[str]) -> list[str]:
    """Return cells in bold."""
    return [f"*{words}*" for words in cells]


def page(*cells: Sequence[str], top: float = 780) -> Callable[[Canvas], None]:
    """Return a page of rows without rules."""
    return lambda canvas: rows(canvas, cells, top)


def flat(document: Document) -> list[list[str]]:
    """Return what the cells of the first table say, each on one line."""
    return [[" ".join(words.split()) for words in row] for row in said(document)]


ONE = ["1", "Train all of the staff of\nthe council to ask", "Hold a course", "May 2020"]
MORE = ["", "", "Ask for a report", "June 2020"]
TWO = ["2", "Share what was learned\nwith the police", "Write to them", "July 2020"]


@pytest.mark.parametrize("words", ["*Training and awareness*", "TRAINING AND AWARENESS"])
def test_a_line_that_heads_rows_is_one_cell_and_the_table_goes_on(words: str) -> None:
    document = here(drawn(page(bold(HEAD), [words], ONE, MORE, ["*All agencies*"], TWO)))
    (table,) = document.tables
    assert [len([c for c in row if c.text]) for row in table.rows] == [4, 1, 4, 2, 1, 4]
    assert (table.rows[1][0].text, table.rows[1][0].columns) == (words.strip("*"), 4)
    assert flat(document)[2][1] == "Train all of the staff of the council to ask"


def test_a_line_below_a_table_that_heads_no_rows_of_it_ends_it() -> None:
    document = here(drawn(page(bold(HEAD), ONE, TWO, ["*The end of the plan*"])))
    assert len(document.tables[0].rows) == 3
    assert [p.text for p in document.paragraphs] == ["The end of the plan"]


def test_a_line_that_heads_rows_on_the_next_page_stays_in_the_table() -> None:
    tall = page(bold(HEAD), ONE, MORE, TWO, ["*Training and awareness*"], top=190)
    document = here(drawn(tall, page(bold(HEAD), ["3", *TWO[1:]], ["4", *TWO[1:]])))
    (table,) = document.tables
    assert table.rows[4][0].columns == 4
    assert table.repeated == {5}
    assert not document.paragraphs


def test_a_row_over_two_pages_is_one_without_rules_too() -> None:
    tall = page(bold(HEAD), ONE, MORE, ["2", "Share what was learned", "Write to", "May"], top=170)
    rest = ["", "with the police and all of\nthe others", "the police", ""]
    document = here(drawn(tall, page(bold(HEAD), rest, ["3", "Ask", "Do ask", "30 September"])))
    assert flat(document)[3] == [
        "2", "Share what was learned with the police and all of the others", "Write to the police",
        "May",
    ]  # fmt: skip
    assert "row over two pages" in kinds(document)


def test_lines_of_two_columns_are_not_mixed() -> None:
    left = "Bramley housing should\ntrain its repair staff to\nsee abuse, including any\ndoors"
    right = "Set up a course for the\nstaff of the council and\nlocksmiths, and see who\ncomes"

    def draw(canvas: Canvas) -> None:
        column(canvas, 50, 700, left, 9, 11)
        column(canvas, 160, 696, right, 9, 11)
        column(canvas, 270, 692, "Police\nand all\nothers", 9, 11)

    found = " ".join(p.text for p in here(drawn(draw)).paragraphs).split()
    assert sorted(found) == sorted(f"{left} {right} Police and all others".split())


def test_paragraphs_of_a_cell_are_no_rows() -> None:
    asked = "Train all of the staff\nof the council to ask\nabout abuse at home\nand write it down"

    def draw(canvas: Canvas) -> None:
        rows(canvas, [bold(HEAD)])
        for y, number in ((760, "1"), (690, "2"), (620, "3")):
            column(canvas, XS[0], y, number)
            column(canvas, XS[1], y, asked if number == "1" else "Share it")
            for n in (0, 1, 2):
                column(canvas, XS[2], y - 20 * n, f"{n + 1}. Do it")
                column(canvas, XS[3], y - 20 * n, f"{n + 1}. May")

    document = here(drawn(draw))
    assert [row[0] for row in flat(document)] == ["No", "1", "2", "3"]
    assert said(document)[2][2] == "1. Do it\n2. Do it\n3. Do it"


def test_a_row_without_a_key_begins_where_the_gap_is_as_wide_as_above_the_keys() -> None:
    document = here(drawn(page(bold(HEAD), ONE, MORE, TWO)))
    assert flat(document)[2] == MORE


def test_white_space_at_the_end_of_a_line_is_that_of_its_column() -> None:
    asked = ["Train the staff of the multi-\nagency hub who see \nall", "Ask all"]

    def draw(canvas: Canvas) -> None:
        rows(canvas, [bold(HEAD), ["1", *asked, "May "], ["2", *asked, "May "]])
        for n in range(6):  # lines that are wrapped as most programs do
            column(canvas, 50, 500 - 30 * n, "The plan is read by all of \nthe board")

    assert flat(here(drawn(draw)))[1][1] == "Train the staff of the multi-agency hub who see all"
