"""Lines and cells that head what follows: `Recommendation 3`, `Lead agency:`."""

import re
from dataclasses import dataclass

from loaders.layouts.columns import Columns

LABEL = re.compile(r"(?P<label>[^:]{2,60}?)\s*(?::\s*(?P<rest>.*)|$)", re.DOTALL)
NUMBERED = re.compile(
    r"(?P<label>(?:overview report |dhr |panel )?rec(?:ommendation)?s?\.?\s*(?:no\.?|number)?\s*"
    r"(?P<number>[A-Z]{0,3}\d{1,3}(?:\.\d{1,3})*[a-z]?))\s*(?:[:.)–—-]\s*(?P<rest>.*)|$|\n(?P<more>.*))",
    re.IGNORECASE | re.DOTALL,
)


@dataclass(frozen=True, slots=True)
class Label:
    """A line that heads something: its words, the roles of what follows, what follows in it."""

    words: str
    roles: tuple[str, ...]
    rest: str = ""
    numbered: bool = False


def label_of(text: str, columns: Columns) -> Label | None:
    """Return what a line heads, None where it heads nothing."""
    numbered = NUMBERED.fullmatch(text.strip())
    if numbered:
        rest = (numbered["rest"] or numbered["more"] or "").strip()
        known = not rest or rest[:1].isupper() or not rest[:1].isalpha()
        return (
            Label(numbered["label"].strip(), ("original",), rest, numbered=True) if known else None
        )
    match = LABEL.fullmatch(text.strip())
    if not match or not columns.exact(_without(match["label"])):
        return None
    return Label(
        match["label"], columns.roles(_without(match["label"])), (match["rest"] or "").strip()
    )


def _without(words: str) -> str:
    """Return a label without brackets, and without the number of one of several: `Action 2`."""
    return re.sub(r"\([^)]*\)|(?<=[a-z])\s+\d{1,2}\s*$", "", words)
