"""An answer as a sheet: what each cell holds, how wide the columns are, what had to be changed.

Widths are in letters of 10 points. Both spreadsheet files are written from this.
"""

import datetime
import math
import re
from dataclasses import dataclass, field

from graph.signs import REPLACED, refused, visible
from queries.answer import Answer, Cell
from queries.faces.sizes import HIGHEST, SCREEN, Held, height, widths
from queries.faces.words import heading, in_words

MOST = 32_767
"""Characters of a cell, as Excel counts them (UTF-16)."""
DIGITS = 10**15
"""Above this, spreadsheets round whole numbers."""
OLDEST = 1901
"""Year before which Excel has no days, or wrong ones."""
DAY = re.compile(r"\d{4}-\d\d-\d\d")


@dataclass(slots=True)
class Sheet:
    """Heads and rows of an answer, the widths of its columns, and what was changed where."""

    heads: tuple[str, ...]
    rows: list[tuple[Held, ...]]
    widths: list[int] = field(default_factory=list)
    changed: list[str] = field(default_factory=list)

    @property
    def keeps_first(self) -> bool:
        """Tell whether the first column should stay in sight."""
        return sum(self.widths) > SCREEN and self.widths[0] <= SCREEN // 3

    @property
    def numbers(self) -> list[bool]:
        """Tell of each column whether it holds numbers only."""
        columns = list(zip(*self.rows, strict=True)) or [("",)] * len(self.heads)
        return [all(isinstance(one, int | float) for one in cells) for cells in columns]


def sheet(answer: Answer) -> Sheet:
    """Return the sheet of an answer."""
    heads = tuple(visible(heading(name)) for name in answer.columns)
    made = Sheet(heads, [tuple(map(held, row)) for row in answer.rows])
    made.widths = widths(made.heads, made.rows)
    signs = sum(refused(in_words(cell)) for row in answer.rows for cell in row)
    if signs:
        made.changed.append(
            f"{signs:,} control characters, which a spreadsheet cannot hold, stand as {REPLACED}; "
            "they are whole with --format json"
        )
    _cut(made)
    _too_high(made)
    return made


def held(cell: Cell) -> Held:
    """Return what a cell of a sheet holds: numbers and days as such, all else as words."""
    if isinstance(cell, int) and not isinstance(cell, bool) and abs(cell) < DIGITS:
        return cell
    if isinstance(cell, float) and math.isfinite(cell):
        return cell
    words = visible(in_words(cell))
    return _day(words) or words or None


def _day(words: str) -> datetime.date | None:
    """Return the day that words are, as ISO 8601 writes it; None where they are more or less."""
    if not DAY.fullmatch(words):
        return None
    try:
        day = datetime.date.fromisoformat(words)
    except ValueError:
        return None
    return day if day.year >= OLDEST else None


def _cut(made: Sheet) -> None:
    """Cut words that no cell can hold, and say where."""
    for at, row in enumerate(made.rows):
        for place, words in enumerate(row):
            if isinstance(words, str) and units(words) > MOST:
                made.rows[at] = (*made.rows[at][:place], fitting(words), *row[place + 1 :])
                made.changed.append(
                    f"Row {at + 2}, {made.heads[place]}: cut, for it has {len(words):,} characters "
                    f"and a cell holds {MOST:,}; it is whole with --format csv, json or md"
                )


def units(words: str) -> int:
    """Return how many characters words have as Excel counts them."""
    return len(words.encode("utf-16-le", "surrogatepass")) // 2


def fitting(words: str) -> str:
    """Return words as far as a cell can hold them, with a mark where they are cut."""
    if units(words) <= MOST:
        return words
    room = MOST - len(mark(len(words)))
    kept = words.encode("utf-16-le")[: 2 * room].decode("utf-16-le", "ignore")
    return kept + mark(len(words) - len(kept))


def mark(left: int) -> str:
    """Return what stands where words are cut."""
    return f" … [cut here; {left} more characters]"


def _too_high(made: Sheet) -> None:
    """Say which rows have more lines than a row can be high."""
    rows = [
        str(at) for at, row in enumerate(made.rows, start=2) if height(row, made.widths) > HIGHEST
    ]
    if rows:
        made.changed.append(
            f"Rows with a text longer than Excel can show at once: {', '.join(rows)}; all of it is "
            "in the cell"
        )
