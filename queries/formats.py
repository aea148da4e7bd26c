"""An answer on its way out: as a table for a terminal, as CSV, as JSON."""

import csv
import io
import json
import textwrap
from collections.abc import Callable, Mapping, Sequence

from rich import box
from rich.console import Console
from rich.table import Table

from queries.answer import Answer, Cell

WIDTH = 80
LONG = 60
WIDEST = 500


def as_json(answer: Answer) -> str:
    """Return the answer as JSON: the question, its parameters, and a list of rows by column."""
    rows = [dict(zip(answer.columns, row, strict=True)) for row in answer.rows]
    said = {
        "question": answer.question.name,
        "title": answer.question.title,
        "parameters": dict(answer.parameters),
        "rows": rows,
    }
    return json.dumps(said, ensure_ascii=False, indent=2) + "\n"


def as_csv(answer: Answer) -> str:
    """Return the answer as CSV; a cell that a spreadsheet would take for a formula is quoted."""
    file = io.StringIO()
    writer = csv.writer(file, lineterminator="\n")
    writer.writerow(answer.columns)
    writer.writerows([[harmless(in_words(cell)) for cell in row] for row in answer.rows])
    return file.getvalue()


def harmless(words: str) -> str:
    """Return words that no spreadsheet takes for a formula."""
    return f"'{words}" if words[:1] in {"=", "+", "-", "@", "\t"} else words


def as_table(answer: Answer, width: int = WIDTH) -> str:
    """Return the answer for a terminal: a table where it fits, else a paragraph a row."""
    title = answer.question.title
    if not answer.rows:
        return f"{title}\n\nNothing in the graph answers this.\n"
    shown = answer.question.shown or tuple(answer.columns)
    table = _table(answer, shown)
    body = _drawn(table, width) if _fits(answer, table, width) else _paragraphs(answer, width)
    parts = [title, body.rstrip(), _below(answer, shown)]
    return "\n\n".join(part for part in parts if part) + "\n"


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
        table.add_row(*(in_words(row[place]) for place in places))
    return table


def _longest_word(cells: Sequence[Cell]) -> int:
    """Return how wide a column must be so that no word is broken, 20 at most."""
    return min(20, max(len(word) for cell in cells for word in [*in_words(cell).split(), ""]))


def _drawn(table: Table, width: int) -> str:
    """Return a table as text."""
    console = Console(width=width, file=io.StringIO(), color_system=None, highlight=False)
    console.print(table, markup=False)
    drawn = console.file.getvalue()  # type: ignore[attr-defined]
    return "\n".join(line.rstrip() for line in str(drawn).strip("\n").splitlines())


def _paragraphs(answer: Answer, width: int) -> str:
    """Return one paragraph a row: its first column, then the others with their names."""
    return "\n\n".join(_paragraph(answer.columns, row, width) for row in answer.rows)


def _paragraph(columns: Sequence[str], row: Sequence[Cell], width: int) -> str:
    """Return one row as a paragraph; a long text has lines of its own."""
    lines, short = [in_words(row[0])], []
    for name, cell in zip(columns[1:], row[1:], strict=True):
        words = f"{heading(name)}: {in_words(cell)}"
        if len(words) > LONG:
            lines.append(words)
        elif in_words(cell):
            short.append(words)
    told = [lines[0], *([" · ".join(short)] if short else []), *lines[1:]]
    return "\n".join(
        textwrap.fill(line, width, initial_indent=indent, subsequent_indent=indent + "  ")
        for line, indent in zip(told, ["", *["  "] * (len(told) - 1)], strict=True)
    )


def _below(answer: Answer, shown: Sequence[str]) -> str:
    """Return what stands below a table: its sentence, its denominators, its columns' meanings."""
    left = [name for name in answer.columns if name not in shown]
    totals = [name for name in left if name.startswith("all_")]
    said = [answer.sentence or "", *(_total(answer, name) for name in totals)]
    if answer.question.shown:
        said += [f"{heading(name)}: {answer.question.columns[name]}" for name in shown]
    more = [heading(name) for name in left if name not in totals]
    said.append(f"Also in --format csv and json: {', '.join(more)}." if more else "")
    return "\n".join(textwrap.fill(line, WIDTH, subsequent_indent="  ") for line in said if line)


def _total(answer: Answer, name: str) -> str:
    """Return a denominator: the one number all rows share, or nothing where they differ."""
    values = {row[answer.columns.index(name)] for row in answer.rows}
    return f"{heading(name)}: {in_words(values.pop())}" if len(values) == 1 else ""


def heading(name: str) -> str:
    """Return the name of a column as people read it."""
    return name.replace("_", " ")


def in_words(cell: Cell) -> str:
    """Return a cell as text; a list with commas, nothing for none."""
    if cell is None:
        return ""
    if isinstance(cell, list):
        return ", ".join(str(part) for part in cell)
    return str(cell)


FORMATS: Mapping[str, Callable[[Answer], str]] = {
    "table": as_table,
    "csv": as_csv,
    "json": as_json,
}
