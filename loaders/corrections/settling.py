"""Settles something as a person says: into the file beside the plan, then into the graph."""

import datetime
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

import filelock

from graph.errors import PlanError
from graph.model import Plan
from graph.store import Store
from graph.stored import stored_plan
from loaders.corrections.correction import Correction, checked
from loaders.corrections.file import (
    cannot_be_written,
    corrections_file,
    read_corrections,
    with_one_more,
    without_last,
    write_corrections,
)
from loaders.corrections.settled import ContradictionError, Settled, shortened
from loaders.files import path_at
from loaders.load import Opened, Report, Understood, load, open_plan, understand


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
    with _alone(store, path):
        short = shortened(about, plan)
        values = {"about": short, "say": say, "by": by, "on": _now(), "why": why}
        new = checked(repr(short), values)
        understood = _understood(opened, new, path)
        correction = new.model_copy(update={"words": understood.settled.words_of(new)})
        report = _written(store, understood, path, with_one_more(path, correction))
    return Done(correction=correction, path=path, report=report)


def undo(store: Store, plan: str) -> Done:
    """Take the last correction of a plan back, and load it again."""
    opened = _opened(store, plan)
    path = corrections_file(opened.file)
    with _alone(store, path):
        listed = read_corrections(path)
        if not listed:
            raise PlanError(
                f"{path}: nothing of {plan} has been settled, so nothing can be taken back; "
                "after a change by hand, load the plan again"
            )
        text = without_last(path)
        report = _written(store, understand(opened, listed[:-1]), path, text)
    return Done(correction=listed[-1], path=path, report=report)


def _now() -> datetime.datetime:
    """Return the time of day here, to the second."""
    return datetime.datetime.now().astimezone().replace(microsecond=0, tzinfo=None)


@contextmanager
def _alone(store: Store, path: Path) -> Iterator[None]:
    """See that nobody else writes a file of corrections, nor loads its plan with what was said."""
    at = path.resolve()
    lock = filelock.FileLock(at.with_name(f".{at.name}.lock"), timeout=store.settings.wait)
    try:
        lock.acquire()
    except filelock.Timeout as error:
        raise PlanError(
            f"{path}: somebody else is settling something of this plan; try again in a moment"
        ) from error
    except OSError as error:
        raise cannot_be_written(path, error) from error
    try:
        yield
    finally:
        lock.release()


def _written(store: Store, understood: Understood, path: Path, text: str) -> Report:
    """Write a file of corrections, then the graph; the file is as it was where that fails."""
    before = path.read_bytes() if path.exists() else None
    write_corrections(path, text)
    try:
        return load(store, understood.read)
    except BaseException:
        with suppress(OSError):
            if before is None:
                path.unlink()
            else:
                path.resolve().write_bytes(before)
        raise


def _opened(store: Store, plan: str) -> Opened:
    """Return a plan's file as it was loaded, or say what has become of it."""
    node = next(stored_plan(store, plan, [Plan]).plans(), None)
    if node is None:
        raise PlanError(f"there is no plan {plan!r} in the graph; dhrgraph status lists the plans")
    if not node.file or not path_at(node.file).exists():
        where = f"its file is no longer at {node.file}" if node.file else "its file is not known"
        raise PlanError(f"{plan}: {where}; load it again from where it is, then settle this")
    opened = open_plan(path_at(node.file), path_at(node.source_file) if node.source_file else None)
    if opened.document.sha256 != node.sha256:
        raise PlanError(
            f"{opened.file}: the file has changed since it was loaded; load it first, look at what "
            f"changed (dhrgraph changes {plan}), then settle this"
        )
    if opened.beside.source.id != plan:
        raise PlanError(
            f"{opened.file}: was loaded as {plan}, and what stands beside it now names it "
            f"{opened.beside.source.id}; put that right or load it again, then settle this"
        )
    return opened


def _understood(opened: Opened, new: Correction, path: Path) -> Understood:
    """Return a plan with one correction more; PlanError where it cannot be said."""
    try:
        understood = understand(opened, [*read_corrections(path), new])
    except ContradictionError as error:
        raise _said_before(error.before, new, path) if error.after is new else error from None
    _refuse(understood.settled, new, path)
    return understood


def _refuse(settled: Settled, new: Correction, path: Path) -> None:
    """Refuse what matches nothing, or was said already."""
    for one, why_not in settled.unmatched:
        if one is new:
            raise PlanError(f"{new.about!r} matches nothing: {why_not}. Nothing was written")
    for one, before in settled.again:
        if one is new:
            raise _said_before(before, new, path)


def _said_before(before: Correction, new: Correction, path: Path) -> PlanError:
    """Return that something was settled already, or otherwise."""
    again = "already" if before.say == new.say else f"otherwise ({before.say})"
    as_then = f", as {before.about!r}," if before.about != new.about else ""
    return PlanError(
        f"{new.about!r} was settled {again}{as_then} by {before.by} on "
        f"{before.on.isoformat()[:10]}: {before.why}. Nothing was written; to say it anew take "
        f"that out of {path} (dhrgraph undo takes the last one out)"
    )
