"""PDF plans made at random come back as they were."""

import random
from collections.abc import Iterable
from typing import Any

from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from graph.errors import PlanError
from loaders.tables.builder import Builder
from loaders.tables.pdf import reader as pdf
from tests.loaders.tables.pdf_files import (
    HEADER,
    built,
    good,
    here,
    para,
    ruled,
)

SAFE = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789"
TOKEN = st.text(SAFE, min_size=1, max_size=9)
CELL = st.lists(TOKEN, max_size=12).map(" ".join)


def random_words(chosen: random.Random) -> str:
    """Return up to eleven random words."""
    some = ("".join(chosen.choices(SAFE, k=chosen.randint(1, 9))) for _ in range(11))
    return " ".join(list(some)[: chosen.randint(1, 11)])


def _spaced(text: str) -> str:
    """Return words with single spaces between them, whatever lines they stand on."""
    return " ".join(text.split())


@st.composite
def tables(draw: st.DrawFn) -> tuple[list[list[str]], list[tuple[int, int, int, int]]]:
    """Return the words of a table and its merged cells (row, column, rows, columns)."""
    rows, columns = draw(st.integers(2, 9)), draw(st.integers(2, 7))
    grid: list[list[str]] = [[draw(CELL) for _ in range(columns)] for _ in range(rows)]
    for cells in grid:  # of several blank rows only one is kept
        cells[0] = cells[0] or "x"
    grid[-1][-1] = grid[-1][-1] or "x"
    taken: set[tuple[int, int]] = set()
    spans: list[tuple[int, int, int, int]] = []
    for _ in range(draw(st.integers(0, 4))):
        row, column = draw(st.integers(0, rows - 1)), draw(st.integers(0, columns - 1))
        down, across = draw(st.integers(1, 3)), draw(st.integers(1, 3))
        down, across = min(down, rows - row), min(across, columns - column)
        places = {(r, c) for r in range(row, row + down) for c in range(column, column + across)}
        # A column or row that lies under merged cells alone is one that nobody can see.
        whole_table = down >= rows - 1 or across >= columns - 1
        if down * across > 1 and not places & taken and not whole_table and not _tall(spans, row):
            taken |= places
            spans.append((row, column, down, across))
    for row, column, down, across in spans:
        for r, c in sorted(
            {(r, c) for r in range(row, row + down) for c in range(column, column + across)}
            - {(row, column)}
        ):
            grid[r][c] = ""
        grid[row][column] = grid[row][column] or "x"
    return grid, spans


def _tall(spans: Iterable[tuple[int, int, int, int]], row: int) -> bool:
    """Tell whether a merged cell lies in the rows round one: two could hide a rule of the grid."""
    return any(top - 3 < row < top + down + 3 for top, _, down, _ in spans)


@settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck))
@given(tables())
def test_random_ruled_tables_come_back(
    made: tuple[list[list[str]], list[tuple[int, int, int, int]]],
) -> None:
    grid, spans = made
    style = [("SPAN", (c, r), (c + w - 1, r + h - 1)) for r, c, h, w in spans]
    cells = [[para(cell) for cell in row] for row in grid]
    data = built(ruled(cells, *style, widths=[700 / len(grid[0])] * len(grid[0])),
                 pagesize=(800, 4000))  # fmt: skip
    (table,) = here(data).tables
    # Where a full line may end a paragraph is guessed; which words stand in a cell is not.
    assert [[_spaced(cell.text) for cell in row] for row in table.rows] == grid
    merged = {
        (cell.row, cell.column - 1, cell.rows, cell.columns)
        for row in table.rows
        for cell in row
        if cell.rows * cell.columns > 1
    }
    assert merged == set(spans)


@settings(max_examples=8, deadline=None, phases=[Phase.generate])
@given(st.integers(0, 10**9))
def test_tables_over_pages_lose_no_row(seed: int) -> None:
    chosen = random.Random(seed)
    rows = [[random_words(chosen) for _ in range(4)] for _ in range(chosen.randint(20, 50))]
    keyed = [[f"K{n}", *("W" + cell for cell in row[1:])] for n, row in enumerate(rows)]
    cells: list[list[Any]] = [HEADER, *([para(cell) for cell in row] for row in keyed)]
    data = built(ruled(cells, widths=[100, 90, 90, 90], repeat=1), pagesize=(500, 500))
    (table,) = here(data).tables
    found = [[_spaced(cell.text) for cell in row] for n, row in enumerate(table.rows)
             if n not in table.repeated]  # fmt: skip
    assert [row for row in found if row not in keyed] == [HEADER]
    assert len(found) == len(keyed) + 1


@settings(max_examples=10, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.lists(st.tuples(st.integers(0, 10**6), st.integers(0, 255)), min_size=1, max_size=30))
def test_changed_bytes_give_a_document_or_an_error(changes: list[tuple[int, int]]) -> None:
    data = bytearray(good())
    for place, byte in changes:
        data[place % len(data)] = byte
    into = Builder("plan.pdf", "0", merges=True)
    try:
        pdf.read(bytes(data), into, "utf-8")  # in its own process: some changes make it hang
    except PlanError:
        return
    assert into.document.tables or into.document.paragraphs or into.document.doubts
