"""Whether two texts under one number are one recommendation, and the number a text begins with."""

import re

from rapidfuzz.distance import LCSseq

from loaders.interpret.codes import CODE, Code, figure_in, named_at
from loaders.interpret.lists.numbers import NUMBER
from loaders.interpret.recommendations import Asked
from loaders.interpret.words import says_nothing
from loaders.tables.table import Cell

PARTED = re.compile(r"\s*(\d{1,3}(?:\.\d{1,3})*\s?\([a-z]\))[.:]?\s+")
"""A number with its letter in brackets: `3(a) …`."""
PART_OF = re.compile(r"\d{1,3}(?:\.\d{1,3})*\s?\(?[a-z]\)")
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
    if number:
        return asked, number
    named = named_at(cell.text, asked.start, asked.end)
    plain = PARTED.match(cell.text, asked.start, asked.end)
    plain = plain or NUMBER.match(cell.text, asked.start, asked.end)
    plain = plain or CODE.match(cell.text, asked.start, asked.end)
    found = named or (Code(figure_in(plain[1]), plain.end()) if plain else None)
    if found is None or found.end >= asked.end:
        return asked, None
    return Asked(start=found.end, end=asked.end), found.number


def number_in(cell: Cell | None) -> str | None:
    """Return the number in a cell of numbers: `Recommendation 3` and `3.` are 3."""
    if cell is None or says_nothing(cell.text):
        return None
    words = cell.text.strip(" .\n")
    named = named_at(words, 0, len(words))
    if named and named.end == len(words):
        return named.number
    return figure_in(words) if PART_OF.fullmatch(words) else words.strip(" .)\n")
