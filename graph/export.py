"""The graph as JSON: sorted, complete, the same on every database.

What tells of the store rather than of the plans (when it took them in) is left out, so that
two exports differ only where two graphs do.
"""

from collections.abc import Iterator
from typing import IO, Any

from graph import schema
from graph.signs import in_json
from graph.store import Store

Record = dict[str, Any]


def nodes(store: Store) -> Iterator[Record]:
    """Yield every node as `{id, label, properties}`, by label and id."""
    for node in sorted(schema.NODES, key=lambda n: n.__name__):
        names = [n for n in schema.properties(node) if n != "id" and n not in node.of_this_store]
        text = f"MATCH (n:{node.__name__}) RETURN n.id AS id, properties(n) AS p ORDER BY id"
        for row in store.read(text):
            values = {name: row["p"].get(name) for name in names}
            yield {"id": row["id"], "label": node.__name__, "properties": values}


def edges(store: Store) -> Iterator[Record]:
    """Yield every edge as `{source, target, type, properties}`, by type, source and target."""
    for edge in sorted(schema.EDGES, key=schema.edge_type):
        kind, names = schema.edge_type(edge), list(schema.properties(edge))
        text = (
            f"MATCH (a)-[e:{kind}]->(b) RETURN a.id AS source, b.id AS target, properties(e) AS p "
            "ORDER BY source, target"
        )
        for row in store.read(text):
            values = {name: row["p"].get(name) for name in names}
            yield {
                "source": row["source"],
                "target": row["target"],
                "type": kind,
                "properties": values,
            }


def write_json(store: Store, file: IO[str]) -> tuple[int, int]:
    """Write the graph as JSON, one record a line; return how many nodes and edges there are."""
    file.write('{"nodes": [')
    count_nodes = _write_records(nodes(store), file)
    file.write('\n], "edges": [')
    count_edges = _write_records(edges(store), file)
    file.write("\n]}\n")
    return count_nodes, count_edges


def _write_records(records: Iterator[Record], file: IO[str]) -> int:
    """Write records with commas between, and return how many there were."""
    count = 0
    for count, record in enumerate(records, start=1):
        file.write(",\n" if count > 1 else "\n")
        file.write(in_json(record))
    return count
