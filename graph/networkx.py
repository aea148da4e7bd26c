"""The graph, or a part of it, in memory as a `networkx.MultiDiGraph`."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, TypeVar

import networkx
from rapidfuzz import process

from graph import schema
from graph.errors import QuestionError, UnknownReferenceError
from graph.model import PlanNode
from graph.schema import EdgeType, NodeType
from graph.signs import visible
from graph.store import Store

Row = dict[str, Any]
Way = tuple[NodeType, EdgeType, NodeType]
R = TypeVar("R", bound=type)
OURS = ("label", "id")
"""What every node says of itself; a property of such a name gets `_` behind it."""
OF_GEXF = ("id", "pid", "start", "end", "label", "weight", "type", "key")
"""Names that GEXF reads as its own: two nodes of one `id` would become one."""


def network(
    store: Store,
    *,
    labels: Iterable[str] | None = None,
    types: Iterable[str] | None = None,
    plan: str = "",
) -> "networkx.MultiDiGraph[str]":
    """Return the graph, or what it holds of some labels, edge types and one plan.

    A node is `Recommendation kent/R10`, for ids are unique within a label only; it has `label`,
    `id` and the properties that are set, without those of the store itself and those that follow
    from the edges. An edge has its type as its key (`STATED_IN 2` for a second one between the
    same two); types that follow from other edges are there when they are asked for by name.
    `graph.graph` holds `plans` and `left_out`: how many edges of these types join the part to
    what is not in it.

    Raises:
        QuestionError: a label or type is unknown; the nearest is named.
        UnknownReferenceError: the plan is unknown; the nearest is named.
    """
    plans = _plans(store, plan)
    if types is None:
        types = [schema.edge_type(edge) for edge in schema.READ]
    nodes = _chosen("label", labels, {node.__name__: node for node in schema.NODES})
    kinds = _chosen("edge type", types, {schema.edge_type(edge): edge for edge in schema.EDGES})
    part = _Part(plan, frozenset(nodes), _shared(store, plan) if plan else {})
    ways = [way for kind in kinds for way in _ways(kind)]
    graph: networkx.MultiDiGraph[str] = networkx.MultiDiGraph(plans=", ".join(plans))
    for node in nodes:
        graph.add_nodes_from(_nodes(store, part, node))
    for way in ways:
        _add_edges(store, part, way, graph)
    graph.graph["left_out"] = sum(_left_out(store, part, way) for way in ways)
    return graph


def for_file(graph: "networkx.MultiDiGraph[str]") -> "networkx.MultiDiGraph[str]":
    """Return a copy that GEXF and GraphML keep whole: `id` is `id_`, a list is text.

    A sign that XML cannot hold is U+FFFD, and the end of a line is one sign.
    """
    copy: networkx.MultiDiGraph[str] = networkx.MultiDiGraph()
    copy.graph.update((name, _held(value)) for name, value in graph.graph.items())
    names = _apart_still(graph)
    for key, values in graph.nodes(data=True):
        copy.add_node(names[key], **_plain(values))
    for source, target, kind, values in graph.edges(keys=True, data=True):
        copy.add_edge(names[source], names[target], key=visible(kind), **_plain(values))
    return copy


def _apart_still(keys: Iterable[str]) -> dict[str, str]:
    """Return each key as a file can hold it; two stay two, the later with `_` behind it."""
    names: dict[str, str] = {}
    taken: set[str] = set()
    for key in keys:
        name = visible(key)
        while name in taken:
            name += "_"
        taken.add(name)
        names[key] = name
    return names


def _plain(values: Row) -> Row:
    """Return values as a file can hold them, under names that are free in GEXF."""
    return {name: _held(value) for name, value in _apart(values, OF_GEXF).items()}


def _held(value: object) -> object:
    """Return a value as a file can hold it, a list as text: `3, 0, 1`."""
    said = ", ".join(map(str, value)) if isinstance(value, list) else value
    return visible(said) if isinstance(said, str) else said


@dataclass(frozen=True, slots=True)
class _Part:
    """Which nodes are wanted: of some labels, of one plan (or of all), the shared ones by id."""

    plan: str
    labels: frozenset[NodeType]
    shared: Mapping[NodeType, list[str]]

    def within(self, name: str, node: NodeType) -> list[str]:
        """Return what must hold for a variable of a wanted label to be in the part."""
        if not self.plan:
            return []
        if node.shared:
            return [f"{name}.id IN ${node.__name__}"]
        return [f"{name}.{_plan_key(node)} = $plan"]

    def outside(self, name: str, node: NodeType) -> list[str]:
        """Return what must hold for a variable of any label not to be in the part."""
        if node not in self.labels:
            return []
        return [f"NOT {condition}" for condition in self.within(name, node)]

    def parameters(self) -> Row:
        """Return what the conditions name."""
        return {"plan": self.plan} | {node.__name__: ids for node, ids in self.shared.items()}


def _plan_key(node: NodeType) -> str:
    """Return the property that holds the plan of a node: that of a plan is its id."""
    return "plan" if issubclass(node, PlanNode) else "id"


def _plans(store: Store, plan: str) -> list[str]:
    """Return the plan that is wanted, or every plan."""
    every = sorted(row["id"] for row in store.read("MATCH (p:Plan) RETURN p.id AS id"))
    if plan and plan not in every:
        where = f"the nearest is {_nearest(plan, every)}" if every else "load one first"
        raise UnknownReferenceError(f"the graph holds no plan {plan!r}; {where}")
    return [plan] if plan else every


def _chosen(what: str, names: Iterable[str] | None, known: Mapping[str, R]) -> list[R]:
    """Return the records of some names, in the order of the model; all where none is given."""
    wanted = set(known) if names is None else set(names)
    if unknown := sorted(wanted - set(known)):
        nearest = _nearest(unknown[0], known)
        raise QuestionError(f"there is no {what} {unknown[0]!r}; the nearest is {nearest}")
    return [record for name, record in known.items() if name in wanted]


def _nearest(name: str, known: Iterable[str]) -> str:
    """Return the known name that is written most like it."""
    return str(process.extract(name, list(known), limit=1, processor=str.casefold)[0][0])


def _ways(kind: EdgeType) -> Iterator[Way]:
    """Yield an edge type with every two labels that it may join."""
    sources, targets = schema.ends(kind)
    return ((source, kind, target) for source in sources for target in targets)


def _pattern(way: Way, start: str = "a") -> str:
    """Return the edges of a way, written from the end where a database had best begin."""
    source, target = way[0].__name__, way[2].__name__
    edge = f"[e:{schema.edge_type(way[1])}]"
    forward = f"(a:{source})-{edge}->(b:{target})"
    return forward if start == "a" else f"(b:{target})<-{edge}-(a:{source})"


def _where(conditions: list[str]) -> str:
    """Return a WHERE, or nothing where all are wanted."""
    return f"WHERE {' AND '.join(conditions)} " if conditions else ""


def _shared(store: Store, plan: str) -> dict[NodeType, list[str]]:
    """Return the ids of the shared nodes that a plan names, and of those they lead to."""
    ways = [way for kind in schema.READ for way in _ways(kind)]
    named = {one for way in ways for one in _named(store, plan, way)}
    onward: networkx.DiGraph[tuple[NodeType, str]] = networkx.DiGraph()
    onward.add_nodes_from(named)
    for way in ways:
        if way[0].shared and way[2].shared:
            rows = store.read(f"MATCH {_pattern(way)} RETURN a.id AS source, b.id AS target")
            onward.add_edges_from(((way[0], r["source"]), (way[2], r["target"])) for r in rows)
    reached = named.union(*(networkx.descendants(onward, one) for one in named))
    kinds = [node for node in schema.NODES if node.shared]
    return {kind: sorted(name for node, name in reached if node is kind) for kind in kinds}


def _named(store: Store, plan: str, way: Way) -> list[tuple[NodeType, str]]:
    """Return the shared nodes that edges of one kind join to a plan's own."""
    source, _, target = way
    if source.shared == target.shared:
        return []
    own, shared = ("b", "a") if source.shared else ("a", "b")
    kind, other = (source, target) if source.shared else (target, source)
    text = (
        f"MATCH {_pattern(way, own)} WHERE {own}.{_plan_key(other)} = $plan "
        f"RETURN DISTINCT {shared}.id AS id"
    )
    return [(kind, row["id"]) for row in store.read(text, {"plan": plan})]


