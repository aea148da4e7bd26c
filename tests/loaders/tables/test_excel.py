"""The reader of Excel: the words of a workbook as Excel shows them, each in its place."""

import datetime
import shutil
import subprocess
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl import Workbook
from openpyxl.cell.rich_text import CellRichText, TextBlock
from openpyxl.cell.text import InlineFont
from openpyxl.chart import BarChart, Reference
from openpyxl.comments import Comment
from openpyxl.formatting.rule import ColorScale, FormatObject, Rule
from openpyxl.styles import Color, Font, PatternFill
from openpyxl.styles.differential import DifferentialStyle
from openpyxl.worksheet.header_footer import HeaderFooterItem, _HeaderFooterPart
from openpyxl.worksheet.worksheet import Worksheet

from loaders.tables.excel import places as excel_places
from loaders.tables.excel.formats import BUILT_IN, format_of
from loaders.tables.table import Cell
from tests.loaders.tables.excel_files import (
    DRAWN,
    STRICT,
    cells,
    document,
    kinds,
    link,
    relationships,
    said,
    saved,
    shared,
    sheet,
    texts,
    xlsx,
)


def new(title: str = "Actions") -> tuple[Workbook, Worksheet]:
    """Return a workbook and its only sheet."""
    book = Workbook()
    only = book.active
    assert isinstance(only, Worksheet)
    only.title = title
    return book, only


def of(book: Workbook) -> dict[str, Cell]:
    """Return the cells that the reader finds in a workbook."""
    return cells(document(saved(book)))


SHOWN = [
    (45443, "mm-dd-yy", "31/05/2024"),
    (45443, "dd/mm/yyyy", "31/05/2024"),
    (45443, "mmm-yy", "May-24"),
    (45443, "d mmmm yyyy", "31 May 2024"),
    (45443, "[$-809]dddd, d mmm yy;@", "Friday, 31 May 24"),
    (45443, "[$-F800]dddd\\, mmmm dd\\, yyyy", "31 May 2024"),
    (45443, "mmmmm yy", "M 24"),
    (45443, 'yyyy-mm-dd"T"hh:mm', "2024-05-31T00:00"),
    (45443.587, "dd/mm/yyyy hh:mm", "31/05/2024 14:05"),
    (0.58691, "h:mm:ss AM/PM", "2:05:09 PM"),
    (0.999999, "hh:mm", "23:59"),
    (0.999999, "hh:mm:ss", "00:00:00"),
    (0.5000015, "mm:ss.0", "00:00.1"),
    (1.75, "[h]:mm:ss", "42:00:00"),
    (61.5, "[mm]:ss", "88560:00"),
    (60, "dd/mm/yyyy", "29/02/1900"),
    (1, "dd/mm/yyyy ddd", "01/01/1900 Sun"),
    (2958465, "dd/mm/yyyy", "31/12/9999"),
    (0.5, "0%", "50%"),
    (0.1234, "0.00%", "12.34%"),
    (3, "General", "3"),
    (3.25, "General", "3.25"),
    (0.1 + 0.2, "General", "0.3"),
    (1 / 3, "General", "0.333333333"),
    (123456789012, "General", "123456789012"),
    (1e20, "General", "1E+20"),
    (1.2345678e-7, "General", "1.23457E-07"),
    (0, "General", "0"),
    (-1234.567, "General", "-1234.567"),
    (1234567.891, "#,##0.00", "1,234,567.89"),
    (-5, "#,##0;(#,##0)", "(5)"),
    (-5, "0.0", "-5.0"),
    (-0.3, "0", "0"),
    (10, '"R"0', "R10"),
    (7, "00000", "00007"),
    (447700900123, "00000 000000", "447700 900123"),
    (1.5, "# ?/?", "1 1/2"),
    (0.75, "?/4", "3/4"),
    (12345, "0.00E+00", "1.23E+04"),
    (12345, "##0.0E+0", "12.3E+3"),
    (1234567, '0.0,,"m"', "1.2m"),
    (1234.5, '_-"£"* #,##0.00_-;-"£"* #,##0.00_-;_-"£"* "-"??_-;_-@_-', "£1,234.50"),
    (1234.5, "[$£-809]#,##0.00", "£1,234.50"),
    (0, '0;-0;"nil"', "nil"),
    (3.14159, "0.0#", "3.14"),
    (3, "0.0#", "3.0"),
    (0.5, "#.##", ".5"),
    (150, '[>100]"big";"small"', "big"),
    (50, '[>100]"big";"small"', "small"),
    (-5, "[>100]0;0", "-5"),
    (99.999, "0.0", "100.0"),
    (2.5, "0", "3"),
]


