"""An edge that a person confirms, adds or takes out."""

from dataclasses import replace
from typing import Any

from graph import schema
from graph.model import About as Filed
from graph.model import (
    Addresses,
    AimsFor,
    DirectedAt,
    Edge,
    Made,
    MergedInto,
    Node,
    OwnedBy,
    Plan,
)
from loaders.corrections.agencies import with_known
from loaders.corrections.amended import Amended, key_of
from loaders.corrections.anchors import Unmatched, called, find
from loaders.corrections.correction import OF_GAZETTEER, OF_OTHERS, About, Correction
from loaders.gazetteer.lookup import entries

ADDED = (Made, MergedInto, Addresses, OwnedBy, AimsFor, Filed, DirectedAt)
"""The edges that a person may add; the others are confirmed or taken out only."""
GIVEN: dict[type, dict[str, Any]] = {
    OwnedBy: {"role": "lead", "as_written": ""},
    DirectedAt: {"as_written": ""},
}
"""What an edge says that a person added: the plan has no words for it."""


def ends_of(graph: Amended, correction: Correction, about: About, plan: Plan) -> dict[str, Node]:
    """Return the nodes that an edge joins, by their ids in the correction; Unmatched says why not.

    One that another plan has is left out.
    """
    sources, targets = schema.ends(kind_of(about))
    found = {about.source: find(graph, about.source, correction, sources)}
    if about.kind in OF_OTHERS and graph.named(about.target) is None:
        return found
    if about.kind in OF_GAZETTEER and about.target in entries():
        return found | {about.target: with_known(graph, about.target, plan)}
    if about.kind in OF_GAZETTEER and graph.named(about.target) is None and "/" not in about.target:
        raise Unmatched(f"{about.target} is not in the plan, nor an agency of the gazetteer")
    return found | {about.target: find(graph, about.target, correction, targets)}


def kind_of(about: About) -> schema.EdgeType:
    """Return the edge that a correction is about."""
    return next(edge for edge in schema.EDGES if schema.edge_type(edge) == about.kind)


def settle_edge(
    graph: Amended, correction: Correction, about: About, ends: dict[str, Node]
) -> None:
    """Settle an edge between two nodes; what the document states stays stated.

    One that may end in another plan is found, and settled, when the plan is stored.
    """
    if about.kind in OF_OTHERS:
        return
    source, target = ends.values()
    key = key_of(kind_of(about), source, target)
    if key not in graph.edges:
        graph.put_edge(_new(kind_of(about), source, target, correction))
    elif not correction.yes:
        graph.take_out(key)
    elif graph.edges[key].basis != "stated":
        graph.put_edge(replace(graph.edges[key], basis="confirmed"))


def _new(
    kind: schema.EdgeType, source: Node, target: Node, correction: Correction
) -> Edge[Node, Node]:
    """Return the edge that a person says is there; Unmatched where it cannot be."""
    if not correction.yes or kind not in ADDED:
        raise Unmatched("the plan has no such edge")
    for one, labels in zip((source, target), schema.ends(kind), strict=True):
        if not isinstance(one, labels):
            raise Unmatched(f"{one.id} is {called(type(one))}, not {called(labels[0])}")
    values: dict[str, Any] = dict.fromkeys(schema.properties(kind)) | GIVEN.get(kind, {})
    made: Any = kind
    added: Edge[Node, Node] = made(source=source, target=target, **values | {"basis": "confirmed"})
    return added
