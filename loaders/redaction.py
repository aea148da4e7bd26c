"""Takes the names of persons out of a plan, before anything is read from it.

Persons are looked for in the columns of owners, in tables beside the plan, and with more care in
the other cells of the rows but those that name recommendations. A full name that is found there is
left out wherever else it stands in the plan, word for word. The words `[name left out]` take its
place, in the cells and paragraphs themselves, so that nothing that is read later can hold it.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from typing import TypeVar

from graph.model import Passage
from loaders.draft import Draft
from loaders.gazetteer.lookup import Gazetteer
from loaders.interpret.people.left_out import LEFT_OUT, Span, moved, without
from loaders.interpret.people.person import Person
from loaders.interpret.people.persons import persons_beside, persons_in, within_body
from loaders.interpret.titles.headings import Heading
from loaders.layouts.blocks import NAMING, OWNING, Layout, PlanBlock
from loaders.layouts.columns import role_of
from loaders.people import People, people_beside
from loaders.tables.table import Block, Cell, Document, Table

K = TypeVar("K")
PUBLISHED = (*NAMING, "theme", "scope")
"""The columns whose words a review published: whoever is named there is called by a pseudonym."""


class Redaction:
    """What is left out of one plan: names in certain cells, and full names everywhere."""

    def __init__(
        self, found: Mapping[Cell, list[Person]], gazetteer: Gazetteer, beside: People
    ) -> None:
        """Take the persons that were found in some cells, and those of the tables `beside`."""
        self.gazetteer = gazetteer
        self.named = {
            cell: [(one.start, one.end) for one in persons]
            for cell, persons in found.items() if persons
        } | beside.cells  # fmt: skip
        self.guessed = [cell for cell, persons in found.items() if any(p.guessed for p in persons)]
        full = {
            cell.text[one.start : one.end]
            for cell, persons in found.items() for one in persons if one.full
        }  # fmt: skip
        self.full = _pattern(full | beside.full)
        self.changed: dict[Cell, Cell] = {}

    def text(self, text: str) -> str:
        """Return a text without the full names in it."""
        return without(text, self._names(text))

    def cell(self, cell: Cell) -> Cell:
        """Return a cell without names; the same cell where it has none."""
        if cell not in self.changed:
            names = self._places(cell)
            self.changed[cell] = _without(cell, names) if names else cell
        return self.changed[cell]

    def heading(self, heading: Heading) -> Heading:
        """Return a heading without names."""
        cell = self.cell(heading.cell)
        if cell is heading.cell:
            return heading
        names = self._places(heading.cell)
        # The words of a heading are in sentence case, whatever the case in its cell.
        name = re.sub(self.full.pattern, LEFT_OUT, heading.name, flags=re.I) if self.full else ""
        return Heading(cell, *moved((heading.start, heading.end), names), name or heading.name)

    def _places(self, cell: Cell) -> list[Span]:
        """Return where the names stand that are left out of a cell."""
        return _apart([*self.named.get(cell, []), *self._names(cell.text)])

    def _names(self, text: str) -> list[Span]:
        """Return where full names stand in a text; one within the name of a body is none."""
        if self.full is None:
            return []
        spans = [match.span() for match in self.full.finditer(text)]
        return [span for span in spans if not within_body(text, span, self.gazetteer)]


def redact(
    document: Document, layout: Layout, gazetteer: Gazetteer, kept: Iterable[str]
) -> Redaction:
    """Leave persons out of a document and of what was arranged from it, in their place."""
    kept = list(kept)
    people = people_beside(document, layout, gazetteer, kept)
    owning = {cell: persons_in(cell, gazetteer, kept) for cell in _owning(layout)}
    said = " ".join(cell.text for cell in _asking(layout))
    prose = {
        cell: persons_beside(cell, gazetteer, kept, said)
        for cell in _prose(document, layout) if cell not in owning
    }  # fmt: skip
    found = Redaction(prose | owning, gazetteer, people)
    if found.named:
        document.tables = [_table(table, found) for table in document.tables]
        document.paragraphs = [replace(p, text=found.text(p.text)) for p in document.paragraphs]
        document.doubts = [replace(d, text=found.text(d.text)) for d in document.doubts]
        _arranged(layout, found)
    return found


def note_elsewhere(draft: Draft, layout: Layout) -> None:
    """Note that full names were left out beyond the columns of owners."""
    owning = {id(draft.at(cell)) for cell in _owning(layout)}
    passages = [
        node for node in draft.nodes.values()
        if isinstance(node, Passage) and LEFT_OUT in node.text and id(node) not in owning
        and node.table not in layout.aside
    ]  # fmt: skip
    if passages:
        draft.note(
            "name left out elsewhere",
            f"Passages beside the columns of owners that name persons: {len(passages):,}; their "
            "names are left out there too.",
            passages,
            severity="remark",
        )


def note_guessed(draft: Draft, found: Redaction) -> None:
    """Ask about words that were taken for the names of persons because of their place alone."""
    for cell in found.guessed:
        draft.note(
            "words that may be a name left out",
            "Words that may be a person's name were left out: nothing but their place beside an "
            "office or a body says so.",
            [draft.at(cell)],
            suggestion="Look in the document: if they name a body that owns the action, say so "
            "(dhrgraph set).",
        )


def _owning(layout: Layout) -> Iterator[Cell]:
    """Yield the cells of the columns of owners that have words."""
    for block in layout.blocks:
        for row in block.rows:
            owning = [cell for place, cell in row.cells.items() if role_of(place) in OWNING]
            yield from (cell for cell in owning if not cell.blank)


def _asking(layout: Layout) -> Iterator[Cell]:
    """Yield the cells that name recommendations."""
    for block in layout.blocks:
        for row in block.rows:
            yield from (cell for at, cell in row.cells.items() if role_of(at) in PUBLISHED)


def _prose(document: Document, layout: Layout) -> list[Cell]:
    """Return the cells of rows that have words, but those of owners and recommendations.

    Those of columns that nobody knows are among them.
    """
    rows = [row for block in layout.blocks for row in block.rows]
    known = {cell: role_of(at) for row in rows for at, cell in row.cells.items()}
    lines = {(row.table, row.row) for row in rows}
    others = [
        cell for cell in document.cells()
        if (cell.table, cell.row) in lines and cell not in known and not layout.is_header(cell)
    ]  # fmt: skip
    own = [cell for cell, role in known.items() if role not in PUBLISHED]
    kept = set(_asking(layout))
    return [cell for cell in [*own, *others] if not cell.blank and cell not in kept]


def _pattern(names: Iterable[str]) -> re.Pattern[str] | None:
    """Return what finds names word for word, as they are written or in capitals."""
    written = {" ".join(name.split()) for name in names}
    both = sorted({*written, *map(str.upper, written)}, key=len, reverse=True)
    if not both:
        return None
    said = (r"\s+".join(map(re.escape, name.split())) for name in both)
    return re.compile(rf"(?<!\w)(?:{'|'.join(said)})(?!\w)")


def _apart(spans: list[Span]) -> list[Span]:
    """Return places in their order; of two that meet the first, the longer one."""
    kept: list[Span] = []
    for span in sorted(spans, key=lambda one: (one[0], -one[1])):
        if not kept or span[0] >= kept[-1][1]:
            kept.append(span)
    return kept


def _without(cell: Cell, names: list[Span]) -> Cell:
    """Return a cell without some names, its blocks where their words stand now."""
    blocks = [_block(block, names) for block in cell.blocks]
    return replace(
        cell,
        text=without(cell.text, names),
        blocks=tuple(block for block in blocks if block.start < block.end),
        italics=tuple(moved(span, names) for span in cell.italics),
    )


def _block(block: Block, names: list[Span]) -> Block:
    """Return a block where its words stand now."""
    start, end = moved((block.start, block.end), names)
    return replace(block, start=start, end=end)


def _table(table: Table, found: Redaction) -> Table:
    """Return a table without names."""
    rows = tuple(tuple(found.cell(cell) for cell in row) for row in table.rows)
    return replace(table, rows=rows, heading=found.text(table.heading))


def _arranged(layout: Layout, found: Redaction) -> None:
    """Leave names out of the rows, the headings and the heads of columns."""
    for block in layout.blocks:
        _rows(block, found)
    layout.headers = {at: _texts(said, found) for at, said in layout.headers.items()}
    layout.heads = _texts(layout.heads, found)
    layout.unknown = [found.cell(cell) for cell in layout.unknown]
    layout.loose = [found.cell(cell) for cell in layout.loose]
    layout.beyond = [found.cell(cell) for cell in layout.beyond]


def _rows(block: PlanBlock, found: Redaction) -> None:
    """Leave names out of the rows of a block and of what stands over them."""
    block.section = found.text(block.section)
    block.heading = found.heading(block.heading) if block.heading else None
    block.over = tuple(found.cell(cell) for cell in block.over)
    for row in block.rows:
        row.cells = {role: found.cell(cell) for role, cell in row.cells.items()}
        row.headings = {role: found.heading(one) for role, one in row.headings.items()}


def _texts(said: Mapping[K, str], found: Redaction) -> dict[K, str]:
    """Return texts without names."""
    return {at: found.text(text) for at, text in said.items()}
