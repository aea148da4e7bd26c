"""PDF plans: tables with rules across alone, down alone, or with coloured rows and no rules."""

from collections.abc import Callable, Sequence

from reportlab.lib import colors
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Table

from loaders.tables.table import Document
from tests.loaders.tables.pdf_files import built, drawn, here, kinds, said

XS = (50, 110, 290, 460)
HEAD = ["Rec", "Recommendation", "Action", "When"]
BODY = [
    [
        "1",
        "Police should check\nall of the addresses",
        "1. Amend it\n2. Test it",
        "May 2019",
    ],
    ["2", "Housing should train\nits repairs staff", "Commission a course", "June 2019"],
    ["", "", "Appoint a champion", "July 2019"],
    ["3", "Surgeries should offer\ntime alone", "Write to surgeries", "August 2019"],
]


def shown(canvas: Canvas, rows: Sequence[Sequence[str]], top: float = 780.0) -> list[float]:
    """Draw rows of cells, the first bold, and return where each begins and the last ends."""
    edges, y = [], top
    for n, cells in enumerate(rows):
        edges.append(y)
        canvas.setFont("Helvetica-Bold" if n == 0 else "Helvetica", 10)
        for x, cell in zip(XS, cells, strict=False):
            for place, line in enumerate(cell.split("\n")):
                canvas.drawString(x + 5, y - 11 - 12 * place, line)
        y -= 12 * max(cell.count("\n") + 1 for cell in cells) + 8
    return [*edges, y]


def lined(
    rows: Sequence[Sequence[str]] = (HEAD, *BODY), top: float = 780.0
) -> Callable[[Canvas], None]:
    """Return a page of a table with rules across alone."""

    def page(canvas: Canvas) -> None:
        for y in shown(canvas, rows, top):
            canvas.line(XS[0], y, 550, y)

    return page


def table(document: Document) -> list[list[str]]:
    """Return what the cells of the only table say, paragraphs and lines alike on one line."""
    assert len(document.tables) == 1
    return [[" ".join(cell.split()) for cell in row] for row in said(document)]


def flat(rows: Sequence[Sequence[str]]) -> list[list[str]]:
    """Return rows with the lines of each cell on one."""
    return [[" ".join(cell.split()) for cell in row] for row in rows]


def test_words_between_two_rules_are_a_row() -> None:
    document = here(drawn(lined()))
    assert table(document) == flat([HEAD, *BODY])
    assert said(document)[1][2] == "1. Amend it\n2. Test it"
    assert "rules across alone" in kinds(document)
    assert document.merges


def test_a_rule_that_stops_short_of_a_column_leaves_its_cell_open() -> None:
    def page(canvas: Canvas) -> None:
        for n, y in enumerate(shown(canvas, [HEAD, *BODY])):
            canvas.line(XS[2] if n == 3 else XS[0], y, 550, y)

    document = here(drawn(page))
    rows = document.tables[0].rows
    assert (rows[2][0].rows, rows[2][1].rows, rows[2][2].rows) == (2, 2, 1)
    assert rows[3][1].merged_into == (2, 2)


def test_a_rule_below_underlined_words_parts_no_row() -> None:
    def page(canvas: Canvas) -> None:
        edges = shown(canvas, [HEAD, *BODY])
        for y in edges:
            canvas.line(XS[0], y, 550, y)
        canvas.line(XS[1] + 5, edges[1] - 13, XS[1] + 100, edges[1] - 13)

    assert table(here(drawn(page))) == flat([HEAD, *BODY])


def test_a_row_between_rules_that_runs_over_all_columns_heads_the_others() -> None:
    rows = [HEAD, *BODY[:2], ["Health and housing services", "", "", ""], *BODY[2:]]
    (found,) = here(drawn(lined(rows))).tables
    assert (found.rows[3][0].text, found.rows[3][0].columns) == ("Health and housing services", 4)


def test_rules_inside_alone_leave_the_header_above_and_the_last_row_below() -> None:
    def page(canvas: Canvas) -> None:
        canvas.setFont("Helvetica", 10)
        canvas.drawString(55, 790, "Red means that the work has not begun, and green done.")
        for y in shown(canvas, [HEAD, *BODY])[1:-1]:
            canvas.line(XS[0], y, 550, y)
        canvas.setFont("Helvetica", 10)
        canvas.drawString(55, 560, "For queries about this plan please write to the council.")

    document = here(drawn(page))
    assert table(document) == flat([HEAD, *BODY])
    assert [p.text.split()[0] for p in document.paragraphs] == ["Red", "For"]


