"""What the style of an element says: its background, whether it is hidden, bold or numbered."""

import colorsys
import re
from collections.abc import Mapping

from loaders.tables.web.colours import COLOURS

HEX = re.compile(r"#?([0-9a-f]{3,8})$")
FUNCTION = re.compile(r"(rgb|hsl)a?\(([^()]*)\)")
NUMBER = re.compile(r"-?\d*\.?\d+")
CLASS = re.compile(r"([a-z0-9]*)\.(-?[_a-z][\w-]*)$", re.IGNORECASE)
NOTES = re.compile(r"/\*.*?(?:\*/|$)", re.DOTALL)
NO_COLOURS = frozenset(["#ffffff"])
NAMED = re.compile(r"[a-z]+")
NUMBERINGS = re.compile(
    r"(?:none|disc|circle|square|decimal|decimal-leading-zero|(?:lower|upper)-(?:alpha|latin|roman))"
)
LONGEST, CLASSES, SHEETS = 10_000, 50, 1_000_000
"""Characters of a style, classes of an element, characters of the style sheets."""
SHARED = frozenset(["background", "font-weight", "font-style", "list-style", "list-style-type"])
"""What the rules of a page may say about a class."""
Declared = dict[str, str]
Rules = Mapping[tuple[str, str], Declared]
"""What is declared for an element (or any, when blank) of a class."""


def declared(style: str) -> Declared:
    """Return what a style declares, by property."""
    found: Declared = {}
    for part in style[:LONGEST].split(";"):
        name, colon, value = part.partition(":")
        if colon:
            said = value.strip().lower().removesuffix("!important").strip()
            name = name.strip().lower()
            found["background" if name == "background-color" else name] = said
    return found


def rules(sheets: list[str]) -> dict[tuple[str, str], Declared]:
    """Return what the style sheets of a page declare for classes; rules within rules are not."""
    found: dict[tuple[str, str], Declared] = {}
    depth = 0
    whole = NOTES.sub(" ", "}".join(sheets)[:SHEETS])
    for part in whole.replace("<!--", " ").replace("-->", " ").split("}"):
        opens = part.count("{")
        depth += opens
        if depth == 1 and opens == 1:
            _rule(part, found)
        depth = max(0, depth - 1)
    return found


def _rule(part: str, found: dict[tuple[str, str], Declared]) -> None:
    """Keep one rule, as far as it is about classes alone."""
    selectors, _, body = part.partition("{")
    said = {k: v for k, v in declared(body).items() if k in SHARED}
    for selector in selectors[:LONGEST].split(","):
        match = CLASS.match(selector.strip())
        if match and said:
            found.setdefault((match[1].lower(), match[2]), {}).update(said)


def style_of(name: str, attributes: Mapping[str, str], known: Rules) -> Declared:
    """Return what holds for an element: its classes, then its own style."""
    found: Declared = {}
    for one in attributes.get("class", "")[:LONGEST].split()[:CLASSES] if known else ():
        found |= known.get(("", one), {})
        found |= known.get((name, one), {})
    if "bgcolor" in attributes and not background(found):
        found["background"] = _legacy(attributes["bgcolor"])
    return found | declared(attributes.get("style", ""))


def background(style: Declared) -> str | None:
    """Return the colour behind an element as `#rrggbb`; None for white and none."""
    colour = _colour(style.get("background", ""))
    return None if colour in NO_COLOURS else colour


def _legacy(said: str) -> str:
    """Return a colour as old pages write it, where the `#` may be missing."""
    said = said.strip().lower()
    return f"#{said}" if HEX.match(said) and not said.startswith("#") else said


def _colour(said: str) -> str | None:
    """Return the first colour that is named in a declaration."""
    if "gradient(" in said:
        return None
    function = FUNCTION.search(said)
    if function:
        return _function(function[1], function[2])
    for word in said.split():
        match = HEX.match(word) if word.startswith("#") else None
        if match:
            return _hex(match[1])
        if NAMED.fullmatch(word) and word in COLOURS:
            return COLOURS[word]
    return None


def _hex(digits: str) -> str | None:
    """Return a colour of 3, 4, 6 or 8 digits; None when nothing of it shows."""
    if len(digits) in (3, 4):
        digits = "".join(digit * 2 for digit in digits)
    if len(digits) not in (6, 8) or digits[6:] == "00":
        return None
    return f"#{digits[:6]}"


def _function(name: str, inside: str) -> str | None:
    """Return the colour of `rgb(…)` or `hsl(…)`; None when nothing of it shows."""
    parts = [part for part in re.split(r"[\s,/]+", inside.strip()) if part]
    numbers = [(float(m[0][:9]), "%" in p) for p in parts if (m := NUMBER.match(p))]
    if len(numbers) < 3 or (len(numbers) > 3 and numbers[3][0] <= 0):
        return None
    if name == "rgb":
        red, green, blue = (n * 2.55 if percent else n for n, percent in numbers[:3])
    else:
        turn, full, light = (n for n, _ in numbers[:3])
        shares = colorsys.hls_to_rgb(turn / 360 % 1, _share(light / 100), _share(full / 100))
        red, green, blue = (255 * one for one in shares)
    return "#" + "".join(f"{round(255 * _share(n / 255)):02x}" for n in (red, green, blue))


def _share(number: float) -> float:
    """Return a number between 0 and 1."""
    return min(1.0, max(0.0, number))


def hides(style: Declared) -> bool:
    """Tell whether an element is not shown."""
    return (
        style.get("display") == "none"
        or style.get("visibility") in ("hidden", "collapse")
        or style.get("mso-hide") == "all"
    )


def strikes(style: Declared) -> bool:
    """Tell whether the words are struck through."""
    said = style.get("text-decoration", "") + style.get("text-decoration-line", "")
    return "line-through" in said


def weight(style: Declared) -> bool | None:
    """Tell whether the words are bold; None where nothing is said."""
    said = style.get("font-weight", "")
    if said in ("bold", "bolder"):
        return True
    if said in ("normal", "lighter"):
        return False
    return int(said) >= 600 if said.isdecimal() and len(said) < 5 else None


def slope(style: Declared) -> bool | None:
    """Tell whether the words are italic; None where nothing is said."""
    said = style.get("font-style", "")
    return None if said not in ("italic", "oblique", "normal") else said != "normal"


def numbering(style: Declared) -> str | None:
    """Return how a list is numbered (`lower-alpha`, `none`); None where nothing is said."""
    said = style.get("list-style-type") or style.get("list-style", "")
    return next((word for word in said.split() if NUMBERINGS.fullmatch(word)), None)
