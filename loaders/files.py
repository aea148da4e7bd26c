"""Which files are plans, and which stand beside a plan and say more of it."""

import os
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import unquote_to_bytes, urlsplit

from graph.errors import PlanError
from loaders.tables.kinds import names
from loaders.tables.reader import suits

BUNDLED = Path(__file__).with_name("plans")
NAMED = "plan"
"""The name, without its end, of a file that is the one plan of its folder."""
SETTLING = ("source.yaml", "corrections.yaml", "truth.yaml")
HIDDEN = (".", "~$")
"""How the names of hidden files begin, and of those Word makes while a document is open."""


@dataclass(slots=True)
class Found:
    """What was found: plans, each once, other files and folders, and what cannot be had."""

    plans: list[Path] = field(default_factory=list)
    others: list[Path] = field(default_factory=list)
    wrong: list[tuple[Path, PlanError]] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Listed:
    """What a folder holds, by name: its plans, its folders, and other files."""

    plans: list[Path]
    folders: list[Path]
    others: list[Path]

    @property
    def named(self) -> list[Path]:
        """Return the plans called `plan.*`."""
        return [path for path in self.plans if is_named_plan(path)]


def shown(name: object) -> str:
    """Return a name as it may be printed: what is no letter, sign or space is written in code."""
    return "".join(c if c.isprintable() else ascii(c)[1:-1] for c in str(name))


def is_named_plan(path: Path) -> bool:
    """Tell whether a file is called `plan.*`."""
    return path.stem.casefold() == NAMED


def own_source(path: Path) -> Path:
    """Return the source file that is a plan's alone: `source.yaml` for `plan.*`."""
    return path.with_name("source.yaml" if is_named_plan(path) else f"{path.stem}.source.yaml")


def place_of(path: Path) -> str:
    """Return where a file lies as text; a name that is no text is written as an address."""
    place = str(path.absolute())
    try:
        place.encode()
    except UnicodeEncodeError:
        return path.absolute().as_uri()
    return place


def path_at(place: str) -> Path:
    """Return the path of a place that `place_of` gave."""
    if not place.startswith("file:"):
        return Path(place)
    return Path(os.fsdecode(unquote_to_bytes(urlsplit(place).path)))


def settled(path: Path) -> Path:
    """Return the path, or that of a bundled plan's name; PlanError where it cannot be looked at."""
    try:
        bundled = not path.exists() and (BUNDLED / path).is_dir()
    except OSError as error:
        raise PlanError(f"{path}: cannot be read ({error.strerror}); check the name") from error
    return BUNDLED / path if bundled else path


def find_plan(path: Path) -> Path:
    """Return one plan's file: the path, `plan.*` or the only plan of a folder, or a bundled one."""
    path = settled(path)
    if not path.is_dir():
        return path
    listed = listed_in(path)
    found = listed.named or listed.plans
    if len(found) > 1:
        first = ", ".join(shown(one.name) for one in found[:3])
        raise PlanError(f"{path}: the folder holds {len(found)} plans ({first}); name one of them")
    return found[0] if found else _none_in(path)


def find_plans(paths: Iterable[Path]) -> Found:
    """Return every plan of some paths, with the folders in a folder; each is looked at once."""
    found = Found()
    for path in paths:
        try:
            here = settled(path)
            if here.is_dir():
                _walk(here, found)
            else:
                found.plans.append(here)
        except PlanError as error:
            found.wrong.append((path, error))
    found.plans = list({path.resolve(): path for path in reversed(found.plans)}.values())[::-1]
    return found


def file_beside(path: Path, name: str) -> Path | None:
    """Return the file that says more of a plan: `x.source.yaml` for x.docx, else `source.yaml`.

    The latter belongs to `plan.*`, or to the only plan of its folder; PlanError where there are
    several that it may belong to.
    """
    own, shared = path.with_name(f"{path.stem}.{name}"), path.with_name(name)
    if own.exists() or not shared.exists():
        return own if own.exists() else None
    if is_named_plan(path):
        return shared
    listed = listed_in(path.parent)
    others = [one for one in listed.plans if one.name != path.name]
    if not others:
        return shared
    if listed.named:
        return None
    raise PlanError(
        f"{shared}: {len(others) + 1} plans stand beside it, and it does not say which it belongs "
        f"to; rename it to {own.name} if it is for {path.name}"
    )


def listed_in(folder: Path) -> Listed:
    """Return what a folder holds, hidden files left out; PlanError where it cannot be read."""
    try:
        paths = sorted(path for path in folder.iterdir() if not path.name.startswith(HIDDEN))
        plans = [path for path in paths if suits(path) and path.is_file()]
        folders = [path for path in paths if path.is_dir() and not path.is_symlink()]
    except OSError as error:
        raise PlanError(f"{folder}: cannot be read ({error.strerror}); check its rights") from error
    known = {*plans, *folders, *(folder / name for name in SETTLING)}
    known |= {plan.with_name(f"{plan.stem}.{name}") for plan in plans for name in SETTLING}
    return Listed(plans, folders, [path for path in paths if path not in known])


def _walk(top: Path, found: Found) -> None:
    """Add what a folder and those in it hold; in one with a single `plan.*` only that counts."""
    before = len(found.plans)
    ahead = [top]
    while ahead:
        folder = ahead.pop()
        try:
            listed = listed_in(folder)
        except PlanError as error:
            found.wrong.append((folder, error))
            continue
        found.others += listed.others
        if len(listed.named) == 1:
            found.plans += listed.named
            found.others += [p for p in [*listed.plans, *listed.folders] if p not in listed.named]
        else:
            found.plans += listed.plans
            ahead += reversed(listed.folders)
    if len(found.plans) == before and not any(path == top for path, _ in found.wrong):
        _none_in(top)


def _none_in(folder: Path) -> Path:
    """Say that a folder holds no plan."""
    raise PlanError(
        f"{folder}: there is no plan in this folder; the name of a plan ends in {names()}, such as "
        "plan.txt"
    )
