"""An answer for a terminal: a table where it fits and reads well, else a paragraph a row."""

import io
import textwrap
from collections.abc import Sequence

from rich import box
from rich.console import Console
from rich.table import Table

from graph.signs import visible
from queries.answer import MOST, Answer, Cell
from queries.faces.words import WIDTH, heading, in_words

LONG = 60
WIDEST = 500
HIGH = 4
"""Lines of a row, on average, up to which a table reads well."""
ELSEWHERE = "Also in --format csv, xlsx, ods, json and md"


def as_table(answer: Answer, width: int = WIDTH) -> str:
    """Return the answer for a terminal: a table where it reads well, else a paragraph a row."""
    title = textwrap.fill(answer.question.title, width)
    if not answer.rows:
        return "\n\n".join([title, _out_of(answer)]) + "\n"
    shown = answer.question.shown or tuple(answer.columns)
    parts = [title, _body(answer, shown, width).rstrip(), _below(answer, shown)]
    return "\n\n".join(part for part in parts if part) + "\n"


def _body(answer: Answer, shown: Sequence[str], width: int) -> str:
    """Return the rows as a table or as paragraphs."""
    table = _table(answer, shown)
    if _fits(answer, table, width):
        drawn = _drawn(table, width)
        if drawn.count("\n") <= HIGH * (len(answer.rows) + 2):
            return drawn
    return _paragraphs(answer, shown, width)


def _fits(answer: Answer, table: Table, width: int) -> bool:
    """Tell whether a table fits: folded where the question chose its columns, else as it is."""
    console = Console(width=WIDEST)
    needs = table.__rich_measure__(console, console.options.update(markup=False))
    return (needs.minimum if answer.question.shown else needs.maximum) <= width


def _table(answer: Answer, shown: Sequence[str]) -> Table:
    """Return a table of some columns; numbers stand to the right."""
    table = Table(box=box.SIMPLE_HEAD, pad_edge=False)
    places = [answer.columns.index(name) for name in shown]
    for name, place in zip(shown, places, strict=True):
        cells = [row[place] for row in answer.rows]
        if all(isinstance(cell, int | float) for cell in cells):
            table.add_column(heading(name).replace(" ", "\n"), justify="right", no_wrap=True)
        else:
            table.add_column(heading(name), overflow="fold", min_width=_longest_word(cells))
    for row in answer.rows:
        table.add_row(*(_words(row[place]) for place in places))
    return table


def _words(cell: Cell) -> str:
    """Return a cell as words that do nothing to a terminal."""
    return visible(in_words(cell))


def _longest_word(cells: Sequence[Cell]) -> int:
    """Return how wide a column must be so that no word is broken, 20 at most."""
    return min(20, max(len(word) for cell in cells for word in [*_words(cell).split(), ""]))


def _drawn(table: Table, width: int) -> str:
    """Return a table as text."""
    console = Console(width=width, file=io.StringIO(), color_system=None, highlight=False)
    console.print(table, markup=False)
    drawn = console.file.getvalue()  # type: ignore[attr-defined]
    return "\n".join(line.rstrip() for line in str(drawn).strip("\n").splitlines())


def _paragraphs(answer: Answer, shown: Sequence[str], width: int) -> str:
    """Return one paragraph a row: its first column, then the others with their names."""
    places = [answer.columns.index(name) for name in shown]
    return "\n\n".join(
        _paragraph(shown, [row[place] for place in places], width) for row in answer.rows
    )


def _paragraph(columns: Sequence[str], row: Sequence[Cell], width: int) -> str:
    """Return one row as a paragraph; a long text has lines of its own."""
    lines, short = [_words(row[0])], []
    for name, cell in zip(columns[1:], row[1:], strict=True):
        words = f"{heading(name)}: {_words(cell)}"
        if len(words) > LONG:
            lines.append(words)
        elif _words(cell):
            short.append(words)
    told = [lines[0], *([" · ".join(short)] if short else []), *lines[1:]]
    return "\n".join(
        textwrap.fill(line, width, initial_indent=indent, subsequent_indent=indent + "  ")
        for line, indent in zip(told, ["", *["  "] * (len(told) - 1)], strict=True)
    )


def _below(answer: Answer, shown: Sequence[str]) -> str:
    """Return what stands below a table: its sentence, its denominators, its columns' meanings."""
    more = [heading(name) for name in answer.columns if name not in shown]
    said = [*_out_of(answer).splitlines()]
    if answer.question.shown:
        said += [f"{heading(name)}: {answer.question.columns[name]}" for name in shown]
    said.append(f"{ELSEWHERE}: {', '.join(more)}." if more else "")
    return "\n".join(textwrap.fill(line, WIDTH, subsequent_indent="  ") for line in said if line)


def _out_of(answer: Answer) -> str:
    """Return the sentence of an answer, what its rows are out of, and whether they are all."""
    said = [visible(answer.sentence or "")]
    said += [f"{heading(name)}: {_words(cell)}" for name, cell in answer.totals.items()]
    if answer.cut:
        said.append(f"These are the first {len(answer.rows)}; for more give -p {MOST}=NUMBER.")
    return "\n".join(textwrap.fill(line, WIDTH, subsequent_indent="  ") for line in said if line)
