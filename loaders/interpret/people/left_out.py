"""The words that stand where a person's name was, and places that moved because of them."""

import re
from collections.abc import Iterable, Sequence

LEFT_OUT = "[name left out]"
"""What stands in a plan in place of a person's name."""
EMPTY = re.compile(r"[(\[][\s,/&]*(?:\band\b)?[\s,/&]*[)\]]")
HERS = re.compile(r"^['’]s\b")
Span = tuple[int, int]


def without(text: str, names: Sequence[Span]) -> str:
    """Return a text without the names that stand between some of its characters."""
    said, last = [], 0
    for start, end in names:
        said += [text[last:start], LEFT_OUT]
        last = end
    return "".join([*said, text[last:]])


def moved(span: Span, names: Iterable[Span]) -> Span:
    """Return where characters stand after the names before them were left out.

    What ends within a name ends after its mark; what begins within one begins there too.
    """
    return _moved(span[0], names), _moved(span[1], names)


def _moved(place: int, names: Iterable[Span]) -> int:
    """Return where a character stands after the names before it were left out."""
    by = 0
    for start, end in names:
        if place > start:
            by += len(LEFT_OUT) - (min(place, end) - start)
    return place + by


def unnamed(text: str) -> str:
    """Return a text of the same length in which nothing stands where names were."""
    if LEFT_OUT not in text:
        return text
    parts = text.split(LEFT_OUT)
    rest = [HERS.sub(lambda said: " " * len(said[0]), part) for part in parts[1:]]
    blank = (" " * len(LEFT_OUT)).join([parts[0], *rest])
    return EMPTY.sub(lambda said: " " * len(said[0]), blank)


def as_words(text: str) -> str:
    """Return a text of the same length in which words stand where names were, for lists."""
    return text.replace(LEFT_OUT, LEFT_OUT.strip("[]").capitalize().ljust(len(LEFT_OUT), "."))
