"""What a row's columns of date, status and progress say of one of its actions."""

import re
from collections.abc import Iterator

from loaders.interpret.dates import closing_of, completion_of, dates_in
from loaders.interpret.moments import in_time
from loaders.interpret.numbering import listed
from loaders.interpret.numbers import shares
from loaders.interpret.words import says_nothing
from loaders.layouts.blocks import COLOURED, Layout, PlanRow
from loaders.layouts.columns import role_of
from loaders.tables.table import Cell

PROGRESS = ("milestones", "progress", "response", "remarks")
DONE = re.compile(r"\s*(?:completed?|done|achieved|closed)\b", re.IGNORECASE)
"""How a date begins that is no target, because all is done."""
Span = tuple[int, int]


def status_of(row: PlanRow, number: str | None, layout: Layout) -> str | None:
    """Return the status of an action: its words, or else the colour behind them.

    Of several columns of status the last one that says something counts.
    """
    for place in reversed(_in_time(row, "status", layout)):
        if said := _status_in(row, place, number) or layout.colour(row.cells[place]):
            return said
    places = [place for role in COLOURED for place in reversed(_in_time(row, role, layout))]
    shown = (layout.colour(row.cells[place]) for place in places)
    return next(filter(None, shown), None)


def _status_in(row: PlanRow, place: str, number: str | None) -> str | None:
    """Return the words of one column of status; beside progress in one cell only the status."""
    cell = row.said(place)
    if cell is None or not any(cell is row.said(one) for one in _places(row, "progress")):
        return _part(cell, number)
    said = closing_of(cell, next(_spans(cell, number), None))
    return cell.text[slice(*said)] if said else None


def due_of(row: PlanRow, number: str | None) -> str | None:
    """Return when an action is due; words that say it is done are no such date."""
    due = _due_in(row, number)
    return None if due and DONE.match(due) else due


def _due_in(row: PlanRow, number: str | None) -> str | None:
    """Return what the column of dates says; in a column of owners and dates only the date."""
    cell = row.said("due")
    if cell is None or cell is not row.said("owner"):
        return _part(cell, number)
    found = (dates_in(cell.text, *span) for span in _spans(cell, number))
    said = [cell.text[dates[0][0] : dates[-1][1]] for dates in found if dates]
    return "\n".join(said) or None


def completed_of(row: PlanRow, number: str | None) -> str | None:
    """Return when an action was done; beside an outcome in one cell only those words."""
    cell = row.said("completed")
    due = _due_in(row, number) if cell is None or cell.blank else None
    if due and DONE.match(due):
        return due
    if cell is None or cell is not row.said("outcome"):
        return _part(cell, number)
    found = (completion_of(cell, span) for span in _spans(cell, number))
    done = next(filter(None, found), None)
    return cell.text[slice(*done)] if done else None


def progress_of(row: PlanRow, number: str | None, layout: Layout) -> str | None:
    """Return what the columns of progress say of an action, one below the other."""
    places = [place for role in PROGRESS for place in _places(row, role)]
    said = [_progress_in(row, place, number, layout) for place in places]
    return "\n".join(filter(None, said)) or None


def _progress_in(row: PlanRow, place: str, number: str | None, layout: Layout) -> str | None:
    """Return what one column of progress says, under its head where there are several."""
    cell = row.said(place)
    words = _part(cell, number)
    if cell is None or words is None or len(_places(row, role_of(place))) == 1:
        return words
    return f"{' '.join((layout.head(cell) or '').split())}: {words}".removeprefix(": ")


def _places(row: PlanRow, role: str) -> list[str]:
    """Return a row's columns of one role, in their order."""
    return [place for place in row.cells if role_of(place) == role]


def _in_time(row: PlanRow, role: str, layout: Layout) -> list[str]:
    """Return a row's columns of one role, the oldest first: as they stand, or by their heads."""
    places = _places(row, role)
    if len(places) == 1:
        return places
    heads = [layout.head(row.cells[place]) or "" for place in places]
    return [places[at] for at in in_time(tuple(heads))]


def _part(cell: Cell | None, number: str | None) -> str | None:
    """Return what a cell says for one number of a list; all of it where it is no list."""
    spans = _spans(cell, number) if cell else ()
    words = [cell.text[slice(*span)] for span in spans if cell]
    return "\n".join(said for said in words if not says_nothing(said)) or None


def _spans(cell: Cell, number: str | None) -> Iterator[Span]:
    """Yield the characters of a cell that are about one number of a list, or all of them."""
    items = listed(cell.text, cell.blocks)
    if number is None or not items:
        yield 0, len(cell.text)
        return
    yield from ((one.start, one.end) for one in items if shares(one.number, number))
