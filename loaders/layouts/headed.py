"""Tables of actions under a recommendation that stands in a line above them.

"Recommendation 3: …" in a paragraph, or "3. Kent Police should …", then a table of actions, leads
and dates. The paragraph becomes two more columns of that table, merged over all of its rows: its
number and its words. A turned table that has its recommendation takes the number alone.
"""

import re
from dataclasses import replace

from loaders.interpret.titles.headings import is_section
from loaders.layouts.asked_rows import asked_rows
from loaders.layouts.columns import Columns
from loaders.layouts.labels import label_of
from loaders.layouts.over_tables import Over, as_cell, between
from loaders.layouts.sentences import Asked, sentences_over
from loaders.layouts.turned import said_in, turned
from loaders.layouts.wrapped import groups, whole
from loaders.tables.table import Cell, Document, Doubt, Paragraph, Table
from loaders.tables.words import Piece, Words, words_of

LEAST = 2
"""How many columns of such a table must be known."""
ASKED = frozenset({"original", "revised"})


def join_headings(document: Document, columns: Columns) -> dict[int, Over]:
    """Add the recommendations over tables to them; return what stands over each, by table.

    Their paragraphs leave the document's list, because their words are cells now.
    """
    over = {table.number: lines for table, lines in between(document)}
    numbers = {table.number: found for table in document.tables
               if (found := _number(table, over[table.number], columns))}  # fmt: skip
    asked = _asked_over(document, over, columns)
    for at, table in enumerate(document.tables):
        if said := asked.get(table.number):
            document.tables[at], numbers[table.number] = _widened(table, said)
    gone = {paragraph for said in asked.values() for paragraph in said.paragraphs}
    document.paragraphs = [p for p in document.paragraphs if p not in gone]
    return numbers


def _asked_over(
    document: Document, over: dict[int, list[Paragraph]], columns: Columns
) -> dict[int, Asked]:
    """Return the recommendations over tables of actions that say none themselves, by table."""
    roles = {table.number: _roles(table, columns) for table in document.tables}
    wanting = [at for at, said in roles.items() if "action" in said and not ASKED & said]
    named = {at: said for at in wanting if (said := _named(over[at], columns))}
    in_rows = {table.number for table in document.tables if asked_rows(table, columns)}
    others = {at: [group for group in groups(over[at]) if not columns.exact(group[0].text)]
              for at in wanting if at not in named and at not in in_rows}  # fmt: skip
    elsewhere = bool(named) or bool(in_rows) or any(ASKED & said for said in roles.values())
    sentences = sentences_over(others, said_elsewhere=elsewhere)
    _doubt(document, len(sentences))
    return named | sentences


def _doubt(document: Document, many: int) -> None:
    """Remember over how many tables a line is taken for a recommendation."""
    if many:
        text = f"{many:,} lines right over tables of actions are taken for their recommendations"
        document.doubts.append(Doubt(kind="recommendation over a table", text=text))


def _roles(table: Table, columns: Columns) -> set[str]:
    """Return the roles that the first row of a table heads, or its first column names."""
    heads = [columns.roles(cell.text) for cell in table.rows[0] if columns.exact(cell.text)]
    headed = {role for found in heads for role in found} if len(heads) >= LEAST else set()
    return headed or said_in(table, columns)


def _number(table: Table, lines: list[Paragraph], columns: Columns) -> Over | None:
    """Return the number that a line over a turned table gives the recommendation in it."""
    said = said_in(table, columns)
    labels = [(label, line) for line in lines
              if (label := label_of(line.text, columns)) and label.numbered]  # fmt: skip
    if "number" in said or not labels or not turned(table, columns, None):
        return None
    label, line = labels[-1]
    number = as_cell(replace(line, text=label.words))
    return Over({"number": number}, len(table.rows[0]))


def _named(lines: list[Paragraph], columns: Columns) -> Asked | None:
    """Return the last recommendation before a table that calls itself one, its number first."""
    starts = [
        place
        for place, paragraph in enumerate(lines)
        if (label := label_of(paragraph.text, columns)) and "original" in label.roles
    ]
    if not starts:
        return None
    first, *after = lines[starts[-1] :]
    label = label_of(first.text, columns)
    rest = label.rest if label else ""
    taken = [p for p in after if not (p.bold and is_section(p.text) and columns.exact(p.text))]
    number = first.text[: len(first.text) - len(rest)].strip()
    said = Asked(number, ((rest, first), *((p.text, p) for p in taken)))
    return said if rest or taken else None


def _widened(table: Table, asked: Asked) -> tuple[Table, Over]:
    """Return a table with the number and the words of its recommendation in two more columns."""
    width = len(table.rows[0])
    said = [whole(group) for group in groups(replace(p, text=text) for text, p in asked.words)]
    words = words_of(Piece(p.kind, [(p.text, frozenset())]) for p in said)
    number = words_of([Piece(runs=[(asked.number, frozenset())])])
    tops = [_top(table, asked.paragraphs[0], said, width + at)
            for at, said in enumerate((number, words), start=1)]  # fmt: skip
    rows = [(*table.rows[0], *tops)]
    for row in table.rows[1:]:
        blanks = (
            Cell(text="", blocks=(), table=table.number, row=row[0].row, column=top.column,
                 merged_into=(0, top.column))
            for top in tops
        )  # fmt: skip
        rows.append((*row, *blanks))
    lines = [line for line in table.heading.splitlines() if not _is_asked(line, asked.paragraphs)]
    over = Over({"number": tops[0], "original": tops[1]}, width)
    return replace(table, rows=tuple(rows), heading="\n".join(lines)), over


def _top(table: Table, first: Paragraph, said: Words, column: int) -> Cell:
    """Return a cell of the first row for words that stand over the table."""
    return Cell(
        text=said.text, blocks=said.blocks, table=table.number, row=0, column=column,
        page=first.page, place=f"line {first.line}",
    )  # fmt: skip


def _is_asked(line: str, asked: list[Paragraph]) -> bool:
    """Tell whether a line of a heading is part of the recommendation."""
    return any(re.sub(r"\s+", " ", line) == re.sub(r"\s+", " ", p.text) for p in asked)
