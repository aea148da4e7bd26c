"""Web pages: what a browser shows of a plan is read, in its place, and nothing else is."""

import codecs
import html
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from loaders.tables import reader
from loaders.tables.builder import Builder
from loaders.tables.table import Document
from loaders.tables.web.reader import read as read_page

WORDS = [
    "Train",
    "staff",
    "police",
    "owner",
    "review",
    "by",
    "June",
    "safe",
    "home",
    "Brühl",
    "安全",
    "اتفاق",
    "a\u200bb",
]


def read(page: str | bytes, encoding: str = "utf-8") -> Document:
    """Return the document of a page."""
    into = Builder("plan.html", "0", merges=True)
    read_page(page.encode() if isinstance(page, str) else page, into, encoding)
    return into.document


def rows(page: str | bytes, table: int = 0) -> list[list[str]]:
    """Return the words of a table, row by row."""
    return [[cell.text for cell in row] for row in read(page).tables[table].rows]


def paragraphs(page: str | bytes, encoding: str = "utf-8") -> list[str]:
    """Return the words of the paragraphs."""
    return [paragraph.text for paragraph in read(page, encoding).paragraphs]


def doubts(page: str | bytes) -> set[str]:
    """Return the kinds of the doubts."""
    return {doubt.kind for doubt in read(page).doubts}


def fills(page: str) -> list[str | None]:
    """Return the colours of the first row."""
    return [cell.fill for cell in read(page).tables[0].rows[0]]


def test_a_file_is_read_by_its_name(tmp_path: Path) -> None:
    path = tmp_path / "plan; $(rm -rf x) & `y`.htm"
    path.write_text("<html><table><tr><th>Action<th>Owner<tr><td>Train<td>Police</table>")
    document = reader.read(path)
    assert [[c.text for c in r] for r in document.tables[0].rows] == [
        ["Action", "Owner"],
        ["Train", "Police"],
    ]
    assert document.merges


@pytest.mark.parametrize(
    ("page", "expected"),
    [
        (
            "<p>one</p>two<div>three<div>four</div>five</div>",
            ["one", "two", "three", "four", "five"],
        ),
        ("<p>a<br>b<br/>c</p><hr>d", ["a", "b", "c", "d"]),
        ("<dl><dt>Owner<dd>Police</dl>", ["Owner", "Police"]),
        ("<pre>a\n  b\n\nc</pre>", ["a", "b", "c"]),
        ("<p>a\n  b\tc&nbsp;d</p>", ["a b c d"]),
        ("<details><summary>S</summary>D</details>", ["S", "D"]),
        ("<figure><img alt='Chart'><figcaption>cap</figcaption></figure>", ["Chart", "cap"]),
        (
            "<blockquote>said</blockquote><q>x</q> 10<sup>th</sup> H<sub>2</sub>",
            ["said", "“x” 10th H2"],
        ),
        ("<a href='x'>link</a> <abbr title='long'>MPS</abbr>", ["link MPS"]),
        ("<textarea>a\nb <b></textarea>", ["a", "b <b>"]),
        ("<select><option>Red<option selected>Green</select>", ["Green"]),
        ("<select><option>Red<option>Green</select>", ["Red"]),
        ("<input value=val><input type=hidden value=no>", ["val"]),
        ("<head><title>No</title></head><script>no()</script><style>p{}</style>yes", ["yes"]),
        ("a<template><p>no</template>b", ["ab"]),
        (
            "<![CDATA[kept]]> &lt;b&gt; &amp;amp; &eacute &#8211; &nosuch;",
            ["kept <b> &amp; é – &nosuch;"],
        ),
        ("<svg><title>Green</title><text>12</text></svg>", ["Green 12"]),
        ("<x-tab>one</x-tab><o:p>two</o:p>", ["onetwo"]),
        ("<button>Go</button><label>Name</label>", ["GoName"]),
        ("زوج <b dir=rtl>‏من</b> a\u200bb \uff26\uff35", ["زوج ‏من a\u200bb \uff26\uff35"]),
    ],
)
def test_words_stand_in_paragraphs(page: str, expected: list[str]) -> None:
    assert paragraphs(page) == expected


