"""Words by which a name of a person is known, and those that are part of none.

The data stand in `forenames.yaml` and `persons.yaml`.
"""

import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from loaders.gazetteer.lookup import entries, words_of
from loaders.interpret.people.ordinary import is_ordinary, is_place, without_accents
from loaders.interpret.words import word_lists
from loaders.source import load_yaml

TEAMS = frozenset({"team", "teams", "unit", "department", "directorate", "division", "section"})
"""How parts of a body are called, before which a person may stand: `Community Safety Team`."""
FIELDS = frozenset({"safeguarding", "education", "probation", "commissioning", "communications",
                    "legal", "hr", "comms"})  # fmt: skip
"""What a person may work in: `… Safeguarding`; `… Housing` may be the name of an association."""
PLACED = frozenset({"council", "police", "constabulary", "ccg", "icb", "nhs", "borough", "city",
                    "district", "county", "metropolitan"})  # fmt: skip
"""What stands after the name of a place and never after that of a person: `Acorn Council`."""
NOUNS = frozenset({"advocate", "worker", "practitioner", "specialist", "adviser", "advisor",
                   "trainer", "analyst", "supervisor", "commander", "deputy"})  # fmt: skip
"""Words with which a role ends, besides those in `words.yaml`."""
ROLE = re.compile(
    r"(?:head|director|deputy|assistant|associate|chief|chair|lead|manager|named|designated)$"
)
PLURALS = frozenset({"officers", "managers", "leads", "commissioners", "gps", "heads"})
"""Offices of several, whom no name of one person belongs to."""
MADE = re.compile(
    r"(?:Mc|Mac|O'|Fitz)[A-Z][a-z]+$|"
    r"[A-Z][a-z]{2,}(?:wicz|[oe]vić|[oe]vič|[oe]vic|enko|escu|opoulos|oğlu|oglu|ashvili)$"
)
"""How surnames are made that no list has."""
LEAST_CAPITALS = 5
"""So many letters in capitals, a vowel among them, may be a surname; fewer are an abbreviation."""
CONTACT = frozenset({"tel", "telephone", "phone", "mobile", "email", "e-mail", "mob"})
"""What stands between a person and a number or an address."""


@dataclass(frozen=True, slots=True)
class NameWords:
    """The lists, in small letters; ranks and courtesy as they are written, by their words."""

    forenames: frozenset[str]
    also_words: frozenset[str]
    also_bodies: frozenset[str]
    surnames: frozenset[str]
    word_surnames: frozenset[str]
    coined: frozenset[str]
    offices: frozenset[str]
    particles: frozenset[str]
    saints: frozenset[str]
    places: frozenset[str]
    premises: frozenset[str]
    bodies: frozenset[str]
    vocabulary: frozenset[str]
    ranks: frozenset[tuple[str, ...]]
    courtesy: frozenset[tuple[str, ...]]


@cache
def name_words() -> NameWords:
    """Return the words of names."""
    here = Path(__file__)
    said = load_yaml(here.with_name("forenames.yaml")) | load_yaml(here.with_name("persons.yaml"))
    lists = {
        name: frozenset(without_accents(str(word)).lower() for word in words)
        for name, words in said.items()
    }
    known = word_lists()
    ends = known["bodies"] | known["roles"] | known["fields"] | known["public"]
    both = lists["places"] | lists["premises"]
    return NameWords(
        forenames=lists["forenames"] | lists["also_words"],
        also_words=lists["also_words"],
        also_bodies=lists["also_bodies"],
        surnames=lists["surnames"],
        word_surnames=lists["word_surnames"],
        coined=lists["coined"],
        offices=(lists["offices"] | known["roles"]) - PLURALS,
        particles=lists["particles"],
        saints=lists["saints"],
        places=lists["places"],
        premises=lists["premises"],
        bodies=lists["bodies"] | lists["called"],
        vocabulary=(lists["field_words"] | ends) - both,
        ranks=_phrases(said["ranks"]),
        courtesy=_phrases(said["courtesy"]),
    )


def _phrases(said: list[str]) -> frozenset[tuple[str, ...]]:
    """Return phrases by their words: abbreviations as they are written, others in small letters."""
    return frozenset(tuple(map(title_word, re.split(r"[\s/]+", phrase))) for phrase in said)


def title_word(word: str) -> str:
    """Return a word of a title as it is looked up: `DI` is a rank, `Di` a forename."""
    return word if word.isupper() else word.lower()


@cache
def longest_title() -> int:
    """Return how many words the longest rank has."""
    return max(map(len, name_words().ranks | name_words().courtesy))


@cache
def gazetteer_words() -> frozenset[str]:
    """Return every word of the names in the gazetteer that is no word of this field: places."""
    names = (name for entry in entries().values() for name in (entry.name, *entry.aliases))
    words = {word for name in names for word in words_of(name)}
    return frozenset(words - name_words().vocabulary)


def is_surname(word: str) -> bool:
    """Tell whether a word is a surname and nothing else, by the lists or by how it is made."""
    small = without_accents(word).lower().replace("’", "'")
    return small in name_words().surnames or bool(MADE.match(word.replace("’", "'")))


def is_strange(word: str) -> bool:
    """Tell whether a word is no word that we know: none of English, of a place or a body."""
    small = without_accents(word).lower().replace("’", "'")
    if any(letter.isupper() for letter in word[1:]) and not word.isupper() and not MADE.match(word):
        return "-" in word and any(map(is_strange, word.split("-")))
    known = small in gazetteer_words() or small in name_words().coined or is_place(small)
    return len(word) > 1 and not known and not is_ordinary(small)


def tail_kind(tail: list[str]) -> str:
    """Say what words of the field right after a name make of it: '', role, part, place or body.

    After a `role` or a `part` of a body the name is a person's; with a `body` it is part of one;
    a `place` takes the word before it with it.
    """
    lists = word_lists()
    words = [word.lower() for word in tail]
    if not words or words[0] in CONTACT:
        return ""
    if ROLE.match(words[0]) or words[-1] in lists["roles"] | NOUNS:
        return "role"
    if words[-1] in TEAMS and len(words) > 1:
        return "part"
    if words[-2:] in (["social", "care"], ["public", "health"]):
        return "part"
    if len(words) == 1 and words[0] in FIELDS:
        return "part"
    if tail[0].islower() and words[-1] not in lists["bodies"] | lists["public"]:
        return ""
    return "place" if words[0] in PLACED else "body"
