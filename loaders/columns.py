"""Which column is which: by the words at its head, never by its position."""

import re
from functools import cache
from pathlib import Path
from typing import Any

from graph.errors import PlanError
from loaders.source import ROLES, Source, load_yaml
from loaders.tables.table import Cell

Row = tuple[Cell, ...]
LONGEST = 120
NUMBERED = re.compile(r"\d\s*$")
"""What ends in a number is the name of one thing, such as `Recommendation 2`, and no header."""


@cache
def _usual() -> dict[str, list[str]]:
    """Return the words that head columns in the plans we know."""
    words: dict[str, Any] = load_yaml(Path(__file__).with_name("columns.yaml"))
    return {role: [str(word) for word in words[role]] for role in ROLES}


def plain(words: str) -> str:
    """Return words in small letters, without signs."""
    return " ".join(re.findall(r"[\w#&']+", words.lower()))


def role_of(header: str, source: Source) -> str | None:
    """Return what a column holds, by the longest phrase its header begins with."""
    words = plain(header) + " "
    found = [
        (len(phrase), role)
        for role in ROLES
        for phrase in map(plain, [*_usual()[role], *source.columns.get(role, [])])
        if words.startswith(phrase + " ")
    ]
    return max(found)[1] if found and header not in source.ignore else None


def is_header(row: Row, source: Source, before: dict[str, int]) -> bool:
    """Tell whether a row is one of headers: two columns or more are known, one a recommendation.

    Once a table has its columns (`before`), only a row that names them again is another one, so
    that a row of data whose words happen to be those of columns stays data.
    """
    roles = {
        place: role
        for place, cell in enumerate(row)
        if len(cell.text) < LONGEST
        and not NUMBERED.search(cell.text)
        and (role := role_of(cell.text, source))
    }
    again = all(before.get(role) == place for place, role in roles.items())
    known = len(set(roles.values()))
    enough = known > 1 and known * 2 > len(before)
    return enough and bool({"original", "revised"} & set(roles.values())) and (again or not before)


def roles_of(row: Row, source: Source, where: str) -> dict[str, int]:
    """Return the place of every role in a header row; a role that stands twice is an error."""
    places: dict[str, int] = {}
    for place, cell in enumerate(row):
        role = role_of(cell.text, source)
        if role and role in places:
            raise PlanError(
                f"{where}: the columns {row[places[role]].text!r} and {cell.text!r} both hold the "
                f"{role}; name one of them under `ignore` in source.yaml"
            )
        if role:
            places[role] = place
    return places
