"""Text with commas, semicolons, tabs or bars: every word in its cell, every quote explained."""

import csv
import io
import random
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from graph.errors import PlanError
from loaders.tables import reader
from loaders.tables.builder import Builder
from loaders.tables.plain import delimited, text
from loaders.tables.plain.delimiters import MARKS, delimiter_of
from loaders.tables.table import Document
from tests.loaders.tables.measured import measured

HEAD = "Review,No,Recommendation\n"


def read(said: str | bytes, name: str = "plan.csv", encoding: str = "utf-8") -> Document:
    """The document of a delimited text."""
    into = Builder(name, "")
    module = text if name.endswith(".txt") else delimited
    module.read(said.encode() if isinstance(said, str) else said, into, encoding)
    return into.document


def words(document: Document) -> list[list[list[str]]]:
    """The texts of the cells, table by table, row by row."""
    return [[[one.text for one in line] for line in table.rows] for table in document.tables]


def kinds(document: Document) -> list[str]:
    """The kinds of the doubts."""
    return [doubt.kind for doubt in document.doubts]


def test_quoted_cells_over_several_lines() -> None:
    document = read(HEAD + 'Ann,1,"Train ""all"" staff,\nand audit"\nBen,2,Rent\n')
    assert words(document)[0][1:] == [
        ["Ann", "1", 'Train "all" staff,\nand audit'],
        ["Ben", "2", "Rent"],
    ]
    assert document.tables[0].lines == (1, 2, 4)
    assert document.doubts == []


def test_lines_of_a_cell_are_paragraphs_and_bullets_items() -> None:
    (line,) = read('A,"Do:\n• Train\n\n- Audit\n1. Count\n-5 homes"\n').tables[0].rows
    assert line[1].text == "Do:\n• Train\n- Audit\n1. Count\n-5 homes"
    assert [block.kind for block in line[1].blocks] == [
        "paragraph", "item", "item", "paragraph", "paragraph"
    ]  # fmt: skip


def test_markup_in_cells_is_read_and_nothing_is_run() -> None:
    said = "a,<p>One</p><p>Two\nof two</p><ul><li>Three</li></ul>|x,<b>bold\nbold</b>|"
    document = read(said.replace(",<", ',"<').replace("|", '"\n') + "c,<script>x</script>\n")
    one, two, three = (line[1] for line in document.tables[0].rows)
    assert one.text == "One\nTwo of two\nThree"
    assert [block.kind for block in one.blocks] == ["paragraph", "paragraph", "item"]
    assert [(block.bold, two.text[block.start : block.end]) for block in two.blocks] == [
        (True, "bold"), (True, "bold")
    ]  # fmt: skip
    assert three.text == "<script>x</script>"


@pytest.mark.parametrize("mark", MARKS)
@pytest.mark.parametrize("ends", ["\n", "\r\n", "\r", "\r\r\n"])
def test_any_delimiter_and_line_end(mark: str, ends: str) -> None:
    rows = [["Review", "No", "Text"], ["Ann", "1", "Homes, food; care"], ["Ben", "2", "A|B, C"]]
    said = ends.join(mark.join(f'"{one}"' for one in line) for line in rows)
    document = read(said)
    assert words(document) == [rows]
    assert document.tables[0].lines == (1, 2, 3)


@pytest.mark.parametrize(
    ("said", "mark"),
    [
        ("Rec;Lead\nHomes, food, care;Kent\nTrain, audit;Police\n", ";"),
        ("Rec,Lead\n=cmd|' /C calc'!A0|x,Kent\n=cmd|y|z,Kent\n", ","),
        ("Plan of Kent, 2020\n\nNo;Rec;Lead\n1;Homes, food;Kent\n2;Rent;Kent\n", ";"),
        ('"a, b";"c; d"\n"e, f";"g"\n', ";"),
        ("No\tRec, in short\tLead\n1\tHomes, food\tKent\n", "\t"),
        ("Rec\nHomes\n", ","),
        ("TRAINING;;\n1. Front line, of every service; and all;Kent;2020\nB;C;D\n", ";"),
    ],
)
def test_the_delimiter_is_the_steady_one(said: str, mark: str) -> None:
    assert delimiter_of(said) == mark


