"""Tables of actions under a recommendation that stands in a line above them.

"Recommendation 3: …" in a paragraph, then a table of actions, leads and dates. The paragraph
becomes two more columns of that table, merged over all of its rows: its number and its words.
"""

import re
from dataclasses import dataclass, replace

from loaders.interpret.headings import is_section
from loaders.layouts.columns import Columns
from loaders.layouts.records import label_of
from loaders.tables.table import Cell, Document, Paragraph, Table
from loaders.tables.words import Piece, words_of

LEAST = 2
"""How many columns of such a table must be known."""


@dataclass(frozen=True, slots=True)
class Over:
    """Where the recommendation of a table stands: the columns added for it, counted from 0."""

    number: int
    original: int


def join_headings(document: Document, columns: Columns) -> dict[int, Over]:
    """Add the recommendations over tables to them; return where they stand, by table.

    Their paragraphs leave the document's list, because their words are cells now.
    """
    found: dict[int, Over] = {}
    last = 0
    for at, table in enumerate(document.tables):
        between = [p for p in document.paragraphs if last < p.line < table.lines[0]]
        last = table.lines[-1]
        asked = _asked(between, columns) if _of_actions(table, columns) else []
        if asked:
            document.tables[at] = _widened(table, asked, columns)
            document.paragraphs = [p for p in document.paragraphs if p not in asked]
            width = len(table.rows[0])
            found[table.number] = Over(width, width + 1)
    return found


def _of_actions(table: Table, columns: Columns) -> bool:
    """Tell whether a table's first row heads actions and no recommendations."""
    heads = [columns.roles(cell.text) for cell in table.rows[0] if columns.exact(cell.text)]
    roles = {role for found in heads for role in found}
    return "action" in roles and len(heads) >= LEAST and not {"original", "revised"} & roles


def _asked(between: list[Paragraph], columns: Columns) -> list[Paragraph]:
    """Return the paragraphs of the last recommendation before a table, its number first."""
    starts = [
        place
        for place, paragraph in enumerate(between)
        if (label := label_of(paragraph.text, columns)) and "original" in label.roles
    ]
    if not starts:
        return []
    first, *rest = between[starts[-1] :]
    label = label_of(first.text, columns)
    taken = [p for p in rest if not (p.bold and is_section(p.text) and columns.exact(p.text))]
    return [first, *taken] if (label and label.rest) or taken else []


def _widened(table: Table, asked: list[Paragraph], columns: Columns) -> Table:
    """Return a table with the number and the words of its recommendation in two more columns."""
    width = len(table.rows[0])
    label = label_of(asked[0].text, columns)
    rest = label.rest if label else ""
    said = [(rest, asked[0]), *((p.text, p) for p in asked[1:])]
    number = asked[0].text[: len(asked[0].text) - len(rest)].strip()
    place = f"line {asked[0].line}"
    words = words_of(Piece(p.kind, [(text, frozenset())]) for text, p in said)
    tops = (
        Cell(text=number, blocks=words_of([Piece(runs=[(number, frozenset())])]).blocks,
             table=table.number, row=0, column=width + 1, page=asked[0].page, place=place),
        Cell(text=words.text, blocks=words.blocks, table=table.number, row=0, column=width + 2,
             page=asked[0].page, place=place),
    )  # fmt: skip
    rows = [(*table.rows[0], *tops)]
    for row in table.rows[1:]:
        blanks = (
            Cell(text="", blocks=(), table=table.number, row=row[0].row, column=top.column,
                 merged_into=(0, top.column))
            for top in tops
        )  # fmt: skip
        rows.append((*row, *blanks))
    heading = "\n".join(line for line in table.heading.splitlines() if not _is_asked(line, asked))
    return replace(table, rows=tuple(rows), heading=heading)


def _is_asked(line: str, asked: list[Paragraph]) -> bool:
    """Tell whether a line of a heading is part of the recommendation."""
    return any(re.sub(r"\s+", " ", line) == re.sub(r"\s+", " ", p.text) for p in asked)
