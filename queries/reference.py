"""From what a person writes (`R10`, `AB 2`, `newham/AB`) to the recommendation or review meant."""

import re

from rapidfuzz import process

from graph.errors import UnknownReferenceError
from graph.store import Store

LABEL = "Recommendation"
JOINS = {LABEL: r"[\s/]+", "Review": r"[\s/-]+"}
"""What may stand between the parts of a reference, by label.

The hyphen of `AB 1-2` tells two recommendations apart; in the id of a review it is only a space.
"""


def resolve(store: Store, words: str, label: str = LABEL) -> tuple[str, str]:
    """Return label and id; UnknownReferenceError lists what else could be meant."""
    written = words.strip()
    if store.read(f"MATCH (r:{label} {{id: $id}}) RETURN r.id AS id", {"id": written}):
        return label, written
    short = _short_forms(store, label)
    plain = _plain(written, label)
    meant = [name for name, form in short.items() if plain in (_plain(name, label), form)]
    if len(meant) == 1:
        return label, meant[0]
    raise UnknownReferenceError(_several(written, meant) if meant else _none(written, short, label))


def _short_forms(store: Store, label: str) -> dict[str, str]:
    """Return every id with its plain form without the plan: `newham/AB/2` with `ab/2`."""
    rows = store.read(f"MATCH (r:{label}) RETURN r.id AS id, r.plan AS plan ORDER BY id")
    return {row["id"]: _plain(row["id"].removeprefix(f"{row['plan']}/"), label) for row in rows}


def _plain(words: str, label: str) -> str:
    """Return words in lower case with slashes for spaces: `AB 2` and `AB2` are `ab/2`."""
    spaced = re.sub(r"(?<=[a-z]{2})(?=\d)", "/", words.strip().casefold())
    return re.sub(JOINS[label], "/", spaced)


def _several(written: str, meant: list[str]) -> str:
    """Say which recommendations or reviews share the reference."""
    return f"{written!r} could be any of {', '.join(meant)}; write one of them in full"


def _none(written: str, short: dict[str, str], label: str) -> str:
    """Say which recommendations or reviews are written most like it."""
    said = f"there is no {label.lower()} {written!r}"
    if not short:
        return f"{said}: the graph is empty; load a plan first"
    plain = _plain(written, label)
    nearest = ", ".join(match[2] for match in process.extract(plain, short, limit=3))
    return f"{said}; the nearest are {nearest}"
