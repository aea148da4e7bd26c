"""The graph in memory as networkx knows it, from both databases."""

import io
from pathlib import Path
from typing import Any

import networkx
import pytest

import graph.networkx
from graph import schema
from graph.errors import QuestionError, UnknownReferenceError
from graph.model import (
    Action,
    Agency,
    BroughtBy,
    Change,
    Edge,
    Graph,
    Node,
    OwnedBy,
    Passage,
    Plan,
    Recommendation,
    Repeats,
    StatedIn,
    Version,
    VersionOf,
)
from graph.networkx import for_file, network
from graph.store import Store
from loaders.load import load, read_plan
from tests.graph.small import small


def key(node: Node) -> str:
    return f"{type(node).__name__} {node.id}"


def keys(edges: list[Edge[Node, Node]]) -> list[tuple[str, str, str]]:
    """The ends and type of edges, as networkx shall have them where no two are joined twice."""
    return sorted((key(e.source), key(e.target), schema.edge_type(type(e))) for e in edges)


def held(node: Node) -> dict[str, Any]:
    """What a node shall say of itself."""
    unwanted = node.of_this_store | node.derived
    names = [n for n in schema.properties(type(node)) if n not in unwanted]
    values = {name: getattr(node, name) for name in names}
    return {"label": type(node).__name__} | {n: v for n, v in values.items() if v is not None}


def two_plans() -> Graph:
    """Two plans that share their agencies, with a recommendation that repeats the other's."""
    p, q = small("p"), small("q")
    (theirs,), (ours,) = p.of(Recommendation), q.of(Recommendation)
    shared = {node.id for node in p.of(Agency)}
    both = Graph([*p.nodes, *(n for n in q.nodes if n.id not in shared)], [*p.edges])
    both.add(edges=(e for e in q.edges if not isinstance(e.target, Agency) or "q" in e.source.id))
    both.add(edges=[Repeats(source=theirs, target=ours, basis="matched", similarity=0.9)])
    return both


def test_the_module_of_that_name_leaves_the_library_its_own() -> None:
    assert vars(graph.networkx)["networkx"] is networkx
    assert networkx.MultiDiGraph is not None
    assert Path(str(networkx.__file__)).parent.name == "networkx"
    assert "graph" not in Path(str(networkx.__file__)).parts


def test_it_holds_what_was_written(store: Store) -> None:
    written = two_plans()
    store.write(written)
    found = network(store)
    assert dict(found.nodes.items()) == {key(node): held(node) for node in written.nodes}
    assert sorted(found.edges(keys=True)) == keys(written.edges)
    for edge in written.edges:
        names = schema.properties(type(edge))
        values = {n: getattr(edge, n) for n in names if getattr(edge, n) is not None}
        at = key(edge.source), key(edge.target), schema.edge_type(type(edge))
        assert found.edges[at] == values
    assert found.graph == {"plans": "p, q", "left_out": 0}


def test_the_newham_plan_is_the_whole_of_its_graph(store: Store) -> None:
    plan = read_plan(Path("newham"))
    load(store, plan)
    whole, part = network(store), network(store, plan="newham")
    assert networkx.utils.graphs_equal(whole, part)
    assert whole.graph == part.graph == {"plans": "newham", "left_out": 0}
    nodes = [node for node in plan.graph.nodes if not isinstance(node, Version)]
    edges = [edge for edge in plan.graph.edges if not isinstance(edge, VersionOf | Repeats)]
    assert {key(node) for node in nodes} <= set(whole)
    assert set(keys(edges)) <= set(whole.edges(keys=True))
    assert whole.nodes["Review newham/ZA"]["label"] == "Review"
    every = store.read("MATCH ()-[e]->() RETURN type(e) AS type")
    read = {schema.edge_type(edge) for edge in schema.READ}
    assert whole.number_of_edges() == len([row for row in every if row["type"] in read])


def test_a_part_by_labels_counts_the_edges_it_leaves_out(store: Store) -> None:
    store.write(two_plans())
    found = network(store, labels=["Action", "Agency"])
    assert sorted(found) == ["Action p/a1", "Action q/a1", "Agency body", "Agency team"]
    assert sorted(found.edges(keys=True)) == [
        ("Action p/a1", "Agency team", "OWNED_BY"),
        ("Action q/a1", "Agency team", "OWNED_BY"),
        ("Agency team", "Agency body", "PART_OF"),
    ]
    # Both ADDRESSES, and both STATED_IN of the team
    assert found.graph["left_out"] == 4


