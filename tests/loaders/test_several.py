"""A run over several plans: graphs are let go, and a graph that is gone stops it."""

import gc
from pathlib import Path

import pytest

from graph.errors import DhrGraphError, PlanError
from graph.model import Graph
from graph.settings import Settings
from graph.store import Store
from loaders.report import several_in_words
from loaders.several import Run, explained
from tests.loaders.writing import HEADER


def plans(folder: Path, number: int) -> list[Path]:
    """So many plans of a row each."""
    paths = [folder / f"several-{count}.txt" for count in range(number)]
    for path in paths:
        path.write_text(f"{HEADER}\nAnn\t1\tOffer homes\t\tBuild homes\tKent Police\t\n")
    return paths


def graphs() -> int:
    """How many graphs this process holds."""
    gc.collect()
    return sum(isinstance(one, Graph) for one in gc.get_objects())


def test_no_graph_is_kept_when_its_plan_is_stored(tmp_path: Path, store: Store) -> None:
    before, held = graphs(), []
    run = Run(plans(tmp_path, 4))
    run.load(store, lambda done, total: held.append((done, total, graphs() - before)))
    assert held == [(1, 4, 0), (2, 4, 0), (3, 4, 0), (4, 4, 0)]
    assert [one.state for one in run.became] == ["loaded"] * 4


def test_a_graph_that_is_gone_stops_the_run(tmp_path: Path) -> None:
    files = plans(tmp_path, 3)
    run = Run(list(files))
    with Store(Settings.model_validate({"uri": f"embedded:{tmp_path / 'graph'}"})) as gone:
        run.load(gone, lambda done, total: gone.close() if done == 1 else None)
    assert [one.state for one in run.became] == ["loaded", "not loaded"]
    assert run.left == files[2:]
    said = several_in_words(run)
    assert "Not tried: several-2.txt." in said
    assert "3 plans: 1 loaded, 1 not loaded, 1 not tried." in said


def test_what_nobody_explained_is_a_mistake_of_ours(tmp_path: Path) -> None:
    ours = r"mistake of ours \(ZeroDivisionError: .*test_several"
    with pytest.raises(DhrGraphError, match=ours), explained(tmp_path / "a.txt"):
        print(1 / 0)
    with pytest.raises(PlanError, match=r"^as it is$"), explained(tmp_path / "a.txt"):
        raise PlanError("as it is")
