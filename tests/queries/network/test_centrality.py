"""Who is at the centre: ties counted by hand, shortest ways against networkx's own."""

from itertools import combinations

import networkx
import pytest
from hypothesis import given

from queries.network import centrality
from queries.network.centrality import rows
from tests.queries.network.made_up import Shape, dense_nation, given_by, shapes

# a and b share p/1, b and c share p/2, c and d share q/3; e is by itself
CHAIN = {
    "a": {"p/1": 4},
    "b": {"p/1": 1, "p/2": 1},
    "c": {"p/2": 2, "q/3": 3},
    "d": {"q/3": 1},
    "e": {"q/4": 9},
}


def test_a_chain_by_hand() -> None:
    found = rows(given_by(CHAIN))
    columns = ("rank", "agency", "tied_to", "of_agencies", "share", "betweenness", "reviews")
    # b lies between a-c and a-d, c between a-d and b-d: two of the six pairs of others each
    assert [tuple(row[c] for c in (*columns, "actions_by_review")) for row in found] == [
        (1, "C", 2, 4, 0.5, 0.3333, 2, 5),
        (1, "B", 2, 4, 0.5, 0.3333, 2, 2),
        (3, "A", 1, 4, 0.25, 0.0, 1, 4),
        (3, "D", 1, 4, 0.25, 0.0, 1, 1),
        (5, "E", 0, 4, 0.0, 0.0, 1, 9),
    ]
    assert {row["reckoned_from"] for row in found} == {4}


def test_one_agency_is_out_of_none() -> None:
    (row,) = rows(given_by({"a": {"p/1": 2, "p/2": 1}}))
    assert (row["tied_to"], row["of_agencies"], row["share"]) == (0, 0, None)
    assert (row["betweenness"], row["reckoned_from"]) == (None, 0)


def test_two_agencies_have_nobody_to_lie_between() -> None:
    found = rows(given_by({"a": {"p/1": 1}, "b": {"p/1": 1}}))
    assert [(row["agency"], row["tied_to"], row["betweenness"]) for row in found] == [
        ("A", 1, None),
        ("B", 1, None),
    ]


def tied(shape: Shape) -> "networkx.Graph[str]":
    """The ties by trying every two agencies."""
    ties: networkx.Graph[str] = networkx.Graph()
    ties.add_nodes_from(shape)
    ties.add_edges_from((a, b) for a, b in combinations(shape, 2) if set(shape[a]) & set(shape[b]))
    return ties


@given(shapes(10))
def test_ties_and_ways_are_what_trying_every_pair_gives(shape: Shape) -> None:
    ties = tied(shape)
    ways = networkx.betweenness_centrality(ties)
    for row in rows(given_by(shape)):
        agency = row["agency"].lower()
        assert row["tied_to"] == ties.degree(agency)
        assert row["reckoned_from"] == row["of_agencies"] == len(shape) - 1
        if len(shape) > 2:
            assert row["betweenness"] == pytest.approx(ways[agency], abs=0.0001)


@given(shapes(10))
def test_ranks_are_places_by_ties(shape: Shape) -> None:
    found = rows(given_by(shape))
    for row in found:
        assert row["rank"] == 1 + sum(other["tied_to"] > row["tied_to"] for other in found)
    assert [row["rank"] for row in found] == sorted(row["rank"] for row in found)


def test_what_is_too_much_is_reckoned_from_a_sample_that_says_so(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    nation = dense_nation(1)
    sample = rows(nation)
    assert {row["of_agencies"] for row in sample} == {499}
    used = {row["reckoned_from"] for row in sample}
    assert used == {max(used), max(used) - 1}
    assert 50 < max(used) < 200
    monkeypatch.setattr(centrality, "FOLLOWED", 10**12)
    exact = {row["agency"]: row for row in rows(nation)}
    assert {row["reckoned_from"] for row in exact.values()} == {499}
    for row in sample:
        assert row["tied_to"] == exact[row["agency"]]["tied_to"]
        assert row["betweenness"] == pytest.approx(exact[row["agency"]]["betweenness"], abs=0.005)


def test_a_sample_of_a_chain_counts_only_its_own_starts(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(centrality, "FOLLOWED", 1)
    monkeypatch.setattr(centrality, "FEWEST", 2)
    chain = {f"{n:02}": {f"p/{n}": 1, f"p/{n + 1}": 1} for n in range(20)}
    found = {row["agency"]: row for row in rows(given_by(chain))}
    # The starts are 00 and 10: from 00 the ways to 06…19 lead through 05, from 10 those to 00…04
    assert found["05"]["betweenness"] == round((14 + 5) / (2 * 18), 4)
    assert found["05"]["reckoned_from"] == 2
    # Through 10 itself only the ways from 00 to 11…19 can lead
    assert found["10"]["betweenness"] == round(9 / 18, 4)
    assert found["10"]["reckoned_from"] == 1
