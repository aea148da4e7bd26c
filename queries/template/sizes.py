"""How wide the columns are and how high the rows become, on a landscape page of A4.

Heights are estimates: a row that is thought too high for a page may break across pages, and a
sheet's rows must be high enough for their words. So letters count as a little wider than they are.
"""

from collections.abc import Sequence

from queries.template.cells import Cell, Line
from queries.template.rows import HEADER, Filled

PAGE = 277.0
"""Millimetres between the margins, across a page."""
BODY = 150.0
"""Millimetres of a page below the repeated header."""
TOGETHER = 80.0
"""Millimetres up to which the rows of a recommendation stay on one page."""
MARGIN = 3.0
"""Millimetres beside the words of a cell."""
LETTER = 1.75
"""Millimetres of an average letter at 9 points."""
LINE, GAP = 3.9, 0.8
"""Millimetres of a line at 9 points, and between two paragraphs."""
LEAST = (42.0, 29.0, 48.0, 29.0, 29.0, 21.0, 30.0, 25.0)
"""Millimetres that a column needs at least, its header included."""
ACTION = HEADER.index("Action to take")
WIDEST_WORD = 40.0
"""Millimetres up to which a column grows so that no word of it is cut."""


def widths(filled: Filled) -> list[float]:
    """Return the width of each column in millimetres: all of a page, the action's the widest.

    What no column needs goes, a millimetre at a time, to the one that has the most to say for it.
    """
    columns = range(len(filled.header))
    found = [max(LEAST[at], _longest_word(filled, at)) for at in columns]
    found = [one * min(1, PAGE / sum(found)) for one in found]
    letters = [sum(len(cell.text) for cell in _column(filled, at)) for at in columns]
    for _ in range(int(PAGE - sum(found))):
        fullest = max(columns, key=lambda at: letters[at] / found[at])
        found[fullest if found[fullest] < found[ACTION] - 1 else ACTION] += 1
    return found


def _column(filled: Filled, at: int) -> list[Cell]:
    """Return the cells of a column, one over several rows once."""
    spans = filled.spans()
    return [row.cells[at] for row, over in zip(filled.rows, spans, strict=True) if over[at]]


def _longest_word(filled: Filled, at: int) -> float:
    """Return the width that the longest word of a column needs."""
    words = [word for cell in _column(filled, at) for word in cell.text.split()]
    return min(WIDEST_WORD, MARGIN + LETTER * 1.15 * max(map(len, words), default=0))


def height(cell: Cell, width: float) -> float:
    """Return how high a cell of some width is, in millimetres."""
    return sum(_lines(line, width) * LINE + GAP for line in cell.lines)


def _lines(line: Line, width: float) -> int:
    """Return over how many lines a paragraph runs; a word that does not fit goes to the next."""
    room = max((width - MARGIN) / LETTER, 1.0)
    lines, at = 1, 0.0
    for word in line.words.split():
        if at and at + 1 + len(word) > room:
            lines, at = lines + 1, 0.0
        lines += int(len(word) // room) if len(word) > room else 0
        at += (1 if at else 0) + len(word) % room
    return lines


def heights(filled: Filled, across: Sequence[float]) -> list[float]:
    """Return how high each row is, in millimetres; a merged cell makes its last row higher."""
    spans = filled.spans()
    found: list[float] = []
    for at in range(len(filled.rows)):
        found.append(LINE)
        for column, width in enumerate(across):
            first = next(up for up in range(at, -1, -1) if spans[up][column])
            if first + spans[first][column] - 1 == at:
                needs = height(filled.rows[first].cells[column], width)
                found[at] = max(found[at], needs - sum(found[first:at]))
    return found