def test_a_table_with_rules_across_goes_on_on_the_next_page() -> None:
    document = here(drawn(lined(top=220), lined([HEAD, ["4", "Schools should ask", "Ask", "May"]])))
    rows = table(document)
    assert (len(rows), document.tables[0].repeated) == (7, frozenset({5}))
    assert rows[-1] == ["4", "Schools should ask", "Ask", "May"]


def test_lines_between_rules_of_prose_are_no_table() -> None:
    def page(canvas: Canvas) -> None:
        for y in range(700, 400, -60):
            canvas.line(50, y, 550, y)
            canvas.drawString(55, y - 20, "The review panel met often and heard from the family.")
            canvas.drawString(55, y - 34, "It thanks them for their help, and agencies for theirs.")

    assert here(drawn(page)).tables == []


def test_the_edges_of_coloured_rows_are_rules() -> None:
    def page(canvas: Canvas) -> None:
        edges = shown(canvas, [HEAD, *BODY])
        canvas.setFillColor(colors.HexColor("#dddddd"))
        for n in (0, 2, 3):
            start = XS[2] if n else XS[0]
            canvas.rect(start, edges[n + 1], 550 - start, edges[n] - edges[n + 1], stroke=0, fill=1)
        canvas.rect(XS[0], edges[4], 240, edges[2] - edges[4], stroke=0, fill=1)
        canvas.setFillColor(colors.black)
        shown(canvas, [HEAD, *BODY])

    document = here(drawn(page))
    assert table(document) == flat([HEAD, *BODY])
    assert document.tables[0].rows[2][0].rows == 2


def test_rules_down_alone_leave_the_rows_to_the_gaps_between_lines() -> None:
    def page(canvas: Canvas) -> None:
        edges = shown(canvas, [HEAD, *BODY])
        canvas.grid([*XS, 550], [edges[0], edges[-1]])

    document = here(drawn(page))
    assert table(document) == flat([HEAD, *BODY])
    assert "rules down alone" in kinds(document)


def test_one_row_of_a_ruled_table_stays_one() -> None:
    def page(canvas: Canvas) -> None:
        canvas.setFont("Helvetica", 10)
        canvas.grid([*XS, 550], [780, 700])
        for y in (760, 720):
            for x, text in zip(XS, ("A", "Train", "Share", "Ask"), strict=True):
                canvas.drawString(x + 5, y, f"{text} {y}")

    assert [len(t.rows) for t in here(drawn(page)).tables] == [1]


def test_two_tables_with_rules_across_on_one_page_are_two() -> None:
    def page(canvas: Canvas) -> None:
        lined()(canvas)
        canvas.drawString(
            55, 580, "The second part of the plan is for the council and its partners."
        )
        other = [
            ["Ref", "What", "Who leads on it", "By"],
            *([f"{n}a", "Ask", "Kent", "May"] for n in (1, 2, 3)),
        ]
        lined(other, 560)(canvas)

    assert [len(found.rows) for found in here(drawn(page)).tables] == [5, 4]


def test_a_table_with_other_columns_on_the_next_page_is_another() -> None:
    def page(canvas: Canvas) -> None:
        canvas.setFont("Helvetica", 10)
        for n, y in enumerate(range(780, 680, -20)):
            canvas.line(50, y, 550, y)
            for x, words in ((55, "Progress made"), (200, "Who told us"), (350, "Date of it")):
                canvas.drawString(x, y - 14, words if n == 0 else "Done") if n < 4 else None

    assert [len(found.rows) for found in here(drawn(lined(top=220), page)).tables] == [5, 4]


def test_the_last_row_stays_in_a_table_of_bands_however_far_its_words_stand_in() -> None:
    rows = [
        HEAD,
        *([str(n), f"Offer {n} homes", f"Dig {n} holes", f"May 201{n}"] for n in range(1, 6)),
    ]
    for inside in (6, 16, 25):
        striped = Table(
            rows,
            colWidths=[60, 180, 170, 90],
            style=[
                ("TOPPADDING", (0, 0), (-1, -1), inside),
                *(("BACKGROUND", (0, n), (-1, n), colors.HexColor("#ddeeff")) for n in (0, 2, 4)),
            ],
        )
        assert table(here(built(striped))) == rows
