"""Made-up rows of agencies and reviews: by hand, of any shape, and as many as a nation has."""

from random import Random
from typing import Any

from hypothesis import strategies as st

Row = dict[str, Any]
Shape = dict[str, dict[str, int]]


def pairs(shape: Shape) -> list[Row]:
    """Rows from agency → review (`plan/name`) → actions; names are the ids in capitals."""
    return [
        {
            "agency": agency,
            "name": agency.upper(),
            "kind": "team",
            "sector": None,
            "review": review,
            "review_name": review.rpartition("/")[2],
            "plan": review.rpartition("/")[0],
            "actions": actions,
        }
        for agency, reviews in shape.items()
        for review, actions in reviews.items()
    ]


def shapes(agencies: int = 7, reviews: int = 8) -> st.SearchStrategy[Shape]:
    """Every network of a few agencies, each reaching a review or more, in two or three plans."""
    names = [f"{'pqr'[n % 3]}/{n}" for n in range(reviews)]
    reached = st.dictionaries(st.sampled_from(names), st.integers(1, 9), min_size=1)
    return st.dictionaries(st.sampled_from("abcdefghij"[:agencies]), reached)


def dense_nation(seed: int) -> list[Row]:
    """About 26,000 rows: 12 bodies that reach most of 1,500 reviews, 488 that reach some."""
    rng = Random(seed)
    everywhere = [f"nation-{n}" for n in range(12)]
    wandering = [f"region-{n}" for n in range(48)]
    shape: Shape = {}
    for number in range(1_500):
        area = number % 44
        local = [f"area-{area}-{n}" for n in range(10)]
        owners = [one for one in everywhere if rng.random() < 0.7]
        owners += [one for one in local if rng.random() < 0.75]
        owners += rng.sample(wandering, rng.randint(0, 3))
        for owner in owners:
            shape.setdefault(owner, {})[f"plan-{number // 5}/{number}"] = rng.randint(1, 20)
    return pairs(shape)