def test_excel_says_the_delimiter() -> None:
    document = read("sep=;\nNo;Rec\n1;a,b,c\n")
    assert words(document) == [[["No", "Rec"], ["1", "a,b,c"]]]
    assert document.tables[0].lines == (2, 3)


def test_tabs_part_a_tsv() -> None:
    assert words(read("a,b,c\td\ne,f,g\th\n", "plan.tsv")) == [[["a,b,c", "d"], ["e,f,g", "h"]]]


def test_lines_above_the_table_are_paragraphs() -> None:
    document = read(f"Plan of Kent,,\n,,\n\nDate:,May,\n{HEAD}Ann,1,Rent\nHOUSING,,\nBen,2,Let\n")
    assert [(p.text, p.line) for p in document.paragraphs] == [("Plan of Kent", 1)]
    assert document.tables[0].heading == "Plan of Kent"
    assert [line[0] for line in words(document)[0]] == ["Date:", "Review", "Ann", "HOUSING", "Ben"]


def test_ragged_rows_and_blank_ones_lose_nothing() -> None:
    document = read("a,b,c\nd\n,,\n\n\ne,f,g,h,i\n")
    assert words(document) == [
        [["a", "b", "c", "", ""], ["d", *[""] * 4], [""] * 5, ["e", "f", "g", "h", "i"]]
    ]
    assert document.tables[0].lines == (1, 2, 3, 6)


def test_one_column_is_a_table() -> None:
    assert words(read("Recommendation\nHomes\n")) == [[["Recommendation"], ["Homes"]]]


@pytest.mark.parametrize(
    ("encoding", "told"),
    [
        ("utf-8", []),
        ("utf-8-sig", []),
        ("utf-16", []),
        ("utf-32", []),
        ("utf-16-le", ["encoding recognised"]),
        ("utf-16-be", ["encoding recognised"]),
        ("cp1252", ["encoding recognised"]),
    ],
)
@pytest.mark.parametrize("name", ["plan.csv", "plan.tsv"])
def test_encodings(encoding: str, told: list[str], name: str) -> None:
    said = "Review\tRec\nAnn\tOffer “safe” homes – café £5\n".replace(
        "\t", "\t" if name.endswith("tsv") else ","
    )
    document = read(said.encode(encoding), name)
    assert words(document)[0][1] == ["Ann", "Offer “safe” homes – café £5"]
    assert kinds(document) == told


def test_the_encoding_that_is_named_wins() -> None:
    assert words(read("a,Łódź\n".encode("cp1250"), encoding="cp1250")) == [[["a", "Łódź"]]]
    with pytest.raises(PlanError, match="line 2: byte 0x81 is not cp1252"):
        read(b"a,b\nc,\x81\n", encoding="cp1252")
    for unknown in ("klingon", "rot13", "a\0b"):
        with pytest.raises(PlanError, match="unknown encoding"):
            read(b"a,b\n", encoding=unknown)


def test_a_few_western_letters_in_utf_8_are_read_and_named() -> None:
    document = read("a,“b” ‘c’ – d\n".encode() * 3 + "e,’f’\n".encode("cp1252"))
    assert words(document)[0][3] == ["e", "’f’"]
    assert words(document)[0][0] == ["a", "“b” ‘c’ – d"]
    assert "line 4 " in document.doubts[0].text


def test_letters_of_no_encoding_are_counted() -> None:
    document = read(b"a,b\x81\x92\x92\x92\n")
    assert words(document) == [[["a", "b\ufffd’’’"]]]
    assert kinds(document) == ["encoding recognised", "letters not known"]
    assert document.doubts[1].text.startswith("1 letters")


