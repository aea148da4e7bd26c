"""What follows from the records of `graph/model.py`: labels, constraints, statements, legend."""

import re
from collections.abc import Callable
from dataclasses import fields
from functools import cache
from typing import Any, Literal, ParamSpec, TypeVar, cast, get_args, get_origin, get_type_hints

from graph import model
from graph.model import Edge, Node, PlanNode

NodeType = type[Node]
EdgeType = type[Edge[Node, Node]]


P = ParamSpec("P")
R = TypeVar("R")


def _once(function: Callable[P, R]) -> Callable[P, R]:
    """Remember what a function returned; as `functools.cache`, whose types refuse a class."""
    return cast(Callable[P, R], cache(function))


def _is_record(thing: object, base: type) -> bool:
    """Tell whether it is a concrete record: a subclass of `base` that nothing builds on."""
    return isinstance(thing, type) and issubclass(thing, base) and not thing.__subclasses__()


NODES: tuple[NodeType, ...] = tuple(c for c in vars(model).values() if _is_record(c, Node))
"""Every node record, in the order of the model."""
EDGES: tuple[EdgeType, ...] = tuple(c for c in vars(model).values() if _is_record(c, Edge))
"""Every edge record, in the order of the model."""
READ: tuple[EdgeType, ...] = tuple(edge for edge in EDGES if not edge.derived)
"""Those that a plan says, or that were concluded from its words; the others follow from them."""


@_once
def edge_type(edge: EdgeType) -> str:
    """Return the type of the edge in the graph: `MergedInto` is `MERGED_INTO`."""
    return re.sub(r"(?<!^)(?=[A-Z])", "_", edge.__name__).upper()


@_once
def properties(record: type) -> dict[str, str]:
    """Return every property of a record with its meaning, `id` first."""
    hints = get_type_hints(record, include_extras=True)
    names = [f.name for f in fields(record) if f.name not in ("source", "target") or _plain(record)]
    return {name: get_args(hints[name])[1] for name in names}


def _plain(record: type) -> bool:
    """Tell whether `source` is a property of the record (a node), not the end of an edge."""
    return issubclass(record, Node)


@_once
def choices(record: type, name: str) -> tuple[str, ...]:
    """Return the values a property may hold, where the model lists them."""
    hint = get_args(get_type_hints(record, include_extras=True)[name])[0]
    options = [hint, *get_args(hint)]
    return next((get_args(o) for o in options if get_origin(o) is Literal), ())


@_once
def ends(edge: EdgeType) -> tuple[tuple[NodeType, ...], tuple[NodeType, ...]]:
    """Return the labels an edge may come from and go to."""
    base: Any = next(b for b in edge.__orig_bases__ if get_origin(b) is Edge)  # type: ignore[attr-defined]
    source, target = (get_args(end) or (end,) for end in get_args(base))
    return source, target


def constraints() -> list[str]:
    """Return the statements that make ids unique and plans quick to find (both databases)."""
    unique = "CREATE CONSTRAINT {0}_id IF NOT EXISTS FOR (n:{1}) REQUIRE n.id IS UNIQUE"
    index = "CREATE INDEX {0}_plan IF NOT EXISTS FOR (n:{1}) ON (n.plan)"
    labels = [unique.format(n.__name__.lower(), n.__name__) for n in NODES]
    plans = [index.format(n.__name__.lower(), n.__name__) for n in NODES if issubclass(n, PlanNode)]
    return labels + plans


SEARCHED: tuple[NodeType, ...] = (
    model.Recommendation,
    model.Action,
    model.Outcome,
    model.Agency,
    model.Passage,
)
"""The records whose words can be searched: each has a full-text index over `words`."""
ANALYSER = "simple"
"""Cuts a text, in Neo4j, at all that is no letter; others keep `safe_lives` and `a:b` in one."""


@_once
def words(node: NodeType) -> str:
    """Return the property that holds the words of a record: its text, else its name."""
    return "text" if "text" in properties(node) else "name"


@_once
def full_text_name(node: NodeType) -> str:
    """Return the name of the full-text index of a record."""
    return f"{node.__name__.lower()}_words"


def full_text_statement(node: NodeType) -> str:
    """Return the statement that makes a full-text index (Neo4j; `graph/engine.py` has its own)."""
    return (
        f"CREATE FULLTEXT INDEX {full_text_name(node)} IF NOT EXISTS FOR (n:{node.__name__}) "
        f"ON EACH [n.{words(node)}] "
        f"OPTIONS {{indexConfig: {{`fulltext.analyzer`: '{ANALYSER}'}}}}"
    )


def _assign(names: list[str], first: int = 0) -> str:
    """Return `a: row[0], b: row[1]`."""
    return ", ".join(f"{name}: row[{place}]" for place, name in enumerate(names, first))


@_once
def node_statement(node: NodeType) -> str:
    """Return the statement that writes `$rows` of one label; shared nodes are merged.

    A row is the list of a node's properties, `id` first: lists are sent faster than dictionaries.
    """
    names = list(properties(node))
    if not node.shared:
        return f"UNWIND $rows AS row CREATE (n:{node.__name__} {{{_assign(names)}}})"
    sets = ", ".join(f"n.{name} = row[{place}]" for place, name in enumerate(names) if place)
    return f"UNWIND $rows AS row MERGE (n:{node.__name__} {{id: row[0]}}) SET {sets}"


@_once
def edge_statement(edge: EdgeType, source: NodeType, target: NodeType) -> str:
    """Return the statement that writes `$rows` of one type between two labels.

    A row is the list of the ids of source and target, then of the edge's properties.
    """
    names = list(properties(edge))
    match = (
        f"UNWIND $rows AS row MATCH (a:{source.__name__} {{id: row[0]}}) "
        f"MATCH (b:{target.__name__} {{id: row[1]}}) "
    )
    if not (source.shared and target.shared):
        return f"{match}CREATE (a)-[e:{edge_type(edge)} {{{_assign(names, 2)}}}]->(b)"
    sets = ", ".join(f"e.{name} = row[{place}]" for place, name in enumerate(names, 2))
    return f"{match}MERGE (a)-[e:{edge_type(edge)}]->(b) SET {sets}"


def legend() -> dict[str, str]:
    """Return every label and edge type with the sentence that explains it."""
    says = {node.__name__: _sentence(node) for node in NODES}
    return says | {edge_type(edge): _sentence(edge) for edge in EDGES}


def _sentence(record: type) -> str:
    """Return the first line of the docstring of a record."""
    return (record.__doc__ or "").strip().splitlines()[0]
