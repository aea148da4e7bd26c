"""The reader of Excel on damaged and hostile files: a clear error or a doubt, soon and small."""

import io
import json
import random
import resource
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl import Workbook
from openpyxl.styles import PatternFill

from graph.errors import PlanError
from loaders.tables.reader import read
from tests.loaders.tables.excel_files import (
    MAIN,
    cells,
    document,
    kinds,
    link,
    packed,
    relationships,
    said,
    saved,
    shared,
    texts,
    xlsx,
)

SECONDS, BYTES = 10, 1_000_000_000
CHILD = """
import json, resource, sys
from pathlib import Path
from graph.errors import PlanError
from loaders.tables.reader import read
try:
    found = read(Path(sys.argv[1]))
    told = {"words": sum(bool(c.text) for c in found.cells()), "doubts": len(found.doubts)}
except PlanError as error:
    told = {"error": str(error)}
used = resource.getrusage(resource.RUSAGE_SELF)
peak = next(s for s in open("/proc/self/status") if s.startswith("VmHWM:")).split()[1]
print(json.dumps(told | {"seconds": used.ru_utime + used.ru_stime, "bytes": int(peak) * 1024}))
"""
Told = dict[str, str | float]


def measured(folder: Path, data: bytes) -> Told:
    """Read a workbook in a process of its own, and return what it said and used."""
    (folder / "plan.xlsx").write_bytes(data)
    ran = subprocess.run(
        [sys.executable, "-c", CHILD, str(folder / "plan.xlsx")],
        check=True, capture_output=True, text=True, timeout=60,
        preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_CPU, (30, 30)),
    )  # fmt: skip
    told: Told = json.loads(ran.stdout)
    assert float(told["seconds"]) < SECONDS
    assert float(told["bytes"]) < BYTES
    return told


def good() -> bytes:
    """Return a small workbook with something of everything."""
    book = Workbook()
    only = book.active
    assert only is not None
    for row in range(1, 6):
        for column in range(1, 5):
            only.cell(row, column, f"word{row}x{column}").fill = PatternFill("solid", "92D050")
    only["E1"], only["E2"] = 45443.5, "=A1"
    only["E1"].number_format = "dd/mm/yyyy hh:mm"
    only.merge_cells("A6:B7")
    return saved(book)


GOOD = good()


def test_blank_rows_to_the_end_of_the_sheet(tmp_path: Path) -> None:
    rows = "".join(f'<row r="{r}"><c r="A{r}" s="1"/></row>' for r in range(2, 1_048_577))
    told = measured(tmp_path, xlsx(f'<row r="1">{said("x", "A1")}</row>{rows}'))
    assert told["words"] == 1


def test_a_blank_cell_in_the_last_corner() -> None:
    rows = f'<row r="1">{said("x", "A1")}</row><row r="1048576"><c r="XFD1048576" s="0"/></row>'
    found = document(xlsx(rows, before='<dimension ref="A1:XFD1048576"/>'))
    assert [cell.text for cell in found.cells()] == ["x"]


def test_words_in_the_last_corner_are_refused_or_read() -> None:
    low = f'<row r="1">{said("x", "A1")}</row><row r="1048576">{said("y", "A1048576")}</row>'
    assert texts(xlsx(low)) == {"A1": "x", "A1048576": "y"}
    far = f'<row r="1">{said("x", "A1")}{said("y", "XFD1")}</row>'
    with pytest.raises(PlanError, match="XFD1"):
        document(xlsx(far))


def test_a_whole_sheet_merged_is_read() -> None:
    rows = f'<row r="1">{said("x", "A1")}</row>'
    merge = '<mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>'
    assert texts(xlsx(rows, after=merge)) == {"A1": "x"}
    rows += f'<row r="1048576">{said("y", "B1048576")}</row>'
    found = document(xlsx(rows, after='<mergeCells><mergeCell ref="A1:A1048576"/></mergeCells>'))
    assert {cell.text for cell in found.cells() if cell.text} == {"x", "y"}


def test_a_row_of_ten_thousand_columns() -> None:
    row = "".join(said("x") for _ in range(10_000))
    with pytest.raises(PlanError, match="200 columns"):
        document(xlsx(f"<row>{row}</row>"))


