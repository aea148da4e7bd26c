"""Word files: what a person sees in them is read, in its place, and nothing else is."""

import io
import itertools
import shutil
import subprocess
import zipfile
from pathlib import Path

import pytest
from docx import Document as NewDocument
from hypothesis import given, settings
from hypothesis import strategies as st

from loaders.tables import reader
from loaders.tables.table import Block, Table
from tests.loaders.tables.word_files import (
    LINKS,
    SPACES,
    WORDS,
    docx,
    doubts,
    levels,
    link,
    num,
    p,
    packed,
    paragraphs,
    r,
    read,
    read_body,
    tbl,
    tc,
    texts,
    tr,
    with_parts,
)

BOLD, ITALIC, HIDDEN = "<w:b/>", "<w:i/>", "<w:vanish/>"
DOWN, UNDER = '<w:vMerge w:val="restart"/>', "<w:vMerge/>"


def wide(columns: int) -> str:
    return f'<w:gridSpan w:val="{columns}"/>'


def fill(colour: str, more: str = "") -> str:
    return f'<w:shd w:val="clear" w:color="auto" w:fill="{colour}" {more}/>'


def only(body: str, **parts: str) -> Table:
    tables = read_body(body, **parts).tables
    assert len(tables) == 1
    return tables[0]


def test_order_of_paragraphs_and_tables() -> None:
    got = read_body(p(r("Before")) + tbl(tr("A", "B"), tr("1", "2")) + p(r("After")))
    assert [one.text for one in got.paragraphs] == ["Before", "After"]
    assert [one.line for one in got.paragraphs] == [1, 4]
    assert got.tables[0].lines == (2, 3)
    assert got.tables[0].heading == "Before"
    assert texts(got.tables[0]) == [["A", "B"], ["1", "2"]]


def test_main_part_is_found_through_the_relationships() -> None:
    assert [one.text for one in read(docx(p(r("Words")), main="document2.xml")).paragraphs] == [
        "Words"
    ]


def test_merged_cells_down_and_across() -> None:
    table = only(
        tbl(
            tr(tc("A", marks=DOWN), tc("B", marks=wide(2))),
            tr(tc(marks=UNDER), "C", "D"),
            tr(tc(marks='<w:vMerge w:val="continue"/>'), tc(marks=wide(2) + DOWN), "E"),
            tr("F", tc("G", marks=wide(2) + DOWN), "H"),
            tr("I", tc(marks=wide(2) + UNDER), "J"),
        )
    )
    assert [[(c.text, c.merged_into) for c in row] for row in table.rows] == [
        [("A", None), ("B", None), ("", (0, 2)), ("", None)],
        [("", (0, 1)), ("C", None), ("D", None), ("", None)],
        [("", (0, 1)), ("", None), ("", None), ("E", None)],
        [("F", None), ("G", None), ("", (3, 2)), ("H", None)],
        [("I", None), ("", (3, 2)), ("", (3, 2)), ("J", None)],
    ]
    assert (table.rows[0][0].rows, table.rows[0][1].columns) == (3, 2)
    assert (table.rows[3][1].rows, table.rows[3][1].columns) == (2, 2)


def test_a_merge_that_goes_on_from_nothing_is_a_cell() -> None:
    assert texts(only(tbl(tr("A", "B"), tr(tc("C", marks=UNDER), "D")))) == [["A", "B"], ["C", "D"]]


def test_words_under_a_merged_cell_are_kept_and_doubted() -> None:
    got = read_body(tbl(tr(tc("A", marks=DOWN), "B"), tr(tc("under", marks=UNDER), "C")))
    assert texts(got.tables[0]) == [["A\nunder", "B"], ["", "C"]]
    assert [(d.kind, d.at) for d in got.doubts] == [("words under a merged cell", (1, 0, 1))]


