"""Words beside owners: who supports, on whose behalf, and names nobody knows between signs."""

from pathlib import Path

import pytest

from graph.model import Agency, OwnedBy
from loaders.gazetteer.lookup import gazetteer
from tests.loaders.test_owners import notes, of_cell
from tests.loaders.test_parts import POLICE, owned


@pytest.mark.parametrize(
    "cell",
    [
        "Kent Police / The Moon People", "The Moon People / Kent Police",
        "Kent Police; The Moon People", "Kent Police\nThe Moon People",
        "Kent Police and The Moon People", "Kent Police & The Moon People",
        "Kent Police with The Moon People", "Kent Police, The Moon People",
        "Kent Police, The Moon People and Home Office",
    ],
)  # fmt: skip
def test_a_name_nobody_knows_beside_a_sign_is_an_owner(tmp_path: Path, cell: str) -> None:
    graph = of_cell(tmp_path, cell.replace("\n", "<br>"))
    assert {POLICE, "p/agency/the-moon-people"} <= {one.id for one in graph.of(Agency)}
    assert notes(graph, "owner words not understood") == []
    assert ["The Moon People" in note.text for note in notes(graph, "owner not known")] == [True]


@pytest.mark.parametrize(
    "words",
    ["and the moon people", "/ tbc", "; Ongoing", "and others", "\nMarch 2024", "; Review",
     "/ Medway", "(look at page 9)", "; Completed", "and All Staff"],
)  # fmt: skip
def test_what_is_no_name_stays_a_note(tmp_path: Path, words: str) -> None:
    cell = f"Kent Police {words}"
    graph = of_cell(tmp_path, cell.replace("\n", "<br>"))
    assert owned(tmp_path, cell) == [POLICE]
    assert notes(graph, "owner words not understood")


def test_everybody_is_known_beside_a_body(tmp_path: Path) -> None:
    assert owned(tmp_path, "Kent Police / all partners") == [POLICE, "all-partner-agencies"]


@pytest.mark.parametrize(
    ("cell", "owners"),
    [
        ("Kent Police and Moon-Base", [POLICE, "moon-base"]),
        ("Oakvale Hospitals Trust and Moon-Base", ["oakvale-hospitals-trust", "moon-base"]),
        ("Moon Farmers Union & The Sunshire Trust", ["moon-farmers-union", "the-sunshire-trust"]),
        ("Moonshire Refuge & Women of the Moon Network",
         ["moonshire-refuge", "women-of-the-moon-network"]),
        ("Oakvale Council (Head of Housing), Moonshire Homes and Kent Police",
         ["head-of-housing-oakvale-council < oakvale-council", "moonshire-homes", POLICE]),
        ("Lead: Moonshire Network.", ["moonshire-network"]),
        ("Det. Supt. Ann Example, Kent Police", ["det-supt-kent-police < kent-police"]),
        ("Norfolk & Suffolk Care Forum", ["norfolk-suffolk-care-forum"]),
        ("Oakvale and Elmdale NHS Foundation Trust", ["oakvale-and-elmdale-nhs-foundation-trust"]),
    ],
)  # fmt: skip
def test_an_and_parts_names_that_stand_by_themselves(
    tmp_path: Path, cell: str, owners: list[str]
) -> None:
    assert owned(tmp_path, cell) == owners


@pytest.mark.parametrize(
    "cell",
    [
        "Kent Police with Home Office in support", "Kent Police, with Home Office to support",
        "Kent Police with input from Home Office", "Kent Police, in consultation with Home Office",
        "Kent Police with advice from the Home Office", "Kent Police; Home Office (support)",
        "Kent Police; Home Office to support", "Kent Police leads; Home Office supports",
        "Kent Police via Home Office", "Kent Police (lead); Home Office in support",
    ],
)  # fmt: skip
def test_who_only_supports(tmp_path: Path, cell: str) -> None:
    assert owned(tmp_path, cell) == [POLICE, "home-office (support)"]


