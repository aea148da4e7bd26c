"""What a row's columns of date, status and progress say of one of its actions."""

from collections.abc import Callable

from loaders.interpret.dates import closing_of, completion_of, dates_in
from loaders.interpret.numbering import listed
from loaders.interpret.words import says_nothing
from loaders.layouts.blocks import COLOURED, PlanRow
from loaders.tables.table import Cell

PROGRESS = ("milestones", "progress", "response", "remarks")


def status_of(row: PlanRow, number: str | None, colour: Callable[[Cell], str | None]) -> str | None:
    """Return the status of an action: its words, or else the colour behind them."""
    cell = row.said("status")
    if cell and cell is row.said("progress"):
        said = closing_of(cell, _span(cell, number))
        words = cell.text[slice(*said)] if said else None
    else:
        words = _part(cell, number)
    shown = (colour(row.cells[role]) for role in COLOURED if role in row.cells)
    return words or next(filter(None, shown), None)


def due_of(row: PlanRow, number: str | None) -> str | None:
    """Return when an action is due; in a column of owners and dates only the date."""
    cell = row.said("due")
    if cell is None or cell is not row.said("owner"):
        return _part(cell, number)
    start, end = _span(cell, number) or (0, 0)
    dates = dates_in(cell.text, start, end)
    return cell.text[dates[0][0] : dates[-1][1]] if dates else None


def completed_of(row: PlanRow, number: str | None) -> str | None:
    """Return when an action was done; beside an outcome in one cell only those words."""
    cell = row.said("completed")
    if cell is None or cell is not row.said("outcome"):
        return _part(cell, number)
    done = completion_of(cell, _span(cell, number))
    return cell.text[slice(*done)] if done else None


def progress_of(row: PlanRow, number: str | None) -> str | None:
    """Return what the columns of progress say of an action, one below the other."""
    said = [_part(row.said(role), number) for role in PROGRESS]
    return "\n".join(filter(None, said)) or None


def _part(cell: Cell | None, number: str | None) -> str | None:
    """Return what a cell says for one number of a list; all of it where it is no list."""
    span = _span(cell, number) if cell else None
    words = cell.text[slice(*span)] if cell and span else None
    return None if words is None or says_nothing(words) else words


def _span(cell: Cell, number: str | None) -> tuple[int, int] | None:
    """Return the characters of a cell that are about one number of a list, or all of them."""
    items = listed(cell.text, cell.blocks)
    if number is None or not items:
        return 0, len(cell.text)
    return next(((n.start, n.end) for n in items if n.number == number), None)
