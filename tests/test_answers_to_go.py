"""Answers in files, as a person asks for them at the command line."""

import csv
import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from openpyxl import load_workbook

from graph.settings import Settings
from graph.store import Store
from loaders.load import load, read_plan
from loaders.tables.reader import read
from tests.command import dhrgraph

QUESTION = "recommendations_by_theme"


@pytest.fixture(scope="module")
def data(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """A folder whose graph holds the Newham plan."""
    folder = tmp_path_factory.mktemp("user") / "data"
    with Store(Settings.model_validate({"uri": f"embedded:{folder / 'graph'}"})) as store:
        load(store, read_plan(Path("newham")))
        yield folder  # commands join this process, which is quicker than starting an engine each


def written(data: Path, *words: str, file: str) -> Path:
    """The file that a command wrote, with nothing left beside it."""
    path = data.parent / file
    path.write_text("what was there before")
    done = dhrgraph(*words, "-o", file, data=data)
    assert (done.returncode, done.stdout, done.stderr) == (0, "", f"written to {file}\n")
    assert [one.name for one in data.parent.iterdir() if one.name.startswith(".")] == []
    return path


def test_a_question_in_every_form_has_the_same_rows(data: Path) -> None:
    rows = json.loads(written(data, "ask", QUESTION, file="a.json").read_text())["rows"]
    column = len(rows[0]) - 1
    last = [str(value or "") for row in rows for value in list(row.values())[column:]]
    assert len(last) > 2
    book = load_workbook(written(data, "ask", QUESTION, file="a.xlsx"))
    assert book.sheetnames == ["Answer", "About"]
    cells = list(book["Answer"].iter_rows(min_row=2))
    assert [str(row[column].value or "") for row in cells] == last
    sheets = read(written(data, "ask", QUESTION, file="a.ods")).tables
    assert [row[column].text for row in sheets[0].rows[1:]] == last
    with written(data, "ask", QUESTION, file="a.csv").open(newline="") as file:
        assert [row[column] for row in csv.reader(file)][1:] == last
    markdown = written(data, "ask", QUESTION, file="a.md").read_text()
    table = markdown.split("\n\n| ")[1].split("\n\n")[0]
    assert table.count("\n") == len(rows) + 1


def test_the_plans_are_named_with_their_hashes(data: Path) -> None:
    source = json.loads(written(data, "trace", "R10", file="t.json").read_text())["sources"][0]
    about = load_workbook(written(data, "trace", "R10", file="t.xlsx"))["About"]
    last = [cell.value for cell in about[about.max_row]]
    assert (last[0], last[5]) == ("newham", source["sha256"])
    said = [cell.value for row in about.iter_rows() for cell in row]
    assert "dhrgraph ask trace_recommendation -p recommendation=newham/R10" in said


def test_a_trace_as_text_is_the_one_of_the_terminal(data: Path) -> None:
    assert written(data, "trace", "R10", file="t.txt").read_text() == (
        dhrgraph("trace", "R10", data=data).stdout
    )


def test_changes_go_into_a_workbook_too(data: Path) -> None:
    book = load_workbook(written(data, "changes", "newham", file="c.xlsx"))
    assert book.sheetnames == ["Answer", "About"]
    assert [cell.value for cell in book["Answer"][1]][:3] == ["plan", "version", "day"]


def test_an_export_is_in_its_file_whole(data: Path) -> None:
    path = data.parent / "graph.json"
    path.write_text("before")
    path.chmod(0o600)
    done = dhrgraph("export", "-o", "graph.json", data=data)
    assert (done.returncode, path.stat().st_mode & 0o777) == (0, 0o600)
    assert json.loads(path.read_text())["nodes"] != []


MISTAKES = {
    "a spreadsheet without a file": (["--format", "xlsx"], "add --output answer.xlsx"),
    "a file that is called otherwise": (["--format", "csv", "-o", "a.xlsx"], "would hold csv"),
    "a folder that is not there": (["-o", "no/where.ods"], "no/where.ods: cannot be written"),
    "a folder": (["-o", "folder"], "folder: cannot be written (Is a directory)"),
    "a name that is too long": (["-o", "x" * 300 + ".xlsx"], "File name too long"),
    "no name": (["-o", "."], "name a file"),
}


COMMANDS = {"ask": ["ask", QUESTION], "trace": ["trace", "R10"], "changes": ["changes", "newham"]}


@pytest.mark.parametrize("command", COMMANDS.values(), ids=COMMANDS)
@pytest.mark.parametrize("mistake", MISTAKES)
def test_a_mistake_is_a_sentence(data: Path, command: list[str], mistake: str) -> None:
    words, says = MISTAKES[mistake]
    (data.parent / "folder").mkdir(exist_ok=True)
    done = dhrgraph(*command, *words, data=data)
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr.startswith("dhrgraph: ")
    assert says in done.stderr
    assert "Traceback" not in done.stderr
    assert [one.name for one in data.parent.iterdir() if one.name.startswith(".")] == []


HUGE = "9" * 20
MOST = "actions_without_owner"
WRONG = {
    "a number that no database holds": (["ask", MOST, "-p", f"most={HUGE}"], "18 digits at most"),
    "one below nothing": (["ask", MOST, "-p", f"most=-{HUGE}"], "18 digits at most"),
    "one that nobody reads": (["ask", MOST, "-p", f"most={HUGE * 250}"], "18 digits at most"),
    "a version without end": (["changes", "newham", "--version", HUGE], "18 digits at most"),
    "a parameter told twice": (
        ["ask", QUESTION, "-p", "plan=newham", "-p", "plan = kent"],
        "'plan' is told twice, as 'newham' and 'kent'",
    ),
    "a trace of no UTF-8": (["trace", "\udcff"], "'\\udcff' is no text in UTF-8"),
    "a plan of no UTF-8": (["ask", QUESTION, "-p", "plan=\udcff"], "\\udcff"),
    "an export to no file": (["export", "-o", "."], "--output .: name a file"),
    "an export below a file": (["export", "-o", "f/x.json"], "cannot be written (Not a directory)"),
}


@pytest.mark.parametrize("mistake", WRONG)
def test_what_no_database_takes_is_a_sentence(data: Path, mistake: str) -> None:
    words, says = WRONG[mistake]
    (data.parent / "f").write_text("before")
    done = dhrgraph(*words, data=data)
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr.startswith("dhrgraph: ")
    assert says in done.stderr
    assert len(done.stderr) < 400
