"""Word files that other programs wrote, and tables at random."""

import itertools
import shutil
import subprocess
from pathlib import Path

import pytest
from docx import Document as NewDocument
from hypothesis import given, settings
from hypothesis import strategies as st

from loaders.tables import reader
from loaders.tables.table import Block, Table
from tests.loaders.tables.word_files import (
    LADDER,
    docx,
    fill,
    levels,
    num,
    only,
    p,
    r,
    read,
    tbl,
    tc,
    texts,
    tr,
    wide,
)

BOLD, ITALIC, HIDDEN = "<w:b/>", "<w:i/>", "<w:vanish/>"
DOWN, UNDER = '<w:vMerge w:val="restart"/>', "<w:vMerge/>"


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
