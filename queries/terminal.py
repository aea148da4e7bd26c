"""What the commands `trace` and `status` print, in 80 columns."""

import textwrap
from collections.abc import Iterable, Sequence
from typing import Any

from graph.model import BASES
from graph.signs import visible
from queries.answer import Answer
from queries.faces.words import WIDTH
from queries.overview import Overview

LINKS = {
    "MERGED_INTO": "merged into",
    "MADE": "made",
    "ABOUT": "filed under it:",
    "DIRECTED_AT": "asked by",
    "ADDRESSES": "addresses",
    "OWNED_BY": "owns",
    "AIMS_FOR": "aimed for by",
    "CONCERNS": "about",
}
STEPS = {
    "original": "Original recommendations",
    "revised": "Revised recommendations",
    "review": "Reviews",
    "theme": "Themes",
    "addressee": "Whom they ask",
    "action": "Actions",
    "owner": "Owners",
    "outcome": "Outcomes",
    "note": "Notes",
}
HEADER = 30
PLACES = 3

Row = dict[str, Any]


def trace_text(answer: Answer, settled: Sequence[Row] = ()) -> str:
    """Return a trace for a terminal: each thing once, how it is joined, its words, their place.

    At its end stands what people have settled of these things, with who, when and why.
    """
    rows = [dict(zip(answer.columns, row, strict=True)) for row in answer.rows]
    asked = [row for row in rows if row["link"] is None]
    parts = [_asked(asked)] if asked else []
    for step, title in STEPS.items():
        of_step = [row for row in rows if row["step"] == step and row["link"] is not None]
        if of_step:
            parts.append(f"{title}\n" + "\n".join(_thing(rows) for rows in _things(of_step)))
    if settled:
        parts.append("Settled by people\n" + "\n".join(_said(one) for one in settled))
    return "\n\n".join([*parts, _bases(rows)]) + "\n"


def _said(one: Row) -> str:
    """Return what a person settled: of what, what was said, and by whom, when and why."""
    told = f"{one['who']}, {one['day'][:10]}: {one['why']}"
    return "\n".join([_line(f"{one['about']}: {one['say']}"), _line(told, "    ")])


def _asked(rows: list[Row]) -> str:
    """Return the recommendation that was asked for, with every place it stands in."""
    head = visible(f"{rows[0]['reference']}, {rows[0]['step']}")
    return "\n".join([head, _quoted(rows[0]["says"]), *_places(rows)])


def _things(rows: list[Row]) -> list[list[Row]]:
    """Return the rows of each thing together, in the order they come."""
    things: dict[str, list[Row]] = {}
    for row in rows:
        things.setdefault(row["reference"], []).append(row)
    return list(things.values())


def _thing(rows: list[Row]) -> str:
    """Return one thing: its name, how it is joined to what, its words, and where they stand."""
    first = rows[0]
    said = {row["words"] for row in rows} - {None}
    words = first["says"] if first["says"] not in said or len(said) == 1 else None
    lines = [_line(f"{first['reference']}: {_joined(rows)}")]
    if first["step"] not in {"review", "theme", "owner", "addressee"} and words:
        lines.append(_quoted(words))
    return "\n".join([*lines, *_places(rows)])


def _joined(rows: list[Row]) -> str:
    """Return what a thing is joined to, by basis: `owns t5r2a1, t5r3a1 (stated)`."""
    by_basis: dict[tuple[str, str], list[str]] = {}
    for row in rows:
        others = by_basis.setdefault((row["link"], row["basis"]), [])
        if row["joined_to"] not in others:
            others.append(row["joined_to"])
    return "; ".join(
        f"{_way(rows[0], link)} {', '.join(others)} ({basis})"
        for (link, basis), others in by_basis.items()
    )


def _way(row: Row, link: str) -> str:
    """Return how a link reads from this thing's end."""
    return "made from" if (row["step"], link) == ("revised", "MERGED_INTO") else LINKS[link]


def _places(rows: Iterable[Row]) -> list[str]:
    """Return where in the document a thing stands, each place once."""
    places = {row["passage"]: row["address"] for row in rows if row["passage"]}
    told = [_line(f"[{p}] {_short(address)}", "    ") for p, address in places.items()]
    more = len(told) - PLACES
    return [*told[:PLACES], f"    and {more} more places"] if more > 1 else told


def _short(address: str) -> str:
    """Return an address with the header's words cut where they are long."""
    place, sign, header = address.partition(": ")
    return f"{place}{sign}{textwrap.shorten(header, HEADER, placeholder=' …')}"


def _quoted(words: str) -> str:
    """Return words in quotation marks, indented."""
    lines = visible(f"“{words}”").splitlines()
    return "\n".join(_line(line, "    ") for line in lines)


def _line(words: str, indent: str = "  ") -> str:
    """Return words folded to the width; nothing in them steers a terminal."""
    return textwrap.fill(visible(words), WIDTH, initial_indent=indent, subsequent_indent=indent)


def _bases(rows: list[Row]) -> str:
    """Return what the bases mean that stand in a trace."""
    there = {row["basis"] for row in rows}
    return "\n".join(_line(f"{name}: {says}", "") for name, says in BASES.items() if name in there)


def status_text(address: str, found: Overview) -> str:
    """Return where the graph is, its plans, and its nodes and edges with their bases."""
    lines = [f"The graph is at {address}"]
    if not found.plans:
        return "\n".join([*lines, "It holds no plan yet. Load one: dhrgraph load newham"]) + "\n"
    for plan in found.plans:
        lines.append(_line(f"{plan['id']}: {plan['title']}"))
        lines.append(_line(f"loaded {plan['loaded_at']}, SHA-256 {plan['sha256'][:16]}…", "    "))
    counts = [f"{label} {count}" for label, count in found.nodes.items() if count]
    lines.append(_line(f"Nodes: {', '.join(counts)}", ""))
    for kind, bases in found.edges.items():
        if bases:
            said = ", ".join(f"{basis} {bases[basis]}" for basis in BASES if basis in bases)
            lines.append(f"{kind:<14}{sum(bases.values()):>7}   {said}")
    return "\n".join(lines) + "\n"
