"""A plan over three versions in which dates are known in every way, beside one of one version."""

from dataclasses import replace

from graph.model import (
    Action,
    Basis,
    BroughtBy,
    Change,
    Changed,
    Graph,
    Plan,
    Recommendation,
    State,
    Version,
    VersionOf,
)
from tests.queries.history import history

Told = tuple[int, str, str, str, Basis | None, Basis | None]
PUT_OFF: list[Told] = [
    (2, "AB/1", "2019-01-31", "2019-02-28", "carried", "stated"),
    (3, "AB/1", "2019-02-28", "2019-03-31", "stated", "confirmed"),
    (3, "seen", "2019-05-31", "2019-06-30", None, None),
]
"""The version that put a date off, of what, from when to when, and how both are known."""
WAS: list[tuple[int, State, State, Basis, int]] = [
    (2, "late", "in progress", "carried", 90),
    (3, "in progress", "late", "stated", 275),
]
"""The version that changed the state of an action that was late, from what to what, how what was
before is known, and for how many days it had held."""


def later_history() -> Graph:
    """`history` with a recommendation put off twice, an action found by like words, a plan more.

    One action is late again, and it is known otherwise than the first time.
    """
    graph = history()
    plan = graph.of(Plan)[0]
    versions = {one.number: one for one in graph.of(Version)}
    seen = _seen("p/seen", "p", "June 2019", "2019-06-30")
    things: dict[str, Action | Recommendation] = {"AB/1": _asked(), "seen": seen}
    other = replace(plan, id="q", title="Q")
    first = replace(versions[1], id="q/version/1", plan="q")
    graph.add([*things.values(), other, first, _seen("q/1", "q", "Ongoing")])
    graph.add(edges=[VersionOf(source=first, target=other, basis="stated")])
    for count, told in enumerate(PUT_OFF, start=100):
        change = _change(count, told, things[told[1]].text)
        at = _at(change, things[told[1]])
        graph.add([change], [BroughtBy(source=change, target=versions[told[0]], basis="stated")])
        graph.add(edges=[at])
    _late_again(graph, versions)
    return graph


def _late_again(graph: Graph, versions: dict[int, Version]) -> None:
    """Add an action that was late, then in progress, and is late again since the last version."""
    back = replace(_seen("p/back", "p"), text="Call back", status="Late", state="late")
    graph.add([back])
    for number, before, after, basis, lasted in WAS:
        change = Change(id=f"p/change/20{number}", plan="p", kind="status", label="Action",
                        about="p/back", says="Call back", before=before, after=after,
                        before_reads=before, after_reads=after, before_basis=basis,
                        after_basis="stated", lasted=lasted)  # fmt: skip
        at = Changed(source=change, target=back, basis="stated", similarity=None)
        graph.add([change], [at])
        graph.add(edges=[BroughtBy(source=change, target=versions[number], basis="stated")])


def _at(change: Change, thing: Action | Recommendation) -> Changed:
    """Return the edge to what changed; the action is found again by like words only."""
    if isinstance(thing, Action):
        return Changed(source=change, target=thing, basis="matched", similarity=0.8)
    return Changed(source=change, target=thing, basis="stated", similarity=None)


def _asked() -> Recommendation:
    return Recommendation(id="p/AB/1", plan="p", number="1", sort_key="1", text="Ask by March",
                          stage="original", scope="local", scope_basis="stated", due="by March",
                          due_on="2019-03-31", due_precision="month")  # fmt: skip


def _seen(name: str, plan: str, due: str | None = None, on: str | None = None) -> Action:
    return Action(id=name, plan=plan, text="See them", number=None, status="In progress",
                  state="in progress", state_basis="stated", due=due, due_on=on, completed=None,
                  progress=None)  # fmt: skip


def _change(count: int, told: Told, says: str) -> Change:
    _, name, before, after, known, now = told
    return Change(id=f"p/change/{count}", plan="p", kind="due",
                  label="Action" if name == "seen" else "Recommendation", about=f"p/{name}",
                  says=says, before=before, after=after, before_reads=before, after_reads=after,
                  before_basis=known, after_basis=now, lasted=30)  # fmt: skip
