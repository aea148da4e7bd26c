"""The notes on a plan in words: questions with their places and remedies, remarks by kind."""

from collections import Counter, defaultdict

from graph.model import Concerns, Graph, Node, Note, Passage, Plan
from loaders.inspection.lines import counted, cut, folded

PLACES = 4
"""How many places of a note are named."""


def notes_in_words(graph: Graph) -> str:
    """Return the questions first, each in full; of the remarks how many there are of each kind."""
    notes = graph.of(Note)
    about = _about(graph)
    questions = [note for note in notes if note.severity == "question"]
    remarks = Counter(note.kind for note in notes if note.severity != "question")
    lines = [f"Doubts that need a person: {len(questions)}"]
    lines += [_question(note, about[note.id]) for note in questions]
    if remarks:
        kinds = ", ".join(f"{kind} {number}" for kind, number in remarks.most_common())
        lines.append("")
        lines.append(folded(f"{counted(sum(remarks.values()), 'remark')}: {kinds}", hang=2))
    return "\n".join(lines)


def _about(graph: Graph) -> dict[str, list[Node]]:
    """Return what each note is about, by the note's id."""
    found: dict[str, list[Node]] = defaultdict(list)
    for edge in graph.joined(Concerns):
        found[edge.source.id].append(edge.target)
    return found


def _question(note: Note, about: list[Node]) -> str:
    """Return a question: its kind, what was noticed, where, and what a person can do."""
    places = [_place(node) for node in about]
    more = f" and {len(places) - PLACES} more" if len(places) > PLACES else ""
    lines = [folded(f"{note.kind}: {note.text}", 2, 2)]
    lines.append(folded(f"Where: {'; '.join(places[:PLACES])}{more}", 4, 2))
    if note.suggestion:
        lines.append(folded(note.suggestion, 4, 2))
    return "\n".join(lines)


def _place(node: Node) -> str:
    """Return where a node stands, or what it is called."""
    if isinstance(node, Plan):
        return "the whole plan"
    if not isinstance(node, Passage):
        return f"{type(node).__name__.lower()} {_name(node)}"
    head = f", {cut(node.header, 30)}" if node.header else ""
    if node.place:
        return f"{node.place}{head}"
    if node.table is None:
        return f"line {node.row}"
    return f"table {node.table}, row {node.row}, column {node.column}{head}"


def _name(node: Node) -> str:
    """Return the id of a node without its plan."""
    plan = getattr(node, "plan", "")
    return node.id.removeprefix(f"{plan}/")
