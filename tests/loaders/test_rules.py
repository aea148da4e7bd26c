"""The reading rules, each on a plan of a few rows that is not the sample."""

import re
from pathlib import Path

import pytest

from graph.identity import slug
from graph.model import (
    About,
    Action,
    Addresses,
    AimsFor,
    Made,
    MergedInto,
    Note,
    OwnedBy,
    Passage,
    Recommendation,
    Review,
    StatedIn,
    Theme,
)
from loaders.load import read_plan
from tests.loaders.writing import edges, plan_of, written

POLICE = "Kent Police"
PROBATION = "Probation Service"


def notes(graph: object) -> list[str]:
    return sorted(note.kind for note in graph.of(Note))  # type: ignore[attr-defined]


def test_in_a_block_with_a_heading_a_blank_cell_continues_the_one_above(tmp_path: Path) -> None:
    graph = plan_of(
        tmp_path,
        f"Ann|1|HOUSING Offer safe homes|HOUSING 1. Offer homes|Write a policy|{POLICE}|Safety",
        "Ben|4|Offer refuge||Train staff||",
    )
    assert edges(graph, MergedInto) == {("Ann/1", "R1", "stated"), ("Ben/4", "R1", "carried")}
    assert edges(graph, Addresses) == {("t1r1a1", "R1", "stated"), ("t1r2a1", "R1", "carried")}
    assert edges(graph, OwnedBy) == {
        ("t1r1a1", "kent-police", "stated"),
        ("t1r2a1", "kent-police", "carried"),
    }
    assert edges(graph, AimsFor) == {
        ("t1r1a1", "t1r1o1", "stated"),
        ("t1r2a1", "t1r1o1", "carried"),
    }
    assert edges(graph, About) == {
        ("Ann/1", "theme/housing", "stated"),
        ("R1", "theme/housing", "stated"),
        ("Ben/4", "theme/housing", "carried"),
    }


def test_without_a_heading_a_blank_cell_is_blank(tmp_path: Path) -> None:
    graph = plan_of(
        tmp_path,
        f"Ann|1|Offer safe homes|1. Offer homes|Write a policy|{POLICE}|Safety",
        "Ben|1|Open a refuge||||",
    )
    assert edges(graph, MergedInto) == {("Ann/1", "R1", "stated")}
    assert edges(graph, OwnedBy) == {("t1r1a1", "kent-police", "stated")}
    assert "no revised recommendation" in notes(graph)


def test_a_row_without_revised_merges_into_all_of_its_block(tmp_path: Path) -> None:
    graph = plan_of(
        tmp_path,
        "Ann|1|HOUSING Offer homes|HOUSING 1. Build. 2. Buy|||",
        "Ben|1|Rent||||",
        "Cat|1|Lend|3. Loans|||",
    )
    assert {e for e in edges(graph, MergedInto) if e[0] == "Ben/1"} == {
        ("Ben/1", "R1", "carried"),
        ("Ben/1", "R2", "carried"),
        ("Ben/1", "R3", "carried"),
    }


def test_a_heading_begins_a_new_block(tmp_path: Path) -> None:
    graph = plan_of(
        tmp_path,
        "Ann|1|HOUSING Offer homes|HOUSING 1. Build|||",
        "Ben|1|SCHOOLS Teach|SCHOOLS 2. Lessons|||",
        "Cat|1|Teach more||||",
    )
    assert ("Cat/1", "R2", "carried") in edges(graph, MergedInto)
    assert ("Cat/1", "R1", "carried") not in edges(graph, MergedInto)
    assert [theme.name for theme in graph.of(Theme)] == ["Housing", "Schools"]


@pytest.mark.parametrize(
    "cell",
    [
        "<b>Safe homes</b><p>Offer homes</p>",
        "<p>SAFE HOMES</p><p>Offer homes</p>",
        "SAFE HOMES Offer homes",
    ],
)
def test_a_heading_is_capitals_or_a_bold_paragraph(tmp_path: Path, cell: str) -> None:
    graph = plan_of(tmp_path, f"Ann|1|{cell}|1. Build|||")
    assert [theme.name for theme in graph.of(Theme)] == ["Safe homes"]
    assert next(iter(graph.of(Recommendation))).text == "Offer homes"


def test_a_row_of_one_cell_is_a_heading(tmp_path: Path) -> None:
    graph = plan_of(tmp_path, "SAFE HOMES||||||", "Ann|1|Offer homes|1. Build|||", "Ben|1|Rent||||")
    assert ("Ben/1", "R1", "carried") in edges(graph, MergedInto)
    assert [review.name for review in graph.of(Review)] == ["Ann", "Ben"]


