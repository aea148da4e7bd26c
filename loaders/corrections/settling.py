"""Settles something as a person says: into the file beside the plan, then into the graph."""

import datetime
from dataclasses import dataclass
from pathlib import Path

from graph.errors import PlanError
from graph.model import Action, Agency, Node, Note, Outcome, Plan, Recommendation
from graph.store import Store
from graph.stored import stored_node, stored_plan
from loaders.corrections.anchors import words_of
from loaders.corrections.correction import Correction, about_of
from loaders.corrections.file import (
    corrections_file,
    read_corrections,
    with_one_more,
    without_last,
    write_corrections,
)
from loaders.load import Opened, Report, load, open_plan, understand

WORDED: tuple[type[Node], ...] = (Recommendation, Action, Outcome, Agency, Note)
"""The labels of what has words by which it is known again."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Done:
    """What was said or taken back, where it stands or stood, and what the load then did."""

    correction: Correction
    path: Path
    report: Report


def settle(store: Store, plan: str, about: str, *, say: str, by: str, why: str) -> Done:
    """Write a correction and load its plan again; nothing changes where that is not possible.

    Raises:
        PlanError: it matches nothing, was said before or otherwise, or the plan's file is not as
            it was loaded.
    """
    opened = _opened(store, plan)
    path = corrections_file(opened.file)
    listed = read_corrections(path)
    correction = Correction(
        about=_short(about, plan),
        say=say,
        by=by,
        on=datetime.datetime.now().astimezone().replace(microsecond=0, tzinfo=None),
        why=why,
        words=_words(store, plan, about),
    )
    _refuse_said(correction, listed, plan, path)
    understood = understand(opened, [*listed, correction])
    for one, why_not in understood.settled.unmatched:
        if one is correction:
            raise PlanError(f"{correction.about!r} matches nothing: {why_not}. Nothing was written")
    write_corrections(path, with_one_more(path, correction))
    return Done(correction=correction, path=path, report=load(store, understood.read))


def undo(store: Store, plan: str) -> Done:
    """Take the last correction of a plan back, and load it again."""
    opened = _opened(store, plan)
    path = corrections_file(opened.file)
    listed = read_corrections(path)
    if not listed:
        raise PlanError(f"{path}: nothing of {plan} has been settled, so nothing can be taken back")
    text = without_last(path)
    understood = understand(opened, listed[:-1])
    write_corrections(path, text)
    return Done(correction=listed[-1], path=path, report=load(store, understood.read))


def _opened(store: Store, plan: str) -> Opened:
    """Return a plan's file as it was loaded, or say what has become of it."""
    node = next(stored_plan(store, plan, [Plan]).plans(), None)
    if node is None:
        raise PlanError(f"there is no plan {plan!r} in the graph; dhrgraph status lists the plans")
    if not node.file or not Path(node.file).exists():
        where = f"its file is no longer at {node.file}" if node.file else "its file is not known"
        raise PlanError(f"{plan}: {where}; load it again from where it is, then settle this")
    opened = open_plan(Path(node.file))
    if opened.document.sha256 != node.sha256:
        raise PlanError(
            f"{opened.file}: the file has changed since it was loaded; load it first, look at what "
            f"changed (dhrgraph changes {plan}), then settle this"
        )
    return opened


def _words(store: Store, plan: str, words: str) -> dict[str, str]:
    """Return what the ends of a correction say now, by their ids without the plan's name."""
    about = about_of(words, plan, "")
    found = {}
    for name in filter(None, (about.source, about.target)):
        node = stored_node(store, name, WORDED)
        if node and (said := words_of(node)):
            found[_short(name, plan)] = said
    return found


def _short(words: str, plan: str) -> str:
    """Return ids without the plan's name before them."""
    return " ".join(part.removeprefix(f"{plan}/") for part in words.split())


def _refuse_said(new: Correction, listed: list[Correction], plan: str, path: Path) -> None:
    """Refuse what was said already, or otherwise."""
    about = about_of(new.about, plan, path)
    for one in listed:
        if about_of(one.about, plan, path) == about:
            on = one.on.isoformat()[:10]
            again = "already" if one.say == new.say else f"otherwise ({one.say})"
            raise PlanError(
                f"{new.about!r} was settled {again} by {one.by} on {on}: {one.why}. Nothing was "
                f"written; to say it anew take that out of {path}"
            )
