"""What the words and colours of status mean in one plan.

Words decide; where they say nothing, the colour does: as a person says in the source file, as the
plan's key says, as the plan's own rows show, or else as colours are usually read.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from graph.model import Basis, State
from loaders.draft import Draft
from loaders.interpret.progress.keys import meanings_of, meanings_shown
from loaders.interpret.progress.states import (
    Said,
    colour_of,
    state_of,
    states_in,
    unsettled,
    usual_state,
)
from loaders.layouts.blocks import Layout
from loaders.tables.table import Cell, Document

Known = tuple[State | None, Basis | None]
NOTHING: Known = (None, None)


@dataclass(frozen=True, slots=True)
class Shown:
    """What a row shows of a status: its words, the colour behind them, in which cell.

    `asked` tells that the column asks whether something is completed, `own` that it is one of
    status and not another with a colour behind it.
    """

    words: str | None = None
    colour: str | None = None
    cell: Cell | None = None
    asked: bool = False
    own: bool = False

    @property
    def status(self) -> str | None:
        """Return the words, or else the colour."""
        return self.words or self.colour

    @property
    def state(self) -> Said | None:
        """Return the state that the words say by themselves."""
        return state_of(self.words, answer=self.asked) if self.words else None

    @property
    def colour_said(self) -> str | None:
        """Return the colour that the words name, or else the one behind them."""
        return (colour_of(self.words) if self.words else None) or self.colour


@dataclass(slots=True)
class _Doubts:
    """The cells of each doubt, by the kind of note and the words that are doubtful."""

    cells: dict[tuple[str, str], list[Cell]] = field(default_factory=lambda: defaultdict(list))

    def add(self, kind: str, words: str, cell: Cell | None) -> None:
        """Remember a doubt about some words in a cell."""
        if cell:
            self.cells[kind, " ".join(words.split())].append(cell)


class Statuses:
    """Reads the statuses of one plan; doubts become notes at the end."""

    def __init__(
        self,
        draft: Draft,
        document: Document,
        layout: Layout,
        said: Mapping[str, State],
        shown: Iterable[Shown],
    ) -> None:
        """Learn what colours mean; `said` is what the source file says, `shown` every status."""
        self.draft = draft
        self.said = {_folded(words): state for words, state in said.items()}
        self.key = _states_of_key(document, layout)
        statuses = list(shown)
        self.rows = _states_of_rows(statuses)
        self.blue = "blue" in self.key or any(one.colour_said == "blue" for one in statuses)
        self.usual: Counter[tuple[str, State]] = Counter()
        self.doubts = _Doubts()

    def of(self, shown: Shown, *, passed: bool) -> Known:
        """Return the state of a status with its basis; `passed` tells that it was due before."""
        words = _folded(shown.words or "")
        if words in self.said:
            return self.said[words], "stated"
        if shown.state:
            return self.settled(shown.state, shown.words or "", shown.cell, passed=passed)
        if begun := self._begun(words):
            return begun, "stated"
        colour = shown.colour_said
        if colour and (self._meant(colour) or not unsettled(shown.words or "")):
            return self._of_colour(colour, shown.cell)
        if shown.words:
            self.ask(shown.words, shown.cell)
        return NOTHING

    def _meant(self, colour: str) -> bool:
        """Tell whether a person or the plan's key says what a colour means."""
        return colour in self.said or colour in self.key

    def ask(self, words: str, cell: Cell | None) -> None:
        """Remember words of status that nobody can tell the state of."""
        self.doubts.add("status not understood", words, cell)

    def settled(self, said: Said, words: str, cell: Cell | None, *, passed: bool) -> Known:
        """Return the state of words; not completed, and no more said, is late when time is up."""
        if said != "open":
            return said, "stated"
        if passed:
            return "late", "matched"
        self.doubts.add("status not exact", words, cell)
        return NOTHING

    def _begun(self, words: str) -> State | None:
        """Return what the source file says of the words with which a status begins."""
        known = [one for one in self.said if re.match(rf"{re.escape(one)}(?!\w)", words)]
        return self.said[max(known, key=len)] if known else None

    def _of_colour(self, colour: str, cell: Cell | None) -> Known:
        """Return what a colour means in this plan."""
        if colour in self.said:
            return self.said[colour], "stated"
        if colour in self.key:
            return self._of_key(colour, cell)
        if colour in self.rows:
            return self.rows[colour], "matched"
        state = usual_state(colour, blue=self.blue)
        if state is None:
            self.doubts.add("status not understood", colour, cell)
            return NOTHING
        self.usual[colour, state] += 1
        return state, "matched"

    def _of_key(self, colour: str, cell: Cell | None) -> Known:
        """Return what the key says of a colour; where nobody understands it, what the rows show."""
        means = self.key[colour]
        states = {state for words in means for state in states_in(words)}
        if len(states) == 1 and (only := states.pop()) != "open":
            return only, "stated"
        if not states and colour in self.rows:
            return self.rows[colour], "matched"
        kind = "status not exact" if states else "status not understood"
        self.doubts.add(kind, f"{colour} ({', '.join(means)}, says the key)", cell)
        return NOTHING

    def note(self) -> None:
        """Write the notes: one for each wording in doubt, one for the colours read as usual."""
        for (kind, words), cells in self.doubts.cells.items():
            self._note_words(kind, words, cells)
        if self.usual:
            read = ", ".join(
                f"{colour} as {state} ({times})"
                for (colour, state), times in sorted(self.usual.items())
            )
            self.draft.note(
                "colours read as usual",
                f"Nothing in the plan says what its colours mean. Read as usual: {read}.",
                [self.draft.plan],
                severity="remark",
                suggestion="If they mean something else, say so in source.yaml, such as "
                "statuses: {green: in progress}",
            )

    def _note_words(self, kind: str, words: str, cells: list[Cell]) -> None:
        """Write the note of words of status that nobody understood, or that say too little."""
        passages = self.draft.all_at(cells)
        why = "says not which state it is" if kind == "status not exact" else "is not understood"
        times = f"; it stands {len(passages)} times" if len(passages) > 1 else ""
        self.draft.note(
            kind,
            f"The status {words!r} {why}{times}.",
            passages,
            suggestion="Say what it means in source.yaml, such as statuses: {phase 2: in progress}",
        )


