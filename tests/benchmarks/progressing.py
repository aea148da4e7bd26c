"""How far made-up actions are, and when they are due: words as plans write them, with readings."""

import calendar
from dataclasses import dataclass
from random import Random

from graph.model import Basis, Precision, State

STATUSES: dict[str, tuple[State, Basis]] = {
    "Complete": ("completed", "stated"),
    "In progress": ("in progress", "stated"),
    "Not started": ("not started", "stated"),
    "Overdue": ("late", "stated"),
    "Red": ("late", "matched"),
    "Completed and ongoing": ("completed and continuing", "stated"),
    "No longer required": ("no longer needed", "stated"),
}
"""How a status is written, with what it means and how that is known."""
OFTEN = (30, 25, 15, 8, 4, 8, 3)
DONE = ("completed", "completed and continuing")
WITHOUT_STATUS, WITHOUT_DUE = 0.35, 0.45
VAGUE = ("Ongoing", "As soon as possible", "With immediate effect")
"""Targets that give no day."""
MONTHS = (3, 3, 6, 6, 9, 12, 12)
"""The months in which actions fall due."""


@dataclass(frozen=True, slots=True)
class Day:
    """A day as it is written, the last day that the words allow, and how exact they are."""

    words: str | None = None
    last: str | None = None
    precision: Precision | None = None


@dataclass(frozen=True, slots=True)
class Progress:
    """How far one action is, as written and as read."""

    status: str | None
    state: State | None
    basis: Basis | None
    due: Day
    completed: Day


def month(year: int, number: int) -> Day:
    """Return a month of a year; numbers beyond 12 or below 1 run into other years."""
    years, place = divmod(number - 1, 12)
    year, place = year + years, place + 1
    last = calendar.monthrange(year, place)[1]
    return Day(f"{calendar.month_name[place]} {year}", f"{year}-{place:02}-{last}", "month")


def due(rng: Random, year: int) -> Day:
    """Return when an action of a plan of that year is due: mostly a month, or a day, or vaguely."""
    chance = rng.random()
    if chance < WITHOUT_DUE:
        return Day()
    if chance < WITHOUT_DUE + 0.07:
        return Day(rng.choice(VAGUE))
    found = month(year + rng.randrange(3), rng.choice(MONTHS))
    if chance > 0.9 and found.last:
        return Day(f"{found.last[8:]} {found.words}", found.last, "day")
    return found


def progress(rng: Random, year: int) -> Progress:
    """Return how far an action of a plan of that year is."""
    target = due(rng, year)
    if rng.random() < WITHOUT_STATUS:
        return Progress(None, None, None, target, Day())
    status = rng.choices(tuple(STATUSES), OFTEN)[0]
    state, basis = STATUSES[status]
    ended = state in DONE and rng.random() < 0.7
    completed = month(year, rng.randint(1, 30)) if ended else Day()
    return Progress(status, state, basis, target, completed)
