"""Made-up rows of agencies and reviews: by hand, of any shape, and as many as a nation has."""

from random import Random
from typing import Any

from hypothesis import strategies as st

Row = dict[str, Any]
Shape = dict[str, dict[str, int]]
LISTS = ("reviews", "review_names", "plans", "actions")


def given_by(shape: Shape) -> list[Row]:
    """A row for each agency, from agency → review (`plan/name`) → actions; names in capitals."""
    return [
        {
            "agency": agency,
            "name": agency.upper(),
            "kind": "team",
            "sector": None,
            "reviews": list(reviews),
            "review_names": [review.rpartition("/")[2] for review in reviews],
            "plans": [review.rpartition("/")[0] for review in reviews],
            "actions": list(reviews.values()),
        }
        for agency, reviews in shape.items()
    ]


def shuffled(rows: list[Row], seed: int) -> list[Row]:
    """The same rows, and the same reviews in each, in another order."""
    rng, mixed = Random(seed), []
    for row in rows:
        order = rng.sample(range(len(row["reviews"])), len(row["reviews"]))
        lists = {name: [row[name][place] for place in order] for name in LISTS}
        mixed.append(row | lists)
    rng.shuffle(mixed)
    return mixed


def shapes(agencies: int = 7, reviews: int = 8) -> st.SearchStrategy[Shape]:
    """Every network of a few agencies, each reaching a review or more, in two or three plans."""
    names = [f"{'pqr'[n % 3]}/{n}" for n in range(reviews)]
    reached = st.dictionaries(st.sampled_from(names), st.integers(1, 9), min_size=1)
    return st.dictionaries(st.sampled_from("abcdefghij"[:agencies]), reached)


def dense_nation(seed: int) -> list[Row]:
    """About 26,000 pairs: 12 bodies that reach most of 1,500 reviews, 488 that reach some."""
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
    return given_by(shape)
