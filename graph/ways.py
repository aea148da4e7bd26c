"""How well things are known over several links: a way is as good as its weakest one."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping

from graph.model import STRONGEST, Basis, Edge, Node

Levels = dict[str, int]
"""By id, how a thing is known: the place of the basis in STRONGEST, 0 for the strongest."""
LEVEL = {basis: level for level, basis in enumerate(STRONGEST)}


def levels(edges: Iterable[Edge[Node, Node]], *, backwards: bool = False) -> dict[str, Levels]:
    """Return, by the source of edges, their targets with the best basis of each."""
    found: dict[str, Levels] = defaultdict(dict)
    for edge in edges:
        source, target = edge.source.id, edge.target.id
        if backwards:
            source, target = target, source
        known, level = found[source], LEVEL[edge.basis]
        if level < known.get(target, len(STRONGEST)):
            known[target] = level
    return found


def best(found: Levels, more: Mapping[str, int], link: int) -> None:
    """Take in further ways, each with one more link, where they are better."""
    for name, level in more.items():
        way = max(level, link)
        if way < found.get(name, len(STRONGEST)):
            found[name] = way


def turned(ways: Mapping[str, Levels]) -> dict[str, list[str]]:
    """Return, by target, the sources."""
    found: dict[str, list[str]] = defaultdict(list)
    for source, targets in ways.items():
        for target in targets:
            found[target].append(source)
    return found


def second(ways: Levels) -> int | None:
    """Return how good the way to the second review is; none where there is none."""
    return sorted(ways.values())[1] if len(ways) > 1 else None


def strongest(of: Iterable[int]) -> Basis | None:
    """Return the strongest basis of some levels; none of none."""
    lowest = min(of, default=None)
    return None if lowest is None else STRONGEST[lowest]


def counted(of: Iterable[int | None]) -> list[int]:
    """Return how many there are of each level, the strongest first; none is left out."""
    counts = Counter(of)
    return [counts[level] for level in range(len(STRONGEST))]


def first(counts: list[int]) -> Basis:
    """Return the strongest basis of which there is at least one."""
    return STRONGEST[next(level for level, count in enumerate(counts) if count)]
