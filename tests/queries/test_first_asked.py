"""What is asked of one recommendation begins with the first one there is, where none is named."""

from dataclasses import replace

import pytest

from graph import model as m
from graph.store import Store
from queries.answer import ask
from tests.queries.example import example

OF_ONE = ("passages_behind_a_link", "trace_recommendation", "where_did_it_go")


def bton() -> m.Graph:
    """Return the plan of the example that rewrites nothing."""
    graph = example()
    kept = {
        one.id: one for one in graph.nodes if getattr(one, "plan", one.id) in ("bton", "police")
    }
    edges = [one for one in graph.edges if {one.source.id, one.target.id} <= kept.keys()]
    return m.Graph(list(kept.values()), edges)


@pytest.mark.parametrize("name", OF_ONE)
def test_a_plan_that_rewrites_nothing_is_asked_of_its_first_original(
    store: Store, name: str
) -> None:
    store.write(bton())
    unnamed, named = ask(store, name), ask(store, name, {"recommendation": "EF 1"})
    assert unnamed.rows == named.rows != []
    assert unnamed.totals == named.totals
    assert "None" not in (unnamed.sentence or "")


def test_the_links_of_that_original(store: Store) -> None:
    """Its review, its action, and the owner of that."""
    store.write(bton())
    assert ask(store, "passages_behind_a_link").totals == {
        "asked": "EF 1",
        "all_actions": 1,
        "all_links": 3,
        "stated": 3,
        "confirmed": 0,
        "carried": 0,
        "matched": 0,
        "taken_out": 0,
    }


def test_the_originals_begin_with_the_first_review_by_name(store: Store) -> None:
    """As the first original of `where_did_it_go`: DE 2 comes before EF 1."""
    graph = bton()
    (asked,) = graph.of(m.Recommendation)
    graph.add([replace(asked, id="bton/DE/2", number="2", sort_key="0002", text="Ring first")])
    store.write(graph)
    first = ask(store, "trace_recommendation").rows[0]
    assert first[:3] == ("original", "DE 2", "Ring first")
    assert ask(store, "where_did_it_go").rows[0][0] == "DE 2"


def test_a_revised_one_of_a_later_plan_comes_before_any_original(store: Store) -> None:
    graph = example()
    (first,) = (one for one in graph.of(m.Plan) if one.id == "bton")
    (asked,) = (one for one in graph.of(m.Recommendation) if one.id == "bton/EF/1")
    graph.add([replace(first, id="aaton"), replace(asked, id="aaton/EF/1", plan="aaton")])
    store.write(graph)
    assert ask(store, "trace_recommendation").rows[0][:2] == ("revised", "R1")


@pytest.mark.parametrize("name", OF_ONE)
def test_where_there_is_no_recommendation_at_all(store: Store, name: str) -> None:
    store.write(m.Graph([one for one in bton().nodes if isinstance(one, m.Plan)]))
    found = ask(store, name)
    assert found.rows == []
    assert found.sentence
    assert "None" not in found.sentence


def test_no_link_of_no_recommendation(store: Store) -> None:
    store.write(m.Graph([one for one in bton().nodes if isinstance(one, m.Plan)]))
    assert ask(store, "passages_behind_a_link").sentence == (
        "Links of recommendations (there are none): none."
    )
