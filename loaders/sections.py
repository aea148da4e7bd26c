"""What stands over rows and tables: a review, a scope, an agency, a theme.

A review goes on until the next review, a scope until the next scope or review; an agency and a
theme go on until any other such row.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from loaders.gazetteer.lookup import Found, Gazetteer
from loaders.interpret.agencies.addressees import agencies_alone, says_only
from loaders.interpret.agencies.agency_names import body_in
from loaders.interpret.codes import is_origin
from loaders.interpret.scopes import scopes_of
from loaders.interpret.titles.headings import Heading
from loaders.interpret.titles.reviews import review_in
from loaders.interpret.words import caseless
from loaders.layouts.blocks import OWNING, Filing, PlanBlock
from loaders.layouts.bold_lines import bold_lines
from loaders.source import Source
from loaders.tables.table import Cell

Asked = tuple[tuple[tuple[Found, Heading], ...], tuple[Heading, ...]]
"""The agencies that headings name, and the headings that name others."""
TOLD = "(?:should|must|will|shall|to|needs? to)"
LEAST = 2
"""So many rows that name bodies make others likely to."""
NOBODY: Asked = ((), ())


def file_blocks(blocks: Iterable[PlanBlock], source: Source, gazetteer: Gazetteer) -> None:
    """Say of every block what the lines over its table and the rows over it say."""
    blocks = list(blocks)
    over = [_reviews_over(block, source) for block in blocks]
    several = len({named[0].name for named in over if len(named) == 1}) > 1
    names = Names(gazetteer, frozenset([*_owners(blocks), *_asking(blocks)]))
    names = replace(names, among=_mostly_bodies(blocks, source, names))
    bold = bold_lines(blocks)
    filing = Filing()
    for block, named in zip(blocks, over, strict=True):
        if block.opens:
            filing = _opened(filing, named) if several else Filing()
            filing = _for(filing, _asked_over(block, names))
            filing = replace(filing, theme=_theme_over(bold.get(id(block)), source, names))
        heading = block.heading
        if heading and not block.rows[0].cells:
            filing = _under(filing, heading, block, source, names)
        elif heading and not is_origin(heading.name):
            filing = replace(filing, theme=heading)
        block.filing = filing


@dataclass(frozen=True, slots=True)
class Names:
    """The names of bodies: those of the gazetteer, and those that act in this plan.

    `among` tells that most rows over the full width name bodies.
    """

    gazetteer: Gazetteer
    acting: frozenset[str]
    among: bool = False


def _owners(blocks: Iterable[PlanBlock]) -> Iterator[str]:
    """Yield the lines of the cells of owners, folded."""
    for block in blocks:
        for row in block.rows:
            cells = filter(None, map(row.own, OWNING))
            yield from (caseless(c.text[b.start : b.end]) for c in cells for b in c.blocks)


def _asking(blocks: Iterable[PlanBlock]) -> Iterator[str]:
    """Yield the headings with which a recommendation under them begins (X should …), folded."""
    for block in blocks:
        if block.heading and not block.rows[0].cells:
            name = caseless(block.heading.name)
            said = [caseless(cell.text) for row in block.rows if (cell := row.own("original"))]
            if any(re.match(rf"(?:the )?{re.escape(name)} {TOLD}\b", text) for text in said):
                yield name


def _mostly_bodies(blocks: Iterable[PlanBlock], source: Source, names: Names) -> bool:
    """Tell whether two or more rows over the full width name bodies, and fewer name none."""
    headings = [b.heading for b in blocks if b.heading and not b.rows[0].cells]
    texts = [" ".join(heading.cell.text.split()) for heading in headings]
    counted = [
        any(_asked(heading, names))
        for heading, text in zip(headings, texts, strict=True)
        if not review_in(text, source) and not says_only(text, [])
    ]
    return sum(counted) >= LEAST and sum(counted) * 2 > len(counted)


def _reviews_over(block: PlanBlock, source: Source) -> list[Heading]:
    """Return the reviews that the lines over a table name, each once."""
    lines = () if "review" in block.roles else block.over
    named = [(review_in(" ".join(line.text.split()), source), line) for line in lines]
    reviews = {one: Heading(line, 0, len(line.text), one) for one, line in named if one}
    return list(reviews.values())


def _opened(before: Filing, named: list[Heading]) -> Filing:
    """Return whose a table is, in a document whose tables stand under several reviews.

    A table without a review over it goes on with the last; one with several has none.
    """
    if not named:
        return Filing(review=before.review, review_at=before.review_at)
    one = named[0] if len(named) == 1 else None
    return Filing(review=one.name, review_at=one) if one else Filing()


def _asked_over(block: PlanBlock, names: Names) -> Asked:
    """Return the agencies that the nearest line over a table names; a list of them heads none."""
    lines = {caseless(line.text): line for line in block.over}
    named = [_asked(_whole(line), names) for line in list(lines.values())[-2:]]
    return named[-1] if named and not any(map(any, named[:-1])) else NOBODY


def _theme_over(line: Heading | None, source: Source, names: Names) -> Heading | None:
    """Return the theme that a bold line over a table names: no review, scope or agency."""
    text = " ".join(line.cell.text.split()) if line else ""
    other = line and (review_in(text, source) or says_only(text, []) or any(_asked(line, names)))
    other = other or is_origin(text)
    return None if other else line


def _whole(line: Cell) -> Heading:
    """Return a line as the heading that it is."""
    return Heading(line, 0, len(line.text), " ".join(line.text.split()))


def _asked(heading: Heading, names: Names) -> Asked:
    """Return the agencies that a heading names, where it says nothing else."""
    named = agencies_alone(heading.cell.text, heading.start, heading.end, names.gazetteer)
    if named:
        return tuple((one, heading) for one in named), ()
    if caseless(heading.name) in names.acting:
        return (), (heading,)
    body = body_in(heading.cell.text, heading.start, heading.end, names.among)
    cut = Heading(heading.cell, *body, heading.cell.text[slice(*body)]) if body else None
    return (), (cut,) if cut else ()


def _for(filing: Filing, asked: Asked) -> Filing:
    """Return what holds where a heading names agencies, and so no theme."""
    return replace(filing, asked=asked[0], bodies=asked[1], theme=None)


def _under(
    filing: Filing, heading: Heading, block: PlanBlock, source: Source, names: Names
) -> Filing:
    """Return what holds under a row over the full width."""
    text = " ".join(heading.cell.text.split())
    review = None if "review" in block.roles else review_in(text, source)
    if review:
        return Filing(review=review, review_at=heading)
    if says_only(text, []):
        scope = heading if scopes_of(text) else filing.scope
        return _for(replace(filing, scope=scope), NOBODY)
    asked = _asked(heading, names)
    named = any(asked) or is_origin(text)
    return replace(_for(filing, asked), theme=None if named else heading)
