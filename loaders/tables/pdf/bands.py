"""Tables with rules across alone: the words between two rules are a row.

Columns come from the gaps that run down through all rows; a rule that stops short of a column
leaves the cell of that column open over two rows. The edges of coloured rows do as well as rules.
"""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise

from loaders.tables.pdf.gaps import cells_of, is_header
from loaders.tables.pdf.growing import LONG, Span, merged, near, parts
from loaders.tables.pdf.lines import Line
from loaders.tables.pdf.sheet import Fill, Rule

EDGE = 4.0
"""Rules of one table begin and end where its others do, give or take this much (points)."""
PADDING = 8.0
"""Between a rule and the words of its cell is not more than this (points)."""
LEAST = 2
"""A table has more rows than this that fill several columns, if none ends the page before."""
CLOSE = 0.6
"""The lines of a header stand not further apart than this, in sizes."""


@dataclass(slots=True, kw_only=True)
class Band:
    """What stands between two rules, and whether it is one cell over all columns."""

    top: float
    bottom: float
    lines: list[Line]
    over: bool = False

    @property
    def spans(self) -> tuple[Span, ...]:
        """Return where its words stand from left to right."""
        return merged([span for line in self.lines for span, _ in parts(line)])


@dataclass(slots=True, kw_only=True)
class Bands:
    """A table with rules across alone: where they begin and end, its columns, its rows."""

    left: float
    right: float
    open: bool
    """Whether its last row has no rule below it."""
    columns: tuple[Span, ...] = ()
    step: float = 0.0
    """How far its lines stand apart at most, inside a row."""
    rows: list[Band] = field(default_factory=list)

    def add(self, rows: Iterable[Band]) -> None:
        """Add rows while the columns stay apart; rows of one cell only where others follow."""
        waiting: list[Band] = []
        for row in rows:
            wider = self.fits(row.lines)
            if wider:
                self.columns, self.rows, waiting = wider, [*self.rows, *waiting, row], []
                steps = (b.bottom - a.bottom for a, b in pairwise(row.lines))
                self.step = max([self.step, *steps])
            elif self._heads(row):
                waiting.append(replace(row, over=True))
            else:
                break

    @property
    def padding(self) -> float:
        """Return how far words stand below the upper end of their row at most."""
        rows = [row for row in self.rows if row.lines]
        return max((min(line.top for line in row.lines) - row.top for row in rows), default=0.0)

    def fits(self, lines: Sequence[Line]) -> tuple[Span, ...]:
        """Return the columns with more lines; none where they do not stay apart."""
        spans = merged([span for line in lines for span, _ in parts(line)])
        inside = spans[0].start > self.left - EDGE and spans[-1].end < self.right + EDGE
        columns = merged([*self.columns, *spans])
        apart = len(columns) == len(self.columns) and not near(columns, lines[0].size)
        return columns if inside and apart else ()

    def _heads(self, row: Band) -> bool:
        """Tell whether a row is one cell at the left that heads the rows below it."""
        left = abs(row.lines[0].x0 - self.columns[0].start) < row.lines[0].size
        short = sum(len(line.text) for line in row.lines) <= LONG
        sentence = row.lines[-1].text.endswith(".")
        return left and short and not sentence and all(len(parts(line)) == 1 for line in row.lines)

    @property
    def walls(self) -> list[float]:
        """Return where rules would run down between the columns: a little before their words."""
        before = min(max(self.columns[0].start - self.left, 1.0), PADDING)
        return [
            min(max(one.end + 0.5, other.start - before), other.start - 0.1)
            for one, other in pairwise(self.columns)
        ]


def bands_of(
    flat: Sequence[Rule], lines: Sequence[Line], before: Bands | None, drawn: bool = True
) -> list[Bands]:
    """Return the tables that rules across make; `before` is one that ends the page before.

    Where they are not `drawn` but edges of colours, the last row may have none below it.
    """
    return [bands for group in _alike(flat) for bands in _bands(group, lines, before, not drawn)]


def edges_of(fills: Iterable[Fill]) -> Iterator[Rule]:
    """Yield the upper and lower edges of coloured areas as rules."""
    for fill in fills:
        if min(fill.box.bottom - fill.box.top, fill.box.x1 - fill.box.x0) > EDGE:
            yield Rule(fill.box.top, fill.box.x0, fill.box.x1)
            yield Rule(fill.box.bottom, fill.box.x0, fill.box.x1)


def _alike(flat: Iterable[Rule]) -> list[list[Rule]]:
    """Return the rules that begin and end alike, from top to bottom."""
    groups: list[list[Rule]] = []
    for rule in sorted(flat):
        for group in groups:
            if max(abs(group[0].start - rule.start), abs(group[0].end - rule.end)) < EDGE:
                group.append(rule)
                break
        else:
            groups.append([rule])
    return [group for group in groups if len(group) > 1]


