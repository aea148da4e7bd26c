"""Runs the command line as a person does, in a folder and with a graph of its own."""

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[1]


def environment(data: Path, **more: str) -> dict[str, str]:
    """Our own variables, none of the graph's but those given."""
    mine = {k: v for k, v in os.environ.items() if not k.startswith("DHRGRAPH_")}
    return {**mine, "DHRGRAPH_DATA": str(data), "COLUMNS": "80", **more}


def command(*words: str) -> list[str]:
    """The command with its words."""
    return [sys.executable, str(ROOT / "dhrgraph.py"), *words]


def dhrgraph(*words: str, data: Path, **more: str) -> subprocess.CompletedProcess[str]:
    """Run the command in a folder of its own."""
    return subprocess.run(
        command(*words),
        env=environment(data, **more),
        cwd=data.parent,
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
