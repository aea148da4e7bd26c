"""Plans that give one recommendation a section: headed lists without a table, or a table turned.

In the record layout a line such as `Recommendation 3` begins a record, lines such as `Actions` or
`Lead agency:` head what follows, and no table holds them. In a turned table the first column
names what stands beside it in the second.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from loaders.interpret.headings import is_section
from loaders.layouts.blocks import PlanRow
from loaders.layouts.columns import Columns
from loaders.tables.table import Cell, Document, Paragraph, Table
from loaders.tables.words import Piece, words_of

LABEL = re.compile(r"(?P<label>[^:]{2,60}?)\s*(?::\s*(?P<rest>.*)|$)", re.DOTALL)
NUMBERED = re.compile(
    r"(?P<label>(?:overview report |dhr |panel )?rec(?:ommendation)?s?\.?\s*(?:no\.?|number)?\s*"
    r"(?P<number>[A-Z]{0,3}\d{1,3}(?:\.\d{1,3})*[a-z]?))\s*(?:[:.)–—-]\s*(?P<rest>.*)|$|\n(?P<more>.*))",
    re.IGNORECASE | re.DOTALL,
)
ROWS = 2
"""How many rows of a turned table must be named by their first cell."""


@dataclass(frozen=True, slots=True)
class Label:
    """A line that heads something: its words, the roles of what follows, what follows in it."""

    words: str
    roles: tuple[str, ...]
    rest: str = ""
    numbered: bool = False


@dataclass(slots=True)
class Record:
    """One section: its paragraphs by role, and where it begins; or the heading of several."""

    line: int
    page: int | None
    section: Paragraph | None = None
    fields: dict[str, list[Paragraph]] = field(default_factory=dict)
    labels: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Turned:
    """A record of a turned table: its row, and the heads of its cells by row and column."""

    row: PlanRow
    heads: dict[tuple[int, int], str]


@dataclass(frozen=True, slots=True)
class Records:
    """The records of a document as a table without header: columns by role, heads by column."""

    table: Table
    places: dict[str, int]
    heads: dict[int, str]
    sections: frozenset[int]


def label_of(text: str, columns: Columns) -> Label | None:
    """Return what a line heads, None where it heads nothing."""
    numbered = NUMBERED.fullmatch(text.strip())
    if numbered:
        rest = (numbered["rest"] or numbered["more"] or "").strip()
        known = not rest or rest[:1].isupper() or not rest[:1].isalpha()
        return (
            Label(numbered["label"].strip(), ("original",), rest, numbered=True) if known else None
        )
    match = LABEL.fullmatch(text.strip())
    if not match or not columns.exact(re.sub(r"\([^)]*\)", "", match["label"])):
        return None
    return Label(match["label"], columns.roles(match["label"]), (match["rest"] or "").strip())


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
    both = {role: found.places[first] for role, first in gatherer.shared.items()
            if first in found.places}  # fmt: skip
    return replace(found, places={**both, **found.places})


class _Gatherer:
    """Goes through the paragraphs of a document once, record by record."""

    def __init__(self, document: Document, columns: Columns) -> None:
        self.columns, self.all = columns, document.paragraphs
        self.records: list[Record] = []
        self.left: list[Paragraph] = []
        self.role: str | None = None
        self.shared: dict[str, str] = {}
        for place, paragraph in enumerate(self.all):
            self._take(place, paragraph)

    def _take(self, place: int, paragraph: Paragraph) -> None:
        """Put a paragraph where it belongs: a heading, a field of the record, or neither."""
        label = label_of(paragraph.text, self.columns)
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
        label = label_of(after.text, self.columns) if after else None
        return label is not None and "original" in label.roles and place > 0

    def _ends(self, place: int) -> bool:
        """Tell whether a line ends a record, because it heads something else."""
        paragraph = self.all[place]
        filled = self.role in self.records[-1].fields
        return filled and is_section(paragraph.text) and self._apart(place)

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
        words = words_of(Piece(p.kind, [(p.text, style if p.bold else frozenset())]) for p in said)
        yield Cell(
            text=words.text, blocks=words.blocks, table=table, row=row, column=column,
            page=said[0].page if said else record.page,
            columns=len(roles) if record.section and column == 1 else 1,
            merged_into=(row, 1) if record.section and column > 1 else None,
            place=f"line {said[0].line}" if said else None,
        )  # fmt: skip


def turned(table: Table, columns: Columns) -> list[Turned]:
    """Return the records of a table whose first column names what stands beside it.

    None where the table is no such one.
    """
    beside = [(row[0], next((c for c in row[1:] if not c.blank), None)) for row in table.rows]
    labels = [label_of(first.text, columns) for first, _ in beside]
    known = {role for label in labels if label for role in label.roles}
    several = len([label for label in labels if label]) >= max(ROWS, len(labels) / 2)
    if not several or "original" not in known or len(known) < ROWS or _headed(table, columns):
        return []
    found: list[Turned] = []
    for (first, said), label in zip(beside, labels, strict=True):
        if label and (not found or _again(found[-1].row, label)):
            found.append(Turned(PlanRow(table.number, first.row, {}), {}))
        if label:
            _fill(found[-1], first, said, label)
    return [one for one in found if "original" in one.row.cells]


def _again(row: PlanRow, label: Label) -> bool:
    """Tell whether a label begins the next record: a recommendation or number after another."""
    return "original" in row.cells and bool({"original", "number"} & set(label.roles))


def _fill(record: Turned, first: Cell, said: Cell | None, label: Label) -> None:
    """Give a record what stands beside a label."""
    if label.numbered:
        record.row.cells.setdefault("number", first)
    if said:
        record.heads[said.row, said.column] = first.text
        for role in label.roles:
            record.row.cells.setdefault(role, said)


def _headed(table: Table, columns: Columns) -> bool:
    """Tell whether the first row heads columns, so that the table is no turned one."""
    worded = [cell for cell in table.rows[0] if not cell.blank]
    return sum(bool(columns.exact(cell.text)) for cell in worded) > 1
