"""Dates and words of completion in a cell: "Completed May 2017: both councils …", "March 2019".

The words are kept as they are written; `days.py` and `chosen.py` tell which day they mean.
"""

import re

from loaders.interpret.lists.pieces import Names, Piece, outcomes_of
from loaders.interpret.time.date_forms import DATE
from loaders.interpret.time.days import written_in
from loaders.interpret.time.relative import TERM
from loaders.tables.table import Cell

WORDS = (
    r"(?:(?:now\s+|fully\s+)?(?:action\s+)?"
    r"(?:completed?|achieved|closed|done|implemented|signed off|finished)"
    r"(?:\s+(?:and|but|&)\s+(?:is\s+)?(?:now\s+)?(?:on-?going|embedded|closed|continu(?:es|ing)))?|"
    r"on-?going|in progress|work in progress|under ?way|not (?:yet )?(?:started|commenced|begun)|"
    r"not (?:yet )?complete[d]?|part(?:ially|ly)? complete[d]?|(?:nearly|almost) complete[d]?|"
    r"outstanding|on track|on target|overdue|delayed|behind schedule|off track|not achieved|"
    r"on hold|paused|suspended|pending|not (?:yet )?due|carried forward|"
    r"under (?:review|consideration)|await(?:ing|s) (?:[\w’'-]+ ){0,2}[\w’'-]+|"
    r"deferred|superseded|withdrawn|no longer (?:needed|required|applicable|relevant))"
)
JOIN = (
    r"[\s:,(–-]*(?:(?:on|in|by|since|from|as of)\s+)?(?:the\s+)?"
    r"(?:(?:end|early|mid|late)[\s-]+(?:of\s+)?)?"
)
WEEK = (
    r"(?:w\.?\s?/?\s?[cbe]\.?|(?:week|wk)\.?\s*(?:commencing|comm?\.?|beginning|beg\.?|starting|ending)|"
    r"(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?),?"
)
BEFORE = rf"(?:(?:on|{WEEK}|(?:the\s+)?(?:early|mid|late|end|start|beginning)(?:\s+of)?)[\s:-]+)*"
"""What may begin a date that says when something was done: `w/c 9 July 2018`."""
DATED = rf"{BEFORE}{DATE}(?:\s*(?:-|–|—|to|and|&)\s*{BEFORE}{DATE})?"
SAID = rf"(?:{WORDS}(?:{JOIN}{DATED})?|{DATED}(?:{JOIN}{WORDS})?)"
ANSWER = r"(?:yes|no)(?=[\s.!]*(?:\n|$))"
"""An answer to whether something is done, in a line of its own."""
FIRST = re.compile(
    rf"\s*(?P<said>{ANSWER}|{SAID})(?=\s*(?:[.:;,–\n-]|$))[\s.:;,–-]*", re.IGNORECASE
)
AIMS = r"(?:outcomes?(?:\s+achieved)?|impact)\s*[:–-]\s*"
OUTCOME = re.compile(AIMS, re.IGNORECASE)
LABELLED = re.compile(
    r"\s*(?:date\s+(?:of\s+completion|completed|achieved|closed)|completion\s+date)\s*[:–-]\s*"
    rf"(?P<said>\S(?s:.*?)(?=[\s.;]*(?:\n\s*|[.;]\s+){AIMS})|\S[^\n]*)[\s.;]*(?:{AIMS})?",
    re.IGNORECASE,
)
"""When something was done under a label: all of the line, or all before the outcome's own label."""
LAST = re.compile(rf"(?:^|(?<=[.;:\n]))\s*(?P<said>{SAID})\s*\.?\s*$", re.IGNORECASE)
ALONE = re.compile(
    rf"(?:(?:by|before|until|the|early|mid|late|end|start|beginning|of)\b[\s-]*)*{DATE}\.?",
    re.IGNORECASE,
)
LONGEST = 80
"""Characters of words of completion with their date."""
Span = tuple[int, int]


def dates_in(text: str) -> list[Span]:
    """Return where the dates of a text stand."""
    return [(one.start, one.end) for one in written_in(text)]


def only_date(words: str) -> bool:
    """Tell whether words are a date, or a time from an event, and no more."""
    return bool(ALONE.fullmatch(words.strip()) or TERM.fullmatch(words.strip()))


def completion_of(cell: Cell, within: Span) -> Span | None:
    """Return where a cell says when, or that, something was done: at its beginning or end."""
    text = cell.text[within[0] : within[1]]
    match = LABELLED.match(text) or FIRST.match(text) or _last(text)
    return (within[0] + match.start("said"), within[0] + match.end("said")) if match else None


def _last(text: str) -> re.Match[str] | None:
    """Return the words of completion that are the last sentence or line of a text."""
    return LAST.search(text, max(0, len(text) - LONGEST))


def dated_outcomes_of(cell: Cell, names: Names = ()) -> list[Piece]:
    """Return the outcomes of a cell that also says when something was done, without that."""
    found = []
    labelled = LABELLED.match(cell.text)
    begins = labelled.end() if labelled else 0
    for piece in outcomes_of(cell, names):
        start, end = max(piece.start, begins), piece.end
        while start < end and (first := _first(cell.text, start, end)):
            start = first.end()
        last = LAST.search(cell.text, start, end) if start < end else None
        end = len(cell.text[: last.start("said")].rstrip(" \n:–-")) if last else end
        if start < end:
            found.append(Piece(start=start, end=end, number=piece.number, apart=piece.apart))
    return found


def _first(text: str, start: int, end: int) -> re.Match[str] | None:
    """Return what an outcome begins with and is none: when it was done, a label."""
    return next(
        filter(None, (one.match(text, start, end) for one in (LABELLED, FIRST, OUTCOME))), None
    )
