"""The automatic numbers of OpenDocument lists."""

from dataclasses import dataclass, field

from lxml import etree

from loaders.tables.opendocument.names import count, full, said
from loaders.tables.opendocument.styles import Styles
from loaders.tables.word.formats import written

FORMATS = {
    "1": "decimal",
    "a": "lowerLetter",
    "A": "upperLetter",
    "i": "lowerRoman",
    "I": "upperRoman",
}
MOST = 1_000_000
"""The largest number of a list; a larger one is a mistake."""


@dataclass(slots=True)
class Lists:
    """The lists of a document, as far as they have been read."""

    styles: Styles
    counted: dict[str, list[int]] = field(default_factory=dict)
    """The numbers reached at each level, by the style of the list."""
    forms: dict[str, dict[int, etree._Element]] = field(default_factory=dict)

    def begin(self, element: etree._Element, style: str, level: int) -> None:
        """Begin a list: at its first number, unless it goes on from the list before."""
        numbers = self.counted.setdefault(style, [])
        goes_on = said(element, "text:continue-numbering") == "true"
        if not goes_on and not said(element, "text:continue-list"):
            del numbers[level:]

    def number(self, item: etree._Element, style: str, level: int) -> str:
        """Return what stands before an item, blank for a bullet, and count it."""
        numbers = self.counted.setdefault(style, [])
        told = said(item, "text:start-value")
        while len(numbers) <= level:
            numbers.append(self._start(style, len(numbers)) - 1)
        del numbers[level + 1 :]
        numbers[level] = count(item, "text:start-value") if told else numbers[level] + 1
        numbers[level] = min(numbers[level], MOST)
        return self._written(style, level, numbers)

    def _start(self, style: str, level: int) -> int:
        """Return where a level begins to count."""
        form = self._form(style, level)
        return 1 if form is None else count(form, "text:start-value")

    def _form(self, style: str, level: int) -> etree._Element | None:
        """Return how a level is numbered; None where it has bullets or nothing."""
        if style not in self.forms:
            known = self.styles.lists.get(style)
            forms = () if known is None else known.iter(full("text:list-level-style-number"))
            self.forms[style] = {count(form, "text:level") - 1: form for form in forms}
        return self.forms[style].get(level)

    def _written(self, style: str, level: int, numbers: list[int]) -> str:
        """Return a number with what stands around it, and those of the levels above if shown."""
        form = self._form(style, level)
        if form is None or not said(form, "style:num-format"):
            return ""
        shown = min(count(form, "text:display-levels"), level + 1)
        parts = [self._one(style, at, numbers[at]) for at in range(level + 1 - shown, level + 1)]
        inner = ".".join(part for part in parts if part)
        return f"{said(form, 'style:num-prefix')}{inner}{said(form, 'style:num-suffix')} "

    def _one(self, style: str, level: int, number: int) -> str:
        """Return the number of one level."""
        form = self._form(style, level)
        sort = "" if form is None else said(form, "style:num-format")
        return (written(number, FORMATS.get(sort, "decimal")) or str(number)) if sort else ""
