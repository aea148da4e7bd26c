"""More layouts: lines over tables, recommendations in rows, lists of owners, names of reviews."""

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
    Note,
    OwnedBy,
    Passage,
    Recommendation,
    Review,
    StatedIn,
    Theme,
)
from loaders.load import read_plan
from tests.loaders.test_layouts import SINGLE, kinds, names, text, web
from tests.loaders.writing import edges, plan_of

ROW = "<td>1<td>Offer homes<td>Dig<td>Bank"
ACTIONS = "<th>Ref<th>Action<th>Lead agency<th>Timescale"


def owners(tmp_path: Path, cell: str) -> list[tuple[str, str]]:
    """The owners of a cell, with their roles."""
    graph = web(tmp_path, f"{SINGLE}\n<td>1<td>Offer homes<td>Dig<td>{cell}")
    return [(edge.as_written or "", edge.role) for edge in graph.joined(OwnedBy)]


@pytest.mark.parametrize(
    ("cell", "named"),
    [
        ("Medway Council<br>Kent Police<br>Acorn Health", ["Medway Council", "Kent Police"]),
        ("<p>Medway Council</p><p>Kent Police</p>", ["Medway Council", "Kent Police"]),
        ("Chamber of Commerce; Acorn Council", ["Chamber of Commerce", "Acorn Council"]),
        ("Acorn Adult Care / Acorn Carers", ["Acorn Adult Care", "Acorn Carers"]),
        ("Adult Social Care, Housing Service", ["Adult Social Care", "Housing Service"]),
        ("Adult Social Care and Housing Team", ["Adult Social Care", "Housing Team"]),
        ("Tyne, Tees and Wear NHS Trust", ["Tyne, Tees and Wear NHS Trust"]),
        ("Service Manager, Assessment", ["Service Manager, Assessment"]),
        ("Director of Compliance and Assurance", ["Director of Compliance and Assurance"]),
        ("Health and Wellbeing Board of Acorn", ["Health and Wellbeing Board of Acorn"]),
        ("Housing<br>May 2020", ["Housing"]),
    ],
)
def test_owners_nobody_knows_are_told_apart(tmp_path: Path, cell: str, named: list[str]) -> None:
    found = [name for name, _ in owners(tmp_path, cell)]
    assert set(named) <= set(found)
    assert len(found) == len(named) + ("Acorn Health" in found)


def test_words_beside_a_known_owner_stay_a_note(tmp_path: Path) -> None:
    graph = web(tmp_path, f"{SINGLE}\n<td>1<td>Offer<td>Dig<td>The five moons, Kent Police")
    assert edges(graph, OwnedBy) == {("t1r1a1", "kent-police", "stated")}
    assert "owner words not understood" in kinds(graph)


def test_who_leads_and_who_supports_in_brackets(tmp_path: Path) -> None:
    assert owners(tmp_path, "Acorn Partnership (lead) Public Health (support)") == [
        ("Acorn Partnership", "lead"),
        ("Public Health", "support"),
    ]


@pytest.mark.parametrize(
    ("cell", "found"),
    [
        ("a) Dig<br>b) Build", [("a", "Dig"), ("b", "Build")]),
        ("(i) Dig<br>(ii) Build", [("i", "Dig"), ("ii", "Build")]),
        ("1.1 Dig<br>1.2 Build", [("1.1", "Dig"), ("1.2", "Build")]),
        ("• Dig<br>• Build", [(None, "Dig"), (None, "Build")]),
        ("- Dig holes - Build walls", [(None, "Dig holes"), (None, "Build walls")]),
        (
            "The site is to be: a) dug b) built on",
            [(None, "The site is to be: a) dug b) built on")],
        ),
        ("A. Smith to dig", [(None, "A. Smith to dig")]),
    ],
)
def test_lists_of_actions(tmp_path: Path, cell: str, found: list[tuple[str | None, str]]) -> None:
    graph = web(tmp_path, f"{SINGLE}\n<td>1<td>Offer homes<td>{cell}<td>Bank")
    assert [(action.number, action.text) for action in graph.of(Action)] == found


def test_letters_join_actions_to_their_owners_and_dates(tmp_path: Path) -> None:
    graph = web(
        tmp_path,
        f"{SINGLE}\n<td>1<td>Offer<td>a) Dig<br>b) Build<td>a) Kent Police<br>b) Home Office"
        "<td>a) May<br>b) June",
    )
    assert [action.due for action in graph.of(Action)] == ["May", "June"]
    assert edges(graph, OwnedBy) == {
        ("t1r1a1", "kent-police", "stated"),
        ("t1r1a2", "home-office", "stated"),
    }


