"""The embedded engine: private, on the loopback, shared by processes, safe from a kill."""

import json
import os
import signal
import socket
import stat
import subprocess
import sys
import textwrap
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import filelock
import psutil
import pytest
from neo4j.exceptions import ServiceUnavailable

from graph.errors import StoreError
from graph.settings import Settings
from graph.store import Store
from tests.graph.small import small

ROOT = Path(__file__).parents[2]


def run(folder: Path, body: str, before: str = "", **settings: object) -> subprocess.Popen[str]:
    """Another process that opens the folder as `store`, after `before`, and does something."""
    values = {"uri": f"embedded:{folder}", **settings}
    script = (
        f"{before}import sys\n"
        "from graph.settings import Settings\n"
        "from graph.store import Store\n"
        "from tests.graph.small import small\n"
        f"store = Store(Settings.model_validate({values!r}))\n" + textwrap.dedent(body)
    )
    return subprocess.Popen(
        [sys.executable, "-c", script],
        cwd=ROOT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


WAITING = """
    store.write(small())
    print("READY", flush=True)
    sys.stdin.readline()
    print([r["id"] for r in store.read("MATCH (p:Plan) RETURN p.id AS id ORDER BY id")])
    store.close()
"""


@contextmanager
def serving(folder: Path) -> Iterator[subprocess.Popen[str]]:
    """A process that serves the folder, holding plan p, until a line comes."""
    with run(folder, WAITING) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "READY\n", process.communicate()
        try:
            yield process
        finally:
            process.kill()


def test_only_the_owner_may_read_the_keys(embedded_store: Store) -> None:
    folder = Path(embedded_store.address.removeprefix("embedded:"))
    for name in ("keys.json", "engine.json"):
        assert stat.S_IMODE((folder / name).stat().st_mode) == 0o600
    keys = json.loads((folder / "keys.json").read_text())
    assert min(map(len, keys.values())) >= 24
    assert keys["writer"] != keys["reader"]


def test_it_listens_on_the_loopback_alone(embedded_store: Store) -> None:
    ours = [
        c.laddr.ip.removeprefix("::ffff:")
        for c in psutil.Process().net_connections()
        if c.status == psutil.CONN_LISTEN
    ]
    assert ours
    assert set(ours) == {"127.0.0.1"}


def test_nothing_is_printed_and_nothing_is_left_in_the_folder_one_works_in(tmp_path: Path) -> None:
    (tmp_path / "here").mkdir()
    script = (
        "from graph.settings import Settings\nfrom graph.store import Store\n"
        f"Store(Settings.model_validate({{'uri': 'embedded:{tmp_path / 'graph'}'}})).close()"
    )
    done = subprocess.run(
        [sys.executable, "-c", script],
        cwd=tmp_path / "here",
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        check=True,
    )
    assert (done.stdout, done.stderr) == ("", "")
    assert list((tmp_path / "here").iterdir()) == []


def test_a_second_process_joins_and_a_load_shows_in_the_first(tmp_path: Path) -> None:
    with serving(tmp_path) as first:
        with Store(Settings.model_validate({"uri": f"embedded:{tmp_path}"})) as second:
            second.write(small(plan="q"))
        said, _ = first.communicate("\n", timeout=60)
    assert said == "['p', 'q']\n"


def test_who_joined_goes_on_when_the_first_process_ends(tmp_path: Path) -> None:
    with serving(tmp_path) as first:
        store = Store(Settings.model_validate({"uri": f"embedded:{tmp_path}"}))
        first.communicate("\n", timeout=60)
        with store:
            assert store.read("MATCH (p:Plan) RETURN p.id AS id") == [{"id": "p"}]
            store.write(small(plan="q"))


def test_what_control_c_interrupted_is_not_tried_again(tmp_path: Path) -> None:
    tried: list[type[BaseException]] = []

    def interrupted(cause: type[BaseException]) -> None:
        tried.append(cause)
        if len(tried) < 3:
            raise ServiceUnavailable from cause()

    with serving(tmp_path), Store(Settings.model_validate({"uri": f"embedded:{tmp_path}"})) as one:
        with pytest.raises(ServiceUnavailable):
            one._again(lambda: interrupted(KeyboardInterrupt))
        assert tried == [KeyboardInterrupt]
        one._again(lambda: interrupted(OSError))
        assert tried == [KeyboardInterrupt, OSError, OSError]


def test_a_killed_process_leaves_its_graph_whole_and_its_lock_free(tmp_path: Path) -> None:
    with serving(tmp_path) as first:
        os.kill(first.pid, signal.SIGKILL)
        first.wait()
        assert (tmp_path / "engine.lock").exists()
        with Store(Settings.model_validate({"uri": f"embedded:{tmp_path}"})) as store:
            assert store.read("MATCH (a:Action) RETURN a.text AS t") == [{"t": "Write"}]


def test_a_process_that_is_asked_to_end_does(tmp_path: Path) -> None:
    with serving(tmp_path) as first:
        first.terminate()
        assert first.wait(20) == -signal.SIGTERM
        with Store(Settings.model_validate({"uri": f"embedded:{tmp_path}"})) as store:
            assert store.read("MATCH (p:Plan) RETURN p.id AS id") == [{"id": "p"}]


def test_no_thread_of_java_calls_python(tmp_path: Path) -> None:
    """One let Python collect after each of Java's collections, and aborted a process at its end."""
    body = """
        import jpype
        print(jpype.JClass("org.jpype.ref.JPypeReferenceQueue").getInstance().isRunning())
    """
    with run(tmp_path, body) as process:
        said, errors = process.communicate(timeout=60)
    assert (said, errors, process.returncode) == ("False\n", "", 0)


def test_a_load_that_is_killed_leaves_the_graph_as_it_was(tmp_path: Path) -> None:
    body = """
        import os, signal
        store.write(small())
        def stop(done, total):
            os.kill(os.getpid(), signal.SIGKILL)
        store.write(small(action="Read"), stop)
    """
    with run(tmp_path, body) as process:
        assert process.wait(60) == -signal.SIGKILL
    with Store(Settings.model_validate({"uri": f"embedded:{tmp_path}"})) as store:
        assert store.read("MATCH (a:Action) RETURN a.text AS t") == [{"t": "Write"}]


def test_a_question_that_takes_too_long_is_stopped(tmp_path: Path) -> None:
    body = """
        from graph.errors import StoreError
        try:
            store.read(
                "UNWIND range(1, 100000) AS x UNWIND range(1, 100000) AS y WITH x, y "
                "WHERE x * y % 7 = 3 RETURN count(*) AS n"
            )
        except StoreError as error:
            print(error)
        store.close()
    """
    with run(tmp_path, body, timeout=1) as process:
        said, err = process.communicate(timeout=60)
    assert "longer than 1 seconds" in said, (said, err)


def test_a_folder_held_by_a_process_that_does_not_answer(tmp_path: Path) -> None:
    values = {"uri": f"embedded:{tmp_path}", "wait": 0.3}
    with (
        filelock.FileLock(tmp_path / "engine.lock"),
        pytest.raises(StoreError, match="used by another process"),
    ):
        Store(Settings.model_validate(values))


def test_an_address_left_by_a_killed_process_does_not_mislead(tmp_path: Path) -> None:
    with socket.socket() as closed:
        closed.bind(("127.0.0.1", 0))
        port = closed.getsockname()[1]
    stale = {"pid": 1, "port": port, "writer": "x", "reader": "y"}
    (tmp_path / "engine.json").write_text(json.dumps(stale))
    with Store(Settings.model_validate({"uri": f"embedded:{tmp_path}"})) as store:
        assert store.read("RETURN 1 AS one") == [{"one": 1}]


def test_a_folder_that_cannot_be_made(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(StoreError, match="cannot be kept there"):
        Store(Settings.model_validate({"uri": f"embedded:{tmp_path / 'file' / 'graph'}"}))


def test_damaged_keys_are_named(tmp_path: Path) -> None:
    (tmp_path / "keys.json").write_text("{")
    with pytest.raises(StoreError, match=r"keys\.json: damaged"):
        Store(Settings.model_validate({"uri": f"embedded:{tmp_path}"}))
