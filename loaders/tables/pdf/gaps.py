"""Tables without rules: columns that stand one below the other, with gaps that run down.

A paragraph taken for a table does more harm than a table taken for paragraphs, so a table
needs a header with words in every column, and rows that fill more than one column.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import NamedTuple

from loaders.tables.pdf.lines import Line, Word
from loaders.tables.pdf.sheet import Rule

GAP = 0.9
"""Between two columns is at least this much of the letters' size, in every line."""
FAR = 4.0
"""A table ends where more than this, in sizes, is between two lines."""


class Span(NamedTuple):
    """Where a column starts and ends (or words that stand together)."""

    start: float
    end: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """A table without rules: its columns, and row by row the lines of each column."""

    columns: tuple[Span, ...]
    rows: tuple[tuple[tuple[Line, ...], ...], ...]
    lines: tuple[Line, ...]


def blocks_of(
    lines: Sequence[Line], rules: Sequence[Rule], usual: float, before: Sequence[Span] = ()
) -> list[Block]:
    """Return the tables in some lines; `before` are the columns of one that may go on here."""
    found: list[Block] = []
    start = 0
    while start < len(lines):
        goes_on = tuple(before) if start == 0 else ()
        end, columns = _grown(lines, start, goes_on)
        rows = _rows(lines[start:end], columns, rules, usual)
        if _tabular(rows, bool(goes_on)):
            found.append(Block(columns=columns, rows=rows, lines=tuple(lines[start:end])))
            start = end
        else:
            start += 1
    return found


def parts(line: Line) -> list[tuple[Span, list[Word]]]:
    """Return the words of a line that stand together, parted at wide gaps."""
    found: list[list[Word]] = []
    for word in line.words:
        if found and word.x0 - found[-1][-1].x1 < GAP * line.size:
            found[-1].append(word)
        else:
            found.append([word])
    return [(Span(words[0].x0, words[-1].x1), words) for words in found]


def _grown(
    lines: Sequence[Line], start: int, columns: tuple[Span, ...]
) -> tuple[int, tuple[Span, ...]]:
    """Return the line after the last that fits the columns which begin at a line, and these."""
    first = [span for span, _ in parts(lines[start])]
    columns = _merged([*columns, *first]) if columns else tuple(first)
    end = start + 1
    if len(columns) < 2:
        return end, columns
    while end < len(lines) and lines[end].top - lines[end - 1].bottom < FAR * lines[end].size:
        wider = _merged([*columns, *(span for span, _ in parts(lines[end]))])
        new = len(wider) > len(columns)
        if len(wider) < len(columns) or (new and end - start > 2) or _near(wider, lines[end].size):
            break
        columns, end = wider, end + 1
    return end, columns


def _merged(spans: Sequence[Span]) -> tuple[Span, ...]:
    """Return spans, those that overlap as one."""
    found: list[Span] = []
    for span in sorted(spans):
        if found and span.start <= found[-1].end:
            found[-1] = Span(found[-1].start, max(found[-1].end, span.end))
        else:
            found.append(span)
    return tuple(found)


def _near(columns: Sequence[Span], size: float) -> bool:
    """Tell whether two columns come too close for a gap."""
    pairs = pairwise(columns)
    return any(b.start - a.end < 0.5 * GAP * size for a, b in pairs)


Cells = tuple[tuple[Line, ...], ...]


def _rows(
    lines: Sequence[Line], columns: Sequence[Span], rules: Sequence[Rule], usual: float
) -> tuple[Cells, ...]:
    """Return the rows of some lines."""
    if len(columns) < 2:
        return ()
    split = [_cells(line, columns) for line in lines]
    starts = set(_starts(lines, rules, usual))
    if len(starts) < 3:
        starts |= {n for n, cells in enumerate(split) if n and cells[0]}
    rows: list[list[list[Line]]] = []
    for n, cells in enumerate(split):
        if n in starts or not rows:
            rows.append([[] for _ in columns])
        for column, line in enumerate(cells):
            rows[-1][column] += [line] if line else []
    return tuple(tuple(tuple(cell) for cell in row) for row in rows)


def _starts(lines: Sequence[Line], rules: Sequence[Rule], usual: float) -> Iterator[int]:
    """Return the lines before which a row ends: at a wider gap, or a rule."""
    yield 0
    bottom = lines[0].bottom
    for n, line in enumerate(lines[1:], start=1):
        wide = line.bottom - bottom > (usual + 0.2) * line.size
        ruled = any(bottom - 2 < rule.at < line.top + 2 for rule in rules)
        if wide or ruled:
            yield n
        bottom = max(bottom, line.bottom)


def _cells(line: Line, columns: Sequence[Span]) -> list[Line | None]:
    """Return what a line says in each column."""
    words: list[list[Word]] = [[] for _ in columns]
    for word in line.words:
        here = [n for n, span in enumerate(columns) if span.start - 0.1 <= word.x0]
        words[here[-1] if here else 0].append(word)
    return [line.parted(some) if some else None for some in words]


def _tabular(rows: Sequence[Cells], goes_on: bool) -> bool:
    """Tell whether some rows are a table: a header, and rows that fill several columns."""
    if len(rows) < (1 if goes_on else 3):
        return False
    body = rows if goes_on else rows[1:]
    filled = sum(1 for row in body if sum(1 for cell in row if cell) > 1)
    cells = [cell for row in body for cell in row if cell]
    small = sum(1 for cell in cells if cell[0].text[:1].islower())
    if filled * 2 < len(body) or small * 3 > len(cells):
        return False
    return goes_on or _header(rows[0])


def _header(row: Cells) -> bool:
    """Tell whether a row is a header: short words in every column, bold where there are but two."""
    if not all(row):
        return False
    said = [" ".join(line.text for line in cell) for cell in row]
    if any(len(words) > 60 or words.endswith(".") or words[:1].islower() for words in said):
        return False
    numbers = any(not any(letter.isalpha() for letter in words) for words in said)
    bold = all(line.bold for cell in row for line in cell)
    return not numbers and (len(row) > 2 or bold)
