"""A graph of actions in every state, with dates of every kind, for the questions about progress.

Plan p has eight actions, q has two, and r holds nothing.
"""

from typing import Any

from graph import model as m
from graph.identity import sort_key

Due = tuple[str | None, str | None, m.Precision | None, m.Basis | None]
BLANK: Due = (None, None, None, None)
ACTIONS: dict[str, tuple[str, str | None, m.State | None, m.Basis | None, Due]] = {
    "p/1": ("Write", "Not started", "not started", "stated",
            ("January 2020", "2020-01-31", "month", None)),
    "p/2": ("Train", "Red", "late", "matched", ("2019", "2019-12-31", "year", "carried")),
    "p/3": ("Audit", "Done", "completed", "stated",
            ("30 June 2019", "2019-06-30", "day", "stated")),
    "p/4": ("Print", None, None, None, ("29 February 2020", "2020-02-29", "day", None)),
    "p/5": ("Phone", "See minutes", None, None, ("1 March 2020", "2020-03-01", "day", None)),
    "p/6": ("Fund", None, "no longer needed", "confirmed",
            ("1 January 2019", "2019-01-01", "day", None)),
    "p/7": ("Keep", "Done", "completed and continuing", "carried", BLANK),
    "p/8": ("Go on", "In progress", "in progress", "stated", ("Ongoing", None, None, None)),
    "q/1": ("Ask", "In progress", "in progress", "stated",
            ("1 March 2020", "2020-03-01", "day", None)),
    "q/2": ("Tell", None, None, None, BLANK),
}  # fmt: skip
"""By id: its words, its status, the state, how that is known, and when it is due."""
ADDRESSES = {
    "p/1": "p/R1",
    "p/2": "p/R1",
    "p/3": "p/AB/2",
    "p/4": "p/AB/2",
    "p/5": "p/R1",
    "p/6": "p/AB/2",
    "p/7": "p/R1",
    "q/1": "q/EF/1",
    "q/2": "q/EF/1",
}
OWNED: list[tuple[str, str, m.Basis]] = [
    ("p/1", "police", "stated"),
    ("p/2", "police", "carried"),
    ("p/2", "ccg", "stated"),
    ("p/3", "ccg", "confirmed"),
    ("p/5", "club", "matched"),
    ("p/7", "police", "stated"),
    ("q/1", "police", "stated"),
]
AGENCIES: dict[str, tuple[str, m.AgencyKind, str | None]] = {
    "police": ("Police", "organisation", "police"),
    "ccg": ("CCG", "organisation", "health"),
    "club": ("Club", "unknown", None),
}
RECOMMENDATIONS = ("p/AB/1", "p/AB/2", "p/CD/1", "p/R1", "q/EF/1")
THEMES = {
    "p/training": "Training",
    "p/records": "Records",
    "q/training": "TRAINING",
    "q/empty": "Empty",
}
ABOUT: list[tuple[str, str, m.Basis]] = [
    ("p/R1", "p/training", "stated"),
    ("p/AB/1", "p/training", "carried"),
    ("p/AB/2", "p/records", "stated"),
    ("p/AB/1", "p/records", "matched"),
    ("q/EF/1", "q/training", "matched"),
]


def progress() -> m.Graph:
    """Return the graph."""
    graph = m.Graph()
    graph.add([_plan(name) for name in ("p", "q", "r")])
    graph.add([_review(name) for name in ("p/AB", "p/CD", "q/EF")])
    graph.add([_recommendation(name) for name in RECOMMENDATIONS])
    graph.add([m.Theme(id=i, plan=i.split("/")[0], name=name) for i, name in THEMES.items()])
    graph.add([_agency(name) for name in AGENCIES])
    graph.add([_action(name) for name in ACTIONS])
    _join(graph)
    return graph


def _plan(name: str) -> m.Plan:
    return m.Plan(id=name, title=name.upper(), area="X", kind="single", published=None,
                  source="made up", sha256="0", fingerprint="0",
                  loaded_at="2026-11-01T00:00:00Z")  # fmt: skip


def _review(name: str) -> m.Review:
    plan, called = name.split("/")
    return m.Review(id=name, plan=plan, name=called, kind="DHR", area="X", chair=None, year=None)


def _recommendation(name: str) -> m.Recommendation:
    number = name.split("/")[-1]
    return m.Recommendation(id=name, plan=name[0], number=number, sort_key=sort_key(number),
                            text=f"Ask for {number}", scope="local", scope_basis="stated",
                            stage="revised" if name.count("/") == 1 else "original")  # fmt: skip


def _agency(name: str) -> m.Agency:
    title, kind, sector = AGENCIES[name]
    return m.Agency(id=name, name=title, kind=kind, sector=sector, reach=None, active_to=None,
                    source=None, basis="confirmed")  # fmt: skip


def _action(name: str) -> m.Action:
    words, status, state, known, (due, on, precision, basis) = ACTIONS[name]
    return m.Action(id=name, plan=name[0], text=words, number=None, status=status, state=state,
                    state_basis=known, due=due, due_on=on, due_precision=precision,
                    due_basis=basis, completed=None, progress=None)  # fmt: skip


def _join(graph: m.Graph) -> None:
    """Add every edge to the graph."""
    node: dict[str, Any] = {one.id: one for one in graph.nodes}
    graph.edges += [
        m.Made(source=node[name.rsplit("/", 1)[0]], target=node[name], basis="stated")
        for name in RECOMMENDATIONS
        if name.count("/") > 1
    ]
    graph.edges += [
        m.MergedInto(source=node[name], target=node["p/R1"], basis="stated", similarity=None)
        for name in ("p/AB/1", "p/CD/1")
    ]
    graph.edges += [
        m.Addresses(source=node[name], target=node[to], basis="stated", similarity=None)
        for name, to in ADDRESSES.items()
    ]
    graph.edges += [
        m.OwnedBy(source=node[name], target=node[owner], basis=basis, role="lead",
                  as_written=AGENCIES[owner][0])
        for name, owner, basis in OWNED
    ]  # fmt: skip
    graph.edges += [m.About(source=node[r], target=node[t], basis=b) for r, t, b in ABOUT]
