"""The file `corrections.yaml` beside a plan: read whole, written one entry at a time."""

import re
import shutil
import textwrap
from contextlib import suppress
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
    text = _text(path) if path.exists() else HEAD
    listed = _composed(path, text)
    new = _with_line_ends(text, _grown(text, listed, correction))
    return _checked(path, new, [*_said(path, text), correction])


def without_last(path: Path) -> str:
    """Return the text of a file without its last correction; all else that stands in it stays."""
    text = _text(path)
    listed = _composed(path, text)
    if listed is None or not listed.value:
        raise PlanError(f"{path}: there is no correction to take back")
    cut = _shrunk_flow if listed.flow_style else _shrunk
    return _checked(path, cut(text, listed), _said(path, text)[:-1])


def write_corrections(path: Path, text: str) -> None:
    """Write a file of corrections whole, or leave it as it was; where a link leads stays linked."""
    at = path.resolve()
    new = at.with_name(f".{at.name}.new")
    try:
        with new.open("w", encoding="utf-8", newline="") as file:
            file.write(text)
        if at.exists():
            shutil.copymode(at, new)
        new.replace(at)
    except OSError as error:
        raise cannot_be_written(path, error) from error
    finally:
        with suppress(OSError):
            new.unlink(missing_ok=True)


def cannot_be_written(path: Path, error: OSError) -> PlanError:
    """Return why a file of corrections cannot be written, and what to do."""
    return PlanError(
        f"{path}: cannot be written ({error.strerror}), so nothing was settled; close it where it "
        "is open, or copy the plan to a folder that you may write in and load it from there"
    )


def _text(path: Path) -> str:
    """Return the text of a file with its line ends as they are."""
    with path.open(encoding="utf-8", newline="") as file:
        return file.read()


def _composed(path: Path, text: str) -> yaml.SequenceNode | None:
    """Return where the entries of a file stand in its text, nothing where it has no list."""
    try:
        node = yaml.compose(text, Loader=yaml.SafeLoader)
    except yaml.YAMLError as error:
        raise _by_hand(path) from error
    return node if isinstance(node, yaml.SequenceNode) else None


def _said(path: Path, text: str) -> list[Correction]:
    """Return the corrections of a text."""
    try:
        listed = yaml.load(text, Loader=PlainLoader) or []  # noqa: S506
    except yaml.YAMLError as error:
        raise _by_hand(path) from error
    return [checked(str(path), one) for one in listed]


def _checked(path: Path, text: str, wanted: list[Correction]) -> str:
    """Return a text that says what is wanted and nothing else."""
    if _said(path, text) != wanted:
        raise _by_hand(path)
    return text


def _by_hand(path: Path) -> PlanError:
    """Return that a file is written as only a person can go on with."""
    return PlanError(
        f"{path}: is not written as a plain list, so nothing was changed; write each correction as "
        "lines of its own that begin with `- about:`, nothing else round them, and try again"
    )


def _grown(text: str, listed: yaml.SequenceNode | None, correction: Correction) -> str:
    """Return a text with an entry more, written as those before it are."""
    if listed is not None and listed.flow_style and listed.value:
        end = listed.end_mark.index - 1
        after = re.sub("#.*", "", text[listed.value[-1].end_mark.index : end])
        sign = "" if "," in after else ", "
        return f"{text[:end]}{sign}{_entry(correction, flow=True)}{text[end:]}"
    if listed is not None and listed.flow_style:
        line = text.rfind("\n", 0, listed.start_mark.index) + 1
        text = text[:line] + text[listed.end_mark.index :].lstrip("\r\n")
        listed = None
    indent = " " * listed.start_mark.column if listed else ""
    gap = "\n" if text.strip("\ufeff") and not text.endswith("\n") else ""
    return f"{text}{gap}{textwrap.indent(_entry(correction), indent)}"


def _shrunk(text: str, listed: yaml.SequenceNode) -> str:
    """Return a text without the last entry of a list of lines."""
    last = listed.value[-1]
    dash = text.rindex("-", 0, last.start_mark.index)
    end = text.find("\n", max(dash, _end(last) - 1)) + 1
    return text[: text.rfind("\n", 0, dash) + 1] + (text[end:] if end else "")


def _shrunk_flow(text: str, listed: yaml.SequenceNode) -> str:
    """Return a text without the last entry of a list in brackets."""
    if len(listed.value) == 1:
        return f"{text[: listed.start_mark.index]}[]{text[listed.end_mark.index :]}"
    start, end = (mark.index for mark in (listed.value[-1].start_mark, listed.value[-1].end_mark))
    return text[:start].removesuffix(", ") + text[end:].removeprefix(",")


def _end(node: yaml.Node) -> int:
    """Return where the last words of an entry end; its own end is where the next thing begins."""
    if isinstance(node, yaml.MappingNode) and node.value and not node.flow_style:
        return _end(node.value[-1][1])
    end: int = node.end_mark.index
    return end


def _with_line_ends(old: str, new: str) -> str:
    """Return a text with the line ends that the file has had so far."""
    return new.replace("\r\n", "\n").replace("\n", "\r\n") if "\r\n" in old else new


def _entry(correction: Correction, *, flow: bool = False) -> str:
    """Return a correction as an entry of the file, on lines of its own or in braces."""
    values = correction.model_dump(exclude_defaults=True)
    values["on"] = correction.on.isoformat()
    width = 1_000_000 if flow else WIDTH
    said: object = values if flow else [values]
    written: str = yaml.safe_dump(
        said, sort_keys=False, allow_unicode=True, width=width, default_flow_style=flow
    )
    return written.rstrip("\n") if flow else written
