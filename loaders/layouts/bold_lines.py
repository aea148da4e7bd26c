"""Bold lines over several tables of a plan: each names the theme of its table."""

import re
from collections.abc import Iterable

from loaders.interpret.titles.headings import Heading, sentence_case
from loaders.interpret.titles.review_lines import names_on_lines
from loaders.interpret.titles.review_titles import of_any
from loaders.layouts.blocks import PlanBlock
from loaders.layouts.heads import heads_first
from loaders.layouts.over_tables import OUTSIDE
from loaders.tables.table import Cell

LEAST = 2
"""A line over one table alone may be the title of the plan."""
NUMBER = re.compile(r"\s*\d+(?:\.\d+)*[.)]?\s+")


def bold_lines(blocks: Iterable[PlanBlock]) -> dict[int, Heading]:
    """Return the headings that stand over tables, by the `id` of the first block of each.

    They are bold paragraphs, right over two tables or more; titles and names of people are none.
    """
    near = {id(block): block.over[-1] for block in blocks if block.opens and block.over}
    bold = {at: c for at, c in near.items() if c.table == OUTSIDE and c.blocks[0].bold}
    if len(bold) < LEAST:
        return {}
    return {at: _heading(cell) for at, cell in bold.items() if heads_first(cell) and _tells(cell)}


def _tells(cell: Cell) -> bool:
    """Tell whether a line says more than any plan does: `Appendix A` and `Adult J` do not."""
    words = re.sub(r"\b[A-Z]\b", " ", cell.text)
    return not of_any(words) and not names_on_lines([cell.text])


def _heading(cell: Cell) -> Heading:
    """Return a line as a heading, its number left out."""
    number = NUMBER.match(cell.text)
    start = number.end() if number else 0
    name = " ".join(cell.text[start:].split())
    return Heading(cell, start, len(cell.text), sentence_case(name, frozenset()))
