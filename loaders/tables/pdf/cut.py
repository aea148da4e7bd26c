"""Words that are cut in two at the ends of lines, in columns too narrow for them."""

import re
from collections.abc import Iterable, Sequence
from itertools import pairwise

from loaders.tables.pdf.habits import Habits, bare
from loaders.tables.pdf.lines import Line

CUT = 5
"""So many words that are cut at the ends of lines tell that columns are too narrow."""
SHORT = 5
"""A piece of fewer letters is hardly a word by itself."""
ACRONYMS = 7
"""Two acronyms together have seldom more letters than this."""
SPACE = 0.35
"""A space is not wider than this, in sizes: where it would have fitted, none was meant."""
JOINING = frozenset({
    "a", "an", "and", "any", "all", "are", "as", "at", "be", "by", "each", "every", "for", "from",
    "has", "have", "her", "his", "if", "in", "including", "into", "is", "its", "new", "no", "not",
    "of", "on", "or", "our", "per", "such", "than", "that", "the", "their", "these", "this",
    "those", "through", "to", "via", "was", "were", "when", "where", "which", "who", "whose",
    "with", "within",
})  # fmt: skip
"""Words that cannot end a paragraph."""
USUAL = JOINING | {
    "achieved", "action", "actions", "agencies", "agency", "amber", "april", "august", "blue",
    "closed", "complete", "completed", "completion", "date", "december", "due", "evidence",
    "february", "green", "grey", "january", "july", "june", "key", "lead", "level", "local",
    "march", "measure", "milestone", "milestones", "monthly", "name", "national", "november",
    "number", "october", "ongoing", "original", "outcome", "outcomes", "outstanding", "overdue",
    "owner", "pending", "plan", "priority", "progress", "quarterly", "rag", "rating", "rec",
    "recommendation", "recommendations", "red", "ref", "reference", "regional", "responsible",
    "review", "revised", "scope", "september", "start", "started", "status", "target", "theme",
    "timescale", "timescales", "update", "what", "white", "whom", "why", "year", "yellow",
}  # fmt: skip
"""Words that narrow columns of plans hold, whole or cut."""
DATE = re.compile(r"\d{1,2}([./-])\d{1,2}\1(?:\d\d|\d{4})")


def cut_word(before: Line, line: Line, right: float, habits: Habits) -> bool:
    """Tell whether a word (or a date) too long for its column goes on in the next line."""
    start, end = before.words[-1].text, line.words[0].text
    room = (right - before.x1) / before.size
    if len(before.words) > 1 or before.spaced or room > 1:
        return False
    if start[-1:].isdigit():
        return _cut_date(start, end)
    if not (start[-1:].isalpha() and end[:1].isalpha()):
        return False
    return _cut(start, end, room, habits)


def _cut_date(start: str, end: str) -> bool:
    """Tell whether two pieces make a date, of which the first is none, or has half of its year."""
    whole = DATE.fullmatch(start + end.rstrip(",.;")) is not None
    return whole and (not DATE.fullmatch(start) or start.endswith(("19", "20")))


def _cut(start: str, end: str, room: float, habits: Habits) -> bool:
    """Tell whether two pieces make a word: one that is known, or that can be nothing else."""
    first, second = _known(start, habits), _known(end, habits)
    lower, upper = start[-1:].islower() and end[:1].islower(), (start + end).isupper()
    if not (lower or upper) or (first and second):
        return False
    if _known(start + end, habits):
        return True
    likely = len(bare(end)) < SHORT or room > SPACE
    long = lower or len(start + end) > ACRONYMS or len(end) == 1
    return habits.spaced and long and likely and not (first or second)


def _known(word: str, habits: Habits) -> bool:
    """Tell whether a word is whole: it stands inside lines, or plans use it."""
    return bare(word) in habits.words or bare(word) in USUAL


def too_narrow(groups: Iterable[Sequence[Line]], habits: Habits) -> bool:
    """Tell whether columns are so narrow that words are cut in them, without a hyphen.

    Where a word alone on its line and the next make a word that stands whole elsewhere, they are
    pieces of it; how many others are cut cannot be known.
    """
    pairs = (pair for lines in groups for pair in pairwise(lines))
    cut = (
        bare(a.text + b.words[0].text) in habits.words and bare(a.text) not in habits.words
        for a, b in pairs if len(a.words) == 1 and not a.spaced and a.text[-1:].isalpha()
    )  # fmt: skip
    return sum(cut) >= CUT
