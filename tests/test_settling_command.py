"""A plan is loaded, doubted, settled and followed over its versions, as its officer would."""

import json
import signal
import subprocess
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
import yaml
from typer.testing import CliRunner

from dhrgraph import app
from graph.errors import DhrGraphError
from graph.settings import Settings
from graph.store import Store
from tests.command import command, dhrgraph, environment
from tests.loaders.test_versions import FIRST, changed, version

BY = ("--by", "safety officer", "--why", "the minutes of May")


@pytest.fixture
def home(tmp_path: Path) -> Iterator[Path]:
    """A folder with a graph that this process serves, so that commands need not start one."""
    with Store(Settings.model_validate({"uri": f"embedded:{tmp_path / 'data' / 'graph'}"})):
        yield tmp_path


def run(home: Path, *words: str, **more: str) -> subprocess.CompletedProcess[str]:
    """What a command does, run within this process, as `main` runs it."""
    env = environment(home / "data", **more)
    done = CliRunner().invoke(app, words, env=env)
    if isinstance(done.exception, DhrGraphError):
        return subprocess.CompletedProcess(words, 1, done.stdout, f"dhrgraph: {done.exception}")
    if done.exception and not isinstance(done.exception, SystemExit):
        raise done.exception
    printed = [] if "json" in words else done.stdout.splitlines()
    assert all(len(line) <= 80 for line in printed if "/" not in line)
    return subprocess.CompletedProcess(words, done.exit_code, done.stdout, done.stderr)


def said(home: Path, *words: str, **more: str) -> str:
    """What a command prints that ends well."""
    done = run(home, *words, **more)
    assert done.returncode == 0, done.stderr
    return " ".join(done.stdout.split())


def refused(home: Path, *words: str, **more: str) -> str:
    """What a command says that does nothing."""
    before = [path.read_bytes() for path in sorted(home.glob("*.yaml"))]
    done = run(home, *words, **more)
    assert done.returncode == 1
    assert [path.read_bytes() for path in sorted(home.glob("*.yaml"))] == before
    assert "Traceback" not in done.stderr
    return " ".join(done.stderr.split())


def test_a_doubt_is_settled_and_taken_back(home: Path) -> None:
    rows = (*FIRST, "Ben|2|Publish the protocol|Print it|The Print Room|||")
    said(home, "load", str(version(home, rows)))
    notes = said(home, "notes")
    assert "in p/t1r4c5, under 'By whom'" in notes
    ref = "p/note/owner-not-known/agency-the-print-room"
    assert f"REF {ref}" in notes
    settled = said(home, "set", "agency/the-print-room", "is=kent-police", *BY)
    assert "Settled: agency/the-print-room IS kent-police: yes" in settled
    assert "p: 1 thing is settled; 0 notes need a person." in settled
    assert "Settled (1)" in said(home, "notes")
    entry = yaml.safe_load((home / "corrections.yaml").read_text())[0]
    assert (entry["by"], entry["why"]) == ("safety officer", "the minutes of May")
    assert "Taken back: agency/the-print-room IS" in said(home, "undo")
    assert yaml.safe_load((home / "corrections.yaml").read_text()) is None
    assert "These need a person (1)" in said(home, "notes")
    assert "Settled: note/owner" in said(home, "confirm", ref, *BY)


