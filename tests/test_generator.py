"""The made-up national graph is what it says it is, and the same every time."""

from collections import Counter
from typing import Any

import pytest

from graph import schema
from graph.model import (
    BASES,
    Action,
    AimsFor,
    BroughtBy,
    Change,
    Changed,
    Concerns,
    DirectedAt,
    Graph,
    Note,
    Plan,
    Recommendation,
    Version,
    VersionOf,
)
from loaders.interpret.progress.states import state_of
from loaders.interpret.time.days import only_period
from tests.benchmarks.generator import census, national, scaled

SIZES = {"reviews": 37, "recommendations": 411, "actions": 1_203, "agencies": 61}


@pytest.fixture(scope="module")
def graph() -> Graph:
    return national(7, **SIZES, outcomes=50, passages=1)


def test_the_same_seed_gives_the_same_graph(graph: Graph) -> None:
    assert national(7, **SIZES, outcomes=50, passages=1) == graph
    assert national(8, **SIZES, outcomes=50, passages=1) != graph


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


@pytest.mark.parametrize("outcomes", [0, 1, 20, 45])
def test_any_number_of_outcomes_will_do(outcomes: int) -> None:
    graph = national(1, 2, 9, 20, 30, outcomes=outcomes)
    stated = [edge for edge in graph.joined(AimsFor) if edge.basis == "stated"]
    assert census(graph).get("Outcome", 0) == len(stated) == outcomes


def test_three_actions_in_five_of_the_nation_have_an_outcome() -> None:
    graph = scaled(0.1)
    edges = graph.joined(AimsFor)
    part = len({edge.source.id for edge in edges}) / len(graph.of(Action))
    assert 0.55 < part < 0.65
    assert {edge.basis for edge in edges} == {"stated", "carried"}
    assert census(graph)["Passage"] > 0


def test_local_recommendations_name_agencies_as_often_as_in_the_newham_plan() -> None:
    graph = scaled(0.1)
    named = {edge.source.id for edge in graph.joined(DirectedAt)}
    for stage, least, most in (("original", 0.64, 0.70), ("revised", 0.19, 0.25)):
        asked = [one for one in graph.of(Recommendation)
                 if (one.stage, one.scope) == (stage, "local")]  # fmt: skip
        assert least < sum(one.id in named for one in asked) / len(asked) < most
    wide = {one.id for one in graph.of(Recommendation) if one.scope != "local"}
    assert wide <= named


def test_states_and_days_are_what_the_words_say(graph: Graph) -> None:
    for action in graph.of(Action):
        assert action.state == ("late" if action.status == "Red" else _state(action.status))
        assert (action.state is None) == (action.state_basis is None)
        assert (action.due_on, action.due_precision) == _day(action.due)
        assert (action.completed_on, action.completed_precision) == _day(action.completed)
    asked = [one for one in graph.of(Recommendation) if one.due]
    assert asked
    for one in asked:
        assert one.due is not None
        assert one.due in one.text
        assert (one.due_on, one.due_precision) == _day(one.due)


def _state(words: str | None) -> str | None:
    return state_of(words) if words else None


def _day(words: str | None) -> tuple[str | None, str | None]:
    period = only_period(words or "")
    return (period.last.isoformat(), period.precision) if period else (None, None)


def test_actions_are_in_every_state_and_some_have_words_without_a_day(graph: Graph) -> None:
    actions = graph.of(Action)
    assert {action.state for action in actions} == {None, *schema.choices(Action, "state")}
    assert {action.due_precision for action in actions} == {None, "month", "day"}
    assert any(action.due and not action.due_on for action in actions)
    assert any(action.completed_on for action in actions)


def test_every_plan_has_notes_that_are_open_and_concern_something(graph: Graph) -> None:
    about = {edge.source.id for edge in graph.joined(Concerns)}
    assert {note.id for note in graph.of(Note)} == about
    for plan in graph.of(Plan):
        notes = [note for note in graph.of(Note) if note.plan == plan.id]
        assert {note.severity for note in notes} == {"question", "remark"}
        assert not any(note.settled for note in notes)


def test_the_last_version_of_a_plan_is_the_plan_itself(graph: Graph) -> None:
    last = {one.plan: one for one in sorted(graph.of(Version), key=lambda one: one.number)}
    assert {plan.id: (plan.sha256, plan.published) for plan in graph.of(Plan)} == {
        name: (one.sha256, one.published) for name, one in last.items()
    }
    assert {one.number for one in last.values()} == {1, 2}
    assert len(graph.joined(VersionOf)) == len(graph.of(Version))


def test_second_versions_change_dates_and_states_and_add_and_drop_actions(graph: Graph) -> None:
    changes = graph.of(Change)
    kinds = Counter(change.kind for change in changes)
    assert set(kinds) == {"due", "status", "added", "gone"}
    assert {edge.source.id for edge in graph.joined(BroughtBy)} == {one.id for one in changes}
    assert {edge.source.id for edge in graph.joined(Changed)} == {
        one.id for one in changes if one.kind != "gone"
    }


def test_most_dates_that_change_are_put_off_and_some_brought_forward() -> None:
    due = [one for one in scaled(0.1).of(Change) if one.kind == "due"]
    put_off = [one for one in due if (one.before_reads or "") < (one.after_reads or "")]
    assert len(due) / 2 < len(put_off) < len(due)


def test_a_change_ends_in_what_its_action_says_now(graph: Graph) -> None:
    for edge in graph.joined(Changed):
        change, action = edge.source, edge.target
        assert isinstance(action, Action)
        assert (change.about, change.says) == (action.id, action.text)
        if change.kind == "due":
            assert (change.after, change.after_reads) == (action.due, action.due_on)
            assert change.before_reads == _day(change.before)[0]
        if change.kind == "status":
            assert (change.after, change.after_reads) == (action.status, action.state)
            assert change.before_reads != change.after_reads
