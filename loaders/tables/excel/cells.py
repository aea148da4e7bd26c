"""What a cell of a sheet says: text, number, date, truth, error, or a formula without value."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from decimal import Decimal

from lxml import etree

from loaders.tables import limits
from loaders.tables.builder import Builder
from loaders.tables.excel.dates import days_of
from loaders.tables.excel.formats import BUILT_IN
from loaders.tables.excel.numbers import general
from loaders.tables.excel.parts import local, whole_number
from loaders.tables.excel.strings import Run, Strings, plain, runs_of, unescaped, words_in
from loaders.tables.excel.styles import Look
from loaders.tables.words import Words

NUMBER = re.compile(
    r"\s*[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE](?:\+?[012]?\d{1,2}|-\d{1,3}))?\s*", re.ASCII
)
LONGEST = 330
"""Characters of a number: beyond that it is a text."""
GENERAL, SHORT_DATE = BUILT_IN[0], BUILT_IN[14]


@dataclass(slots=True)
class CellReader:
    """Reads the cells of a workbook; `notes` are what is odd about the one read last."""

    into: Builder
    strings: Strings
    since_1904: bool
    formulas: dict[str, str] = field(default_factory=dict)
    notes: list[str] = field(default_factory=list)
    cells: int = 0

    def words(self, cell: etree._Element, look: Look) -> Words:
        """Return what a cell says, and leave its oddities in `notes`."""
        self.cells += 1
        if self.cells > limits.CELLS:
            raise self.into.fail(
                f"more than {limits.CELLS:,} cells with words; a plan has fewer. Save it alone"
            )
        self.notes = ["words struck through"] if look.struck else []
        kind, value, formula, inline = cell.get("t") or "n", None, None, None
        for one in cell:
            name = local(one)
            if name == "v":
                value = (value or "") + "".join(_texts(one))
            elif name == "f":
                formula = self._formula(one)
            elif name == "is":
                inline = one
        if inline is not None and not value:
            return self._runs(runs_of(inline), look)
        if formula is not None and not value and (value is None or kind != "str"):
            self.notes.append("formula without value")
            return plain(formula, look.style)
        if not value:
            return Words()
        if kind == "e" and cell.get("vm"):
            self.notes.append("picture not read")
        return self._value(kind, value, look)

    def _formula(self, one: etree._Element) -> str:
        """Return a formula; one shared with other cells is written in the first of them."""
        text = unescaped("".join(_texts(one)))
        shared = one.get("si")
        if shared is None:
            return f"={text}"
        if text:  # each sheet counts its shared formulas anew
            self.formulas[shared] = text
        return f"={text or self.formulas.get(shared, '')}"

    def _value(self, kind: str, value: str, look: Look) -> Words:
        """Return the words of a value as Excel shows it."""
        if kind == "s":
            return self._shared(value, look)
        if kind in ("str", "inlineStr"):
            return self._runs((Run(unescaped(value)),), look)
        if kind == "b":
            truth = {"1": "TRUE", "true": "TRUE", "0": "FALSE", "false": "FALSE"}
            return plain(truth.get(value.strip(), value), look.style)
        if kind == "d" and (days := days_of(value, self.since_1904)) is not None:
            return plain(self._number(days, look, value), look.style)
        if kind != "n" or len(value) > LONGEST or not NUMBER.fullmatch(value):
            self.notes += [] if kind in ("e", "d") else ["cell damaged"]
            return plain(value, look.style)
        number = Decimal(value.strip())
        return plain(self._number(number, look, ""), look.style)

    def _shared(self, value: str, look: Look) -> Words:
        """Return the words of a shared string; a note when the workbook does not hold it."""
        if not self.strings.there:
            raise self.into.fail(
                "damaged: the part that holds its words (sharedStrings.xml) is missing; open the "
                "original again and save it"
            )
        number = whole_number(value.strip())
        if not 0 <= number < len(self.strings.runs):
            self.notes.append("words missing")
            return Words()
        self._strikes(self.strings.runs[number])
        return self.strings.words(number, look, self._around(look))

    def _runs(self, runs: tuple[Run, ...], look: Look) -> Words:
        """Return the words of a text that the cell holds itself."""
        self._strikes(runs)
        return words_in(runs, look.style, self._around(look))

    def _strikes(self, runs: tuple[Run, ...]) -> None:
        """Leave a note when some words of a cell are struck through."""
        if not self.notes and any(run.struck for run in runs):
            self.notes.append("words struck through")

    def _around(self, look: Look) -> tuple[str, str]:
        """Return what the number format adds before and after a text."""
        around = look.format.around()
        if around is None:
            self.notes.append("hidden by its format")
        return around or ("", "")

    def _number(self, value: Decimal, look: Look, iso: str) -> str:
        """Return a number or date as Excel shows it; its plain digits where it shows none."""
        if look.format is GENERAL and not iso:
            return general(value)
        form = SHORT_DATE if iso and not look.format.dated(value) else look.format
        said = form.shown(value, self.since_1904)
        if said is None:
            self.notes.append("no such date")
            return iso or general(value)
        if not said.strip():
            self.notes.append("hidden by its format")
            return iso or general(value)
        if form.dated(value) and form.month_first(value):
            self.notes.append("month before day")
        return said


def _texts(element: etree._Element) -> Iterable[str]:
    """Give the texts inside an element."""
    return (str(text) for text in element.itertext()) if len(element) else (element.text or "",)
