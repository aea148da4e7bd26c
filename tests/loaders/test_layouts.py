"""Layouts of plans: merged cells, rows over the full width, records, tables under a line."""

from pathlib import Path

import pytest

from graph.errors import PlanError
from graph.model import (
    About,
    Action,
    Addresses,
    DirectedAt,
    Graph,
    Made,
    MergedInto,
    Note,
    Outcome,
    OwnedBy,
    Passage,
    Recommendation,
    Review,
    Theme,
)
from loaders.load import read_plan
from tests.loaders.writing import edges, plan_of

COMBINED = (
    "<th>Review<th>No<th>Original recommendation<th>Revised recommendation<th>Action<th>By whom"
)
SINGLE = "<th>No<th>Recommendation<th>Action<th>Lead<th>Target date<th>RAG"


def web(folder: Path, *tables: str, before: str = "<h1>DHR Mary action plan</h1>") -> Graph:
    """The graph of a web page of tables: a row a line, its cells as they stand."""
    rows = ["<table>" + "".join(f"<tr>{row}" for row in t.split("\n")) + "</table>" for t in tables]
    page = f"<!DOCTYPE html><html><body>{before}{''.join(rows)}</body></html>"
    (folder / "p.html").write_text(page, encoding="utf-8")
    return read_plan(folder / "p.html").graph


def text(folder: Path, words: str) -> Graph:
    """The graph of a text without tables."""
    (folder / "p.txt").write_text(words, encoding="utf-8")
    return read_plan(folder / "p.txt").graph


def kinds(graph: Graph) -> set[str]:
    return {note.kind for note in graph.of(Note)}


def names(graph: Graph, kind: type[Review] | type[Theme]) -> list[str]:
    return [node.name for node in graph.of(kind)]


def test_spans_decide_what_is_carried(tmp_path: Path) -> None:
    graph = web(
        tmp_path,
        f"{COMBINED}\n<td>AB<td>1<td>HOMES Offer<td rowspan=2>HOMES 1. Build<td>Dig"
        "<td rowspan=3>Kent Police\n"
        "<td>AB<td>2<td>Rent<td rowspan=2>Plan\n<td>ZA<td>1<td>Sell<td>2. Let",
    )
    assert edges(graph, MergedInto) == {
        ("AB/1", "R1", "stated"),
        ("AB/2", "R1", "carried"),
        ("ZA/1", "R2", "stated"),
    }
    assert edges(graph, Addresses) == {("t1r1a1", "R1", "stated"), ("t1r2a1", "R1", "carried")}
    assert edges(graph, OwnedBy) == {
        ("t1r1a1", "kent-police", "stated"),
        ("t1r2a1", "kent-police", "carried"),
    }


def test_a_blank_cell_that_is_not_merged_is_blank(tmp_path: Path) -> None:
    graph = web(
        tmp_path,
        f"{COMBINED}\n<td>AB<td>1<td>HOMES Offer<td rowspan=2>HOMES 1. Build<td>Dig"
        "<td>Kent Police\n"
        "<td>AB<td>2<td>Rent<td>Plan<td>\n<td>AB<td>3<td>Sell<td><td>Draw<td>",
    )
    assert ("AB/3", "R1", "carried") not in edges(graph, MergedInto)
    assert edges(graph, OwnedBy) == {("t1r1a1", "kent-police", "stated")}


def test_without_any_merged_cell_blocks_decide_and_a_note_says_so(tmp_path: Path) -> None:
    graph = web(
        tmp_path,
        f"{COMBINED}\n<td>AB<td>1<td>HOMES Offer<td>HOMES 1. Build<td>Dig"
        "<td>Kent Police\n"
        "<td>AB<td>2<td>Rent<td><td>Plan<td>",
    )
    assert ("AB/2", "R1", "carried") in edges(graph, MergedInto)
    assert "no merged cells" in kinds(graph)


def test_a_cell_merged_across_a_row_carries_nothing_down(tmp_path: Path) -> None:
    graph = web(
        tmp_path,
        f"{COMBINED}\n<td rowspan=2>AB<td>1<td>Offer<td>1. Build<td colspan=2>Kent Police\n"
        "<td>2<td>Rent<td>2. Let<td><td>",
    )
    assert len(graph.of(Action)) == 1
    assert edges(graph, Made) == {("AB", "AB/1", "stated"), ("AB", "AB/2", "carried")}


