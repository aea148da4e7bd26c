"""Notes about the words of an owner cell: left over, read one way of two, acting for another."""

import re
from collections.abc import Iterable, Sequence

from loaders.draft import Draft
from loaders.interpret.agencies.owners import Owner
from loaders.interpret.agencies.unknown_names import may_name_person
from loaders.tables.table import Cell

Span = tuple[int, int]
ACTS = re.compile(r"on\s+behalf\s+of|c/o|care\s+of", re.IGNORECASE)
OTHERWISE = "If it is otherwise, say so with the action: dhrgraph set ACTION owner=NAME."
REMEDY = (
    "If they name an owner, say so with the action: dhrgraph set ACTION owner=NAME. If plans often "
    "name it, add it to loaders/gazetteer/agencies/."
)


def note_left(draft: Draft, cell: Cell, left: Iterable[Span], owners: Sequence[Owner]) -> None:
    """Note the words of an owner cell that nobody understood; a person's name is not repeated."""
    for start, end in left:
        draft.note(
            "owner words not understood",
            f"In the owner cell, {_called(cell.text, start, end, owners)} no agency the gazetteer "
            "knows.",
            [draft.at(cell)],
            suggestion=REMEDY,
        )


def _called(text: str, start: int, end: int, owners: Sequence[Owner]) -> str:
    """Return words in quotes, or where they stand if they may name a person."""
    words = text[start:end]
    if not may_name_person(words):
        return f"{words!r} is"
    what = "words in brackets" if words.startswith("(") else "words"
    before = [one for one in owners if one.start < start]
    after = [one for one in owners if one.start >= end]
    beside = f" after {_said(text, before[-1])}" if before else ""
    beside = beside or (f" before {_said(text, after[0])}" if after else "")
    return f"the {what}{beside} are"


def _said(text: str, owner: Owner) -> str:
    """Return the words of an owner on one line, in quotes."""
    return repr(" ".join(text[owner.start : owner.end].split()))


def _whole(text: str, owner: Owner) -> str:
    """Return the words of an owner in quotes, unless they may name a person."""
    named = may_name_person(text[owner.start : owner.end])
    return "In the owner cell" if named else _said(text, owner)


def note_doubts(draft: Draft, cell: Cell, owners: Iterable[Owner]) -> None:
    """Note how names beside each other were taken that are one owner or two."""
    for one in owners:
        if one.doubt:
            whole = "one owner, a part of the body"
            taken = whole if one.body else "an owner by itself, no part of it"
            draft.note(
                "owner read one way of two",
                f"{_whole(cell.text, one)}: a body and what may be its part stand side by side; "
                f"it is taken for {taken}.",
                [draft.at(cell)],
                severity="remark",
                suggestion=OTHERWISE,
            )


def note_behalf(draft: Draft, cell: Cell, behalf: Iterable[Span]) -> None:
    """Note the words that say for whom an owner acts, or where it is found: they own nothing."""
    for start, end in behalf:
        words = cell.text[start:end]
        if not ACTS.sub("", words).strip(" ,("):
            continue
        said = (
            "words of it" if may_name_person(words) else repr(" ".join(words.split()).strip(" ,("))
        )
        draft.note(
            "owner acts for another",
            f"In the owner cell, {said} say for whom the owner before them acts or where it is "
            "found; the body named there is taken for no owner.",
            [draft.at(cell)],
            severity="remark",
            suggestion="If it owns the action too, say so: dhrgraph set ACTION owner=NAME.",
        )
