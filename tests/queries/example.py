"""A small graph of two plans that holds every case the questions tell apart.

Aton is a combined plan of two reviews with revised recommendations; Bton is the plan of one
review, whose action addresses its original directly. Both plans name the police.

| original | merged into |
|---|---|
| AB 1 | R1 stated |
| AB 2 | R2 matched, R10 stated |
| AB 3 | R10 carried |
| CD 1 | R1 carried, R2 stated, R10 confirmed |
| CD 3 | R1 matched |
| CD 4 | R10 confirmed |
| CD 2, AB N1 (national), CD N2 (regional), EF 1 (of Bton) | nothing |

| action | addresses | owned by |
|---|---|---|
| aton/1 | R1 stated | CCG stated, Police carried (support) |
| aton/2 | R2 stated | Police confirmed |
| aton/3 | R2 carried | nobody |
| aton/4 | R10 stated | Umbrella Group stated, which the gazetteer does not know |
| aton/5 | R1 carried | CCG carried |
| aton/6 | R1 and R2 stated | Police stated |
| bton/1 | EF 1 stated | Police stated |
"""

from typing import Any

from graph import model as m
from graph.identity import sort_key

CELLS = {
    (1, 1): "TRAINING 1. Train all staff",
    (1, 2): "1. Train and test staff",
    (1, 3): "Book the course",
    (1, 4): "CCG with support of Police",
    (1, 5): "Staff are sure. Tests are passed.",
    (2, 1): "1. Share records",
    (2, 2): "2. Share all records",
    (2, 3): "Write a protocol",
    (2, 4): "Polise",
    (3, 3): "Test the protocol",
    (4, 1): "2. Ask about harm",
    (4, 2): "10. Ask everyone",
    (4, 3): "Print a leaflet",
    (4, 4): "Umbrella Group",
    (5, 3): "Book it again",
    (6, 1): "2. Name a champion",
    (6, 3): "Audit the records",
    (6, 4): "Police",
    (7, 1): "N1. The Home Office should fund it",
    (8, 1): "N2. London should lead",
}
HEADERS = ("RECOMMENDATION", "REVISED", "ACTION", "BY WHOM", "OUTCOME")
AGENCIES: dict[str, tuple[str, m.AgencyKind, str | None]] = {
    "ccg": ("CCG", "organisation", "health"),
    "home-office": ("Home Office", "organisation", "government"),
    "police": ("Police", "organisation", "police"),
    "umbrella-group": ("Umbrella Group", "unknown", None),
}
RECOMMENDATIONS: dict[str, tuple[m.Scope, str]] = {
    "aton/AB/1": ("local", "Train all staff"),
    "aton/AB/2": ("local", "Ask about harm"),
    "aton/AB/N1": ("national", "The Home Office should fund it"),
    "aton/AB/3": ("local", "Ask again"),
    "aton/CD/1": ("local", "Share records"),
    "aton/CD/2": ("local", "Name a champion"),
    "aton/CD/3": ("local", "Teach"),
    "aton/CD/4": ("local", "Listen"),
    "aton/CD/N2": ("regional", "London should lead"),
    "aton/R1": ("local", "Train and test staff"),
    "aton/R2": ("local", "Share all records"),
    "aton/R10": ("local", "Ask everyone"),
    "bton/EF/1": ("local", "Keep a log"),
}
ACTIONS = {
    "aton/1": "Book the course",
    "aton/2": "Write a protocol",
    "aton/3": "Test the protocol",
    "aton/4": "Print a leaflet",
    "aton/5": "Book it again",
    "aton/6": "Audit the records",
    "bton/1": "Open a log",
}
MERGED: list[tuple[str, str, m.Basis]] = [
    ("aton/AB/1", "aton/R1", "stated"),
    ("aton/AB/2", "aton/R2", "matched"),
    ("aton/AB/2", "aton/R10", "stated"),
    ("aton/AB/3", "aton/R10", "carried"),
    ("aton/CD/1", "aton/R1", "carried"),
    ("aton/CD/1", "aton/R2", "stated"),
    ("aton/CD/1", "aton/R10", "confirmed"),
    ("aton/CD/3", "aton/R1", "matched"),
    ("aton/CD/4", "aton/R10", "confirmed"),
]
ADDRESSES: list[tuple[str, str, m.Basis]] = [
    ("aton/1", "aton/R1", "stated"),
    ("aton/2", "aton/R2", "stated"),
    ("aton/3", "aton/R2", "carried"),
    ("aton/4", "aton/R10", "stated"),
    ("aton/5", "aton/R1", "carried"),
    ("aton/6", "aton/R1", "stated"),
    ("aton/6", "aton/R2", "stated"),
    ("bton/1", "bton/EF/1", "stated"),
]
OWNED: list[tuple[str, str, m.Basis, m.Role, str, str | None]] = [
    ("aton/1", "ccg", "stated", "lead", "CCG", "aton/1-1-4"),
    ("aton/1", "police", "carried", "support", "Police", "aton/1-1-4"),
    ("aton/2", "police", "confirmed", "lead", "Polise", "aton/1-2-4"),
    ("aton/4", "umbrella-group", "stated", "lead", "Umbrella Group", "aton/1-4-4"),
    ("aton/5", "ccg", "carried", "lead", "CCG", "aton/1-1-4"),
    ("aton/6", "police", "stated", "lead", "Police", "aton/1-6-4"),
    ("bton/1", "police", "stated", "lead", "Police", None),
]
STATED_IN = [
    ("aton/AB", "aton/1-1-1", "1."),
    ("aton/training", "aton/1-1-1", "TRAINING"),
    ("aton/AB/1", "aton/1-1-1", "Train all staff"),
    ("aton/AB/2", "aton/1-4-1", "Ask about harm"),
    ("aton/AB/N1", "aton/1-7-1", "The Home Office should fund it"),
    ("home-office", "aton/1-7-1", "Home Office"),
    ("aton/CD/1", "aton/1-2-1", "Share records"),
    ("aton/CD/2", "aton/1-6-1", "Name a champion"),
    ("aton/CD/N2", "aton/1-8-1", "London should lead"),
    ("aton/R1", "aton/1-1-2", "Train and test staff"),
    ("aton/R2", "aton/1-2-2", "Share all records"),
    ("aton/R10", "aton/1-4-2", "Ask everyone"),
    ("aton/1", "aton/1-1-3", "Book the course"),
    ("aton/2", "aton/1-2-3", "Write a protocol"),
    ("aton/3", "aton/1-3-3", "Test the protocol"),
    ("aton/4", "aton/1-4-3", "Print a leaflet"),
    ("aton/5", "aton/1-5-3", "Book it again"),
    ("aton/6", "aton/1-6-3", "Audit the records"),
    ("ccg", "aton/1-1-4", "CCG"),
    ("police", "aton/1-1-4", "Police"),
    ("police", "aton/1-2-4", "Polise"),
    ("police", "aton/1-6-4", "Police"),
    ("umbrella-group", "aton/1-4-4", "Umbrella Group"),
    ("aton/sure", "aton/1-1-5", "Staff are sure."),
    ("aton/passed", "aton/1-1-5", "Tests are passed."),
    ("bton/EF/1", "bton/line-4", "Keep a log"),
]


