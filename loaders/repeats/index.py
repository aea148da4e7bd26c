"""Finds, among many recommendations, all those that are like one, without comparing it with all."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import combinations
from zlib import crc32

from graph.model import Recommendation, Review
from loaders.repeats.likeness import APART, SLACK, likeness, most_lacking
from loaders.repeats.wording import Wording

THRESHOLD = 0.65
"""From here on two recommendations repeat each other; `make accuracy` measures it."""
DIGITS = 9
"""To so many places two distances are equal."""
Key = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Known:
    """An original recommendation with the reviews that made it, and its words read."""

    node: Recommendation
    reviews: tuple[Review, ...]
    wording: Wording


@dataclass(frozen=True, slots=True, order=True)
class Near:
    """How far a recommendation is from another (0: the same words), and its id.

    Of those equally far, lots decide that the two ids draw together: so none is favoured by its
    name, and it does not matter from which side one looks, or which was loaded first.
    """

    distance: float
    lot: int
    id: str

    def seen_from(self, id: str) -> "Near":
        """Return the same nearness from the other side: that of one by its id."""
        return Near(self.distance, self.lot, id)


def near_to(id: str, other: str, alike: float) -> Near:
    """Return how near another is to one."""
    lot = crc32(" ".join(sorted((id, other))).encode())
    return Near(round(1 - alike, DIGITS), lot, other)


class Index:
    """Recommendations by their words, and by keys: pairs of the heaviest words of what is asked.

    Of two that are alike, one lacks little of what the other asks (`most_lacking`): so little that
    it holds at least one of the other's keys (`keys_of`). Nothing is lost by looking only there.
    """

    def __init__(self, threshold: float = THRESHOLD) -> None:
        """Begin with nothing; a threshold so low that all words may lack is refused."""
        self.threshold = threshold
        self._lacking = most_lacking(threshold)
        if self._lacking >= 1:
            msg = f"threshold {threshold}: must be above {1 / (1 + APART)}"
            raise ValueError(msg)
        self._known: dict[str, Known] = {}
        self._by_word: dict[str, dict[str, Known]] = {}
        self._by_key: dict[Key, dict[str, Known]] = {}

    def __contains__(self, id: object) -> bool:
        """Tell whether it holds the recommendation of an id."""
        return id in self._known

    def __getitem__(self, id: str) -> Known:
        """Return the recommendation of an id."""
        return self._known[id]

    def __iter__(self) -> Iterator[Known]:
        """Yield what it holds, in the order it came."""
        return iter(self._known.values())

    def add(self, one: Known) -> None:
        """Take a recommendation in, in place of one of the same id."""
        self.remove(one.node.id)
        self._known[one.node.id] = one
        for word in one.wording.named:
            self._by_word.setdefault(word, {})[one.node.id] = one
        for key in keys_of(one.wording, self._lacking):
            self._by_key.setdefault(key, {})[one.node.id] = one

    def remove(self, id: str) -> None:
        """Take a recommendation out, if it is there."""
        one = self._known.pop(id, None)
        if one is not None:
            for word in one.wording.named:
                del self._by_word[word][id]
            for key in keys_of(one.wording, self._lacking):
                del self._by_key[key][id]

    def near(self, one: Known) -> list[Near]:
        """Return every recommendation of another review that is as like as the threshold asks."""
        found = []
        for id in self._candidates(one.wording):
            other = self._known[id]
            alike = likeness(one.wording, other.wording, self.threshold)
            if alike and different(one.reviews, other.reviews):
                found.append(near_to(one.node.id, id, alike))
        return found

    def _candidates(self, one: Wording) -> set[str]:
        """Return the ids of those that hold a key of one, or of which one holds a key."""
        found: set[str] = set()
        for key in keys_of(one, self._lacking):
            held = [self._by_word.get(word, {}).keys() for word in key]
            found |= held[0] & held[-1]
        words = sorted(one.named)
        for length in (1, 2):
            for key in combinations(words, length):
                found |= self._by_key.get(key, {}).keys()
        return found


def keys_of(one: Wording, lacking: float) -> Iterator[Key]:
    """Yield words, or pairs of words, of which a text that lacks no more than `lacking` has one.

    The heaviest words are taken, until all of them but the heaviest weigh more than may lack: then
    two of them are there, whichever, and every pair is a key. Where a text has too few words for
    that, they are taken until they weigh more than may lack: then one of them is there.
    """
    words = sorted(one.asked, key=lambda word: (-one.asked[word], word))
    most = lacking * one.whole + SLACK
    but_one = _until(words[1:], one.asked, most)
    if but_one:
        yield from combinations(sorted([*words[:1], *but_one]), 2)
    else:
        yield from ((word,) for word in _until(words, one.asked, most))


def _until(words: list[str], weights: Mapping[str, float], most: float) -> list[str]:
    """Return the first words that weigh more than `most` together, none where all do not."""
    for place, word in enumerate(words, start=1):
        most -= weights[word]
        if most < 0:
            return words[:place]
    return []


def different(ones: Iterable[Review], others: Iterable[Review]) -> bool:
    """Tell whether no review is among both: by its id, or by its name in one area.

    A review's own plan and the combined plan of its area hold the same review, under two ids.
    """
    return not any(_same(one, other) for one in ones for other in others)


def _same(one: Review, other: Review) -> bool:
    """Tell whether two records are of one review; of two years, they are not."""
    if one.id == other.id:
        return True
    if one.year and other.year and one.year != other.year:
        return False
    names = (
        (one.area.casefold(), one.name.casefold()),
        (other.area.casefold(), other.name.casefold()),
    )
    return bool(one.area) and names[0] == names[1]
