"""Writes `docs/performance.md` from what the last run measured.

`python -m tests.benchmarks.page` does so without measuring anew.
"""

from collections.abc import Iterable, Iterator
from pathlib import Path
from statistics import median
from typing import Any

from queries.question import catalogue
from tests.benchmarks.in_memory import LIBRARIES, QUESTIONS
from tests.benchmarks.limits import NAMES, SECONDS, at_most, limits
from tests.benchmarks.parts import BIG
from tests.benchmarks.questions import AT_MOST_SECONDS, FIND, SOUGHT, TIMES, WARM
from tests.benchmarks.results import ENGINES, Results, kept
from tests.benchmarks.running import NEO4J_HEAP
from tests.benchmarks.side_by_side import PART
from tests.benchmarks.table import HEAD

PAGE = Path(__file__).parents[2] / "docs" / "performance.md"
NATION = 1.0
NONE = "–"
LEAST = 0.001
WAYS = {
    "store": "our store, one transaction",
    "bare": "a bare loop of the same statements, one transaction",
    "py2neo": "py2neo.bulk, a transaction for every 5,000",
    "store, part": "our store",
    "neomodel, part": "neomodel, `save` and `connect`, one transaction",
}
"""The ways of loading, with what people call them."""


def write(results: Results, path: Path = PAGE) -> None:
    """Write the page."""
    path.write_text("\n".join(page(results)), encoding="utf-8")


def page(results: Results) -> Iterator[str]:
    """Yield the lines of the page."""
    yield from ("# Speed and memory", "", *_about(results.about))
    yield from ("## The questions", "", *_questions(results))
    yield from ("## Loading, side by side", "", *_libraries(results))
    yield from ("## Three questions, also with pandas and networkx", "", *_in_memory(results))
    yield from ("## Every limit", "", *_limits(results))


def _about(about: dict[str, Any]) -> Iterator[str]:
    """Yield on what machine, when, and with which graph."""
    scale = "" if about["scale"] == NATION else f" (at scale {about['scale']:g}, not the whole)"
    count = about["census"]
    packages = ", ".join(f"{name} {number}" for name, number in about["packages"].items())
    yield from (
        f"Written by `python -m tests.benchmarks --write` on {about['day']}; nobody edits it by "
        "hand.",
        "",
        f"- Machine: {about['cores']} processor cores, {about['gigabytes']} GB of memory, "
        f"{about['system']}.",
        f"- Python {about['python']}, Neo4j {about['neo4j server']}, {packages}.",
        f"- The made-up national graph{scale}: {about['nodes']:,} nodes and {about['edges']:,} "
        f"edges, {about['derived']:,} of which are worked out from others when a plan is written; "
        f"{count['Review']:,} reviews, {count['Recommendation']:,} recommendations, "
        f"{count['Action']:,} actions, {count['Agency']:,} agencies.",
        "- The embedded database had the full compiler and "
        f"{BIG['DHRGRAPH_HEAP']} of memory (`DHRGRAPH_COMPILER`, `DHRGRAPH_HEAP`), Neo4j "
        f"{NEO4J_HEAP}, the default collector of garbage.",
        "",
    )


def rows_of(results: Results) -> Iterator[list[str]]:
    """Yield the table of questions: for each engine seconds of half, of 95 %, and of the first."""
    yield ["question", "rows", *(f"{name}: {what}" for name in ENGINES
                                 for what in ("first", "p50", "p95"))]  # fmt: skip
    found = {name: results.of(name, "questions") for name in ENGINES}
    asked = {name: of["whole"]["questions"] for name, of in found.items() if of}
    for question in dict.fromkeys(name for of in asked.values() for name in of):
        plain = {engine: asked[engine].get(question, {}) for engine in asked}
        yield _row(question, plain)
        spread = {engine: one["spread"] for engine, one in plain.items() if "spread" in one}
        if spread:
            things = next(iter(spread.values()))["things"]
            yield _row(f"{question}, of {things}", spread)


def _row(name: str, on: dict[str, dict[str, Any]]) -> list[str]:
    """Return the row of one question, with what is over the limit marked."""
    rows = {f"{one['rows']:,}" for one in on.values() if "rows" in one}
    seconds = [cell for engine in ENGINES for cell in _cells(engine, on.get(engine, {}))]
    return [name, " or ".join(sorted(rows)) or NONE, *seconds]


def _cells(engine: str, one: dict[str, Any]) -> list[str]:
    """Return the seconds of one question on one engine."""
    if "error" in one:
        return [NONE, NONE, "MISSED: no answer"]
    if not one:
        return [NONE] * 3
    mark = " MISSED" if at_most(one) > SECONDS[engine] else ""
    return [_seconds(one["first"]), _seconds(one["p50"]), _seconds(one["p95"]) + mark]


