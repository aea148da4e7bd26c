"""A national graph from a seed, in the shapes of the Newham plan: the same seed, the same graph."""

from collections import Counter
from collections.abc import Iterator
from hashlib import sha256
from random import Random

from graph.model import Graph, Plan
from tests.benchmarks import wording
from tests.benchmarks.drafting import Draft
from tests.benchmarks.nation import Nation, nation

REVIEWS_A_PLAN = 5
FIRST_YEAR = 2011
OUTCOMES = 54_000
"""Of a whole nation; cells that go on in the next row give outcomes to more actions than these."""
PASSAGES = 20


def national(
    seed: int = 1,
    reviews: int = 1_500,
    recommendations: int = 40_000,
    actions: int = 120_000,
    agencies: int = 500,
    *,
    outcomes: int = 0,
    passages: int = 0,
) -> Graph:
    """Return exactly so many of each; `recommendations` counts originals and revised ones.

    Plans come on top (one for five reviews), and in each of them six to ten themes, three notes,
    and one version, or two and what the second changed. Every `passages`-th plan has one passage
    for every recommendation and action; 1 gives them to all, 0 to none.
    """
    rng, bodies, graph = Random(seed), nation(agencies), Graph()
    graph.add([*bodies.bodies, *(one for _, local in bodies.areas for one in local)], bodies.edges)
    plans = -(-reviews // REVIEWS_A_PLAN)
    amounts = (reviews, recommendations, actions, outcomes)
    for number, shares in enumerate(zip(*(_shares(n, plans) for n in amounts), strict=True)):
        cells = bool(passages) and number % passages == 0
        draft = _draft(rng, graph, bodies, number, cells)
        draft.write(*shares)
    return graph


def scaled(scale: float, seed: int = 1) -> Graph:
    """Return the national graph at a scale: 1.0 is the whole, 0.1 a tenth.

    Three actions in five have an outcome, and one plan in twenty has its passages.
    """
    sizes = (round(size * scale) for size in (1_500, 40_000, 120_000, 500))
    return national(seed, *sizes, outcomes=round(OUTCOMES * scale), passages=PASSAGES)


def census(graph: Graph) -> dict[str, int]:
    """Return how many nodes of each label and edges of each type there are."""
    return dict(Counter(type(one).__name__ for one in (*graph.nodes, *graph.edges)))


def _shares(amount: int, plans: int) -> Iterator[int]:
    """Yield each plan's part of an amount, as even as whole numbers can be."""
    for number in range(plans):
        yield amount * (number + 1) // plans - amount * number // plans


def _draft(rng: Random, graph: Graph, bodies: Nation, number: int, passages: bool) -> Draft:
    """Return a plan that is still empty, with the agencies that can own its actions."""
    area, local = bodies.place(number)
    year = FIRST_YEAR + number // max(1, len(bodies.areas))
    name = f"{area.lower().replace(' ', '-')}-{year}"
    digest = sha256(f"{wording.THEMES}{name}".encode()).hexdigest()
    plan = Plan(
        id=name,
        title=f"{area} combined action plan {year}",
        area=area,
        kind="combined",
        published=str(year),
        source="made up by tests/benchmarks/generator.py",
        sha256=digest,
        fingerprint=digest,
        loaded_at="2026-01-01T00:00:00+00:00",
    )
    return Draft(rng, graph, plan, bodies.bodies, local, passages, number)
