"""A plan as the graph holds it, as records again: what `Store.write` wrote."""

from collections.abc import Iterable, Iterator
from typing import Any

from graph import schema
from graph.model import Agency, Edge, Graph, Node, PlanNode
from graph.store import Store

Ends = dict[tuple[str, str], Node]


def stored_plan(store: Store, plan: str, records: Iterable[type]) -> Graph:
    """Return the nodes and edges of some records that one plan holds; empty where it holds none.

    Agencies are those that own its actions. A property that the graph does not have, because an
    earlier version of this program wrote it, is None.
    """
    wanted = set(records)
    nodes = [one for kind in schema.NODES if kind in wanted for one in _nodes(store, plan, kind)]
    ends = {(type(node).__name__, node.id): node for node in nodes}
    edges = [e for kind in schema.EDGES if kind in wanted for e in _edges(store, plan, kind, ends)]
    return Graph(nodes, edges)


def _nodes(store: Store, plan: str, kind: schema.NodeType) -> list[Node]:
    """Return the nodes of one label, by their ids."""
    key = "plan" if issubclass(kind, PlanNode) else "id"
    where = f"MATCH (n:{kind.__name__} {{{key}: $plan}})"
    if kind is Agency:
        where = "MATCH (:Action {plan: $plan})-[:OWNED_BY]->(n:Agency)"
    text = f"{where} WITH DISTINCT n RETURN properties(n) AS p ORDER BY n.id"
    return [_record(kind, row["p"]) for row in store.read(text, {"plan": plan})]


def _edges(
    store: Store, plan: str, kind: schema.EdgeType, ends: Ends
) -> Iterator[Edge[Node, Node]]:
    """Yield the edges of one type of which both ends are there, by their ids."""
    for source, target in ((s, t) for s in schema.ends(kind)[0] for t in schema.ends(kind)[1]):
        if issubclass(source, PlanNode):
            text = (
                f"MATCH (a:{source.__name__} {{plan: $plan}})-[e:{schema.edge_type(kind)}]->"
                f"(b:{target.__name__}) RETURN a.id AS a, b.id AS b, properties(e) AS p "
                "ORDER BY a, b"
            )
            for row in store.read(text, {"plan": plan}):
                a, b = ends.get((source.__name__, row["a"])), ends.get((target.__name__, row["b"]))
                if a is not None and b is not None:
                    yield _record(kind, row["p"], source=a, target=b)


def _record(kind: Any, values: dict[str, Any], **ends: Node) -> Any:  # noqa: ANN401
    """Return a record with the properties that the graph holds of it."""
    return kind(**{name: values.get(name) for name in schema.properties(kind)}, **ends)
