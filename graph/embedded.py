"""The ArcadeDB server behind `embedded:FOLDER`: in this process, on the loopback, speaking Bolt.

The first process that opens a folder holds its lock (`engine.lock`) and serves; a second one
finds the port in `engine.json` and joins it. The lock is the operating system's own, so that
of a killed process is free at once. ArcadeDB and its Java are imported here and nowhere else.
"""

import atexit
import json
import os
import secrets
import socket
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

import filelock

from graph.errors import StoreError
from graph.settings import Settings

DATABASE = "dhrgraph"
QUICK = ("-XX:TieredStopAtLevel=1",)
JVM = ("-XX:+UseSerialGC", "-Xshare:auto", "-Darcadedb.installCustomFormatter=false")
ALL = ["createRecord", "readRecord", "updateRecord", "deleteRecord"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Address:
    """Where the engine of a folder listens, and the two who may sign in."""

    pid: int
    port: int
    writer: str
    reader: str

    @property
    def uri(self) -> str:
        """Return the Bolt address."""
        return f"bolt://127.0.0.1:{self.port}"


class Embedded:
    """The engine of one folder: served by this process, or joined."""

    def __init__(self, folder: Path, settings: Settings) -> None:
        """Serve the folder, or join the process that does; StoreError when neither works."""
        self.folder = folder.absolute()
        self._server: Any = None
        try:
            _make_private(self.folder)
            self._lock = filelock.FileLock(self.folder / "engine.lock", thread_local=False)
            self.address = self._serve(settings) if self._acquire() else self._join(settings.wait)
        except OSError as error:
            raise StoreError(f"{_plainly(error, self.folder)}; {_REMEDY}") from error

    @property
    def serves(self) -> bool:
        """Tell whether this process is the one that serves."""
        return self._server is not None

    def close(self) -> None:
        """Stop serving and free the folder; a process that joined just leaves."""
        atexit.unregister(self.close)
        if self._server is not None:
            (self.folder / "engine.json").unlink(missing_ok=True)
            self._server.stop()
            self._server = None
        self._lock.release(force=True)

    def _acquire(self) -> bool:
        """Take the lock of the folder if it is free."""
        try:
            self._lock.acquire(timeout=0)
        except filelock.Timeout:
            return False
        return True

    def _serve(self, settings: Settings) -> Address:
        """Start the engine on the folder and tell others where it listens."""
        try:
            keys = _keys(self.folder)
            _write_groups(self.folder)
            self._server, port = _start(self.folder, keys["writer"], settings)
            _open_database(self._server, keys["reader"], settings.timeout)
        except BaseException:
            if self._server is not None:
                self._server.stop()
            self._lock.release(force=True)
            raise
        atexit.register(self.close)
        address = Address(pid=os.getpid(), port=port, **keys)
        _write_private(self.folder / "engine.json", json.dumps(asdict(address)))
        return address

    def _join(self, wait: float) -> Address:
        """Wait until the process that holds the lock answers, and return its address."""
        deadline = time.monotonic() + wait
        while time.monotonic() < deadline:
            with suppress(OSError, ValueError, TypeError):
                address = Address(**json.loads((self.folder / "engine.json").read_text()))
                socket.create_connection(("127.0.0.1", address.port), timeout=1).close()
                return address
            time.sleep(0.1)
        raise StoreError(
            f"{self.folder} is used by another process that does not answer; "
            "end that process, or set DHRGRAPH_DATA to another folder"
        )


_REMEDY = "free some space, allow writing, or set DHRGRAPH_DATA to another folder"


def _plainly(error: OSError, folder: Path) -> str:
    """Say in a sentence what the operating system refused."""
    return f"{folder}: the graph cannot be kept there ({error.strerror or error})"


def _make_private(folder: Path) -> None:
    """Make the folder, open to nobody else."""
    folder.mkdir(parents=True, exist_ok=True, mode=0o700)


def _write_private(path: Path, text: str) -> None:
    """Write a file that nobody else may read (mode 600), whole or not at all."""
    new = path.with_suffix(".new")
    new.unlink(missing_ok=True)
    with os.fdopen(os.open(new, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w") as file:
        file.write(text)
        file.flush()
        os.fsync(file.fileno())
    new.replace(path)


def _keys(folder: Path) -> dict[str, str]:
    """Return the two passwords of the folder, made at random the first time."""
    path = folder / "keys.json"
    if not path.exists():
        _write_private(
            path, json.dumps({n: secrets.token_urlsafe(24) for n in ("writer", "reader")})
        )
    try:
        keys: dict[str, str] = json.loads(path.read_text())
        return {"writer": keys["writer"], "reader": keys["reader"]}
    except (ValueError, KeyError) as error:
        raise StoreError(
            f"{path}: damaged; put it back from a copy, or remove the folder and load again"
        ) from error


def _write_groups(folder: Path) -> None:
    """Say who may do what: `admin` everything, `reader` nothing but read."""
    path = folder / "config" / "server-groups.json"
    if path.exists():
        return
    _make_private(path.parent)
    rights = ["updateSecurity", "updateSchema", "updateDatabaseSettings"]
    groups = {
        "admin": _group(rights, ALL),
        "reader": _group([], ["readRecord"]),
        "*": _group([], []),
    }
    _write_private(path, json.dumps({"databases": {"*": {"groups": groups}}, "version": 2}))


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
        raise StoreError(f"{folder}: {_first_sentence(error)}; {_REMEDY}") from error
    _log_to(folder / "log")  # not before: the engine reads its logging settings when it starts
    return server, port


def _open_database(server: Any, reader_password: str, timeout: float) -> None:  # noqa: ANN401
    """Open the database, and let the reader in, the first time also make both."""
    import jpype

    java = server._java_server
    database = java.getDatabase(DATABASE, True, True)
    limit = f"ALTER DATABASE `arcadedb.command.timeout` {int(timeout * 1000)}"
    database.command("sql", limit)
    security = java.getSecurity()
    if security.getUser("reader") is None:
        password = str(security.encodePassword(reader_password))
        user = {"name": "reader", "password": password, "databases": {DATABASE: ["reader"]}}
        json_object = jpype.JClass("com.arcadedb.serializer.json.JSONObject")
        security.createUser(json_object(json.dumps(user)))


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
    return arcadedb_embedded


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

    _make_private(folder)
    logging = jpype.JPackage("java.util.logging")
    root = logging.Logger.getLogger("")
    for handler in list(root.getHandlers()):
        root.removeHandler(handler)
        handler.close()
    handler = logging.FileHandler(str(folder / "engine.log"), 1_000_000, 2, True)
    handler.setFormatter(logging.SimpleFormatter())
    root.addHandler(handler)


def _first_sentence(error: Exception) -> str:
    """Return the first line of what the engine says, without its Java names."""
    return str(error).splitlines()[0].rsplit("Exception: ", 1)[-1]
