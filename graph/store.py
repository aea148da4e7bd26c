"""One store over the official driver: connect, write a plan, read, close."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from types import TracebackType
from typing import Self, TypeVar
from urllib.parse import urlsplit

import neo4j
from neo4j.exceptions import (
    AuthError,
    ConfigurationError,
    DriverError,
    Neo4jError,
    ServiceUnavailable,
    SessionExpired,
)

from graph import schema
from graph.derived import derive
from graph.embedded import Embedded
from graph.engine import DATABASE
from graph.errors import SettingsError, StoreError
from graph.model import Edge, Graph, Node, Plan
from graph.schema import EdgeType
from graph.settings import Settings
from graph.signs import refuse_halves
from graph.write import Progress, Row, refuse_doubles, replace, replace_edges

R = TypeVar("R")
INDEXED_WITHIN = 600
"""Seconds for the words of a graph that was there before its full-text indexes."""
SCHEMES = ("bolt", "bolt+s", "bolt+ssc", "neo4j", "neo4j+s", "neo4j+ssc")


class Store:
    """A graph database: ArcadeDB in this process, or Neo4j anywhere."""

    def __init__(self, settings: Settings) -> None:
        """Connect; StoreError or SettingsError says why it cannot."""
        self.settings = settings
        self.address = settings.address()
        self._embedded: Embedded | None = None
        self._open()

    def _open(self) -> None:
        """Connect the writer and the reader, and see to the constraints."""
        if self.address.startswith("embedded:"):
            self._open_embedded()
        else:
            self._open_neo4j()
        try:
            with _explained(self):
                self._writer.verify_connectivity()
                self._make_constraints()
        except BaseException:
            self.close()
            raise

    def _open_embedded(self) -> None:
        """Start or join the engine of the folder."""
        folder = Path(self.address.removeprefix("embedded:")).expanduser()
        self._embedded = Embedded(folder, self.settings)
        at = self._embedded.address
        self.database = DATABASE
        self._writer = _driver(at.uri, "root", at.writer)
        self._reader = _driver(at.uri, "reader", at.reader)

    def _open_neo4j(self) -> None:
        """Connect to Neo4j; the reader is the same user in sessions that may only read."""
        scheme = urlsplit(self.address).scheme
        if scheme not in SCHEMES:
            raise SettingsError(
                f"DHRGRAPH_URI: {self.address!r} is not an address of a graph; "
                f"write embedded:FOLDER or one of {', '.join(SCHEMES)}://HOST:PORT"
            )
        self.database = self.settings.database or "neo4j"
        password = self.settings.password.get_secret_value()
        self._writer = self._reader = _driver(self.address, self.settings.user, password)

    def close(self) -> None:
        """Close the connections, and the embedded engine if this process serves it."""
        self._writer.close()
        self._reader.close()
        if self._embedded is not None:
            self._embedded.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def read(self, cypher: str, parameters: Row | None = None) -> list[Row]:
        """Return the rows of a query that may not write, each a dict by column.

        Raises:
            QuestionError: a parameter holds half of a sign, which no database takes.
            StoreError: the database does not answer, or refuses.
        """
        refuse_halves(parameters)
        with _explained(self):
            return self._again(lambda: self._read(cypher, parameters or {}))

    def _read(self, cypher: str, parameters: Row) -> list[Row]:
        """Ask once, with rights to read only and within the time limit."""
        query = neo4j.Query(cypher, timeout=self.settings.timeout)
        with self._session(self._reader, neo4j.READ_ACCESS) as session:
            return [record.data() for record in session.run(query, parameters)]

    def write(self, graph: Graph, progress: Progress = lambda done, total: None) -> None:
        """Write the plans of the graph in one transaction, in place of what they held before.

        What follows from their edges (`graph/derived.py`) is worked out and written with them.

        Raises:
            StoreError: an id stands twice in one label, or the database refuses.
        """
        refuse_doubles(graph)
        whole = derive(graph)
        with _explained(self):
            self._again(lambda: self._write(whole, progress))

    def _write(self, graph: Graph, progress: Progress) -> None:
        """Write once: all of it, or nothing."""
        known = {row["id"] for row in self.read("MATCH (p:Plan) RETURN p.id AS id")}
        replaced = [plan.id for plan in graph.plans() if plan.id in known]
        with self._session(self._writer) as session:
            session.execute_write(replace, replaced, graph, progress)

    def remove(self, plan: str) -> None:
        """Take a plan out of the graph, wholly."""
        with _explained(self), self._session(self._writer) as session:
            session.execute_write(replace, [plan], Graph(), lambda done, total: None)

    def replace_edges(
        self,
        kind: EdgeType,
        edges: Sequence[Edge[Node, Node]],
        progress: Progress = lambda done, total: None,
    ) -> None:
        """Write the edges of one type in one transaction, in place of all that there are."""
        with _explained(self), self._session(self._writer) as session:
            session.execute_write(replace_edges, kind, Graph(edges=[*edges]), progress)

    def moved(self, plan: Plan) -> None:
        """Keep where the file of a plan lies now; the plan itself is as it was."""
        text = "MATCH (p:Plan {id: $id}) SET p.file = $file, p.source_file = $source"
        row = {"id": plan.id, "file": plan.file, "source": plan.source_file}
        with _explained(self), self._session(self._writer) as session:
            session.execute_write(lambda tx: tx.run(text, row).consume())

    @contextmanager
    def _session(
        self, driver: neo4j.Driver, mode: str = neo4j.WRITE_ACCESS
    ) -> Iterator[neo4j.Session]:
        """Yield a session; Control-C cuts its connection off.

        A message may be half sent by then, and the server waits for its end before it answers a
        farewell, for ever.
        """
        with driver.session(database=self.database, default_access_mode=mode) as session:
            try:
                yield session
            except KeyboardInterrupt:
                # Public, as `cancel`, on asynchronous sessions alone.
                session._handle_cancellation()  # type: ignore[no-untyped-call]
                raise

    def _again(self, attempt: Callable[[], R]) -> R:
        """Try once more where the process that served the embedded graph has ended."""
        try:
            return attempt()
        except (ServiceUnavailable, SessionExpired) as error:
            if self._embedded is None or self._embedded.serves or _interrupted(error):
                raise
            self.close()
            self._open()
            return attempt()

    def _make_constraints(self) -> None:
        """Make the constraints and indexes that are missing."""
        with self._session(self._writer) as session:
            for statement in schema.constraints():
                session.run(statement).consume()
            if self._embedded is None:
                _make_full_text(session)


def _make_full_text(session: neo4j.Session) -> None:
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


def connect(settings: Settings) -> Store:
    """Return the store the settings name."""
    return Store(settings)


def _driver(uri: str, user: str, password: str) -> neo4j.Driver:
    """Return a driver that tells nobody anything and does not print the server's hints."""
    return neo4j.GraphDatabase.driver(
        uri,
        auth=(user, password),
        connection_timeout=10,
        max_transaction_retry_time=15,
        notifications_min_severity=neo4j.NotificationMinimumSeverity.OFF,
        telemetry_disabled=True,
    )


