"""Which agencies tie reviews together: the pairs of reviews that one agency reaches both of."""

from collections import Counter
from collections.abc import Iterable
from itertools import accumulate
from math import comb
from operator import or_

import networkx

from queries.network.work import Given, Row, Work, read


def rows(given: Iterable[Given]) -> list[Row]:
    """Return a row for each agency, the one that alone joins most pairs of reviews first."""
    work = read(given)
    names, reached = work.agency_names(), work.reached()
    alone, more = _alone(work, reached), _more_pieces(work)
    every = comb(len(work.reviews), 2)
    found = []
    for agency, one in work.agencies.items():
        plans = Counter(work.reviews[review]["plan"] for review in reached[agency])
        joined = comb(len(reached[agency]), 2)
        row = {
            "agency": names[agency],
            "kind": one["kind"],
            "sector": one["sector"],
            "reviews": len(reached[agency]),
            "plans": len(plans),
            "pairs": joined,
            "across_plans": joined - sum(comb(number, 2) for number in plans.values()),
            "alone": alone[agency],
            "of_pairs": every,
            "share": round(joined / every, 3) if every else None,
            "more_pieces": more[agency],
        }
        found.append(row)
    return sorted(found, key=lambda row: (-row["alone"], -row["pairs"], row["agency"]))


def _alone(work: Work, reached: dict[str, list[str]]) -> dict[str, int]:
    """Return how many pairs of reviews each agency joins that no other one does.

    A set of reviews is one number with a bit for each, so that a thousand are joined at once.
    """
    bit = {review: 1 << place for place, review in enumerate(work.reviews)}
    masks = {agency: sum(bit[one] for one in theirs) for agency, theirs in reached.items()}
    twice: Counter[str] = Counter()
    for review, agencies in work.reaching().items():
        for agency, others in zip(agencies, _others([masks[a] for a in agencies]), strict=True):
            twice[agency] += (masks[agency] & ~(others | bit[review])).bit_count()
    return {agency: twice[agency] // 2 for agency in work.agencies}


def _others(masks: list[int]) -> list[int]:
    """Return for each set what the other sets hold together."""
    before = [0, *accumulate(masks, or_)]
    after = [0, *accumulate(reversed(masks), or_)]
    last = len(masks) - 1
    return [before[place] | after[last - place] for place in range(len(masks))]


def _more_pieces(work: Work) -> dict[str, int]:
    """Return into how many more pieces the network falls without each agency.

    What holds together by more than one agency is a block; an agency in three of them is all that
    keeps those three in one piece.
    """
    network: networkx.Graph[tuple[str, str]] = networkx.Graph()
    network.add_edges_from((("agency", a), ("review", r)) for a, r in work.actions)
    blocks = networkx.biconnected_component_edges(network)
    times = Counter(one for block in blocks for one in {end for edge in block for end in edge})
    return {agency: times["agency", agency] - 1 for agency in work.agencies}
