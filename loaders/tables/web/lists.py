"""The numbers that a browser sets before the items of a list."""

from dataclasses import dataclass

from loaders.tables.web.styles import numbering
from loaders.tables.web.tree import Element

TYPES = {
    "1": "decimal", "a": "lower-alpha", "A": "upper-alpha", "i": "lower-roman", "I": "upper-roman"
}  # fmt: skip
BULLETS = frozenset(["none", "disc", "circle", "square"])
ROMAN = (
    (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"),
    (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
)  # fmt: skip


@dataclass(slots=True)
class Numbering:
    """A list while it is read: how it is numbered, and the number of its next item."""

    kind: str
    next: int = 1
    step: int = 1

    def of(self, item: Element) -> str:
        """Return the number of an item as a browser shows it; blank for a bullet."""
        value = item.number("value")
        number = self.next if value is None else value
        self.next = number + self.step
        kind = numbering(item.style) or TYPES.get(item.attributes.get("type", "")) or self.kind
        return "" if kind in BULLETS else f"{said(number, kind)}. "


def list_of(element: Element) -> Numbering:
    """Return how a list is numbered."""
    ordered = element.name == "ol"
    kind = numbering(element.style) or TYPES.get(element.attributes.get("type", ""))
    start = element.number("start") if ordered else None
    back = ordered and "reversed" in element.attributes
    if start is None:
        start = sum(1 for _ in element.children("li")) if back else 1
    return Numbering(kind or ("decimal" if ordered else "disc"), start, -1 if back else 1)


def said(number: int, kind: str) -> str:
    """Return a number as a kind of list says it."""
    if kind == "decimal-leading-zero":
        return f"{number:02d}"
    text = str(number)
    if kind.endswith(("alpha", "latin")) and number > 0:
        text = _letters(number)
    elif kind.endswith("roman") and 0 < number < 4000:
        text = _roman(number)
    return text.upper() if kind.startswith("upper") else text


def _letters(number: int) -> str:
    """Return a, b … z, aa, ab and so on."""
    text = ""
    while number > 0:
        number, place = divmod(number - 1, 26)
        text = chr(ord("a") + place) + text
    return text


def _roman(number: int) -> str:
    """Return i, ii, iii, iv and so on."""
    text = ""
    for value, letters in ROMAN:
        text += letters * (number // value)
        number %= value
    return text