def _nodes(store: Store, part: _Part, node: NodeType) -> Iterator[tuple[str, Row]]:
    """Yield the nodes of one label in the part, by id."""
    label = node.__name__
    unwanted = {"id", *node.of_this_store, *node.derived}
    names = [name for name in schema.properties(node) if name not in unwanted]
    text = f"MATCH (n:{label}) {_where(part.within('n', node))}RETURN properties(n) AS p"
    rows = [row["p"] for row in store.read(text, part.parameters())]
    for values in _spent(rows, lambda row: row["id"]):
        own = {"label": label, "id": values["id"]}
        yield f"{label} {values['id']}", own | _apart(_set(values, names), OURS)


def _add_edges(store: Store, part: _Part, way: Way, graph: "networkx.MultiDiGraph[str]") -> None:
    """Add the edges of one way that have both ends in the part, by their ends."""
    if {way[0], way[2]} <= part.labels:
        names = list(schema.properties(way[1]))
        conditions = [*part.within("a", way[0]), *part.within("b", way[2])]
        text = (
            f"MATCH {_pattern(way, 'b' if way[0].shared else 'a')} {_where(conditions)}"
            "RETURN a.id AS a, b.id AS b, properties(e) AS p"
        )
        rows = store.read(text, part.parameters())
        for row in _spent(rows, lambda row: (row["a"], row["b"], _said(row["p"], names))):
            ends = f"{way[0].__name__} {row['a']}", f"{way[2].__name__} {row['b']}"
            key = _key(graph, *ends, schema.edge_type(way[1]))
            graph.add_edge(*ends, key=key, **_set(row["p"], names))


