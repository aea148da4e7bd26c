"""Three of the questions answered with networkx, on the whole graph in memory."""

from collections import Counter, defaultdict
from collections.abc import Iterator

import networkx

from graph.model import Graph
from graph.schema import edge_type
from tests.benchmarks.flat_table import Figures, Trace

Key = tuple[str, str]
"""A node: its label and its id."""
Network = networkx.MultiDiGraph


def network(graph: Graph) -> "Network[Key]":
    """Return the graph with what the questions look at: stage, scope and plan."""
    made: Network[Key] = networkx.MultiDiGraph()
    for node in graph.nodes:
        values = {k: getattr(node, k, None) for k in ("stage", "scope", "plan")}
        made.add_node((type(node).__name__, node.id), **values)
    for edge in graph.edges:
        source, target = ((type(end).__name__, end.id) for end in (edge.source, edge.target))
        made.add_edge(source, target, key=edge_type(type(edge)))
    return made


def _to(graph: "Network[Key]", node: Key, kind: str) -> Iterator[Key]:
    """Yield where the edges of one type lead to."""
    return (target for target, kinds in graph.succ[node].items() if kind in kinds)


def _from(graph: "Network[Key]", node: Key, kind: str) -> Iterator[Key]:
    """Yield where the edges of one type come from."""
    return (source for source, kinds in graph.pred[node].items() if kind in kinds)


def _labelled(graph: "Network[Key]", label: str) -> Iterator[Key]:
    """Yield the nodes of one label."""
    return (node for node in graph if node[0] == label)


def _reviews(graph: "Network[Key]", asked: Key) -> set[Key]:
    """Return the reviews that asked for a recommendation, or for what was merged into it."""
    behind = [asked, *_from(graph, asked, "MERGED_INTO")]
    return {review for one in behind for review in _from(graph, one, "MADE")}


def across_reviews(graph: "Network[Key]") -> Figures:
    """Return the figures of every agency that has an action from more than one review."""
    actions, across, reached = Counter[str](), Counter[str](), defaultdict[str, set[Key]](set)
    for action in _labelled(graph, "Action"):
        asked = _to(graph, action, "ADDRESSES")
        reviews = {review for one in asked for review in _reviews(graph, one)}
        for _, owner in _to(graph, action, "OWNED_BY"):
            actions[owner] += 1
            across[owner] += len(reviews) > 1
            reached[owner] |= reviews
    return {o: (actions[o], across[o], len(reached[o])) for o in actions if across[o]}


def not_revised(graph: "Network[Key]") -> dict[str, int]:
    """Return the local originals without a revised one in plans that revise, with their actions."""
    asked = [(node, graph.nodes[node]) for node in _labelled(graph, "Recommendation")]
    revising = {values["plan"] for _, values in asked if values["stage"] == "revised"}
    alone = (
        node
        for node, values in asked
        if (values["stage"], values["scope"]) == ("original", "local")
        and values["plan"] in revising
        and not any(_to(graph, node, "MERGED_INTO"))
    )
    return {node[1]: sum(1 for _ in _from(graph, node, "ADDRESSES")) for node in alone}


def trace(graph: "Network[Key]", name: str) -> Trace:
    """Return what stands behind a recommendation, and what followed from it."""
    asked = ("Recommendation", name)
    answered = [asked, *_to(graph, asked, "MERGED_INTO")]
    actions = {action for one in answered for action in _from(graph, one, "ADDRESSES")}
    steps = {
        "review": _reviews(graph, asked),
        "action": actions,
        "owner": {owner for one in actions for owner in _to(graph, one, "OWNED_BY")},
        "outcome": {one for action in actions for one in _to(graph, action, "AIMS_FOR")},
    }
    return {step: {node[1] for node in nodes} for step, nodes in steps.items()}
