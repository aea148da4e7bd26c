"""What is noticed about a plan as a whole: gaps in numbers, numbers in prose, unknown columns."""

import re
from collections import defaultdict
from itertools import groupby, permutations

from graph.model import Made, MergedInto, Passage, Recommendation, Review
from loaders.draft import Draft
from loaders.interpret.people.left_out import LEFT_OUT
from loaders.interpret.titles.reviews import counts_in
from loaders.layouts.beside import TOLD, kind_of
from loaders.layouts.blocks import Layout
from loaders.quoted import shortened
from loaders.tables.table import Cell, Document, Table

MOST = 50
"""More gaps than this are no gaps: the numbers do not count the recommendations."""


def notice(draft: Draft, document: Document, layout: Layout) -> None:
    """Write the notes that need the whole plan."""
    _gaps(draft)
    _names_alike(draft)
    _not_revised(draft, layout)
    _counts_in_prose(draft)
    _columns(draft, layout)
    _damage(draft, document)
    _tables_aside(draft, document, layout)
    _loose(draft, layout)
    _keys(draft, layout)
    _beyond(draft, layout)
    _doubts(draft, document)
    _not_merged(draft, document, layout)


def _gaps(draft: Draft) -> None:
    """Note the numbers that a review's recommendations leave out; `3 & 4` and `1-3` are several."""
    numbers: dict[str, set[int]] = defaultdict(set)
    reviews: dict[str, Review] = {}
    for edge in draft.graph().joined(Made):
        reviews[edge.source.id] = edge.source
        numbers[edge.source.id] |= numbers_in(edge.target.number or "")
    for name, used in numbers.items():
        missing = _missing(used)
        if missing:
            listed = ", ".join(map(str, missing))
            draft.note(
                "number missing",
                f"{reviews[name].name}: the numbers go up to {max(used)}; there is no {listed}.",
                [reviews[name]],
                suggestion="Look it up in the review's report; the plan may have left it out.",
            )


def numbers_in(number: str) -> set[int]:
    """Return the whole numbers of a cell: `3 & 4` is 3 and 4, `1-3` is 1, 2, 3; `9.2` is 9."""
    found: set[int] = set()
    for first, last in re.findall(r"(\d{1,4})(?:\.\d+)*(?:\s*[-–]\s*(\d{1,4}))?", number):
        upto = int(last) if last and int(first) < int(last) < int(first) + MOST else int(first)
        found |= set(range(int(first), upto + 1))
    return found


def _missing(used: set[int]) -> list[int]:
    """Return the gaps, none where the numbers are no plain count (a reference, a year)."""
    if not used or max(used) > len(used) + MOST:
        return []
    return sorted(set(range(1, max(used) + 1)) - used)


def _names_alike(draft: Draft) -> None:
    """Note two reviews of which one's name ends as the other's: `Adult B` and `B`."""
    reviews = draft.graph().of(Review)
    for longer, shorter in permutations(reviews, 2):
        if longer.name.casefold().endswith(f" {shorter.name.casefold()}"):
            draft.note(
                "reviews with names alike",
                f"{longer.name} and {shorter.name} may be one review; they are two here.",
                [longer, shorter],
                suggestion=f"If so, write in source.yaml: reviews: "
                f"{{{shorter.name}: [{longer.name}]}}",
            )


def _not_revised(draft: Draft, layout: Layout) -> None:
    """Note the local originals that were not taken into a revised recommendation."""
    if not any("revised" in block.roles for block in layout.blocks):
        return
    graph = draft.graph()
    merged = {edge.source.id for edge in graph.joined(MergedInto)}
    for one in graph.of(Recommendation):
        if one.stage == "original" and one.scope == "local" and one.id not in merged:
            draft.note(
                "no revised recommendation",
                f"{one.id.removeprefix(f'{draft.plan.id}/')} stands in no revised recommendation.",
                [one],
                suggestion="Ask the partnership whether it was dropped or done already.",
            )


