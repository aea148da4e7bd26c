"""Headings: leading words in capitals, or a bold first paragraph, name the theme of a block."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise

from loaders.interpret.codes import is_number, named_at
from loaders.tables.table import Cell

WORD = re.compile(r"[^\W\d_][\w'’&/-]*")
CAPITALS = re.compile(r"[A-Z][A-Z'’&/-]*s?$")
"""A word in capitals; `GPs` counts as one."""
FOOTNOTE = (
    r"\s*(?:[*†‡¹²³]|notes?\s*:|n\.?b\.?\s*[:.–-]|(?:rag |colour )?key\s*(?:[:–-]|$)|"
    r"(?:sub-?|grand )?totals?\b.*\d|(?:last )?updated\b|version\b.*\d|page \d+)"
)
"""How a row begins that is a remark, a key of colours or a total."""
LABELLED = re.compile(
    r"(?:theme|section|part|priority|objective|aim|area|strand|key theme)\s+(?:\d+|[A-Z]|[ivx]+)"
    r"\s*[:.)–—-]\s*(?=\S)",
    re.IGNORECASE,
)
"""What numbers a heading and is no part of its name: `Theme 1: Training`."""
LONGEST = 120
"""Characters of a heading over a whole row."""


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading: its cell, its characters there, and its words."""

    cell: Cell
    start: int
    end: int
    name: str

    @classmethod
    def of(cls, cell: Cell, acronyms: frozenset[str]) -> "Heading":
        """Return a heading that is the whole of a cell."""
        return cls(cell, 0, len(cell.text), sentence_case(" ".join(cell.text.split()), acronyms))

    def same(self, other: "Heading") -> bool:
        """Tell whether two headings have the same words."""
        return self.name.casefold() == other.name.casefold()


def is_section(text: str) -> bool:
    """Tell whether the only words of a row may head the rows below: short, and no sentence."""
    words = text.strip()
    asks = re.search(r"\b(?:should|must|shall|will|ensures?)\b", words.lower())
    return len(words) <= LONGEST and not words.endswith((".", ";", ",")) and not asks


def is_footnote(text: str) -> bool:
    """Tell whether the only words of a row are a footnote: marked, or called a note."""
    return bool(re.match(FOOTNOTE, text.lower()))


def is_total(words: Iterable[str]) -> bool:
    """Tell whether the words of a row only count: `Total` and figures."""
    first, *rest = words
    total = re.fullmatch(r"\s*(?:sub-?|grand )?totals?\s*:?\s*", first, re.IGNORECASE)
    return bool(total) and all(re.fullmatch(r"[\d\s.,%/]+", word) for word in rest)


def acronyms_of(texts: Iterable[str]) -> frozenset[str]:
    """Return the words that stand in capitals after a word in small letters: DV, MARAC, GPs."""
    found: set[str] = set()
    for text in texts:
        words = WORD.findall(text)
        for before, word in pairwise(words):
            if len(word) > 1 and CAPITALS.match(word) and not CAPITALS.match(before):
                found.add(word.upper())
    return frozenset(found)


def heading_of(cell: Cell, acronyms: frozenset[str]) -> Heading | None:
    """Return the heading a cell begins with, if it begins with one."""
    if not cell.blocks:
        return None
    first = cell.blocks[0]
    words = cell.text[first.start : first.end]
    if is_number(words):
        return None
    if _all_capitals(words, acronyms) or (first.bold and len(cell.blocks) > 1):
        return _heading(cell, first.start, first.end, acronyms)
    numbered = named_at(words, 0, len(words))
    length = 0 if numbered else _leading_capitals(words, acronyms)
    return _heading(cell, first.start, first.start + length, acronyms) if length else None


def _all_capitals(words: str, acronyms: frozenset[str]) -> bool:
    """Tell whether a paragraph is in capitals, and more than an acronym by itself."""
    found = WORD.findall(words)
    return bool(found) and all(w.isupper() for w in found) and _more_than(found, acronyms)


def _more_than(words: list[str], acronyms: frozenset[str]) -> bool:
    """Tell whether any of the words is neither an acronym nor a single letter."""
    return any(len(w) > 1 and w.upper() not in acronyms for w in words)


def _leading_capitals(words: str, acronyms: frozenset[str]) -> int:
    """Return how many characters a heading takes at the start of running words, 0 for none."""
    run: list[re.Match[str]] = []
    for word in re.finditer(r"\S+", words):
        if not CAPITALS.match(_bare(word)):
            break
        run.append(word)
    while run and not _begins_anew(words[run[-1].end() :]):
        run.pop()
    while run and (len(_bare(run[-1])) == 1 or _bare(run[-1]).upper() in acronyms):
        run.pop()
    enough = run and _more_than([_bare(word) for word in run], acronyms)
    return run[-1].end() if enough else 0


def _bare(word: re.Match[str]) -> str:
    """Return a word without the signs around it."""
    return word.group().strip("(),.:;–-")


def _begins_anew(rest: str) -> bool:
    """Tell whether what follows a heading begins a sentence or a numbered item."""
    return bool(re.match(r"\s*[A-Z0-9(•]", rest))


def _heading(cell: Cell, start: int, end: int, acronyms: frozenset[str]) -> Heading:
    """Return the heading with its name in sentence case."""
    return Heading(cell, start, end, sentence_case(cell.text[start:end], acronyms))


def sentence_case(words: str, acronyms: frozenset[str]) -> str:
    """Return a heading as a sentence begins, acronyms kept: `DV ENQUIRY` is `DV enquiry`."""
    words = LABELLED.sub("", words.strip(), count=1)
    if not words.isupper():
        return words.strip(" :–-")
    said = [w if w.strip("():,") in acronyms else w.lower() for w in words.split()]
    name = " ".join(said).strip(" :–-")
    return name[:1].upper() + name[1:]
