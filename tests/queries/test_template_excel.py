"""The workbook of a filled template."""

import io
import zipfile
from typing import Any

import pytest
from openpyxl import Workbook, load_workbook

from graph.errors import QuestionError
from queries.template.excel import HEAD, as_excel
from queries.template.rows import HEADER, Filled
from queries.template.sheet_pages import breaks
from tests.queries.template_example import ON, aim, doing, original, owner, revision, table

BOTH = {"owners": (owner("Police"),), "aims": (aim("Staff know"),)}
TWO = table(original(doing("A", **BOTH), doing("B", **BOTH)))


def opened(filled: Filled) -> Workbook:
    """The workbook, opened again."""
    return load_workbook(io.BytesIO(as_excel(filled, ON)))


def sheet(filled: Filled) -> Any:  # noqa: ANN401
    """The sheet of the plan."""
    return opened(filled).worksheets[0]


def test_the_sheet_prints_as_a_clerk_would() -> None:
    said = sheet(TWO)
    assert said.print_title_rows == f"${HEAD}:${HEAD}"
    assert said.freeze_panes == f"A{HEAD + 1}"
    assert (said.page_setup.orientation, said.page_setup.paperSize) == ("landscape", 9)
    assert said.sheet_properties.pageSetUpPr.fitToPage
    assert (said.page_setup.fitToWidth, said.page_setup.fitToHeight) == (1, 0)
    assert said.oddFooter.right.text == "Page &P of &N"
    assert [cell.value for cell in said[HEAD]] == list(HEADER)
    worded = [cell for row in said.iter_rows() for cell in row if cell.value]
    assert all(cell.alignment.wrap_text for cell in worded)


def test_merged_cells() -> None:
    merged = {str(one) for one in sheet(TWO).merged_cells.ranges}
    assert merged == {"A1:G1", "A2:G2", "A4:A5", "B4:B5", "D4:D5", "G4:G5"}


def test_nobody_is_its_author() -> None:
    with zipfile.ZipFile(io.BytesIO(as_excel(TWO, ON))) as file:
        core = file.read("docProps/core.xml").decode()
    assert f">{TWO.title}</dc:title>" in core
    assert ">en-GB</dc:language>" in core
    assert "creator" not in core
    assert "lastModifiedBy" not in core


@pytest.mark.parametrize("words", ["=1+1", "+44 lines", "-5 a week", "@home", "#N/A", "42", "TRUE"])
def test_words_stay_words(words: str) -> None:
    cell = sheet(table(original(doing(progress=words)))).cell(HEAD + 1, 5)
    assert (cell.value, cell.data_type) == (words, "s")
    assert cell.quotePrefix is (words[0] in "=+-@")


def test_control_characters_do_no_harm() -> None:
    assert (
        sheet(table(original(doing("Write\x07 it\x00.")))).cell(HEAD + 1, 3).value == "Write  it ."
    )


def test_a_row_that_excel_would_cut_takes_several() -> None:
    said = sheet(table(original(doing("Write. " * 1500), doing("Read"))))
    heights = [said.row_dimensions[row].height for row in range(HEAD + 1, said.max_row + 1)]
    assert len(heights) > 2
    assert max(heights) <= 409
    assert sum(heights[:-1]) > 1500 * len("Write. ") / 45 * 10
    last = said.max_row
    assert f"C4:C{last - 1}" in {str(one) for one in said.merged_cells.ranges}
    assert said.cell(last, 3).value == "Read"


def test_a_cell_longer_than_excel_holds_is_a_sentence() -> None:
    with pytest.raises(QuestionError, match=r"x/A/1: .* 35,999 characters.* --format docx"):
        as_excel(table(original(doing("a long word " * 3000))), ON)


def test_how_it_was_filled_has_a_sheet_of_its_own() -> None:
    filled = table(original(doing(), revised=(revision(),)))
    said = [row[0].value for row in opened(filled).worksheets[1].iter_rows()]
    assert said == [line for head, lines in filled.sections for line in (head, *lines)]


def test_pages_break_between_recommendations() -> None:
    filled = table(*(original(doing("A"), doing("B"), id=f"x/A/{n}") for n in range(3)))
    assert list(breaks(filled, [10.0] * 6, first=45, page=100)) == [4]
    assert list(breaks(filled, [10.0] * 6, first=25, page=45)) == [2]
    assert list(breaks(filled, [10.0] * 6, first=60, page=60)) == []


def test_what_follows_a_row_higher_than_a_page_goes_on_below_it() -> None:
    filled = table(original(doing("A")), original(doing("B"), id="x/A/2"))
    assert list(breaks(filled, [25.0, 10.0], first=20, page=20)) == []
    assert list(breaks(filled, [25.0, 18.0], first=20, page=20)) == [1]


def test_pages_break_within_a_long_one_where_no_cell_goes_on() -> None:
    due = {"due": "May"}
    four = (doing("A"), doing("B", **due), doing("C", **due), doing("D"))
    filled = table(original(doing("first"), id="x/A/0"), original(*four))
    high = [10.0] * 5
    assert list(breaks(filled, high, first=35, page=35)) == [1, 4]
    assert list(breaks(filled, high, first=25, page=25)) == [1, 2, 4]


def test_breaks_are_written() -> None:
    long = tuple(original(doing("Write. " * 300), id=f"x/A/{n}") for n in range(5))
    assert [one.id for one in sheet(table(*long)).row_breaks.brk]
