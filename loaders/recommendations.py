"""The recommendations of a plan: originals and revised ones, each once, with whom they ask."""

from collections.abc import Iterable, Sequence

from graph.identity import sort_key, tidy
from graph.model import Basis, DirectedAt, Made, Recommendation, Review, Scope, Stage
from loaders.draft import Draft
from loaders.gazetteer.lookup import Found, Gazetteer
from loaders.interpret.agencies.addressees import addressees_of, agencies_alone
from loaders.interpret.recommendations import Aside, Asked, original_of, revised_of
from loaders.interpret.same import number_in, number_within, same_recommendation
from loaders.interpret.scopes import heading_about_recommendations, scopes_of
from loaders.interpret.time.deadlines import deadline_in
from loaders.layouts.blocks import PlanBlock, PlanRow
from loaders.said_again import SaidAgain
from loaders.tables.table import Cell
from loaders.timing import day_of, note_doubt, published_in


class Recommendations:
    """Reads the recommendations of a plan; the same one in two rows is one node."""

    def __init__(self, draft: Draft, gazetteer: Gazetteer) -> None:
        """Begin with no recommendation known."""
        self.draft, self.gazetteer = draft, gazetteer
        self.known: dict[str, list[Recommendation]] = {}
        self.again = SaidAgain()
        self.published = day_of(published_in(draft.plan))

    def originals(
        self, block: PlanBlock, row: PlanRow, reviews: Sequence[Review], basis: Basis
    ) -> list[Recommendation]:
        """Return the original recommendation of a row's own cell, one for each of its reviews."""
        cell = row.own("original")
        if cell is None:
            return []
        reading = original_of(cell, row.headings.get("original"))
        if not reading.asked:
            self._asides(cell, reading.asides, None)
            return []
        asked, addressed = self._addressed(cell, reading.asked[0])
        asked, number = number_within(cell, asked, number_in(row.own("number")))
        made = []
        of: Sequence[Review | None] = reviews or [None]
        for review in of:
            within = review.id if review else f"{self.draft.plan.id}/t{cell.table}r{cell.row}"
            one = self._recommendation(cell, asked, within, number, "original", block, row)
            self._direct(one, cell, addressed, "stated")
            made.append(one)
            if review:
                self.draft.join(Made(source=review, target=one, basis=basis))
            else:
                self._note_no_review(one)
        self._asides(cell, reading.asides, made[0])
        return made

    def _addressed(self, cell: Cell, asked: Asked) -> tuple[Asked, list[Found]]:
        """Return a recommendation without a last paragraph that only names whom it is for."""
        blocks = [b for b in cell.blocks if asked.start <= b.start and b.end <= asked.end]
        if len(blocks) == 1 or not blocks:
            return asked, []
        last, before = blocks[-1], blocks[-2]
        named = agencies_alone(cell.text, last.start, last.end, self.gazetteer)
        return (Asked(start=asked.start, end=before.end), named) if named else (asked, [])

    def direct(
        self, made: Iterable[Recommendation], found: Found, cell: Cell, basis: Basis
    ) -> None:
        """Join recommendations to an agency named in a cell, as the one they are for."""
        for one in made:
            self._direct(one, cell, [found], basis)

    def revised(
        self, block: PlanBlock, row: PlanRow, originals: Sequence[Recommendation]
    ) -> list[Recommendation]:
        """Return the revised recommendations of a row's own cell."""
        cell = row.own("revised")
        if cell is None:
            return []
        reading = revised_of(cell, row.headings.get("revised"))
        self._asides(cell, reading.asides, originals[0] if originals else None)
        plan = self.draft.plan.id
        return [
            self._recommendation(
                cell, asked, plan, revised_number(asked.number), "revised", block, row
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
        row: PlanRow,
    ) -> Recommendation:
        """Return the recommendation of some words: one known already, or a new one."""
        text = cell.text[asked.start : asked.end]
        review = "" if within.endswith(f"/t{cell.table}r{cell.row}") else within
        before = self.again.row_before(block, cell, stage, review, text)
        if before and number in (None, before.number):
            self.again.remember(block, cell, review, before, text)
            self.draft.stated(before, cell, asked.start, asked.end)
            return before
        local = within.removeprefix(self.draft.plan.id).strip("/")
        unnumbered = f"{'R-' if stage == 'revised' else ''}t{cell.table}r{cell.row}"
        key = "/".join(part for part in (local, tidy(number or unnumbered)) if part)
        known = self.known.setdefault(key, [])
        for one in known:
            if same_recommendation(one.text, text):
                self.again.remember(block, cell, review, one, text)
                self.draft.stated(one, cell, asked.start, asked.end)
                self._note_same(one, text)
                return one
        new = self._new(key, number, text, stage, block, row)
        known.append(new)
        self.again.remember(block, cell, review, new, text)
        self.draft.stated(new, cell, asked.start, asked.end)
        self._ask(new, cell, asked.start)
        return new

    def _new(
        self, key: str, number: str | None, text: str, stage: Stage, block: PlanBlock, row: PlanRow
    ) -> Recommendation:
        """Add the node of a recommendation, with its scope and its deadline."""
        scope, basis = self._scope(block, row, text)
        deadline = deadline_in(text, self.published)
        node = Recommendation(
            id=self.draft.id("Recommendation", key),
            plan=self.draft.plan.id,
            number=number,
            sort_key=sort_key(number),
            text=text,
            stage=stage,
            scope=scope,
            scope_basis=basis,
            due=deadline.words if deadline else None,
            due_on=deadline.when.on if deadline else None,
            due_precision=deadline.when.precision if deadline else None,
        )
        self.draft.add(node)
        for doubt in deadline.when.doubts if deadline else ():
            note_doubt(self.draft, doubt, node)
        return node

    def _scope(self, block: PlanBlock, row: PlanRow, text: str) -> tuple[Scope, Basis]:
        """Return local, regional or national: by the section's heading, then by who is asked."""
        own = row.own("scope")
        if own and (said := scopes_of(own.text)):
            return said[-1], "stated"
        over = block.filing.scope
        said = scopes_of(over.name if over else heading_about_recommendations(block.section))
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
            here = Found(found.entry, start + found.start, start + found.end)
            self._direct(recommendation, cell, [here], "stated")

    def _direct(
        self, one: Recommendation, cell: Cell, named: Iterable[Found], basis: Basis
    ) -> None:
        """Join a recommendation to agencies that stand in a cell."""
        for found in named:
            agency = self.draft.agency(found.entry)
            self.draft.stated(agency, cell, found.start, found.end)
            words = cell.text[found.start : found.end]
            self.draft.join(DirectedAt(source=one, target=agency, basis=basis, as_written=words))

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
        """Note every number that stands for two recommendations or more, and words apart."""
        self._note_apart()
        for known in self.known.values():
            if len(known) > 1:
                self.draft.note(
                    "number twice",
                    f"{_called(known[0])} stands {len(known)} times with different words; "
                    "each is a recommendation of its own here.",
                    known,
                    suggestion="Look the numbers up in the review's report.",
                )

    def _note_apart(self) -> None:
        """Note the recommendations without number whose words stand in rows apart."""
        for found in self.again.apart():
            self.draft.note(
                "same words in rows apart",
                f"The same words stand in {len(found)} rows that do not stand together, without a "
                "number; each is a recommendation of its own here.",
                found,
                suggestion="If they are one, give its rows the same number in the plan.",
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


def _called(recommendation: Recommendation) -> str:
    """Return how people call a recommendation: AB 2, R10."""
    if recommendation.stage == "revised":
        return recommendation.number or recommendation.id
    return f"{recommendation.id.split('/')[-2]} {recommendation.number or ''}".strip()


def revised_number(number: str | None) -> str | None:
    """Return the number of a revised recommendation: 1 is R1; one with letters is as it stands."""
    return f"R{number}" if number and number[0].isdigit() else number