def test_a_cell_of_five_megabytes(tmp_path: Path) -> None:
    told = measured(tmp_path, xlsx(f"<row>{said('word ' * 1_000_000)}</row>"))
    assert "A1" in str(told["error"])


def test_a_row_that_never_ends(tmp_path: Path) -> None:
    told = measured(tmp_path, xlsx("<row>" + "<c/>" * 3_000_000 + "</row>"))
    assert "row of more than" in str(told["error"])


@pytest.mark.parametrize("inside", ["<t>x</t>" * 50, "<t>" + "x" * 1_000 + "</t>"])
def test_a_bomb_of_shared_strings(tmp_path: Path, inside: str) -> None:
    strings = shared(*[inside] * 25_000)
    told = measured(tmp_path, xlsx('<row><c t="s"><v>0</v></c></row>', parts=strings))
    assert "error" in told or told["words"] == 1


def test_a_bomb_that_lies_about_its_size(tmp_path: Path) -> None:
    data = bytearray(xlsx("<row>" + " " * 260_000_000 + "</row>"))
    directory = data.find(b"PK\x01\x02")
    while directory >= 0:
        data[directory + 24 : directory + 28] = (100).to_bytes(4, "little")
        directory = data.find(b"PK\x01\x02", directory + 4)
    assert "error" in measured(tmp_path, bytes(data))


def test_many_sheets_of_one_part(tmp_path: Path) -> None:
    sheets = "".join(f'<sheet name="S{n}" r:id="s1"/>' for n in range(20_000))
    told = measured(tmp_path, xlsx(f"<row>{said('x')}</row>", sheets=sheets))
    assert told.get("words", 1) == 1


def test_merged_ranges_that_lie_over_each_other(tmp_path: Path) -> None:
    rows = "".join(f'<row r="{r}">{said("x", f"A{r}")}</row>' for r in (1, 19_000))
    row = "".join(said("y", f"{chr(66 + c)}1") for c in range(20))
    rows = rows.replace("</row>", row + "</row>", 1)
    merges = "".join(f'<mergeCell ref="{chr(66 + c)}1:GR1048576"/>' for c in range(20)) * 2_000
    measured(tmp_path, xlsx(rows, after=f"<mergeCells>{merges}</mergeCells>"))


def test_columns_and_rules_without_end(tmp_path: Path) -> None:
    columns = "<cols>{}</cols>".format('<col min="1" max="16384" hidden="1"/>' * 600_000)
    told = measured(tmp_path, xlsx(f"<row>{said('x')}</row>", before=columns))
    assert "error" in told


@pytest.mark.parametrize(
    "part",
    ["xl/workbook.xml", "xl/worksheets/sheet1.xml", "xl/sharedStrings.xml", "xl/styles.xml"],
)
@pytest.mark.parametrize(
    "prolog",
    [
        '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;">]>',
        '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>',
        '<!DOCTYPE x SYSTEM "http://127.0.0.1:9/x.dtd">',
    ],
)
def test_entities_are_refused(part: str, prolog: str) -> None:
    files = dict(shared("<t>x</t>"))
    files |= {"xl/styles.xml": f'<styleSheet xmlns="{MAIN}"/>'}
    data = xlsx('<row><c t="s"><v>0</v></c></row>', parts=files)
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    assert texts(packed(parts)) == {"A1": "x"}
    with pytest.raises(PlanError, match=r"document type|damaged"):
        document(packed(parts | {part: prolog.encode() + parts[part]}))


def test_shared_strings_that_are_missing() -> None:
    with pytest.raises(PlanError, match="sharedStrings"):
        document(xlsx('<row><c t="s"><v>0</v></c></row>'))


def test_scripts_and_marks_stay_words() -> None:
    text = "&lt;script&gt;alert(1)&lt;/script&gt; \u202eabc\u200b =cmd|' /C calc'!A0"
    read = texts(xlsx(f"<row>{said(text)}</row>"))["A1"]
    assert read == "<script>alert(1)</script> \u202eabc\u200b =cmd|' /C calc'!A0"


