"""Plans that are odd in the ways plans are: nothing is lost, made up, or ends in a crash."""

import time
from pathlib import Path

import pytest

from graph.model import (
    Action,
    Agency,
    Graph,
    Made,
    MergedInto,
    Note,
    OwnedBy,
    Passage,
    Recommendation,
    Review,
    Theme,
)
from loaders.interpret.lists.numbers import in_order
from loaders.load import read_plan
from loaders.notice import numbers_in
from loaders.tables.markup import read_markup
from tests.loaders.writing import edges, plan_of, written

SINGLE = "No\tRecommendation\tAction\tLead\tStatus"


def texts(graph: Graph, kind: type[Recommendation] | type[Action]) -> list[str]:
    return [node.text for node in graph.of(kind)]


def kinds(graph: Graph) -> set[str]:
    return {note.kind for note in graph.of(Note)}


def test_a_row_whose_words_are_those_of_columns_stays_data(tmp_path: Path) -> None:
    graph = plan_of(
        tmp_path,
        "1|Offer homes|Build|Kent Police|Open",
        "Recommendation 2|Train staff|Train|Kent Police|Completed",
        "3|Rent|Actions agreed with owners|Kent Police|Recommendation accepted",
        header=SINGLE,
    )
    assert texts(graph, Recommendation) == ["Offer homes", "Train staff", "Rent"]


def test_a_first_row_that_names_a_review_and_a_recommendation_is_no_header(tmp_path: Path) -> None:
    graph = plan_of(tmp_path, "Review A|Recommendation 1|Offer homes|1. Build|||")
    assert texts(graph, Recommendation) == ["Offer homes", "Build"]


@pytest.mark.parametrize("before", ["Combined plan", "Date:|May 2024"])
def test_rows_above_the_header_are_kept(tmp_path: Path, before: str) -> None:
    path = written(tmp_path, "Ann|1|Offer homes|1. Build|||")
    path.write_text(before.replace("|", "\t") + "\t\n" + path.read_text())
    graph = read_plan(path).graph
    assert edges(graph, MergedInto) == {("Ann/1", "R1", "stated")}
    assert before.split("|", maxsplit=1)[0] in {passage.text for passage in graph.of(Passage)}


def test_an_original_whose_review_is_blank_is_kept_and_noted(tmp_path: Path) -> None:
    graph = plan_of(tmp_path, "Ann|1|Offer homes|1. Build|||", "|2|Rent|2. Let|||")
    assert texts(graph, Recommendation) == ["Offer homes", "Build", "Rent", "Let"]
    assert edges(graph, Made) == {("Ann", "Ann/1", "stated")}
    assert "recommendation without review" in kinds(graph)


@pytest.mark.parametrize(
    "line", ["• National Probation Service", "Learning shared with the national panel in 2020"]
)
def test_a_word_before_the_table_is_not_the_scope(tmp_path: Path, line: str) -> None:
    path = written(tmp_path, "Ann|1|Offer homes|1. Build|||")
    path.write_text(f"{line}\n\n{path.read_text()}")
    assert {r.scope for r in read_plan(path).graph.of(Recommendation)} == {"local"}


def test_a_section_heading_is(tmp_path: Path) -> None:
    path = written(tmp_path, "Ann|1|Offer homes||||")
    path.write_text(f"National recommendations\n\n{path.read_text()}")
    assert [(r.scope, r.scope_basis) for r in read_plan(path).graph.of(Recommendation)] == [
        ("national", "stated")
    ]


def test_what_a_carried_original_is_merged_into_is_carried(tmp_path: Path) -> None:
    graph = plan_of(
        tmp_path,
        "Ann|1|HOUSING Offer homes|HOUSING 1. Build|||",
        "|||2. Let|||",
        "Ben|7||3. Sell|||",
    )
    assert edges(graph, MergedInto) == {("Ann/1", "R1", "stated"), ("Ann/1", "R2", "carried")}
    assert "recommendation without words" in kinds(graph)


def test_each_numbered_action_has_the_owners_of_its_own_number_only(tmp_path: Path) -> None:
    owners = "1. Kent Police with support of the Home Office 2. TBC 3. Probation Service"
    cells = f"1. Write 2. Train 3. Audit|{owners}"
    graph = plan_of(tmp_path, f"Ann|1|Offer homes|1. Build|{cells}|")
    assert {(e.source.id[-2:], e.target.id, e.role) for e in graph.joined(OwnedBy)} == {
        ("a1", "kent-police", "lead"),
        ("a1", "home-office", "support"),
        ("a3", "probation-service", "lead"),
    }
    assert "owner words not understood" not in kinds(graph)