@pytest.mark.parametrize("words", ["MPS officers to be trained", "GPs Should ask"])
def test_an_acronym_is_no_heading(tmp_path: Path, words: str) -> None:
    graph = plan_of(
        tmp_path,
        f"Ann|1|{words}|1. Training|||",
        "Ben|2|Ask the MPS and the GPs to help|2. Help|||",
    )
    assert graph.of(Theme) == []
    assert next(iter(graph.of(Recommendation))).text == words


def test_a_number_twice_with_other_words_is_two_recommendations(tmp_path: Path) -> None:
    graph = plan_of(tmp_path, "Ann|2a|Offer homes|1. Build|||", "Ann|2a|Train police|2. Teach|||")
    assert edges(graph, Made) == {("Ann", "Ann/2a", "stated"), ("Ann", "Ann/2a-2", "stated")}
    assert "number twice" in notes(graph)


@pytest.mark.parametrize(
    "second",
    ["That homes be offered with b. Heating", "That homes be offered with a. Beds"],
)
def test_a_number_twice_as_parts_of_one_list_is_one_recommendation(
    tmp_path: Path, second: str
) -> None:
    first = "That homes be offered with a. Beds"
    graph = plan_of(tmp_path, f"Ann|1|{first}|1. Build|||", f"Ann|1|{second}|2. Heat|||")
    assert edges(graph, Made) == {("Ann", "Ann/1", "stated")}
    stands = {t for s, t, _ in edges(graph, StatedIn) if s == "Ann/1"}
    assert stands == {"t1r1c3", "t1r2c3"}


def test_gaps_in_numbers_are_noted(tmp_path: Path) -> None:
    graph = plan_of(tmp_path, "Ann|1|Offer homes|1. Build|||", "Ann|4|Train police|2. Teach|||")
    (gap,) = (note for note in graph.of(Note) if note.kind == "number missing")
    assert "2, 3" in gap.text


@pytest.mark.parametrize("word", ["TBC", "n/a", "None", "-", "–", "To be confirmed"])
def test_a_word_for_nothing_is_no_owner_and_no_action(tmp_path: Path, word: str) -> None:
    graph = plan_of(
        tmp_path, f"Ann|1|Offer homes|1. Build|Write|{word}|{word}", f"Ann|2|Rent|2. Let|{word}||"
    )
    assert len(graph.of(Action)) == 1
    assert edges(graph, OwnedBy) == edges(graph, AimsFor) == set()


def test_a_word_for_nothing_is_not_carried_over(tmp_path: Path) -> None:
    graph = plan_of(
        tmp_path,
        f"Ann|1|HOUSING Offer|HOUSING 1. Build|Write|{POLICE}|",
        "Ben|1|Rent|n/a|Read|TBC|",
    )
    assert {e for e in edges(graph, MergedInto) if e[0] == "Ben/1"} == set()
    assert {e for e in edges(graph, OwnedBy) if e[0] == "t1r2a1"} == set()


def test_what_is_numbered_alike_belongs_together(tmp_path: Path) -> None:
    graph = plan_of(
        tmp_path,
        f"Ann|1|Offer homes|1. Build|1. Write a policy 2. Train staff|1. {POLICE} 2. {PROBATION}|"
        "<p>1. Clarity</p><p>2. Skill</p>",
    )
    assert [(a.number, a.text) for a in graph.of(Action)] == [
        ("1", "Write a policy"),
        ("2", "Train staff"),
    ]
    assert edges(graph, OwnedBy) == {
        ("t1r1a1", "kent-police", "stated"),
        ("t1r1a2", "probation-service", "stated"),
    }
    assert edges(graph, AimsFor) == {("t1r1a1", "t1r1o1", "stated"), ("t1r1a2", "t1r1o2", "stated")}


def test_dates_and_statuses_keep_their_words(tmp_path: Path) -> None:
    graph = plan_of(
        tmp_path,
        "Offer homes|1. Write 2. Train|Kent Police|1. May 2024 2. Autumn|In progress",
        header="Recommendation\tAction to take\tLead Agency\tTarget Date\tRAG status",
    )
    assert [(a.due, a.status) for a in graph.of(Action)] == [
        ("May 2024", "In progress"),
        ("Autumn", "In progress"),
    ]


