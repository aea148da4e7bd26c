"""One store over the official driver: connect, write a plan, read, close."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path
from types import TracebackType
from typing import Self, TypeVar
from urllib.parse import urlsplit

import neo4j

from graph import schema
from graph.derived import derive
from graph.embedded import Embedded
from graph.engine import DATABASE
from graph.errors import SettingsError
from graph.failures import GONE, Place, explained, interrupted
from graph.model import Edge, Graph, Node, Plan
from graph.schema import EdgeType
from graph.server import SCHEMES, driver, make_full_text
from graph.settings import Settings
from graph.signs import refuse_halves
from graph.write import Progress, Row, refuse_doubles, replace, replace_edges, uncollected

R = TypeVar("R")


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
            with self._explained():
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
        self._writer = driver(at.uri, "root", at.writer)
        self._reader = driver(at.uri, "reader", at.reader)

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
        self._writer = self._reader = driver(self.address, self.settings.user, password)

    def _explained(self) -> AbstractContextManager[None]:
        """Turn what goes wrong within into a sentence."""
        place = Place(self.address, self.database, self.settings.timeout, self._is_full)
        return explained(place)

    def _is_full(self) -> bool:
        """Tell whether the disk of the embedded graph is full."""
        return self._embedded is not None and self._embedded.full

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
        with self._explained():
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
        with self._explained(), uncollected():
            whole = derive(graph)
            self._again(lambda: self._write(whole, progress))

    def _write(self, graph: Graph, progress: Progress) -> None:
        """Write once: all of it, or nothing."""
        known = {row["id"] for row in self.read("MATCH (p:Plan) RETURN p.id AS id")}
        replaced = [plan.id for plan in graph.plans() if plan.id in known]
        with self._session(self._writer) as session:
            session.execute_write(replace, replaced, graph, progress)

    def remove(self, plan: str) -> None:
        """Take a plan out of the graph, wholly."""
        with self._explained(), self._session(self._writer) as session:
            session.execute_write(replace, [plan], Graph(), lambda done, total: None)

    def replace_edges(
        self,
        kind: EdgeType,
        edges: Sequence[Edge[Node, Node]],
        progress: Progress = lambda done, total: None,
    ) -> None:
        """Write the edges of one type in one transaction, in place of all that there are."""
        with self._explained(), self._session(self._writer) as session:
            session.execute_write(replace_edges, kind, Graph(edges=[*edges]), progress)

    def moved(self, plan: Plan) -> None:
        """Keep where the file of a plan lies now; the plan itself is as it was."""
        text = "MATCH (p:Plan {id: $id}) SET p.file = $file, p.source_file = $source"
        row = {"id": plan.id, "file": plan.file, "source": plan.source_file}
        with self._explained(), self._session(self._writer) as session:
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
        except GONE as error:
            if self._embedded is None or self._embedded.serves or interrupted(error):
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
                make_full_text(session)


def connect(settings: Settings) -> Store:
    """Return the store the settings name."""
    return Store(settings)
