"""Which files are read, and which truth each is scored against."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from loaders.load import BUNDLED, read_plan
from tests.accuracy.facts import Facts
from tests.accuracy.found import facts_of
from tests.accuracy.newham import read_newham
from tests.accuracy.scoring import Result, score
from tests.accuracy.truth import read_truth
from tests.plans.newham_forms import write_forms

PLANS = Path(__file__).parents[1] / "plans"
FORMATS = {".txt", ".tsv", ".csv", ".docx", ".xlsx", ".ods", ".html", ".htm", ".pdf"}
NEWHAM = BUNDLED / "newham"


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """One file, the source file it is read with, and its truth."""

    name: str
    path: Path
    source: Path | None
    truth: Callable[[], Facts]


@dataclass(frozen=True, slots=True, kw_only=True)
class Scored:
    """The result of one case; `error` says why a plan could not be read."""

    name: str
    result: Result
    error: str = ""


def cases(made: Path, plans: Path = PLANS) -> list[Case]:
    """Return every plan that has a truth; forms of the Newham plan are written into `made`."""
    found: list[Case] = []
    for truth in sorted(plans.glob("*.truth.yaml")):
        name = truth.name.removesuffix(".truth.yaml")
        found += _newham(truth, made) if name == "newham" else _beside(truth, name)
    return found


def _beside(truth: Path, name: str) -> list[Case]:
    """Return a case for each file that has the name of a truth."""
    source = truth.with_name(f"{name}.source.yaml")
    return [
        Case(
            name=path.name,
            path=path,
            source=source if source.exists() else None,
            truth=lambda: read_truth(truth),
        )
        for path in sorted(truth.parent.glob(f"{name}.*"))
        if path.suffix in FORMATS
    ]


def _newham(truth: Path, made: Path) -> list[Case]:
    """Return a case for the bundled Newham plan, and one for each other form of it."""
    return [
        Case(
            name=f"newham {path.name}",
            path=path,
            source=NEWHAM / "source.yaml",
            truth=lambda: read_newham(truth, NEWHAM / "plan.txt"),
        )
        for path in (NEWHAM / "plan.txt", *write_forms(made))
    ]


def run(case: Case) -> Scored:
    """Read a plan and score it; one that cannot be read has found nothing."""
    truth = case.truth()
    try:
        found, error = facts_of(read_plan(case.path, case.source).graph), ""
    except Exception as raised:
        found, error = Facts(), f"{type(raised).__name__}: {raised}"
    return Scored(name=case.name, result=score(truth, found), error=error)
