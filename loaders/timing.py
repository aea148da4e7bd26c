"""When actions and recommendations of one plan are due, and when they were done."""

import datetime
import re
from dataclasses import dataclass

from graph.model import Passage, Plan, Precision, Recommendation
from loaders.draft import Draft
from loaders.interpret.progress.states import DONE, state_of
from loaders.interpret.time.beside_dates import Purpose
from loaders.interpret.time.chosen import Doubtful, When, when
from loaders.interpret.time.date_forms import PLAINLY, STROKE
from loaders.interpret.time.days import only_period
from loaders.interpret.time.periods import Period
from loaders.layouts.blocks import Layout
from loaders.layouts.columns import role_of
from loaders.tables.table import Cell

FINANCIAL = re.compile(rf"{PLAINLY}\W*(?:of\s+)?(?:f\.?/?y\.?\s*)?{STROKE}", re.IGNORECASE)
"""A quarter of a financial year as people write it: `Q1 2019/20`."""
EXACT: tuple[Precision, ...] = ("day", "month")
SUGGESTION = "Say which day is meant with dhrgraph set (due_on or completed_on), or mend the plan."


@dataclass(frozen=True, slots=True)
class Done:
    """When something was done: the words, what they mean, whether that is yet to come."""

    words: str | None
    when: When
    to_come: bool = False


class Timing:
    """Reads the dates of one plan; what is doubtful becomes a note about the cell, once."""

    def __init__(self, draft: Draft, layout: Layout) -> None:
        """Learn when the plan was published, and whether it writes quarters of financial years."""
        self.draft = draft
        self.published = published_in(draft.plan)
        self.financial = any(
            FINANCIAL.search(cell.text)
            for block in layout.blocks
            for row in block.rows
            for place, cell in row.cells.items()
            if role_of(place) in ("due", "completed")
        )
        self._noted: set[tuple[str, str, str]] = set()
        self._after: list[Cell] = []

    def due(self, words: str | None, cell: Cell | None, *, shared: bool) -> When:
        """Return the days that a target date means; `shared` tells it is of several actions."""
        return self._read(words, cell, "due", shared=shared)

    def done(self, words: str | None, cell: Cell | None) -> Done:
        """Return when something was done; words that it is not done have no such day."""
        state = state_of(words) if words else None
        if state and state not in DONE:
            return Done(words, When())
        said = self._read(words, cell, "completed")
        to_come = bool(said.period and self.published and said.period.first > self.published.last)
        if to_come and cell:
            self._after.append(cell)
        return Done(words, said, to_come)

    def passed(self, due: When) -> bool:
        """Tell whether something was due before the plan was published."""
        return bool(due.period and self.published and due.period.last < self.published.first)

    def note(self) -> None:
        """Write one note about all completions that lie after the plan was published."""
        passages = self.draft.all_at(self._after)
        if passages:
            self.draft.note(
                "completed after publication",
                f"{_cells(len(passages))} that something was completed after "
                f"{self.draft.plan.published}, when the plan was published; so no state is taken "
                "from their dates.",
                passages,
                suggestion="Mend `published` in source.yaml, or say the state with dhrgraph set.",
            )

    def _read(
        self, words: str | None, cell: Cell | None, purpose: Purpose, *, shared: bool = False
    ) -> When:
        """Return the days some words of a cell mean, with a note for each doubt."""
        if not words:
            return When()
        said = when(words, purpose, financial=self.financial, published=day_of(self.published))
        for doubt in said.doubts:
            if cell:
                self._note(_graver(doubt) if shared else doubt, cell)
        return said

    def _note(self, doubt: Doubtful, cell: Cell) -> None:
        """Write the note of a doubt about a cell, once."""
        passage = self.draft.at(cell)
        key = (doubt.kind, doubt.text, passage.id)
        if key not in self._noted:
            self._noted.add(key)
            note_doubt(self.draft, doubt, passage)


def _graver(doubt: Doubtful) -> Doubtful:
    """Return a doubt about the dates of several actions as a question: each may have its own."""
    if doubt.kind != "several dates" or doubt.severity == "question":
        return doubt
    text = f"{doubt.text} The row has several actions, and each may have its own."
    return Doubtful(doubt.kind, text)


def note_doubt(draft: Draft, doubt: Doubtful, about: Passage | Recommendation) -> None:
    """Write the note of what is doubtful about a date."""
    asked = SUGGESTION if doubt.severity == "question" else None
    draft.note(doubt.kind, doubt.text, [about], severity=doubt.severity, suggestion=asked)


def published_in(plan: Plan) -> Period | None:
    """Return when a plan was published, where its source file says one date."""
    return only_period(plan.published or "")


def day_of(published: Period | None) -> datetime.date | None:
    """Return the day from which publication counts: the last of a month or a day."""
    return published.last if published and published.precision in EXACT else None


def _cells(count: int) -> str:
    """Return how many cells say something."""
    return "1 cell says" if count == 1 else f"{count} cells say"
