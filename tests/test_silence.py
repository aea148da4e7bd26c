"""Nothing leaves the machine, and what is acknowledged is on the disk: seen in system calls."""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]


def traced(folder: Path, calls: str, *command: str, **environment: str) -> list[str]:
    """The system calls of a command and all it starts, one a line."""
    if shutil.which("strace") is None:
        if os.environ.get("DHRGRAPH_REQUIRE_NEO4J"):
            pytest.fail("strace is missing; tests/install-debian.sh installs it")
        pytest.skip("strace is missing")
    log = folder / "calls.txt"
    strace = ["strace", "-f", "-qq", "-y", "-s", "40", "-e", f"trace={calls}", "-o", str(log)]
    done = subprocess.run(
        [*strace, *command],
        cwd=ROOT,
        env={**os.environ, **environment},
        capture_output=True,
        text=True,
        timeout=240,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return log.read_text(errors="replace").splitlines()


def test_the_demo_asks_no_other_machine_for_anything(tmp_path: Path) -> None:
    dhrgraph = [sys.executable, "dhrgraph.py", "demo", "--no-dashboard"]
    calls = traced(
        tmp_path, "connect,sendto", *dhrgraph, DHRGRAPH_URI="", DHRGRAPH_DATA=str(tmp_path / "data")
    )
    addresses = re.findall(r'(?:inet_addr\(|inet_pton\(AF_INET6, )"([^"]+)"', "\n".join(calls))
    assert addresses, "the demo must at least have asked its own database"
    assert {a.removeprefix("::ffff:") for a in addresses} <= {"127.0.0.1", "::1"}


def test_a_commit_is_on_the_disk_before_it_is_acknowledged(tmp_path: Path) -> None:
    script = (
        "import os\nfrom graph.settings import Settings\nfrom graph.store import Store\n"
        "from tests.graph.small import small\n"
        f"store = Store(Settings.model_validate({{'uri': 'embedded:{tmp_path / 'graph'}'}}))\n"
        "os.write(1, b'BEGIN')\nstore.write(small())\nos.write(1, b'END')\nos._exit(0)\n"
    )
    calls = traced(tmp_path, "write,fsync,fdatasync", sys.executable, "-c", script)
    begin = next(n for n, call in enumerate(calls) if '"BEGIN"' in call)
    end = next(n for n, call in enumerate(calls) if '"END"' in call)
    flushed = [c for c in calls[begin:end] if re.search(r"f(?:data)?sync\(\d+<[^>]*\.wal>", c)]
    assert flushed
