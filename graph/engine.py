"""The ArcadeDB server of a folder. ArcadeDB and its Java are imported here and nowhere else."""

import json
import os
import socket
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from graph import schema
from graph.errors import StoreError
from graph.private import make_private, write_private
from graph.settings import Settings

DATABASE = "dhrgraph"
REMEDY = "free some space, allow writing, or set DHRGRAPH_DATA to another folder"
QUICK = ("-XX:TieredStopAtLevel=1",)
JVM = (
    "-XX:+UseSerialGC",
    "-Xshare:auto",
    "-Darcadedb.installCustomFormatter=false",
    "--sun-misc-unsafe-memory-access=allow",
    "-Xrs",  # signals such as SIGTERM are Python's, and end the process
)
ANALYSER = "org.apache.lucene.analysis.core.SimpleAnalyzer"
"""Cuts a text as Neo4j's of `graph/schema.py` does."""
ALL = ["createRecord", "readRecord", "updateRecord", "deleteRecord"]


class Engine:
    """A running server with its database open, speaking Bolt on a port of the loopback."""

    def __init__(self, folder: Path, writer: str, reader: str, settings: Settings) -> None:
        """Start it; `writer` and `reader` are passwords. StoreError says why it cannot."""
        self._server: Any = None
        try:
            _write_groups(folder)
            self._server, self.port = _start(folder, writer, settings)
            _open_database(self._server, reader, settings.timeout)
        except BaseException as error:
            self.stop()
            if _is_of_java(error):
                raise StoreError(f"{folder}: {_first_sentence(error)}; {REMEDY}") from error
            raise

    def stop(self) -> None:
        """Stop it; what was committed is on the disk already."""
        server, self._server = self._server, None
        if server is not None:
            server.stop()


def _start(folder: Path, password: str, settings: Settings) -> tuple[Any, int]:
    """Start the server on the loopback; StoreError when the folder cannot be used."""
    arcadedb = _java(settings)
    port = _free_port()
    config = {
        "mode": "production",  # commits are flushed to the log, LOAD CSV is off
        "host": "127.0.0.1",
        "http_port": _free_port(),
        "server_plugins": "Bolt:com.arcadedb.bolt.BoltProtocolPlugin",
        "bolt_port": port,
        "txWalFlush": 1,
        "server_logsDirectory": str(folder / "log"),
    }
    server = arcadedb.create_server(str(folder), password, config)
    try:
        server.start()
    except arcadedb.ArcadeDBError as error:
        raise StoreError(f"{folder}: {_first_sentence(error)}; {REMEDY}") from error
    _log_to(folder / "log")  # not before: the engine reads its logging settings when it starts
    return server, port


def _write_groups(folder: Path) -> None:
    """Say who may do what: `admin` everything, `reader` nothing but read."""
    path = folder / "config" / "server-groups.json"
    if path.exists():
        return
    make_private(path.parent)
    rights = ["updateSecurity", "updateSchema", "updateDatabaseSettings"]
    groups = {
        "admin": _group(rights, ALL),
        "reader": _group([], ["readRecord"]),
        "*": _group([], []),
    }
    write_private(path, json.dumps({"databases": {"*": {"groups": groups}}, "version": 2}))


def _group(access: list[str], records: list[str]) -> dict[str, object]:
    """Return a group in the engine's own form."""
    types = {"*": {"access": records}}
    return {"resultSetLimit": -1, "readTimeout": -1, "access": access, "types": types}


def _free_port() -> int:
    """Return a port of 127.0.0.1 that nobody listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


def _open_database(server: Any, reader_password: str, timeout: float) -> None:  # noqa: ANN401
    """Open the database, and let the reader in, the first time also make both."""
    import jpype

    java = server._java_server
    database = java.getDatabase(DATABASE, True, True)
    _limit_time(database, int(timeout * 1000))
    _make_full_text(database)
    security = java.getSecurity()
    if security.getUser("reader") is None:
        password = str(security.encodePassword(reader_password))
        user = {"name": "reader", "password": password, "databases": {DATABASE: ["reader"]}}
        json_object = jpype.JClass("com.arcadedb.serializer.json.JSONObject")
        security.createUser(json_object(json.dumps(user)))


def _limit_time(database: Any, milliseconds: int) -> None:  # noqa: ANN401
    """Let no command run longer; the server's own setting of that name stops nothing."""
    import jpype

    setting = jpype.JClass("com.arcadedb.GlobalConfiguration").COMMAND_TIMEOUT
    if int(database.getConfiguration().getValueAsLong(setting)) != milliseconds:
        database.command("sql", f"ALTER DATABASE `{setting.getKey()}` {milliseconds}")