@pytest.mark.parametrize(("value", "code", "shown"), SHOWN)
def test_numbers_and_dates_read_as_excel_shows_them(value: float, code: str, shown: str) -> None:
    book, only = new()
    only["A1"] = value
    only["A1"].number_format = code
    assert of(book)["A1"].text == shown


def test_truth_and_errors_are_words() -> None:
    book, only = new()
    only["A1"], only["B1"], only["C1"] = True, False, "#N/A"
    only["C1"].data_type = "e"
    assert [cell.text for cell in of(book).values()] == ["TRUE", "FALSE", "#N/A"]


def test_a_cell_has_the_place_and_paragraphs_that_people_see() -> None:
    book, only = new("My sheet")
    only["C5"] = "• Train staff\nTell them why"
    found = document(saved(book))
    cell = cells(found)["C5"]
    assert cell.place == "'My sheet'!C5"
    assert [cell.text[b.start : b.end] for b in cell.blocks] == ["• Train staff", "Tell them why"]
    assert [p.text for p in found.paragraphs] == ["My sheet"]
    assert found.tables[0].heading == "My sheet"


@pytest.mark.parametrize(
    ("name", "written"),
    [
        ("Actions", "Actions"),
        ("R10", "'R10'"),
        ("2024", "'2024'"),
        ("Ann's", "'Ann''s'"),
        ("a.b_c", "a.b_c"),
        ("RC", "'RC'"),
    ],
)
def test_names_are_quoted_as_excel_does(name: str, written: str) -> None:
    assert excel_places.quoted(name) == written


@given(st.integers(0, 1_048_575), st.integers(0, 16_383))
def test_every_address_is_found_again(row: int, column: int) -> None:
    assert excel_places.address_of(excel_places.address(row, column)) == (row, column)


def test_bold_and_italic_of_cells_and_runs() -> None:
    book, only = new()
    only["A1"] = "Header"
    only["A1"].font = Font(bold=True)
    only["B1"] = CellRichText(TextBlock(InlineFont(b=True), "Heading\n"), "then ",
                              TextBlock(InlineFont(i=True), "quietly"))  # fmt: skip
    found = of(book)
    assert found["A1"].blocks[0].bold
    assert [block.bold for block in found["B1"].blocks] == [True, False]
    start, end = found["B1"].italics[0]
    assert found["B1"].text[start:end] == "quietly"


def test_the_colours_behind_words() -> None:
    book, only = new()
    fills = {
        "A1": PatternFill("solid", fgColor="FF92D050"),
        "B1": PatternFill("solid", fgColor=Color(indexed=10)),
        "C1": PatternFill("solid", fgColor=Color(theme=9)),
        "D1": PatternFill("solid", fgColor=Color(theme=4, tint=-0.249977111117893)),
        "E1": PatternFill("solid", fgColor="FFFFFFFF"),
        "F1": PatternFill("gray125"),
    }
    for place, fill in fills.items():
        only[place] = "x"
        only[place].fill = fill
    only["A2"] = "y"
    only["B2"].fill = fills["A1"]
    found = of(book)
    assert [found[place].fill for place in fills] == [
        "#92d050", "#ff0000", "#f79646", "#376092", None, None,
    ]  # fmt: skip
    assert found["B2"].fill == "#92d050"