@pytest.mark.parametrize(
    ("page", "expected"),
    [
        ("<ol><li>a<li>b</ol>", ["1. a", "2. b"]),
        (
            "<ol type=a start=3><li>x<ol type=i><li>y</ol><li value=7>z</ol>",
            ["c. x", "i. y", "g. z"],
        ),
        ("<ol reversed><li>a<li>b</ol>", ["2. a", "1. b"]),
        ("<ol start=-1><li>a<li>b<li>c</ol>", ["-1. a", "0. b", "1. c"]),
        ("<ol type=A start=27><li>a</ol><ol type=I start=14><li>b</ol>", ["AA. a", "XIV. b"]),
        ("<ol style='list-style-type:lower-roman'><li>a<li>b</ol>", ["i. a", "ii. b"]),
        ("<style>.n{list-style:none}</style><ol class=n><li>a</ol>", ["a"]),
        ("<ol><li><p>a</p><p>more</p></li><li><ul><li>b</ul></ol>", ["1. a", "more", "2.", "b"]),
        ("<ul><li>a<li>• b</ul><li>c", ["a", "• b", "c"]),
        ("<ol><li>a<li hidden>no<li>b<li><del>no</del></ol>", ["1. a", "2. b", "3."]),
        ("<ol start=999999999999999999><li>a</ol><ol start=x><li>b</ol>", ["999999999. a", "1. b"]),
    ],
)
def test_automatic_numbers_are_words(page: str, expected: list[str]) -> None:
    assert paragraphs(page) == expected


def test_items_are_items() -> None:
    (cell,) = read("<table><td><ol><li><b>a</b><br>more<li><p>b</p></ol>").tables[0].rows[0]
    assert cell.text == "1. a\nmore\n2. b"
    assert [block.kind for block in cell.blocks] == ["item", "paragraph", "item"]
    assert [block.bold for block in cell.blocks] == [True, False, False]


def test_lists_that_word_saved_keep_their_numbers() -> None:
    def listed(mark: str, text: str) -> str:
        return (
            "<p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><![if !supportLists]>"
            f"<span style='mso-list:Ignore'>{mark}<span style='font:7.0pt \"Times New Roman\"'>"
            f"&nbsp;&nbsp; </span></span><![endif]>{text}<o:p></o:p></p>"
        )

    marks = ["1.", "a)", "2.1", "(iv)", "·", "o", "§", ""]
    page = "<!--[if mso]><p>no</p><![endif]-->" + "".join(listed(m, "Train") for m in marks)
    document = read(page)
    assert [p.text for p in document.paragraphs] == [
        "1. Train", "a) Train", "2.1 Train", "(iv) Train", *["Train"] * 4,
    ]  # fmt: skip
    assert {p.kind for p in document.paragraphs} == {"item"}


def test_bold_and_italic_are_styles() -> None:
    page = (
        "<table><tr><th>h<td><b>b</b> <i>it</i><td><strong>all</strong>"
        "<td style='font-weight:700'>x<th style='font-weight:normal'>y<td><h3>z</h3>"
    )
    cells = read(page).tables[0].rows[0]
    assert [cell.blocks[0].bold for cell in cells] == [True, False, True, True, False, True]
    assert cells[1].italics == ((2, 4),)


@pytest.mark.parametrize(
    ("cell", "colour"),
    [
        ("<td style='background:red'>x", "#ff0000"),
        ("<td style='BACKGROUND-COLOR: #FFC000 !important'>x", "#ffc000"),
        ("<td style='background:#0f0 url(x.png)'>x", "#00ff00"),
        ("<td style='background:rgb(0, 128, 0)'>x", "#008000"),
        ("<td style='background:rgba(0,0,0,0)'>x", None),
        ("<td style='background:hsl(120 100% 50%)'>x", "#00ff00"),
        ("<td bgcolor=amber>x", "#ffbf00"),
        ("<td bgcolor=ffff00>x", "#ffff00"),
        ("<td bgcolor='#FFFFFF'>x", None),
        ("<td style='background:none'>x", None),
        ("<td class='big red'>x", "#ff0000"),
        ("<td class='amber'>x", "#ffbf00"),
        ("<td class='print'>x", None),
        ("<td class='red' style='background:transparent'>x", None),
        ("<td><span style='background:yellow'>all</span>", "#ffff00"),
        ("<td>some <span style='background:yellow'>not all</span>", None),
    ],
)
def test_the_colour_behind_a_cell(cell: str, colour: str | None) -> None:
    sheet = (
        "<style>/* x */ .red{background:#f00} td.amber, p.x{background-color:amber}"
        "@media print{.print{background:red}} </style>"
    )
    assert fills(f"{sheet}<table><tr>{cell}<td>z</table>")[0] == colour


