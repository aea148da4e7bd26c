"""The names of people in tables that are no part of a plan: its versions, its panel, who signed it.

What stands under or beside the head of a name (`Author`, `Members`) is left out as a whole, and so
is every other cell of such a table that may name a person. Their full names are left out wherever
else they stand.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace

from loaders.gazetteer.lookup import Gazetteer
from loaders.interpret.people.cell_words import CellWords
from loaders.interpret.people.left_out import Span
from loaders.interpret.time.dates import only_date
from loaders.interpret.titles.review_lines import LABEL
from loaders.layouts.beside import kind_of, label_cells, people_cells
from loaders.layouts.blocks import Layout
from loaders.tables.table import Cell, Document, Table

HOLDING = frozenset({"people", "versions"})
"""The kinds of tables that hold names."""
FULL = re.compile(r"[A-Z][\w'’-]+(?:[ \t][A-Z]\.?)?(?:[ \t][A-Z][\w'’-]+){1,2}")
"""Two or three words with capitals."""


@dataclass(slots=True)
class People:
    """The cells that are left out as a whole, and the full names in them."""

    cells: dict[Cell, list[Span]] = field(default_factory=dict)
    full: set[str] = field(default_factory=set)


def people_beside(
    document: Document, layout: Layout, gazetteer: Gazetteer, kept: Iterable[str]
) -> People:
    """Return who is named in the tables beside a plan; the names `kept` stay."""
    found, stays = People(), {name.casefold() for name in kept}
    for table in _beside(document, layout):
        named = {id(cell) for cell in people_cells(table)}
        whole, labels = table.number in layout.aside, {id(cell) for cell in label_cells(table)}
        rows = (row for row in table.rows if not _of_the_review(row))
        for cell in (cell for row in rows for cell in row if not cell.blank):
            words = CellWords(cell.text, cell.blocks, gazetteer)
            among = id(cell) in named or (whole and id(cell) not in labels)
            if not among or cell.text.strip().casefold() in stays or not _may_name(words):
                continue
            found.cells[cell] = [(0, len(cell.text))]
            if id(cell) in named:
                found.full |= {name for name in _full_names(words) if name.casefold() not in stays}
    return found


def _beside(document: Document, layout: Layout) -> Iterator[Table]:
    """Yield the tables that hold names, and the rows beside a plan within its own table that do."""
    planned = {
        (cell.table, cell.row)
        for block in layout.blocks
        for row in block.rows
        for cell in [*row.cells.values(), *(one.cell for one in row.headings.values())]
    } | layout.header_rows
    for table in document.tables:
        rest = tuple(row for row in table.rows if (table.number, row[0].row) not in planned)
        if any(not cell.blank for row in rest for cell in row):
            beside = replace(table, rows=rest)
            if kind_of(beside) in HOLDING:
                yield beside


def _of_the_review(row: Iterable[Cell]) -> bool:
    """Tell whether a row says what the review is called: `Name of victim | Adult J`."""
    return bool(LABEL.fullmatch(": ".join(cell.text for cell in row if not cell.blank)))


def _may_name(words: CellWords) -> bool:
    """Tell whether any word of a cell may be part of a name, or it holds an address."""
    if only_date(words.all):
        return False
    return "@" in words.all or any(words.name_like(at) for at in range(len(words)))


def _full_names(words: CellWords) -> Iterator[str]:
    """Yield the full names of a cell: two or three words that are no words of bodies or roles."""
    for found in FULL.finditer(words.all):
        at, end = words.after(found.start()), words.after(found.end())
        while at < end and not words.name_like(at):
            at += 1
        said = [one for one in range(at, end) if words.name_like(one) or words.initial(one)]
        if len(said) > 1 and len(said) == end - at:
            name = words.all[words.places[at][0] : words.places[end - 1][1]]
            yield name
