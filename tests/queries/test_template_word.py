"""The Word file of a filled template, as its XML says it."""

import io
from typing import Any

import pytest
from docx import Document
from docx.document import Document as Doc
from docx.oxml.ns import qn
from docx.shared import Mm

from queries.template.cells import Cell, Line
from queries.template.rows import HEADER, Filled
from queries.template.sizes import LINE, PAGE, height, heights, widths
from queries.template.word import as_word
from tests.queries.template_example import ON, aim, doing, original, owner, revision, table

BOTH = {"owners": (owner("Police"),), "aims": (aim("Staff know"),)}
TWO = table(original(doing("A", **BOTH), doing("B", **BOTH)))


def opened(filled: Filled) -> Doc:
    """The file, opened again."""
    return Document(io.BytesIO(as_word(filled, ON)))


def rows(doc: Doc) -> list[Any]:
    """The rows of its table, as elements."""
    return list(doc.tables[0]._tbl.tr_lst)


def has(row: Any, mark: str) -> bool:  # noqa: ANN401
    """Whether a row has a property."""
    return row.find(f"{qn('w:trPr')}/{qn(mark)}") is not None


def words(element: Any) -> str:  # noqa: ANN401
    """The words in an element."""
    return "".join(element.itertext(qn("w:t")))


def test_the_pages_are_landscape_a4() -> None:
    section: Any = opened(TWO).sections[0]
    assert (round(section.page_width.mm), round(section.page_height.mm)) == (297, 210)
    assert section.orientation == 1
    across = section.page_width - section.left_margin - section.right_margin
    assert sum(column.width for column in opened(TWO).tables[0].columns) <= across + Mm(1)


def test_its_language_title_and_nobody_as_its_author() -> None:
    doc = opened(TWO)
    core = doc.core_properties
    assert (core.title, core.language, core.author, core.last_modified_by, core.comments) == (
        "Aton: Domestic Homicide Review Action Plan – A", "en-GB", "", "", "",
    )  # fmt: skip
    languages = {one.get(qn("w:val")) for one in doc.styles.element.iter(qn("w:lang"))}
    assert languages == {"en-GB"}


def test_headings_are_headings() -> None:
    doc = opened(table(original(doing(), revised=(revision(),))))
    assert [
        (p.style.name, p.text) for p in doc.paragraphs if p.style and "Head" in p.style.name
    ] == [
        ("Heading 1", "Aton: Domestic Homicide Review Action Plan – A"),
        ("Heading 2", "Revised recommendations"),
        ("Heading 2", "How this plan was filled"),
    ]


def test_pages_are_counted() -> None:
    foot = opened(TWO).sections[0].footer.paragraphs[0]._p
    assert words(foot) == "Page 1 of 1"
    assert [one.get(qn("w:instr")) for one in foot.iter(qn("w:fldSimple"))] == ["PAGE", "NUMPAGES"]


def test_the_header_is_repeated_and_no_row_is_cut() -> None:
    first, *others = rows(opened(TWO))
    assert [words(cell) for cell in first.tc_lst] == list(HEADER)
    assert has(first, "w:tblHeader")
    assert has(first, "w:cantSplit")
    assert all(has(row, "w:cantSplit") and not has(row, "w:tblHeader") for row in others)


def test_a_row_higher_than_a_page_may_be_cut() -> None:
    long = table(original(doing("Write. " * 1500), doing("Read")))
    _, first, second = rows(opened(long))
    assert (has(first, "w:cantSplit"), has(second, "w:cantSplit")) == (False, True)


def test_merged_cells() -> None:
    _, first, second = rows(opened(TWO))
    assert [cell.vMerge for cell in first.tc_lst] == [
        "restart", "restart", None, "restart", None, None, "restart",
    ]  # fmt: skip
    assert [cell.vMerge for cell in second.tc_lst] == [
        "continue", "continue", None, "continue", None, None, "continue",
    ]  # fmt: skip
    assert [words(cell) for cell in second.tc_lst] == ["", "", "B", "", "", "", ""]


def kept(filled: Filled) -> list[bool]:
    """Which rows stay with the next one."""
    return [bool(list(row.iter(qn("w:keepNext")))) for row in rows(opened(filled))[1:]]


def test_the_rows_of_a_short_recommendation_stay_together() -> None:
    other = original(doing("C"), id="x/A/2")
    long = original(*(doing(f"Write page {n} of a long book. " * 9) for n in range(9)), id="x/A/3")
    filled = table(original(doing("A"), doing("B")), other, long)
    assert kept(filled) == [True, False, False, *[False] * 9]


def test_remarks_are_in_italics_and_lists_are_lists() -> None:
    said = original(doing("Audit:\nRefuges"), revised=(revision(),))
    asked, _, action, *_ = opened(table(said)).tables[0].rows[1].cells
    assert [[run.italic for run in p.runs] for p in asked.paragraphs] == [[None], [True]]
    assert [p.style.name for p in action.paragraphs if p.style] == ["Table Text", "List Bullet"]


def test_control_characters_do_no_harm() -> None:
    assert rows(opened(table(original(doing("Write\x0c it\x00.\ud800")))))[1] is not None


def test_the_action_is_the_widest_and_no_word_is_cut() -> None:
    for filled in (TWO, table(original(doing("A", progress="Much was done. " * 300)))):
        found = widths(filled)
        assert max(found) == found[HEADER.index("Action to take")]
        assert PAGE - 2 < sum(found) <= PAGE + 0.1
    told = widths(table(original(doing(owners=(owner("Intercommunications"),)))))
    assert told[3] > widths(table(original(doing(owners=(owner("Police"),)))))[3]


def test_a_merged_cell_makes_its_last_row_higher() -> None:
    asked = "Train all staff of every service. " * 30
    low, last = heights(table(original(doing("A"), doing("B"), text=asked)), [40.0] * 7)
    assert low < 10
    assert 150 < last < 250
    high, rest = heights(table(original(doing("A " * 300), doing("B"), text=asked)), [40.0] * 7)
    assert high > 40
    assert rest == pytest.approx(low + last - high)
    assert height(Cell((Line("x" * 100),)), 40) > 4 * LINE


def test_word_takes_it_for_no_old_file() -> None:
    modes = {
        one.get(qn("w:name")): one.get(qn("w:val"))
        for one in opened(TWO).settings.element.iter(qn("w:compatSetting"))
    }
    assert modes["compatibilityMode"] == "15"


def test_a_title_longer_than_a_property_is_cut_there_only() -> None:
    doc = opened(table(original(), name="A" * 300))
    assert len(doc.core_properties.title) == 255
    assert doc.paragraphs[0].text.endswith("A" * 300)