def test_zero_bytes_are_left_out_and_said() -> None:
    document = read("No,Rec\n1,Train\0 all staff of every service\n")
    assert words(document)[0][1] == ["1", "Train all staff of every service"]
    assert kinds(document) == ["zero bytes"]


@pytest.mark.parametrize(
    ("data", "says"),
    [
        (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\1\0", "not a text file"),
        (b"GIF89a\1\0\1\0\0\0\0", "not a text file"),
        (b"\0" * 50, "empty"),
        (b',,\n"",', "no words"),
        (b"\xef\xbb\xbf \n", "empty"),
        (b"\xff\xfea\0b", "line 1: byte 0x62 is not utf-16"),
        ("a," + "b" * 3_000_000, "line 1: a cell of 3,000,000"),
        ("a,b\n" + "x," * 10_000 + "x", "a table of 10,001 columns"),
    ],
)
def test_what_cannot_be_read_says_why(data: str | bytes, says: str) -> None:
    with pytest.raises(PlanError, match=says) as raised:
        read(data)
    assert str(raised.value).startswith("plan.csv")


@pytest.mark.parametrize(
    ("said", "rows", "line"),
    [
        ('a,b\nc,"d\ne,f\n', [["a", "b"], ["c", '"d'], ["e", "f"]], 2),
        ('a,"b\n"c","d"\n', [["a", '"b'], ["c", "d"]], 1),
        ('a,"b\nc,"d"\ne,f\n', [["a", '"b'], ["c", "d"], ["e", "f"]], 1),
        ('a,"b\nc,said "d",\ne,f\n', [["a", '"b'], ["c", 'said "d"'], ["e", "f"]], 1),
        ('a,b\n"c\n"d\n"e\n', [["a", "b"], ['"c', ""], ['"d', ""], ['"e', ""]], 2),
    ],
)
def test_a_quote_that_is_not_closed_loses_no_word(
    said: str, rows: list[list[str]], line: int
) -> None:
    document = read(said)
    assert words(document) == [rows]
    assert kinds(document) == ["quote not closed"]
    assert f"line {line}" in document.doubts[0].text


@pytest.mark.parametrize(
    ("said", "cell", "told"),
    [
        ('a,5" pipe\n', '5" pipe', []),
        ('a,"He said "yes"",\n', 'He said "yes"', ["quote inside cell"]),
        ('a,"He said "yes" and\nleft",\n', 'He said "yes" and\nleft', ["quote inside cell"]),
        ('a,"""Yes"", she said"\n', '"Yes", she said', []),
        ('a, "b, c" ,d\n', "b, c", []),
        ('a,"",d\n', "", []),
        ('a,"""",d\n', '"', []),
    ],
)
def test_quotes_inside_cells(said: str, cell: str, told: list[str]) -> None:
    document = read(said)
    assert document.tables[0].rows[0][1].text == cell
    assert kinds(document) == told


def test_letters_that_nobody_sees_and_formulas_stay() -> None:
    said = "\u202b\u05e9\u05dc\u05d5\u05dd\u202c a\u200bb =HYPERLINK(1) @SUM(1) $(touch x)"
    assert words(read(f"No,No\n1,{said}\n")) == [[["No", "No"], ["1", said]]]


def test_a_header_and_no_row() -> None:
    assert words(read(HEAD)) == [[["Review", "No", "Recommendation"]]]


@pytest.mark.parametrize(
    ("name", "data", "says"),
    [
        ("plan.csv", b"%PDF-1.7", "a PDF"),
        ("plan.csv", b"PK\x03\x04", "zip archive"),
        ("plan.csv", b"<!DOCTYPE html><table>", "a web page"),
        ("plan.csv", b"{\\rtf1", "rich text"),
        ("$(x); `rm`.csv", b"\xd0\xcf\x11\xe0", "an old Word or Excel file"),
    ],
)
def test_another_format_under_this_name(tmp_path: Path, name: str, data: bytes, says: str) -> None:
    (tmp_path / name).write_bytes(data)
    with pytest.raises(PlanError, match=says):
        reader.read(tmp_path / name)


LARGE: dict[str, tuple[str, Callable[[], bytes]]] = {
    "blank rows": ("1 tables", lambda: b"a,b\n" + b",,,,\n" * 3_000_000 + b"c,d"),
    "blank lines": ("1 tables", lambda: b"a,b\n" + b"\n" * 15_000_000 + b"c,d"),
    "a blank row without end": ("no words", lambda: b"," * 20_000_000),
    "rows": ("rows or columns", lambda: b"a,b\n" * 3_000_000),
    "columns": ("cells in a row", lambda: b"a,b\n" + b"a," * 5_000_000),
    "quoted columns": ("cells in a row", lambda: b'"a"b",' * 2_000_000),
    "cell": ("a cell of", lambda: b'a,"' + b"word " * 3_000_000 + b'"\n'),
    "quotes": ("a cell of", lambda: b'"' * 20_000_000),
    "unclosed": ("never closes", lambda: b'""x\n' * 5_000_000),
    "tags": ("a cell of", lambda: b"<p>" * 5_000_000),
}


@pytest.mark.parametrize("name", LARGE)
def test_what_is_far_too_large_ends_soon(tmp_path: Path, name: str) -> None:
    says, data = LARGE[name]
    (tmp_path / "plan.csv").write_bytes(data())
    found = measured(tmp_path / "plan.csv")
    assert says in found.says
    assert found.within(), found


TEXTS: dict[str, tuple[str, Callable[[], bytes]]] = {
    "lines": ("paragraphs", lambda: b"a\n" * 2_000_000),
    "rows": ("rows or columns", lambda: b'a\t"b\t\n' * 1_000_000),
    "blank lines": ("1 tables", lambda: b"\n" * 15_000_000 + b"a\tb"),
    "unclosed": ("never closes", lambda: b'\t"a\n' * 2_000_000),
}


@pytest.mark.parametrize("name", TEXTS)
def test_a_text_that_is_far_too_large_ends_soon(tmp_path: Path, name: str) -> None:
    says, data = TEXTS[name]
    (tmp_path / "plan.txt").write_bytes(data())
    found = measured(tmp_path / "plan.txt")
    assert says in found.says
    assert found.within(), found


def test_a_text_with_quoted_cells_of_several_lines() -> None:
    said = 'Plan\n\nNo\tRec\n1\t"Train ""all""\n• staff"\n"2\nb"\t"Let, rent"\n\n“End”\n"Ann"\n'
    document = read(said, "plan.txt")
    assert words(document) == [
        [["No", "Rec"], ["1", 'Train "all"\n• staff'], ["2\nb", "Let, rent"]]
    ]
    assert document.tables[0].lines == (3, 4, 6)
    assert document.tables[0].rows[1][1].blocks[1].kind == "item"
    assert [p.text for p in document.paragraphs] == ["Plan", "“End”", '"Ann"']


def test_a_text_whose_quotes_do_not_run_on_keeps_them() -> None:
    said = 'No\tRec\n1\t"Let"\n2\t"Open\n3\tb\n"Prose that\nruns on"\n'
    document = read(said, "plan.txt")
    assert words(document) == [[["No", "Rec"], ["1", '"Let"'], ["2", '"Open'], ["3", "b"]]]
    assert [p.text for p in document.paragraphs] == ['"Prose that', 'runs on"']


def test_rows_of_nothing_but_tabs_do_not_end_a_table() -> None:
    document = read("a\tb\n\t\t\n \t\nc\td\n\n\t\ne\tf\n", "plan.txt")
    assert words(document) == [[["a", "b"], ["", ""], ["c", "d"]], [["e", "f"]]]
    assert [table.lines for table in document.tables] == [(1, 2, 4), (7,)]


def test_paragraphs_of_a_text_that_begin_with_a_bullet_are_items() -> None:
    document = read("Do:\n• Train\n - Audit\n-5 homes\n", "plan.txt")
    assert [(p.text, p.kind) for p in document.paragraphs] == [
        ("Do:", "paragraph"), ("• Train", "item"), ("- Audit", "item"), ("-5 homes", "paragraph")
    ]  # fmt: skip


CELL = st.text(
    st.characters(codec="utf-8", categories=["L", "N", "P", "S"], exclude_characters="<>&")
    | st.sampled_from('," \n;|'),
    max_size=12,
)
GRID = st.integers(2, 5).flatmap(
    lambda width: st.lists(st.lists(CELL, min_size=width, max_size=width), min_size=1, max_size=6)
)


def lines_of(cell: str) -> str:
    """A cell as it is read: its lines, white space folded."""
    return "\n".join(filter(None, (" ".join(line.split()) for line in cell.split("\n"))))


@settings(deadline=None)
@given(GRID, st.sampled_from(MARKS))
@example([["a", 'b "', '" c'], ['""', ",,", '"\n,"']], ",")
def test_random_tables_are_read_back(grid: list[list[str]], mark: str) -> None:
    grid = [["One", *["Two"] * (len(grid[0]) - 1)], *grid]
    file = io.StringIO()
    file.write(f"sep={mark}\n")
    csv.writer(file, delimiter=mark, lineterminator="\r\n").writerows(grid)
    document = read(file.getvalue())
    kept = [[lines_of(one) for one in line] for line in grid]
    found = [line for line in words(document)[0] if any(line)]
    assert found == [line for line in kept if any(line)]
    assert document.doubts == []


@settings(deadline=None, max_examples=300)
@given(st.randoms(use_true_random=False), st.sampled_from(["plan.csv", "plan.tsv", "plan.txt"]))
def test_changed_bytes_are_read_or_explained(chance: random.Random, name: str) -> None:
    good = 'Plan\n\nNo,Rec\tLead\n1,"Train ""all""\nstaff"\t“x”\n2,Rent\t"y"\n'.encode()
    changed = bytearray(good)
    for _ in range(chance.randint(1, 8)):
        changed[chance.randrange(len(changed))] = chance.choice([chance.randrange(256), 34, 44, 9])
    del changed[chance.randrange(len(changed)) :]
    try:
        document = read(bytes(changed), name)
    except PlanError as error:
        assert str(error).startswith(name)  # noqa: PT017
    else:
        assert document.tables or document.paragraphs


@pytest.mark.parametrize("name", ["plan.csv", "plan.tsv"])
def test_a_quote_that_guards_a_cell_against_a_formula_is_taken_off(name: str) -> None:
    sign = "," if name.endswith("csv") else "\t"
    rows = [["No", "Action", "Lead"], ["1", "'- Train staff", "'+44 20"], ["2", "'=SUM(A1)", "'@x"]]
    found = words(read("\n".join(map(sign.join, rows)), name))
    assert found == [
        [["No", "Action", "Lead"], ["1", "- Train staff", "+44 20"], ["2", "=SUM(A1)", "@x"]]
    ]


@pytest.mark.parametrize(
    "kept", ["'Ask and Act' training", "'@home' campaign", "the '=' sign", "'tis agreed", "it's -5"]
)
def test_any_other_quote_stays(kept: str) -> None:
    assert words(read(f"No,Action\n1,{kept}\n"))[0][1] == ["1", kept]


@settings(deadline=None)
@given(st.text(st.sampled_from('ab" ,\n\t;'), max_size=40))
def test_no_letter_is_lost_to_quotes(said: str) -> None:
    try:
        document = read(said)
    except PlanError:
        assert {"a", "b"}.isdisjoint(said)
        return
    kept = "".join(c.text for c in document.cells()) + "".join(p.text for p in document.paragraphs)
    assert [kept.count(letter) for letter in "ab"] == [said.count(letter) for letter in "ab"]
