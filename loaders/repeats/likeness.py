"""How alike two recommendations are: a pure function of their words."""

import math
from collections.abc import Iterator

from loaders.repeats.terms import terms
from loaders.repeats.wording import Wording

APART = 4.0
"""How much it parts two texts that each asks for something which the other does not name."""
OTHER_MATTER = 0.4
"""What is left of the likeness where each speaks of people or a subject that the other lacks."""
OTHER_EAR = 0.6
"""What is left where both tell or share something, and one of them names another ear."""
OTHER_ACT = 0.6
"""What is left where neither names what the other begins with: the thing to be done."""
OPPOSITE = 0.4
"""What is left where one asks for something and the other asks not to do something."""


SLACK = 1e-9
"""What rounding may take away."""


def likeness(one: Wording, other: Wording, least: float = 0.0) -> float:
    """Return 0 (nothing in common) to 1 (the same words); 0 as well where it is below `least`."""
    if not (one.enough and other.enough):
        return 0.0
    lacking = min(_lacking(one, other), _lacking(other, one))
    if lacking > most_lacking(least) + SLACK:
        return 0.0
    alike = cosine(one, other) / (1 + APART * lacking)
    for factor in _factors(one, other):
        alike *= factor
    return alike if alike >= least else 0.0


def most_lacking(least: float) -> float:
    """Return how much of one text may be lacking in the other where they are alike."""
    return (1 / least - 1) / APART if least else 1.0


def cosine(one: Wording, other: Wording) -> float:
    """Return the sum, over the words that both have, of their weights multiplied."""
    common = one.weights.keys() & other.weights.keys()
    return math.fsum(one.weights[word] * other.weights[word] for word in common)


def _lacking(one: Wording, other: Wording) -> float:
    """Return which part of what one asks the other does not name, by weight."""
    lacking = one.asked.keys() - other.named
    return math.fsum(map(one.asked.__getitem__, lacking)) / one.whole


def _factors(one: Wording, other: Wording) -> Iterator[float]:
    """Yield what is left of the likeness for each way in which they ask for other things."""
    matters = _matters(one, other) + _matters(other, one)
    if matters == 1 and terms().telling & one.weights.keys() & other.weights.keys():
        yield OTHER_EAR
    if matters > 1:
        yield OTHER_MATTER
    named = one.act in other.weights or other.act in one.weights
    if not named and one.act != other.act:
        yield OTHER_ACT
    if one.refuses != other.refuses:
        yield OPPOSITE


def _matters(one: Wording, other: Wording) -> bool:
    """Tell whether one speaks of people or a subject that the other does not name."""
    told = bool(terms().telling & one.weights.keys() & other.weights.keys())
    matters = terms().matters if told else terms().matters - terms().bodies
    return not matters.isdisjoint(one.asked.keys() - other.named)