def _make_full_text(database: Any) -> None:  # noqa: ANN401
    """Make the full-text indexes that are missing or cut otherwise, over what is there too."""
    there = database.getSchema()
    for node in schema.SEARCHED:
        name, label, words = schema.full_text_name(node), node.__name__, schema.words(node)
        if not _cuts_as_it_should(there, name):
            for statement in (
                f"DROP INDEX {name} IF EXISTS",
                f"CREATE VERTEX TYPE {label} IF NOT EXISTS",
                f"CREATE PROPERTY {label}.{words} IF NOT EXISTS STRING",
                f"CREATE INDEX {name} IF NOT EXISTS ON {label} ({words}) FULL_TEXT "
                f"METADATA {json.dumps({'analyzer': ANALYSER})}",
            ):
                database.command("sql", statement)


def _cuts_as_it_should(there: Any, name: str) -> bool:  # noqa: ANN401
    """Tell whether a full-text index is there, with the analyser that it should have."""
    if not there.existsIndex(name):
        return False
    parts = there.getIndexByName(name).getSubIndexes()
    return all(str(part.toJSON().getString("analyzer", "")) == ANALYSER for part in parts)


def _java(settings: Settings) -> Any:  # noqa: ANN401
    """Start Java once a process, without a word on the terminal, and return the bindings."""
    crash = Path(tempfile.gettempdir()) / "dhrgraph-java-%p.log"
    os.environ.setdefault("ARCADEDB_JVM_ERROR_FILE", str(crash))
    import arcadedb_embedded
    import jpype
    from arcadedb_embedded.jvm import start_jvm
    from jpype import config as jpype_config

    if not jpype.isJVMStarted():
        log = f"-Djava.util.logging.config.file={Path(__file__).with_name('engine.properties')}"
        args = [*JVM, *(QUICK if settings.compiler == "quick" else ()), log]
        with _silence():
            start_jvm(heap_size=settings.heap, jvm_args=args)
        # Java would wait at the end for the threads of those who joined.
        jpype_config.destroy_jvm = False
        _let_python_be()
        _keep_java_quiet()
    return arcadedb_embedded


def _let_python_be() -> None:
    """Stop the one thread of Java that calls Python.

    Each time Java has collected, it asks Python to collect as well: on a national graph several
    times a second, and at the end of a process when Python is no longer there, which aborts it.
    It is for Python's objects that Java holds, of which there are none here.
    """
    import jpype

    jpype.JClass("org.jpype.ref.JPypeReferenceQueue").getInstance().stop()


def _keep_java_quiet() -> None:
    """Let nothing that Java prints reach the terminal; what matters is in `engine.log`."""
    import jpype

    java = jpype.JPackage("java")
    nowhere = java.io.PrintStream(java.io.OutputStream.nullOutputStream())
    java.lang.System.setErr(nowhere)
    java.lang.System.setOut(nowhere)


@contextmanager
def _silence() -> Iterator[None]:
    """Keep what Java prints at its start off the terminal."""
    sys.stderr.flush()
    kept = os.dup(2)
    with Path(os.devnull).open("wb") as nowhere:
        os.dup2(nowhere.fileno(), 2)
    try:
        yield
    finally:
        os.dup2(kept, 2)
        os.close(kept)


def _log_to(folder: Path) -> None:
    """Let the engine's warnings go to `engine.log` in the folder, 1 MB at most."""
    import jpype

    make_private(folder)
    logging = jpype.JPackage("java.util.logging")
    root = logging.Logger.getLogger("")
    for handler in list(root.getHandlers()):
        root.removeHandler(handler)
        handler.close()
    handler = logging.FileHandler(str(folder / "engine.log"), 1_000_000, 2, True)
    handler.setFormatter(logging.SimpleFormatter())
    root.addHandler(handler)


def _is_of_java(error: BaseException) -> bool:
    """Tell whether the engine itself raised it."""
    return any(kind.__name__ == "java.lang.Throwable" for kind in type(error).__mro__)


def _first_sentence(error: BaseException) -> str:
    """Return the first line of what the engine says, without its Java names."""
    return str(error).splitlines()[0].rsplit("Exception: ", 1)[-1]