def test_edges_and_values_are_settled_from_the_command_line(home: Path) -> None:
    said(home, "load", str(version(home, FIRST)))
    said(home, "set", "t1r1a1", "owner=The Home Office", *BY)
    said(home, "set", "t1r1a1", "due_on=2019-04-30", *BY)
    said(home, "reject", "t1r2a1", "OWNED_BY", "home-office", *BY)
    said(home, "confirm", "Ann 1 merged_into Ben 1", "--why", "x", DHRGRAPH_BY="officer")
    listed = yaml.safe_load((home / "corrections.yaml").read_text())
    assert [(one["about"], one["say"]) for one in listed] == [
        ("t1r1a1 OWNED_BY home-office", "yes"),
        ("t1r1a1 due_on", "2019-04-30"),
        ("t1r2a1 OWNED_BY home-office", "no"),
        ("Ann/1 MERGED_INTO Ben/1", "yes"),
    ]
    assert listed[0]["words"] == {"t1r1a1": "Draft the policy"}
    assert listed[1]["words"] == {"t1r1a1": "Draft the policy", "t1r1a1 due": "March 2019"}
    traced = said(home, "trace", "Ann 1")
    assert "t1r1a1 due_on: 2019-04-30 safety officer, " in traced
    assert "home-office: yes safety officer" in traced
    assert "t1r2a1" not in traced


def test_a_new_version_keeps_what_was_settled_and_says_what_changed(home: Path) -> None:
    said(home, "load", str(version(home, FIRST, "2019-01-01")))
    said(home, "reject", "t1r2a1", "OWNED_BY", "home-office", *BY)
    said(home, "set", "t1r3a1", "state=late", *BY)
    new = ("Zed|1|Sell|Sow|Kent Police|2019||", *changed(0, "March 2019", "May 2020")[:2])
    loaded = said(home, "load", str(version(home, new, "2019-07-01")))
    assert "Version 2: 5 changes since version 1." in loaded
    assert "1 that need a person" in loaded
    assert "'t1r3a1 state', said by safety officer" in loaded
    assert "nothing in the plan says that" in loaded
    changes = said(home, "changes", "p")
    assert "Version 2, of 2019-07-01: 5 changes" in changes
    assert "“March 2019” [2019-03-31] → “May 2020” [2020-05-31] (after 181 days)" in changes
    assert "Gone (2)" in changes
    assert "there is no plan 'q'" in refused(home, "undo", "q")
    owners = said(home, "ask", "plan_changes", "--format", "json")
    assert '"owner' not in owners
    slipped = said(home, "ask", "dates_that_slipped")
    assert "1 of 3 that have a day by which they are due, over 2 versions." in slipped
    assert len(yaml.safe_load((home / "corrections.yaml").read_text())) == 2


def test_a_plan_that_lost_its_rows_is_not_replaced_unasked(home: Path) -> None:
    path = version(home, FIRST)
    said(home, "load", str(path))
    version(home, FIRST[:1])
    told = refused(home, "load", str(path))
    assert "it has 1 rows, and the version the graph holds has 3" in told
    assert "Action 3" in said(home, "status")
    assert "the file has changed since it was loaded" in refused(home, "undo", "p")
    assert "Version 2" in said(home, "load", "--replace", str(path))


REFUSED: list[tuple[list[str], str]] = [
    (["confirm", "note/none/x", *BY], "there is no 'note/none/x' in the graph"),
    (["confirm", "Ann/1", *BY], "is no edge and no note"),
    (["reject", "Ann/1 MERGED_INTO Ben/1", *BY], "the plan has no such edge"),
    (["set", "t1r1a1", "due_on=soon", *BY], "'soon' is no day"),
    (["set", "t1r1a1", "colour=red", *BY], "write NAME=VALUE"),
    (["set", "t1r1a1", "owner=the-moon", *BY], "no agency 'the-moon'; the nearest are"),
    (["set", "t1r1a1", "owner=Kent Polices", *BY], "the nearest are kent-police"),
    (["set", "t1r9a1", "due_on=2019-01-01", *BY], "the nearest are t1r3a1"),
    (["set", "agency/the-force", "is=kent-police", *BY], "a person may have said already"),
    (["set", "t1r1a1", "due_on=2019-01-01", "--by", "officer", "--why", " "], "say why"),
    (["set", "t1r1a1", "state=", *BY], "say: String should have at least 1 character"),
    (["set", "t1r1a1", "state=late", "--by", "o", "--why", "caf\udce9"], "a valid string"),
    (["undo"], "nothing has been settled"),
    (["undo", "p"], "nothing of p has been settled"),
    (["changes", "q"], "there is no plan 'q'"),
]