def test_merged_ranges_span() -> None:
    book, only = new()
    for row in (("Rec", "Action"), ("1", "a"), (None, "b"), ("2", "c")):
        only.append(row)
    only.merge_cells("A2:A3")
    found = document(saved(book))
    first, below = found.tables[0].rows[1][0], found.tables[0].rows[2][0]
    assert (first.text, first.rows, below.merged_into) == ("1", 2, (1, 1))
    assert found.merges


def test_words_under_a_merged_range_are_kept() -> None:
    rows = f'<row r="1">{said("seen", "A1")}{said("under", "B1")}</row>'
    merges = '<mergeCells><mergeCell ref="A1:B1"/><mergeCell ref="nonsense"/></mergeCells>'
    found = document(xlsx(rows, after=merges))
    assert [cell.text for cell in found.tables[0].rows[0]] == ["seen", "under"]
    assert kinds(found) == {"merged range broken", "merged range unreadable"}


def test_ranges_that_lie_over_each_other_lose_no_word() -> None:
    rows = f'<row r="1">{said("one", "A1")}</row><row r="2">{said("two", "B2")}</row>'
    merges = '<mergeCells><mergeCell ref="A1:B2"/><mergeCell ref="B2:C3"/></mergeCells>'
    found = document(xlsx(rows, after=merges))
    assert {cell.text for cell in found.cells() if cell.text} == {"one", "two"}
    assert "merged range broken" in kinds(found)


def test_formulas_are_never_computed() -> None:
    rows = (
        '<row r="1"><c r="A1"><f>1+1</f><v>7</v></c><c r="B1"><f>SUM(A1:A9)</f></c>'
        '<c r="C1" t="str"><f>""</f><v></v></c><c r="D1"><f t="shared" si="0">A1*2</f><v/></c>'
        '<c r="E1"><f t="shared" si="0"/></c><c r="F1" t="str"><f>A1</f><v>Amber</v></c></row>'
    )
    found = document(xlsx(rows))
    words = {place: cell.text for place, cell in cells(found).items()}
    assert words == {"A1": "7", "B1": "=SUM(A1:A9)", "D1": "=A1*2", "E1": "=A1*2", "F1": "Amber"}
    doubt = next(d for d in found.doubts if d.kind == "formula without value")
    assert "B1, D1, E1" in doubt.text
    assert doubt.at == (1, 0, 2)


def test_each_sheet_counts_its_shared_formulas_anew() -> None:
    rows = '<row><c><f t="shared" si="0">{0}1</f></c><c><f t="shared" si="0"/></c></row>'
    parts: dict[str, str | bytes] = {"xl/worksheets/b.xml": sheet(rows.format("B"))}
    sheets = '<sheet name="One" r:id="s1"/><sheet name="Two" r:id="s2"/>'
    related = link("worksheet", "worksheets/b.xml", "s2")
    found = document(xlsx(rows.format("A"), parts=parts, sheets=sheets, related=related))
    assert [cell.text for cell in found.cells()] == ["=A1", "=A1", "=B1", "=B1"]


def test_what_is_hidden_is_read_and_said() -> None:
    book, only = new()
    only["A1"], only["B1"], only["A2"] = "shown", "narrow", "low"
    only.column_dimensions["B"].hidden = True
    only.row_dimensions[2].hidden = True
    for name, state in (("Notes", "hidden"), ("Deep", "veryHidden")):
        other = book.create_sheet(name)
        other["A1"] = f"words of {name}"
        other.sheet_state = state
    found = document(saved(book))
    words = {cell.text for cell in found.cells() if cell.text}
    assert words == {"shown", "narrow", "low", "words of Notes", "words of Deep"}
    assert kinds(found) == {"hidden sheet read", "hidden row read", "hidden column read"}
    assert sum(d.kind == "hidden sheet read" for d in found.doubts) == 2


