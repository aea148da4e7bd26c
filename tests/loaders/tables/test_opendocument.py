"""OpenDocument sheets: every word in its cell, what is blank and repeated costs nothing."""

import random
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from graph.errors import PlanError
from loaders.tables import reader
from tests.loaders.tables.measured import measured
from tests.loaders.tables.open_files import (
    KIND,
    cell,
    content,
    kinds,
    packed,
    raw,
    read,
    read_sheet,
    row,
    sheet,
    words,
)

COLUMNS = 'table:number-columns-repeated="{}"'.format
ROWS = 'table:number-rows-repeated="{}"'.format
RED = (
    '<style:style style:name="red" style:family="table-cell"><style:table-cell-properties '
    'fo:background-color="#FF0000"/><style:text-properties fo:font-weight="bold"/></style:style>'
)
NUMBERED = (
    '<text:list-style style:name="L"><text:list-level-style-number text:level="1" '
    'style:num-format="1" style:num-suffix="."/><text:list-level-style-number text:level="2" '
    'style:num-format="a" style:num-suffix=")"/><text:list-level-style-number text:level="3" '
    'style:num-format="1" text:display-levels="3"/></text:list-style>'
    '<text:list-style style:name="B"><text:list-level-style-bullet text:level="1" '
    'text:bullet-char="•"/></text:list-style>'
)


def items(*said: str) -> str:
    """Items of a list, one inside the last of the other where it is a list itself."""
    return "".join(
        f"<text:list-item>{one if one.startswith('<') else f'<text:p>{one}</text:p>'}"
        "</text:list-item>"
        for one in said
    )


def test_cells_stand_in_their_places() -> None:
    document = read_sheet(
        row(cell("No"), cell("Action")),
        row(cell(attributes=COLUMNS(1)), cell("Train staff\nand audit")),
    )
    assert words(document) == [[["No", "Action"], ["", "Train staff\nand audit"]]]
    assert document.tables[0].rows[1][1].place == "Actions.B2"
    assert [(p.text, p.line) for p in document.paragraphs] == [("Actions", 1)]
    assert document.tables[0].heading == "Actions"
    assert document.doubts == []


def test_every_sheet_is_a_table_after_its_name() -> None:
    sheets = [sheet(row(cell(name)), name=name) for name in ("One", "Two")]
    document = read(packed(content(sheets[0], sheet(name="Blank"), sheets[1])))
    assert [table.heading for table in document.tables] == ["One", "Two"]


def test_a_row_with_words_is_repeated_and_a_blank_one_is_not() -> None:
    document = read_sheet(
        row(cell("a"), cell("b", COLUMNS(2)), attributes=ROWS(3)),
        row(cell(attributes=COLUMNS(16384)), attributes=ROWS(1_000_000)),
        row(cell("end")),
    )
    assert words(document) == [[["a", "b", "b"]] * 3 + [[""] * 3, ["end", "", ""]]]
    assert document.tables[0].rows[2][2].place == "Actions.C3"
    assert document.tables[0].rows[4][0].place == "Actions.A1000004"


def test_a_row_repeated_without_end_is_read_some_times_and_said() -> None:
    document = read_sheet(row(cell("a"), attributes=ROWS(1_048_576)))
    assert len(document.tables[0].rows) == 200
    assert kinds(document) == ["repeated row"]


def test_rows_and_columns_in_groups_are_read() -> None:
    document = read_sheet(
        f"<table:table-header-rows>{row(cell('No'))}</table:table-header-rows>"
        f"<table:table-row-group><table:table-row-group>{row(cell('1'))}</table:table-row-group>"
        f"{row(cell('2'))}</table:table-row-group><table:table-rows>{row(cell('3'))}"
        "</table:table-rows>"
    )
    assert words(document) == [[["No"], ["1"], ["2"], ["3"]]]


def test_merged_cells_keep_their_span() -> None:
    span = 'table:number-rows-spanned="2" table:number-columns-spanned="2"'
    covered = cell(name="covered-table-cell")
    document = read_sheet(
        row(cell("AB", span), covered, cell("x")), row(covered, covered, cell("y"))
    )
    (first, second) = document.tables[0].rows
    assert (first[0].text, first[0].rows, first[0].columns) == ("AB", 2, 2)
    assert [one.merged_into for one in (first[1], *second[:2])] == [(0, 1)] * 3
    assert [first[2].text, second[2].text] == ["x", "y"]


