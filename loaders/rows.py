"""From a plan's row to records: its review, recommendations, actions, owners and outcomes."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TypeVar

from graph.identity import slug
from graph.model import (
    Action,
    Basis,
    Outcome,
    Recommendation,
    Theme,
)
from loaders.details import Details
from loaders.draft import Draft
from loaders.gazetteer.lookup import Gazetteer
from loaders.interpret.lists.pieces import Names, Piece, actions_of, left_of, outcomes_of
from loaders.interpret.time.dates import dated_outcomes_of
from loaders.layouts.blocks import PlanBlock, PlanRow
from loaders.owning import Owned, Owning
from loaders.quoted import shortened
from loaders.recommendations import Recommendations
from loaders.reviews import Reviews
from loaders.tables.table import Cell

T = TypeVar("T", Action, Outcome)


@dataclass(slots=True)
class RowRecords:
    """The records of one row; a list is empty where the row's own cell has none."""

    row: PlanRow
    originals: list[Recommendation] = field(default_factory=list)
    original_basis: Basis = "stated"
    revised: list[Recommendation] = field(default_factory=list)
    actions: list[Action] = field(default_factory=list)
    owners: list[Owned] = field(default_factory=list)
    outcomes: list[tuple[Outcome, str | None]] = field(default_factory=list)


class RowReader:
    """Reads the rows of one plan; the same recommendation in two rows is one."""

    def __init__(
        self,
        draft: Draft,
        reviews: Reviews,
        gazetteer: Gazetteer,
        details: Details,
    ) -> None:
        """Begin with no recommendation known; `details` tells dates and statuses of actions."""
        self.draft, self.reviews, self.gazetteer = draft, reviews, gazetteer
        self.details = details
        self.recommendations = Recommendations(draft, gazetteer)
        self.owning = Owning(draft, gazetteer)

    def read(self, block: PlanBlock, row: PlanRow) -> RowRecords:
        """Return the records of a row, stated in its own cells."""
        records = RowRecords(row)
        reviews, basis = self.reviews.of(block, row)
        records.originals = self.recommendations.originals(block, row, reviews, basis)
        records.revised = self.recommendations.revised(block, row, records.originals)
        records.actions = self._actions(row)
        records.outcomes = self._outcomes(row)
        records.owners = self.owning.owners(row)
        return records

    def _actions(self, row: PlanRow) -> list[Action]:
        """Return the actions of a row's own cell, with what its date and status columns say."""

        def node(name: str, piece: Piece, text: str) -> Action:
            return self.details.action(row, piece.number, name, text)

        return [made for made, _ in self._pieces(row.own("action"), "a", actions_of, node)]

    def _outcomes(self, row: PlanRow) -> list[tuple[Outcome, str | None]]:
        """Return the outcomes of a row's own cell, with their numbers in a list."""

        def node(name: str, piece: Piece, text: str) -> Outcome:
            return Outcome(id=name, plan=self.draft.plan.id, text=text)

        cell = row.own("outcome")
        dated = cell is not None and cell is row.own("completed")
        return self._pieces(cell, "o", dated_outcomes_of if dated else outcomes_of, node)

    def _pieces(
        self,
        cell: Cell | None,
        letter: str,
        cut: Callable[[Cell, Names], list[Piece]],
        make: Callable[[str, Piece, str], T],
    ) -> list[tuple[T, str | None]]:
        """Return the nodes of a cell's statements, each with its number."""
        if cell is None:
            return []
        made = []
        pieces = cut(cell, self._names(cell))
        for count, piece in enumerate(pieces, start=1):
            label = "Action" if letter == "a" else "Outcome"
            name = self.draft.id(label, f"t{cell.table}r{cell.row}{letter}{count}")
            node = self.draft.add(make(name, piece, cell.text[piece.start : piece.end]))
            self.draft.stated(node, cell, piece.start, piece.end)
            made.append((node, piece))
        if any(piece.apart for piece in pieces):
            self._note_apart(cell, [node for node, _ in made])
        self._note_left(cell, left_of(cell, pieces))
        return [(node, piece.number) for node, piece in made]

    def _names(self, cell: Cell) -> list[tuple[int, int]]:
        """Return where names of agencies stand in a cell."""
        return [(found.start, found.end) for found in self.gazetteer.find(cell.text)]

    def _note_apart(self, cell: Cell, nodes: list[Action] | list[Outcome]) -> None:
        """Note that statements were told apart although the document does not mark where."""
        what = "actions" if isinstance(nodes[0], Action) else "outcomes"
        self.draft.note(
            f"{what} told apart",
            f"The cell runs on without a break; {len(nodes)} {what} were told apart by the words "
            "they begin with.",
            [self.draft.at(cell), *nodes],
            severity="remark",
        )

    def _note_left(self, cell: Cell, left: list[str]) -> None:
        """Note words that only head a list; they are kept as text."""
        for words in left:
            self.draft.note(
                "words over a list",
                f"{shortened(words)} heads a list in its cell; it is kept as text, and the items "
                "do not repeat it.",
                [self.draft.at(cell)],
                severity="remark",
            )

    def theme(self, name: str) -> Theme:
        """Return the theme of a name."""
        wanted = f"{self.draft.plan.id}/theme/{slug(name)}"
        return self.draft.add(Theme(id=wanted, plan=self.draft.plan.id, name=name))
