"""The full-text indexes: over what is there, at once, for a reader, on both databases."""

import re
from dataclasses import replace
from itertools import product
from pathlib import Path
from typing import Any

import pytest

from graph import engine, schema
from graph import model as m
from graph.search import CLAUSES, holding, searched, stated_in
from graph.settings import Settings
from graph.store import Store
from loaders.load import load, read_plan
from tests.neo4j.server import Neo4jAddress
from tests.queries.example import example

STANDARD = "org.apache.lucene.analysis.standard.StandardAnalyzer"
TOKEN = re.compile(r"[a-z]+")


def held(store: Store, node: schema.NodeType, *words: str, plan: str = "") -> set[str]:
    """Return the ids of what the indexes give for every word, as it is."""
    return {one.id for one in holding(store, node, [[[word] for word in words]], plan)}


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
    for signs in (*'+-&|!(){}[]^"~*?:\\/', "&&", "||", "and", "not", "a or b", "[a to b]", "''"):
        assert held(store, m.Recommendation, signs, "train") <= {"aton/AB/1", "aton/R1"}
        assert held(store, m.Recommendation, f"{signs}nowhere", "train") == set()


GLUED = {
    "x1": "Status:Complete",
    "x2": "for safe_lives __Tango__ and Police:zanzibar",
    "x3": "case\u00adload\u200dwork a·b 1;2 R77",
    "x4": "the cafe\u0301 of the re\u0301sume\u0301",
    "x5": "O’Brien's 3,141.5 €16",
}


def write_glued(store: Store) -> None:
    """Let the store hold texts whose words are joined by signs, each as a passage of `aton`."""
    graph = example()
    cell = graph.of(m.Passage)[0]
    graph.add(replace(cell, id=f"aton/{name}", text=text) for name, text in GLUED.items())
    store.write(graph)


@pytest.mark.parametrize(
    ("word", "name"),
    [
        ("complete", "x1"),
        ("status", "x1"),
        ("lives", "x2"),
        ("tango", "x2"),
        ("zanzibar", "x2"),
        ("load", "x3"),
        ("work", "x3"),
        ("b", "x3"),
        ("1", "x3"),
        ("2", "x3"),
        ("r77", "x3"),
        ("café", "x4"),
        ("résumé", "x4"),
        ("o’brien", "x5"),
        ("3,141.5", "x5"),
        ("16", "x5"),
    ],
)
def test_a_word_is_found_whatever_sign_joins_it_to_another(
    store: Store, word: str, name: str
) -> None:
    write_glued(store)
    assert f"aton/{name}" in held(store, m.Passage, word)
    assert f"aton/{name}" in held(store, m.Passage, word, plan="aton")
    assert f"aton/{name}" not in held(store, m.Passage, word, plan="bton")
    assert held(store, m.Passage, word, "nowhere") == set()


def test_more_words_than_the_indexes_take_at_once(store: Store) -> None:
    store.write(example())
    none = [[["".join(letters)]] for letters in product("qxz", repeat=7)]
    ways = [[["log"]], *none, [["protocol"]]]
    assert len(none) > 2 * CLAUSES
    found = {one.id for one in holding(store, m.Action, ways)}
    assert found == {"bton/1", "aton/2", "aton/3"}


def test_no_more_are_given_than_are_asked_for(store: Store) -> None:
    store.write(example())
    for word in ("staff", "1"):
        every = holding(store, m.Passage, [[[word]]])
        assert len(every) > 2
        assert len(few := holding(store, m.Passage, [[[word]]], most=2)) == 2
        assert {one.id for one in few} < {one.id for one in every}


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


def test_an_embedded_graph_whose_indexes_cut_otherwise_gets_new_ones(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    there = Settings.model_validate({"uri": f"embedded:{tmp_path}"})
    with monkeypatch.context() as before:
        before.setattr(engine, "ANALYSER", STANDARD)
        with Store(there) as store:
            write_glued(store)
            assert "aton/x2" not in held(store, m.Passage, "lives")
    for _ in range(2):
        with Store(there) as store:
            assert held(store, m.Passage, "lives") == {"aton/x2"}
            assert held(store, m.Action, "protocol") == {"aton/2", "aton/3"}


@pytest.mark.neo4j
def test_a_neo4j_graph_whose_indexes_cut_otherwise_gets_new_ones(
    neo4j_store: Store, neo4j_address: Neo4jAddress
) -> None:
    with neo4j_store._writer.session(database=neo4j_store.database) as session:
        session.run("MATCH (n) DETACH DELETE n").consume()
        session.run("DROP INDEX passage_words").consume()
        session.run(
            "CREATE FULLTEXT INDEX passage_words FOR (n:Passage) ON EACH [n.text] "
            "OPTIONS {indexConfig: {`fulltext.analyzer`: 'standard-no-stop-words'}}"
        ).consume()
    write_glued(neo4j_store)
    assert "aton/x2" not in held(neo4j_store, m.Passage, "lives")
    settings = {name: getattr(neo4j_address, name) for name in ("uri", "user", "password")}
    for _ in range(2):
        with Store(Settings.model_validate(settings)) as store:
            assert held(store, m.Passage, "lives") == {"aton/x2"}


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
