"""A large Word plan: our reader against the walk over the same tables that python-docx needs.

`python -m tests.benchmarks.word` prints how many times as long ours takes, as JSON.
"""

import io
import json
import sys
import time
from collections.abc import Callable

from docx import Document

from loaders.tables.builder import Builder
from loaders.tables.word import reader as word

ROWS, COLUMNS, ROUNDS = 1_000, 7, 5
MERGED = 3
"""Rows that share their first two cells."""


def plan() -> bytes:
    """Return a plan of a thousand rows with merged cells and lists."""
    made = Document()
    grid = [row.cells for row in made.add_table(rows=ROWS, cols=COLUMNS).rows]
    for number, cells in enumerate(grid):
        for column, cell in enumerate(cells):
            run = cell.paragraphs[0].add_run(f"What is done in row {number}, by whom")
            run.bold = column == 0
        for step in range(3):
            cells[2].add_paragraph(f"Step {step} of the action", style="List Number")
            cells[4].add_paragraph(f"Milestone {step}", style="List Bullet")
    for first in range(0, ROWS - MERGED, MERGED):
        for column in range(2):
            grid[first][column].merge(grid[first + MERGED - 1][column])
    into = io.BytesIO()
    made.save(into)
    return into.getvalue()


def ours(data: bytes) -> None:
    """Read the plan."""
    into = Builder("plan.docx", "0", merges=True)
    word.read(data, into, "utf-8")
    assert len(into.document.tables[0].rows) == ROWS


def theirs(data: bytes) -> None:
    """Walk the tables with python-docx, as far as the words of every paragraph."""
    letters = 0
    for table in Document(io.BytesIO(data)).tables:
        for row in table.rows:
            for cell in row.cells:
                letters += sum(len(paragraph.text) for paragraph in cell.paragraphs)
    assert letters > ROWS


def seconds(way: Callable[[bytes], None], data: bytes) -> float:
    """Return how long a way takes."""
    start = time.perf_counter()
    way(data)
    return time.perf_counter() - start


def measure() -> float:
    """Return how many times as long ours takes, at the best of several rounds each."""
    data = plan()
    rounds = [(seconds(ours, data), seconds(theirs, data)) for _ in range(ROUNDS)]
    our, their = min(one for one, _ in rounds), min(one for _, one in rounds)
    print(f"Word plan: ours {our:.2f} s, python-docx {their:.2f} s", file=sys.stderr)
    return our / their


if __name__ == "__main__":
    print(json.dumps(measure()))
