"""People name a review in many ways; each leads to one id, or to a choice."""

from dataclasses import replace

import pytest

from graph.errors import UnknownReferenceError
from graph.model import Review
from graph.store import Store
from queries.reference import resolve
from tests.queries.example import example


def more(store: Store) -> None:
    """Write the example, with a second AB in Bton, an Adult F and an SI 444."""
    graph = example()
    first = graph.of(Review)[0]
    for plan, name in (("bton", "bton/AB"), ("aton", "aton/Adult-F"), ("aton", "aton/SI-444")):
        graph.add([replace(first, id=name, plan=plan, name=name)])
    store.write(graph)


def test_every_way_of_writing_one(store: Store) -> None:
    more(store)
    ways = {
        "CD": "aton/CD",
        " cd ": "aton/CD",
        "aton/CD": "aton/CD",
        "Bton/ab": "bton/AB",
        "Adult F": "aton/Adult-F",
        "aton/adult f": "aton/Adult-F",
        "SI444": "aton/SI-444",
    }
    assert {words: resolve(store, words, "Review") for words in ways} == {
        words: ("Review", name) for words, name in ways.items()
    }


def test_two_plans_make_a_choice(store: Store) -> None:
    more(store)
    with pytest.raises(UnknownReferenceError) as error:
        resolve(store, "AB", "Review")
    assert str(error.value) == "'AB' could be any of aton/AB, bton/AB; write one of them in full"


def test_nothing_gives_the_nearest(store: Store) -> None:
    more(store)
    with pytest.raises(UnknownReferenceError, match="there is no review 'Adult G'; the nearest"):
        resolve(store, "Adult G", "Review")


def test_a_recommendation_is_no_review(store: Store) -> None:
    more(store)
    with pytest.raises(UnknownReferenceError, match="no review 'aton/R10'"):
        resolve(store, "aton/R10", "Review")