def example() -> m.Graph:
    """Return the graph."""
    graph = m.Graph()
    graph.add([_plan("aton"), _plan("bton"), *_documents(), *_reviews()])
    graph.add([_recommendation(name) for name in RECOMMENDATIONS])
    graph.add([_action(name) for name in ACTIONS])
    graph.add([_agency(name) for name in AGENCIES])
    graph.add([m.Theme(id="aton/training", plan="aton", name="Training")])
    graph.add(m.Outcome(id=f"aton/{n}", plan="aton", text=t) for n, t in _OUTCOMES.items())
    graph.add([_NOTE])
    _join(graph)
    return graph


_OUTCOMES = {"sure": "Staff are sure.", "passed": "Tests are passed."}
_NOTE = m.Note(
    id="aton/note-1",
    plan="aton",
    kind="owner not known",
    severity="question",
    text="Umbrella Group is not in the gazetteer",
    rank=2,
    suggestion=None,
)


def _plan(name: str) -> m.Plan:
    """Return a plan."""
    return m.Plan(
        id=name,
        title=f"{name.title()} action plan",
        area=name.title(),
        kind="combined" if name == "aton" else "single",
        published=None,
        source="made up",
        sha256="0",
        fingerprint="0",
        loaded_at="2026-11-01T00:00:00Z",
    )


def _documents() -> list[m.Passage]:
    """Return the cells of Aton's only table, and one paragraph of Bton."""
    cells = [
        m.Passage(
            id=f"aton/1-{row}-{column}",
            plan="aton",
            text=text,
            kind="cell",
            table=1,
            row=row,
            column=column,
            header=HEADERS[column - 1],
            page=None,
            place=None,
            colour=None,
        )
        for (row, column), text in CELLS.items()
    ]
    line = m.Passage(
        id="bton/line-4",
        plan="bton",
        text="1. Keep a log",
        kind="paragraph",
        table=None,
        row=4,
        column=None,
        header=None,
        page=2,
        place=None,
        colour=None,
    )
    return [*cells, line]