def test_a_part_by_types_counts_only_those(store: Store) -> None:
    store.write(two_plans())
    found = network(store, labels=["Action", "Agency"], types=["ADDRESSES", "MADE"])
    assert (len(found), found.number_of_edges(), found.graph["left_out"]) == (4, 0, 2)
    assert network(store, labels=[]).graph == {"plans": "p, q", "left_out": 0}
    every = network(store, types=["OWNED_BY"])
    assert (len(every), every.number_of_edges(), every.graph["left_out"]) == (12, 2, 0)


def test_a_part_by_plan_counts_what_ties_it_to_another(store: Store) -> None:
    written = two_plans()
    store.write(written)
    found = network(store, plan="p")
    own = {n for n in map(key, written.nodes) if "q" not in n}
    assert set(found) == own
    assert sorted(found.edges(keys=True)) == [
        one for one in keys(written.edges) if {one[0], one[1]} <= own
    ]
    # REPEATS, and of the agency that both name: OWNED_BY and STATED_IN
    assert found.graph == {"plans": "p", "left_out": 3}
    assert network(store, plan="q").graph == {"plans": "q", "left_out": 3}


def test_two_edges_of_one_type_between_the_same_two_are_both_there(store: Store) -> None:
    written = small()
    (asked,), (cell,) = written.of(Recommendation), written.of(Passage)
    written.add(
        edges=[StatedIn(source=asked, target=cell, basis="carried", start=6, end=11)],
    )
    store.write(written)
    joined = network(store).get_edge_data(key(asked), key(cell))
    assert joined == {
        "STATED_IN": {"basis": "carried", "start": 6, "end": 11},
        "STATED_IN 2": {"basis": "stated", "start": 0, "end": 11},
    }


def test_a_property_that_is_called_label_gives_way(store: Store) -> None:
    written = small()
    (plan,) = written.of(Plan)
    version = Version(
        id="p/v2", plan="p", number=2, published=None, on="2026-01-01", sha256="0", rows=1
    )
    change = Change(
        id="p/v2/c1", plan="p", kind="gone", label="Action", about="p/a9", says="Write",
        before="Write", after=None, before_reads=None, after_reads=None, lasted=None,
    )  # fmt: skip
    brought = BroughtBy(source=change, target=version, basis="matched")
    of = VersionOf(source=version, target=plan, basis="stated")
    written.add([version, change], [brought, of])
    store.write(written)
    found = network(store)
    node = found.nodes["Change p/v2/c1"]
    assert (node["label"], node["id"], node["label_"]) == ("Change", "p/v2/c1", "Action")
    node = for_file(found).nodes["Change p/v2/c1"]
    assert (node["label_"], node["id_"], node["label__"]) == ("Change", "p/v2/c1", "Action")


def test_the_order_is_that_of_the_model_and_the_ids(store: Store) -> None:
    store.write(two_plans())
    labels = [node.__name__ for node in schema.NODES]
    found = list(network(store))
    assert found == sorted(found, key=lambda k: (labels.index(k.split()[0]), k))


def saved(found: "networkx.MultiDiGraph[str]", way: str) -> "networkx.MultiDiGraph[str]":
    """A graph written and read again in one of networkx's formats."""
    file = io.BytesIO()
    getattr(networkx, f"write_{way}")(found, file)
    file.seek(0)
    more = {"force_multigraph": True} if way == "graphml" else {}
    again: networkx.MultiDiGraph[str] = getattr(networkx, f"read_{way}")(file, **more)
    return again


def test_it_survives_graphml(store: Store) -> None:
    store.write(two_plans())
    found = network(store)
    again = saved(found, "graphml")
    assert dict(again.nodes.items()) == dict(found.nodes.items())
    assert sorted(again.edges(keys=True)) == sorted(found.edges(keys=True))
    assert again.graph["plans"] == "p, q"


def test_it_survives_gexf_even_where_two_labels_share_an_id(store: Store) -> None:
    written = small(plan="team")
    store.write(written)
    found = network(store)
    assert {"Plan team", "Agency team"} <= set(found)
    again = saved(for_file(found), "gexf")
    assert set(again) == set(found)
    assert again.nodes["Plan team"]["label_"] == "Plan"
    stated = [
        (source, target, e["start_"], e["end_"])
        for source, target, e in again.edges(data=True)
        if "start_" in e
    ]
    assert sorted(stated) == [
        ("Agency team", "Passage team/t1r1c1", 0, 5),
        ("Recommendation team/A/1", "Passage team/t1r1c1", 0, 11),
    ]
    assert found.nodes["Plan team"]["id"] == "team"


