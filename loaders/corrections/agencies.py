"""Who an agency is that the gazetteer does not know, as a person says."""

from dataclasses import replace

from graph.model import Agency, Concerns, DirectedAt, Node, Note, OwnedBy, Plan, weakest
from loaders.corrections.amended import Amended
from loaders.corrections.anchors import Unmatched, find
from loaders.corrections.correction import About, Correction
from loaders.corrections.notes import said_of
from loaders.draft import Draft
from loaders.gazetteer.lookup import entries

ANSWERED = ("owner not known", "agency proposed", "agency spelt otherwise")
"""The notes that are settled when a person says which agency it is."""


def settle_agency(
    graph: Amended, correction: Correction, about: About, plan: Plan
) -> dict[str, Node]:
    """Put an agency of the gazetteer in place of one as it was written; return it."""
    source = find(graph, about.source, correction, (Agency,))
    if not isinstance(source, Agency) or not correction.yes:
        raise Unmatched(f"{source.id} can only be said to be an agency, with yes")
    if about.target not in entries():
        raise Unmatched(f"the gazetteer has no agency {about.target}")
    _answer(graph, source, correction)
    agency = with_known(graph, about.target, plan)
    for edge in graph.edges_at(source):
        if isinstance(edge, OwnedBy | DirectedAt):  # who it is no document states
            graph.put_edge(replace(edge, basis=weakest(edge.basis, "confirmed")))
    graph.replace(source, agency)
    return {about.target: agency}


def with_known(graph: Amended, name: str, plan: Plan) -> Agency:
    """Return an agency of the gazetteer, which the graph has from now on with its bodies."""
    there = graph.named(name, (Agency,))
    if isinstance(there, Agency):
        return there
    draft = Draft(plan)
    agency = draft.agency(entries()[name])
    graph.add(draft.nodes.values(), draft.edges.values())
    return agency


def _answer(graph: Amended, agency: Agency, correction: Correction) -> None:
    """Settle the notes that ask who an agency is."""
    for edge in graph.edges_at(agency):
        note = edge.source
        if isinstance(edge, Concerns) and isinstance(note, Note) and note.kind in ANSWERED:
            graph.replace(note, said_of(note, correction))