def test_numbers_under_a_merged_cell_are_not_counted_but_doubted() -> None:
    under = tc(p(number=(1, 0)), marks=UNDER)
    body = tbl(tr(tc(p(number=(1, 0)), marks=DOWN), "A"), tr(under, "B"), tr(tc(p(number=(1, 0)))))
    got = read_body(body, numbering=LADDER + num(1))
    assert texts(got.tables[0]) == [["1.", "A"], ["", "B"], ["2.", ""]]
    assert "1 list number " in doubts(got)["number under a merged cell"]


def test_old_merge_across() -> None:
    body = tbl(tr(tc("A", marks='<w:hMerge w:val="restart"/>'), tc(marks="<w:hMerge/>"), "B"))
    row = only(body).rows[0]
    assert [(c.text, c.columns, c.merged_into) for c in row] == [
        ("A", 2, None), ("", 1, (0, 1)), ("B", 1, None),
    ]  # fmt: skip


def test_rows_that_begin_late_or_end_early() -> None:
    table = only(
        tbl(
            tr("A", "B", "C"),
            tr("D", marks='<w:gridBefore w:val="2"/>'),
            tr("E", marks='<w:gridAfter w:val="2"/>'),
        )
    )
    assert texts(table) == [["A", "B", "C"], ["", "", "D"], ["E", "", ""]]


def test_content_controls_around_everything() -> None:
    def sdt(inner: str) -> str:
        return f"<w:sdt><w:sdtPr/><w:sdtContent>{inner}</w:sdtContent></w:sdt>"

    body = sdt(p(sdt(r("run")))) + tbl(sdt(tr(sdt(tc("cell")), tc(sdt(p(r("paragraph")))))))
    got = read_body(body + sdt(tbl(tr("x"))))
    assert [one.text for one in got.paragraphs] == ["run"]
    assert [texts(table) for table in got.tables] == [[["cell", "paragraph"]], [["x"]]]


def test_a_prompt_is_read_and_doubted() -> None:
    control = f"<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>{r('Choose')}"
    got = read_body(p(control + "</w:sdtContent></w:sdt>"))
    assert got.paragraphs[0].text == "Choose"
    assert "1 field not filled in" in doubts(got)["prompt not filled in"]


def test_tracked_changes() -> None:
    deleted = "<w:del><w:r><w:delText>old</w:delText></w:r></w:del>"
    moved = f"<w:moveFrom>{r('there')}</w:moveFrom>"
    body = p(r("Train "), deleted, f"<w:ins>{r('new')}</w:ins>", moved) + p(
        f"<w:moveTo>{r('here')}</w:moveTo>"
    )
    got = read_body(body)
    assert [one.text for one in got.paragraphs] == ["Train new", "here"]
    assert doubts(got)["tracked changes"].startswith(
        "Tracked changes: 1 deletion left out, 1 insertion read as text, 1 move read at"
    )


def test_a_deleted_paragraph_mark_joins_two_paragraphs() -> None:
    body = p(r("One "), mark="<w:del/>") + p(r("sentence")) + p(r("last"), mark="<w:del/>")
    assert paragraphs(body) == ["One sentence", "last"]


def test_deleted_and_inserted_rows_and_deleted_cells() -> None:
    got = read_body(
        tbl(
            tr("A", tc("gone", marks="<w:cellDel/>"), "B"),
            tr("gone", "gone", "gone", marks="<w:del/>"),
            tr("C", "D", "E", marks="<w:ins/>"),
        )
    )
    assert texts(got.tables[0]) == [["A", "", "B"], ["C", "D", "E"]]
    assert "2 deletions left out, 1 insertion read" in doubts(got)["tracked changes"]


def test_comments_are_counted_and_not_read() -> None:
    mark = '<w:r><w:commentReference w:id="1"/></w:r>'
    said = f'<w:comment w:id="1">{p(r("rubbish"))}</w:comment>'
    got = read_body(p(r("Words"), mark), comments=said * 2)
    assert [one.text for one in got.paragraphs] == ["Words"]
    assert doubts(got) == {
        "comments left out": "2 comments left out: they are not part of the plan."
    }


