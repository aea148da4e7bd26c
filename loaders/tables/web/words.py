"""The words of a part of a web page, as paragraphs and items, with the tables between them."""

import re
from collections import Counter
from dataclasses import dataclass, field, replace

from loaders.tables.table import INVISIBLE
from loaders.tables.web.lists import Numbering, list_of
from loaders.tables.web.names import BREAKING
from loaders.tables.web.styles import background, hides, slope, strikes, weight
from loaders.tables.web.tree import Element
from loaders.tables.words import PLAIN, Piece, Style

HEADINGS = frozenset(["h1", "h2", "h3", "h4", "h5", "h6", "th"])
FURNITURE = frozenset(["nav", "aside"])
ROLES = frozenset(["navigation", "banner", "contentinfo", "complementary"])
SECTIONS = frozenset(["main", "article", "section"])
LOOKLESS = (BREAKING - HEADINGS - FURNITURE - SECTIONS - {"pre", "header", "footer"}) | {
    "span",
    "ins",
}
"""Elements that change nothing by themselves."""
FILE_NAME = re.compile(
    r"\S+\.(?:png|jpe?g|gif|svg|bmp|webp|emf|wmf)$|(?:image|img|icon|spacer|picture)\s*\d*$",
    re.IGNORECASE,
)
MARKER = re.compile(r"\(?(?:\d[\w.]*|[a-z]{1,7}(?=[.):])|[a-z])(?:[.):]+)?$", re.IGNORECASE)
WORD_COMMENT = re.compile(r"\bmso(?:commentreference|comanchor|comtxt|comoff)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Look:
    """How words look, and whether they are shown at all: `away` says why not."""

    bold: bool = False
    italic: bool = False
    lines: bool = False
    behind: str | None = None
    away: str | None = None
    page: bool = False
    """Whether they are in the page itself, not in a cell: then there is furniture around them."""
    section: bool = False

    @property
    def style(self) -> Style:
        """Return the style of the words."""
        names = [name for name, on in (("bold", self.bold), ("italic", self.italic)) if on]
        return frozenset(names) if names else PLAIN


@dataclass(slots=True)
class Counts:
    """What was left out of a page, by the reason, and which elements the plan is in."""

    left: Counter[str] = field(default_factory=Counter)
    chosen: frozenset[Element] = frozenset()
    everything: bool = False
    """Whether even what looks like navigation is the plan."""


@dataclass(slots=True)
class Flow:
    """What is read so far: paragraphs, items and tables in their order."""

    counts: Counts
    parts: list[Piece | tuple[Element, Look]] = field(default_factory=list)
    piece: Piece = field(default_factory=Piece)
    marker: str | None = None
    lists: list[Numbering] = field(default_factory=list)
    behind: set[str | None] = field(default_factory=set)
    painted: set[str] = field(default_factory=set)
    unread: int = 0
    """Pictures that say nothing in words."""
    decorative: int = 0

    def say(self, words: str, look: Look) -> None:
        """Take words where they stand, or count them where they are not shown."""
        if look.away is not None:
            self.counts.left[look.away] += len(words.split())
            return
        for number, line in enumerate(words.split("\n") if look.lines else (words,)):
            if number:
                self.end()
            self._line(line, look)

    def _line(self, words: str, look: Look) -> None:
        """Take words that stand on one line; the number of an item looks like its first word."""
        if words.strip(INVISIBLE):
            self.behind.add(look.behind)
            if self.marker:
                self.piece.say(self.marker, look.style)
            self.marker = None
        if words:
            self.piece.say(words, look.style)

    def item(self, marker: str) -> None:
        """Begin an item; blank is the marker of a bullet."""
        self.end(last=True)
        self.piece, self.marker = Piece("item"), marker

    def end(self, *, last: bool = False) -> None:
        """End the paragraph; an item that is only begun waits for its words, unless it ends too."""
        if self.marker is not None and not last:
            return
        if self.marker:
            self.piece.runs.insert(0, (self.marker, PLAIN))
        if self.piece.runs:
            self.parts.append(self.piece)
        self.piece, self.marker = Piece(), None


def flow_of(element: Element, look: Look, counts: Counts) -> Flow:
    """Return what an element says; it is not asked itself whether it is shown."""
    flow = Flow(counts)
    waiting: list[tuple[Element | str, Look, bool]] = []
    _wait(element, look, waiting)
    while waiting:
        one, look, ends = waiting.pop()
        if isinstance(one, str):
            flow.say(one, look)
        elif ends:
            _leave(one, flow)
        else:
            _enter(one, look, flow, waiting)
    flow.end(last=True)
    return flow


def _wait(element: Element, look: Look, waiting: list[tuple[Element | str, Look, bool]]) -> None:
    """Put what an element holds on the pile of what is to be read."""
    waiting += [(one, look, False) for one in reversed(element.holds)]


def _enter(
    one: Element, look: Look, flow: Flow, waiting: list[tuple[Element | str, Look, bool]]
) -> None:
    """Begin an element."""
    look = look_of(one, look, flow.counts)
    if one.name == "img" or (one.role == "img" and "aria-label" in one.attributes):
        _picture(one, look, flow)
    if one.name == "br":
        flow.end(last=False)
    elif one.name == "table":
        _table(one, look, flow)
    elif "mso-list" in one.style and _marker(one, flow, look):
        pass
    else:
        if look.behind and look.away is None:
            flow.painted.add(look.behind)
        _begin(one, look, flow)
        waiting.append((one, look, True))
        _wait(one, look, waiting)


def _table(one: Element, look: Look, flow: Flow) -> None:
    """Take a table as a whole, or count the words of one that is not shown."""
    if look.away is None:
        flow.end(last=True)
        flow.parts.append((one, look))
        return
    flow.counts.left[look.away] += len(one.words().split())
    flow.counts.left[f"tables {look.away}"] += 1


def _begin(one: Element, look: Look, flow: Flow) -> None:
    """Break the line where the element does, and number an item."""
    if one.name in BREAKING:
        flow.end()
    if one.name in ("ul", "ol"):
        flow.lists.append(list_of(one))
    shown = look.away is None
    if one.name == "li" and (shown or look.away == "deleted"):
        marker = flow.lists[-1].of(one) if flow.lists else ""
        flow.item(marker if shown else "")
    if shown and _listed(one):
        flow.item("")
    flow.counts.left["inserted"] += shown and one.name == "ins"


def _listed(one: Element) -> bool:
    """Tell whether a paragraph is an item of a list that Word saved."""
    return one.name == "p" and one.style.get("mso-list", "none") != "none"


def _leave(one: Element, flow: Flow) -> None:
    """End an element."""
    if one.name in ("ul", "ol"):
        flow.lists.pop()
    if one.name in BREAKING:
        flow.end(last=one.name == "li" or _listed(one))


def _marker(one: Element, flow: Flow, look: Look) -> bool:
    """Take the number that Word wrote before an item; its bullets are no words."""
    if one.style["mso-list"] != "ignore":
        return False
    said = " ".join(one.words().split()).strip(INVISIBLE)
    number = MARKER.match(said) is not None and said.lower() != "o"
    if look.away is None:
        flow.item(f"{said} " if number else "")
    return True


def _picture(one: Element, look: Look, flow: Flow) -> None:
    """Take what a picture says in words, if it says anything."""
    said = " ".join((one.attributes.get("alt") or one.attributes.get("aria-label", "")).split())
    if said and not FILE_NAME.match(said):
        flow.say(f" {said} ", replace(look, lines=False))
    elif look.away is None and not _spacer(one):
        flow.unread += "alt" not in one.attributes or bool(said)
        flow.decorative += "alt" in one.attributes and not said


def _spacer(one: Element) -> bool:
    """Tell whether a picture is too small to show anything."""
    return any((one.number(side) or 0) in (1, 2) for side in ("width", "height"))


def look_of(one: Element, look: Look, counts: Counts) -> Look:
    """Return how the words of an element look, inside one that looks some way."""
    if one.name in LOOKLESS and not one.attributes:
        return look
    bold = weight(one.style)
    tilt = slope(one.style)
    return Look(
        bold=(look.bold or one.name == "b" or one.name in HEADINGS) if bold is None else bold,
        italic=(look.italic or one.name == "i") if tilt is None else tilt,
        lines=look.lines or one.name == "pre" or one.style.get("white-space", "").startswith("pre"),
        behind=background(one.style) or look.behind,
        away=_away(one, look, counts),
        page=look.page,
        section=look.section or one.name in SECTIONS,
    )


def _away(one: Element, look: Look, counts: Counts) -> str | None:
    """Return why the words of an element are not read; None when they are."""
    if look.away == "around" and one in counts.chosen:
        return None
    if look.away is not None:
        return look.away
    if one.name in ("del", "s") or strikes(one.style):
        return "deleted"
    said = one.attributes.get("class", "") + one.style.get("mso-element", "")
    if WORD_COMMENT.search(said) or "comment-list" in said:
        return "comments"
    if "hidden" in one.attributes or hides(one.style):
        return "hidden"
    furniture = look.page and not counts.everything and furnishes(one, look)
    return "around" if furniture else None


def furnishes(one: Element, look: Look) -> bool:
    """Tell whether an element is navigation, or the header or footer of the page."""
    if one.role in ROLES or one.name in FURNITURE:
        return True
    return one.name in ("header", "footer") and not look.section and not one.role
