"""One sheet of a workbook: its cells, merged ranges, and what is hidden, coloured or struck."""

from dataclasses import dataclass, field

from lxml import etree

from loaders.tables import limits
from loaders.tables.builder import Placed
from loaders.tables.excel.cells import CellReader
from loaders.tables.excel.notes import Notes
from loaders.tables.excel.parts import Parts, local, switched_on, whole_number
from loaders.tables.excel.places import COLUMNS, address, address_of, letters, quoted, range_of
from loaders.tables.excel.strings import plain
from loaders.tables.excel.styles import Looks
from loaders.tables.table import INVISIBLE
from loaders.tables.words import PLAIN, Words

HEADERS = frozenset(
    f"{which}{what}" for which in ("odd", "even", "first") for what in ("Header", "Footer")
)
ROOTS = ("worksheet", "macrosheet", "dialogsheet", "chartsheet")
COLOURED = 200_000
"""Cells without words, in rows without words, that are looked at for a colour."""
OTHERS = 500_000
"""Parts of a sheet that are no rows: columns, merged ranges, rules."""
Place = tuple[int, int]
WORDED = etree.XPath("boolean(*[*])")
WORDED_LATE = etree.XPath(f"*[position() > {limits.COLUMNS}][*]")


@dataclass(slots=True)
class Sheet:
    """A sheet while it is read."""

    name: str
    looks: Looks
    reader: CellReader
    notes: Notes = field(default_factory=Notes)
    words: dict[Place, Words] = field(default_factory=dict)
    fills: dict[Place, str] = field(default_factory=dict)
    merges: list[tuple[int, int, int, int]] = field(default_factory=list)
    hidden: list[tuple[int, int]] = field(default_factory=list)
    rows_hidden: bool = False
    row: int = -1
    looked: int = 0
    worded_rows: int = 0

    def read(self, parts: Parts, part: str) -> None:
        """Read all of it, a row at a time."""
        others = 0
        for one in parts.stream(part, ROOTS):
            name = local(one)
            if name == "row":
                self._row(one)
                continue
            self._other(name, one)
            others += 1
            if others > OTHERS:
                raise self.reader.into.fail(f"{part}: far more settings than a plan has")
        self._hidden_columns()

    def _other(self, name: str, one: etree._Element) -> None:
        """Read what is no row: columns, merged ranges, rules, page headers."""
        if name == "mergeCell":
            self._merge(one)
        elif name == "cfRule":
            self._rule(one)
        elif name == "ext" and one.find(".//{*}cfRule") is not None:
            self.notes.add("colour by a rule")
        elif name == "col" and _hidden(one, "width") and len(self.hidden) < COLUMNS:
            self.hidden.append((whole_number(one.get("min")), whole_number(one.get("max"))))
        elif name == "sheetFormatPr":
            self.rows_hidden = switched_on(one.get("zeroHeight"))
        elif name in HEADERS and (one.text or "").strip():
            self.notes.add("page header not read")

    def placed(self) -> list[Placed]:
        """Return its cells with words or colour, with the ranges that they are merged over."""
        bottom, right = self._end()
        spans = self._spans(bottom, right)
        before = f"{quoted(self.name)}!"
        return [
            Placed(
                row=at[0],
                column=at[1],
                words=self.words.get(at, Words()),
                rows=spans.get(at, (1, 1))[0],
                columns=spans.get(at, (1, 1))[1],
                fill=self.fills.get(at),
                place=before + address(*at),
            )
            for at in sorted(self.words.keys() | self.fills.keys())
            if at[0] <= bottom and at[1] <= right
        ]

    def _row(self, row: etree._Element) -> None:
        """Read a row; one without words is looked at for colours only, and not for ever."""
        worded = bool(WORDED(row))
        number = whole_number(row.get("r"), 0)
        first = address_of(row[0].get("r")) if not number and len(row) else None
        self.row = number - 1 if number > 0 else first[0] if first else self.row + 1
        if not worded and self.looked > COLOURED:
            return
        said, column = len(self.words), -1
        # Far to the right a colour is nothing; words there are refused, where they are.
        for cell in [*row[: limits.COLUMNS], *WORDED_LATE(row)]:
            found = address_of(cell.get("r"))
            column = found[1] if found else column + 1
            self._cell(cell, (self.row, column), worded)
        if len(self.words) > said:
            self._worded_row(row)

    def _worded_row(self, row: etree._Element) -> None:
        """Count a row with words; PlanError when there are more than a plan has."""
        self.worded_rows += 1
        unsaid = row.get("hidden") is None and row.get("ht") is None
        if (unsaid and self.rows_hidden) or _hidden(row, "ht"):
            self.notes.add("hidden row read", str(self.row + 1))
        if self.worded_rows > limits.ROWS:
            raise self.reader.into.fail(
                f'sheet "{self.name}": more than {limits.ROWS:,} rows with words; a plan has at '
                "most as many. Copy the plan alone into a new workbook"
            )

    def _cell(self, cell: etree._Element, at: Place, worded: bool) -> None:
        """Read a cell: its words, its colour, what is odd about it."""
        if not len(cell):
            self.looked += not worded
            if at[1] < limits.COLUMNS and (colour := self.looks.look(cell.get("s")).fill):
                self.fills.setdefault(at, colour)
            return
        look = self.looks.look(cell.get("s"))
        words = self.reader.words(cell, look)
        for note in self.reader.notes:
            self.notes.add(note, address(*at))
        if look.fill and at[1] < limits.COLUMNS:
            self.fills.setdefault(at, look.fill)
        if words.text.strip(INVISIBLE):
            self._say(at, words)

    def _say(self, at: Place, words: Words) -> None:
        """Keep the words of a cell; one that stands twice has the words of both."""
        if at in self.words:
            self.notes.add("cell stands twice", address(*at))
            words = plain(f"{self.words[at].text}\n{words.text}", PLAIN)
        self.words[at] = words
        if at[1] >= limits.COLUMNS:
            raise self.reader.into.fail(
                f'sheet "{self.name}": words in {address(*at)}; a plan has at most '
                f"{limits.COLUMNS} columns. Move what stands far to the right of the table"
            )

    def _merge(self, one: etree._Element) -> None:
        """Keep a merged range that begins at a cell with words or a colour."""
        found = range_of(one.get("ref"))
        if found is None:
            self.notes.add("merged range unreadable")
        elif found[:2] != found[2:]:
            self.merges.append(found)

    def _rule(self, one: etree._Element) -> None:
        """Leave a note about a rule that colours cells."""
        drawn = one.get("type") in ("colorScale", "dataBar", "iconSet")
        if drawn or whole_number(one.get("dxfId")) in self.looks.colouring:
            parent = one.getparent()
            place = parent.get("sqref") if parent is not None else ""
            self.notes.add("colour by a rule", (place or "")[:40])

    def _end(self) -> Place:
        """Return the last row and the last column with words."""
        rows, columns = {row for row, _ in self.words}, {column for _, column in self.words}
        return max(rows, default=-1), max(columns, default=-1)

    def _spans(self, bottom: int, right: int) -> dict[Place, Place]:
        """Return rows and columns of each merged cell; ranges that hide words are not merged."""
        spans: dict[Place, Place] = {}
        taken: set[Place] = set()
        budget = limits.CELLS
        for top, left, low, far in self.merges:
            low, far = min(low, bottom), min(far, right)
            if top > low or left > far:
                continue
            area = (low - top + 1) * (far - left + 1)
            small = area <= budget
            under = _free(top, left, low, far, taken, self.words) if small else None
            budget -= area if small else 0
            if under is None:
                self.notes.add("merged range broken", f"{address(top, left)}:{address(low, far)}")
            else:
                taken |= under
                spans[top, left] = (low - top + 1, far - left + 1)
        return spans

    def _hidden_columns(self) -> None:
        """Leave a note about hidden columns with words."""
        for column in sorted({column for _, column in self.words}):
            if any(first <= column + 1 <= last for first, last in self.hidden):
                self.notes.add("hidden column read", letters(column))


def _hidden(one: etree._Element, size: str) -> bool:
    """Tell whether a row or column is hidden, or has no size."""
    if switched_on(one.get("hidden")):
        return True
    said = one.get(size)
    return said is not None and said.strip("0") in ("", ".")


def _free(
    top: int, left: int, low: int, far: int, taken: set[Place], words: dict[Place, Words]
) -> set[Place] | None:
    """Return the places of a merged range; None when words or another range stand in it."""
    under: set[Place] = set()
    for row in range(top, low + 1):
        for column in range(left, far + 1):
            at = row, column
            if at in taken or (at in words and at != (top, left)):
                return None
            under.add(at)
    return under
