"""What the rows of agency and review say, whatever order they come in."""

import pytest
from hypothesis import given

from graph.errors import QuestionError
from queries.network import COMPUTED, computed
from queries.network.work import read
from tests.queries.network.made_up import LISTS, Shape, dense_nation, given_by, shapes, shuffled

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
    (row,) = computed(name, given_by({"a": {"p/1": 2}}))
    assert list(row) == COLUMNS[name]


@pytest.mark.parametrize("name", COLUMNS)
@given(shape=shapes())
def test_the_order_of_the_rows_does_not_matter(name: str, shape: Shape) -> None:
    rows = given_by(shape)
    assert computed(name, iter(shuffled(rows, 1))) == computed(name, rows)


@pytest.mark.parametrize("name", COLUMNS)
def test_a_nation_gives_the_same_in_any_order(name: str) -> None:
    rows = dense_nation(1)
    assert sum(len(row["reviews"]) for row in rows) > 25_000
    answer = computed(name, rows)
    assert computed(name, shuffled(rows, 2)) == answer
    assert [list(row) for row in answer] == [COLUMNS[name]] * len(answer)


def test_two_of_one_name_are_told_apart_by_their_ids() -> None:
    rows = given_by({"x/forum": {"x/AB": 1}, "y/forum": {"y/AB": 1, "y/CD": 1}})
    for row in rows:
        row["name"] = "Forum"
    work = read(rows)
    assert work.agency_names() == {"x/forum": "Forum (x/forum)", "y/forum": "Forum (y/forum)"}
    assert list(work.review_names().values()) == ["AB (x/AB)", "AB (y/AB)", "CD"]


def test_who_reaches_what() -> None:
    work = read(given_by({"b": {"p/2": 5, "p/1": 1}, "a": {"p/2": 2}}))
    assert work.reached() == {"a": ["p/2"], "b": ["p/1", "p/2"]}
    assert work.reaching() == {"p/1": ["b"], "p/2": ["a", "b"]}
    assert work.active() == {"a": 2, "b": 6}


@pytest.mark.parametrize("name", COLUMNS)
def test_an_agency_in_two_rows_is_refused(name: str) -> None:
    rows = given_by({"a": {"p/1": 2}})
    with pytest.raises(QuestionError, match="agency 'a' stands in two rows"):
        computed(name, [*rows, *rows])


@pytest.mark.parametrize("name", COLUMNS)
def test_a_review_that_stands_twice_is_refused(name: str) -> None:
    (row,) = given_by({"a": {"p/1": 2}})
    twice = row | {one: row[one] * 2 for one in LISTS}
    with pytest.raises(QuestionError, match="review 'p/1' stands twice at agency 'a'"):
        computed(name, [twice])


@pytest.mark.parametrize("short", LISTS)
def test_lists_of_different_lengths_are_refused(short: str) -> None:
    (row,) = given_by({"a": {"p/1": 2, "p/2": 1}})
    with pytest.raises(QuestionError, match="lists of agency 'a' are of different lengths"):
        read([row | {short: row[short][:1]}])
