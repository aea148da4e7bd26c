"""How a graph is written: old plans out, new ones in, a few thousand rows a statement."""

import gc
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from itertools import islice
from operator import attrgetter
from typing import Any

import neo4j

from graph import schema
from graph.errors import StoreError
from graph.model import Agency, Edge, Graph, Node, PlanNode

Row = dict[str, Any]
Values = list[Any]
"""A node or an edge as its statement wants it (`schema.node_statement`, `edge_statement`)."""
Progress = Callable[[int, int], None]
"""Called with how many nodes and edges are written, and how many there are."""
CHUNK = 5_000


@contextmanager
def uncollected() -> Iterator[None]:
    """Hold Python's collector of cycles off, which nothing that is written makes.

    It would look through the million records of a national graph again and again meanwhile.
    """
    was = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was:
            gc.enable()


def refuse_doubles(graph: Graph) -> None:
    """Refuse an id that stands twice: ArcadeDB lets one by in a transaction that also deletes."""
    counts = Counter((type(node).__name__, node.id) for node in graph.nodes)
    doubles = [f"{label} {name}" for (label, name), times in counts.items() if times > 1]
    if doubles:
        raise StoreError(f"these ids stand twice: {', '.join(doubles[:5])}; nothing was written")


def replace(
    tx: neo4j.ManagedTransaction, replaced: list[str], graph: Graph, progress: Progress
) -> None:
    """Take the old plans out and write the new ones, within one transaction."""
    for plan in replaced:
        _delete(tx, plan)
    total, done = len(graph.nodes) + len(graph.edges), 0
    for statement, rows in statements(graph):
        tx.run(statement, {"rows": rows}).consume()
        done += len(rows)
        progress(done, total)
    if replaced:
        _delete_orphans(tx)


def replace_edges(
    tx: neo4j.ManagedTransaction, kind: schema.EdgeType, graph: Graph, progress: Progress
) -> None:
    """Take every edge of one type out and write those of the graph, within one transaction."""
    tx.run(f"MATCH ()-[e:{schema.edge_type(kind)}]->() DELETE e").consume()
    done = 0
    for statement, rows in statements(graph):
        tx.run(statement, {"rows": rows}).consume()
        done += len(rows)
        progress(done, len(graph.edges))


def _delete(tx: neo4j.ManagedTransaction, plan: str) -> None:
    """Delete the nodes of one plan; agencies stay, for other plans name them too."""
    for node in schema.NODES:
        key = "plan" if issubclass(node, PlanNode) else "id"
        if node is not Agency:
            text = f"MATCH (n:{node.__name__} {{{key}: $plan}}) DETACH DELETE n"
            tx.run(text, {"plan": plan}).consume()


def _delete_orphans(tx: neo4j.ManagedTransaction) -> None:
    """Delete the agencies that no plan names, nor one of those it names leads to."""
    named = tx.run("MATCH (a:Agency)-[:STATED_IN]->() RETURN DISTINCT a.id AS id").value("id")
    ways = tx.run("MATCH (a:Agency)-->(b:Agency) RETURN a.id AS a, b.id AS b").values("a", "b")
    kept = _reached(set(named), ways)
    every = tx.run("MATCH (a:Agency) RETURN a.id AS id").value("id")
    gone = sorted(set(every) - kept)
    tx.run("UNWIND $ids AS id MATCH (a:Agency {id: id}) DETACH DELETE a", ids=gone).consume()


def _reached(start: set[str], ways: Iterable[list[str]]) -> set[str]:
    """Return every id that the ways lead to from the start, the start included."""
    onward: dict[str, list[str]] = {}
    for source, target in ways:
        onward.setdefault(source, []).append(target)
    reached, ahead = set(start), list(start)
    while ahead:
        new = [target for target in onward.get(ahead.pop(), ()) if target not in reached]
        reached.update(new)
        ahead.extend(new)
    return reached


def statements(graph: Graph) -> Iterator[tuple[str, list[Values]]]:
    """Yield every statement with up to CHUNK rows: nodes by label, then edges by type and ends."""
    for node in schema.NODES:
        values = attrgetter(*schema.properties(node))
        for part in _chunks(n for n in graph.nodes if type(n) is node):
            yield schema.node_statement(node), [list(values(one)) for one in part]
    for (edge, source, target), part in _edges(graph):
        values = attrgetter("source.id", "target.id", *schema.properties(edge))
        statement = schema.edge_statement(edge, source, target)
        yield statement, [list(values(one)) for one in part]


def _edges(
    graph: Graph,
) -> Iterator[
    tuple[tuple[schema.EdgeType, schema.NodeType, schema.NodeType], list[Edge[Node, Node]]]
]:
    """Yield the edges of one type between two labels, CHUNK at a time."""
    kinds: dict[Any, list[Edge[Node, Node]]] = {}
    for edge in graph.edges:
        kinds.setdefault((type(edge), type(edge.source), type(edge.target)), []).append(edge)
    for kind, edges in kinds.items():
        for part in _chunks(iter(edges)):
            yield kind, part


def _chunks(records: Iterator[Any]) -> Iterator[list[Any]]:
    """Yield up to CHUNK records at a time."""
    while part := list(islice(records, CHUNK)):
        yield part
