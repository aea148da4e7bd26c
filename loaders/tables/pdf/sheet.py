"""What is drawn on a page of a PDF: letters, rules, colours and pictures, with their places."""

import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Any, NamedTuple

from pdfplumber.page import Page

from loaders.tables.words import Style

UNREADABLE = "\ufffd"
THIN = 3.5
"""A rectangle not thicker than this is a rule (points)."""
LIGATURES = {chr(n): unicodedata.normalize("NFKC", chr(n)) for n in range(0xFB00, 0xFB07)}


class Box(NamedTuple):
    """A place on a page, in points from its upper left corner."""

    x0: float
    top: float
    x1: float
    bottom: float

    def holds(self, x: float, y: float) -> bool:
        """Tell whether a point is in it."""
        return self.x0 <= x <= self.x1 and self.top <= y <= self.bottom

    def shared(self, other: "Box") -> float:
        """Return the area it has in common with another."""
        width = min(self.x1, other.x1) - max(self.x0, other.x0)
        height = min(self.bottom, other.bottom) - max(self.top, other.top)
        return max(width, 0.0) * max(height, 0.0)

    @property
    def area(self) -> float:
        """Return its area."""
        return max(self.x1 - self.x0, 0.0) * max(self.bottom - self.top, 0.0)


class Glyph(NamedTuple):
    """A letter (or what a form's field says), its place, size, style, and how it is turned."""

    text: str
    box: Box
    size: float
    style: Style
    turned: int = 0
    """Degrees: 0, 90 (upwards), 180, 270 (downwards); -1 for a slant."""


class Rule(NamedTuple):
    """A straight rule: its y (or x), and where it starts and ends."""

    at: float
    start: float
    end: float


class Fill(NamedTuple):
    """A coloured area."""

    box: Box
    colour: str


@dataclass(slots=True)
class Sheet:
    """All that is drawn on a page."""

    page: int
    width: float
    height: float
    glyphs: list[Glyph] = field(default_factory=list)
    across: list[Rule] = field(default_factory=list)
    down: list[Rule] = field(default_factory=list)
    fills: list[Fill] = field(default_factory=list)
    pictures: list[Box] = field(default_factory=list)


def sheet_of(page: Page) -> Sheet:
    """Return what is drawn on a page."""
    sheet = Sheet(page=page.page_number, width=float(page.width), height=float(page.height))
    sheet.glyphs = [glyph for char in page.chars if (glyph := _glyph(char))]
    for shape in [*page.rects, *page.lines, *page.curves]:
        if shape.get("fill") and (colour := colour_of(shape.get("non_stroking_color"))):
            sheet.fills.append(Fill(_box(shape), colour))
    for shape in [*page.rects, *page.lines, *page.curves]:
        for rule, flat in _rules(shape, sheet.fills):
            (sheet.across if flat else sheet.down).append(rule)
    sheet.pictures = [box for picture in page.images if (box := _box(picture)).area > 100]
    return sheet


def _box(thing: Mapping[str, Any]) -> Box:
    """Return the place of a thing that is drawn."""
    return Box(*(float(thing[side]) for side in ("x0", "top", "x1", "bottom")))


def _glyph(char: Mapping[str, Any]) -> Glyph | None:
    """Return a letter; None for what has no sign at all."""
    text = readable(str(char["text"]))
    if not text:
        return None
    font = str(char.get("fontname", "")).lower()
    style = {"bold" for name in ("bold", "black", "heavy", "semibold", "demi") if name in font}
    style |= {"italic" for name in ("italic", "oblique") if name in font}
    turned = _turned(char["matrix"])
    box = _box(char)
    size = (box.x1 - box.x0) if turned in (90, 270) else box.bottom - box.top
    return Glyph(text, box, max(float(size), 0.1), frozenset(style), turned)


