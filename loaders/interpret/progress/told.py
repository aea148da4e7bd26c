"""What a cell of progress plainly says of a status among prose, at its end or at its beginning.

Prose speaks of things completed that are not the action: `training was completed by 12 staff`, `the
completed form`. So a statement counts only where it is a status and nothing else; a date is taken
only from that statement, or from right before it.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from loaders.interpret.progress.states import DONE, Said, state_of, taken_back, unsettled
from loaders.interpret.progress.told_pieces import Piece, Span, sentences_in
from loaders.interpret.progress.told_words import WHEN, kept_up, only_status
from loaders.interpret.time.days import only_period

IDLE = re.compile(
    r"(?:(?:latest|progress|status|state|current|position|rag|rating|update[ds]?|as|at|of|on|the|"
    r"actions?|recommendations?|q[1-4]?|quarter|month|notes?|comments?|in|by|end|[a-z])\b[\s.,]*|"
    r"\d+[.)]?\s*)*"
)
"""What may stand before a colon or a dash and says nothing: `Update May 2023:`."""
PART = re.compile(
    r"\b(?:phase|stage|part|step|item|milestone|draft|first|second|third|next|some|most|half|one|"
    r"two|three|four|five|six|several|remaining|exception)\b|\d"
)
ACTED = re.compile(
    r"\b(?:\w{2,}ed|sent|held|written|rewritten|made|built|given|put|met|set|drawn|taken|brought|"
    r"undertaken|shown|found|led|told|taught|bought|sought|chosen|spoken)\b"
)
"""What tells that the words before a status say what was done, and are no name of a part."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """A status in characters `start` to `end`, its state, and the words that date it.

    `asked` tells that nobody can tell the state of such a status.
    """

    start: int
    end: int
    state: Said | None
    dated: Span | None
    asked: bool


@dataclass(frozen=True, slots=True)
class _Said:
    """A status with which a cell begins or ends, and the words with its date."""

    place: Span
    dated: Span | None
    asked: bool


def told_in(text: str, within: Span | None = None) -> Told | None:
    """Return the status that a cell of progress ends with, or else begins with; None for neither.

    Where both have a date the later one counts. Else, where they do not agree, nobody can tell, and
    there is no state.
    """
    start, end = within or (0, len(text))
    sentences = sentences_in(text, start, end)
    ends = [_closing(sentences), _opening(sentences)]
    found = _latest(text, list(dict.fromkeys(one for one in ends if one)))
    if not found:
        return None
    state = _state(text, found, sentences)
    if state in DONE and taken_back(text[start:end]):
        state = None
    asked = state is None and any(one.asked for one in found)
    dated = next((one.dated for one in found if one.dated), None) if state in DONE else None
    first, last = _closed(text, found[0].place)
    dated = dated and _closed(text, dated)
    return Told(start=first, end=last, state=state, dated=dated, asked=asked)


def _latest(text: str, found: list[_Said]) -> list[_Said]:
    """Return the later of two statuses that each say when; else all of them."""
    dates = [only_period(text[slice(*one.dated)]) for one in found if one.dated]
    days = [one.last for one in dates if one]
    if len(found) < 2 or len(days) < len(found) or len(set(days)) == 1:
        return found
    return [found[days.index(max(days))]]


def _closed(text: str, place: Span) -> Span:
    """Return a stretch of text with the bracket that closes what it opens."""
    start, end = place
    return (start, end + 1) if text[end : end + 1] == ")" and "(" in text[start:end] else place


def _state(text: str, found: Sequence[_Said], sentences: Sequence[Sequence[Piece]]) -> Said | None:
    """Return the state that a beginning and an end come to, with how it is kept up."""
    said = [text[slice(*one.place)] for one in reversed(found)]
    kept = [piece.words for one in sentences[1:] for piece in one if kept_up(piece.words)]
    return state_of("\n".join([*said, *kept]))


def _opening(sentences: Sequence[Sequence[Piece]]) -> _Said | None:
    """Return the status with which a cell begins, after words that say nothing."""
    if not sentences:
        return None
    pieces = sentences[0]
    at = next((n for n, one in enumerate(pieces) if not _idle(one)), len(pieces))
    last = at
    while last < len(pieces) and (_says(pieces[last]) or (last > at and _adds(pieces[last]))):
        last += 1
    rest = pieces[last].words if last < len(pieces) else ""
    whole = last > at and not (PART.match(rest) and state_of(pieces[at].words) in DONE)
    return _said(pieces[:last], at) if whole else None


def _closing(sentences: Sequence[Sequence[Piece]]) -> _Said | None:
    """Return the status with which a cell ends, before how what was done is kept up."""
    kept = len(sentences)
    while kept and all(kept_up(one.words) for one in sentences[kept - 1]):
        kept -= 1
    if not kept:
        return None
    pieces = sentences[kept - 1]
    at = len(pieces)
    while at and (_says(pieces[at - 1]) or _adds(pieces[at - 1])):
        at -= 1
    leads = _leads(pieces[:at], alone=kept == 1)
    at += next((n for n, one in enumerate(pieces[at:]) if _says(one)), len(pieces))
    if not leads or at >= len(pieces):
        return None
    first = at - 1 if at and (pieces[at - 1].ends_dated or _idle(pieces[at - 1])) else at
    return _said(pieces[first:], at - first)


def _said(pieces: Sequence[Piece], at: int) -> _Said:
    """Return a status that begins with one of some pieces; a date counts from the first on."""
    end = pieces[-1].end
    dated = (pieces[0].start, end) if any(one.dated for one in pieces) else None
    return _Said((pieces[at].start, end), dated, any(_asked(one) for one in pieces[at:]))


def _leads(pieces: Sequence[Piece], *, alone: bool) -> bool:
    """Tell whether words before a status leave it one of the whole: none, or what was done.

    The name of something (`Policy: completed`) does so only where the cell says no more.
    """
    words = " ".join(one.words for one in pieces if not _idle(one))
    return not PART.search(words) and (not words or bool(ACTED.search(words)) or alone)


def _idle(piece: Piece) -> bool:
    """Tell whether a piece says nothing by itself: a date, `Update`, a number of a list."""
    return bool(IDLE.fullmatch(piece.words)) and not _says(piece)


def _adds(piece: Piece) -> bool:
    """Tell whether a piece only says when, or how what was done is kept up."""
    return kept_up(piece.words) or (piece.dated and bool(WHEN.fullmatch(piece.words)))


def _says(piece: Piece) -> bool:
    """Tell whether a piece is a status and nothing else."""
    return only_status(piece.words) or _asked(piece)


def _asked(piece: Piece) -> bool:
    """Tell whether a piece begins as a status that nobody can tell the state of."""
    return unsettled(piece.words)
