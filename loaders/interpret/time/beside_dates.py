"""What the words beside a date make of it: replaced, extended, the beginning only, mid March."""

import re
from collections.abc import Iterable
from typing import Literal

from loaders.interpret.time import periods
from loaders.interpret.time.periods import Period

Purpose = Literal["due", "completed"]
Place = Literal["counts", "plain", "former", "beginning", "aside", "to come"]
"""What a date is: the one that counts, any, a replaced one, a beginning, of a review, expected."""
FILL = (
    r"(?:[\s:,=(–—-]|\b(?:to|is|as|until|till|by|dates?|target|due|completion|deadline|timescale|"
    r"the|end|of|early|mid|late|beginning|start|on|in|for|again|w/?c|week commencing)\b)*$"
)
"""What may stand between a date and the word that says what it is."""
COUNTS = re.compile(
    r"\b(?:revised|extend(?:ed)?|extension|now|new|amended|"
    r"(?:changed|moved|slipped|updated|put back|pushed back)\s+to|"
    rf"deferred|rescheduled|postponed|current|latest|re-?profiled)\b{FILL}",
    re.IGNORECASE,
)
FORMER = re.compile(
    rf"\b(?:original(?:ly)?|was|were|previous(?:ly)?|initial(?:ly)?|former(?:ly)?|old)\b{FILL}",
    re.IGNORECASE,
)
BEGINNING = re.compile(
    r"(?<!week )(?<!wk )(?<!wk\. )\b(?:from|after|following|not before|no earlier than|"
    r"since|start(?:ed|ing|s)?(?!\s+of)|commenc\w*|began|begins?|"
    r"beginning(?!\s+of)|"
    rf"effective)\b{FILL}",
    re.IGNORECASE,
)
BEGUN = re.compile(
    rf"\b(?:start(?:ed|ing|s)?(?!\s+of)|commenc\w*|began|begun)\b{FILL}", re.IGNORECASE
)
ASIDE = re.compile(
    r"\b(?:review(?:ed|s|ing)?|revisit(?:ed)?|publish(?:ed)?|publication|updated?|as at|as of|"
    rf"dated)\b{FILL}",
    re.IGNORECASE,
)
TO_COME = re.compile(
    r"\b(?:expected|due|anticipated|planned|target(?:ed)?|to be|will(?: be)?|aim(?:ed|ing)?|likely|"
    rf"estimated|proposed|scheduled|next|by)\b{FILL}",
    re.IGNORECASE,
)
DONE_BY = re.compile(
    r"(?<!be )\b(?:completed?|done|achieved|closed|finished)\s+by[\s:]*(?:the\s+)?(?:end of\s+)?$",
    re.IGNORECASE,
)
IN_BRACKETS = re.compile(
    r"\s*[([]?\s*(?:(?P<counts>revised|new|extended|amended|current)|"
    r"(?P<former>original(?:ly)?|initial(?:ly)?|previous(?:ly)?))(?:\s+(?:date|target|deadline))?\s*"
    r"(?:[)\]]|$|[;,\n])",
    re.IGNORECASE,
)
ONWARDS = re.compile(
    r"\s*(?:onwards?\b|and onwards\b|to (?:date|present)\b|[-–]\s*on-?going\b|to be on-?going\b)",
    re.IGNORECASE,
)
PART = re.compile(
    r"\b(?P<part>early|mid|middle|late|beginning|start|end|canol|dechrau|diwedd)(?:[\s-]+(?:of|in|the|to))*[\s-]*$",
    re.IGNORECASE,
)
HALF = re.compile(
    r"\b(?:(?P<first>first|1st)|second|2nd|last)\s+half\s+(?:of\s+)?(?:the\s+)?$", re.IGNORECASE
)
WEEK = re.compile(
    r"\b(?:w\.?\s?/?\s?[cb]\.?|(?:week|wk)s?\.?\s*(?:commencing|comm?\.?|beginning|beg\.?|starting|"
    r"start|of|[cb]\b))[\s:.]*(?:the\s+)?(?:mon(?:day)?,?\s+)?$",
    re.IGNORECASE,
)
BEFORE = re.compile(r"\b(?:before|prior to|in advance of)\s+(?:the\s+)?$", re.IGNORECASE)
UP_TO = re.compile(
    r"\s*(?:-|–|—|to|until|till|up to)\s*(?:the\s+)?(?:(?:end|early|mid|late)[\s-]+(?:of\s+)?)?",
    re.IGNORECASE,
)
BETWEEN = re.compile(r"\bbetween\s+(?:the\s+)?$", re.IGNORECASE)
NEUTRAL = re.compile(
    r"\b(?:by|in|on|at|the|of|end|to|be|is|as|due|dates?|target|deadline|timescale|completed?|"
    r"completion|done|before|during|until|till|within|for|and|or|then|early|mid|late|beginning|start|"
    r"latest|no|not|later|than|approx\w*|around|circa|est|estimated|expected|proposed|provisional|tbc|"
    r"ongoing|on-going|monthly|quarterly|annual(?:ly)?|weekly|revised|new|now|extend(?:ed)?|extension|"
    r"amended|changed|moved|slipped|deferred|rescheduled|postponed|original(?:ly)?|previous(?:ly)?|"
    r"was|initial(?:ly)?|former(?:ly)?|current|from|since|w/?c|week|commencing|further|again|both|"
    r"first|second|third|half|quarter|review(?:ed)?|(?:mon|tues|wednes|thurs|fri|satur|sun)day)\b",
    re.IGNORECASE,
)


def place_of(before: str, after: str, purpose: Purpose) -> Place:
    """Return what a date is, by the words before it and those right after it."""
    closing = IN_BRACKETS.match(after)
    if COUNTS.search(before) or (closing and closing["counts"]):
        return "counts"
    if FORMER.search(before) or (closing and closing["former"]):
        return "former"
    if purpose == "completed":
        return _place_done(before)
    if BEGINNING.search(before) or ONWARDS.match(after):
        return "beginning"
    return "aside" if ASIDE.search(before) else "plain"


def _place_done(before: str) -> Place:
    """Return what a date is beside what was done."""
    if DONE_BY.search(before):
        return "plain"
    if BEGUN.search(before):
        return "beginning"
    if TO_COME.search(before):
        return "to come"
    return "aside" if ASIDE.search(before) else "plain"


def joined(before: str, after: str) -> bool:
    """Tell whether a date is the first of two that a dash or `to` joins to a stretch of time."""
    return bool(UP_TO.fullmatch(after)) or bool(BETWEEN.search(before) and after.strip() == "and")


def narrowed(period: Period, before: str) -> Period:
    """Return a period as the words before it narrow it: early, mid, the week of, before."""
    if WEEK.search(before):
        return periods.week_from(period) if period.precision == "day" else period
    if BEFORE.search(before):
        return periods.until_before(period)
    if (half := HALF.search(before)) and period.precision == "year":
        return periods.half_of(period, 1 if half["first"] else 2)
    part = PART.search(before)
    return periods.part_of(period, part["part"].lower()) if part else period


def labelled(words: str, dates: Iterable[str]) -> bool:
    """Tell whether words of something else stand beside the dates: `Policy: March 2019`."""
    for date in dates:
        words = words.replace(date, " ")
    return bool(re.search(r"[^\W\d_]{2,}|\b\w[).:]", NEUTRAL.sub(" ", words)))
