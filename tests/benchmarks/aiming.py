"""What the actions of a made-up plan are meant to achieve."""

from collections import Counter
from random import Random

from graph.model import Action, AimsFor, Basis, Outcome, Plan
from tests.benchmarks import wording

MERGED = 0.6
"""How often the cell of an outcome goes on in the next row of the same recommendation."""
Aims = tuple[list[Outcome], list[AimsFor]]


def aims(rng: Random, plan: Plan, actions: list[Action], amount: int) -> Aims:
    """Return exactly so many outcomes, each stated beside an action where there is one."""
    outcomes = [
        Outcome(id=f"{plan.id}/O{nth + 1}", plan=plan.id, text=wording.outcome(rng))
        for nth in range(amount)
    ]
    left = iter(outcomes)
    above: list[Outcome] = []
    edges: list[AimsFor] = []
    times = _times(rng, len(actions), amount)
    for place, action in enumerate(actions):
        basis: Basis = "stated" if times[place] else "carried"
        own = [next(left) for _ in range(times[place])]
        above = own or (above if _goes_on(action) and rng.random() < MERGED else [])
        edges.extend(AimsFor(source=action, target=one, basis=basis) for one in above)
    return outcomes, edges


def _times(rng: Random, actions: int, amount: int) -> Counter[int]:
    """Return how many outcomes each action states, by its place, as even as can be."""
    if not actions:
        return Counter()
    every, over = divmod(amount, actions)
    return Counter(dict.fromkeys(range(actions), every)) + Counter(rng.sample(range(actions), over))


def _goes_on(action: Action) -> bool:
    """Tell whether an action stands below another one of the same row."""
    return action.number not in (None, "1")