def test_words_under_a_merged_cell_are_said_and_others_are_read() -> None:
    span = 'table:number-columns-spanned="2"'
    under = cell("under", name="covered-table-cell")
    document = read_sheet(row(cell("over", span), under), row(cell("a"), under))
    assert words(document) == [[["over", ""], ["a", "under"]]]
    assert [(d.kind, d.at) for d in document.doubts] == [("words under a merged cell", (1, 0, 2))]


def test_spaces_tabs_and_breaks() -> None:
    document = read_sheet(
        row(raw("<text:p>a<text:s text:c='999999999'/>b<text:tab/>c<text:line-break/>d</text:p>"))
    )
    assert words(document) == [[["a b c\nd"]]]
    assert len(document.tables[0].rows[0][0].blocks) == 2


def test_automatic_numbers_are_words_and_bullets_are_not() -> None:
    deep = f"<text:list>{items('Deep')}</text:list>"
    inner = f"<text:p>Two</text:p><text:list>{items('Sub', deep)}</text:list>"
    lists = (
        f'<text:list text:style-name="L">{items("One", inner)}</text:list><text:p>Plain</text:p>'
        f'<text:list text:style-name="B">{items("Dot")}</text:list>'
        f'<text:list text:style-name="L" text:continue-numbering="true">{items("Three")}'
        "</text:list>"
    )
    document = read_sheet(row(raw(lists)), styles=NUMBERED)
    (one,) = document.tables[0].rows[0]
    assert one.text.split("\n") == [
        "1. One", "2. Two", "a) Sub", "2.b.1 Deep", "Plain", "Dot", "3. Three"
    ]  # fmt: skip
    assert [b.kind for b in one.blocks] == ["item"] * 4 + ["paragraph"] + ["item"] * 2


def test_a_list_begins_anew_and_where_it_says() -> None:
    again = f'<text:list text:style-name="L">{items("a")}</text:list>'
    at = '<text:list text:style-name="L"><text:list-item text:start-value="7"><text:p>b</text:p></text:list-item></text:list>'  # noqa: E501
    document = read_sheet(row(raw(again + again + at)), styles=NUMBERED)
    assert words(document) == [[["1. a\n1. a\n7. b"]]]


def test_typed_bullets_are_items_and_keep_their_mark() -> None:
    document = read_sheet(row(cell("• Train\n- Audit\n-5 homes")))
    assert [b.kind for b in document.tables[0].rows[0][0].blocks] == ["item", "item", "paragraph"]
    assert words(document) == [[["• Train\n- Audit\n-5 homes"]]]


def test_colour_bold_and_italic() -> None:
    styles = (
        '<style:style style:name="base" style:family="table-cell"><style:table-cell-properties '
        'fo:background-color="#FFC000"/></style:style><style:style style:name="child" '
        'style:family="table-cell" style:parent-style-name="base"><style:text-properties '
        'fo:font-weight="700"/></style:style><style:style style:name="none" '
        'style:family="table-cell" style:parent-style-name="base"><style:table-cell-properties '
        'fo:background-color="transparent"/></style:style><style:style style:name="T" '
        'style:family="text"><style:text-properties fo:font-style="italic" '
        'fo:font-weight="normal"/></style:style>'
    )
    child, none = ('table:style-name="child"', 'table:style-name="none"')
    mixed = '<text:p>Bold <text:span text:style-name="T">slanted</text:span></text:p>'
    document = read_sheet(row(cell("x", child), cell("y", none), raw(mixed, child)), styles=styles)
    one, two, three = document.tables[0].rows[0]
    assert (one.fill, one.blocks[0].bold) == ("#ffc000", True)
    assert (two.fill, two.blocks[0].bold) == (None, False)
    assert (three.italics, three.blocks[0].bold) == (((5, 12),), False)


def test_a_cell_takes_the_style_of_its_column_or_row() -> None:
    columns = f'<table:table-column {COLUMNS(2)}/><table:table-column table:default-cell-style-name="red" {COLUMNS(16382)}/>'  # noqa: E501
    document = read_sheet(
        row(cell("a"), cell(), cell(), cell("d")),
        row(cell("a"), attributes='table:default-cell-style-name="red"'),
        styles=RED,
        columns=columns,
    )
    assert [one.fill for one in document.tables[0].rows[0]] == [None, None, "#ff0000", "#ff0000"]
    assert document.tables[0].rows[0][3].blocks[0].bold
    assert document.tables[0].rows[1][0].fill == "#ff0000"


