"""Each action with its dates, its status and its state, as the columns of its row say."""

from collections.abc import Mapping

from graph.model import Action, Basis, State
from loaders.draft import Draft
from loaders.interpret.progress.states import DONE as COMPLETED
from loaders.interpret.progress.states import asks_whether, state_of
from loaders.interpret.progress.told import Told
from loaders.layouts.blocks import Layout, PlanRow
from loaders.statements import completed_of, due_of, progress_of, shown_of, statuses_of, told_of
from loaders.statuses import NOTHING, Known, Shown, Statuses
from loaders.tables.table import Cell, Document
from loaders.timing import Done, Timing


class Details:
    """Gives each action its dates, its status and its state, as the columns of its row say."""

    def __init__(
        self, draft: Draft, document: Document, layout: Layout, said: Mapping[str, State]
    ) -> None:
        """Learn what the plan as a whole says of dates and colours; `said` is its source file."""
        self.draft, self.layout = draft, layout
        self.timing = Timing(draft, layout)
        shown = [
            one for block in layout.blocks for row in block.rows for one in statuses_of(row, layout)
        ]
        self.statuses = Statuses(draft, document, layout, said, shown)

    def note(self) -> None:
        """Write the notes that need the whole plan."""
        self.timing.note()
        self.statuses.note()

    def action(self, row: PlanRow, number: str | None, name: str, text: str) -> Action:
        """Return the action of some words, with all that its row says of it."""
        shown = shown_of(row, number, self.layout)
        target = due_of(row, number)
        cell = row.own("action")
        shared = number is None and cell is not None and len(cell.blocks) > 1
        due = self.timing.due(target, row.said("due"), shared=shared)
        words, at = completed_of(row, number, shown)
        done = self.timing.done(words, at)
        told = told_of(row, number, self.layout)
        passed = self.timing.passed(due)
        state, basis = self._state(row, shown, done, told, passed=passed)
        done = self._told_done(done, told, state)
        return Action(
            id=name,
            plan=self.draft.plan.id,
            text=text,
            number=number,
            status=shown.status,
            state=state,
            state_basis=basis,
            due=target,
            due_on=due.on,
            due_precision=due.precision,
            due_basis=_date_basis(row) if target else None,
            completed=done.words,
            completed_on=done.when.on,
            completed_precision=done.when.precision,
            progress=progress_of(row, number, self.layout),
        )

    def _told_done(self, done: Done, told: tuple[Cell, Told] | None, state: State | None) -> Done:
        """Return when something was done, from the words of progress where no others say so."""
        dated = told[1].dated if told else None
        if done.words or state not in COMPLETED or told is None or dated is None:
            return done
        return self.timing.done(told[0].text[slice(*dated)], told[0])

    def _state(
        self,
        row: PlanRow,
        shown: Shown,
        done: Done,
        told: tuple[Cell, Told] | None,
        *,
        passed: bool,
    ) -> Known:
        """Return the state of an action: by its status, else its completion, else its progress.

        A colour behind another column than that of status says it only where no words do.
        """
        if shown.words or (shown.colour and shown.own):
            return self.statuses.of(shown, passed=passed)
        cell = row.said("completed")
        asked = asks_whether(self.layout.head(cell)) if cell else False
        if done.words and (said := state_of(done.words, answer=asked)):
            return self.statuses.settled(said, done.words, cell, passed=passed)
        state = told[1].state if told else None
        if shown.colour and (state is None or state == "open"):
            return self.statuses.of(shown, passed=passed)
        if done.when.on:
            kept = state == "completed and continuing"
            so: State = "completed and continuing" if kept else "completed"
            return NOTHING if done.to_come else (so, "matched")
        if told and told[1].asked:
            self.statuses.ask(told[0].text[told[1].start : told[1].end], told[0])
        return (state, "matched") if state and state != "open" else NOTHING


def _date_basis(row: PlanRow) -> Basis:
    """Return how we know that a date is of this row: its cell, or the merged one over it."""
    return "stated" if row.own("due") else "carried"