@pytest.mark.parametrize(
    ("words", "number"),
    [("1.1 Offer homes", "1.1"), ("R4. Offer homes", "R4"), ("(2) Offer homes", "2")],
)
def test_the_number_that_a_recommendation_begins_with(
    tmp_path: Path, words: str, number: str
) -> None:
    graph = web(tmp_path, f"<th>Recommendation<th>Action\n<td>{words}<td>Dig")
    assert [(r.number, r.text) for r in graph.of(Recommendation)] == [(number, "Offer homes")]


def test_tables_under_lines_that_name_reviews(tmp_path: Path) -> None:
    graph = web(
        tmp_path,
        before="<h1>Domestic Homicide Reviews: action plans</h1>"
        f"<h2>DHR Anna</h2><table><tr>{SINGLE}<tr>{ROW}</table>"
        f"<h2>DHR Beth</h2><table><tr>{SINGLE}<tr>{ROW}</table>"
        f"<h2>National recommendations</h2><table><tr>{SINGLE}<tr>{ROW.replace('1', '2')}</table>",
    )
    assert edges(graph, Made) == {
        ("Anna", "Anna/1", "carried"),
        ("Beth", "Beth/1", "carried"),
        ("Beth", "Beth/2", "carried"),
    }
    stated = {e.source.id for e in graph.joined(StatedIn) if isinstance(e.source, Review)}
    assert len(stated) == 2


def test_reviews_listed_over_one_table_are_not_its_review(tmp_path: Path) -> None:
    before = "<h1>DHR Mary action plan</h1><p>DHR Anna</p><p>DHR Beth</p>"
    graph = web(tmp_path, f"{SINGLE}\n{ROW}", before=before)
    assert names(graph, Review) == ["Mary"]


@pytest.mark.parametrize(
    "heading",
    ["DHR recommendations for agencies", "DHR Overview recommendations", "DHR process explained"],
)
def test_a_heading_of_a_review_without_a_name_is_no_review(tmp_path: Path, heading: str) -> None:
    graph = web(tmp_path, f"{SINGLE}\n<td colspan=6>{heading}\n{ROW}")
    assert names(graph, Review) == ["Mary"]


@pytest.mark.parametrize(
    ("line", "asked"),
    [
        ("Kent Police", "kent-police"),
        ("Recommendations for Acorn Council", "acorn-council"),
        ("Acorn Hospitals NHS Trust", "acorn-hospitals-nhs-trust"),
    ],
)
def test_an_agency_over_a_table_or_over_rows(tmp_path: Path, line: str, asked: str) -> None:
    title = "<h1>DHR Mary action plan</h1>"
    over = web(tmp_path, f"{SINGLE}\n{ROW}", before=f"{title}<h2>{line}</h2>")
    rows = web(tmp_path, f"{SINGLE}\n<td colspan=6>{line}\n{ROW}")
    for graph in (over, rows):
        directed = {(e.target.id, e.basis) for e in graph.joined(DirectedAt)}
        assert (directed, graph.of(Theme)) == ({(asked, "carried")}, [])


def test_a_list_of_agencies_over_a_table_heads_nothing(tmp_path: Path) -> None:
    before = "<h1>DHR Mary action plan</h1><p>Home Office</p><p>Kent Police</p>"
    assert web(tmp_path, f"{SINGLE}\n{ROW}", before=before).joined(DirectedAt) == []


@pytest.mark.parametrize(
    ("row", "themes"),
    [
        ("Theme 1: Training", ["Training"]),
        ("SECTION A - INFORMATION SHARING", ["Information sharing"]),
        ("Section 1: Multi-agency recommendations", []),
        ("Recommendations for single agencies", []),
        ("Total actions: 7", []),
        ("RAG key: red is late", []),
        ("Better Services", ["Better Services"]),
    ],
)
def test_what_a_row_names_as_a_theme(tmp_path: Path, row: str, themes: list[str]) -> None:
    graph = web(tmp_path, f"{SINGLE}\n<td colspan=6>{row}\n{ROW}")
    assert names(graph, Theme) == themes
    assert len(graph.joined(About)) == len(themes)


def test_a_row_that_counts_is_no_recommendation(tmp_path: Path) -> None:
    graph = web(tmp_path, f"{SINGLE}\n{ROW}\n<td>Total<td>1")
    assert len(graph.of(Recommendation)) == 1
    assert "remark in a row" in kinds(graph)


