"""Writes the filled template as CSV: no cell is merged, every row says everything.

The lines over the table hold the title and the remarks, each padded to the width of the table. A
recommendation without a number is written once, and `As above` in its further rows: repeated, it
would be read as another recommendation with the same words.
"""

import csv
import io
from collections.abc import Iterator

from queries.faces.words import harmless
from queries.template.plain import printable
from queries.template.rows import Filled

AS_ABOVE = "As above"


def as_csv(filled: Filled) -> bytes:
    """Return the bytes of the CSV file (RFC 4180, UTF-8 with its mark)."""
    file = io.StringIO(newline="")
    writer = csv.writer(file, lineterminator="\r\n")
    width = len(filled.header)
    below = (line for heading, lines in filled.sections for line in (f"{heading}:", *lines))
    for words in (filled.title, filled.opening, *below):
        writer.writerow([_safe(words), *[""] * (width - 1)])
    writer.writerow(filled.header)
    writer.writerows(map(_safe, row) for row in _rows(filled))
    return file.getvalue().encode("utf-8-sig")


def _rows(filled: Filled) -> Iterator[list[str]]:
    """Yield the words of every row."""
    before = ""
    for row in filled.rows:
        words = [cell.text for cell in row.cells]
        if row.original == before and not row.numbered:
            words[0] = AS_ABOVE
        before = row.original
        yield words


def _safe(words: str) -> str:
    """Return words that no spreadsheet takes for a formula."""
    return harmless(printable(words))
