"""Dates as people in Britain write them, and the days they mean.

What is no date (`Strategy 2019`, `March` without a year) is not found.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from graph.model import Precision
from loaders.interpret.time.date_forms import FORMS, Doubt, Reader
from loaders.interpret.time.periods import Period

PATTERNS = tuple((re.compile(form, re.IGNORECASE), read) for form, read in FORMS)


@dataclass(frozen=True, slots=True, kw_only=True)
class Written:
    """A date in characters `start` to `end`: its period, or the doubt why it has none."""

    start: int
    end: int
    period: Period | None
    precision: Precision | None
    doubt: Doubt = ""


def written_in(text: str, *, financial: bool = False) -> list[Written]:
    """Return the dates of a text in order, none within another.

    `financial` tells that the plan writes its quarters as those of financial years.
    """
    if not re.search(r"\d\d", text):
        return []
    found = sorted(_all(text, financial), key=lambda one: (one.start, -one.end))
    apart: list[Written] = []
    for one in found:
        if not apart or one.start >= apart[-1].end:
            apart.append(one)
    return apart


def _all(text: str, financial: bool) -> Iterator[Written]:
    """Yield what each form finds; a later form never within what an earlier one read."""
    taken: list[range] = []
    for pattern, read in PATTERNS:
        for match in pattern.finditer(text):
            if any(match.start() < one.stop and one.start < match.end() for one in taken):
                continue
            one = _written(match, read, financial)
            if one:
                taken.append(range(match.start(), match.end()))
                yield one


def _written(match: re.Match[str], read: Reader, financial: bool) -> Written | None:
    """Return a date as it was read; one that the calendar does not have is impossible."""
    start, end = match.span()
    try:
        said = read(match, financial)
    except ValueError:
        said = "date impossible", None
    if said is None:
        return None
    if isinstance(said, Period):
        return Written(start=start, end=end, period=said, precision=said.precision)
    doubt, exact = said
    if isinstance(exact, Period):
        return Written(start=start, end=end, period=exact, precision=exact.precision, doubt=doubt)
    return Written(start=start, end=end, period=None, doubt=doubt, precision=exact)


def only_period(words: str) -> Period | None:
    """Return the days that words mean, where they hold one date and no other."""
    found = [one.period for one in written_in(words) if one.period]
    return found[0] if len(found) == 1 else None
