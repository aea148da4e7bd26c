"""The store, on both databases: whole plans in and out, and a reader that cannot write."""

import io
import json
from pathlib import Path

import pytest

from graph import schema
from graph.derived import derive
from graph.errors import StoreError
from graph.export import write_json
from graph.model import Graph, Plan, Review
from graph.settings import Settings
from graph.store import Store
from loaders.load import load, read_plan
from tests.graph.small import agency, small
from tests.neo4j.server import Neo4jAddress


def counts(store: Store) -> dict[str, int]:
    rows = store.read("MATCH (n) RETURN labels(n)[0] AS label, count(*) AS n ORDER BY label")
    return {row["label"]: row["n"] for row in rows}


def exported(store: Store) -> str:
    file = io.StringIO()
    write_json(store, file)
    return file.getvalue()


def test_a_plan_comes_back_as_it_went_in(store: Store) -> None:
    store.write(small())
    data = json.loads(exported(store))
    graph = derive(small())
    assert {(n["label"], n["id"]) for n in data["nodes"]} == {
        (type(n).__name__, n.id) for n in graph.nodes
    }
    assert {
        (e["source"], e["type"], e["target"], e["properties"]["basis"]) for e in data["edges"]
    } == {(e.source.id, schema.edge_type(type(e)), e.target.id, e.basis) for e in graph.edges}
    review = next(n for n in data["nodes"] if n["label"] == "Review")
    assert review["properties"] == {
        "plan": "p", "name": "A", "kind": "DHR", "area": "X", "chair": None, "year": 2024,
        "actions": 1, "agencies": 1,
    }  # fmt: skip


def test_a_new_version_replaces_the_old_as_a_whole(store: Store) -> None:
    store.write(small(action="Write"))
    store.write(small(plan="q"))
    store.write(small(action="Read", owner="other"))
    assert [r["t"] for r in store.read("MATCH (a:Action) RETURN a.text AS t ORDER BY t")] == [
        "Read",
        "Write",
    ]
    assert {r["i"] for r in store.read("MATCH (a:Agency) RETURN a.id AS i")} == {
        "team",
        "other",
        "body",
    }


def test_an_agency_goes_with_the_last_plan_that_names_it(store: Store) -> None:
    store.write(small())
    store.write(small(plan="q"))
    store.remove("p")
    assert counts(store)["Agency"] == 2
    store.remove("q")
    assert counts(store) == {}


def test_an_id_that_stands_twice_is_refused(store: Store) -> None:
    graph = small()
    store.write(graph)
    twice = Graph([*graph.nodes, graph.of(Review)[0]], graph.edges)
    with pytest.raises(StoreError, match="Review p/A"):
        store.write(twice)
    assert counts(store)["Review"] == 1


def test_a_write_that_fails_half_way_leaves_the_graph_as_it_was(store: Store) -> None:
    store.write(small())
    before = exported(store)
    clash = small(plan="q")
    (plan,) = clash.of(Plan)
    theirs = small().of(Review)[0]
    with pytest.raises(StoreError):
        store.write(Graph([plan, *(agency(f"a{n}") for n in range(50)), theirs], []))
    assert exported(store) == before


@pytest.mark.parametrize(
    "statement",
    [
        "CREATE (:Review {id: 'x'})",
        "MERGE (:Review {id: 'x'})",
        "MATCH (n:Review) SET n.name = 'x'",
        "MATCH (n:Review) REMOVE n.name",
        "MATCH (n) DETACH DELETE n",
        "CREATE CONSTRAINT x IF NOT EXISTS FOR (n:X) REQUIRE n.id IS UNIQUE",
        "CREATE INDEX x IF NOT EXISTS FOR (n:X) ON (n.id)",
        "FOREACH (x IN [1] | CREATE (:X))",
    ],
)
def test_who_asks_cannot_write(store: Store, statement: str) -> None:
    store.write(small())
    before = exported(store)
    with pytest.raises(StoreError):
        store.read(statement)
    assert exported(store) == before


def test_a_query_that_is_wrong_is_a_sentence(store: Store) -> None:
    with pytest.raises(StoreError, match=store.address):
        store.read("MATCH (n RETURN n")


def test_loading_the_same_twice_changes_nothing(store: Store) -> None:
    plan = read_plan(Path("newham"))
    assert load(store, plan).changed
    before = store.read("MATCH (p:Plan) RETURN p.loaded_at AS at")
    again = load(store, read_plan(Path("newham")))
    assert not again.changed
    assert store.read("MATCH (p:Plan) RETURN p.loaded_at AS at") == before


def test_progress_reaches_the_end(store: Store) -> None:
    seen: list[tuple[int, int]] = []
    store.write(small(), lambda done, total: seen.append((done, total)))
    assert seen[-1] == (16, 16)


def test_the_newham_plan_as_json_holds_what_the_plan_holds(store: Store) -> None:
    load(store, read_plan(Path("newham")))
    data = json.loads(exported(store))
    stages = [n["properties"]["stage"] for n in data["nodes"] if n["label"] == "Recommendation"]
    labels = [n["label"] for n in data["nodes"]]
    assert (labels.count("Review"), labels.count("Action")) == (5, 37)
    assert (stages.count("original"), stages.count("revised")) == (36, 18)
    assert all(e["properties"]["basis"] for e in data["edges"])
    assert [(n["label"], n["id"]) for n in data["nodes"]] == sorted(
        (n["label"], n["id"]) for n in data["nodes"]
    )


@pytest.mark.neo4j
def test_both_databases_export_the_same(embedded_store: Store, neo4j_store: Store) -> None:
    plan = read_plan(Path("newham"))
    for one in (embedded_store, neo4j_store):
        one.write(plan.graph)
        for other in one.read("MATCH (p:Plan) WHERE p.id <> 'newham' RETURN p.id AS id"):
            one.remove(other["id"])
    assert exported(embedded_store) == exported(neo4j_store)


def test_a_database_that_does_not_answer() -> None:
    with pytest.raises(StoreError, match="does not answer"):
        Store(Settings.model_validate({"uri": "bolt://127.0.0.1:9", "password": "x"}))


@pytest.mark.neo4j
def test_a_wrong_password(neo4j_address: Neo4jAddress) -> None:
    with pytest.raises(StoreError, match="DHRGRAPH_PASSWORD"):
        Store(
            Settings.model_validate({"uri": neo4j_address.uri, "user": "nobody", "password": "x"})
        )


@pytest.mark.neo4j
def test_a_database_that_is_not_there(neo4j_address: Neo4jAddress) -> None:
    known = {"uri": neo4j_address.uri, "user": neo4j_address.user}
    with pytest.raises(StoreError, match="DHRGRAPH_DATABASE"):
        Store(
            Settings.model_validate(
                {**known, "password": neo4j_address.password, "database": "elsewhere"}
            )
        )


@pytest.mark.neo4j
def test_a_question_that_takes_too_long_is_stopped(neo4j_address: Neo4jAddress) -> None:
    values = {
        "uri": neo4j_address.uri,
        "user": neo4j_address.user,
        "password": neo4j_address.password,
        "timeout": 1,
    }
    with Store(Settings.model_validate(values)) as store, pytest.raises(StoreError, match="longer"):
        store.read("UNWIND range(1, 100000000) AS x UNWIND range(1, 1000) AS y RETURN max(x * y)")


def test_an_interruption_that_the_driver_made_an_error_of_interrupts(store: Store) -> None:
    def interrupted() -> None:
        try:
            raise KeyboardInterrupt
        finally:
            store.read("RETURN nonsense(1)")

    with pytest.raises(KeyboardInterrupt):
        interrupted()
