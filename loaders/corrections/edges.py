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
    Graph,
    Made,
    MergedInto,
    Node,
    OwnedBy,
    Plan,
)
from loaders.corrections.agencies import with_known
from loaders.corrections.anchors import Anchors, Unmatched
from loaders.corrections.correction import OF_GAZETTEER, OF_OTHERS, About, Correction
from loaders.corrections.replacing import key_of
from loaders.gazetteer.lookup import entries

ADDED = (Made, MergedInto, Addresses, OwnedBy, AimsFor, Filed, DirectedAt)
"""The edges that a person may add; the others are confirmed or taken out only."""
GIVEN: dict[type, dict[str, Any]] = {
    OwnedBy: {"role": "lead", "as_written": ""},
    DirectedAt: {"as_written": ""},
}
"""What an edge says that a person added: the plan has no words for it."""


def settle_edge(
    graph: Graph, correction: Correction, about: About, plan: Plan
) -> tuple[Graph, list[Node]]:
    """Return the graph with an edge settled, and the nodes it is about; Unmatched says why not."""
    anchors = Anchors(graph.nodes)
    source = anchors.find(about.source, correction.then(about.source))
    if about.kind in OF_OTHERS and about.target not in anchors.by_id:
        return graph, [source]
    target: Node
    if about.kind in OF_GAZETTEER and about.target in entries():
        graph, target = with_known(graph, about.target, plan)
    else:
        target = anchors.find(about.target, correction.then(about.target))
    kind = next(edge for edge in schema.EDGES if schema.edge_type(edge) == about.kind)
    return Graph(graph.nodes, _settled(graph, kind, source, target, correction)), [source, target]


def _settled(
    graph: Graph, kind: schema.EdgeType, source: Node, target: Node, correction: Correction
) -> list[Edge[Node, Node]]:
    """Return the edges of a graph with one settled; what the document states stays stated."""
    edges = {key_of(type(edge), edge.source, edge.target): edge for edge in graph.edges}
    key = key_of(kind, source, target)
    if key not in edges:
        edges[key] = _new(kind, source, target, correction)
    elif not correction.yes:
        del edges[key]
    elif edges[key].basis != "stated":
        edges[key] = replace(edges[key], basis="confirmed")
    return list(edges.values())


def _new(
    kind: schema.EdgeType, source: Node, target: Node, correction: Correction
) -> Edge[Node, Node]:
    """Return the edge that a person says is there; Unmatched where it cannot be."""
    if not correction.yes or kind not in ADDED:
        raise Unmatched("the plan has no such edge")
    for one, labels in zip((source, target), schema.ends(kind), strict=True):
        if not isinstance(one, labels):
            raise Unmatched(f"{one.id} is a {type(one).__name__}, not a {labels[0].__name__}")
    values: dict[str, Any] = dict.fromkeys(schema.properties(kind)) | GIVEN.get(kind, {})
    made: Any = kind
    added: Edge[Node, Node] = made(source=source, target=target, **values | {"basis": "confirmed"})
    return added
