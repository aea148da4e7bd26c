"""A plan as the graph holds it, with its versions, when a new one comes."""

import datetime
from collections.abc import Sequence
from dataclasses import dataclass

from graph.model import (
    Action,
    Addresses,
    Agency,
    BroughtBy,
    Change,
    Changed,
    Correction,
    Graph,
    Made,
    OwnedBy,
    Plan,
    Recommendation,
    Review,
    Settles,
    Version,
)
from graph.store import Store
from graph.stored import stored_plan
from loaders.interpret.time.days import only_period

RECORDS = (
    Review, Recommendation, Action, Agency, Version, Change, Correction,
    Made, Addresses, OwnedBy, Changed, BroughtBy, Settles,
)  # fmt: skip
"""What of the version that the graph holds is looked at when a new one comes."""


@dataclass(frozen=True, slots=True)
class Held:
    """A plan as the graph holds it, with its versions, the first of them first."""

    graph: Graph
    plan: Plan
    versions: list[Version]

    @property
    def last(self) -> Version:
        """Return the version that the graph holds now."""
        return self.versions[-1]


def held(store: Store, plan: str) -> Held | None:
    """Return what the graph holds of a plan, nothing where it does not hold it."""
    node = next(stored_plan(store, plan, [Plan]).plans(), None)
    if node is None:
        return None
    graph = stored_plan(store, plan, RECORDS)
    versions = sorted(graph.of(Version), key=lambda one: one.number)
    return Held(graph, node, versions or [version(node, None, [])])


def repeats_held(store: Store, plan: str) -> dict[str, int]:
    """Return how many repeats the graph holds of a plan's recommendations, by basis."""
    text = (
        "MATCH (:Recommendation {plan: $plan})-[e:REPEATS]-() "
        "RETURN e.basis AS basis, count(DISTINCT e) AS n ORDER BY basis"
    )
    return {row["basis"]: row["n"] for row in store.read(text, {"plan": plan})}


def version(plan: Plan, rows: int | None, earlier: Sequence[Version]) -> Version:
    """Return the node of a version, after those before it.

    It stands for the day on which it was published, where that is known and later than the day
    of the version before it; else for the day on which it was loaded.
    """
    number = len(earlier) + 1
    published = published_on(plan.published)
    after = datetime.date.fromisoformat(earlier[-1].on) if earlier else datetime.date.min
    on = published if published and published > after else loaded_on(plan)
    return Version(
        id=f"{plan.id}/version/{number}",
        plan=plan.id,
        number=number,
        published=plan.published,
        on=on.isoformat(),
        sha256=plan.sha256,
        rows=rows,
    )


def published_on(published: str | None) -> datetime.date | None:
    """Return the last day on which a plan may have been published, where it says when."""
    period = only_period(published or "")
    return period.last if period else None


def loaded_on(plan: Plan) -> datetime.date:
    """Return the day on which a plan was loaded."""
    return datetime.date.fromisoformat(plan.loaded_at[:10])
