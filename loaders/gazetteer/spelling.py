"""Names that are spelt otherwise than in the gazetteer: slips, a plural, a missing apostrophe.

A name is another's slip only where every word that differs is nearly the other's word and is itself
no word of the gazetteer and no place: "Essex Police" is no slip of "Sussex Police".
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache, cached_property, lru_cache
from itertools import zip_longest
from pathlib import Path

from rapidfuzz import fuzz
from rapidfuzz.distance import OSA

from loaders.gazetteer.lookup import AREAS, NAMES, Entry, entries, words_of
from loaders.source import load_yaml

LETTERS = 8
"""A name has so many letters at least."""
ALIKE = 0.9
"""So alike must two names be, from 0 to 1."""
SLIPS = {5: 1, 8: 2}
"""How many letters may be wrong in a word of so many letters."""
SMALL = frozenset({"the", "of", "and", "for"})
"""Words that may be missing or too many."""
PLURAL = 6
"""A word of so many letters may have an `s` more or less, though it is a word of the gazetteer."""
Words = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Slip:
    """The agency that a name means, its name in the gazetteer, and how alike the two are."""

    entry: Entry
    name: str
    similarity: float


class Spelling:
    """The names of some agencies, to be found by names that are nearly theirs."""

    def __init__(self, named: Iterable[tuple[str, Entry]]) -> None:
        """Keep the names for the first that is asked about; many a plan asks about none."""
        self._named = named

    @cached_property
    def names(self) -> dict[str, list[tuple[Words, str, Entry]]]:
        """Return the names by the first letter of their first word, which a slip keeps."""
        names: dict[str, list[tuple[Words, str, Entry]]] = defaultdict(list)
        for name, entry in self._named:
            words = folded(name)
            if words:
                names[words[0][0]].append((words, name, entry))
        return names

    def nearest(self, name: str) -> Slip | None:
        """Return the one agency whose name a name nearly is, None where there is none or two."""
        words = folded(name)
        if sum(map(len, words)) < LETTERS or words_of(name) in every_name():
            return None
        found = sorted(self._near(words), key=lambda slip: -slip.similarity)
        best = [slip for slip in found if slip.similarity == found[0].similarity]
        return found[0] if len({slip.entry.id for slip in best}) == 1 else None

    def _near(self, words: Words) -> Iterator[Slip]:
        """Yield the agencies of which a name is a slip."""
        said = " ".join(words)
        for others, name, entry in self.names[words[0][0]]:
            alike = fuzz.ratio(said, " ".join(others), score_cutoff=ALIKE * 100) / 100
            if alike >= ALIKE and _is_slip(words, others):
                yield Slip(entry, name, round(alike, 3))


@lru_cache(maxsize=NAMES)
def folded(name: str) -> Words:
    """Return the words of a name in small letters, without apostrophes and small words."""
    words = (word.replace("'", "") for word in words_of(name))
    return tuple(word for word in words if word and word not in SMALL)


def _is_slip(words: Sequence[str], others: Sequence[str]) -> bool:
    """Tell whether each word is the other name's word, or a slip of it."""
    return all(
        one == other or (one and other and _slipped(one, other))
        for one, other in zip_longest(words, others, fillvalue="")
    )


def _slipped(word: str, meant: str) -> bool:
    """Tell whether a word is a slip of another: no word of its own, the first letter the same."""
    if f"{word}s" == meant or word == f"{meant}s":
        return len(word) >= PLURAL and word not in places() and meant not in places()
    most = max((slips for letters, slips in SLIPS.items() if len(meant) >= letters), default=0)
    near = word[0] == meant[0] and OSA.distance(word, meant) <= most
    return near and word not in gazetteer_words() and word not in places()


@cache
def every_name() -> dict[Words, str]:
    """Return every name in the gazetteer, wherever it holds, by the words that find it."""
    names = (
        name for entry in entries().values()
        for names in ([entry.name], entry.aliases, *entry.area_aliases.values()) for name in names
    )  # fmt: skip
    return {words_of(name): name for name in names}


@cache
def gazetteer_words() -> frozenset[str]:
    """Return every word of every name in the gazetteer."""
    return frozenset(word for name in every_name().values() for word in folded(name))


@cache
def places() -> frozenset[str]:
    """Return the places of `places.yaml`, in small letters."""
    said = load_yaml(Path(__file__).with_name("places.yaml"))
    return frozenset(word for place in said for word in folded(str(place)))


@lru_cache(maxsize=AREAS)
def spelling(area: str) -> Spelling:
    """Return the names that hold in the plans of an area."""
    return Spelling((name, entry) for entry in entries().values() for name in entry.names(area))
