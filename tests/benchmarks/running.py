"""Each part of the measurements in a process of its own, on an engine that is started for it."""

import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from tests.neo4j.server import neo4j_available, neo4j_server

ROOT = Path(__file__).parents[2]
NEO4J_HEAP = "12g"
"""With 3g, the whole nation in one transaction goes over what Neo4j lets transactions hold; with
4g it is written, but Java then clears its memory for most of the time."""
AS_SHIPPED = ("-XX:+UseG1GC", f"-Xms{NEO4J_HEAP}")
"""Memory is cleared as Neo4j is shipped to do it, and all of it is there at the start, as in
`docker-compose.yml`."""
Environment = dict[str, str]


@contextmanager
def environment(engine: str) -> Iterator[Environment | None]:
    """Yield the settings for an engine, which for Neo4j is started; None where it is not here."""
    others = {k: v for k, v in os.environ.items() if not k.startswith("DHRGRAPH_")}
    with tempfile.TemporaryDirectory(prefix="dhrgraph-bench-", ignore_cleanup_errors=True) as name:
        if engine == "embedded":
            yield others | {"DHRGRAPH_DATA": name}
        elif reason := neo4j_available():
            print(f"Neo4j is not measured: {reason}")
            yield None
        else:
            with neo4j_server(NEO4J_HEAP, AS_SHIPPED) as at:
                yield others | {
                    "DHRGRAPH_URI": at.uri,
                    "DHRGRAPH_USER": at.user,
                    "DHRGRAPH_PASSWORD": at.password,
                }


def run(name: str, *arguments: str, on: Environment) -> Any:  # noqa: ANN401
    """Run one part in a process of its own and return what it measured."""
    print(f"… {name} {' '.join(arguments)}", file=sys.stderr, flush=True)
    done = subprocess.run(
        _command(name, *arguments), cwd=ROOT, env=on, stdout=subprocess.PIPE, check=True
    )
    return json.loads(done.stdout.splitlines()[-1])


def _command(name: str, *arguments: str) -> list[str]:
    """Return the command for one part."""
    return [sys.executable, "-m", f"tests.benchmarks.{name}", *arguments]


@contextmanager
def served(on: Environment) -> Iterator[None]:
    """Let another process serve the graph meanwhile, where it is embedded."""
    if "DHRGRAPH_URI" in on:
        yield
        return
    pipe = subprocess.PIPE
    with subprocess.Popen(
        _command("memory", "serve"), cwd=ROOT, env=on, stdin=pipe, stdout=pipe
    ) as server:
        if server.stdout is None or not server.stdout.readline().startswith(b"READY"):
            msg = "the process that should serve the graph ended"
            raise RuntimeError(msg)
        yield
        server.communicate(timeout=60)
