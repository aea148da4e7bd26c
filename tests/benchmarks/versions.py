"""The versions of a made-up plan, and what the second of them changed."""

import datetime
from collections.abc import Iterator
from dataclasses import dataclass
from random import Random
from typing import Any

from graph.model import (
    Action,
    Basis,
    BroughtBy,
    Change,
    Changed,
    ChangeKind,
    Edge,
    Node,
    Plan,
    Version,
    VersionOf,
)
from tests.benchmarks import wording
from tests.benchmarks.progressing import STATUSES, month

CHANGED = 0.08
"""The part of the actions of a plan that its second version changed."""
GONE = 3
"""How many actions the second version dropped."""


@dataclass(slots=True)
class Past:
    """The versions of one plan while they are written."""

    rng: Random
    plan: Plan
    nodes: list[Node]
    edges: list[Edge[Node, Node]]

    def write(self, actions: list[Action], *, changed: bool) -> None:
        """Write the one version of the plan, or two and what the second changed."""
        year = int(self.plan.published or 0)
        years = (year - 1, year) if changed else (year,)
        versions = [self._version(n, each, actions) for n, each in enumerate(years, start=1)]
        if changed:
            lasted = _day(versions[1].on) - _day(versions[0].on)
            self._changes(versions[1], lasted.days, actions)

    def _version(self, number: int, year: int, actions: list[Action]) -> Version:
        """Write a version that stands for the last day of a year."""
        present = year == int(self.plan.published or 0)
        one = Version(
            id=f"{self.plan.id}/version/{number}",
            plan=self.plan.id,
            number=number,
            published=str(year),
            on=f"{year}-12-31",
            sha256=self.plan.sha256 if present else self.plan.sha256[::-1],
            rows=len(actions),
        )
        self.nodes.append(one)
        self.edges.append(VersionOf(source=one, target=self.plan, basis="stated"))
        return one

    def _changes(self, version: Version, lasted: int, actions: list[Action]) -> None:
        """Write what a version changed, in the order of the actions, and what is gone last."""
        chosen = (action for action in actions if self.rng.random() < CHANGED)
        found = [(action, self._between(action)) for action in chosen]
        gone = [(None, self._gone(nth)) for nth in range(GONE)]
        for count, (action, says) in enumerate([*found, *gone], start=1):
            came = says["kind"] == "added"
            change = Change(
                id=f"{version.plan}/change/{version.number}/{count}",
                plan=version.plan,
                label="Action",
                lasted=None if came else lasted,
                **says,
            )
            self.nodes.append(change)
            self.edges.append(BroughtBy(source=change, target=version, basis="stated"))
            if action:
                self.edges.append(
                    Changed(source=change, target=action, basis="stated", similarity=None)
                )

    def _between(self, action: Action) -> dict[str, Any]:
        """Return how an action was before: due earlier, in another state, or not there."""
        about = {"about": action.id, "says": action.text}
        chance = self.rng.random()
        if action.due_precision == "month" and chance < 0.6:
            return about | self._due(action)
        if action.state and chance < 0.8:
            return about | self._status(action)
        return about | _change("added", (None, None, None), (action.text, None, None))

    def _due(self, action: Action) -> dict[str, Any]:
        """Return the day before: mostly an earlier one, for most of what moves is put off."""
        year, number = (int(part) for part in (action.due_on or "").split("-")[:2])
        before = month(year, number - self.rng.choice((3, 3, 6, 12, -3)))
        return _change(
            "due", (before.words, before.last, "stated"), (action.due, action.due_on, "stated")
        )

    def _status(self, action: Action) -> dict[str, Any]:
        """Return the status before, which was another one."""
        words = self.rng.choice([one for one in STATUSES if STATUSES[one][0] != action.state])
        state, basis = STATUSES[words]
        return _change(
            "status", (words, state, basis), (action.status, action.state, action.state_basis)
        )

    def _gone(self, nth: int) -> dict[str, Any]:
        """Return an action that only the version before had."""
        words = wording.action(self.rng)
        about = {"about": f"{self.plan.id}/gone/{nth + 1}", "says": words}
        return about | _change("gone", (words, None, None), (None, None, None))


Side = tuple[str | None, str | None, Basis | None]
"""What a version says, what that reads as, and how it is known."""


def _change(kind: ChangeKind, before: Side, after: Side) -> dict[str, Any]:
    """Return the properties of a change."""
    sides: Iterator[tuple[str, Side]] = iter((("before", before), ("after", after)))
    known = {
        f"{when}{part}": value
        for when, side in sides
        for part, value in zip(("", "_reads", "_basis"), side, strict=True)
    }
    return {"kind": kind} | known


def _day(text: str) -> datetime.date:
    """Return a day."""
    return datetime.date.fromisoformat(text)
