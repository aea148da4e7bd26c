"""What a person settles is done, and a correction that matches nothing is an error."""

from pathlib import Path

import pytest

from graph.errors import PlanError
from graph.model import MergedInto, Note, OwnedBy
from loaders.load import read_plan
from tests.loaders.writing import edges, written

ROWS = ("Ann|1|HOUSING Offer|HOUSING 1. Build|Write|Kent Police|", "Ben|1|Rent||||")
BY = "by: an officer\n  on: 2026-11-23\n  why: asked the board\n"


def settle(folder: Path, *corrections: str) -> Path:
    path = written(folder, *ROWS)
    text = "".join(f"- {words}\n  {BY}" for words in corrections)
    (folder / "corrections.yaml").write_text(text)
    return path


def test_yes_confirms_an_edge(tmp_path: Path) -> None:
    path = settle(tmp_path, "about: Ben/1 MERGED_INTO R1\n  say: yes")
    assert ("Ben/1", "R1", "confirmed") in edges(read_plan(path).graph, MergedInto)


def test_no_takes_an_edge_out(tmp_path: Path) -> None:
    path = settle(tmp_path, "about: p/t1r1a1 OWNED_BY kent-police\n  say: no")
    assert edges(read_plan(path).graph, OwnedBy) == set()


def test_yes_adds_what_the_plan_does_not_say(tmp_path: Path) -> None:
    path = settle(tmp_path, "about: Ann/1 MERGED_INTO Ben/1\n  say: yes")
    assert ("Ann/1", "Ben/1", "confirmed") in edges(read_plan(path).graph, MergedInto)


def test_yes_leaves_what_the_document_states(tmp_path: Path) -> None:
    path = settle(tmp_path, "about: Ann/1 MERGED_INTO R1\n  say: yes")
    assert ("Ann/1", "R1", "stated") in edges(read_plan(path).graph, MergedInto)


def test_what_is_settled_is_not_asked_again(tmp_path: Path) -> None:
    rows = ("Ann|1|Offer homes|1. Build|||", "Ben|1|Rent||||")
    kinds = {note.kind for note in read_plan(written(tmp_path, *rows)).graph.of(Note)}
    assert "no revised recommendation" in kinds
    (tmp_path / "corrections.yaml").write_text(f"- about: Ben/1 MERGED_INTO R1\n  say: yes\n  {BY}")
    graph = read_plan(tmp_path / "plan.txt").graph
    assert "no revised recommendation" not in {note.kind for note in graph.of(Note)}
    assert ("Ben/1", "R1", "confirmed") in edges(graph, MergedInto)


def test_a_correction_changes_the_fingerprint(tmp_path: Path) -> None:
    before = read_plan(written(tmp_path, *ROWS)).plan.fingerprint
    assert before == read_plan(written(tmp_path, *ROWS)).plan.fingerprint
    path = settle(tmp_path, "about: Ben/1 MERGED_INTO R1\n  say: yes")
    assert read_plan(path).plan.fingerprint != before


@pytest.mark.parametrize(
    ("corrections", "says"),
    [
        (["about: Zoe/1 MERGED_INTO R1\n  say: yes"], "p/Zoe/1 is not in the plan"),
        (["about: Ann/1 ADDRESSES R1\n  say: yes"], "p/Ann/1 is a Recommendation, not a Action"),
        (["about: Ann/1 MERGED_INTO Ben/1\n  say: no"], "no such edge"),
        (["about: Ann/1\n  say: yes"], "names no edge"),
        (["about: Ann/1 MERGED_INTO R1\n  say: maybe"], "correction 1, say"),
        (["say: yes"], "correction 1, about"),
        (
            ["about: Ben/1 MERGED_INTO R1\n  say: yes", "about: Ben/1 MERGED_INTO R1\n  say: no"],
            "yes and no",
        ),
    ],
)
def test_a_wrong_correction_says_why(tmp_path: Path, corrections: list[str], says: str) -> None:
    with pytest.raises(PlanError, match=says) as raised:
        read_plan(settle(tmp_path, *corrections))
    assert "corrections.yaml" in str(raised.value)


def test_a_damaged_file_says_where(tmp_path: Path) -> None:
    path = written(tmp_path, *ROWS)
    (tmp_path / "corrections.yaml").write_text("- about: [\n")
    with pytest.raises(PlanError, match="line 2: not good YAML"):
        read_plan(path)
