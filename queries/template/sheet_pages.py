"""Where the pages of a sheet break: between recommendations, else between cells that are whole.

A merged cell over a page's end would be cut through the middle of a line.
"""

from collections.abc import Iterator, Sequence
from itertools import groupby

from queries.template.rows import Filled

SHARED = 2
"""So many columns are one cell over all rows of a recommendation."""


def breaks(filled: Filled, high: Sequence[float], first: float, page: float) -> Iterator[int]:
    """Yield the rows before which a page begins; `first` and `page` are how much a page holds."""
    left = first
    for _, group in groupby(range(len(filled.rows)), key=lambda at: filled.rows[at].original):
        rows = list(group)
        for part in [rows] if _sum(high, rows) <= page else _parts(filled, rows):
            needs = _sum(high, part)
            begins = part[0] == rows[0] and _sum(high, rows) > page
            if part[0] and (needs > left or begins):
                yield part[0]
                left = page
            left -= needs
            while left < 0:
                left += page


def _sum(high: Sequence[float], rows: Sequence[int]) -> float:
    """Return how high some rows are together."""
    return sum(high[at] for at in rows)


def _parts(filled: Filled, rows: Sequence[int]) -> Iterator[list[int]]:
    """Yield the rows of a recommendation in parts that no merged cell joins to the next."""
    spans = filled.spans()
    part: list[int] = []
    for at in rows:
        if part and all(spans[at][SHARED:]):
            yield part
            part = []
        part.append(at)
    yield part
