"""The command that scores: plans that cannot be read, the report, and its exit code."""

import shutil
from pathlib import Path

import pytest

from tests.accuracy import __main__ as command
from tests.accuracy import cases
from tests.accuracy.cases import Case, Scored, run
from tests.accuracy.example import against, right, told, without
from tests.accuracy.facts import Facts
from tests.accuracy.report import WIDTH, report

WORDS = "The risk is seen by whoever meets the patient"
"""One of the 30 nodes of a plan, and one end of one of its 37 edges."""


def copied(name: str, folder: Path) -> Path:
    """Copy a plan of ours with its truth into a folder, and return the truth."""
    for path in cases.PLANS.glob(f"{name}.*"):
        shutil.copyfile(path, folder / path.name)
    return folder / f"{name}.truth.yaml"


def test_a_plan_that_cannot_be_read_scores_0_and_says_why(tmp_path: Path) -> None:
    path = tmp_path / "p.txt"
    path.touch()
    one = run(Case(name="p", path=path, source=None, truth=told))
    assert one.error.startswith(f"PlanError: {path}: the file is empty")
    assert [part.f1 for part in one.result.overall()] == [0.0, 0.0, 0.0]
    assert "not read: PlanError" in report([one])


def test_the_report_fits_80_characters_and_adds_plans_up() -> None:
    result = against(without(right(), "o"))
    text = report([Scored(name="a.docx", result=result), Scored(name="b.pdf", result=result)])
    assert max(map(len, text.splitlines())) <= WIDTH
    assert f"all nodes{18:13}{16:6}{16:6} 1.000  0.888 0.941" in text
    assert text.count("\nrecommendation due ") == text.count("\ncompleted_on ") == 3


@pytest.mark.parametrize(("at_least", "code"), [(["0.9", "0.9"], 0), (["0.97", "0.95"], 1)])
def test_below_what_is_asked_the_command_fails(
    tmp_path: Path, at_least: list[str], code: int
) -> None:
    truth = copied("gorse", tmp_path)
    words = truth.read_text(encoding="utf-8")
    truth.write_text(words.replace(WORDS, "Other words"), encoding="utf-8")
    assert WORDS in words
    assert command.main(["--at-least", *at_least], tmp_path) == code
    assert command.main([], tmp_path) == 0


def test_every_truth_file_is_well_written_and_has_a_plan(tmp_path: Path) -> None:
    found = cases.cases(tmp_path)
    for case in found:
        assert isinstance(case.truth(), Facts)
        assert case.path.exists()
    assert len({case.name for case in found}) == len(found) >= 10


def test_one_truth_is_scored_against_several_files(tmp_path: Path) -> None:
    names = {case.name for case in cases.cases(tmp_path) if case.name.startswith("newham")}
    forms = ("docx", "xlsx", "html", "pdf", "csv", "ods")
    assert names == {"newham plan.txt", *(f"newham newham.{form}" for form in forms)}