def test_the_colour_of_a_row_and_of_a_blank_cell() -> None:
    page = "<table><tr style='background:red'><td>x<td bgcolor=lime>y<td>z</table>"
    assert fills(page) == ["#ff0000", "#00ff00", "#ff0000"]
    page = "<table><tr><td><div style='background:green;width:9px'></div><td>z</table>"
    assert fills(page) == ["#008000", None]


@pytest.mark.parametrize(
    ("table", "expected"),
    [
        ("<tr><td rowspan=2>a<td>b<tr><td>c", [["a", "b"], ["", "c"]]),
        ("<tr><td rowspan=0>a<td>b<tr><td>c<tr><td>d", [["a", "b"], ["", "c"], ["", "d"]]),
        ("<tr><td rowspan=9>a<td>b<tbody><tr><td>c<td>d", [["a", "b"], ["c", "d"]]),
        ("<tr><td colspan=1000000>H<tr><td>a<td>b", [["H", ""], ["a", "b"]]),
        ("<tr><td colspan=0>a<td colspan=-3>b<td colspan=x>c", [["a", "b", "c"]]),
        ("<tr><td>a<td rowspan=2>b<tr><td colspan=2>c<td>d", [["a", "b", ""], ["c", "", "d"]]),
        ("<tr><td>a<tr><td>b<td>c<tr><td>d", [["a", ""], ["b", "c"], ["d", ""]]),
        ("<tfoot><tr><td>f<tbody><tr><td>b<thead><tr><th>h", [["h"], ["b"], ["f"]]),
        ("<tr hidden><td>no<tr><td style='display:none'>no<td>a<td>b", [["a", "b"]]),
        ("<tr><td>a<p>unclosed<div>x<td>b", [["a\nunclosed\nx", "b"]]),
        ("<colgroup><col span=2></colgroup><form><tr><td>a</form><td>b", [["a", "b"]]),
        ("<tr><th>Owner<th>Owner<tr><td>a<td>b", [["Owner", "Owner"], ["a", "b"]]),
        ("<tr><th>Action<th>Owner", [["Action", "Owner"]]),
    ],
)
def test_cells_stand_where_browsers_lay_them(table: str, expected: list[list[str]]) -> None:
    assert rows(f"<table>{table}</table>") == expected


def test_merged_cells_are_known() -> None:
    page = "<table><tr><td>a<td>b<tr><td rowspan=2 colspan=2>m<tr><tr><td>c<td>d</table>"
    table = read(page).tables[0]
    assert (table.rows[1][0].rows, table.rows[1][0].columns) == (2, 2)
    assert [cell.merged_into for cell in table.rows[2]] == [(1, 1), (1, 1)]


def test_a_caption_is_a_paragraph_before_its_table() -> None:
    document = read("<p>x</p><table><caption>Cap</caption><tr><td>a<td>b</table>")
    assert document.tables[0].heading == "x\nCap"


def test_a_table_inside_a_cell_is_read_row_by_row() -> None:
    page = (
        "<table><tr><td>x<td>y<tr><td>q<td>pre<table><tr><td>a<td><p>b<p>c<tr><td>d</table>post"
        "</table>"
    )
    document = read(page)
    assert [cell.text for cell in document.tables[0].rows[1]] == ["q", "pre\na b c\nd\npost"]
    assert [(d.kind, d.at) for d in document.doubts] == [("nested table", (1, 1, 2))]


