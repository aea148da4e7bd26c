"""Truth files: what a plan says, read by hand.

    reviews: [Sarah]                # by name
    themes: [Training]
    recommendations:
      policy:                       # a handle, for the edges below
        review: Sarah               # MADE; no `review` where it is revised or nobody made it
        made: carried               # the basis of MADE, where it is not stated
        stage: revised              # where it is not original
        text: The whole text, white space as you like
        number: null                # scored beside the nodes: number, scope (local)
        due: by May 2017            # the deadline within its words
        merged_into: R1             # one handle or a list: stated
        about: {Training: carried}  # or handles and bases
        directed_at: home-office    # an agency by its id in the graph
    outcomes: {safe: Victims are safe}
    actions:
      write:
        text: Write a policy
        due: May 2017               # scored beside the nodes: number, due, completed, status
        due_on: "2017-05-31"        # what they mean: due_on, completed_on, state; null: no day
        addresses: policy
        owned_by: [kent-police, home-office]
        support: home-office        # those of the owners that only support
        aims_for: safe

A property that is left out is not scored; `null` says that nothing is there.
Nodes stand in the order of the document, which tells apart those of the same words. A key
or a handle that is not known is an error.
"""

from collections.abc import Set
from pathlib import Path
from typing import Any

import yaml

from tests.accuracy.facts import Ends, Facts, Key, Keys

ENDINGS = {
    "merged_into": "Recommendation",
    "about": "Theme",
    "directed_at": "Agency",
    "addresses": "Recommendation",
    "owned_by": "Agency",
    "aims_for": "Outcome",
}
OF_RECOMMENDATION = ("merged_into", "about", "directed_at")
OF_ACTION = ("addresses", "owned_by", "aims_for")
SCORED = ("number", "scope", "due", "completed", "status", "due_on", "completed_on", "state")
Handles = dict[tuple[str, str], Key]


class TruthError(Exception):
    """A truth file that is not well written."""


def read_truth(path: Path) -> Facts:
    """Return the facts of a truth file."""
    raw = yaml.safe_load(path.read_text(encoding="utf-8"))
    try:
        return facts_of(raw)
    except (TruthError, KeyError, AttributeError, TypeError) as error:
        raise TruthError(f"{path.name}: {error!r}") from error


def facts_of(raw: dict[str, Any]) -> Facts:
    """Return the facts of a truth that is read from YAML already."""
    known = {"reviews", "themes", "recommendations", "outcomes", "actions"}
    _no_others(raw.keys() - known, "the file")
    handles = _handles(raw)
    facts = Facts(nodes=set(handles.values()))
    for handle, one in raw.get("recommendations", {}).items():
        key = handles["Recommendation", handle]
        if "review" in one:
            review = _known(handles, "Review", one.pop("review"))
            facts.join("MADE", review, {key: one.pop("made", "stated")})
        one.setdefault("scope", "local")
        _add(facts, handles, key, one, OF_RECOMMENDATION)
    for handle, one in raw.get("actions", {}).items():
        _add(facts, handles, handles["Action", handle], one, OF_ACTION)
    facts.nodes |= {ends.target for ends in facts.ends()}
    return facts


def _handles(raw: dict[str, Any]) -> Handles:
    """Return the key of each node by its label and handle; stage and text are taken out."""
    keys, handles = Keys(), Handles()
    for label, names in (("Review", raw.get("reviews", [])), ("Theme", raw.get("themes", []))):
        handles |= {(label, name): keys.take(label, name) for name in names}
    for handle, one in raw.get("recommendations", {}).items():
        says = one.pop("stage", "original"), one.get("review", ""), one.pop("text")
        handles["Recommendation", handle] = keys.take("Recommendation", *says)
    for handle, text in raw.get("outcomes", {}).items():
        handles["Outcome", handle] = keys.take("Outcome", text)
    for handle, one in raw.get("actions", {}).items():
        handles["Action", handle] = keys.take("Action", one.pop("text"))
    return handles


def _add(
    facts: Facts, handles: Handles, key: Key, one: dict[str, Any], kinds: tuple[str, ...]
) -> None:
    """Add a node's edges and properties."""
    support = {("Agency", name) for name in based(one.pop("support", None))}
    for kind in kinds:
        targets = {
            _known(handles, ENDINGS[kind], name): basis
            for name, basis in based(one.pop(kind, None)).items()
        }
        facts.join(kind.upper(), key, targets)
        if kind == "owned_by":
            _roles(facts, key, set(targets), support)
    facts.properties |= {(key, name): one.pop(name) for name in SCORED if name in one}
    _no_others(one.keys(), " ".join(key))


def _roles(facts: Facts, key: Key, owners: set[Key], support: set[tuple[str, str]]) -> None:
    """Say which owners lead and which support."""
    _no_others({name for _, name in support - owners}, "owned_by")
    for owner in owners:
        role = "support" if owner in support else "lead"
        facts.properties[Ends("OWNED_BY", key, owner), "role"] = role


def _known(handles: Handles, label: str, handle: str) -> Key:
    """Return the node of a handle; agencies are named by their ids."""
    if label == "Agency":
        return (label, handle)
    if (label, handle) not in handles:
        raise TruthError(f"there is no {label} {handle!r}")
    return handles[label, handle]


def based(value: object) -> dict[str, str | None]:
    """Return handles with their bases: a handle alone, or in a list, is stated."""
    if isinstance(value, dict):
        return {str(handle): basis for handle, basis in value.items()}
    names = value if isinstance(value, list) else [] if value is None else [value]
    return {str(name): "stated" for name in names}


def _no_others(left: Set[Any], where: str) -> None:
    """Raise where something is left that nobody knows."""
    if left:
        raise TruthError(f"not known in {where}: {', '.join(sorted(map(str, left)))}")
