"""The Neo4j of the tests is a real one, and nobody else reaches it."""

from urllib.parse import urlsplit

import psutil
import pytest
from neo4j import GraphDatabase

from tests.neo4j.server import VERSION, Neo4jAddress


@pytest.mark.neo4j
def test_it_is_neo4j_community_on_the_loopback_alone(neo4j_address: Neo4jAddress) -> None:
    at = neo4j_address
    with GraphDatabase.driver(at.uri, auth=(at.user, at.password)) as driver:
        rows, _, _ = driver.execute_query("CALL dbms.components()")
    assert [row.data() for row in rows] == [
        {"name": "Neo4j Kernel", "versions": [VERSION], "edition": "community"}
    ]

    listening = {
        (connection.laddr.ip.removeprefix("::ffff:"), connection.laddr.port)
        for child in psutil.Process().children(recursive=True)
        if child.name() == "java"
        for connection in child.net_connections()
        if connection.status == psutil.CONN_LISTEN
    }
    assert listening == {("127.0.0.1", urlsplit(at.uri).port)}
