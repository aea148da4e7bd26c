"""Words of an answer, whatever it is written as: headings, cells, signs no document may hold."""

import re

from queries.answer import Answer, Cell

WIDTH = 80
FORMULA = ("=", "+", "-", "@", "\t", "\r")
"""What a spreadsheet takes for the beginning of a formula."""
REPLACED = "\ufffd"
_REFUSED = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff"
    + "".join(
        f"{chr(plane + 0xFFFE)}{chr(plane + 0xFFFF)}" for plane in range(1 << 16, 17 << 16, 1 << 16)
    )
    + "]"
)


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


def harmless(words: str) -> str:
    """Return words that no spreadsheet takes for a formula."""
    return f"'{words}" if words.startswith(FORMULA) else words


def visible(words: str) -> str:
    """Return words with U+FFFD for each control sign, and every end of a line as one sign."""
    return _REFUSED.sub(REPLACED, words.replace("\r\n", "\n").replace("\r", "\n"))


def refused(words: str) -> int:
    """Return how many control signs stand in words, which no document may hold."""
    return len(_REFUSED.findall(words))


def all_or_first(answer: Answer, more: str) -> str:
    """Say how many rows there are, and where they may not be all, how to get more."""
    count = f"{len(answer.rows):,}"
    return (
        f"the first {count}; there may be more: {more}" if answer.cut else f"{count}, all there are"
    )
