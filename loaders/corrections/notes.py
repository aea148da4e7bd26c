"""A note that a person has settled: it stays, with what was said of it."""

from dataclasses import replace

from graph.model import Graph, Node, Note
from loaders.corrections.anchors import Anchors, Unmatched
from loaders.corrections.correction import About, Correction
from loaders.corrections.replacing import with_node


def settle_note(graph: Graph, correction: Correction, about: About) -> tuple[Graph, list[Node]]:
    """Return the graph with a note settled; Unmatched where the plan has it no more."""
    note = Anchors(graph.nodes).find(about.source, correction.then(about.source))
    if not isinstance(note, Note):
        raise Unmatched(f"{note.id} is a {type(note).__name__}, not a note")
    new = said_of(note, correction)
    return with_node(graph, note, new), [new]


def said_of(note: Note, correction: Correction) -> Note:
    """Return a note with what a person said of it."""
    day = correction.on.isoformat()[:10]
    return replace(note, settled=f"{correction.say}: {correction.why} ({correction.by}, {day})")
