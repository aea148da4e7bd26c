"""How long every question of the catalogue takes on the graph that the environment names.

`python -m tests.benchmarks.questions` asks each as it stands, without giving a parameter, after all
have been asked a few times, and then those about one thing (a recommendation, an agency, a theme)
for several things spread over the graph. It prints, as JSON by question, the seconds of the first
answer and of half and 95 % of the later ones, and the rows; under `spread` those of several things.
With names of questions it asks only these; else it also looks for some words, as `dhrgraph find`
does. The graph must be there.
"""

import json
import math
import sys
import time
from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import asdict, dataclass
from statistics import median

from graph.errors import DhrGraphError
from graph.settings import settings
from graph.store import Store
from queries.among import choices
from queries.answer import ask
from queries.finding import find
from queries.question import catalogue

WARM = 3
"""Times that all questions are asked before one is measured."""
TIMES = 20
AT_MOST_SECONDS = 20.0
THINGS = 10
"""For how many things a question about one is asked."""
FIND = "dhrgraph find"
SOUGHT = ("interpreter", "coercive control", "training of receptionists", "housing", "MARAC")
"""What is looked for: words that few texts hold, and words that very many do."""
Given = Mapping[str, object]
Ask = Callable[[], int]
"""Asks something of the graph and returns how many rows came."""
ABOUT_ONE = ("agency", "recommendation", "original", "review", "theme")
"""Kinds of parameters that name the one thing a question is about."""


@dataclass(frozen=True, slots=True)
class Asked:
    """How long a question took, in seconds, and its rows; of several things the most rows."""

    first: float
    p50: float
    p95: float
    rows: int
    times: int
    things: int = 1
    """Of how many things the figures are."""


def percentile(seconds: list[float], part: float) -> float:
    """Return the time within which that part of the answers came: one that was measured."""
    return sorted(seconds)[max(0, math.ceil(part * len(seconds)) - 1)]


def measured(asks: list[Ask], firsts: list[tuple[float, int]] | None = None) -> Asked:
    """Ask each over and over; `firsts` are its first answers, with none it is asked for them."""
    firsts = firsts or [_timed(one) for one in asks]
    later: list[float] = []
    while len(later) < max(TIMES, 2 * len(asks)) and (sum(later) < AT_MOST_SECONDS or not later):
        later.append(_timed(asks[len(later) % len(asks)])[0])
    return Asked(
        first=max(seconds for seconds, _ in firsts),
        p50=median(later),
        p95=percentile(later, 0.95),
        rows=max(rows for _, rows in firsts),
        times=len(later),
        things=len(asks),
    )


def _timed(one: Ask) -> tuple[float, int]:
    """Ask once, as a person would; return the seconds and the rows."""
    start = time.perf_counter()
    rows = one()
    return time.perf_counter() - start, rows


def _asking(store: Store, name: str, given: Given) -> Ask:
    """Return how a question is asked with some parameters."""
    return lambda: len(ask(store, name, given).rows)


def _finding(store: Store, words: str) -> Ask:
    """Return how words are looked for."""
    return lambda: len(find(store, words).hits)


def _warmed(store: Store, names: list[str]) -> dict[str, list[tuple[float, int]]]:
    """Ask every question some times, so that the database has worked before; return the firsts.

    Java compiles what is often run while it runs, and for minutes the same question may take
    twice as long, whichever is asked first.
    """
    firsts: dict[str, list[tuple[float, int]]] = {}
    for _ in range(WARM):
        for name in names:
            with suppress(DhrGraphError):
                took = _timed(_asking(store, name, {}))
                firsts.setdefault(name, [took])
    return firsts


def things(store: Store, name: str) -> list[Given]:
    """Return the parameters for several things that a question has an answer for, spread evenly."""
    for parameter, about in catalogue()[name].parameters.items():
        if about.among in ABOUT_ONE:
            ids = [told for told, _ in choices(store, about.among)]
            spread = ids[:: max(1, len(ids) // THINGS)][:THINGS]
            given: list[Given] = [{parameter: one} for one in spread]
            return [one for one in given if ask(store, name, one).rows]
    return []


def measure(names: list[str]) -> dict[str, dict[str, object]]:
    """Ask the questions; what could not be answered says why."""
    found: dict[str, dict[str, object]] = {}
    names_or_all = names or list(catalogue())
    with Store(settings()) as store:
        firsts = _warmed(store, names_or_all)
        for name in names_or_all:
            print(f"  {name}", file=sys.stderr, flush=True)
            try:
                found[name] = asdict(measured([_asking(store, name, {})], firsts.get(name)))
                if spread := [_asking(store, name, given) for given in things(store, name)]:
                    found[name]["spread"] = asdict(measured(spread))
            except DhrGraphError as error:
                found[name] = {"error": str(error)}
        if not names:
            found[FIND] = asdict(measured([_finding(store, words) for words in SOUGHT]))
    return found


if __name__ == "__main__":
    print(json.dumps(measure(sys.argv[1:])))
