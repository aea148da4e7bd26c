"""How alike two texts are: the share of their rarer words that they have in common."""

import math
import re
from collections import Counter
from collections.abc import Iterable

from loaders.interpret.words import word_lists

WORD = re.compile(r"[a-z0-9&]+(?:'[a-z]+)?")
FEWEST = 4
"""A text of fewer words that carry meaning is like nothing: `Training` stands everywhere."""
THRESHOLD = 0.55
"""From here on two texts of one block are matched; `make accuracy` will measure it."""


def stems(text: str) -> frozenset[str]:
    """Return the words of a text that carry meaning, plural endings taken off."""
    idle = word_lists()["joining"] | word_lists()["asking"] | word_lists()["together"]
    words = (w for w in WORD.findall(text.lower().replace("’", "'")) if w not in idle)
    return frozenset(word.removesuffix("s") if len(word) > 3 else word for word in words)


class Similarity:
    """Compares texts of one plan; a word that many of them hold counts less."""

    def __init__(self, texts: Iterable[str]) -> None:
        """Count in how many texts each word stands."""
        self._known: dict[str, frozenset[str]] = {}
        bags = [self._stems(text) for text in texts]
        self._in = Counter(word for bag in bags for word in bag)
        self._texts = len(bags)

    def __call__(self, one: str, other: str) -> float:
        """Return 0 (nothing in common) to 1 (all of the shorter text is in the other)."""
        a, b = self._stems(one), self._stems(other)
        if min(len(a), len(b)) < FEWEST:
            return 0.0
        least = min(self._weight(a), self._weight(b))
        return round(self._weight(a & b) / least, 3) if least else 0.0

    def _stems(self, text: str) -> frozenset[str]:
        """Return the stems of a text, found once."""
        if text not in self._known:
            self._known[text] = stems(text)
        return self._known[text]

    def _weight(self, words: Iterable[str]) -> float:
        """Return what some words weigh together: rare ones more."""
        return sum(math.log((1 + self._texts) / (1 + self._in[w])) + 0.1 for w in sorted(words))