def test_a_recommendation_merged_over_rows_of_actions(tmp_path: Path) -> None:
    graph = web(
        tmp_path,
        f"{SINGLE}\n<td rowspan=2>1<td rowspan=2>Offer homes<td>Dig<td>Kent Police"
        "<td rowspan=2>May\n"
        "<td>Build<td>Home Office<td>",
    )
    assert edges(graph, Addresses) == {
        ("t1r1a1", "Mary/1", "stated"),
        ("t1r2a1", "Mary/1", "carried"),
    }
    assert [action.due for action in graph.of(Action)] == ["May", "May"]


@pytest.mark.parametrize(
    ("row", "review", "themes", "asked", "scope"),
    [
        ("DHR Adult F", "Adult F", [], [], "local"),
        ("Domestic Homicide Review 7", "DHR 7", [], [], "local"),
        ("Training and awareness", "Mary", ["Training and awareness"], [], "local"),
        ("National recommendations", "Mary", [], [], "national"),
        ("Recommendations for Kent Police", "Mary", [], ["kent-police"], "local"),
        ("Kent Police and Home Office", "Mary", [], ["home-office", "kent-police"], "local"),
    ],
)
def test_what_a_row_over_the_full_width_says(
    tmp_path: Path, row: str, review: str, themes: list[str], asked: list[str], scope: str
) -> None:
    graph = web(tmp_path, f"{SINGLE}\n<td colspan=6>{row}\n<td>1<td>Offer homes<td>Dig<td>Bank")
    (one,) = graph.of(Recommendation)
    assert (names(graph, Review), names(graph, Theme), one.scope) == ([review], themes, scope)
    assert sorted(t for _, t, basis in edges(graph, DirectedAt) if basis == "carried") == asked
    assert [basis for _, _, basis in edges(graph, About)] == ["carried"] * len(themes)
    assert len(graph.of(Passage)) == 12


def test_a_review_over_the_rows_holds_under_themes(tmp_path: Path) -> None:
    graph = web(
        tmp_path,
        f"{SINGLE}\n<td colspan=6>DHR Adult F\n<td colspan=6>Homes\n<td>1<td>Offer<td>Dig\n"
        "<td colspan=6>DHR Adult G\n<td>1<td>Rent<td>Plan",
    )
    assert edges(graph, Made) == {
        ("Adult-F", "Adult-F/1", "carried"),
        ("Adult-G", "Adult-G/1", "carried"),
    }
    assert edges(graph, About) == {("Adult-F/1", "theme/homes", "carried")}


def test_a_sentence_over_the_full_width_is_a_remark(tmp_path: Path) -> None:
    graph = web(
        tmp_path, f"{SINGLE}\n<td colspan=6>Rents are reviewed yearly.\n<td>1<td>Offer<td>Dig"
    )
    assert "remark in a row" in kinds(graph)
    assert graph.of(Theme) == []


def test_a_header_over_two_rows(tmp_path: Path) -> None:
    graph = web(
        tmp_path,
        "<th rowspan=2>Recommendation<th colspan=2>Who and when<th rowspan=2>Action\n"
        "<th>Lead agency<th>Target date\n<td>Offer homes<td>Kent Police<td>May<td>Dig",
    )
    assert edges(graph, OwnedBy) == {("t1r2a1", "kent-police", "stated")}
    assert [action.due for action in graph.of(Action)] == ["May"]


def test_two_tables_of_different_layout(tmp_path: Path) -> None:
    graph = web(
        tmp_path,
        f"{COMBINED}\n<td>AB<td>1<td>Offer<td>1. Build<td>Dig<td>Kent Police",
        "<th>DHR<th>Recommendation<th>Lead\n<td>ZA<td>Pay families<td>Home Office",
    )
    assert {r.text for r in graph.of(Recommendation)} == {"Offer", "Build", "Pay families"}
    assert ("ZA/t2r1", "home-office", "stated") in edges(graph, DirectedAt)


@pytest.mark.parametrize("fill", ["#00b050", "lightgreen", "rgb(198,239,206)"])
def test_a_colour_is_a_status_where_no_words_say_it(tmp_path: Path, fill: str) -> None:
    graph = web(
        tmp_path,
        f"{SINGLE}\n<td>1<td>Offer<td>Dig<td>Bank<td>May<td style='background-color:{fill}'>",
    )
    assert [action.status for action in graph.of(Action)] == ["green"]
    assert [p.colour for p in graph.of(Passage) if p.colour] == ["green"]


