"""Heads of columns: however they are written, the best column for a role, several owners."""

from pathlib import Path

import pytest

from graph.model import (
    Action,
    Addresses,
    AimsFor,
    DirectedAt,
    Graph,
    Note,
    OwnedBy,
    Passage,
    Recommendation,
)
from loaders.load import read_plan
from tests.loaders.test_layouts import kinds, web
from tests.loaders.writing import edges

DATES = "<th>ID<th>Rec no.<th>Recommendation<th>Action<th>Start date<th>Due date"
ROW = "<td>107<td>3<td>Offer homes<td>Dig<td>01/02/2023<td>30/06/2023"
HEAD = "<th>No<th>Recommendation<th>Action"


def csv(folder: Path, words: str, source: str = "") -> Graph:
    """The graph of a plan in a CSV file."""
    (folder / "plan.csv").write_text(words, encoding="utf-8")
    (folder / "source.yaml").write_text(f"id: p\nreview: Mary\n{source}", encoding="utf-8")
    return read_plan(folder / "plan.csv").graph


def owned(graph: Graph) -> list[tuple[str, str]]:
    """The owners of a plan, with their roles."""
    return [(edge.as_written or "", edge.role) for edge in graph.joined(OwnedBy)]


@pytest.mark.parametrize(
    "header",
    [
        "DHR_Name,Rec_No,Recommendation,Rec_Level,Action,Lead_Agency,Target_Date",
        "DHRName,RecNo,Recommendation,RecLevel,Action,LeadAgency,TargetDate",
        "DHR-name,rec-no,RECOMMENDATION,rec level,action,lead-agency,target-date",
    ],
)
def test_heads_are_read_however_their_words_are_joined(tmp_path: Path, header: str) -> None:
    graph = csv(tmp_path, f"{header}\nMary,3,Offer homes,National,Dig,Kent Police,May 2020\n")
    (one,) = graph.of(Recommendation)
    assert (one.number, one.scope) == ("3", "national")
    assert [action.due for action in graph.of(Action)] == ["May 2020"]
    assert owned(graph) == [("Kent Police", "lead")]
    assert "column not understood" not in kinds(graph)


def test_the_best_column_for_a_role_is_taken_wherever_it_stands(tmp_path: Path) -> None:
    graph = web(tmp_path, f"{DATES}\n{ROW}")
    assert [one.number for one in graph.of(Recommendation)] == ["3"]
    assert [action.due for action in graph.of(Action)] == ["30/06/2023"]
    said = [note.text for note in graph.of(Note) if note.kind == "column not understood"]
    assert len(said) == 2
    assert "'ID'" in " ".join(said)
    assert "'Start date'" in " ".join(said)


def test_a_start_date_alone_is_no_target(tmp_path: Path) -> None:
    graph = web(tmp_path, f"{HEAD}<th>Start date\n<td>1<td>Offer homes<td>Dig<td>May 2020")
    assert [action.due for action in graph.of(Action)] == [None]


def test_what_the_source_file_names_goes_before_every_other_column(tmp_path: Path) -> None:
    words = "Ref,Rec no,Recommendation,Action,Target date,Closing day\n7,3,Offer,Dig,May,June\n"
    graph = csv(tmp_path, words, "columns: {number: [Ref], due: [Closing day]}\n")
    assert [one.number for one in graph.of(Recommendation)] == ["7"]
    assert [action.due for action in graph.of(Action)] == ["June"]


def test_columns_of_leads_officers_and_supporters_all_own(tmp_path: Path) -> None:
    graph = web(
        tmp_path,
        f"{HEAD}<th>Lead agency<th>Lead officer<th>Supporting agencies\n"
        "<td>1<td>Offer homes<td>Dig<td>Kent Police<td>Head of Digging<td>Home Office; Acorn Trust",
    )
    assert set(owned(graph)) == {
        ("Kent Police", "lead"),
        ("Head of Digging", "lead"),
        ("Home Office", "support"),
        ("Acorn Trust", "support"),
    }
    assert {edge.basis for edge in graph.joined(OwnedBy)} == {"stated"}


def test_a_person_in_a_column_of_officers_is_no_agency(tmp_path: Path) -> None:
    graph = web(
        tmp_path,
        f"{HEAD}<th>Lead agency<th>Lead officer\n<td>1<td>Offer<td>Dig<td>Kent Police<td>Jo Sample",
    )
    assert owned(graph) == [("Kent Police", "lead")]
    assert "name left out" in kinds(graph)


