"""How much hangs on each kind of note: the order in which a person should see to them."""

from graph.model import Severity

WRONG = frozenset({
    "action without recommendation", "recommendation without review",
    "recommendation without words", "correction matches nothing", "owner without action",
    "outcome without action", "table not understood", "column not understood",
    "number contradicted", "date impossible", "reviews with names alike", "rows fewer",
})  # fmt: skip
"""Kinds of notes where a statement of the plan may be missing from the graph, or be wrong in it."""
FIRST, SECOND, LAST = 1, 2, 3


def rank_of(kind: str, severity: Severity) -> int:
    """Return 1 where the graph may be wrong, 2 where a person must look, 3 for a remark."""
    if severity == "remark":
        return LAST
    return FIRST if kind in WRONG else SECOND
