"""How wide the columns of a sheet are, in letters of 10 points, and how high its rows, in points.

Heights are estimates, a little too high rather than too low: letters differ, and so do fonts.
"""

import datetime
import math
from collections.abc import Sequence

Held = str | int | float | datetime.date | None
"""What a cell of a sheet holds."""
ACROSS = 190
"""Letters that all columns together should not pass, to be read when printed."""
NARROW, WIDE, WIDEST = 18, 60, 100
"""Letters: down to which columns give way, up to which they grow, and with very long texts."""
WORD = 24
"""Letters up to which no word of a column is broken."""
BUTTON = 4
"""Letters that the button of the filter takes."""
SCREEN = 110
"""Letters of a screen; a sheet that is wider keeps its first column in sight."""
LINE, GAP = 13.0, 3.0
"""Points of a line, and above and below the words of a row."""
HIGHEST = 409.0
"""Points of the highest row of Excel."""
BOLD = 1.15
"""How much wider bold letters are."""


def widths(heads: Sequence[str], rows: Sequence[Sequence[Held]]) -> list[int]:
    """Return the widths of the columns: what they need, less where all would be too much."""
    columns = list(zip(*rows, strict=True)) or [()] * len(heads)
    least = [_least(head, cells) for head, cells in zip(heads, columns, strict=True)]
    wanted = [max(low, _longest(cells)) for low, cells in zip(least, columns, strict=True)]
    rooms = range(WIDE, NARROW, -1)
    room = next((one for one in rooms if sum(_given(wanted, least, one)) <= ACROSS), NARROW)
    found = _given(wanted, least, room)
    return [max(width, _for_long(cells)) for width, cells in zip(found, columns, strict=True)]


def _given(wanted: Sequence[int], least: Sequence[int], room: int) -> list[int]:
    """Return what each column gets where none gets more than some room beyond its least."""
    return [min(want, max(low, room)) for want, low in zip(wanted, least, strict=True)]


def _least(head: str, cells: Sequence[Held]) -> int:
    """Return the width with which no usual word of a column is broken, nor of its head."""
    words = (word for one in cells for word in said(one).split())
    longest = max(map(len, words), default=0)
    named = max(map(len, head.split()), default=0)
    return max(math.ceil(named * BOLD) + BUTTON, min(WORD, longest) + 2)


def _longest(cells: Sequence[Held]) -> int:
    """Return the width of the longest line of a column."""
    return 2 + max((len(line) for one in cells for line in said(one).split("\n")), default=0)


def _for_long(cells: Sequence[Held]) -> int:
    """Return the width with which the longest text of a column is no higher than a row can be."""
    longest = max((len(one) for one in cells if isinstance(one, str)), default=0)
    return min(WIDEST, math.ceil(longest * LINE / (HIGHEST * 0.85)))


def height(row: Sequence[Held], across: Sequence[int], wider: float = 1.0) -> float:
    """Return how high a row is, in points; `wider` is for bold letters."""
    most = max((lines(said(one), wide / wider) for one, wide in zip(row, across, strict=False)))
    return most * LINE + GAP


def lines(words: str, width: float) -> int:
    """Return over how many lines words run in a column of so many letters."""
    room = max(int(width), 1)
    return sum(_folded(line, room) for line in words.split("\n"))


def _folded(line: str, room: int) -> int:
    """Return over how many lines one line runs; a word that does not fit goes to the next."""
    count, at = 1, 0
    for word in line.split():
        if at and at + 1 + len(word) > room:
            count, at = count + 1, 0
        count += (len(word) - 1) // room
        at += (1 if at else 0) + (len(word) - 1) % room + 1
    return count


def said(one: Held) -> str:
    """Return what a cell shows."""
    return "" if one is None else str(one)
