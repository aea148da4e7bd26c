"""The scorer on graphs of a few nodes."""

from dataclasses import replace
from pathlib import Path

import pytest

from graph.model import Action, Addresses, Made, OwnedBy, State
from tests.accuracy import truth
from tests.accuracy.example import (
    TRUTH,
    action,
    addresses,
    against,
    agency,
    asked,
    eve,
    owned,
    right,
    told,
    without,
)
from tests.accuracy.found import facts_of
from tests.accuracy.scoring import Result, Score, score


def test_a_graph_that_says_the_truth_is_right_in_everything() -> None:
    result = against(right())
    assert result.overall() == (Score(9, 9, 9), Score(10, 10, 10), Score(10, 10, 10))
    assert [one.f1 for one in result.overall()] == [1.0, 1.0, 1.0]
    assert not result.missing + result.wrong + result.other
    assert result.properties.truth == result.properties.right == 9


def test_a_missing_node_is_missing_with_its_edges() -> None:
    result = against(without(right(), "o"))
    assert result.nodes["Outcome"] == Score(1, 0, 0)
    assert result.ends["AIMS_FOR"] == Score(1, 0, 0)
    nodes, ends, bases = result.overall()
    assert (nodes, ends, bases) == (Score(9, 8, 8), Score(10, 9, 9), Score(10, 9, 9))
    assert (nodes.precision, nodes.recall) == (1.0, 8 / 9)
    assert nodes.f1 == pytest.approx(2 * 8 / 17)


def test_a_wrong_edge_is_one_too_many_and_one_missing() -> None:
    graph = right()
    made = next(e for e in graph.edges if isinstance(e, OwnedBy) and e.source.id == "y")
    graph.edges[graph.edges.index(made)] = owned(made.source, agency("home-office"))
    result = against(graph)
    assert result.ends["OWNED_BY"] == result.bases["OWNED_BY"] == Score(4, 4, 3)
    assert result.ends["OWNED_BY"].f1 == 0.75
    assert (len(result.missing), len(result.wrong)) == (1, 1)
    assert result.overall()[0] == Score(9, 9, 9)


def test_a_wrong_basis_is_right_by_its_ends_only() -> None:
    graph = right()
    made = next(e for e in graph.edges if isinstance(e, Addresses) and e.basis == "carried")
    graph.edges[graph.edges.index(made)] = addresses(made.source, made.target)
    result = against(graph)
    assert result.ends["ADDRESSES"] == Score(3, 3, 3)
    assert result.bases["ADDRESSES"] == Score(3, 3, 2)
    assert [how for _, how in result.other] == ["basis is 'stated', not 'carried'"]


def test_an_edge_with_two_bases_is_one_too_many() -> None:
    graph = right()
    made = next(e for e in graph.edges if isinstance(e, Addresses) and e.basis == "carried")
    graph.add(edges=[addresses(made.source, made.target)])
    result = against(graph)
    assert result.ends["ADDRESSES"] == Score(3, 3, 3)
    assert result.bases["ADDRESSES"] == Score(3, 4, 3)


def test_a_text_cut_short_is_another_node_and_so_are_its_edges() -> None:
    graph = without(right(), "a")
    short = asked("a", "1", "Offer", "original")
    graph.add([short], [Made(source=eve(), target=short, basis="stated")])
    result = against(graph)
    assert result.nodes["Recommendation"] == Score(2, 2, 1)
    assert result.ends["MADE"] == Score(1, 1, 0)
    assert result.ends["MERGED_INTO"] == Score(1, 0, 0)


def test_the_same_text_stands_several_times_and_is_told_apart_by_order() -> None:
    result = against(without(right(), "z"))
    assert result.nodes["Action"] == Score(3, 2, 2)
    assert result.ends["OWNED_BY"] == Score(4, 3, 3)


def test_a_recommendation_of_no_review_is_another_one() -> None:
    graph = right()
    graph.edges = [e for e in graph.edges if not isinstance(e, Made)]
    assert against(graph).nodes["Recommendation"] == Score(2, 2, 1)


