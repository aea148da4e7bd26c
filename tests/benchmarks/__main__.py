"""Speed and memory, measured and printed: `python -m tests.benchmarks --help`."""

import argparse
import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, nullcontext
from pathlib import Path
from statistics import median

from tests.benchmarks.generator import census, scaled
from tests.benchmarks.loading import growth, over_bare
from tests.benchmarks.table import Measured, table
from tests.neo4j.server import neo4j_available, neo4j_server

ROOT = Path(__file__).parents[2]
ENGINES = ("embedded", "neo4j")
STARTS = 3
PLANS = 1_000
NEO4J_HEAP = "3g"
"""With 2g, the whole nation in one transaction goes over what Neo4j lets transactions hold."""
Environment = dict[str, str]
FULL = {"DHRGRAPH_HEAP": "96m"}
"""Java fills the memory it may have before it clears any; with little it is full soon."""
BIG = {"DHRGRAPH_HEAP": "4g", "DHRGRAPH_COMPILER": "full"}
"""Settings of the embedded engine for a national graph."""


def main() -> int:
    """Measure, print, and return 1 if a limit is missed."""
    options = _options()
    scale = 0.05 if options.quick else options.scale
    lines, seconds = _lines(), {}
    for engine in ENGINES if options.engine == "both" else (options.engine,):
        with _environment(engine) as environment:
            if environment is not None:
                seconds[engine] = _measure(lines, engine, environment, scale, options.rounds)
    lines += [_reading(), _one_by_one()]
    print(table(lines))
    _explain(scale, seconds)
    return int(any(line.missed for line in lines))


def _options() -> argparse.Namespace:
    """Read the command line."""
    parser = argparse.ArgumentParser("python -m tests.benchmarks", description=__doc__)
    parser.add_argument("--engine", choices=[*ENGINES, "both"], default="both")
    parser.add_argument("--scale", type=float, default=1.0, help="1.0 is the national graph")
    parser.add_argument("--quick", action="store_true", help="a twentieth of the national graph")
    parser.add_argument("--rounds", type=int, default=1, help="of store, bare, bare, store")
    return parser.parse_args()


def _lines() -> list[Measured]:
    """Return what is measured, with the limits, still empty."""
    return [
        Measured(what="Newham plan, file to first answer, engine started", limit=1, unit="s"),
        Measured(what="national graph, Store.write over a bare loop", limit=1.25, unit="x"),
        Measured(what="national graph, the whole over a tenth", limit=12, unit="x"),
        Measured(what="national graph, peak memory of our process", limit=1024, unit="MB"),
        Measured(what="1,000 plans in a folder, peak memory over that of 100", limit=1.1, unit="x"),
        Measured(what="national graph, all repeats found and written", limit=300, unit="s"),
        Measured(what="national graph, repeats, the whole over a tenth", limit=40, unit="x"),
        Measured(what="national graph, repeats, peak memory", limit=2048, unit="MB"),
    ]


@contextmanager
def _environment(engine: str) -> Iterator[Environment | None]:
    """Yield the settings for an engine, which for Neo4j is started; None where it is not here."""
    others = {k: v for k, v in os.environ.items() if not k.startswith("DHRGRAPH_")}
    with tempfile.TemporaryDirectory(prefix="dhrgraph-bench-", ignore_cleanup_errors=True) as name:
        if engine == "embedded":
            yield others | {"DHRGRAPH_DATA": name}
        elif reason := neo4j_available():
            print(f"Neo4j is not measured: {reason}")
            yield None
        else:
            with neo4j_server(heap=NEO4J_HEAP) as at:
                yield others | {
                    "DHRGRAPH_URI": at.uri,
                    "DHRGRAPH_USER": at.user,
                    "DHRGRAPH_PASSWORD": at.password,
                }


def _measure(
    lines: list[Measured], engine: str, environment: Environment, scale: float, rounds: int
) -> dict[str, list[float]]:
    """Fill in one engine's column, each part in a process of its own; return the seconds."""
    firsts = [json.loads(_run("newham", environment=environment)) for _ in range(STARTS)]
    big = environment | BIG
    loading = _run("loading", str(scale), str(rounds), environment=big)
    loads: dict[str, list[float]] = json.loads(loading)
    with _served(big) if engine == "embedded" else nullcontext():
        peak = json.loads(_run("memory", str(scale), environment=big))
    repeats = _repeats(engine, scale, big)
    newham = None if None in firsts else median(firsts)
    plans = json.loads(_run("thousand", str(PLANS), environment=environment | FULL))
    _explain_plans(engine, plans)
    held = plans["whole"] / plans["tenth"]
    results = (newham, over_bare(loads), growth(loads), peak, held, *repeats)
    for line, result in zip(lines, results, strict=True):
        line.on[engine] = result
    return loads | ({} if newham is None else {"newham": firsts})


