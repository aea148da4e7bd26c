"""A plan over three versions, for the questions about what changed."""

from graph.model import (
    Action,
    Agency,
    Basis,
    BroughtBy,
    Change,
    Changed,
    ChangeKind,
    Graph,
    OwnedBy,
    Plan,
    State,
    Version,
    VersionOf,
)

DAYS = ("2019-01-01", "2019-04-01", "2020-01-01")
ACTIONS: dict[str, tuple[str, State | None, str | None]] = {
    "write": ("Write the policy", "completed", "2020-05-31"),
    "train": ("Train the staff", "late", "2019-06-30"),
    "audit": ("Audit the files", "late", None),
}
CHANGES: list[tuple[int, ChangeKind, str, str | None, str | None, int | None]] = [
    (2, "due", "write", "2019-03-31", "2019-05-31", 90),
    (3, "due", "write", "2019-05-31", "2020-05-31", 275),
    (3, "status", "write", "late", "completed", 365),
    (2, "status", "train", "in progress", "late", 90),
    (3, "added", "audit", None, None, None),
    (3, "due", "train", "2019-07-31", "2019-06-30", 365),
    (2, "gone", "print", None, None, 90),
    (3, "due", "write (gone)", "2019-03-31", "2019-04-30", 30),
]
BEFORE: dict[tuple[str, str], Basis] = {
    ("status", "write"): "carried",
    ("status", "train"): "confirmed",
}
"""By kind and thing: how the state before is known, where that is told."""


def history() -> Graph:
    """A plan over three versions: one action put off twice, one late, one that came late."""
    plan = Plan(id="p", title="P", area="X", kind="single", published=DAYS[-1], source="a letter",
                sha256="3", fingerprint="3", loaded_at="2020-01-02T00:00:00+00:00")  # fmt: skip
    versions = {
        number: Version(id=f"p/version/{number}", plan="p", number=number, published=day, on=day,
                        sha256=str(number), rows=3)
        for number, day in enumerate(DAYS, start=1)
    }  # fmt: skip
    actions = {name: _action(name) for name in ACTIONS}
    police = Agency(id="police", name="Police", kind="organisation", sector=None, reach=None,
                    active_to=None, source="a page", basis="confirmed")  # fmt: skip
    graph = Graph([plan, police, *versions.values(), *actions.values()])
    graph.add(edges=[VersionOf(source=v, target=plan, basis="stated") for v in versions.values()])
    graph.add(edges=[OwnedBy(source=actions["write"], target=police, basis="stated", role="lead",
                             as_written="Police")])  # fmt: skip
    for count, (number, kind, name, before, after, lasted) in enumerate(CHANGES, start=1):
        change = _change(count, kind, name, before, after, lasted)
        graph.add([change], [BroughtBy(source=change, target=versions[number], basis="stated")])
        if name in actions:
            graph.add(edges=[_at(change, actions[name])])
    return graph


def _action(name: str) -> Action:
    words, state, due = ACTIONS[name]
    return Action(id=f"p/{name}", plan="p", text=words, number=None, status=state, state=state,
                  state_basis="matched" if name == "train" else None, due=due, due_on=due,
                  completed=None, progress=None)  # fmt: skip


def _change(
    count: int,
    kind: ChangeKind,
    name: str,
    before: str | None,
    after: str | None,
    lasted: int | None,
) -> Change:
    words = ACTIONS[name][0] if name in ACTIONS else "Print a leaflet"
    return Change(id=f"p/change/{count}", plan="p", kind=kind, label="Action",
                  about=f"p/{name.split()[0]}", says=words, before=before, after=after,
                  before_reads=before, after_reads=after,
                  before_basis=BEFORE.get((kind, name)),
                  after_basis="matched" if kind == "status" else None, lasted=lasted)  # fmt: skip


def _at(change: Change, action: Action) -> Changed:
    return Changed(source=change, target=action, basis="stated", similarity=None)
