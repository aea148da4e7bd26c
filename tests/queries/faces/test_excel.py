"""The workbook of an answer: filtered, frozen, of a width that fits; and what it is."""

import datetime
import io
import zipfile
from typing import Any

import pytest
from openpyxl import load_workbook

from graph.store import Store
from queries.answer import Answer
from queries.answer import answer as ask
from queries.faces.sheet import MOST, fitting, units
from queries.faces.sizes import lines
from queries.formats import as_excel
from queries.parameter import Parameter
from queries.question import Question
from tests.queries.example import example
from tests.queries.faces.made import answer

ON = datetime.date(2026, 11, 23)
COLUMNS = ("agency", "actions", "share", "due_on", "reviews", "none")
ROWS = [("Police", 3, 0.25, "2026-02-01", ["AA", "AB"], None), ("CCG", -1, 1.0, "soon", [], None)]


def book(asked: Answer) -> Any:  # noqa: ANN401
    """The workbook, opened again."""
    return load_workbook(io.BytesIO(as_excel(asked, ON)))


def told(asked: Answer) -> dict[str, Any]:
    """The second sheet: what stands beside each word of its first column."""
    return {row[0].value: row[1].value for row in book(asked)["About"].iter_rows() if row[0].value}


def test_numbers_days_and_lists_are_what_they_are() -> None:
    sheet = book(answer(ROWS, COLUMNS))["Answer"]
    assert [cell.value for cell in sheet[1]] == [
        "agency",
        "actions",
        "share",
        "due on",
        "reviews",
        "none",
    ]
    day = datetime.datetime(2026, 2, 1)
    assert [cell.value for cell in sheet[2]] == ["Police", 3, 0.25, day, "AA, AB", None]
    assert [cell.value for cell in sheet[3]] == ["CCG", -1, 1, "soon", None, None]
    assert sheet["D2"].number_format == "yyyy-mm-dd"
    assert sheet["D3"].data_type == "s"


@pytest.mark.parametrize("cell", [10**15, float("nan"), float("inf"), True, "1812-01-01"])
def test_what_excel_would_change_is_words(cell: str | int | float) -> None:
    found = book(answer([("a", cell)]))["Answer"]["B2"]
    assert (found.value, found.data_type) == (str(cell), "s")


def test_it_can_be_filtered_scrolled_and_printed() -> None:
    sheet = book(answer(ROWS, COLUMNS))["Answer"]
    assert sheet.auto_filter.ref == "A1:F3"
    assert sheet.freeze_panes == "A2"
    assert sheet.max_row == 3
    assert sheet.print_title_rows == "$1:$1"
    assert (sheet.page_setup.orientation, sheet.page_setup.paperSize) == ("landscape", 9)
    assert (sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight) == (1, 0)
    assert sheet.sheet_properties.pageSetUpPr.fitToPage


def test_a_wide_sheet_keeps_its_first_column_in_sight() -> None:
    rows = [("AB 2", "long words " * 40, "more words " * 40, "and more " * 40)]
    assert book(answer(rows, "abcd"))["Answer"].freeze_panes == "B2"


def test_widths_fit_and_rows_show_all_words() -> None:
    rows = [("AB", "word " * 100, "x" * 40, 1), ("A longer name", "short", "y", 22)]
    sheet = book(answer(rows, ("name", "says", "one_word", "n")))["Answer"]
    widths = [sheet.column_dimensions[letter].width for letter in "ABCD"]
    assert widths[0] >= len("A longer name")
    assert 18 <= widths[1] <= 100
    assert sheet.row_dimensions[2].height >= 12.5 * lines("word " * 100, widths[1])
    assert sheet.row_dimensions[3].height < 40
    assert sheet["B2"].alignment.wrap_text
    assert sheet["B2"].alignment.vertical == "top"


def test_rows_are_no_higher_than_excel_allows_and_it_is_said() -> None:
    asked = answer([("a", "word " * 2000), ("b", "c")])
    assert book(asked)["Answer"].row_dimensions[2].height == 409
    said = [row[1].value for row in book(asked)["About"].iter_rows() if row[1].value]
    assert any("longer than Excel can show at once: 2;" in one for one in said)


