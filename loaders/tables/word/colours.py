"""The colours behind the cells of a Word file."""

import re

from lxml import etree

from loaders.tables.word.names import DRAWING, inner, w

HEX = re.compile(r"[0-9a-fA-F]{6}")
WHITE = "ffffff"
THEMED = {"text1": "dk1", "dark1": "dk1", "text2": "dk2", "dark2": "dk2", "background1": "lt1",
          "light1": "lt1", "background2": "lt2", "light2": "lt2"}  # fmt: skip


class Colours:
    """The colours of a file's theme, by their names."""

    def __init__(self, root: etree._Element | None) -> None:
        """Read the theme, or begin without one."""
        scheme = None if root is None else next(root.iter(f"{{{DRAWING}}}clrScheme"), None)
        self.named = {
            etree.QName(colour).localname: of.get("lastClr") or of.get("val") or ""
            for colour in (() if scheme is None else scheme)
            for of in colour[:1]
        }

    def behind(self, properties: etree._Element | None) -> str | None:
        """Return the colour of a cell as `#rrggbb`; None for white, none or automatic."""
        shading = inner(properties, w("shd"))
        if shading is None or shading.get(w("val")) == "nil":
            return None
        # A solid pattern shows its foreground only.
        side = (
            ("color", "themeColor") if shading.get(w("val")) == "solid" else ("fill", "themeFill")
        )
        said = shading.get(w(side[0]), "")
        colour = said if HEX.fullmatch(said) else self._themed(shading, side[1])
        return None if colour is None or colour.lower() == WHITE else f"#{colour.lower()}"

    def _themed(self, shading: etree._Element, name: str) -> str | None:
        """Return a colour of the theme, made lighter or darker as the cell says."""
        theme = shading.get(w(name), "")
        colour = self.named.get(THEMED.get(theme, theme), "")
        if not HEX.fullmatch(colour):
            return None
        tint, shade = (_part(shading.get(w(name + way))) for way in ("Tint", "Shade"))
        parts = (int(colour[at : at + 2], 16) * shade for at in (0, 2, 4))
        return "".join(f"{round(255 - (255 - part) * tint):02x}" for part in parts)


def _part(said: str | None) -> float:
    """Return how much of a colour remains, from 0 to 1."""
    try:
        return min(max(int(said or "FF", 16), 0), 255) / 255
    except ValueError:
        return 1
