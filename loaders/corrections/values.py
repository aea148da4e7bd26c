"""The values that a person may settle, and whether what is said can be one."""

import datetime
from dataclasses import replace
from pathlib import Path
from typing import Any

from graph import schema
from graph.errors import PlanError
from graph.identity import folded
from graph.model import Node
from loaders.corrections.anchors import Unmatched, called, short
from loaders.corrections.correction import VALUES, WRITTEN, About, Correction

NONE = "none"
"""What a person says where there is no such value."""


def with_value(node: Node, name: str, correction: Correction, path: Path) -> Node:
    """Return a node with a value that a person settled, and how we know it.

    Raises:
        Unmatched: a node of this label has no such value.
        PlanError: what is said cannot be that value.
    """
    label = type(node).__name__
    if name not in VALUES.get(label, ()):
        able = ", ".join(VALUES.get(label, ())) or "nothing of it"
        raise Unmatched(f"{node.id} is {called(type(node))}; a person may settle {able}")
    try:
        value = _value(type(node), name, correction.say)
    except ValueError as error:
        raise PlanError(f"{path}: {correction.about!r}: {error}") from error
    known: dict[str, Any] = {name: value, **_besides(type(node), name, value)}
    return replace(node, **known)


def written_then(node: Node, about: About) -> dict[str, str]:
    """Return what the document says now of a value, by the id and its name; "" for nothing."""
    name = WRITTEN.get(about.value, "")
    return {f"{about.source} {name}": getattr(node, name) or ""} if hasattr(node, name) else {}


def refuse_written_anew(node: Node, correction: Correction, about: About) -> None:
    """Refuse a value where the document says something else since; Unmatched tells both."""
    for named, now in written_then(node, about).items():
        then = correction.then(named)
        if then is not None and folded(then) != folded(now):
            raise Unmatched(
                f"{WRITTEN[about.value]} of {node.id} said {_told(then)} when this was settled, "
                f"and now says {_told(now)}"
            )


def _told(words: str) -> str:
    """Return words in quotation marks, or that there are none."""
    return f"“{short(words)}”" if words else "nothing"


def _value(record: type[Node], name: str, said: str) -> str | int | None:
    """Return what is said as the value it must be."""
    choices = schema.choices(record, name)
    if said == NONE and name not in ("scope", "kind"):
        return None
    if choices and said not in choices:
        raise ValueError(f"{said!r} is not one of {', '.join(choices)}")
    if name.endswith("_on"):
        return _day(said)
    return _year(said) if name == "year" else said


def _day(said: str) -> str:
    """Return a day as it is written in ISO 8601."""
    try:
        return datetime.date.fromisoformat(said).isoformat()
    except ValueError as error:
        raise ValueError(f"{said!r} is no day; write it as 2019-03-31, or none") from error


def _year(said: str) -> int:
    """Return a year."""
    if not said.isdecimal():
        raise ValueError(f"{said!r} is no year; write it as 2019, or none")
    return int(said)


def _besides(record: type[Node], name: str, value: object) -> dict[str, object]:
    """Return what goes with a value: how exact it is, or how we know it."""
    names, stem = schema.properties(record), name.removesuffix("_on")
    exact: dict[str, object] = (
        {f"{stem}_precision": "day" if value else None} if stem != name else {}
    )
    basis = {f"{stem}_basis": "confirmed" if value is not None else None}
    return exact | {one: said for one, said in basis.items() if one in names}
