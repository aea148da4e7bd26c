"""The words of the field: which say nothing, which mean the same, and how much each weighs."""

import math
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from rapidfuzz.distance import OSA

from loaders.interpret.words import word_lists
from loaders.repeats.stems import WORD, stem
from loaders.source import load_yaml

TERMS = Path(__file__).with_name("terms.yaml")
WEIGHTS = Path(__file__).with_name("weights.tsv")
LONG = 6
"""Only a word of so many letters is taken for a slip of another: short ones are too near."""
FLOOR = 0.3
"""What a word weighs at least that stands in every text."""


@dataclass(frozen=True, slots=True)
class Terms:
    """The words of `terms.yaml`, stemmed; `phrases` gives what each phrase means.

    `longest` gives how many words the longest phrase has that begins with a word.
    """

    idle: frozenset[str]
    phrases: dict[tuple[str, ...], str]
    longest: dict[str, int]
    matters: frozenset[str]
    telling: frozenset[str]
    bodies: frozenset[str]

    def named(self, stems: list[str]) -> Iterator[tuple[int, int, str]]:
        """Yield phrases that mean something, the longest first, and else single words."""
        place = 0
        while place < len(stems):
            length = self._length(stems, place)
            words = tuple(stems[place : place + length])
            yield place, place + length, self.phrases.get(words, stems[place])
            place += length

    def _length(self, stems: list[str], place: int) -> int:
        """Return how many words the phrase has that begins at a place; 1 where none does."""
        longest = self.longest.get(stems[place], 1)
        for length in range(min(longest, len(stems) - place), 1, -1):
            if tuple(stems[place : place + length]) in self.phrases:
                return length
        return 1


@cache
def terms() -> Terms:
    """Return the words of `terms.yaml`."""
    said, lists = load_yaml(TERMS), word_lists()
    phrases: dict[tuple[str, ...], str] = {
        _stems(phrase): same[0] for same in said["same"] for phrase in same
    }
    idle = {*said["idle"], *lists["joining"], *lists["asking"], *lists["together"]}
    bodies = {*said["bodies"], *lists["bodies"], *lists["public"], *lists["roles"]}

    def meanings(listed: Iterable[str]) -> frozenset[str]:
        """Return what the phrases of a list mean: the name of each, or its stems."""
        return frozenset(phrases.get(_stems(one), " ".join(_stems(one))) for one in listed)

    return Terms(
        idle=frozenset(stem(word) for word in idle),
        phrases=phrases,
        longest={phrase[0]: len(phrase) for phrase in sorted(phrases, key=len)},
        matters=meanings(said["matters"]),
        telling=meanings(said["telling"]),
        bodies=meanings(bodies),
    )


def _stems(phrase: str) -> tuple[str, ...]:
    """Return the stems of a phrase."""
    return tuple(stem(word) for word in WORD.findall(phrase.lower()))


@dataclass(frozen=True, slots=True)
class Weights:
    """In how many of the project's texts each word stands: a data file, never the store's texts.

    So what two texts have in common is the same whatever else is in a store.
    """

    texts: int
    held: dict[str, int]

    def of(self, term: str) -> float:
        """Return what a term weighs: more where few texts hold it, most where none does.

        The root makes the rare weigh less than the logarithm alone would: a rare word is not
        always one that matters.
        """
        return math.sqrt(math.log((self.texts + 1) / (self.held.get(term, 0) + 1)) + FLOOR)


@cache
def weights() -> Weights:
    """Return the weights of `weights.tsv`."""
    lines = WEIGHTS.read_text(encoding="utf-8").splitlines()
    rows = [line.split("\t") for line in lines if not line.startswith("#")]
    held = {word: int(count) for word, count in rows}
    return Weights(texts=held.pop(""), held=held)


@cache
def weight(term: str) -> float:
    """Return what a term weighs."""
    return weights().of(term)


@cache
def spelt(word: str) -> str:
    """Return the stem of a word; of a long one that nobody knows, that of the one it is a slip of.

    `domesitc` is `domestic`: one letter more, less, other, or two that changed places.
    """
    found = stem(word)
    if len(found) < LONG - 1 or found in known_words():
        return found
    near = (one for one in _long() if one[0] == found[0])
    slips = [one for one in near if OSA.distance(one, found, score_cutoff=1) <= 1]
    return min(slips, default=found)


@cache
def known_words() -> frozenset[str]:
    """Return every stem that the data files hold."""
    words: Iterable[str] = (word for phrase in terms().phrases for word in phrase)
    names = (word for name in weights().held for word in name.split())
    lists = (terms().matters, terms().bodies, terms().telling)
    listed = (word for every in lists for name in every for word in name.split())
    return frozenset({*words, *names, *listed, *terms().idle})


@cache
def _long() -> tuple[str, ...]:
    """Return the known stems that a slip may be of."""
    return tuple(sorted(word for word in known_words() if len(word) >= LONG))