def test_a_table_that_lays_the_page_out_gives_its_tables() -> None:
    inner = "<table><tr><th>A<th>B<tr><td>1<td>2</table>"
    page = f"<table><tr><td><h1>Plan</h1>{inner}<tr><td>after</table>"
    document = read(page)
    assert [p.text for p in document.paragraphs] == ["Plan", "after"]
    assert rows(page) == [["A", "B"], ["1", "2"]]
    page = f"<table role=presentation><tr><td>menu<td>{inner}</table>"
    assert paragraphs(page) == ["menu"]
    assert rows(page) == [["A", "B"], ["1", "2"]]


def test_a_table_in_a_full_row_of_a_plan_comes_after_it() -> None:
    inner = "<table><tr><td>1<td>2</table>"
    page = f"<table><tr><td>A<td>B<tr><td>a<td>b<tr><td colspan=2>see {inner}</table>"
    assert rows(page) == [["A", "B"], ["a", "b"], ["see", ""]]
    assert rows(page, 1) == [["1", "2"]]


def test_navigation_is_left_out_and_said() -> None:
    page = (
        "<header>Site</header><nav>menu <a>two</a></nav><div role=navigation>three</div>"
        "<section><header>Kept</header></section><p>plan</p><aside>four</aside><footer>end</footer>"
    )
    document = read(page)
    assert [p.text for p in document.paragraphs] == ["Kept", "plan"]
    assert document.doubts[0].kind == "navigation left out"
    assert ": 6." in document.doubts[0].text


@pytest.mark.parametrize(
    ("page", "expected"),
    [
        ("<p>no</p><main><header>T</header><table><tr><td>a<td>b</table></main>no", ["T"]),
        ("no<div role=main>yes</div>", ["yes"]),
        ("no<article>yes<table><tr><td>a</table></article><article>and</article>", ["yes", "and"]),
        ("<article>blurb</article><table><tr><td>plan</table>", ["blurb"]),
        ("<main>intro</main><table><tr><td>plan</table>", ["intro"]),
        ("<header><p>all there is</p></header>", ["all there is"]),
        ("<table><tr><td>a<td><nav>in a cell</nav></table>after", ["after"]),
    ],
)
def test_the_content_of_the_page_is_found(page: str, expected: list[str]) -> None:
    assert paragraphs(page) == expected


def test_what_is_not_shown_is_counted() -> None:
    page = (
        "<p>a <del>one two</del><s>three</s> <ins>new</ins><span hidden>h1</span>"
        "<i style='display:none'>h2</i><span style='mso-hide:all'>h3</span></p>"
        "<div style='mso-element:comment-list'>remark</div><noscript>old</noscript>"
        "<table hidden><tr><td>h4</table>"
    )
    said = {(d.kind, d.text) for d in read(page).doubts}
    assert paragraphs(page) == ["a new"]
    assert ("tracked changes", "Words that are struck through or deleted are left out: 3.") in said
    assert ("tracked changes", "Tracked insertions are read as text: 1.") in said
    assert any(kind == "hidden words" and ": 4 (tables among them: 1)" in t for kind, t in said)
    assert {"comments", "words for old browsers"} <= {kind for kind, _ in said}


def test_pictures_say_their_words_or_a_doubt() -> None:
    page = (
        "<table><tr><td><img src=a.png><td><img alt=Green><td><img alt=''>x<td>"
        "<img alt='image1.png'>q<td><img width=1 height=1>z</table><img src=x>"
    )
    document = read(page)
    assert [cell.text for cell in document.tables[0].rows[0]] == ["", "Green", "x", "q", "z"]
    at = [d.at for d in document.doubts if d.kind == "picture not read"]
    assert at == [(1, 0, 1), (1, 0, 4), None]


def test_what_is_elsewhere_is_said() -> None:
    page = "<iframe src='//x/y'></iframe><object data=x>words</object><input type=checkbox>"
    assert doubts(page) == {"frame not read", "tick box not read"}
    assert paragraphs(page) == ["words"]
    assert doubts("<select><option>a<option>b</select>") == {"choices not made"}


TEXT = "Brühl – “yes”"


