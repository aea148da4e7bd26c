"""What a person settles is done; what matches nothing is told, and nothing is lost."""

from pathlib import Path

import pytest

from graph.errors import PlanError
from graph.model import (
    Action,
    Agency,
    Correction,
    Graph,
    MergedInto,
    Note,
    OwnedBy,
    Recommendation,
    Settles,
)
from loaders.corrections.file import read_corrections, with_one_more, without_last
from loaders.load import read_plan
from tests.loaders.writing import edges, written

ROWS = ("Ann|1|HOUSING Offer|HOUSING 1. Build|Write|Kent Police|", "Ben|1|Rent||||")
BY = "by: an officer\n  on: 2026-11-23\n  why: asked the board\n"


def settle(folder: Path, *corrections: str, rows: tuple[str, ...] = ROWS) -> Path:
    path = written(folder, *rows)
    text = "".join(f"- {words}\n  {BY}" for words in corrections)
    (folder / "corrections.yaml").write_text(text)
    return path


def unmatched(graph: Graph) -> list[str]:
    """What the notes say of corrections that match nothing."""
    return [note.text for note in graph.of(Note) if note.kind == "correction matches nothing"]


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


def test_an_owner_that_no_plan_names_is_added_with_what_it_belongs_to(tmp_path: Path) -> None:
    path = settle(tmp_path, "about: t1r1a1 OWNED_BY mps-sapphire-team\n  say: yes")
    graph = read_plan(path).graph
    assert ("t1r1a1", "mps-sapphire-team", "confirmed") in edges(graph, OwnedBy)
    names = {agency.id for agency in graph.of(Agency)}
    assert {"mps-sapphire-team", "metropolitan-police-service"} <= names


def test_a_value_is_set_and_says_that_a_person_did(tmp_path: Path) -> None:
    path = settle(
        tmp_path,
        "about: t1r1a1 due_on\n  say: 2019-03-31",
        "about: t1r1a1 state\n  say: completed",
        "about: Ben/1 scope\n  say: national",
    )
    graph = read_plan(path).graph
    (action,) = graph.of(Action)
    assert (action.due_on, action.due_precision) == ("2019-03-31", "day")
    assert (action.state, action.state_basis) == ("completed", "confirmed")
    ben = next(one for one in graph.of(Recommendation) if one.id == "p/Ben/1")
    assert (ben.scope, ben.scope_basis) == ("national", "confirmed")
    assert [(e.source.about, e.target.id) for e in graph.joined(Settles)] == [
        ("t1r1a1 due_on", "p/t1r1a1"),
        ("t1r1a1 state", "p/t1r1a1"),
        ("Ben/1 scope", "p/Ben/1"),
    ]


def test_who_an_agency_is(tmp_path: Path) -> None:
    rows = ("Ann|1|Offer|1. Build|Write|The local force|",)
    before = read_plan(written(tmp_path, *rows)).graph
    assert edges(before, OwnedBy) == {("t1r1a1", "agency/the-local-force", "stated")}
    path = settle(tmp_path, "about: agency/the-local-force IS kent-police\n  say: yes", rows=rows)
    after = read_plan(path).graph
    assert edges(after, OwnedBy) == {("t1r1a1", "kent-police", "confirmed")}
    assert after.joined(OwnedBy)[0].as_written == "The local force"
    (note,) = [note for note in after.of(Note) if note.kind == "owner not known"]
    assert note.settled == "yes: asked the board (an officer, 2026-11-23)"
    assert "p/agency/the-local-force" not in {agency.id for agency in after.of(Agency)}


