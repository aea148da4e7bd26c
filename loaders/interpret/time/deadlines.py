"""Deadlines in a recommendation: `by March 2020`, `within six months of this report`.

Only words that say when the recommendation itself is to be done: how fast somebody is to be
answered ("within 24 hours of an incident") is part of what is asked for.
"""

import datetime
import re
from collections.abc import Iterator
from dataclasses import dataclass

from loaders.interpret.time.chosen import Doubtful, When, when
from loaders.interpret.time.date_forms import DATE
from loaders.interpret.time.open_deadlines import open_deadlines, soonest
from loaders.interpret.time.relative import COUNT, UNIT

UNTIL = (
    r"\b(?:by\s+(?:no|not)\s+later\s+than|by|before|no later than|not later than|"
    r"on or before|prior to|at the latest by)\s+"
    r"(?:the\s+)?(?:(?:end|close|beginning|start|middle)\s+of\s+(?:the\s+)?|(?:early|mid|late)[\s-]+)?"
)
ABSOLUTE = re.compile(rf"{UNTIL}(?P<date>{DATE})", re.IGNORECASE)
FOUR = re.compile(
    r"(?:19|20)\d\d|\b\d{1,2}[./-]\d{1,2}[./-]\d\d\b|q[1-4]\s*\d\d\s*/\s*\d\d", re.IGNORECASE
)
"""What a date in running words has, so that it is no other number: a year of four figures."""
YEAR = re.compile(r"\d{4}")
KIND = r"(?:(?:final|full|overview|dhr|dardr|domestic homicide|review(?:'s)?|panel's|panel)\s+)*"
WHAT = (
    rf"(?:this\s+{KIND}(?:report|review|dhr|plan|recommendation)|"
    rf"the\s+{KIND}(?:report|review|action plan|dhr|dardr))"
)
AGREED = r"(?:publication|approval|acceptance|adoption|sign[\s-]?off)"
ENDED = r"(?:completion|circulation|release|receipt|conclusion|agreement|submission)"
NAMES = r"(?-i:[A-Z][\w’']*(?:\s+(?:(?:of|and)\s+)?[A-Z][\w’']*)*)"
BEING = (
    r"(?:\s+being\s+(?:published|approved|accepted|adopted|agreed|signed off|completed|circulated|"
    rf"finalised)(?:\s+by\s+(?:the\s+)?{NAMES})?)?"
)
EVENT = (
    rf"(?:(?:the\s+)?(?:date\s+of\s+)?(?:its\s+|the\s+)?(?:{AGREED}(?:\s+of\s+{WHAT})?|"
    rf"{ENDED}\s+of\s+{WHAT})(?:\s+by\s+(?:the\s+)?{NAMES})?|"
    rf"{WHAT}(?:['’]s\s+(?:{AGREED}|{ENDED}))?{BEING})"
)
OURS = re.compile(
    r"\bthis\b|overview|final|dhr|dardr|homicide|publi|approv|accept|adopt|sign|panel",
    re.IGNORECASE,
)
"""What tells this review's own report from any other; else only months and years count from it."""
SOON = re.compile(
    r"\b(?:within|no later than|not later than|in no more than|not more than)\s+"
    rf"(?:the\s+)?(?:next\s+)?{COUNT}[\s-]*{UNIT}\b\s*(?:of|from|after|following)\s+(?P<event>{EVENT})",
    re.IGNORECASE,
)
AFTER_IT = re.compile(
    rf"\b{COUNT}[\s-]*{UNIT}\b\s*(?:of|from|after|following)\s+(?P<event>{EVENT})", re.IGNORECASE
)
OPENING = re.compile(rf"\bwithin\s+{COUNT}[\s-]*(?P<unit>months?|years?)\b(?=\s*,)", re.IGNORECASE)
"""A time at the beginning of a sentence: `Within six months, the Partnership should …`."""
ENDS = re.compile(
    r"(?=\s*(?:$|[.,;:)\n–-]|\b(?:and|or|but|to|so|with|in|on|for|as|at|that|which|should|must|the|all|"
    r"each|every|any|both|an?|it|this|we|they)\b))",
    re.IGNORECASE,
)
SENTENCE = re.compile(r"[^.;\n]+(?:\.(?=\S)[^.;\n]*)*")
TELLS = re.compile(r"\b(?:had|was|were|has been|have been|did)\b", re.IGNORECASE)
PAST = re.compile(
    r"\b(?:that|which|who)\s+(?!(?:should|must|is|are|to)\b)(?:\w+\s+)?\w+ed\s*$", re.IGNORECASE
)
"""What was done by then is not asked for: `the service that closed by March 2015`."""
STRONG = re.compile(r"\b(?:should|must|shall|needs? to|to be|will)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Deadline:
    """When a recommendation is to be done: its words, line by line, and the days they mean."""

    words: str
    when: When


def deadline_in(text: str, published: datetime.date | None = None) -> Deadline | None:
    """Return the deadline in the words of a recommendation; several are lines of one."""
    words = [text[start:end] for start, end in _places(text)]
    if not words:
        return None
    said = [when(one, "due", published=published) for one in words]
    if len(said) == 1:
        return Deadline(words[0], said[0])
    return Deadline("\n".join(words), _latest(", ".join(words), said))


def _latest(words: str, said: list[When]) -> When:
    """Return the latest of several deadlines, each of which may be of a part only."""
    last = max(said, key=lambda one: one.on or "")
    several = Doubtful(
        "several dates",
        f"The recommendation names several deadlines ({words}); the latest with a day is taken.",
    )
    doubts = [doubt for one in said for doubt in one.doubts]
    return When(last.period, last.precision, (*doubts, several))


def _places(text: str) -> list[tuple[int, int]]:
    """Return where deadlines stand, in order."""
    found: list[tuple[int, int]] = []
    for sentence in SENTENCE.finditer(text):
        if _asks(sentence[0]):
            spans = list(_in_sentence(sentence[0])) or list(soonest(sentence[0]))
            found += [(sentence.start() + start, sentence.start() + end) for start, end in spans]
    apart: list[tuple[int, int]] = []
    for start, end in sorted(found, key=lambda one: (one[0], -one[1])):
        if not apart or start >= apart[-1][1]:
            apart.append((start, end))
    return apart


def _asks(sentence: str) -> bool:
    """Tell whether a sentence asks for something, and does not tell what happened."""
    return bool(STRONG.search(sentence)) or not TELLS.search(sentence)


def _in_sentence(sentence: str) -> Iterator[tuple[int, int]]:
    """Yield where the deadlines of a sentence stand."""
    for match in ABSOLUTE.finditer(sentence):
        date = match["date"]
        whole = not YEAR.fullmatch(date) or ENDS.match(sentence, match.end())
        if FOUR.search(date) and whole and not PAST.search(sentence, 0, match.start()):
            yield match.span()
    for pattern in (SOON, AFTER_IT):
        for match in pattern.finditer(sentence):
            if ENDS.match(sentence, match.end()) and _ours(match):
                yield match.span()
    yield from open_deadlines(sentence)
    opening = OPENING.match(sentence.lstrip())
    if opening:
        skipped = len(sentence) - len(sentence.lstrip())
        yield skipped, skipped + opening.end()


def _ours(match: re.Match[str]) -> bool:
    """Tell whether a time counts from this review's own report; from any other, months at least."""
    return bool(OURS.search(match["event"])) or match["unit"][0].lower() in "my"
