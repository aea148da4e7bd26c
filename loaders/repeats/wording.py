"""What a recommendation's words ask for, read so that two of them can be compared."""

import math
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache

from loaders.repeats.stems import WORD
from loaders.repeats.terms import known_words, spelt, terms, weight

ASKS = re.compile(r"\b(?:should|must|shall|will|to|needs? to|ought to|(?:is|are) needed)\b", re.I)
PASSIVE = re.compile(r"\s+(?:(?:not|never|always|also|all)\s+)*be\b")
ACTIVE = re.compile(
    r"\s+(?:\w+\s+)?be\s+(?:able|aware|represented|told|given|offered|asked|reminded)\b"
)
"""What follows `should be` where the one named before it is to do something all the same."""
CLAUSES = frozenset({"who", "which", "that", "where", "when", "whom", "so", "if", "whose"})
"""Words that tell that more than a name stands before `should`."""
REFUSES = re.compile(r"\s*(?:not|never|no longer|stop|avoid|cease|end)\b", re.I)
"""What follows `should` where something is not to be done."""
ADDRESS = 14
"""The words before `should` name who is asked, where they are at most so many."""
ADDRESS_WEIGHT = 0.2
"""What is left of the weight of a word that only says who is asked."""
BODY_WEIGHT = 0.35
"""What is left of a body's within what is asked, where nothing is told to anybody."""
NAME_WEIGHT = 0.2
"""What is left of that of a name of a place, a person or a body that nobody knows."""
FEWEST = 2
"""A text of fewer words that carry meaning, bodies apart, is like nothing: `Train all staff`."""
ACRONYMS = re.compile(r"(?<=[A-Z]{2})s$")
START = re.compile(r"(?:^|[.!?:;•\n])[\s\"'“‘(]*$")


@dataclass(frozen=True, slots=True)
class Term:
    """A word or a phrase with its meaning, and whether it is a name."""

    word: str
    name: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Wording:
    """What a recommendation's words say, ready to be compared."""

    weights: dict[str, float]
    """What each word weighs, those that say who is asked among them; the squares sum to 1."""
    asked: dict[str, float]
    """What each word of what is asked weighs."""
    whole: float
    """What these weigh together."""
    named: frozenset[str]
    """The words of what is asked, and every body."""
    act: str
    """The first word of what is asked: what is to be done."""
    refuses: bool
    """Whether the first thing asked is not to do something."""
    enough: bool
    """Whether there are words enough to compare."""


@dataclass(frozen=True, slots=True)
class _Parts:
    """Who is asked, what is asked, what is to be done first, and whether not to do it."""

    who: list[Term]
    what: list[Term]
    act: str
    refuses: bool


def wording(text: str) -> Wording:
    """Return what a text asks for; a pure function of its words and of our data files."""
    parts, bodies = _parted(text.replace("’", "'")), terms().bodies
    told = not terms().telling.isdisjoint(term.word for term in parts.what)
    heavy = {term.word: _weight(term, told) for term in parts.what}
    both = {term.word: weight(term.word) * ADDRESS_WEIGHT for term in parts.who} | heavy
    length = math.sqrt(math.fsum(value * value for value in both.values())) or 1.0
    return Wording(
        weights={word: value / length for word, value in both.items()},
        asked=heavy,
        whole=math.fsum(heavy.values()),
        named=frozenset(heavy) | (bodies & both.keys()),
        act=parts.act,
        refuses=parts.refuses,
        enough=sum(word not in bodies for word in heavy) >= FEWEST,
    )


def _weight(term: Term, told: bool) -> float:
    """Return what a word weighs: less where it is a name, or only a body that is to do it."""
    if term.name:
        return weight(term.word) * NAME_WEIGHT
    quiet = term.word in terms().bodies and not told
    return weight(term.word) * (BODY_WEIGHT if quiet else 1.0)


def _parted(text: str) -> _Parts:
    """Return the parts of a text: who is asked stands before `should`, what is asked after it.

    In `X should be trained` nobody is asked; what is asked about stands first.
    """
    found = ASKS.search(text)
    before, after = (text[: found.start()], text[found.end() :]) if found else ("", text)
    who, what = list(terms_of(before)), list(terms_of(after))
    act = next((term.word for term in what if not term.name), "")
    if before and not _addresses(before, who, after):
        who, what = [], list(terms_of(text))
    return _Parts(who, what, act, REFUSES.match(after) is not None)


def _addresses(before: str, who: list[Term], after: str) -> bool:
    """Tell whether the words before `should` only say who is asked."""
    words = WORD.findall(before.lower())
    passive = PASSIVE.match(after) and not ACTIVE.match(after)
    if passive or len(words) > ADDRESS or not CLAUSES.isdisjoint(words):
        return False
    return not terms().bodies.isdisjoint(term.word for term in who)


def terms_of(text: str, read: Callable[[str], str] = spelt) -> Iterator[Term]:
    """Yield the words and phrases of a text that carry meaning, in its order."""
    known = terms()
    words = list(WORD.finditer(text))
    stems = [_stem(word.group(), read) for word in words]
    for start, end, meaning in known.named(stems):
        if end - start > 1 or (stems[start],) in known.phrases:
            yield Term(meaning)
        elif not (stems[start] in known.idle or stems[start].isdigit()):
            yield Term(meaning, _is_name(text, words, start))


@cache
def _stem(word: str, read: Callable[[str], str]) -> str:
    """Return the stem of a word as it stands in a text: `GPs` are `gp`."""
    return read(ACRONYMS.sub("", word).lower())


def _is_name(text: str, words: list[re.Match[str]], place: int) -> bool:
    """Tell whether a word is a name: in capitals, and not only since a sentence begins with it."""
    word = words[place]
    if not word.group()[0].isupper() or spelt(word.group().lower()) in known_words():
        return False
    begins = START.search(text, 0, word.start()) is not None
    return not begins or (place + 1 < len(words) and words[place + 1].group()[0].isupper())
