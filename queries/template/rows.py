"""The rows of the Home Office action plan template, filled for one review from a store.

Every original recommendation of the review has its number and exact words, its scope, and a row
for every action that addresses it or a revised recommendation it was merged into; one without any
action has a row with blanks. Reading the written file again gives the same recommendations,
actions, owners, outcomes and dates. What the template has no column for cannot come back: themes,
the chair and the year of the review, and which revised recommendation an action addresses; the
status stands among the milestones, and is read as one of them. What the document does not say is
marked, and the section "How this plan was filled" counts it.
"""

import datetime
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from graph.store import Store
from queries.template import cells
from queries.template.cells import Cell
from queries.template.found import Doing, Found, Original, Way
from queries.template.reading import find
from queries.template.remarks import Section, counts_of, opening_of, sections_of

HEADER = (
    "Recommendation",
    "Scope of recommendation i.e. local or regional",
    "Action to take",
    "Lead Agency",
    "Key milestones achieved in enacting the recommendation",
    "Target Date",
    "Date of completion and Outcome",
)
"""The template's columns, in the words of the Home Office's guidance."""
BASIS = "Basis"
"""The column that is added where something in a row is not what the document says in one row."""
KINDS = {
    "DHR": "Domestic Homicide Review",
    "DARDR": "Domestic Abuse Related Death Review (DARDR)",
}


@dataclass(frozen=True, slots=True)
class Row:
    """A row: its recommendation's id and whether it has a number, cells as in the header."""

    original: str
    numbered: bool
    cells: tuple[Cell, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Filled:
    """The template filled: what stands over the table, the table, what stands below it."""

    review: str
    title: str
    opening: str
    header: tuple[str, ...]
    rows: tuple[Row, ...]
    sections: tuple[Section, ...]
    counts: tuple[str, ...]

    def spans(self) -> list[list[int]]:
        """Return over how many rows each cell reaches; 0 where it goes on with the one above."""
        found = [[1] * len(self.header) for _ in self.rows]
        for at in range(len(self.rows) - 1, 0, -1):
            above, row = self.rows[at - 1], self.rows[at]
            for column, (over, own) in enumerate(zip(above.cells, row.cells, strict=True)):
                if own.key is not None and own.key == over.key and above.original == row.original:
                    found[at - 1][column] += found[at][column]
                    found[at][column] = 0
        return found


def fill(store: Store, review: str, on: datetime.date) -> Filled:
    """Return the template filled for a review, by its id; `on` is the day it is filled."""
    return filled(find(store, review), on)


def filled(found: Found, on: datetime.date) -> Filled:
    """Return the template filled with what was found of a review."""
    rows = [row for original in found.originals for row in _rows(original)]
    marked = any(row.cells[-1].lines for row in rows)
    return Filled(
        review=found.name,
        title=title_of(found),
        opening=opening_of(found, on),
        header=(*HEADER, BASIS) if marked else HEADER,
        rows=tuple(row if marked else replace(row, cells=row.cells[:-1]) for row in rows),
        sections=tuple(sections_of(found, marked=marked)),
        counts=tuple(counts_of(found)),
    )


def title_of(found: Found) -> str:
    """Return the title, which names the area, the kind of review and the review."""
    area = f"{found.area}: " if found.area else ""
    return f"{area}{KINDS.get(found.kind, found.kind)} Action Plan – {found.name}"


def _rows(original: Original) -> Iterable[Row]:
    """Yield the rows of a recommendation: one an action, or one with blanks."""
    if not original.actions:
        blanks = [Cell()] * 5
        asked = cells.only_asked(original.asked)
        said = (cells.asked(original), cells.scope(original), *blanks, asked)
        yield Row(original.id, bool(original.number), said)
    for at, group in enumerate(_together(original.actions)):
        said = _cells(original, group, first=at == 0)
        yield Row(original.id, bool(original.number), said)


def _cells(
    original: Original, group: Sequence[tuple[Doing, tuple[Way, ...]]], *, first: bool
) -> tuple[Cell, ...]:
    """Return the cells of a row of one action, or of several that letters number."""
    doing, ways = group[0]
    return (
        cells.asked(original),
        cells.scope(original),
        cells.actions(one for one, _ in group),
        *_beside(doing),
        cells.basis(doing, ways, original.asked if first else ()),
    )


def _beside(doing: Doing) -> tuple[Cell, ...]:
    """Return the cells that say who does an action, what was done, when, and what for."""
    return cells.owners(doing), cells.milestones(doing), cells.due(doing), cells.done(doing)


def _together(
    actions: Iterable[tuple[Doing, tuple[Way, ...]]],
) -> Iterable[list[tuple[Doing, tuple[Way, ...]]]]:
    """Yield the actions of each row: one, or those of a list that only tells them apart together.

    They have every other cell in common.
    """
    for _, group in groupby(actions, key=lambda one: (one[0].number is None, _shared(*one))):
        several = list(group)
        if any(cells.needs_list(doing) for doing, _ in several):
            yield several
        else:
            yield from ([one] for one in several)


def _shared(doing: Doing, ways: tuple[Way, ...]) -> tuple[object, ...]:
    """Return everything that actions in one row have in common."""
    return (*(cell.key for cell in _beside(doing)), cells.basis(doing, ways).key)
