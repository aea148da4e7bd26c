"""How the cells of a workbook look: bold, italic, the colour behind, the number format."""

from dataclasses import dataclass

from lxml import etree

from loaders.tables.excel.colours import Palette
from loaders.tables.excel.formats import BUILT_IN, Format, format_of
from loaders.tables.excel.parts import OFF, whole_number
from loaders.tables.words import PLAIN, Style

MARKS = {"b": "bold", "i": "italic"}


@dataclass(frozen=True, slots=True)
class Look:
    """How a cell looks: its words' style, the colour behind them, its number format."""

    style: Style = PLAIN
    struck: bool = False
    fill: str | None = None
    format: Format = BUILT_IN[0]


class Looks:
    """The looks of a workbook by their numbers, and which rules colour a cell."""

    def __init__(self, styles: etree._Element | None, theme: etree._Element | None) -> None:
        """Read them; a workbook without styles has plain cells only."""
        self.looks: list[Look] = []
        self.colouring: frozenset[int] = frozenset()
        if styles is None:
            return
        palette = Palette(theme, styles)
        fonts = [font_of(one) for one in styles.findall("{*}fonts/{*}font")]
        fills = [_fill(one, palette) for one in styles.findall("{*}fills/{*}fill")]
        formats = _formats(styles)
        for one in styles.findall("{*}cellXfs/{*}xf"):
            font = whole_number(one.get("fontId"))
            style, struck = fonts[font] if 0 <= font < len(fonts) else (PLAIN, False)
            fill = whole_number(one.get("fillId"))
            number = whole_number(one.get("numFmtId"), 0)
            shown = formats.get(number) or BUILT_IN.get(number) or BUILT_IN[0]
            colour = fills[fill] if 0 <= fill < len(fills) else None
            self.looks.append(Look(style, struck, colour, shown))
        rules = enumerate(styles.findall("{*}dxfs/{*}dxf"))
        self.colouring = frozenset(place for place, one in rules if _colours(one))

    def look(self, said: str | None) -> Look:
        """Return the look of a number; the plain one where there is no such number."""
        number = whole_number(said, 0)
        return self.looks[number] if number < len(self.looks) else Look()


def font_of(font: etree._Element | None) -> tuple[Style, bool]:
    """Return whether a font is bold or italic, and whether it strikes its words through."""
    if font is None:
        return PLAIN, False
    marks = frozenset(name for tag, name in MARKS.items() if _marked(font, tag))
    return marks, _marked(font, "strike")


def _marked(font: etree._Element, tag: str) -> bool:
    """Tell whether a font has a mark that may be there and off."""
    found = font.find(f"{{*}}{tag}")
    return found is not None and found.get("val") not in OFF


def _fill(fill: etree._Element, palette: Palette) -> str | None:
    """Return the colour of a solid fill; hatched ones and gradients have none."""
    pattern = fill.find("{*}patternFill")
    if pattern is None or pattern.get("patternType") != "solid":
        return None
    found = pattern.find("{*}fgColor")
    # The number 64 is the system's own colour: a fill that nobody chose.
    if found is not None and found.get("indexed") in ("64", "65"):
        return None
    return palette.colour(found)


def _formats(styles: etree._Element) -> dict[int, Format]:
    """Return the workbook's own number formats; dates of the locale (14, 22) stay British."""
    found = {}
    for one in styles.findall("{*}numFmts/{*}numFmt"):
        number = whole_number(one.get("numFmtId"))
        if number >= 0 and number not in (14, 22):
            found[number] = format_of(one.get("formatCode") or "")
    return found


def _colours(rule: etree._Element) -> bool:
    """Tell whether a rule's look has a colour, behind the words or of them."""
    return rule.find("{*}fill") is not None or rule.find("{*}font/{*}color") is not None
