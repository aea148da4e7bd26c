"""`dhrgraph plan` as a person uses it: what it writes, what it prints, what it refuses."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from graph.settings import Settings
from graph.store import Store
from loaders.load import load, read_plan
from tests.command import dhrgraph


@pytest.fixture
def data(tmp_path: Path) -> Iterator[Path]:
    """A folder whose graph holds the Newham plan."""
    folder = tmp_path / "data"
    with Store(Settings.model_validate({"uri": f"embedded:{folder / 'graph'}"})) as store:
        load(store, read_plan(Path("newham")))
        yield folder  # commands join this process, which is quicker than starting an engine each


def test_it_writes_a_word_file_and_says_where(data: Path) -> None:
    done = dhrgraph("plan", "AB", data=data)
    assert done.returncode == 0, done.stderr
    written = data.parent / "AB-action-plan.docx"
    assert read_plan(written).rows == 13
    assert done.stdout.startswith("Newham: Domestic Homicide Review Action Plan – AB\n")
    assert "Recommendations: 5; with an action 4, without any 1." in done.stdout
    assert done.stdout.endswith("\nwritten to AB-action-plan.docx\n")
    assert [line for line in done.stdout.splitlines() if len(line) > 80] == []
    assert sorted(one.name for one in data.parent.iterdir()) == ["AB-action-plan.docx", "data"]


def test_a_file_is_replaced_only_by_its_name(data: Path) -> None:
    there = data.parent / "AB-action-plan.docx"
    there.write_text("mine")
    done = dhrgraph("plan", "newham/AB", data=data)
    assert (done.returncode, there.read_text()) == (1, "mine")
    assert "is there already; to replace it, write --output AB-action-plan.docx" in done.stderr
    done = dhrgraph("plan", "newham/AB", "-o", "AB-action-plan.docx", data=data)
    assert done.returncode == 0
    assert read_plan(there).rows == 13


@pytest.mark.parametrize(
    ("words", "file"),
    [
        (["--format", "csv"], "ZA-action-plan.csv"),
        (["--format", "xlsx"], "ZA-action-plan.xlsx"),
        (["-o", "plan.xlsx"], "plan.xlsx"),
        (["-o", "mine.CSV"], "mine.CSV"),
    ],
)
def test_the_other_forms(data: Path, words: list[str], file: str) -> None:
    done = dhrgraph("plan", "za", *words, data=data)
    assert done.returncode == 0, done.stderr
    assert read_plan(data.parent / file).rows == 31


@pytest.mark.parametrize(
    ("words", "says"),
    [
        (["Avvani"], "there is no review 'Avvani'; the nearest are newham/Avani"),
        (["AB", "--format", "pdf"], "'pdf' is no form of a plan; there are docx, xlsx, csv"),
        (["AB", "-o", "plan.odt"], "'odt' is no form of a plan"),
        (["AB", "-o", "x.docx", "--format", "csv"], "x.docx would hold csv"),
        (["AB", "-o", "no/where.csv"], "cannot be written (No such file or directory)"),
        (["AB", "-o", "data", "--format", "csv"], "data: cannot be written (Is a directory)"),
        (["AB", "-o", "."], "--output .: name a file"),
        (["AB", "-o", "data/graph/keys.json/x.docx"], "cannot be written (Not a directory)"),
        (["AB", "-o", f"{'x' * 300}.docx"], "cannot be written (File name too long)"),
    ],
)
def test_what_cannot_be_written_is_a_sentence(data: Path, words: list[str], says: str) -> None:
    done = dhrgraph("plan", *words, data=data)
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr.startswith("dhrgraph: ")
    assert says in done.stderr
    assert [one.name for one in data.parent.iterdir()] == ["data"]
