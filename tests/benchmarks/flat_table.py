"""Three of the questions answered with pandas, on the flat table that an analyst would keep.

A row of the table is one way from a review to what is done: the original recommendation, the
revised one it was merged into, an action, an owner and an outcome, each blank where there is none.
"""

from collections.abc import Iterable, Iterator

import pandas

from graph.model import (
    Addresses,
    AimsFor,
    Edge,
    Graph,
    Made,
    MergedInto,
    Node,
    OwnedBy,
    Recommendation,
)

Name = str | None
Ends = dict[Name, list[Name]]
Figures = dict[str, tuple[int, int, int]]
"""By agency: its actions, those of them from more than one review, the reviews they reach."""
Trace = dict[str, set[str]]
"""By step (review, action, owner, outcome): the ids of what stands behind or followed."""
COLUMNS = ("plan", "scope", "original", "review", "revised", "action", "owner", "outcome")
STEPS = ("review", "action", "owner", "outcome")
BLANK: list[Name] = [None]


def table(graph: Graph) -> pandas.DataFrame:
    """Return the table: one row for each way."""
    return pandas.DataFrame.from_records(list(_Ways(graph).rows()), columns=list(COLUMNS))


class _Ways:
    """Goes every way of a graph."""

    def __init__(self, graph: Graph) -> None:
        self.asked = graph.of(Recommendation)
        self.revised = _ends(graph.joined(MergedInto))
        self.behind = _ends(graph.joined(MergedInto), back=True)
        self.reviews = _ends(graph.joined(Made), back=True)
        self.actions = _ends(graph.joined(Addresses), back=True)
        self.owners = _ends(graph.joined(OwnedBy))
        self.outcomes = _ends(graph.joined(AimsFor))

    def rows(self) -> Iterator[tuple[Name, ...]]:
        """Yield the rows of the table."""
        for one in self.asked:
            for original, revised in self._begins(one):
                for review in self.reviews.get(original, BLANK):
                    head = (one.plan, one.scope, original, review, revised)
                    yield from ((*head, *tail) for tail in self._done(revised or original))

    def _begins(self, one: Recommendation) -> Iterator[tuple[Name, Name]]:
        """Yield how the ways of a recommendation begin: by a revised one, or directly."""
        if one.stage == "original":
            yield from ((one.id, revised) for revised in self.revised.get(one.id, []))
            if one.id in self.actions or one.id not in self.revised:
                yield one.id, None
        elif one.id not in self.behind:
            yield None, one.id

    def _done(self, asked: Name) -> Iterator[tuple[Name, Name, Name]]:
        """Yield what is done about a recommendation: action, owner and outcome."""
        for action in self.actions.get(asked, BLANK):
            for owner in self.owners.get(action, BLANK):
                for outcome in self.outcomes.get(action, BLANK):
                    yield action, owner, outcome


def _ends(edges: Iterable[Edge[Node, Node]], *, back: bool = False) -> Ends:
    """Return, by id, what edges lead to, or where they come from."""
    found: Ends = {}
    for edge in edges:
        source, target = (edge.target, edge.source) if back else (edge.source, edge.target)
        found.setdefault(source.id, []).append(target.id)
    return found


def across_reviews(flat: pandas.DataFrame) -> Figures:
    """Return the figures of every agency that has an action from more than one review."""
    reached = flat.groupby("action")["review"].nunique()
    owned = flat[["owner", "action"]].dropna().drop_duplicates()
    across = owned[owned["action"].isin(reached.index[reached > 1])].groupby("owner").size()
    actions = owned.groupby("owner").size()
    reviews = flat.groupby("owner")["review"].nunique()
    return {
        owner: (int(actions[owner]), int(number), int(reviews[owner]))
        for owner, number in across.items()
    }


def not_revised(flat: pandas.DataFrame) -> dict[str, int]:
    """Return the local originals without a revised one in plans that revise, with their actions."""
    revising = flat["plan"].isin(flat.loc[flat["revised"].notna(), "plan"].unique())
    local = flat[flat["original"].notna() & (flat["scope"] == "local") & revising]
    alone = local.groupby("original").agg({"revised": "count", "action": "nunique"})
    alone = alone[alone["revised"] == 0]
    return {str(name): int(number) for name, number in alone["action"].items()}


def trace(flat: pandas.DataFrame, name: str) -> Trace:
    """Return what stands behind a recommendation, and what followed from it."""
    ways = flat[(flat["original"] == name) | (flat["revised"] == name)]
    return {step: set(ways[step].dropna()) for step in STEPS}
