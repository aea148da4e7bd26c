"""What can be told to a question, and whether what was told is of the right kind."""

import datetime
from typing import Literal, cast

from pydantic import ConfigDict
from pydantic.dataclasses import dataclass
from rapidfuzz import process

from graph.errors import QuestionError

Kind = Literal["text", "integer", "list", "choice", "day"]
Among = Literal["plan", "agency", "recommendation", "original", "review", "theme", "sector", "note"]
TODAY = "today"
Value = str | int | list[str]
ONLY_THESE = ConfigDict(extra="forbid")
DIGITS = 18
"""Of a whole number at most: the databases count in 64 bits."""


@dataclass(frozen=True, slots=True, kw_only=True, config=ONLY_THESE)
class Parameter:
    """What can be told to a question; without a default it must be told.

    `choices` are fixed; `among` names what in the graph it must be one of (`queries/among.py`).
    `least` and `greatest` are the smallest and the largest whole number allowed.
    """

    type: Kind
    help: str
    default: Value | None = None
    choices: list[str] | None = None
    among: Among | None = None
    least: int | None = None
    greatest: int | None = None


def checked(name: str, parameter: Parameter, value: object) -> Value:
    """Return the value in the parameter's kind; QuestionError says what is allowed."""
    match parameter.type, value:
        case "integer", int() if not isinstance(value, bool):
            return _number(name, parameter, value)
        case "integer", str() if (digits := value.strip().removeprefix("-")).isdecimal():
            # Python makes no number of thousands of digits.
            return _number(name, parameter, int(value) if len(digits) <= DIGITS else 10**DIGITS)
        case "day", str():
            return _day(name, parameter, value.strip())
        case "list", str():
            return _list(name, parameter, [part.strip() for part in value.split(",")])
        case "list", list() | tuple() if all(isinstance(part, str) for part in value):
            return _list(name, parameter, cast(list[str], list(value)))
        case "text" | "choice", str():
            return _among(name, parameter, value.strip())
    raise _refusal(name, parameter, value)


def _number(name: str, parameter: Parameter, value: int) -> int:
    """Return a whole number that is neither below the least nor above the greatest allowed."""
    if abs(value) >= 10**DIGITS:
        raise QuestionError(f"{name}: give a whole number of {DIGITS} digits at most")
    least, greatest = parameter.least, parameter.greatest
    if (least is not None and value < least) or (greatest is not None and value > greatest):
        raise _refusal(name, parameter, value)
    return value


def _day(name: str, parameter: Parameter, value: str) -> str:
    """Return a day as ISO 8601; `today` is the day on which it is asked."""
    if value == TODAY:
        return datetime.date.today().isoformat()
    try:
        return datetime.date.fromisoformat(value).isoformat()
    except ValueError:
        raise _refusal(name, parameter, value) from None


def _list(name: str, parameter: Parameter, values: list[str]) -> list[str]:
    """Return the values, each once and none of them empty; an empty list is refused."""
    parts = [_among(name, parameter, part) for part in dict.fromkeys(values) if part]
    if not parts:
        raise _refusal(name, parameter, "")
    return parts


def _among(name: str, parameter: Parameter, value: str) -> str:
    """Return the value if it is one of the choices, or if there are none."""
    if parameter.choices is None or value in parameter.choices:
        return value
    raise _refusal(name, parameter, value)


def _refusal(name: str, parameter: Parameter, value: object) -> QuestionError:
    """Say what a parameter may be, and which choice is the nearest."""
    told = value if isinstance(value, str) else ""
    near = process.extractOne(told, parameter.choices or [], score_cutoff=50)
    meant = f" (did you mean {near[0]}?)" if near else ""
    return QuestionError(f"{name}: {value!r} is not allowed{meant}; give {allowed(parameter)}")


def allowed(parameter: Parameter) -> str:
    """Say in words what a parameter may be."""
    kinds = {
        "text": "a text",
        "integer": "a whole number",
        "list": "texts with commas between them",
        "choice": "one text",
        "day": f"a day such as 2026-11-23, or {TODAY}",
    }
    among = f", out of: {', '.join(parameter.choices)}" if parameter.choices else ""
    said = f"{named(parameter.among)} of the graph" if parameter.among else kinds[parameter.type]
    return said + _bounds(parameter) + among


def _bounds(parameter: Parameter) -> str:
    """Say in words between which bounds a whole number must be, if any."""
    match parameter.least, parameter.greatest:
        case None, None:
            return ""
        case least, None:
            return f", {least} or more"
        case None, greatest:
            return f", {greatest} or less"
    return f", {parameter.least} to {parameter.greatest}"


def named(among: Among | None) -> str:
    """Return what a parameter names, with its article: `a plan`, `an agency`."""
    if among is None:
        return "a text"
    what = {"original": "original recommendation", "note": "kind of note"}.get(among, among)
    return f"{'an' if what[0] in 'aeiou' else 'a'} {what}"
