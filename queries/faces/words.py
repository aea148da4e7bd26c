"""Words of an answer, whatever it is written as: headings, cells, how many rows."""

from queries.answer import Answer, Cell

WIDTH = 80
FORMULA = ("=", "+", "-", "@", "\t", "\r")
"""What a spreadsheet takes for the beginning of a formula."""


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


def all_or_first(answer: Answer, more: str) -> str:
    """Say how many rows there are, and where they may not be all, how to get more."""
    count = f"{len(answer.rows):,}"
    return (
        f"the first {count}; there may be more: {more}" if answer.cut else f"{count}, all there are"
    )
