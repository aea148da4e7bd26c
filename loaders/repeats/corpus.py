"""The original recommendations of a store, their words read once and kept from plan to plan."""

from bisect import insort
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any, Self

from graph import schema
from graph.model import Graph, Made, Recommendation, Review
from graph.store import Store
from loaders.repeats.index import Index, Known, Near
from loaders.repeats.settled import Settled, settled_in
from loaders.repeats.wording import wording

MOST = 20
"""A repeat is kept where it is among so many nearest ones of at least one of the two.

Where hundreds of reviews use the same words, every pair of them would be tens of thousands of edges
that say no more. Whatever the order in which plans are loaded, those that are kept of the whole are
found; those that were kept at first, and then crowded out, go when all are found anew.
"""
ORIGINALS = "MATCH (v:Review)-[:MADE]->(r:Recommendation) WHERE r.stage = 'original' RETURN "


@dataclass(slots=True)
class Corpus:
    """The originals of every plan that some review made, and what people said of repeats.

    It is read from a store once; `replace` keeps it what the store is, while plans are loaded one
    after another.
    """

    index: Index = field(default_factory=Index)
    settled: Settled = field(default_factory=Settled)
    _plans: dict[str, list[str]] = field(default_factory=dict)
    _nearest: dict[str, list[Near]] = field(default_factory=dict)

    @classmethod
    def of(cls, store: Store) -> Self:
        """Return what a store holds: one query for the originals, one for the corrections."""
        corpus = cls(settled=settled_in(store))
        for known in originals_in(store):
            corpus._add(known)
        return corpus

    def replace(self, graph: Graph) -> list[Known]:
        """Take the plans of a graph in, in place of what they held; return their originals."""
        for plan in graph.plans():
            self._remove(plan.id)
        found = list(originals_of(graph))
        for known in found:
            self._add(known)
        self.settled.replace(graph)
        return found

    def keeps(self, id: str, near: Near) -> bool:
        """Tell whether another is among the nearest of one."""
        nearest = self._nearest.get(id)
        if nearest is None:
            nearest = sorted(self.index.near(self.index[id]))[:MOST]
            self._nearest[id] = nearest
        return len(nearest) < MOST or near <= nearest[-1]

    def _add(self, known: Known) -> None:
        """Take an original in, and let those keep it that it is near to."""
        if self._nearest:
            for near in self.index.near(known):
                if near.id in self._nearest:
                    add_near(self._nearest[near.id], near.seen_from(known.node.id))
        self.index.add(known)
        self._plans.setdefault(known.node.plan, []).append(known.node.id)

    def _remove(self, plan: str) -> None:
        """Take a plan out; whose nearest went with it are looked for again when needed."""
        gone = set(self._plans.pop(plan, ()))
        for id in gone:
            self.index.remove(id)
        if gone:
            self._nearest = {
                id: nearest
                for id, nearest in self._nearest.items()
                if id not in gone and gone.isdisjoint(near.id for near in nearest)
            }


def add_near(nearest: list[Near], near: Near) -> None:
    """Put one among the nearest, and let the furthest go where they are too many."""
    insort(nearest, near)
    del nearest[MOST:]


def originals_of(graph: Graph) -> Iterator[Known]:
    """Yield the originals of a graph that a review made, with their reviews."""
    return _known((edge.target, edge.source) for edge in graph.joined(Made))


def originals_in(store: Store) -> Iterator[Known]:
    """Yield the originals of a store that a review made, with their reviews."""
    parts = ((Recommendation, "r"), (Review, "v"))
    columns = [f"{v}.{name} AS {v}_{name}" for kind, v in parts for name in schema.properties(kind)]
    rows = store.read(f"{ORIGINALS}{', '.join(columns)} ORDER BY r.id, v.id")
    return _known((_record(Recommendation, "r", row), _record(Review, "v", row)) for row in rows)


def _record(kind: Any, variable: str, row: dict[str, Any]) -> Any:  # noqa: ANN401
    """Return the record that some columns of a row hold."""
    return kind(**{name: row[f"{variable}_{name}"] for name in schema.properties(kind)})


def _known(made: Iterable[tuple[Recommendation, Review]]) -> Iterator[Known]:
    """Yield each original once, in the order it came, with every review that made it."""
    nodes: dict[str, Recommendation] = {}
    reviews: dict[str, list[Review]] = {}
    for node, review in made:
        nodes.setdefault(node.id, node)
        reviews.setdefault(node.id, []).append(review)
    for id, node in nodes.items():
        yield Known(node, tuple(reviews[id]), wording(node.text))