def test_recommendations_in_rows_over_their_actions(tmp_path: Path) -> None:
    graph = web(
        tmp_path,
        f"{ACTIONS}\n<td colspan=4>Recommendation 1: Offer homes\n<td>1.1<td>Dig<td>Bank<td>May\n"
        "<td>1.2<td>Build<td>Bank<td>June\n<td colspan=4>Recommendation 2: Pay\n<td>2.1<td>Pay now",
    )
    assert [(r.number, r.text) for r in graph.of(Recommendation)] == [
        ("1", "Offer homes"),
        ("2", "Pay"),
    ]
    assert edges(graph, Addresses) == {
        ("t1r2a1", "Mary/1", "carried"),
        ("t1r3a1", "Mary/1", "carried"),
        ("t1r5a1", "Mary/2", "carried"),
    }
    assert len(graph.of(Passage)) == 17


def test_a_table_for_each_recommendation_with_its_header_below(tmp_path: Path) -> None:
    graph = web(
        tmp_path,
        "<td>Recommendation 1<td colspan=2>Offer homes\n<td>Action<td>Owner<td>Target date\n"
        "<td>Dig<td>Kent Police<td>May",
        "<td>Recommendation 2<td colspan=2>Pay\n<td>Action<td>Owner<td>Target date\n"
        "<td>Pay now<td>Home Office<td>June",
    )
    assert [(r.number, r.text) for r in graph.of(Recommendation)] == [
        ("1", "Offer homes"),
        ("2", "Pay"),
    ]
    assert edges(graph, Addresses) == {
        ("t1r2a1", "Mary/1", "carried"),
        ("t2r2a1", "Mary/2", "carried"),
    }


def test_words_in_a_column_without_a_head_are_kept_and_noted(tmp_path: Path) -> None:
    graph = web(
        tmp_path,
        "<th>Recommendation<th>Action<th><th>\n<td>Offer homes<td>Dig<td><td>chased 3 May",
    )
    assert "chased 3 May" in {passage.text for passage in graph.of(Passage)}
    assert "words beyond the columns" in kinds(graph)
    with pytest.raises(PlanError, match="take the tab out"):
        plan_of(tmp_path, "1|Offer homes|Dig|chased", header="No\tRecommendation\tAction")


def test_a_learning_point_gives_way_to_the_recommendation_beside_it(tmp_path: Path) -> None:
    graph = web(
        tmp_path,
        "<th>Learning point<th>Action ref<th>Rec ref<th>Recommendation<th>Action\n"
        "<td>Nobody asked<td>1.1<td>1<td>Offer homes<td>Dig",
    )
    assert [(r.number, r.text) for r in graph.of(Recommendation)] == [("1", "Offer homes")]


def test_a_learning_point_alone_is_the_recommendation(tmp_path: Path) -> None:
    graph = web(tmp_path, "<th>Learning points<th>Action\n<td>Offer homes<td>Dig")
    assert [r.text for r in graph.of(Recommendation)] == ["Offer homes"]


def test_a_header_that_is_repeated_with_a_column_to_spare(tmp_path: Path) -> None:
    head = "<th>Recommendation<th>Action<th>Lead agency<th>Lead officer"
    graph = web(
        tmp_path, f"{head}\n<td>Offer<td>Dig<td>Bank<td>Ann\n{head}\n<td>Rent<td>Let<td>Bank"
    )
    assert [r.text for r in graph.of(Recommendation)] == ["Offer", "Rent"]


@pytest.mark.parametrize(
    ("words", "asked"),
    [
        ("GPs should be told about the signs.", []),
        ("GPs should be told to ask about abuse.", ["general-practices"]),
        ("GPs should be aware of the signs.", ["general-practices"]),
        ("Kent Police should be given the list.", []),
    ],
)
def test_whoever_should_be_told_is_not_asked(tmp_path: Path, words: str, asked: list[str]) -> None:
    graph = web(tmp_path, f"{SINGLE}\n<td>1<td>{words}<td>Dig")
    assert [e.target.id for e in graph.joined(DirectedAt)] == asked


def test_a_line_that_names_the_review_comes_before_the_words_action_plan(tmp_path: Path) -> None:
    before = "<p>Action plan</p><h1>Domestic Homicide Review – Jean</h1>"
    assert names(web(tmp_path, f"{SINGLE}\n{ROW}", before=before), Review) == ["Jean"]


def test_agencies_and_sections_over_records(tmp_path: Path) -> None:
    graph = text(
        tmp_path,
        "DHR Mary action plan\n\nSECTION 1: MULTI-AGENCY RECOMMENDATIONS\n\n"
        "Recommendation 1: Offer homes.\nAction: Dig\nLead agency: Home Office\n\n"
        "Acorn Hospitals NHS Trust\n\nRecommendation 2: Pay.\nAction: Pay now\n",
    )
    assert graph.of(Theme) == []
    assert edges(graph, DirectedAt) == {
        ("Mary/2", "acorn-hospitals-nhs-trust", "carried"),
    }


