"""Word's automatic numbers and bullets: as a person sees them."""

import pytest

from tests.loaders.tables.word_files import (
    LADDER,
    doubts,
    levels,
    num,
    only,
    p,
    paragraphs,
    r,
    read_body,
    style,
    tbl,
    tc,
    tr,
)

BOLD, ITALIC, HIDDEN = "<w:b/>", "<w:i/>", "<w:vanish/>"
DOWN, UNDER = '<w:vMerge w:val="restart"/>', "<w:vMerge/>"


def test_numbers_restart_below() -> None:
    at = [0, 1, 1, 2, 2, 1, 2, 0, 1, 2]
    body = "".join(p(r("x"), number=(1, level)) for level in at)
    assert paragraphs(body, numbering=LADDER + num(1)) == [
        "1. x", "a) x", "b) x", "(i) x", "(ii) x", "c) x", "(i) x", "2. x", "a) x", "(i) x",
    ]  # fmt: skip


def test_numbers_of_several_levels_and_legal_ones() -> None:
    roman = (("upperRoman", "%1."), ("decimal", "%1.%2"))
    body = "".join(p(r("x"), number=(1, level)) for level in (1, 0, 1, 1, 0, 1))
    assert paragraphs(body, numbering=levels(*roman) + num(1)) == [
        "I.1 x", "II. x", "II.1 x", "II.2 x", "III. x", "III.1 x",
    ]  # fmt: skip
    deep = levels(("decimal", "%1."), ("decimal", "%1.%2"), ("decimal", "%1.%2.%3")) + num(1)
    body = "".join(p(number=(1, level)) for level in (0, 2, 1, 2, 0, 1))
    assert paragraphs(body, numbering=deep) == ["1.", "1.1.1", "1.2", "1.2.1", "2.", "2.1"]
    legal = levels(*roman, more="<w:isLgl/>") + num(1)
    assert paragraphs(p(r("x"), number=(1, 0)) + p(r("x"), number=(1, 1)), numbering=legal) == [
        "1. x", "1.1 x",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("sort", "expected"),
    [
        ("decimal", "1 2 3 4"), ("decimalZero", "01 02 03 04"), ("upperLetter", "A B C D"),
        ("upperRoman", "I II III IV"), ("ordinal", "1st 2nd 3rd 4th"),
        ("cardinalText", "One Two Three Four"), ("ordinalText", "First Second Third Fourth"),
    ],
)  # fmt: skip
def test_formats(sort: str, expected: str) -> None:
    body = "".join(p(number=(1, 0)) for _ in range(4))
    assert paragraphs(body, numbering=levels((sort, "%1")) + num(1)) == expected.split()


def test_letters_after_z_and_large_roman_numbers() -> None:
    start = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="{}"/></w:lvlOverride>'
    lists = levels(("lowerLetter", "%1)")) + levels(("upperRoman", "%1"), id=1)
    lists += num(1, 0, start.format(27)) + num(2, 1, start.format(1994))
    assert paragraphs(p(number=(1, 0)) + p(number=(2, 0)), numbering=lists) == ["aa)", "MCMXCIV"]


def test_an_unknown_format_is_doubted() -> None:
    got = read_body(p(number=(1, 0)), numbering=levels(("chineseCounting", "%1.")) + num(1))
    assert got.paragraphs[0].text == "1."
    assert "chineseCounting" in doubts(got)["list number"]


def test_bullets_are_items_without_words() -> None:
    body = tbl(tr(tc(p(r("one"), number=(1, 0)), p(number=(1, 0)), p(r("two"), number=(1, 0)))))
    cell = only(body, numbering=levels(("bullet", "o")) + num(1)).rows[0][0]
    assert cell.text == "one\ntwo"
    assert [block.kind for block in cell.blocks] == ["item", "item"]


def test_lists_of_one_definition_count_on_and_a_start_begins_once() -> None:
    again = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="{}"/></w:lvlOverride>'
    lists = LADDER + num(1) + num(2, 0, again.format(1)) + num(3, 0, again.format(8)) + num(4)
    body = "".join(p(number=(number, 0)) for number in (1, 1, 4, 2, 2, 3, 1))
    assert paragraphs(body, numbering=lists) == ["1.", "2.", "3.", "1.", "2.", "8.", "9."]


def test_a_level_may_never_restart_or_be_replaced() -> None:
    stays = levels(("decimal", "%1."), ("decimal", "%2)"), more='<w:lvlRestart w:val="0"/>')
    body = "".join(p(number=(1, level)) for level in (0, 1, 0, 1))
    assert paragraphs(body, numbering=stays + num(1)) == ["1.", "1)", "2.", "2)"]
    other = '<w:lvl w:ilvl="0"><w:start w:val="5"/><w:lvlText w:val="R%1"/></w:lvl>'
    lists = LADDER + num(1, 0, f'<w:lvlOverride w:ilvl="0">{other}</w:lvlOverride>')
    assert paragraphs(p(number=(1, 0)), numbering=lists) == ["R5"]


def test_numbers_through_styles() -> None:
    numbered = '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>'
    styles = style("One", numbered) + style("Two", "", "One") + style("Loop", "", "Loop")
    links = (
        '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:pStyle w:val="One"/>'
        '<w:lvlText w:val="%1"/></w:lvl><w:lvl w:ilvl="1"><w:pStyle w:val="Two"/>'
        '<w:lvlText w:val="%1.%2"/></w:lvl></w:abstractNum>'
    )
    body = "".join(p(r("x"), style=name) for name in ("One", "Two", "Two", "One", "Loop"))
    off = p(r("off"), style="One", number=(0, 0))
    assert paragraphs(body + off, numbering=links + num(1), styles=styles) == [
        "1 x", "1.1 x", "1.2 x", "2 x", "x", "off",
    ]  # fmt: skip


def test_a_list_that_names_a_style_of_lists() -> None:
    named = '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>'
    styles = f'<w:style w:type="numbering" w:styleId="L">{named}</w:style>'
    link_only = '<w:abstractNum w:abstractNumId="5"><w:numStyleLink w:val="L"/></w:abstractNum>'
    lists = LADDER + link_only + num(1) + num(2, 5)
    assert paragraphs(p(number=(2, 0)) + p(number=(1, 0)), numbering=lists, styles=styles) == [
        "1.", "2.",
    ]  # fmt: skip


def test_a_deleted_paragraph_has_no_number_and_a_blank_one_has() -> None:
    gone = p("<w:del><w:r><w:delText>x</w:delText></w:r></w:del>", number=(1, 0), mark="<w:del/>")
    body = p(r("a"), number=(1, 0)) + gone + p(number=(1, 0)) + p(r("c"), number=(1, 0))
    assert paragraphs(body, numbering=LADDER + num(1)) == ["1. a", "2.", "3. c"]