def test_what_cannot_be_settled_says_why(home: Path) -> None:
    said(home, "load", str(version(home, FIRST)))
    for words, says in REFUSED:
        assert says in refused(home, *words)


def test_control_c_while_the_graph_is_written_settles_nothing(home: Path) -> None:
    rows = tuple(f"Ann|{n}|Offer {n} homes|Build {n}|Kent Police|2019||" for n in range(1, 801))
    said(home, "load", str(version(home, rows)))
    path = home / "corrections.yaml"
    path.write_text("# mine\n")
    running = subprocess.Popen(
        command("set", "t1r1a1", "state=late", *BY),
        env=environment(home / "data"),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        # A shell that runs the tests in the background has them ignore Control-C.
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.default_int_handler),
    )
    # The file is written before the graph, and the graph of so many rows takes a second and more.
    while "t1r1a1" not in path.read_text():
        assert running.poll() is None, running.communicate()
        time.sleep(0.01)
    running.send_signal(signal.SIGINT)
    printed, wrong = running.communicate(timeout=60)
    assert (running.returncode, printed, "Traceback" in wrong) == (130, "", False)
    assert path.read_text() == "# mine\n"
    assert "Settled (" not in said(home, "notes")


def test_notes_give_the_command_that_settles_them(home: Path) -> None:
    rows = ("Ann|1|Offer|Build|Kent Police|31/02/2019||", "Ann|2|Rent|Let|Kent Police||In limbo|")
    said(home, "load", str(version(home, rows)))
    notes = run(home, "notes").stdout
    assert "    dhrgraph set p/t1r1a1 due_on=YEAR-MONTH-DAY --by ROLE --why WHY\n" in notes
    (given,) = [line for line in notes.splitlines() if "p/t1r1a1 due_on" in line]
    words = given.replace("YEAR-MONTH-DAY", "2019-02-28").replace(" --by ROLE --why WHY", "")
    assert "Settled: t1r1a1 due_on" in said(home, *words.split()[1:], *BY)


def test_notes_that_say_the_same_are_one_with_its_places(home: Path) -> None:
    rows = tuple(f"Ann|{n}|Offer {n}|Train 5 staff Write it up now||||" for n in range(1, 6))
    said(home, "load", str(version(home, rows)))
    notes = run(home, "notes").stdout
    told = json.loads(run(home, "notes", "--format", "json").stdout)
    alike = [note for note in told if note["kind"] == "actions told apart"]
    assert len({note["passage"] for note in alike}) == len(alike) == 5
    assert notes.count("p, actions told apart") == 1
    assert "p, actions told apart (5 times):" in notes
    assert "and 2 more; all of them: dhrgraph notes --format json" in notes
    assert json.loads(run(home, "notes", "--matched", "--format", "json").stdout) == []
    assert "there are text, json" in refused(home, "notes", "--format", "csv")


def test_what_was_said_cannot_be_said_twice_or_otherwise(home: Path) -> None:
    path = version(home, FIRST)
    said(home, "load", str(path))
    said(home, "set", "t1r1a1", "state=late", *BY)
    done = dhrgraph("set", "t1r1a1", "state=late", *BY, data=home / "data")
    assert (done.returncode, done.stdout) == (1, "")
    assert "was settled already" in done.stderr
    told = refused(home, "set", "t1r1a1", "state=completed", *BY)
    assert "was settled otherwise (late)" in told
    moved = version(home, ("Zed|1|Sell|Sow|Kent Police|2019||", *FIRST))
    said(home, "load", str(moved))
    assert "as 't1r1a1 state'" in refused(home, "set", "t1r2a1", "state=late", *BY)
    said(home, "set", "t1r1a1", "state=completed", *BY)
    path.rename(home / "elsewhere.txt")
    assert "its file is no longer at" in refused(home, "undo")
