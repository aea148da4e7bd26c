"""The graph of one plan while it is drawn up: passages, ids, notes, the strongest edges."""

from collections.abc import Callable, Iterable
from dataclasses import replace
from typing import Any, TypeVar, cast

from graph.identity import Names, slug
from graph.model import (
    STRONGEST,
    Action,
    Agency,
    AgencyKind,
    Basis,
    Concerns,
    Edge,
    Graph,
    In,
    Node,
    Note,
    Outcome,
    PartOf,
    Passage,
    Plan,
    Recommendation,
    Review,
    Severity,
    StatedIn,
    SucceededBy,
    Theme,
)
from loaders.doubts import rank_of
from loaders.gazetteer.lookup import Entry, entries
from loaders.interpret.agencies.bodies import Proposal
from loaders.layouts.blocks import Layout
from loaders.layouts.over_tables import OUTSIDE
from loaders.tables.table import Cell, Document, Paragraph

N = TypeVar("N", bound=Node)
Evident = Recommendation | Action | Outcome | Agency | Theme | Review


class Draft:
    """Nodes and edges of a plan, each once; of two edges that say the same the stronger stays."""

    def __init__(self, plan: Plan) -> None:
        """Begin with the plan alone."""
        self.plan = plan
        self.names: dict[str, Names] = {}
        self.nodes: dict[tuple[str, str], Node] = {}
        self.edges: dict[tuple[str, str, str], Edge[Node, Node]] = {}
        self.cells: dict[tuple[int, int, int], Passage] = {}
        self.noted: set[tuple[str, str]] = set()

    def add(self, node: N) -> N:
        """Add a node, and return the one that is there under its id."""
        return cast(N, self.nodes.setdefault((type(node).__name__, node.id), node))

    def id(self, label: str, wanted: str) -> str:
        """Return an id of this plan that nobody else in the label has."""
        return self.names.setdefault(label, Names()).take(f"{self.plan.id}/{wanted}")

    def join(self, edge: Edge[Any, Any]) -> None:
        """Add an edge, unless the same is there on a stronger basis."""
        if is_stronger(edge, self.edges.get(_key(edge))):
            self.edges[_key(edge)] = edge

    def settle(self, settle: Callable[[Graph], Graph]) -> None:
        """Let people's corrections change what has been drawn up; the plan itself stays."""
        graph = settle(self.graph())
        nodes = (node for node in graph.nodes if node is not self.plan)
        self.nodes = {(type(node).__name__, node.id): node for node in nodes}
        self.edges = {_key(edge): edge for edge in graph.edges}

    def graph(self) -> Graph:
        """Return what has been drawn up."""
        return Graph([self.plan, *self.nodes.values()], list(self.edges.values()))

    def passages(self, document: Document, layout: Layout) -> None:
        """Add every cell with words or a status colour, and every paragraph, as a passage."""
        for cell in document.cells():
            colour = layout.colour(cell)
            if not cell.blank or colour:
                header = layout.is_header(cell)
                self.cells[cell.table, cell.row, cell.column] = self._passage(
                    self._cell(cell, layout.head(cell), colour, header)
                )
        for paragraph in document.paragraphs:
            passage = self._passage(self._paragraph(paragraph))
            self.cells.setdefault((OUTSIDE, paragraph.line, 0), passage)

    def _passage(self, passage: Passage) -> Passage:
        """Add a passage, in the plan."""
        self.join(In(source=self.add(passage), target=self.plan, basis="stated"))
        return passage

    def _cell(self, cell: Cell, head: str | None, colour: str | None, header: bool) -> Passage:
        """Return the passage of a cell."""
        return Passage(
            id=self.id("Passage", f"t{cell.table}r{cell.row}c{cell.column}"),
            plan=self.plan.id,
            text=cell.text,
            kind="header" if header else "cell",
            table=cell.table,
            row=cell.row,
            column=cell.column,
            header=head,
            page=cell.page,
            place=cell.place,
            colour=colour,
        )

    def _paragraph(self, paragraph: Paragraph) -> Passage:
        """Return the passage of a paragraph."""
        return Passage(
            id=self.id("Passage", f"line{paragraph.line}"),
            plan=self.plan.id,
            text=paragraph.text,
            kind="paragraph",
            table=None,
            row=paragraph.line,
            column=None,
            header=None,
            page=paragraph.page,
            place=None,
            colour=None,
        )

    def at(self, cell: Cell) -> Passage:
        """Return the passage of a cell that is not blank."""
        return self.cells[cell.table, cell.row, cell.column]

    def all_at(self, cells: Iterable[Cell]) -> list[Passage]:
        """Return the passages of some cells, each once."""
        return list({passage.id: passage for passage in map(self.at, cells)}.values())

    def stated(self, node: Evident, cell: Cell, start: int, end: int) -> None:
        """Say that a node stands in characters `start` to `end` of a cell."""
        passage = self.at(cell)
        self.join(StatedIn(source=node, target=passage, basis="stated", start=start, end=end))

    def note(
        self,
        kind: str,
        text: str,
        about: Iterable[Any],
        *,
        severity: Severity = "question",
        suggestion: str | None = None,
    ) -> None:
        """Write a note about some nodes."""
        nodes = list(about)
        tail = nodes[0].id.removeprefix(f"{self.plan.id}/").replace("/", "-")
        note = Note(
            id=self.id("Note", f"note/{slug(kind)}/{tail}"),
            plan=self.plan.id,
            kind=kind,
            severity=severity,
            text=text,
            rank=rank_of(kind, severity),
            suggestion=suggestion,
        )
        self.add(note)
        for node in nodes:
            self.join(Concerns(source=note, target=node, basis="matched"))

    def note_once(self, kind: str, text: str, about: Iterable[Any], *, suggestion: str) -> None:
        """Write a note that asks something about the plan, unless it is there already."""
        if (kind, text) not in self.noted:
            self.noted.add((kind, text))
            self.note(kind, text, about, suggestion=suggestion)

    def agency(self, entry: Entry) -> Agency:
        """Return an agency of the gazetteer, with all it belongs to and all that followed it."""
        key = ("Agency", entry.id)
        if key in self.nodes:
            return cast(Agency, self.nodes[key])
        agency = self.add(_agency(entry))
        if entry.part_of:
            body = self.agency(entries()[entry.part_of])
            self.join(PartOf(source=agency, target=body, basis="confirmed"))
        for next_one in entry.succeeded_by:
            heir = self.agency(entries()[next_one.agency])
            self.join(SucceededBy(source=agency, target=heir, on=next_one.on, basis="confirmed"))
        return agency

    def unknown_id(self, name: str) -> str:
        """Return the id of an agency that the gazetteer does not have."""
        return f"{self.plan.id}/agency/{slug(name)}"

    def unknown_agency(self, name: str) -> Agency:
        """Return an agency as written, because the gazetteer does not have it."""
        return self.add(_as_written(self.unknown_id(name), name, "unknown", "stated"))

    def part_agency(self, name: str, kind: AgencyKind) -> Agency:
        """Return a role or a part of a body, known as one by the form of its name."""
        return self.add(_as_written(self.unknown_id(name), name, kind, "matched"))

    def proposed_agency(self, told: Proposal) -> Agency:
        """Return a body known by the form of its name, under the id it has in every plan."""
        agency = _as_written(told.id, told.name, told.kind, "matched")
        return self.add(replace(agency, sector=told.sector))


def _key(edge: Edge[Node, Node]) -> tuple[str, str, str]:
    """Return what makes an edge the same as another: its type, its source, its target."""
    ends = [f"{type(node).__name__} {node.id}" for node in (edge.source, edge.target)]
    return type(edge).__name__, ends[0], ends[1]


def _agency(entry: Entry) -> Agency:
    """Return the node of a gazetteer entry."""
    return Agency(
        id=entry.id,
        name=entry.name,
        kind=entry.agency_kind,
        sector=entry.sector,
        reach=entry.reach,
        active_to=entry.active_to,
        source=entry.source,
        basis="confirmed",
    )


def _as_written(name_id: str, name: str, kind: AgencyKind, basis: Basis) -> Agency:
    """Return the node of an agency that the gazetteer does not have."""
    return Agency(
        id=name_id,
        name=name,
        kind=kind,
        sector=None,
        reach=None,
        active_to=None,
        source=None,
        basis=basis,
    )


def is_stronger(edge: Edge[Any, Any], there: Edge[Any, Any] | None) -> bool:
    """Tell whether an edge takes the place of one that says the same, or of none."""
    return there is None or STRONGEST.index(edge.basis) < STRONGEST.index(there.basis)
