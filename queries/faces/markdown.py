"""An answer as Markdown: a table, and what a reader must know of it.

Every sign that Markdown could take for its own is escaped: words never become a link, a picture,
HTML or another cell. The end of a line within a cell becomes `<br>`, the only tag there is.
"""

import datetime
import re
from collections.abc import Iterable, Sequence

from graph.signs import visible
from queries.answer import Answer
from queries.faces.about import COMMAND, PLANS, Part, about, plans
from queries.faces.words import heading, in_words

_SIGNS = re.compile(r"[\\`*_\[\]<>&|~@$]|:(?=//)|(?<=www)\.|!(?=\[)", re.IGNORECASE)
_BEGINS = re.compile(r"^([#+=-]|\d+(?=[.)]))")
_OUTER = re.compile(r"\A[^\S\n]+|[^\S\n]+\Z|\t")
"""Blanks that a reader of Markdown would take off a cell."""


def as_markdown(answer: Answer, on: datetime.date | None = None) -> str:
    """Return the answer as Markdown (GitHub's tables); `on` is the day it was asked, or today."""
    columns = [heading(name) for name in answer.columns]
    numbers = [_numbers(cells) for cells in zip(*answer.rows, strict=True)]
    rows = [[in_words(cell) for cell in row] for row in answer.rows]
    body = _table(columns, rows, numbers) if rows else ""
    told = [_part(part) for part in about(answer, on or datetime.date.today())]
    drawn = _table(PLANS, plans(answer), [])
    drawn_on = f"## The plans it draws on\n\n{drawn}" if answer.sources else ""
    title = f"# {paragraph(answer.question.title)}"
    parts = [title, paragraph(answer.sentence or ""), body, *told, drawn_on]
    return "\n\n".join(part for part in parts if part) + "\n"


def cell(words: str) -> str:
    """Return words as one cell of a table."""
    escaped = _SIGNS.sub(r"\\\g<0>", visible(words))
    kept = _OUTER.sub(lambda found: "".join(f"&#{ord(sign)};" for sign in found[0]), escaped)
    return kept.replace("\n", "<br>")


def paragraph(words: str) -> str:
    """Return words as a paragraph of one line, which is no heading and no list."""
    line = " ".join(visible(words).split())
    return _BEGINS.sub(_quiet, _SIGNS.sub(r"\\\g<0>", line))


def _quiet(found: re.Match[str]) -> str:
    """Return the beginning of a paragraph, so that it begins no heading and no list."""
    return f"&#{ord(found[0][0])};{found[0][1:]}"


def _numbers(cells: Sequence[object]) -> bool:
    """Tell whether a column holds numbers only."""
    return all(isinstance(one, int | float) for one in cells)


def _table(heads: Sequence[str], rows: Iterable[Sequence[str]], numbers: Sequence[bool]) -> str:
    """Return a table; columns of numbers stand to the right."""
    right = [*numbers, *[False] * (len(heads) - len(numbers))]
    lines = [map(cell, heads), ("---:" if one else "---" for one in right)]
    lines += [map(cell, row) for row in rows]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)


def _part(part: Part) -> str:
    """Return a heading with a list below it."""
    lines = (f"- {_named(name)}{_code(words) or paragraph(words)}" for name, words in part.lines)
    return "\n".join([f"## {part.heading}", "", *lines])


def _code(words: str) -> str:
    """Return a command as code, to be copied, where nothing in it ends the code; else nothing."""
    return f"`{words}`" if words.startswith(COMMAND) and not re.search(r"[`\n\r]", words) else ""


def _named(name: str) -> str:
    """Return the beginning of a line of a list."""
    return f"**{paragraph(name)}:** " if name else ""