def test_hidden_words() -> None:
    style = f'<w:style w:type="character" w:styleId="H"><w:rPr>{HIDDEN}</w:rPr></w:style>'
    by_style = '<w:rStyle w:val="H"/>'
    body = p(
        r("seen "), r("not seen", HIDDEN), r("nor this", by_style),
        r("but this", by_style + '<w:vanish w:val="0"/>'),
    )  # fmt: skip
    got = read_body(body, styles=style)
    assert [one.text for one in got.paragraphs] == ["seen but this"]
    assert doubts(got)["hidden words"].startswith("4 words left out")


def mark(sort: str, inner: str = "") -> str:
    return f'<w:r><w:fldChar w:fldCharType="{sort}">{inner}</w:fldChar></w:r>'


def test_fields() -> None:
    asks = "<w:r><w:instrText>PAGE</w:instrText></w:r>"
    simple = f'<w:fldSimple w:instr="DATE">{r("1 May")}</w:fldSimple>'
    nested = mark("begin") + asks + mark("begin") + asks + mark("separate") + r("no")
    nested += mark("end") + mark("separate") + r("result") + mark("end")
    assert paragraphs(p(simple) + p(nested, r(" after")) + p(mark("begin"), r("never closed"))) == [
        "1 May", "result after", "never closed",
    ]  # fmt: skip


def test_fields_of_a_form() -> None:
    entries = '<w:listEntry w:val="Red"/><w:listEntry w:val="Green"/>'
    drop = f'<w:ffData><w:ddList><w:result w:val="1"/>{entries}</w:ddList></w:ffData>'
    tick = '<w:ffData><w:checkBox><w:default w:val="0"/><w:checked/></w:checkBox></w:ffData>'
    blank = '<w:ffData><w:checkBox><w:default w:val="0"/></w:checkBox></w:ffData>'
    made = [p(mark("begin", data), mark("end")) for data in (drop, tick, blank)]
    assert paragraphs("".join(made)) == ["Green", "☒", "☐"]
    twice = p(mark("begin", drop), mark("separate"), r("Green"), mark("end"))
    assert paragraphs(twice) == ["Green"]


def test_breaks_tabs_hyphens_and_signs() -> None:
    run = (
        "<w:r><w:t>a</w:t><w:tab/><w:t>b</w:t><w:br/><w:t>c</w:t><w:cr/><w:t>multi</w:t>"
        '<w:noBreakHyphen/><w:t>agen</w:t><w:softHyphen/><w:t>cy </w:t><w:br w:type="page"/>'
        '<w:sym w:font="Wingdings" w:char="F0FC"/><w:sym w:font="Odd" w:char="F041"/></w:r>'
    )
    got = read_body(p(run))
    assert [one.text for one in got.paragraphs] == ["a b", "c", "multi-agency", "✓\uf041"]
    assert "1 sign " in doubts(got)["sign not known"]


def test_links_smart_tags_and_formulas() -> None:
    body = p(
        f'<w:hyperlink r:id="rx">{r("a link")}</w:hyperlink>',
        f"<w:smartTag>{r(' in London')}</w:smartTag>",
        "<m:oMath><m:r><m:t> x=1</m:t></m:r></m:oMath>",
    )
    outside = link("hyperlink", "https://example.org", "rx", 'TargetMode="External"')
    got = read(docx(body, links=outside))
    assert [one.text for one in got.paragraphs] == ["a link in London x=1"]
    assert not got.doubts


def text_box(inner: str) -> str:
    """The same box twice, for newer and for older programs."""
    new = f"<w:drawing><wps:txbx><w:txbxContent>{inner}</w:txbxContent></wps:txbx></w:drawing>"
    old = f"<w:pict><v:textbox><w:txbxContent>{inner}</w:txbxContent></v:textbox></w:pict>"
    return (
        f'<w:r><mc:AlternateContent><mc:Choice Requires="wps">{new}</mc:Choice>'
        f"<mc:Fallback>{old}</mc:Fallback></mc:AlternateContent></w:r>"
    )


