"""Recommendations that do not call themselves so: `1. Kent Police should …` over its actions.

A number alone makes no recommendation: `1. Training` heads a section. What the words ask, or a
document that has such a line over each of several tables and says its recommendations nowhere
else, does.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from loaders.layouts.columns import Columns
from loaders.layouts.labels import Label, label_of
from loaders.layouts.wrapped import groups, whole
from loaders.tables.table import Paragraph

MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December"
NUMBER = re.compile(
    r"(?P<number>\(?[A-Z]{0,3}\d{1,3}(?:\.\d{1,3})*[a-z]?\s*[.):–—-]*)\s+"
    rf"(?=[A-Z])(?!(?:{MONTHS})\b)"
)
MARKED = re.compile(r"[.):–—-]\s*$")
ASKS = re.compile(
    r"\b(?:should|must|shall|needs? to|ensures?|(?:is|are) (?:asked|recommended|encouraged) to)\b",
    re.IGNORECASE,
)
LEAST = 2
"""Over how many tables such lines stand in a document that numbers them without asking."""


@dataclass(frozen=True, slots=True)
class Asked:
    """A recommendation over a table: its number as written, its words, and where they stand."""

    number: str
    words: tuple[tuple[str, Paragraph], ...]

    @property
    def paragraphs(self) -> list[Paragraph]:
        """Return the paragraphs it stands in."""
        return [paragraph for _, paragraph in self.words]


@dataclass(frozen=True, slots=True)
class _Line:
    """A line over a table that may be its recommendation."""

    asked: Asked
    asks: bool


Over = list[list[Paragraph]]
"""The paragraphs over a table, each with the lines that go on with it."""


def sentences_over(lines: dict[int, Over], *, said_elsewhere: bool) -> dict[int, Asked]:
    """Return the recommendations that stand right over tables of actions, by table.

    `lines` are those over each table of actions whose recommendation nothing else says.
    """
    found = {at: line for at, over in lines.items() if (line := _line(over))}
    several = len(found) >= LEAST and not said_elsewhere
    every = several and len(found) == len(lines)
    return {
        at: line.asked
        for at, line in found.items()
        if (line.asked.number and (line.asks or several)) or (line.asks and every)
    }


def sentences_in(lines: Sequence[Paragraph], columns: Columns) -> dict[int, Label]:
    """Return the numbered sentences right over their actions as what heads a record, by place.

    None in a document that calls anything a recommendation, or has them in a list of their own.
    """
    found: dict[int, Label] = {}
    place, before, labelled = 0, "", False
    labels = [label_of(line.text, columns) for line in lines]
    if any(label and "original" in label.roles for label in labels):
        return {}
    for group in groups(lines):
        text, end = whole(group).text, place + len(group)
        label = labels[end] if end < len(lines) else None
        if number_of(text) and asks(text) and label and "action" in label.roles:
            if number_of(before) and asks(before) and not labelled:
                return {}
            found[place] = _heading(group[0], number_of(text))
        labelled = labelled or labels[place] is not None
        place, before = end, text
    return found


def _heading(first: Paragraph, number: str) -> Label:
    """Return a numbered sentence as the heading of a record."""
    rest = first.text[len(number) :].strip()
    return Label(number.strip(), ("original",), rest, numbered=True)


def number_of(text: str) -> str:
    """Return the number that a line begins with, empty where it begins with none."""
    match = NUMBER.match(text)
    marked = match and MARKED.search(match["number"])
    return match["number"] if match and (marked or asks(text)) else ""


def asks(text: str) -> bool:
    """Tell whether words ask for something, as recommendations do."""
    return bool(ASKS.search(text))


def _line(over: Over) -> _Line | None:
    """Return the line over a table that may say its recommendation; a list of them says none."""
    texts = [whole(group).text for group in over]
    numbers = [at for at, text in enumerate(texts) if number_of(text)]
    last = len(over) - 1
    if numbers[-2:] == [last - 1, last] and asks(texts[-2]) == asks(texts[-1]):
        return None
    if numbers and (asks(texts[numbers[-1]]) or numbers[-1] == last):
        return _of(over[numbers[-1]])
    return _of(over[-1]) if over and asks(texts[-1]) else None


def _of(group: list[Paragraph]) -> _Line:
    """Return a paragraph as a recommendation, its number apart from its words."""
    first, *rest = group
    number = number_of(whole(group).text)
    words = ((first.text[len(number) :].strip(), first), *((p.text, p) for p in rest))
    return _Line(Asked(number.strip(" :–—-"), words), asks(whole(group).text))
