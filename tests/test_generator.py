"""The made-up national graph is what it says it is, and the same every time."""

from collections import Counter
from typing import Any

import pytest

from graph import schema
from graph.model import BASES, Graph, Recommendation
from tests.benchmarks.generator import census, national

SIZES = {"reviews": 37, "recommendations": 411, "actions": 1_203, "agencies": 61}


@pytest.fixture(scope="module")
def graph() -> Graph:
    return national(7, **SIZES, outcomes=50, passages=True)


def test_the_same_seed_gives_the_same_graph(graph: Graph) -> None:
    assert national(7, **SIZES, outcomes=50, passages=True) == graph
    assert national(8, **SIZES, outcomes=50, passages=True) != graph


def test_the_counts_are_exact(graph: Graph) -> None:
    counts = census(graph)
    asked = {"Review": 37, "Recommendation": 411, "Action": 1_203, "Agency": 61, "Outcome": 50}
    assert {label: counts[label] for label in asked} == asked
    assert counts["Plan"] == 8
    assert counts["Passage"] == 411 + 1_203


@pytest.mark.parametrize("agencies", [0, 1, 8, 10, 11, 20])
def test_any_number_of_agencies_will_do(agencies: int) -> None:
    counts = census(national(1, 2, 9, 20, agencies))
    assert (counts.get("Agency", 0), counts["Recommendation"], counts["Action"]) == (
        agencies,
        9,
        20,
    )


def test_no_id_stands_twice_in_a_label(graph: Graph) -> None:
    times = Counter((type(node), node.id) for node in graph.nodes)
    assert [name for name, number in times.items() if number > 1] == []


def test_every_edge_has_a_basis_and_ends_that_the_model_allows(graph: Graph) -> None:
    nodes = {id(node) for node in graph.nodes}
    for edge in graph.edges:
        assert edge.basis in BASES
        assert {id(edge.source), id(edge.target)} <= nodes
        kind: Any = type(edge)
        sources, targets = schema.ends(kind)
        assert type(edge.source) in sources
        assert type(edge.target) in targets


def test_no_edge_stands_twice(graph: Graph) -> None:
    times = Counter((type(e), id(e.source), id(e.target)) for e in graph.edges)
    assert max(times.values()) == 1


def test_it_has_the_shapes_of_the_newham_plan(graph: Graph) -> None:
    kinds = {(type(edge).__name__, edge.basis) for edge in graph.edges}
    assert kinds >= {
        (name, basis)
        for name, bases in {
            "MergedInto": ("stated", "carried", "matched"),
            "Addresses": ("stated", "carried", "matched"),
            "OwnedBy": ("stated", "carried"),
            "DirectedAt": ("stated", "matched"),
        }.items()
        for basis in bases
    }
    ends = {name: {id(e.source) for e in graph.edges if type(e).__name__ == name}
            for name in ("OwnedBy", "MergedInto")}  # fmt: skip
    assert len(ends["OwnedBy"]) < 1_203
    originals = [one for one in graph.of(Recommendation) if one.stage == "original"]
    assert 0 < len(ends["MergedInto"]) < len(originals) < 411
    assert {one.scope for one in originals} == {"local", "regional", "national"}
