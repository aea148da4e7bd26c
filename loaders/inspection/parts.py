"""The parts of a table, each with columns of its own, and the words at their heads."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from loaders.layouts.blocks import Layout, PlanBlock, PlanRow
from loaders.layouts.columns import role_of
from loaders.source import ROLES, Source
from loaders.tables.table import Cell, Table

KEPT = "not understood; kept word for word"
LEFT = "kept word for word, as the source file says"
UNHEADED = "(no words at its head)"


@dataclass(slots=True)
class Part:
    """Blocks of a table that have the same columns: the column of each role, from 1."""

    places: dict[str, int]
    blocks: list[PlanBlock] = field(default_factory=list)

    @property
    def rows(self) -> list[PlanRow]:
        """Return its rows."""
        return [row for block in self.blocks for row in block.rows]


def parts_of(table: Table, layout: Layout) -> list[Part]:
    """Return the parts of a table, in order."""
    parts: list[Part] = []
    for block in layout.blocks:
        if block.table == table.number:
            cells = max((row.cells for row in block.rows), key=len, default={})
            places = {role: cell.column for role, cell in cells.items()}
            if not parts or (places and parts[-1].places and places != parts[-1].places):
                parts.append(Part(places))
            parts[-1].places = parts[-1].places or places
            parts[-1].blocks.append(block)
    return parts


def roles_in_words(roles: Iterable[str]) -> str:
    """Return what some columns hold, in words."""
    return ", ".join(dict.fromkeys(ROLES[role_of(role)] for role in roles))


def heads_of(
    part: Part, table: Table, layout: Layout, source: Source
) -> Iterator[tuple[str, str, str]]:
    """Yield every column with words: its number, its head, and what it is taken for."""
    heads = _heads(part, table, layout)
    unknown = {(cell.row, cell.column) for cell in layout.unknown if cell.table == table.number}
    for column in range(1, len(table.rows[0]) + 1):
        roles = [role for role, place in part.places.items() if place == column]
        head = heads.get(column)
        if roles:
            words = head.text if head else _own_head(part, roles[0], layout)
            yield str(column), words or UNHEADED, roles_in_words(roles)
        elif head and not head.blank:
            known = (head.row, head.column) in unknown or head.text not in source.ignore
            yield str(column), head.text, KEPT if known else LEFT
        elif _worded(part, table, column):
            yield str(column), UNHEADED, KEPT


def record_heads(part: Part, layout: Layout) -> Iterator[tuple[str, str]]:
    """Yield what heads the fields of records, each with what it is taken for."""
    said: dict[str, list[str]] = {}
    for row in part.rows:
        for role, cell in row.cells.items():
            head = layout.head(cell)
            if not cell.blank and head and head not in said.setdefault(role, []):
                said[role].append(head)
    for role, heads in said.items():
        yield " / ".join(heads), roles_in_words([role])


def head_rows(part: Part, layout: Layout) -> list[int]:
    """Return the rows that head the columns of a part."""
    first, table = min((row.row, row.table) for row in part.rows)
    over = [row for row in range(first) if (table, row) in layout.header_rows]
    own = [first] if (table, first) in layout.header_rows else []
    return _last_run(over or own)


def _heads(part: Part, table: Table, layout: Layout) -> dict[int, Cell]:
    """Return the heads over a part by column: of several rows of them the lowest with words."""
    heads: dict[int, Cell] = {}
    for row in reversed(head_rows(part, layout)):
        for cell in table.rows[row]:
            if not cell.blank and not _own(cell, layout):
                heads.setdefault(cell.column, cell)
    return heads


def _last_run(rows: list[int]) -> list[int]:
    """Return the last rows that stand right after each other."""
    start = max(len(rows) - 1, 0)
    while start > 0 and rows[start - 1] == rows[start] - 1:
        start -= 1
    return rows[start:]


def _own(cell: Cell, layout: Layout) -> bool:
    """Tell whether a cell has a head of its own, so that it is none itself."""
    return (cell.table, cell.row, cell.column) in layout.heads


def _own_head(part: Part, role: str, layout: Layout) -> str:
    """Return the words that head a role's cells where no row of heads stands over them."""
    cells = (row.cells[role] for row in part.rows if role in row.cells)
    return next((head for cell in cells if (head := layout.head(cell))), "")


def _worded(part: Part, table: Table, column: int) -> bool:
    """Tell whether any cell of a part's column has words."""
    rows = (table.rows[row.row - table.rows[0][0].row] for row in part.rows)
    return any(not cells[column - 1].blank for cells in rows)
