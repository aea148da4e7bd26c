"""A question is one file of `catalogue/`: its header, in YAML, and its Cypher."""

from collections.abc import Mapping
from dataclasses import field
from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import Any, Literal

import yaml
from pydantic import TypeAdapter, ValidationError
from pydantic.dataclasses import dataclass
from rapidfuzz import process

from graph.errors import QuestionError
from queries import faults
from queries.parameter import ONLY_THESE, Parameter

CATALOGUE = Path(__file__).with_name("catalogue")
TOTALS = "// Totals"
"""The line above the Cypher that counts what the rows are out of."""


@dataclass(frozen=True, slots=True, kw_only=True, config=ONLY_THESE)
class Question:
    """What is asked, what the answer holds, and the Cypher that finds it.

    `totals` are what the rows are out of, found by a second Cypher, `counting`, below a line
    `// Totals`; they stand also where there are no rows. `sentence` sums the answer up; it may
    name `rows` (how many), totals, and columns of the first row. `none` is said where there are
    no rows; it may name totals. `shown` names the columns that a narrow table shows; empty for
    all of them. `network` names what works the rows of the Cypher into those of the answer.
    `draws_on` says that the rows are of every plan, also where one is asked about.
    """

    name: str
    title: str
    group: str
    answers: str
    parameters: Mapping[str, Parameter]
    columns: Mapping[str, str]
    cypher: str
    counting: str = ""
    totals: Mapping[str, str] = field(default_factory=dict)
    sentence: str | None = None
    none: str | None = None
    shown: tuple[str, ...] = ()
    network: str | None = None
    draws_on: Literal["every plan"] | None = None


@cache
def catalogue() -> Mapping[str, Question]:
    """Return every question by name, sorted by group, then name."""
    every = [read(path) for path in CATALOGUE.glob("*.cypher")]
    ordered = sorted(every, key=lambda question: (question.group, question.name))
    return MappingProxyType({question.name: question for question in ordered})


def find(name: str) -> Question:
    """Return the question of that name; QuestionError names the nearest ones."""
    if name in catalogue():
        return catalogue()[name]
    nearest = ", ".join(match[0] for match in process.extract(name, list(catalogue()), limit=3))
    raise QuestionError(f"no question is called {name!r}; the nearest are {nearest}")


def read(path: Path) -> Question:
    """Read the file of a question; QuestionError says what in it is wrong."""
    try:
        question = _parse(path.stem, path.read_text(encoding="utf-8"))
        _refuse(question)
    except yaml.YAMLError as error:
        raise QuestionError(f"{path.name}: the header is not YAML: {_place(error)}") from error
    except ValidationError as error:
        raise QuestionError(f"{path.name}: {_wrong(error)}") from error
    except (QuestionError, OSError, UnicodeError) as error:
        raise QuestionError(f"{path.name}: {error}") from error
    return question


def _refuse(question: Question) -> None:
    """Raise a QuestionError that names every fault."""
    every = {"rows", *question.columns, *question.totals}
    found = [
        *faults.in_rows(question.cypher, None if question.network else list(question.columns)),
        *faults.in_totals(question.counting, list(question.totals)),
        *faults.in_parameters(
            f"{question.cypher}\n{question.counting}", question.parameters.keys()
        ),
        *faults.in_defaults(question.parameters),
        *faults.in_sentence("sentence", question.sentence or "", every),
        *faults.in_sentence("none", question.none or "", question.totals),
        *faults.in_shown(question.shown, question.columns),
        *faults.in_network(question.network),
    ]
    if found:
        raise QuestionError("; ".join(found))


def _parse(name: str, text: str) -> Question:
    """Return the question whose file holds the text."""
    head, body = _split(text)
    header = yaml.safe_load(head)
    if not isinstance(header, dict):
        raise QuestionError("the header must be lines of `// key: value` at the top")
    if taken := sorted({"name", "cypher", "counting"} & header.keys()):
        raise QuestionError(f"unknown key {taken[0]!r}")
    cypher, _, counting = (part.strip() for part in body.partition(f"\n{TOTALS}\n"))
    own = {"name": name, "cypher": cypher, "counting": counting}
    return TypeAdapter(Question).validate_python(header | own)


def _split(text: str) -> tuple[str, str]:
    """Return the header, its slashes taken off, and the Cypher below it."""
    lines = text.splitlines()
    end = next((n for n, line in enumerate(lines) if not line.startswith("//")), len(lines))
    head = [line.removeprefix("//").removeprefix(" ") for line in lines[:end]]
    return "\n".join(head), "\n".join(lines[end:]).strip()


def _place(error: yaml.YAMLError) -> str:
    """Say in one line what YAML could not read, and where."""
    return " ".join(str(error).split())


def _wrong(error: ValidationError) -> str:
    """Say which key is missing, unknown or of the wrong kind."""
    return "; ".join(_fault(one["type"], one["loc"], one["msg"]) for one in error.errors())


def _fault(kind: str, place: tuple[Any, ...], message: str) -> str:
    """Say what is wrong with one key."""
    key = repr(".".join(str(part) for part in place))
    known = {"missing": f"missing key {key}", "unexpected_keyword_argument": f"unknown key {key}"}
    return known.get(kind, f"key {key}: {message}")