def test_text_boxes_once_with_their_tables() -> None:
    got = read_body(p(r("Anchor"), text_box(p(r("Boxed")) + tbl(tr("A", "B")))) + p(r("Next")))
    assert [one.text for one in got.paragraphs] == ["Anchor", "Boxed", "Next"]
    assert texts(got.tables[0]) == [["A", "B"]]
    assert texts(only(tbl(tr(tc(p(r("x"), text_box(p(r("in"))))), "y")))) == [["x\nin", "y"]]


def test_only_one_branch_is_read() -> None:
    choice = f'<mc:Choice Requires="x">{p(r("new"))}</mc:Choice>'
    both = f"{choice}<mc:Fallback>{p(r('old'))}</mc:Fallback>"
    assert paragraphs(f"<mc:AlternateContent>{both}</mc:AlternateContent>") == ["new"]
    empty = f'<mc:Choice Requires="x"/><mc:Fallback>{p(r("old"))}</mc:Fallback>'
    assert paragraphs(f"<mc:AlternateContent>{empty}</mc:AlternateContent>") == ["old"]


def test_notes_stand_after_the_body() -> None:
    line = f'<w:footnote w:type="separator" w:id="-1">{p(r("line"))}</w:footnote>'
    body = p(r("Words"), '<w:r><w:footnoteReference w:id="1"/></w:r>') + p(r("End"))
    got = paragraphs(
        body,
        footnotes=line
        + f'<w:footnote w:id="1">{p("<w:r><w:footnoteRef/></w:r>", r("Note"))}</w:footnote>',
        endnotes=f'<w:endnote w:id="1">{p(r("Last"))}</w:endnote>',
    )
    assert got == ["Words", "End", "Note", "Last"]


def test_headers_and_footers_once() -> None:
    def section(*marks: tuple[str, str]) -> str:
        inner = "".join(f'<w:{kind}Reference r:id="{name}"/>' for kind, name in marks)
        return f"<w:sectPr>{inner}</w:sectPr>"

    links = "".join(link("header", f"{name}.xml", name) for name in ("h1", "h2", "f1"))
    body = f"<w:p><w:pPr>{section(('header', 'h1'), ('footer', 'f1'))}</w:pPr></w:p>"
    body += p(r("Body")) + section(("header", "h2"), ("footer", "f1"))
    header = f"<w:hdr {SPACES}>{tbl(tr('Logo', 'Official'))}</w:hdr>"
    footer = f"<w:ftr {SPACES}>{p(r('Page 1'))}</w:ftr>"
    files = {"word/h1.xml": header, "word/h2.xml": header, "word/f1.xml": footer}
    got = read(with_parts(docx(body, links=links), files))
    assert [one.text for one in got.paragraphs] == ["Body", "Logo", "Official", "Page 1"]
    assert not got.tables


LADDER = levels(("decimal", "%1."), ("lowerLetter", "%2)"), ("lowerRoman", "(%3)"))


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


def style(name: str, inner: str, base: str = "", more: str = "") -> str:
    on = f'<w:basedOn w:val="{base}"/>' if base else ""
    return f'<w:style w:type="paragraph" w:styleId="{name}" {more}>{on}{inner}</w:style>'


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


