"""Peak memory of our own process while it makes and loads a national graph, the engine apart.

`python -m tests.benchmarks.memory SCALE` loads into the graph that the environment names, which
another process serves, and prints its peak in megabytes as JSON. `… memory serve` is that other
process for the embedded engine: it says READY and serves until its input closes.
"""

import json
import resource
import sys
from pathlib import Path

from graph.settings import settings
from graph.store import Store
from tests.benchmarks.engine import wipe
from tests.benchmarks.generator import scaled


def peak() -> float:
    """Return the most memory this process has held, in megabytes."""
    status = Path("/proc/self/status")
    if status.exists():  # ru_maxrss there also counts what our parent held when it started us
        line = next(s for s in status.read_text().splitlines() if s.startswith("VmHWM:"))
        return int(line.split()[1]) / 1024
    unit = 1024**2 if sys.platform == "darwin" else 1024
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / unit


def load(scale: float) -> float:
    """Make the graph, load it into an empty store and return the peak."""
    with Store(settings()) as store:
        if store._embedded is not None and store._embedded.serves:
            msg = "no other process serves the graph, so the engine would be counted too"
            raise RuntimeError(msg)
        if store._embedded is None:
            wipe(store)
        store.write(scaled(scale))
    return peak()


def serve() -> None:
    """Serve the embedded graph until the input closes."""
    with Store(settings()):
        print("READY", flush=True)
        sys.stdin.read()


if __name__ == "__main__":
    if sys.argv[1] == "serve":
        serve()
    else:
        print(json.dumps(load(float(sys.argv[1]))))
