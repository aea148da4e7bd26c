"""The Newham plan saved in every format gives the graph of the text."""

from pathlib import Path

import pytest

from graph.model import Graph, MergedInto, Note, Passage, Plan
from loaders.files import BUNDLED
from loaders.load import read_plan
from loaders.tables.reader import read
from tests.accuracy.found import facts_of
from tests.accuracy.newham import read_newham
from tests.accuracy.scoring import Result, score
from tests.plans.newham_forms import as_word, write_forms

NEWHAM = BUNDLED / "newham"
TRUTH = Path(__file__).parents[1] / "plans" / "newham.truth.yaml"
FORMS = ("docx", "xlsx", "html", "pdf", "csv", "ods")


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder with the plan in every format."""
    made = tmp_path_factory.mktemp("forms")
    write_forms(made)
    return made


def graph_of(path: Path) -> Graph:
    """The graph of a form of the plan, under the plan's name."""
    return read_plan(path, NEWHAM / "source.yaml").graph


def scored(path: Path) -> Result:
    """How a form of the plan compares with the reading by hand."""
    return score(read_newham(TRUTH, NEWHAM / "plan.txt"), facts_of(graph_of(path)))


@pytest.mark.parametrize("ending", FORMS)
def test_nothing_is_missing_added_or_known_in_another_way(folder: Path, ending: str) -> None:
    result = scored(folder / f"newham.{ending}")
    assert (result.missing, result.wrong, result.other) == ([], [], [])


@pytest.mark.parametrize("ending", ["docx", "html"])
def test_the_same_nodes_under_the_same_ids(folder: Path, ending: str) -> None:
    here, there = graph_of(folder / f"newham.{ending}"), graph_of(NEWHAM / "plan.txt")
    for one, other in ((here, there), (there, here)):
        apart = [node for node in one.nodes if node not in other.nodes]
        kinds = {type(node) for node in apart}
        assert kinds <= {Plan, Passage, Note}
        # Damaged markup is a matter of the text; that no cell is merged, of the other formats.
        notes = {node.kind for node in apart if isinstance(node, Note)}
        assert notes <= {"markup damaged", "no merged cells"}
        assert not [n for n in apart if isinstance(n, Passage) and n.kind != "paragraph"]


def test_merged_cells_say_which_revised_recommendation_a_row_is_under(folder: Path) -> None:
    path = folder / "merged.docx"
    as_word(read(NEWHAM / "plan.txt"), path, merged=True)
    here, there = graph_of(path), graph_of(NEWHAM / "plan.txt")
    merged = {(e.source.id, e.target.id) for e in here.joined(MergedInto)}
    blocks = {(e.source.id, e.target.id) for e in there.joined(MergedInto)}
    # By its heading the block merges into R1 and R2; the merged cell over these rows is R2's.
    first = {(f"newham/{one}", "newham/R1") for one in ("Avani/6", "AA/1", "ZA/1", "Avani/5")}
    # A table without a heading leaves a blank cell blank; merged with the one above, it is not.
    last = {("newham/Avani/8", "newham/R18")}
    assert blocks - merged == first
    assert merged - blocks == last