def test_an_agency_over_several_rows_is_asked_for_once(tmp_path: Path) -> None:
    graph = web(
        tmp_path, f"{SINGLE}\n<td colspan=6>Acorn Council\n{ROW}\n<td>2<td>Rent<td>Let<td>Bank"
    )
    said = [note for note in graph.of(Note) if "Acorn Council" in note.text]
    assert len(said) == 1
    assert read_plan(tmp_path / "p.html").graph.of(Note) == graph.of(Note)


TRAINING = "<td>2<td>Train staff<td>Teach<td>Bank"


@pytest.mark.parametrize(
    ("line", "theme", "asked"),
    [
        ("Housing and homelessness", ["Housing and homelessness"], set()),
        ("Kent Police", [], {("Mary/2", "kent-police", "carried")}),
        ("National recommendations", [], set()),
    ],
)
def test_a_line_right_over_a_header_says_what_a_row_over_the_full_width_says(
    tmp_path: Path, line: str, theme: list[str], asked: set[tuple[str, str, str]]
) -> None:
    graph = web(tmp_path, f"{SINGLE}\n{ROW}\n<td>{line}\n{SINGLE}\n{TRAINING}")
    assert names(graph, Theme) == theme
    assert edges(graph, DirectedAt) == asked
    row = web(tmp_path, f"{SINGLE}\n{ROW}\n<td colspan=6>{line}\n{TRAINING}")
    assert names(row, Theme) == theme
    scopes = [[r.scope for r in one.of(Recommendation)] for one in (graph, row)]
    assert scopes[0] == scopes[1] == ["local", "national" if "National" in line else "local"]


def test_a_line_over_a_first_header_is_a_theme_where_others_stand_over_headers(
    tmp_path: Path,
) -> None:
    first = "<td>DHR Mary action plan\n<td>\n<td>Staff training"
    stacked = f"{first}\n{SINGLE}\n{TRAINING}\n<td>\n<td>Housing\n{SINGLE}\n{ROW}"
    assert names(web(tmp_path, stacked), Theme) == ["Staff training", "Housing"]
    assert names(web(tmp_path, f"{first}\n{SINGLE}\n{TRAINING}"), Theme) == []


def test_a_review_over_a_header_goes_on_until_the_next(tmp_path: Path) -> None:
    graph = web(
        tmp_path,
        f"<td>DHR Anna\n{SINGLE}\n{ROW}\n<td>DHR Beth\n{SINGLE}\n{ROW}\n<td>Housing\n{SINGLE}\n"
        f"{TRAINING}",
        before="<h1>Domestic Homicide Reviews: action plans</h1>",
    )
    assert edges(graph, Made) == {
        ("Anna", "Anna/1", "carried"),
        ("Beth", "Beth/1", "carried"),
        ("Beth", "Beth/2", "carried"),
    }
    assert names(graph, Theme) == ["Housing"]


@pytest.mark.parametrize("line", ["* Agreed in May", "DHR action plan (continued)"])
def test_a_line_over_a_header_that_heads_nothing_is_noted(tmp_path: Path, line: str) -> None:
    graph = web(tmp_path, f"{SINGLE}\n{ROW}\n<td>{line}\n{SINGLE}\n{TRAINING}")
    assert graph.of(Theme) == []
    assert "remark in a row" in kinds(graph)


def tables_under(folder: Path, *lines: str) -> Graph:
    """The graph of a page with a table under each of some lines."""
    rows = (ROW, TRAINING, ROW.replace("1", "3"))
    tables = (
        f"{line}<table><tr>{SINGLE}<tr>{row}</table>"
        for line, row in zip(lines, rows, strict=False)
    )
    return web(folder, before=f"<h1>DHR Mary action plan</h1>{''.join(tables)}")


def test_bold_lines_over_several_tables_are_themes(tmp_path: Path) -> None:
    graph = tables_under(tmp_path, "<h2>1. Housing</h2>", "<p><b>Training</b></p>")
    assert names(graph, Theme) == ["Housing", "Training"]
    assert {basis for *_, basis in edges(graph, About)} == {"carried"}


@pytest.mark.parametrize(
    "lines",
    [
        ("<h2>Housing</h2>",),
        ("<p>Housing</p>", "<p>Training</p>"),
        ("<h2>Appendix A</h2>", "<h2>3. Action plan</h2>", "<h2>Adult J</h2>"),
        ("<h2>Kent Police</h2>", "<h2>Local recommendations</h2>", "<h2>DHR Mary</h2>"),
    ],
)
def test_other_lines_over_tables_are_no_themes(tmp_path: Path, lines: tuple[str, ...]) -> None:
    assert tables_under(tmp_path, *lines).of(Theme) == []
