"""Repeats in a store: found while a plan is loaded, and all anew; what people said of them."""

from collections.abc import Iterable
from itertools import permutations
from pathlib import Path

import pytest

from graph.model import Graph, Made, MergedInto, Repeats
from graph.store import Store
from loaders.load import read_plan
from loaders.repeats.corpus import MOST, Corpus
from loaders.repeats.find import all_repeats, repeats_among, repeats_in, repeats_of
from tests.repeats.plans import plan_of, revised

HOARDING = "The council should record hoarding and arson."
SAME = "Barset Police should record arson and hoarding."
OTHER = "Schools should teach pupils about healthy relationships."
EDGES = """MATCH (a:Recommendation)-[e:REPEATS]->(b:Recommendation)
RETURN a.id AS one, b.id AS other, e.basis AS basis, e.similarity AS similarity
ORDER BY one, other"""
Found = dict[tuple[str, str], str]


def load(store: Store, *graphs: Graph) -> int:
    """Load plans one after another, each with its repeats; return how many were left out."""
    left = 0
    for graph in graphs:
        edges, left_out = repeats_of(store, graph)
        store.write(Graph(graph.nodes, [*graph.edges, *edges]))
        left += left_out
    return left


def stored(store: Store) -> Found:
    """Return the basis of every repeat in a store, by its ends."""
    return {(row["one"], row["other"]): row["basis"] for row in store.read(EDGES)}


def found(edges: Iterable[Repeats]) -> Found:
    """Return the basis of every edge, by its ends."""
    return {(edge.source.id, edge.target.id): edge.basis for edge in edges}


def test_a_plan_repeats_the_others_and_its_own_reviews(store: Store) -> None:
    load(store, plan_of("b", {"A": [HOARDING, OTHER]}))
    load(store, plan_of("a", {"C": [SAME], "D": [SAME, OTHER]}))
    assert stored(store) == {
        ("a/C/1", "a/D/1"): "matched",
        ("a/C/1", "b/A/1"): "matched",
        ("a/D/1", "b/A/1"): "matched",
        ("a/D/2", "b/A/2"): "matched",
    }
    assert {row["similarity"] for row in store.read(EDGES)} <= {n / 1000 for n in range(651, 1001)}


def test_one_review_does_not_repeat_itself_nor_an_original_its_revision(store: Store) -> None:
    graph = plan_of("p", {"A": [HOARDING, HOARDING]})
    new = revised("p", 1, HOARDING)
    merged = [
        MergedInto(source=edge.target, target=new, basis="stated", similarity=None)
        for edge in graph.joined(Made)[:1]
    ]
    graph.add([new], merged)
    load(store, graph, plan_of("q", {"B": [OTHER]}))
    assert stored(store) == {}
    assert all_repeats(store) == (0, 0)


def test_the_order_of_loading_and_one_more_plan_change_nothing(store: Store) -> None:
    plans = [
        plan_of("a", {"A": [HOARDING, OTHER]}),
        plan_of("b", {"B": [OTHER, SAME]}),
        plan_of("c", {"C": [SAME + " It should do so each week."]}),
    ]
    outcomes = []
    for order in permutations(plans):
        load(store, *order)
        outcomes.append(store.read(EDGES))
        for plan in ("a", "b", "c"):
            store.remove(plan)
    assert len(outcomes[0]) == 4
    assert all(outcome == outcomes[0] for outcome in outcomes)
    load(store, *plans, plan_of("d", {"D": [HOARDING]}))
    assert [row for row in store.read(EDGES) if row["other"] != "d/D/1"] == outcomes[0]


def test_a_plan_loaded_again_or_in_a_new_version_leaves_no_edge_of_the_old(store: Store) -> None:
    one, other = plan_of("a", {"A": [HOARDING]}), plan_of("b", {"B": [SAME, OTHER]})
    load(store, one, other)
    before = store.read(EDGES)
    load(store, other, one)
    assert store.read(EDGES) == before != []
    load(store, plan_of("b", {"B": [OTHER]}))
    assert stored(store) == {}
    load(store, plan_of("b", {"B": [OTHER, OTHER, SAME]}))
    assert stored(store) == {("a/A/1", "b/B/3"): "matched"}


def test_all_anew_finds_what_loading_found_and_replaces_the_rest(store: Store) -> None:
    graphs = [plan_of(name, {"A": [HOARDING, OTHER], "B": [SAME]}) for name in "abcd"]
    load(store, *graphs)
    loaded = store.read(EDGES)
    ends = [edge.target for edge in graphs[0].joined(Made)]
    wrong = Repeats(source=ends[0], target=ends[1], basis="matched", similarity=0.99)
    store.replace_edges(Repeats, [wrong])
    assert stored(store) == {("a/A/1", "a/A/2"): "matched"}
    seen: list[tuple[int, int]] = []
    assert all_repeats(store, lambda done, total: seen.append((done, total))) == (len(loaded), 0)
    assert store.read(EDGES) == loaded
    assert seen == [(len(loaded), len(loaded))]
    assert store.read("MATCH ()-[e:MADE]->() RETURN count(e) AS n") == [{"n": 12}]