def test_bold_and_italic_from_runs_and_styles() -> None:
    styles = (
        style("H", f"<w:rPr>{BOLD}</w:rPr>") + style("H2", "", "H")
        + f'<w:style w:type="character" w:styleId="S"><w:rPr>{BOLD}{ITALIC}</w:rPr></w:style>'
    )  # fmt: skip
    strong = '<w:rStyle w:val="S"/>'
    cell = tc(
        p(r("a", BOLD)), p(r("b"), style="H2"), p(r("c", '<w:b w:val="0"/>'), style="H2"),
        p(r("d", strong)), p(r("e", strong), style="H"), p(r("f"), r("g", ITALIC)),
        p(r("1", BOLD), number=(1, 0)),
    )  # fmt: skip
    got = only(tbl(tr(cell)), styles=styles, numbering=LADDER + num(1)).rows[0][0]
    assert [(b.bold, b.italic) for b in got.blocks] == [
        (True, False), (True, False), (False, False), (True, True), (False, True), (False, False),
        (True, False),
    ]  # fmt: skip
    assert [got.text[start:end] for start, end in got.italics] == ["d", "e", "g"]
    everywhere = (
        f"<w:docDefaults><w:rPrDefault><w:rPr>{BOLD}</w:rPr></w:rPrDefault></w:docDefaults>"
    )
    assert read_body(p(r("x")), styles=everywhere).paragraphs[0].bold
    always = style("N", f"<w:rPr>{BOLD}</w:rPr>", more='w:default="1"')
    assert read_body(p(r("x")), styles=always).paragraphs[0].bold


def test_colours() -> None:
    theme = '<a:clrScheme><a:accent6><a:srgbClr val="70AD47"/></a:accent6></a:clrScheme>'
    marks = [
        fill("FF0000"), fill("FFFFFF"), fill("auto"), "", fill("00B050"),
        '<w:shd w:val="solid" w:color="FFC000" w:fill="FFFFFF"/>', '<w:shd w:val="nil"/>',
        fill("auto", 'w:themeFill="accent6"'),
        fill("auto", 'w:themeFill="accent6" w:themeFillTint="66"'),
    ]  # fmt: skip
    row = only(tbl(tr(*(tc("x", marks=mark) for mark in marks))), theme=theme).rows[0]
    assert [cell.fill for cell in row] == [
        "#ff0000", None, None, None, "#00b050", "#ffc000", None, "#70ad47", "#c6deb5",
    ]  # fmt: skip


def test_a_table_in_a_cell_is_lines_of_it() -> None:
    inner = tbl(tr("1", "2"), tr(tc("3", "3b"), "4"))
    got = read_body(tbl(tr("A", "B"), tr(tc("before", inner, "after"), "x")))
    assert texts(got.tables[0]) == [["A", "B"], ["before\n1 2\n3 3b 4\nafter", "x"]]
    assert [(d.kind, d.at) for d in got.doubts] == [("nested table", (1, 1, 1))]


def test_a_table_for_layout_gives_its_tables() -> None:
    inner = tbl(tr("A", "B"), tr("1", "2"))
    got = read_body(tbl(tr(tc("Title", inner, tbl(tr(tc(inner)))))))
    assert [one.text for one in got.paragraphs] == ["Title"]
    assert [texts(table) for table in got.tables] == [[["A", "B"], ["1", "2"]]] * 2
    assert got.tables[0].heading == "Title"
    assert not got.doubts


def test_a_row_over_the_full_width_keeps_its_words_and_gives_its_tables() -> None:
    frame = tc("Section", tbl(tr("1", "2")), marks=wide(2))
    got = read_body(tbl(tr("A", "B"), tr(frame), tr("C", "D")))
    assert texts(got.tables[0]) == [["A", "B"], ["Section", ""], ["C", "D"]]
    assert texts(got.tables[1]) == [["1", "2"]]


def test_pictures_objects_and_embedded_documents_are_doubted() -> None:
    picture = "<w:r><w:drawing><pic:pic/></w:drawing></w:r>"
    body = p(picture) + tbl(tr("A", "B"), tr(), tr(), tr(tc(p(picture)), "C"))
    body += p("<w:r><w:object><v:imagedata/></w:object></w:r>") + '<w:altChunk r:id="rx"/>'
    outside = link("image", "https://example.org/x.png", "ry", 'TargetMode="External"')
    got = read(docx(body, links=outside))
    assert [(d.kind, d.at) for d in got.doubts] == [
        ("picture not read", (1, 2, 1)), ("embedded object", None), ("embedded document", None),
        ("file not fetched", None), ("picture not read", None),
    ]  # fmt: skip
    assert texts(got.tables[0]) == [["A", "B"], ["", ""], ["", "C"]]