@contextmanager
def _explained(store: Store) -> Iterator[None]:
    """Turn what the driver raises into a sentence: what, where, and the remedy."""
    try:
        yield
    except AuthError as error:
        raise StoreError(
            f"{store.address} refused the user or the password; "
            "set DHRGRAPH_USER and DHRGRAPH_PASSWORD"
        ) from error
    except (ServiceUnavailable, SessionExpired) as error:
        if _interrupted(error):
            raise KeyboardInterrupt from error
        raise StoreError(
            f"{store.address} does not answer; start it, or set DHRGRAPH_URI to where it is"
        ) from error
    except (Neo4jError, DriverError, ConfigurationError) as error:
        if _interrupted(error):
            raise KeyboardInterrupt from error
        raise StoreError(_said(store, error)) from error


def _interrupted(error: BaseException | None) -> bool:
    """Tell whether a failure came while the driver ended what Control-C had interrupted."""
    while error is not None and not isinstance(error, KeyboardInterrupt):
        error = error.__cause__ or error.__context__
    return error is not None


def _said(store: Store, error: Exception) -> str:
    """Say what a database refused."""
    if store._embedded is not None and store._embedded.full:
        return f"{store.address}: the disk is full; nothing was stored. Free some space, try again"
    code = getattr(error, "code", "") or ""
    if "TimedOut" in code or "Timeout" in str(error):
        return (
            f"the question took longer than {store.settings.timeout:g} seconds and was stopped; "
            "ask for less, or set DHRGRAPH_TIMEOUT"
        )
    if "DatabaseNotFound" in code:
        return f"{store.address} has no database {store.database!r}; set DHRGRAPH_DATABASE"
    return f"{store.address}: {getattr(error, 'message', None) or error} ({code or 'driver'})"
