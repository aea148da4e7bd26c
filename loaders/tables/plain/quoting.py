"""Rows of delimited text: cells in quotes, over several lines, with quotes doubled inside.

Programs write `"5"" pipe",2`; people also write `5" pipe`, double no quotes inside, and forget
to close one. A quote that is never closed, or in which another cell opens, is a word.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import islice

from loaders.tables import limits

WIDE = 100_000
"""Cells of a row, blank ones counted."""
ATTEMPT = 50
"""What looking for a closing quote costs at least, in characters looked through."""
ENDLESS = (
    "a quote opens here and never closes, and so do many before it; close them, or save the plan "
    "again"
)


@dataclass(frozen=True, slots=True)
class Row:
    """A row: the line on which it begins, the lines it runs over, and its cells."""

    line: int
    lines: int
    cells: list[str]


class UnreadableRowError(Exception):
    """A row that no plan has: on which line, and what is wrong with it."""

    def __init__(self, line: int, says: str) -> None:
        """Remember the line and the words."""
        super().__init__(f"line {line}: {says}")


@dataclass(slots=True)
class Rows:
    r"""The rows of a text whose lines end in `\n`.

    `unclosed` are the places where a quote opens that is not closed, `odd` those of cells with
    single quotes inside; `vain` is how many characters were looked through for a closing quote.
    """

    text: str
    delimiter: str
    unclosed: list[int] = field(default_factory=list)
    odd: list[int] = field(default_factory=list)
    vain: int = 0
    _blank: re.Pattern[str] = field(init=False)
    _strict: re.Pattern[str] = field(init=False)
    _single: re.Pattern[str] = field(init=False)
    _loose: re.Pattern[str] = field(init=False)
    _plain: re.Pattern[str] = field(init=False)
    _after: re.Pattern[str] = field(init=False)

    def __post_init__(self) -> None:
        """Make the patterns of the delimiter."""
        self.text = self.text if self.text.endswith("\n") else self.text + "\n"
        mark = re.escape(self.delimiter)
        lone = rf'(?<![{mark}\n])"(?![ ]*[{mark}\n])'
        self._blank = re.compile(rf"(?:[ {mark}]*+\n)++")
        self._strict = re.compile(r'(?:[^"]++|"")*+')
        self._single = re.compile(rf'(?:[^"\n]++|{lone})*+')
        self._loose = re.compile(rf'(?:[^"]++|""|{lone})*+')
        self._plain = re.compile(rf"[^{mark}\n]*+")
        self._after = re.compile(rf'"[ ]*(?=[{mark}\n])')

    def __iter__(self) -> Iterator[Row]:
        """Yield the rows; of several blank ones in a row, one."""
        at, line, text = 0, 1, self.text
        while at < len(text):
            blank = self._blank.match(text, at)
            if blank:
                row, at = Row(line, blank[0].count("\n"), [""]), blank.end()
            else:
                row, at = self.row(at, line)
            yield row
            line += row.lines

    def row(self, start: int, line: int) -> tuple[Row, int]:
        """Return the row that begins at a place, on a line, and where the next one begins."""
        end = self.text.index("\n", start)
        if '"' in self.text[start:end]:
            cells, end = self._cells(start)
        else:
            cells = self.text[start:end].split(self.delimiter, WIDE)
        if len(cells) > WIDE:
            raise UnreadableRowError(
                line, f"more than {WIDE:,} cells in a row; save the plan alone"
            )
        return Row(line, self.text.count("\n", start, end) + 1, cells), end + 1

    def first(self, number: int) -> list[Row]:
        """Return the first rows."""
        return list(islice(self, number))

    def lines(self, places: Sequence[int]) -> list[int]:
        """Return the lines on which some places of the text are."""
        return [self.text.count("\n", 0, place) + 1 for place in places]

    def _cells(self, at: int) -> tuple[list[str], int]:
        """Return the cells of a row with quotes, and where its last line ends."""
        cells: list[str] = []
        while len(cells) <= WIDE:
            cell, at = self._cell(at)
            cells.append(cell)
            if self.text[at] == "\n":
                break
            at += 1
        return cells, at

    def _cell(self, at: int) -> tuple[str, int]:
        """Return the cell that begins at a place, and where it ends."""
        opening = at
        while self.text[opening] == " ":
            opening += 1
        if self.text[opening] == '"':
            quoted = self._quoted(opening)
            if quoted:
                return quoted
            self.unclosed.append(opening)
            if self.vain > limits.FILE:
                raise UnreadableRowError(self.lines([opening])[0], ENDLESS)
        return self._unquoted(at)

    def _unquoted(self, at: int) -> tuple[str, int]:
        """Return the cell that runs to the next delimiter or the end of the line."""
        found = self._plain.match(self.text, at)
        end = found.end() if found else at
        return self.text[at:end], end

    def _quoted(self, opening: int) -> tuple[str, int] | None:
        """Return the cell that stands in quotes, and where it ends; None if they do not close."""
        strict = self._closed(self._strict, opening)
        if strict:
            return strict[0].replace('""', '"'), strict[1]
        single = self._closed(self._single, opening)
        if single:
            self.odd.append(opening)
            return single
        loose = self._closed(self._loose, opening)
        # Quotes inside come in twos; where they do not, the last opens a cell further on.
        if loose and loose[0].count('"') % 2 == 0:
            self.odd.append(opening)
            return loose[0].replace('""', '"'), loose[1]
        return None

    def _closed(self, inside: re.Pattern[str], opening: int) -> tuple[str, int] | None:
        """Return what stands between two quotes, and where the cell ends."""
        found = inside.match(self.text, opening + 1)
        end = found.end() if found else opening + 1
        after = self._after.match(self.text, end)
        if after:
            return self.text[opening + 1 : end], after.end()
        self.vain += end - opening + ATTEMPT
        return None
