"""Words beside owners: who leads, who only supports, on whose behalf; signs that are no name.

Every text keeps its length, so that what is found in it stands where it stood in the cell.
"""

import re
from collections.abc import Iterator

from loaders.interpret.agencies.parts import is_rank, is_role
from loaders.interpret.people.left_out import LEFT_OUT, unnamed

HELP = (
    r"(?:(?:full|active|some|specialist|additional|further)\s+)?"
    r"(?:support|assistance|help|inputs?|advice|guidance|contributions?|involvement|co-?operation)"
)
SUPPORT = re.compile(
    rf"\b(?:with\s+(?:the\s+)?{HELP}\s+(?:of|from|by)|(?:supported|assisted|advised)\s+by|"
    r"in\s+consultation\s+with|consulting(?:\s+with)?|via)\b|"
    r"\bsupport(?:ing)?(?:\s+(?:agency|agencies|partners?))?\s*:",
    re.IGNORECASE,
)
LEADING = re.compile(r"[\s:,–-]*(?:the\s+)?", re.IGNORECASE)
"""What stands between words of support and a name."""
WITH = re.compile(
    r"(?:[,(–-]\s*)?\bwith\s+(?:the\s+)?(?P<who>[^;\n|]{1,120}?)\s+"
    r"(?:in\s+(?:a\s+)?support(?:ing role)?|"
    r"(?:to\s+)?support(?:ing)?)(?=\s*(?:[\n;,/).]|and\b|$))",
    re.IGNORECASE,
)
"""Names of which the words around them say that they support: `with Kent Police in support`."""
AFTER_NAME = re.compile(
    r"\s*(?:(?:\(|[–—-])\s*(?:in |to |as )?support(?:ing)?\b|"
    r",?\s*\b(?:(?:in|to|as) support|support(?:ing|s))(?=\s*(?:[\n;,/).]|and\b|$)))",
    re.IGNORECASE,
)
"""What says after a name that it only supports."""
BEHALF = re.compile(
    r"[ \t,(]*(?<!\w)(?:on\s+behalf\s+of|c/o|care\s+of)(?!\w)"
    r"[^;\n|,]*?(?=\s*(?:[;\n|,]|\s/\s|$))",
    re.IGNORECASE,
)
"""For whom a name acts, or where it is found."""
FOR_ANOTHER = re.compile(r"(?:^|(?<=[;\n|]))\s*on\s+behalf\s+of\s+(?:the\s+)?", re.IGNORECASE)
"""The same with which a cell begins: those after it own."""
SHORT = re.compile(r"\(\s*([A-Z][A-Za-z&]{1,7})\s*\)")
"""An abbreviation in brackets after the name that it stands for: `Kent County Council (KCC)`."""
LONGEST = 120
"""Most characters of a name that an abbreviation stands for."""
NUMBER = re.compile(r"(?<!\w)(?P<rank>[A-Z][A-Za-z/]*)\s+(?P<number>(?:No\.?\s*)?#?\d{2,6})\b")
"""A rank, and the number on its collar, which tells who it is."""
BESIDE = re.compile(re.escape(LEFT_OUT) + r"\s*,?\s*(?P<number>(?:No\.?\s*)?#?\d{2,6})\b")
STROKES = re.compile(re.escape(LEFT_OUT) + r"\s*/\s*(?P<role>[^/\n;]+?)\s*(?P<stroke>/)")
"""A person, the role and its body between strokes."""
HERS = re.compile(
    r"(?:Council|Police|Constabulary|Trust|ICB|CCG|Association|Partnership|Board)(?P<hers>['’]s)(?=\s)"
)
"""A body, of which something follows: `Acorn Council's Head of Housing`."""
TO_LEAD = re.compile(
    r"\(\s*(?:to\s+)?(?:joint(?:ly)?\s+)?to\s+lead\s*\)|(?<=\S)\s+to\s+lead(?=\s*\))"
)
HELD_BY = re.compile(
    r"\(\s*(?:(?:chair(?:ed by|man|woman|person)?|contact|cllr|councillor|dr|mr|mrs|ms|miss|prof)\b"
    rf"[\s:.,–-]*)*{re.escape(LEFT_OUT)}\s*\)",
    re.IGNORECASE,
)
"""Who chairs or speaks for a body, by name and no more: `(chair: [name left out])`."""
EMPTY = re.compile(r"\([\s,:;/&.–—-]*\)")
"""Brackets in which nothing is left."""
Span = tuple[int, int]


