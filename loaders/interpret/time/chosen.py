"""Which of the dates in a cell counts, and what makes that doubtful.

A date that only begins something, that was replaced or that is said of a review does not count
beside one that does. Of several the one counts that the words name (`extended to`), else that of
the last line, else the latest.
"""

import datetime
import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from graph.model import Precision, Severity
from loaders.interpret.time.beside_dates import Place, Purpose, joined, labelled, narrowed, place_of
from loaders.interpret.time.date_forms import MONTH
from loaders.interpret.time.days import Written, written_in
from loaders.interpret.time.periods import Period
from loaders.interpret.time.relative import counted_from, term_in

LIKE_A_DATE = re.compile(
    rf"\d|\b{MONTH}(?![^\W\d_])|\b(?:christmas|easter|quarter|spring|summer|autumn|winter)\b",
    re.IGNORECASE,
)
AGAIN = re.compile(
    r"\b(?:every|each|per|annual|\w*(?:month|year|week|quarter|term|annual|dai)ly)\b", re.IGNORECASE
)
"""What comes again and again and so has no last day."""
FREE = frozenset({"beginning", "to come"})
"""Places in which a date is no last day, even where it stands alone."""


@dataclass(frozen=True, slots=True)
class Doubtful:
    """What is doubtful about a date: the kind of note, how grave, the sentence."""

    kind: str
    text: str
    severity: Severity = "question"


@dataclass(frozen=True, slots=True)
class When:
    """The days some words mean: the last one, how exact they are, and what is doubtful."""

    period: Period | None = None
    precision: Precision | None = None
    doubts: tuple[Doubtful, ...] = ()

    @property
    def on(self) -> str | None:
        """Return the last day the words allow (ISO 8601)."""
        return self.period.last.isoformat() if self.period else None


@dataclass(frozen=True, slots=True)
class _Dated:
    """A date within words: how it is written there, what it is there, on which line."""

    written: Written
    words: str
    place: Place
    line: int


def when(
    words: str,
    purpose: Purpose,
    *,
    financial: bool = False,
    published: datetime.date | None = None,
) -> When:
    """Return the days that words mean; `published` is the day from which publication counts."""
    found = written_in(words, financial=financial)
    dated = [_dated(words, found, at, purpose) for at in range(len(found))]
    chosen = _chosen(words, dated)
    if chosen.period or chosen.precision or purpose == "completed":
        return chosen
    term = term_in(words)
    if term:
        day = term.after(published)
        period = Period(day, day, "relative") if day else None
        return replace(chosen, period=period, precision="relative")
    if not found and LIKE_A_DATE.search(words) and not AGAIN.search(words):
        text = f"{words!r} names no day that can be told."
        return When(doubts=(Doubtful("date not understood", text, "remark"),))
    return chosen


def _dated(words: str, found: Sequence[Written], at: int, purpose: Purpose) -> _Dated:
    """Return a date with what the words around it make of it."""
    one = found[at]
    start = max(found[at - 1].end if at else 0, words.rfind("\n", 0, one.start) + 1)
    end = found[at + 1].start if at + 1 < len(found) else len(words)
    before, after = words[start : one.start], words[one.end : end]
    period = narrowed(one.period, words[: one.start]) if one.period else None
    counted = counted_from(before, one.period) if one.period else None
    if counted:
        before, period = before[: counted[0]], counted[1]
        one = replace(one, precision=period.precision if period else "relative")
    place = place_of(before, after, purpose)
    if at + 1 < len(found) and joined(before, after):
        place = "beginning"
    return _Dated(
        replace(one, period=period),
        words[one.start : one.end],
        place,
        words.count("\n", 0, one.start),
    )


def _chosen(words: str, dated: Sequence[_Dated]) -> When:
    """Return what the date that counts means; of several a note names them all."""
    doubts = [_doubt(one) for one in dated if one.written.doubt]
    fit = [one for one in dated if one.written.doubt != "date impossible"]
    left = _that_count(fit)
    if not left:
        if fit and all(one.place == "aside" for one in fit):
            doubts.append(_said_of_another(fit))
        return When(doubts=tuple(doubts))
    apart = labelled(words, [each.words for each in dated])
    one = _last(left, apart=apart)
    named = any(each.place == "counts" for each in fit)
    if not named and len({each.words for each in fit if each.place not in FREE}) > 1:
        doubts.append(_several(fit, left, one, apart=apart))
    precision = one.written.precision
    return When(one.written.period, precision, tuple(doubts))


def _that_count(dated: Sequence[_Dated]) -> list[_Dated]:
    """Return the dates that count, the strongest kind of them only."""
    for place in ("counts", "plain", "former"):
        if found := [one for one in dated if one.place == place]:
            return found[-1:] if place == "counts" else found
    return []


def _last(dated: Sequence[_Dated], *, apart: bool) -> _Dated:
    """Return the date of the last line; within it, or of things of their own, the latest."""
    line = max(one.line for one in dated)
    last = [one for one in dated if apart or one.line == line]
    return max(last, key=_day_of)


def _day_of(one: _Dated) -> datetime.date:
    """Return the last day of a date, the first of all where nobody can say."""
    return one.written.period.last if one.written.period else datetime.date.min


def _several(
    dated: Sequence[_Dated], left: Sequence[_Dated], one: _Dated, *, apart: bool
) -> Doubtful:
    """Return the note that several dates stand in one cell."""
    names = ", ".join(dict.fromkeys(each.words for each in dated))
    unsure = len(left) > 1 and (apart or _day_of(one) < max(map(_day_of, left)))
    return Doubtful(
        "several dates",
        f"Several dates stand together ({names}); {one.words!r} is taken.",
        "question" if unsure else "remark",
    )


def _said_of_another(dated: Sequence[_Dated]) -> Doubtful:
    """Return the note that a date is said of a review or a publication."""
    names = ", ".join(one.words for one in dated)
    text = f"{names}: said of a review, an update or a publication, so that it is no last day here."
    return Doubtful("date of something else", text, "remark")


def _doubt(one: _Dated) -> Doubtful:
    """Return the note of a date that nobody can tell."""
    why = {
        "date impossible": "there is no such day (in Britain the day comes before the month)",
        "quarter not certain": "it may be of the calendar year or of the financial year",
        "year not certain": "nobody can tell which year, or which end of it, is meant",
        "month not certain": "in Welsh it is October, and autumn as well",
        "quarter of a financial year": "read as of the financial year, as the plan writes others",
    }
    if one.written.period:
        return Doubtful(one.written.doubt, f"{one.words!r}: {why[one.written.doubt]}.", "remark")
    said = f"{one.words!r}: {why[one.written.doubt]}; it has no day here."
    return Doubtful(one.written.doubt, said)
