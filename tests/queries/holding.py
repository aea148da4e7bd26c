"""A small graph for the questions on who holds what: parts, bodies that ceased, whom it asks.

Eton follows two reviews, AB and CD, and has revised recommendations; Fyfe follows EF; of Gorse
nothing was read.

| action | addresses | answers to | owned by |
|---|---|---|---|
| eton/a1 | R1 | AB, CD (carried) | Council, Charity (support), Housing team carried (support) |
| eton/a2 | R1 carried | AB, CD (carried) | PCT, CCG matched |
| eton/a3 | R2 | AB, CD (matched) | nobody |
| eton/a4 | AB 4, regional | AB | CCG confirmed, ICB (support) |
| eton/a5 | CD 3, regional | CD | nobody |
| eton/a6 | R1, R2 matched | AB, CD (carried) | Council, Charity, Umbrella Group, CCG carried |
| fyfe/a7 | EF 1 | EF | Tenancy officer, of the Housing team, of the Council |
| fyfe/a8 | EF 2, EF 3 carried, national | EF | Home Office, PCT carried (support) |
| fyfe/a9 | EF 4, national | EF | Umbrella Group, which nobody knows |

AB 1 and CD 1 (carried) went into R1, AB 2 and CD 2 (national, matched) into R2. Of AB 3 and CD 4,
national, nothing became. The PCT was followed by NHS England, by the Bureau, which ceased too and
was followed by nobody known, and by the CCG, the CCG by the NEL CCG (matched), that by the ICB. The
Charity ceased, and nobody followed it.
"""

from typing import Any

from graph import model as m
from graph.identity import sort_key

