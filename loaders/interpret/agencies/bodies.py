"""Bodies that no gazetteer has, by the form of their name: `Acorn Council`, `NHS Acorn ICB`.

Only a proper name with a form is one body that other plans may name too; the form alone ("the
Council", "Housing Association") may be any.
"""

import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from graph.identity import slug
from graph.model import AgencyKind
from loaders.gazetteer.lookup import tokens, words_of
from loaders.source import load_yaml

CHARACTERS = 120
"""Most characters of a name."""
LONGEST = 9
"""Most words of a form."""
PLACE = 3
"""Most words of the name of a place after such a beginning."""
SMALL = frozenset({"and", "of", "the", "for", "in", "on", "upon", "by", "le", "with"})
JOIN = re.compile(r"\s+(?:and|&|with)\s+(?!crime\b|rescue\b)|\s*[,/;]\s*", re.IGNORECASE)
"""What may part two bodies; a police and crime commissioner is one."""
ROLE = re.compile(
    r"(?:(?:deputy|assistant|associate|vice|interim|acting)\s+)?"
    r"(?:heads?|directors?|chairs?|chief|leads?|managers?|members?|leaders?|chairman|chairwoman)\b",
    re.IGNORECASE,
)
ARTICLE = re.compile(r"^the\s+", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Proposal:
    """What a name is taken for by its form: `form` is the words that say so."""

    name: str
    form: str
    kind: AgencyKind
    sector: str

    @property
    def id(self) -> str:
        """Return the id that the body has in every plan, and would have in the gazetteer."""
        return slug(self.name.replace("&", " and "))


@cache
def forms() -> dict[str, Any]:
    """Return the data of `bodies.yaml`."""
    data: dict[str, Any] = load_yaml(Path(__file__).with_name("bodies.yaml"))
    return data


@cache
def _by_words(place: str) -> dict[tuple[str, ...], str]:
    """Return the sector of every form, by its words."""
    return {
        words_of(form): str(sector)
        for sector, said in forms()[place].items() for form in said
    }  # fmt: skip


@cache
def _generic() -> frozenset[str]:
    """Return the words that are no proper name."""
    return frozenset(map(str, forms()["generic"]))


def proposed(words: str) -> Proposal | None:
    """Return what a name is taken for by its form, None where it has none or no proper name."""
    if len(words) > CHARACTERS:
        return None
    name = ARTICLE.sub("", " ".join(words.split()), count=1)
    words_of = list(tokens(name))
    said = [word for word, _, _ in words_of]
    form = _form(said)
    if form is None or ROLE.match(name) or _several(name):
        return None
    (first, last), sector = form
    if not _is_proper(name, words_of[first:last]):
        return None
    ending = " ".join(said[last:] or said[:first])
    kind: AgencyKind = "group" if sector in forms()["groups"] else "organisation"
    return Proposal(name, ending, kind, forms()["sectors"].get(sector, sector))


def _form(said: list[str]) -> tuple[tuple[int, int], str] | None:
    """Return where the proper name stands beside a form, and the sector of the form."""
    for length in range(min(LONGEST, len(said) - 1), 0, -1):
        if sector := _by_words("ends").get(tuple(said[-length:])):
            return (0, len(said) - length), sector
    for length in range(min(LONGEST, len(said) - 1), 0, -1):
        if sector := _by_words("beginnings").get(tuple(said[:length])):
            # A beginning takes no more than the name of a place with it: no title of a plan.
            return ((length, len(said)), sector) if len(said) - length <= PLACE else None
    return None


def _is_proper(name: str, own: list[tuple[str, int, int]]) -> bool:
    """Tell whether words hold a proper name: capitals but for the small ones, one not generic."""
    named = all(name[start].isupper() or word in SMALL for word, start, _ in own)
    if not name.isupper() and any(name[a:b].isupper() and b - a > 1 for _, a, b in own[-1:]):
        return False
    return named and any(len(word) > 1 and word not in _generic() for word, _, _ in own)


def _several(name: str) -> bool:
    """Tell whether a name is that of two bodies: what stands before an "and" is one already."""
    parts = JOIN.split(name)
    return any(_form([word for word, _, _ in tokens(part)]) for part in parts[:-1])
