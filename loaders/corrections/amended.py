"""The graph of a plan while corrections are brought in: nodes and edges by what names them."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import replace

from graph.identity import folded
from graph.model import Action, Agency, Edge, Graph, Node, Note, Outcome, Recommendation
from loaders.draft import is_stronger

Name = tuple[type[Node], str]
Key = tuple[type, Name, Name]


class Amended:
    """A graph in which one node or edge is replaced without a look at all the others."""

    def __init__(self, graph: Graph) -> None:
        """Begin with a graph as it was read."""
        self.nodes: dict[Name, Node] = {}
        self.edges: dict[Key, Edge[Node, Node]] = {}
        self._at: dict[Name, dict[Key, None]] = defaultdict(dict)
        self._saying: dict[str, dict[Name, None]] = defaultdict(dict)
        self._named: dict[str, dict[Name, None]] = defaultdict(dict)
        self.add(graph.nodes, graph.edges)

    def graph(self) -> Graph:
        """Return the graph as it is now."""
        return Graph([*self.nodes.values()], [*self.edges.values()])

    def add(self, nodes: Iterable[Node] = (), edges: Iterable[Edge[Node, Node]] = ()) -> None:
        """Add nodes and edges; of two edges that say the same the stronger stays."""
        for node in nodes:
            if name_of(node) not in self.nodes:
                self._put(node)
        for edge in edges:
            if is_stronger(edge, self.edges.get(key_of(type(edge), edge.source, edge.target))):
                self.put_edge(edge)

    def put_edge(self, edge: Edge[Node, Node]) -> None:
        """Add an edge, in place of one that joins the same."""
        key = key_of(type(edge), edge.source, edge.target)
        self.edges[key] = edge
        self._at[key[1]][key] = self._at[key[2]][key] = None

    def take_out(self, key: Key) -> None:
        """Take an edge out."""
        del self.edges[key]
        for end in key[1:]:
            self._at[end].pop(key, None)

    def edges_at(self, node: Node) -> list[Edge[Node, Node]]:
        """Return the edges that begin or end at a node."""
        return [self.edges[key] for key in self._at[name_of(node)]]

    def replace(self, old: Node, new: Node) -> None:
        """Put one node in place of another, at the ends of its edges too."""
        ended = self.edges_at(old)
        for edge in ended:
            self.take_out(key_of(type(edge), edge.source, edge.target))
        self._drop(old)
        self._put(self.nodes.get(name_of(new), new))
        new = self.nodes[name_of(new)]
        self.add(edges=(_ended(edge, old, new) for edge in ended))

    def named(self, name: str, kinds: tuple[type[Node], ...] = (Node,)) -> Node | None:
        """Return the node of an id among some labels, nothing where there is none."""
        there = (self.nodes[one] for one in self._named.get(name, ()))
        return next((node for node in there if isinstance(node, kinds)), None)

    def saying(self, words: str, kinds: tuple[type[Node], ...]) -> list[Node]:
        """Return the nodes of some labels that say some words."""
        there = (self.nodes[one] for one in self._saying.get(folded(words), ()))
        return [node for node in there if isinstance(node, kinds)]

    def worded(self, kinds: tuple[type[Node], ...]) -> dict[str, list[Node]]:
        """Return the nodes of some labels by their words."""
        every = {words: [self.nodes[n] for n in names] for words, names in self._saying.items()}
        of = {words: [n for n in nodes if isinstance(n, kinds)] for words, nodes in every.items()}
        return {words: nodes for words, nodes in of.items() if nodes}

    def _put(self, node: Node) -> None:
        """Put a node in."""
        name = name_of(node)
        self.nodes[name] = node
        self._named[node.id][name] = None
        if said := words_of(node):
            self._saying[folded(said)][name] = None

    def _drop(self, node: Node) -> None:
        """Take a node out."""
        name = name_of(node)
        del self.nodes[name]
        self._named[node.id].pop(name, None)
        self._saying[folded(words_of(node) or "")].pop(name, None)


def name_of(node: Node) -> Name:
    """Return what names a node: its label and its id."""
    return type(node), node.id


def key_of(kind: type[Edge[Node, Node]], source: Node, target: Node) -> Key:
    """Return what makes an edge the same as another: its type, its source, its target."""
    return kind, name_of(source), name_of(target)


def words_of(node: Node) -> str | None:
    """Return what a node says, by which it is known again in another version."""
    match node:
        case Recommendation(text=text) | Action(text=text) | Outcome(text=text) | Note(text=text):
            return text
        case Agency(name=name, basis=basis) if basis != "confirmed":
            return name
    return None


def _ended(edge: Edge[Node, Node], old: Node, new: Node) -> Edge[Node, Node]:
    """Return an edge with the new node where it ended or began at the old one."""
    if edge.source is old:
        edge = replace(edge, source=new)
    return replace(edge, target=new) if edge.target is old else edge
