"""The facts of a graph as the loader made it."""

from typing import Any

from graph import schema
from graph.model import Action, Agency, Graph, Made, Node, Outcome, Recommendation, Review, Theme
from tests.accuracy.facts import EDGES, Ends, Facts, Key, Keys

PROPERTIES = {
    "Recommendation": ("number", "scope", "due"),
    "Action": ("number", "due", "completed", "status", "due_on", "completed_on", "state"),
}


def facts_of(graph: Graph) -> Facts:
    """Return what the graph says."""
    keys = _keys(graph)
    facts = Facts(nodes=set(keys.values()))
    for edge in graph.edges:
        kind = schema.edge_type(type(edge))
        if kind in EDGES:
            ends = Ends(kind, keys[_id(edge.source)], keys[_id(edge.target)])
            facts.edges.add((ends, edge.basis))
            if kind == "OWNED_BY":
                facts.properties[ends, "role"] = getattr(edge, "role", None)
    for node in graph.nodes:
        for name in PROPERTIES.get(type(node).__name__, ()):
            facts.properties[keys[_id(node)], name] = getattr(node, name)
    return facts


def _keys(graph: Graph) -> dict[tuple[str, str], Key]:
    """Return each node's key by its label and id, in the order in which they were read."""
    made: dict[str, list[str]] = {}
    for edge in graph.joined(Made):
        made.setdefault(edge.target.id, []).append(edge.source.name)
    keys, found = Keys(), {}
    for node in graph.nodes:
        says = _says(node, made)
        if says is not None:
            found[_id(node)] = keys.take(type(node).__name__, *says)
    return found


def _says(node: Node, made: dict[str, list[str]]) -> tuple[str, ...] | None:
    """Return what a node says, or nothing where it is not scored."""
    match node:
        case Review(name=name) | Theme(name=name):
            return (name,)
        case Agency(id=name):
            return (name,)
        case Recommendation(id=one, stage=stage, text=text):
            return stage, ", ".join(sorted(made.get(one, []))), text
        case Action(text=text) | Outcome(text=text):
            return (text,)
    return None


def _id(node: Any) -> tuple[str, str]:  # noqa: ANN401
    """Return a node's label and id."""
    return type(node).__name__, node.id
