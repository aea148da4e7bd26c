"""The full-text indexes: over what is there, at once, for a reader, on both databases."""

import re
from pathlib import Path
from typing import Any

import pytest

from graph import model as m
from graph import schema
from graph.search import held_by, holding, searched, stated_in
from graph.settings import Settings
from graph.store import Store
from loaders.load import load, read_plan
from tests.neo4j.server import Neo4jAddress
from tests.queries.example import example

TOKEN = re.compile(r"[a-z]+")


def held(store: Store, node: schema.NodeType, *words: str, plan: str = "") -> set[str]:
    """Return the ids of what holds every word, as it is."""
    found = holding(store, node, [[[word] for word in words]], plan)
    assert held_by(store, node, [[[word] for word in words]], plan) == len(found)
    return {one.id for one in found}


def test_what_is_searched_has_words() -> None:
    assert {node.__name__: schema.words(node) for node in schema.SEARCHED} == {
        "Recommendation": "text",
        "Action": "text",
        "Outcome": "text",
        "Agency": "name",
        "Passage": "text",
    }


def test_words_are_found_in_every_label(store: Store) -> None:
    store.write(example())
    assert held(store, m.Recommendation, "train", "staff") == {"aton/AB/1", "aton/R1"}
    assert held(store, m.Recommendation, "train", "test") == {"aton/R1"}
    assert held(store, m.Action, "log") == {"bton/1"}
    assert held(store, m.Outcome, "sure") == {"aton/sure"}
    assert held(store, m.Agency, "office") == {"home-office"}
    assert held(store, m.Passage, "office") == {"aton/1-7-1"}
    assert held(store, m.Agency, "offices") == set()


def test_little_words_are_in_the_indexes_too(store: Store) -> None:
    store.write(example())
    assert held(store, m.Action, "the", "records") == {"aton/6"}


def test_any_way_of_several_will_do(store: Store) -> None:
    store.write(example())
    ways = [[["train", "trains"], ["test"]], [["champion"]], [["nothing"]]]
    assert {c.id for c in holding(store, m.Recommendation, ways)} == {"aton/R1", "aton/CD/2"}


def test_one_plan_is_searched(store: Store) -> None:
    store.write(example())
    assert held(store, m.Recommendation, "log", plan="aton") == set()
    assert held(store, m.Recommendation, "log", plan="bton") == {"bton/EF/1"}
    assert held(store, m.Agency, "police", plan="aton") == {"police"}
    assert held(store, m.Agency, "police", plan="bton") == set()
    of_bton = {node.__name__: searched(store, node, "bton") for node in schema.SEARCHED}
    assert of_bton == {"Recommendation": 1, "Action": 1, "Outcome": 0, "Agency": 0, "Passage": 1}
    of_all = {node.__name__: searched(store, node) for node in schema.SEARCHED}
    assert of_all == {"Recommendation": 13, "Action": 7, "Outcome": 2, "Agency": 4, "Passage": 21}


def test_what_is_stated_in_a_passage(store: Store) -> None:
    store.write(example())
    stated = stated_in(store, ["aton/1-7-1", "aton/1-1-5", "bton/line-4"])
    assert {passage: set(things) for passage, things in stated.items()} == {
        "aton/1-7-1": {("Recommendation", "aton/AB/N1"), ("Agency", "home-office")},
        "aton/1-1-5": {("Outcome", "aton/sure"), ("Outcome", "aton/passed")},
        "bton/line-4": {("Recommendation", "bton/EF/1")},
    }


def test_no_sign_is_an_error(store: Store) -> None:
    store.write(example())
    for signs in (*'+-&|!(){}[]^"~*?:\\/', "&&", "||", "AND", "NOT", "a OR b", "[a TO b]", "''"):
        assert held(store, m.Recommendation, signs, "train") <= {"aton/AB/1", "aton/R1"}
        assert held(store, m.Recommendation, f"{signs}nowhere", "train") == set()


def test_the_indexes_follow_a_plan_that_is_replaced(store: Store) -> None:
    store.write(example())
    graph = example()
    graph.nodes = [
        m.Plan(**{**_values(one), "title": "New"}) if isinstance(one, m.Plan) else one
        for one in graph.nodes
    ]
    changed = next(one for one in graph.of(m.Outcome) if one.id == "aton/sure")
    other = m.Outcome(id=changed.id, plan=changed.plan, text="Staff are certain.")
    for edge in graph.edges:
        if edge.target is changed or edge.source is changed:
            end = "target" if edge.target is changed else "source"
            object.__setattr__(edge, end, other)
    graph.nodes = [other if one is changed else one for one in graph.nodes]
    store.write(graph)
    assert held(store, m.Outcome, "sure") == set()
    assert held(store, m.Outcome, "certain") == {"aton/sure"}
    store.remove("aton")
    assert held(store, m.Outcome, "certain") == set()
    assert held(store, m.Recommendation, "log") == {"bton/EF/1"}


def _values(plan: m.Plan) -> dict[str, Any]:
    """Return a plan's properties."""
    return {name: getattr(plan, name) for name in schema.properties(m.Plan)}


def test_every_word_of_the_newham_plan_finds_what_holds_it(store: Store) -> None:
    load(store, read_plan(Path("newham")))
    for node in schema.SEARCHED:
        rows = store.read(
            f"MATCH (n:{node.__name__}) RETURN n.id AS id, n.{schema.words(node)} AS t"
        )
        plain = {row["id"]: set(re.split(r"[\s,;()/“”\"–-]+", row["t"].lower())) for row in rows}
        words = sorted(
            {word for every in plain.values() for word in every if TOKEN.fullmatch(word)}
        )
        for word in words[::7]:
            found = held(store, node, word)
            assert found >= {name for name, every in plain.items() if word in every}, word
            assert all(word in row["t"].lower() for row in rows if row["id"] in found), word


def test_an_embedded_graph_from_before_gets_its_indexes(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    there = Settings.model_validate({"uri": f"embedded:{tmp_path}"})
    with monkeypatch.context() as before:
        before.setattr(schema, "SEARCHED", ())
        with Store(there) as store:
            store.write(example())
            with pytest.raises(Exception, match="failed"):
                held(store, m.Action, "protocol")
    for _ in range(2):
        with Store(there) as store:
            assert held(store, m.Action, "protocol") == {"aton/2", "aton/3"}
            assert held(store, m.Agency, "umbrella") == {"umbrella-group"}


@pytest.mark.neo4j
def test_a_neo4j_graph_from_before_gets_its_indexes(
    neo4j_store: Store, neo4j_address: Neo4jAddress
) -> None:
    with neo4j_store._writer.session(database=neo4j_store.database) as session:
        session.run("MATCH (n) DETACH DELETE n").consume()
        for node in schema.SEARCHED:
            session.run(f"DROP INDEX {schema.full_text_name(node)}").consume()
    neo4j_store.write(example())
    settings = {name: getattr(neo4j_address, name) for name in ("uri", "user", "password")}
    for _ in range(2):
        with Store(Settings.model_validate(settings)) as store:
            assert held(store, m.Action, "protocol") == {"aton/2", "aton/3"}
            assert held(store, m.Agency, "umbrella") == {"umbrella-group"}
