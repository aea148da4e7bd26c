"""Which files of a folder are plans, and which file beside a plan speaks of it."""

from pathlib import Path

import pytest

from graph.errors import PlanError
from graph.model import OwnedBy
from loaders.corrections.file import read_corrections
from loaders.files import BUNDLED, file_beside, find_plan, find_plans, path_at, place_of, shown
from loaders.load import read_plan
from tests.loaders.writing import HEADER, edges

ROW = "Ann\t1\tOffer homes\t\tBuild homes\tKent Police\t"


def folder_of(folder: Path, *names: str) -> Path:
    """A folder with files of these names, each a plan of one row where it may be one."""
    for name in names:
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(f"{HEADER}\n{ROW}\n", encoding="utf-8")
    return folder


def names(paths: list[Path], folder: Path) -> list[str]:
    """The paths as seen from a folder."""
    return [path.relative_to(folder).as_posix() for path in paths]


def test_a_folder_of_plans_with_folders_in_it(tmp_path: Path) -> None:
    folder_of(
        tmp_path, "b.txt", "a.docx", "kent/plan.txt", "kent/old.txt", "kent/drafts/x.txt",
        "essex/one.csv", "essex/deep/two.html", "notes.md", "essex/photo.jpg",
    )  # fmt: skip
    found = find_plans([tmp_path])
    assert names(found.plans, tmp_path) == [
        "a.docx",
        "b.txt",
        "essex/one.csv",
        "essex/deep/two.html",
        "kent/plan.txt",
    ]
    assert names(found.others, tmp_path) == [
        "notes.md",
        "essex/photo.jpg",
        "kent/old.txt",
        "kent/drafts",
    ]
    assert found.wrong == []


@pytest.mark.parametrize(
    "name", ["~$plan.docx", ".plan.txt", ".~lock.a.docx#", "a.source.yaml", "source.yaml",
             "a.corrections.yaml", "corrections.yaml", "a.truth.yaml", ".git/a.txt"],
)  # fmt: skip
def test_what_is_hidden_or_beside_a_plan_is_neither_a_plan_nor_left_out(
    tmp_path: Path, name: str
) -> None:
    found = find_plans([folder_of(tmp_path, "a.txt", name)])
    assert names(found.plans, tmp_path) == ["a.txt"]
    assert found.others == []


def test_a_source_file_of_no_plan_is_left_out_in_sight(tmp_path: Path) -> None:
    found = find_plans([folder_of(tmp_path, "sarah.txt", "sarha.source.yaml")])
    assert names(found.others, tmp_path) == ["sarha.source.yaml"]


def test_a_plan_named_twice_is_found_once(tmp_path: Path) -> None:
    folder_of(tmp_path, "a.txt", "b.txt")
    found = find_plans([tmp_path / "b.txt", tmp_path, tmp_path / ".." / tmp_path.name / "a.txt"])
    assert names(found.plans, tmp_path) == ["b.txt", "a.txt"]


def test_a_folder_that_leads_back_to_itself_ends(tmp_path: Path) -> None:
    folder_of(tmp_path, "in/a.txt")
    (tmp_path / "in" / "back").symlink_to(tmp_path)
    found = find_plans([tmp_path])
    assert names(found.plans, tmp_path) == ["in/a.txt"]
    assert names(found.others, tmp_path) == ["in/back"]


def test_bundled_plans_by_name(tmp_path: Path) -> None:
    assert find_plans([Path("newham")]).plans == [BUNDLED / "newham" / "plan.txt"]
    assert find_plan(Path("newham")) == BUNDLED / "newham" / "plan.txt"


def test_a_folder_without_a_plan_is_wrong_and_the_others_are_found(tmp_path: Path) -> None:
    folder_of(tmp_path, "empty/notes.md", "full/a.txt")
    found = find_plans([tmp_path / "empty", tmp_path / "full"])
    assert names(found.plans, tmp_path) == ["full/a.txt"]
    assert [path.name for path, _ in found.wrong] == ["empty"]
    with pytest.raises(PlanError, match="no plan in this folder"):
        find_plan(tmp_path / "empty")


