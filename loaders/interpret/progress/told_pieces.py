"""A cell of progress in sentences, and these in pieces between dashes, colons and brackets."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from loaders.interpret.progress.states import unhyphened
from loaders.interpret.time.days import Written, written_in

Span = tuple[int, int]
SENTENCE = re.compile(r"[\n;•]|[.!](?=[\s\"”)]|$)|(?<=\?)(?=\s|$)")
PIECE = re.compile(r"\s[-–—]+(?:\s|$)|\s[-–—]+(?=\w)|[–—]|:(?=\s|$)|[()\[\]]")
COUNTED = re.compile(r"\d{1,2}|[a-z]|[ivx]{1,4}")
"""A number or a letter of a list, which says nothing itself."""


@dataclass(frozen=True, slots=True)
class Piece:
    """Words in small letters, without dates, hyphens as spaces, and where they stand.

    `dated` tells that a date stands among them, `ends_dated` that they end with it.
    """

    words: str
    start: int
    end: int
    dated: bool
    ends_dated: bool


def sentences_in(text: str, start: int, end: int) -> list[list[Piece]]:
    """Return the sentences and lines of a stretch of text that say something, in pieces."""
    within = text[start:end]
    dates = written_in(within)
    masked = _without(within, dates)
    found = []
    for sentence in _between(SENTENCE, masked, (0, len(masked))):
        places = _between(PIECE, masked, sentence)
        pieces = [_piece(masked, dates, place, start) for place in places]
        said = [one for one in pieces if one.dated or re.search(r"\w", one.words)]
        if said and not (len(said) == 1 and COUNTED.fullmatch(said[0].words)):
            found.append(said)
    return found


def _without(text: str, dates: Sequence[Written]) -> str:
    """Return a text with spaces in place of its dates, as long as before."""
    for one in dates:
        blank = re.sub(r"[^\n]", " ", text[one.start : one.end])
        text = text[: one.start] + blank + text[one.end :]
    return text


def _between(breaks: re.Pattern[str], text: str, within: Span) -> Iterator[Span]:
    """Yield what stands between the breaks of a stretch of text."""
    start, end = within
    for mark in breaks.finditer(text, start, end):
        yield start, mark.start()
        start = mark.end()
    yield start, end


def _piece(masked: str, dates: Sequence[Written], place: Span, offset: int) -> Piece:
    """Return a piece of a sentence, without the spaces around it."""
    start, end = place
    own = [one for one in dates if start <= one.start < end]
    begins = start + len(masked[start:end]) - len(masked[start:end].lstrip())
    start = min([begins, *(one.start for one in own)])
    end = max([start, len(masked[:end].rstrip()), *(one.end for one in own)])
    after = masked[own[-1].end : end] if own else ""
    return Piece(
        words=unhyphened(masked[start:end].lower()).strip(" ,'\"“”"),
        start=offset + start,
        end=offset + end,
        dated=bool(own),
        ends_dated=bool(own) and not re.search(r"\w", after),
    )
