"""The reviews of a plan: named in a column, in a row over a block, or in the title."""

import re

from graph.identity import tidy
from graph.model import Basis, Review
from loaders.draft import Draft
from loaders.interpret.titles.reviews import Named, review_of
from loaders.interpret.words import says_nothing
from loaders.layouts.blocks import Layout, PlanBlock, PlanRow
from loaders.naming import Naming, naming
from loaders.source import Source
from loaders.tables.table import Document

BETWEEN = re.compile(r"\s*(?:[,;/&\n]|\band\b)\s*")
"""What stands between two reviews in one cell."""


class Reviews:
    """The reviews of one plan, each a node."""

    def __init__(self, draft: Draft, source: Source, document: Document, layout: Layout) -> None:
        """Make a node of every review, so that a chair named late is known early."""
        self.draft, self.source = draft, source
        blocks = layout.blocks
        cells = [cell for block in blocks for row in block.rows if (cell := row.own("review"))]
        alone = [review_of(c.text, source) for c in cells if not says_nothing(c.text)]
        self.known = {one.name for one in alone} | set(source.reviews)
        named = [part for one in alone for part in self._each(one)]
        names = [one.name for one in named]
        names += [block.filing.review for block in blocks if block.filing.review]
        self.nodes: dict[str, Review] = {}
        for name in dict.fromkeys(names):
            chair = next((one.chair for one in named if one.name == name and one.chair), None)
            self.nodes[name] = draft.add(self._node(name, chair))
        if not names:
            self._only(document, layout)

    def _only(self, document: Document, layout: Layout) -> None:
        """Make the node of the only review, which neither a column nor a row names."""
        title, area = self.source.title or self.draft.plan.title, self.draft.plan.area
        said = self.source.review and Naming(self.source.review, "the source file")
        found = said or naming(document, layout, title, area)
        name = review_of(found.name, self.source).name or self.draft.plan.id
        review = self.nodes[name] = self.draft.add(self._node(name, None))
        if found.at:
            text = found.at.text
            start = max(text.casefold().find(found.name.casefold()), 0)
            self.draft.stated(review, found.at, start, start + len(found.name))
        if not found.by:
            self._note_not_named(name)

    def _note_not_named(self, name: str) -> None:
        """Note that nothing in the plan says which review it follows."""
        self.draft.note(
            "review not named",
            f"Neither a column nor the title names the review; it is called {name!r} here.",
            list(self.nodes.values()),
            suggestion="Write its name in source.yaml (review:).",
        )

    def _node(self, name: str, chair: str | None) -> Review:
        """Return the node of a review."""
        return Review(
            id=self.draft.id("Review", tidy(name)),
            plan=self.draft.plan.id,
            name=name,
            kind="DARDR" if "DARDR" in self.draft.plan.title.upper() else "DHR",
            area=self.draft.plan.area,
            chair=chair,
            year=None,
        )

    def _each(self, named: Named) -> list[Named]:
        """Return the reviews a cell names: several where each is named alone elsewhere too."""
        if named.name in self.source.reviews:
            return [named]
        parts = [review_of(part, self.source) for part in BETWEEN.split(named.name)]
        several = len(parts) > 1 and all(one.name in self.known for one in parts)
        return parts if several else [named]

    def of(self, block: PlanBlock, row: PlanRow) -> tuple[list[Review], Basis]:
        """Return the reviews a row is of: in its cell, over its block, or the plan's only one."""
        reading = row.reading("review")
        if reading is None:
            return self._over(block)
        if says_nothing(reading.cell.text):
            return [], reading.basis
        named = self._each(review_of(reading.cell.text, self.source))
        reviews = [self.nodes[one.name] for one in named]
        for review in reviews:
            self.draft.stated(review, reading.cell, 0, len(reading.cell.text))
        return reviews, reading.basis

    def _over(self, block: PlanBlock) -> tuple[list[Review], Basis]:
        """Return the review of a row that names none itself."""
        over, heading = block.filing.review, block.filing.review_at
        if over and heading:
            self.draft.stated(self.nodes[over], heading.cell, heading.start, heading.end)
            return [self.nodes[over]], "carried"
        alone = len(self.nodes) == 1 and "review" not in block.roles
        return list(self.nodes.values()) if alone else [], "stated"
