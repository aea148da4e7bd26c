"""Load a part of a national graph with neomodel in its usual way: classes, `save`, `connect`.

`python -m tests.benchmarks.with_neomodel SCALE` runs where neomodel is installed, which cannot be
our own environment, on an emptied Neo4j that has our constraints. It prints the seconds. All is one
transaction, which is quicker than one for each `save`.
"""

import gc
import json
import os
import sys
import time
from collections.abc import Mapping
from typing import Any, get_args, get_type_hints
from urllib.parse import urlsplit

import neomodel
from neomodel import db

from graph import schema
from graph.derived import derive
from graph.model import Edge, Graph, Node
from tests.benchmarks.generator import scaled

SETTLE_SECONDS = 2.0
KINDS: dict[object, type] = {
    int: neomodel.IntegerProperty,
    float: neomodel.FloatProperty,
    bool: neomodel.BooleanProperty,
    list: neomodel.ArrayProperty,
}
"""What keeps a value; of any other kind it is text."""
Classes = dict[Any, Any]


def classes() -> Classes:
    """Return a class of neomodel's for each record; it keeps the word `id` for itself."""
    models = {
        edge: type(f"{edge.__name__}Edge", (neomodel.StructuredRel,), _properties(edge))
        for edge in schema.EDGES
    }
    made = {node: _node(node, models) for node in schema.NODES}
    # neomodel looks for the other end of an edge by its name in this module.
    globals().update({node.__name__: one for node, one in made.items()})
    return made


def _node(node: schema.NodeType, models: Mapping[schema.EdgeType, type]) -> object:
    """Return the class of a label, with its properties and the edges that leave it."""
    key = neomodel.StringProperty(db_property="id", unique_index=True, required=True)
    members = {"uid": key} | _properties(node)
    for edge, model in models.items():
        sources, targets = schema.ends(edge)
        for target in targets if node in sources else ():
            members[_way(edge, target)] = neomodel.RelationshipTo(
                target.__name__, schema.edge_type(edge), model=model
            )
    return type(node.__name__, (neomodel.StructuredNode,), members)


def _way(edge: schema.EdgeType, target: schema.NodeType) -> str:
    """Return the name of the edges of one type to one label."""
    return f"{edge.__name__}_{target.__name__}".lower()


def _properties(record: type) -> dict[str, object]:
    """Return the properties of a record as neomodel's, without the id."""
    hints = get_type_hints(record)
    names = [name for name in schema.properties(record) if name != "id"]
    return {name: _kind(hints[name])() for name in names}


def _kind(hint: object) -> type:
    """Return the kind of property for a type, such as `int | None`."""
    every = [getattr(one, "__origin__", one) for one in (hint, *get_args(hint))]
    return next((KINDS[one] for one in every if one in KINDS), neomodel.StringProperty)


def load(known: Classes, graph: Graph) -> None:
    """Save every node, then connect them."""
    saved: dict[tuple[type, str], Any] = {}
    for node in graph.nodes:
        values = {name: getattr(node, name) for name in schema.properties(type(node))}
        values["uid"] = values.pop("id")
        saved[type(node), node.id] = known[type(node)](**values).save()
    for edge in graph.edges:
        _connect(saved, edge)


def _connect(saved: dict[tuple[type, str], Any], edge: Edge[Node, Node]) -> None:
    """Connect two nodes that are saved."""
    source, target = edge.source, edge.target
    way = getattr(saved[type(source), source.id], _way(type(edge), type(target)))
    values = {name: getattr(edge, name) for name in schema.properties(type(edge))}
    way.connect(saved[type(target), target.id], values)


def measure(scale: float) -> float:
    """Return the seconds from the records in memory to all of them in the database."""
    graph, known = derive(scaled(scale)), classes()
    at = urlsplit(os.environ["DHRGRAPH_URI"])
    user, password = os.environ["DHRGRAPH_USER"], os.environ["DHRGRAPH_PASSWORD"]
    db.set_connection(url=f"{at.scheme}://{user}:{password}@{at.netloc}")
    db.cypher_query("RETURN 1")
    gc.collect()
    time.sleep(SETTLE_SECONDS)
    start = time.perf_counter()
    with db.transaction:
        load(known, graph)
    return time.perf_counter() - start


if __name__ == "__main__":
    print(json.dumps(measure(float(sys.argv[1]))))
