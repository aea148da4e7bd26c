"""When a column of updates was written, as its head says: `RAG Q3`, `Update January 2024`."""

import re
from collections.abc import Callable
from functools import cache

from loaders.interpret.time.date_forms import MONTH, number_of, year_of

YEAR = r"(?P<year>(?:19|20)\d\d|(?<![\d/-])['’]?\d\d\b)"
QUARTER = r"\bq(?:uarter|tr)?\.?\s?(?P<quarter>[1-4])\b"
DAY = r"(?:\b(?P<day>\d{1,2})(?:st|nd|rd|th)?\s+(?:of\s+)?)?"
WRITTEN = (
    rf"{DAY}\b(?P<name>{MONTH})[\s,-]*{YEAR}",
    r"\b(?P<day>\d{1,2})[./-](?P<month>\d{1,2})[./-](?P<year>(?:\d\d)?\d\d)\b",
    r"\b(?P<year>(?:19|20)\d\d)-(?P<month>\d\d)(?:-(?P<day>\d\d))?\b",
    r"\b(?P<month>\d{1,2})/(?P<year>(?:19|20)\d\d)\b",
)
"""Days and months of a year."""
QUARTERS = (rf"{QUARTER}\D*{YEAR}", rf"{YEAR}(?:\s*[/–-]\s*(?:\d\d)?\d\d)?\W*{QUARTER}")
FORMER = re.compile(r"\b(?:previous|former|prior|initial|original|baseline|first)\b", re.IGNORECASE)
LATTER = re.compile(r"\b(?:current|latest|now|new|final|last|present|most recent)\b", re.IGNORECASE)
TIMED = re.compile(rf"\d|\b{MONTH}(?!\w)", re.IGNORECASE)
ALONE = re.compile(
    rf"{QUARTER.replace('?P<quarter>', '')}|\b{MONTH}(?!\w)|\b(?:19|20)\d\d\b", re.IGNORECASE
)
Moment = tuple[str, tuple[int, ...]]


def is_timed(head: str) -> bool:
    """Tell whether the head of a column says of which time it tells."""
    return any(sign.search(head) for sign in (TIMED, FORMER, LATTER))


def is_time(head: str) -> bool:
    """Tell whether a head is a quarter, a month, a year or a date and no more."""
    rest, count = ALONE.subn(" ", head)
    return count > 0 and not re.search(r"[^\W\d]", rest)


@cache
def in_time(heads: tuple[str, ...]) -> list[int]:
    """Return the places of some heads from the oldest to the newest.

    They stand in order unless each that tells no former or latter time says its own, in one way.
    """
    sides = [_side(head) for head in heads]
    said = {at: moment_of(head) for at, head in enumerate(heads) if not sides[at]}
    alike = None not in said.values() and len({one[0] for one in said.values() if one}) == 1
    when = {at: one[1] for at, one in said.items() if one and alike}
    return sorted(range(len(heads)), key=lambda at: (sides[at], when.get(at, ())))


def moment_of(head: str) -> Moment | None:
    """Return when the head of a column says it was written: in which way, and the figures."""
    ways: list[tuple[str, tuple[str, ...], Callable[[re.Match[str]], tuple[int, ...]]]] = [
        ("quarter of a year", QUARTERS, lambda m: (year_of(m["year"]), int(m["quarter"]))),
        ("day", WRITTEN, _day),
        ("quarter", (QUARTER,), lambda m: (int(m["quarter"]),)),
        ("year", (r"\b(?P<year>(?:19|20)\d\d)\b",), lambda m: (year_of(m["year"]),)),
        ("number", (r"\b(\d{1,2})\b",), lambda m: (int(m[1]),)),
    ]
    for way, signs, figures in ways:
        for sign in signs:
            if match := re.search(sign, head, re.IGNORECASE):
                return way, figures(match)
    return None


def _side(head: str) -> int:
    """Return -1 for a former time, 1 for a latter one, 0 for neither."""
    return bool(LATTER.search(head)) - bool(FORMER.search(head))


def _day(match: re.Match[str]) -> tuple[int, ...]:
    """Return year, month and day of a date, 0 for a day that is not said."""
    said = match.groupdict()
    month = number_of(said["name"]) if said.get("name") else int(said["month"])
    return year_of(match["year"]), month, int(said.get("day") or 0)