def _seconds(value: float) -> str:
    """Return seconds, as exact as is worth reading."""
    if value < LEAST:
        return f"under {LEAST:g}"
    return f"{value:.3f}" if value < 0.1 else f"{value:.2f}"


def _questions(results: Results) -> Iterator[str]:
    """Yield what each question took."""
    yield from (
        f"Seconds for each of the {len(catalogue())} questions, asked of the whole graph without "
        "giving a parameter, rows and denominators and the list of plans included: the "
        "first answer of the run; then, when all have been asked "
        f"{WARM} times, half of the later answers (p50) and 95 % of them (p95), of {TIMES} or as "
        f"many as fit in {AT_MOST_SECONDS:g} seconds. Questions about one thing are asked again of "
        f"several, spread over the graph; `{FIND}` looks for {len(SOUGHT)} phrases in turn. "
        f"At p95 none may take more than {SECONDS['embedded']:g} s on "
        f"{NAMES['embedded']} or {SECONDS['neo4j']:g} s on {NAMES['neo4j']}.",
        "",
        *_table(rows_of(results)),
    )


def _libraries(results: Results) -> Iterator[str]:
    """Yield what the ways of loading took."""
    seconds = results.of("neo4j", "libraries")
    if seconds is None:
        yield from ("Not measured in this run.", "")
        return
    yield from (
        "The same nodes, properties and edges into the same Neo4j, emptied before each, with the "
        "constraints and full-text indexes there, from the records in memory to all of it stored; "
        "twice each, in turn, after a round that does not count. What follows from the edges is "
        "worked out within the time of our store and of py2neo; the bare loop and neomodel are "
        "given it, and the bare loop its rows. Our store and the bare loop have the compiled "
        "driver of the extra `fast`; py2neo has a driver of its own. neomodel writes a "
        f"{_ordinal(PART)} of the graph, with the older driver that it wants.",
        "",
        *_table(_ways(seconds, ("store", "py2neo", "bare"))),
        f"A {_ordinal(PART)} of the graph:",
        "",
        *_table(_ways(seconds, ("store, part", "neomodel, part"))),
    )


def _ordinal(part: int) -> str:
    """Return one in so many, in words where that is a twentieth."""
    return {20: "twentieth"}.get(part, f"1/{part}")


def _ways(seconds: dict[str, list[float]], names: tuple[str, ...]) -> Iterator[list[str]]:
    """Yield a row for each way, the first of them ours, with how many times as long it takes."""
    ours = median(seconds[names[0]])
    yield ["way", "seconds", "times ours"]
    for name in names:
        each = ", ".join(f"{one:.1f}" for one in seconds[name])
        yield [WAYS[name], each, f"{median(seconds[name]) / ours:.2f}"]


def _in_memory(results: Results) -> Iterator[str]:
    """Yield what the three questions took in memory, beside the databases."""
    found = results.alone.get("in_memory")
    if found is None:
        yield from ("Not measured in this run.", "")
        return
    built = " and ".join(f"{found[name]['built']:.1f} s ({name})" for name in LIBRARIES)
    yield from (
        "Seconds for half of the answers (p50). pandas reads a flat table, a row for each way from "
        "a review to an outcome; networkx the whole graph. Both hold everything in the memory of "
        f"one process, and first have to be built from the records: {built}. They give the figures "
        "alone, without names, bases and evidence; a test checks that the figures are the same.",
        "",
        *_table(_beside(results, found)),
    )


def _beside(results: Results, found: dict[str, dict[str, float]]) -> Iterator[list[str]]:
    """Yield a row for each of the three questions."""
    yield ["question", *LIBRARIES, *ENGINES]
    for name in QUESTIONS:
        on = (results.of(engine, "questions") for engine in ENGINES)
        asked = (of and of["whole"]["questions"].get(name) for of in on)
        stored = (_seconds(one.get("spread", one)["p50"]) if one and "p50" in one else NONE
                  for one in asked)  # fmt: skip
        yield [name, *(_seconds(found[library][name]) for library in LIBRARIES), *stored]


def _limits(results: Results) -> Iterator[str]:
    """Yield the table of limits."""
    yield from _table([HEAD, *(line.cells() for line in limits(results))])


def _table(rows: Iterable[list[str]]) -> Iterator[str]:
    """Yield rows as Markdown, the first one their heads, with an empty line after them."""
    for number, row in enumerate(rows):
        yield f"| {' | '.join(row)} |"
        if number == 0:
            yield f"|{'|'.join('---' for _ in row)}|"
    yield ""


if __name__ == "__main__":
    write(kept())
