"""Whom the recommendations of a made-up plan are directed at, as often as in the Newham plan."""

from collections.abc import Iterable, Iterator
from random import Random

from graph.model import Agency, Basis, DirectedAt, Recommendation

NAMED = {"original": 18 / 27, "revised": 4 / 18}
"""The part of the local recommendations that says in its words whom it asks, by stage."""
STATED = 0.7
"""How often a name is stated; else it is matched."""


def directed(
    asked: Iterable[Recommendation], bodies: list[Agency], local: list[Agency], seed: str
) -> Iterator[DirectedAt]:
    """Yield whom each recommendation is directed at: one agency or two, of the nation or the place.

    Those to the nation or the region all say whom they ask; `seed` draws always the same.
    """
    rng = Random(seed)
    for one in asked:
        if one.scope == "local" and rng.random() >= NAMED[one.stage]:
            continue
        among = local if one.scope == "local" else bodies
        for agency in rng.sample(among, min(rng.randint(1, 2), len(among))):
            basis: Basis = "stated" if rng.random() < STATED else "matched"
            yield DirectedAt(source=one, target=agency, basis=basis, as_written=agency.name)
