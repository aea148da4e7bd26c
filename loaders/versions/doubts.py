"""What must be asked before a version takes the place of the one the graph holds."""

from collections.abc import Callable, Iterator

from graph.errors import PlanError
from graph.model import Plan
from loaders.versions.held import Held, published_on

Sure = Callable[[str], bool]
"""Asks a person whether a plan is to be replaced all the same, given a sentence that says why."""
FEWER = 0.5
"""A version with fewer rows than this share of those before has lost too many to be believed."""


def nobody_asked(sentence: str) -> bool:
    """Say no, where nobody can be asked."""
    return False


def ask_before_replacing(plan: Plan, rows: int, before: Held, sure: Sure) -> None:
    """Ask about every doubt, in turn; PlanError where a person, or nobody, says yes."""
    for doubt in _doubts(plan, rows, before):
        if not sure(doubt):
            raise PlanError(
                f"{plan.id} is not replaced, and the graph holds what it held: {doubt} Look "
                "whether it is the right file; `dhrgraph load --replace` loads it all the same"
            )


def _doubts(plan: Plan, rows: int, before: Held) -> Iterator[str]:
    """Yield why a version may be the wrong one: it is older, or has lost half of its rows."""
    if plan.sha256 == before.last.sha256:
        return
    for version in before.versions[:-1]:
        if version.sha256 == plan.sha256:
            yield (
                f"this very file was loaded before as version {version.number}, and the graph "
                f"holds version {before.last.number}."
            )
            return
    ours, theirs = published_on(plan.published), published_on(before.last.published)
    if ours and theirs and ours < theirs:
        yield f"it was published on {ours}, and the graph holds the version of {theirs}."
    held = before.last.rows
    if held and rows < held * FEWER:
        yield f"it has {rows} rows, and the version the graph holds has {held}."