@pytest.mark.parametrize(
    ("attributes", "shown"),
    [
        ('office:value-type="float" office:value="3.0"', "3"),
        ('office:value-type="float" office:value="3.50"', "3.5"),
        ('office:value-type="float" office:value="100"', "100"),
        ('office:value-type="percentage" office:value="0.5"', "50%"),
        ('office:value-type="currency" office:value="12" office:currency="GBP"', "12 GBP"),
        ('office:value-type="date" office:date-value="2024-05-01T00:00:00"', "2024-05-01"),
        ('office:value-type="boolean" office:boolean-value="true"', "TRUE"),
        ('office:value-type="string" office:string-value="Kent"', "Kent"),
        ('office:value-type="float" office:value="1E+999999999"', "1E+999999999"),
    ],
)
def test_a_value_without_words_is_shown(attributes: str, shown: str) -> None:
    document = read_sheet(row(cell("x"), raw("", attributes)))
    assert words(document) == [[["x", shown]]]
    assert document.doubts == []


def test_formulas() -> None:
    kept = 'table:formula="of:=[.A1]" office:value-type="float" office:value="3"'
    blank = (
        'table:formula="of:=IF(1;&quot;&quot;)" office:value-type="string" office:string-value=""'
    )
    lost = "table:formula=\"of:=HYPERLINK('http://example.invalid')\""
    document = read_sheet(
        row(cell("x"), cell("3.0", kept), raw("", kept), raw("", blank), raw("", lost))
    )
    assert words(document) == [[["x", "3.0", "3", "", "=HYPERLINK('http://example.invalid')"]]]
    assert [(d.kind, d.at) for d in document.doubts] == [("formula without value", (1, 0, 5))]


def test_hidden_sheets_rows_and_columns_are_read_and_said() -> None:
    styles = '<style:style style:name="ta" style:family="table"><style:table-properties table:display="false"/></style:style>'  # noqa: E501
    columns = '<table:table-column/><table:table-column table:visibility="collapse"/>'
    rows = row(cell("a"), cell("b")) + row(cell("c"), attributes='table:visibility="filter"')
    one = sheet(rows, columns=columns, attributes='table:style-name="ta"')
    document = read(packed(content(one, styles=styles)))
    assert words(document) == [[["a", "b"], ["c", ""]]]
    assert kinds(document) == ["hidden sheet read", "hidden column read", "hidden row read"]


def test_comments_hidden_words_and_tracked_changes_are_no_text() -> None:
    styles = '<style:style style:name="H" style:family="text"><style:text-properties text:display="none"/></style:style>'  # noqa: E501
    changes = (
        "<table:tracked-changes><table:cell-content-change><table:previous><table:change-track-"
        "table-cell><text:p>before</text:p></table:change-track-table-cell></table:previous>"
        "</table:cell-content-change><table:deletion><table:x/></table:deletion>"
        "</table:tracked-changes>"
    )
    said = (
        "<office:annotation><text:p>comment</text:p></office:annotation><text:p>Train"
        '<text:span text:style-name="H"> secret</text:span> staff</text:p>'
    )
    document = read(packed(content(changes, sheet(row(raw(said))), styles=styles)))
    assert words(document) == [[["Train staff"]]]
    assert kinds(document) == ["comment not read", "hidden words", "tracked changes"]
    assert "1 of them deletions" in document.doubts[-1].text


def test_nested_tables_pictures_and_shapes() -> None:
    inner = sheet(row(cell("a"), cell("b")), row(cell("c"), cell("d")))
    picture = '<draw:frame><draw:image xmlns:xlink="http://www.w3.org/1999/xlink" xlink:href="http://example.invalid/x.png"/><svg:title>logo</svg:title></draw:frame>'
    shape = "<draw:custom-shape><text:p>in a shape</text:p></draw:custom-shape>"
    document = read_sheet(row(cell("x"), raw(f"<text:p>before</text:p>{inner}"), raw(picture)))
    assert words(document) == [[["x", "before\na b\nc d"]]]
    assert kinds(document) == ["nested table", "picture not read"]
    upon = read(packed(content(sheet(f"<table:shapes>{shape}</table:shapes>", row(cell("y"))))))
    assert [p.text for p in upon.paragraphs] == ["Actions", "in a shape"]
    assert kinds(upon) == ["words in a shape"]


def test_a_linked_sheet_is_not_followed() -> None:
    source = "<table:table-source/>"
    far = sheet(source, row(cell("far")), name="'file:///c:/x.ods'#$A")
    document = read(packed(content(sheet(source, row(cell("near"))), far)))
    assert words(document) == [[["near"]]]
    assert kinds(document) == ["links not followed"] * 2


