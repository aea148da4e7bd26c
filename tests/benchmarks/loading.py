"""What `Store.write` costs over a bare loop of its own statements, and how it grows.

`python -m tests.benchmarks.loading SCALE` measures on the engine that the environment names
and prints one line of JSON; each engine gets a process of its own.
"""

import gc
import json
import sys
import time
from statistics import median

from graph.derived import derive
from graph.model import Graph
from graph.store import Store
from graph.write import Values, statements
from tests.benchmarks.engine import empty_store
from tests.benchmarks.generator import scaled

SETTLE_SECONDS = 2.0
COUNTS = "MATCH (n) RETURN count(n) AS nodes", "MATCH ()-[e]->() RETURN count(e) AS edges"


def through_store(graph: Graph) -> float:
    """Return the seconds `Store.write` takes on an empty graph."""
    with empty_store() as store:
        settle()
        start = time.perf_counter()
        store.write(graph)
        seconds = time.perf_counter() - start
        check(store, derive(graph))
    return seconds


def bare(graph: Graph) -> float:
    """Return the seconds the same statements take, their rows ready, in one transaction.

    What the store works out from the edges (`graph/derived.py`) is worked out before.
    """
    whole = derive(graph)
    ready = list(statements(whole))
    with empty_store() as store:
        settle()
        start = time.perf_counter()
        _run(store, ready)
        seconds = time.perf_counter() - start
        check(store, whole)
    return seconds


def settle() -> None:
    """Let both ways start alike: what the load before left to tidy up is done."""
    gc.collect()
    time.sleep(SETTLE_SECONDS)


def _run(store: Store, ready: list[tuple[str, list[Values]]]) -> None:
    """Run the statements with the store's own driver and session settings."""
    with (
        store._writer.session(database=store.database) as session,
        session.begin_transaction() as tx,
    ):
        for statement, rows in ready:
            tx.run(statement, {"rows": rows}).consume()
        tx.commit()


def check(store: Store, graph: Graph) -> None:
    """Refuse a measurement that did not write everything."""
    nodes, edges = (next(iter(store.read(count)[0].values())) for count in COUNTS)
    if (nodes, edges) != (len(graph.nodes), len(graph.edges)):
        msg = f"wrote {nodes} nodes and {edges} edges of {len(graph.nodes)} and {len(graph.edges)}"
        raise RuntimeError(msg)


def measure(scale: float, rounds: int) -> dict[str, list[float]]:
    """Return the seconds of each way: warm, then store, bare, bare, store, and tenths last."""
    whole, tenth = scaled(scale), scaled(scale / 10)
    bare(whole)
    seconds: dict[str, list[float]] = {"store": [], "bare": [], "tenth": []}
    for _ in range(rounds):
        seconds["store"].append(through_store(whole))
        seconds["bare"].extend((bare(whole), bare(whole)))
        seconds["store"].append(through_store(whole))
        seconds["tenth"].extend((through_store(tenth), through_store(tenth)))
    return seconds


def over_bare(seconds: dict[str, list[float]]) -> float:
    """Return how many times as long as the bare loop the store takes."""
    return median(seconds["store"]) / median(seconds["bare"])


def growth(seconds: dict[str, list[float]]) -> float:
    """Return how many times as long as a tenth the whole takes."""
    return median(seconds["store"]) / median(seconds["tenth"])


if __name__ == "__main__":
    print(json.dumps(measure(float(sys.argv[1]), int(sys.argv[2]))))
