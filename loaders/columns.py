"""Which column is which: by the words at its head, never by its position."""

import re
from functools import cache
from pathlib import Path
from typing import Any

from graph.errors import PlanError
from loaders.source import ROLES, Source, load_yaml
from loaders.tables.table import Cell

Row = tuple[Cell, ...]


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


def is_header(row: Row, source: Source) -> bool:
    """Tell whether a row is one of headers: two columns or more are known, one a recommendation."""
    roles = [role_of(cell.text, source) for cell in row if len(cell.text) < 120]
    return len(set(filter(None, roles))) > 1 and bool({"original", "revised"} & set(roles))


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