def test_numbered_owners_nobody_knows_keep_their_number_out_of_their_name(tmp_path: Path) -> None:
    cells = "1. Write 2. Train|1. Moon Base 2. Star Base"
    graph = plan_of(tmp_path, f"Ann|1|Offer homes|1. Build|{cells}|")
    assert {(e.source.number, e.target.name) for e in graph.joined(OwnedBy)} == {
        ("1", "Moon Base"),
        ("2", "Star Base"),
    }


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Police should train officers", "Police should not train officers"),
        ("Train staff", "Train all police staff in firearms"),
        ("Train staff", "Train staff on housing"),
    ],
)
def test_other_words_under_one_number_are_another_recommendation(
    tmp_path: Path, one: str, other: str
) -> None:
    graph = plan_of(tmp_path, f"Ann|2|{one}|1. Build|||", f"Ann|2|{other}|2. Let|||")
    assert [r.text for r in graph.of(Recommendation) if r.stage == "original"] == [one, other]
    assert "number twice" in kinds(graph)


@pytest.mark.parametrize(
    "words",
    ["NHS England should train staff", "GP Practices should ask", "IDVA Service to be paid"],
)
def test_a_name_that_begins_in_capitals_is_no_heading(tmp_path: Path, words: str) -> None:
    graph = plan_of(tmp_path, f"Ann|1|{words}|1. Build|||")
    assert (texts(graph, Recommendation)[0], graph.of(Theme)) == (words, [])


def test_a_recommendation_all_in_capitals_is_a_recommendation(tmp_path: Path) -> None:
    graph = plan_of(tmp_path, "1|POLICE TO TRAIN ALL OFFICERS|Write|Kent Police|", header=SINGLE)
    assert texts(graph, Recommendation) == ["POLICE TO TRAIN ALL OFFICERS"]


def test_a_row_over_the_full_width_is_a_heading_in_small_letters_too(tmp_path: Path) -> None:
    graph = plan_of(tmp_path, "Safe homes||||||", "Ann|1|Offer homes|1. Build|||", "Ben|1|Rent||||")
    assert [theme.name for theme in graph.of(Theme)] == ["Safe homes"]
    assert [review.name for review in graph.of(Review)] == ["Ann", "Ben"]
    assert ("Ben/1", "R1", "carried") in edges(graph, MergedInto)


def test_dotted_numbers(tmp_path: Path) -> None:
    cell = "<p>1.9. Build</p><p>1.10. Let</p><p>2. Sell</p>"
    graph = plan_of(tmp_path, f"Ann|1|Offer homes|{cell}|||")
    assert [r.number for r in graph.of(Recommendation)][1:] == ["R1.9", "R1.10", "R2"]
    assert in_order("1.9") < in_order("1.10") < in_order("2")


def test_a_number_that_refers_begins_nothing(tmp_path: Path) -> None:
    cell = "1. Train staff as in Recommendation 2. This includes GPs. 2. Let homes"
    graph = plan_of(tmp_path, f"Ann|1|Offer homes|{cell}|||")
    assert texts(graph, Recommendation)[1:] == [
        "Train staff as in Recommendation 2. This includes GPs.",
        "Let homes",
    ]


@pytest.mark.parametrize(
    ("number", "found"),
    [
        ("3 & 4", {3, 4}),
        ("1-3", {1, 2, 3}),
        ("9/10", {9, 10}),
        ("9.2", {9}),
        ("2a", {2}),
        ("", set()),
    ],
)
def test_numbers_of_a_cell(number: str, found: set[int]) -> None:
    assert numbers_in(number) == found


def test_a_number_that_is_a_reference_makes_no_gap(tmp_path: Path) -> None:
    graph = plan_of(tmp_path, "Ann|202300123|Offer homes|1. Build|||")
    assert "number missing" not in kinds(graph)


@pytest.mark.parametrize(
    ("raw", "kept"),
    [
        ("Write to <a named officer in Kent> today", "Write to <a named officer in Kent> today"),
        ("local&regional, voluntary&sector", "local&regional, voluntary&sector"),
        ("<a href=\"x\">Kent</a> <p style='y' class=z>Police</p>", "Kent\nPolice"),
        ("A &amp; E &#8211; &#x2013;", "A & E – –"),
    ],
)
def test_words_in_angle_brackets_and_after_ampersands_stay(raw: str, kept: str) -> None:
    assert read_markup(raw).text == kept


