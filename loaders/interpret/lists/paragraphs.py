"""Which paragraphs of a cell are one statement: what goes on with which, lists below a line too."""

from collections.abc import Sequence
from dataclasses import dataclass

from loaders.interpret.lists.announced import WAITING, announces, begins_with_verb, heads
from loaders.interpret.lists.numbers import number_at
from loaders.tables.bullets import BULLET
from loaders.tables.table import Block, Cell

STOPS = (".", ";", "!", "?", ":", ",")
JOINS = frozenset({"and", "or", "&"})
Names = Sequence[tuple[int, int]]
Span = tuple[int, int]


@dataclass(slots=True)
class _Statement:
    """A statement while it is gathered: where it stands, how it begins, whether it waits."""

    start: int
    end: int
    sign: str
    number: str
    waits: bool
    small: bool
    only_heads: bool

    def takes(self, line: "_Statement", item: bool, text: str) -> bool:
        """Tell whether a line below belongs to it: an item it waits for, or one further in."""
        if self.only_heads:
            return False
        if item and self.sign and line.sign == self.sign:
            return False
        if item and (self.waits or self._has_below(line)):
            return True
        if item and self.sign and line.sign:
            return True
        return not item and ((self.waits and line.small) or _goes_on(self, line, text))

    def _has_below(self, line: "_Statement") -> bool:
        """Tell whether an item is one of the second level: a bullet, or a letter below a figure."""
        lettered = self.number[:1].isdigit() and not line.number[:1].isdigit()
        return bool(self.number) and (not line.number or lettered)


def statements_of(cell: Cell, names: Names = ()) -> list[Span]:
    """Return the statements of several paragraphs; what a colon announces belongs to it.

    So does a line that goes on with the one before, and a bullet below a number. A line that only
    says who acts (`The Trust will:`) heads what follows, and is no statement.
    """
    found: list[_Statement] = []
    for block in cell.blocks:
        line = _line(cell, block, names)
        item = block.kind == "item" or bool(line.number or line.sign)
        if found and found[-1].takes(line, item, cell.text):
            found[-1].end = block.end
        else:
            found.append(line)
    kept = [one for one in found[:-1] if not one.only_heads]
    return [(one.start, one.end) for one in [*kept, *found[-1:]]]


def _line(cell: Cell, block: Block, names: Names) -> _Statement:
    """Return a paragraph as a statement that begins with it."""
    words = cell.text[block.start : block.end]
    mark = BULLET.match(words)
    number = number_at(cell.text, block.start, block.end)
    inside = [(a - block.start, b - block.start) for a, b in names if a >= block.start]
    return _Statement(
        start=block.start,
        end=block.end,
        sign=mark[0].strip() if mark else "",
        number=number[1] if number else "",
        waits=announces(words),
        small=words[:1].islower(),
        only_heads=announces(words) and heads(words, inside),
    )


def _goes_on(before: _Statement, line: _Statement, text: str) -> bool:
    """Tell whether a line goes on with a statement that no sign ends."""
    said, words = text[before.start : before.end].rstrip(), text[line.start : line.end]
    last = said.rsplit(maxsplit=1)[-1].lower()
    if last in WAITING:
        return True
    if begins_with_verb(words):
        return False
    if last in JOINS or last.endswith(","):
        return True
    return line.small and not before.small and not said.endswith(STOPS)