def _counts_in_prose(draft: Draft) -> None:
    """Note a number of reviews said in prose that the tables contradict."""
    graph = draft.graph()
    reviews = len(graph.of(Review))
    for passage in graph.of(Passage):
        for number, start, end in counts_in(passage.text):
            if number != reviews:
                draft.note(
                    "number contradicted",
                    f"The plan says {passage.text[start:end]!r}; its tables hold {reviews}.",
                    [passage],
                )


def _columns(draft: Draft, layout: Layout) -> None:
    """Note the columns nobody knows; their cells are kept as passages."""
    for cell in layout.unknown:
        draft.note(
            "column not understood",
            f"The column {cell.text!r} of table {cell.table} is not understood; but kept.",
            [draft.at(cell)],
            suggestion="Give it a role under `columns` in source.yaml, or list it under `ignore`.",
        )


def _damage(draft: Draft, document: Document) -> None:
    """Note the cells whose markup is broken; every word is there, the structure may not be."""
    for cell in document.cells():
        if cell.damage and not cell.blank:
            draft.note(
                "markup damaged",
                f"The markup of the cell is damaged ({cell.damage}); every word is kept.",
                [draft.at(cell)],
                severity="remark",
            )


def _tables_aside(draft: Draft, document: Document, layout: Layout) -> None:
    """Note the tables without recommendations; their cells are kept as passages.

    One that is known for something else, such as a key of colours, asks for nothing.
    """
    for table in document.tables:
        if table.number in layout.aside:
            first = next(cell for row in table.rows for cell in row if not cell.blank)
            if kind := kind_of(table):
                _table_beside(draft, table, TOLD[kind], first)
                continue
            draft.note(
                "table not understood",
                f"Table {table.number} has no column of recommendations; it is kept word for word.",
                [draft.at(first)],
            )


def _table_beside(draft: Draft, table: Table, does: str, first: Cell) -> None:
    """Note a table that is known for something else than a plan, and what is left out of it."""
    names = sum(cell.text == LEFT_OUT for row in table.rows for cell in row)
    many = f"{names:,} cells that may name a person are" if names > 1 else "a cell with a name is"
    left = f"{many} left out, the rest" if names else "it"
    draft.note(
        "table beside the plan",
        f"Table {table.number} {does} and is no part of the plan; {left} is kept as text.",
        [draft.at(first)],
        severity="remark",
    )


def _loose(draft: Draft, layout: Layout) -> None:
    """Note the rows of one cell that head nothing and ask nothing; they are kept as text."""
    for cell in layout.loose:
        draft.note(
            "remark in a row",
            f"The row {shortened(cell.text)} stands alone in its row and is neither a heading nor "
            "a recommendation; it is kept as text.",
            [draft.at(cell)],
            severity="remark",
        )


def _keys(draft: Draft, layout: Layout) -> None:
    """Note the last rows of a table that explain its colours; they are kept as text."""
    for number, cells in groupby(layout.keys, key=lambda cell: cell.table):
        draft.note(
            "key in a table",
            f"The last rows of table {number} only explain its colours; they are kept as text, and "
            "are no recommendations.",
            [draft.at(cell) for cell in cells],
            severity="remark",
        )


def _beyond(draft: Draft, layout: Layout) -> None:
    """Note words in a column that has no head; they are kept as text."""
    for cell in layout.beyond:
        draft.note(
            "words beyond the columns",
            f"{shortened(cell.text)} stands in a column that has no head; it is kept as text.",
            [draft.at(cell)],
            suggestion="Write a head over the column, if its words belong to the plan.",
        )


def _doubts(draft: Draft, document: Document) -> None:
    """Note what the reader of the format could not settle."""
    for doubt in document.doubts:
        cell = draft.cells.get(doubt.at) if doubt.at else None
        draft.note(doubt.kind, doubt.text, [cell or draft.plan], severity=doubt.severity)


def _not_merged(draft: Draft, document: Document, layout: Layout) -> None:
    """Note that blank cells were carried by heading in a format that could have merged them."""
    carried = any(row.above for block in layout.blocks for row in block.rows if block.continues)
    if document.merges and carried:
        draft.note(
            "no merged cells",
            "The document merges no cells over rows. A blank cell under a heading was read as "
            "continuing the one above, as in a text.",
            [draft.plan],
            severity="remark",
        )