@pytest.mark.parametrize(
    ("page", "expected"),
    [
        (codecs.BOM_UTF8 + TEXT.encode(), TEXT),
        (TEXT.encode("utf-16"), TEXT),
        (codecs.BOM_UTF16_BE + TEXT.encode("utf-16-be"), TEXT),
        ("<p>plain words".encode("utf-16-le"), "plain words"),
        (TEXT.encode(), TEXT),
        (TEXT.encode("cp1252"), TEXT),
        (b"<meta charset=windows-1252>" + TEXT.encode("cp1252"), TEXT),
        (b"<meta charset='iso-8859-1'>" + TEXT.encode("cp1252"), TEXT),
        (b"<meta charset=iso-8859-1>" + TEXT.encode(), TEXT),
        (b"<meta content='text/html; charset=shift_jis'>" + "安全".encode("shift_jis"), "安全"),
        (b"<meta charset=utf-16>" + TEXT.encode(), TEXT),
        (b"<meta charset=rot13>" + TEXT.encode(), TEXT),
        (b"<meta charset=unicode_escape>" + TEXT.encode(), TEXT),
        ("é ".encode() + "é".encode("cp1252") + b" \x81x", "é é x"),
    ],
)
def test_encodings(page: bytes, expected: str) -> None:
    assert [text.replace("\x81", "") for text in paragraphs(page)] == [expected]


def test_an_encoding_given_by_a_person_counts() -> None:
    page = b"<meta charset=utf-8>" + "Ж".encode("koi8-r")
    assert paragraphs(page, "koi8-r") == ["Ж"]
    assert "not in its encoding" in doubts(page)


Part = tuple[str, str]
Rectangle = tuple[int, int, int, int]
TEXTS = st.lists(st.sampled_from(WORDS), min_size=1, max_size=4).map(" ".join)
PARTS = st.lists(
    st.tuples(st.sampled_from(["p", "ul", "ol", "b", "br"]), TEXTS), min_size=1, max_size=4
)
SHAPES = {
    "p": "<p>{}</p>", "b": "<p><b>{}</b></p>", "br": "<br>{}<br>",
    "ul": "<ul><li>{}</ul>", "ol": "<ol><li>{}</ol>",
}  # fmt: skip


@st.composite
def tilings(draw: st.DrawFn) -> list[Rectangle]:
    """Return the rectangles (row, column, rows, columns) that fill a table, in reading order."""
    height, width = draw(st.integers(1, 5)), draw(st.integers(1, 5))
    free = {(row, column) for row in range(height) for column in range(width)}
    found: list[Rectangle] = []
    while free:
        row, column = min(free)
        across = draw(st.integers(1, 3))
        while any((row, column + c) not in free for c in range(across)):
            across -= 1
        down = min(draw(st.integers(1, 3)), height - row)
        free -= {(row + r, column + c) for r in range(down) for c in range(across)}
        found.append((row, column, down, across))
    return found


@settings(max_examples=40, deadline=None)
@given(tilings(), st.data(), st.booleans())
def test_every_word_of_random_tables_is_in_its_place(
    tiles: list[Rectangle], data: st.DataObject, closed: bool
) -> None:
    expected: dict[Rectangle, str] = {}
    lines = [""] * (max(row + down for row, _, down, _ in tiles))
    for row, column, down, across in tiles:
        cell = data.draw(PARTS)
        inner = "".join(SHAPES[kind].format(html.escape(text)) for kind, text in cell)
        end = "</td>" if closed else ""
        lines[row] += f"<td rowspan={down} colspan={across}>{inner}{end}"
        said = [("1. " if kind == "ol" else "") + text for kind, text in cell]
        # Columns and rows at the end in which no cell begins are left out.
        across = min(across, max(t[1] for t in tiles) + 1 - column)
        down = min(down, max(t[0] for t in tiles) + 1 - row)
        expected[row, column, down, across] = "\n".join(said)
    table = read("<table>" + "".join(f"<tr>{line}" for line in lines)).tables[0]
    cells = [cell for row in table.rows for cell in row if not cell.blank]
    found = {(c.row, c.column - 1, c.rows, c.columns): c.text for c in cells}
    assert found == expected
