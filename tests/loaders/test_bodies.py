"""Names of bodies over rows, and beside the names of federations."""

from pathlib import Path

import pytest

from graph.model import About, DirectedAt, OwnedBy, Recommendation
from loaders.gazetteer.lookup import gazetteer
from loaders.interpret.agencies.agency_names import body_in
from tests.loaders.test_layouts import web

HEAD = "<th>Recommendation<th>Action<th>Lead"


@pytest.mark.parametrize(
    "name",
    [
        "University Hospitals of Acorn Bay NHS Foundation Trust",
        "London Borough of Acorn",
        "Royal Borough of Acorn and Oak",
        "City of Acorn Council",
        "NHS Acorn Integrated Care Board",
        "Mid and West Acorn Fire and Rescue Service",
        "West Acorn Women’s Aid",
        "Acorn Children's Services",
    ],
)
def test_names_of_bodies_are_known_by_their_form(name: str) -> None:
    assert body_in(name, 0, len(name)) == (0, len(name))


@pytest.mark.parametrize(
    "words",
    [
        "Housing and homelessness", "Training for the police", "Coercive control",
        "Domestic abuse and the council", "Working with Children’s Services",
        "Multi-agency partnership working",
        "London Borough of Acorn DHR Recommendations Combined Action Plan",
    ],
)  # fmt: skip
def test_subjects_are_no_bodies_even_among_bodies(words: str) -> None:
    assert body_in(words, 0, len(words), among=True) is None


def over(folder: Path, *headings: str) -> tuple[set[str], set[str]]:
    """What rows over the full width name: agencies that are asked, and themes."""
    rows = [
        f"<td colspan=3>{name}\n<td>Offer home {n}<td>Dig<td>Bank"
        for n, name in enumerate(headings)
    ]
    graph = web(folder, "\n".join([HEAD, *rows]))
    asked = {edge.target.name for edge in graph.joined(DirectedAt)}
    return asked, {edge.target.name for edge in graph.joined(About)}


def test_a_service_among_rows_that_name_bodies_is_one(tmp_path: Path) -> None:
    names = ("Acorn Council", "Kent Police", "Housing Options Team")
    assert over(tmp_path, *names) == (set(names), set())


def test_a_service_among_subjects_is_a_subject(tmp_path: Path) -> None:
    names = ("Coercive control", "Kent Police", "Housing Options Team", "Training")
    asked, themes = over(tmp_path, *names)
    assert asked == {"Kent Police"}
    assert themes == {"Coercive control", "Housing Options Team", "Training"}


def test_a_row_with_which_its_recommendation_begins_names_a_body(tmp_path: Path) -> None:
    graph = web(
        tmp_path,
        f"{HEAD}\n<td colspan=3>Acorn Care\n<td>The Acorn Care should ask.<td>Dig<td>Bank",
    )
    assert [edge.target.name for edge in graph.joined(DirectedAt)] == ["Acorn Care"]
    assert graph.joined(About) == []


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("Women's Aid", ["womens-aid"]),
        ("West Acorn Women's Aid", []),
        ("Age UK Acorn", []),
        ("Citizens Advice Acorn and Oak", []),
        ("Local Women's Aid", ["womens-aid"]),
        ("Kent Police Women's Aid", ["kent-police", "womens-aid"]),
        ("Kent Police\nAge UK", ["kent-police", "age-uk"]),
        ("Age UK Team", ["age-uk"]),
        ("British Transport Police and Crime Commissioner", []),
        ("Office of the British Transport Police & Crime Commissioner", []),
        ("Kent Police and Home Office", ["kent-police", "home-office"]),
    ],
)
def test_a_name_within_the_name_of_another_body_is_not_found(words: str, found: list[str]) -> None:
    assert [one.entry.id for one in gazetteer("").find(words)] == found


def test_a_member_of_a_federation_owns_under_its_own_name(tmp_path: Path) -> None:
    graph = web(tmp_path, f"{HEAD}\n<td>Offer homes<td>Dig<td>West Acorn Women’s Aid")
    assert [edge.target.name for edge in graph.joined(OwnedBy)] == ["West Acorn Women’s Aid"]


def test_a_commissioner_is_one_body_and_no_police_force(tmp_path: Path) -> None:
    name = "Office of the British Transport Police and Crime Commissioner"
    graph = web(tmp_path, f"{HEAD}\n<td>Offer homes<td>Dig<td>{name}")
    assert [edge.target.name for edge in graph.joined(OwnedBy)] == [name]


@pytest.mark.parametrize("sign", ["R7. ", "R7: ", "R7 – ", "R7 ", "7. ", "Recommendation 7: "])
def test_a_revised_recommendation_has_its_number_however_it_is_written(
    tmp_path: Path, sign: str
) -> None:
    head = "<th>Review<th>No<th>Original recommendation<th>Revised recommendation<th>Action"
    graph = web(tmp_path, f"{head}\n<td>AB<td>1<td>Offer homes<td>{sign}Build homes<td>Dig")
    revised = [one for one in graph.of(Recommendation) if one.stage == "revised"]
    assert [(one.number, one.text) for one in revised] == [("R7", "Build homes")]


def test_several_revised_recommendations_in_a_cell_begin_with_their_numbers(tmp_path: Path) -> None:
    head = "<th>Review<th>No<th>Original recommendation<th>Revised recommendation<th>Action"
    cell = "<p>R1. Build homes</p><p>of brick.</p><p>R2. Let homes.</p>"
    graph = web(tmp_path, f"{head}\n<td>AB<td>1<td>Offer homes<td>{cell}<td>Dig")
    revised = [one for one in graph.of(Recommendation) if one.stage == "revised"]
    assert [one.number for one in revised] == ["R1", "R2"]
    assert revised[0].text.split() == ["Build", "homes", "of", "brick."]


def test_a_number_in_bold_heads_nothing(tmp_path: Path) -> None:
    graph = web(
        tmp_path,
        f"{HEAD}\n<td colspan=3>Homes\n<td><b>Recommendation 4</b><br>Offer homes<td>Dig<td>Bank",
    )
    (one,) = graph.of(Recommendation)
    assert (one.number, one.text) == ("4", "Offer homes")
    assert [edge.target.name for edge in graph.joined(About)] == ["Homes"]
