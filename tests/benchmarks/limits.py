"""Every limit, with what a run measured against it."""

from collections.abc import Callable, Iterator, Mapping
from statistics import median
from typing import Any

from tests.benchmarks.loading import growth, over_bare
from tests.benchmarks.parts import PLANS, TRACE, many
from tests.benchmarks.results import ENGINES, Results
from tests.benchmarks.table import Measured

SECONDS = {"embedded": 1.0, "neo4j": 0.5}
"""What a question of the catalogue may take at 95 %, on a national graph."""
NAMES = {"embedded": "the embedded database", "neo4j": "Neo4j"}
Take = Callable[[Any], float]


def limits(results: Results) -> list[Measured]:
    """Return every limit of which something was measured."""
    every = [*_loading(results), *_repeats(results), *_questions(results), *_alone(results)]
    return [line for line in every if line.measured]


def _line(results: Results, what: str, part: str, limit: float, unit: str, take: Take) -> Measured:
    """Return a line with what is taken from a part, on each engine where it ran."""
    found = {name: results.of(name, part) for name in ENGINES}
    on = {name: None if of is None else take(of) for name, of in found.items()}
    return Measured(what=what, limit=limit, unit=unit, on=on)


def _loading(results: Results) -> Iterator[Measured]:
    """Yield the limits of loading."""
    plans = many(results.about["scale"])
    yield _line(
        results, "Newham plan, file to first answer, engine started", "newham", 1, "s", median
    )
    for what, part, limit, unit, take in (
        ("national graph, Store.write over a bare loop", "loading", 1.25, "x", over_bare),
        ("national graph, the whole over a tenth", "loading", 12, "x", growth),
        ("national graph, peak memory of our process", "memory", 1024, "MB", float),
        (f"{plans:,} plans in a folder, peak memory over that of {plans // 10}", "plans", 1.1, "x",
         lambda found: found["whole"] / found["tenth"]),
        ("national graph, Store.write over py2neo.bulk", "libraries", 1.0, "x",
         lambda found: ratio(found, "store", "py2neo")),
        ("a twentieth of it, Store.write over neomodel", "libraries", 0.1, "x",
         lambda found: ratio(found, "store, part", "neomodel, part")),
    ):  # fmt: skip
        yield _line(results, what, part, limit, unit, take)


def ratio(seconds: Mapping[str, list[float]], ours: str, theirs: str) -> float:
    """Return how many times as long as theirs ours takes."""
    return median(seconds[ours]) / median(seconds[theirs])


def _repeats(results: Results) -> Iterator[Measured]:
    """Yield the limits of finding repeats."""
    for what, limit, unit, take in (
        ("national graph, all repeats found and written", 300, "s",
         lambda found: found["whole"]["repeats"]["seconds"]),
        ("national graph, repeats, the whole over a tenth", 40, "x",
         lambda found: found["whole"]["repeats"]["seconds"] / found["tenth"]["repeats"]["seconds"]),
        ("national graph, repeats, peak memory", 2048, "MB",
         lambda found: found["whole"]["repeats"]["megabytes"]),
    ):  # fmt: skip
        yield _line(results, what, "questions", limit, unit, take)


def _questions(results: Results) -> Iterator[Measured]:
    """Yield the limits of the questions; each engine has one of its own."""
    for engine in ENGINES:
        found = results.of(engine, "questions")
        if found is not None:
            what = f"the slowest question at 95 %, on {NAMES[engine]}"
            slowest = max(at_most(one) for one in found["whole"]["questions"].values())
            yield Measured(what=what, limit=SECONDS[engine], unit="s", on={engine: slowest})
    yield _line(results, "trace, the whole over a tenth", "questions", 1.5, "x", _trace)


def at_most(asked: Mapping[str, Any]) -> float:
    """Return the seconds of a question at 95 %, of one thing or several; endless if it failed."""
    if "error" in asked:
        return float("inf")
    return max(float(asked["p95"]), float(asked.get("spread", asked)["p95"]))


def _trace(found: Mapping[str, Any]) -> float:
    """Return how many times as long as on a tenth a recommendation takes to trace."""
    whole, tenth = (found[part]["questions"][TRACE]["spread"]["p50"] for part in ("whole", "tenth"))
    return float(whole / tenth)


def _alone(results: Results) -> Iterator[Measured]:
    """Yield the limits in which no engine has a part."""
    if (read := results.alone.get("reading")) is not None:
        what = "Word plan of 1,000 rows, our reader over python-docx (no engine)"
        yield Measured(what=what, limit=2, unit="x", on=dict.fromkeys(ENGINES, read))
    if (took := results.alone.get("one_by_one")) is not None:
        what = f"repeats of {PLANS:,} plans one by one, over those of {PLANS // 10} (no engine)"
        grown = took["whole"] / took["tenth"]
        yield Measured(what=what, limit=50, unit="x", on=dict.fromkeys(ENGINES, grown))
