"""The file `corrections.yaml` beside a plan: read whole, written one entry at a time."""

import datetime
from pathlib import Path

import yaml

from graph.errors import PlanError
from loaders.corrections.correction import Correction, checked
from loaders.files import file_beside
from loaders.source import PlainLoader, load_yaml

WIDTH = 100
HEAD = """# What a person has settled about this plan: a list of {about, say, by, on, why, words}.
# `dhrgraph confirm`, `reject` and `set` add to it, `dhrgraph undo` takes the last one back.
"""


def corrections_file(plan: Path) -> Path:
    """Return where the corrections of a plan stand, or would stand."""
    return file_beside(plan, "corrections.yaml") or _own(plan)


def _own(plan: Path) -> Path:
    """Return the file of corrections that is a plan's alone."""
    if plan.stem.casefold() == "plan":
        return plan.with_name("corrections.yaml")
    return plan.with_name(f"{plan.stem}.corrections.yaml")


def read_corrections(path: Path) -> list[Correction]:
    """Return the corrections of a file, none where there is no file; PlanError when damaged."""
    if not path.exists():
        return []
    listed = load_yaml(path) or []
    if not isinstance(listed, list):
        raise PlanError(f"{path}: must be a list of corrections, each beginning with `- about:`")
    return [checked(f"{path}, correction {at}", one) for at, one in enumerate(listed, start=1)]


def with_one_more(path: Path, correction: Correction) -> str:
    """Return the text of a file with a correction at its end; what stands in it stays."""
    text = path.read_text(encoding="utf-8") if path.exists() else HEAD
    return _kept(text) + _entry(correction)


def without_last(path: Path) -> str:
    """Return the text of a file without its last correction; what stands before it stays."""
    text = path.read_text(encoding="utf-8")
    listed = yaml.compose(text, Loader=PlainLoader)
    if not isinstance(listed, yaml.SequenceNode) or not listed.value:
        raise PlanError(f"{path}: there is no correction to take back")
    first = listed.value[-1].start_mark.line
    return "".join(text.splitlines(keepends=True)[:first])


def write_corrections(path: Path, text: str) -> None:
    """Write a file of corrections whole, or leave it as it was."""
    new = path.with_name(f".{path.name}.new")
    try:
        new.write_text(text, encoding="utf-8")
        new.replace(path)
    except OSError as error:
        raise PlanError(f"{path}: cannot be written ({error.strerror})") from error
    finally:
        new.unlink(missing_ok=True)


def _kept(text: str) -> str:
    """Return the text of a file as it stands, without the `[]` of an empty list."""
    lines = [line for line in text.splitlines() if line.strip() not in ("[]", "--- []")]
    return "".join(f"{line}\n" for line in lines)


def _entry(correction: Correction) -> str:
    """Return a correction as an entry of the file."""
    values = correction.model_dump(exclude_defaults=True)
    values["on"] = _day(correction.on)
    return yaml.safe_dump([values], sort_keys=False, allow_unicode=True, width=WIDTH)


def _day(on: datetime.date) -> str:
    """Return a day, with its hour where it is known, as it is written."""
    return on.isoformat()