@pytest.mark.parametrize("words", ["As above", "Ditto", "see above."])
def test_as_above_is_carried(tmp_path: Path, words: str) -> None:
    graph = plan_of(
        tmp_path,
        "Ann|1|Offer homes|1. Build|Write|Kent Police|",
        f"Ann|2|Rent|2. Let|Ask|{words}|",
    )
    assert edges(graph, OwnedBy) == {
        ("t1r1a1", "kent-police", "stated"),
        ("t1r2a1", "kent-police", "carried"),
    }


@pytest.mark.parametrize("blank", ["-", "TBC"])
def test_a_blank_with_a_word_is_no_review(tmp_path: Path, blank: str) -> None:
    graph = plan_of(tmp_path, "Ann|1|Offer homes|1. Build|||", f"{blank}|2|Rent|2. Let|||")
    assert [review.name for review in graph.of(Review)] == ["Ann"]
    assert "recommendation without review" in kinds(graph)


def test_what_nobody_sees_is_blank(tmp_path: Path) -> None:
    graph = plan_of(
        tmp_path,
        "Ben|1|HOUSING Offer|HOUSING 1. Build|||",
        "\u200bBen|2|Rent|\u200b\ufeff|||",
    )
    assert [review.name for review in graph.of(Review)] == ["Ben"]
    assert ("Ben/2", "R1", "carried") in edges(graph, MergedInto)


def test_no_name_is_cut_in_two(tmp_path: Path) -> None:
    cell = "Inform Care Quality Commission of findings, e.g. Train staff"
    graph = plan_of(tmp_path, f"Ann|1|Offer homes|1. Build|{cell}||")
    assert texts(graph, Action) == [cell]


def test_bullets_begin_actions(tmp_path: Path) -> None:
    cell = "• Write a policy • Train staff • Audit"
    graph = plan_of(tmp_path, f"Ann|1|Offer homes|1. Build|{cell}||")
    assert texts(graph, Action) == ["Write a policy", "Train staff", "Audit"]


def test_what_a_colon_announces_belongs_to_it(tmp_path: Path) -> None:
    cell = (
        "<p>Train staff in:</p><ul><li>DASH</li><li>MARAC</li></ul><p>and report.</p><p>Audit</p>"
    )
    graph = plan_of(tmp_path, f"Ann|1|Offer homes|1. Build|{cell}||")
    assert texts(graph, Action) == ["Train staff in:\nDASH\nMARAC\nand report.", "Audit"]


def test_a_text_of_few_words_matches_nothing(tmp_path: Path) -> None:
    graph = plan_of(
        tmp_path,
        "Ann|1|HOUSING Offer homes|HOUSING 1. Training|||",
        "Ben|1|Staff training on firearms licences|2. Let|||",
    )
    assert {e for e in edges(graph, MergedInto) if e[2] == "matched"} == set()


def test_a_run_of_empty_cells_is_no_table(tmp_path: Path) -> None:
    path = written(tmp_path, "Ann|1|Offer homes|1. Build|||")
    path.write_text("\t\t\n\t\t\n\n" + path.read_text())
    assert len(read_plan(path).graph.of(Review)) == 1


def test_names_in_other_letters_stay_apart(tmp_path: Path) -> None:
    rows = (f"Ann|{n}|Offer {n}|{n}. Build|Write|{name}|" for n, name in enumerate("شم", start=1))
    assert len(plan_of(tmp_path, *rows).of(Agency)) == 2


def test_a_long_name_makes_a_short_id(tmp_path: Path) -> None:
    graph = plan_of(tmp_path, f"Ann|1|Offer homes|1. Build|Write|{'Moon ' * 9000}|")
    (agency,) = graph.of(Agency)
    assert len(agency.id) < 120
    assert agency.name == ("Moon " * 9000).strip()


@pytest.mark.parametrize("column", [2, 4, 5])
def test_a_cell_of_300_kilobytes_is_read_in_seconds(tmp_path: Path, column: int) -> None:
    cells = ["Ann", "1", "Offer homes", "1. Build", "Write", "Kent Police", ""]
    cells[column] = "The Home Office should work with Kent Police. " * 6500
    start = time.perf_counter()
    read_plan(written(tmp_path, "|".join(cells)))
    assert time.perf_counter() - start < 20
