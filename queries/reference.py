"""From what a person writes (`R10`, `AB 2`, `newham/AB/2`) to the recommendation that is meant."""

import re

from rapidfuzz import process

from graph.errors import UnknownReferenceError
from graph.store import Store

LABEL = "Recommendation"


def resolve(store: Store, words: str) -> tuple[str, str]:
    """Return label and id; UnknownReferenceError lists what else could be meant."""
    written = words.strip()
    if store.read(f"MATCH (r:{LABEL} {{id: $id}}) RETURN r.id AS id", {"id": written}):
        return LABEL, written
    short = _short_forms(store)
    meant = [name for name, form in short.items() if _plain(written) in (_plain(name), form)]
    if len(meant) == 1:
        return LABEL, meant[0]
    raise UnknownReferenceError(_several(written, meant) if meant else _none(written, short))


def _short_forms(store: Store) -> dict[str, str]:
    """Return every id with its plain form without the plan: `newham/AB/2` with `ab/2`."""
    rows = store.read(f"MATCH (r:{LABEL}) RETURN r.id AS id, r.plan AS plan ORDER BY id")
    return {row["id"]: _plain(row["id"].removeprefix(f"{row['plan']}/")) for row in rows}


def _plain(words: str) -> str:
    """Return words in lower case with slashes for spaces: `AB 2` and `AB2` are `ab/2`."""
    spaced = re.sub(r"(?<=[a-z]{2})(?=\d)", "/", words.strip().casefold())
    return re.sub(r"[\s/]+", "/", spaced)


def _several(written: str, meant: list[str]) -> str:
    """Say which recommendations share the reference."""
    return f"{written!r} could be any of {', '.join(meant)}; write one of them in full"


def _none(written: str, short: dict[str, str]) -> str:
    """Say which recommendations are written most like it."""
    if not short:
        return f"there is no recommendation {written!r}: the graph is empty; load a plan first"
    nearest = ", ".join(match[2] for match in process.extract(_plain(written), short, limit=3))
    return f"there is no recommendation {written!r}; the nearest are {nearest}"
