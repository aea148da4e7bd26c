"""What the colours of a plan mean, as its key says: `Red = not started; Amber: under way`."""

import re
from collections.abc import Iterable, Iterator, Sequence

from loaders.interpret.progress.colours import status_colour
from loaders.interpret.progress.states import colour_of, states_in
from loaders.tables.table import Cell

NAMES = r"red|amber|yellow|orange|green|blue|gr[ea]y|purple|black|white"
NAME = rf"(?P<colour>\b(?i:{NAMES})\b|\b[RAGB]\b)"
SIGN = r"\s*(?:=|:|–|—|-|→|(?i:\b(?:means|indicates|denotes|represents|is)\b))\s*"
FORWARD = re.compile(rf"{NAME}[)\]\"”’']*(?:{SIGN}|\s*\(\s*)(?=\S)")
BACKWARD = re.compile(rf"(?P<means>[^.;,\n()=]+?)(?:\s*\(\s*|{SIGN}){NAME}\s*\)?")
WITHOUT = re.compile(r"^(?:\W|\b(?:and|or|the)\b)+|(?:[\s.;,()]|\band\b)+$", re.IGNORECASE)
LEAST = 2
"""So many colours make a key."""
LONGEST = 200
"""Characters that tell what one colour means."""
Meaning = tuple[str, str]
"""A colour and the words that say what it means."""


def meanings_in(text: str) -> list[Meaning]:
    """Return the colours that a text explains, with what it says of each."""
    forward = list(_forward(text))
    backward = [] if len(_colours(forward)) >= LEAST else list(_backward(text))
    return backward if len(_colours(backward)) >= LEAST else forward


def meanings_of(texts: Iterable[str]) -> list[Meaning]:
    """Return what lines of a document say of colours: several in one line, or a line for each."""
    found, single = [], []
    for text in texts:
        said = meanings_in(text)
        first = FORWARD.match(text.lstrip(" •-–*"))
        if len(_colours(said)) >= LEAST and _tells(said):
            found += said
        elif said and first:
            single += said
    alone = len(_colours(single)) >= LEAST and _tells(single)
    return [*found, *single] if alone or found else []


def meanings_shown(rows: Sequence[Sequence[Cell]]) -> list[Meaning]:
    """Return what a small table says of colours, by a name or by the colour behind a cell."""
    found = [
        (colour, _plain(means))
        for at, row in enumerate(rows)
        for place, cell in enumerate(row)
        if (colour := _shown(cell))
        if (means := _beside(rows, at, place))
    ]
    return found if len(_colours(found)) >= LEAST and _tells(found) else []


def _tells(found: Iterable[Meaning]) -> bool:
    """Tell whether at least one of the meanings is a state, so that they are no other colours."""
    return any(states_in(means) for _, means in found)


def _forward(text: str) -> Iterator[Meaning]:
    """Yield the colours that stand before their meaning."""
    marks = list(FORWARD.finditer(text))
    ends = [*(mark.start() for mark in marks[1:]), len(text)][: len(marks)]
    for mark, end in zip(marks, ends, strict=True):
        words = re.split(r"[;\n]", text[mark.end() : end])[0]
        yield from _meaning(mark["colour"], words)


def _backward(text: str) -> Iterator[Meaning]:
    """Yield the colours that stand after their meaning: `Completed (green)`."""
    for mark in BACKWARD.finditer(text):
        yield from _meaning(mark["colour"], mark["means"])


def _meaning(name: str, words: str) -> Iterator[Meaning]:
    """Yield a colour with its meaning, if the words are some and not too many."""
    colour, means = colour_of(name), _plain(words)
    if colour and means and len(means) <= LONGEST:
        yield colour, means


def _plain(words: str) -> str:
    """Return words without the signs and joining words around them."""
    return WITHOUT.sub("", words.strip())


def _colours(found: Iterable[Meaning]) -> set[str]:
    """Return the colours of some meanings."""
    return {colour for colour, _ in found}


def _shown(cell: Cell) -> str | None:
    """Return the colour that a cell names or shows."""
    name = cell.text.strip()
    if re.fullmatch(NAME, name):
        return colour_of(name)
    return status_colour(cell.fill) if cell.blank or states_in(name) else None


def _beside(rows: Sequence[Sequence[Cell]], at: int, place: int) -> str:
    """Return the words of a coloured cell, or else those right of it, or else below it."""
    own = rows[at][place]
    if not own.blank and not re.fullmatch(NAME, own.text.strip()):
        return own.text
    after = next((cell for cell in rows[at][place + 1 :] if not cell.blank), None)
    if after and not _named(after):
        return after.text
    below = rows[at + 1][place] if at + 1 < len(rows) else None
    return below.text if below and not _named(below) else ""


def _named(cell: Cell) -> bool:
    """Tell whether a cell only names a colour."""
    return bool(re.fullmatch(NAME, cell.text.strip()))
