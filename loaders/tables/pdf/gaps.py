"""Tables without rules: columns that stand one below the other, with gaps that run down.

A paragraph taken for a table does more harm than a table taken for paragraphs, so a table
needs a header with words in every column, and rows that fill more than one column.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from loaders.tables.pdf.growing import Growth, Span, grown
from loaders.tables.pdf.letters import Word
from loaders.tables.pdf.lines import Line
from loaders.tables.pdf.sheet import Rule
from loaders.tables.pdf.steps import row_starts

Cells = tuple[tuple[Line, ...], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """A table without rules: its columns, and row by row the lines of each column."""

    columns: tuple[Span, ...]
    rows: tuple[Cells, ...]
    lines: tuple[Line, ...]
    over: frozenset[int] = frozenset()
    """Rows of one cell over all columns: they head the rows below them."""


def blocks_of(
    lines: Sequence[Line], rules: Sequence[Rule], usual: float, before: Sequence[Span] = ()
) -> list[Block]:
    """Return the tables in some lines; `before` are the columns of one that may go on here."""
    found: list[Block] = []
    start = 0
    while start < len(lines):
        goes_on = tuple(before) if start == 0 else ()
        growth = grown(lines, start, goes_on)
        end = growth.end
        rows, over = _rows(lines[start:end], growth, rules, usual)
        if _tabular([row for n, row in enumerate(rows) if n not in over], bool(goes_on)):
            some = tuple(lines[start:end])
            found.append(Block(columns=growth.columns, rows=rows, lines=some, over=over))
            start = end
        else:
            start += 1
    return found


def _rows(
    lines: Sequence[Line], growth: Growth, rules: Sequence[Rule], usual: float
) -> tuple[tuple[Cells, ...], frozenset[int]]:
    """Return the rows of the lines of a table, and which of them head others."""
    columns, heads = growth.columns, {n - growth.start for n in growth.heads}
    if len(columns) < 2:
        return (), frozenset()
    split = [
        [line, *[None] * (len(columns) - 1)] if n in heads else cells_of(line, columns)
        for n, line in enumerate(lines)
    ]
    starts = row_starts(split, rules, usual, heads)
    rows: list[list[list[Line]]] = []
    over: set[int] = set()
    for n, cells in enumerate(split):
        if n in starts or not rows:
            rows.append([[] for _ in columns])
        over |= {len(rows) - 1} if n in heads else set()
        for column, line in enumerate(cells):
            rows[-1][column] += [line] if line else []
    return tuple(tuple(tuple(cell) for cell in row) for row in rows), frozenset(over)


def cells_of(line: Line, columns: Sequence[Span]) -> list[Line | None]:
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
    return goes_on or is_header(rows[0])


def is_header(row: Sequence[Sequence[Line]]) -> bool:
    """Tell whether a row is a header: short words in every column, bold where there are but two."""
    if not all(row):
        return False
    said = [" ".join(line.text for line in cell) for cell in row]
    if any(len(words) > 60 or words.endswith(".") or words[:1].islower() for words in said):
        return False
    numbers = any(not any(letter.isalpha() for letter in words) for words in said)
    bold = all(line.bold for cell in row for line in cell)
    return not numbers and (len(row) > 2 or bold)
