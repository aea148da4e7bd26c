"""The title of a plan, as its document gives it."""

import re
from collections.abc import Iterable

from loaders.interpret.titles.review_titles import (
    is_title,
    names_nothing,
    prose_title,
    review_of_title,
)
from loaders.interpret.titles.reviews import speaks_of_review
from loaders.tables.table import INVISIBLE, Document

FIRST = 12
"""How many lines and rows at the beginning of a document may hold its title."""
LONGEST = 200
KEY = re.compile(
    r"\W*(?:[\w-]+ ){0,3}(?:key|legend|rag (?:status|ratings?)|colou?r (?:code|coding|scheme)s?)"
    r"\s*(?:[:=]|[–—-]\s|$)|"
    r".*\b(?:red|amber|green|yellow|blue|gr[ae]y)\b\s*[-–—:=(].*"
    r"\b(?:red|amber|green|yellow|blue|gr[ae]y)\b\s*[-–—:=(]",
    re.IGNORECASE,
)
"""A line that says what colours mean."""


def title_of(document: Document, headers: set[tuple[int, int]]) -> str:
    """Return the title: the first line that speaks of a review or a plan, else the first line.

    Lines are the paragraphs before the first table and the rows of one cell above its header. A
    key of colours is no title, nor is the usual name of a sheet unless it says `action plan`.
    """
    said = [" ".join(line.split()).strip(INVISIBLE) for line in _lines(document, headers)]
    said = [line for line in said if not KEY.match(line[:LONGEST])]
    short = [line for line in said if len(line) < LONGEST]
    titles = [line for line in short if is_title(line)]
    named = [line for line in titles if speaks_of_review(line)]
    prose = [title for line in said if (title := prose_title(line)) and len(title) < LONGEST]
    others = [line for line in short if not names_nothing(line)]
    telling = [line for line in named if review_of_title(line) not in ("", line)]
    return next(iter([*telling, *prose, *named, *titles, *others]), "")


def _lines(document: Document, headers: set[tuple[int, int]]) -> Iterable[str]:
    """Yield the lines at the beginning of a document."""
    upto = document.tables[0].lines[0] if document.tables else None
    before = [p for p in document.paragraphs if upto is None or p.line < upto]
    yield from (p.text for p in before[:FIRST])
    for table in document.tables[:1]:
        for row in table.rows[:FIRST]:
            if (table.number, row[0].row) in headers:
                break
            worded = [cell.text for cell in row if not cell.blank]
            yield from worded if len(worded) == 1 else []
