"""Lines of a text file that go on with the one before, because the file is broken at a width.

The width is known from lines that go on in small letters, when most of them end so near to it that
the next word had no room. Without such a width every line stands for itself.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate, pairwise

from loaders.tables.bullets import BULLET

NARROWEST, WIDEST = 50, 140
"""Between which widths people break the lines of a text."""
LEAST = 2
"""How many lines must tell a width."""
SHARE = 0.7
"""How many of the lines that go on in small letters it must explain."""
Width = tuple[int, int]
"""The least and the most that a width may be."""
NUMBERED = re.compile(r"\(?(?:\d{1,3}(?:\.\d{1,3})*[a-z]?|[a-zA-Z]|[ivx]+)[.)]\s")
STOPS = re.compile(r"[.!?:;][\"'”’)\]]*$")
HEADS = re.compile(r"[^\s:]+(?:\s[^\s:]+){0,5}:(?:\s|$)")
"""A line that a few words and a colon head, and so no running one."""


@dataclass(frozen=True, slots=True)
class Line:
    """A line of a file without tabs: its number, and its words with the spaces before them."""

    number: int
    raw: str

    @property
    def words(self) -> str:
        """Return its words."""
        return self.raw.strip()

    @property
    def length(self) -> int:
        """Return how far it reaches."""
        return len(self.raw.rstrip())

    @property
    def indent(self) -> int:
        """Return how far it is indented."""
        return self.length - len(self.words)

    @property
    def begins(self) -> int:
        """Return where its words begin after a bullet or a number."""
        mark = NUMBERED.match(self.words) or BULLET.match(self.words)
        rest = self.words[mark.end() :] if mark else self.words
        return self.length - len(rest.lstrip())

    @property
    def marked(self) -> bool:
        """Tell whether it begins with a bullet or a number, or says nothing in words."""
        item = NUMBERED.match(self.words) or BULLET.match(self.words)
        return bool(item) or not re.search(r"\w", self.words)

    @property
    def small(self) -> bool:
        """Tell whether it begins in small letters."""
        return self.words[:1].islower()


def going_on(lines: Sequence[Line]) -> frozenset[int]:
    """Return the numbers of the lines that go on with the one before, in the order of a file."""
    width = _width(lines)
    if width is None:
        return frozenset()
    found: set[int] = set()
    first = lines[0]
    for before, line in pairwise(lines):
        if _may(first, before, line) and _goes_on(first, before, line, width):
            found.add(line.number)
        else:
            first = line
    return frozenset(found)


def _may(first: Line, before: Line, line: Line) -> bool:
    """Tell whether a line stands right under the one before, in the paragraph of the first."""
    aligned = {first.indent, first.begins} if before is first else {before.indent}
    under = line.number - before.number == 1 and line.indent in aligned and not line.marked
    return under and re.search(r"\w", before.words) is not None and not STOPS.search(before.words)


def _goes_on(first: Line, before: Line, line: Line, width: Width) -> bool:
    """Tell whether a line goes on with the one before at a known width."""
    least, most = width
    if line.small:
        return before.length * 2 >= least and not first.small
    full = before.length <= most and least <= before.length + _first_word(line)
    return full and not HEADS.match(line.words)


def _width(lines: Sequence[Line]) -> Width | None:
    """Return the least and the most at which most lines may be broken, None for no width."""
    spans = list(_spans(lines))
    starts = [0] * (WIDEST + 2)
    for shortest, longest in spans:
        if shortest <= WIDEST:
            starts[shortest] += 1
            starts[min(longest, WIDEST) + 1] -= 1
    told = list(accumulate(starts))[NARROWEST : WIDEST + 1]
    most = max(told)
    enough = most >= LEAST and most >= SHARE * len(spans)
    at = [NARROWEST + place for place, many in enumerate(told) if many == most]
    return (at[0], at[-1]) if enough else None


def _spans(lines: Sequence[Line]) -> Iterator[tuple[int, int]]:
    """Yield the widths at which each line is broken that goes on in small letters."""
    first = lines[0] if lines else None
    for before, line in pairwise(lines):
        if first and line.small and not first.small and _may(first, before, line):
            yield before.length, before.length + _first_word(line)
        else:
            first = line


def _first_word(line: Line) -> int:
    """Return the length of the first word of a line."""
    return len(line.words.split(maxsplit=1)[0])
