"""A graph with one of its nodes in place of another, and no edge twice."""

from collections.abc import Iterable
from dataclasses import replace

from graph.model import BASES, Edge, Graph, Node

STRONGEST = list(BASES)
Key = tuple[str, str, str]


def edge_key(edge: Edge[Node, Node]) -> Key:
    """Return what makes an edge the same as another: its type, its source, its target."""
    return key_of(type(edge), edge.source, edge.target)


def key_of(kind: type[Edge[Node, Node]], source: Node, target: Node) -> Key:
    """Return the key of an edge of a type between two nodes."""
    return kind.__name__, _name(source), _name(target)


def with_node(graph: Graph, old: Node, new: Node) -> Graph:
    """Return the graph with `new` where `old` was, at the ends of its edges too."""
    there = any(_name(node) == _name(new) for node in graph.nodes if node is not old)
    nodes = [new if node is old else node for node in graph.nodes if not (there and node is old)]
    return Graph(nodes, strongest(_ended(edge, old, new) for edge in graph.edges))


def with_edges(graph: Graph, others: Graph) -> Graph:
    """Return the graph with the nodes and edges of another that it does not have yet."""
    names = {_name(node) for node in graph.nodes}
    keys = {edge_key(edge) for edge in graph.edges}
    return Graph(
        [*graph.nodes, *(node for node in others.nodes if _name(node) not in names)],
        [*graph.edges, *(edge for edge in others.edges if edge_key(edge) not in keys)],
    )


def strongest(edges: Iterable[Edge[Node, Node]]) -> list[Edge[Node, Node]]:
    """Return each edge once; of two that say the same the stronger stays."""
    kept: dict[Key, Edge[Node, Node]] = {}
    for edge in edges:
        there = kept.get(edge_key(edge))
        if there is None or STRONGEST.index(edge.basis) < STRONGEST.index(there.basis):
            kept[edge_key(edge)] = edge
    return list(kept.values())


def _name(node: Node) -> str:
    """Return the label and the id of a node."""
    return f"{type(node).__name__} {node.id}"


def _ended(edge: Edge[Node, Node], old: Node, new: Node) -> Edge[Node, Node]:
    """Return an edge with the new node where it ended or began at the old one."""
    if edge.source is old:
        edge = replace(edge, source=new)
    return replace(edge, target=new) if edge.target is old else edge
