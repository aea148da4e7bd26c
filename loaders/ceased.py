"""Notices the bodies of a plan that had ceased before all of its dates."""

import re
from collections.abc import Iterator

from graph.model import Action, Agency, DirectedAt, Graph, OwnedBy, SucceededBy
from loaders.draft import Draft

EXACT = frozenset({"day", "month"})
"""How exact a date must be to be taken as it is; of others the year counts from its first day."""
DATED = re.compile(r"(\d{4})(-\d{2})?(-\d{2})?$")
"""A day, a month or a year (ISO 8601)."""


def notice_ceased(draft: Draft) -> None:
    """Note every body that the plan asks or that owns an action, and that had ceased by then."""
    graph = draft.graph()
    dates = sorted(_dates(graph, draft.plan.published))
    named = [edge.target for edge in [*graph.joined(OwnedBy), *graph.joined(DirectedAt)]]
    for agency in {one.id: one for one in named}.values():
        if dates and agency.active_to and agency.active_to < dates[0]:
            heirs = [e.target.name for e in graph.joined(SucceededBy) if e.source is agency]
            _note(draft, agency, heirs)


def _dates(graph: Graph, published: str | None) -> Iterator[str]:
    """Yield the first days that the dates of its actions, and that of the plan, can mean."""
    for action in graph.of(Action):
        if action.due_on:
            exact = action.due_precision in EXACT
            yield action.due_on if exact else f"{action.due_on[:4]}-01-01"
    said = DATED.match((published or "").strip())
    if said:
        yield f"{said[1]}{said[2] or '-01'}{said[3] or '-01'}"


def _note(draft: Draft, agency: Agency, heirs: list[str]) -> None:
    """Note that a body had ceased, and who took over."""
    after = f" {' and '.join(heirs)} took over its work." if heirs else ""
    draft.note(
        "body had ceased",
        f"{agency.name} ceased on {agency.active_to}, before every date of this plan.{after}",
        [agency],
        severity="remark",
    )
