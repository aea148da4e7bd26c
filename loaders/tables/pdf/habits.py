"""How a document is printed: how far its lines stand apart, where they end, its words."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from loaders.tables.pdf.lines import Line

USUAL = 1.2
"""From line to line is usually this much of the letters' size."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Habits:
    """How a document is printed: from line to line in sizes of the letters, and its words.

    `spaced` tells whether white space is drawn at the end of a line that is only wrapped; `names`
    are the words with a capital letter that stand inside sentences, `parted` those that end in a
    hyphen in the middle of a line, each with the next.
    """

    pitch: float = USUAL
    spaced: bool = False
    words: frozenset[str] = frozenset()
    names: frozenset[str] = frozenset()
    parted: frozenset[tuple[str, str]] = frozenset()


def habits_of(groups: Iterable[Sequence[Line]]) -> Habits:
    """Return how a document is printed, from lines that stand below one another."""
    seen = Counter[float]()
    words: set[str] = set()
    names: set[str] = set()
    parted: set[tuple[str, str]] = set()
    wrapped = spaced = 0
    for lines in groups:
        seen.update(round(pitch, 1) for pitch in pitches(lines) if 0.9 <= pitch <= 2.5)
        wrapped += max(len(lines) - 1, 0)
        spaced += sum(line.spaced for line in lines[:-1])
        # The first and the last word of a line may be pieces of one that is cut in two.
        words.update(bare(word.text) for line in lines for word in line.words[1:-1])
        words.update(bare(line.text) for line in lines[:1] if len(lines) == 1)
        names.update(bare(b.text) for line in lines for a, b in pairwise(line.words)
                     if a.text[-1:].islower() and b.text[:1].isupper())  # fmt: skip
        parted.update((bare(a.text), bare(b.text)) for line in lines
                      for a, b in pairwise(line.words) if a.text.endswith("-"))  # fmt: skip
    most = max(seen.values(), default=0)
    # The closest of those that are common: paragraphs may be as common as lines in short cells.
    pitch = min((pitch for pitch, n in seen.items() if n * 3 >= most), default=USUAL)
    return Habits(
        pitch=pitch, spaced=spaced * 3 > wrapped, words=frozenset(words),
        names=frozenset(names), parted=frozenset(parted),
    )  # fmt: skip


def bare(word: str) -> str:
    """Return a word in small letters, without the signs around it."""
    return word.strip(",.;:!?()'\"“”‘’").casefold()


def pitches(lines: Sequence[Line]) -> list[float]:
    """Return how far it is from each line to the next, in sizes of the letters."""
    return [(b.bottom - a.bottom) / max(a.size, b.size) for a, b in pairwise(lines)]