@pytest.mark.parametrize(
    ("cell", "lead", "support"),
    [
        ("Acorn Council supported by Kent Police", "Acorn Council", "Kent Police"),
        ("Acorn Partnership, supported by Oak Council", "Acorn Partnership", "Oak Council"),
        ("Kent Police with the support of the Oak Trust", "Kent Police", "Oak Trust"),
        ("Acorn Council<br>Supporting: Oak Trust", "Acorn Council", "Oak Trust"),
    ],
)
def test_words_of_support_part_owners_known_or_not(
    tmp_path: Path, cell: str, lead: str, support: str
) -> None:
    graph = web(tmp_path, f"{HEAD}<th>Lead agency\n<td>1<td>Offer homes<td>Dig<td>{cell}")
    assert set(owned(graph)) == {(lead, "lead"), (support, "support")}


def test_an_action_that_names_no_recommendation_goes_on_with_the_one_above(tmp_path: Path) -> None:
    graph = csv(
        tmp_path,
        "No,Recommendation,Action,Lead agency,Outcome\n1,Offer homes,Dig,Kent Police,Homes\n"
        ",,Build,,\n2,,Plant,,\n3,Let homes,Let,Home Office,\n",
    )
    assert edges(graph, Addresses) == {
        ("t1r1a1", "Mary/1", "stated"),
        ("t1r2a1", "Mary/1", "carried"),
        ("t1r4a1", "Mary/3", "stated"),
    }
    # Its owner and its outcome are blank: nothing says that they go on as well.
    assert {edge[0] for edge in edges(graph, OwnedBy)} == {"t1r1a1", "t1r4a1"}
    assert {edge[0] for edge in edges(graph, AimsFor)} == {"t1r1a1"}
    assert {"row goes on", "action without recommendation"} <= kinds(graph)


def test_where_the_document_merges_cells_a_blank_recommendation_is_blank(tmp_path: Path) -> None:
    graph = web(
        tmp_path,
        f"{HEAD}<th>Lead\n<td>1<td>Offer homes<td>Dig<td rowspan=2>Kent Police\n<td><td><td>Build",
    )
    assert edges(graph, Addresses) == {("t1r1a1", "Mary/1", "stated")}


@pytest.mark.parametrize(
    ("words", "asked"),
    [
        ("Kent Police and Acorn Council should agree a plan.", {"kent-police"}),
        (
            "Acorn Council, Kent Police and the Home Office must meet.",
            {"kent-police", "home-office"},
        ),
        ("Local GP practices should code abuse.", {"general-practices"}),
        ("The Probation Service should be represented at every MARAC.", {"probation-service"}),
        ("Officers of Kent Police and Acorn should agree a plan.", set()),
        ("Training by Kent Police and Acorn Council should be longer.", set()),
        ("Kent Police and Acorn Council should be told of every death.", set()),
    ],
)
def test_known_agencies_are_asked_beside_unknown_ones(
    tmp_path: Path, words: str, asked: set[str]
) -> None:
    graph = web(tmp_path, f"{HEAD}\n<td>1<td>{words}<td>Dig")
    assert {edge.target.id for edge in graph.joined(DirectedAt)} == asked


def test_a_row_that_names_an_owner_of_the_plan_is_no_theme(tmp_path: Path) -> None:
    graph = web(
        tmp_path,
        f"{HEAD}<th>Lead\n<td colspan=4>Acorn Homes\n<td>1<td>Offer homes<td>Dig<td>Acorn Homes",
    )
    assert {(e.target.name, e.basis) for e in graph.joined(DirectedAt)} == {
        ("Acorn Homes", "carried")
    }


def test_a_line_that_stands_twice_over_a_table_still_heads_it(tmp_path: Path) -> None:
    graph = web(
        tmp_path,
        f"<td colspan=3>Kent Police\n{HEAD}\n<td>1<td>Offer homes<td>Dig",
        before="<h1>DHR Mary action plan</h1><h2>Kent Police</h2>",
    )
    assert [e.target.id for e in graph.joined(DirectedAt)] == ["kent-police"]


def test_two_tables_below_each_other_in_one_sheet_keep_their_own_heads(tmp_path: Path) -> None:
    graph = csv(
        tmp_path,
        "No,Recommendation,Action,Lead agency,Status\n1,Offer homes,Dig,Kent Police,Done\n"
        "No,Recommendation,Scope,Response,Theme\n2,Let homes,National,We will,Homes\n",
    )
    heads = {passage.text: passage.header for passage in graph.of(Passage)}
    assert (heads["Kent Police"], heads["We will"]) == ("Lead agency", "Response")
    assert (heads["Done"], heads["Homes"]) == ("Status", "Theme")
    assert [(one.text, one.scope) for one in graph.of(Recommendation)] == [
        ("Offer homes", "local"),
        ("Let homes", "national"),
    ]
    assert [action.text for action in graph.of(Action)] == ["Dig"]
