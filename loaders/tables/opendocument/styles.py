"""How an OpenDocument file looks where that carries meaning: bold, italic, colour, hidden."""

from collections.abc import Iterable
from dataclasses import dataclass

from lxml import etree

from loaders.tables.opendocument.names import full, said
from loaders.tables.words import Style

PARENTS = 20
"""Styles one upon the other; more is a circle."""
COLOUR_DIGITS = frozenset("0123456789abcdef")
BOLD = ("bold", "600", "700", "800", "900")


@dataclass(frozen=True, slots=True)
class Look:
    """What a style says; None where it says nothing."""

    bold: bool | None = None
    italic: bool | None = None
    fill: str | None = None
    shown: bool | None = None

    def over(self, under: "Look") -> "Look":
        """Return this look upon another."""
        return Look(
            under.bold if self.bold is None else self.bold,
            under.italic if self.italic is None else self.italic,
            under.fill if self.fill is None else self.fill,
            under.shown if self.shown is None else self.shown,
        )

    @property
    def style(self) -> Style:
        """Return the style of the words."""
        told = {"bold": self.bold, "italic": self.italic}
        return frozenset(name for name, there in told.items() if there)


PLAIN_LOOK = Look()


class Styles:
    """The styles of a file, by family and name."""

    def __init__(self, roots: Iterable[etree._Element]) -> None:
        """Gather the styles; those of a later root take the place of earlier ones."""
        self.styles: dict[tuple[str, str], etree._Element] = {}
        self.lists: dict[str, etree._Element] = {}
        self.looks: dict[tuple[str, str], Look] = {}
        self.ruled: set[str] = set()
        """Styles of cells that a rule may replace by another."""
        for root in roots:
            for style in root.iter(full("style:style"), full("style:default-style")):
                self.styles[said(style, "style:family"), said(style, "style:name")] = style
                if style.find(full("style:map")) is not None:
                    self.ruled.add(said(style, "style:name"))
            for style in root.iter(full("text:list-style")):
                self.lists[said(style, "style:name")] = style

    def look(self, family: str, name: str) -> Look:
        """Return what a style and those below it say."""
        if (family, name) not in self.looks:
            self.looks[family, name] = self._look(family, name)
        return self.looks[family, name]

    def _look(self, family: str, name: str) -> Look:
        """Return the look of a style upon its parents, the default of its family last."""
        found, at = PLAIN_LOOK, name
        for _ in range(PARENTS):
            style = self.styles.get((family, at))
            if style is not None:
                found = found.over(_own(style))
            if not at:
                break
            at = "" if style is None else said(style, "style:parent-style-name")
        return found


def _own(style: etree._Element) -> Look:
    """Return what a style says by itself."""
    words = _part(style, "style:text-properties")
    weight, slope = said(words, "fo:font-weight"), said(words, "fo:font-style")
    hidden = said(words, "text:display") == "none"
    display = said(_part(style, "style:table-properties"), "table:display")
    return Look(
        bold=weight in BOLD if weight else None,
        italic=slope in ("italic", "oblique") if slope else None,
        fill=_colour(said(_part(style, "style:table-cell-properties"), "fo:background-color")),
        shown=False if hidden or display == "false" else None,
    )


def _part(style: etree._Element, name: str) -> etree._Element:
    """Return a part of a style, an empty one where it is not there."""
    found = style.find(full(name))
    return style if found is None else found


def _colour(words: str) -> str | None:
    """Return a colour as `#rrggbb`, blank where there is none, None where nothing is said."""
    words = words.strip().lower()
    if not words:
        return None
    good = len(words) == 7 and words[0] == "#" and COLOUR_DIGITS.issuperset(words[1:])
    return words if good and words != "#ffffff" else ""
