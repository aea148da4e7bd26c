"""What is worked out at load, worked out again from the edges of the database, and compared."""

from collections.abc import Callable
from pathlib import Path

import pytest

from graph import schema
from graph.derived import derive
from graph.model import (
    STATES,
    STRONGEST,
    AnswersTo,
    Basis,
    Graph,
    Holds,
    Node,
)
from graph.store import Store
from loaders.load import load, read_plan
from tests.benchmarks.generator import scaled
from tests.queries.example import example
from tests.queries.history import history

LEVEL = "{stated: 0, confirmed: 1, carried: 2, matched: 3}"
WAYS = f"""
MATCH (action:Action)-[one:ADDRESSES]->(:Recommendation)<-[two:MERGED_INTO*0..1]-(:Recommendation)
      <-[three:MADE]-(review:Review)
WITH action, review, [one.basis, two[0].basis, three.basis] AS links
WITH action, review, reduce(worst = 0, link IN links | CASE
     WHEN link IS NULL OR {LEVEL}[link] < worst THEN worst ELSE {LEVEL}[link] END) AS way
WITH action, review, min(way) AS way
"""
"""Every action with a review that it answers to, and the weakest link of the best way there."""
OWNED = f"""
MATCH (action:Action)-[owning:OWNED_BY]->(agency:Agency)
WITH action, agency, min({LEVEL}[owning.basis]) AS own
"""
Rows = list[tuple[object, ...]]


def newham(store: Store) -> None:
    load(store, read_plan(Path("newham")))


GRAPHS: dict[str, Callable[[Store], object]] = {
    "example": lambda store: store.write(example()),
    "history": lambda store: store.write(history()),
    "newham": newham,
    "generated": lambda store: store.write(scaled(0.01)),
}


ENGINES = ("embedded", pytest.param("neo4j", marks=pytest.mark.neo4j))


@pytest.fixture(params=ENGINES, scope="module")
def empty(request: pytest.FixtureRequest) -> Store:
    """Each database in turn."""
    chosen: Store = request.getfixturevalue(f"{request.param}_store")
    return chosen


@pytest.fixture(params=list(GRAPHS), scope="module")
def filled(request: pytest.FixtureRequest, empty: Store) -> Store:
    """Each database with each graph, loaded once for all the tests that only read it."""
    with empty._writer.session(database=empty.database) as session:
        session.execute_write(lambda tx: tx.run("MATCH (n) DETACH DELETE n").consume())
    GRAPHS[request.param](empty)
    return empty


def rows(store: Store, text: str) -> Rows:
    """The rows of a query as sorted tuples, its lists as tuples."""
    found = [
        tuple(tuple(cell) if isinstance(cell, list) else cell for cell in row.values())
        for row in store.read(text)
    ]
    return sorted(found, key=repr)


def counts(levels: list[int], size: int = 4) -> tuple[int, ...]:
    """How many of each level there are."""
    return tuple(levels.count(level) for level in range(size))


def test_how_many_reviews_an_action_answers_to(filled: Store) -> None:
    ways: dict[str, list[int]] = {}
    for name, _, way in rows(filled, f"{WAYS} RETURN action.id AS a, review.id AS r, way"):
        ways.setdefault(str(name), []).append(int(str(way)))
    kept = filled.read("MATCH (a:Action) RETURN a.id AS id, a.reviews AS reviews, a.across AS by")
    for row in kept:
        reached = sorted(ways.get(row["id"], []))
        assert row["reviews"] == len(reached)
        assert row["by"] == (STRONGEST[reached[1]] if len(reached) > 1 else None)


def test_who_owns_an_action_and_how_we_know(filled: Store) -> None:
    text = f"{OWNED} RETURN action.id AS a, own, agency.kind AS kind"
    owners: dict[str, list[tuple[Basis, bool]]] = {}
    for row in filled.read(text):
        one = (STRONGEST[row["own"]], row["kind"] != "unknown")
        owners.setdefault(row["a"], []).append(one)
    for row in filled.read("MATCH (a:Action) RETURN a.id AS id, a.owners AS n, a.owned AS owned"):
        found = owners.get(row["id"], [])
        known = {basis for basis, is_known in found if is_known}
        assert row["n"] == len(found)
        if not found:
            assert row["owned"] == "blank"
        elif not known:
            assert row["owned"] == "unreadable"
        elif known == {"carried"}:
            assert row["owned"] == "carried"
        else:
            assert row["owned"] == min(known - {"carried"}, key=STRONGEST.index)


