"""The names under which a plan publishes its reviews: whatever they look like, they stay."""

from collections.abc import Iterator

from loaders.interpret.titles.reviews import review_in, review_of
from loaders.interpret.words import says_nothing
from loaders.layouts.blocks import Layout, PlanBlock
from loaders.naming import naming
from loaders.source import Source
from loaders.tables.table import Document


def pseudonyms(
    document: Document, layout: Layout, source: Source, title: str, area: str
) -> frozenset[str]:
    """Return the names of the reviews of a plan, as its source file and its document give them."""
    said = [
        source.review,
        *source.reviews,
        *(n for names in source.reviews.values() for n in names),
    ]
    said += [name for block in layout.blocks for name in _named(block, source)]
    said.append(naming(document, layout, source.title or title, area).name)
    return frozenset(name for name in said if name)


def _named(block: PlanBlock, source: Source) -> Iterator[str]:
    """Yield the reviews that the rows of a block and the lines over it name."""
    for row in block.rows:
        cell = row.own("review")
        if cell and not says_nothing(cell.text):
            yield review_of(cell.text, source).name
    lines = [line.text for line in block.over]
    if block.heading:
        lines.append(block.heading.cell.text)
    for line in lines:
        if review := review_in(" ".join(line.split()), source):
            yield review
