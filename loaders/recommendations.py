"""The recommendations of a plan: originals and revised ones, each once, with whom they ask."""

import re
from collections.abc import Iterable

from rapidfuzz.distance import LCSseq

from graph.identity import sort_key, tidy
from graph.model import Basis, DirectedAt, Made, Recommendation, Review, Scope, Stage
from loaders.draft import Draft
from loaders.gazetteer.lookup import Gazetteer
from loaders.interpret.addressees import addressees_of
from loaders.interpret.numbering import NUMBER
from loaders.interpret.recommendations import Aside, Asked, original_of, revised_of
from loaders.interpret.words import says_nothing
from loaders.layout import PlanBlock, PlanRow
from loaders.tables.table import Cell

PART = re.compile(r"\(?[a-z][.)]$")
SAME_SHARE = 0.95
PAIR = 2
NEGATIONS = frozenset({"not", "no", "never", "without", "cannot"})
HEADING_LENGTH = 120


class Recommendations:
    """Reads the recommendations of a plan; the same one in two rows is one node."""

    def __init__(self, draft: Draft, gazetteer: Gazetteer) -> None:
        """Begin with no recommendation known."""
        self.draft, self.gazetteer = draft, gazetteer
        self.known: dict[str, list[Recommendation]] = {}

    def original(
        self, block: PlanBlock, row: PlanRow, review: Review | None, basis: Basis
    ) -> Recommendation | None:
        """Return the original recommendation of a row's own cell, made by its review."""
        cell = row.own("original")
        if cell is None:
            return None
        reading = original_of(cell, row.headings.get("original"))
        if not reading.asked:
            self._asides(cell, reading.asides, None)
            return None
        number = row.own("number")
        words = number.text.strip(" .)\n") if number and not says_nothing(number.text) else None
        asked, words = _number_within(cell, reading.asked[0], words)
        within = review.id if review else f"{self.draft.plan.id}/t{cell.table}r{cell.row}"
        made = self._recommendation(cell, asked, within, words, "original", block)
        if review:
            self.draft.join(Made(source=review, target=made, basis=basis))
        else:
            self._note_no_review(made)
        self._asides(cell, reading.asides, made)
        return made

    def revised(
        self, block: PlanBlock, row: PlanRow, original: Recommendation | None
    ) -> list[Recommendation]:
        """Return the revised recommendations of a row's own cell."""
        cell = row.own("revised")
        if cell is None:
            return []
        reading = revised_of(cell, row.headings.get("revised"))
        self._asides(cell, reading.asides, original)
        plan = self.draft.plan.id
        return [
            self._recommendation(
                cell, asked, plan, f"R{asked.number}" if asked.number else None, "revised", block
            )
            for asked in reading.asked
        ]

    def _recommendation(
        self,
        cell: Cell,
        asked: Asked,
        within: str,
        number: str | None,
        stage: Stage,
        block: PlanBlock,
    ) -> Recommendation:
        """Return the recommendation of some words: one known already, or a new one."""
        text = cell.text[asked.start : asked.end]
        local = within.removeprefix(self.draft.plan.id).strip("/")
        unnumbered = f"{'R-' if stage == 'revised' else ''}t{cell.table}r{cell.row}"
        key = "/".join(part for part in (local, tidy(number or unnumbered)) if part)
        known = self.known.setdefault(key, [])
        for one in known:
            if same_recommendation(one.text, text):
                self.draft.stated(one, cell, asked.start, asked.end)
                self._note_same(one, text)
                return one
        new = self._new(key, number, text, stage, block, cell)
        known.append(new)
        self.draft.stated(new, cell, asked.start, asked.end)
        self._ask(new, cell, asked.start)
        return new

    def _new(
        self, key: str, number: str | None, text: str, stage: Stage, block: PlanBlock, cell: Cell
    ) -> Recommendation:
        """Add the node of a recommendation, with its scope."""
        scope, basis = self._scope(block, text, cell)
        node = Recommendation(
            id=self.draft.id("Recommendation", key),
            plan=self.draft.plan.id,
            number=number,
            sort_key=sort_key(number),
            text=text,
            stage=stage,
            scope=scope,
            scope_basis=basis,
        )
        return self.draft.add(node)

    def _scope(self, block: PlanBlock, text: str, cell: Cell) -> tuple[Scope, Basis]:
        """Return local, regional or national: by the section's heading, then by who is asked."""
        row = next(r for r in block.rows if cell in r.cells.values())
        own = row.own("scope")
        if own and (said := _scopes(own.text)):
            return said[-1], "stated"
        said = _scopes(_heading_about_recommendations(block.section))
        if len(said) == 1:
            return said[0], "stated"
        if not said:
            return "local", "matched"
        reaches = {one.entry.reach for one in addressees_of(text, self.gazetteer)}
        reached: list[Scope] = [scope for scope in said if scope in reaches]
        return (reached or said)[-1], "matched"

    def _ask(self, recommendation: Recommendation, cell: Cell, start: int) -> None:
        """Join a recommendation to the agencies it asks."""
        for found in addressees_of(recommendation.text, self.gazetteer):
            agency = self.draft.agency(found.entry)
            begin, end = start + found.start, start + found.end
            self.draft.stated(agency, cell, begin, end)
            self.draft.join(
                DirectedAt(
                    source=recommendation,
                    target=agency,
                    basis="stated",
                    as_written=cell.text[begin:end],
                )
            )

    def _note_same(self, one: Recommendation, text: str) -> None:
        """Note that a recommendation stands in a second row in other words."""
        if one.text != text:
            self.draft.note(
                "recommendation in two parts",
                f"{_called(one)} stands in two rows, as parts of one; it is one here.",
                [one],
                severity="remark",
            )

    def _note_no_review(self, one: Recommendation) -> None:
        """Note that nothing says which review made a recommendation."""
        self.draft.note(
            "recommendation without review",
            "The row names no review, and no heading lets it continue the one above.",
            [one],
            suggestion="Fill the cell in, or give the plan's only review in source.yaml (review:).",
        )

    def note_doubles(self) -> None:
        """Note every number that stands for two recommendations or more."""
        for known in self.known.values():
            if len(known) > 1:
                self.draft.note(
                    "number twice",
                    f"{_called(known[0])} stands {len(known)} times with different words; "
                    "each is a recommendation of its own here.",
                    known,
                    suggestion="Look the numbers up in the review's report.",
                )

    def _asides(self, cell: Cell, asides: Iterable[Aside], about: Recommendation | None) -> None:
        """Note what stands beside the recommendations of a cell."""
        for aside in asides:
            self.draft.note(
                aside.kind,
                f"Beside the recommendation: {cell.text[aside.start : aside.end]!r}. It is kept as "
                "text and is no recommendation.",
                [self.draft.at(cell), *([about] if about else [])],
                severity="remark",
            )