def readable(text: str) -> str:
    """Return letters as they are read: ligatures taken apart, U+FFFD for what has no letter."""
    if text.startswith("(cid:"):
        return UNREADABLE
    said = "".join(LIGATURES.get(letter, letter) for letter in text)
    return "".join(
        UNREADABLE if unicodedata.category(letter) in ("Cc", "Cs") and not letter.isspace()
        else letter
        for letter in said
    )  # fmt: skip


def _turned(matrix: Sequence[float]) -> int:
    """Return how a letter is turned, from its matrix."""
    a, b, c, d = (float(n) for n in matrix[:4])
    # A slanted letter of an upright line has c but no b: that is a made-up italic.
    if abs(b) < 0.01 * max(abs(a), 0.001):
        return 0 if a >= 0 or d < 0 < c else 180
    if abs(a) < 0.01 * abs(b):
        return 90 if b > 0 else 270
    return -1


def colour_of(colour: object) -> str | None:
    """Return a colour as `#rrggbb`; None for white, no colour and patterns."""
    given = colour if isinstance(colour, list | tuple) else [colour]
    parts = [min(max(float(part), 0.0), 1.0) for part in given if isinstance(part, int | float)]
    if len(parts) != len(given):
        return None
    if len(parts) == 4:
        cyan, magenta, yellow, black = parts
        parts = [(1 - ink) * (1 - black) for ink in (cyan, magenta, yellow)]
    if len(parts) == 1:
        parts = parts * 3
    if len(parts) != 3 or min(parts) > 0.99:
        return None
    return "#" + "".join(f"{round(part * 255):02x}" for part in parts)


def _rules(shape: Mapping[str, Any], fills: Sequence[Fill]) -> Iterator[tuple[Rule, bool]]:
    """Return the rules that a shape draws: thin rectangles, outlines, straight strokes."""
    box = _box(shape)
    wide, high = box.x1 - box.x0, box.bottom - box.top
    filled, stroked = bool(shape.get("fill")), bool(shape.get("stroke"))
    line = shape.get("object_type") == "line"
    if line or (min(wide, high) <= THIN and (filled or stroked)):
        shown = shape.get("stroking_color" if line or not filled else "non_stroking_color")
        if max(wide, high) > THIN and min(wide, high) <= THIN and _seen(shown, box, fills):
            yield straight(box)
    elif stroked and _seen(shape.get("stroking_color"), box, fills):
        yield from _outline(shape, box)


def straight(box: Box) -> tuple[Rule, bool]:
    """Return the rule of a thin box, and whether it runs across."""
    if box.x1 - box.x0 >= box.bottom - box.top:
        return Rule((box.top + box.bottom) / 2, box.x0, box.x1), True
    return Rule((box.x0 + box.x1) / 2, box.top, box.bottom), False


def _outline(shape: Mapping[str, Any], box: Box) -> Iterator[tuple[Rule, bool]]:
    """Return the straight edges of an outline."""
    points = [(float(x), float(y)) for x, y in shape.get("pts") or []]
    if shape.get("object_type") == "rect":
        corners = [(box.x0, box.top), (box.x1, box.top), (box.x1, box.bottom), (box.x0, box.bottom)]
        points = [*corners, corners[0]]
    for (x0, y0), (x1, y1) in pairwise(points):
        edge = Box(min(x0, x1), min(y0, y1), max(x0, x1), max(y0, y1))
        if min(edge.x1 - edge.x0, edge.bottom - edge.top) < 0.5:
            yield straight(edge)


def _seen(colour: object, box: Box, fills: Sequence[Fill]) -> bool:
    """Tell whether a rule can be seen: it is not white, or it is white on a colour."""
    if colour is None or colour_of(colour) is not None:
        return True
    if not isinstance(colour, list | tuple | int | float):
        return True
    near = Box(box.x0 - 2, box.top - 2, box.x1 + 2, box.bottom + 2)
    return any(
        fill.box.shared(near) > 0 and min(fill.box.x1 - fill.box.x0, fill.box.bottom - fill.box.top)
        > THIN for fill in fills
    )  # fmt: skip