@pytest.mark.parametrize("way", ["graphml", "gexf"])
def test_what_xml_cannot_hold_becomes_one_sign(store: Store, way: str) -> None:
    store.write(small(action="Write\x0ba\x1b[31mletter", owner="the\x0bteam"))
    found = network(store)
    assert found.nodes["Action p/a1"]["text"] == "Write\x0ba\x1b[31mletter"
    found.add_node("Action p/a2", label="Action", text="half \udcff")
    again = saved(for_file(found), way)
    assert again.nodes["Action p/a1"]["text"] == "Write\ufffda\ufffd[31mletter"
    assert again.nodes["Action p/a2"]["text"] == "half \ufffd"
    owned = [*again.in_edges("Agency the\ufffdteam", data="as_written")]
    assert owned == [("Action p/a1", "Agency the\ufffdteam", "the\ufffdteam")]
    assert again.number_of_edges() == found.number_of_edges()


def test_two_nodes_stay_two_in_a_file() -> None:
    made: networkx.MultiDiGraph[str] = networkx.MultiDiGraph(plans="a\x0bb")
    made.add_edge("Action a\x0b", "Action a\x1b", key="SAME\x0b")
    copy = for_file(made)
    assert list(copy.edges(keys=True)) == [("Action a\ufffd", "Action a\ufffd_", "SAME\ufffd")]
    assert copy.graph == {"plans": "a\ufffdb"}


WRONG: list[tuple[dict[str, Any], str]] = [
    ({"labels": ["recomendation"]}, "no label 'recomendation'; the nearest is Recommendation"),
    ({"types": ["OWNEDBY"]}, "no edge type 'OWNEDBY'; the nearest is OWNED_BY"),
]


@pytest.mark.parametrize(("asked", "says"), WRONG)
def test_what_the_model_does_not_have_is_named(
    embedded_store: Store, asked: dict[str, Any], says: str
) -> None:
    with pytest.raises(QuestionError, match=says):
        network(embedded_store, **asked)


def test_a_plan_that_is_not_there_is_named(store: Store) -> None:
    with pytest.raises(UnknownReferenceError, match="holds no plan 'newhm'; load one first"):
        network(store, plan="newhm")
    assert network(store).graph == {"plans": "", "left_out": 0}
    store.write(two_plans())
    store.write(small("newham"))
    with pytest.raises(UnknownReferenceError, match="no plan 'newhm'; the nearest is newham"):
        network(store, plan="newhm")


def test_what_follows_from_other_edges_is_there_by_name(store: Store) -> None:
    store.write(two_plans())
    derived = [schema.edge_type(edge) for edge in schema.EDGES if edge.derived]
    asked = network(store, types=derived)
    ends = [("Agency team", "Plan p"), ("Agency team", "Plan q")]
    ends += [("Agency team", "Review p/A"), ("Agency team", "Review q/A")]
    assert sorted(asked.edges()) == ends
    of_one = network(store, types=["ANSWERS_TO"], plan="p")
    assert (sorted(of_one.edges()), of_one.graph["left_out"]) == (ends[2:3], 1)
    for way in ("graphml", "gexf"):
        again = saved(for_file(asked), way)
        assert [e["actions"] for *_, e in again.edges(data=True)] == [
            ", ".join(map(str, e["actions"])) for *_, e in asked.edges(data=True)
        ]


@pytest.mark.neo4j
def test_both_databases_give_the_same(embedded_store: Store, neo4j_store: Store) -> None:
    plan = read_plan(Path("newham"))
    found = []
    for one in (embedded_store, neo4j_store):
        one.write(plan.graph)
        found.append(network(one))
    assert networkx.utils.graphs_equal(*found)
    assert list(found[0]) == list(found[1])
    assert list(found[0].edges(keys=True)) == list(found[1].edges(keys=True))


def test_owners_as_records_and_as_edges_agree(store: Store) -> None:
    written = two_plans()
    store.write(written)
    owned = {(key(e.source), key(e.target)) for e in written.joined(OwnedBy)}
    found = network(store, types=["OWNED_BY"])
    assert set(found.edges()) == owned
    assert {found.nodes[source]["label"] for source, _ in owned} == {Action.__name__}
