"""Nothing is lost by not comparing all with all."""

from collections.abc import Iterable
from dataclasses import replace
from functools import cache
from itertools import combinations
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.model import Made, Review
from loaders.repeats.corpus import Corpus, originals_of
from loaders.repeats.find import repeats_in
from loaders.repeats.index import Index, Known, different, keys_of
from loaders.repeats.likeness import likeness, most_lacking
from loaders.repeats.wording import wording
from tests.benchmarks.wording import recommendation
from tests.repeats.labelled import PARTS, texts
from tests.repeats.plans import plan_of

WORDS = "train audit review hoarding arson jealousy gambling police the of Zennor Barset victims"
read = cache(wording)
Pairs = set[tuple[str, str]]
sentences = st.lists(
    st.lists(st.sampled_from(WORDS.split()), max_size=7).map(" ".join), max_size=14
)


def knowns(said: Iterable[str]) -> list[Known]:
    """Return originals, each of a review of its own."""
    asked = {f"V{number}": [text] for number, text in enumerate(said)}
    return list(originals_of(plan_of("p", asked)))


@cache
def compared(one: str, other: str) -> float:
    """Return how alike two texts are."""
    return likeness(read(one), read(other))


def among_all(every: list[Known], threshold: float) -> Pairs:
    """Return the pairs as like as a threshold asks, by comparing all with all."""
    return {
        (one.node.id, other.node.id)
        for one, other in combinations(every, 2)
        if compared(one.node.text, other.node.text) >= threshold
    }


def by_index(every: list[Known], threshold: float) -> Pairs:
    """Return the pairs that the index finds, each looked for from both sides."""
    index, order = Index(threshold), {one.node.id: place for place, one in enumerate(every)}
    for one in every:
        index.add(one)
    found = {(one.node.id, near.id) for one in every for near in index.near(one)}
    assert found == {(other, one) for one, other in found}
    return {(one, other) for one, other in found if order[one] < order[other]}


def test_the_index_finds_what_comparing_all_finds() -> None:
    rng = Random(5)
    said = [recommendation(rng) for _ in range(700)]
    said += [text.says for part in PARTS for text in texts(part)]
    every = knowns(said)
    for threshold, fewest in ((0.3, 500), (0.65, 100), (0.9, 40)):
        expected = among_all(every, threshold)
        assert len(expected) > fewest
        assert by_index(every, threshold) == expected


@given(sentences, st.floats(0.21, 1.0))
def test_so_it_does_for_texts_of_few_words(said: list[str], threshold: float) -> None:
    every = knowns(said)
    assert by_index(every, threshold) == among_all(every, threshold)


def test_made_up_recommendations_are_as_varied_as_those_of_reviews() -> None:
    rng = Random(3)
    said = [recommendation(rng) for _ in range(4_000)]
    assert len(set(said)) > 0.9 * len(said)
    assert all(50 < len(text) < 300 for text in said)
    assert len({word for text in said for word in text.split()}) > 700


def test_a_threshold_at_which_texts_need_nothing_in_common_is_refused() -> None:
    with pytest.raises(ValueError, match=r"threshold 0\.2: must be above 0\.2"):
        Index(0.2)


def test_a_text_has_few_keys_however_long_it_is() -> None:
    long = " ".join(text.says for text in texts("develop")[:40])
    assert len(set(keys_of(wording(long), most_lacking(0.65)))) < 1_000
    short = wording("Record each breach of bail by arson.")
    assert 1 <= len(list(keys_of(short, most_lacking(0.65)))) <= 3


def test_what_is_taken_out_or_replaced_is_found_no_more() -> None:
    one, other, third = knowns(["Record hoarding of arson", "Record hoarding of arson", "Audit it"])
    index = Index()
    for known in (one, other):
        index.add(known)
    assert [near.id for near in index.near(one)] == [other.node.id]
    index.add(Known(other.node, other.reviews, third.wording))
    assert index.near(one) == []
    index.remove(other.node.id)
    index.remove("nobody")
    assert [known.node.id for known in index] == [one.node.id]


def of(name: str, area: str, year: int | None, plan: str = "p") -> Review:
    """Return a review."""
    id = f"{plan}/{name}"
    return Review(id=id, plan=plan, name=name, kind="DHR", area=area, chair=None, year=year)


@pytest.mark.parametrize(
    ("one", "other", "differ"),
    [
        (of("A", "X", 2011), of("A", "X", 2011), False),
        (of("A", "X", 2011), of("a", "x", None, plan="q"), False),
        (of("A", "X", 2011), of("A", "X", 2019, plan="q"), True),
        (of("A", "X", None), of("A", "Y", None, plan="q"), True),
        (of("A", "X", None), of("B", "X", None, plan="q"), True),
        (of("A", "", None), of("A", "", None, plan="q"), True),
    ],
)
def test_a_review_in_two_plans_of_an_area_is_one(one: Review, other: Review, differ: bool) -> None:
    assert different([one], [other]) is different([other], [one]) is differ


def test_a_recommendation_of_two_reviews_repeats_neither() -> None:
    graph = plan_of("p", {"A": ["Record hoarding of arson"], "B": ["Record hoarding of arson"]})
    first, second = graph.joined(Made)
    corpus = Corpus()
    corpus.replace(graph)
    assert len(repeats_in(corpus)[0]) == 1
    graph.add(edges=[replace(first, source=second.source)])
    corpus.replace(graph)
    assert repeats_in(corpus) == ([], 0)