def test_colours_by_a_rule_are_said() -> None:
    rule = (
        "<calcext:conditional-formats><calcext:conditional-format/></calcext:conditional-formats>"
    )
    assert kinds(read_sheet(row(cell("a")), rule)) == ["colour by a rule"]


def test_macros_are_not_run() -> None:
    document = read(packed(content(sheet(row(cell("a")))), {"Basic/Standard/Module1.xml": "x"}))
    assert kinds(document) == ["macros not run"]


def test_letters_that_nobody_sees_stay() -> None:
    said = "\u202b\u05e9\u05dc\u05d5\u05dd\u202c a\u200bb <script>x</script> =cmd|' /C calc'!A0"
    assert words(read_sheet(row(cell(said)))) == [[[said]]]


@pytest.mark.parametrize("name", ["plan $(touch x).ods", "`id`; rm -rf ~.ods", "-rf.ods", "ж.ods"])
def test_any_name_of_a_file(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_bytes(packed(content(sheet(row(cell("a"))))))
    assert words(reader.read(tmp_path / name)) == [[["a"]]]


ENCRYPTED = '<manifest><manifest:encryption-data xmlns:manifest="m"/></manifest>'
ENTITIES = '<!DOCTYPE x [<!ENTITY a "lol"><!ENTITY b SYSTEM "file:///etc/passwd">]>'


@pytest.mark.parametrize(
    ("data", "says"),
    [
        (packed(b"\x00\x17\xff", {"META-INF/manifest.xml": ENCRYPTED}), "take the password off"),
        (packed(content(sheet(row(raw("<text:p>&b;</text:p>"))), start=ENTITIES)), "document type"),
        (packed("<office"), "damaged"),
        (packed("<a/>"), "no sheets"),
        (packed(b""), "damaged"),
        (packed(content("<table:table>" + "<text:span>" * 3000)), "damaged"),
        (
            packed(
                content(
                    sheet(
                        row(raw(f"<text:p>{'<text:span>' * 300}x{'</text:span>' * 300}</text:p>"))
                    )
                )
            ),
            "one inside the other",
        ),
        (b"PK\x03\x04 no archive", "damaged"),
    ],
)
def test_what_cannot_be_read_says_why(data: bytes, says: str) -> None:
    with pytest.raises(PlanError, match=says) as raised:
        read(data)
    assert str(raised.value).startswith("plan.ods")


@pytest.mark.parametrize("blank", [content(sheet()), content(), content(sheet(row(cell())))])
def test_a_file_without_words_is_refused(tmp_path: Path, blank: str) -> None:
    (tmp_path / "plan.ods").write_bytes(packed(blank))
    with pytest.raises(PlanError, match="no words"):
        reader.read(tmp_path / "plan.ods")


def test_a_header_and_no_row_and_the_same_header_twice() -> None:
    assert words(read_sheet(row(cell("No"), cell("No")))) == [[["No", "No"]]]


def test_a_file_cut_off_anywhere_is_refused() -> None:
    good = packed(content(sheet(*[row(cell(f"row {n}")) for n in range(50)])))
    for end in range(0, len(good) - 1, 23):
        with pytest.raises(PlanError):
            read(good[:end])


SPAN_ALL = 'table:number-rows-spanned="1000000" table:number-columns-spanned="16000"'
NEST = (
    "<table:table><table:table-row><table:table-cell>",
    "</table:table-cell></table:table-row></table:table>",
)
LARGE: dict[str, tuple[str, Callable[[], str]]] = {
    "last corner": (
        "1 tables",
        lambda: sheet(
            row(cell("a")),
            row(cell(attributes=COLUMNS(16384)), attributes=ROWS(1_048_574)),
            row(cell(attributes=COLUMNS(16383)), cell()),
        ),
    ),
    "blank rows one by one": (
        "1 tables",
        lambda: sheet(row(cell("a")), row(cell(attributes=COLUMNS(16384))) * 300_000),
    ),
    "too many elements": ("elements", lambda: sheet("<table:table-row/>" * 3_000_000)),
    "words far to the right": (
        "columns",
        lambda: sheet(row(cell("a", COLUMNS(16384)), attributes=ROWS(9**9))),
    ),
    "10,000 columns": ("10,000 columns", lambda: sheet(row(cell("a") * 10_000))),
    "a cell of 5 MB": ("Actions.A1 holds", lambda: sheet(row(cell("word " * 1_000_000)))),
    "rows that repeat": (
        "cells",
        lambda: sheet(row(cell("a", COLUMNS(200)), attributes=ROWS(9**9)) * 20_000),
    ),
    "merged over merged": ("lie over", lambda: sheet(row(cell("a", SPAN_ALL), cell("b")) * 20_000)),
    "nested tables": ("1 tables", lambda: sheet(row(raw(NEST[0] * 60 + cell("x") + NEST[1] * 60)))),
    "shapes in shapes": (
        "1 tables",
        lambda: sheet(row(raw("<draw:rect>" * 190 + "</draw:rect>" * 190) * 190, cell("x"))),
    ),
    "bomb": ("unpacks to more than", lambda: sheet(row(cell("a"))) + " " * 260_000_000),
}


@pytest.mark.parametrize("name", LARGE)
def test_what_is_far_too_large_ends_soon(tmp_path: Path, name: str) -> None:
    says, said = LARGE[name]
    (tmp_path / "plan.ods").write_bytes(packed(content(said())))
    found = measured(tmp_path / "plan.ods")
    assert says in found.says
    assert found.within(), found


def test_a_bomb_that_lies_about_its_size(tmp_path: Path) -> None:
    data = packed(content(sheet(row(cell("a")))) + " " * 30_000_000)
    size = len(content(sheet(row(cell("a")))) + " " * 30_000_000).to_bytes(4, "little")
    assert data.count(size) == 2
    (tmp_path / "plan.ods").write_bytes(data.replace(size, (1000).to_bytes(4, "little")))
    found = measured(tmp_path / "plan.ods")
    assert "damaged" in found.says
    assert found.within(), found


WORD = st.text(st.characters(categories=["L", "N", "P"], codec="utf-8"), min_size=1, max_size=8)
LINE = st.lists(WORD, min_size=1, max_size=3).map(" ".join)
GRID = st.lists(
    st.lists(
        st.tuples(st.lists(LINE, max_size=3).map("\n".join), st.integers(1, 3)),
        min_size=1,
        max_size=4,
    ),
    min_size=1,
    max_size=5,
)


@settings(deadline=None)
@given(GRID, st.integers(1, 50))
def test_random_tables_are_read_back(grid: list[list[tuple[str, int]]], gap: int) -> None:
    rows: list[str] = []
    expected: dict[tuple[int, int], tuple[str, int]] = {}
    at = 0
    for line in grid:
        column, cells = 0, ""
        for said, wide in line:
            span = f'table:number-columns-spanned="{wide}"'
            cells += cell(said, span) + cell(name="covered-table-cell") * (wide - 1)
            if said:
                expected[at, column] = (said, wide)
            column += wide
        rows += [row(cells), row(cell(attributes=COLUMNS(9)), attributes=ROWS(gap))]
        at += 1 + gap
    found = {
        (int("".join(filter(str.isdigit, one.place))) - 1, one.column - 1): one.text
        for one in read_sheet(*rows).cells()
        if one.place
    }
    assert found == {place: said for place, (said, _) in expected.items()}


@settings(deadline=None, max_examples=150)
@given(st.randoms(use_true_random=False))
def test_changed_bytes_are_read_or_explained(chance: random.Random) -> None:
    said = content(
        sheet(
            row(cell("No", SPAN_ALL), cell("b")),
            row(raw(f'<text:list text:style-name="L">{items("x")}</text:list>')),
        ),
        styles=RED + NUMBERED,
    ).encode()
    changed = bytearray(said if chance.random() < 0.7 else packed(said))
    for _ in range(chance.randint(1, 6)):
        changed[chance.randrange(len(changed))] = chance.randrange(256)
    data = bytes(changed) if changed.startswith(b"PK") else packed(bytes(changed))
    try:
        document = read(data)
    except PlanError as error:
        assert str(error).startswith("plan.ods")  # noqa: PT017
    else:
        assert all(doubt.text for doubt in document.doubts)


@pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not there")
def test_what_libreoffice_writes(tmp_path: Path) -> None:
    (tmp_path / "plan.csv").write_text('No,Action\n1,"Train\nstaff"\n2,=1+1\n', encoding="utf-8")
    command = ["soffice", "--headless", f"-env:UserInstallation=file://{tmp_path}/profile"]
    command += ["--convert-to", "ods", "--outdir", str(tmp_path), str(tmp_path / "plan.csv")]
    subprocess.run(command, check=True, timeout=60, capture_output=True)
    assert KIND.encode() in (tmp_path / "plan.ods").read_bytes()
    document = reader.read(tmp_path / "plan.ods")
    assert words(document) == [[["No", "Action"], ["1", "Train\nstaff"], ["2", "2"]]]