@pytest.mark.parametrize("sign", ["x", "é", "\U0001f600"])
def test_a_text_too_long_for_a_cell_is_cut_and_it_is_said_where(sign: str) -> None:
    words = sign * 40_000
    asked = answer([("a", "b"), (words, "c")])
    kept = book(asked)["Answer"]["A3"].value
    assert units(kept) <= MOST
    count = kept.count(sign)
    assert kept == f"{sign * count} … [cut here; {40_000 - count} more characters]"
    assert units(kept) > MOST - 10
    said = [row[1].value for row in book(asked)["About"].iter_rows() if row[1].value]
    assert any(one.startswith("Row 3, agency: cut") and "40,000" in one for one in said)


def test_a_text_that_just_fits_is_whole() -> None:
    assert fitting("x" * MOST) == "x" * MOST


def test_control_characters_are_seen_and_counted() -> None:
    asked = answer([("\x07a\x00", 1)])
    assert book(asked)["Answer"]["A2"].value == "\ufffda\ufffd"
    said = [row[1].value for row in book(asked)["About"].iter_rows() if row[1].value]
    assert any(one.startswith("2 control characters") for one in said)


def test_the_second_sheet_says_what_was_asked_and_of_what() -> None:
    asked = answer([("Police", 3)], parameters={"plan": "aton"}, totals={"all_actions": 7})
    said = told(asked)
    assert book(asked)["About"]["A1"].value == "Who holds what?"
    assert said["each row"] == "Every agency with its actions."
    assert said["asked on"] == "2026-11-23"
    assert said["asked by"] == "dhrgraph ask who_holds -p plan=aton"
    assert said["plan"] == "title"  # the heads of the plans come after the parameter
    assert said["aton"] == "Action plan | of =Aton"
    assert said["all actions"] == "7 (All all_actions there are)"
    assert said["agency"] == "The meaning of agency"
    assert said["rows"] == "1, all there are"
    assert "stated" not in said
    hashes = [cell.value for cell in book(asked)["About"]["F"] if cell.value]
    assert hashes == ["SHA-256", "ab" * 32]


def test_a_column_that_says_how_something_is_known_is_explained() -> None:
    by_name, by_cell = answer([("a", 1)], ("agency", "carried")), answer([("a", "matched")])
    for asked in (by_name, by_cell):
        assert told(asked)["matched"] == "The wording says so; nobody has confirmed it."


def test_rows_that_may_not_be_all_say_how_to_get_more() -> None:
    said = told(answer([("a", 1), ("b", 2)], parameters={"most": 2}))
    assert said["rows"] == "the first 2; there may be more: ask with -p most=NUMBER"


def test_without_rows_what_they_are_out_of_still_stands() -> None:
    asked = answer([], totals={"all_actions": 7})
    assert [cell.value for cell in book(asked)["Answer"][1]] == ["agency", "actions"]
    assert told(asked)["in one sentence"] == "Nobody, of 7."


def test_the_file_names_nobody_and_says_the_day() -> None:
    written = as_excel(answer(ROWS, COLUMNS), ON)
    with zipfile.ZipFile(io.BytesIO(written)) as file:
        core = file.read("docProps/core.xml").decode()
    assert ">Who holds what?</dc:title>" in core
    assert "2026-11-23T12:00:00Z</dcterms:created>" in core
    assert "creator" not in core


def test_an_answer_of_a_graph(store: Store) -> None:
    store.write(example())
    question = Question(
        name="reviews",
        title="Which reviews are there?",
        group="the graph itself",
        answers="Every review.",
        parameters={"plan": Parameter(type="text", help="Plan", default="", among="plan")},
        columns={"id": "Its id", "name": "Its name"},
        cypher="MATCH (r:Review) WHERE $plan = '' OR r.plan = $plan "
        "RETURN r.id AS id, r.name AS name ORDER BY id",
    )
    asked = ask(store, question, {"plan": "aton"})
    found = [[cell.value for cell in row] for row in book(asked)["Answer"].iter_rows(min_row=2)]
    assert found == [list(row) for row in asked.rows]
    assert found
    assert told(asked)["aton"] == asked.sources[0].title
    assert told(asked)["asked by"] == "dhrgraph ask reviews -p plan=aton"
