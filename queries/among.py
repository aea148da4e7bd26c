"""What in the graph a parameter may name: a plan, an agency, a theme."""

from rapidfuzz import fuzz

from graph.errors import UnknownReferenceError
from graph.identity import folded
from graph.store import Store
from queries.parameter import Among, named
from queries.reference import resolve

LISTS: dict[Among, str] = {
    "plan": "MATCH (n:Plan) RETURN n.id AS id, n.title AS name ORDER BY id",
    "agency": "MATCH (n:Agency) RETURN n.id AS id, n.name AS name ORDER BY name, id",
    "theme": "MATCH (n:Theme) RETURN DISTINCT n.name AS id, n.name AS name ORDER BY name",
    "sector": (
        "MATCH (n:Agency) WHERE n.sector IS NOT NULL "
        "RETURN DISTINCT n.sector AS id, n.sector AS name ORDER BY name"
    ),
    "note": "MATCH (n:Note) RETURN DISTINCT n.kind AS id, n.kind AS name ORDER BY name",
}
"""By kind: the choices, each with what a question is told (`id`) and what people call it."""
OPENING = 20
"""More choices than these are not listed in an error."""


def choices(store: Store, among: Among) -> list[tuple[str, str]]:
    """Return what a parameter may name, as pairs of what a question is told and its name."""
    if among in LISTS:
        found = [(row["id"], row["name"]) for row in store.read(LISTS[among])]
        return _in_any_case(found) if among == "theme" else found
    label, where = _of(among)
    text = f"MATCH (n:{label}) {where} RETURN n.id AS id ORDER BY n.plan, n.id"
    return [(row["id"], row["id"]) for row in store.read(text)]


def _in_any_case(there: list[tuple[str, str]]) -> list[tuple[str, str]]:
    """Return names once where only capitals tell them apart: plans spell a theme differently."""
    return list({folded(name): (told, name) for told, name in reversed(there)}.values())[::-1]


def _of(among: Among) -> tuple[str, str]:
    """Return the label of what is named by its id, and which of them count."""
    where = "WHERE n.stage = 'original'" if among == "original" else ""
    return ("Review" if among == "review" else "Recommendation"), where


def meant(store: Store, among: Among, words: str) -> str:
    """Return what a question is told for what a person writes: an id, or a name in any case.

    Raises:
        UnknownReferenceError: nothing, or more than one thing, is called so; the nearest are named.
    """
    if among not in LISTS:
        return _referred(store, among, words)
    there = choices(store, among)
    exact = [told for told, _ in there if told == words]
    alike = [told for told, name in there if folded(words) in (folded(told), folded(name))]
    found = exact or list(dict.fromkeys(alike))
    if len(found) == 1:
        return found[0]
    if found:
        listed = ", ".join(found[:OPENING])
        raise UnknownReferenceError(f"{words!r} could be any of {listed}; write one of them")
    raise UnknownReferenceError(_none(among, words, there))


def _referred(store: Store, among: Among, words: str) -> str:
    """Return the id of a recommendation or a review."""
    _, name = resolve(store, words, _of(among)[0])
    if among == "original":
        text = "MATCH (n:Recommendation {id: $id}) RETURN n.stage AS stage"
        if store.read(text, {"id": name})[0]["stage"] != "original":
            raise UnknownReferenceError(
                f"{name} is a revised recommendation; name an original one, such as those that "
                f"dhrgraph trace {name} lists"
            )
    return name


def _none(among: Among, words: str, there: list[tuple[str, str]]) -> str:
    """Say that there is none called so, and what there is."""
    said = f"there is no {named(among).split(' ', 1)[1]} {words!r} in the graph"
    if not there:
        return f"{said}; load a plan first" if among == "plan" else f"{said}, nor any other"
    if len(there) <= OPENING:
        return f"{said}; there are {', '.join(told for told, _ in there)}"
    near = sorted(there, key=lambda one: -max(fuzz.WRatio(words, part) for part in one))[:3]
    return f"{said}; the nearest are {', '.join(told for told, _ in near)}"
