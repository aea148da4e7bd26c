"""The changes that a version brings, as nodes, with how long what was before had held."""

import datetime
from collections import defaultdict

from graph.model import Basis, Change, Changed, Version
from loaders.versions.changes import Compared, Difference, Thing
from loaders.versions.held import Held

Brought = tuple[list[Change], list[Changed]]


def new_changes(before: Held, version: Version, compared: Compared) -> Brought:
    """Return what a version brought, each change at its thing where the version has it."""
    past = _Past(before, compared)
    changes, edges = [], []
    for count, one in enumerate(compared.differences, start=1):
        change = _change(count, one, version, past)
        changes.append(change)
        if one.kind != "gone":
            edges.append(changed(change, one.thing, past.alike.get(one.thing.id)))
    return changes, edges


def changed(change: Change, thing: Thing, alike: float | None) -> Changed:
    """Return the edge from a change to its thing; matched where its words are not the same."""
    basis: Basis = "stated" if alike is None else "matched"
    return Changed(source=change, target=thing, basis=basis, similarity=alike)


def version_of(change: Change) -> int:
    """Return the number of the version that brought a change: `plan/change/2/14` came with 2."""
    return int(change.id.rsplit("/", 2)[-2])


def _change(count: int, one: Difference, version: Version, past: "_Past") -> Change:
    """Return the node of a change."""
    return Change(
        id=f"{version.plan}/change/{version.number}/{count}",
        plan=version.plan,
        kind=one.kind,
        label=type(one.thing).__name__,
        about=one.thing.id,
        says=one.thing.text,
        before=one.before,
        after=one.after,
        before_reads=one.before_reads,
        after_reads=one.after_reads,
        before_basis=one.before_basis,
        after_basis=one.after_basis,
        lasted=None if one.kind in ("added", "owner added") else past.lasted(one, version),
    )


class _Past:
    """What changed before at each thing of the old version, and since when it has been as it is."""

    def __init__(self, before: Held, compared: Compared) -> None:
        """Begin with the changes known so far, by the ids of the old version."""
        self.on = {one.number: datetime.date.fromisoformat(one.on) for one in before.versions}
        self.first = before.versions[0].number
        self.was = {thing.id: name for name, (thing, _) in compared.now.items()}
        self.alike = {thing.id: alike for thing, alike in compared.now.values()}
        self.changes: dict[str, list[Change]] = defaultdict(list)
        for edge in before.graph.joined(Changed):
            self.changes[edge.target.id].append(edge.source)

    def lasted(self, one: Difference, version: Version) -> int:
        """Return for how many days what is gone now had held."""
        gone = one.kind == "gone"  # its id is of the old version, where another may have it now
        name = one.thing.id if gone else self.was[one.thing.id]
        brought = [version_of(each) for each in self.changes[name] if _began(each, one)]
        since = self.on[max(brought, default=self.first)]
        return (datetime.date.fromisoformat(version.on) - since).days


def _began(change: Change, one: Difference) -> bool:
    """Tell whether a change brought what another takes away."""
    if one.kind == "owner gone" and change.kind == "owner added":
        return change.after_reads == one.before_reads
    return change.kind == "added" or (change.kind == one.kind != "owner gone")
