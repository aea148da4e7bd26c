"""PDF plans: tables over several pages, and what stands at the head and foot of pages."""

import io
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from reportlab.lib.pagesizes import A4, landscape
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import PageBreak, SimpleDocTemplate, Spacer

from graph.model import About
from loaders.load import read_plan
from tests.loaders.tables.pdf_files import (
    HEADER,
    WIDTHS,
    built,
    drawn,
    here,
    kinds,
    many,
    para,
    ruled,
    said,
    words,
)


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


@pytest.mark.parametrize(("above", "rows"), [(2, 3), (1, 1)])
def test_one_row_of_a_merged_cell_may_stand_alone_on_the_next_page(above: int, rows: int) -> None:
    """A cell that was merged before the break goes on; one that was not may simply be blank."""

    def first(canvas: Canvas) -> None:
        middle = [400] if above == 2 else []
        for y in (60, *middle, 780):
            canvas.line(200 if y == 400 else 100, y, 400, y)
        for x in (100, 200, 400):
            canvas.line(x, 60, x, 780)
        canvas.drawString(110, 760, "Key")
        canvas.drawString(210, 760, "One.")
        canvas.drawString(210, 380 if middle else 700, "Two.")

    def last(canvas: Canvas) -> None:
        for y in (700, 780):
            canvas.line(100, y, 400, y)
        for x in (100, 200, 400):
            canvas.line(x, 700, x, 780)
        canvas.drawString(210, 760, "Three.")

    table = here(drawn(first, last)).tables[0]
    assert table.rows[0][0].rows == rows
    assert [row[1].text.split()[-1] for row in table.rows][-1] == "Three."


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


def test_a_section_at_the_foot_of_a_page_heads_the_rows_below_the_repeated_header(
    tmp_path: Path,
) -> None:
    xs = (50, 90, 250, 400, 550)
    header = ["No", "Recommendation", "Action", "Lead agency"]

    def page(top: float, *rows: list[str]) -> Callable[[Canvas], None]:
        def draw(canvas: Canvas) -> None:
            y = top
            for row in rows:
                canvas.grid(xs if len(row) > 1 else (xs[0], xs[-1]), (y, y - 40))
                for x, cell in zip(xs, row, strict=False):
                    canvas.drawString(x + 3, y - 15, cell)
                y -= 40

        return draw

    first = page(200, header, ["1", "Train staff", "Hold a course", "Police"], ["CARERS"])
    second = page(780, header, ["2", "Ask carers", "Write to them", "Police"])
    path = tmp_path / "plan.pdf"
    path.write_bytes(drawn(first, second))
    graph = read_plan(path).graph
    found = {(edge.source.number, edge.target.name) for edge in graph.joined(About)}
    assert found == {("2", "Carers")}
