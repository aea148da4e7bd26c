"""THE MODEL: every node and edge of the graph, as typed records, once.

The class is the schema. Its name gives the label (`Review`) or the type of the edge
(`MergedInto` becomes `MERGED_INTO`), its fields give the properties, the text beside
each field goes into `MODEL.md`, and `Edge[Review, Recommendation]` says what an edge
may join. `graph/schema.py` reads all of this; nothing is declared a second time.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Annotated, ClassVar, Generic, Literal, TypeVar

Basis = Literal["stated", "carried", "matched", "confirmed"]
Known = Literal["stated", "confirmed", "carried", "matched", "unreadable", "blank"]
Stage = Literal["original", "revised"]
Scope = Literal["local", "regional", "national"]
AgencyKind = Literal["organisation", "team", "role", "group", "unknown"]
PassageKind = Literal["cell", "header", "paragraph"]
Severity = Literal["question", "remark"]
Role = Literal["lead", "support"]
State = Literal[
    "not started",
    "in progress",
    "late",
    "completed",
    "completed and continuing",
    "no longer needed",
]
Precision = Literal["day", "month", "quarter", "season", "year", "relative"]
ChangeKind = Literal[
    "added",
    "gone",
    "words",
    "status",
    "due",
    "completed",
    "owner added",
    "owner gone",
]

BASES: dict[Basis, str] = {
    "stated": "The two stand in one row of the document.",
    "confirmed": "A person said so in the plan's corrections, or the gazetteer gives its source.",
    "carried": "The cell is blank because the document merges it with the one above.",
    "matched": "The wording says so; nobody has confirmed it.",
}
"""Every basis with what it means, the strongest first."""
STRONGEST: list[Basis] = list(BASES)
"""The bases in their order, to compare two by."""


def weakest(*bases: Basis) -> Basis:
    """Return the weakest of some bases."""
    return max(bases, key=STRONGEST.index)


STATES: dict[State, str] = {
    "not started": "Nothing has been done yet.",
    "in progress": "Something has been done, or it is on track, or it goes on.",
    "late": "It should have been done, or it is off track.",
    "completed": "It has been done.",
    "completed and continuing": "It has been done, and is kept up.",
    "no longer needed": "It will not be done, because nobody needs it any more.",
}
"""The one vocabulary of states, with what each means."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Node:
    """A node: `id` is readable, stable and unique within its label."""

    shared: ClassVar[bool] = False
    """Whether several plans may hold the same node."""
    of_this_store: ClassVar[frozenset[str]] = frozenset()
    """Properties that tell of this store rather than of the plan, and are not exported."""
    derived: ClassVar[frozenset[str]] = frozenset()
    """Properties that `graph/derived.py` works out from the edges whenever a plan is written."""
    id: Annotated[str, "Readable, stable, unique within its label"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan(Node):
    """One document: an action plan of one review, or a combined plan of several."""

    of_this_store: ClassVar[frozenset[str]] = frozenset({"loaded_at", "file", "source_file"})
    derived: ClassVar[frozenset[str]] = frozenset(
        {"reviews", "originals", "revised", "actions", "across", "states"}
    )
    title: Annotated[str, "The title as the document gives it"]
    area: Annotated[str, "The council area"]
    kind: Annotated[str, "combined, or single"]
    published: Annotated[str | None, "When it was published, as far as known"]
    source: Annotated[str, "Where the document comes from"]
    sha256: Annotated[str, "SHA-256 of the file that was read"]
    fingerprint: Annotated[str, "SHA-256 of everything read from it: equal means nothing changed"]
    loaded_at: Annotated[str, "When this graph took it in (ISO 8601, UTC)"]
    file: Annotated[str | None, "The file that was read, on the computer that read it"] = None
    source_file: Annotated[str | None, "Its source file, where that is not the one beside it"] = (
        None
    )
    reviews: Annotated[int | None, "How many reviews it names"] = None
    originals: Annotated[int | None, "How many original recommendations it has"] = None
    revised: Annotated[int | None, "How many revised ones"] = None
    actions: Annotated[int | None, "How many actions"] = None
    across: Annotated[
        list[int] | None,
        "How many of these answer to two or more reviews, by their `across`",
    ] = None
    states: Annotated[list[int] | None, "How many of them by state; none first"] = None


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanNode(Node):
    """A node that belongs to one plan, and goes when the plan is replaced."""

    plan: Annotated[str, "The id of its plan"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage(PlanNode):
    """One cell (or paragraph) of a plan, word for word."""

    text: Annotated[str, "The words, markup taken off"]
    kind: Annotated[PassageKind, "cell, header or paragraph"]
    table: Annotated[int | None, "Number of the table, from 1; none for a paragraph"]
    row: Annotated[int, "Row in the table, from 1 (0: header); for a paragraph its line"]
    column: Annotated[int | None, "Column in the table, from 1"]
    header: Annotated[str | None, "The words at the head of the column"]
    page: Annotated[int | None, "Page, where the format has pages"]
    place: Annotated[str | None, "How people name the place, where they do: Actions!C5, line 12"]
    colour: Annotated[str | None, "Red, amber, green or blue behind a cell of status or progress"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Review(PlanNode):
    """One statutory review: a DHR, or since 2024 a DARDR."""

    name: Annotated[str, "The pseudonym it is published under"]
    kind: Annotated[str, "DHR or DARDR"]
    area: Annotated[str, "The council area"]
    derived: ClassVar[frozenset[str]] = frozenset({"actions", "agencies"})
    chair: Annotated[str | None, "Who chaired it, where the plan says"]
    year: Annotated[int | None, "The year of the review, where known"]
    actions: Annotated[int | None, "How many actions answer to it"] = None
    agencies: Annotated[int | None, "How many agencies own one of these"] = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Recommendation(PlanNode):
    """What a review asked for (original), or what several originals were rewritten into."""

    derived: ClassVar[frozenset[str]] = frozenset(
        {"merged", "themes", "actions", "doing", "owners", "done", "done_on"}
    )
    number: Annotated[str | None, "As the plan gives it, `R` before a revised one: 2a, R10"]
    sort_key: Annotated[str, "The number padded, so that 2 sorts before 10"]
    text: Annotated[str, "The words, without number and heading"]
    stage: Annotated[Stage, "original or revised"]
    scope: Annotated[Scope, "local, regional or national"]
    scope_basis: Annotated[Basis, "How we know the scope"]
    due: Annotated[str | None, "The deadline within its words, as written"] = None
    due_on: Annotated[str | None, "Its last day (ISO 8601), where the words give one"] = None
    due_precision: Annotated[Precision | None, "How exact the words are"] = None
    merged: Annotated[
        Basis | None, "How we know, at best, that it was rewritten; none: it was not"
    ] = None
    themes: Annotated[int | None, "How many themes it is filed under"] = None
    actions: Annotated[int | None, "How many actions address it itself"] = None
    doing: Annotated[int | None, "How many address it or what it was merged into"] = None
    owners: Annotated[list[str] | None, "The ids of the agencies that own one of these"] = None
    done: Annotated[int | None, "How many of these are completed, or that and continuing"] = None
    done_on: Annotated[str | None, "The last day on which one of those was completed"] = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Theme(PlanNode):
    """The subject a plan files recommendations under."""

    derived: ClassVar[frozenset[str]] = frozenset(
        {"originals", "revised", "bases", "reviews", "actions", "states"}
    )
    name: Annotated[str, "The heading, in sentence case"]
    originals: Annotated[int | None, "How many original recommendations are filed under it"] = None
    revised: Annotated[int | None, "How many revised ones"] = None
    bases: Annotated[list[int] | None, "How many of both by basis, the strongest first"] = None
    reviews: Annotated[list[str] | None, "The names of the reviews whose originals these are"] = (
        None
    )
    actions: Annotated[
        int | None, "How many actions address one of both, or what it was merged into"
    ] = None
    states: Annotated[list[int] | None, "How many of these actions by state; none first"] = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Agency(Node):
    """An organisation, a team, a role or a group that can own an action."""

    shared: ClassVar[bool] = True
    name: Annotated[str, "The name in the gazetteer; as written where it is not there"]
    kind: Annotated[AgencyKind, "organisation, team, role, group; unknown: not in the gazetteer"]
    sector: Annotated[str | None, "Such as health, police, voluntary"]
    reach: Annotated[Scope | None, "How far it works"]
    active_to: Annotated[str | None, "The last day it existed, where it ceased"]
    source: Annotated[str | None, "Where the facts about it can be checked"]
    basis: Annotated[
        Basis,
        "How we know what it is: confirmed (in the gazetteer), matched (by the form of its name), "
        "stated (as written, and no more is known)",
    ]


@dataclass(frozen=True, slots=True, kw_only=True)
class Action(PlanNode):
    """What somebody will do about a recommendation."""

    derived: ClassVar[frozenset[str]] = frozenset(
        {"reviews", "across", "owners", "owned", "aimed", "dated"}
    )
    text: Annotated[str, "The words"]
    number: Annotated[str | None, "Its number in a numbered list"]
    status: Annotated[str | None, "As written; the colour behind the cell where it has no words"]
    state: Annotated[State | None, "The status in one vocabulary; none where nothing is said"] = (
        None
    )
    state_basis: Annotated[
        Basis | None, "How we know the state; matched where a colour says so"
    ] = None
    due: Annotated[str | None, "As written"]
    due_on: Annotated[str | None, "The last day it may be done (ISO 8601), as far as known"] = None
    due_precision: Annotated[Precision | None, "How exact the words of `due` are"] = None
    due_basis: Annotated[
        Basis | None, "How we know that the date is this action's: carried from a merged cell"
    ] = None
    completed: Annotated[str | None, "As written"]
    completed_on: Annotated[str | None, "The last day it may have been done (ISO 8601)"] = None
    completed_precision: Annotated[Precision | None, "How exact the words of `completed` are"] = (
        None
    )
    progress: Annotated[str | None, "As written: milestones, progress, responses"]
    reviews: Annotated[int | None, "How many reviews it answers to"] = None
    across: Annotated[
        Basis | None,
        "The weakest link without which it would not answer to a second review, if it does",
    ] = None
    owners: Annotated[int | None, "How many agencies own it"] = None
    owned: Annotated[
        Known | None, "How we know, at best, an owner; unreadable: names no agency we know"
    ] = None
    aimed: Annotated[Known | None, "How we know, at best, an outcome"] = None
    dated: Annotated[Known | None, "How we know its date; unreadable: words that give no day"] = (
        None
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome(PlanNode):
    """What an action is meant to achieve."""

    text: Annotated[str, "The words"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Note(PlanNode):
    """What the loader noticed about a plan and could not settle."""

    kind: Annotated[str, "Such as number twice, number missing, owner not known"]
    severity: Annotated[Severity, "question: needs a person; remark: good to know"]
    text: Annotated[str, "What was noticed"]
    rank: Annotated[int, "How much hangs on it, from 1 (most)"]
    suggestion: Annotated[str | None, "What a person can do about it"]
    settled: Annotated[str | None, "What a person said of it, who and when; none: still open"] = (
        None
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Correction(PlanNode):
    """What a person has settled about a plan, from its corrections.yaml."""

    about: Annotated[str, "What it is about, as in corrections.yaml"]
    say: Annotated[str, "yes, no, or the value that is right"]
    by: Annotated[str, "Who said so: a role, not a person's name"]
    on: Annotated[str, "When (ISO 8601)"]
    why: Annotated[str, "Why, and where that can be checked"]
    holds: Annotated[bool, "Whether the plan still has what it is about"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Version(PlanNode):
    """One version of a plan that was loaded, the present one or an earlier one."""

    of_this_store: ClassVar[frozenset[str]] = frozenset({"on"})
    number: Annotated[int, "Counts the versions, from 1"]
    published: Annotated[str | None, "When it was published, as far as known"]
    on: Annotated[str, "The day it stands for (ISO 8601): published, or else loaded"]
    sha256: Annotated[str, "SHA-256 of the file that was read"]
    rows: Annotated[int | None, "How many rows were read"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Change(PlanNode):
    """What a version says otherwise than the one before it."""

    kind: Annotated[ChangeKind, "What changed"]
    label: Annotated[str, "Recommendation or Action"]
    about: Annotated[str, "The id of what changed: in the present version, or the last that had it"]
    says: Annotated[str, "The words of what changed, as it has them now or had them last"]
    before: Annotated[str | None, "What the version before says, as written"]
    after: Annotated[str | None, "What this version says, as written"]
    before_reads: Annotated[str | None, "The state, day or agency that `before` means"]
    after_reads: Annotated[str | None, "The state, day or agency that `after` means"]
    before_basis: Annotated[Basis | None, "How we know that `before` means it"] = None
    after_basis: Annotated[Basis | None, "How we know that `after` means it"] = None
    lasted: Annotated[
        int | None, "Days for which `before` had held, by the versions; none for what came"
    ]


S = TypeVar("S", bound=Node, covariant=True)
T = TypeVar("T", bound=Node, covariant=True)


@dataclass(frozen=True, slots=True, kw_only=True)
class Edge(Generic[S, T]):
    """An edge from `source` to `target`, with how we know it."""

    derived: ClassVar[bool] = False
    """Whether `graph/derived.py` works it out from other edges whenever a plan is written."""
    source: S
    target: T
    basis: Annotated[Basis, "How we know the edge"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Made(Edge[Review, Recommendation]):
    """The review made the recommendation."""


@dataclass(frozen=True, slots=True, kw_only=True)
class MergedInto(Edge[Recommendation, Recommendation]):
    """The original was rewritten into the revised recommendation."""

    similarity: Annotated[float | None, "How alike the wording is, 0 to 1; none where stated"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Addresses(Edge[Action, Recommendation]):
    """The action is what will be done about the recommendation."""

    similarity: Annotated[float | None, "How alike the wording is, 0 to 1; none where stated"]


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnedBy(Edge[Action, Agency]):
    """The agency will do the action."""

    role: Annotated[Role, "lead, or support where the plan says `with support of`"]
    as_written: Annotated[str, "The words of the plan"]
    passage: Annotated[
        str | None, "The id of the passage that names the owner; none where a person said so"
    ] = None


@dataclass(frozen=True, slots=True, kw_only=True)
class AimsFor(Edge[Action, Outcome]):
    """The action is meant to achieve the outcome."""


@dataclass(frozen=True, slots=True, kw_only=True)
class About(Edge[Recommendation, Theme]):
    """The plan files the recommendation under the theme."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DirectedAt(Edge[Recommendation, Agency]):
    """The recommendation asks the agency to do something."""

    as_written: Annotated[str, "The words of the plan"]


@dataclass(frozen=True, slots=True, kw_only=True)
class PartOf(Edge[Agency, Agency]):
    """The role, team or group belongs to the body."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SucceededBy(Edge[Agency, Agency]):
    """The body ceased and the other took over its work."""

    on: Annotated[str | None, "The day (ISO 8601)"]


@dataclass(frozen=True, slots=True, kw_only=True)
class StatedIn(
    Edge[Recommendation | Action | Outcome | Agency | Theme | Review, Passage],
):
    """The words of the document that say so."""

    start: Annotated[int, "First character within the passage, from 0"]
    end: Annotated[int, "One past the last character"]


@dataclass(frozen=True, slots=True, kw_only=True)
class In(Edge[Passage, Plan]):
    """The passage stands in the plan."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Concerns(
    Edge[
        Note,
        Plan | Passage | Review | Recommendation | Theme | Agency | Action | Outcome,
    ],
):
    """The note is about this."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Repeats(Edge[Recommendation, Recommendation]):
    """The recommendation asks for the same as one of another review."""

    similarity: Annotated[
        float, "How alike the wording is, 0 to 1; of more than 20 alike, the nearest are kept"
    ]


@dataclass(frozen=True, slots=True, kw_only=True)
class Settles(
    Edge[
        Correction,
        Note | Passage | Review | Recommendation | Theme | Agency | Action | Outcome,
    ],
):
    """The correction is about this."""


@dataclass(frozen=True, slots=True, kw_only=True)
class VersionOf(Edge[Version, Plan]):
    """The version is one of the plan."""


@dataclass(frozen=True, slots=True, kw_only=True)
class BroughtBy(Edge[Change, Version]):
    """The change came with the version."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Changed(Edge[Change, Recommendation | Action]):
    """The change is one of this, which the present version still has."""

    similarity: Annotated[float | None, "How alike its words are in both; none where the same"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Holds(Edge[Agency, Plan]):
    """The agency owns actions of the plan."""

    derived: ClassVar[bool] = True
    actions: Annotated[list[int], "How many, by how we know that they are its own; stated first"]
    across: Annotated[
        list[int],
        "How many of them answer to two or more reviews, by the weakest link that this needs",
    ]
    states: Annotated[list[int], "How many of them by state, in the order of STATES; none first"]


@dataclass(frozen=True, slots=True, kw_only=True)
class AnswersTo(Edge[Agency, Review]):
    """The agency owns actions that answer to the review."""

    derived: ClassVar[bool] = True
    actions: Annotated[list[int], "How many, by the weakest link on the best way; stated first"]


@dataclass(slots=True)
class Graph:
    """Nodes and edges of one or more plans, on their way to a store."""

    nodes: list[Node] = field(default_factory=list)
    edges: list[Edge[Node, Node]] = field(default_factory=list)

    def of(self, kind: type["N"]) -> "list[N]":
        """Return the nodes of one label, in the order they were read."""
        return [node for node in self.nodes if isinstance(node, kind)]

    def joined(self, kind: type["E"]) -> "list[E]":
        """Return the edges of one type."""
        return [edge for edge in self.edges if isinstance(edge, kind)]

    def plans(self) -> Iterator[Plan]:
        """Yield the plans in it."""
        return (node for node in self.nodes if isinstance(node, Plan))

    def add(self, nodes: Iterable[Node] = (), edges: Iterable[Edge[Node, Node]] = ()) -> None:
        """Add nodes and edges."""
        self.nodes.extend(nodes)
        self.edges.extend(edges)


N = TypeVar("N", bound=Node)
E = TypeVar("E", bound=Edge[Node, Node])
