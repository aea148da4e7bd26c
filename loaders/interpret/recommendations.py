"""Recommendations in a cell: one original, or several numbered revised ones; asides stay apart."""

import re
from dataclasses import dataclass

from loaders.interpret.codes import coded
from loaders.interpret.lists.numbering import numbered
from loaders.interpret.titles.headings import Heading
from loaders.interpret.words import says_nothing
from loaders.tables.table import Block, Cell

CROSS_REFERENCE = re.compile(
    r"\s*rec(?:ommendation)?s?\.?\s+\d+\w*(?:[.,]\d+)*\s*[:,–-]?\s*(?:please\s+)?(?:see|refer)\b",
    re.IGNORECASE,
)
NOTE = re.compile(r"(?<=[.!?])\s+(?=(?:note|n\.?b\.?)\s*:)", re.IGNORECASE)
ASIDE = re.compile(r"\s*(?:note|n\.?b\.?)\s*:", re.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """A recommendation: characters `start` to `end` of its cell, and its number if it has one."""

    start: int
    end: int
    number: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Aside:
    """Words of a recommendation cell that recommend nothing: a cross-reference, a note."""

    start: int
    end: int
    kind: str


@dataclass(frozen=True, slots=True)
class Reading:
    """What a recommendation cell says."""

    asked: tuple[Asked, ...]
    asides: tuple[Aside, ...]


def original_of(cell: Cell, heading: Heading | None) -> Reading:
    """Return the one recommendation of an original's cell, without its heading and asides."""
    if says_nothing(cell.text):
        return Reading((), ())
    blocks, asides = _without_asides(cell, _after(cell, heading))
    if not blocks:
        return Reading((), asides)
    return Reading((Asked(start=blocks[0].start, end=blocks[-1].end),), asides)


def revised_of(cell: Cell, heading: Heading | None) -> Reading:
    """Return the numbered recommendations of a revised cell; all of it where none is numbered."""
    if says_nothing(cell.text):
        return Reading((), ())
    blocks, asides = _without_asides(cell, _after(cell, heading))
    if not blocks:
        return Reading((), asides)
    starts = numbered(cell.text, blocks) or coded(cell.text, blocks)
    if not starts:
        return Reading((Asked(start=blocks[0].start, end=blocks[-1].end),), asides)
    before = tuple(
        Aside(start=b.start, end=b.end, kind="introduction")
        for b in blocks
        if b.end <= starts[0].place
    )
    asked = tuple(Asked(start=n.start, end=n.end, number=n.number) for n in starts)
    return Reading(asked, (*asides, *before))


def _after(cell: Cell, heading: Heading | None) -> list[Block]:
    """Return the blocks of a cell that come after its heading."""
    at = heading.end if heading else 0
    rest = [block for block in cell.blocks if block.end > at]
    if rest and rest[0].start < at:
        start = at + len(cell.text[at:]) - len(cell.text[at:].lstrip(" :–-"))
        rest[0] = Block(start=start, end=rest[0].end, kind=rest[0].kind, italic=rest[0].italic)
    return [block for block in rest if block.start < block.end]


def _without_asides(cell: Cell, blocks: list[Block]) -> tuple[list[Block], tuple[Aside, ...]]:
    """Part the blocks into those that recommend and those that only refer or remark."""
    kinds = [_aside(cell.text[block.start : block.end]) for block in blocks]
    kept = [block for block, kind in zip(blocks, kinds, strict=True) if kind is None]
    asides = [
        Aside(start=block.start, end=block.end, kind=kind)
        for block, kind in zip(blocks, kinds, strict=True)
        if kind is not None
    ]
    return _cut_note(cell, kept, asides)


def _cut_note(
    cell: Cell, kept: list[Block], asides: list[Aside]
) -> tuple[list[Block], tuple[Aside, ...]]:
    """Cut a closing remark off the last block: in italics, or a last sentence `Note: …`."""
    for start, end in cell.italics:
        closing = kept and kept[-1].start < start and end == kept[-1].end
        if closing and ASIDE.match(cell.text[start:end]):
            asides.append(Aside(start=start, end=end, kind="remark in the cell"))
            cut = Block(start=kept[-1].start, end=len(cell.text[:start].rstrip()))
            kept = [*kept[:-1], cut]
    last = kept[-1] if kept else None
    note = NOTE.search(cell.text, last.start, last.end) if last else None
    if last and note:
        asides.append(Aside(start=note.end(), end=last.end, kind="remark in the cell"))
        kept = [*kept[:-1], Block(start=last.start, end=note.start())]
    return kept, tuple(asides)


def _aside(words: str) -> str | None:
    """Return what a block is, where it does not recommend."""
    if CROSS_REFERENCE.match(words):
        return "cross-reference"
    return "remark in the cell" if ASIDE.match(words) else None
