"""Numbers of recommendations with letters or their name: `R1.`, `Recommendation 3:`."""

import re
from collections.abc import Sequence
from dataclasses import replace

from loaders.interpret.numbering import Numbered
from loaders.tables.table import Block

NAMED = re.compile(
    r"\s*(?:(?:overview report |dhr |panel |revised )?rec(?:ommendation)?s?\.?\s*(?:no\.?|number)?"
    r"\s*(\d{1,3}(?:\.\d{1,3})*[a-z]?))\s*(?:[:.)–—-]\s*|\n|$)",
    re.IGNORECASE,
)
"""The number of a recommendation with its name: `Recommendation 3:`."""
CODE = re.compile(r"\s*([A-Z]{1,3}\d{1,3}(?:\.\d{1,3})*)\s*[:.)–-]\s+(?=[A-Z])")
"""A number with letters before it: `R1. Agencies should …`."""
BARE = re.compile(r"\s*(R\d{1,2})\s+(?=[A-Z][a-z])")
"""The same without a sign, as revised recommendations have it: `R1 Develop …`."""


def coded(text: str, blocks: Sequence[Block]) -> list[Numbered]:
    """Return the recommendations of a cell that begin with such numbers, in its order.

    A paragraph without one goes on with the recommendation before it.
    """
    found: list[Numbered] = []
    for block in blocks:
        match = next((m for sign in (NAMED, CODE, BARE)
                      if (m := sign.match(text, block.start, block.end))), None)  # fmt: skip
        if match and match.end() < block.end:
            found.append(
                Numbered(place=block.start, start=match.end(), end=block.end, number=match[1])
            )
        elif found:
            found[-1] = replace(found[-1], end=block.end)
    return found
