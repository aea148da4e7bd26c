"""Which agency owns actions that answer to which review: what the three questions begin with."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
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


def read(rows: Iterable[Given]) -> Work:
    """Return what the rows say, one for each agency with what it reaches in lists.

    The lists `reviews`, `review_names`, `plans` and `actions` are of one length, one place for each
    review: 16,000 pairs come so in a third of the time that a row for each takes. QuestionError
    where an agency, or a review of one, stands twice, or the lists are of different lengths.
    """
    agencies, reviews = dict[str, Given](), dict[str, Given]()
    actions = dict[tuple[str, str], int]()
    for row in sorted(rows, key=lambda row: row["agency"]):
        agency = row["agency"]
        if agency in agencies:
            raise QuestionError(f"agency {agency!r} stands in two rows; return one row for each")
        agencies[agency] = row
        for review, name, plan, number in sorted(_reached(row)):
            if (agency, review) in actions:
                raise QuestionError(f"review {review!r} stands twice at agency {agency!r}")
            reviews[review] = {"review_name": name, "plan": plan}
            actions[agency, review] = int(number)
    return Work(agencies, {review: reviews[review] for review in sorted(reviews)}, actions)


def _reached(row: Given) -> Iterator[tuple[str, str, str, int]]:
    """Yield the reviews of an agency with their names, plans and actions."""
    lists = [row[name] for name in ("reviews", "review_names", "plans", "actions")]
    if len({len(one) for one in lists}) > 1:
        raise QuestionError(f"the lists of agency {row['agency']!r} are of different lengths")
    return zip(*lists, strict=True)


def _told_apart(names: dict[str, str]) -> dict[str, str]:
    """Return names by id, each with its id in brackets where another has the same name."""
    times = Counter(names.values())
    return {i: name if times[name] == 1 else f"{name} ({i})" for i, name in names.items()}
