"""What the command `changes` prints, in 80 columns: version by version, thing by thing."""

from typing import Any

from graph.model import BASES
from queries.answer import Answer, Cell
from queries.folding import cut, line

Row = dict[str, Any]
LONGEST = 160
TITLES = {
    "added": "New",
    "gone": "Gone",
    "words": "Other words",
    "status": "Status",
    "due": "Target date",
    "completed": "Completed",
    "owner added": "New owner",
    "owner gone": "No longer owner",
}


def changes_text(answer: Answer) -> str:
    """Return the changes of a plan for a terminal."""
    rows: list[Row] = [dict(zip(answer.columns, row, strict=True)) for row in answer.rows]
    if not rows:
        return _nothing(answer)
    versions = sorted({row["version"] for row in rows})
    told = [_version(one, rows) for one in versions]
    return "\n\n".join([*told, _end(answer, rows), *_key(rows)]) + "\n"


def _nothing(answer: Answer) -> str:
    """Say why there is no change: none was brought, or no such version was loaded."""
    if not answer.totals["asked_versions"]:
        return f"There is no such version; {_many(answer.totals['versions'], 'version')} loaded.\n"
    return "No version brought a change; or only one version was loaded so far.\n"


def _version(number: int, rows: list[Row]) -> str:
    """Return what one version brought, by kind of change."""
    of = [row for row in rows if row["version"] == number]
    head = f"Version {number}, of {of[0]['day']}: {_many(len(of), 'change')}"
    parts = [head]
    for kind, title in TITLES.items():
        these = [row for row in of if row["change"] == kind]
        if these:
            parts.append("\n".join([f"{title} ({len(these)})", *(_change(row) for row in these)]))
    return "\n\n".join(parts)


def _change(row: Row) -> str:
    """Return one change: what changed, from what to what, and for how long that had held."""
    alike = " (its words are only alike)" if row["basis"] == "matched" else ""
    lines = [line(f"{row['thing']}: {cut(row['says'], LONGEST)}{alike}", hang="  ")]
    if row["change"] not in ("added", "gone"):
        sides = {"owner added": ("after",), "owner gone": ("before",)}
        told = (_side(row, side) for side in sides.get(row["change"], ("before", "after")))
        lines.append(line(f"{' → '.join(told)}{_lasted(row)}", "      ", "  "))
    return "\n".join(lines)


def _side(row: Row, side: str) -> str:
    """Return what a version says, and what that means where it is not the same."""
    said, reads = row[side], row[f"{side}_reads"]
    words = f"“{cut(said, LONGEST)}”" if said else "nothing" if not reads else ""
    basis = row[f"{side}_basis"]
    known = f", {basis}" if basis in ("matched", "carried", "confirmed") else ""
    means = f"[{reads}{known}]" if reads and (reads != said or known) else ""
    return " ".join(filter(None, (words, means)))


def _lasted(row: Row) -> str:
    """Return for how long what was before had held."""
    return f" (after {_many(row['lasted'], 'day')})" if row["lasted"] else ""


def _end(answer: Answer, rows: list[Row]) -> str:
    """Return how many changes there are, of how many things, over how many versions."""
    counts = answer.totals
    listed = len(rows)
    cut = "" if listed == counts["changes"] else f"; only the latest {listed} are listed here"
    return line(
        f"{_many(counts['changes'], 'change')} over "
        f"{_many(counts['asked_versions'], 'version')}{cut}; "
        f"of the {counts['things']} recommendations and actions that {rows[0]['plan']} has now, "
        f"{counts['touched']} changed or are new.",
        "",
        "  ",
    )


def _key(rows: list[Row]) -> list[str]:
    """Return what the words in brackets are, and what the bases mean that stand in them."""
    if not any(row["before_reads"] or row["after_reads"] for row in rows):
        return []
    there = {row[f"{side}_basis"] for row in rows for side in ("before", "after")} - {"stated"}
    told = ["In brackets: what the words are read as, and how we know where they do not say so."]
    told += [f"{name}: {says}" for name, says in BASES.items() if name in there]
    return ["\n".join(line(one, "", "  ") for one in told)]


def _many(number: Cell, what: str) -> str:
    """Return a number with its noun."""
    return f"{number} {what}" if number == 1 else f"{number} {what}s"
