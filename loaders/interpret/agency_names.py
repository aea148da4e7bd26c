"""Names of agencies that no gazetteer knows: where one ends and the next begins in a cell.

Lines and semicolons always part two names. A comma, a stroke or an "and" parts them only where
both sides read as names of agencies by themselves: "Adult Social Care, Housing Service" is two,
"Cumbria, Northumberland, Tyne and Wear NHS Trust" and "Director of Quality, Acute Trust" are one.
"""

import re
from collections.abc import Iterator

from loaders.interpret.words import word_lists

LINE = re.compile(
    r"\s*(?:[\n;]|\s/\s|\((?:joint )?(?:leads?|support(?:ing)?)\)|"
    r"\b(?:(?:joint )?leads?|support(?:ing|ed by)?)"
    r"(?: (?:agency|agencies|officer|partners?))?\s*:)\s*",
    re.IGNORECASE,
)
COMMA = re.compile(r"\s*(?:,\s*(?:and\s+)?|/)\s*")
AND = re.compile(r"\s+(?:and|&)\s+(?!Crime (?:Commissioner|Panel|Plan))")
JOIN = re.compile(r"^(?:(?:and|with|also|by|from|support|supported|of|the)\s+)+", re.IGNORECASE)
PARTS = re.compile(r"[\n,;/•&]|\b(?:and|with|by|from)\b", re.IGNORECASE)
ROLE = re.compile(r"(?:head|director|deputy|assistant|associate|chief|chair|lead|manager)\b", re.I)
MARKS = " \t\n,;:/&•▪●◦·‣–—-"
WORD = re.compile(r"[\w’'&]+")
BEGINS = re.compile(
    r"(?:london|royal|metropolitan) borough of(?: [\w'’-]+){1,3}$|city of\b.*\bcouncil$",
    re.IGNORECASE,
)
SMALL = frozenset({"and", "&", "of", "the", "for", "in", "on", "upon"})
WORDS = 10
"""Most words of a name."""


def names_in(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Return the names between two places of a text, each as characters from and to."""
    lines = list(_cut(text, start, end, LINE))
    parts = [part for line in lines for part in _parted(text, line, COMMA)]
    return [name for part in parts for name in _parted(text, part, AND)]


def names_beside(text: str, start: int, end: int, item: tuple[int, int]) -> list[tuple[int, int]]:
    """Return the names between two known ones: only those that a sign parts from both.

    A role with a comma before a body is that body's: `Head of Midwifery, Kent Hospital`.
    """
    found = []
    for first, last in names_in(text, start, end):
        joins = JOIN.match(text[first:last])
        begin = first + (joins.end() if joins else 0)
        before, after = text[start:begin], text[last:end]
        parted = (begin == item[0] or PARTS.search(before)) and (
            last == item[1] or PARTS.search(after)
        )
        of_next = last < end < item[1] and after.strip() == "," and _is_role(text[begin:last])
        if parted and not of_next and _reads_as_name(text[begin:last], narrow=False):
            found.append((begin, last))
    return found


def body_in(text: str, start: int, end: int, among: bool = False) -> tuple[int, int] | None:
    """Return where a heading names a body nobody knows: `Recommendations for Medway Council`.

    `among` headings of which most name bodies, one that ends as names of services do is a body.
    """
    idle = word_lists()["headings"] | word_lists()["joining"]
    words = list(WORD.finditer(text, start, end))
    while words and words[0].group().lower() in idle and not BEGINS.match(text, words[0].start()):
        words = words[1:]
    while words and words[-1].group().lower() in idle:
        words = words[:-1]
    if not words or len(words) > WORDS:
        return None
    first, last = words[0].start(), words[-1].end()
    said = [word.group().replace("’", "'") for word in words]
    if not all(word[:1].isupper() or word.lower() in SMALL for word in said):
        return None
    name = text[first:last]
    named = len(words) > 1 and _is_body(name, [word.lower() for word in said])
    return (first, last) if named or (among and reads_as_agency(name)) else None


def _is_body(name: str, small: list[str]) -> bool:
    """Tell whether a name ends or begins as those of public bodies do, or of a part of one."""
    lists = word_lists()
    ends = any(" ".join(small).endswith(f" {end}") for end in lists["endings"])
    part = small[-1] in lists["bodies"] | lists["fields"] and lists["public"] & set(small[1:])
    return small[-1] in lists["public"] or ends or bool(part or BEGINS.match(name))


def _parted(text: str, part: tuple[int, int], sign: re.Pattern[str]) -> list[tuple[int, int]]:
    """Return the names that a sign parts; one where a side is no name by itself."""
    names = list(_cut(text, *part, sign))
    words = [text[start:end] for start, end in names]
    narrow = sign is AND
    named = all(_reads_as_name(one, narrow) for one in words) and not _role_of_body(words)
    return names if len(names) > 1 and named else [part]


def reads_as_agency(name: str) -> bool:
    """Tell whether words end as names of agencies and roles do."""
    return _reads_as_name(name, narrow=False)


def _reads_as_name(name: str, narrow: bool) -> bool:
    """Tell whether words end as names of agencies and roles do; `narrow` beside an `and`."""
    words = re.findall(r"[\w’']+", name)
    lists = word_lists()
    ends = lists["bodies"] | lists["roles"] | (frozenset() if narrow else lists["fields"])
    last = words[-1].lower() if words else ""
    care = [word.lower() for word in words[-2:]] == ["social", "care"]
    capital = name[:1].isupper()
    role = bool(ROLE.match(name))
    return capital and len(words) <= WORDS and (last in ends or care or (role and not narrow))


def _role_of_body(words: list[str]) -> bool:
    """Tell whether a role comes first and its body after it: `Head of Midwifery, Acute Trust`."""
    roles = [_is_role(name) for name in words]
    return roles[0] and not all(roles)


def _is_role(name: str) -> bool:
    """Tell whether a name is a role: `Head of Midwifery`, `Business Manager`."""
    return bool(ROLE.match(name)) or name.split()[-1].lower() in word_lists()["roles"]


def _cut(text: str, start: int, end: int, sign: re.Pattern[str]) -> Iterator[tuple[int, int]]:
    """Yield the parts between signs, without the marks around them."""
    for match in [*sign.finditer(text, start, end), None]:
        last = match.start() if match else end
        words = text[start:last]
        first = start + len(words) - len(words.lstrip(MARKS))
        stop = start + len(words.rstrip(MARKS))
        if first < stop:
            yield first, stop
        start = match.end() if match else end