def test_macros_are_doubted() -> None:
    got = read(with_parts(docx(p(r("Words"))), {"word/vbaProject.bin": b"\xd0\xcf\x11\xe0"}))
    assert list(doubts(got)) == ["macros not run"]


def test_iso_strict() -> None:
    body = tbl(tr(tc("A", marks=DOWN + fill("FF0000")), "B"), tr(tc(marks=UNDER), "C"))
    data = docx(
        body + p(r("x", '<w:b w:val="true"/>'), number=(1, 0)), {"numbering": LADDER + num(1)}
    )
    strict = {WORDS: "http://purl.oclc.org/ooxml/wordprocessingml/main",
              LINKS: "http://purl.oclc.org/ooxml/officeDocument/relationships"}  # fmt: skip
    files = {}
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        for name in archive.namelist():
            text = archive.read(name).decode()
            for usual, other in strict.items():
                text = text.replace(usual, other)
            files[name] = text
    assert WORDS not in files["word/document.xml"]
    expected, got = read(data), read(packed(files))
    assert got.tables == expected.tables
    assert got.paragraphs == expected.paragraphs
    assert got.paragraphs[0].text == "1. x"


def test_invisible_and_right_to_left_characters_stay() -> None:
    words = "\u200f\u05e9\u05dc\u05d5\u05dd\u200e a\u200bb \u00ad"
    assert paragraphs(p(r(words))) == [words]


def test_strange_places_lose_no_words() -> None:
    stray = "<w:tbl><w:p><w:r><w:t>a</w:t></w:r></w:p><w:tr><w:p><w:r><w:t>b</w:t></w:r></w:p>"
    body = r("loose") + stray + "</w:tr><w:tc><w:p><w:r><w:t>c</w:t></w:r></w:p></w:tc></w:tbl>"
    body += p(p(r("inner")), tbl(tr("cell")), r("tail"))
    got = read_body(body)
    assert texts(got.tables[0]) == [["a"], ["b"], ["c"]]
    assert [one.text for one in got.paragraphs] == ["loose", "inner", "cell", "tail"]


def test_python_docx_and_its_lists(tmp_path: Path) -> None:
    made = NewDocument()
    made.add_heading("Plan")
    table = made.add_table(rows=2, cols=2)
    table.cell(0, 0).merge(table.cell(1, 0)).text = "tall"
    table.cell(0, 1).text = "Steps"
    table.cell(1, 1).paragraphs[0].text = "first"
    table.cell(1, 1).add_paragraph("second", style="List Number")
    table.cell(1, 1).add_paragraph("third", style="List Bullet")
    at = tmp_path / "a plan $(touch x); 'b'.docx"
    made.save(str(at))
    got = reader.read(at)
    assert got.merges
    assert texts(got.tables[0]) == [["tall", "Steps"], ["", "first\n1. second\nthird"]]
    assert [b.kind for b in got.tables[0].rows[1][1].blocks] == ["paragraph", "item", "item"]
    assert got.tables[0].rows[1][0].merged_into == (0, 1)


def shape(table: Table) -> list[list[tuple[object, ...]]]:
    return [
        [
            (cell.text, kinds(cell.blocks), cell.rows, cell.columns, cell.merged_into, cell.fill)
            for cell in row
        ]
        for row in table.rows
    ]


def kinds(blocks: tuple[Block, ...]) -> list[tuple[str, bool]]:
    return [(block.kind, block.bold) for block in blocks]


