"""Lines that go on with the one before, put together again."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from loaders.tables.table import Paragraph

COMPOUND = re.compile(r"\w[-\u2010\u2011]$")
"""How a line ends that is broken within a compound: `multi-` and `agency`."""


def with_next(text: str, more: str) -> str:
    """Return the words of a line and of the one that goes on with it."""
    return text + more if COMPOUND.search(text) and more[:1].isalpha() else f"{text} {more}"


def groups(paragraphs: Iterable[Paragraph]) -> list[list[Paragraph]]:
    """Return paragraphs, each with the lines that go on with it."""
    found: list[list[Paragraph]] = []
    for one in paragraphs:
        if found and one.goes_on:
            found[-1].append(one)
        else:
            found.append([one])
    return found


def whole(group: Sequence[Paragraph]) -> Paragraph:
    """Return a paragraph and the lines that go on with it as one."""
    first, *rest = group
    for one in rest:
        first = replace(first, text=with_next(first.text, one.text))
    return first
