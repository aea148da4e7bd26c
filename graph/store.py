"""One store over the official driver: connect, write a plan, read, close."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from itertools import islice
from pathlib import Path
from types import TracebackType
from typing import Any, Self, TypeVar
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
from graph.embedded import DATABASE, Embedded
from graph.errors import SettingsError, StoreError
from graph.model import Agency, Edge, Graph, Node, PlanNode
from graph.settings import Settings

R = TypeVar("R")
Row = dict[str, Any]
Progress = Callable[[int, int], None]
"""Called with how many nodes and edges are written, and how many there are."""
CHUNK = 5_000
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
        with _explained(self):
            self._writer.verify_connectivity()
            self._make_constraints()

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
        """Return the rows of a query that may not write, each a dict by column."""
        with _explained(self):
            return self._again(lambda: self._read(cypher, parameters or {}))

    def _read(self, cypher: str, parameters: Row) -> list[Row]:
        """Ask once, with rights to read only and within the time limit."""
        query = neo4j.Query(cypher, timeout=self.settings.timeout)
        with self._reader.session(
            database=self.database, default_access_mode=neo4j.READ_ACCESS
        ) as session:
            return [record.data() for record in session.run(query, parameters)]

    def write(self, graph: Graph, progress: Progress = lambda done, total: None) -> None:
        """Write the plans of the graph in one transaction, in place of what they held before.

        Raises:
            StoreError: an id stands twice in one label, or the database refuses.
        """
        _refuse_doubles(graph)
        with _explained(self):
            self._again(lambda: self._write(graph, progress))

    def _write(self, graph: Graph, progress: Progress) -> None:
        """Write once: all of it, or nothing."""
        known = {row["id"] for row in self.read("MATCH (p:Plan) RETURN p.id AS id")}
        replaced = [plan.id for plan in graph.plans() if plan.id in known]
        with self._writer.session(database=self.database) as session:
            session.execute_write(_replace, replaced, graph, progress)

    def remove(self, plan: str) -> None:
        """Take a plan out of the graph, wholly."""
        with _explained(self), self._writer.session(database=self.database) as session:
            session.execute_write(_replace, [plan], Graph(), lambda done, total: None)

    def _again(self, attempt: Callable[[], R]) -> R:
        """Try once more where the process that served the embedded graph has ended."""
        try:
            return attempt()
        except (ServiceUnavailable, SessionExpired):
            if self._embedded is None or self._embedded.serves:
                raise
            self.close()
            self._open()
            return attempt()

    def _make_constraints(self) -> None:
        """Make the constraints and indexes that are missing."""
        with self._writer.session(database=self.database) as session:
            for statement in schema.constraints():
                session.run(statement).consume()


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


def _refuse_doubles(graph: Graph) -> None:
    """Refuse an id that stands twice: ArcadeDB lets one by in a transaction that also deletes."""
    counts = Counter((type(node).__name__, node.id) for node in graph.nodes)
    doubles = [f"{label} {name}" for (label, name), times in counts.items() if times > 1]
    if doubles:
        raise StoreError(f"these ids stand twice: {', '.join(doubles[:5])}; nothing was written")


def _replace(
    tx: neo4j.ManagedTransaction, replaced: list[str], graph: Graph, progress: Progress
) -> None:
    """Take the old plans out and write the new ones, within one transaction."""
    for plan in replaced:
        _delete(tx, plan)
    total, done = len(graph.nodes) + len(graph.edges), 0
    for statement, rows in _statements(graph):
        tx.run(statement, {"rows": rows}).consume()
        done += len(rows)
        progress(done, total)
    if replaced:
        _delete_orphans(tx)


def _delete(tx: neo4j.ManagedTransaction, plan: str) -> None:
    """Delete the nodes of one plan; agencies stay, for other plans name them too."""
    for node in schema.NODES:
        key = "plan" if issubclass(node, PlanNode) else "id"
        if node is not Agency:
            text = f"MATCH (n:{node.__name__} {{{key}: $plan}}) DETACH DELETE n"
            tx.run(text, {"plan": plan}).consume()


def _delete_orphans(tx: neo4j.ManagedTransaction) -> None:
    """Delete the agencies that no plan names, nor one of those it names leads to."""
    named = tx.run("MATCH (a:Agency)-[:STATED_IN]->() RETURN DISTINCT a.id AS id").value("id")
    ways = tx.run("MATCH (a:Agency)-->(b:Agency) RETURN a.id AS a, b.id AS b").values("a", "b")
    kept = _reached(set(named), ways)
    every = tx.run("MATCH (a:Agency) RETURN a.id AS id").value("id")
    gone = sorted(set(every) - kept)
    tx.run("UNWIND $ids AS id MATCH (a:Agency {id: id}) DETACH DELETE a", ids=gone).consume()


def _reached(start: set[str], ways: Iterable[list[str]]) -> set[str]:
    """Return every id that the ways lead to from the start, the start included."""
    onward: dict[str, list[str]] = {}
    for source, target in ways:
        onward.setdefault(source, []).append(target)
    reached, ahead = set(start), list(start)
    while ahead:
        new = [target for target in onward.get(ahead.pop(), ()) if target not in reached]
        reached.update(new)
        ahead.extend(new)
    return reached


def _statements(graph: Graph) -> Iterator[tuple[str, list[Row]]]:
    """Yield every statement with up to CHUNK rows: nodes by label, then edges by type and ends."""
    for node in schema.NODES:
        names = tuple(schema.properties(node))
        for part in _chunks(n for n in graph.nodes if type(n) is node):
            yield schema.node_statement(node), [{k: getattr(n, k) for k in names} for n in part]
    for (edge, source, target), names, part in _edges(graph):
        statement = schema.edge_statement(edge, source, target)
        yield statement, [_edge_row(one, names) for one in part]


def _edges(
    graph: Graph,
) -> Iterator[
    tuple[
        tuple[schema.EdgeType, schema.NodeType, schema.NodeType],
        tuple[str, ...],
        list[Edge[Node, Node]],
    ]
]:
    """Yield the edges of one type between two labels, CHUNK at a time."""
    kinds: dict[Any, list[Edge[Node, Node]]] = {}
    for edge in graph.edges:
        kinds.setdefault((type(edge), type(edge.source), type(edge.target)), []).append(edge)
    for kind, edges in kinds.items():
        names = tuple(schema.properties(kind[0]))
        for part in _chunks(iter(edges)):
            yield kind, names, part


def _edge_row(edge: Edge[Node, Node], names: tuple[str, ...]) -> Row:
    """Return an edge as the parameters of its statement."""
    row: Row = {name: getattr(edge, name) for name in names}
    row["source"], row["target"] = edge.source.id, edge.target.id
    return row


def _chunks(records: Iterator[Any]) -> Iterator[list[Any]]:
    """Yield up to CHUNK records at a time."""
    while part := list(islice(records, CHUNK)):
        yield part


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
        raise StoreError(
            f"{store.address} does not answer; start it, or set DHRGRAPH_URI to where it is"
        ) from error
    except (Neo4jError, DriverError, ConfigurationError) as error:
        raise StoreError(_said(store, error)) from error


def _said(store: Store, error: Exception) -> str:
    """Say what a database refused."""
    code = getattr(error, "code", "") or ""
    if "TimedOut" in code or "Timeout" in str(error):
        return (
            f"the question took longer than {store.settings.timeout:g} seconds and was stopped; "
            "ask for less, or set DHRGRAPH_TIMEOUT"
        )
    if "DatabaseNotFound" in code:
        return f"{store.address} has no database {store.database!r}; set DHRGRAPH_DATABASE"
    return f"{store.address}: {getattr(error, 'message', None) or error} ({code or 'driver'})"
