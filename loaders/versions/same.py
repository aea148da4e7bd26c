"""Which recommendation or action of one version is which of the next, though words moved."""

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable
from dataclasses import dataclass, field
from typing import Generic, TypeVar

from rapidfuzz import fuzz, process

from graph.identity import folded, sort_key
from graph.model import Action, Addresses, Graph, Made, OwnedBy, Recommendation

T = TypeVar("T", Action, Recommendation)
SAME_PLACE = 60.0
"""So alike (0 to 100) are the words of one thing in two versions, where number or place agree."""
ANYWHERE = 90.0
"""So alike they are where nothing else agrees."""
Pair = tuple[T, T, float | None]
"""A thing of the old version, the one it is in the new, and how alike their words are (0 to 1)."""


@dataclass(slots=True)
class _Pairing(Generic[T]):
    """Things of two versions that are still alone, and the pairs found so far."""

    old: dict[str, T]
    new: dict[str, T]
    found: list[Pair[T]] = field(default_factory=list)

    def by(self, key_old: Callable[[T], Hashable], key_new: Callable[[T], Hashable]) -> None:
        """Pair what has the same words and the same key, in its order."""
        waiting: dict[Hashable, list[T]] = defaultdict(list)
        for one in self.new.values():
            waiting[key_new(one), folded(one.text)].append(one)
        for one in list(self.old.values()):
            same = waiting[key_old(one), folded(one.text)]
            if same:
                self._take(one, same.pop(0), None)

    def near(
        self, key_old: Callable[[T], Hashable], key_new: Callable[[T], Hashable], least: float
    ) -> None:
        """Pair what has the same key and words that are alike, the most alike first."""
        waiting: dict[Hashable, list[T]] = defaultdict(list)
        for one in self.new.values():
            waiting[key_new(one)].append(one)
        words = {key: [folded(other.text) for other in others] for key, others in waiting.items()}
        able = sorted(
            ((-share, one.id, waiting[key_old(one)][at]) for one in self.old.values()
             for share, at in _alike(one, words.get(key_old(one), []), least)),
            key=lambda each: (each[0], each[1], each[2].id),
        )  # fmt: skip
        for share, name, other in able:
            if name in self.old and other.id in self.new:
                self._take(self.old[name], other, round(-share / 100, 3))

    def _take(self, old: T, new: T, similarity: float | None) -> None:
        """Pair two things."""
        self.found.append((old, new, similarity))
        del self.old[old.id], self.new[new.id]


def same_recommendations(old: Graph, new: Graph) -> list[Pair[Recommendation]]:
    """Return each recommendation of the old version with what it is in the new."""
    of_old, of_new = _reviews(old), _reviews(new)
    pairing = _Pairing(_by_id(old.of(Recommendation)), _by_id(new.of(Recommendation)))
    pairing.by(lambda one: (of_old[one.id], one.id), lambda one: (of_new[one.id], one.id))
    pairing.by(lambda one: of_old[one.id], lambda one: of_new[one.id])
    pairing.near(
        lambda one: (of_old[one.id], one.stage, one.number),
        lambda one: (of_new[one.id], one.stage, one.number),
        SAME_PLACE,
    )
    pairing.near(
        lambda one: (of_old[one.id], one.stage), lambda one: (of_new[one.id], one.stage), ANYWHERE
    )
    return pairing.found


def same_actions(
    old: Graph, new: Graph, recommendations: Iterable[Pair[Recommendation]]
) -> list[Pair[Action]]:
    """Return each action of the old version with what it is in the new."""
    now = {one.id: other.id for one, other, _ in recommendations}
    was = _targets(old.joined(Addresses))
    of_old = {name: frozenset(now.get(r, r) for r in rs) for name, rs in was.items()}
    of_new = _targets(new.joined(Addresses))
    who, who_now = _targets(old.joined(OwnedBy)), _targets(new.joined(OwnedBy))
    pairing = _Pairing(_by_id(old.of(Action)), _by_id(new.of(Action)))
    pairing.by(
        lambda one: (of_old.get(one.id), who.get(one.id)),
        lambda one: (of_new.get(one.id), who_now.get(one.id)),
    )
    pairing.by(lambda one: (of_old.get(one.id), one.id), lambda one: (of_new.get(one.id), one.id))
    pairing.by(lambda one: of_old.get(one.id), lambda one: of_new.get(one.id))
    pairing.by(lambda one: None, lambda one: None)
    pairing.near(lambda one: of_old.get(one.id), lambda one: of_new.get(one.id), SAME_PLACE)
    pairing.near(lambda one: None, lambda one: None, ANYWHERE)
    return pairing.found


def _alike(one: T, words: list[str], least: float) -> list[tuple[float, int]]:
    """Return where words stand that are as alike as that to a thing's, with how alike."""
    found = process.extract(
        folded(one.text), words, scorer=fuzz.ratio, score_cutoff=least, limit=None
    )
    return [(share, at) for _, share, at in found]


def _by_id(nodes: Iterable[T]) -> dict[str, T]:
    """Return nodes by their ids, in the order in which people count: t1r2a1 before t1r10a1."""
    return {node.id: node for node in sorted(nodes, key=lambda node: sort_key(node.id))}


def _reviews(graph: Graph) -> dict[str, frozenset[str]]:
    """Return the names of the reviews that made each recommendation; none for a revised one."""
    made: dict[str, set[str]] = {one.id: set() for one in graph.of(Recommendation)}
    for edge in graph.joined(Made):
        made[edge.target.id].add(edge.source.name)
    return {name: frozenset(reviews) for name, reviews in made.items()}


def _targets(edges: Iterable[OwnedBy | Addresses]) -> dict[str, frozenset[str]]:
    """Return where the edges from each action lead: to its owners, or to what it addresses."""
    found: dict[str, set[str]] = defaultdict(set)
    for edge in edges:
        found[edge.source.id].add(edge.target.id)
    return {name: frozenset(ids) for name, ids in found.items()}
