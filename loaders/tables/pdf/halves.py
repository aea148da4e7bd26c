"""Whether the end of a page cuts a row of a table in two."""

from collections.abc import Iterable

from loaders.tables.pdf.pieces import SENTENCE_ENDS
from loaders.tables.pdf.tables import NEAR, Entry, Whole, continued


def split(table: Whole, more: Whole, repeated: int, broken: bool, usual: bool) -> bool:
    """Tell whether the first row of a page is the rest of the last row of the page before.

    `broken` says that no rule ends that row, `usual` that other rows of the document are cut.
    """
    first = more.row(repeated)
    pairs = [(table.above(entry, table.rows), entry) for entry in first]
    if not any(entry.text for entry in first) or any(above is None for above, _ in pairs):
        return False
    known = [(above, entry) for above, entry in pairs if above]
    if broken or _heads(table, known):
        return True
    if any(entry.text and not above.text for above, entry in known) or not _capitals(table):
        return False
    if usual and not first[0].text and _keyed(table) and _keyed(more, repeated + 1):
        return True
    blank = any(above.text and not entry.text for above, entry in known)
    cut = [_cut(above, entry) for above, entry in known if entry.text]
    return any(cut) if blank else all(cut)


def _cut(above: Entry, entry: Entry) -> bool:
    """Tell whether a sentence goes on: in small letters, after a hyphen, or inside brackets."""
    if not continued(entry) or above.text.endswith(SENTENCE_ENDS):
        return False
    open_above = above.text.count("(") > above.text.count(")")
    closed_here = entry.text.count(")") > entry.text.count("(")
    return entry.text[0].islower() or above.text.endswith("-") or (open_above and closed_here)


def _heads(table: Whole, pairs: Iterable[tuple[Entry, Entry]]) -> bool:
    """Tell whether two halves are the table's header again, cut in two."""
    head = {round(e.x0 / NEAR): e.text.replace(" ", "") for e in table.row(0) if e.text}
    whole = {round(e.x0 / NEAR): f"{a.text}{e.text}".replace(" ", "") for a, e in pairs}
    return {at: words for at, words in whole.items() if words} == head


def _capitals(table: Whole) -> bool:
    """Tell whether cells begin with capitals, so that small letters mean that one goes on."""
    starts = [e.text[0] for e in table.entries if e.row and e.text]
    return sum(1 for letter in starts if letter.islower()) * 4 <= len(starts)


def _keyed(table: Whole, start: int = 1) -> bool:
    """Tell whether every row, from `start` on, begins with words."""
    firsts = [e for e in table.entries if e.row >= start and e.x0 == table.xs[0]]
    return all(entry.text for entry in firsts)
