"""Names that nobody knows between known ones: those that a sign parts, or that belong to one."""

import re
from collections.abc import Callable

from loaders.interpret.agencies.agency_names import (
    ASIDE,
    MARKS,
    TOGETHER,
    Span,
    names_in,
    reads_as_owner,
)
from loaders.interpret.agencies.bodies import proposed
from loaders.interpret.agencies.owner_words import AFTER_NAME
from loaders.interpret.agencies.parts import is_part, is_role
from loaders.interpret.agencies.unknown_names import is_mixed, may_be_body

JOIN = re.compile(
    r"^(?:(?:and|with|also|by|from|support|supported|led|of|the)\s+|&\s*)+", re.IGNORECASE
)
TRAIL = re.compile(rf"(?:\s(?:and|&|also|by|{TOGETHER})\s*)+$")
PARTS = re.compile(r"[\n,;/|•&+]|\b(?:and|with|by|from)\b", re.IGNORECASE)
OF = re.compile(r"\s(?:of|at|for|in|within|from)(?:\s+the)?$", re.IGNORECASE)
"""What joins a role to the body after it: `Chief Executive of …`."""
SAYS = re.compile(r"\s(?:to|will|should|must|is|are|be|has|have|who|that|on)\s")
"""Words that say something of a role, so that it is no more than a name."""
HELD = re.compile(
    r"\s*|\s*(?:[:(–—]|-\s)\s*|\s+(?:at|in|within|of|for)\s+(?:the\s+)?", re.IGNORECASE
)
"""What stands between a part and the body after it."""
STRONG = re.compile(
    r"(?:[\n;/|•+&]|\b(?:and|with|by|from|via)\b)[\s\W]*(?:the\s+)?$", re.IGNORECASE
)
"""What parts a name for certain from the one before it."""
STRONG_AFTER = re.compile(r"[\s)]*(?:[\n;/|•+&]|(?:and|with|by|from|via)\b)", re.IGNORECASE)
LISTED = re.compile(r"[\s)]*,?\s+(?:and|&)\s")
WEAK = re.compile(r",\s*(?:the\s+)?$", re.IGNORECASE)
WEAK_AFTER = re.compile(r"[\s)]*,")
THE = re.compile(r"\bThe\s+$")


def names_beside(
    text: str, start: int, end: int, item: Span, nearly: Callable[[str], object]
) -> list[Span]:
    """Return the names between two known ones: those that a sign parts from both.

    Without a sign only a body that its form tells, a role beside its body, or a part of a body
    is a name there. `nearly` tells whether a name is that of a body but for a slip.
    """
    found = []
    for first, last in names_in(text, start, end):
        begin, last = _bare(text, first, last)
        before, after = text[start:begin], text[last:end]
        name = text[begin:last]
        bare = OF.sub("", name)
        if (is_role(name) or is_part(bare)) and not PARTS.search(after):
            last = begin + len(bare)
            name, after = bare, text[last:end]
        helps = AFTER_NAME.match(after)
        after = after[helps.end() :].lstrip(" )") if helps else after
        ahead = JOIN.sub("", text[item[0] : begin]).strip(MARKS)
        edges = (not ahead, end == item[1] and not re.search(r"\w", after))
        if _is_told(name, before, after, edges, nearly) or _is_held(
            name, before, after, begin > item[0], last < item[1]
        ):
            found.append((begin, last))
        elif may_be_body(name) and _stands_apart(name, before, after, edges):
            the = THE.search(before)
            found.append((begin - len(the[0]) if the else begin, last))
    return found


def _is_told(
    name: str, before: str, after: str, edges: tuple[bool, bool], nearly: Callable[[str], object]
) -> bool:
    """Tell whether signs part a name that its words tell to be an agency."""
    parted = (edges[0] or PARTS.search(before)) and (edges[1] or PARTS.search(after))
    return proposed(name) is not None or bool(parted and (reads_as_owner(name) or nearly(name)))


def _is_held(name: str, before: str, after: str, preceded: bool, followed: bool) -> bool:
    """Tell whether a role or a part stands beside its body, with a sign for it or nothing."""
    direct = not before.strip()
    aside = ASIDE.search(before)
    if is_role(name) and not SAYS.search(name):
        return bool(
            direct or aside or (followed and HELD.fullmatch(after) and PARTS.search(before))
        )
    beside = (preceded and (direct or aside)) or (followed and HELD.fullmatch(after))
    return bool(is_part(name) and beside)


def _stands_apart(name: str, before: str, after: str, edges: tuple[bool, bool]) -> bool:
    """Tell whether strong signs part a name nobody knows from others; commas where it is no person.

    What stands in brackets is more often a person's name than a body's.
    """
    if before.count("(") > before.count(")"):
        return False
    signs = STRONG.search(before), STRONG_AFTER.match(after)
    if WEAK.search(before) and LISTED.match(after):
        return True
    if any(signs) and all(sign or edge for sign, edge in zip(signs, edges, strict=True)):
        return True
    commas = WEAK.search(before) or signs[0], WEAK_AFTER.match(after) or signs[1]
    weak = all(sign or edge for sign, edge in zip(commas, edges, strict=True))
    return any(commas) and weak and (is_mixed(name) or bool(THE.search(before)))


def _bare(text: str, start: int, end: int) -> Span:
    """Return words without those that join them to a name beside them, and without a bracket."""
    words = text[start:end]
    ahead = len(words) - len(words.lstrip(")([ "))
    words = words[ahead:]
    words = words if "(" in words.rstrip("([ ") else words.rstrip(")]([ ")
    joins = JOIN.match(words)
    first = joins.end() if joins else 0
    return start + ahead + first, start + ahead + max(first, len(TRAIL.sub("", words)))
