"""Dates and words of completion in a cell: "Completed May 2017: both councils …", "March 2019".

The words are kept as they are written; `days.py` and `chosen.py` tell which day they mean.
"""

import re

from loaders.interpret.date_forms import DATE
from loaders.interpret.days import written_in
from loaders.interpret.pieces import Names, Piece, outcomes_of
from loaders.interpret.relative import TERM
from loaders.tables.table import Cell

WORDS = (
    r"(?:(?:now\s+|fully\s+)?(?:action\s+)?"
    r"(?:completed?|achieved|closed|done|implemented|signed off|finished)"
    r"(?:\s+(?:and|but|&)\s+(?:is\s+)?(?:now\s+)?(?:on-?going|embedded|closed|continu(?:es|ing)))?|"
    r"on-?going|in progress|work in progress|under ?way|not (?:yet )?(?:started|commenced|begun)|"
    r"not (?:yet )?complete[d]?|part(?:ially|ly)? complete[d]?|(?:nearly|almost) complete[d]?|"
    r"outstanding|on track|on target|overdue|delayed|behind schedule|off track|not achieved|"
    r"on hold|deferred|superseded|withdrawn|no longer (?:needed|required|applicable|relevant))"
)
JOIN = (
    r"[\s:,(–-]*(?:(?:on|in|by|since|from|as of)\s+)?(?:the\s+)?"
    r"(?:(?:end|early|mid|late)[\s-]+(?:of\s+)?)?"
)
SAID = rf"(?:{WORDS}(?:{JOIN}{DATE})?|{DATE}(?:{JOIN}{WORDS})?)"
FIRST = re.compile(rf"\s*(?P<said>{SAID})(?=\s*(?:[.:;,–\n-]|$))[\s.:;,–-]*", re.IGNORECASE)
LAST = re.compile(rf"(?:^|(?<=[.;:\n]))\s*(?P<said>{SAID})\s*\.?\s*$", re.IGNORECASE)
ALONE = re.compile(
    rf"(?:(?:by|before|until|the|early|mid|late|end|start|beginning|of)\b[\s-]*)*{DATE}\.?",
    re.IGNORECASE,
)
LONGEST = 80
"""Characters of words of completion with their date."""
Span = tuple[int, int]


def dates_in(text: str, start: int, end: int) -> list[Span]:
    """Return where the dates of a text stand, between two places."""
    found = ((start + one.start, start + one.end) for one in written_in(text[start:end]))
    return list(found)


def only_date(words: str) -> bool:
    """Tell whether words are a date, or a time from an event, and no more."""
    return bool(ALONE.fullmatch(words.strip()) or TERM.fullmatch(words.strip()))


def completion_of(cell: Cell, within: Span | None) -> Span | None:
    """Return where a cell says when, or that, something was done: at its beginning or end."""
    if within is None:
        return None
    text = cell.text[within[0] : within[1]]
    match = FIRST.match(text) or _last(text)
    return (within[0] + match.start("said"), within[0] + match.end("said")) if match else None


def opening_of(cell: Cell, within: Span) -> Span | None:
    """Return where a cell begins with words of status."""
    match = FIRST.match(cell.text[within[0] : within[1]])
    if not match or not re.search(WORDS, match["said"], re.IGNORECASE):
        return None
    return within[0] + match.start("said"), within[0] + match.end("said")


def closing_of(cell: Cell, within: Span | None) -> Span | None:
    """Return where a cell of progress says its status: at its end, or else at its beginning."""
    if within is None:
        return None
    text = cell.text[within[0] : within[1]]
    match = _last(text) or FIRST.match(text)
    if not match or not re.search(WORDS, match["said"], re.IGNORECASE):
        return None
    return within[0] + match.start("said"), within[0] + match.end("said")


def _last(text: str) -> re.Match[str] | None:
    """Return the words of completion that are the last sentence or line of a text."""
    return LAST.search(text, max(0, len(text) - LONGEST))


def dated_outcomes_of(cell: Cell, names: Names = ()) -> list[Piece]:
    """Return the outcomes of a cell that also says when something was done, without that."""
    found = []
    for piece in outcomes_of(cell, names):
        start, end = piece.start, piece.end
        while start < end and (first := FIRST.match(cell.text, start, end)):
            start = first.end()
        last = LAST.search(cell.text, start, end) if start < end else None
        end = len(cell.text[: last.start("said")].rstrip(" \n:–-")) if last else end
        if start < end:
            found.append(Piece(start=start, end=end, number=piece.number, apart=piece.apart))
    return found
