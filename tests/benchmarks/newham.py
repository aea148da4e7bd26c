"""From the file of the Newham plan to the first answer, with the engine started.

`python -m tests.benchmarks.newham` prints the seconds on the engine that the environment names;
`null` while there is no loader yet.
"""

import json
from importlib.util import find_spec

from graph.store import Store
from tests.benchmarks.engine import empty_store


def file_to_answer(store: Store) -> float:
    """Return the seconds from reading the plan's file to the rows of the first question."""
    raise NotImplementedError


def measure() -> float | None:
    """Return the seconds on an empty graph, or None where there is nothing to measure yet."""
    if find_spec("loaders.load") is None or find_spec("queries.answer") is None:
        return None
    try:
        with empty_store() as store:
            return file_to_answer(store)
    except NotImplementedError:
        return None


if __name__ == "__main__":
    print(json.dumps(measure()))