def plain(text: str) -> str:
    """Return the words of a cell without names left out and what is no name beside them."""
    strokes = [one.span("stroke") for one in STROKES.finditer(text) if is_role(one["role"])]
    numbers = [one.span("number") for one in BESIDE.finditer(text)]
    numbers += [one.span("number") for one in NUMBER.finditer(text) if is_rank(one["rank"])]
    held = [one.span() for one in HELD_BY.finditer(text)]
    said = unnamed(_instead(_instead(_instead(text, held), strokes, ","), numbers))
    said = _instead(said, [one.span() for one in FOR_ANOTHER.finditer(said)])
    said = _instead(said, [one.span("hers") for one in HERS.finditer(said)])
    for sign in (SHORT, TO_LEAD):
        idle = (one for one in sign.finditer(said) if sign is TO_LEAD or _abbreviates(said, one))
        said = _instead(said, [one.span() for one in idle])
    return _instead(said, [one.span() for one in EMPTY.finditer(said)])


def _instead(text: str, spans: list[Span], sign: str = " ") -> str:
    """Return a text of the same length with a sign and spaces instead of some characters."""
    for start, end in spans:
        text = text[:start] + sign.ljust(end - start) + text[end:]
    return text


def _abbreviates(text: str, said: re.Match[str]) -> bool:
    """Tell whether letters in brackets are the first ones of the words before them."""
    before = text[max(0, said.start() - LONGEST) : said.start()]
    words = re.findall(r"[^\W\d_]+", before)
    letters = [c.lower() for c in said[1] if c.isupper()]
    small = ("and", "of", "the", "for")
    firsts = [word[0].lower() for word in words if word.lower() not in small or "and" in said[1]]
    return len(letters) > 1 and firsts[-len(letters) :] == letters


def behalf_in(text: str) -> Iterator[Span]:
    """Yield where words say for whom a name before them acts: they name no owner."""
    for one in BEHALF.finditer(text):
        before = re.split(r"[;\n|]|\s/\s", text[: one.start()])[-1]
        if re.search(r"\b[A-Z]", before):
            yield one.span()


def naming(text: str) -> str:
    """Return the words of a cell that may name an owner, in their places."""
    said = plain(text)
    return _instead(said, list(behalf_in(said)))


def supported(text: str, start: int, end: int) -> list[tuple[int, int, bool]]:
    """Return the stretches of an item; True where words say that those in it only support."""
    said = WITH.search(text, start, end)
    if said and not SUPPORT.search(text, start, said.end("who")):
        before = len(text[: said.start()].rstrip(" ,;(–-\n"))
        first = [(start, max(start, before), False)]
        rest = supported(text, said.end(), end) if text[said.end() : end].strip(" ,;.)") else []
        return _worded(text, [*first, (*said.span("who"), True), *rest])
    said = SUPPORT.search(text, start, end)
    if said is None:
        return [(start, end, False)]
    after = LEADING.match(text, said.end(), end)
    before = start + len(text[start : said.start()].rstrip(" ,;(–-\n"))
    later = after.end() if after else said.end()
    return _worded(text, [(start, before, False), (later, end, True)])


def _worded(text: str, cut: list[tuple[int, int, bool]]) -> list[tuple[int, int, bool]]:
    """Return the stretches that hold words."""
    return [one for one in cut if text[one[0] : one[1]].strip()]
