"""How far a table without rules reaches: line by line, as long as its columns stay apart."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from typing import NamedTuple

from loaders.tables.pdf.letters import Word
from loaders.tables.pdf.lines import Line

GAP = 0.9
"""Between two columns is at least this much of the letters' size, in every line."""
FAR = 4.0
"""A table ends where more than this, in sizes, is between two lines."""
LONG = 100
"""A line of more letters heads no rows."""


class Span(NamedTuple):
    """Where a column starts and ends (or words that stand together)."""

    start: float
    end: float


@dataclass(slots=True)
class Growth:
    """A table that grows: its columns so far, the line after its last, its lines that head rows."""

    columns: tuple[Span, ...]
    start: int
    end: int
    heads: set[int] = field(default_factory=set)


def parts(line: Line) -> list[tuple[Span, list[Word]]]:
    """Return the words of a line that stand together, parted at wide gaps."""
    found: list[list[Word]] = []
    for word in line.words:
        if found and word.x0 - found[-1][-1].x1 < GAP * line.size:
            found[-1].append(word)
        else:
            found.append([word])
    return [(Span(words[0].x0, words[-1].x1), words) for words in found]


def grown(lines: Sequence[Line], start: int, columns: tuple[Span, ...]) -> Growth:
    """Return how far the table reaches that begins at a line, or goes on there with its columns."""
    if columns and heads_rows(lines[start], columns):
        found = Growth(columns, start, start)
    else:
        spans = merged([*columns, *(span for span, _ in parts(lines[start]))])
        found = Growth(spans, start, start + 1)
    while len(found.columns) > 1 and found.end < len(lines) and _close(lines, found):
        if wider := _wider(lines[found.end], found):
            found.columns, found.end = wider, found.end + 1
        elif not _headed(lines, found):
            break
    return found


def _close(lines: Sequence[Line], found: Growth) -> bool:
    """Tell whether the next line stands close enough to belong to the table."""
    if found.end == found.start:
        return True
    return lines[found.end].top - lines[found.end - 1].bottom < FAR * lines[found.end].size


def _wider(line: Line, found: Growth) -> tuple[Span, ...]:
    """Return the columns of a table with one more line; none where they do not stay apart."""
    columns = merged([*found.columns, *(span for span, _ in parts(line))])
    new = len(columns) > len(found.columns)
    late = new and found.end - found.start - len(found.heads) > 2
    if len(columns) < len(found.columns) or late or near(columns, line.size):
        return ()
    return columns


def _headed(lines: Sequence[Line], found: Growth) -> bool:
    """Take lines that head the rows below them, where rows of the same columns follow."""
    after = found.end
    while after < len(lines) and heads_rows(lines[after], found.columns):
        after += 1
    heads = range(found.end, after)
    if not heads or after == len(lines) or len(parts(lines[after])) < 2:
        return False
    further = Growth(found.columns, found.start, after, found.heads | set(heads))
    if not (_close(lines, further) and _wider(lines[after], further)):
        return False
    found.end, found.heads = after, further.heads
    return True


def heads_rows(line: Line, columns: Sequence[Span]) -> bool:
    """Tell whether a line heads rows: at the left, over more than a column, bold or in capitals."""
    left = abs(line.x0 - columns[0].start) < line.size
    loud = line.bold or line.text.isupper()
    over = len(columns) > 1 and line.x1 > columns[1].start - 0.5 * GAP * line.size
    return left and loud and over and len(parts(line)) == 1 and len(line.text) <= LONG


def merged(spans: Sequence[Span]) -> tuple[Span, ...]:
    """Return spans, those that overlap as one."""
    found: list[Span] = []
    for span in sorted(spans):
        if found and span.start <= found[-1].end:
            found[-1] = Span(found[-1].start, max(found[-1].end, span.end))
        else:
            found.append(span)
    return tuple(found)


def near(columns: Sequence[Span], size: float) -> bool:
    """Tell whether two columns come too close for a gap."""
    pairs = pairwise(columns)
    return any(b.start - a.end < 0.5 * GAP * size for a, b in pairs)
