"""Word files: what a person sees in them is read, in its place, and nothing else is."""

import io
import zipfile

from tests.loaders.tables.word_files import (
    LADDER,
    LINKS,
    SPACES,
    WORDS,
    docx,
    doubts,
    fill,
    link,
    num,
    only,
    p,
    packed,
    paragraphs,
    r,
    read,
    read_body,
    style,
    tbl,
    tc,
    texts,
    tr,
    wide,
    with_parts,
)

BOLD, ITALIC, HIDDEN = "<w:b/>", "<w:i/>", "<w:vanish/>"
DOWN, UNDER = '<w:vMerge w:val="restart"/>', "<w:vMerge/>"


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
