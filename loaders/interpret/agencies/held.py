"""A name in a cell, and the body whose role or part it is."""

import re
from typing import NamedTuple

from loaders.gazetteer.lookup import Entry
from loaders.interpret.agencies.bodies import proposed

Place = tuple[int, int, Entry | None]
"""Where a name stands, and its entry in the gazetteer if it has one."""
CLOSED = re.compile(r"[\s,.]*\)")


class Held(NamedTuple):
    """A name, and for a role or a part the body it belongs to; from `start` to `end` both stand.

    `doubt` tells that they may as well be two owners, and a name alone that it may belong to
    the body beside it.
    """

    place: Place
    body: Place | None
    start: int
    end: int
    doubt: bool = False


def closed_end(text: str, start: int, end: int) -> int:
    """Return where words end, with the bracket that closes one they open."""
    opened = text.count("(", start, end) > text.count(")", start, end)
    closed = CLOSED.match(text, end) if opened else None
    return closed.end() if closed else end


def kind_of(text: str, body: Place) -> tuple[str, str | None]:
    """Return the kind and the sector of a body, by the gazetteer or by the form of its name."""
    start, end, entry = body
    if entry:
        return entry.kind, entry.sector
    told = proposed(text[start:end])
    return (told.kind, told.sector) if told else ("", None)
