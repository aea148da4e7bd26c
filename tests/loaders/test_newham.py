"""The Newham plan as the loader reads it, against a reading by hand (`tests/plans/`)."""

import re
from collections import Counter
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml

from graph import schema
from graph.model import (
    About,
    Action,
    Addresses,
    AimsFor,
    DirectedAt,
    Edge,
    Graph,
    In,
    Made,
    MergedInto,
    Node,
    Note,
    Outcome,
    OwnedBy,
    Passage,
    Plan,
    Recommendation,
    Review,
    StatedIn,
)
from loaders.load import BUNDLED, read_plan

TRUTH: dict[str, Any] = yaml.safe_load(
    (Path(__file__).parents[1] / "plans" / "newham.truth.yaml").read_text()
)


@cache
def newham() -> Graph:
    return read_plan(Path("newham")).graph


def here(name: str) -> str:
    """The name of a node without its plan."""
    return name.removeprefix("newham/")


def row(name: str) -> str:
    """The row of an action or outcome: newham/t5r2a1 is of t5r2."""
    return re.sub(r"[ao]\d+$", "", here(name))


def joined(kind: type[Edge[Node, Node]], basis: str) -> set[tuple[str, str]]:
    return {
        (here(edge.source.id), here(edge.target.id))
        for edge in newham().joined(kind)
        if edge.basis == basis
    }


def test_reviews_and_the_recommendations_they_made() -> None:
    assert [review.name for review in newham().of(Review)] == TRUTH["reviews"]
    made = {(review, f"{review}/{n}") for review, numbers in TRUTH["made"].items() for n in numbers}
    assert joined(Made, "stated") == made
    assert len(newham().joined(Made)) == len(made) == 36


def test_revised_recommendations() -> None:
    revised = [r for r in newham().of(Recommendation) if r.stage == "revised"]
    assert [here(r.id) for r in revised] == [r.number for r in revised] == TRUTH["revised"]


@pytest.mark.parametrize("basis", ["stated", "carried", "matched"])
def test_what_was_merged_into_what(basis: str) -> None:
    truth = TRUTH["merged_into"][basis]
    assert joined(MergedInto, basis) == {(o, r) for o, many in truth.items() for r in many}


def test_an_edge_has_the_strongest_basis_only() -> None:
    pairs = [(e.source.id, e.target.id) for e in newham().joined(MergedInto)]
    assert len(pairs) == len(set(pairs))


def test_scope() -> None:
    found: dict[str, list[str]] = {}
    for one in newham().of(Recommendation):
        if one.scope != "local":
            found.setdefault(one.scope, []).append(here(one.id))
    assert found == TRUTH["scope"]


def test_every_action() -> None:
    found: dict[str, list[str]] = {}
    for action in newham().of(Action):
        found.setdefault(row(action.id), []).append(action.text)
    assert found.keys() == TRUTH["actions"].keys()
    for name, beginnings in TRUTH["actions"].items():
        assert len(found[name]) == len(beginnings)
        assert all(text.startswith(b) for text, b in zip(found[name], beginnings, strict=True))
    assert sum(map(len, found.values())) == 37


def of_rows(truth: dict[str, list[str]]) -> set[tuple[str, str]]:
    """Each action of a row with each of the row's targets."""
    actions = [here(action.id) for action in newham().of(Action)]
    return {(a, target) for a in actions for target in truth.get(row(a), ())}


@pytest.mark.parametrize("basis", ["stated", "carried", "matched"])
def test_what_actions_address(basis: str) -> None:
    assert joined(Addresses, basis) == of_rows(TRUTH["addresses"][basis])


@pytest.mark.parametrize("basis", ["stated", "carried"])
def test_owners(basis: str) -> None:
    truth = {r: [here(o) for o in owners] for r, owners in TRUTH["owners"][basis].items()}
    assert joined(OwnedBy, basis) == of_rows(truth)


def test_who_leads_and_who_supports() -> None:
    found = {
        (here(e.source.id), e.target.id) for e in newham().joined(OwnedBy) if e.role == "support"
    }
    assert found == of_rows(TRUTH["support"])


def test_outcomes() -> None:
    assert Counter(row(o.id) for o in newham().of(Outcome)) == TRUTH["outcomes"]


@pytest.mark.parametrize("basis", ["stated", "carried"])
def test_what_actions_aim_for(basis: str) -> None:
    found = {(a, row(o)) for a, o in joined(AimsFor, basis)}
    assert found == of_rows(TRUTH["aims_for"][basis])
    for action, outcome_row in found:
        outcomes = [o for a, o in joined(AimsFor, basis) if (a, row(o)) == (action, outcome_row)]
        assert len(outcomes) == TRUTH["outcomes"][outcome_row]


def test_themes() -> None:
    found: dict[str, set[str]] = {}
    for edge in newham().joined(About):
        found.setdefault(edge.target.name, set()).add(here(edge.source.id))
    assert found == {name: set(members) for name, members in TRUTH["themes"].items()}


def test_whom_regional_and_national_recommendations_ask() -> None:
    asked: dict[str, list[str]] = {}
    for edge in newham().joined(DirectedAt):
        if edge.source.scope != "local":
            asked.setdefault(here(edge.source.id), []).append(edge.target.id)
    assert asked == TRUTH["directed_at"]


def test_notes_that_need_a_person() -> None:
    edges = [e for e in newham().edges if schema.edge_type(type(e)) == "CONCERNS"]
    found = [
        [note.kind, sorted(here(e.target.id) for e in edges if e.source is note)]
        for note in newham().of(Note)
        if note.severity == "question"
    ]
    assert sorted(found) == sorted([kind, sorted(about)] for kind, about in TRUTH["questions"])


def test_every_edge_has_a_basis() -> None:
    assert {edge.basis for edge in newham().edges} <= {"stated", "carried", "matched", "confirmed"}


def test_every_word_of_the_file_is_in_a_passage() -> None:
    raw = (BUNDLED / "newham" / "plan.txt").read_text(encoding="utf-8")
    words = Counter(re.sub(r"<[^<>]*>", " ", raw).split())
    kept = Counter(" ".join(p.text for p in newham().of(Passage)).split())
    assert kept == words


def test_every_passage_is_in_the_plan() -> None:
    (plan,) = newham().of(Plan)
    assert {e.source.id for e in newham().joined(In) if e.target is plan} == {
        passage.id for passage in newham().of(Passage)
    }


def test_words_stand_where_the_graph_says() -> None:
    places = newham().joined(StatedIn)
    stands = {edge.source.id for edge in places}
    for kind in (Recommendation, Action, Outcome):
        assert {node.id for node in newham().of(kind)} <= stands
    for edge in places:
        words = edge.target.text[edge.start : edge.end]
        assert words == words.strip()
        assert words
        source = edge.source
        if isinstance(source, Action | Outcome):
            assert words == source.text
    firsts: dict[str, str] = {}
    for edge in places:
        if isinstance(edge.source, Recommendation):
            firsts.setdefault(edge.source.id, edge.target.text[edge.start : edge.end])
    assert firsts == {r.id: r.text for r in newham().of(Recommendation)}


def test_a_recommendation_in_two_rows_has_two_passages() -> None:
    found = Counter(
        here(e.source.id) for e in newham().joined(StatedIn) if isinstance(e.source, Recommendation)
    )
    assert {name for name, times in found.items() if times > 1} == {"AB/2", "R10"}