def _left_out(store: Store, part: _Part, way: Way) -> int:
    """Return how many edges of one way have one end in the part and one outside."""
    ends = (("a", way[0]), ("b", way[2]))
    return sum(_going_out(store, part, way, *pair) for pair in (ends, ends[::-1]))


def _going_out(
    store: Store, part: _Part, way: Way, near: tuple[str, NodeType], far: tuple[str, NodeType]
) -> int:
    """Return how many edges of one way have the near end in the part and the far one outside."""
    beyond = part.outside(*far)
    if near[1] not in part.labels or (far[1] in part.labels and not beyond):
        return 0
    conditions = _where([*part.within(*near), *beyond])
    text = f"MATCH {_pattern(way, near[0])} {conditions}RETURN count(e) AS edges"
    return int(store.read(text, part.parameters())[0]["edges"])


def _key(graph: "networkx.MultiDiGraph[str]", source: str, target: str, kind: str) -> str:
    """Return the type, with a number where the two are already joined by it."""
    keys, number, key = graph.get_edge_data(source, target) or {}, 1, kind
    while key in keys:
        number += 1
        key = f"{kind} {number}"
    return key


def _spent(rows: list[Row], order: Callable[[Row], Any]) -> Iterator[Row]:
    """Yield rows in order and let go of each, so that they are not in memory twice."""
    rows.sort(key=order, reverse=True)
    while rows:
        yield rows.pop()


def _set(values: Row, names: list[str]) -> Row:
    """Return the properties that hold something, in the order of the model."""
    return {name: values[name] for name in names if values.get(name) is not None}


def _said(values: Row, names: list[str]) -> list[str]:
    """Return properties as words, to sort two edges between the same two by."""
    return [str(values.get(name)) for name in names]


def _apart(values: Row, taken: tuple[str, ...]) -> Row:
    """Return values with `_` behind each name that is taken, and one more where one was there."""
    return {f"{n}_" if n.rstrip("_") in taken else n: value for n, value in values.items()}
