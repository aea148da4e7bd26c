"""Finds agencies by name: the longest name first, whole words, whatever the case."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path
from typing import Any, Literal

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from graph.errors import PlanError
from graph.model import AgencyKind, Scope
from loaders.source import load_yaml

TOKEN = re.compile(r"[^\W_]+(?:['’][^\W_]+)*['’]?|&")
SAME = {"&": "and"}
BEFORE = re.compile(r"(?P<place>\b[A-Z][\w'’-]+) $")
AFTER = re.compile(r" (?P<place>[A-Z][\w'’-]+)\b")
COMMISSIONER = re.compile(r"\s+(?:and|&)\s+Crime\s+(?:Commissioner|Panel|Plan)", re.IGNORECASE)
NO_PLACE = frozenset({
    "the", "and", "with", "by", "from", "local", "lead", "all", "each", "support", "supported",
    "national", "uk", "england", "bureau", "service", "services", "staff", "team", "teams",
    "manager", "managers", "officer", "officers", "coordinator", "director", "ceo", "trustees",
    "board", "to", "who", "if", "when", "where", "should", "must", "via", "through", "including",
    "contact", "ask",
})  # fmt: skip
"""Words in capitals beside the name of a federation that are no place."""
AGENCIES = Path(__file__).with_name("agencies")
AREAS = 8
"""How many areas' names are kept at hand."""
NAMES = 16_384
"""How many names are kept by their words; the gazetteer has some 9,500."""


class Successor(BaseModel):
    """Who took over, and on which day."""

    model_config = ConfigDict(extra="forbid", frozen=True)
    agency: str
    on: str | None = None


class Entry(BaseModel):
    """One agency of the gazetteer; an unknown key is an error."""

    model_config = ConfigDict(extra="forbid", frozen=True)
    id: str
    name: str
    kind: Literal["organisation", "team", "role", "group"]
    sector: str | None = None
    reach: Scope | None = None
    federated: bool = False
    area: str | None = None
    aliases: list[str] = []
    area_aliases: dict[str, list[str]] = Field(default={})
    part_of: str | None = None
    active_from: str | None = None
    active_to: str | None = None
    succeeded_by: list[Successor] = []
    source: str

    @property
    def agency_kind(self) -> AgencyKind:
        """Return the kind as the graph's model has it."""
        return self.kind

    def names(self, area: str) -> list[str]:
        """Return every name that means this agency in plans of an area."""
        if self.area is not None and self.area.casefold() != area.casefold():
            return []
        local = [n for a, names in self.area_aliases.items() if a.casefold() == area.casefold()
                 for n in names]  # fmt: skip
        return [self.name, *self.aliases, *local]


@dataclass(frozen=True, slots=True)
class Found:
    """An agency in a text: characters `start` to `end` name it."""

    entry: Entry
    start: int
    end: int


class Gazetteer:
    """The names that hold in the plans of one area."""

    def __init__(self, entries: Iterable[Entry], area: str) -> None:
        """Index every name by its words, and how many words the names have that begin alike."""
        self._named: dict[tuple[str, ...], list[Entry]] = {}
        self._lengths: dict[str, set[int]] = {}
        for entry in entries:
            for name in entry.names(area):
                words = words_of(name)
                self._named.setdefault(words, []).append(entry)
                self._lengths.setdefault(words[0], set()).add(len(words))

    def find(self, text: str) -> list[Found]:
        """Return the agencies named in a text, in its order; the longest name wins a place."""
        words = list(tokens(text))
        matches = [match for place in range(len(words)) for match in self._at(words, place)]
        matches.sort(key=lambda match: (match[0] - match[1], match[0]))
        taken: set[int] = set()
        found = []
        for first, last, entry in matches:
            if taken.isdisjoint(range(first, last)):
                taken.update(range(first, last))
                found.append(Found(entry, words[first][1], words[last - 1][2]))
        found.sort(key=lambda one: one.start)
        return [one for one in found if not _of_another(text, one, found)]

    def _at(
        self, words: list[tuple[str, int, int]], place: int
    ) -> Iterable[tuple[int, int, Entry]]:
        """Yield the names that begin at a word."""
        for length in self._lengths.get(words[place][0], ()):
            name = tuple(word for word, _, _ in words[place : place + length])
            for entry in self._named.get(name, ()):
                yield place, place + len(name), entry


def _of_another(text: str, one: Found, found: list[Found]) -> bool:
    """Tell whether a name is part of another body's: a commissioner's, a member's of a federation.

    A name of a federation beside a place is that of a member.
    """
    if COMMISSIONER.match(text[one.end :]) and text[: one.end].lower().endswith("police"):
        return True
    if not one.entry.federated:
        return False
    ends = [other.end for other in found if other.end <= one.start]
    starts = [other.start for other in found if other.start >= one.end]
    before = BEFORE.search(text[max(ends, default=0) : one.start])
    after = AFTER.match(text[one.end : min(starts, default=len(text))])
    return any(m and m["place"].lower() not in NO_PLACE for m in (before, after))


def tokens(text: str) -> Iterable[tuple[str, int, int]]:
    """Yield the words of a text in small letters, `&` as `and`, with their places."""
    for match in TOKEN.finditer(text):
        word = match.group().lower().replace("’", "'").rstrip("'")
        yield SAME.get(word, word), match.start(), match.end()


@lru_cache(maxsize=NAMES)
def words_of(name: str) -> tuple[str, ...]:
    """Return the words of a name as `tokens` yields them, without their places."""
    said = TOKEN.findall(name.lower().replace("’", "'"))
    return tuple(SAME.get(word, word).rstrip("'") for word in said)


@cache
def entries() -> dict[str, Entry]:
    """Return the gazetteer by id; PlanError when a file is damaged or an id stands twice."""
    found: dict[str, Entry] = {}
    for path in sorted(AGENCIES.glob("*.yaml")):
        for values in load_yaml(path):
            entry = _entry(path, values)
            if entry.id in found:
                raise PlanError(f"{path}, {entry.id}: the id stands twice in the gazetteer")
            found[entry.id] = entry
    return found


def _entry(path: Path, values: dict[str, Any]) -> Entry:
    """Return one agency of a file, or say what is wrong with it."""
    try:
        return Entry(**values)
    except ValidationError as error:
        raise PlanError(f"{path}, {values.get('id')}: {error.errors()[0]['msg']}") from error


@cache
def capitals() -> frozenset[str]:
    """Return the words in capitals of every name: NHS, MARAC, IDVA."""
    names = (n for e in entries().values() for n in [e.name, *e.aliases])
    return frozenset(w for name in names for w in re.findall(r"\b[A-Z]{2,}\b", name))


def area_named(title: str) -> str:
    """Return the area of the gazetteer that a title names, nothing where it names none or two."""
    known = {area for entry in entries().values() for area in [entry.area, *entry.area_aliases]}
    named = {area for area in known if area and re.search(rf"\b{re.escape(area)}\b", title)}
    return named.pop() if len(named) == 1 else ""


@lru_cache(maxsize=AREAS)
def gazetteer(area: str) -> Gazetteer:
    """Return the gazetteer for plans of an area."""
    return Gazetteer(entries().values(), area)
