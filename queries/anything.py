"""From what a person writes (`t5r2a1`, `note/number-twice/ZA-3`, `AB 2`) to the node it means."""

import re
from difflib import get_close_matches

from graph import schema
from graph.errors import UnknownReferenceError
from graph.model import Passage, Plan
from graph.store import Store
from queries.reference import resolve

LABELS = tuple(node for node in schema.NODES if node not in (Plan, Passage))


def resolve_any(store: Store, words: str, plan: str = "") -> str:
    """Return the id of what is meant, in one plan or in all; else UnknownReferenceError."""
    plans = [str(row["id"]) for row in store.read("MATCH (p:Plan) RETURN p.id AS id ORDER BY id")]
    wanted = [words, *(f"{one}/{words}" for one in plans if plan in ("", one))]
    found = [name for label in LABELS for name in _there(store, label.__name__, wanted)]
    if len(set(found)) == 1:
        return found[0]
    if found:
        listed = ", ".join(sorted(set(found))[:5])
        raise UnknownReferenceError(
            f"{words!r} could be any of {listed}; write one of them in full"
        )
    if (head := words.split("/")[0]) in ("note", "agency") or re.fullmatch(r"t\d+r\d+\w+", words):
        ids = [str(row["id"]) for label in LABELS for row in _ids(store, label.__name__, plans)]
        able = [one.split("/", 1)[-1] for one in ids]
        near = get_close_matches(words, [one for one in able if one[0] == words[0]], 3, 0.5)
        listed = f"; the nearest are {', '.join(near)}" if near else ""
        settled = " (a person may have said already which agency it is)" * (head == "agency")
        raise UnknownReferenceError(
            f"there is no {words!r} in the graph{settled}{listed}; dhrgraph notes and dhrgraph "
            "trace list what there is"
        )
    return resolve(store, words)[1]


def plan_of(store: Store, name: str) -> str:
    """Return the plan whose id an id begins with, the longest such."""
    plans = [str(row["id"]) for row in store.read("MATCH (p:Plan) RETURN p.id AS id")]
    of = [plan for plan in plans if name.startswith(f"{plan}/")]
    if not of:
        raise UnknownReferenceError(f"{name!r} belongs to no plan; name something of one plan")
    return max(of, key=len)


def _ids(store: Store, label: str, plans: list[str]) -> list[dict[str, str]]:
    """Return the ids of a label that belong to a plan."""
    text = f"MATCH (n:{label}) RETURN n.id AS id"
    rows: list[dict[str, str]] = store.read(text)
    return [row for row in rows if row["id"].split("/")[0] in plans]


def _there(store: Store, label: str, names: list[str]) -> list[str]:
    """Return which of some ids a label has."""
    text = f"UNWIND $names AS name MATCH (n:{label} {{id: name}}) RETURN n.id AS id ORDER BY id"
    return [str(row["id"]) for row in store.read(text, {"names": names})]
