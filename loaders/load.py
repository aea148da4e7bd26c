"""The way of the data, from a file to the store: read, arrange, interpret, link, write."""

import datetime
import hashlib
import json
from collections import Counter
from collections.abc import Sequence
from dataclasses import asdict, dataclass, replace
from pathlib import Path

from graph import schema
from graph.model import Change, Graph, Note, Plan, Review, Version
from graph.store import Store
from graph.write import Progress
from loaders.about import About, about_plan
from loaders.corrections.correction import Correction
from loaders.corrections.file import corrections_file, read_corrections
from loaders.corrections.settled import Settled
from loaders.files import BUNDLED as BUNDLED
from loaders.files import file_beside, find_plan, place_of, shown
from loaders.gazetteer.lookup import capitals
from loaders.interpret.titles.headings import acronyms_of
from loaders.layouts.blocks import Layout
from loaders.layouts.layout import arrange
from loaders.link import link
from loaders.repeats.corpus import Corpus
from loaders.repeats.find import repeats_of
from loaders.source import Beside, beside
from loaders.tables.reader import read
from loaders.tables.table import Document
from loaders.versions.doubts import Sure, ask_before_replacing, nobody_asked
from loaders.versions.following import version_of
from loaders.versions.held import Held, held, repeats_held
from loaders.versions.history import with_history


@dataclass(frozen=True, slots=True)
class ReadPlan:
    """A plan that has been read: its node, its graph, and how many rows it has."""

    plan: Plan
    graph: Graph
    rows: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """What a load did: nodes by label, edges by type and basis, notes, and when it last was.

    `changes` counts what this version says otherwise than the one before it; `repeats_left_out`
    counts the repeats that are too many to keep.
    """

    plan: Plan
    changed: bool
    before: str | None
    version: int
    changes: int
    rows: int
    nodes: dict[str, int]
    edges: dict[str, dict[str, int]]
    notes: list[Note]
    repeats_left_out: int = 0

    @property
    def questions(self) -> int:
        """Return how many notes need a person, and nobody has settled."""
        return sum(note.severity == "question" and not note.settled for note in self.notes)


@dataclass(frozen=True, slots=True, kw_only=True)
class Opened:
    """A plan's file as read: its words, what stands beside it, and what it held before arranging.

    Arranging may turn paragraphs into a table; `tables` and `paragraphs` count those of the file.
    """

    file: Path
    beside: Beside
    document: Document
    tables: int
    paragraphs: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Understood:
    """A plan as the loader understood it, with nothing stored."""

    opened: Opened
    layout: Layout
    about: About
    settled: Settled
    read: ReadPlan


def open_plan(path: Path, source: Path | None = None) -> Opened:
    """Return the words of a plan, and what its source file says."""
    file = find_plan(path)
    found = beside(file, source)
    document = read(file, found.source.encoding)
    tables, paragraphs = len(document.tables), len(document.paragraphs)
    return Opened(file=file, beside=found, document=document, tables=tables, paragraphs=paragraphs)


def understand(opened: Opened, corrections: Sequence[Correction] | None = None) -> Understood:
    """Return the graph of a plan with what it was drawn from, corrections applied.

    Those of its file apply, unless others are given.
    """
    file, document, source = opened.file, opened.document, opened.beside.source
    layout = arrange(document, source, _acronyms(document) | capitals())
    about = about_plan(file, document, opened.beside, layout.header_rows)
    plan = _plan(opened, about)
    path = corrections_file(file)
    said = read_corrections(path) if corrections is None else corrections
    settled = Settled(plan, said, path)
    graph = link(plan, document, layout, source, settled)
    rows = sum(len(block.rows) for block in layout.blocks)
    read = _finished(graph, rows)
    return Understood(opened=opened, layout=layout, about=about, settled=settled, read=read)


def read_plan(path: Path, source: Path | None = None) -> ReadPlan:
    """Return the graph of a plan, corrections applied; nothing is stored."""
    return understand(open_plan(path, source)).read


