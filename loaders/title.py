"""The title of a plan, as its document gives it."""

from loaders.interpret.reviews import is_title, speaks_of_review
from loaders.tables.table import INVISIBLE, Document

FIRST = 12
"""How many lines and rows at the beginning of a document may hold its title."""
LONGEST = 200


def title_of(document: Document, headers: set[tuple[int, int]]) -> str:
    """Return the title: the first line that speaks of a review or a plan, else the first line.

    Lines are the paragraphs before the first table and the rows of one cell above its header.
    """
    upto = document.tables[0].lines[0] if document.tables else None
    before = [p for p in document.paragraphs if upto is None or p.line < upto]
    lines = [p.text for p in before[:FIRST]]
    for table in document.tables[:1]:
        for row in table.rows[:FIRST]:
            if (table.number, row[0].row) in headers:
                break
            worded = [cell.text for cell in row if not cell.blank]
            lines += worded if len(worded) == 1 else []
    lines = [" ".join(line.split()).strip(INVISIBLE) for line in lines if len(line) < LONGEST]
    titles = [line for line in lines if is_title(line)]
    named = [line for line in titles if speaks_of_review(line)]
    return next(iter([*named, *titles, *lines]), "")