PLANS = {"eton": "2020", "fyfe": None, "gorse": "2021-05"}
AGENCIES: dict[str, tuple[str, m.AgencyKind, str | None, str | None]] = {
    "bureau": ("Bureau", "organisation", "justice", "2015-01-01"),
    "ccg": ("CCG", "organisation", "health", "2021-03-31"),
    "charity": ("Charity", "organisation", None, "2024-01-01"),
    "council": ("Council", "organisation", "local government", None),
    "england": ("NHS England", "organisation", "health", None),
    "home-office": ("Home Office", "organisation", "government", None),
    "housing": ("Housing team", "team", "local government", None),
    "icb": ("ICB", "organisation", "health", None),
    "met": ("Met Police", "organisation", "police", None),
    "nel": ("NEL CCG", "organisation", "health", "2022-06-30"),
    "officer": ("Tenancy officer", "role", "local government", None),
    "partners": ("All partners", "group", "partnership", None),
    "pct": ("PCT", "organisation", "health", "2013-03-31"),
    "umbrella": ("Umbrella Group", "unknown", None, None),
}
RECOMMENDATIONS: dict[str, tuple[m.Scope, str]] = {
    "eton/AB/1": ("local", "House them"),
    "eton/AB/2": ("local", "Keep records"),
    "eton/AB/3": ("national", "Change the law"),
    "eton/AB/4": ("regional", "Patrol together"),
    "eton/CD/1": ("local", "Find homes"),
    "eton/CD/2": ("national", "Share records"),
    "eton/CD/3": ("regional", "Train together"),
    "eton/CD/4": ("national", "Fund it"),
    "eton/R1": ("local", "Find homes for all"),
    "eton/R2": ("local", "Keep and share records"),
    "fyfe/EF/1": ("local", "Ask tenants"),
    "fyfe/EF/2": ("national", "Write a guide"),
    "fyfe/EF/3": ("national", "Print the guide"),
    "fyfe/EF/4": ("national", "Bind the guide"),
}
MERGED: list[tuple[str, str, m.Basis]] = [
    ("eton/AB/1", "eton/R1", "stated"),
    ("eton/CD/1", "eton/R1", "carried"),
    ("eton/AB/2", "eton/R2", "stated"),
    ("eton/CD/2", "eton/R2", "matched"),
]
ACTIONS: dict[str, tuple[str, str | None, m.State | None]] = {
    "eton/a1": ("Build homes", "Red", "late"),
    "eton/a2": ("Train staff", "On track", "in progress"),
    "eton/a3": ("Buy a safe", None, None),
    "eton/a4": ("Plan patrols", "Done", "completed"),
    "eton/a5": ("Book a room", None, None),
    "eton/a6": ("Meet monthly", "Purple", None),
    "fyfe/a7": ("Visit tenants", "Done, goes on", "completed and continuing"),
    "fyfe/a8": ("Draft the guide", "Dropped", "no longer needed"),
    "fyfe/a9": ("Buy glue", None, None),
}
ADDRESSES: list[tuple[str, str, m.Basis]] = [
    ("eton/a1", "eton/R1", "stated"),
    ("eton/a2", "eton/R1", "carried"),
    ("eton/a3", "eton/R2", "stated"),
    ("eton/a4", "eton/AB/4", "stated"),
    ("eton/a5", "eton/CD/3", "stated"),
    ("eton/a6", "eton/R1", "stated"),
    ("eton/a6", "eton/R2", "matched"),
    ("fyfe/a7", "fyfe/EF/1", "stated"),
    ("fyfe/a8", "fyfe/EF/2", "stated"),
    ("fyfe/a8", "fyfe/EF/3", "carried"),
    ("fyfe/a9", "fyfe/EF/4", "stated"),
]
OWNED: list[tuple[str, str, m.Basis, m.Role]] = [
    ("eton/a1", "council", "stated", "lead"),
    ("eton/a1", "charity", "stated", "support"),
    ("eton/a1", "housing", "carried", "support"),
    ("eton/a2", "pct", "stated", "lead"),
    ("eton/a2", "ccg", "matched", "lead"),
    ("eton/a4", "ccg", "confirmed", "lead"),
    ("eton/a4", "icb", "stated", "support"),
    ("eton/a6", "council", "stated", "lead"),
    ("eton/a6", "charity", "stated", "lead"),
    ("eton/a6", "umbrella", "stated", "lead"),
    ("eton/a6", "ccg", "carried", "lead"),
    ("fyfe/a7", "officer", "stated", "lead"),
    ("fyfe/a8", "home-office", "stated", "lead"),
    ("fyfe/a8", "pct", "carried", "support"),
    ("fyfe/a9", "umbrella", "stated", "lead"),
]
ASKED: list[tuple[str, str, m.Basis]] = [
    ("eton/AB/1", "council", "stated"),
    ("eton/AB/2", "pct", "carried"),
    ("eton/AB/3", "bureau", "stated"),
    ("eton/AB/3", "home-office", "stated"),
    ("eton/AB/4", "ccg", "stated"),
    ("eton/AB/4", "met", "stated"),
    ("eton/CD/1", "england", "stated"),
    ("eton/CD/1", "icb", "stated"),
    ("eton/CD/2", "england", "matched"),
    ("eton/CD/2", "home-office", "stated"),
    ("eton/CD/3", "met", "confirmed"),
    ("eton/R2", "met", "matched"),
    ("fyfe/EF/1", "council", "stated"),
    ("fyfe/EF/1", "partners", "stated"),
    ("fyfe/EF/2", "home-office", "stated"),
    ("fyfe/EF/2", "nel", "stated"),
    ("fyfe/EF/4", "met", "stated"),
]
FOLLOWED: list[tuple[str, str, m.Basis, str | None]] = [
    ("pct", "ccg", "confirmed", None),
    ("pct", "england", "confirmed", "2013-04-01"),
    ("pct", "bureau", "confirmed", "2013-04-01"),
    ("ccg", "nel", "matched", "2021-04-01"),
    ("nel", "icb", "confirmed", "2022-07-01"),
]
THEMES: list[tuple[str, str, m.Basis]] = [
    ("eton/R1", "Homes", "stated"),
    ("eton/R2", "Records", "carried"),
]
NOTES: list[tuple[str, str, m.Severity, str, str | None]] = [
    ("eton/n1", "number missing", "question", "There is no 5.", "yes, an officer, 2021-01-01"),
    ("eton/n2", "number missing", "question", "There is no 7.", None),
    ("eton/n3", "markup damaged", "remark", "A tag is open.", None),
    ("fyfe/n1", "number missing", "question", "There is no 4.", None),
    ("fyfe/n2", "number twice", "question", "EF 1 stands twice.", "yes, an officer, 2021-01-01"),
]
VERSIONS = ("eton/v1", "eton/v2", "fyfe/v1")


def holding() -> m.Graph:
    """Return the graph."""
    themes = {f"eton/{name}": name for _, name, _ in THEMES}
    graph = m.Graph([_plan(name) for name in PLANS])
    graph.add(_review(name) for name in ("eton/AB", "eton/CD", "fyfe/EF"))
    graph.add(_recommendation(name) for name in RECOMMENDATIONS)
    graph.add(_action(name) for name in ACTIONS)
    graph.add(_agency(name) for name in AGENCIES)
    graph.add(m.Theme(id=name, plan="eton", name=title) for name, title in themes.items())
    graph.add(_note(*one) for one in NOTES)
    graph.add(_version(name) for name in VERSIONS)
    node = {one.id: one for one in graph.nodes}
    graph.add(edges=_asking(node))
    graph.add(edges=_doing(node))
    graph.add(edges=_of_agencies(node))
    return graph


