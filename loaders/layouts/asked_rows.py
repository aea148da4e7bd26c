"""Tables of actions in which a row over the actions says the recommendation.

The header names no recommendations; a row such as "Recommendation 2: Offer homes", in one cell or
with its number and its words in two, heads the rows of actions below it.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from loaders.layouts.columns import Columns
from loaders.layouts.labels import label_of
from loaders.tables.table import Cell, Table

LEAST = 2
"""How many columns of such a table must be known."""


@dataclass(frozen=True, slots=True)
class AskedRows:
    """Where the recommendations and the headers of such a table stand, by row from 0.

    A recommendation is a cell by its role: `original`, and `number` where another cell has it.
    """

    asked: dict[int, dict[str, Cell]]
    headers: frozenset[int]


def asked_rows(table: Table, columns: Columns) -> AskedRows | None:
    """Return the rows of a table that say recommendations; None where it is no such table."""
    asked = {
        place: said
        for place, row in enumerate(table.rows)
        if (said := _asked([cell for cell in row if not cell.blank], columns))
    }
    headers = frozenset(
        place for place, row in enumerate(table.rows) if place not in asked and _heads(row, columns)
    )
    return AskedRows(asked, headers) if asked and headers else None


def _asked(worded: list[Cell], columns: Columns) -> dict[str, Cell]:
    """Return the recommendation that a row says, by role; nothing where it says none."""
    label = label_of(worded[0].text, columns) if worded else None
    if label is None or not label.numbered or len(worded) > LEAST:
        return {}
    if len(worded) == 1:
        return {"original": worded[0]} if label.rest else {}
    return {} if label.rest else {"number": worded[0], "original": worded[1]}


def _heads(row: Iterable[Cell], columns: Columns) -> bool:
    """Tell whether a row heads actions and no recommendations."""
    heads = [columns.roles(cell.text) for cell in row if columns.exact(cell.text)]
    roles = {role for found in heads for role in found}
    return "action" in roles and len(heads) >= LEAST and not {"original", "revised"} & roles
