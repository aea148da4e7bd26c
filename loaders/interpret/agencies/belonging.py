"""Roles and the bodies they belong to: `Head of Safeguarding, Kent Police` is a role of a body.

What stands between strong signs is one owner: a role or a part and its body, in any order. A body
that is named only to say whose a role is owns nothing by itself.
"""

import re
from collections.abc import Sequence

from loaders.interpret.agencies.bodies import proposed
from loaders.interpret.agencies.held import Held, Place, closed_end, kind_of
from loaders.interpret.agencies.parts import is_part, is_role, is_unit, suits
from loaders.interpret.agencies.ranks import with_ranks
from loaders.interpret.agencies.role_lines import lines_of_roles
from loaders.interpret.agencies.unknown_names import may_name_person
from loaders.interpret.words import word_lists

ROLE_FIRST = re.compile(
    r"[ \t\xa0]*(?:(?:[,(–—:-])[\s(]*|\b(?:at|for|of|in|within|from)\b[ \t\xa0]*)?(?:the\s+)?"
)
"""What stands between a role and its body; nothing but a space does too."""
BODY_FIRST = re.compile(r"[ \t\xa0]*(?:[–—:(]|(?<=\s)-(?=\s))[\s,]*")
"""What stands between a body and its role; a comma there may make a list."""
COMMA = re.compile(r"[ \t\xa0]*,\s*(?:the\s+)?")
IN_ROLE = re.compile(r"[ \t\xa0]*(?:[,:(–—]|-\s|\bfor\b|\bof\b)\s*|\)\s*,\s*")
"""What stands between a role and the part it works in: `Director, Adult Services`."""
AFTER_PART = re.compile(r"\)?" + ROLE_FIRST.pattern)
SPACE = re.compile(r"[ \t\xa0]+")
ENDS = re.compile(r"\s*(?:$|[,;:\n/()|&.–—-]|(?:and|with|to|supported|as)\b)")
"""What follows a body whose role stands right before it: no word of a longer name."""
ROLES = re.compile(r"\s*(?:,|/|&|\band\b|,\s*and\b)\s*")
"""What stands between two roles of one body."""
BESIDE = re.compile(r"\s*(?:[,/\n]|\band\b|&)\s*")
"""What may stand between a role or a part and its body, and between two owners."""
STRONG = re.compile(r"[\n;|]|\s/\s")
"""What parts two owners."""


def held(text: str, places: Sequence[Place]) -> list[Held]:
    """Return the names of some words in their order, each role and part with its body."""
    return with_ranks(text, places, _Reading(text, places).held())