def _folded(words: str) -> str:
    """Return words in small letters, white space alike."""
    return " ".join(words.lower().split())


def _states_of_rows(shown: Iterable[Shown]) -> dict[str, State]:
    """Return the colours that stand behind words of one state and never of another."""
    states: dict[str, set[Said]] = defaultdict(set)
    for one in shown:
        if one.colour and one.state:
            states[one.colour].add(one.state)
    alone = {colour: found.pop() for colour, found in states.items() if len(found) == 1}
    return {colour: state for colour, state in alone.items() if state != "open"}


def _states_of_key(document: Document, layout: Layout) -> dict[str, list[str]]:
    """Return what the key of a document says of each colour, in its words."""
    rows = {
        (cell.table, cell.row)
        for block in layout.blocks
        for row in block.rows
        for cell in row.cells.values()
    }
    found = meanings_of(_lines(document, rows))
    for table in document.tables:
        beside = [row for row in table.rows if row and (row[0].table, row[0].row) not in rows]
        found += meanings_shown(beside)
    key: dict[str, list[str]] = defaultdict(list)
    for colour, means in dict.fromkeys(found):
        key[colour].append(means)
    return dict(key)


def _lines(document: Document, rows: set[tuple[int, int]]) -> Iterator[str]:
    """Yield the words of a document outside the rows of its plan."""
    yield from (paragraph.text for paragraph in document.paragraphs)
    for cell in document.cells():
        if (cell.table, cell.row) not in rows and not cell.blank:
            yield cell.text
            if "\n" in cell.text:
                yield from cell.text.split("\n")
