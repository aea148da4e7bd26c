"""What recommendations are about, and whom they are for: rows over them, and their columns."""

from collections.abc import Iterable

from graph.model import About, Basis, DirectedAt, Recommendation, Theme, weakest
from loaders.draft import Draft
from loaders.interpret.titles.headings import Heading
from loaders.interpret.words import says_nothing
from loaders.layouts.blocks import PlanBlock
from loaders.owning import Owned
from loaders.rows import RowReader, RowRecords


class Subjects:
    """Files the recommendations of one block, and directs them."""

    def __init__(self, draft: Draft, reader: RowReader, block: PlanBlock) -> None:
        """Begin with a block whose filing is known."""
        self.draft, self.reader, self.block = draft, reader, block

    def file(self, records: RowRecords) -> None:
        """File the recommendations of a row under its block's heading, and its column's theme."""
        over = self.block.filing.theme
        if over:
            theme = self.reader.theme(over.name)
            for heading in [*records.row.headings.values(), over]:
                self.draft.stated(theme, heading.cell, heading.start, heading.end)
            for role, said in (("original", records.originals), ("revised", records.revised)):
                self._join(said, theme, "stated" if role in records.row.headings else "carried")
        column = records.row.reading("theme")
        if column and not says_nothing(column.cell.text):
            theme = self.reader.theme(" ".join(column.cell.text.split()))
            self.draft.stated(theme, column.cell, 0, len(column.cell.text))
            self._join([*records.originals, *records.revised], theme, column.basis)

    def _join(self, recommendations: Iterable[Recommendation], theme: Theme, basis: Basis) -> None:
        """File recommendations under a theme."""
        for one in recommendations:
            self.draft.join(About(source=one, target=theme, basis=basis))

    def direct(self, records: RowRecords, leads: RowRecords | None) -> None:
        """Join recommendations to the agencies over their block, and to leads without action.

        In a plan that has no column of actions, who leads (`leads` is the row whose cell says so)
        is whom a recommendation is for.
        """
        for found, heading in self.block.filing.asked:
            self.reader.recommendations.direct(records.originals, found, heading.cell, "carried")
        for body in self.block.filing.bodies:
            self._unknown(records, body)
        if "action" not in self.block.roles and leads:
            for lead in leads.owners:
                self._lead(records.originals, lead, "stated" if leads is records else "carried")

    def _unknown(self, records: RowRecords, heading: Heading) -> None:
        """Join recommendations to an agency over them that no gazetteer knows."""
        agency, known = self.reader.owning.not_known(heading.name, heading.cell)
        self.draft.stated(agency, heading.cell, heading.start, heading.end)
        basis, words = weakest("carried", known), heading.name
        for one in records.originals:
            self.draft.join(DirectedAt(source=one, target=agency, basis=basis, as_written=words))

    def _lead(self, asked: Iterable[Recommendation], lead: Owned, basis: Basis) -> None:
        """Join recommendations to an agency that leads on them."""
        for one in asked:
            self.draft.join(
                DirectedAt(
                    source=one,
                    target=lead.agency,
                    basis=weakest(basis, lead.basis),
                    as_written=lead.as_written,
                )
            )