class _Reading:
    """Reads some names in their order."""

    def __init__(self, text: str, places: Sequence[Place]) -> None:
        self.text, self.places = text, places
        roles = [self._is_role(at) for at in range(len(places))]
        bodies = [self._is_body(at) and not self._is_part(at) for at in range(len(places))]
        self.lines = lines_of_roles(text, [place[:2] for place in places], roles, bodies)

    def held(self) -> list[Held]:
        """Return the names, each role and part with its body."""
        found: list[Held] = []
        at = 0
        while at < len(self.places):
            one = self._after_body(at) or self._before_body(at) or self._alone(at)
            found += one[0]
            at = one[1]
        return [self._doubted(one) for one in found]

    def _doubted(self, one: Held) -> Held:
        """Return a name, with a doubt where it is alone and may belong to a body beside it."""
        at = self.places.index(one.place) if one.body is None else -1
        beside = [body for body in (at - 1, at + 1) if 0 <= body < len(self.places)]
        if at < 0 or not (self._is_role(at) or self._is_part(at)) or self._of_another(at):
            return one
        signs = [body for body in beside if self._sign(min(at, body), BESIDE)]
        return one._replace(doubt=any(self._may_have(body, at) for body in signs))

    def _may_have(self, body: int, at: int) -> bool:
        """Tell whether a body may have a role or a part."""
        kind, _ = kind_of(self.text, self.places[body])
        return kind == "organisation" and (self._is_role(at) or self._suits(at, body))

    def _alone(self, at: int) -> tuple[list[Held], int]:
        """Return a name that belongs to nothing."""
        place = self.places[at]
        return [Held(place, None, *place[:2])], at + 1

    def _after_body(self, at: int) -> tuple[list[Held], int] | None:
        """Return what stands after its body, and where the next name is."""
        after = at + 1
        if after >= len(self.places) or not self._is_body(at) or self.places[after][2]:
            return None
        known, role, part = self.places[at][2], self._is_role(after), self._is_part(after)
        direct = known and self._sign(at, SPACE) and ENDS.match(self.text, self.places[after][1])
        listed = self._sign(at, COMMA) and self._two(at) and not self._is_part(at)
        doubt = bool(listed and part and not role and self._suits(after, at))
        if self.lines.get(after) == at or ((role or part) and direct):
            return self._of([after], at), after + 1
        if role and self._sign(at, BODY_FIRST) and self._has_field(at):
            return self._of([after], at, own=self._own(after)), after + 2
        if (role or (part and self._fits(after, at))) and self._sign(at, BODY_FIRST):
            roles = self._in_list(at)
            return self._of(roles, at), roles[-1] + 1
        if (listed and role and not self._is_person(at)) or doubt:
            return self._of([after], at, doubt=doubt), after + 1
        return None

    def _in_list(self, body: int) -> list[int]:
        """Return the roles and parts of a list in brackets or after a colon; else the next one."""
        roles, at = [body + 1], body + 2
        many = ":" in self._between(body) or "(" in self._between(body)
        while many and at < len(self.places) and (self._is_role(at) or self._is_part(at)):
            if not self._sign(at - 1, ROLES):
                break
            roles, at = [*roles, at], at + 1
        more = at < len(self.places) and self._sign(at - 1, COMMA)
        return roles[:1] if more and "(" not in self._between(body) else roles

    def _before_body(self, at: int) -> tuple[list[Held], int] | None:
        """Return what stands before its body, and where the next name is."""
        if self._is_role(at):
            return self._role_before(at)
        return self._part_before(at) if self._is_part(at) else None

    def _role_before(self, at: int) -> tuple[list[Held], int] | None:
        """Return roles that stand before their body; a part may stand between."""
        last = at
        while self._is_role(last + 1) and self._sign(last, ROLES):
            last += 1
        body = last + 1
        if body >= len(self.places):
            return None
        if self.lines.get(last) == body:
            return self._of(list(range(at, body)), body), body + 1
        if last == at and self._works_in(at):
            return self._of([at], at + 2, own=self._own(at)), at + 3
        joined = self._is_body(body) and self._sign(last, ROLE_FIRST)
        joined = joined and (bool(self._between(last).strip()) or not self._of_another(last))
        if not joined or not ENDS.match(self.text, self.places[body][1]):
            return None
        return self._of(list(range(at, body)), body), body + 1

    def _works_in(self, at: int) -> bool:
        """Tell whether a part stands between a role and its body: `Director, Housing, Council`."""
        part, body = at + 1, at + 2
        if body >= len(self.places) or not self._is_part(part) or self._is_part(body):
            return False
        signs = self._sign(at, IN_ROLE) and self._sign(part, AFTER_PART)
        return bool(signs and self._is_body(body) and self._suits(part, body))

    def _has_field(self, body: int) -> bool:
        """Tell whether a role after its body has the part it works in: `Police – DCI, Crime`."""
        role, part = body + 1, body + 2
        if part >= len(self.places) or not self._is_part(part) or not self._suits(part, body):
            return False
        last = part + 1 == len(self.places) or bool(STRONG.search(self._between(part)))
        return last and self._sign(role, COMMA)

    def _own(self, at: int) -> Place:
        """Return a role and the part it works in as one name."""
        start, end = self.places[at][0], self.places[at + 1][1]
        return (start, closed_end(self.text, start, end), None)

    def _part_before(self, at: int) -> tuple[list[Held], int] | None:
        """Return parts that stand before their body."""
        last = at
        while self._is_part(last + 1) and self._sign(last, ROLES):
            last += 1
        body = last + 1
        if body >= len(self.places) or not self._is_body(body) or self._is_part(body):
            return None
        doubt = "," in self._between(last)
        fits = self._suits if doubt or not self._between(last).strip() else self._fits
        joined = self._sign(last, ROLE_FIRST) and all(fits(one, body) for one in range(at, body))
        if not joined or (doubt and not (last == at and self._two(at))):
            return None
        whole = ENDS.match(self.text, self.places[body][1])
        return (self._of(list(range(at, body)), body, doubt=doubt), body + 1) if whole else None

    def _of(
        self, roles: list[int], body: int, own: Place | None = None, *, doubt: bool = False
    ) -> list[Held]:
        """Return the roles of a body; one alone takes all of the words as its own."""
        of = self.places[body]
        if len(roles) > 1:
            return [Held(self.places[one], of, *self.places[one][:2]) for one in roles]
        place = own or self.places[roles[0]]
        start, end = min(place[0], of[0]), max(place[1], of[1])
        return [Held(place, of, start, closed_end(self.text, start, end), doubt)]

    def _between(self, at: int) -> str:
        """Return what stands between a name and the next."""
        return self.text[self.places[at][1] : self.places[at + 1][0]]

    def _sign(self, at: int, sign: re.Pattern[str]) -> bool:
        """Tell whether nothing but a sign stands between a name and the next."""
        return bool(sign.fullmatch(self.text, self.places[at][1], self.places[at + 1][0]))

    def _two(self, at: int) -> bool:
        """Tell whether a name and the next stand alone between strong signs."""
        before = self.text[self.places[at - 1][1] if at else 0 : self.places[at][0]]
        more = at + 2 < len(self.places)
        after = self.text[self.places[at + 1][1] : self.places[at + 2][0]] if more else ""
        return bool((not at or STRONG.search(before)) and (not more or STRONG.search(after)))

    def _suits(self, part: int, body: int) -> bool:
        """Tell whether a body has such a part as a rule."""
        kind, sector = kind_of(self.text, self.places[body])
        return kind == "organisation" and suits(self._said(part), sector)

    def _fits(self, part: int, body: int) -> bool:
        """Tell whether a part may belong to a body that a bracket or a dash parts from it."""
        if self._is_part(body):
            return False
        opened = self._between(min(part, body)).strip() == "("
        told = kind_of(self.text, self.places[body])[1]
        return opened or not told or is_unit(self._said(part)) or self._suits(part, body)

    def _said(self, at: int) -> str:
        """Return the words of a name."""
        return self.text[self.places[at][0] : self.places[at][1]]

    def _is_role(self, at: int) -> bool:
        """Tell whether there is a name, which no gazetteer knows, that is a role."""
        return at < len(self.places) and self.places[at][2] is None and is_role(self._said(at))

    def _is_part(self, at: int) -> bool:
        """Tell whether there is a name, which no gazetteer knows, of a part of a body."""
        unknown = at < len(self.places) and self.places[at][2] is None and not self._is_role(at)
        return unknown and proposed(self._said(at)) is None and is_part(self._said(at))

    def _is_body(self, at: int) -> bool:
        """Tell whether a name is that of a body: known as one, or unknown and no role."""
        entry = self.places[at][2]
        return entry.kind != "role" if entry else not self._is_role(at)

    def _of_another(self, role: int) -> bool:
        """Tell whether a role says itself what it belongs to: `MARAC Chair`."""
        words = self._said(role).lower().split()
        return bool(word_lists()["bodies"] & set(words[:-1]))

    def _is_person(self, at: int) -> bool:
        """Tell whether a name that nobody knows may be a person's."""
        said = self._said(at)
        return self.places[at][2] is None and not proposed(said) and may_name_person(said)
