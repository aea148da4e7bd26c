"""Web pages that are damaged, hostile or too large: no word lost, or a clear error, and soon."""

import random
import re
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from graph.errors import PlanError
from loaders.tables import reader
from loaders.tables.table import Document
from tests.loaders.tables.measured import measured
from tests.loaders.tables.test_web import doubts, paragraphs, read, rows

GOOD = """<!DOCTYPE html><html><head><meta charset="utf-8"><style>.r{background:red}</style>
<script>var x = "<td>no</td>";</script></head><body><nav>menu</nav><h1 class="a">Plan</h1>
<table border="1" class="plan"><caption>Cap</caption><thead><tr><th scope="col">Action</th>
<th>Owner</th></tr></thead><tbody><tr><td rowspan="2" style="color:blue"><ol type="a"><li>Train
<li>Lead <b>staff</b></ol></td><td class="r" title='a > b'>Police &amp; CSP</td></tr><tr>
<td><p>Brühl<br>NHS</p><img alt="Green" src="g.png"><!-- no --><del>old</del></td></tr></tbody>
</table><p>After &ndash; all</p></body></html>"""
SHOWN = [
    "Plan",
    "Cap",
    "Action",
    "Owner",
    "Train",
    "Lead",
    "staff",
    "Police",
    "CSP",
    "Brühl",
    "NHS",
    "Green",
    "After",
    "all",
]


def wording(document: Document) -> str:
    """Return every word of a document."""
    return " ".join([p.text for p in document.paragraphs] + [c.text for c in document.cells()])


@pytest.mark.parametrize(
    ("page", "expected"),
    [
        (
            '<tr><td style="color:red>Train</td><td class="x">More</td><td>3',
            [["Train", "More", "3"]],
        ),
        ('<tr><td style="color:red>Say "yes" all</td><td class="x">B', [['Say "yes" all', "B"]]),
        ("<tr><td class='x>Staff's plan</td><td>B", [["Staff's plan", "B"]]),
        ('<tr><td title="a > b">ok</td><td data-x="<b>t</b>">B', [["ok", "B"]]),
        ('<tr><td title="one>Train</td><td>two "quoted" B', [["Train", 'two "quoted" B']]),
        ('<tr><td colspan="2>Train</td><tr><td>a<td>b', [["Train", ""], ["a", "b"]]),
        ("<tr><td width=10 <b>Train</b><td>B", [["Train", "B"]]),
        ("<tr><td Train staff</td><td>B", [["Train staff", "B"]]),
        ('<tr><td class=red">Train<td class="a"b">B', [["Train", "B"]]),
        ("<tr><td><b>Train<td>B</b><td>C", [["Train", "B", "C"]]),
        (
            "<tr><td>if a<b and c>d <15 <TBC> <insert date><td>B",
            [["if a<b and c>d <15 <TBC> <insert date>", "B"]],
        ),
        ("<tr><td>Train</p></div></span></ul><td>B</table></table>", [["Train", "B"]]),
        ("<tr><td>Train<!-- open<td>B", [["Train open", "B"]]),
        ("<tr><td>Train<td>B<script>open<tr><td>C<td>D", [["Train", "B"], ["C", "D"]]),
        ("<tr><td>Train<textarea>open<td>B", [["Train open", "B"]]),
        ("<tr><td>Train<select><option>x<td>B", [["Train x", "B"]]),
        ("<tr><td>Tra\0in<td>B\0", [["Train", "B"]]),
        ("<tr><td><script>alert('no')</script>$(rm) {{x}} =1+1<td>B", [["$(rm) {{x}} =1+1", "B"]]),
        ("<tr><td onclick='a>b' href=javascript:x()>Train<td>B", [["Train", "B"]]),
        ("<tr><td>Train<td>B<td", [["Train", "B"]]),
        ('<tr><td>Train<td>B<td class="x', [["Train", "B"]]),
    ],
)
def test_damaged_markup_swallows_no_word(page: str, expected: list[list[str]]) -> None:
    assert rows(f"<table>{page}") == expected


def test_damage_is_said() -> None:
    assert doubts('<p class="x>one</p><p class="y">') == {"damaged markup"}
    assert doubts("<p><TBC></p>") == {"unknown tag"}
    assert doubts("<table>one<tr><td>a</td>two<td>b") == {"words outside cells"}
    assert doubts("<td>a<td>b") == {"cells outside tables"}
    assert doubts("<p>a <!-- b <!-- c --> d") == {"comment not ended"}
    assert "words inside tags" in doubts("<p Train>x")
    assert "zero bytes" in doubts("<p>a\0b c")


def test_words_between_cells_stay_apart() -> None:
    page = "<table>one<tr><td>a</td>two<td>b</table>"
    assert paragraphs(page) == ["one", "two"]
    assert paragraphs("<td>a<td>b") == ["a", "b"]


def test_entities_of_the_page_are_not_put_in() -> None:
    page = (
        '<!DOCTYPE html [<!ENTITY lol "lol"><!ENTITY l2 "&lol;&lol;"><!ENTITY x SYSTEM '
        '"file:///etc/passwd">]><p>&l2; &x; x</p>'
    )
    assert paragraphs(page) == ["&l2; &x; x"]
    assert doubts(page) == {"entities declared"}


@pytest.mark.parametrize("at", range(0, len(GOOD), 37))
def test_a_page_cut_off_anywhere_keeps_the_words_before(at: int) -> None:
    page = GOOD[:at]
    text = wording(read(page))
    body = page[page.find("<body>") :] if "<body>" in page else ""
    seen = re.sub(r"<!--.*?-->|<[^<>]*(?:>|$)|<nav>.*?</nav>", " ", body)
    before = [word for word in SHOWN if re.search(rf"\b{word}\b", seen)]
    assert [word for word in before if word not in text] == []