def _bands(
    rules: Sequence[Rule], lines: Sequence[Line], before: Bands | None, unclosed: bool
) -> Iterator[Bands]:
    """Yield the tables that rules make which begin and end alike."""
    left, right = rules[0].start, rules[0].end
    rows = _between(rules, lines)
    above = _above(rules[0].at, lines)
    if above and not (rows and _names(rows[0])):
        rows, unclosed = [above, *rows], True
    if before and max(abs(before.left - left), abs(before.right - right)) > EDGE:
        before = None
    while rows:
        found = _begun(rows, lines, Bands(left=left, right=right, open=unclosed), before)
        if found:
            yield found
            rows, before = [row for row in rows if row.top >= found.rows[-1].bottom], None
        else:
            rows = rows[1:]


def _begun(
    rows: Sequence[Band], lines: Sequence[Line], fresh: Bands, before: Bands | None
) -> Bands | None:
    """Return the table that begins with the first row: with the columns of one before, or names."""
    if before:
        going = replace(fresh, columns=before.columns, step=before.step)
        if _filled(going, rows, lines) > 0:
            return going
    if _names(rows[0]):
        fresh.columns = rows[0].spans
        if _filled(fresh, rows, lines) > LEAST:
            return fresh
    return None


def _filled(found: Bands, rows: Sequence[Band], lines: Sequence[Line]) -> int:
    """Take the rows that have the columns of a table; return how many fill several of them."""
    found.rows = []
    found.add(rows)
    if found.open and found.rows and found.rows[-1] is rows[-1]:
        found.add(_below(found, lines))
    return sum(1 for row in found.rows if not row.over and len(row.spans) > 1)


def _between(rules: Sequence[Rule], lines: Sequence[Line]) -> list[Band]:
    """Return what stands between rules, save where nothing does."""
    rows = [Band(top=one.at, bottom=other.at, lines=[]) for one, other in pairwise(rules)]
    ends = [row.bottom for row in rows]
    for line in lines:
        place = bisect_right(ends, _middle(line))
        if place < len(rows) and _middle(line) > rows[0].top:
            rows[place].lines.append(line)
    return [row for row in rows if row.lines]


def _middle(line: Line) -> float:
    """Return how far down a line stands."""
    return (line.top + line.bottom) / 2


def _above(top: float, lines: Sequence[Line]) -> Band | None:
    """Return the names of columns that stand right above the first rule, if they do."""
    some: list[Line] = []
    edge, columns = top, tuple[Span, ...]()
    for line in sorted(lines, key=lambda line: -line.bottom):
        if line.top < edge and _middle(line) < top:
            wider = merged([*columns, *(span for span, _ in parts(line))])
            if edge - line.bottom > CLOSE * line.size or len(wider) < len(columns):
                break
            some, edge, columns = [line, *some], line.top, wider
    band = Band(top=edge - 1, bottom=top, lines=some)
    return band if some and _names(band) else None


def _below(found: Bands, lines: Sequence[Line]) -> Iterator[Band]:
    """Yield what stands below the last rule, in lines as close as in the rows above."""
    edge, some = found.rows[-1].bottom, list[Line]()
    for line in sorted(lines, key=lambda line: line.top):
        if _middle(line) > edge:
            far = line.top - edge > max(PADDING, found.padding + 1)
            if some:
                far = line.bottom - some[-1].bottom > max(found.step, 1.2 * line.size) + 1
            if far or not found.fits([line]):
                break
            some.append(line)
    if some and (len(parts(some[0])) > 1 or some[0].x0 > found.columns[0].end):
        yield Band(top=edge, bottom=max(line.bottom for line in some) + 1, lines=some)


def _names(row: Band) -> bool:
    """Tell whether a row names columns."""
    columns = row.spans
    split = [cells_of(line, columns) for line in row.lines]
    return len(columns) > 1 and is_header(
        [[line for line in cell if line] for cell in zip(*split, strict=True)]
    )


def rules_of(bands: Bands, flat: Iterable[Rule]) -> tuple[list[Rule], list[Rule]]:
    """Return the rules of a table: those across, and those that would run down."""
    rows = bands.rows
    ends = sorted({at for row in rows for at in (row.top, row.bottom)})
    across = [Rule(at, bands.left, bands.right) for at in ends]
    across += [rule for rule in flat if ends[0] < rule.at < ends[-1] and _cuts(rule, bands)]
    down = [Rule(at, ends[0], ends[-1]) for at in (bands.left, bands.right)]
    down += [
        Rule(wall, row.top, row.bottom) for row in rows if not row.over for wall in bands.walls
    ]
    return across, down


def _cuts(rule: Rule, bands: Bands) -> bool:
    """Tell whether a rule runs over whole columns: one below underlined words does not."""
    edges = [bands.left, *bands.walls, bands.right]
    starts = [edge for edge in edges if abs(edge - rule.start) < EDGE]
    inside = any(span.start - 1 <= rule.start <= span.end for span in bands.columns)
    cut = any(span.start < rule.end < span.end - 1 for span in bands.columns)
    return bool(starts) and not inside and not cut