def test_what_an_action_aims_for_and_when(filled: Store) -> None:
    text = f"""
    MATCH (a:Action) OPTIONAL MATCH (a)-[e:AIMS_FOR]->(:Outcome)
    RETURN a.id AS id, min({LEVEL}[e.basis]) AS level, a.aimed AS aimed, a.dated AS dated,
           a.due AS due, a.due_on AS day, a.due_basis AS basis
    """
    for row in filled.read(text):
        assert row["aimed"] == ("blank" if row["level"] is None else STRONGEST[row["level"]])
        if row["day"]:
            assert row["dated"] == (row["basis"] or "stated")
        else:
            assert row["dated"] == ("unreadable" if row["due"] else "blank")


def test_what_became_of_a_recommendation(filled: Store) -> None:
    text = f"""
    MATCH (r:Recommendation)
    OPTIONAL MATCH (r)-[e:MERGED_INTO]->(:Recommendation)
    WITH r, min({LEVEL}[e.basis]) AS level
    OPTIONAL MATCH (r)-[:ABOUT]->(t:Theme)
    WITH r, level, count(DISTINCT t) AS themes
    OPTIONAL MATCH (r)<-[:ADDRESSES]-(a:Action)
    RETURN r.id AS id, level, themes, count(DISTINCT a) AS actions,
           r.merged AS kept_merged, r.themes AS kept_themes, r.actions AS kept_actions
    """
    for row in filled.read(text):
        merged = None if row["level"] is None else STRONGEST[row["level"]]
        assert row["kept_merged"] == merged
        assert (row["kept_themes"], row["kept_actions"]) == (row["themes"], row["actions"])


def test_who_does_something_about_a_recommendation(filled: Store) -> None:
    text = """
    MATCH (r:Recommendation)
    OPTIONAL MATCH (r)-[:MERGED_INTO*0..1]->(:Recommendation)<-[:ADDRESSES]-(a:Action)
    OPTIONAL MATCH (a)-[:OWNED_BY]->(g:Agency)
    RETURN r.id AS id, count(DISTINCT a) AS doing, collect(DISTINCT g.id) AS owners,
           count(DISTINCT CASE WHEN a.state STARTS WITH 'completed' THEN a END) AS completed,
           max(CASE WHEN a.state STARTS WITH 'completed' THEN a.completed_on END) AS day,
           r.doing AS kept_doing, r.owners AS kept_owners, r.done AS kept_completed,
           r.done_on AS kept_day
    """
    for row in filled.read(text):
        assert (row["kept_completed"], row["kept_day"]) == (row["completed"], row["day"])
        assert row["kept_doing"] == row["doing"]
        assert row["kept_owners"] == sorted(row["owners"])


def test_how_many_answer_to_a_review(filled: Store) -> None:
    text = f"""
    {WAYS}
    OPTIONAL MATCH (action)-[:OWNED_BY]->(agency:Agency)
    WITH review, count(DISTINCT action) AS actions, count(DISTINCT agency) AS agencies
    RETURN review.id AS id, actions, agencies
    """
    found = {row[0]: row[1:] for row in rows(filled, text)}
    kept = rows(filled, "MATCH (r:Review) RETURN r.id AS id, r.actions AS a, r.agencies AS b")
    assert [(name, *found.get(name, (0, 0))) for name, *_ in kept] == kept


def test_what_is_filed_under_a_theme(filled: Store) -> None:
    states = [None, *STATES]
    for theme in filled.read("MATCH (t:Theme) RETURN t.id AS id, properties(t) AS p ORDER BY id"):
        under = {"id": theme["id"]}
        filed = filled.read(
            "MATCH (r:Recommendation)-[e:ABOUT]->(:Theme {id: $id}) "
            f"RETURN r.id AS id, r.stage AS stage, min({LEVEL}[e.basis]) AS level",
            under,
        )
        names = filled.read(
            "MATCH (:Theme {id: $id})<-[:ABOUT]-(:Recommendation)<-[:MADE]-(v:Review) "
            "RETURN DISTINCT v.name AS name ORDER BY name",
            under,
        )
        done = filled.read(
            "MATCH (:Theme {id: $id})<-[:ABOUT]-(:Recommendation)-[:MERGED_INTO*0..1]->"
            "(:Recommendation)<-[:ADDRESSES]-(a:Action) WITH DISTINCT a RETURN a.state AS state",
            under,
        )
        kept = theme["p"]
        stages = [row["stage"] for row in filed]
        assert (kept["originals"], kept["revised"]) == tuple(
            stages.count(stage) for stage in ("original", "revised")
        )
        assert tuple(kept["bases"]) == counts([row["level"] for row in filed])
        assert kept["reviews"] == [row["name"] for row in names]
        assert kept["actions"] == len(done)
        assert tuple(kept["states"]) == counts([states.index(row["state"]) for row in done], 7)


