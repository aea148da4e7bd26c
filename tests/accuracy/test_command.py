"""The command that scores: plans that cannot be read, the report, and its exit code."""

from collections.abc import Callable
from pathlib import Path
from typing import NoReturn

import pytest

from tests.accuracy import __main__ as command
from tests.accuracy import cases
from tests.accuracy.cases import Case, Scored, run
from tests.accuracy.example import against, right, told, without
from tests.accuracy.facts import Facts
from tests.accuracy.report import WIDTH, report


def unread(error: Exception) -> Callable[..., NoReturn]:
    def read_plan(_path: Path, _source: Path | None = None) -> NoReturn:
        raise error

    return read_plan


def test_a_plan_that_cannot_be_read_scores_0_and_says_why(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cases, "read_plan", unread(ValueError("not today")))
    one = run(Case(name="p", path=Path("p.txt"), source=None, truth=told))
    assert one.error == "ValueError: not today"
    assert [part.f1 for part in one.result.overall()] == [0.0, 0.0, 0.0]
    assert "not read: ValueError: not today" in report([one])


def test_the_report_fits_80_characters_and_adds_plans_up() -> None:
    result = against(without(right(), "o"))
    text = report([Scored(name="a.docx", result=result), Scored(name="b.pdf", result=result)])
    assert max(map(len, text.splitlines())) <= WIDTH
    assert f"all nodes{18:13}{16:6}{16:6} 1.000  0.888 0.941" in text


@pytest.mark.parametrize(("at_least", "code"), [(["0.9", "0.9"], 0), (["0.97", "0.95"], 1)])
def test_below_what_is_asked_the_command_fails(
    monkeypatch: pytest.MonkeyPatch, at_least: list[str], code: int
) -> None:
    case = Case(name="p", path=Path("p.txt"), source=None, truth=told)
    monkeypatch.setattr(command, "cases", lambda _folder: [case])
    monkeypatch.setattr(
        command,
        "run",
        lambda _case: Scored(name="p", result=against(without(right(), "o"))),
    )
    assert command.main(["--at-least", *at_least]) == code
    assert command.main([]) == 0


def test_every_truth_file_is_well_written_and_has_a_plan(tmp_path: Path) -> None:
    found = cases.cases(tmp_path)
    for case in found:
        assert isinstance(case.truth(), Facts)
        assert case.path.exists()
    assert len({case.name for case in found}) == len(found) >= 10


def test_one_truth_is_scored_against_several_files(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    forms = [tmp_path / "newham.docx", tmp_path / "newham.pdf"]
    monkeypatch.setattr(cases, "newham_forms", lambda _folder: forms)
    names = [case.name for case in cases.cases(tmp_path) if case.name.startswith("newham")]
    assert names == ["newham plan.txt", "newham newham.docx", "newham newham.pdf"]
