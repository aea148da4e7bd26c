"""One thing a person has settled, and what it is about.

`about` names an edge (`AB/2 MERGED_INTO R4`), who an agency is (`agency/the-force IS
kent-police`), a value (`t5r2a1 due_on`) or a note (`note/number-twice/ZA-3`); the plan's name
before an id may be left out. `say` is `yes` or `no`; for a value it is the value, or `none`.
"""

import datetime
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated

from pydantic import (
    BaseModel,
    ConfigDict,
    Field,
    StringConstraints,
    ValidationError,
    field_validator,
)

from graph.errors import PlanError
from loaders.source import says

SETTLED = (
    "MADE", "MERGED_INTO", "ADDRESSES", "OWNED_BY", "AIMS_FOR", "ABOUT", "DIRECTED_AT", "REPEATS",
)  # fmt: skip
"""The edges that a person may settle."""
IS = "IS"
"""Says which agency of the gazetteer one is that stands as it was written."""
OF_GAZETTEER = ("OWNED_BY", "DIRECTED_AT", IS)
"""What ends at an agency, whose id has no plan's name before it."""
OF_OTHERS = ("REPEATS",)
"""What may end in another plan."""
VALUES = {
    "Action": ("state", "due_on", "completed_on"),
    "Recommendation": ("scope", "due_on"),
    "Review": ("kind", "year"),
}
"""The values that a person may settle; the words of a document are not among them."""
WRITTEN = {"state": "status", "due_on": "due", "completed_on": "completed"}
"""What of a document a value is read from."""
Said = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1)]


class Correction(BaseModel):
    """One thing a person has settled.

    `words` holds what the ids in `about` said then, what the value was read from (`t5r2a1 due`),
    and what stood round, where that is needed to tell two things apart.
    """

    model_config = ConfigDict(extra="forbid", frozen=True, coerce_numbers_to_str=True)
    about: Said
    say: Said
    by: Said
    on: datetime.date | datetime.datetime
    why: Said
    words: dict[str, str] = Field(default={})

    @field_validator("say", mode="before")
    @classmethod
    def _plain(cls, said: object) -> object:
        """Return what is said, yes and no as words."""
        if isinstance(said, bool):
            return "yes" if said else "no"
        if isinstance(said, str) and said.lower() in ("yes", "no", "true", "false"):
            return "yes" if said.lower() in ("yes", "true") else "no"
        return str(said) if isinstance(said, datetime.date) else said

    def then(self, name: str) -> str | None:
        """Return what an id said when this was said; its plan's name may stand before it or not."""
        return next((said for one, said in self.words.items() if _is_end(name, one)), None)

    def around(self, name: str) -> list[str]:
        """Return what stood round the thing of an id when this was said."""
        ends = [name, *self.about.split()]
        others = [one for one in self.words if not any(_is_end(end, one) for end in ends)]
        return [self.words[one] for one in others if " " not in one]

    @property
    def yes(self) -> bool:
        """Tell whether it says that an edge is right, or that a note is settled."""
        return self.say == "yes"


def _is_end(name: str, one: str) -> bool:
    """Tell whether two ids are the same, with the plan's name before them or not."""
    return f"/{name}".endswith(f"/{one}") or f"/{one}".endswith(f"/{name}")


@dataclass(frozen=True, slots=True)
class About:
    """What a correction is about: an edge, a value, or a note (which has neither kind nor name)."""

    source: str
    kind: str = ""
    target: str = ""
    value: str = ""

    @property
    def is_note(self) -> bool:
        """Tell whether it is about a note."""
        return not self.kind and not self.value


def checked(place: str, values: object) -> Correction:
    """Return one correction, or say which of its keys is wrong."""
    try:
        correction = Correction.model_validate(values)
    except ValidationError as error:
        raise PlanError(
            f"{place}, {says(error)}; each needs about, say, by, on (a date) and why"
        ) from error
    about = about_of(correction.about, "", place)
    if not about.value and correction.say not in ("yes", "no"):
        raise PlanError(f"{place}, say: {correction.say!r} is neither yes nor no")
    return correction


def about_of(words: str, plan: str, place: str | Path) -> About:
    """Return what a correction is about, its ids in full; PlanError where it names nothing."""
    parts = words.split()
    match len(parts):
        case 1 if "/note/" in f"/{parts[0]}":
            return About(in_full(plan, parts[0]))
        case 2 if any(parts[1] in names for names in VALUES.values()):
            return About(in_full(plan, parts[0]), value=parts[1])
        case 3 if parts[1] in (*SETTLED, IS):
            target = _target(plan, parts[1], parts[2])
            return About(in_full(plan, parts[0]), parts[1], target)
    raise PlanError(
        f"{place}: {words!r} names no edge, value or note; write it as `AB/2 MERGED_INTO R4` with "
        f"one of {', '.join((*SETTLED, IS))}, as `t5r2a1 due_on`, or as `note/number-twice/ZA-3`"
    )


def in_full(plan: str, name: str) -> str:
    """Return an id with the plan's name before it."""
    return name if not plan or name.startswith(f"{plan}/") else f"{plan}/{name}"


def _target(plan: str, kind: str, name: str) -> str:
    """Return the id at which an edge ends; only a plan's own agencies have its name before."""
    own = name.startswith("agency/")
    if kind in OF_GAZETTEER and not own:
        return name
    return name if kind in OF_OTHERS and name.count("/") > 1 else in_full(plan, name)
