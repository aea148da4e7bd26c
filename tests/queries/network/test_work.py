"""What the rows of agency and review say, whatever order they come in."""

from random import Random

import pytest
from hypothesis import given

from graph.errors import QuestionError
from queries.network import COMPUTED, computed
from queries.network.work import read
from tests.queries.network.made_up import Shape, dense_nation, pairs, shapes

COLUMNS = {
    "centrality": [
        "rank", "agency", "kind", "sector", "tied_to", "of_agencies", "share", "betweenness",
        "reckoned_from", "reviews", "actions_by_review",
    ],
    "brokerage": [
        "agency", "kind", "sector", "reviews", "plans", "pairs", "across_plans", "alone",
        "of_pairs", "share", "more_pieces",
    ],
    "communities": [
        "community", "called", "agencies", "of_agencies", "agency_names", "reviews", "of_reviews",
        "review_names", "inside", "across", "share_inside", "modularity",
    ],
}  # fmt: skip


def test_every_computed_question_is_here() -> None:
    assert list(COMPUTED) == list(COLUMNS)


@pytest.mark.parametrize("name", COLUMNS)
def test_nothing_gives_nothing(name: str) -> None:
    assert computed(name, []) == []


@pytest.mark.parametrize("name", COLUMNS)
def test_the_columns_stand_in_their_order(name: str) -> None:
    (row,) = computed(name, pairs({"a": {"p/1": 2}}))
    assert list(row) == COLUMNS[name]


@pytest.mark.parametrize("name", COLUMNS)
@given(shape=shapes())
def test_the_order_of_the_rows_does_not_matter(name: str, shape: Shape) -> None:
    rows = pairs(shape)
    answer = computed(name, rows)
    Random(1).shuffle(rows)
    assert computed(name, iter(rows)) == answer


@pytest.mark.parametrize("name", COLUMNS)
def test_a_nation_gives_the_same_in_any_order(name: str) -> None:
    rows = dense_nation(1)
    assert len(rows) > 25_000
    answer = computed(name, rows)
    Random(2).shuffle(rows)
    assert computed(name, rows) == answer
    assert [list(row) for row in answer] == [COLUMNS[name]] * len(answer)


def test_two_of_one_name_are_told_apart_by_their_ids() -> None:
    rows = pairs({"x/forum": {"x/AB": 1}, "y/forum": {"y/AB": 1, "y/CD": 1}})
    for row in rows:
        row["name"] = "Forum"
    work = read(rows)
    assert work.agency_names() == {"x/forum": "Forum (x/forum)", "y/forum": "Forum (y/forum)"}
    assert list(work.review_names().values()) == ["AB (x/AB)", "AB (y/AB)", "CD"]


def test_who_reaches_what() -> None:
    work = read(pairs({"b": {"p/2": 5, "p/1": 1}, "a": {"p/2": 2}}))
    assert work.reached() == {"a": ["p/2"], "b": ["p/1", "p/2"]}
    assert work.reaching() == {"p/1": ["b"], "p/2": ["a", "b"]}
    assert work.active() == {"a": 2, "b": 6}


@pytest.mark.parametrize("name", COLUMNS)
def test_a_pair_that_stands_twice_is_refused(name: str) -> None:
    rows = pairs({"a": {"p/1": 2}})
    with pytest.raises(QuestionError, match="agency 'a' and review 'p/1' stand in two rows"):
        computed(name, [*rows, *rows])