def test_properties_are_counted_beside_the_nodes() -> None:
    graph = right()
    late = next(node for node in graph.nodes if node.id == "x")
    assert isinstance(late, Action)
    other = action("x", late.text, "June 2024")
    graph.nodes[graph.nodes.index(late)] = other
    result = against(graph)
    assert (result.properties.truth, result.properties.right) == (9, 8)
    assert result.overall()[0].f1 == 1.0


READ = 'due: May 2024\n    due_on: "2024-05-31"\n    completed_on: null\n    state: late'
"""What the words of one action mean; nothing says when it was completed."""


def meant(
    due_on: str | None = None, completed_on: str | None = None, state: State | None = None
) -> Result:
    """The score of a graph in which the words of one action mean this."""
    graph = right()
    at = next(place for place, node in enumerate(graph.nodes) if node.id == "x")
    write = graph.nodes[at]
    assert isinstance(write, Action)
    graph.nodes[at] = replace(write, due_on=due_on, completed_on=completed_on, state=state)
    return score(told(TRUTH.replace("due: May 2024", READ)), facts_of(graph))


def test_what_words_mean_is_scored_apart_from_what_is_copied() -> None:
    result = meant(due_on="2024-05-31", state="late")
    assert result.readings["due_on"] == result.readings["state"] == Score(1, 1, 1)
    assert result.readings["completed_on"] == Score(0, 0, 0)
    assert result.readings["completed_on"].precision is None
    assert (result.properties.truth, result.properties.right) == (9, 9)


def test_a_wrong_day_is_found_and_not_right_and_one_too_many_costs_precision() -> None:
    result = meant(due_on="2024-05-01", completed_on="2024-05-31")
    assert result.readings["due_on"] == Score(1, 1, 0)
    assert result.readings["completed_on"] == Score(0, 1, 0)
    assert result.readings["completed_on"].precision == 0.0
    assert result.readings["state"] == Score(1, 0, 0)
    assert [how for _, how in result.other] == [
        "due_on is '2024-05-01', not '2024-05-31'",
        "completed_on is '2024-05-31', not None",
        "state is None, not 'late'",
    ]


def test_a_deadline_of_a_recommendation_is_no_date_of_an_action() -> None:
    words = TRUTH.replace("number: R1,", "number: R1, due: by May 2024,")
    result = score(told(words), facts_of(right()))
    assert result.readings["recommendation due"] == Score(1, 0, 0)
    assert (result.properties.truth, result.properties.right) == (9, 9)


def test_what_an_action_that_is_missing_means_is_missing_too() -> None:
    words = TRUTH.replace("due: May 2024", READ)
    result = score(told(words), facts_of(without(right(), "x")))
    assert result.readings["due_on"] == Score(1, 0, 0)


def test_nothing_where_nothing_should_be_is_no_score() -> None:
    result = against(right())
    assert result.nodes["Theme"].f1 is None
    assert result.nodes["Theme"].precision is None
    assert (Score(0, 2, 0).precision, Score(0, 2, 0).recall, Score(0, 2, 0).f1) == (0.0, 0.0, 0.0)


def test_a_truth_may_leave_the_basis_open_and_say_nothing_of_some_edges() -> None:
    facts = told(TRUTH.replace("{build: carried}", "{build: null}"))
    facts.silent = {
        ("OWNED_BY", key) for key in facts.nodes if key[:2] == ("Action", "Train staff")
    }
    facts.edges = {e for e in facts.edges if (e[0].kind, e[0].source) not in facts.silent}
    result = score(facts, facts_of(right()))
    assert result.overall() == (Score(9, 9, 9), Score(8, 8, 8), Score(8, 8, 8))


@pytest.mark.parametrize(
    ("words", "instead", "says"),
    [
        ("merged_into: build", "merged_into: biuld", "no Recommendation 'biuld'"),
        ("due: May", "deu: May", "deu"),
        ("support: home-office", "support: kent", "kent"),
    ],
)
def test_a_slip_in_a_truth_file_is_an_error(
    tmp_path: Path, words: str, instead: str, says: str
) -> None:
    (tmp_path / "p.truth.yaml").write_text(TRUTH.replace(words, instead))
    with pytest.raises(truth.TruthError, match=says):
        truth.read_truth(tmp_path / "p.truth.yaml")
