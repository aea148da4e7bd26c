"""What a person types to find, as words in their forms: nothing that is typed is wrong syntax.

A word is found whole, in small or capital letters, as one or several (`organisation`,
`organisations`; `child`, `children`) and with 's. Words in quotation marks are found
together, in that order. Accents and the spelling count; é is the same as e with an accent.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations
from math import comb
from unicodedata import normalize

from graph.errors import QuestionError

LITTLE = frozenset(
    ["a", "an", "and", "at", "by", "for", "from", "in", "of", "on", "or", "the", "to", "with"]
)
"""Words that need not be there, except within quotation marks."""
QUOTED = re.compile(
    r"""["“”„«»](?P<double>[^"“”„«»]*)["“”„«»]|(?<!\S)['‘](?P<single>.+?)['’](?!\S)"""
)
WORD = re.compile(r"[^\W_]+(?:(?:(?<=[^\W\d])[.'’](?=[^\W\d])|(?<=\d)[.,'’](?=\d))[^\W_]+)*")
"""A word of a text: a mark between two letters or two digits is in it, an underscore is not."""
ACCENTS = "\u0300-\u036f"
"""Accents that stand apart from their letter."""
Words = tuple[str, ...]
SEVERAL = {"child": "children", "woman": "women", "man": "men"}
ONE = {several: one for one, several in SEVERAL.items()}
MARKS = "'’"
BEGINS = (
    rf"(?<![{ACCENTS}])(?<![^\W_])"
    rf"(?!(?<=[^\W\d_][{MARKS}])[^\W\d_])(?!(?<=\d[.,{MARKS}])\d)"
)
ENDS = rf"(?![^\W_])(?!(?<=[^\W\d_])[{MARKS}][^\W\d_])(?!(?<=\d)[.,{MARKS}]\d)"
"""Not within a word: `brien` is not in O'Brien, nor 3 in 3,141; `next` is in `done.Next`."""
LONGEST = 255
"""More letters than any word has; the indexes keep no more in one."""
MOST = 30
WAYS = 60
"""How many words the ways to hold some of the parts may name at most."""


@dataclass(frozen=True, slots=True)
class Part:
    """A word as it was typed, or the words of a phrase, to be found together in their order."""

    words: tuple[str, ...]
    pattern: re.Pattern[str]

    @property
    def needed(self) -> list[list[str]]:
        """Return the words by which it is looked up, each in all its forms."""
        return [forms(word) for word in self.words if _says_something(word)]

    def apart(self, text: str) -> bool:
        """Tell whether a text holds every word that is needed, in a row or not."""
        needed = (word for word in self.words if _says_something(word))
        return all(_pattern((word,), "").search(text) for word in needed)


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is to be found: its parts, each once, and all of them in a row."""

    parts: tuple[Part, ...]
    together: re.Pattern[str]

    def steps(self) -> Iterator[tuple[int, list[list[list[str]]]]]:
        """Yield how many parts are held, and the ways to hold so many: all, one less, to one."""
        count = len(self.parts)
        for size in range(count, 0, -1):
            if size in (count, 1) or size * comb(count, size) <= WAYS:
                some = combinations(self.parts, size)
                yield size, [[each for part in parts for each in part.needed] for parts in some]


def wanted(typed: str) -> Wanted:
    """Return what is to be found; QuestionError for no word, only little ones, too many or long."""
    composed = normalize("NFC", typed)
    found = list({_lower(words): words for words in _parts(composed) if words}.values())
    parts = [words for words in found if any(map(_says_something, words))]
    _refuse(typed, found, parts)
    order = tuple(word for words in parts for word in words if _says_something(word))
    made = tuple(Part(words, _pattern(words, "")) for words in parts)
    return Wanted(made, _pattern(order, _little()))


def _refuse(typed: str, found: Sequence[Words], parts: Sequence[Words]) -> None:
    """Raise QuestionError where there is nothing to find, or more than can be."""
    if not found:
        raise QuestionError(
            f'{typed!r} holds no word to find; write one, such as: dhrgraph find "case conference"'
        )
    every = [word for words in found for word in words]
    if not parts:
        raise QuestionError(
            f"{' '.join(every)!r} stands in nearly everything; add a word that says more"
        )
    if sum(len(words) for words in parts) > MOST:
        raise QuestionError(f"these are more than {MOST} words; write the few that matter")
    if long := [word for word in every if len(word) > LONGEST]:
        raise QuestionError(
            f"'{long[0][:20]}…' has {len(long[0]):,} letters; write words of {LONGEST} at most"
        )


def _parts(typed: str) -> Iterator[tuple[str, ...]]:
    """Yield the words of each phrase, and each other word."""
    at = 0
    for match in QUOTED.finditer(typed):
        yield from ((word,) for word in WORD.findall(typed[at : match.start()]))
        yield tuple(WORD.findall(match["double"] or match["single"] or ""))
        at = match.end()
    yield from ((word,) for word in WORD.findall(typed[at:]))


def _lower(words: tuple[str, ...]) -> tuple[str, ...]:
    """Return words in small letters."""
    return tuple(word.lower() for word in words)


def _says_something(word: str) -> bool:
    """Tell whether a word is more than a little one."""
    return word.lower() not in LITTLE


def forms(word: str) -> list[str]:
    """Return a word in small letters as one and as several, each also with 's."""
    lower = word.lower()
    base = re.sub(rf"[{MARKS}]s$", "", lower)
    both = dict.fromkeys([lower, base, *_number(base)])
    owned = [f"{one}{mark}s" for one in both if one[-2:-1] not in MARKS for mark in MARKS]
    return list(dict.fromkeys([*both, *owned]))


def _number(word: str) -> list[str]:
    """Return a word as one where it is several, as several where it is one, English or not."""
    if word in SEVERAL or word in ONE:
        return [SEVERAL.get(word) or ONE[word]]
    if not word.isalpha() or len(word) < 2:
        return []
    if len(word) > 4 and word.endswith("ies"):
        return [f"{word[:-3]}y", word[:-1]]
    if len(word) > 4 and word.endswith(("sses", "ches", "shes", "xes", "zes")):
        return [word[:-2], word[:-1]]
    if len(word) > 2 and word.endswith("s") and not word.endswith(("ss", "us", "is")):
        return [word[:-1]]
    if word.endswith(("ss", "ch", "sh", "x", "z")):
        return [f"{word}es"]
    if word.endswith("y") and word[-2] not in "aeiou":
        return [f"{word[:-1]}ies"]
    return [] if word.endswith("s") else [f"{word}s"]


def _pattern(words: tuple[str, ...], between: str) -> re.Pattern[str]:
    """Return what finds words in a row in a text, in any of their forms."""
    each = (_any(forms(word)) for word in words)
    gap = rf"[\W_]+{between}"
    return re.compile(f"{BEGINS}{gap.join(each)}{ENDS}", re.IGNORECASE)


def _any(words: list[str]) -> str:
    """Return a pattern for any of some words, the longest first, and no accent after it."""
    longest_first = sorted(words, key=len, reverse=True)
    return f"(?:{'|'.join(map(_spelt, longest_first))})(?![{ACCENTS}])"


def _spelt(word: str) -> str:
    """Return a pattern for a word, whose letters may have their accents apart."""
    apart = ((sign, normalize("NFD", sign)) for sign in word)
    return "".join(
        re.escape(sign) if sign == other else f"(?:{sign}|{other})" for sign, other in apart
    )


def _little() -> str:
    """Return a pattern for any little words in between."""
    return rf"(?:{_any(sorted(LITTLE))}[\W_]+)*"
