"""Load a national graph with `py2neo.bulk`, as its documentation shows: a transaction a chunk.

`python -m tests.benchmarks.with_py2neo SCALE` runs where py2neo is installed, which need not be our
own environment, on an emptied Neo4j that has our constraints. It prints the seconds.
"""

import gc
import json
import os
import sys
import time
from collections.abc import Iterator
from itertools import islice
from typing import Any

import py2neo
from py2neo.bulk import create_nodes, create_relationships, merge_nodes

from graph import schema
from graph.derived import derive
from graph.model import Edge, Graph, Node
from tests.benchmarks.generator import scaled

CHUNK = 5_000
"""Quicker than 20,000 on a national graph."""
SETTLE_SECONDS = 2.0


def load(database: py2neo.Graph, graph: Graph) -> None:
    """Write all nodes, then all edges; values go as lists, which it recommends for speed."""
    for node in schema.NODES:
        names = list(schema.properties(node))
        for part in _chunks(
            [[getattr(n, k) for k in names] for n in graph.nodes if type(n) is node]
        ):
            if node.shared:
                merge_nodes(database.auto(), part, (node.__name__, "id"), keys=names)
            else:
                create_nodes(database.auto(), part, labels={node.__name__}, keys=names)
    kinds: dict[Any, list[Edge[Node, Node]]] = {}
    for edge in graph.edges:
        kinds.setdefault((type(edge), type(edge.source), type(edge.target)), []).append(edge)
    for (kind, source, target), edges in kinds.items():
        _join(database, kind, (source.__name__, target.__name__), edges)


def _join(
    database: py2neo.Graph,
    kind: schema.EdgeType,
    ends: tuple[str, str],
    edges: list[Edge[Node, Node]],
) -> None:
    """Write the edges of one type between two labels."""
    names = list(schema.properties(kind))
    for part in _chunks(edges):
        rows = [(e.source.id, [getattr(e, k) for k in names], e.target.id) for e in part]
        create_relationships(
            database.auto(),
            rows,
            schema.edge_type(kind),
            start_node_key=(ends[0], "id"),
            end_node_key=(ends[1], "id"),
            keys=names,
        )


def _chunks(records: list[Any]) -> Iterator[list[Any]]:
    """Yield up to CHUNK records at a time."""
    ahead = iter(records)
    while part := list(islice(ahead, CHUNK)):
        yield part


def measure(scale: float) -> float:
    """Return the seconds from the records of the plans to the same graph that our store writes.

    What follows from their edges has to be worked out here as there.
    """
    graph = scaled(scale)
    user, password = os.environ["DHRGRAPH_USER"], os.environ["DHRGRAPH_PASSWORD"]
    database = py2neo.Graph(os.environ["DHRGRAPH_URI"], auth=(user, password))
    database.run("RETURN 1").evaluate()
    gc.collect()
    time.sleep(SETTLE_SECONDS)
    start = time.perf_counter()
    load(database, derive(graph))
    return time.perf_counter() - start


if __name__ == "__main__":
    print(json.dumps(measure(float(sys.argv[1]))))
