"""How long pandas on a flat table and networkx take for three of the questions, all in memory.

`python -m tests.benchmarks.in_memory SCALE` prints, as JSON, by library and question the seconds
of half the answers, and those of building the table or the network (`built`). No database has a
part in it. That the answers are those of the catalogue, `test_in_memory.py` checks.
"""

import json
import sys
import time
from collections.abc import Callable
from statistics import median
from typing import Any

from graph.model import Graph, Recommendation
from tests.benchmarks import flat_table, in_networkx
from tests.benchmarks.generator import scaled
from tests.benchmarks.questions import AT_MOST_SECONDS, THINGS, TIMES

QUESTIONS = {
    "agencies_by_cross_review_actions": "across_reviews",
    "originals_without_revision": "not_revised",
    "trace_recommendation": "trace",
}
"""The questions of the catalogue, with what answers them here."""
LIBRARIES = {
    "pandas": (flat_table, flat_table.table),
    "networkx": (in_networkx, in_networkx.network),
}


def _seconds(answer: Callable[[], object]) -> float:
    """Return how long an answer takes."""
    start = time.perf_counter()
    answer()
    return time.perf_counter() - start


def _median(answer: Callable[[int], object]) -> float:
    """Return the seconds of half the answers; the count of each tells it what to look for."""
    taken = [_seconds(lambda: answer(0))]
    while len(taken) < TIMES and sum(taken) < AT_MOST_SECONDS:
        taken.append(_seconds(lambda: answer(len(taken))))
    return median(taken)


def _measured(library: Any, build: Callable[[Graph], object], graph: Graph) -> dict[str, float]:  # noqa: ANN401
    """Return the seconds of building and of each answer, of one library."""
    start = time.perf_counter()
    held = build(graph)
    built = time.perf_counter() - start
    every = sorted(one.id for one in graph.of(Recommendation))
    names = every[:: max(1, len(every) // THINGS)]
    answers: dict[str, Callable[[int], object]] = {
        "across_reviews": lambda _: library.across_reviews(held),
        "not_revised": lambda _: library.not_revised(held),
        "trace": lambda count: library.trace(held, names[count % len(names)]),
    }
    return {"built": built} | {name: _median(answers[way]) for name, way in QUESTIONS.items()}


def measure(scale: float) -> dict[str, dict[str, float]]:
    """Return the seconds by library and question."""
    graph = scaled(scale)
    return {name: _measured(*library, graph) for name, library in LIBRARIES.items()}


if __name__ == "__main__":
    print(json.dumps(measure(float(sys.argv[1]))))
