"""A note that a person has settled: it stays, with what was said of it."""

from dataclasses import replace

from graph.model import Node, Note
from loaders.corrections.amended import Amended
from loaders.corrections.anchors import Unmatched, called, find
from loaders.corrections.correction import About, Correction


def found_note(graph: Amended, correction: Correction, about: About) -> Note:
    """Return the note that a correction is about; Unmatched where the plan has it no more."""
    note: Node = find(graph, about.source, correction, (Note,))
    if not isinstance(note, Note):
        raise Unmatched(f"{note.id} is {called(type(note))}, not a note")
    return note


def said_of(note: Note, correction: Correction) -> Note:
    """Return a note with what a person said of it."""
    day = correction.on.isoformat()[:10]
    return replace(note, settled=f"{correction.say}: {correction.why} ({correction.by}, {day})")
