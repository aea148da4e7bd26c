"""From the file of the Newham plan to the first answer, with the engine started.

`python -m tests.benchmarks.newham` prints the seconds on the engine that the environment names.
"""

import json
import time
from pathlib import Path

from graph.store import Store
from loaders.load import load, read_plan
from queries.answer import ask
from tests.benchmarks.engine import empty_store


def file_to_answer(store: Store) -> float:
    """Return the seconds from reading the plan's file to the rows of the first question."""
    start = time.perf_counter()
    load(store, read_plan(Path("newham")))
    answer = ask(store, "agencies_by_cross_review_actions")
    assert answer.rows
    return time.perf_counter() - start


def measure() -> float:
    """Return the seconds on an empty graph."""
    with empty_store() as store:
        return file_to_answer(store)


if __name__ == "__main__":
    print(json.dumps(measure()))
