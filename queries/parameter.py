"""What can be told to a question, and whether what was told is of the right kind."""

from typing import Literal, cast

from pydantic import ConfigDict
from pydantic.dataclasses import dataclass

from graph.errors import QuestionError

Kind = Literal["text", "integer", "list", "choice"]
Value = str | int | list[str]
ONLY_THESE = ConfigDict(extra="forbid")


@dataclass(frozen=True, slots=True, kw_only=True, config=ONLY_THESE)
class Parameter:
    """What can be told to a question; without a default it must be told."""

    type: Kind
    help: str
    default: Value | None = None
    choices: list[str] | None = None


def checked(name: str, parameter: Parameter, value: object) -> Value:
    """Return the value in the parameter's kind; QuestionError says what is allowed."""
    match parameter.type, value:
        case "integer", int() if not isinstance(value, bool):
            return value
        case "integer", str() if value.strip().removeprefix("-").isdecimal():
            return int(value)
        case "list", str():
            return _list(name, parameter, [part.strip() for part in value.split(",")])
        case "list", list() | tuple() if all(isinstance(part, str) for part in value):
            return _list(name, parameter, cast(list[str], list(value)))
        case "text" | "choice", str():
            return _among(name, parameter, value.strip())
    raise _refusal(name, parameter, value)


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
    """Say what a parameter may be."""
    return QuestionError(f"{name}: {value!r} is not allowed; give {allowed(parameter)}")


def allowed(parameter: Parameter) -> str:
    """Say in words what a parameter may be."""
    kinds = {
        "text": "a text",
        "integer": "a whole number",
        "list": "texts with commas between them",
        "choice": "one text",
    }
    among = f", out of: {', '.join(parameter.choices)}" if parameter.choices else ""
    return kinds[parameter.type] + among
