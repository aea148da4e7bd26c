"""An answer as CSV: its columns, then what it is out of, also where there are no rows."""

import csv
import io
from collections.abc import Sequence

from queries.answer import Answer, Cell
from queries.faces.words import harmless, in_words


def as_csv(answer: Answer) -> str:
    """Return the answer as CSV; a cell that a spreadsheet would take for a formula is quoted."""
    out_of = [_safe(cell) for cell in answer.totals.values()]
    heads = [harmless(name) for name in (*answer.columns, *answer.totals)]
    rows = [[*map(_safe, row), *out_of] for row in answer.rows]
    if out_of and not rows:
        rows = [[*("" for _ in answer.columns), *out_of]]
    return "".join(map(_line, [heads, *rows]))


def _line(cells: Sequence[str]) -> str:
    """Return a line; Python quotes an end of a line within a cell only where lines end in both."""
    file = io.StringIO(newline="")
    csv.writer(file, lineterminator="\r\n").writerow(cells)
    return file.getvalue().removesuffix("\r\n") + "\n"


def _safe(cell: Cell) -> str:
    """Return the words of a cell; a number is no formula, whatever its sign."""
    return in_words(cell) if isinstance(cell, int | float) else harmless(in_words(cell))
