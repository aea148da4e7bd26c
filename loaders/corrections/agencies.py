"""Who an agency is that the gazetteer does not know, as a person says."""

from dataclasses import replace

from graph.model import Agency, Concerns, DirectedAt, Edge, Graph, Node, Note, OwnedBy, Plan
from loaders.corrections.anchors import Anchors, Unmatched
from loaders.corrections.correction import About, Correction
from loaders.corrections.notes import said_of
from loaders.corrections.replacing import with_edges, with_node
from loaders.draft import Draft, weaker
from loaders.gazetteer.lookup import entries

ANSWERED = ("owner not known", "agency proposed", "agency spelt otherwise")
"""The notes that are settled when a person says which agency it is."""


def settle_agency(
    graph: Graph, correction: Correction, about: About, plan: Plan
) -> tuple[Graph, list[Node]]:
    """Return the graph with an agency of the gazetteer in place of one as it was written."""
    source = Anchors(graph.nodes).find(about.source, correction.then(about.source))
    if not isinstance(source, Agency) or not correction.yes:
        raise Unmatched(f"{source.id} can only be said to be an agency, with yes")
    if about.target not in entries():
        raise Unmatched(f"the gazetteer has no agency {about.target}")
    graph = _answered(graph, source, correction)
    graph, agency = with_known(graph, about.target, plan)
    graph = Graph(graph.nodes, [_no_more_than_confirmed(edge, source) for edge in graph.edges])
    return with_node(graph, source, agency), [agency]


def with_known(graph: Graph, name: str, plan: Plan) -> tuple[Graph, Agency]:
    """Return the graph with an agency of the gazetteer and all that it belongs to."""
    for node in graph.nodes:
        if isinstance(node, Agency) and node.id == name:
            return graph, node
    draft = Draft(plan)
    agency = draft.agency(entries()[name])
    others = Graph(list(draft.nodes.values()), list(draft.edges.values()))
    return with_edges(graph, others), agency


def _answered(graph: Graph, agency: Agency, correction: Correction) -> Graph:
    """Return the graph with the notes settled that ask who an agency is."""
    asking = [e.source for e in graph.joined(Concerns) if e.target is agency]
    for note in asking:
        if isinstance(note, Note) and note.kind in ANSWERED:
            graph = with_node(graph, note, said_of(note, correction))
    return graph


def _no_more_than_confirmed(edge: Edge[Node, Node], agency: Agency) -> Edge[Node, Node]:
    """Return an edge to an agency; who it is no document states, a person says so."""
    if edge.target is agency and isinstance(edge, OwnedBy | DirectedAt):
        return replace(edge, basis=weaker(edge.basis, "confirmed"))
    return edge
