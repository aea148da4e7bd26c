"""The pages of a PDF to paragraphs and tables in their order, as messages for the builder."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from loaders.tables.pdf.cells import Spread
from loaders.tables.pdf.cut import too_narrow
from loaders.tables.pdf.furniture import Said, take_out
from loaders.tables.pdf.habits import Habits, habits_of
from loaders.tables.pdf.halves import split
from loaders.tables.pdf.layout import Layout, stretches
from loaders.tables.pdf.lines import Line
from loaders.tables.pdf.pieces import pieces_of
from loaders.tables.pdf.tables import Whole, join, other_header, repeats, same_columns, whole
from loaders.tables.pdf.unruled import Tail, unruled
from loaders.tables.words import Piece

Message = dict[str, Any]
MARGIN = 72.0
"""Word leaves this much free at the foot of a page (points)."""
LINES = 4.0
"""A row that may be cut begins on a page that has room for this, in sizes of the letters."""
LOW = 0.5
"""A table that goes on reaches at least this far down its page."""
SAYS = {
    "nested table": "a table stands inside this cell; its words are here, a line a row",
    "rules across alone": "this table has no rules down the page; its columns were told apart by "
    "the gaps between words",
    "rules down alone": "this table has no rules between its rows; they were told apart by the "
    "gaps between lines",
    "rotated words": "some words in this cell are turned; look whether they are in order",
    "picture not read": "there is a picture in this cell; what it shows was not read",
    "row over two pages": "a page ends inside this row; its two halves were put together",
    "row perhaps over two pages": "this cell is blank at the top of a page; look whether its row "
    "goes on with the last one of the page before",
}

NARROW = (
    "columns are so narrow that words are cut at the ends of their lines, without a hyphen; some "
    "may be in two pieces here. Load the Word file, or print the plan with wider columns"
)


def arrange(layouts: Sequence[Layout]) -> Iterator[Message]:
    """Return what the pages say: paragraphs, tables, doubts."""
    pitch = habits_of(_groups(layouts)).pitch
    furniture = take_out(layouts)
    before: Tail | None = None
    for layout in layouts:
        before = unruled(layout, before, pitch)
    habits = habits_of(_groups(layouts))
    narrow = too_narrow(_groups(layouts), habits)
    tables = _joined(layouts, habits)
    yield {"merges": any(table.ruled for table in tables.values())}
    yield from map(_furniture, furniture.heads)
    for layout in layouts:
        yield from _page(layout, tables, habits)
    yield from map(_furniture, furniture.feet)
    yield from _doubts(layouts, furniture.left_out)
    if narrow:
        yield {"doubt": ["words cut in narrow columns", NARROW]}


def _groups(layouts: Iterable[Layout]) -> Iterator[Sequence[Line]]:
    """Return lines that stand below one another."""
    for layout in layouts:
        yield layout.lines
        for spread in layout.spreads:
            for spot in spread.spots:
                for part in spot.parts:
                    yield part.lines


@dataclass(slots=True)
class Ways:
    """How tables go on over pages here, as far as that is sure."""

    rows_split: bool = False
    with_header: int = 0
    without: int = 0


def _joined(layouts: Sequence[Layout], habits: Habits) -> dict[int, Whole]:
    """Return the tables by the identity of their first page; those that go on are put together."""
    ways = Ways()
    _put_together(layouts, habits, ways, Ways())
    return _put_together(layouts, habits, Ways(), ways)


def _put_together(
    layouts: Sequence[Layout], habits: Habits, seen: Ways, known: Ways
) -> dict[int, Whole]:
    """Put tables together as is known, and note what is seen."""
    margin = _margin(layouts)
    found: dict[int, Whole] = {}
    last: tuple[Layout, Spread, Whole] | None = None
    for layout in layouts:
        for spread in layout.spreads:
            table = whole(spread, habits)
            if last and _meets(*last, layout, spread, table):
                before, above, so_far = last
                room = before.height - margin - above.bottom
                again = repeats(so_far, table)
                broken = above.open_bottom or (spread.open_top and not again)
                cut = split(so_far, table, again, broken, known.rows_split)
                if cut or _goes_on(so_far, spread, table, again, room, known):
                    _note(seen, cut, again)
                    join(so_far, table, again, cut, habits)
                    table = so_far
            if table is not (last and last[2]):
                found[id(spread)] = table
            last = (layout, spread, table)
        if not layout.spreads:
            last = None
    return found


def _note(seen: Ways, cut: bool, again: int) -> None:
    """Note how a table goes on."""
    seen.rows_split |= cut
    if again:
        seen.with_header += cut
    else:
        seen.without += 1


def _margin(layouts: Sequence[Layout]) -> float:
    """Return how much is free at the foot of full pages."""
    free = sorted(layout.height - bottom for layout in layouts if (bottom := _bottom(layout)))
    if len(free) > 1 and free[1] - free[0] < 15:
        return free[0]
    tops = [_top(layout) for layout in layouts if _bottom(layout)]
    return min([*free[:1], max(MARGIN, min(tops, default=0.0))])


def _top(layout: Layout) -> float:
    """Return where the first thing on a page starts."""
    return min([*(s.top for s in layout.spreads), *(line.top for line in layout.lines)])


def _bottom(layout: Layout) -> float:
    """Return where the last thing on a page ends; 0 for an empty one."""
    ends = [spread.bottom for spread in layout.spreads] + [line.bottom for line in layout.lines]
    return max(ends, default=0.0)


def _meets(
    before: Layout, last: Spread, table: Whole, layout: Layout, spread: Spread, more: Whole
) -> bool:
    """Tell whether a table ends at the foot of a page and one like it begins the next."""
    if layout.page != before.page + 1 or last.ruled != spread.ruled or spread.top > _top(layout):
        return False
    foot = last.bottom + 1 >= _bottom(before) and last.bottom > LOW * before.height
    return foot and same_columns(table.xs, more.xs) and spread.top < LOW * layout.height


def _goes_on(
    table: Whole, spread: Spread, more: Whole, again: int, room: float, known: Ways
) -> bool:
    """Tell whether a table goes on, where no row is cut by the end of the page."""
    if not again:
        return not other_header(table, more)
    if known.without > known.with_header:
        return False
    need = spread.ys[again + 1] - spread.ys[again]
    sizes = [line.size for entry in more.entries for line in entry.lines]
    if known.rows_split and sizes:
        need = min(need, LINES * max(sizes))
    return need > room - 1


def _page(layout: Layout, tables: dict[int, Whole], habits: Habits) -> Iterator[Message]:
    """Return the paragraphs and tables of a page, in their order."""
    runs = stretches(layout)
    things: list[tuple[float, list[Line] | Spread]] = [(run[0].top, run) for run in runs]
    things += [(spread.top, spread) for spread in layout.spreads]
    edges = [line.x1 for line in layout.lines] + [spread.right for spread in layout.spreads]
    for _, thing in sorted(things, key=lambda some: some[0]):
        if isinstance(thing, Spread):
            if id(thing) in tables:
                yield _table(tables[id(thing)])
            continue
        left = min(line.x0 for line in thing)
        for piece in pieces_of(thing, left, max(edges), habits):
            yield _paragraph(piece, layout.page)
    for words in layout.aside:
        yield _paragraph(Piece(runs=[(words, frozenset())]), layout.page)


def _paragraph(piece: Piece, page: int) -> Message:
    """Return the message of a paragraph."""
    return {"paragraph": _plain(piece), "page": page}


def _furniture(words: Said) -> Message:
    """Return the message of the head or foot of a page."""
    return _paragraph(Piece("margin", [(words.text, frozenset())]), words.page)


def _plain(piece: Piece) -> list[Any]:
    """Return a piece as lists of words."""
    return [piece.kind, [[text, sorted(style)] for text, style in piece.runs]]


def _table(table: Whole) -> Message:
    """Return the message of a table."""
    cells, doubts = [], []
    for e in sorted(table.entries, key=lambda entry: (entry.row, entry.x0)):
        column = table.place(e.x0)
        columns = max(table.place(e.x1) - column, 1)
        pieces = [_plain(piece) for piece in e.pieces]
        cells.append([e.row, column, e.rows, columns, e.page, e.fill, pieces])
        doubts += [[kind, SAYS[kind], e.row, column + 1] for kind in sorted(e.doubts)]
    if not table.ruled:
        says = "this table has no rules; its columns were told apart by the gaps between words"
        doubts.append(["table without rules", says, 0, 1])
    return {"table": cells, "repeated": sorted(table.repeated), "doubts": doubts}


def _doubts(layouts: Sequence[Layout], left_out: int) -> Iterator[Message]:
    """Return what a person should know about the pages."""
    if left_out:
        says = f"{left_out} lines at the head or foot of pages repeat those before and are left out"
        yield {"doubt": ["page header or footer", says]}
    unreadable = sum(layout.unreadable for layout in layouts)
    if unreadable:
        says = f"{unreadable} letters have no meaning in the file; each is shown as a \ufffd"
        yield {"doubt": ["letters not readable", says]}
    for layout in layouts:
        if layout.aside:
            yield {"doubt": ["rotated words", f"page {layout.page} has turned words: "
                             + "; ".join(layout.aside)]}  # fmt: skip
        if layout.crowded:
            says = f"page {layout.page} has too many rules; no table was read from them"
            yield {"doubt": ["rules not read", says]}
        if layout.pictures and not layout.letters:
            says = f"page {layout.page} is only a picture; no words were read from it"
            yield {"doubt": ["picture not read", says]}
        elif not layout.letters:
            yield {"doubt": ["page without words", f"page {layout.page} has no words"]}
    yield from _pictures(layouts)


def _pictures(layouts: Sequence[Layout]) -> Iterator[Message]:
    """Say how many pictures stand on pages with words."""
    number = sum(layout.pictures for layout in layouts if layout.letters)
    if number:
        says = f"{number} pictures in the file; what they show was not read"
        yield {"doubt": ["picture not read", says]}
