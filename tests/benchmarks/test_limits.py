"""What misses a limit is said to, in the table and on the page."""

import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from tests.benchmarks.limits import at_most, limits
from tests.benchmarks.page import page
from tests.benchmarks.questions import percentile
from tests.benchmarks.results import Results, begun

ROOT = Path(__file__).parents[2]


def asked(p95: float, **more: object) -> dict[str, Any]:
    return {"first": 2.0, "p50": p95 / 2, "p95": p95, "rows": 7, "times": 20, "things": 1} | more


@pytest.fixture
def results() -> Results:
    made = begun(0.01)
    spread = {"spread": asked(0.02, things=10)}
    questions = {"slow": asked(0.7), "trace_recommendation": asked(0.01, **spread)}
    repeats = {"seconds": 20.0, "megabytes": 200.0}
    found = {
        "whole": {"repeats": repeats, "questions": questions},
        "tenth": {"repeats": repeats, "questions": questions},
    }
    made.on = {"embedded": {"questions": found}, "neo4j": {"questions": found}}
    seconds = {"store": [2.0, 3.0], "py2neo": [5.0], "bare": [2.0]}
    part = {"store, part": [1.0], "neomodel, part": [4.0]}
    made.on["neo4j"]["libraries"] = seconds | part
    return made


def test_each_engine_has_its_own_limit_for_questions(results: Results) -> None:
    said = {line.what: line.verdict for line in limits(results)}
    assert said["the slowest question at 95 %, on the embedded database"] == "ok"
    assert said["the slowest question at 95 %, on Neo4j"] == "MISSED"
    assert said["trace, the whole over a tenth"] == "ok"


def test_loading_is_compared_with_the_other_libraries(results: Results) -> None:
    said = {line.what: line for line in limits(results)}
    names = [name for name in said if "py2neo" in name or "neomodel" in name]
    ours, part = (said[name] for name in names)
    assert (ours.on, ours.verdict) == ({"embedded": None, "neo4j": 0.5}, "ok")
    assert (part.on, part.verdict) == ({"embedded": None, "neo4j": 0.25}, "MISSED")


def test_a_question_without_an_answer_misses_its_limit() -> None:
    assert at_most({"error": "there is nothing"}) == float("inf")
    assert at_most(asked(0.1, spread=asked(0.3))) == 0.3


def test_the_page_marks_what_is_missed(results: Results) -> None:
    lines = [*page(results)]
    slow = next(line for line in lines if line.startswith("| slow"))
    assert slow.count("MISSED") == 1
    assert any("at scale 0.01, not the whole" in line for line in lines)
    assert "Not measured in this run." in lines


def test_a_percentile_is_one_of_the_measured_times() -> None:
    assert percentile([float(n) for n in range(1, 21)], 0.95) == 19
    assert percentile([3.0], 0.95) == 3


@pytest.mark.parametrize("part", [["--quick"], ["--scale", "0.3"]])
def test_a_part_of_the_nation_is_kept_off_the_page(part: list[str]) -> None:
    command = [sys.executable, "-m", "tests.benchmarks", "--write", *part]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 2
    assert "name another file: --write FILE" in done.stderr
