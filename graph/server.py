"""How a Neo4j is reached: its addresses, its driver, and the full-text indexes it must have."""

import neo4j

from graph import schema

INDEXED_WITHIN = 600
"""Seconds for the words of a graph that was there before its full-text indexes."""
SCHEMES = ("bolt", "bolt+s", "bolt+ssc", "neo4j", "neo4j+s", "neo4j+ssc")


def driver(uri: str, user: str, password: str) -> neo4j.Driver:
    """Return a driver that tells nobody anything and does not print the server's hints."""
    return neo4j.GraphDatabase.driver(
        uri,
        auth=(user, password),
        connection_timeout=10,
        max_transaction_retry_time=15,
        notifications_min_severity=neo4j.NotificationMinimumSeverity.OFF,
        telemetry_disabled=True,
    )


def make_full_text(session: neo4j.Session) -> None:
    """Make the full-text indexes that Neo4j lacks, and wait until they hold what is there.

    One that cuts otherwise than it should is made anew.
    """
    rows = session.run("SHOW FULLTEXT INDEXES YIELD name, options RETURN name, options").values()
    there = {name: options["indexConfig"]["fulltext.analyzer"] for name, options in rows}
    names = {node: schema.full_text_name(node) for node in schema.SEARCHED}
    missing = [node for node, name in names.items() if there.get(name) != schema.ANALYSER]
    for node in missing:
        session.run(f"DROP INDEX {names[node]} IF EXISTS").consume()
        session.run(schema.full_text_statement(node)).consume()
    if missing:
        session.run("CALL db.awaitIndexes($seconds)", seconds=INDEXED_WITHIN).consume()
