"""Finds the repeats of the plans that are being loaded, and those of a whole store."""

from collections.abc import Collection

from graph.model import Graph, Repeats
from graph.store import Store
from graph.write import Progress
from loaders.repeats.corpus import MOST, Corpus, add_near
from loaders.repeats.index import Index, Near, different
from loaders.repeats.likeness import likeness
from loaders.repeats.settled import Pair


def repeats_of(
    store: Store, graph: Graph, corpus: Corpus | None = None
) -> tuple[list[Repeats], int]:
    """Return the repeats of the originals of a graph, and how many were left out beyond MOST.

    They join the graph's originals to those of the store's other plans, and to each other. The
    graph is about to replace what its plans hold in the store; the corpus then holds the graph. A
    run over several plans hands over one corpus, and drops it where the store refuses a plan.
    """
    return repeats_among(Corpus.of(store) if corpus is None else corpus, graph)


def repeats_among(corpus: Corpus, graph: Graph) -> tuple[list[Repeats], int]:
    """Take a graph into a corpus; return its repeats, and how many were left out."""
    own = {known.node.id: known for known in corpus.replace(graph)}
    kept: dict[Pair, float] = {}
    pairs = 0
    for id, known in own.items():
        for place, near in enumerate(sorted(corpus.index.near(known))):
            if near.id not in own or id < near.id:
                pairs += 1
                if place < MOST or corpus.keeps(near.id, near.seen_from(id)):
                    kept[frozenset((id, near.id))] = near.distance
    left_out = pairs - len(kept)
    return _edges(corpus, kept, own), left_out


def all_repeats(store: Store, progress: Progress = lambda done, total: None) -> tuple[int, int]:
    """Find every repeat of a store anew, and write them all in place of those it holds.

    Returns how many were written, and how many were left out beyond MOST. A plan that another
    process loads meanwhile has its repeats only after the next time.
    """
    edges, left_out = repeats_in(Corpus.of(store))
    store.replace_edges(Repeats, edges, progress)
    return len(edges), left_out


def repeats_in(corpus: Corpus) -> tuple[list[Repeats], int]:
    """Return every repeat between the originals of a corpus, and how many were left out."""
    nearest: dict[str, list[Near]] = {}
    before, pairs = Index(corpus.index.threshold), 0
    for one in corpus.index:
        for near in before.near(one):
            pairs += 1
            add_near(nearest.setdefault(one.node.id, []), near)
            add_near(nearest.setdefault(near.id, []), near.seen_from(one.node.id))
        before.add(one)
    kept = {frozenset((id, near.id)): near.distance for id in nearest for near in nearest[id]}
    left_out = pairs - len(kept)
    return _edges(corpus, kept, {one.node.id for one in corpus.index}), left_out


def _edges(corpus: Corpus, kept: dict[Pair, float], own: Collection[str]) -> list[Repeats]:
    """Return the edges of pairs as people settled them, in the order of their ids."""
    said = corpus.settled.said()
    for pair, yes in said.items():
        if yes and pair not in kept and not pair.isdisjoint(own):
            kept |= _told(corpus, pair)
    pairs = sorted((sorted(pair), pair) for pair in kept if said.get(pair, True))
    return [
        Repeats(
            source=corpus.index[one].node,
            target=corpus.index[other].node,
            basis="confirmed" if pair in said else "matched",
            similarity=round(1 - kept[pair], 3),
        )
        for (one, other), pair in pairs
    ]


def _told(corpus: Corpus, pair: Pair) -> dict[Pair, float]:
    """Return a pair that a person knows of, where both are originals of different reviews."""
    if not all(id in corpus.index for id in pair):
        return {}
    one, other = (corpus.index[id] for id in pair)
    if not different(one.reviews, other.reviews):
        return {}
    return {pair: 1 - likeness(one.wording, other.wording)}
