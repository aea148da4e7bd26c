"""Numbers of recommendations with letters or their name: `R1.`, `Recommendation 3:`."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from loaders.interpret.lists.numbering import Numbered
from loaders.tables.table import Block

REVIEW = r"(?:overview report|overview|dhr|dardr|panel|revised|original|report)"
"""What makes recommendations of its own: the review."""
AGENCY = (
    r"(?:(?:(?-i:[A-Z])[\w&’'.-]*\s+){0,5}(?:IMRs?|individual management reviews?)|"
    r"(?:single|multi)[- ]agency)"
)
"""What makes others beside it: an agency's own review (`Police IMR`)."""
FIGURE = r"(?P<figure>[A-Z]{0,3}\d{1,3}(?:\.\d{1,3})*(?:[a-z]\b|\s*\([a-z]\)|\s[a-z](?=\)))?)"
SIGN = r"\s*(?:[:.)–—-]+\s*|\n|$)"
NAMED = re.compile(
    rf"\s*(?:(?:{REVIEW}\s+)?rec(?:ommendation)?s?\.?\s*(?:no\.?|number)?\s*{FIGURE}|"
    rf"(?P<origin>{AGENCY})(?:\s+rec(?:ommendation)?s?\.?)?\s*(?:no\.?|number)?\s*"
    rf"{FIGURE.replace('figure', 'own')})"
    rf"(?:\s*\((?P<of>{AGENCY}|{REVIEW})\)(?:{SIGN}|\s+(?=\S))|{SIGN})",
    re.IGNORECASE,
)
"""The number of a recommendation with its name: `Recommendation 3:`, `Rec. 4 (Police IMR)`."""
PART = re.compile(rf"{FIGURE}{SIGN}")
ORIGIN = re.compile(
    rf"(?:{AGENCY}|{REVIEW}|and|&|/|recommendations?|recs?\.?|actions?|for|from|the|\s|[:.–—-])+",
    re.IGNORECASE,
)
"""Words that only say which report asked for something: `Police IMR recommendations`."""
CODE = re.compile(r"\s*([A-Z]{1,3}\d{1,3}(?:\.\d{1,3})*)\s*[:.)–-]\s+(?=[A-Z])")
"""A number with letters before it: `R1. Agencies should …`."""
BARE = re.compile(r"\s*(R\d{1,2})\s+(?=[A-Z][a-z])")
"""The same without a sign, as revised recommendations have it: `R1 Develop …`."""


@dataclass(frozen=True, slots=True)
class Code:
    """The number of a recommendation: as it is told here, and where the words after it begin."""

    number: str
    end: int


def named_at(text: str, start: int, end: int) -> Code | None:
    """Return the number with a name with which words begin: `IMR Rec 4: …` is `IMR 4`."""
    found = NAMED.match(text, start, end)
    if found is None:
        return None
    of = found["of"] if found["of"] and re.fullmatch(AGENCY, found["of"], re.IGNORECASE) else ""
    origin = " ".join((found["origin"] or of).split())
    figure = figure_in(found["figure"] or found["own"])
    return Code(f"{origin} {figure}".strip(), found.end())


def figure_in(words: str) -> str:
    """Return a number without the bracket round its letter: `3 (a)` is 3a."""
    return re.sub(r"(?<=\d)\s*\(?([a-z])\)?$", r"\1", words.strip())


def is_number(words: str) -> bool:
    """Tell whether words are the number of a recommendation, with or without its name."""
    return is_named(words) or bool(PART.fullmatch(words.strip()))


def is_named(words: str) -> bool:
    """Tell whether words are the number of a recommendation with its name: `IMR Rec 4`."""
    return bool(NAMED.fullmatch(words.strip()))


def is_origin(words: str) -> bool:
    """Tell whether words only say which report asked for something: `Police IMR`."""
    said = words.strip()
    return bool(ORIGIN.fullmatch(said)) and bool(re.search(AGENCY, said, re.IGNORECASE))


def coded(text: str, blocks: Sequence[Block]) -> list[Numbered]:
    """Return the recommendations of a cell that begin with such numbers, in its order.

    A paragraph without one goes on with the recommendation before it.
    """
    found: list[Numbered] = []
    for block in blocks:
        code = named_at(text, block.start, block.end) or _lettered(text, block)
        if code and code.end < block.end:
            found.append(
                Numbered(place=block.start, start=code.end, end=block.end, number=code.number)
            )
        elif found:
            found[-1] = replace(found[-1], end=block.end)
    return found


def _lettered(text: str, block: Block) -> Code | None:
    """Return the number with letters with which a paragraph begins: `R1. …`."""
    signs = (sign.match(text, block.start, block.end) for sign in (CODE, BARE))
    return next((Code(found[1], found.end()) for found in signs if found), None)
