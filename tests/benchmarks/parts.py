"""The parts of the measurements: what each runs, on which engine, and what it gives as JSON."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

from tests.benchmarks.running import Environment, run, served

STARTS = 3
PLANS = 1_000
TRACE = "trace_recommendation"
FULL = {"DHRGRAPH_HEAP": "96m"}
"""Java fills the memory it may have before it clears any; with little it is full soon."""
BIG = {"DHRGRAPH_HEAP": "4g", "DHRGRAPH_COMPILER": "full"}
"""Settings of the embedded engine for a national graph."""
Result = Any


def newham(on: Environment, scale: float) -> Result:
    """Return the seconds from the file of the Newham plan to an answer, at some starts."""
    return [run("newham", on=on) for _ in range(STARTS)]


def loading(on: Environment, scale: float) -> Result:
    """Return the seconds of `Store.write` and of a bare loop."""
    return run("loading", str(scale), "2", on=on | BIG)


def memory(on: Environment, scale: float) -> Result:
    """Return the megabytes that loading holds at most."""
    with served(on | BIG):
        return run("memory", str(scale), on=on | BIG)


def plans(on: Environment, scale: float) -> Result:
    """Return what loading a folder of many plans takes and holds."""
    return run("thousand", str(many(scale)), on=on | FULL)


def questions(on: Environment, scale: float) -> Result:
    """Return what finding the repeats and asking every question takes, of a tenth and of all."""
    found = {}
    for name, part in (("tenth", scale / 10), ("whole", scale)):
        own = on | BIG
        if "DHRGRAPH_DATA" in on:
            own |= {"DHRGRAPH_DATA": str(Path(on["DHRGRAPH_DATA"], name))}
        with served(own):
            run("repeats", "fill", str(part), on=own)
            repeats = run("repeats", "find", on=own)
        names = [TRACE] if name == "tenth" else []
        found[name] = {"repeats": repeats, "questions": run("questions", *names, on=own)}
    return found


def libraries(on: Environment, scale: float) -> Result:
    """Return the seconds of loading through our store and through other libraries (Neo4j)."""
    return run("side_by_side", str(scale), on=on) if "DHRGRAPH_URI" in on else None


def reading(on: Environment, scale: float) -> Result:
    """Return how many times as long as python-docx our reader takes (no engine)."""
    return run("word", on=on)


def one_by_one(on: Environment, scale: float) -> Result:
    """Return the seconds of finding the repeats of plans one by one (no engine)."""
    return run("repeats", "run", str(PLANS), on=on)


def in_memory(on: Environment, scale: float) -> Result:
    """Return the seconds of three answers with pandas and with networkx (no engine)."""
    return run("in_memory", str(scale), on=on)


def many(scale: float) -> int:
    """Return how many plans a folder of many holds; fewer where the nation is small."""
    return PLANS if scale >= 1 else PLANS // 10


Part = Callable[[Environment, float], Result]
ON_ENGINES: dict[str, Part] = {
    part.__name__: part for part in (newham, loading, memory, questions, plans, libraries)
}
ALONE: dict[str, Part] = {part.__name__: part for part in (reading, one_by_one, in_memory)}