def test_a_colour_elsewhere_is_none(tmp_path: Path) -> None:
    graph = web(
        tmp_path,
        f"{SINGLE}\n<td bgcolor=#00ff00>1<td bgcolor=red>Offer<td>Dig<td>Bank<td>May<td>Late",
    )
    assert [action.status for action in graph.of(Action)] == ["Late"]
    assert {p.colour for p in graph.of(Passage)} == {None}


def test_completion_and_outcome_in_one_column(tmp_path: Path) -> None:
    graph = web(
        tmp_path,
        "<th>Recommendation<th>Action to take<th>Key milestones achieved in enacting recommendation"
        "<th>Date of completion and outcome\n"
        "<td>Offer homes<td>Dig<td>Ground bought<td>Completed May 2017: families have homes",
    )
    (action,) = graph.of(Action)
    assert (action.completed, action.progress) == ("Completed May 2017", "Ground bought")
    assert [outcome.text for outcome in graph.of(Outcome)] == ["families have homes"]


def test_a_cell_that_names_two_reviews_that_are_named_alone_too(tmp_path: Path) -> None:
    graph = plan_of(
        tmp_path, "AB|1|Offer|1. Build|||", "ZA|1|Rent|2. Let|||", "AB and ZA|2|Sell|3. Buy|||"
    )
    assert names(graph, Review) == ["AB", "ZA"]
    assert {("AB", "AB/2", "stated"), ("ZA", "ZA/2", "stated")} <= edges(graph, Made)
    assert {("AB/2", "R3", "stated"), ("ZA/2", "R3", "stated")} <= edges(graph, MergedInto)


def test_a_name_with_and_in_it_is_one_review(tmp_path: Path) -> None:
    graph = plan_of(tmp_path, "Ann and Ben|1|Offer|1. Build|||", "Ann|1|Rent|2. Let|||")
    assert names(graph, Review) == ["Ann and Ben", "Ann"]


RECORDS = """DHR Mary action plan

Recommendation 1

Offer homes to survivors.

Actions
1. Dig
2. Build

Lead agency
1. Kent Police
2. Home Office

Target date: May 2020

National recommendations

Recommendation 2: Pay the families of victims

Actions
Pay

Who can help

Victim Support is on the telephone at any hour.
"""


def test_records_without_a_table(tmp_path: Path) -> None:
    graph = text(tmp_path, RECORDS)
    assert [(r.number, r.text, r.scope) for r in graph.of(Recommendation)] == [
        ("1", "Offer homes to survivors.", "local"),
        ("2", "Pay the families of victims", "national"),
    ]
    assert [(a.text, a.due) for a in graph.of(Action)] == [
        ("Dig", "May 2020"),
        ("Build", "May 2020"),
        ("Pay", None),
    ]
    assert edges(graph, OwnedBy) == {
        ("t1r1a1", "kent-police", "stated"),
        ("t1r1a2", "home-office", "stated"),
    }


def test_no_word_of_records_is_lost_or_said_twice(tmp_path: Path) -> None:
    graph = text(tmp_path, RECORDS)
    kept = sorted(" ".join(passage.text for passage in graph.of(Passage)).split())
    assert kept == sorted(RECORDS.split())


def test_a_report_in_prose_is_no_plan(tmp_path: Path) -> None:
    with pytest.raises(PlanError, match="no table in it, and no sections"):
        text(
            tmp_path,
            "Recommendation 3 was not accepted, because it was done.\n\nThe panel met twice.\n",
        )


def test_a_table_turned_by_a_quarter(tmp_path: Path) -> None:
    graph = web(
        tmp_path,
        "<td>Recommendation 1<td>Offer homes\n<td>Action<td><ol><li>Dig<li>Build</ol>\n"
        "<td>Lead agency<td>1. Kent Police<br>2. Home Office",
        "<td>Recommendation 2<td>Pay\n<td>Action<td>Pay now\n<td>Outcome<td>Families are paid",
    )
    assert [(r.number, r.text) for r in graph.of(Recommendation)] == [
        ("1", "Offer homes"),
        ("2", "Pay"),
    ]
    assert edges(graph, Addresses) == {
        ("t1r1a1", "Mary/1", "stated"),
        ("t1r1a2", "Mary/1", "stated"),
        ("t2r1a1", "Mary/2", "stated"),
    }
    assert {("t1r1a1", "kent-police", "stated"), ("t1r1a2", "home-office", "stated")} == edges(
        graph, OwnedBy
    )