def load(
    store: Store,
    plan: ReadPlan,
    progress: Progress | None = None,
    sure: Sure = nobody_asked,
    corpus: Corpus | None = None,
) -> Report:
    """Store a plan in one transaction, unless the graph holds the very same already.

    What changed since the version before is kept, and what other reviews asked for alike is
    joined; `sure` is asked where a version may be the wrong one. A run over several plans hands
    over one `corpus` of the store, and drops it where a plan is refused.
    """
    before = held(store, plan.plan.id)
    changed = before is None or before.plan.fingerprint != plan.plan.fingerprint
    if before is not None and changed:
        ask_before_replacing(plan.plan, plan.rows, before, sure)
    graph, left_out = with_history(plan.graph, plan.rows, before), 0
    if changed:
        repeats, left_out = repeats_of(store, graph, corpus)
        graph.add(edges=repeats)
        store.write(graph, progress or (lambda done, total: None))
    elif before and _place(before.plan) != _place(plan.plan):
        store.moved(plan.plan)
    told = report(replace(plan, graph=graph), changed=changed, before=before)
    if not changed and (there := repeats_held(store, plan.plan.id)):
        told.edges["REPEATS"] = there
    return replace(told, repeats_left_out=left_out)


def _place(plan: Plan) -> tuple[str | None, str | None]:
    """Return where the files of a plan lie."""
    return plan.file, plan.source_file


def report(plan: ReadPlan, *, changed: bool, before: Held | None = None) -> Report:
    """Return what is in a plan, counted, and how many changes the version brought."""
    versions = plan.graph.of(Version)
    last = versions[-1].number if versions else 1
    edges: dict[str, dict[str, int]] = {}
    for edge in plan.graph.edges:
        bases = edges.setdefault(schema.edge_type(type(edge)), {})
        bases[edge.basis] = bases.get(edge.basis, 0) + 1
    return Report(
        plan=plan.plan,
        changed=changed,
        before=before.plan.loaded_at if before else None,
        version=last,
        changes=sum(version_of(change) == last for change in plan.graph.of(Change)),
        rows=plan.rows,
        nodes=dict(Counter(type(node).__name__ for node in plan.graph.nodes)),
        edges=edges,
        notes=plan.graph.of(Note),
    )


def _acronyms(document: Document) -> frozenset[str]:
    """Return the words that are acronyms in the cells of a document."""
    return acronyms_of(
        cell.text[block.start : block.end] for cell in document.cells() for block in cell.blocks
    )


def _plan(opened: Opened, about: About) -> Plan:
    """Return the node of a plan; what its source file does not say comes from the document."""
    source = opened.beside.source
    return Plan(
        id=about.id.words,
        title=about.title.words,
        area=about.area.words,
        kind="single",
        published=source.published,
        source=source.source or shown(opened.file.name),
        sha256=opened.document.sha256,
        fingerprint="",
        loaded_at=datetime.datetime.now(datetime.UTC).isoformat(timespec="seconds"),
        file=place_of(opened.file),  # not where a link leads: corrections lie beside it
        source_file=_source_file(opened),
    )


def _source_file(opened: Opened) -> str | None:
    """Return the source file that was named when a plan was loaded; none where it is beside it."""
    file = opened.beside.file
    there = file_beside(opened.file, "source.yaml") if file else None
    return place_of(file) if file and file != there else None


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
    of_plan = replace(plan, loaded_at="", file=None, source_file=None, fingerprint="")
    said = [json.dumps(asdict(of_plan), sort_keys=True)]
    for node in graph.nodes:
        if not isinstance(node, Plan):
            said.append(type(node).__name__ + json.dumps(asdict(node), sort_keys=True))
    for edge in graph.edges:
        names = schema.properties(type(edge))
        values = [getattr(edge, name) for name in names]
        said.append(json.dumps([type(edge).__name__, edge.source.id, edge.target.id, values]))
    return hashlib.sha256("\n".join(sorted(said)).encode()).hexdigest()
