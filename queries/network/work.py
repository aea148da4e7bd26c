"""Which agency owns actions that answer to which review: what the three questions begin with."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from graph.errors import QuestionError

Row = dict[str, Any]
Given = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Work:
    """The agencies and reviews by id, and how many actions join each two; all in order of id."""

    agencies: Mapping[str, Given]
    reviews: Mapping[str, Given]
    actions: Mapping[tuple[str, str], int]

    def reached(self) -> dict[str, list[str]]:
        """Return the reviews that each agency reaches."""
        found: dict[str, list[str]] = {agency: [] for agency in self.agencies}
        for agency, review in self.actions:
            found[agency].append(review)
        return found

    def reaching(self) -> dict[str, list[str]]:
        """Return the agencies that reach each review."""
        found: dict[str, list[str]] = {review: [] for review in self.reviews}
        for agency, review in self.actions:
            found[review].append(agency)
        return found

    def active(self) -> Counter[str]:
        """Return the actions of each agency, counted once for each review they answer to."""
        counts: Counter[str] = Counter()
        for (agency, _), number in self.actions.items():
            counts[agency] += number
        return counts

    def agency_names(self) -> dict[str, str]:
        """Return the name of each agency; with its id where two share one."""
        return _told_apart({agency: row["name"] for agency, row in self.agencies.items()})

    def review_names(self) -> dict[str, str]:
        """Return the name of each review; with its id where two share one."""
        return _told_apart({review: row["review_name"] for review, row in self.reviews.items()})


def read(pairs: Iterable[Given]) -> Work:
    """Return what the rows of agency and review say; QuestionError where a pair stands twice."""
    rows = sorted(pairs, key=lambda row: (row["agency"], row["review"]))
    actions = {(row["agency"], row["review"]): int(row["actions"]) for row in rows}
    if len(actions) < len(rows):
        raise QuestionError(f"{_twice(rows)} stand in two rows; return one row for each pair")
    reviews = {row["review"]: row for row in rows}
    return Work(
        {row["agency"]: row for row in rows},
        {review: reviews[review] for review in sorted(reviews)},
        actions,
    )


def _twice(rows: list[Given]) -> str:
    """Name the first agency and review that stand in two rows."""
    times = Counter((row["agency"], row["review"]) for row in rows)
    agency, review = next(pair for pair, number in times.items() if number > 1)
    return f"agency {agency!r} and review {review!r}"


def _told_apart(names: dict[str, str]) -> dict[str, str]:
    """Return names by id, each with its id in brackets where another has the same name."""
    times = Counter(names.values())
    return {i: name if times[name] == 1 else f"{name} ({i})" for i, name in names.items()}