def _repeats(engine: str, scale: float, environment: Environment) -> tuple[float, float, float]:
    """Return the seconds of finding all repeats, these over those of a tenth, and the megabytes."""
    found: list[dict[str, float]] = []
    for part in (str(scale / 10), str(scale)):
        own = environment
        if engine == "embedded":
            own = environment | {"DHRGRAPH_DATA": str(Path(environment["DHRGRAPH_DATA"], part))}
        with _served(own) if engine == "embedded" else nullcontext():
            _run("repeats", "fill", part, environment=own)
            found.append(json.loads(_run("repeats", "find", environment=own)))
    tenth, whole = found
    print(
        f"{engine}, all repeats: {whole['edges']:,} edges in {whole['seconds']:.1f} s "
        f"({whole['left out']:,} pairs left out beyond the nearest), of a tenth "
        f"{tenth['edges']:,} in {tenth['seconds']:.1f} s; the Newham plan among the whole "
        f"{whole['one plan']:.1f} s"
    )
    return whole["seconds"], whole["seconds"] / tenth["seconds"], whole["megabytes"]


def _explain_plans(engine: str, plans: dict[str, float]) -> None:
    """Print what our process held at most while it loaded a folder of plans."""
    holds = "Python and the database's Java" if engine == "embedded" else "Python alone"
    print(
        f"{engine}, {PLANS:,} plans in one run: {plans['seconds']:.0f} s; our process ({holds}) "
        f"held at most {plans['tenth']:.0f} MB up to plan {PLANS // 10}, {plans['whole']:.0f} MB "
        "up to the last"
    )


def _reading() -> Measured:
    """Return how long a Word plan takes to read; no engine has a part in it."""
    ratio = json.loads(_run("word", environment=dict(os.environ)))
    what = "Word plan of 1,000 rows, our reader over python-docx (no engine)"
    return Measured(what=what, limit=2, unit="x", on=dict.fromkeys(ENGINES, ratio))


def _one_by_one() -> Measured:
    """Return how finding the repeats of plans grows, loaded one by one; no engine has a part."""
    took = json.loads(_run("repeats", "run", str(PLANS), environment=dict(os.environ)))
    print(f"Repeats of {PLANS:,} small plans, one by one: {took['whole']:.1f} s in all")
    what = f"repeats of {PLANS:,} plans one by one, over those of {PLANS // 10} (no engine)"
    ratio = took["whole"] / took["tenth"]
    return Measured(what=what, limit=50, unit="x", on=dict.fromkeys(ENGINES, ratio))


def _command(name: str, *arguments: str) -> list[str]:
    """Return the command for one part."""
    return [sys.executable, "-m", f"tests.benchmarks.{name}", *arguments]


def _run(name: str, *arguments: str, environment: Environment) -> bytes:
    """Run one part in a process of its own and return what it measured, as JSON."""
    print(f"… {name} {' '.join(arguments)}", file=sys.stderr, flush=True)
    done = subprocess.run(
        _command(name, *arguments), cwd=ROOT, env=environment, stdout=subprocess.PIPE, check=True
    )
    return done.stdout.splitlines()[-1]


@contextmanager
def _served(environment: Environment) -> Iterator[None]:
    """Let another process serve the embedded graph meanwhile."""
    pipe = subprocess.PIPE
    with subprocess.Popen(
        _command("memory", "serve"), cwd=ROOT, env=environment, stdin=pipe, stdout=pipe
    ) as server:
        if server.stdout is None or not server.stdout.readline().startswith(b"READY"):
            msg = "the process that should serve the graph ended"
            raise RuntimeError(msg)
        yield
        server.communicate(timeout=60)


def _explain(scale: float, seconds: dict[str, dict[str, list[float]]]) -> None:
    """Print what was loaded and the seconds, for orientation."""
    graph = scaled(scale)
    parts = ", ".join(f"{name} {amount:,}" for name, amount in census(graph).items())
    print(f"\nScale {scale:g}: {len(graph.nodes):,} nodes, {len(graph.edges):,} edges ({parts})")
    for engine, ways in seconds.items():
        for way, times in ways.items():
            print(f"{engine}, {way}: {', '.join(f'{one:.2f}' for one in times)} s")


if __name__ == "__main__":
    sys.exit(main())