def test_a_value_hidden_by_its_format_is_read() -> None:
    book, only = new()
    only["A1"], only["B1"] = 12, "secret"
    only["A1"].number_format = only["B1"].number_format = ";;;"
    found = document(saved(book))
    assert [cell.text for cell in found.cells()] == ["12", "secret"]
    assert kinds(found) == {"hidden by its format"}


def test_a_text_has_what_its_format_adds() -> None:
    book, only = new()
    only["A1"] = "AB"
    only["A1"].number_format = '"Rec "@'
    assert of(book)["A1"].text == "Rec AB"


def test_comments_charts_rules_and_page_headers_are_said() -> None:
    book, only = new()
    only["A1"], only["A2"] = "words", 3
    only["A1"].comment = Comment("not text", "someone")
    only["A2"].comment = Comment("not text either", "someone")
    chart = BarChart()
    chart.add_data(Reference(only, min_col=1, min_row=2))
    only.add_chart(chart, "D4")
    scale = Rule("colorScale", colorScale=ColorScale([FormatObject("min")], [Color("FF0000")]))
    only.conditional_formatting.add("A2", scale)
    red = DifferentialStyle(fill=PatternFill(bgColor="FF0000"))
    only.conditional_formatting.add(
        "A1", Rule("cellIs", operator="equal", formula=['"Late"'], dxf=red)
    )
    only.HeaderFooter.oddHeader = HeaderFooterItem(center=_HeaderFooterPart("OFFICIAL"))
    found = document(saved(book))
    assert {cell.text for cell in found.cells()} == {"words", "3"}
    assert kinds(found) == {
        "comment not read", "chart not read", "colour by a rule", "page header not read",
    }  # fmt: skip
    assert any("comment or note is not read (2 times)" in doubt.text for doubt in found.doubts)


def test_text_boxes_are_paragraphs_and_pictures_are_said() -> None:
    box = "<xdr:sp><xdr:txBody>{}</xdr:txBody></xdr:sp>"
    run = "<a:p><a:r><a:rPr b='1'/><a:t>{}</a:t></a:r></a:p>"
    anchor = "<xdr:twoCellAnchor><xdr:from><xdr:row>{}</xdr:row></xdr:from>{}</xdr:twoCellAnchor>"
    twice = box.format(run.format("Key"))
    again = f"<mc:Choice>{twice}</mc:Choice><mc:Fallback>{twice}</mc:Fallback>"
    again = f"<mc:AlternateContent>{again}</mc:AlternateContent>"
    inside = anchor.format(0, box.format(run.format("Title"))) + anchor.format(9, again)
    inside += anchor.format(3, "<xdr:pic/>")
    parts: dict[str, str | bytes] = {
        "xl/worksheets/_rels/sheet1.xml.rels": relationships(link("drawing", "../drawings/d.xml")),
        "xl/drawings/d.xml": f"<xdr:wsDr {DRAWN}>{inside}</xdr:wsDr>",
    }
    found = document(xlsx(f'<row r="3">{said("word", "A3")}</row>', parts=parts))
    assert [(p.text, p.bold) for p in found.paragraphs] == [
        ("Plan", False), ("Title", True), ("Key", True),
    ]  # fmt: skip
    assert found.tables[0].heading == "Plan\nTitle"
    assert kinds(found) == {"picture not read"}


def test_days_counted_from_1904() -> None:
    book, only = new()
    book.epoch = datetime.datetime(1904, 1, 1)
    only["A1"] = datetime.date(2024, 5, 31)
    only["A1"].number_format = "dd/mm/yyyy"
    assert of(book)["A1"].text == "31/05/2024"


@pytest.mark.parametrize("value", ["-1", "2958466", "99999999999"])
def test_dates_that_cannot_be_are_numbers_with_a_doubt(value: str) -> None:
    book, only = new()
    only["A1"] = int(value)
    only["A1"].number_format = "dd/mm/yyyy"
    found = document(saved(book))
    assert [cell.text for cell in found.cells()] == [value]
    assert kinds(found) == {"no such date"}


