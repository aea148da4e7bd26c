"""What a person has settled: `corrections.yaml` beside a plan, a list of {about, say, by, on, why}.

`about` names an edge as `AB/2 MERGED_INTO R4` (ids with or without the plan's name);
`say` is `yes` (the edge is right, or missing: basis `confirmed`, unless the document states it)
or `no` (it is wrong: taken out).
"""

import datetime
from dataclasses import replace
from pathlib import Path
from typing import Any

from pydantic import BaseModel, ConfigDict, ValidationError

from graph import schema
from graph.errors import PlanError
from graph.model import About, Addresses, AimsFor, Edge, Graph, MergedInto, Node
from loaders.source import load_yaml, says

Settled = (
    "MADE", "MERGED_INTO", "ADDRESSES", "OWNED_BY", "AIMS_FOR", "ABOUT", "DIRECTED_AT", "REPEATS",
)  # fmt: skip


ADDED: dict[str, Any] = {
    schema.edge_type(kind): kind for kind in (MergedInto, Addresses, AimsFor, About)
}
"""The edges a person may add; the others are confirmed or taken out only."""


class Correction(BaseModel):
    """One thing a person has settled."""

    model_config = ConfigDict(extra="forbid", frozen=True, coerce_numbers_to_str=True)
    about: str
    say: bool
    by: str
    on: datetime.date
    why: str


def read_corrections(path: Path) -> list[Correction]:
    """Return the corrections of a file, none where there is no file; PlanError when damaged."""
    if not path.exists():
        return []
    listed = load_yaml(path) or []
    if not isinstance(listed, list):
        raise PlanError(f"{path}: must be a list of corrections, each beginning with `- about:`")
    return [_correction(path, place, values) for place, values in enumerate(listed, start=1)]


def _correction(path: Path, place: int, values: object) -> Correction:
    """Return one correction, or say which of its keys is wrong."""
    try:
        return Correction.model_validate(values)
    except ValidationError as error:
        raise PlanError(
            f"{path}, correction {place}, {says(error)}; each needs about, say (yes or no), by, "
            "on (a date) and why"
        ) from error


def apply_corrections(graph: Graph, plan: str, corrections: list[Correction], path: Path) -> Graph:
    """Return the graph with what people settled; a correction that matches nothing is an error."""
    edges = {_key(edge): edge for edge in graph.edges}
    said: dict[tuple[str, str, str], Correction] = {}
    for correction in corrections:
        key = _about(correction, plan, path)
        if key in said and said[key].say != correction.say:
            raise PlanError(
                f"{path}: {correction.about!r} is said yes and no, by {said[key].by} and by "
                f"{correction.by}; take one out"
            )
        said[key] = correction
        _settle(edges, key, correction, graph, path)
    return Graph(graph.nodes, list(edges.values()))


def _settle(
    edges: dict[tuple[str, str, str], Edge[Node, Node]],
    key: tuple[str, str, str],
    correction: Correction,
    graph: Graph,
    path: Path,
) -> None:
    """Confirm or take out one edge."""
    if key not in edges:
        edges[key] = _new(key, correction, graph, path)
        return
    if not correction.say:
        del edges[key]
    elif edges[key].basis != "stated":
        edges[key] = replace(edges[key], basis="confirmed")


def _new(
    key: tuple[str, str, str], correction: Correction, graph: Graph, path: Path
) -> Edge[Node, Node]:
    """Return the edge a person says is there, or say why a correction matches nothing."""
    nodes = {node.id: node for node in graph.nodes}
    missing = [name for name in (key[0], key[2]) if name not in nodes]
    kind = ADDED.get(key[1])
    if missing or kind is None or not correction.say:
        what = f"{missing[0]} is not in the plan" if missing else "the plan has no such edge"
        raise PlanError(f"{path}: {correction.about!r} matches nothing: {what}")
    source, target = nodes[key[0]], nodes[key[2]]
    for one, labels in zip((source, target), schema.ends(kind), strict=True):
        if not isinstance(one, labels):
            what = f"{one.id} is a {type(one).__name__}, not a {labels[0].__name__}"
            raise PlanError(f"{path}: {correction.about!r} matches nothing: {what}")
    values = dict.fromkeys(schema.properties(kind)) | {"basis": "confirmed"}
    added: Edge[Node, Node] = kind(source=source, target=target, **values)
    return added


def _key(edge: Edge[Node, Node]) -> tuple[str, str, str]:
    """Return how a correction names an edge."""
    return edge.source.id, schema.edge_type(type(edge)), edge.target.id


def _about(correction: Correction, plan: str, path: Path) -> tuple[str, str, str]:
    """Return the edge a correction is about, its ids in full."""
    parts = correction.about.split()
    if len(parts) != 3 or parts[1] not in Settled:
        raise PlanError(
            f"{path}: {correction.about!r} names no edge; write it as `AB/2 MERGED_INTO R4`, with "
            f"one of {', '.join(Settled)}"
        )
    agency = parts[1] in ("OWNED_BY", "DIRECTED_AT")
    source, target = (
        part if part.startswith(f"{plan}/") else f"{plan}/{part}" for part in parts[::2]
    )
    return source, parts[1], parts[2] if agency else target
