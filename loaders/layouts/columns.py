"""Which column is which: by the words at its head, never by its position."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path
from typing import Any

from graph.errors import PlanError
from loaders.interpret.time.moments import is_timed
from loaders.source import ROLES, Source, load_yaml
from loaders.tables.table import Cell

Row = tuple[Cell, ...]
Places = dict[str, int]
"""The column of every role, counted from 0; one column may hold two roles.

Further columns of one role are counted: `progress`, `progress 2`, `progress 3`.
"""
LONGEST = 120
NUMBERED = re.compile(r"\d\s*$")
"""What ends in a number is the name of one thing, such as `Recommendation 2`, and no header."""
TAIL = re.compile(r"\b(?:of|for|to|in|from|by|achieved|since|as|with|if|where|that|which)\b.*")
"""What follows the noun of a header: `Evidence | of completion of action`."""
ASKED = frozenset({"original", "revised"})
PLAIN = 3
"""So many cells that are nothing but words of columns head a table wherever they stand."""
CAMEL = re.compile(r"(?<=[a-z])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])")
OTHER = {"owner": "officer"}
"""What a further column of a role holds."""
KEPT = frozenset({"milestones", "progress", "response", "remarks"})
"""Roles of which every column is kept; of status only those of one time after another are."""


@cache
def _data() -> dict[str, Any]:
    """Return the words that head columns in the plans we know, and what is said of some of them."""
    words: dict[str, Any] = load_yaml(Path(__file__).with_name("columns.yaml"))
    return words


@cache
def _usual() -> dict[str, list[str]]:
    """Return the words that head columns, by role."""
    return {role: [str(word) for word in _data()[role]] for role in (*ROLES, "nothing")}


@cache
def _alone() -> frozenset[str]:
    """Return the words that head a column only by themselves."""
    return frozenset(map(plain, _data()["alone"]))


@cache
def _strong() -> dict[str, frozenset[str]]:
    """Return the words that make a column the best one for its role."""
    return {role: frozenset(map(str, said)) for role, said in _data()["strong"].items()}


def plain(words: str) -> str:
    """Return words in small letters, without signs; `Lead_Agency` and `LeadAgency` are two."""
    apart = words.replace("_", " ")
    if " " not in apart.strip():
        apart = CAMEL.sub(" ", apart)
    return " ".join(re.findall(r"[\w#&']+", apart.lower()))


def role_of(place: str) -> str:
    """Return the role of one of several columns: `progress 2` is progress."""
    return place.partition(" ")[0]


def _by_word(phrases: Iterable[str], place: int) -> dict[str, list[str]]:
    """Return phrases by their first or last word."""
    found: dict[str, list[str]] = {}
    for phrase in phrases:
        found.setdefault(phrase.split()[place], []).append(phrase)
    return found


def _beside(phrases: dict[str, list[str]], words: str, place: int) -> list[str]:
    """Return the phrases whose first or last word may be that of some words, an `s` apart."""
    said = words.split()
    word = said[place] if said else ""
    return [*phrases.get(word, []), *(phrases.get(word[:-1], []) if word.endswith("s") else [])]


class Columns:
    """The words that head columns in one plan: the usual ones, and those of its source file."""

    def __init__(self, source: Source) -> None:
        """Gather every phrase with its roles; those of the plan itself come first."""
        self.ignored = frozenset(source.ignore)
        self.own = _by_phrase(source.columns)
        self.phrases = {**_by_phrase(_usual()), **self.own}
        self._known: dict[str, tuple[str, ...]] = {}
        self._first, self._last = _by_word(self.phrases, 0), _by_word(self.phrases, -1)

    def roles(self, header: str) -> tuple[str, ...]:
        """Return what a column holds: by the longest phrase its header begins or ends with."""
        if header not in self._known:
            self._known[header] = () if header in self.ignored else self._roles(header)
        return self._known[header]

    def _roles(self, header: str) -> tuple[str, ...]:
        """Return the roles of a header not seen before."""
        outside = plain(re.sub(r"\([^)]*\)", " ", header))
        for words in (plain(header), outside):
            found = [p for p in _beside(self._first, words, 0) if self._begins(words, p)]
            if found:
                return self._known_as(found)
        noun = TAIL.sub("", outside).strip()
        said = _beside(self._last, noun, -1)
        found = [p for p in said if noun.endswith((f" {p}", f" {p}s"))]
        return self._known_as(found) if found else ()

    def _begins(self, words: str, phrase: str) -> bool:
        """Tell whether words begin with a phrase; some phrases must be all of them."""
        if phrase in _alone() and phrase not in self.own:
            return words in (phrase, f"{phrase}s")
        return f"{words} ".startswith((f"{phrase} ", f"{phrase}s "))

    def _known_as(self, found: list[str]) -> tuple[str, ...]:
        """Return the roles of the plan's own phrase among several, else of the longest."""
        longest = max([p for p in found if p in self.own] or found, key=len)
        return tuple(role for role in self.phrases[longest] if role != "nothing")

    def exact(self, header: str) -> bool:
        """Tell whether a header is nothing but the words of a role."""
        return bool(self.roles(header)) and plain(header) in self.phrases

    def is_header(self, row: Row, before: Places) -> bool:
        """Tell whether a row is one of headers: two columns or more, one a recommendation.

        A row above a table's first one may know the recommendations alone. Once a table has its
        columns (`before`), only a row that names them again is another one, or one that plainly
        heads another table, so that a row of data with words like those of columns stays data.
        """
        found = {
            place: roles
            for place, cell in enumerate(row)
            if _short(cell) and (roles := self.roles(cell.text))
        }
        known = {role for roles in found.values() for role in roles}
        if not ASKED & known:
            return False
        if before:
            taken, _ = self.places(row, "a row like the header")
            again = all(before.get(role) == at for role, at in taken.items())
            same = again and len(found) > 1 and len(known) * 2 > len(set(map(role_of, before)))
            return same or self._heads_another(row)
        return len(found) > 1 or self._heads_alone(row, found)

    def _heads_another(self, row: Row) -> bool:
        """Tell whether nearly every cell of a row is nothing but the words of a role."""
        worded = [cell for cell in row if not cell.blank]
        exact = [cell for cell in worded if self.exact(cell.text)]
        asked = any(ASKED & set(self.roles(cell.text)) for cell in exact)
        return asked and len(exact) >= PLAIN and len(exact) * 3 >= len(worded) * 2

    def _heads_alone(self, row: Row, found: Iterable[int]) -> bool:
        """Tell whether a row heads a table of which only the recommendations are known."""
        worded = [cell for cell in row if not cell.blank]
        return all(map(_short, worded)) and all(self.exact(row[place].text) for place in found)

    def places(self, row: Row, where: str) -> tuple[Places, list[Cell]]:
        """Return the column of every role, and the heads of columns that nobody needs.

        These are the heads no role knows, and those whose role another column has already. Two
        columns under the same words that hold the same role are an error.
        """
        places: Places = {}
        for place, cell in sorted(enumerate(row), key=lambda one: self._rank(one[1].text)):
            for role in self._best(self.roles(cell.text), row, place):
                if role in places and plain(row[places[role]].text) == plain(cell.text):
                    raise PlanError(
                        f"{where}: the columns {row[places[role]].text!r} and {cell.text!r} both "
                        f"hold the {role}; name one of them under `ignore` in source.yaml"
                    )
                if free := self._free(role, row, place, places):
                    places.setdefault(free, place)
        taken = set(places.values())
        spare = [cell for place, cell in enumerate(row) if place not in taken]
        return places, [one for one in spare if not one.blank and one.text not in self.ignored]

    def _free(self, role: str, row: Row, place: int, places: Places) -> str | None:
        """Return under what a column of a role is kept, None where another is enough."""
        if role not in places or role in OTHER:
            return OTHER[role] if role in places else role
        timed = role == "status" and is_timed(row[place].text + row[places[role]].text)
        taken = [one for one in places if role_of(one) == role]
        return f"{role} {len(taken) + 1}" if timed or role in KEPT else None

    def _best(self, roles: tuple[str, ...], row: Row, place: int) -> Iterator[str]:
        """Yield the roles of a column for which no column of the row is better named."""
        for role in roles:
            named = [self._named(role, one.text) for one in row if role in self.roles(one.text)]
            if role in OTHER or self._named(role, row[place].text) == max(named):
                yield role

    def _named(self, role: str, header: str) -> int:
        """Tell how well words name a role: 2 by the source file, 1 by a strong word of it."""
        words = plain(header)
        if any(f"{words} ".startswith(f"{p} ") for p, of in self.own.items() if role in of):
            return 2
        return int(bool(_strong().get(role, frozenset()) & set(words.split())))

    def _rank(self, header: str) -> bool:
        """Tell whether a column takes its role only where no other does.

        A `Learning point` beside a `Recommendation`, an `Action No` beside a `Rec No`.
        """
        roles, words = self.roles(header), plain(header)
        learning = "original" in roles and "recommend" not in words
        return learning or ("number" in roles and words.startswith("action"))


def _by_phrase(words: dict[str, list[str]]) -> dict[str, tuple[str, ...]]:
    """Return the roles of every phrase, in the order of the roles."""
    roles: dict[str, list[str]] = defaultdict(list)
    for role in (*ROLES, "nothing"):
        for phrase in filter(None, map(plain, words.get(role, []))):
            roles[phrase].append(role)
    return {phrase: tuple(of) for phrase, of in roles.items()}


def _short(cell: Cell) -> bool:
    """Tell whether a cell may be the head of a column."""
    return len(cell.text) < LONGEST and not NUMBERED.search(cell.text)
