"""Who does the actions of a row, and what they are to achieve."""

from collections.abc import Callable, Iterable

from graph.model import Action, AimsFor, Basis, Outcome, OwnedBy, weakest
from loaders.draft import Draft
from loaders.interpret.lists.numbers import shares
from loaders.layouts.blocks import OWNING, PlanBlock
from loaders.owning import Owned
from loaders.rows import RowRecords


class Doing:
    """Joins the actions of one block to their owners and their outcomes."""

    def __init__(
        self,
        draft: Draft,
        block: PlanBlock,
        above: Callable[[RowRecords, str], RowRecords | None],
    ) -> None:
        """Begin with a block; `above` gives the row whose cell a blank one continues."""
        self.draft, self.block, self.above = draft, block, above

    def own(self, records: RowRecords) -> None:
        """Join the actions of a row, or those carried into it, to their owners."""
        for column in OWNING:
            actions, said, basis = self._about(records, column)
            self._owned(actions, [one for one in said.owners if one.column == column], basis)
        actionless = not (records.actions or self._carried_actions(records))
        if records.owners and actionless and "action" in self.block.roles:
            self._note_alone(records, records.owners[0].column)

    def _owned(self, actions: Iterable[Action], owners: list[Owned], basis: Basis) -> None:
        """Join actions to owners; where both are numbered, by number."""
        for action in actions:
            for owner in owners:
                if shares(action.number, owner.number):
                    self.draft.join(
                        OwnedBy(
                            source=action,
                            target=owner.agency,
                            basis=weakest(basis, owner.basis),
                            role=owner.role,
                            as_written=owner.as_written,
                            passage=owner.passage,
                        )
                    )

    def aim(self, records: RowRecords) -> None:
        """Join the actions of a row, or those carried into it, to their outcomes."""
        actions, said, basis = self._about(records, "outcome")
        self._aimed(actions, said.outcomes, basis)
        if said.outcomes and not actions:
            self._note_alone(records, "outcome")

    def _about(self, records: RowRecords, role: str) -> tuple[list[Action], RowRecords, Basis]:
        """Return the actions that a row's cell is about, the row whose cell counts, the basis."""
        if not records.actions:
            return self._carried_actions(records), records, "carried"
        above = None if records.row.own(role) else self.above(records, role)
        return records.actions, above or records, "carried" if above else "stated"

    def _aimed(
        self,
        actions: Iterable[Action],
        outcomes: list[tuple[Outcome, str | None]],
        basis: Basis,
    ) -> None:
        """Join actions to outcomes; where both are numbered, by number."""
        for action in actions:
            for outcome, number in outcomes:
                if shares(action.number, number):
                    self.draft.join(AimsFor(source=action, target=outcome, basis=basis))

    def _carried_actions(self, records: RowRecords) -> list[Action]:
        """Return the actions that a row's blank action cell continues."""
        if records.row.own("action"):
            return []
        above = self.above(records, "action")
        return above.actions if above else []

    def _note_alone(self, records: RowRecords, role: str) -> None:
        """Note an owner or an outcome in a row that has no action."""
        cell, what = records.row.own(role), "outcome" if role == "outcome" else "owner"
        if cell:
            self.draft.note(
                f"{what} without action",
                f"The row states an {what} and no action.",
                [self.draft.at(cell)],
            )
