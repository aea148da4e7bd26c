"""A misspelt property, a value nobody knows or an edge between the wrong things is seen by mypy."""

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
START = """
from graph.model import Agency, Made, Recommendation, Review, Theme
def joined(review: Review, recommendation: Recommendation, theme: Theme) -> None:
"""
FAULTS = {
    "a misspelt property": ("    Theme(id='t', plan='p', nmae='Housing')", "nmae"),
    "a property left out": ("    Theme(id='t', plan='p')", "name"),
    "a property read by a wrong name": ("    theme.titel", "titel"),
    "a basis nobody knows": (
        "    Made(source=review, target=recommendation, basis='guessed')",
        "guessed",
    ),
    "an edge between the wrong things": (
        "    Made(source=review, target=theme, basis='stated')",
        "target",
    ),
}


@pytest.mark.parametrize("fault", FAULTS)
def test_mypy_sees(fault: str, tmp_path: Path) -> None:
    code, named = FAULTS[fault]
    (tmp_path / "wrong.py").write_text(START + code + "\n")
    done = subprocess.run(
        [sys.executable, "-m", "mypy", "--strict", str(tmp_path / "wrong.py")],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 1
    assert f"{named}" in done.stdout
    assert "Found 1 error" in done.stdout or "Found 2 errors" in done.stdout
