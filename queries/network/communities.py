"""Which agencies and reviews belong together, as the actions between them suggest."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field

import networkx

from queries.network.work import Given, Row, Work, read

SEED = 1
"""The method goes through the network in an order drawn from this number, always the same."""
NAMED = 3
"""So many agencies give a community its name."""
AGENCY, REVIEW = "agency", "review"
One = tuple[str, str]


@dataclass(slots=True)
class _Community:
    """Its agencies and reviews, the most active here first, and the actions inside and across."""

    agencies: list[str] = field(default_factory=list)
    reviews: list[str] = field(default_factory=list)
    inside: int = 0
    across: int = 0


def rows(given: Iterable[Given]) -> list[Row]:
    """Return a row for each community, the one with most actions inside first."""
    work = read(given)
    network = _network(work)
    parts = _parts(network)
    clear = _modularity(network, parts)
    found = _communities(work, parts)
    found.sort(key=lambda one: (-one.inside, -one.across, one.agencies, one.reviews))
    agencies, reviews = work.agency_names(), work.review_names()
    return [
        {
            "community": number,
            "called": _called([agencies[agency] for agency in one.agencies]),
            "agencies": len(one.agencies),
            "of_agencies": len(agencies),
            "agency_names": [agencies[agency] for agency in one.agencies],
            "reviews": len(one.reviews),
            "of_reviews": len(reviews),
            "review_names": [reviews[review] for review in one.reviews],
            "inside": one.inside,
            "across": one.across,
            "share_inside": round(one.inside / (one.inside + one.across), 3),
            "modularity": clear,
        }
        for number, one in enumerate(found, start=1)
    ]


def _network(work: Work) -> "networkx.Graph[One]":
    """Return agencies and reviews as one network, joined by as many actions as there are."""
    network: networkx.Graph[One] = networkx.Graph()
    network.add_nodes_from((AGENCY, agency) for agency in work.agencies)
    network.add_nodes_from((REVIEW, review) for review in work.reviews)
    for (agency, review), actions in work.actions.items():
        network.add_edge((AGENCY, agency), (REVIEW, review), weight=actions)
    return network


def _parts(network: "networkx.Graph[One]") -> list[set[One]]:
    """Return the communities; what the method left in two pieces is two, which parts it better."""
    if not network:
        return []
    found = networkx.community.louvain_communities(network, seed=SEED)
    return [part for one in found for part in networkx.connected_components(network.subgraph(one))]


def _modularity(network: "networkx.Graph[One]", parts: list[set[One]]) -> float | None:
    """Return how much more lies inside than chance would put there: below 1, 0 for one part."""
    return round(networkx.community.modularity(network, parts), 3) if parts else None


def _communities(work: Work, parts: list[set[One]]) -> list[_Community]:
    """Return what each part holds; actions across two parts count for both."""
    found = [_Community() for _ in parts]
    of = {one: community for community, part in zip(found, parts, strict=True) for one in part}
    here: Counter[One] = Counter()
    for (agency, review), actions in work.actions.items():
        ends = (AGENCY, agency), (REVIEW, review)
        first, second = of[ends[0]], of[ends[1]]
        if first is second:
            first.inside += actions
            here.update(dict.fromkeys(ends, actions))
        else:
            first.across += actions
            second.across += actions
    for one in sorted(of, key=lambda one: (-here[one], one)):
        (of[one].agencies if one[0] == AGENCY else of[one].reviews).append(one[1])
    return found


def _called(names: list[str]) -> str:
    """Return the name of a community: its most active agencies, and how many more there are."""
    first, more = names[:NAMED], len(names) - NAMED
    if more > 0:
        first.append(f"{more} more")
    return " and ".join(filter(None, [", ".join(first[:-1]), *first[-1:]]))
