"""Starts and stops the real Neo4j that `tests/neo4j/install.sh` fetched."""

import os
import re
import secrets
import shutil
import socket
import subprocess
import tempfile
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from neo4j import GraphDatabase

VERSION = "5.26.18"
MAIN = Path(__file__).with_name("Neo4jServer.java")
OLDEST_JAVA = 17
SMALL = ("-XX:+UseSerialGC",)
"""How Java clears its memory where there is little of it."""
START_SECONDS = 120
STOP_SECONDS = 30


@dataclass(frozen=True, slots=True, kw_only=True)
class Neo4jAddress:
    """Where a server listens, and who may sign in."""

    uri: str
    user: str
    password: str


def neo4j_available() -> str | None:
    """None, or in one line why there is no Neo4j; RuntimeError if DHRGRAPH_REQUIRE_NEO4J is set."""
    reason = _missing()
    if reason and os.environ.get("DHRGRAPH_REQUIRE_NEO4J"):
        msg = f"DHRGRAPH_REQUIRE_NEO4J is set, but {reason}"
        raise RuntimeError(msg)
    return reason


@contextmanager
def neo4j_server(heap: str = "2g", java: Sequence[str] = SMALL) -> Iterator[Neo4jAddress]:
    """A fresh Neo4j on 127.0.0.1 with a random password; its folder goes when it stops.

    `heap` is the memory it may have, `java` what else Java is told.
    """
    if reason := _missing():
        raise RuntimeError(reason)
    with tempfile.TemporaryDirectory(prefix="dhrgraph-neo4j-", ignore_cleanup_errors=True) as name:
        folder, port = Path(name), _free_port()
        with _running(folder, port, [f"-Xmx{heap}", *java]) as server:
            _wait_until_ready(server, folder / "output.txt")
            yield _sign_in(f"bolt://127.0.0.1:{port}")


def _jars() -> Path:
    """The folder that install.sh fills, all or nothing."""
    cache = os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache"
    return Path(cache) / "dhrgraph" / f"neo4j-{VERSION}" / "lib"


def _missing() -> str | None:
    """What Neo4j lacks on this machine, if anything."""
    if not _jars().is_dir():
        return f"Neo4j {VERSION} is not here: tests/neo4j/install.sh fetches it"
    if not (shutil.which("java") and shutil.which("javac")):
        return "Neo4j needs a JDK, 17 or later: Debian's is default-jdk-headless"
    says = subprocess.run(["java", "--version"], capture_output=True, text=True, check=False)
    number = re.search(r"\d+", says.stdout)
    if not number or int(number[0]) < OLDEST_JAVA:
        here = number[0] if number else "an older one"
        return f"Neo4j needs Java {OLDEST_JAVA} or later, and here is {here}"
    return None


def _free_port() -> int:
    """A port of 127.0.0.1 that nobody listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


@contextmanager
def _running(folder: Path, port: int, told: list[str]) -> Iterator[subprocess.Popen[bytes]]:
    """The server's process; it also ends by itself when ours does, because its input closes."""
    java = ["java", *told, "-cp", f"{_jars()}/*"]
    with (folder / "output.txt").open("wb") as output:
        server = subprocess.Popen(
            [*java, str(MAIN), str(folder), str(port)],
            stdin=subprocess.PIPE,
            stdout=output,
            stderr=subprocess.STDOUT,
        )
    try:
        yield server
    finally:
        _stop(server)


def _stop(server: subprocess.Popen[bytes]) -> None:
    """Asks, waits, and insists."""
    server.terminate()
    try:
        server.communicate(timeout=STOP_SECONDS)
    except subprocess.TimeoutExpired:
        server.kill()
        server.communicate()


def _wait_until_ready(server: subprocess.Popen[bytes], output: Path) -> None:
    """Returns once the server has said READY; else TimeoutError or RuntimeError with its words."""
    deadline = time.monotonic() + START_SECONDS
    while "\nREADY " not in (said := "\n" + output.read_text(errors="replace")):
        tail = said[-2000:]
        if server.poll() is not None:
            msg = f"Neo4j ended with exit code {server.returncode} before it was ready:{tail}"
            raise RuntimeError(msg)
        if time.monotonic() > deadline:
            msg = f"Neo4j was not ready after {START_SECONDS} seconds; it said:{tail}"
            raise TimeoutError(msg)
        time.sleep(0.05)


def _sign_in(uri: str) -> Neo4jAddress:
    """Replaces the first password, as Neo4j demands, by a random one."""
    password = secrets.token_urlsafe(24)
    with GraphDatabase.driver(uri, auth=("neo4j", "neo4j")) as driver:
        driver.execute_query(
            "ALTER CURRENT USER SET PASSWORD FROM $old TO $new",
            {"old": "neo4j", "new": password},
            database_="system",
        )
    return Neo4jAddress(uri=uri, user="neo4j", password=password)