def test_a_note_is_settled_and_stays(tmp_path: Path) -> None:
    rows = ("Ann|1|Offer homes|1. Build|||", "Ben|1|Rent||||")
    ref = "note/no-revised-recommendation/Ben-1"
    graph = read_plan(settle(tmp_path, f"about: {ref}\n  say: no", rows=rows)).graph
    (note,) = [note for note in graph.of(Note) if note.kind == "no revised recommendation"]
    assert note.settled == "no: asked the board (an officer, 2026-11-23)"


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
    ("correction", "says"),
    [
        ("about: Zoe/1 MERGED_INTO R1\n  say: yes", "p/Zoe/1 is not in the plan"),
        ("about: Ann/1 ADDRESSES R1\n  say: yes", "p/Ann/1 is a Recommendation, not a Action"),
        ("about: Ann/1 MERGED_INTO Ben/1\n  say: no", "no such edge"),
        ("about: t1r1a1 scope\n  say: local", "is a Action; a person may settle state"),
        ("about: note/gone/AB-1\n  say: yes", "p/note/gone/AB-1 is not in the plan"),
        ("about: agency/kent-police IS the-moon\n  say: yes", "is not in the plan"),
    ],
)
def test_what_matches_nothing_is_told_and_kept(tmp_path: Path, correction: str, says: str) -> None:
    graph = read_plan(settle(tmp_path, correction)).graph
    (told,) = unmatched(graph)
    assert says in told
    assert "an officer on 2026-11-23" in told
    assert [one.holds for one in graph.of(Correction)] == [False]
    (tmp_path / "corrections.yaml").unlink()
    assert edges(graph, MergedInto) == edges(read_plan(tmp_path / "plan.txt").graph, MergedInto)


@pytest.mark.parametrize(
    ("corrections", "says"),
    [
        (["about: Ann/1\n  say: yes"], "names no edge, value or note"),
        (["about: Ann/1 HATES Ben/1\n  say: yes"], "names no edge, value or note"),
        (["about: Ann/1 MERGED_INTO R1\n  say: maybe"], "correction 1, say"),
        (["say: yes"], "correction 1, about"),
        (["about: t1r1a1 due_on\n  say: soon"], "'soon' is no day"),
        (["about: t1r1a1 state\n  say: finished"], "'finished' is not one of not started"),
        (
            ["about: Ben/1 MERGED_INTO R1\n  say: yes", "about: p/Ben/1 MERGED_INTO R1\n  say: no"],
            "yes and no",
        ),
        (
            ["about: t1r1a1 due_on\n  say: 2019-03-31", "about: t1r1a1 due_on\n  say: 2020-03-31"],
            "2019-03-31 and 2020-03-31",
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


WORDS = '\n  words: {t1r1a1: "Write"}'


def test_what_moved_is_found_by_its_words(tmp_path: Path) -> None:
    moved = ("Zed|1|Sell|2. Sow|Dig|Kent Police|", *ROWS)
    said = f"about: t1r1a1 OWNED_BY kent-police\n  say: no{WORDS}"
    graph = read_plan(settle(tmp_path, said, rows=moved)).graph
    assert unmatched(graph) == []
    assert {source for source, _, _ in edges(graph, OwnedBy)} == {"t1r1a1"}
    assert [edge.target.id for edge in graph.joined(Settles)] == ["p/t1r2a1", "kent-police"]


@pytest.mark.parametrize(
    ("rows", "says"),
    [
        (("Ann|1|Offer|1. Build|Plant trees|Kent Police|",), "nothing in the plan says that"),
        (
            ("Ann|1|Offer|1. Build|Plant|Kent Police|", "Ben|1|Rent|2. Let|Write||",
             "Cas|1|Sell|3. Sow|Write||"),
            "2 places say that",
        ),
    ],
)  # fmt: skip
def test_what_moved_and_is_not_to_be_found_is_told(
    tmp_path: Path, rows: tuple[str, ...], says: str
) -> None:
    said = f"about: t1r1a1 OWNED_BY kent-police\n  say: no{WORDS}"
    (told,) = unmatched(read_plan(settle(tmp_path, said, rows=rows)).graph)
    assert says in told


def test_the_file_grows_and_shrinks_by_its_last_entry_and_keeps_the_rest(tmp_path: Path) -> None:
    path = tmp_path / "corrections.yaml"
    path.write_text(f"# mine\n- about: A/1 MERGED_INTO R1\n  say: yes\n  {BY}# between\n")
    (first,) = read_corrections(path)
    before = path.read_text()
    second = first.model_copy(update={"about": "B/1 MERGED_INTO R1", "why": "x: y # z"})
    path.write_text(with_one_more(path, second))
    assert path.read_text().startswith(before)
    assert read_corrections(path) == [first, second]
    assert without_last(path) == before
    path.write_text("# mine\n[]\n")
    with pytest.raises(PlanError, match="no correction to take back"):
        without_last(path)
