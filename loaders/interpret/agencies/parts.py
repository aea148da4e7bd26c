"""Roles and parts of bodies, by the words of their names: `Head of Crime`, `Adult Social Care`."""

import re
from functools import cache, lru_cache

from loaders.interpret.agencies.bodies import forms, proposed
from loaders.interpret.people.name_words import (
    NOUNS,
    TEAMS,
    gazetteer_words,
    name_words,
    title_word,
)
from loaders.interpret.words import word_lists

ROLE = re.compile(r"(?:head|director|deputy|assistant|associate|chief|chair|lead|manager)\b", re.I)
"""With what the name of a role begins."""
OFFICE = re.compile(r"(?:asst|dep|exec)\b\.?\s", re.IGNORECASE)
"""Words cut short with which one begins."""
WORD = re.compile(r"[^\W_]+(?:[’'-][^\W_]+)*")
SERVICES = frozenset({"service", "services", "hub"})
SMALL = frozenset({"and", "of", "the", "for", "in", "on", "upon", "to", "with"})
TO = frozenset({"of", "for", "in", "to", "with", "on"})
"""What joins a role to its field."""
LEADING = frozenset({
    "director", "manager", "lead", "leader", "head", "officer", "nurse", "commissioner",
    "coordinator", "co-ordinator", "superintendent", "inspector", "supt", "insp",
})  # fmt: skip
"""Words that make a role right before its field: `Service Manager Adults`."""
BEFORE = 4
"""Most words before the word that makes a role, in front of its field."""
KEPT = 4096
"""How many names are kept at hand."""
EVERYBODY = frozenset({"all", "any", "each", "every"})
WORDS = 10
"""Most words of a name."""
CIVIC = frozenset({"cllr", "cllrs", "councillor", "councillors", "alderman"})
ELECTED = frozenset({"mp", "pcc", "dpcc", "cc", "commander"})
"""Offices of which a body has one or none, or that may be of any body."""


@lru_cache(maxsize=KEPT)
def is_role(name: str) -> bool:
    """Tell whether a name is a role: `Head of Midwifery`, `Business Manager`, `DCI`."""
    if not name or len(name.split()) > WORDS or not name[0].isupper() or proposed(name):
        return False
    if name.split()[0].lower() in EVERYBODY:
        return False
    begins = ROLE.match(name) or OFFICE.match(name) or is_rank(name)
    return bool(begins) or _ends_as_role(name) or _role_before(name) or _rank_before(name)


def _ends_as_role(name: str) -> bool:
    """Tell whether the last word makes a role."""
    last = WORD.findall(name)[-1].lower()
    return last in word_lists()["roles"] or (last in _roles() and _capitals(name))


def _role_before(name: str) -> bool:
    """Tell whether a role stands before its field: `Nurse for Adults`, `Service Manager Adults`."""
    words = [word.lower() for word in WORD.findall(name)]
    if not _capitals(name) or words[-1] in word_lists()["bodies"] - {"services"} | TEAMS:
        return False
    at = [place for place, word in enumerate(words[:-1]) if word in _roles()]
    beside = (words[place] in LEADING and place in range(1, BEFORE) for place in at)
    return any(beside) or any(words[place + 1] in TO for place in at)


def _rank_before(name: str) -> bool:
    """Tell whether a rank stands before its field: `ACC Crime`."""
    words = WORD.findall(name)
    known = name_words().vocabulary | gazetteer_words() | SMALL
    return any(
        is_rank(" ".join(words[:at])) and all(word.lower() in known for word in words[at:])
        for at in range(1, min(BEFORE, len(words)))
    ) and _capitals(name)  # fmt: skip


def is_rank(name: str) -> bool:
    """Tell whether a name is nothing but a rank or an office: `DCI`, `Cllr`."""
    words = re.split(r"[\s/.]+", name.strip(". "))
    return tuple(map(title_word, words)) in name_words().ranks


def sector_of_rank(name: str) -> str | None:
    """Return the sector of the bodies that have a rank, None where any may have it."""
    words = {word.lower() for word in WORD.findall(name)}
    if words & ELECTED:
        return None
    return "local government" if words & CIVIC else "police"


@lru_cache(maxsize=KEPT)
def is_part(name: str) -> bool:
    """Tell whether a name is that of a part of a body: `Education Service`, `Public Health`."""
    words = name.split()
    if not words or not _capitals(name) or len(words) > WORDS:
        return False
    last = words[-1].lower()
    ends = last in TEAMS | SERVICES | word_lists()["fields"]
    return ends or (_known(name) and any(
        f" {_plain(name)}".endswith(f" {one}") for said in _parts().values() for one in said
    ))  # fmt: skip


def suits(part: str, sector: str | None) -> bool:
    """Tell whether a body of some sector has such a part as a rule."""
    kinds, last = _kinds(part), part.split()[-1].lower()
    usual = last in TEAMS or (last == "services" and sector == "local government")
    if sector is None or not _known(part) or not (kinds or usual):
        return False
    return not kinds or sector in kinds or kinds == {"any"}


def is_unit(name: str) -> bool:
    """Tell whether a name ends as those of teams do: `Acorn Delivery Unit`."""
    return is_part(name) and name.split()[-1].lower() in TEAMS


def _known(name: str) -> bool:
    """Tell whether a name holds none but words of the field: no name of its own."""
    known = name_words().vocabulary | TEAMS | SERVICES | SMALL
    named = frozenset(map(str, forms()["named"]))
    return all(word in _fields() or word in known - named for word in _plain(name).split())


def _kinds(name: str) -> set[str]:
    """Return the sectors of the bodies that have a part of such a name, all in known words."""
    said = f" {_plain(name)} "
    if not _known(name):
        return set()
    told = _parts().items()
    return {sector for sector, fields in told if any(f" {one} " in said for one in fields)}


@cache
def _parts() -> dict[str, list[str]]:
    """Return what the parts of bodies work in, by sector."""
    return {sector: [_plain(one) for one in said] for sector, said in forms()["parts"].items()}


@cache
def _fields() -> frozenset[str]:
    """Return the words of what the parts of bodies work in."""
    return frozenset(word for said in _parts().values() for one in said for word in one.split())


@cache
def _roles() -> frozenset[str]:
    """Return the words that make roles."""
    return word_lists()["roles"] | NOUNS | frozenset(map(str, forms()["roles"]))


def _plain(name: str) -> str:
    """Return words in small letters, `&` as `and`, with nothing else between them."""
    words = name.lower().replace("’", "'").replace("&", " and ")
    return " ".join(re.findall(r"[^\W_]+(?:['-][^\W_]+)*", words))


def _capitals(name: str) -> bool:
    """Tell whether the words of a name are in capitals but for the small ones."""
    words = WORD.findall(name)
    return bool(words) and all(word[0].isupper() or word.lower() in SMALL for word in words)
