"""What a person says of a repeat holds when its plan is stored, within one plan and over two."""

from pathlib import Path

import pytest

from graph.store import Store
from loaders.load import load, read_plan
from tests.loaders.writing import written

SAME = "Kent Police should train every officer in recognising coercive control"
ROWS = (f"Ann|1|{SAME}||||", f"Ben|4|{SAME}||||")


def correction(about: str, say: str) -> str:
    return f"- {{about: {about}, say: {say}, by: officer, on: 2026-11-23, why: read both}}\n"


def repeats(store: Store) -> list[tuple[str, str, str]]:
    """Every repeat in the store: from where, to where, how it is known."""
    text = "MATCH (a)-[e:REPEATS]->(b) RETURN a.id AS a, b.id AS b, e.basis AS basis ORDER BY a, b"
    return [(row["a"], row["b"], row["basis"]) for row in store.read(text)]


@pytest.mark.parametrize(
    ("say", "found"), [("no", []), ("yes", [("p/Ann/1", "p/Ben/4", "confirmed")])]
)
def test_a_repeat_within_one_plan_is_settled(
    store: Store, tmp_path: Path, say: str, found: list[tuple[str, str, str]]
) -> None:
    path = written(tmp_path, *ROWS)
    load(store, read_plan(path))
    assert repeats(store) == [("p/Ann/1", "p/Ben/4", "matched")]
    (tmp_path / "corrections.yaml").write_text(correction("Ann/1 REPEATS Ben/4", say))
    load(store, read_plan(path))
    assert repeats(store) == found


def test_a_repeat_over_two_plans_is_settled_for_both(store: Store, tmp_path: Path) -> None:
    first, second = tmp_path / "p", tmp_path / "q"
    first.mkdir()
    second.mkdir()
    load(store, read_plan(written(first, ROWS[0])))
    other = written(second, ROWS[1], source="id: q\narea: Y\n")
    load(store, read_plan(other))
    assert repeats(store) == [("p/Ann/1", "q/Ben/4", "matched")]
    (first / "corrections.yaml").write_text(correction("Ann/1 REPEATS q/Ben/4", "no"))
    load(store, read_plan(first / "plan.txt"))
    assert repeats(store) == []
    (second / "corrections.yaml").write_text(correction("note/x/y", "yes"))
    load(store, read_plan(other))
    assert repeats(store) == []