@pytest.mark.parametrize("about", ["b/B/1 REPEATS a/A/1", "B/1 REPEATS a/A/1"])
@pytest.mark.parametrize("first", [True, False])
def test_what_a_person_rejected_is_left_out_whichever_plan_comes_first(
    store: Store, about: str, first: bool
) -> None:
    said = plan_of("b", {"B": [SAME]}, {about: "no"})
    others = [plan_of("a", {"A": [HOARDING]}), plan_of("c", {"C": [SAME]})]
    load(store, *((said, *others) if first else (*others, said)))
    kept = {("a/A/1", "c/C/1"): "matched", ("b/B/1", "c/C/1"): "matched"}
    assert stored(store) == kept
    assert all_repeats(store) == (2, 0)
    assert stored(store) == kept


def test_what_a_person_confirmed_stays_also_where_no_words_are_alike(store: Store) -> None:
    said = {"A/1 REPEATS b/B/1": "yes", "A/2 REPEATS b/B/1": "yes", "A/1 REPEATS z/Z/1": "yes"}
    load(store, plan_of("b", {"B": [SAME]}), plan_of("a", {"A": [HOARDING, OTHER]}, said))
    confirmed = {("a/A/1", "b/B/1"): "confirmed", ("a/A/2", "b/B/1"): "confirmed"}
    assert stored(store) == confirmed
    all_repeats(store)
    assert stored(store) == confirmed
    assert [row["similarity"] for row in store.read(EDGES)][1] < 0.2


def test_a_correction_taken_back_no_longer_counts_and_no_outweighs_yes(store: Store) -> None:
    plain = plan_of("a", {"A": [HOARDING]})
    load(store, plain, plan_of("b", {"B": [SAME]}, {"B/1 REPEATS a/A/1": "no"}))
    load(store, plan_of("a", {"A": [HOARDING]}, {"A/1 REPEATS b/B/1": "yes"}))
    assert stored(store) == {}
    load(store, plan_of("b", {"B": [SAME]}))
    assert stored(store) == {("a/A/1", "b/B/1"): "confirmed"}


def test_two_originals_of_one_plan_are_settled_too(store: Store) -> None:
    asked = {"A": [HOARDING], "B": [SAME], "C": [SAME]}
    load(store, plan_of("p", asked, {"A/1 REPEATS B/1": "no", "C/1 REPEATS A/1": "yes"}))
    assert stored(store) == {("p/A/1", "p/C/1"): "confirmed", ("p/B/1", "p/C/1"): "matched"}


def test_a_correction_of_an_id_that_moved_holds_for_what_it_settles(store: Store) -> None:
    graph = plan_of("a", {"A": [OTHER, HOARDING]}, {"A/2 REPEATS b/B/1": "no"})
    correction = graph.nodes[-1]
    moved = Graph(graph.nodes, graph.edges)
    object.__setattr__(correction, "about", "A/1 REPEATS b/B/1")
    load(store, plan_of("b", {"B": [SAME]}), moved)
    assert stored(store) == {}
    assert all_repeats(store) == (0, 0)


@pytest.mark.parametrize("order", [1, -1])
def test_of_hundreds_that_say_the_same_the_nearest_are_kept_whatever_the_order(order: int) -> None:
    count = 10 * MOST
    plans = [plan_of(f"p{number:03}", {"A": [HOARDING]}) for number in range(count)]
    corpus, edges, left = Corpus(), list[Repeats](), 0
    for plan in plans[::order]:
        more, left_out = repeats_among(corpus, plan)
        edges, left = [*edges, *more], left + left_out
    anew, out = repeats_in(corpus)
    assert found(anew).keys() <= found(edges).keys()
    assert MOST * count / 2 <= len(anew) <= MOST * count
    assert len(edges) <= 3 * MOST * count
    assert len(anew) + out == len(edges) + left == count * (count - 1) // 2
    assert {len(reached(found(anew)))} == {count}


def reached(ends: Found) -> set[str]:
    """Return the ids that edges lead to from the first one, whichever way."""
    ways: dict[str, set[str]] = {}
    for one, other in ends:
        ways.setdefault(one, set()).add(other)
        ways.setdefault(other, set()).add(one)
    seen, ahead = set(), [min(ways)]
    while ahead:
        seen.add(ahead[-1])
        ahead += ways[ahead.pop()] - seen
    return seen


def test_a_plan_taken_out_makes_room_for_those_that_were_left_out() -> None:
    corpus = Corpus()
    for number in range(MOST + 5):
        repeats_among(corpus, plan_of(f"p{number:03}", {"A": [HOARDING]}))
    repeats_among(corpus, plan_of("p000", {"A": [OTHER]}))
    last = plan_of("p999", {"A": [SAME]})
    edges, left = repeats_among(corpus, last)
    assert len(edges) + left == MOST + 4
    corpus.replace(last)
    assert found(edges).keys() >= {
        ends for ends in found(repeats_in(corpus)[0]) if "p999/A/1" in ends
    }


def test_the_newham_plan_repeats_itself_across_its_reviews(store: Store) -> None:
    graph = read_plan(Path("newham")).graph
    edges, left = repeats_of(store, graph)
    assert found(edges) == {("newham/AB/1", "newham/ZA/1"): "matched"}
    assert (edges[0].similarity, left) == (1.0, 0)
