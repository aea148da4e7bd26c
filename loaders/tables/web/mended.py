"""A web page made safe, as its source is written anew."""

import re
from collections import Counter
from dataclasses import dataclass, field

SPACE = re.compile(r"\s+")
SPACES = [chr(n) for n in range(0x3001) if chr(n).isspace()]
SHORT = 1_000


@dataclass(slots=True)
class Source:
    """What is known of a page after mending: its parts, its attributes, what was left out."""

    parts: list[str] = field(default_factory=list)
    attributes: list[dict[str, str]] = field(default_factory=list)
    styles: list[str] = field(default_factory=list)
    letters: int = 0
    left: Counter[str] = field(default_factory=Counter)
    """Words or things left out, by what they are."""
    spilled: list[str] = field(default_factory=list)
    """Words that stood inside a tag."""


def letters(words: str) -> int:
    """Return how many characters there are, white space not counted."""
    if len(words) < SHORT:
        return len(SPACE.sub("", words))
    return len(words) - sum(map(words.count, SPACES))
