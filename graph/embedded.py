"""The graph behind `embedded:FOLDER`: an engine in this process, on the loopback, speaking Bolt.

The first process that opens a folder holds its lock (`engine.lock`) and serves; a second one
finds the port in `engine.json` and joins it. The lock is the operating system's own, so that
of a killed process is free at once.
"""

import atexit
import json
import os
import secrets
import shutil
import socket
import time
from contextlib import suppress
from dataclasses import asdict, dataclass
from pathlib import Path

import filelock

from graph.engine import REMEDY, Engine
from graph.errors import StoreError
from graph.private import make_private, write_private
from graph.settings import Settings

SCARCE = 1_000_000


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
        self._engine: Engine | None = None
        try:
            make_private(self.folder)
            self._lock = filelock.FileLock(self.folder / "engine.lock", thread_local=False)
            self.address = self._serve(settings) if self._acquire() else self._join(settings.wait)
        except OSError as error:
            raise StoreError(f"{_plainly(error, self.folder)}; {REMEDY}") from error

    @property
    def full(self) -> bool:
        """Tell whether the disk of the folder has less than a megabyte left."""
        return shutil.disk_usage(self.folder).free < SCARCE

    @property
    def serves(self) -> bool:
        """Tell whether this process is the one that serves."""
        return self._engine is not None

    def close(self) -> None:
        """Stop serving and free the folder; a process that joined just leaves."""
        atexit.unregister(self.close)
        engine, self._engine = self._engine, None
        if engine is not None:
            (self.folder / "engine.json").unlink(missing_ok=True)
            engine.stop()
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
            self._engine = Engine(self.folder, keys["writer"], keys["reader"], settings)
            address = Address(pid=os.getpid(), port=self._engine.port, **keys)
            write_private(self.folder / "engine.json", json.dumps(asdict(address)))
        except BaseException:
            self.close()
            raise
        atexit.register(self.close)
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


def _plainly(error: OSError, folder: Path) -> str:
    """Say in a sentence what the operating system refused."""
    return f"{folder}: the graph cannot be kept there ({error.strerror or error})"


def _keys(folder: Path) -> dict[str, str]:
    """Return the two passwords of the folder, made at random the first time."""
    path = folder / "keys.json"
    if not path.exists():
        write_private(
            path, json.dumps({n: secrets.token_urlsafe(24) for n in ("writer", "reader")})
        )
    try:
        keys: dict[str, str] = json.loads(path.read_text())
        return {"writer": keys["writer"], "reader": keys["reader"]}
    except (ValueError, KeyError) as error:
        raise StoreError(
            f"{path}: damaged; put it back from a copy, or remove the folder and load again"
        ) from error
