"""What the styles of a Word file say of a paragraph and its runs: bold, italic, hidden, lists."""

from collections.abc import Iterator
from dataclasses import dataclass

from lxml import etree

from loaders.tables.word.names import (
    OFF,
    P_PROPERTIES,
    R_PROPERTIES,
    VAL,
    inner,
    switch,
    value,
    w,
    whole,
)
from loaders.tables.words import PLAIN, Style

MARKS = {"bold": "b", "italic": "i", "hidden": "vanish"}
TAGS = {w(name): mark for mark, name in MARKS.items()}
BASES = 20
"""Styles one on the other: Word itself allows eleven."""


@dataclass(frozen=True, slots=True)
class Named:
    """A style: what it rests on, its marks where it states them, its list and level."""

    id: str
    base: str | None
    marks: dict[str, bool]
    list: int | None
    level: int | None


class Styles:
    """The styles of a file, by their ids."""

    def __init__(self, root: etree._Element | None) -> None:
        """Read the styles, or begin without any."""
        self.named: dict[str, Named] = {}
        self.lists: dict[str, int] = {}
        self.default, self.always = "", PLAIN
        self.known: dict[tuple[str, str], Style] = {}
        for style in () if root is None else root.iter(w("style")):
            self._take(style)
        if root is not None:
            self.always = _on(_marks(root.find(f"{w('docDefaults')}/{w('rPrDefault')}")))

    def of(self, paragraph: str, run: str) -> Style:
        """Return the marks of a run by the styles of its paragraph and of its own."""
        if (paragraph, run) not in self.known:
            said = (_on(self._stated(name)) for name in (paragraph or self.default, run))
            # A mark that both state is off again: bold words in a bold heading stand out so.
            self.known[paragraph, run] = next(said) ^ next(said) | self.always
        return self.known[paragraph, run]

    def chain(self, name: str) -> Iterator[Named]:
        """Yield a style and those it rests on."""
        for _ in range(BASES):
            if name not in self.named:
                return
            yield self.named[name]
            name = self.named[name].base or ""

    def _stated(self, name: str) -> dict[str, bool]:
        """Return the marks of a style; what the nearest one states is valid."""
        marks: dict[str, bool] = {}
        for style in self.chain(name):
            marks = style.marks | marks
        return marks

    def _take(self, style: etree._Element) -> None:
        """Remember a style; of two with one id the first."""
        name, sort = style.get(w("styleId"), ""), style.get(w("type"))
        listed = style.find(f"{P_PROPERTIES}/{w('numPr')}")
        number = whole(listed, "numId")
        made = Named(name, value(style, "basedOn"), _marks(style), number, whole(listed, "ilvl"))
        self.named.setdefault(name, made)
        if sort == "paragraph" and style.get(w("default")) in ("1", "true", "on"):
            self.default = name
        if sort == "numbering" and number is not None:
            self.lists.setdefault(name, number)


def direct(properties: etree._Element, styled: Style) -> Style:
    """Return the marks of a run: what it states itself, else what its styles say."""
    for child in properties:
        if mark := TAGS.get(str(child.tag)):
            on = child.get(VAL) not in OFF
            styled = styled | {mark} if on else styled - {mark}
    return styled


def _marks(parent: etree._Element | None) -> dict[str, bool]:
    """Return the marks that some run properties state."""
    properties = inner(parent, R_PROPERTIES)
    stated = {mark: switch(properties, name) for mark, name in MARKS.items()}
    return {mark: on for mark, on in stated.items() if on is not None}


def _on(marks: dict[str, bool]) -> Style:
    """Return the marks that are on."""
    return frozenset(mark for mark, on in marks.items() if on)
