"""Blanks with a word, and the words that tell where a statement begins: data in `words.yaml`."""

import re
from functools import cache
from pathlib import Path
from typing import Any

from loaders.source import load_yaml

NO_ACTION = re.compile(
    r"no (?:further |new |specific |additional )?actions?(?: (?:is|are))?"
    r"(?: (?:required|needed|necessary|proposed|identified))?(?:$| ?[-–—(])|"
    r"(?:none|nothing)(?: (?:further|required|needed|necessary|identified|at this (?:time|stage))"
    r"| for (?:local |other |individual |single )?(?:agencies|partners))+$|not required$"
)


def caseless(words: str) -> str:
    """Return words in small letters, white space alike."""
    return " ".join(words.split()).casefold()


@cache
def word_lists() -> dict[str, frozenset[str]]:
    """Return the lists of `words.yaml`, in small letters."""
    lists: dict[str, Any] = load_yaml(Path(__file__).with_name("words.yaml"))
    return {name: frozenset(str(word).lower() for word in words) for name, words in lists.items()}


def says_as_above(text: str) -> bool:
    """Tell whether a cell only says that it repeats the one above."""
    return _bare(text) in word_lists()["repeats"]


def _bare(text: str) -> str:
    """Return words in small letters without the signs and spaces around them."""
    return re.sub(r"[\s.,:;]+", " ", text.lower()).strip(" \"“”'")


def says_nothing(text: str) -> bool:
    """Tell whether a cell holds a word for nothing: TBC, n/a, none, a dash, no action needed."""
    bare = _bare(text)
    return (
        bool(NO_ACTION.match(bare)) or bare in word_lists()["blanks"] or not re.search(r"\w", bare)
    )
