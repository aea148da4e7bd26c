"""Load one graph into Neo4j through our store and through other libraries, in one run.

`python -m tests.benchmarks.side_by_side SCALE` does so in the Neo4j that the environment names and
prints the seconds of each way as JSON. py2neo and neomodel get an environment of their own for the
run: neomodel wants an older driver than ours. Each way runs in a process of its own and is checked
to have written the same. After one round that does not count, ours comes first and last and theirs
twice between, so that none has the warm side.
"""

import json
import os
import subprocess
import sys
import tempfile
import venv
from collections.abc import Sequence
from pathlib import Path

from graph.derived import derive
from graph.settings import settings
from graph.store import Store
from tests.benchmarks.engine import wipe
from tests.benchmarks.generator import scaled
from tests.benchmarks.loading import check

ROOT = Path(__file__).parents[2]
LIBRARIES = ("py2neo==2021.2.4", "neomodel==7.0.0")
PART = 20
"""neomodel gets a part of the graph, one in so many; our store then as well."""
ORDER = ("store", "py2neo", "py2neo", "store")
ORDER_OF_PART = ("store", "neomodel", "neomodel", "store")
Seconds = dict[str, list[float]]


class Ways:
    """Loads a graph of one size in several ways, the database emptied before each."""

    def __init__(self, store: Store, scale: float, theirs: str) -> None:
        """Take the size, and the Python that has the libraries."""
        self.store, self.scale, self.theirs = store, scale, theirs
        self.graph = derive(scaled(scale))

    def once(self, way: str) -> float:
        """Return the seconds of one way; RuntimeError if it has not written everything."""
        print(f"  {way}, scale {self.scale:g}", file=sys.stderr, flush=True)
        wipe(self.store)
        ours = way in ("store", "bare")
        python = sys.executable if ours else self.theirs
        module = "with_store" if ours else f"with_{way}"
        arguments = [way] if ours else []
        seconds = _run(python, f"tests.benchmarks.{module}", *arguments, f"{self.scale}")
        check(self.store, self.graph)
        return seconds

    def all(self, order: Sequence[str]) -> Seconds:
        """Return the seconds of each way, in this order, after one of each that does not count."""
        seconds: Seconds = {way: [] for way in order}
        for way in seconds:
            self.once(way)
        for way in order:
            seconds[way].append(self.once(way))
        return seconds


def _run(python: str, *module: str) -> float:
    """Run a module in a process of its own and return the seconds it prints."""
    command = [python, "-m", *module]
    done = subprocess.run(command, cwd=ROOT, stdout=subprocess.PIPE, check=True)
    return float(json.loads(done.stdout.splitlines()[-1]))


def libraries(folder: Path) -> str:
    """Make an environment with the libraries in a folder; return its Python."""
    venv.create(folder, with_pip=True)
    python = str(folder / ("Scripts" if os.name == "nt" else "bin") / "python")
    pip = ["-m", "pip", "--disable-pip-version-check", "--quiet", "install", *LIBRARIES]
    subprocess.run([python, *pip], check=True)
    return python


def measure(scale: float) -> Seconds:
    """Return the seconds of all ways; those with a part of the graph say so."""
    with tempfile.TemporaryDirectory(prefix="dhrgraph-bench-") as name, Store(settings()) as store:
        python = libraries(Path(name))
        whole = Ways(store, scale, python)
        seconds = whole.all(ORDER) | {"bare": [whole.once("bare")]}
        part = Ways(store, scale / PART, python).all(ORDER_OF_PART)
    return seconds | {"store, part": part["store"], "neomodel, part": part["neomodel"]}


if __name__ == "__main__":
    print(json.dumps(measure(float(sys.argv[1]))))