def same_recommendation(one: str, other: str) -> bool:
    """Tell whether two texts under one number are one recommendation, or two parts of one.

    They are where the words are the same; where both are parts (`a.`, `b.`) of one list; and
    where one of them is a list and the other repeats its beginning and one of its parts.
    """
    a, b = (re.findall(r"[\w'’]+[.)]?", text.lower()) for text in (one, other))
    plain_a, plain_b = ([w.rstrip(".)") for w in words if not PART.match(w)] for words in (a, b))
    if NEGATIONS & (set(plain_a) ^ set(plain_b)):
        return False
    least, most = sorted((len(plain_a), len(plain_b)))
    common = LCSseq.similarity(plain_a, plain_b)
    a_list = any(PART.match(word) for word in (a if len(plain_a) == most else b))
    if least and common >= SAME_SHARE * (least if a_list else most):
        return True
    stem = next((i for i, (x, y) in enumerate(zip(a, b, strict=False)) if x != y), least)
    parts = a[stem : stem + 1] + b[stem : stem + 1]
    return stem > 0 and len(parts) == PAIR and all(PART.match(part) for part in parts)


def _number_within(cell: Cell, asked: Asked, number: str | None) -> tuple[Asked, str | None]:
    """Return the number that a recommendation begins with, where no column gives it."""
    found = None if number else NUMBER.match(cell.text, asked.start, asked.end)
    if not found:
        return asked, number
    return Asked(start=found.end(), end=asked.end), found[1]


def _heading_about_recommendations(section: str) -> str:
    """Return the short lines before a table that speak of recommendations: they head it."""
    lines = [line for line in section.splitlines() if len(line) < HEADING_LENGTH]
    return "\n".join(line for line in lines if re.search(r"\brecommendations?\b", line.lower()))


def _scopes(text: str) -> list[Scope]:
    """Return the scopes named in a text, the widest last."""
    scopes: tuple[Scope, ...] = ("local", "regional", "national")
    return [scope for scope in scopes if re.search(rf"\b{scope}(?:ly)?\b", text, re.IGNORECASE)]


def _called(recommendation: Recommendation) -> str:
    """Return how people call a recommendation: AB 2, R10."""
    if recommendation.stage == "revised":
        return recommendation.number or recommendation.id
    return f"{recommendation.id.split('/')[-2]} {recommendation.number or ''}".strip()
