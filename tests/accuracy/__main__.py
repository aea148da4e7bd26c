"""Read every plan that has a truth, and print how well: `python -m tests.accuracy [PLAN ...]`."""

import argparse
import sys
import tempfile
from pathlib import Path

from tests.accuracy.cases import PLANS, cases, run
from tests.accuracy.owners import owners_report
from tests.accuracy.repeats import repeats_report
from tests.accuracy.report import report


def main(arguments: list[str] | None = None, plans: Path = PLANS) -> int:
    """Print the report on a folder of plans; return 1 where one is below what `--at-least` asks."""
    options = _options(arguments)
    with tempfile.TemporaryDirectory() as folder:
        wanted = [case for case in cases(Path(folder), plans) if _named(case.name, options.plans)]
        scored = [run(case) for case in wanted]
    if not scored:
        print(f"No plan is named so: {' '.join(options.plans)}", file=sys.stderr)
        return 2
    print(report(scored, wrong=options.wrong))
    if not options.plans and plans == PLANS:
        print(f"\n{owners_report()}\n\n{repeats_report()}")
    if options.at_least is None:
        return 0
    below = [one.name for one in scored if not one.result.reaches(*options.at_least)]
    if below:
        nodes, edges = options.at_least
        print(f"\nBelow {nodes} (nodes) or {edges} (edges with basis): {', '.join(below)}")
    return 1 if below else 0


def _named(name: str, wanted: list[str]) -> bool:
    """Tell whether a plan's name begins with one of those wanted; none wanted is all."""
    return not wanted or any(name.startswith(one) for one in wanted)


def _options(arguments: list[str] | None) -> argparse.Namespace:
    """Return the options of the command line."""
    parser = argparse.ArgumentParser(prog="tests.accuracy", description=__doc__)
    parser.add_argument("plans", nargs="*", metavar="PLAN", help="beginnings of names; default all")
    parser.add_argument(
        "--at-least",
        nargs=2,
        type=float,
        metavar=("NODES", "EDGES"),
        help="exit 1 where a plan's F1 of all nodes, or of all edges with their basis, is below",
    )
    parser.add_argument("--wrong", action="store_true", help="list what is missing, added or other")
    return parser.parse_args(arguments)


if __name__ == "__main__":
    sys.exit(main())
