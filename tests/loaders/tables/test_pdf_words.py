"""PDF plans: where words and paragraphs go on over the ends of lines and of pages."""

from collections.abc import Callable, Sequence

import pytest
from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.pdfgen.canvas import Canvas

from loaders.tables.pdf.halves import split
from loaders.tables.pdf.tables import Entry, Whole
from loaders.tables.words import Piece
from tests.loaders.tables import pdf_files as files
from tests.loaders.tables.pdf_files import drawn, here

PLAIN = frozenset[str]()


def cell(
    lines: Sequence[str], width: float = 0.0, spaced: bool = False
) -> Callable[[Canvas], None]:
    """Return a page with a cell as wide as its first line, and prose beside it."""
    wide = width or stringWidth(lines[0].strip(), "Helvetica", 10) + 8

    def page(canvas: Canvas) -> None:
        canvas.setFont("Helvetica", 10)
        canvas.grid([100, 100 + wide, 500], [500, 600, 700])
        canvas.drawString(104, 680, "A")
        canvas.drawString(110 + wide, 680, "Action")
        for n, line in enumerate(lines):
            canvas.drawString(104, 580 - 12 * n, line)
        for n in range(6):
            end = " " if spaced and n < 5 else ""
            canvas.drawString(104 + wide, 580 - 12 * n, f"The staff of all agencies went and{end}")

    return page


def read(lines: Sequence[str], width: float = 0.0, spaced: bool = False) -> str:
    """Return what the cell of those lines says."""
    return files.said(here(drawn(cell(lines, width, spaced))))[1][0]


@pytest.mark.parametrize(
    ("lines", "whole"),
    [
        (["31/12/202", "1"], "31/12/2021"),
        (["31.12.20", "21"], "31.12.2021"),
        (["31/12/21", "22"], "31/12/21 22"),
        (["31/12/2021", "2"], "31/12/2021 2"),
        (["Ambe", "r"], "Amber"),
        (["Septembe", "r 2021"], "September 2021"),
        (["Outcom", "es"], "Outcomes"),
    ],
)
def test_a_date_or_a_word_that_plans_use_is_put_together(lines: list[str], whole: str) -> None:
    assert " ".join(read(lines).split()) == whole


@pytest.mark.parametrize("lines", [["Rec", "no"], ["LEAD", "DATE"], ["in", "to"], ["CSP", "DHR"]])
def test_two_whole_words_are_not_put_together(lines: list[str]) -> None:
    assert read(lines, spaced=True).split() == lines


def test_the_rest_of_a_word_that_nobody_knows_is_put_together_where_lines_end_in_spaces() -> None:
    assert read(["Commissio", "ning"], spaced=True) == "Commissioning"
    assert read(["CONFIDEN", "TIALITY"], stringWidth("CONFIDEN", "Helvetica", 10) + 12, True) == (
        "CONFIDENTIALITY"
    )


def test_a_line_with_room_for_its_space_but_without_one_ends_a_paragraph() -> None:
    first = "Completed 02/03/2022"
    wide = stringWidth(first, "Helvetica", 10) + 8 + 3.2
    assert read([first, "Supervision is better"], wide, spaced=True).count("\n") == 1
    tight = stringWidth(first, "Helvetica", 10) + 8 + 1
    assert read([first, "Supervision is better"], tight, spaced=True).count("\n") == 0


def test_no_paragraph_ends_with_a_word_that_joins() -> None:
    wide = stringWidth("the police and", "Helvetica", 10) + 8 + 9
    assert "\n" not in read(["the police and", "all others"], wide, spaced=True)


def test_letters_of_another_size_begin_a_paragraph() -> None:
    def page(canvas: Canvas) -> None:
        canvas.setFont("Helvetica", 14)
        canvas.drawString(50, 700, "Action plan of the review panel, and of the")
        canvas.setFont("Helvetica", 11)
        canvas.drawString(50, 685, "agencies that have agreed to it, in every part of the town")

    assert len(here(drawn(page)).paragraphs) == 2


def test_a_header_cut_in_the_middle_of_a_word_by_the_end_of_a_page_is_one_row() -> None:
    def entry(row: int, x: float, words: str) -> Entry:
        piece = Piece("paragraph", [(words, PLAIN)])
        return Entry(row=row, rows=1, x0=x, x1=x + 50, pieces=[piece], fill=None, page=1)

    def table(*rows: Sequence[str]) -> Whole:
        entries = [entry(n, 50.0 * m, w) for n, row in enumerate(rows) for m, w in enumerate(row)]
        return Whole(xs=(0.0, 50.0, 100.0), rows=len(rows), entries=entries, ruled=True)

    above = table(["ORIGINAL", "ACTION to take"], ["Train", "Hold"], ["ORIGIN", "ACTION to"])
    assert split(above, table(["AL", "take"], ["Ask", "Do"]), 0, broken=False, usual=False)


@pytest.mark.parametrize(
    ("first", "then", "whole"),
    [
        ("Completed 02/03/2022", "Supervision is", "Completed 02/03/2022\nSupervision is"),
        ("31/12/202", "1", "31/12/2021"),
    ],
)
def test_what_goes_on_over_the_end_of_a_page(first: str, then: str, whole: str) -> None:
    wide = stringWidth(first, "Helvetica", 10) + 8 + 3.2

    def page(top: float, bottom: float, words: str) -> Callable[[Canvas], None]:
        def draw(canvas: Canvas) -> None:
            canvas.setFont("Helvetica", 10)
            for x in (100, 100 + wide, 500):
                canvas.line(x, top, x, bottom)
            canvas.line(100, top, 500, top) if words == first else None
            canvas.line(100, bottom, 500, bottom) if words == then else None
            canvas.drawString(104, top - 15, words)
            for n in range(5):
                canvas.drawString(104 + wide, top - 15 - 12 * n, "All of the agencies went and ")

        return draw

    document = here(drawn(page(130, 60, first), page(780, 700, then)))
    assert files.said(document)[0][0] == whole


def paragraphs(*lines: str) -> list[str]:
    """The paragraphs of a page of some lines."""

    def page(canvas: Canvas) -> None:
        for place, words in enumerate(lines):
            canvas.drawString(72, 700 - 12 * place, words)

    return [one.text for one in here(drawn(page)).paragraphs]


def test_a_hyphen_at_the_end_of_a_line_joins_unless_the_document_parts_the_two() -> None:
    joined = ["Ask after every sign of self-harm again"]
    assert paragraphs("Ask after every sign of self-", "harm again") == joined
    lines = ("Ask after every sign of self-", "harm and again, for self- harm is a sign")
    assert paragraphs(*lines) == [" ".join(lines)]


def test_bullets_typed_between_words_are_words() -> None:
    assert paragraphs("• ask everybody", "• tell nobody") == ["ask everybody", "tell nobody"]
    lines = ("Staff should: • ask everybody who comes to them and", "• tell nobody • keep it safe")
    assert paragraphs(*lines) == [" ".join(lines)]
