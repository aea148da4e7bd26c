"""Bare ranks: whose they are, where a person's name was left out of a cell."""

import re
from collections.abc import Sequence

from loaders.interpret.agencies.held import Held, Place, closed_end, kind_of
from loaders.interpret.agencies.parts import is_rank, sector_of_rank


def with_ranks(text: str, places: Sequence[Place], found: list[Held]) -> list[Held]:
    """Return names, a bare rank as a role of the one body there is for it.

    In brackets after an owner it says only which rank the person has who is left out.
    """
    kept: list[Held] = []
    for one in found:
        said = text[one.start : one.end]
        if one.body or one.place[2] or not is_rank(said):
            kept.append(one)
        elif kept and re.search(r"\(\s*$", text[kept[-1].end : one.start]):
            kept[-1] = kept[-1]._replace(end=closed_end(text, kept[-1].start, one.end))
        else:
            kept.append(one._replace(body=_only_body(text, places, sector_of_rank(said))))
    return kept


def _only_body(text: str, places: Sequence[Place], sector: str | None) -> Place | None:
    """Return the one body of a sector among some names, None where there is none or several."""
    bodies = [one for one in places if sector and kind_of(text, one)[1] == sector]
    named = {one[2].id if one[2] else text[one[0] : one[1]] for one in bodies}
    return bodies[0] if len(named) == 1 else None