@pytest.mark.skipif(not shutil.which("soffice"), reason="LibreOffice is not here")
def test_libreoffice_writes_what_reads_the_same(tmp_path: Path) -> None:
    again = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>'
    steps = [p(r("go", BOLD), number=(1, level)) for level in (0, 1, 1, 0)]
    body = p(r("Plan", BOLD)) + tbl(
        tr(tc("A", marks=fill("FF0000") + DOWN), tc("B", marks=wide(2))),
        tr(tc(marks=UNDER), tc(*steps), tc("C", p(r("d"), number=(2, 0)))),
        tr("E", tc("F", marks=wide(2))),
    )
    data = docx(body, {"numbering": LADDER + num(1) + num(2, 0, again)})
    (tmp_path / "plan.docx").write_bytes(data)
    subprocess.run(
        ["soffice", f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}", "--headless",
         "--convert-to", "docx", "--outdir", str(tmp_path / "out"), str(tmp_path / "plan.docx")],
        check=True, capture_output=True, timeout=90,
    )  # fmt: skip
    ours, theirs = read(data), read((tmp_path / "out" / "plan.docx").read_bytes())
    assert shape(ours.tables[0]) == shape(theirs.tables[0])
    assert [one.text for one in theirs.paragraphs] == ["Plan"]


WORD = st.text(st.characters(codec="utf-8", categories=("L", "N", "P")), min_size=1, max_size=6)
LINE = st.tuples(st.sampled_from(["plain", "number", "bullet"]), WORD)
Lines = list[tuple[str, str]]


@settings(max_examples=60, deadline=None)
@given(st.data())
def test_random_tables_come_back_with_every_word_in_its_place(data: st.DataObject) -> None:
    rows, columns = data.draw(st.integers(1, 5)), data.draw(st.integers(1, 5))
    cells: dict[tuple[int, int], tuple[int, int, Lines]] = {}
    free = set(itertools.product(range(rows), range(columns)))
    for row, column in sorted(free):
        if (row, column) not in free:
            continue
        across, down = data.draw(st.integers(1, 3)), data.draw(st.integers(1, 3))
        across = max(n for n in range(1, across + 1) if _fits(free, row, column, 1, n))
        down = max(n for n in range(1, down + 1) if _fits(free, row, column, n, across))
        free -= _area(row, column, down, across)
        said = data.draw(st.lists(LINE, min_size=1, max_size=3))
        cells[row, column] = (down, across, said)
    table = only(_written(rows, columns, cells), numbering=LISTS)
    count = 0
    for (row, column), (down, across, said) in sorted(cells.items()):
        expected = []
        for sort, words in said:
            count += sort == "number"
            expected.append(f"{count}. {words}" if sort == "number" else words)
        got = table.rows[row][column]
        assert got.text == "\n".join(expected)
        assert [b.kind == "item" for b in got.blocks] == [sort != "plain" for sort, _ in said]
        for r_, c_ in _area(row, column, down, across) - {(row, column)}:
            if r_ < len(table.rows) and c_ < len(table.rows[0]):
                assert table.rows[r_][c_].merged_into == (row, column + 1)


LISTS = levels(("decimal", "%1.")) + levels(("bullet", "x"), id=1) + num(1) + num(2, 1)
Cells = dict[tuple[int, int], tuple[int, int, Lines]]


def _area(row: int, column: int, down: int, across: int) -> set[tuple[int, int]]:
    return set(itertools.product(range(row, row + down), range(column, column + across)))


def _fits(free: set[tuple[int, int]], row: int, column: int, down: int, across: int) -> bool:
    return _area(row, column, down, across) <= free


def _written(rows: int, columns: int, cells: Cells) -> str:
    """The table as Word writes it: a merged cell stands in every row it covers."""
    number = {"plain": None, "number": (1, 0), "bullet": (2, 0)}
    made: dict[tuple[int, int], str] = {}
    for (row, column), (down, across, said) in cells.items():
        blocks = [p(r(_safe(words)), number=number[sort]) for sort, words in said]
        for at in range(row, row + down):
            merge = "" if down == 1 else DOWN if at == row else UNDER
            made[at, column] = tc(*(blocks if at == row else []), marks=wide(across) + merge)
    return tbl(
        *(tr(*(made[row, c] for c in range(columns) if (row, c) in made)) for row in range(rows))
    )


def _safe(words: str) -> str:
    return words.replace("&", "&amp;").replace("<", "&lt;")