def test_what_an_agency_holds_of_a_plan(filled: Store) -> None:
    states = [None, *STATES]
    text = f"""
    {OWNED}
    RETURN agency.id AS agency, action.plan AS plan, own, action.across AS across,
           action.state AS state
    """
    held: dict[tuple[object, object], list[dict[str, object]]] = {}
    for row in filled.read(text):
        held.setdefault((row["agency"], row["plan"]), []).append(row)
    expected: set[tuple[object, ...]] = set()
    for ends, actions in held.items():
        own = [int(str(row["own"])) for row in actions]
        across = [
            max(STRONGEST.index(row["across"]), int(str(row["own"])))  # type: ignore[arg-type]
            for row in actions
            if row["across"]
        ]
        of_state = counts([states.index(row["state"]) for row in actions], 7)  # type: ignore[arg-type]
        expected.add((*ends, STRONGEST[min(own)], counts(own), counts(across), of_state))
    text = """
    MATCH (a:Agency)-[h:HOLDS]->(p:Plan)
    RETURN a.id AS a, p.id AS p, h.basis AS basis, h.actions AS n, h.across AS m, h.states AS s
    """
    kept = rows(filled, text)
    assert len(kept) == len(expected)
    assert set(kept) == expected


def test_what_a_plan_has(filled: Store) -> None:
    states = [None, *STATES]
    count = "MATCH (n:{0} {{plan: $id}}) RETURN count(n) AS n"
    stage = "MATCH (n:Recommendation {{plan: $id, stage: '{0}'}}) RETURN count(n) AS n"
    for plan in filled.read("MATCH (p:Plan) RETURN p.id AS id, properties(p) AS p ORDER BY id"):
        under, kept = {"id": plan["id"]}, plan["p"]
        for name, text in {
            "reviews": count.format("Review"),
            "actions": count.format("Action"),
            "originals": stage.format("original"),
            "revised": stage.format("revised"),
        }.items():
            assert kept[name] == filled.read(text, under)[0]["n"]
        actions = filled.read(
            "MATCH (a:Action {plan: $id}) RETURN a.across AS across, a.state AS state", under
        )
        across = [STRONGEST.index(row["across"]) for row in actions if row["across"]]
        assert tuple(kept["across"]) == counts(across)
        assert tuple(kept["states"]) == counts([states.index(row["state"]) for row in actions], 7)


def test_the_reviews_that_an_agency_answers_to(filled: Store) -> None:
    text = f"""
    {WAYS}
    MATCH (action)-[owning:OWNED_BY]->(agency:Agency)
    WITH action, review, way, agency, min({LEVEL}[owning.basis]) AS own
    RETURN agency.id AS agency, review.id AS review, CASE WHEN own > way THEN own ELSE way END AS l
    """
    found: dict[tuple[object, object], list[int]] = {}
    for agency, review, level in rows(filled, text):
        found.setdefault((agency, review), []).append(int(str(level)))
    text = """
    MATCH (a:Agency)-[e:ANSWERS_TO]->(r:Review)
    RETURN a.id AS a, r.id AS r, e.basis AS basis, e.actions AS n
    """
    kept = rows(filled, text)
    assert len(kept) == len(found)
    assert set(kept) == {
        (*ends, STRONGEST[min(levels)], counts(levels)) for ends, levels in found.items()
    }


def test_nothing_else_is_changed_and_everything_derived_is_there() -> None:
    graph = example()
    derived = derive(graph)
    assert [one.id for one in derived.nodes] == [one.id for one in graph.nodes]
    assert {type(e) for e in derived.edges} - {type(e) for e in graph.edges} == {Holds, AnswersTo}
    for before, after in zip(graph.nodes, derived.nodes, strict=True):
        for name in schema.properties(type(before)):
            if name not in type(before).derived:
                assert getattr(before, name) == getattr(after, name)
            elif name not in ("merged", "across", "done_on"):
                assert getattr(after, name) is not None


def test_every_derived_property_is_one_of_the_record() -> None:
    for record in schema.NODES:
        assert record.derived <= set(schema.properties(record))


def test_no_plan_depends_on_another() -> None:
    """Each plan derived alone is what it is derived beside the other."""
    graph = example()
    together = derive(graph)
    for plan in ("aton", "bton"):
        alone = derive(_alone(graph, plan))
        of_plan = {one.id: one for one in together.nodes if getattr(one, "plan", None) == plan}
        assert {one.id: one for one in alone.nodes if getattr(one, "plan", None) == plan} == of_plan
        for kind in (Holds, AnswersTo):
            kept = [e for e in together.joined(kind) if plan in (e.target.id, _plan(e.target))]
            assert alone.joined(kind) == kept


def _alone(graph: Graph, plan: str) -> Graph:
    """What one plan says."""
    nodes = [n for n in graph.nodes if getattr(n, "plan", plan) == plan]
    return Graph(nodes, [e for e in graph.edges if plan in (_plan(e.source), _plan(e.target))])


def _plan(node: Node) -> str | None:
    return getattr(node, "plan", None)