def test_a_plan_of_one_review_has_no_revised_recommendations(tmp_path: Path) -> None:
    graph = plan_of(
        tmp_path,
        f"1|Offer homes|National|Write to ministers|{POLICE}",
        f"2|Rent|Local|Ask owners|{POLICE}",
        header="No\tRecommendation\tScope of recommendation\tAction\tLead Agency",
        source="id: p\narea: X\nreview: Eve\n",
    )
    assert edges(graph, Made) == {("Eve", "Eve/1", "stated"), ("Eve", "Eve/2", "stated")}
    assert edges(graph, Addresses) == {("t1r1a1", "Eve/1", "stated"), ("t1r2a1", "Eve/2", "stated")}
    assert [(r.scope, r.scope_basis) for r in graph.of(Recommendation)] == [
        ("national", "stated"),
        ("local", "stated"),
    ]
    assert "no revised recommendation" not in notes(graph)


def test_a_number_in_the_cell_counts_where_no_column_has_it(tmp_path: Path) -> None:
    graph = plan_of(
        tmp_path,
        "1. Offer homes|Write",
        "2. Rent|Ask",
        header="Recommendation\tAction",
        source="id: p\nreview: Eve\n",
    )
    assert [(r.id, r.number, r.text) for r in graph.of(Recommendation)] == [
        ("p/Eve/1", "1", "Offer homes"),
        ("p/Eve/2", "2", "Rent"),
    ]


def test_a_plan_without_source_file_is_named_by_its_folder(tmp_path: Path) -> None:
    path = written(tmp_path, "Ann|1|Offer homes|1. Build|||")
    (tmp_path / "source.yaml").unlink()
    assert read_plan(path).plan.id == slug(tmp_path.name)
    other = path.rename(tmp_path / "Kent action plan.txt")
    assert read_plan(other).plan.id == "kent-action-plan"


def test_columns_are_found_by_their_words_wherever_they_stand(tmp_path: Path) -> None:
    graph = plan_of(
        tmp_path,
        f"{POLICE}|Write|1. Build|Offer homes|1|Ann",
        header="Lead Agency\tAction required\tRevised recommendation\tRecommendation\tRec No\tDHR",
    )
    assert edges(graph, MergedInto) == {("Ann/1", "R1", "stated")}
    assert edges(graph, OwnedBy) == {("t1r1a1", "kent-police", "stated")}


def test_a_column_nobody_knows_is_kept_and_noted(tmp_path: Path) -> None:
    graph = plan_of(
        tmp_path, "Ann|1|Offer homes|A costly one", header="Review\tNo\tRecommendation\tBudget"
    )
    assert "A costly one" in {passage.text for passage in graph.of(Passage)}
    assert "column not understood" in notes(graph)


def test_an_owner_nobody_knows_is_kept_as_written(tmp_path: Path) -> None:
    graph = plan_of(tmp_path, "Ann|1|Offer homes|1. Build|Write|The Moon Base|")
    (edge,) = graph.joined(OwnedBy)
    assert (edge.target.name, edge.target.kind, edge.as_written) == (
        "The Moon Base",
        "unknown",
        "The Moon Base",
    )
    assert "owner not known" in notes(graph)


def test_words_beside_a_known_owner_are_noted(tmp_path: Path) -> None:
    graph = plan_of(tmp_path, f"Ann|1|Offer homes|1. Build|Write|{POLICE} and the moon base|")
    (note,) = (n for n in graph.of(Note) if n.kind == "owner words not understood")
    assert "moon base" in note.text


@pytest.mark.parametrize("words", ["with support of", "supported by", "– with the support of the"])
def test_who_only_supports(tmp_path: Path, words: str) -> None:
    graph = plan_of(tmp_path, f"Ann|1|Offer homes|1. Build|Write|{POLICE} {words} {PROBATION}|")
    assert {(e.target.id, e.role) for e in graph.joined(OwnedBy)} == {
        ("kent-police", "lead"),
        ("probation-service", "support"),
    }


def test_owners_of_a_row_without_action_own_the_carried_actions(tmp_path: Path) -> None:
    graph = plan_of(
        tmp_path,
        f"Ann|1|HOUSING Offer|HOUSING 1. Build|Write|{POLICE}|",
        f"Ben|1|Rent|||{PROBATION}|Peace",
    )
    assert edges(graph, OwnedBy) == {
        ("t1r1a1", "kent-police", "stated"),
        ("t1r1a1", "probation-service", "carried"),
    }
    assert edges(graph, AimsFor) == {("t1r1a1", "t1r2o1", "carried")}


