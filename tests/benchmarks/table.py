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
    def measured(self) -> bool:
        """Tell whether it was measured on an engine."""
        return any(value is not None for value in self.on.values())

    @property
    def missed(self) -> bool:
        """Tell whether an engine is over the limit; what was not measured is not."""
        return any(value is not None and value > self.limit for value in self.on.values())

    @property
    def verdict(self) -> str:
        """Say it in a word."""
        return "MISSED" if self.missed else "ok" if self.measured else "not measured"

    def cells(self) -> list[str]:
        """Return the line's cells as text."""
        engines = (self._show(self.on.get(name)) for name in ("embedded", "neo4j"))
        return [self.what, *engines, self._show(self.limit), self.verdict]

    def _show(self, value: float | None) -> str:
        """Return a value with its unit."""
        return "-" if value is None else f"{value:,.{0 if self.unit == 'MB' else 2}f} {self.unit}"


HEAD = ["what", "embedded", "neo4j", "limit", "ok?"]


def table(lines: list[Measured]) -> str:
    """Return the lines under their heads, in columns."""
    return in_columns([HEAD, *(line.cells() for line in lines)])


def in_columns(rows: list[list[str]]) -> str:
    """Return rows as plain text, the first one their heads."""
    widths = [max(len(row[i]) for row in rows) for i in range(len(rows[0]))]
    ruled = [rows[0], ["-" * width for width in widths], *rows[1:]]
    padded = (
        "  ".join(cell.ljust(w) for cell, w in zip(row, widths, strict=True)) for row in ruled
    )
    return "\n".join(row.rstrip() for row in padded)
