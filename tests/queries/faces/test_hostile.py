"""Whatever stands in a cell comes out as it was, and does nothing on the way."""

import csv
import io
from typing import Any

from hypothesis import given, settings
from markdown_it import MarkdownIt
from odf.opendocument import load
from odf.table import Table, TableCell, TableRow
from openpyxl import load_workbook

from graph.signs import visible
from queries.faces.delimited import as_csv
from queries.faces.markdown import as_markdown
from queries.faces.words import FORMULA
from queries.formats import as_excel, as_opendocument
from tests.queries.faces.made import HOSTILE, TEXTS, answer

ALL = [(words, 1) for words in HOSTILE]


def csv_cells(words: str) -> list[str]:
    """The first cells of an answer as CSV, read again."""
    written = as_csv(answer([(words, 1), (words, -2)]))
    return [row[0] for row in csv.reader(io.StringIO(written, newline=""))][1:]


@given(TEXTS)
def test_csv_gives_every_word_back(words: str) -> None:
    kept = f"'{words}" if words[:1] in tuple("=+-@\t\r") and words else words
    assert csv_cells(words) == [kept, kept]


def test_a_number_below_nothing_stays_a_number_in_csv() -> None:
    rows = list(csv.reader(io.StringIO(as_csv(answer([("-a", -2)])))))
    assert rows[1] == ["'-a", "-2"]


def excel_cell(words: str) -> Any:  # noqa: ANN401
    """The first cell of an answer as a workbook, opened again."""
    return load_workbook(io.BytesIO(as_excel(answer([(words, 1)]))))["Answer"]["A2"]


def plain(value: str | None) -> str:
    """The words of a cell as Excel shows them: _x005F_ is how it writes a low line."""
    return (value or "").replace("_x005F_", "_")


@settings(max_examples=40, deadline=None)
@given(TEXTS)
def test_excel_gives_every_word_back(words: str) -> None:
    cell = excel_cell(words)
    assert plain(cell.value) == visible(words)
    assert cell.data_type == ("s" if words else "n")
    assert cell.quotePrefix is visible(words).startswith(FORMULA)


def test_no_cell_of_a_workbook_is_a_formula() -> None:
    book = load_workbook(io.BytesIO(as_excel(answer(ALL, ["=agency", "-actions"], {"+x": "=1"}))))
    cells = [cell for sheet in book for row in sheet.iter_rows() for cell in row]
    assert len(cells) > 2 * len(ALL)
    assert {cell.data_type for cell in cells} == {"s", "n"}
    found = [plain(cell.value) for cell in book["Answer"]["A"][1:]]
    assert found == [visible(one) for one in HOSTILE]


def said(element: Any) -> str:  # noqa: ANN401
    """The words of an element of OpenDocument, blanks as its rules say."""
    if element.nodeType == element.TEXT_NODE:
        return str(element.data)
    name = element.qname[1]
    if name == "s":
        return " " * int(element.getAttribute("c") or 1)
    return "\t" if name == "tab" else "".join(said(child) for child in element.childNodes)


def open_cells(written: bytes, sheet: int = 0) -> list[list[Any]]:
    """The cells of a sheet, as elements."""
    table = load(io.BytesIO(written)).getElementsByType(Table)[sheet]
    rows = table.getElementsByType(TableRow)
    return [row.getElementsByType(TableCell) for row in rows]


def words_of(cell: Any) -> str:  # noqa: ANN401
    """The words of a cell, its paragraphs on lines."""
    return "\n".join(said(line) for line in cell.childNodes)


@settings(max_examples=40, deadline=None)
@given(TEXTS)
def test_opendocument_gives_every_word_back(words: str) -> None:
    cell = open_cells(as_opendocument(answer([(words, 1)])))[1][0]
    assert words_of(cell) == visible(words)
    assert cell.getAttribute("valuetype") == ("string" if words else None)
    assert cell.getAttribute("formula") is None
    lines = [line for line in cell.childNodes if line.childNodes]
    plain = [n.data for line in lines for n in line.childNodes if n.nodeType == n.TEXT_NODE]
    assert not any("  " in one or "\t" in one for one in plain)


def test_no_cell_of_a_spreadsheet_is_a_formula() -> None:
    written = as_opendocument(answer(ALL, ["=agency", "-actions"], {"+x": "=1"}))
    cells = [cell for sheet in (0, 1) for row in open_cells(written, sheet) for cell in row]
    assert len(cells) > 2 * len(ALL)
    assert {cell.getAttribute("formula") for cell in cells} == {None}
    assert {cell.getAttribute("valuetype") for cell in cells} == {"string", "float", None}


def markdown_tokens(written: str) -> list[Any]:
    """What a reader of Markdown makes of a text: its pieces, those of its lines too."""
    found = MarkdownIt("commonmark", {"html": True}).enable(["table", "strikethrough"])
    return [one for token in found.parse(written) for one in [token, *(token.children or [])]]


HARMLESS = {"text", "text_special", "strong_open", "strong_close", "softbreak", "code_inline"}


def inert(written: str) -> bool:
    """Tell whether a text holds no link, no picture, no HTML but `<br>`, no code of its own."""
    inline = [
        one
        for token in markdown_tokens(written)
        if token.type == "inline"
        for one in token.children
    ]
    html = {one.content for one in inline if one.type == "html_inline"}
    blocks = {one.type for one in markdown_tokens(written)}
    others = {one.type for one in inline} - HARMLESS - {"html_inline"}
    return html <= {"<br>"} and not others and not blocks & {"html_block", "fence", "code_block"}


def first_cells(written: str) -> list[str]:
    """The words of the first cell of each row below the heads of the first table."""
    table = written.split("\n\n| ")[1]
    tokens = MarkdownIt("commonmark").enable("table").parse("| " + table.split("\n\n")[0])
    cells = [one for at, one in enumerate(tokens) if tokens[at - 1].type == "td_open"]
    return [
        "".join("\n" if one.type == "html_inline" else one.content for one in cell.children or [])
        for cell in cells[::2]
    ]


@settings(deadline=None)
@given(TEXTS)
def test_markdown_gives_every_word_back(words: str) -> None:
    written = as_markdown(answer([(words, 1), ("last", 2)]))
    assert first_cells(written) == [visible(words), "last"]
    assert inert(written)


def test_markdown_stays_inert_whatever_is_said_of_it() -> None:
    for words in HOSTILE:
        told = {"x": words, "y": f"`{words}"}
        assert inert(as_markdown(answer([(words, 1)], ["a|<b>", words or "b"], told, {"n": words})))


def test_what_is_no_markdown_link_is_no_link_of_github_either() -> None:
    written = as_markdown(answer([("see http://x.org or www.x.org, $x$", 1)]))
    assert r"http\://x.org or www\.x.org, \$x\$" in written
