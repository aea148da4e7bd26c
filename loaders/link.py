"""From the rows of a plan to its graph: which record belongs to which, and how we know."""

from collections.abc import Iterable, Mapping
from dataclasses import replace

from graph.model import (
    Addresses,
    Basis,
    Graph,
    MergedInto,
    Plan,
    Recommendation,
    weakest,
)
from loaders.ceased import notice_ceased
from loaders.corrections.settled import Settled
from loaders.corrections.unmatched import note_unmatched
from loaders.details import Details
from loaders.doing import Doing
from loaders.draft import Draft
from loaders.gazetteer.lookup import gazetteer
from loaders.layouts.blocks import Layout, PlanBlock
from loaders.notice import notice
from loaders.pseudonyms import pseudonyms
from loaders.redaction import note_elsewhere, note_guessed, redact
from loaders.reviews import Reviews
from loaders.rows import RowReader, RowRecords
from loaders.sections import file_blocks
from loaders.similarity import THRESHOLD, Similarity
from loaders.source import Source
from loaders.subjects import Subjects
from loaders.tables.table import Document


def link(
    plan: Plan,
    document: Document,
    layout: Layout,
    source: Source,
    settled: Settled,
) -> Graph:
    """Return the graph of a plan, with a basis on every edge and a note for every doubt.

    `settled` is what people have settled; what is noticed of the whole plan comes after it.
    """
    names = gazetteer(plan.area)
    kept = pseudonyms(document, layout, source, plan.title, plan.area)
    left_out = redact(document, layout, names, kept)
    draft = Draft(replace(plan, title=left_out.text(plan.title)))
    draft.passages(document, layout)
    file_blocks(layout.blocks, source, names)
    reviews = Reviews(draft, source, document, layout)
    details = Details(draft, document, layout, source.statuses)
    reader = RowReader(draft, reviews, names, details)
    blocks = [(block, [reader.read(block, row) for row in block.rows]) for block in layout.blocks]
    every = {id(records.row): records for _, rows in blocks for records in rows}
    reader.recommendations.note_doubles()
    details.note()
    alike = Similarity(cell.text for cell in document.cells() if cell.row and not cell.blank)
    for block, rows in blocks:
        _Linker(draft, reader, alike, block, rows, every).link()
    draft.settle(settled.facts)
    notice(draft, document, layout)
    notice_ceased(draft)
    note_elsewhere(draft, layout)
    note_guessed(draft, left_out)
    draft.settle(settled.notes)
    for correction, why in settled.unmatched:
        note_unmatched(draft, correction, why, anew=settled.said_anew(correction))
    return draft.graph()


class _Linker:
    """Joins the records of one block."""

    def __init__(
        self,
        draft: Draft,
        reader: RowReader,
        alike: Similarity,
        block: PlanBlock,
        rows: list[RowRecords],
        every: Mapping[int, RowRecords],
    ) -> None:
        self.every = every
        self.draft, self.reader, self.alike = draft, reader, alike
        self.block, self.rows = block, rows
        self.of_block = list({one.id: one for row in rows for one in row.revised}.values())

    def link(self) -> None:
        """Join every row, then add what the wording alone says."""
        subjects = Subjects(self.draft, self.reader, self.block)
        doing = Doing(self.draft, self.block, self._above)
        for records in self.rows:
            self._carry_original(records)
            targets, basis = self._targets(records)
            self._merge(records, targets, basis)
            self._address(records, targets, basis)
            doing.own(records)
            doing.aim(records)
            subjects.direct(records, records if records.owners else self._above(records, "owner"))
        for records in self.rows:
            subjects.file(records)
        self._match()

    def _above(self, records: RowRecords, role: str) -> RowRecords | None:
        """Return the row whose cell a blank one continues."""
        row = records.row.above.get(role)
        return self.every[id(row)] if row else None

    def _carry_original(self, records: RowRecords) -> None:
        """Let a row without an original belong to the one above."""
        if records.row.own("original") is None and (above := self._above(records, "original")):
            if "original" not in records.row.merged and _names_another(records, above):
                self._note_no_words(records)
            else:
                records.originals, records.original_basis = above.originals, "carried"
        if records.row.goes_on:
            self.draft.note(
                "row goes on",
                "The row has an action and names no recommendation; it is taken to go on with the "
                "one above.",
                records.actions,
                severity="remark",
            )

    def _note_no_words(self, records: RowRecords) -> None:
        """Note a row that names a recommendation of its own and has no words for it."""
        cell = records.row.own("number") or records.row.own("review")
        if cell:
            self.draft.note(
                "recommendation without words",
                "The row names a recommendation, and its cell is blank.",
                [self.draft.at(cell)],
                suggestion="Fill the cell in; the row belongs to no recommendation so far.",
            )

    def _targets(self, records: RowRecords) -> tuple[list[Recommendation], Basis]:
        """Return the revised recommendations a row belongs to: its own, or those of its block."""
        own = records.row.own("revised")
        if records.revised or own is not None:
            return records.revised, "stated"
        spans = self.block.merges or records.row.goes_on
        if above := self._above(records, "revised") if spans else None:
            return above.revised, "carried"
        return self.of_block if self.block.continues else [], "carried"

    def _merge(self, records: RowRecords, targets: Iterable[Recommendation], basis: Basis) -> None:
        """Join the originals of a row to its revised recommendations."""
        basis = weakest(basis, records.original_basis)
        for original in records.originals:
            for revised in targets:
                alike = None if basis == "stated" else self.alike(original.text, revised.text)
                self.draft.join(
                    MergedInto(source=original, target=revised, basis=basis, similarity=alike)
                )

    def _address(self, records: RowRecords, targets: list[Recommendation], basis: Basis) -> None:
        """Join the actions of a row to the revised recommendations, or else to its original."""
        if not targets and records.originals:
            targets, basis = records.originals, records.original_basis
        for action in records.actions:
            for target in targets:
                alike = None if basis == "stated" else self.alike(action.text, target.text)
                self.draft.join(
                    Addresses(source=action, target=target, basis=basis, similarity=alike)
                )
        if records.actions and not targets:
            self.draft.note(
                "action without recommendation",
                "The row states no recommendation that the action could address.",
                records.actions,
                suggestion="Say in corrections.yaml which recommendation it addresses.",
            )

    def _match(self) -> None:
        """Add the edges that only the wording says, inside a block that has a heading."""
        if self.block.filing.theme is None:
            return
        originals = {one.id: one for records in self.rows for one in records.originals}
        actions = [action for records in self.rows for action in records.actions]
        for revised in self.of_block:
            for original in originals.values():
                alike = self.alike(original.text, revised.text)
                if alike >= THRESHOLD:
                    self.draft.join(
                        MergedInto(
                            source=original, target=revised, basis="matched", similarity=alike
                        )
                    )
            for action in actions:
                alike = self.alike(action.text, revised.text)
                if alike >= THRESHOLD:
                    self.draft.join(
                        Addresses(source=action, target=revised, basis="matched", similarity=alike)
                    )


def _names_another(records: RowRecords, above: RowRecords) -> bool:
    """Tell whether a row has a number or a review of its own that differs from the row above."""
    for role in ("number", "review"):
        own, theirs = records.row.own(role), above.row.own(role)
        if own and theirs and own.text.strip() != theirs.text.strip():
            return True
    return False