def test_a_cross_reference_is_text_and_no_recommendation(tmp_path: Path) -> None:
    graph = plan_of(tmp_path, "Ann|1|Offer homes|<p>Rec 3b: see page 9</p><p>1. Build</p>|||")
    assert [r.text for r in graph.of(Recommendation)] == ["Offer homes", "Build"]
    assert "cross-reference" in notes(graph)


def test_one_review_under_two_names_when_the_source_file_says_so(tmp_path: Path) -> None:
    source = "id: p\narea: X\nreviews: {Ann: [Adult Ann]}\n"
    rows = ("Ann|1|Offer homes|1. Build|||", "Adult Ann (Chair Dr Moon)|2|Rent|2. Let|||")
    assert [(r.name, r.chair) for r in plan_of(tmp_path, *rows, source=source).of(Review)] == [
        ("Ann", "Dr Moon")
    ]
    assert [r.name for r in plan_of(tmp_path, *rows).of(Review)] == ["Ann", "Adult Ann"]


def test_two_reviews_whose_names_are_alike_are_asked_about(tmp_path: Path) -> None:
    rows = ("Ann|1|Offer homes|1. Build|||", "Adult Ann|1|Rent|2. Let|||")
    (note,) = (n for n in plan_of(tmp_path, *rows).of(Note) if n.kind == "reviews with names alike")
    assert note.suggestion is not None
    assert "reviews: {Ann: [Adult Ann]}" in note.suggestion


def test_the_title_gives_the_area_where_nobody_else_does(tmp_path: Path) -> None:
    path = written(tmp_path, "Ann|1|Offer homes|1. Build|Write|CCG|", source="id: p\n")
    (tmp_path / "plan.txt").write_text("Newham action plan\n" + path.read_text())
    (edge,) = read_plan(path).graph.joined(OwnedBy)
    assert edge.target.id == "newham-ccg"


def test_numbers_said_in_prose_that_the_tables_contradict(tmp_path: Path) -> None:
    graph = plan_of(tmp_path, "Ann|1|Learn from all seven DHRs and the 1 DHRs|1. Build|||")
    (note,) = (n for n in graph.of(Note) if n.kind == "number contradicted")
    assert "seven DHRs" in note.text


def test_a_run_of_actions_is_told_apart_by_its_verbs_and_says_so(tmp_path: Path) -> None:
    cell = "Write to the Review Panel Report on progress to the Board Agree terms"
    graph = plan_of(tmp_path, f"Ann|1|Offer homes|1. Build|{cell}||")
    assert [a.text for a in graph.of(Action)] == [
        "Write to the Review Panel",
        "Report on progress to the Board",
        "Agree terms",
    ]
    assert "actions told apart" in notes(graph)


def test_a_numbered_list_inside_a_revised_recommendation_stays_part_of_it(tmp_path: Path) -> None:
    cell = "<p>4. Build homes that have</p><p>1. Beds</p><p>2. Heating</p><p>5. Let them</p>"
    graph = plan_of(tmp_path, f"Ann|1|Offer homes|{cell}|||")
    assert [(r.number, r.text) for r in graph.of(Recommendation) if r.stage == "revised"] == [
        ("R4", "Build homes that have\n1. Beds\n2. Heating"),
        ("R5", "Let them"),
    ]


def test_a_header_row_again_begins_a_new_block(tmp_path: Path) -> None:
    graph = plan_of(
        tmp_path,
        "Ann|1|HOUSING Offer|HOUSING 1. Build|||",
        "Review|No|Original recommendation|Revised recommendation|Action|By whom|Outcome",
        "Ben|1|Rent||||",
    )
    assert edges(graph, MergedInto) == {("Ann/1", "R1", "stated")}


def test_nothing_of_the_sample_stands_in_the_code() -> None:
    root = Path(__file__).parents[2]
    files = [p for room in ("graph", "loaders") for p in (root / room).rglob("*.py")]
    assert len(files) > 20
    words = ("newham", "avani", "nadira", "lbn", "dsv", "elft", "sapphire")
    told = [(path.name, w) for path in files for w in words if named(w, path)]
    assert told == []


def named(word: str, path: Path) -> bool:
    """Whether a file has a word; `elft` within `twelfth` is none."""
    return bool(re.search(rf"(?<![a-z]){word}(?![a-z])", path.read_text().lower()))
