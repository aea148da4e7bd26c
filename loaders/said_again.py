"""Recommendations without a number whose words stand in several rows of a plan.

Rows that stand together say one recommendation, with an action each; rows apart may be two.
"""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field

from graph.model import Recommendation, Stage
from loaders.interpret.words import caseless
from loaders.layouts.blocks import PlanBlock
from loaders.tables.table import Cell

Key = tuple[Stage, str, str]
"""The stage of a recommendation, the review that made it, and its words without their case."""


@dataclass(slots=True)
class _Rows:
    """The last row of a block with a recommendation and the one before it: what each said."""

    block: PlanBlock
    row: int
    said: dict[Key, Recommendation] = field(default_factory=dict)
    before: dict[Key, Recommendation] = field(default_factory=dict)


@dataclass(slots=True)
class SaidAgain:
    """What the last rows with recommendations said, and which words stand in rows apart."""

    last: dict[Stage, _Rows] = field(default_factory=dict)
    without: dict[Key, list[Recommendation]] = field(default_factory=lambda: defaultdict(list))

    def row_before(
        self, block: PlanBlock, cell: Cell, stage: Stage, review: str, text: str
    ) -> Recommendation | None:
        """Return the recommendation of the row before, where this one repeats its words."""
        rows = self._rows(block, cell, stage)
        return rows.before.get((stage, review, caseless(text)))

    def remember(
        self, block: PlanBlock, cell: Cell, review: str, one: Recommendation, text: str
    ) -> None:
        """Remember what a row says."""
        key = (one.stage, review, caseless(text))
        self._rows(block, cell, one.stage).said[key] = one
        if one.number is None and one not in self.without[key]:
            self.without[key].append(one)

    def apart(self) -> Iterator[list[Recommendation]]:
        """Yield the recommendations without number that have the same words, in rows apart."""
        yield from (found for found in self.without.values() if len(found) > 1)

    def _rows(self, block: PlanBlock, cell: Cell, stage: Stage) -> _Rows:
        """Return the row of a cell and the one before it; a new block begins anew."""
        there = self.last.get(stage)
        if there is None or there.block is not block:
            self.last[stage] = _Rows(block, cell.row)
        elif there.row != cell.row:
            self.last[stage] = _Rows(block, cell.row, before=there.said)
        return self.last[stage]
