"""Plans that give one recommendation a section: headed lists without a table.

In the record layout a line such as `Recommendation 3` begins a record, lines such as `Actions` or
`Lead agency:` head what follows, and no table holds them.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from loaders.interpret.progress.states import state_of
from loaders.interpret.titles.headings import is_section
from loaders.layouts.columns import Columns
from loaders.layouts.labels import Label, label_of
from loaders.layouts.sentences import sentences_in
from loaders.layouts.wrapped import groups, whole
from loaders.tables.table import Cell, Document, Doubt, Paragraph, Table
from loaders.tables.words import Piece, words_of

RULE = re.compile(r"[=_~*\s–—-]{3,}")
"""A line drawn under a heading, or between two records."""


@dataclass(slots=True)
class Record:
    """One section: its paragraphs by role, and where it begins; or the heading of several."""

    line: int
    page: int | None
    section: Paragraph | None = None
    fields: dict[str, list[Paragraph]] = field(default_factory=dict)
    labels: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Records:
    """The records of a document as a table without header: columns by role, heads by column."""

    table: Table
    places: dict[str, int]
    heads: dict[int, str]
    sections: frozenset[int]


def recorded(document: Document, columns: Columns) -> Records | None:
    """Take the records out of a document's paragraphs; None where it has none.

    The words under a heading become cells; the headings themselves stay paragraphs.
    """
    gatherer = _Gatherer(document, columns)
    records = [one for one in gatherer.records if one.section or "original" in one.fields]
    said = {role for one in records for role in one.fields}
    if not said - {"original", "number", "scope"}:
        return None
    document.paragraphs = gatherer.left
    found = _as_table(document, records)
    _doubt(document, records)
    both = {role: found.places[first] for role, first in gatherer.shared.items()
            if first in found.places}  # fmt: skip
    return replace(found, places={**both, **found.places})


def _doubt(document: Document, records: list[Record]) -> None:
    """Remember how many lines are taken to go on with the one before."""
    said = [p for one in records for field in one.fields.values() for p in field]
    many = sum(paragraph.goes_on for paragraph in said)
    if many:
        text = f"the lines are broken at a common width; {many:,} go on with the line before"
        document.doubts.append(Doubt(kind="lines joined", text=text))


def _beside(paragraph: Paragraph) -> bool:
    """Tell whether a paragraph is no text of a record: a drawn line, a head or foot of pages."""
    return paragraph.kind == "margin" or RULE.fullmatch(paragraph.text) is not None


class _Gatherer:
    """Goes through the paragraphs of a document once, record by record."""

    def __init__(self, document: Document, columns: Columns) -> None:
        self.columns = columns
        self.all = [p for p in document.paragraphs if not _beside(p)]
        beside = [p for p in document.paragraphs if _beside(p)]
        self.rules = [p.line for p in beside if p.kind != "margin"]
        self.asked = sentences_in(self.all, columns)
        self.records: list[Record] = []
        self.left: list[Paragraph] = []
        self.role: str | None = None
        self.shared: dict[str, str] = {}
        for place, paragraph in enumerate(self.all):
            self._take(place, paragraph)
        self.left = sorted([*self.left, *beside], key=lambda one: one.line)

    def _take(self, place: int, paragraph: Paragraph) -> None:
        """Put a paragraph where it belongs: a heading, a field of the record, or neither."""
        label = None if self._answers(paragraph) else self._label_at(place)
        if label and (self.records or "original" in label.roles):
            self._label(paragraph, label)
        elif self._heads_records(place):
            self.records.append(Record(paragraph.line, paragraph.page, section=paragraph))
            self.role = None
        elif self.role and not self._ends(place):
            self.records[-1].fields.setdefault(self.role, []).append(paragraph)
        else:
            self.role = None
            self.left.append(paragraph)

    def _answers(self, paragraph: Paragraph) -> bool:
        """Tell whether a line says a state right under a heading: `Complete` under `Progress`."""
        waiting = self.role is not None and self.role not in self.records[-1].fields
        return waiting and ":" not in paragraph.text and state_of(paragraph.text) is not None

    def _label_at(self, place: int) -> Label | None:
        """Return what a line heads; one that goes on in small letters heads nothing."""
        paragraph = self.all[place]
        inside = paragraph.goes_on and paragraph.text[:1].islower()
        label = self.asked.get(place) or label_of(paragraph.text, self.columns)
        return None if inside else label

    def _label(self, paragraph: Paragraph, label: Label) -> None:
        """Begin a record, or the next field of one."""
        if "original" in label.roles and self._begins(label):
            self.records.append(Record(paragraph.line, paragraph.page))
        record = self.records[-1]
        self.role = label.roles[0]
        self.shared |= dict.fromkeys(label.roles[1:], self.role)
        record.labels.setdefault(self.role, label.words)
        head = paragraph.text[: len(paragraph.text) - len(label.rest)].strip()
        if label.numbered:
            record.fields["number"] = [_part(paragraph, head)]
        else:
            self.left.append(_part(paragraph, head))
        if label.rest:
            record.fields.setdefault(self.role, []).append(_part(paragraph, label.rest))

    def _begins(self, label: Label) -> bool:
        """Tell whether a heading of a recommendation begins a record; a number may come first."""
        last = self.records[-1] if self.records else None
        if last is None or last.section is not None or label.numbered:
            return True
        begun = "original" in last.fields or "original" in last.labels
        return begun and set(last.fields) != {"number"}

    def _heads_records(self, place: int) -> bool:
        """Tell whether a line is short and a record, or a line like it, comes right after it."""
        text = self.all[place].text
        if not is_section(text) or self.all[place].kind == "item" or not self._apart(place):
            return False
        after = self.all[place + 1] if place + 1 < len(self.all) else None
        label = self._label_at(place + 1) if after else None
        return label is not None and "original" in label.roles and place > 0

    def _ends(self, place: int) -> bool:
        """Tell whether a line ends a record, because it heads something else."""
        paragraph = self.all[place]
        filled = self.role in self.records[-1].fields
        section = is_section(paragraph.text) and self._apart(place)
        return filled and (section or self._ruled_off(place))

    def _ruled_off(self, place: int) -> bool:
        """Tell whether a line is drawn before this one, and does not underline the one before."""
        before, line = self.all[place - 1].line, self.all[place].line
        drawn = self.rules[bisect_right(self.rules, before) : bisect_left(self.rules, line)]
        return bool(drawn) and (drawn[0] - before > 1 or not self._label_at(place - 1))

    def _apart(self, place: int) -> bool:
        """Tell whether a line stands by itself: in bold, or with a blank line before and after."""
        one = self.all[place]
        before = self.all[place - 1].line if place else one.line - 2
        after = self.all[place + 1].line if place + 1 < len(self.all) else one.line + 2
        return one.bold or (one.line - before > 1 and after - one.line > 1)


def _part(paragraph: Paragraph, words: str) -> Paragraph:
    """Return some of a paragraph's words as one of its own."""
    return Paragraph(
        text=words, line=paragraph.line, page=paragraph.page, kind=paragraph.kind,
        bold=paragraph.bold,
    )  # fmt: skip


