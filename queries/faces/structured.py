"""An answer as JSON."""

import math
from dataclasses import asdict

from graph.signs import in_json
from queries.answer import Answer, Cell


def as_json(answer: Answer) -> str:
    """Return the answer as JSON: what was asked, its rows by column, and what they are out of."""
    rows = [dict(zip(answer.columns, map(_held, row), strict=True)) for row in answer.rows]
    said = {
        "question": answer.question.name,
        "title": answer.question.title,
        "parameters": dict(answer.parameters),
        "sentence": answer.sentence,
        "totals": {name: _held(cell) for name, cell in answer.totals.items()},
        "cut": answer.cut,
        "rows": rows,
        "sources": [asdict(source) for source in answer.sources],
    }
    return in_json(said, indent=2) + "\n"


def _held(cell: Cell) -> Cell:
    """Return a cell as JSON can hold it: a number without end, or none at all, as a word."""
    return str(cell) if isinstance(cell, float) and not math.isfinite(cell) else cell
