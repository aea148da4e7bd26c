"""Speed and memory, measured and printed: `python -m tests.benchmarks --help`."""

import argparse
import os
import sys
from pathlib import Path

from tests.benchmarks import page
from tests.benchmarks.limits import limits
from tests.benchmarks.parts import ALONE, ON_ENGINES
from tests.benchmarks.results import ENGINES, Results, begun, kept
from tests.benchmarks.running import environment
from tests.benchmarks.table import in_columns, table

QUICK = 0.05


def main() -> int:
    """Measure, print, and return 1 if a limit is missed."""
    options = _options()
    results = begun(QUICK if options.quick else options.scale)
    if options.add:
        results.take(kept())
    chosen = options.only or [*ON_ENGINES, *ALONE]
    for engine in ENGINES if options.engine == "both" else (options.engine,):
        _measure(results, engine, [name for name in ON_ENGINES if name in chosen])
    for name in (name for name in ALONE if name in chosen):
        results.alone[name] = ALONE[name](dict(os.environ), results.about["scale"])
        results.keep()
    if options.write:
        page.write(results, options.write)
    return _say(results)


def _options() -> argparse.Namespace:
    """Read the command line."""
    parser = argparse.ArgumentParser("python -m tests.benchmarks", description=__doc__)
    parser.add_argument("--engine", choices=[*ENGINES, "both"], default="both")
    parser.add_argument("--scale", type=float, default=1.0, help="1.0 is the national graph")
    parser.add_argument("--quick", action="store_true", help="a twentieth of the national graph")
    parts = [*ON_ENGINES, *ALONE]
    parser.add_argument("--only", nargs="+", choices=parts, help="measure these parts alone")
    parser.add_argument("--add", action="store_true", help="to what was measured on the same day")
    parser.add_argument(
        "--write", nargs="?", type=Path, const=page.PAGE, help="write the page, or another file"
    )
    options = parser.parse_args()
    if options.write == page.PAGE and (options.quick or options.scale != page.NATION):
        parser.error("docs/performance.md is of the whole nation; name another file: --write FILE")
    return options


def _measure(results: Results, engine: str, parts: list[str]) -> None:
    """Measure some parts on one engine, if it is here."""
    if not parts:
        return
    with environment(engine) as on:
        if on is None:
            return
        for name in parts:
            results.on[engine][name] = ON_ENGINES[name](on, results.about["scale"])
            results.keep()


def _say(results: Results) -> int:
    """Print what was measured; return 1 if a limit is missed."""
    lines = limits(results)
    if any(results.of(engine, "questions") for engine in ENGINES):
        print(in_columns([*page.rows_of(results)]), end="\n\n")
    print(table(lines))
    about = results.about
    print(f"\nScale {about['scale']:g}: {about['nodes']:,} nodes, {about['edges']:,} edges")
    for engine, parts in results.on.items():
        for name in ("newham", "loading", "plans", "libraries"):
            if parts.get(name):
                print(f"{engine}, {name}: {parts[name]}")
    for name, found in results.alone.items():
        print(f"{name}: {found}")
    return int(any(line.missed for line in lines))


if __name__ == "__main__":
    sys.exit(main())
