"""The colours of a workbook: written out, by number, or of its theme, lighter or darker."""

import colorsys
import math
import re
from collections.abc import Sequence

from lxml import etree

from loaders.tables.excel.parts import attribute, local, switched_on, whole_number

HEX = re.compile(r"(?:[0-9a-fA-F]{2})?([0-9a-fA-F]{6})")
WORD = re.compile(r"\w+")
FIRST = WORD.findall("000000 ffffff ff0000 00ff00 0000ff ffff00 ff00ff 00ffff")
INDEXED = FIRST + FIRST + WORD.findall("""
800000 008000 000080 808000 800080 008080 c0c0c0 808080 9999ff 993366 ffffcc ccffff
660066 ff8080 0066cc ccccff 000080 ff00ff ffff00 00ffff 800080 800000 008080 0000ff
00ccff ccffff ccffcc ffff99 99ccff ff99cc cc99ff ffcc99 3366ff 33cccc 99cc00 ffcc00
ff9900 ff6600 666699 969696 003366 339966 003300 333300 993300 993366 333399 333333
""")  # fmt: skip
THEME = WORD.findall(
    "ffffff 000000 eeece1 1f497d 4f81bd c0504d 9bbb59 8064a2 4bacc6 f79646 0000ff 800080"
)
SCHEME = ("lt1", "dk1", "lt2", "dk2", "accent1", "accent2", "accent3", "accent4", "accent5",
          "accent6", "hlink", "folHlink")  # fmt: skip
"""The order in which a cell counts the colours of the theme, light before dark."""


class Palette:
    """The colours that a workbook calls by a number."""

    def __init__(
        self, theme: etree._Element | None = None, styles: etree._Element | None = None
    ) -> None:
        """Take the colours of the theme and of the styles; Excel's own where they say nothing."""
        self.theme = _scheme(theme) if theme is not None else THEME
        own = [] if styles is None else styles.findall("{*}colors/{*}indexedColors/{*}rgbColor")
        self.indexed: Sequence[str] = [_hex(attribute(one, "rgb")) or "" for one in own] or INDEXED

    def colour(self, element: etree._Element | None) -> str | None:
        """Return a colour as `#rrggbb`; None for white, automatic, or what cannot be read."""
        if element is None or switched_on(element.get("auto")):
            return None
        found = self._base(element)
        tinted = _tinted(found, element.get("tint")) if found else None
        return None if tinted in (None, "ffffff") else f"#{tinted}"

    def _base(self, element: etree._Element) -> str | None:
        """Return the colour before it is made lighter or darker."""
        if said := element.get("rgb"):
            return _hex(said)
        if said := element.get("theme"):
            return _numbered(self.theme, whole_number(said))
        return _numbered(self.indexed, whole_number(element.get("indexed")))


def _numbered(colours: Sequence[str], number: int) -> str | None:
    """Return the colour of a number, if there is one."""
    return colours[number] or None if 0 <= number < len(colours) else None


def _hex(said: str) -> str | None:
    """Return the colour of six or eight digits, without its transparency."""
    found = HEX.fullmatch(said)
    return found[1].lower() if found else None


def _scheme(theme: etree._Element) -> list[str]:
    """Return the twelve colours of a theme."""
    found = theme.find(".//{*}clrScheme")
    said = {local(one): one for one in found} if found is not None else {}
    return [
        (_scheme_colour(said[name]) if name in said else None) or standard
        for name, standard in zip(SCHEME, THEME, strict=True)
    ]


def _scheme_colour(one: etree._Element) -> str | None:
    """Return one colour of a theme: written out, or the system's as it was last seen."""
    if not len(one):
        return None
    return _hex(attribute(one[0], "lastClr") or attribute(one[0], "val"))


def _tinted(colour: str, said: str | None) -> str:
    """Return a colour made lighter (tint above 0) or darker (below), as Excel does."""
    try:
        tint = max(-1.0, min(1.0, float(said or 0)))
    except ValueError:
        return colour
    if not tint or math.isnan(tint):
        return colour
    red, green, blue = (int(colour[at : at + 2], 16) / 255 for at in (0, 2, 4))
    hue, light, strong = colorsys.rgb_to_hls(red, green, blue)
    light = light * (1 + tint) if tint < 0 else light * (1 - tint) + tint
    return "".join(f"{round(c * 255):02x}" for c in colorsys.hls_to_rgb(hue, light, strong))
