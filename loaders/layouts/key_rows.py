"""Rows at the end of a plan's own table that are its key of colours, and no recommendations."""

import re

from loaders.interpret.progress.colours import status_colour
from loaders.interpret.progress.keys import NAME, meanings_shown
from loaders.interpret.progress.states import states_in
from loaders.layouts.columns import Row
from loaders.tables.table import Table

HEAD = re.compile(r"\W*(?:(?:colour|rag|status|rating)s?\s+)*(?:key|legend|rag|rating)\W*", re.I)
"""What stands over such rows or before them."""
MOST = 4
"""So many cells of such a row have words: its colour, what it means, the word for a key."""
LEAST = 2


def key_rows(table: Table) -> frozenset[int]:
    """Return the places of the last rows of a table where those only explain its colours."""
    start = len(table.rows)
    while start > 0 and (_blank(table.rows[start - 1]) or _explains(table.rows[start - 1])):
        start -= 1
    rows = table.rows[start:]
    if sum(not _blank(row) for row in rows) < LEAST or not meanings_shown(rows):
        return frozenset()
    return frozenset(range(start, len(table.rows)))


def _blank(row: Row) -> bool:
    """Tell whether a row says nothing and shows no colour."""
    return all(cell.blank and status_colour(cell.fill) is None for cell in row)


def _explains(row: Row) -> bool:
    """Tell whether a row is a colour with its meaning, or the word for a key."""
    worded = [cell for cell in row if not cell.blank]
    under = any(cell.merged_into and cell.merged_into[0] != cell.row for cell in row)
    if not worded or under:
        return False
    words = [cell.text.strip() for cell in worded if not HEAD.fullmatch(cell.text.strip())]
    if not words:
        return len(worded) == 1
    named = re.fullmatch(NAME, words[0])
    shown = any(status_colour(cell.fill) for cell in row) and bool(states_in(words[0]))
    return len(worded) < MOST and len(words) <= LEAST and bool(named or shown)
