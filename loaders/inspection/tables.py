"""Every table of a plan in words: its columns, its blocks, and which cells are carried."""

import re
from collections.abc import Iterator

from loaders.inspection.lines import columns, counted, cut, folded, quoted, rows_in_words
from loaders.inspection.parts import (
    Part,
    head_rows,
    heads_of,
    parts_of,
    record_heads,
    roles_in_words,
)
from loaders.interpret.titles.headings import Heading
from loaders.layouts.blocks import Filing, Layout, PlanBlock, PlanRow
from loaders.load import Opened, Understood
from loaders.source import Source
from loaders.tables.table import Cell, Table

FIRST = 3
"""Rows shown of a table that is not understood."""
ASIDE = "Put aside: it has no column of recommendations. It is kept word for word, and begins:"
SHEET = re.compile(r"(?P<sheet>.+)[!.][A-Z]+(?P<row>\d+)", re.DOTALL)
"""The place of a cell in a workbook: `Actions!C5`, in OpenDocument `Actions.C5`."""


def tables_in_words(understood: Understood) -> Iterator[str]:
    """Yield each table of a document that was understood."""
    opened, layout = understood.opened, understood.layout
    known: dict[str, int] = {}
    for table in opened.document.tables:
        if table.number in layout.aside:
            yield "\n".join([_head(table, "Table"), folded(ASIDE, 2), first_rows(table)])
        elif table.number > opened.tables:
            yield _records(table, layout, "Sections without a table")
        elif table.number in layout.records:
            yield _records(table, layout, "Table")
        else:
            yield _table(table, layout, opened.beside.source, known)


def unread_in_words(opened: Opened) -> Iterator[str]:
    """Yield each table of a document that was not understood, with its first rows."""
    for table in opened.document.tables:
        yield f"{_head(table, 'Table')}\n{first_rows(table)}"


def first_rows(table: Table) -> str:
    """Return the first rows of a table, a line each."""
    rows = (" | ".join(cut(c.text, 24) for c in row if not c.blank) for row in table.rows[:FIRST])
    return "\n".join(f"    {cut(row, 74)}" for row in rows)


def _head(table: Table, what: str) -> str:
    """Return the name of a table, the words before it, and its size."""
    name = f"{what} {table.number}" if what == "Table" else what
    sheet = SHEET.fullmatch(_first(table).place or "")
    where = f" (sheet {sheet['sheet']})" if sheet else ""
    before = [line for line in table.heading.splitlines() if line.strip()][-1:]
    named = before and not (sheet and before[0].strip() == sheet["sheet"])
    over = f", under {quoted(before[0], 50)}" if named else ""
    size = f"{counted(len(table.rows), 'row')}, {counted(len(table.rows[0]), 'column')}"
    if what != "Table":
        size = counted(len(table.rows), "section")
    return folded(f"{name}{where}{over}: {size}", hang=2)


def _first(table: Table) -> Cell:
    """Return the first cell with words."""
    return next(cell for row in table.rows for cell in row if not cell.blank)


def _table(table: Table, layout: Layout, source: Source, known: dict[str, int]) -> str:
    """Return a table of rows; columns that another table has (`known`) are not told again."""
    lines = [_head(table, "Table")]
    for part in parts_of(table, layout):
        rows = rows_in_words(_number(table, row) for row in head_rows(part, layout))
        heads = [
            (n, cut(head, 90), says) for n, head, says in heads_of(part, table, layout, source)
        ]
        said = columns(heads, (3, 38, 31), 4)
        if known.setdefault(said, table.number) != table.number:
            lines.append(f"  Columns, headed in {rows}: those of table {known[said]}")
        else:
            lines.append(folded(f"Columns, headed in {rows}, and what each is taken for", 2, 2))
            lines.append(said)
        lines += [*_blocks(part, table), *_carried(part, table)]
    loose = [_number(table, cell.row) for cell in layout.loose if cell.table == table.number]
    lines += [f"  Kept as text only: {rows_in_words(loose)}"] if loose else []
    return "\n".join(lines)


def _records(table: Table, layout: Layout, what: str) -> str:
    """Return records: what heads their fields, and how they are grouped."""
    lines = [_head(table, what)]
    for part in parts_of(table, layout):
        lines.append("  Headings in it, and what each is taken for")
        heads = [(cut(head, 90), says) for head, says in record_heads(part, layout)]
        lines.append(columns(heads, (43, 31), 4))
        lines += [*_blocks(part, table), *_carried(part, table)]
    return "\n".join(lines)


def _blocks(part: Part, table: Table) -> list[str]:
    """Return the blocks of a part, and what the heading of each is taken for."""
    if not any(block.heading for block in part.blocks):
        return ["  No headings over the rows"] if len(part.rows) > 1 else []
    found = [
        (rows_in_words(_number(table, row.row) for row in block.rows), _taken(block))
        for block in part.blocks
    ]
    return ["  Rows under a heading, and what it is taken for", columns(found, (14, 59), 4)]


def _taken(block: PlanBlock) -> str:
    """Return a block's heading, and what it is taken for."""
    if block.heading is None:
        return "no heading"
    words = block.heading.cell.text[block.heading.start : block.heading.end]
    return f"{quoted(words, 68)}: {_names(block.filing, block.heading)}"


def _names(filing: Filing, heading: Heading) -> str:
    """Return what a heading names: a review, a scope, whom it asks, a theme."""
    if filing.review_at is heading:
        return f"the review {filing.review}"
    if filing.scope is heading:
        return "how far the recommendations reach"
    asked = [found.entry.name for found, at in filing.asked if at is heading]
    if asked:
        return f"whom they ask: {', '.join(asked)}"
    if filing.theme is not None and filing.theme.same(heading):
        return "their theme"
    return "text, which names nothing"


def _carried(part: Part, table: Table) -> list[str]:
    """Return which cells take the words of one above, and why, by column."""
    found: dict[tuple[tuple[str, ...], str], list[int]] = {}
    for row in part.rows:
        for (column, why), roles in _above(row).items():
            if column != 0:
                found.setdefault((tuple(roles), why), []).append(_number(table, row.row))
    if not found:
        return []
    lines = [
        (roles_in_words(roles), f"{rows_in_words(rows)} ({why})")
        for (roles, why), rows in found.items()
    ]
    return ["  Cells that take the words above them (carried)", columns(lines, (28, 45), 4)]


def _above(row: PlanRow) -> dict[tuple[int | None, str], list[str]]:
    """Return the roles a row takes from above, by column and reason."""
    found: dict[tuple[int | None, str], list[str]] = {}
    for role in row.above:
        cell = row.cells.get(role)
        if cell is None:
            why = "the row over them"
        elif role in row.merged:
            why = "merged cells"
        elif row.goes_on:
            why = "an action under the recommendation above"
        else:
            why = "“as above”" if row.as_above(role) else "blank under the heading"
        found.setdefault((cell.column if cell else None, why), []).append(role)
    return found


def _number(table: Table, row: int) -> int:
    """Return how people count a row: as in the sheet where there is one, else from the header."""
    cells = table.rows[row - table.rows[0][0].row]
    places = (SHEET.fullmatch(cell.place) for cell in cells if cell.place)
    return next((int(place["row"]) for place in places if place), row)
