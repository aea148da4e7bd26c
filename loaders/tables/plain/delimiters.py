"""What parts the cells of a delimited text: a comma, a semicolon, a tab or a bar.

Prose holds commas, and formulas hold bars: the right one gives rows of the same number of
cells, and cells whose quotes close where they end.
"""

import re
from collections import Counter

from loaders.tables.plain.quoting import Row, Rows, UnreadableRowError

MARKS = (",", ";", "\t", "|")
SAMPLE, ROWS = 300_000, 500
"""Characters, and rows, that are looked at."""
TOLD = re.compile(r'"?sep=(.)"?\s*(?:\n|\Z)', re.IGNORECASE)


def told(text: str) -> str | None:
    """Return what the first line says, as Excel writes it (`sep=;`)."""
    said = TOLD.match(text)
    return said[1] if said else None


def delimiter_of(text: str) -> str:
    """Return what parts the cells, a comma where nothing does."""
    sample = text if len(text) <= SAMPLE else text[: text.rfind("\n", 0, SAMPLE) + 1]
    return max(MARKS, key=lambda mark: _steadiness(sample or text[:SAMPLE], mark))


def _steadiness(sample: str, mark: str) -> float:
    """Return how alike the rows are in their number of cells, 0 where they are all of one."""
    if mark not in sample:
        return 0.0
    rows = Rows(sample, mark)
    try:
        found = [row for row in rows.first(ROWS) if _worded(row)]
    except UnreadableRowError:
        return 0.0
    widths = Counter(len(row.cells) for row in found)
    steady = max(
        (times / len(found) * (1 - 1 / width) for width, times in widths.items()), default=0.0
    )
    return steady / (1 + (len(rows.unclosed) + len(rows.odd)) / max(len(found), 1))


def _worded(row: Row) -> bool:
    """Tell whether a row says anything."""
    return any(cell.strip() for cell in row.cells)