def _reviews() -> list[m.Review]:
    """Return the three reviews."""
    return [
        m.Review(
            id=f"{plan}/{name}", plan=plan, name=name, kind=kind, area=plan, chair=chair, year=None
        )
        for plan, name, kind, chair in (
            ("aton", "AB", "DHR", "Ann Other"),
            ("aton", "CD", "DARDR", None),
            ("bton", "EF", "DHR", None),
        )
    ]


def _recommendation(name: str) -> m.Recommendation:
    """Return an original (`aton/AB/1`) or a revised recommendation (`aton/R1`)."""
    scope, text = RECOMMENDATIONS[name]
    number = name.split("/")[-1]
    return m.Recommendation(
        id=name,
        plan=name.split("/")[0],
        number=number,
        sort_key=sort_key(number),
        text=text,
        stage="revised" if name.count("/") == 1 else "original",
        scope=scope,
        scope_basis="stated",
    )


def _action(name: str) -> m.Action:
    """Return an action."""
    status = "Done" if name == "aton/1" else None
    return m.Action(
        id=name,
        plan=name.split("/")[0],
        text=ACTIONS[name],
        number=None,
        status=status,
        due=None,
        completed=None,
        progress=None,
    )


def _agency(name: str) -> m.Agency:
    """Return an agency."""
    title, kind, sector = AGENCIES[name]
    return m.Agency(
        id=name,
        name=title,
        kind=kind,
        sector=sector,
        reach=None,
        active_to=None,
        source=None,
        basis="confirmed",
    )


def _join(graph: m.Graph) -> None:
    """Add every edge to the graph; every id of the example stands once."""
    node: dict[str, Any] = {one.id: one for one in graph.nodes}
    graph.edges += [_made(node, name) for name in RECOMMENDATIONS if name.count("/") > 1]
    graph.edges += [
        m.MergedInto(source=node[a], target=node[b], basis=basis, similarity=None)
        for a, b, basis in MERGED
    ]
    graph.edges += [
        m.Addresses(source=node[a], target=node[b], basis=basis, similarity=None)
        for a, b, basis in ADDRESSES
    ]
    graph.edges += [
        m.OwnedBy(
            source=node[a], target=node[b], basis=basis, role=role, as_written=words, passage=at
        )
        for a, b, basis, role, words, at in OWNED
    ]
    graph.edges += _about(node)
    graph.edges += [_stated_in(node, *where) for where in STATED_IN]
    graph.edges += [
        m.In(source=passage, target=node[passage.plan], basis="stated")
        for passage in graph.of(m.Passage)
    ]


def _made(node: dict[str, Any], name: str) -> m.Made:
    """Return the edge from the review of an original: `aton/AB` made `aton/AB/1`."""
    return m.Made(source=node[name.rsplit("/", 1)[0]], target=node[name], basis="stated")


def _about(node: dict[str, Any]) -> list[m.Edge[m.Node, m.Node]]:
    """Return the themes, outcomes, addressee and note."""
    themes: list[tuple[str, m.Basis]] = [
        ("aton/AB/1", "stated"),
        ("aton/CD/1", "carried"),
        ("aton/R1", "stated"),
        ("aton/R2", "carried"),
    ]
    return [
        *(m.About(source=node[r], target=node["aton/training"], basis=b) for r, b in themes),
        m.AimsFor(source=node["aton/1"], target=node["aton/sure"], basis="stated"),
        m.AimsFor(source=node["aton/1"], target=node["aton/passed"], basis="stated"),
        m.AimsFor(source=node["aton/5"], target=node["aton/sure"], basis="carried"),
        m.DirectedAt(
            source=node["aton/AB/N1"],
            target=node["home-office"],
            basis="stated",
            as_written="Home Office",
        ),
        m.Concerns(source=node["aton/note-1"], target=node["aton/R10"], basis="stated"),
    ]


def _stated_in(node: dict[str, Any], name: str, passage: str, words: str) -> m.StatedIn:
    """Return the edge from a node to the words of a passage."""
    start = node[passage].text.index(words)
    return m.StatedIn(
        source=node[name],
        target=node[passage],
        basis="stated",
        start=start,
        end=start + len(words),
    )
