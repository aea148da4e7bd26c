"""Roles and the bodies they belong to: `Head of Safeguarding, Kent Police` is a role of a body."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from loaders.gazetteer.lookup import Entry
from loaders.interpret.agency_names import is_part, is_role
from loaders.interpret.words import word_lists

Place = tuple[int, int, Entry | None]
"""Where a name stands, and its entry in the gazetteer if it has one."""
ROLE_FIRST = re.compile(
    r"[ \t\xa0]*(?:(?:[,(–—:-])[\s(]*|\b(?:at|for|of|in|within|from)\b[ \t\xa0]*)?(?:the\s+)?"
)
"""What stands between a role and its body; nothing but a space does too."""
BODY_FIRST = re.compile(r"[ \t\xa0]*(?:[–—:(]|(?<=\s)-(?=\s))[ \t\xa0]*")
"""What stands between a body and its role; a comma there makes a list."""
CLOSED = re.compile(r"\s?\)")
SPACE = re.compile(r"[ \t\xa0]+")
ENDS = re.compile(r"\s*(?:$|[,;:\n/()|&.–—-]|(?:and|with|to|supported|as)\b)")
"""What follows a body whose role stands right before it: no word of a longer name."""
ROLES = re.compile(r"\s*(?:,|/|&|\band\b|,\s*and\b)\s*")
"""What stands between two roles of one body."""


class Held(NamedTuple):
    """A name, and for a role or a part the body it belongs to; from `start` to `end` both stand."""

    place: Place
    body: Place | None
    start: int
    end: int


def held(text: str, places: Sequence[Place]) -> list[Held]:
    """Return the names of some words in their order, each role and part with its body.

    A body that is named only to say whose a role is owns nothing by itself.
    """
    found: list[Held] = []
    at = 0
    while at < len(places):
        names, body = _after_body(text, places, at) or _before_body(text, places, at)
        found += _of(text, names, body) if body else [Held(one, None, *one[:2]) for one in names]
        at += len(names) + bool(body)
    return found


def _after_body(text: str, places: Sequence[Place], at: int) -> tuple[list[Place], Place] | None:
    """Return a role or a part that stands after its body, and the body."""
    if at + 1 >= len(places) or not _is_body(text, places[at]) or places[at + 1][2]:
        return None
    body, after = places[at], places[at + 1]
    name = text[after[0] : after[1]]
    known = body[2] is not None and SPACE.fullmatch(text, body[1], after[0])
    told = known and (is_role(name) or is_part(name)) and ENDS.match(text, after[1])
    sign = _belongs(text, body, after, BODY_FIRST) and is_role(name)
    return ([after], body) if told or sign else None


def _before_body(text: str, places: Sequence[Place], at: int) -> tuple[list[Place], Place | None]:
    """Return the roles that stand before their body, and the body; or names that have none."""
    last = at
    while last < len(places) and _is_role(text, places[last]):
        last += 1
        if last < len(places) and not _belongs(text, places[last - 1], places[last], ROLES):
            break
    roles = list(places[at : max(last, at + 1)])
    if last == at or last >= len(places) or not _is_body(text, places[last]):
        return roles, None
    body = places[last]
    held_by = _belongs(text, roles[-1], body, ROLE_FIRST) and ENDS.match(text, body[1])
    return roles, body if held_by and not _of_another(text, roles[-1]) else None


def _of(text: str, roles: list[Place], body: Place) -> list[Held]:
    """Return the roles of a body; one alone takes all of the words as its own."""
    if len(roles) > 1:
        return [Held(role, body, *role[:2]) for role in roles]
    start, end = min(roles[0][0], body[0]), max(roles[0][1], body[1])
    opened = text.count("(", start, end) > text.count(")", start, end)
    closed = CLOSED.match(text, end) if opened else None
    return [Held(roles[0], body, start, closed.end() if closed else end)]


def _belongs(text: str, one: Place, other: Place, sign: re.Pattern[str]) -> bool:
    """Tell whether nothing but a sign stands between two names."""
    return bool(sign.fullmatch(text, one[1], other[0]))


def _is_role(text: str, place: Place) -> bool:
    """Tell whether a name that no gazetteer knows is a role."""
    return place[2] is None and is_role(text[place[0] : place[1]])


def _is_body(text: str, place: Place) -> bool:
    """Tell whether a name is that of a body: known as one, or unknown and no role."""
    return place[2].kind != "role" if place[2] else not is_role(text[place[0] : place[1]])


def _of_another(text: str, role: Place) -> bool:
    """Tell whether a role says itself what it belongs to: `MARAC Chair`."""
    words = text[role[0] : role[1]].lower().split()
    return bool(word_lists()["bodies"] & set(words[:-1]))
