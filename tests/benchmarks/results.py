"""All that one run measured, as JSON between the run and what is written about it."""

import datetime
import json
import os
import platform
from dataclasses import asdict, dataclass, field
from importlib.metadata import version
from pathlib import Path
from typing import Any

import psutil

from graph.derived import derive
from tests.benchmarks.generator import census, scaled
from tests.benchmarks.side_by_side import LIBRARIES
from tests.neo4j.server import VERSION

KEPT = Path(__file__).parents[2] / "build" / "performance.json"
"""Where the last run is kept; git does not see it."""
ENGINES = ("embedded", "neo4j")
PACKAGES = ("arcadedb-embedded", "neo4j", "neo4j-rust-ext", "pandas", "networkx")


@dataclass(slots=True)
class Results:
    """What was measured: by engine and part, by part where none has a part, and about the run."""

    about: dict[str, Any]
    on: dict[str, dict[str, Any]] = field(default_factory=lambda: {name: {} for name in ENGINES})
    alone: dict[str, Any] = field(default_factory=dict)

    def of(self, engine: str, part: str) -> Any:  # noqa: ANN401
        """Return what a part measured on an engine; None where it did not run."""
        return self.on.get(engine, {}).get(part)

    def take(self, other: "Results") -> None:
        """Take in what another run measured; SystemExit if it was another day, graph or machine."""
        if differing := [name for name in self.about if self.about[name] != other.about[name]]:
            raise SystemExit(
                f"The last run differs in {', '.join(differing)}: measure all parts anew, "
                "without --add."
            )
        self.on, self.alone = other.on, other.alone

    def keep(self) -> None:
        """Keep them for the page."""
        KEPT.parent.mkdir(exist_ok=True)
        KEPT.write_text(json.dumps(asdict(self), indent=1), encoding="utf-8")


def kept() -> Results:
    """Return those of the last run; SystemExit says if there are none."""
    if not KEPT.exists():
        raise SystemExit("Nothing has been measured yet: run python -m tests.benchmarks first.")
    return Results(**json.loads(KEPT.read_text(encoding="utf-8")))


def begun(scale: float) -> Results:
    """Return the results of a run that begins now: when, on what machine, with what graph."""
    made = scaled(scale)
    whole = derive(made)
    about = {
        "day": datetime.datetime.now(tz=datetime.UTC).date().isoformat(),
        "scale": scale,
        "cores": os.cpu_count(),
        "gigabytes": round(psutil.virtual_memory().total / 1024**3),
        "system": platform.system(),
        "python": platform.python_version(),
        "neo4j server": VERSION,
        "packages": {name: version(name) for name in PACKAGES} | _pinned(),
        "nodes": len(whole.nodes),
        "edges": len(whole.edges),
        "derived": len(whole.edges) - len(made.edges),
        "census": census(whole),
    }
    return Results(about)


def _pinned() -> dict[str, str]:
    """Return the versions of the libraries that are measured beside ours."""
    return {name: number for name, _, number in (one.partition("==") for one in LIBRARIES)}
