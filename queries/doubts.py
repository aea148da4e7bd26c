"""What the command `notes` prints, in 80 columns: doubts with their passage, and how to settle."""

import textwrap
from typing import Any

from graph.signs import in_json
from queries.folding import cut, line
from queries.remedies import commands

Row = dict[str, Any]
TITLES = {"question": "These need a person", "remark": "Good to know"}
FIRST = 3
"""So many places are shown of notes that say the same."""
LONGEST = 300
"""Characters of a passage that are printed; where a note is of a longer one, it is looked up."""
HOW = """How to settle one
  dhrgraph confirm REF --by ROLE --why WHY    it is right, or it is seen to
  dhrgraph reject REF --by ROLE --why WHY     it is wrong, or asks for nothing
  dhrgraph set ID NAME=VALUE --by ROLE --why WHY
      such as t5r2a1 due_on=2019-03-31, or t5r2a1 owner=kent-police, or
      agency/the-force is=kent-police
  dhrgraph undo                               takes the last one back
"""


def notes_text(notes: list[Row], unconfirmed: int = 0) -> str:
    """Return the open notes by severity and importance, each with its passage and its name.

    Notes that say the same of several places are one, with their number and their places.
    """
    if not notes:
        return "There are no notes.\n"
    parts = []
    for severity, title in TITLES.items():
        found = [n for n in notes if n["severity"] == severity and not n["settled"]]
        if found:
            said = (_note(*alike) for alike in _alike(found))
            parts.append("\n".join([f"{title} ({len(found)})", *said]))
    settled = [note for note in notes if note["settled"]]
    if settled:
        parts.append("\n".join([f"Settled ({len(settled)})", *(_settled(n) for n in settled)]))
    if unconfirmed:
        told = (
            f"{unconfirmed} edges are known by their wording alone, and nobody has confirmed them."
        )
        parts.append(f"{line(told, '')}\nList them with: dhrgraph notes --matched")
    return "\n\n".join([*parts, HOW])


def notes_json(notes: list[Row]) -> str:
    """Return every note by itself as JSON, with the commands that settle it."""
    rows = [note | {"commands": commands(note)} for note in notes]
    return in_json(rows, indent=2) + "\n"


def edges_json(edges: list[Row]) -> str:
    """Return every edge that only the wording says as JSON."""
    return in_json(edges, indent=2) + "\n"


def _alike(notes: list[Row]) -> list[list[Row]]:
    """Return notes of one plan that say the same, each lot where its first one stands."""
    lots: dict[tuple[str, ...], list[Row]] = {}
    for note in notes:
        said = (note["plan"], note["kind"], note["text"], note["suggestion"] or "")
        lots.setdefault(said, []).append(note)
    return list(lots.values())


def conclusions_text(edges: list[Row]) -> str:
    """Return the edges that only the wording says, each with both wordings and its name."""
    if not edges:
        return "Every edge is stated, carried or confirmed.\n"
    head = f"Known by their wording alone ({len(edges)}); nobody has confirmed them"
    return "\n\n".join([head, *(_edge(edge) for edge in edges), HOW])


def _edge(edge: Row) -> str:
    """Return an edge by its name, with how alike the words are."""
    alike = "" if edge["similarity"] is None else f" (alike: {edge['similarity']})"
    ref = f"{edge['source']} {edge['type']} {edge['target']}{alike}"
    says = [_quoted(edge[side]) for side in ("source_says", "target_says") if edge[side]]
    return "\n".join([line(ref), *says])


def _note(note: Row, *more: Row) -> str:
    """Return what one note, or several alike, say: the passage, the remedy, how to name it."""
    times = f" ({len(more) + 1} times)" if more else ""
    lines = [line(f"{note['plan']}, {note['kind']}{times}: {note['text']}")]
    if note["suggestion"]:
        lines.append(line(note["suggestion"], "    "))
    lines += [_place_of(one) for one in (note, *more)[:FIRST]]
    if len(more) >= FIRST:
        rest = f"and {len(more) + 1 - FIRST} more; all of them: dhrgraph notes --format json"
        lines.append(line(rest, "    "))
    return "\n".join(lines)


def _place_of(note: Row) -> str:
    """Return one place of a note: the passage, what it is about, and the commands to settle it."""
    lines = []
    if note["words"]:
        lines.append(_quoted(f"{note['words']}"))
        lines.append(line(f"in {_place(note)}", "    "))
    about = ", ".join(note["about"][:4]) + (" …" if len(note["about"]) > 4 else "")
    told = (f"    {command}" for command in commands(note))
    return "\n".join([*lines, line(f"about {about}", "    "), *told, _ref(note)])


def _settled(note: Row) -> str:
    """Return a note that somebody settled: what it says, and what was said of it."""
    head = line(f"{note['plan']}, {note['kind']}: {note['text']}")
    return "\n".join([head, line(note["settled"], "    "), _ref(note)])


def _ref(note: Row) -> str:
    """Return how a note is named when it is settled; it stays on one line, to be copied."""
    return f"    REF {note['id']}"


def _place(note: Row) -> str:
    """Return where a passage stands, as people name it."""
    at = note["place"] or note["passage"]
    page = f", page {note['page']}" if note["page"] else ""
    header = f", under {note['header']!r}" if note["header"] else ""
    return f"{at}{page}{textwrap.shorten(header, 60, placeholder=' …')}"


def _quoted(words: str) -> str:
    """Return words in quotation marks on one paragraph, cut where they are long."""
    return line(f"“{cut(words, LONGEST)}”", "    ")
