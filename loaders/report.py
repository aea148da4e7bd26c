"""The report of a load, as a person reads it."""

import textwrap

from graph.model import BASES
from loaders.load import Report

WIDTH = 80


def in_words(report: Report) -> str:
    """Return what a load did: rows, nodes by label, edges by type and basis, notes."""
    instead = f", in place of what was loaded {report.before}" if report.before else ""
    did = f"the graph now holds it{instead}"
    if not report.changed:
        did = "the graph holds the very same already"
    done = textwrap.fill(f"{report.rows} rows read; {did}.", WIDTH)
    head = textwrap.fill(f"{report.plan.title} ({report.plan.id})", WIDTH)
    parts = [
        f"{head}\n{done}",
        _nodes(report),
        _edges(report),
        _notes(report),
    ]
    return "\n\n".join(parts) + "\n"


def _nodes(report: Report) -> str:
    """Return the nodes by label, in a few lines."""
    counts = [f"{label} {count}" for label, count in sorted(report.nodes.items())]
    total = sum(report.nodes.values())
    return textwrap.fill(f"{total} nodes: {', '.join(counts)}", WIDTH, subsequent_indent="  ")


def _edges(report: Report) -> str:
    """Return the edges by type and basis, as a table; a dash for none."""
    lines = [f"{'Edges, and how we know them':<28}" + "".join(f"{basis:>11}" for basis in BASES)]
    for kind, bases in sorted(report.edges.items()):
        cells = "".join(f"{bases.get(basis) or '–':>11}" for basis in BASES)
        lines.append(f"{kind:<28}{cells}")
    totals = "".join(
        f"{sum(bases.get(basis, 0) for bases in report.edges.values()):>11}" for basis in BASES
    )
    return "\n".join([*lines, f"{'all':<28}{totals}"])


def _notes(report: Report) -> str:
    """Return how many notes there are, and how to read them."""
    questions = sum(note.severity == "question" for note in report.notes)
    remarks = len(report.notes) - questions
    return (
        f"Notes: {questions} that need a person, {remarks} remarks.\n"
        f"Read them with: dhrgraph notes --plan {report.plan.id}"
    )