def test_nought_bytes_are_refused_or_left_out() -> None:
    with pytest.raises(PlanError, match="damaged"):
        document(xlsx(f"<row>{said(chr(0))}</row>"))
    assert texts(xlsx(f"<row>{said('a_x0000_b')}</row>")) == {"A1": "ab"}


def test_values_that_are_not_of_their_kind_are_kept() -> None:
    rows = '<row><c t="n"><v>soon</v></c><c t="b"><v>maybe</v></c><c><v>1e999</v></c></row>'
    found = document(xlsx(rows))
    assert [cell.text for cell in found.cells()] == ["soon", "maybe", "1e999"]
    assert kinds(found) == {"cell damaged"}
    digits = "9" * 5_000
    assert texts(xlsx(f"<row><c><v>{digits}</v></c></row>")) == {"A1": digits}


def test_a_workbook_of_pictures_only(tmp_path: Path) -> None:
    drawing = '<d xmlns:x="y"><x:twoCellAnchor><x:pic/></x:twoCellAnchor></d>'
    parts: dict[str, str | bytes] = {
        "xl/worksheets/_rels/sheet1.xml.rels": relationships(link("drawing", "d.xml")),
        "xl/worksheets/d.xml": drawing,
    }
    (tmp_path / "plan.xlsx").write_bytes(xlsx(parts=parts))
    with pytest.raises(PlanError, match="no words"):
        read(tmp_path / "plan.xlsx")


@pytest.mark.parametrize(
    ("name", "data", "says"),
    [
        ("locked.xlsx", b"\xd0\xcf\x11\xe0" + "EncryptedPackage".encode("utf-16-le"), "password"),
        ("old.xlsx", b"\xd0\xcf\x11\xe0" + bytes(600), "old Word or Excel"),
        ("plan.docx", GOOD, "rename"),
        ("plan.xlsx", b"%PDF-1.7", "PDF"),
        ("binary.xlsx", packed({"xl/workbook.bin": b"x"}), "xlsb"),
        ("none.xlsx", packed({"xl/x": b"x"}), "no workbook"),
        ("$(touch x); `y` & z'.xlsx", packed({"xl/x": b"x"}), "touch x"),
    ],
)
def test_other_files_are_named(tmp_path: Path, name: str, data: bytes, says: str) -> None:
    (tmp_path / name).write_bytes(data)
    with pytest.raises(PlanError, match=says):
        read(tmp_path / name)
    assert len(list(tmp_path.iterdir())) == 1


def test_a_file_cut_off_anywhere() -> None:
    for end in range(0, len(GOOD) - 1, 97):
        with pytest.raises(PlanError):
            document(GOOD[:end])


def test_headers_alone_and_twice() -> None:
    assert texts(xlsx(f"<row>{said('Action')}{said('Action')}</row>")) == {
        "A1": "Action", "B1": "Action",
    }  # fmt: skip


@settings(max_examples=150, deadline=None)
@given(st.integers(0, 2**32))
def test_changed_bytes_give_a_document_or_an_error(seed: int) -> None:
    chance = random.Random(seed)
    with zipfile.ZipFile(io.BytesIO(GOOD)) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    name = chance.choice(list(parts))
    content = bytearray(parts[name])
    for _ in range(chance.randint(1, 4)):
        at = chance.randrange(len(content))
        content[at : at + chance.randint(0, 2)] = chance.choice(
            [b"", b"9", b"<", b'"', b"-1", b"A", bytes([chance.randrange(256)])]
        )
    try:
        found = document(packed(parts | {name: bytes(content)}))
    except PlanError:
        return
    assert all(cell.text == cell.text.strip() for cell in cells(found).values())


@settings(max_examples=100, deadline=None)
@given(st.integers(0, len(GOOD) - 1), st.binary(max_size=4))
def test_changed_archives_give_a_document_or_an_error(at: int, change: bytes) -> None:
    try:
        told = "read" if document(GOOD[:at] + change + GOOD[at + len(change) :]) else ""
    except PlanError as error:
        told = str(error)
    assert told == "read" or told.startswith("plan.xlsx: ")