def test_a_date_shown_month_first_is_said() -> None:
    book, only = new()
    only["A1"] = datetime.date(2024, 5, 6)
    only["A1"].number_format = "m/d/yyyy"
    found = document(saved(book))
    assert [cell.text for cell in found.cells()] == ["5/6/2024"]
    assert kinds(found) == {"month before day"}


def test_strict_workbooks_and_dates_in_words() -> None:
    rows = '<row r="1"><c r="A1" t="d"><v>2024-05-31T00:00:00</v></c><c r="B1" t="d"><v>x</v></c>'
    assert texts(xlsx(f"{rows}</row>", space=STRICT)) == {"A1": "31/05/2024", "B1": "x"}


def test_rows_and_cells_without_an_address() -> None:
    rows = f"<row>{said('a')}<c/>{said('c')}</row><row><c><v>1</v></c></row>"
    assert texts(xlsx(rows)) == {"A1": "a", "C1": "c", "A2": "1"}


def test_shared_strings_in_runs_without_how_they_are_said() -> None:
    strings = shared(
        "<t>one_x000D_\ntwo _x005F_x41_</t>",
        "<r><rPr><i/></rPr><t>soft</t></r><r><t xml:space='preserve'> loud</t></r>"
        "<rPh sb='0' eb='1'><t>never</t></rPh>",
        "<t>_xD83D__xDE00_</t>",
    )
    rows = "".join(f'<c t="s"><v>{number}</v></c>' for number in (0, 1, 2, 99))
    found = document(xlsx(f'<row r="1">{rows}</row>', parts=strings))
    assert [c.text for c in found.cells()] == ["one\ntwo _x41_", "soft loud", "😀"]
    assert kinds(found) == {"words missing"}


def test_no_word_is_lost_in_large_parts() -> None:
    runs = "".join(f"<r><t>w{{0}}x{run} </t></r>" for run in range(40))
    strings = shared(*(runs.format(number) for number in range(1_000)))
    rows = "".join(f'<row><c t="s"><v>{n}</v></c>{said(f"own{n}") * 9}</row>' for n in range(1_000))
    found = document(xlsx(rows, parts=strings))
    for number, row in enumerate(found.tables[0].rows):
        words = " ".join(f"w{number}x{run}" for run in range(40))
        assert [cell.text for cell in row] == [words] + [f"own{number}"] * 9
    assert len(found.tables[0].rows) == 1_000


def test_a_cell_that_stands_twice_keeps_both() -> None:
    found = document(xlsx(f'<row r="1">{said("one", "A1")}{said("two", "A1")}</row>'))
    assert [cell.text for cell in found.cells()] == ["one\ntwo"]
    assert kinds(found) == {"cell stands twice"}


def test_words_struck_through_are_words() -> None:
    book, only = new()
    only["A1"] = "gone"
    only["A1"].font = Font(strike=True)
    found = document(saved(book))
    assert [cell.text for cell in found.cells()] == ["gone"]
    assert kinds(found) == {"words struck through"}


def test_macros_links_and_chart_sheets_are_said() -> None:
    parts: dict[str, str | bytes] = {
        "xl/vbaProject.bin": b"\xd0\xcf",
        "xl/externalLinks/externalLink1.xml": "<externalLink><ddeLink/></externalLink>",
        "xl/chartsheets/c.xml": "<chartsheet/>",
    }
    related = link("externalLink", "externalLinks/externalLink1.xml")
    related += link("chartsheet", "chartsheets/c.xml", "s2")
    related += link("worksheet", "http://127.0.0.1:9/", "s3", 'TargetMode="External"')
    sheets = "".join(f'<sheet name="S{n}" sheetId="{n}" r:id="s{n}"/>' for n in (1, 2, 3))
    data = xlsx(f"<row>{said('x')}</row>", parts=parts, related=related, sheets=sheets)
    found = document(data, "plan.xlsm")
    assert kinds(found) == {"macros not run", "links not followed", "sheet missing"}
    assert [p.text for p in found.paragraphs] == ["S1"]


