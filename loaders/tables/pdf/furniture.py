"""What stands at the head and foot of every page: said once, left out after that."""

import re
from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

from loaders.tables.pdf.growing import parts
from loaders.tables.pdf.layout import Layout
from loaders.tables.pdf.lines import Line

ZONE = 0.14
"""Heads and feet stand in this part of the page, at its top and bottom."""


class Said(NamedTuple):
    """Words of the head or foot of a page."""

    text: str
    page: int


class Furniture(NamedTuple):
    """Heads and feet, each once, and how many more were left out."""

    heads: list[Said]
    feet: list[Said]
    left_out: int


Key = tuple[bool, int, str]


def take_out(layouts: Sequence[Layout]) -> Furniture:
    """Take the lines that stand on most pages at the same place out of all of them."""
    seen = Counter(key for layout in layouts for key in _keys(layout))
    usual = {key for key, times in seen.items() if times > 1 and times * 2 >= len(layouts)}
    found = Furniture([], [], 0)
    kept: set[Key] = set()
    left_out = 0
    for layout in layouts:
        keys = _keys(layout)
        taken = {id(line): key for key, line in keys.items() if key in usual}
        for key in (key for key in keys if key in usual):
            left_out += key in kept
            if key not in kept:
                kept.add(key)
                (found.heads if key[0] else found.feet).append(Said(keys[key].text, layout.page))
        layout.lines = [line for line in layout.lines if id(line) not in taken]
    return found._replace(left_out=left_out)


def _keys(layout: Layout) -> dict[Key, Line]:
    """Return the lines at the head and foot of a page, by where they stand and what they say."""
    zone = ZONE * layout.height
    keys: dict[Key, Line] = {}
    for line in layout.lines:
        words = re.sub(r"\d+", "#", line.text)
        head = line.bottom < zone
        if head and len(parts(line)) > 2 and "#" not in words:
            continue  # the header of a table without rules
        if head or line.top > layout.height - zone:
            place = line.top if head else layout.height - line.bottom
            keys[head, round(place / 4), words] = line
    return keys