def test_one_plan_is_asked_of_a_folder_with_several(tmp_path: Path) -> None:
    with pytest.raises(PlanError, match=r"holds 2 plans \(a.txt, b.txt\); name one"):
        find_plan(folder_of(tmp_path, "a.txt", "b.txt"))
    assert find_plan(folder_of(tmp_path, "plan.txt")).name == "plan.txt"


def test_each_plan_has_its_own_source_file(tmp_path: Path) -> None:
    folder_of(tmp_path, "a.txt", "b.txt")
    (tmp_path / "a.source.yaml").write_text("id: first\n")
    (tmp_path / "b.source.yaml").write_text("id: second\n")
    assert [read_plan(tmp_path / name).plan.id for name in ("a.txt", "b.txt")] == [
        "first",
        "second",
    ]


def test_a_shared_source_file_is_that_of_the_only_plan(tmp_path: Path) -> None:
    folder_of(tmp_path, "a.txt", "notes.md")
    (tmp_path / "source.yaml").write_text("id: only\n")
    assert read_plan(tmp_path / "a.txt").plan.id == "only"


def test_a_shared_source_file_is_that_of_plan_and_not_of_its_neighbour(tmp_path: Path) -> None:
    folder_of(tmp_path, "Plan.txt", "old.txt")
    (tmp_path / "source.yaml").write_text("id: shared\n")
    assert read_plan(tmp_path / "Plan.txt").plan.id == "shared"
    assert read_plan(tmp_path / "old.txt").plan.id == "old"


@pytest.mark.parametrize("name", ["source.yaml", "corrections.yaml"])
def test_a_shared_file_beside_several_plans_belongs_to_nobody(tmp_path: Path, name: str) -> None:
    folder_of(tmp_path, "a.txt", "b.txt")
    (tmp_path / name).write_text("" if name == "source.yaml" else "[]")
    with pytest.raises(PlanError, match=rf"2 plans stand beside it.*rename it to a\.{name}"):
        read_plan(tmp_path / "a.txt")


def test_a_plan_with_its_own_source_file_needs_no_other(tmp_path: Path) -> None:
    folder_of(tmp_path, "a.txt", "b.txt")
    (tmp_path / "source.yaml").write_text("id: shared\n")
    (tmp_path / "a.source.yaml").write_text("id: own\n")
    assert read_plan(tmp_path / "a.txt").plan.id == "own"


def test_each_plan_has_its_own_corrections(tmp_path: Path) -> None:
    folder_of(tmp_path, "a.txt", "b.txt")
    (tmp_path / "a.corrections.yaml").write_text(
        "- {about: t1r1a1 OWNED_BY kent-police, say: no, by: officer, on: 2026-01-01, why: Asked}\n"
    )
    beside = file_beside(tmp_path / "a.txt", "corrections.yaml")
    assert beside is not None
    (said,) = read_corrections(beside)
    assert said.say == "no"
    owned = {name: _owners(tmp_path / name) for name in ("a.txt", "b.txt")}
    assert owned == {"a.txt": set(), "b.txt": {"kent-police"}}


def _owners(path: Path) -> set[str]:
    """Who owns an action of a plan."""
    return {target for _, target, _ in edges(read_plan(path).graph, OwnedBy)}


def test_an_empty_source_file_says_nothing(tmp_path: Path) -> None:
    folder_of(tmp_path, "a.txt")
    (tmp_path / "a.source.yaml").write_text("# all of it is to come\n")
    assert read_plan(tmp_path / "a.txt").plan.id == "a"


@pytest.mark.parametrize(
    ("name", "printed"),
    [("Plan £5 – ünï", "Plan £5 – ünï"), ("a\nb\x1b[2J", "a\\nb\\x1b[2J"), ("\udcff", "\\udcff")],
)
def test_a_name_is_printed_without_signs_that_steer_a_terminal(name: str, printed: str) -> None:
    assert shown(name) == printed


@pytest.mark.parametrize(
    "name", ["plan.txt", "plan of Ünder.txt", "not utf-8 \udcff.txt", "100%.txt"]
)
def test_a_place_can_be_written_and_read_again(tmp_path: Path, name: str) -> None:
    place = place_of(tmp_path / name)
    place.encode()
    assert path_at(place) == tmp_path / name