def test_sheets_follow_the_order_of_the_workbook() -> None:
    parts: dict[str, str | bytes] = {"xl/worksheets/other.xml": sheet(f"<row>{said('o')}</row>")}
    sheets = (
        '<sheet name="Other" r:id="o"/><sheet name="Plan" r:id="s1"/><sheet name="Again" r:id="o"/>'
    )
    data = xlsx(f"<row>{said('p')}</row>", parts=parts, sheets=sheets,
                related=link("worksheet", "/XL/Worksheets/Other.xml", "o"))  # fmt: skip
    found = document(data)
    assert [table.heading for table in found.tables] == ["Other", "Plan"]
    assert kinds(found) == {"sheet missing"}


WORD = st.text(st.characters(categories=["L", "N"]), min_size=1, max_size=8)
LINES = st.lists(WORD, min_size=1, max_size=3).map("\n".join)
PLACES = st.tuples(st.integers(1, 12), st.integers(1, 8))


@settings(max_examples=40, deadline=None)
@given(st.dictionaries(PLACES, LINES, min_size=1, max_size=20), st.tuples(PLACES, PLACES))
def test_every_word_is_read_in_its_place(
    words: dict[tuple[int, int], str], merged: tuple[tuple[int, int], tuple[int, int]]
) -> None:
    book, only = new()
    for (row, column), text in words.items():
        only.cell(row, column, text)
    (a, b), (c, d) = merged
    top, left, low, far = min(a, c), min(b, d), max(a, c), max(b, d)
    only.merge_cells(start_row=top, start_column=left, end_row=low, end_column=far)
    kept = {
        at: text
        for at, text in words.items()
        if at == (top, left) or not (top <= at[0] <= low and left <= at[1] <= far)
    }
    if kept:
        read = of(book)
        assert {p: c.text for p, c in read.items() if c.text} == {
            excel_places.address(row - 1, column - 1): text for (row, column), text in kept.items()
        }


CODE = st.text(st.sampled_from(list('0#?.,%/@E+-ymdhs[]$;"\\_* AMPGeneral<>=9£')), max_size=20)


@given(CODE, st.decimals(-(10**9), 10**9, allow_nan=False, allow_infinity=False))
def test_any_format_shows_something_or_nothing(code: str, value: Decimal) -> None:
    form = format_of(code)
    shown = form.shown(value)
    assert shown is None or (isinstance(shown, str) and len(shown) < 5_000)
    form.around()
    form.month_first(value)


@given(st.dates(datetime.date(1900, 3, 1), datetime.date(9999, 12, 31)))
def test_the_short_date_is_british(day: datetime.date) -> None:
    days = Decimal((day - datetime.date(1899, 12, 30)).days)
    assert BUILT_IN[14].shown(days) == f"{day.day:02}/{day.month:02}/{day.year:04}"


@pytest.mark.skipif(not shutil.which("soffice"), reason="LibreOffice is not there")
def test_a_workbook_saved_by_libreoffice_reads_the_same(tmp_path: Path) -> None:
    book, only = new("My plan")
    for row, (value, code, _) in enumerate(SHOWN, 1):
        # The computer's short and long dates are written out in its own language.
        if code != "mm-dd-yy" and "F800" not in code and value != 1e20:
            only.cell(row, 1, value).number_format = code
    only["B1"], only["C1"] = "a\nb", "merged"
    only["B1"].fill = PatternFill("solid", fgColor="FF92D050")
    only.merge_cells("C1:D3")
    (tmp_path / "a.xlsx").write_bytes(saved(book))
    home = f"-env:UserInstallation={(tmp_path / 'office').as_uri()}"
    subprocess.run(
        ["soffice", home, "--headless", "--convert-to", "xlsx", "--outdir", "out", "a.xlsx"],
        cwd=tmp_path, check=True, capture_output=True, timeout=60,
    )  # fmt: skip
    read = document((tmp_path / "out" / "a.xlsx").read_bytes())
    assert read.tables == document(saved(book)).tables
