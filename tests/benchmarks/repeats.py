"""Time and memory that finding the repeats of a national graph takes, anew.

`python -m tests.benchmarks.repeats fill SCALE` puts a national graph of that scale into the graph
that the environment names: a new folder of the embedded engine, or a Neo4j, which it wipes.
`… repeats find` then finds and writes its repeats in a process of its own, whose memory does not
hold the graph, and prints the seconds, the megabytes held at most, the edges, the pairs left out,
and the seconds for the one plan of Newham among all others, as JSON. `… run PLANS` finds the
repeats of so many small plans, one after another as a run loads them, and prints the seconds of a
tenth and of all.
"""

import json
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

from graph.model import Graph, Made
from graph.settings import settings
from graph.store import Store
from loaders.load import read_plan
from loaders.repeats.corpus import Corpus
from loaders.repeats.find import all_repeats, repeats_among, repeats_of
from tests.benchmarks.engine import wipe
from tests.benchmarks.generator import REVIEWS_A_PLAN, national, scaled
from tests.benchmarks.memory import peak

RECOMMENDATIONS = 13
COUNT = "MATCH (:Recommendation)-[e:REPEATS]->(:Recommendation) RETURN count(e) AS edges"


def fill(scale: float) -> int:
    """Put a national graph into the store, alone; return its nodes."""
    graph = scaled(scale)
    with Store(settings()) as store:
        if store._embedded is None:
            wipe(store)
        store.write(graph)
    return len(graph.nodes)


def find() -> dict[str, float]:
    """Find the repeats of what is stored, and return what that took."""
    with Store(settings()) as store:
        start = time.perf_counter()
        written, left_out = all_repeats(store)
        seconds = time.perf_counter() - start
        stored, held = store.read(COUNT)[0]["edges"], peak()
        plan = read_plan(Path("newham")).graph
        start = time.perf_counter()
        repeats_of(store, plan)
        one_plan = time.perf_counter() - start
    if stored != written or not written:
        msg = f"wrote {written} repeats, and {stored} are stored"
        raise RuntimeError(msg)
    found = {"seconds": seconds, "megabytes": held, "edges": written, "left out": left_out}
    return found | {"one plan": one_plan}


def run(plans: int) -> dict[str, float]:
    """Find the repeats of small plans, each among those before it; no store has a part in it."""
    corpus, seconds, edges, took = Corpus(), 0.0, 0, {}
    for number, graph in enumerate(small_plans(plans), start=1):
        start = time.perf_counter()
        edges += len(repeats_among(corpus, graph)[0])
        seconds += time.perf_counter() - start
        if number == plans // 10:
            took = {"tenth": seconds, "edges of a tenth": edges}
    return took | {"whole": seconds, "edges": edges}


def small_plans(plans: int) -> Iterator[Graph]:
    """Yield the plans of a made-up nation one after another, thirteen recommendations each."""
    nation = national(1, plans * REVIEWS_A_PLAN, plans * RECOMMENDATIONS, 0, 50)
    made: dict[str, list[Made]] = {}
    for edge in nation.joined(Made):
        made.setdefault(edge.target.plan, []).append(edge)
    for plan in nation.plans():
        edges = made[plan.id]
        yield Graph([plan, *(edge.target for edge in edges)], [*edges])


PARTS: dict[str, Callable[[str], object]] = {
    "fill": lambda scale: fill(float(scale)),
    "find": lambda _: find(),
    "run": lambda plans: run(int(plans)),
}


if __name__ == "__main__":
    print(json.dumps(PARTS[sys.argv[1]](sys.argv[-1])))