@pytest.mark.parametrize(
    ("words", "found"),
    [("Moonbase", ["moonbase (support)"]), ("all the moon staff", []), ("email", [])],
)
def test_words_of_support_before_no_name(tmp_path: Path, words: str, found: list[str]) -> None:
    cell = f"Kent Police with input from {words}"
    assert owned(tmp_path, cell) == [POLICE, *found]
    assert bool(notes(of_cell(tmp_path, cell), "owner words not understood")) == (not found)


@pytest.mark.parametrize(
    ("cell", "owners"),
    [
        ("Kent Police on behalf of Home Office", [POLICE]),
        ("MARAC Co-ordinator on behalf of Moon Steering Group", ["marac-co-ordinator"]),
        ("Moon Interfaith Forum c/o Home Office", ["moon-interfaith-forum"]),
        ("Kent Police on behalf of Home Office; Essex Police", [POLICE, "essex-police"]),
    ],
)
def test_for_whom_somebody_acts_is_no_owner(tmp_path: Path, cell: str, owners: list[str]) -> None:
    assert owned(tmp_path, cell) == owners
    (note,) = notes(of_cell(tmp_path, cell), "owner acts for another")
    assert note.severity == "remark"


def test_the_words_of_whom_somebody_acts_for_are_kept(tmp_path: Path) -> None:
    cell = "Head of Crime, Kent Police on behalf of Home Office"
    (edge,) = of_cell(tmp_path, cell).joined(OwnedBy)
    assert (edge.as_written, edge.target.name) == (cell, "Head of Crime, Kent Police")


def test_a_cell_that_begins_with_whom_somebody_acts_for(tmp_path: Path) -> None:
    assert owned(tmp_path, "On behalf of the Home Office: Kent Police") == ["home-office", POLICE]


@pytest.mark.parametrize(
    ("cell", "owners"),
    [
        ("Moon Pharmacy Forum (Ann Example to lead)", ["moon-pharmacy-forum"]),
        ("Moon Interfaith Forum c/o Ann Example", ["moon-interfaith-forum"]),
        ("Women of the Moon (Ann Example, CEO)", ["ceo-women-of-the-moon < women-of-the-moon"]),
        ("Women of the Moon (chair: Cllr Ann Example)", ["women-of-the-moon"]),
        ("Ann Example and Bob Sample, Women of the Moon", ["women-of-the-moon"]),
        ("Ann Example, Moon Landing Officer, and Bob Sample", ["moon-landing-officer"]),
        ("Ann Example (Moon lead)", ["moon-lead"]),
        ("Ann Example/Housing Options Manager/Oakvale Council",
         ["housing-options-manager-oakvale-council < oakvale-council"]),
    ],
)  # fmt: skip
def test_nothing_is_left_of_a_person_in_a_name(
    tmp_path: Path, cell: str, owners: list[str]
) -> None:
    assert owned(tmp_path, cell) == owners


@pytest.mark.parametrize(
    ("name", "area", "agency"),
    [
        ("East Lancs Hospitals Trust", "", "east-lancashire-hospitals-nhs-trust"),
        ("West Mids Police", "", "west-midlands-police"),
        ("YAS", "", "yorkshire-ambulance-service-nhs-trust"),
        ("UHB", "Birmingham", "university-hospitals-birmingham-nhs-foundation-trust"),
        ("CPFT", "Cambridgeshire", "cambridgeshire-and-peterborough-nhs-foundation-trust"),
        ("CPFT", "Cornwall", "cornwall-partnership-nhs-foundation-trust"),
        ("MFT", "Medway", "medway-nhs-foundation-trust"),
        ("GHFT", "Gateshead", "gateshead-health-nhs-foundation-trust"),
        ("GHFT", "Gloucestershire", "gloucestershire-hospitals-nhs-foundation-trust"),
    ],
)
def test_short_names_of_trusts_hold_where_they_are_clear(name: str, area: str, agency: str) -> None:
    assert [one.entry.id for one in gazetteer(area).find(name)] == [agency]
    assert not area or gazetteer("Elsewhere").find(name) == []
