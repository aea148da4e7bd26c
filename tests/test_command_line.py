"""The command line as a person uses it: what it prints, how it ends, what it does to the graph."""

import csv
import io
import json
import os
import subprocess
from collections.abc import Iterator
from pathlib import Path

import filelock
import pytest

from graph.export import write_json
from graph.settings import Settings
from graph.store import Store
from queries.question import catalogue
from tests.command import dhrgraph
from tests.loaders.writing import written
from tests.neo4j.server import Neo4jAddress


@pytest.fixture(scope="module")
def data(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """A folder whose graph holds the Newham plan, by the demo."""
    folder = tmp_path_factory.mktemp("user") / "data"
    done = dhrgraph("demo", "--no-dashboard", data=folder)
    assert done.returncode == 0, done.stderr
    (folder.parent / "demo.txt").write_text(done.stdout)
    with Store(Settings.model_validate({"uri": f"embedded:{folder / 'graph'}"})):
        yield folder  # commands join this process, which is quicker than starting an engine each


def exported(data: Path) -> str:
    """The whole graph of a folder, as JSON."""
    file = io.StringIO()
    with Store(Settings.model_validate({"uri": f"embedded:{data / 'graph'}"})) as store:
        write_json(store, file)
    return file.getvalue()


def test_the_demo_answers_the_three_questions(data: Path) -> None:
    said = (data.parent / "demo.txt").read_text()
    for command in (
        "ask agencies_by_cross_review_actions",
        "ask recommendations_by_theme",
        "trace R10",
    ):
        assert f"$ dhrgraph {command}\n" in said
    assert "How to go on" in said
    assert "37 rows read" in said


def test_nothing_printed_is_wider_than_80_columns(data: Path) -> None:
    printed = [(data.parent / "demo.txt").read_text()]
    for words in (["ask"], ["notes"], ["status"], ["ask", "where_did_it_go"], ["--help"]):
        printed.append(dhrgraph(*words, data=data).stdout)
    # how deep the folder lies is the machine's affair, not the command's
    lines = [line.replace(str(data), "~/data") for text in printed for line in text.splitlines()]
    assert [line for line in lines if len(line) > 80] == []


def test_the_list_of_questions(data: Path) -> None:
    done = dhrgraph("ask", data=data)
    assert done.returncode == 0
    assert "Which agencies hold the most actions" in done.stdout
    assert done.stdout.count("\n    ") >= len(catalogue())


def test_an_answer_as_json_and_as_csv(data: Path) -> None:
    found = json.loads(dhrgraph("ask", "reviews_overview", "--format", "json", data=data).stdout)
    assert [row["review"] for row in found["rows"]] == ["AA", "AB", "Avani", "Nadira", "ZA"]
    target = data.parent / "answer.csv"
    done = dhrgraph("ask", "reviews_overview", "--format", "csv", "-o", str(target), data=data)
    assert (done.returncode, done.stdout) == (0, "")
    rows = list(csv.DictReader(io.StringIO(target.read_text())))
    assert [row["review"] for row in rows] == ["AA", "AB", "Avani", "Nadira", "ZA"]


def test_a_parameter(data: Path) -> None:
    words = ["ask", "originals_without_revision", "-p", "scope=national", "--format", "json"]
    found = json.loads(dhrgraph(*words, data=data).stdout)
    assert found["parameters"]["scope"] == "national"
    assert [row["recommendation"] for row in found["rows"]] == [
        "AA 5",
        "AA 7",
        "AA 9",
        "AB 5",
        "ZA 8",
    ]


@pytest.mark.parametrize("reference", ["AB 2", "ab2", "newham/AB/2"])
def test_a_trace_of_an_original(data: Path, reference: str) -> None:
    said = dhrgraph("trace", reference, data=data).stdout
    assert "R4: made from AB 2 (stated)" in said
    assert "[newham/t3r1c3]" in said
    assert "[newham/t6r2c3]" in said


def test_the_export_is_what_was_promised(data: Path) -> None:
    target = data.parent / "graph.json"
    done = dhrgraph("export", "--format", "json", "-o", str(target), data=data)
    assert done.returncode == 0
    found = json.loads(target.read_text())
    assert set(found) == {"nodes", "edges"}
    assert set(found["nodes"][0]) == {"id", "label", "properties"}
    assert set(found["edges"][0]) == {"source", "target", "type", "properties"}
    assert json.loads(dhrgraph("export", data=data).stdout) == found


def test_a_second_load_says_that_nothing_changed(data: Path) -> None:
    before = exported(data)
    done = dhrgraph("load", "newham", data=data)
    assert "holds the very same already" in done.stdout
    assert exported(data) == before


def test_notes_come_with_those_that_need_a_person_first(data: Path) -> None:
    said = dhrgraph("notes", "--plan", "newham", data=data).stdout
    assert said.startswith("These need a person (6)")
    assert "ZA 3 stands 2 times" in said


def test_status_of_an_empty_graph_says_what_to_do_next(tmp_path: Path) -> None:
    said = dhrgraph("status", data=tmp_path / "data").stdout
    assert "holds no plan yet" in said


MISTAKES = {
    "a question nobody knows": (["ask", "agencys_by_actions"], "the nearest are"),
    "a parameter nobody knows": (["ask", "reviews_overview", "-p", "x=1"], "no parameter 'x'"),
    "a parameter of the wrong kind": (
        ["ask", "originals_without_revision", "-p", "scope=galactic"],
        "out of: local",
    ),
    "a parameter without a value": (["ask", "reviews_overview", "-p", "plan"], "name=value"),
    "a plan nobody knows": (["ask", "reviews_overview", "-p", "plan=mars"], "mars"),
    "notes of a plan nobody knows": (["notes", "--plan", "mars"], "mars"),
    "a format nobody knows": (["ask", "reviews_overview", "--format", "pdf"], "table, csv, json"),
    "an export nobody knows": (["export", "--format", "pdf"], "json"),
    "a recommendation nobody knows": (["trace", "R99"], "the nearest are"),
    "a file that is not there": (["load", "gone.txt"], "no such file"),
    "a folder without a plan": (["load", "data"], "there is no plan in this folder"),
    "a plan to inspect that is not there": (["inspect", "gone.txt"], "no such file"),
    "a file that cannot be written": (["export", "-o", "/nowhere/graph.json"], "cannot be written"),
}


@pytest.mark.parametrize("mistake", MISTAKES)
def test_a_mistake_gets_a_sentence_and_leaves_the_graph_as_it_was(data: Path, mistake: str) -> None:
    words, says = MISTAKES[mistake]
    before = exported(data)
    done = dhrgraph(*words, data=data)
    assert done.returncode == 1
    assert done.stderr.startswith("dhrgraph: ")
    assert says in done.stderr
    assert "Traceback" not in done.stderr
    assert exported(data) == before


def test_a_plan_that_cannot_be_read_changes_nothing(data: Path, tmp_path: Path) -> None:
    path = written(tmp_path, "Ann|1|Offer" + "\x00" * 99 + "homes", source="id: newham\n")
    before = exported(data)
    done = dhrgraph("load", str(path), data=data)
    assert (done.returncode, done.stdout) == (1, "")
    assert "not a text file" in done.stderr
    assert exported(data) == before


def test_wrong_words_on_the_command_line(data: Path) -> None:
    done = dhrgraph("lode", data=data)
    assert done.returncode == 2
    assert "lode" in done.stderr


def test_a_folder_held_by_another_process(tmp_path: Path) -> None:
    (tmp_path / "data" / "graph").mkdir(parents=True)
    with filelock.FileLock(tmp_path / "data" / "graph" / "engine.lock"):
        done = dhrgraph("status", data=tmp_path / "data", DHRGRAPH_WAIT="0.3")
    assert done.returncode == 1
    assert "used by another process" in done.stderr


def test_a_setting_that_is_wrong(tmp_path: Path) -> None:
    done = dhrgraph("status", data=tmp_path / "data", DHRGRAPH_TIMEOUT="soon")
    assert (done.returncode, "DHRGRAPH_TIMEOUT" in done.stderr) == (1, True)


def test_a_database_that_does_not_answer(tmp_path: Path) -> None:
    done = dhrgraph("status", data=tmp_path / "data", DHRGRAPH_URI="bolt://127.0.0.1:9")
    assert (done.returncode, "does not answer" in done.stderr) == (1, True)


@pytest.mark.neo4j
def test_the_same_on_neo4j(data: Path, neo4j_address: Neo4jAddress) -> None:
    there = {
        "DHRGRAPH_URI": neo4j_address.uri,
        "DHRGRAPH_USER": neo4j_address.user,
        "DHRGRAPH_PASSWORD": neo4j_address.password,
    }
    assert dhrgraph("load", "newham", data=data, **there).returncode == 0
    for words in (
        ["ask", "agencies_by_cross_review_actions", "-p", "plan=newham"],
        ["ask", "recommendations_by_theme", "-p", "plan=newham"],
        ["trace", "newham/R10"],
        ["notes", "--plan", "newham"],
    ):
        on_neo4j = dhrgraph(*words, data=data, **there)
        assert on_neo4j.returncode == 0, on_neo4j.stderr
        assert on_neo4j.stdout == dhrgraph(*words, data=data).stdout


@pytest.mark.neo4j
def test_a_wrong_password(tmp_path: Path, neo4j_address: Neo4jAddress) -> None:
    there = {"DHRGRAPH_URI": neo4j_address.uri, "DHRGRAPH_USER": "x", "DHRGRAPH_PASSWORD": "secret"}
    done = dhrgraph("status", data=tmp_path / "data", **there)
    assert (done.returncode, "DHRGRAPH_PASSWORD" in done.stderr) == (1, True)
    assert "secret" not in done.stderr + done.stdout


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() != 0, reason="only root can mount")
@pytest.mark.parametrize("kind", ["full", "read-only"])
def test_a_disk_that_cannot_be_written(tmp_path: Path, kind: str) -> None:
    disk = tmp_path / "disk"
    disk.mkdir()
    mounted = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", "size=30m", "tmpfs", str(disk)], check=False
    )
    if mounted.returncode:
        pytest.skip("this machine lets nobody mount a disk")
    try:
        data = disk / "data"
        assert dhrgraph("load", "newham", data=data).returncode == 0
        before = dhrgraph("export", data=data).stdout
        plan = written(tmp_path, "Ann|1|Offer homes|1. Build|Write|Kent Police|")
        _spoil(disk, kind)
        done = dhrgraph("load", str(plan), data=data)
        assert done.returncode == 1
        assert done.stderr.startswith("dhrgraph: ")
        assert "Traceback" not in done.stderr
        _mend(disk, kind)
        assert dhrgraph("export", data=data).stdout == before
    finally:
        subprocess.run(["umount", "-l", str(disk)], check=False)


def _spoil(disk: Path, kind: str) -> None:
    """Fill the disk to its last byte, or let nobody write to it."""
    if kind == "read-only":
        subprocess.run(["mount", "-o", "remount,ro", str(disk)], check=True)
        return
    with pytest.raises(OSError, match="space"), (disk / "fill").open("wb") as file:  # noqa: PT012
        while True:
            file.write(b"0" * 65536)
            file.flush()


def _mend(disk: Path, kind: str) -> None:
    """Undo that."""
    if kind == "read-only":
        subprocess.run(["mount", "-o", "remount,rw", str(disk)], check=True)
    else:
        (disk / "fill").unlink()
