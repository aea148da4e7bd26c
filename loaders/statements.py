"""What the columns of date, status and progress of a row say of one of its actions, in words."""

import re
from collections.abc import Iterator
from functools import lru_cache

from loaders.interpret.lists.numbering import Numbered, listed
from loaders.interpret.lists.numbers import shares
from loaders.interpret.progress.states import DONE as COMPLETED
from loaders.interpret.progress.states import asks_whether
from loaders.interpret.progress.told import Told, told_in
from loaders.interpret.time.dates import completion_of, dates_in
from loaders.interpret.time.moments import in_time
from loaders.interpret.time.relative import term_in
from loaders.interpret.words import says_nothing
from loaders.layouts.blocks import COLOURED, Layout, PlanRow
from loaders.layouts.columns import role_of
from loaders.statuses import Shown
from loaders.tables.table import Block, Cell

PROGRESS = ("milestones", "progress", "response", "remarks")
TOLD = ("progress", "remarks", "response", "milestones")
"""The columns whose words may say a state where no status is given, the first that does."""
DONE = re.compile(
    r"\s*(?:(?:now|fully)\s+)?(?:completed?|done|achieved|closed|implemented|signed off)\b"
    r"(?!\s+(?:by|within|before|no later|in\s+(?:\d|one|two|three|six|twelve))\b)",
    re.IGNORECASE,
)
"""How a date begins that is no target, because all is done."""
KEPT = 64
"""Cells whose lists are kept: those of a row are asked for once by each of its actions."""
Span = tuple[int, int]


def statuses_of(row: PlanRow, layout: Layout) -> Iterator[Shown]:
    """Yield every status that a row shows, and the words that stand on a colour."""
    for role in COLOURED:
        for place in _places(row, role):
            colour = layout.colour(row.cells[place])
            if role != "status" and not colour:
                continue
            cell = row.said(place)
            words = _status_in(row, place, None) if role == "status" else _plain_words(cell)
            yield Shown(words, colour, cell, asks_whether(layout.head(row.cells[place])))


def shown_of(row: PlanRow, number: str | None, layout: Layout) -> Shown:
    """Return the status of an action: its words, or else the colour behind them.

    Of several columns of status the last one that says something counts.
    """
    for place in reversed(_in_time(row, "status", layout)):
        cell = row.cells[place]
        words, colour = _status_in(row, place, number), layout.colour(cell)
        if words or colour:
            at = row.said(place) or cell
            return Shown(words, colour, at, asks_whether(layout.head(cell)), own=True)
    places = [place for role in COLOURED for place in reversed(_in_time(row, role, layout))]
    coloured = (Shown(None, layout.colour(row.cells[at]), row.cells[at]) for at in places)
    return next((one for one in coloured if one.colour), Shown())


def told_of(row: PlanRow, number: str | None, layout: Layout) -> tuple[Cell, Told] | None:
    """Return the status that the newest words of progress plainly say, and their cell."""
    for role in TOLD:
        for place in reversed(_in_time(row, role, layout)):
            cell = row.said(place)
            if cell and _part(cell, number):
                if told := _told_in(cell, number):
                    return cell, told
                break
    return None


def _told_in(cell: Cell, number: str | None) -> Told | None:
    """Return the status that a cell plainly says; of a list only where all say the same."""
    items = [(one.start, one.end) for one in _items(cell.text, cell.blocks)]
    spans = items if number is None and items else list(_spans(cell, number))[:1]
    found = [told_in(cell.text, span) for span in spans]
    alike = len({one.state if one else None for one in found}) == 1
    return found[-1] if found and alike else None


def _plain_words(cell: Cell | None) -> str | None:
    """Return the words of status that close or open a cell; None where nobody can tell."""
    told = _told_in(cell, None) if cell else None
    return cell.text[told.start : told.end] if cell and told and told.state else None


def _status_in(row: PlanRow, place: str, number: str | None) -> str | None:
    """Return the words of one column of status; beside progress in one cell only the status."""
    cell = row.said(place)
    if cell is None or not any(cell is row.said(one) for one in _places(row, "progress")):
        return _part(cell, number)
    said = next((told_in(cell.text, span) for span in _spans(cell, number)), None)
    return cell.text[said.start : said.end] if said else None


def due_of(row: PlanRow, number: str | None) -> str | None:
    """Return when an action is due; words that say it is done are no such date."""
    due = _due_in(row, number)
    return None if due and DONE.match(due) else due


def _due_in(row: PlanRow, number: str | None) -> str | None:
    """Return what the column of dates says; in a column of owners and dates only the date."""
    cell = row.said("due")
    if cell is None or cell is not row.said("owner"):
        return _part(cell, number)
    found = (_times_in(cell.text[slice(*span)]) for span in _spans(cell, number))
    return "\n".join(filter(None, found)) or None


def _times_in(text: str) -> str:
    """Return what stands from the first to the last date of a text, or its time from an event."""
    dates = dates_in(text)
    if dates:
        return text[dates[0][0] : dates[-1][1]]
    term = term_in(text)
    return text[term.start : term.end].strip() if term else ""


def completed_of(row: PlanRow, number: str | None, shown: Shown) -> tuple[str | None, Cell | None]:
    """Return the words that say when an action was done, and their cell.

    They stand in a column of completion, beside an outcome or not; else where it was due; else in
    its status, where that says completed with a date.
    """
    cell = row.said("completed")
    said = _completed_in(row, cell, number) if cell else None
    if said:
        return said, cell
    due = _due_in(row, number)
    if due and DONE.match(due):
        return due, row.said("due")
    words = shown.words or ""
    dated = shown.state in COMPLETED and dates_in(words)
    return (words, shown.cell) if dated else (None, cell)


def _completed_in(row: PlanRow, cell: Cell, number: str | None) -> str | None:
    """Return what a column of completion says; beside an outcome in one cell only those words."""
    if cell is not row.said("outcome"):
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


@lru_cache(maxsize=KEPT)
def _items(text: str, blocks: tuple[Block, ...]) -> tuple[Numbered, ...]:
    """Return the items of a list, kept while the actions of its row are read."""
    return tuple(listed(text, blocks))


def _spans(cell: Cell, number: str | None) -> Iterator[Span]:
    """Yield the characters of a cell that are about one number of a list, or all of them."""
    items = _items(cell.text, cell.blocks) if number is not None else ()
    if number is None or not items:
        yield 0, len(cell.text)
        return
    yield from ((one.start, one.end) for one in items if shares(one.number, number))
