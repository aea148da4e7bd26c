"""The versions of a plan and what changed between them, carried from load to load."""

from dataclasses import replace

from graph.model import (
    BroughtBy,
    Change,
    Changed,
    Graph,
    Plan,
    Version,
    VersionOf,
)
from loaders.versions.changes import Compared, compare
from loaders.versions.following import changed, new_changes, version_of
from loaders.versions.held import Held, version


def with_history(new: Graph, rows: int, before: Held | None) -> Graph:
    """Return the graph of a plan with its versions and all that changed between them."""
    plan = next(new.plans())
    if before is None:
        return _joined(new, plan, [version(plan, rows, [])], [], [])
    compared = compare(before.graph, new)
    changes, edges = _carried(before, compared)
    if before.last.sha256 == plan.sha256:
        earlier = before.versions[:-1]
        return _joined(new, plan, [*earlier, version(plan, rows, earlier)], changes, edges)
    now = version(plan, rows, before.versions)
    brought, at = new_changes(before, now, compared)
    return _joined(new, plan, [*before.versions, now], [*changes, *brought], [*edges, *at])


def _joined(
    new: Graph, plan: Plan, versions: list[Version], changes: list[Change], edges: list[Changed]
) -> Graph:
    """Return the graph with versions and changes, joined to the plan and to each other."""
    of = [VersionOf(source=one, target=plan, basis="confirmed") for one in versions]
    by_number = {one.number: one for one in versions}
    brought = [
        BroughtBy(source=one, target=by_number[version_of(one)], basis="confirmed")
        for one in changes
    ]
    return Graph([*new.nodes, *versions, *changes], [*new.edges, *of, *brought, *edges])


def _carried(before: Held, compared: Compared) -> tuple[list[Change], list[Changed]]:
    """Return the changes known so far, each at what its thing is in the new version.

    Of what is gone they keep the name and the words that it had last.
    """
    at = {edge.source.id: edge for edge in before.graph.joined(Changed)}
    changes, edges = [], []
    for change in before.graph.of(Change):
        edge = at.get(change.id)
        thing, alike = compared.now.get(edge.target.id, (None, None)) if edge else (None, None)
        now = thing or (edge.target if edge else None)
        moved = replace(change, about=now.id, says=now.text) if now else change
        changes.append(moved)
        if edge and thing:
            least = [share for share in (edge.similarity, alike) if share is not None]
            edges.append(changed(moved, thing, min(least, default=None)))
    return changes, edges
