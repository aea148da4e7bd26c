"""People name a recommendation in many ways; each leads to one id, or to a choice."""

import pytest

from graph.errors import UnknownReferenceError
from graph.model import Recommendation
from graph.store import Store
from queries.reference import resolve
from tests.queries.example import example


def more(store: Store) -> None:
    """Write the example, with a second R1 in Bton and a second AB 1 in Aton."""
    graph = example()
    r1, ab1 = (r for r in graph.of(Recommendation) if r.id in ("aton/R1", "aton/AB/1"))
    for plan, like, name in (("bton", r1, "bton/R1"), ("aton", ab1, "aton/AB/1-2")):
        values = {f: getattr(like, f) for f in ("number", "sort_key", "text", "stage", "scope")}
        graph.add([Recommendation(id=name, plan=plan, scope_basis="stated", **values)])
    store.write(graph)


def test_every_way_of_writing_one(store: Store) -> None:
    more(store)
    ways = {
        "R10": "aton/R10",
        "r10": "aton/R10",
        "aton/R10": "aton/R10",
        "Aton/r10": "aton/R10",
        "bton/R1": "bton/R1",
        "AB 2": "aton/AB/2",
        " ab  2 ": "aton/AB/2",
        "AB/2": "aton/AB/2",
        "aton/AB/2": "aton/AB/2",
        "AB 1": "aton/AB/1",
        "AB 1-2": "aton/AB/1-2",
        "ef 1": "bton/EF/1",
    }
    assert {words: resolve(store, words) for words in ways} == {
        words: ("Recommendation", name) for words, name in ways.items()
    }


def test_two_plans_make_a_choice(store: Store) -> None:
    more(store)
    with pytest.raises(UnknownReferenceError) as error:
        resolve(store, "R1")
    assert str(error.value) == ("'R1' could be any of aton/R1, bton/R1; write one of them in full")


def test_nothing_gives_the_nearest(store: Store) -> None:
    more(store)
    with pytest.raises(UnknownReferenceError) as error:
        resolve(store, "AB 22")
    assert str(error.value).startswith(
        "there is no recommendation 'AB 22'; the nearest are aton/AB/2"
    )


def test_an_empty_graph_says_so(store: Store) -> None:
    with pytest.raises(UnknownReferenceError, match="the graph is empty; load a plan first"):
        resolve(store, "R10")
