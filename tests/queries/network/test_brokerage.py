"""Who ties reviews together: pairs counted by hand and by trying every one of them."""

from itertools import combinations

import networkx
from hypothesis import given

from queries.network.brokerage import rows
from tests.queries.network.made_up import Shape, dense_nation, given_by, shapes

# Both reach p/1 and p/2; only b goes on to q/3 and q/4, and c to q/4 alone
SMALL = {
    "a": {"p/1": 2, "p/2": 1},
    "b": {"p/1": 1, "p/2": 1, "q/3": 1, "q/4": 1},
    "c": {"q/4": 7},
}


def test_a_small_network_by_hand() -> None:
    columns = ("agency", "reviews", "plans", "pairs", "across_plans", "alone", "of_pairs", "share")
    found = rows(given_by(SMALL))
    assert [tuple(row[c] for c in (*columns, "more_pieces")) for row in found] == [
        # Without b, q/3 is a piece, c with q/4 another, and a with its two a third
        ("B", 4, 2, 6, 4, 5, 6, 1.0, 2),
        ("A", 2, 1, 1, 0, 0, 6, 0.167, 0),
        ("C", 1, 1, 0, 0, 0, 6, 0.0, 0),
    ]


def test_one_agency_holds_all_of_its_reviews_together() -> None:
    (row,) = rows(given_by({"a": {"p/1": 1, "p/2": 1, "p/3": 1}}))
    assert (row["pairs"], row["alone"], row["of_pairs"], row["more_pieces"]) == (3, 3, 3, 2)


def test_one_review_makes_no_pair() -> None:
    (row,) = rows(given_by({"a": {"p/1": 1}}))
    assert (row["pairs"], row["alone"], row["of_pairs"]) == (0, 0, 0)
    assert (row["share"], row["more_pieces"]) == (None, 0)


def joined(shape: Shape, agency: str) -> set[tuple[str, str]]:
    """The pairs of reviews that an agency reaches both of."""
    return set(combinations(sorted(shape[agency]), 2))


def pieces(shape: Shape, without: str = "") -> int:
    """Into how many pieces the network of agencies and reviews falls without an agency."""
    network: networkx.Graph[str] = networkx.Graph()
    network.add_edges_from((a, review) for a, reached in shape.items() for review in reached)
    network.remove_nodes_from([without])
    return networkx.number_connected_components(network)


@given(shapes())
def test_the_counts_are_what_trying_every_pair_gives(shape: Shape) -> None:
    reviews = {review for reached in shape.values() for review in reached}
    found = rows(given_by(shape))
    assert sorted(row["agency"] for row in found) == sorted(a.upper() for a in shape)
    for row in found:
        agency = row["agency"].lower()
        own = joined(shape, agency)
        others = {pair for other in shape if other != agency for pair in joined(shape, other)}
        assert row["pairs"] == len(own)
        assert row["alone"] == len(own - others)
        assert row["across_plans"] == sum(a[0] != b[0] for a, b in own)
        assert row["plans"] == len({review[0] for review in shape[agency]})
        assert row["of_pairs"] == len(list(combinations(reviews, 2)))
        assert row["more_pieces"] == pieces(shape, agency) - pieces(shape)


@given(shapes())
def test_most_pairs_alone_come_first(shape: Shape) -> None:
    order = [(-row["alone"], -row["pairs"], row["agency"]) for row in rows(given_by(shape))]
    assert order == sorted(order)


def test_in_a_nation_no_pair_is_joined_alone_by_two() -> None:
    nation = dense_nation(3)
    reached = {row["agency"]: set(row["reviews"]) for row in nation}
    # Every pair of one agency's reviews, by who reaches both: tried on three of them
    found = {row["agency"].lower(): row for row in rows(nation)}
    for agency in ("nation-0", "region-7", "area-3-4"):
        others = [theirs & reached[agency] for name, theirs in reached.items() if name != agency]
        known = {pair for theirs in others for pair in combinations(sorted(theirs), 2)}
        every = len(list(combinations(reached[agency], 2)))
        assert (found[agency]["pairs"], found[agency]["alone"]) == (every, every - len(known))
