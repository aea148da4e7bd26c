"""The two databases of the tests: one embedded graph and one real Neo4j a run."""

from collections.abc import Iterator

import pytest

from graph.settings import Settings
from graph.store import Store
from tests.neo4j.server import Neo4jAddress, neo4j_available, neo4j_server


@pytest.fixture(scope="session")
def neo4j_address() -> Iterator[Neo4jAddress]:
    """A Neo4j of our own; the test is skipped where there is none."""
    if reason := neo4j_available():
        pytest.skip(reason)
    with neo4j_server(heap="2g") as started:
        yield started


@pytest.fixture(scope="session")
def neo4j_store(neo4j_address: Neo4jAddress) -> Iterator[Store]:
    """The store on that Neo4j."""
    user, password = neo4j_address.user, neo4j_address.password
    settings = Settings.model_validate(
        {"uri": neo4j_address.uri, "user": user, "password": password}
    )
    with Store(settings) as opened:
        yield opened


@pytest.fixture(scope="session")
def embedded_store(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    """The store on an embedded graph in a folder of this run."""
    folder = tmp_path_factory.mktemp("embedded")
    with Store(Settings.model_validate({"uri": f"embedded:{folder}"})) as opened:
        yield opened


@pytest.fixture(params=["embedded", pytest.param("neo4j", marks=pytest.mark.neo4j)])
def store(request: pytest.FixtureRequest) -> Store:
    """Each database in turn, empty."""
    chosen: Store = request.getfixturevalue(f"{request.param}_store")
    with chosen._writer.session(database=chosen.database) as session:
        session.execute_write(lambda tx: tx.run("MATCH (n) DETACH DELETE n").consume())
    return chosen