def _as_table(document: Document, records: list[Record]) -> Records:
    """Return the records as a table: a record is a row, a role is a column."""
    roles = list(dict.fromkeys(role for one in records for role in one.fields))
    roles.sort(key=lambda role: role != "number")
    number = len(document.tables) + 1
    rows = tuple(tuple(_cells(one, roles, number, row)) for row, one in enumerate(records, start=1))
    heads = {
        column: next((one.labels[role] for one in records if role in one.labels), role)
        for column, role in enumerate(roles, start=1)
    }
    first = records[0].line
    heading = "\n".join(p.text for p in document.paragraphs if p.line < first)
    table = Table(
        number=number, rows=rows, lines=tuple(one.line for one in records), heading=heading
    )
    document.tables.append(table)
    sections = frozenset(row for row, one in enumerate(records, start=1) if one.section)
    return Records(table, {role: at for at, role in enumerate(roles)}, heads, sections)


def _cells(record: Record, roles: list[str], table: int, row: int) -> Iterator[Cell]:
    """Yield the cells of a record; a heading of several records is one cell over all columns."""
    for column, role in enumerate(roles, start=1):
        said = record.fields.get(role, [])
        if record.section and column == 1:
            said = [record.section]
        style = frozenset({"bold"})
        lines = map(whole, groups(said))
        words = words_of(Piece(p.kind, [(p.text, style if p.bold else frozenset())]) for p in lines)
        yield Cell(
            text=words.text, blocks=words.blocks, table=table, row=row, column=column,
            page=said[0].page if said else record.page,
            columns=len(roles) if record.section and column == 1 else 1,
            merged_into=(row, 1) if record.section and column > 1 else None,
            place=f"line {said[0].line}" if said else None,
        )  # fmt: skip