@pytest.mark.parametrize("mark", ['"', "'", ">", "</td>", "</li>", "</p>", "</tr>", "</table>"])
def test_no_word_is_lost_when_a_mark_is_missing(mark: str) -> None:
    start = GOOD.index("<h1")
    for found in re.finditer(re.escape(mark), GOOD[start:]):
        at = start + found.start()
        text = wording(read(GOOD[:at] + GOOD[at + len(mark) :]))
        assert [word for word in SHOWN if word != "Green" and word not in text] == [], GOOD[:at]


DEEP = 50_000
LARGE: dict[str, tuple[str, Callable[[], str]]] = {
    "elements": ("paragraphs", lambda: "<div><p>x" * DEEP),
    "spans": ("paragraphs", lambda: "<span>" * 100_000 + "x"),
    "nested tables": ("more than", lambda: "<table><tr><td>x" * 100_000),
    "bold": ("more than", lambda: "<b><i><s><p>x" * DEEP),
    "lists": ("paragraphs", lambda: "<ul><li>x" * DEEP),
    "columns": ("columns; a plan has at most", lambda: "<table><tr>" + "<td>x" * 10_000),
    "cell": ("the most a cell may hold", lambda: "<table><tr><td>" + "word " * 1_000_000),
    "rows": ("more than", lambda: "<table>" + "<tr><td></td></tr>" * 1_000_000),
    "far corner": ("1 tables", lambda: "<table><tr><td>a<tr><td>b" + "<tr>" * 90_000 + "<td>"),
    "spanned": ("columns", lambda: "<table>" + "<tr><td rowspan=65534 colspan=1000>x" * DEEP),
    "attribute": ("1 paragraphs", lambda: '<p class="' + "a " * 5_000_000 + '">x'),
    "attributes": ("1 paragraphs", lambda: "<p " + "a=b " * 3_000_000 + ">x"),
    "entities": ("more than", lambda: "&amp;" * 3_000_000),
    "brackets": ("0 tables", lambda: "<!x" * 180_000),
    "comments": ("1 paragraphs", lambda: "<!--" * 180_000 + "x"),
    "styles": ("1 paragraphs", lambda: "<style>" + "/*{" * 5_000_000 + "</style><p>x"),
}


@pytest.mark.parametrize("name", LARGE)
def test_enormous_pages_end_soon(name: str, tmp_path: Path) -> None:
    says, make = LARGE[name]
    path = tmp_path / "plan.html"
    path.write_text("<html>" + make())
    found = measured(path)
    assert says in found.says
    assert found.within(), found


def test_words_stay_when_elements_stand_too_deep() -> None:
    page = "<div>" * 600 + "one<div>two</div>" + "<p>three"
    assert paragraphs(page) == ["one", "two", "three"]
    assert doubts(page) == {"nested too deep"}
    tables = "<table><tr><td>in" * 30 + "<td>side" + "</table>" * 30
    assert wording(read(tables + "<p>after")).split().count("in") == 30
    assert paragraphs(tables + "<p>after")[-1] == "after"


@pytest.mark.parametrize(
    ("data", "says"),
    [
        (b"", "empty"),
        (b"  \n", "empty"),
        (b"<html><body></body></html>", "no words in it"),
        (b"<html><script>x()</script><img src=x>", "no words in it"),
        (b"PK\x03\x04rest", "damaged"),
        (b"%PDF-1.7", "PDF"),
        (b"\xd0\xcf\x11\xe0" + b"\0" * 99, "old Word or Excel"),
        (bytes(random.Random(1).randbytes(4096)), "not a web page"),
        (b"MIME-Version: 1.0\nContent-Type: multipart/related; x\n\n<html>", "web archive"),
    ],
)
def test_what_is_no_page_is_refused(data: bytes, says: str, tmp_path: Path) -> None:
    path = tmp_path / "plan.html"
    path.write_bytes(data)
    with pytest.raises(PlanError, match=says):
        reader.read(path)


def test_an_unknown_encoding_is_named() -> None:
    with pytest.raises(PlanError, match="unknown encoding 'klingon'"):
        paragraphs("<p>x", "klingon")
    with pytest.raises(PlanError, match="unknown encoding 'hex'"):
        paragraphs("<p>x", "hex")


PIECES = [*re.findall(r"<[^>]*>|[^<>]+", GOOD), '"', "'", "<", ">", "<!--", "]]>", "</", "&#", "\0"]


def ends(page: str | bytes) -> bool:
    """Tell whether a page is read or refused; any other exception fails the test."""
    try:
        read(page)
    except PlanError as error:
        return str(error).startswith("plan.html: ")
    return True


@settings(max_examples=120, deadline=None)
@given(st.lists(st.sampled_from(PIECES), max_size=40).map("".join))
def test_any_markup_is_read(page: str) -> None:
    assert ends(page)


@settings(max_examples=120, deadline=None)
@given(st.integers(0, 2**32), st.integers(1, 12))
def test_any_bytes_are_read_or_refused(seed: int, changes: int) -> None:
    chance, data = random.Random(seed), bytearray(GOOD.encode())
    for _ in range(changes):
        at = chance.randrange(len(data))
        data[at : at + chance.randrange(4)] = chance.randbytes(chance.randrange(4))
    assert ends(bytes(data))
