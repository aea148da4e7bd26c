"""The rows of one table while it is arranged: their columns, their blocks, what stands alone."""

from dataclasses import dataclass, field

from graph.errors import PlanError
from loaders.interpret.codes import is_named
from loaders.interpret.titles.headings import Heading, heading_of, is_footnote, is_section, is_total
from loaders.layouts.blocks import Layout, PlanBlock, PlanRow
from loaders.layouts.columns import Columns, Places, Row
from loaders.layouts.heads import HEADED, heading_row, placed
from loaders.quoted import shortened
from loaders.tables.table import Cell, Table

NAMES = frozenset({"review", "number", "theme", "scope", "due"})
"""Columns of names, numbers and dates: a sentence by itself in one of them is none."""


@dataclass(eq=False)
class TableRows:
    """Puts the rows of one table into blocks, by the columns that its header gives.

    `lines` stand over the table, `gridded` tells that no cell can slip.
    """

    layout: Layout
    table: Table
    name: str
    columns: Columns
    acronyms: frozenset[str]
    lines: tuple[Cell, ...] = ()
    gridded: bool = False
    places: Places = field(default_factory=dict, init=False)
    block: PlanBlock | None = field(default=None, init=False)
    width: int = field(default=0, init=False)
    over: str = field(default="", init=False)
    number: Cell | None = field(default=None, init=False)

    def __post_init__(self) -> None:
        """Begin under the heading of the table."""
        self.over = self.table.heading

    def _take(self, heads: Row, where: str) -> None:
        """Take the heads of the columns: what each holds, and which nobody knows."""
        self.places, spare = self.columns.places(heads, where)
        row = heads[0].row
        self.layout.places.setdefault(self.table.number, {})[row] = self.places
        self.layout.unknown += spare
        self._take_headers(heads)
        for cell in heads:
            self.layout.headers.setdefault((cell.table, cell.column), {})[row] = cell.text
        self.width = max(at for at, cell in enumerate(heads) if not cell.blank)

    def _take_headers(self, cells: Row) -> None:
        """Remember a row that stands at the head of the columns."""
        self.layout.header_rows.add((cells[0].table, cells[0].row))

    def _row(self, cells: Row, where: str) -> PlanRow | None:
        """Put a row of data into its block, and return it; None where it is only a remark."""
        self._check_width(cells, where)
        row = PlanRow(
            self.table.number,
            cells[0].row,
            {role: cells[place] for role, place in self.places.items()},
        )
        worded = [cell for cell in cells if not cell.blank]
        if self._numbers_next(row, worded):
            return None
        across = worded[0] if len(worded) == 1 and worded[0].columns > self.width / 2 else None
        alone = len(worded) == 1 and self._heads_nothing(worded[0], row, across is not None)
        if alone or is_total([cell.text for cell in worded]):
            self.layout.loose.append(worded[0])
            return None
        row.headings = self._headings(row, worded, across)
        self._take_number(row)
        opens = self.block is None
        self.block = placed(self.layout, self.block, row, self.over, self.places)
        if opens:
            self.block.over, self.lines = self.lines, ()
        return row

    def _numbers_next(self, row: PlanRow, worded: list[Cell]) -> bool:
        """Tell whether a row is only the number of the recommendation below: `IMR Rec 4`."""
        if len(worded) != 1 or not is_named(worded[0].text) or row.own("number"):
            return False
        self._leave_number()
        self.number = worded[0]
        return True

    def _take_number(self, row: PlanRow) -> None:
        """Give a row the number that stands alone over it, or leave that as text."""
        if self.number and row.own("original") and not row.own("number"):
            row.cells["number"], self.number = self.number, None
        self._leave_number()

    def _leave_number(self) -> None:
        """Keep a number that stands over no recommendation as text."""
        if self.number:
            self.layout.loose.append(self.number)
        self.number = None

    def _heads_nothing(self, cell: Cell, row: PlanRow, across: bool) -> bool:
        """Tell whether the only words of a row are a footnote, or prose where none belongs."""
        roles = {role for role, one in row.cells.items() if one is cell}
        prose = not is_section(cell.text) and (across or not roles - NAMES)
        return prose or is_footnote(cell.text)

    def _headings(
        self, row: PlanRow, worded: list[Cell], across: Cell | None
    ) -> dict[str, Heading]:
        """Return the headings in a row: in its recommendations, or alone in the whole row."""
        if across:
            row.cells = {}
            return {"section": Heading.of(across, self.acronyms)}
        filled = [role for role, cell in row.cells.items() if not cell.blank]
        if len(worded) == 1 and filled:
            return heading_row(row, filled[0], self.acronyms)
        found = {role: heading_of(row.cells[role], self.acronyms) for role in HEADED
                 if row.own(role)}  # fmt: skip
        # An original that is nothing but capitals is what the review asked for, not its heading.
        return {
            role: heading
            for role, heading in found.items()
            if heading and (role == "revised" or heading.end < len(heading.cell.text))
        }

    def _check_width(self, cells: Row, where: str) -> None:
        """Keep words beyond the last column as text, or refuse them where a tab may be too many."""
        beyond = [cell for cell in cells[self.width + 1 :] if not cell.blank]
        if self.gridded:
            self.layout.beyond += beyond
        elif beyond:
            raise PlanError(
                f"{where}: {beyond[-1].column} cells in a table of {self.width + 1} columns (the "
                f"first too many: {shortened(beyond[0].text)}); take the tab out, or add the column"
            )
