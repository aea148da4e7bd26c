"""The review that a line on a plan's cover names, or the prose of its introduction."""

import re
from collections.abc import Iterable, Iterator

from loaders.interpret.titles.review_titles import name_in, of_any
from loaders.interpret.titles.reviews import JOINS, KIND, quiet

LABEL = re.compile(
    r"\W*(?:name of (?:the )?(?:victim|deceased|subject|review|case)|"
    r"(?:victim|deceased|subject|pseudonym|review|case)(?:['’]s)?(?: name| pseudonym)?|"
    r"pseudonym of (?:the )?(?:victim|deceased)|re)\s*[:–—-]\s*(?P<name>\S.*)",
    re.IGNORECASE,
)
"""A line that says whose name follows: `Name of victim: Adult J`."""
OF = re.compile(
    r"\W*(?:(?:in|into|concerning|regarding)\s+)?(?:the\s+)?"
    r"(?:(?:tragic )?(?:case|deaths?|homicide|murder|killing) of|in respect of)\s+(?P<name>\S.*)",
    re.IGNORECASE,
)
CODE = (
    r"(?:adult|child|victim|mr|mrs|ms|miss|woman|man|female|male|person|family|case|subject) "
    r"(?:[A-Z]{1,2}\d?|\d{1,2})\b"
)
"""A name that stands for a person: `Adult J`, `Mrs B`."""
CODED = re.compile(rf"\W*(?P<name>{CODE})(?P<rest>.*)", re.IGNORECASE)
QUOTED = re.compile(r"\s*[“\"‘'«](?P<name>[^”\"’'»]+)[”\"’'»](?P<rest>.*)")
CAPITALS = re.compile(r"(?P<name>[A-Z][A-Z'’-]{2,})(?P<rest>)")
WAYS = (LABEL, OF, CODED, QUOTED)
REST = re.compile(r"\s*(?:$|[(\[,:–—|-])\s*(?P<more>.*)", re.DOTALL)
WORDS = 4
"""Most words of a name on a line of its own."""
NAME = (
    r"[‘“'\"]?(?-i:(?P<name>(?!(?:This|The|It|Each|All|In|We|Our|A|An|His|Her|Their)\b)[A-Z][\w’'/]*"
    r"(?: (?:and )?(?!(?:This|The|It|Each|All|In|We|Our|A|An)\b)[A-Z\d][\w’/]*){0,3}))"
)
PROSE = re.compile(
    rf"(?:{KIND.pattern}|\breview\b)[^.;:]{{0,30}}?\s(?:into|in respect of|of|for|regarding|"
    rf"concerning|concerns|following|after|on|examines)\s+(?:the\s+)?(?:circumstances (?:of|"
    rf"surrounding) the )?(?:tragic )?(?:deaths?|case|homicide|murder|killing) of {NAME}",
    re.IGNORECASE,
)
"""A review and into whose death it is."""
RESPECT = re.compile(
    rf"(?:{KIND.pattern}|\b(?:review|report|action plan)\b)[^.;:]{{0,30}}?\sin respect of "
    rf"(?=[‘“'\"]|{CODE}){NAME}",
    re.IGNORECASE,
)
OWNS = re.compile(r"['’]s$")


def names_on_lines(lines: Iterable[str]) -> list[tuple[int, str]]:
    """Return the places of the lines that name a review, with its name.

    `Name of victim: Adult J` says more than `Case of Adult J`, and this more than `Adult J` alone;
    only the lines that say it in the clearest of these ways count.
    """
    texts = list(lines)
    said = ([(at, _said(text, way)) for at, text in enumerate(texts)] for way in WAYS)
    named = ([(at, name) for at, name in one if name] for one in said)
    return next(filter(None, named), [])


def name_in_capitals(line: str) -> str:
    """Return the name that is all of a line in capitals: `GRACE`."""
    return _said(line, CAPITALS)


def names_in_prose(text: str) -> Iterator[str]:
    """Yield whom reviews are about, as prose says: `the DHR into the death of Adult J`."""
    for pattern in (PROSE, RESPECT):
        for found in pattern.finditer(text):
            name = name_in(found["name"])
            if name and not OWNS.search(name):
                yield name


def _said(line: str, pattern: re.Pattern[str]) -> str:
    """Return the name that a line says in one way, nothing where it says more than that."""
    found = pattern.fullmatch(" ".join(line.split()))
    if not found:
        return ""
    rest = found.groupdict().get("rest")
    name = _cut(found["name"]) if rest is None else found["name"] if _ends(rest) else ""
    read = name_in(name.strip(JOINS))
    return quiet(read, read) if _may_be_name(read) else ""


def _may_be_name(words: str) -> bool:
    """Tell whether words may be a name: few, in capitals, with a letter, and no kind of review."""
    said = words.split()
    capital = all(w[:1].isupper() or w[:1].isdigit() or w in ("and", "&") for w in said)
    return 0 < len(said) <= WORDS and capital and words[:1].isupper() and not KIND.search(words)


def _cut(words: str) -> str:
    """Return words up to a bracket, a dash or a full stop."""
    return re.split(r"\s*[(\[|]|\s[–—-]\s|(?<![A-Z])\.(?:\s|$)", words)[0]


def _ends(rest: str) -> bool:
    """Tell whether nothing follows a name but a bracket, or words of any plan."""
    found = REST.fullmatch(rest)
    if found is None:
        return of_any(rest)
    more = found["more"].strip(JOINS)
    return not more or rest.lstrip()[:1] in "([" or of_any(more) or more[:1].isdigit()
