"""What names the only review of a plan: its title, a line on its cover, its introduction."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise

from loaders.gazetteer.lookup import area_named, gazetteer
from loaders.interpret.titles.review_lines import name_in_capitals, names_in_prose, names_on_lines
from loaders.interpret.titles.review_titles import is_title, names_nothing, review_of_title
from loaders.layouts.blocks import Layout
from loaders.layouts.over_tables import as_cell
from loaders.tables.table import Cell, Document

COVER = 12
"""How many lines at the beginning of a document are its cover."""
LONGEST = 120
"""Characters of a line on a cover."""
BODY = (
    r"\b(?: [A-Z&][\w&]*){0,3} (?:Council|Police|Constabulary|Trust|Partnership|Borough|Board|"
    r"Hospitals?|Service)\b"
)
"""What follows the name of a place in those of its bodies."""


@dataclass(frozen=True, slots=True)
class Naming:
    """The name of a review, what says so and where; nothing says so where `by` is empty."""

    name: str
    by: str = ""
    at: Cell | None = None


@dataclass(frozen=True, slots=True)
class Line:
    """A line before the table of a plan, and the cell that holds its last words."""

    text: str
    cell: Cell


def naming(document: Document, layout: Layout, title: str, area: str) -> Naming:
    """Return the review that a plan names; the name is empty where nothing does.

    A title that is none of a plan, such as the name of a sheet, gives a name that nothing states.
    What is the plan's area names no review.
    """
    named = review_of_title(title)
    named = "" if named.casefold() == area.casefold() else named
    if named and is_title(title):
        return Naming(named, "the title")
    lines = _before(document, layout)
    found = _on_cover(lines[:COVER], document, area) or _in_prose(lines)
    return found or Naming("" if names_nothing(title) else named)


def _before(document: Document, layout: Layout) -> list[Line]:
    """Return the lines before the first row of a plan: paragraphs, and rows of other tables.

    A row of two cells is one line: `Name of victim: Adult J`.
    """
    first = min((row.table, row.row) for block in layout.blocks for row in block.rows)
    said = [(one.line, Line(one.text, as_cell(one))) for one in document.paragraphs]
    upto = None
    for table in document.tables:
        for line, row in zip(table.lines, table.rows, strict=True):
            if (table.number, row[0].row) == first:
                upto = line
            worded = [cell for cell in row if not cell.blank]
            if worded:
                said.append((line, Line(": ".join(cell.text for cell in worded), worded[-1])))
    said.sort(key=lambda one: one[0])
    return [one for line, one in said if upto is None or line < upto]


def _on_cover(lines: list[Line], document: Document, area: str) -> Naming | None:
    """Return the one name that lines of a cover say, or a line in capitals under the title."""
    short = [line for line in lines if len(line.text) < LONGEST]
    named = dict(names_on_lines(line.text for line in short))
    under = [] if named else [
        (at, name_in_capitals(line.text))
        for at, (over, line) in enumerate(pairwise(short), start=1)
        if is_title(over.text)
    ]  # fmt: skip
    named |= {at: name for at, name in under if name and not _is_body(name, document, area)}
    return _only(((name, short[at].cell) for at, name in named.items()), "a line before the table")


def _in_prose(lines: Iterable[Line]) -> Naming | None:
    """Return the one name that the prose before the table says."""
    said = ((name, line.cell) for line in lines for name in names_in_prose(line.text))
    return _only(said, "the text before the table")


def _only(named: Iterable[tuple[str, Cell]], by: str) -> Naming | None:
    """Return the name that is the only one, with the first place where it stands."""
    found: dict[str, Naming] = {}
    for name, cell in named:
        found.setdefault(name.casefold(), Naming(name, by, cell))
    return next(iter(found.values())) if len(found) == 1 else None


def _is_body(name: str, document: Document, area: str) -> bool:
    """Tell whether a name is that of a place or a body of which the plan speaks."""
    if area_named(name) or gazetteer(area).find(name) or name.casefold() == area.casefold():
        return True
    texts = [cell.text for cell in document.cells()] + [one.text for one in document.paragraphs]
    return any(re.search(rf"\b{re.escape(name)}{BODY}", text) for text in texts)
