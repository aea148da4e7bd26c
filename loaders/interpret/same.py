"""Whether two texts under one number are one recommendation, and the number a text begins with."""

import re

from rapidfuzz.distance import LCSseq

from loaders.interpret.codes import CODE, NAMED
from loaders.interpret.numbers import NUMBER
from loaders.interpret.recommendations import Asked
from loaders.interpret.words import says_nothing
from loaders.tables.table import Cell

PART = re.compile(r"\(?[a-z][.)]$")
SAME_SHARE = 0.95
PAIR = 2
NEGATIONS = frozenset({"not", "no", "never", "without", "cannot"})


def same_recommendation(one: str, other: str) -> bool:
    """Tell whether two texts under one number are one recommendation, or two parts of one.

    They are where the words are the same; where both are parts (`a.`, `b.`) of one list; and
    where one of them is a list and the other repeats its beginning and one of its parts.
    """
    a, b = (re.findall(r"[\w'’]+[.)]?", text.lower()) for text in (one, other))
    plain_a, plain_b = ([w.rstrip(".)") for w in words if not PART.match(w)] for words in (a, b))
    if NEGATIONS & (set(plain_a) ^ set(plain_b)):
        return False
    least, most = sorted((len(plain_a), len(plain_b)))
    common = LCSseq.similarity(plain_a, plain_b)
    a_list = any(PART.match(word) for word in (a if len(plain_a) == most else b))
    if least and common >= SAME_SHARE * (least if a_list else most):
        return True
    stem = next((i for i, (x, y) in enumerate(zip(a, b, strict=False)) if x != y), least)
    parts = a[stem : stem + 1] + b[stem : stem + 1]
    return stem > 0 and len(parts) == PAIR and all(PART.match(part) for part in parts)


def number_within(cell: Cell, asked: Asked, number: str | None) -> tuple[Asked, str | None]:
    """Return the number that a recommendation begins with, where no column gives it."""
    found = NUMBER.match(cell.text, asked.start, asked.end)
    found = found or NAMED.match(cell.text, asked.start, asked.end)
    found = found or CODE.match(cell.text, asked.start, asked.end)
    if number or not found or found.end() >= asked.end:
        return asked, number
    return Asked(start=found.end(), end=asked.end), found[1]


def number_in(cell: Cell | None) -> str | None:
    """Return the number in a cell of numbers: `Recommendation 3` and `3.` are 3."""
    if cell is None or says_nothing(cell.text):
        return None
    words = cell.text.strip(" .)\n")
    named = NAMED.fullmatch(words)
    return named[1] if named else words
