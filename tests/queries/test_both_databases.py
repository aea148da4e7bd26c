"""Every question, asked of both databases about the same generated graph: the same answers."""

import pytest

from graph.store import Store
from loaders.repeats.find import all_repeats
from queries.among import choices
from queries.answer import ask
from queries.question import catalogue
from tests.benchmarks.generator import scaled

pytestmark = pytest.mark.neo4j
SCALE = 0.02


@pytest.fixture(scope="module")
def both(embedded_store: Store, neo4j_store: Store) -> tuple[Store, Store]:
    """The two databases with a small nation, its repeats found."""
    graph = scaled(SCALE)
    for one in (embedded_store, neo4j_store):
        with one._writer.session(database=one.database) as session:
            session.execute_write(lambda tx: tx.run("MATCH (n) DETACH DELETE n").consume())
        one.write(graph)
        all_repeats(one)
    return embedded_store, neo4j_store


@pytest.mark.parametrize("name", list(catalogue()))
def test_the_same_rows_and_totals(both: tuple[Store, Store], name: str) -> None:
    embedded, neo4j = (ask(one, name) for one in both)
    assert embedded.rows == neo4j.rows
    assert embedded.totals == neo4j.totals


@pytest.mark.parametrize("name", list(catalogue()))
def test_the_same_of_what_a_parameter_names(both: tuple[Store, Store], name: str) -> None:
    """Each parameter that names something of the graph, with the last of its choices."""
    for parameter, said in catalogue()[name].parameters.items():
        if said.among is None:
            continue
        there = choices(both[0], said.among)
        assert there == choices(both[1], said.among)
        given = {parameter: there[-1][0]}
        embedded, neo4j = (ask(one, name, given) for one in both)
        assert embedded.rows == neo4j.rows
        assert embedded.totals == neo4j.totals
