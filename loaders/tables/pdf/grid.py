"""Rules on a page to the cells between them, merged ones included."""

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from loaders.tables.pdf.sheet import Box, Rule

SNAP = 2.0
"""Rules that are not further apart than this are one rule (points)."""
THICK = 4.0
"""No row and no column of a table is smaller than this; two such rules are a double one."""
TOUCH = 2.0
"""A rule ends at another when not more than this is between them."""
MOST = 1500
"""Rules that a page may have in one direction."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Region:
    """A cell between rules: its place in the grid, its spans, its box."""

    row: int
    column: int
    rows: int
    columns: int
    box: Box


@dataclass(frozen=True, slots=True, kw_only=True)
class Grid:
    """The cells of a ruled table: where its columns and rows begin and end, and its regions."""

    xs: tuple[float, ...]
    ys: tuple[float, ...]
    regions: tuple[Region, ...]
    open_top: bool = False
    open_bottom: bool = False
    """Whether no rule ends it there, because a row goes on on another page."""

    @property
    def box(self) -> Box:
        """Return its place."""
        return Box(self.xs[0], self.ys[0], self.xs[-1], self.ys[-1])

    def places(self) -> dict[tuple[int, int], Region]:
        """Return the region at each row and column."""
        return {
            (row, column): region
            for region in self.regions
            for row in range(region.row, region.row + region.rows)
            for column in range(region.column, region.column + region.columns)
        }


class Places:
    """The cells of a grid, to look up which holds a point."""

    def __init__(self, grid: Grid) -> None:
        """Note which region is where."""
        self.grid, self.where = grid, grid.places()

    def at(self, x: float, y: float) -> Region | None:
        """Return the region that holds a point."""
        grid = self.grid
        if not grid.box.holds(x, y):
            return None
        row = min(bisect_right(grid.ys, y), len(grid.ys) - 1) - 1
        column = min(bisect_right(grid.xs, x), len(grid.xs) - 1) - 1
        return self.where[row, column]


def grids_of(across: Iterable[Rule], down: Iterable[Rule]) -> list[Grid]:
    """Return the grids that rules make, from top to bottom; none for too many rules."""
    flat, steep = joined(across), joined(down)
    if len(flat) > MOST or len(steep) > MOST:
        return []
    found = [grid_of(some, others) for some, others in _connected(flat, steep)]
    return sorted((g for g in found if g), key=lambda grid: (grid.ys[0], grid.xs[0]))


def joined(rules: Iterable[Rule]) -> list[Rule]:
    """Put rules on one line, where they nearly are, and join those that go on."""
    found: list[Rule] = []
    group: list[Rule] = []
    for rule in sorted(rules):
        if group and rule.at - group[0].at > SNAP:
            found += _run(group)
            group = []
        group.append(rule)
    return found + _run(group)


def _run(group: Sequence[Rule]) -> list[Rule]:
    """Return the rules of one line, those that go on joined."""
    found: list[Rule] = []
    at = sum(rule.at for rule in group) / max(len(group), 1)
    for rule in sorted(group, key=lambda r: r.start):
        if found and rule.start - found[-1].end <= TOUCH:
            found[-1] = found[-1]._replace(end=max(found[-1].end, rule.end))
        else:
            found.append(rule._replace(at=at))
    return found


def _connected(flat: list[Rule], steep: list[Rule]) -> list[tuple[list[Rule], list[Rule]]]:
    """Return the rules that touch one another, group by group."""
    group = list(range(len(flat) + len(steep)))

    def root(n: int) -> int:
        while group[n] != n:
            group[n] = group[group[n]]
            n = group[n]
        return n

    for n, one in enumerate(flat):
        for m, other in enumerate(steep, start=len(flat)):
            if _touch(one, other):
                group[root(n)] = root(m)
    parts: dict[int, tuple[list[Rule], list[Rule]]] = {}
    for n in range(len(group)):
        some, others = parts.setdefault(root(n), ([], []))
        if n < len(flat):
            some.append(flat[n])
        else:
            others.append(steep[n - len(flat)])
    return [(some, others) for some, others in parts.values() if some and others]


def _touch(flat: Rule, steep: Rule) -> bool:
    """Tell whether a rule across and one down meet."""
    return (
        flat.start - TOUCH <= steep.at <= flat.end + TOUCH
        and steep.start - TOUCH <= flat.at <= steep.end + TOUCH
    )


def _cuts(rules: Iterable[Rule], others: Iterable[Rule]) -> list[float]:
    """Return where columns (or rows) may end: at the rules, and where the others end."""
    cuts = sorted({rule.at for rule in rules})
    ends = [end for rule in others for end in (rule.start, rule.end)]
    first, last = min(ends), max(ends)
    if first < cuts[0] - THICK:
        cuts.insert(0, first)
    if last > cuts[-1] + THICK:
        cuts.append(last)
    kept = cuts[:1]
    for cut in cuts[1:]:
        if cut - kept[-1] > THICK:
            kept.append(cut)
    return kept


def grid_of(flat: list[Rule], steep: list[Rule]) -> Grid | None:
    """Return the grid of rules that touch; None for a frame round one cell."""
    xs, ys = _cuts(steep, flat), _cuts(flat, steep)
    if len(xs) < 2 or len(ys) < 2 or len(xs) * len(ys) > 200_000:
        return None
    right = _walls(steep, xs, ys)
    below = _walls(flat, ys, xs)
    spans = _spans(len(ys) - 1, len(xs) - 1, right, below)
    if len(spans) < 2:
        return None
    closed = [any(abs(rule.at - end) <= THICK for rule in flat) for end in (ys[0], ys[-1])]
    return replace(_named(spans, xs, ys), open_top=not closed[0], open_bottom=not closed[1])


def _walls(
    rules: Iterable[Rule], cuts: Sequence[float], along: Sequence[float]
) -> set[tuple[int, int]]:
    """Return the cuts at which a rule stands, with the place along them."""
    walls = set()
    for rule in rules:
        cut = min(range(len(cuts)), key=lambda n: abs(cuts[n] - rule.at))
        for place, (start, end) in enumerate(pairwise(along)):
            if min(end, rule.end) - max(start, rule.start) >= 0.6 * (end - start):
                walls.add((cut, place))
    return walls


def _spans(
    rows: int, columns: int, right: set[tuple[int, int]], below: set[tuple[int, int]]
) -> list[tuple[int, int, int, int]]:
    """Return the cells as row, column, row after, column after."""
    runs: dict[tuple[int, int], tuple[int, int, int, int]] = {}
    done: list[tuple[int, int, int, int]] = []
    for row in range(rows):
        now: dict[tuple[int, int], tuple[int, int, int, int]] = {}
        start = 0
        for column in range(columns):
            if column + 1 < columns and (column + 1, row) not in right:
                continue
            run, end = (start, column + 1), column + 1
            open_above = all((row, c) not in below for c in range(start, end))
            first = runs.pop(run)[0] if open_above and run in runs else row
            now[run] = (first, start, row + 1, end)
            start = end
        done += runs.values()
        runs = now
    return sorted([*done, *runs.values()])


def _named(
    spans: Sequence[tuple[int, int, int, int]], xs: Sequence[float], ys: Sequence[float]
) -> Grid:
    """Return the grid of some cells; a cut at which no cell ends is left out."""
    rows = sorted({n for span in spans for n in (span[0], span[2])})
    columns = sorted({n for span in spans for n in (span[1], span[3])})
    row, column = ({n: place for place, n in enumerate(some)} for some in (rows, columns))
    regions = tuple(
        Region(
            row=row[top],
            column=column[left],
            rows=row[bottom] - row[top],
            columns=column[right] - column[left],
            box=Box(xs[left], ys[top], xs[right], ys[bottom]),
        )
        for top, left, bottom, right in spans
    )
    return Grid(xs=tuple(xs[n] for n in columns), ys=tuple(ys[n] for n in rows), regions=regions)
