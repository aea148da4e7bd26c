"""Which agencies are at the centre of the work: who is tied to how many, and lies between whom."""

from collections import Counter
from collections.abc import Iterable

import networkx

from queries.network.work import Given, Row, Work, read

FOLLOWED = 1_500_000
"""Ties that are followed at most to find shortest ways, about a third of a second's work."""
FEWEST = 10
"""Agencies from which the ways are followed at the least, however many ties there are."""


def rows(given: Iterable[Given]) -> list[Row]:
    """Return a row for each agency, the one tied to most others first."""
    work = read(given)
    ties = _ties(work)
    starts = frozenset(_starts(ties, FOLLOWED))
    between = _betweenness(ties, starts)
    names, reached, active = work.agency_names(), work.reached(), work.active()
    found = [
        {
            "rank": 0,
            "agency": names[agency],
            "kind": one["kind"],
            "sector": one["sector"],
            "tied_to": len(ties[agency]),
            "of_agencies": len(ties) - 1,
            "share": _share(len(ties[agency]), len(ties) - 1),
            "betweenness": between[agency],
            "reckoned_from": len(starts - {agency}),
            "reviews": len(reached[agency]),
            "actions_by_review": active[agency],
        }
        for agency, one in work.agencies.items()
    ]
    return _ranked(found)


def _ranked(found: list[Row]) -> list[Row]:
    """Return rows by ties, then betweenness, reviews, actions and name; equals share a rank."""
    sizes = ("tied_to", "betweenness", "reviews", "actions_by_review")
    found.sort(key=lambda row: (*(-(row[size] or 0) for size in sizes), row["agency"]))
    above = [row["tied_to"] for row in found]
    return [row | {"rank": above.index(row["tied_to"]) + 1} for row in found]


def _share(number: int, out_of: int) -> float | None:
    """Return a part to three places; None out of nothing."""
    return round(number / out_of, 3) if out_of else None


def _ties(work: Work) -> "networkx.Graph[str]":
    """Return the agencies as a network: two are tied where both reach one review."""
    near: dict[str, set[str]] = {agency: set() for agency in work.agencies}
    reaching = work.reaching()
    for agency, review in work.actions:
        near[agency].update(reaching[review])
    ties: networkx.Graph[str] = networkx.Graph()
    ties.add_nodes_from(near)
    ties.add_edges_from((a, b) for a in near for b in sorted(near[a]) if a < b)
    return ties


def _alike(ties: "networkx.Graph[str]") -> dict[str, str]:
    """Return the first agency that is tied to the very same ones, itself perhaps, for each.

    From two that are alike every way goes on alike, so that only one need be followed.
    """
    first: dict[frozenset[str], str] = {}
    return {a: first.setdefault(frozenset(ties[a]) | {a}, a) for a in ties}


def _starts(ties: "networkx.Graph[str]", followed: int) -> list[str]:
    """Return the agencies to follow the ways from: all, or a fixed sample where that is too much.

    The sample is every so-manieth of the agencies, those that are alike side by side.
    """
    alike, size = _alike(ties), max(1, ties.number_of_edges())
    every = sorted(ties, key=lambda a: (alike[a], a))
    if len(set(alike.values())) * size <= followed:
        return every
    number = max(FEWEST, followed // size)
    return [every[place * len(every) // number] for place in range(number)]


def _betweenness(ties: "networkx.Graph[str]", starts: frozenset[str]) -> dict[str, float | None]:
    """Return the part of the shortest ways from the starts that leads through each, 0 to 1.

    None where there are no two others.
    """
    alike, total, others = _alike(ties), dict.fromkeys(ties, 0.0), len(ties) - 1
    weights = Counter(alike[start] for start in starts)
    for start in sorted(weights):
        part = networkx.betweenness_centrality_subset(ties, [start], list(ties), normalized=True)
        for agency, value in part.items():
            total[agency] += weights[start] * value
    # networkx divides as if every other agency had been a start.
    return {
        agency: round(value * others / len(starts - {agency}), 4) if others > 1 else None
        for agency, value in total.items()
    }
