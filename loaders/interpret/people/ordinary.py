"""Words that are no names of persons: ordinary English ones, and those of places in Britain."""

import unicodedata
from functools import cache
from pathlib import Path

ENDINGS = (("ies", "y"), ("es", ""), ("s", ""), ("d", ""), ("ed", ""), ("ing", ""), ("ing", "e"),
           ("ly", ""))  # fmt: skip
"""How forms of a word end, and what the bare word has there."""
BARE = 3
"""A bare word has so many letters."""
APART = str.maketrans("łŁøØıİđĐ", "lLoOiIdD")
"""Letters that no accent is taken from, and the ones they are written as without it."""


def without_accents(word: str) -> str:
    """Return a word without accents: `Róisín` is `Roisin`."""
    if word.isascii():
        return word
    letters = unicodedata.normalize("NFKD", word.translate(APART))
    return "".join(letter for letter in letters if not unicodedata.combining(letter))


def is_ordinary(word: str) -> bool:
    """Tell whether a word in small letters is an ordinary English one, or joined of such."""
    parts = word.removesuffix("'s").split("-")
    return all(len(part) < BARE or _is_listed(part) for part in parts)


def is_place(word: str) -> bool:
    """Tell whether a word in small letters is one of the name of a place in Britain."""
    return word in _words("place_words.txt")


def _is_listed(word: str) -> bool:
    """Tell whether the list of ordinary words has a word or what it is a form of."""
    words = _words("ordinary_words.txt")
    return word in words or any(bare in words for bare in _bare(word))


def _bare(word: str) -> list[str]:
    """Return the words of which a word may be a form."""
    found = []
    for ending, instead in ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= BARE:
            bare = word[: -len(ending)] + instead
            found.append(bare)
            if ending in ("ed", "ing") and bare[-1] == bare[-2]:
                found.append(bare[:-1])
    return found


@cache
def _words(name: str) -> frozenset[str]:
    """Return the words of a list beside this file."""
    lines = Path(__file__).with_name(name).read_text(encoding="utf-8").splitlines()
    return frozenset(word for line in lines if line[:1] != "#" for word in line.split())
