"""Which column is which: by the words at its head, never by its position."""

import re
from collections import defaultdict
from collections.abc import Iterable
from functools import cache
from pathlib import Path
from typing import Any

from graph.errors import PlanError
from loaders.source import ROLES, Source, load_yaml
from loaders.tables.table import Cell

Row = tuple[Cell, ...]
Places = dict[str, int]
"""The column of every role, counted from 0; one column may hold two roles."""
LONGEST = 120
NUMBERED = re.compile(r"\d\s*$")
"""What ends in a number is the name of one thing, such as `Recommendation 2`, and no header."""
TAIL = re.compile(r"\b(?:of|for|to|in|from|by|achieved|since|as|with|if|where|that|which)\b.*")
"""What follows the noun of a header: `Evidence | of completion of action`."""
ASKED = frozenset({"original", "revised"})


@cache
def _usual() -> dict[str, list[str]]:
    """Return the words that head columns in the plans we know."""
    words: dict[str, Any] = load_yaml(Path(__file__).with_name("columns.yaml"))
    return {role: [str(word) for word in words[role]] for role in ROLES}


def plain(words: str) -> str:
    """Return words in small letters, without signs."""
    return " ".join(re.findall(r"[\w#&']+", words.lower()))


class Columns:
    """The words that head columns in one plan: the usual ones, and those of its source file."""

    def __init__(self, source: Source) -> None:
        """Gather every phrase with its roles; those of the plan itself come first."""
        self.ignored = frozenset(source.ignore)
        self.phrases = {**_by_phrase(_usual()), **_by_phrase(source.columns)}
        self._known: dict[str, tuple[str, ...]] = {}

    def roles(self, header: str) -> tuple[str, ...]:
        """Return what a column holds: by the longest phrase its header begins or ends with."""
        if header not in self._known:
            self._known[header] = () if header in self.ignored else self._roles(header)
        return self._known[header]

    def _roles(self, header: str) -> tuple[str, ...]:
        """Return the roles of a header not seen before."""
        outside = plain(re.sub(r"\([^)]*\)", " ", header))
        for words in (plain(header), outside):
            found = [p for p in self.phrases if f"{words} ".startswith((f"{p} ", f"{p}s "))]
            if found:
                return self.phrases[max(found, key=len)]
        noun = TAIL.sub("", outside).strip()
        found = [p for p in self.phrases if noun.endswith((f" {p}", f" {p}s"))]
        return self.phrases[max(found, key=len)] if found else ()

    def exact(self, header: str) -> bool:
        """Tell whether a header is nothing but the words of a role."""
        return plain(header) in self.phrases and header not in self.ignored

    def is_header(self, row: Row, before: Places) -> bool:
        """Tell whether a row is one of headers: two columns or more, one a recommendation.

        A row above a table's first one may know the recommendations alone. Once a table has its
        columns (`before`), only a row that names them again is another one, so that a row of
        data whose words happen to be those of columns stays data.
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
            return again and len(found) > 1 and len(known) * 2 > len(before)
        return len(found) > 1 or self._alone(row, found)

    def _alone(self, row: Row, found: Iterable[int]) -> bool:
        """Tell whether a row heads a table of which only the recommendations are known."""
        worded = [cell for cell in row if not cell.blank]
        return all(map(_short, worded)) and all(self.exact(row[place].text) for place in found)

    def places(self, row: Row, where: str) -> tuple[Places, list[Cell]]:
        """Return the column of every role, and the heads of columns that nobody needs.

        These are the heads no role knows, and those whose role another column has already. Two
        columns under the same words that hold the same role are an error.
        """
        places: Places = {}
        spare: list[Cell] = []
        for place, cell in sorted(enumerate(row), key=lambda one: self._second(one[1].text)):
            for role in self.roles(cell.text):
                if role in places and plain(row[places[role]].text) == plain(cell.text):
                    raise PlanError(
                        f"{where}: the columns {row[places[role]].text!r} and {cell.text!r} both "
                        f"hold the {role}; name one of them under `ignore` in source.yaml"
                    )
                places.setdefault(role, place)
            if place not in places.values() and not cell.blank and cell.text not in self.ignored:
                spare.append(cell)
        return places, sorted(spare, key=lambda cell: cell.column)

    def _second(self, header: str) -> bool:
        """Tell whether a column takes its role only where no other does.

        A `Learning point` beside a `Recommendation`, an `Action No` beside a `Rec No`.
        """
        roles, words = self.roles(header), plain(header)
        learning = "original" in roles and "recommend" not in words
        return learning or ("number" in roles and words.startswith("action"))


def _by_phrase(words: dict[str, list[str]]) -> dict[str, tuple[str, ...]]:
    """Return the roles of every phrase, in the order of the roles."""
    roles: dict[str, list[str]] = defaultdict(list)
    for role in ROLES:
        for phrase in filter(None, map(plain, words.get(role, []))):
            roles[phrase].append(role)
    return {phrase: tuple(of) for phrase, of in roles.items()}


def _short(cell: Cell) -> bool:
    """Tell whether a cell may be the head of a column."""
    return len(cell.text) < LONGEST and not NUMBERED.search(cell.text)
