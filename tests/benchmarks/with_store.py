"""Load a national graph through our store, or with a bare loop of its statements, once.

`python -m tests.benchmarks.with_store store SCALE` (or `bare`) empties the Neo4j that the
environment names, loads, and prints the seconds.
"""

import json
import sys

from tests.benchmarks.generator import scaled
from tests.benchmarks.loading import bare, through_store

WAYS = {"store": through_store, "bare": bare}

if __name__ == "__main__":
    print(json.dumps(WAYS[sys.argv[1]](scaled(float(sys.argv[2])))))
