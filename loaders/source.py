"""What stands beside a plan in `source.yaml`: where it comes from, and what is particular to it."""

import gc
import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml
from pydantic import BaseModel, ConfigDict, Field, ValidationError, field_validator

from graph.errors import PlanError
from graph.identity import slug
from graph.model import State
from loaders.files import file_beside, is_named_plan


class PlainLoader(getattr(yaml, "CSafeLoader", yaml.SafeLoader)):  # type: ignore[misc]
    """The safe loader, in which only `true` and `false` are truth values, as in YAML 1.2.

    In YAML 1.1 `on`, `no` and `yes` are too, which people write as words. A key that stands twice
    in one entry is an error, because one of the two would go unread.
    """

    def construct_mapping(self, node: Any, deep: bool = False) -> Any:  # noqa: ANN401
        """Return a mapping; the reader of YAML says which key stands twice, and where."""
        seen: set[str] = set()
        for key, _ in node.value:
            if isinstance(key, yaml.ScalarNode) and key.value in seen:
                told = f"{key.value!r} stands twice"
                raise yaml.constructor.ConstructorError(None, None, told, key.start_mark)
            seen.add(str(key.value))
        return super().construct_mapping(node, deep)


PlainLoader.yaml_implicit_resolvers = {
    first: [(tag, regexp) for tag, regexp in resolvers if tag != "tag:yaml.org,2002:bool"]
    for first, resolvers in PlainLoader.yaml_implicit_resolvers.items()
}
PlainLoader.add_implicit_resolver(
    "tag:yaml.org,2002:bool", re.compile("^(?:true|True|TRUE|false|False|FALSE)$"), list("tTfF")
)
ROLES = {
    "review": "review",
    "number": "number",
    "original": "recommendation",
    "revised": "revised recommendation",
    "action": "action",
    "owner": "who does it",
    "officer": "who else does it",
    "support": "who supports it",
    "outcome": "what it is to achieve",
    "theme": "theme",
    "scope": "local, regional or national",
    "due": "when it is due",
    "completed": "when it was done",
    "status": "status",
    "milestones": "milestones",
    "progress": "progress",
    "response": "what the agency answers",
    "remarks": "remarks and evidence",
}
"""What a column may hold: its name in `columns`, and in words."""


class Source(BaseModel):
    """A plan's `source.yaml`; every key may be left out, an unknown one is an error."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    id: str = Field(
        description="Short name of the plan; its ids begin with it", pattern=r"^[\w-]+$"
    )
    title: str = Field("", description="Title, where the document's first line is not it")
    area: str = Field("", description="Council area; the gazetteer's local names hold only there")
    published: str | None = Field(None, description="When it was published")
    source: str = Field("", description="Where the document comes from: an address, a letter")
    changed: str = Field("", description="What our copy leaves out or alters, and why")
    encoding: str = Field("utf-8", description="Encoding of a text file that is not UTF-8")
    review: str = Field("", description="Name of the review, in a plan of one review")
    reviews: dict[str, list[str]] = Field(
        {}, description="Name of a review: how else it is written"
    )
    columns: dict[str, list[str]] = Field(
        {}, description="Role: more words at the head of a column"
    )
    ignore: list[str] = Field([], description="Headers of columns that are kept as passages only")
    statuses: dict[str, State] = Field(
        {}, description="Words or a colour of status, and the state that they mean"
    )

    @field_validator("published", mode="before")
    @classmethod
    def _written(cls, said: object) -> object:
        """Return a day as it is written; YAML reads 2019-03-31 as a day, and 2019 as a number."""
        return said if said is None or isinstance(said, str) else str(said)


@dataclass(frozen=True, slots=True)
class Beside:
    """What is known of a plan besides its words: the file that says so, and which keys it gives."""

    source: Source
    file: Path | None
    keys: frozenset[str]


def beside(path: Path, source: Path | None = None) -> Beside:
    """Return what a plan's source file says; the short name is made where there is none."""
    if source is not None and not source.exists():
        raise PlanError(f"{source}: there is no such file; check the name")
    found = source or file_beside(path, "source.yaml")
    values = load_yaml(found) if found else None
    values = {} if values is None else values
    if not isinstance(values, dict):
        raise PlanError(f"{found}: must be a list of `key: value` lines")
    checked = _checked(found or path, {"id": _name(path), **values})
    return Beside(checked, found, frozenset(values))


def _name(path: Path) -> str:
    """Return a plan's short name where nobody gave one: its file's; for `plan.*` its folder's."""
    return slug(path.absolute().parent.name if is_named_plan(path) else path.stem)


def _checked(path: Path, values: dict[str, Any]) -> Source:
    """Return the values as a Source, or say which key is wrong."""
    try:
        source = Source(**values)
    except (ValidationError, TypeError) as error:
        wrong = says(error) if isinstance(error, ValidationError) else str(error)
        known = ", ".join(Source.model_fields)
        raise PlanError(f"{path}, {wrong}; the keys are {known}") from error
    unknown = sorted(set(source.columns) - set(ROLES))
    if unknown:
        raise PlanError(f"{path}, columns.{unknown[0]}: no such role; roles are {', '.join(ROLES)}")
    return source


def says(error: ValidationError) -> str:
    """Say which key is wrong, and how."""
    first = error.errors()[0]
    return f"{'.'.join(str(part) for part in first['loc'])}: {first['msg']}"


@contextmanager
def _uncollected() -> Iterator[None]:
    """Look for no garbage meanwhile: what a YAML file holds stays, and looking doubles the time."""
    collects = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if collects:
            gc.enable()


def load_yaml(path: Path) -> Any:  # noqa: ANN401
    """Return what a YAML file holds (safe loader), or say in which line it is damaged."""
    try:
        with _uncollected():
            return yaml.load(path.read_text(encoding="utf-8"), Loader=PlainLoader)  # noqa: S506
    except UnicodeDecodeError as error:
        raise PlanError(
            f"{path}: is not UTF-8 text; save it as UTF-8 in your editor, and load again"
        ) from error
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        line = f", line {mark.line + 1}" if mark else ""
        says = getattr(error, "problem", None) or error
        raise PlanError(f"{path}{line}: not good YAML ({says}); mend it and load again") from error
    except OSError as error:
        raise PlanError(f"{path}: cannot be read ({error.strerror})") from error
