"""Memory of our process while it loads a folder of a thousand plans, each small, of all formats.

`python -m tests.benchmarks.thousand PLANS` loads them in one run into the graph that the
environment names and prints, as JSON, the megabytes held at most up to a tenth of them and up to
the last, and the seconds. The embedded engine's Java lives in our process, and is counted.
"""

import json
import shutil
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import psutil

from loaders.files import find_plans
from loaders.several import Run
from tests.benchmarks.engine import empty_store

ROOT = Path(__file__).parents[2]
PLANS = ROOT / "tests" / "plans"
KINDS = (".txt", ".csv", ".docx", ".xlsx", ".html")
EVERY_SECONDS = 0.02


class Peak:
    """The most memory this process has held since it was last asked, sampled."""

    def __init__(self) -> None:
        """Begin with what it holds now."""
        self.process, self.most, self.ended = psutil.Process(), 0, threading.Event()

    def sample(self) -> None:
        """Look again and again, until it ends."""
        while not self.ended.wait(EVERY_SECONDS):
            self.most = max(self.most, self.process.memory_info().rss)

    @property
    def megabytes(self) -> float:
        """Return the most so far."""
        self.most = max(self.most, self.process.memory_info().rss)
        return self.most / 1024**2


@contextmanager
def peak() -> Iterator[Peak]:
    """Sample the memory meanwhile."""
    found = Peak()
    thread = threading.Thread(target=found.sample, daemon=True)
    thread.start()
    yield found
    found.ended.set()
    thread.join()


def write(folder: Path, number: int) -> None:
    """Write so many plans of various formats, each with a short name of its own."""
    kinds = [path for path in sorted(PLANS.iterdir()) if path.suffix in KINDS]
    for count in range(number):
        plan = kinds[count % len(kinds)]
        shutil.copyfile(plan, folder / f"plan-{count:04}{plan.suffix}")
        about = plan.with_name(f"{plan.stem}.source.yaml").read_text(encoding="utf-8")
        _, _, rest = about.partition("\n")
        own = folder / f"plan-{count:04}.source.yaml"
        own.write_text(f"id: plan-{count:04}\n{rest}", encoding="utf-8")


def measure(number: int) -> dict[str, float]:
    """Load them all, and return the peaks up to a tenth of them and up to the last."""
    peaks: dict[str, float] = {}
    with tempfile.TemporaryDirectory(prefix="dhrgraph-bench-") as name:
        write(Path(name), number)
        run = Run(find_plans([Path(name)]).plans)
        start = time.perf_counter()
        with empty_store() as store, peak() as held:
            run.load(store, _keep(peaks, number, lambda: held.megabytes))
        peaks["seconds"] = time.perf_counter() - start
    if [one.why for one in run.became if one.why] or len(run.became) != number:
        msg = f"only {sum(not one.why for one in run.became)} of {number} plans were loaded"
        raise RuntimeError(msg)
    return peaks


def _keep(
    peaks: dict[str, float], number: int, megabytes: Callable[[], float]
) -> Callable[[int, int], None]:
    """Return what keeps the peak when a tenth is done, and when all is."""

    def progress(done: int, total: int) -> None:
        if done == number // 10:
            peaks["tenth"] = megabytes()
        if done == total:
            peaks["whole"] = megabytes()

    return progress


if __name__ == "__main__":
    print(json.dumps(measure(int(sys.argv[1]))))
