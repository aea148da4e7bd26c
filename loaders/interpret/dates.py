"""Dates and words of completion in a cell: "Completed May 2017: both councils …", "March 2019".

The words are kept as they are written; which day they mean is another question.
"""

import re

from loaders.interpret.pieces import Names, Piece, outcomes_of
from loaders.tables.table import Cell

MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|"
    r"sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?"
)
YEAR = r"(?:(?:19|20)\d\d(?:\s*/\s*(?:\d\d)?\d\d)?|['’]?\d\d\b)"
DATE = (
    rf"(?:\d{{1,2}}[./-]\d{{1,2}}[./-](?:\d\d)?\d\d|"
    rf"(?:\d{{1,2}}(?:st|nd|rd|th)?\s+(?:of\s+)?)?{MONTH}[ ,-]*{YEAR}|"
    rf"(?:q(?:uarter)?\s?[1-4]|spring|summer|autumn|winter)\s+(?:of\s+)?{YEAR}|"
    rf"(?:19|20)\d\d\b)"
)
WORDS = (
    r"(?:(?:action\s+)?(?:completed?|achieved|closed|done|implemented)"
    r"(?:\s+(?:and|but|&)\s+(?:on-?going|embedded|closed))?|"
    r"on-?going|in progress|under ?way|not (?:yet )?started|not (?:yet )?complete[d]?|"
    r"partially complete[d]?|partly complete[d]?|outstanding|on track|overdue|"
    r"no longer (?:needed|required))"
)
JOIN = r"[\s:,–-]*(?:(?:on|in|by|since|from)\s+)?(?:the\s+)?"
SAID = rf"(?:{WORDS}(?:{JOIN}{DATE})?|{DATE}(?:{JOIN}{WORDS})?)"
FIRST = re.compile(rf"\s*(?P<said>{SAID})(?=\s*(?:[.:;,–\n-]|$))[\s.:;,–-]*", re.IGNORECASE)
LAST = re.compile(rf"(?:^|(?<=[.;:\n]))\s*(?P<said>{SAID})\s*\.?\s*$", re.IGNORECASE)
DATES = re.compile(DATE, re.IGNORECASE)
LONGEST = 80
"""Characters of words of completion with their date."""
Span = tuple[int, int]


def dates_in(text: str, start: int, end: int) -> list[Span]:
    """Return where the dates of a text stand, between two places."""
    return [(m.start(), m.end()) for m in DATES.finditer(text, start, end)]


def only_date(words: str) -> bool:
    """Tell whether words are a date and no more."""
    return bool(DATES.fullmatch(words.strip()))


def completion_of(cell: Cell, within: Span | None) -> Span | None:
    """Return where a cell says when, or that, something was done: at its beginning or end."""
    if within is None:
        return None
    text = cell.text[within[0] : within[1]]
    match = FIRST.match(text) or _last(text)
    return (within[0] + match.start("said"), within[0] + match.end("said")) if match else None


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
