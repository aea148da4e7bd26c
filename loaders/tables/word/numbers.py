"""The automatic numbers of a Word file, counted as Word counts them.

Lists that share one definition (`abstractNum`) share its counters; a list that states where it
starts (`startOverride`) begins there once, at its first item of that level.
"""

import re
from collections import defaultdict
from dataclasses import dataclass

from lxml import etree

from loaders.tables.word.formats import written
from loaders.tables.word.names import R_PROPERTIES, VAL, number, switch, value, w, whole
from loaders.tables.word.styles import Styles

PLACE = re.compile(r"%([1-9])")
LEVELS = 9
SILENT = ("bullet", "none")
"""Formats of levels that have no number."""


@dataclass(frozen=True, slots=True)
class Level:
    """A level of a list: where it starts, how its number is written, and in which words."""

    start: int = 1
    format: str = "decimal"
    text: str = ""
    style: str | None = None
    restart: int | None = None
    legal: bool = False
    hidden: bool = False


class Numbers:
    """The lists of a file and how far each of them has counted."""

    def __init__(self, root: etree._Element | None, styles: Styles) -> None:
        """Read the lists, or begin without any."""
        self.styles = styles
        self.levels: dict[int, dict[int, Level]] = {}
        self.linked: dict[int, str] = {}
        self.base: dict[int, int] = {}
        self.overrides: dict[int, dict[int, Level]] = {}
        self.starts: dict[int, dict[int, int]] = {}
        self.whole: dict[int, dict[int, Level]] = {}
        self.counts: dict[int, dict[int, int]] = defaultdict(dict)
        self.known: dict[str, tuple[int | None, int | None]] = {}
        self.begun: set[tuple[int, int]] = set()
        self.unknown: set[str] = set()
        for found in () if root is None else root.iter(w("abstractNum")):
            self._define(found)
        for found in () if root is None else root.iter(w("num")):
            self._use(found)

    def label(self, style: str, listed: etree._Element | None) -> str | None:
        """Count a paragraph by its style and its own list, and return its number.

        A bullet has no words; None where nothing stands before the paragraph.
        """
        number, level = self._place(style, listed)
        if not number or number not in self.base:
            return None
        levels = self._levels(number)
        if level not in levels:
            return None
        self._count(number, level, levels)
        return self._said(number, level, levels)

    def _define(self, found: etree._Element) -> None:
        """Remember a definition of levels."""
        key = number(found.get(w("abstractNumId")))
        if key is not None:
            self.levels[key] = {
                at: _level(level)
                for level in found.iter(w("lvl"))
                if (at := number(level.get(w("ilvl")))) is not None and 0 <= at < LEVELS
            }
            if link := value(found, "numStyleLink"):
                self.linked[key] = link

    def _use(self, found: etree._Element) -> None:
        """Remember a list: its definition, and what it states otherwise."""
        key, base = number(found.get(w("numId"))), whole(found, "abstractNumId")
        if key is None or base is None:
            return
        self.base[key], self.starts[key], self.overrides[key] = base, {}, {}
        for override in found.iter(w("lvlOverride")):
            at = number(override.get(w("ilvl"))) or 0
            level, start = override.find(w("lvl")), whole(override, "startOverride")
            if level is not None:
                self.overrides[key][at] = _level(level)
            if start is not None:
                self.starts[key][at] = start

    def _place(self, style: str, listed: etree._Element | None) -> tuple[int | None, int]:
        """Return the list and the level of a paragraph."""
        own, level = whole(listed, "numId"), whole(listed, "ilvl")
        if own is None:
            own, styled = self._styled(style or self.styles.default)
            level = styled if level is None else level
        return own, level or 0

    def _styled(self, style: str) -> tuple[int | None, int | None]:
        """Return the list and the level that a style of paragraphs names."""
        if style not in self.known:
            chain = list(self.styles.chain(style))
            found = next((one.list for one in chain if one.list is not None), None)
            levels = self._levels(found) if found else {}
            links = {one.style: at for at, one in levels.items() if one.style}
            said = (links.get(one.id, one.level) for one in chain)
            self.known[style] = found, next((at for at in said if at is not None), None)
        return self.known[style]

    def _key(self, number: int) -> int:
        """Return the definition that a list uses, through the style of lists it may name."""
        key = self.base.get(number, -1)
        if key in self.linked and not self.levels.get(key):
            key = self.base.get(self.styles.lists.get(self.linked[key], -1), key)
        return key

    def _levels(self, number: int) -> dict[int, Level]:
        """Return the levels of a list."""
        if number not in self.whole:
            base = self.levels.get(self._key(number), {})
            self.whole[number] = base | self.overrides.get(number, {})
        return self.whole[number]

    def _count(self, number: int, level: int, levels: dict[int, Level]) -> None:
        """Count one more item of a level; the levels below it begin anew."""
        counts = self.counts[self._key(number)]
        first = level in self.starts[number] and (number, level) not in self.begun
        self.begun.add((number, level))
        for above in range(level):  # a level that is skipped counts as used, as in other programs
            counts.setdefault(above, self._start(number, above, levels))
        at = counts.get(level)
        counts[level] = self._start(number, level, levels) if first or at is None else at + 1
        for below in [one for one in counts if one > level]:
            restart = levels.get(below, Level()).restart
            if restart is None or level < restart:
                del counts[below]

    def _start(self, number: int, level: int, levels: dict[int, Level]) -> int:
        """Return where a level of a list begins."""
        return self.starts[number].get(level, levels.get(level, Level()).start)

    def _said(self, number: int, level: int, levels: dict[int, Level]) -> str | None:
        """Return what stands before an item."""
        one, counts = levels[level], self.counts[self._key(number)]
        if one.format == "bullet" or one.hidden:
            return ""

        def count(place: re.Match[str]) -> str:
            at = int(place[1]) - 1
            sort = levels.get(at, Level()).format
            said = counts.get(at, self._start(number, at, levels))
            return self._written(said, "decimal" if one.legal and sort not in SILENT else sort)

        words = PLACE.sub(count, one.text)
        if not words.strip():
            return None
        return words if any(letter.isalnum() for letter in words) else ""

    def _written(self, count: int, sort: str) -> str:
        """Return a number as its list writes it."""
        said = written(count, sort)
        if said is None:
            self.unknown.add(sort)
            return str(count)
        return said


def _level(found: etree._Element) -> Level:
    """Return a level of a list."""
    start, sort = whole(found, "start"), value(found, "numFmt")
    return Level(
        start=1 if start is None else start,
        format=sort or _alternative(found) or "decimal",
        text=value(found, "lvlText") or "",
        style=value(found, "pStyle"),
        restart=whole(found, "lvlRestart"),
        legal=bool(switch(found, "isLgl")),
        hidden=bool(switch(found.find(R_PROPERTIES), "vanish")),
    )


def _alternative(found: etree._Element) -> str | None:
    """Return the format of a level that offers several: the last is what every program knows."""
    return next((sort.get(VAL) for sort in reversed(list(found.iter(w("numFmt"))))), None)
