"""Which elements are open at a place of a web page, so that none stands too deep."""

from collections import Counter
from dataclasses import dataclass, field

from loaders.tables.web.names import BREAKING, GRID, LOOSE, MARKS, VOID

DEPTH, NESTED, MARKED = 500, 20, 4
"""Elements, tables and bold, italic or struck elements one inside the other."""
CELLS = frozenset(["td", "th", "caption"])


@dataclass(slots=True)
class Depth:
    """The open elements, and how many beginnings were not written because of them."""

    open: Counter[str] = field(default_factory=Counter)
    dropped: Counter[str] = field(default_factory=Counter)
    sunk: int = 0
    """Open tables that were not written."""
    tables: list[tuple[bool, Counter[str]]] = field(default_factory=list)
    """For each open table, whether it is inside a cell, and what was open before it."""
    left: int = 0
    """Elements that stood too deep."""
    written: int = 0
    """Elements that the parser will make, those among them that it opens again."""
    loose: int = 0
    """Cells that stood in no table."""

    @property
    def between_cells(self) -> bool:
        """Tell whether words here would be in a table, but in none of its cells."""
        return bool(self.tables) and not self.tables[-1][0] and not self.sunk

    def begin(self, name: str, attributes: str) -> str:
        """Return the markup that begins an element; a break where it cannot begin."""
        if name in GRID and not self.tables:
            self.loose += name in CELLS
            return "<br>"
        if name in GRID and not self.sunk:
            self._cell(begins=name in CELLS)
        if self._sinks(name):
            return self._drop(name)
        if name == "table":
            self._table()
        self.written += 1 + (self._marked() if name in BREAKING else 0)
        self.open[name] += name not in VOID and name not in LOOSE
        return f"<{name}{attributes}>"

    def end(self, name: str) -> str:
        """Return the markup that ends an element, if its beginning was written."""
        if self.dropped[name] or (name in GRID and (self.sunk or not self.tables)):
            self.dropped[name] -= name not in GRID
            self.sunk -= name == "table"
            return "<br>" if name in BREAKING else ""
        if name == "table":
            self.open = self.tables.pop()[1] if self.tables else self.open
        elif name in GRID:
            self._cell(begins=False)
        elif self.open[name]:
            self.open[name] -= 1
        return "<br>" if name in VOID else f"</{name}>"

    def _sinks(self, name: str) -> bool:
        """Tell whether an element would stand too deep."""
        if self.sunk and name in GRID:
            return True
        if name in MARKS:
            return self._marked() >= MARKED
        if name == "table":
            return bool(self.sunk) or len(self.tables) >= NESTED
        return name not in VOID and name not in LOOSE and self.open.total() >= DEPTH

    def _marked(self) -> int:
        """Return how many bold, italic or struck elements are open."""
        return self.open["b"] + self.open["i"] + self.open["s"]

    def _drop(self, name: str) -> str:
        """Leave an element out, its words stay."""
        self.dropped[name] += name not in VOID and name not in LOOSE
        self.sunk += name == "table"
        self.left += 1
        return "<br>" if name in BREAKING else ""

    def _table(self) -> None:
        """Begin a table; one that begins between the cells of another ends that."""
        if self.between_cells:
            self.open = self.tables.pop()[1]
        self.tables.append((False, self.open.copy()))

    def _cell(self, *, begins: bool) -> None:
        """Note that a cell begins or ends: what was open in the one before, is closed."""
        before = self.tables[-1][1]
        self.open = before.copy()
        self.open["table"] += 1
        self.tables[-1] = (begins, before)
