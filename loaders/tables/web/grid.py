"""Where the cells of a table on a web page stand, laid out as browsers do."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from loaders.tables import limits
from loaders.tables.web.styles import background
from loaders.tables.web.tree import Element
from loaders.tables.web.words import Counts, Look, look_of

MOST_COLUMNS = 1000
"""What browsers make of a larger `colspan`."""


@dataclass(frozen=True, slots=True)
class Spot:
    """A cell and its place; `alone` tells whether it has its row for itself."""

    cell: Element
    look: Look
    row: int
    column: int
    rows: int
    columns: int
    alone: bool

    @property
    def holds_table(self) -> bool:
        """Tell whether there is a table inside it."""
        return any(one.name == "table" for one in self.cell.within())


Row = list[tuple[Element, Look]]


def spots(table: Element, look: Look, counts: Counts) -> list[Spot]:
    """Return the cells of a table; the words of hidden ones are counted."""
    base = replace(look, behind=background(table.style))
    sections = [list(_rows(section, base, counts)) for section in _sections(table)]
    width = _width(sections)
    found: list[Spot] = []
    start = 0
    for rows in sections:
        found += _placed(rows, start, width)
        start += len(rows)
    return found


def strays(table: Element) -> Iterator[Element]:
    """Yield the captions of a table, and whatever else is in it but not in a cell."""
    for one in table.children():
        if one.name not in ("thead", "tbody", "tfoot", "tr"):
            yield one
        for two in one.children() if one.name in ("thead", "tbody", "tfoot") else ():
            if two.name != "tr":
                yield two
    for row in _all_rows(table):
        yield from (one for one in row.children() if one.name not in ("td", "th"))


def _all_rows(table: Element) -> Iterator[Element]:
    """Yield the rows of a table."""
    yield from (row for section in _sections(table) for row in section.children("tr"))


def _sections(table: Element) -> list[Element]:
    """Return the row groups as they are shown: the first head first, the first foot last."""
    loose = Element("tbody", holds=list(table.children("tr")))
    groups = [loose, *table.children("thead", "tbody", "tfoot")]
    head = next((one for one in groups if one.name == "thead"), None)
    foot = next((one for one in groups if one.name == "tfoot"), None)
    between = [one for one in groups if one is not head and one is not foot]
    return [one for one in (head, *between, foot) if one is not None]


def _rows(section: Element, look: Look, counts: Counts) -> Iterator[Row]:
    """Yield the cells of each row that is shown."""
    look = look_of(section, look, counts)
    for row in section.children("tr"):
        inside = look_of(row, look, counts)
        if _gone(row, inside, counts):
            continue
        cells = [(cell, look_of(cell, inside, counts)) for cell in row.children("td", "th")]
        yield [(cell, own) for cell, own in cells if not _gone(cell, own, counts)]


def _gone(one: Element, look: Look, counts: Counts) -> bool:
    """Tell whether a row or a cell has no place in the table; its words are counted."""
    if one.style.get("display") != "none" and "hidden" not in one.attributes:
        return False
    counts.left[look.away or "hidden"] += len(one.words().split())
    return True


def _width(sections: list[list[Row]]) -> int:
    """Return how wide a table is, where a cell that spans an absurd number counts as one.

    Only such cells ask for it: without them it is 1.
    """
    widest = 1
    cells = (cell for rows in sections for row in rows for cell, _ in row)
    if not any((cell.number("colspan") or 1) > limits.COLUMNS for cell in cells):
        return widest
    for rows in sections:
        for spot in _placed(rows, 0, 1):
            widest = max(widest, spot.column + spot.columns)
    return widest


def _placed(rows: list[Row], start: int, width: int) -> Iterator[Spot]:
    """Yield the cells of a row group where the first free places are."""
    busy: list[int] = []
    for number, row in enumerate(rows):
        free = all(end <= number for end in busy)
        column = 0
        for cell, look in row:
            while column < len(busy) and busy[column] > number:
                column += 1
            down = _down(cell, len(rows) - number)
            across = _take(busy, column, _across(cell, width - column), number, number + down)
            alone = free and len(row) == 1
            yield Spot(cell, look, start + number, column, down, across, alone)
            column += across


def _take(busy: list[int], column: int, across: int, row: int, end: int) -> int:
    """Mark the places under a cell as taken, as far as they are free; return how many."""
    under = busy[column : column + across]
    if under and max(under) > row:
        across = next(place for place, until in enumerate(under) if until > row)
    stop = min(column + across, limits.COLUMNS)
    busy += [0] * (stop - len(busy))
    busy[column:stop] = [end] * (stop - column)
    return across


def _down(cell: Element, left: int) -> int:
    """Return how many rows a cell spans; 0 is all that are left of its group."""
    said = cell.number("rowspan")
    if said == 0:
        return left
    return 1 if said is None or said < 0 else min(said, left)


def _across(cell: Element, left: int) -> int:
    """Return how many columns a cell spans; an absurd number is as many as there are."""
    said = cell.number("colspan") or 1
    if said > limits.COLUMNS:
        return max(1, min(left, MOST_COLUMNS))
    return max(said, 1)
