"""What a row over the full width says of the rows below it: a review, a scope, an agency, a theme.

A review goes on until the next review, a scope until the next scope or review; an agency and a
theme go on until any other such row.
"""

from collections.abc import Iterable
from dataclasses import replace

from loaders.blocks import Filing, PlanBlock
from loaders.gazetteer.lookup import Gazetteer
from loaders.interpret.addressees import agencies_alone, says_only
from loaders.interpret.headings import Heading
from loaders.interpret.reviews import review_in
from loaders.interpret.scopes import scopes_of
from loaders.source import Source


def file_blocks(blocks: Iterable[PlanBlock], source: Source, gazetteer: Gazetteer) -> None:
    """Say of every block what the rows over it say."""
    filing = Filing()
    for block in blocks:
        filing = Filing() if block.opens else filing
        heading = block.heading
        if heading and not block.rows[0].cells:
            filing = _under(filing, heading, block, source, gazetteer)
        elif heading:
            filing = replace(filing, theme=heading)
        block.filing = filing


def _under(
    filing: Filing, heading: Heading, block: PlanBlock, source: Source, gazetteer: Gazetteer
) -> Filing:
    """Return what holds under a row over the full width."""
    text = " ".join(heading.cell.text.split())
    review = None if "review" in block.roles else review_in(text, source)
    if review:
        return Filing(review=review, review_at=heading)
    if scopes_of(text) and says_only(text, []):
        return replace(filing, scope=heading, asked=(), theme=None)
    named = agencies_alone(heading.cell.text, heading.start, heading.end, gazetteer)
    if named:
        return replace(filing, asked=tuple((one, heading) for one in named), theme=None)
    return replace(filing, asked=(), theme=heading)