def _plan(name: str) -> m.Plan:
    return m.Plan(id=name, title=f"{name.title()} action plan",
                  area="" if name == "gorse" else name.title(),
                  kind="combined" if name == "eton" else "single", published=PLANS[name],
                  source=f"the council of {name.title()}", sha256=name[0], fingerprint="0",
                  loaded_at="2026-11-01T00:00:00Z")  # fmt: skip


def _review(name: str) -> m.Review:
    plan, title = name.split("/")
    return m.Review(id=name, plan=plan, name=title, kind="DHR", area=plan, chair=None, year=None)


def _recommendation(name: str) -> m.Recommendation:
    scope, text = RECOMMENDATIONS[name]
    number = name.split("/")[-1]
    return m.Recommendation(id=name, plan=name[:4], number=number, sort_key=sort_key(number),
                            text=text, stage="revised" if number[0] == "R" else "original",
                            scope=scope, scope_basis="stated")  # fmt: skip


def _action(name: str) -> m.Action:
    text, status, state = ACTIONS[name]
    due = {"eton/a1": ("May 2020", "2020-05-31"), "eton/a2": ("soon", None)}.get(name, (None, None))
    return m.Action(id=name, plan=name[:4], text=text, number=None, status=status, state=state,
                    due=due[0], due_on=due[1], completed=None, progress=None)  # fmt: skip


def _agency(name: str) -> m.Agency:
    title, kind, sector, active_to = AGENCIES[name]
    return m.Agency(id=name, name=title, kind=kind, sector=sector, reach=None,
                    active_to=active_to, source=None, basis="confirmed")  # fmt: skip


def _note(
    name: str, kind: str, severity: m.Severity, text: str, settled: str | None
) -> m.Note:  # fmt: skip
    return m.Note(id=name, plan=name[:4], kind=kind, severity=severity, text=text, rank=1,
                  suggestion=None, settled=settled)  # fmt: skip


def _version(name: str) -> m.Version:
    return m.Version(id=name, plan=name[:4], number=int(name[-1]), published=None,
                     on="2020-01-01", sha256=name, rows=1)  # fmt: skip


def _asking(node: dict[str, Any]) -> list[m.Edge[m.Node, m.Node]]:
    """Return who asked for what, of whom, and what it was rewritten into."""
    made = [name for name in RECOMMENDATIONS if name.count("/") == 2]
    return [
        *(m.Made(source=node[a[:7]], target=node[a], basis="stated") for a in made),
        *(
            m.MergedInto(source=node[a], target=node[b], basis=basis, similarity=None)
            for a, b, basis in MERGED
        ),
        *(
            m.DirectedAt(
                source=node[a], target=node[b], basis=basis, as_written=AGENCIES[b][0].upper()
            )
            for a, b, basis in ASKED
        ),
        *(m.About(source=node[a], target=node[f"eton/{b}"], basis=basis) for a, b, basis in THEMES),
        m.Repeats(
            source=node["eton/AB/1"], target=node["fyfe/EF/1"], basis="matched", similarity=0.9
        ),
    ]


def _doing(node: dict[str, Any]) -> list[m.Edge[m.Node, m.Node]]:
    """Return what is done about it and by whom, and the versions of the plans."""
    return [
        *(
            m.Addresses(source=node[a], target=node[b], basis=basis, similarity=None)
            for a, b, basis in ADDRESSES
        ),
        *(
            m.OwnedBy(source=node[a], target=node[b], basis=basis, role=role,
                      as_written=AGENCIES[b][0].upper())
            for a, b, basis, role in OWNED
        ),
        *(
            m.VersionOf(source=node[name], target=node[name[:4]], basis="confirmed")
            for name in VERSIONS
        ),
    ]  # fmt: skip


def _of_agencies(node: dict[str, Any]) -> list[m.Edge[m.Node, m.Node]]:
    """Return which agency is part of which, and which followed which."""
    return [
        m.PartOf(source=node["housing"], target=node["council"], basis="confirmed"),
        m.PartOf(source=node["officer"], target=node["housing"], basis="confirmed"),
        *(
            m.SucceededBy(source=node[a], target=node[b], basis=basis, on=on)
            for a, b, basis, on in FOLLOWED
        ),
    ]
