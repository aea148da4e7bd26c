"""What a person should know about a sheet, once a kind instead of once a cell."""

from dataclasses import dataclass, field

from loaders.tables.builder import Builder
from loaders.tables.excel.places import address_of

SHOWN = 5
"""Places named in one doubt."""
SAYS = {
    "formula without value": "a formula kept no value, so the formula itself is read; open the "
    "workbook in Excel, save it, and load it again",
    "no such date": "a date that cannot be is read as its plain number",
    "month before day": "a date is shown month first (12/31/2024), and read as it is shown",
    "hidden by its format": "a number format hides what its cell holds; it is read all the same",
    "words struck through": "words are struck through; they are read as words",
    "words missing": "the file does not hold the words of a cell any more; compare with the "
    "original",
    "cell damaged": "a value is not of the kind that its cell says; it is read as it stands",
    "cell stands twice": "the file holds a cell twice; it is read as one with the words of both",
    "merged range broken": "a merged range covers words or another one, or far too much; its cells "
    "are read as single ones",
    "merged range unreadable": "the address of a merged range cannot be read",
    "comment not read": "a comment or note is not read",
    "colour by a rule": "a rule colours cells (conditional formatting); its colours are not read",
    "picture not read": "a picture is not read",
    "chart not read": "a chart is not read; the cells that it is drawn from are",
    "diagram not read": "a diagram is not read",
    "form control not read": "a button, box or list on the sheet is not read",
    "embedded file not read": "a file inside the sheet is not read",
    "hidden row read": "a hidden row has words; it is read as if it were shown",
    "hidden column read": "a hidden column has words; it is read as if it were shown",
    "page header not read": "a page header or footer is not read",
}


@dataclass(slots=True)
class Notes:
    """How often each oddity is in a sheet, and where first."""

    counts: dict[str, int] = field(default_factory=dict)
    places: dict[str, list[str]] = field(default_factory=dict)

    def add(self, kind: str, place: str = "", count: int = 1) -> None:
        """Remember an oddity, and its place as people name it."""
        self.counts[kind] = self.counts.get(kind, 0) + count
        if place and len(self.places.setdefault(kind, [])) < SHOWN:
            self.places[kind].append(place)

    def tell(self, into: Builder, sheet: str, table: int | None) -> None:
        """Leave one doubt a kind, at the first cell of the table that it is about."""
        for kind, count in self.counts.items():
            places = self.places.get(kind, [])
            text = f'sheet "{sheet}": {SAYS[kind]}{_often(count, places)}'
            into.doubt(kind, text, _at(into, table, places[0]) if places else None)


def _often(count: int, places: list[str]) -> str:
    """Say how often and where."""
    more = ", …" if count > len(places) > 0 else ""
    said = [f"{count:,} times"] if count > 1 else []
    said += [", ".join(places) + more] if places else []
    return f" ({': '.join(said)})" if said else ""


def _at(into: Builder, table: int | None, place: str) -> tuple[int, int, int] | None:
    """Return table, row and column of a place of a sheet; None when the table does not have it."""
    found = address_of(place.partition(":")[0])
    if table is None or found is None or found[0] not in into.stands:
        return None
    row, column = into.stands[found[0]], found[1] + 1
    there = column <= len(into.document.tables[table - 1].rows[0])
    return (table, row, column) if there else None
