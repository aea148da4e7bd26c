"""What a person should know about an OpenDocument sheet, once a kind instead of once a cell."""

from dataclasses import dataclass, field

from loaders.tables.builder import Builder

SHOWN = 5
"""Places named in one doubt."""
SAYS = {
    "formula without value": "formula that kept no value, so the formula itself is read; open the "
    "plan, save it, and load it again",
    "comment not read": "comment, not read",
    "hidden words": "stretch of hidden words, not read",
    "words under a merged cell": "cell with words that a merged cell covers, not read",
    "hidden row read": "hidden row with words, read as if it were shown",
    "hidden column read": "hidden column with words, read as if it were shown",
    "repeated row": "row that stands there so many times that only the first are read",
    "nested table": "table inside a cell, whose words are read as words of the cell",
    "picture not read": "picture or drawing, not read; if it shows words, type them in",
    "words in a shape": "text box or shape, whose words are read after those of the cell",
    "colour by a rule": "range that a rule colours (conditional formatting); such colours are not "
    "read",
}


@dataclass(slots=True)
class Notes:
    """How often each oddity is in a sheet, and where first."""

    counts: dict[str, int] = field(default_factory=dict)
    places: dict[str, list[tuple[str, int, int]]] = field(default_factory=dict)
    now: tuple[str, int, int] | None = None
    """The cell that is being read: its name, its row and its column."""

    def add(self, kind: str) -> None:
        """Remember an oddity of the cell that is being read."""
        self.counts[kind] = self.counts.get(kind, 0) + 1
        places = self.places.setdefault(kind, [])
        if self.now and len(places) < SHOWN and self.now not in places:
            places.append(self.now)

    def tell(self, into: Builder, sheet: str, table: int | None) -> None:
        """Leave one doubt a kind, at the first cell of the table that it is about."""
        for kind, count in self.counts.items():
            places = self.places[kind]
            more = ", …" if count > len(places) else ""
            where = f" ({', '.join(name for name, _, _ in places)}{more})" if places else ""
            text = f'sheet "{sheet}"{where}: {count:,} × {SAYS[kind]}'
            into.doubt(kind, text, _at(into, table, places))


def _at(
    into: Builder, table: int | None, places: list[tuple[str, int, int]]
) -> tuple[int, int, int] | None:
    """Return the cell of the table where the first of some places stands, if it does."""
    if table is None or not places or places[0][1] not in into.stands:
        return None
    _, row, column = places[0]
    width = len(into.document.tables[table - 1].rows[0])
    return (table, into.stands[row], column + 1) if column < width else None
