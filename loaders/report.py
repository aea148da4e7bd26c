"""The report of a load, as a person reads it."""

import textwrap
from collections.abc import Sequence
from pathlib import Path

from graph.model import BASES
from loaders.corrections.unmatched import KIND as UNMATCHED
from loaders.files import shown
from loaders.inspection.lines import folded
from loaders.load import Report
from loaders.repeats.corpus import MOST
from loaders.several import Became, Run

WIDTH = 80
FIRST = 5
"""How many names of a long list are given."""
NAME = 24
COUNTS = {"rows": 6, "nodes": 8, "edges": 8, "questions": 11}
"""What is counted of each plan, and how wide its column is."""


def in_words(report: Report) -> str:
    """Return what a load did: rows, nodes by label, edges by type and basis, notes."""
    instead = f", in place of what was loaded {report.before}" if report.before else ""
    did = f"the graph now holds it{instead}"
    if not report.changed:
        did = "the graph holds the very same already"
    done = textwrap.fill(f"{report.rows} rows read; {did}.", WIDTH)
    head = textwrap.fill(f"{report.plan.title} ({report.plan.id})", WIDTH)
    parts = [
        f"{head}\n{done}{_version(report)}",
        nodes_in_words(report),
        edges_in_words(report) + _repeats(report),
        _notes(report),
    ]
    return "\n\n".join(parts) + "\n"


def _repeats(report: Report) -> str:
    """Return how many repeats were too many to keep; nothing where none were."""
    if not report.repeats_left_out:
        return ""
    return "\n" + textwrap.fill(
        f"{report.repeats_left_out} repeats more were found and left out: each recommendation "
        f"keeps the {MOST} nearest.",
        WIDTH,
    )


def _version(report: Report) -> str:
    """Return which version of the plan this is, and how to read its changes."""
    if report.version == 1:
        return ""
    changes = f"{report.changes} changes" if report.changes != 1 else "1 change"
    return (
        f"\nVersion {report.version}: {changes} since version {report.version - 1}.\n"
        f"Read them with: dhrgraph changes {report.plan.id}"
    )


def settled_in_words(report: Report) -> str:
    """Return what the graph holds of a plan after something was settled, in one line."""
    settled = report.nodes.get("Correction", 0)
    things = f"{settled} things are" if settled != 1 else "1 thing is"
    open_ = report.questions
    notes = f"{open_} notes need" if open_ != 1 else "1 note needs"
    return f"{report.plan.id}: {things} settled; {notes} a person.\n"


def nodes_in_words(report: Report) -> str:
    """Return the nodes by label, in a few lines."""
    counts = [f"{label} {count}" for label, count in sorted(report.nodes.items())]
    total = sum(report.nodes.values())
    return textwrap.fill(f"{total} nodes: {', '.join(counts)}", WIDTH, subsequent_indent="  ")


def edges_in_words(report: Report) -> str:
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
    questions = report.questions
    remarks = sum(note.severity == "remark" and not note.settled for note in report.notes)
    settled = sum(note.settled is not None for note in report.notes)
    told = f", {settled} settled" if settled else ""
    return "\n".join(
        [
            f"Notes: {questions} that need a person, {remarks} remarks{told}.",
            *(folded(note.text, indent=2) for note in report.notes if note.kind == UNMATCHED),
            f"Read them with: dhrgraph notes --plan {report.plan.id}",
        ]
    )


def several_in_words(run: Run) -> str:
    """Return what became of every plan of a run, which were not loaded and why, and how many."""
    parts = [_became(run.became)] if run.became else []
    parts += [_why(one) for one in run.became if one.why]
    if run.left:
        parts.append(_left(run))
    return "\n\n".join([*parts, _counts(run)]) + "\n"


def others_in_words(others: Sequence[Path]) -> str:
    """Return how many files were left out because their names are no plans', and the first."""
    if not others:
        return ""
    first = ", ".join(shown(f"{one.name}/" if one.is_dir() else one.name) for one in others[:FIRST])
    more = ", …" if len(others) > FIRST else ""
    files = "other file" if len(others) == 1 else "other files"
    return textwrap.fill(f"{len(others)} {files} left out: {first}{more}", WIDTH) + "\n"


def _became(became: Sequence[Became]) -> str:
    """Return a line for each plan: its name, its counts, what became of it."""
    heads = "".join(f"{head:>{width}}" for head, width in COUNTS.items())
    return "\n".join([f"{'plan':<{NAME}}{heads}", *(_line(one) for one in became)])


def _line(one: Became) -> str:
    """Return the line of one plan; a dash where it has no counts, its file where it has no name."""
    name = one.id or shown(one.file.name)
    name = name if len(name) < NAME else f"{name[: NAME - 2]}…"
    counts = (str(getattr(one, head)) if one.id else "–" for head in COUNTS)
    cells = "".join(f"{c:>{w}}" for c, w in zip(counts, COUNTS.values(), strict=True))
    return f"{name:<{NAME}}{cells}  {one.state}"


def _why(one: Became) -> str:
    """Return why a plan was not loaded; a path stays whole, however long, to be copied."""
    why = textwrap.fill(
        shown(" ".join(one.why.split())),
        WIDTH,
        initial_indent="  ",
        subsequent_indent="  ",
        break_long_words=False,
        break_on_hyphens=False,
    )
    return f"Not loaded: {shown(one.file)}\n{why}"


def _left(run: Run) -> str:
    """Return which plans were not tried, and why."""
    first = ", ".join(shown(one.name) for one in run.left[:FIRST])
    more = ", …" if len(run.left) > FIRST else ""
    return textwrap.fill(shown(f"Not tried: {first}{more}. {run.stopped}"), WIDTH)


def _counts(run: Run) -> str:
    """Return how many plans there are, and how many of each became what."""
    states = [one.state for one in run.became]
    counts = [
        f"{states.count(state)} {state}"
        for state in ("loaded", "the very same already", "not loaded")
        if state in states
    ]
    counts += [f"{len(run.left)} not tried"] if run.left else []
    total = len(run.became) + len(run.left)
    head = textwrap.fill(f"{total} plans: {', '.join(counts)}.", WIDTH)
    questions = sum(one.questions for one in run.became)
    return f"{head}\n{questions} notes need a person. Read them with: dhrgraph notes"