def test_tables_of_actions_under_a_recommendation_in_a_line(tmp_path: Path) -> None:
    head = "<th>Action<th>Lead<th>Target date"
    page = (
        f"<h3>Recommendation 1: Offer homes</h3><table><tr>{head}<tr><td>Dig<td>Kent Police<td>May"
        f"<tr><td>Build<td>Home Office<td>June</table><h3>Recommendation 2: Pay</h3>"
        f"<table><tr>{head}<tr><td>Pay now<td>Home Office<td>May</table>"
    )
    graph = web(tmp_path, before=f"<h1>DHR Mary action plan</h1>{page}")
    assert [(r.number, r.text) for r in graph.of(Recommendation)] == [
        ("1", "Offer homes"),
        ("2", "Pay"),
    ]
    assert edges(graph, Addresses) == {
        ("t1r1a1", "Mary/1", "carried"),
        ("t1r2a1", "Mary/1", "carried"),
        ("t2r1a1", "Mary/2", "carried"),
    }
    assert "Recommendation 1:" in {passage.text for passage in graph.of(Passage)}


def test_two_columns_of_one_role_keep_the_first_and_note_the_other(tmp_path: Path) -> None:
    graph = web(
        tmp_path,
        "<th>Recommendation<th>Action<th>Target date<th>Revised target date\n"
        "<td>Offer homes<td>Dig<td>May 2020<td>June 2021",
    )
    assert [action.due for action in graph.of(Action)] == ["May 2020"]
    assert "column not understood" in kinds(graph)


def test_owners_and_dates_in_one_column(tmp_path: Path) -> None:
    graph = web(
        tmp_path,
        "<th>Recommendation<th>Action<th>By whom and by when\n"
        "<td>Offer homes<td>Dig<td>Kent Police<br>May 2020",
    )
    assert [action.due for action in graph.of(Action)] == ["May 2020"]
    assert edges(graph, OwnedBy) == {("t1r1a1", "kent-police", "stated")}


def test_a_last_line_that_names_an_agency_is_whom_a_recommendation_is_for(tmp_path: Path) -> None:
    graph = web(tmp_path, f"{SINGLE}\n<td>1<td><p>Offer homes</p><p>Kent Police</p><td>Dig<td>Bank")
    assert [r.text for r in graph.of(Recommendation)] == ["Offer homes"]
    assert edges(graph, DirectedAt) == {("Mary/1", "kent-police", "stated")}


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("Domestic Homicide Review Action Plan - Sarah", "Sarah"),
        ("Domestic Homicide Review 7 - action plan", "DHR 7"),
        ("London Borough of X – DHR Adult B – Action Plan", "Adult B"),
        ("DHR into the death of Mary: Action Plan, May 2019", "Mary"),
        ("Safer Trent Partnership | Domestic Homicide Review | Adult Z", "Adult Z"),
        ("Trentshire Domestic Homicide Review “Jean”", "Jean"),
        ("Action Plan following the Domestic Homicide Review of Oak", "Oak"),
        ("DOMESTIC HOMICIDE REVIEW – ADULT P", "Adult P"),
        ("Trentshire – Domestic Homicide Review GL07", "GL07"),
        ("Trentshire Domestic Homicide Review - Elm", "Elm"),
        ("Sarah DHR action plan", "Sarah"),
    ],
)
def test_the_review_that_a_title_names(tmp_path: Path, title: str, name: str) -> None:
    graph = web(tmp_path, f"{SINGLE}\n<td>1<td>Offer<td>Dig", before=f"<h1>{title}</h1>")
    assert names(graph, Review) == [name]


def test_a_plan_whose_review_nothing_names_says_so(tmp_path: Path) -> None:
    graph = web(tmp_path, f"{SINGLE}\n<td>1<td>Offer<td>Dig", before="<p>Our page</p>")
    assert "review not named" in kinds(graph)
