"""Measurements against their limits, as plain text."""

from dataclasses import dataclass, field


@dataclass(slots=True, kw_only=True)
class Measured:
    """One line: what was measured, on each engine, and what it may be at most."""

    what: str
    limit: float
    unit: str
    on: dict[str, float | None] = field(default_factory=dict)

    @property
    def missed(self) -> bool:
        """Tell whether an engine is over the limit; what was not measured is not."""
        return any(value is not None and value > self.limit for value in self.on.values())

    @property
    def verdict(self) -> str:
        """Say it in a word."""
        measured = [value for value in self.on.values() if value is not None]
        return "MISSED" if self.missed else "ok" if measured else "not measured"

    def cells(self) -> list[str]:
        """Return the line's cells as text."""
        engines = (self._show(self.on.get(name)) for name in ("embedded", "neo4j"))
        return [self.what, *engines, self._show(self.limit), self.verdict]

    def _show(self, value: float | None) -> str:
        """Return a value with its unit."""
        return "-" if value is None else f"{value:,.{0 if self.unit == 'MB' else 2}f} {self.unit}"


def table(lines: list[Measured]) -> str:
    """Return the lines under their heads, in columns."""
    rows = [["what", "embedded", "neo4j", "limit", "ok?"], *(line.cells() for line in lines)]
    widths = [max(len(row[i]) for row in rows) for i in range(len(rows[0]))]
    rows.insert(1, ["-" * width for width in widths])
    padded = ("  ".join(cell.ljust(w) for cell, w in zip(row, widths, strict=True)) for row in rows)
    return "\n".join(row.rstrip() for row in padded)
