"""The way of the data, from a file to the store: read, arrange, interpret, link, write."""

import datetime
import hashlib
import json
from collections import Counter
from dataclasses import asdict, dataclass, replace
from pathlib import Path

from graph import schema
from graph.errors import PlanError
from graph.model import Graph, Note, Plan, Review
from graph.store import Store
from graph.write import Progress
from loaders.blocks import Layout
from loaders.corrections import apply_corrections, read_corrections
from loaders.gazetteer.lookup import area_named, capitals
from loaders.interpret.headings import acronyms_of
from loaders.layout import arrange
from loaders.link import link
from loaders.source import Source, beside
from loaders.tables.reader import read
from loaders.tables.table import Document
from loaders.title import title_of

BUNDLED = Path(__file__).with_name("plans")


@dataclass(frozen=True, slots=True)
class ReadPlan:
    """A plan that has been read: its node, its graph, and how many rows it has."""

    plan: Plan
    graph: Graph
    rows: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """What a load did: nodes by label, edges by type and basis, notes, and when it last was."""

    plan: Plan
    changed: bool
    before: str | None
    rows: int
    nodes: dict[str, int]
    edges: dict[str, dict[str, int]]
    notes: list[Note]


def find_plan(path: Path) -> Path:
    """Return a plan's file: the path, `plan.*` in a folder, or that of a bundled plan's name."""
    try:
        if not path.exists() and (BUNDLED / path).is_dir():
            path = BUNDLED / path
    except OSError as error:
        raise PlanError(f"{path}: cannot be read ({error.strerror}); check the name") from error
    if not path.is_dir():
        return path
    found = sorted(p for p in path.glob("plan.*") if p.is_file())
    if len(found) != 1:
        raise PlanError(f"{path}: the folder must hold one file called plan.txt (or .tsv)")
    return found[0]


def read_plan(path: Path, source: Path | None = None) -> ReadPlan:
    """Return the graph of a plan, corrections applied; nothing is stored."""
    file = find_plan(path)
    about = beside(file, source)
    document = read(file, about.encoding)
    acronyms = acronyms_of(
        cell.text[block.start : block.end] for cell in document.cells() for block in cell.blocks
    )
    layout = arrange(document, about, acronyms | capitals())
    plan = _plan(file, document, layout, about)
    path = file.with_name("corrections.yaml")
    said = read_corrections(path)
    graph = link(
        plan, document, layout, about, lambda drawn: apply_corrections(drawn, plan.id, said, path)
    )
    rows = sum(len(block.rows) for block in layout.blocks)
    return _finished(graph, rows)


def load(store: Store, plan: ReadPlan, progress: Progress | None = None) -> Report:
    """Store a plan in one transaction, unless the graph holds the very same already."""
    known = store.read(
        "MATCH (p:Plan {id: $id}) RETURN p.fingerprint AS fingerprint, p.loaded_at AS at",
        {"id": plan.plan.id},
    )
    changed = [row["fingerprint"] for row in known] != [plan.plan.fingerprint]
    if changed:
        store.write(plan.graph, progress or (lambda done, total: None))
    return report(plan, changed=changed, before=known[0]["at"] if known else None)


def report(plan: ReadPlan, *, changed: bool, before: str | None = None) -> Report:
    """Return what is in a plan, counted."""
    edges: dict[str, dict[str, int]] = {}
    for edge in plan.graph.edges:
        bases = edges.setdefault(schema.edge_type(type(edge)), {})
        bases[edge.basis] = bases.get(edge.basis, 0) + 1
    return Report(
        plan=plan.plan,
        changed=changed,
        before=before,
        rows=plan.rows,
        nodes=dict(Counter(type(node).__name__ for node in plan.graph.nodes)),
        edges=edges,
        notes=plan.graph.of(Note),
    )


def _plan(file: Path, document: Document, layout: Layout, source: Source) -> Plan:
    """Return the node of a plan; what its source file does not say comes from the document."""
    first = title_of(document, layout.header_rows) or file.stem
    return Plan(
        id=source.id,
        title=source.title or first,
        area=source.area or area_named(source.title or first),
        kind="single",
        published=source.published,
        source=source.source or file.name,
        sha256=document.sha256,
        fingerprint="",
        loaded_at=datetime.datetime.now(datetime.UTC).isoformat(timespec="seconds"),
    )


def _finished(graph: Graph, rows: int) -> ReadPlan:
    """Return the plan with its kind and its fingerprint, in place of the one read so far."""
    old = next(graph.plans())
    kind = "combined" if len(graph.of(Review)) > 1 else "single"
    plan = replace(old, kind=kind)
    plan = replace(plan, fingerprint=_fingerprint(plan, graph))
    nodes = [plan if node is old else node for node in graph.nodes]
    edges = [replace(edge, target=plan) if edge.target is old else edge for edge in graph.edges]
    return ReadPlan(plan, Graph(nodes, edges), rows)


def _fingerprint(plan: Plan, graph: Graph) -> str:
    """Return a hash of everything a plan says; when it was loaded does not count."""
    said = [json.dumps(asdict(replace(plan, loaded_at="", fingerprint="")), sort_keys=True)]
    for node in graph.nodes:
        if not isinstance(node, Plan):
            said.append(type(node).__name__ + json.dumps(asdict(node), sort_keys=True))
    for edge in graph.edges:
        names = schema.properties(type(edge))
        values = [getattr(edge, name) for name in names]
        said.append(json.dumps([type(edge).__name__, edge.source.id, edge.target.id, values]))
    return hashlib.sha256("\n".join(sorted(said)).encode()).hexdigest()
