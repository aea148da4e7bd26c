"""The words of a workbook: shared by its cells or inside one, in runs of bold and italic."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from lxml import etree

from loaders.tables import limits
from loaders.tables.excel.parts import Parts, local
from loaders.tables.excel.styles import Look, font_of
from loaders.tables.words import Piece, Style, Words, words_of

MOST = 1_000_000
"""Runs of the shared strings of a workbook."""
ESCAPED = re.compile(r"_x([0-9a-fA-F]{4})_")
BREAK = re.compile(r"\r\n|[\r\n\v\f\u2028\u2029]")


@dataclass(frozen=True, slots=True)
class Run:
    """Some words of one font; without a style of its own it has that of its cell."""

    text: str
    style: Style | None = None
    struck: bool = False


class Strings:
    """The shared strings of a workbook by their numbers."""

    def __init__(self, parts: Parts, part: str | None) -> None:
        """Read them all; PlanError when they are more than a plan's."""
        self.there = part is not None
        self.runs: list[tuple[Run, ...]] = []
        self.known: dict[tuple[int, Style], Words] = {}
        size, most = 0, 2 * limits.TEXT
        for one in parts.stream(part, ("sst",), inner=False) if part else ():
            size += len(one) * (most // MOST)
            if local(one) == "si" and size <= most:
                self.runs.append(runs_of(one))
                size += sum(len(run.text) for run in self.runs[-1])
            if size > most:
                raise parts.into.fail(
                    "its shared strings hold far more words than a plan; copy the plan into a new "
                    "workbook and save that"
                )

    def words(self, number: int, look: Look, around: tuple[str, str]) -> Words:
        """Return the words of a shared string in the look of a cell."""
        if any(around):
            return words_in(self.runs[number], look.style, around)
        key = number, look.style
        if key not in self.known:
            self.known[key] = words_in(self.runs[number], look.style)
        return self.known[key]


def runs_of(string: etree._Element) -> tuple[Run, ...]:
    """Return the runs of a string; how it is pronounced (phonetic runs) is no text."""
    found = []
    for one in string:
        if local(one) == "t":
            found.append(Run(unescaped(one.text or "")))
        elif local(one) == "r":
            font = one.find("{*}rPr")
            style, struck = font_of(font)
            text = "".join(t.text or "" for t in one.findall("{*}t"))
            found.append(Run(unescaped(text), None if font is None else style, struck))
    return tuple(found)


def words_in(runs: Sequence[Run], style: Style, around: tuple[str, str] = ("", "")) -> Words:
    """Return the words of some runs; a line break in the cell begins a paragraph."""
    before, after = around
    pieces = [Piece()]
    for run in (Run(before), *runs, Run(after)) if any(around) else runs:
        for place, line in enumerate(BREAK.split(run.text)):
            if place:
                pieces.append(Piece())
            if line:
                pieces[-1].say(line, style if run.style is None else run.style)
    return words_of(pieces)


def plain(text: str, style: Style) -> Words:
    """Return the words of a text without runs."""
    return words_in((Run(text),), style)


def unescaped(text: str) -> str:
    """Return a text with `_x000D_` and its kind as the characters they stand for."""
    if "_x" not in text:
        return text
    told = ESCAPED.sub(lambda found: chr(int(found[1], 16)), text)
    # A character beyond the first 65,536 is written as two halves.
    return told.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
