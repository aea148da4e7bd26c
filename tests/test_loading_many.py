"""Several plans in one run: what is loaded, what is not and why, and what names may hold."""

import os
import re
import shutil
import signal
import subprocess
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from graph.settings import Settings
from graph.store import Store
from tests.command import command, dhrgraph, environment
from tests.loaders.writing import HEADER
from tests.neo4j.server import Neo4jAddress

PLANS = Path(__file__).parent / "plans"


@pytest.fixture(scope="module")
def data(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """A folder with a graph that this process serves, so that commands join it."""
    folder = tmp_path_factory.mktemp("user") / "data"
    with Store(Settings.model_validate({"uri": f"embedded:{folder / 'graph'}"})):
        yield folder


@pytest.fixture(params=["embedded", pytest.param("neo4j", marks=pytest.mark.neo4j)])
def there(request: pytest.FixtureRequest) -> dict[str, str]:
    """The settings of each database in turn."""
    if request.param == "embedded":
        return {}
    at: Neo4jAddress = request.getfixturevalue("neo4j_address")
    return {
        "DHRGRAPH_URI": at.uri,
        "DHRGRAPH_USER": at.user,
        "DHRGRAPH_PASSWORD": at.password,
    }


def plan(path: Path, *, source: str = "", asks: str = "Offer homes") -> Path:
    """A plan of one row, with a source file of its own where it says something."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(f"{HEADER}\nAnn\t1\t{asks}\t\tBuild homes\tKent Police\t\n", encoding="utf-8")
    if source:
        path.with_name(f"{path.stem}.source.yaml").write_text(source)
    return path


def lines(said: str) -> dict[str, str]:
    """What became of each plan, by the name at the beginning of its line."""
    table, _, _ = said.partition("\n\n")
    return {row[:24].strip(): row.rpartition("  ")[2] for row in table.splitlines()[1:]}


def known(data: Path, there: dict[str, str]) -> set[str]:
    """The short names of the plans in the graph."""
    said = dhrgraph("status", data=data, **there).stdout
    return set(re.findall(r"^  ([\w-]+): ", said, re.MULTILINE))


def folder_of_all_kinds(folder: Path) -> Path:
    """Good plans, one of them in a folder, a truncated one, an empty one, a double, no plan."""
    shutil.copy(PLANS / "sarah.docx", folder / "good word.docx")
    plan(folder / "good.txt")
    plan(folder / "kent" / "plan.txt")
    whole = (PLANS / "sarah.docx").read_bytes()
    (folder / "truncated.docx").write_bytes(whole[: len(whole) // 2])
    (folder / "empty.csv").write_bytes(b"")
    plan(folder / "twice.txt", source="id: good\n")
    for name in ("photo.jpg", "~$good.docx", "minutes.md"):
        (folder / name).write_bytes(b"no plan")
    return folder


def test_a_bad_plan_does_not_stop_the_others(
    tmp_path: Path, data: Path, there: dict[str, str]
) -> None:
    folder = folder_of_all_kinds(tmp_path)
    done = dhrgraph("load", str(folder), data=data, **there)
    assert (done.returncode, done.stderr) == (1, "")
    assert lines(done.stdout) == {
        "good-word": "loaded",
        "good": "loaded",
        "kent": "loaded",
        "empty.csv": "not loaded",
        "truncated.docx": "not loaded",
        "twice.txt": "not loaded",
    }
    said = " ".join(done.stdout.split())
    assert "empty.csv: the file is empty" in said
    assert "have the same short name, good," in said
    assert f"Write `id: another-name` into {folder / 'twice.source.yaml'}" in said
    assert f"Not loaded: {folder / 'truncated.docx'}" in said
    assert "6 plans: 3 loaded, 3 not loaded." in said
    assert "2 other files left out: minutes.md, photo.jpg" in said
    assert [line for line in done.stdout.splitlines() if len(line) > 80 and "/" not in line] == []
    assert {"good-word", "good", "kent"} <= known(data, there)


def test_the_second_of_two_with_one_name_leaves_the_first_as_it_was(
    tmp_path: Path, data: Path, there: dict[str, str]
) -> None:
    plan(tmp_path / "a.txt", source="id: double\n", asks="Offer homes to all")
    plan(tmp_path / "b.txt", source="id: double\n", asks="Something else altogether")
    assert dhrgraph("load", str(tmp_path), data=data, **there).returncode == 1
    traced = dhrgraph("trace", "double/Ann/1", data=data, **there).stdout
    assert "Offer homes to all" in traced
    assert "Something else" not in traced


def test_the_same_folder_again_changes_nothing(
    tmp_path: Path, data: Path, there: dict[str, str]
) -> None:
    plan(tmp_path / "again-1.txt")
    plan(tmp_path / "again-2.txt")
    first = dhrgraph("load", str(tmp_path), data=data, **there)
    assert first.returncode == 0
    assert "2 plans: 2 loaded." in first.stdout
    second = dhrgraph("load", str(tmp_path), data=data, **there)
    assert second.returncode == 0
    assert "2 plans: 2 the very same already." in second.stdout


ODD = (
    "with spaces.txt",
    'it\'s "quoted".txt',
    "$(touch pwned).txt",
    "b `touch pwned`.txt",
    "c;touch pwned;.txt",
    "d|touch pwned.txt",
    "-x.txt",
    "--source.txt",
    "Übersicht 计划.txt",
    "two\nlines.txt",
    "\x1b[31mred.txt",
    "[bold]marked up[bold].txt",
    os.fsdecode(b"not utf-8 \xff.txt"),
)


def test_names_of_files_are_names_and_nothing_else(tmp_path: Path, data: Path) -> None:
    for name in ODD:
        plan(tmp_path / "odd" / name)
    by_folder = dhrgraph("load", "odd", data=_moved(data, tmp_path), **_joined(data))
    assert by_folder.returncode == 0, by_folder.stdout
    assert f"{len(ODD)} plans: {len(ODD)} loaded." in by_folder.stdout
    assert "\x1b" not in by_folder.stdout
    by_name = dhrgraph(
        "load", "--", *(f"odd/{n}" for n in ODD), data=_moved(data, tmp_path), **_joined(data)
    )
    assert f"{len(ODD)} plans: {len(ODD)} the very same already." in by_name.stdout
    assert sorted(path.name for path in tmp_path.iterdir()) == ["odd"]


@pytest.mark.parametrize("name", ODD)
def test_a_mistake_in_a_file_of_any_name_gets_a_sentence(
    tmp_path: Path, data: Path, name: str
) -> None:
    (tmp_path / name).write_text("")
    done = dhrgraph("load", "--", name, data=_moved(data, tmp_path), **_joined(data))
    assert done.returncode == 1
    assert "the file is empty" in done.stderr
    assert "\x1b" not in done.stderr


def _moved(data: Path, folder: Path) -> Path:
    """A data folder beside which the command is started."""
    return folder / data.name


def _joined(data: Path) -> dict[str, str]:
    """The settings that name the graph of another folder."""
    return {"DHRGRAPH_URI": f"embedded:{data / 'graph'}"}


def test_one_plan_in_a_folder_is_reported_as_one(tmp_path: Path, data: Path) -> None:
    plan(tmp_path / "single" / "plan.txt")
    for name in "abcdefg":
        (tmp_path / "single" / f"{name}.md").write_text("no plan")
    done = dhrgraph("load", str(tmp_path / "single"), data=data)
    assert done.returncode == 0
    assert "1 rows read; the graph now holds it." in done.stdout
    assert done.stdout.endswith("\n7 other files left out: a.md, b.md, c.md, d.md, e.md, …\n")


def test_several_of_each_kind_in_one_command(tmp_path: Path, data: Path) -> None:
    mixed = [plan(tmp_path / "one.txt"), plan(tmp_path / "in" / "plan.txt").parent]
    done = dhrgraph("load", "newham", *map(str, mixed), str(tmp_path / "gone.txt"), data=data)
    assert done.returncode == 1
    assert list(lines(done.stdout)) == ["newham", "one", "in", "gone.txt"]
    assert "there is no such file" in " ".join(done.stdout.split())


@pytest.mark.parametrize("several", [["a.txt", "b.txt"], ["."]])
def test_a_source_file_is_for_one_plan(tmp_path: Path, several: list[str]) -> None:
    source = plan(tmp_path / "a.txt", source="id: a\n").with_name("a.source.yaml")
    plan(tmp_path / "b.txt")
    done = dhrgraph("load", *several, "--source", str(source), data=tmp_path / "data")
    assert (done.returncode, done.stdout) == (2, "")
    assert "is for one plan" in " ".join(done.stderr.split())


def test_a_folder_without_a_plan_is_one_mistake_among_plans(tmp_path: Path, data: Path) -> None:
    (tmp_path / "nothing").mkdir()
    plan(tmp_path / "some" / "some.txt")
    done = dhrgraph("load", str(tmp_path / "nothing"), str(tmp_path / "some"), data=data)
    assert done.returncode == 1
    assert lines(done.stdout) == {"nothing": "not loaded", "some": "loaded"}


def test_control_c_says_which_are_loaded(tmp_path: Path) -> None:
    data = tmp_path / "user" / "data"
    data.mkdir(parents=True)
    for count in range(400):
        plan(tmp_path / "plans" / f"p{count:03}.txt")
    with Store(Settings.model_validate({"uri": f"embedded:{data / 'graph'}"})) as store:
        running = subprocess.Popen(
            command("load", str(tmp_path / "plans")),
            env=environment(data),
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            # A shell that runs the tests in the background has them ignore Control-C.
            preexec_fn=lambda: signal.signal(signal.SIGINT, signal.default_int_handler),
        )
        while len(_plans(store)) < 5:
            assert running.poll() is None
            time.sleep(0.05)
        running.send_signal(signal.SIGINT)
        said, wrong = running.communicate(timeout=60)
        there = _plans(store)
    assert running.returncode == 130
    assert "Traceback" not in wrong
    loaded = set(lines(said))
    assert 5 <= len(loaded) < 400
    assert loaded == there
    counts = f"400 plans: {len(loaded)} loaded, {400 - len(loaded)} not tried."
    assert counts in said
    assert "You stopped it" in said


def _plans(store: Store) -> set[str]:
    """The short names of the plans in a graph."""
    return {row["id"] for row in store.read("MATCH (p:Plan) RETURN p.id AS id")}


@pytest.mark.skipif(not hasattr(os, "openpty"), reason="this system has no such terminals")
def test_progress_over_all_is_shown_on_a_terminal(tmp_path: Path, data: Path) -> None:
    for name in ("p1.txt", "p2.txt", "p3.txt"):
        plan(tmp_path / name)
    ours, theirs = os.openpty()
    done = subprocess.run(
        command("load", str(tmp_path)),
        env=environment(data, TERM="xterm"),
        stdout=subprocess.PIPE,
        stderr=theirs,
        timeout=60,
        check=False,
    )
    os.close(theirs)
    shown = os.read(ours, 100_000).decode()
    os.close(ours)
    assert done.returncode == 0
    assert "Loading 3 plans" in shown
