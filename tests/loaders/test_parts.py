"""Roles and parts beside their bodies: one owner, in any order; a list stays a list."""

from pathlib import Path

import pytest

from graph.model import OwnedBy, PartOf
from loaders.interpret.agencies.parts import is_part, is_role, suits
from tests.loaders.test_owners import notes, of_cell
from tests.loaders.writing import edges, plan_of

KCC, POLICE = "kent-county-council", "kent-police"


def owned(folder: Path, cell: str, area: str = "X") -> list[str]:
    """The owners of a cell, each with the body it is part of."""
    graph = of_cell(folder, cell.replace("\n", "<br>"), area)
    of = {edge.source.id: edge.target.id for edge in graph.joined(PartOf)}
    said = [(edge.target, edge.role) for edge in graph.joined(OwnedBy)]
    return [
        one.id.removeprefix("p/agency/")
        + (f" < {of[one.id].removeprefix('p/agency/')}" if one.id in of else "")
        + (" (support)" if role == "support" else "")
        for one, role in said
    ]


@pytest.mark.parametrize(
    ("cell", "agency"),
    [
        ("Adult Social Care (Kent County Council)", "adult-social-care-kent-county-council"),
        ("Adult Social Care at Kent County Council", "adult-social-care-at-kent-county-council"),
        ("Adult Social Care – Kent County Council", "adult-social-care-kent-county-council"),
        ("Adult Social Care Kent County Council", "adult-social-care-kent-county-council"),
        ("Kent County Council – Adult Social Care", "kent-county-council-adult-social-care"),
        ("Kent County Council (Learning and Development)",
         "kent-county-council-learning-and-development"),
        ("Kent County Council: Lead Nurse for Health Visiting",
         "lead-nurse-for-health-visiting-kent-county-council"),
        ("Community Safety Team Leader, Kent County Council",
         "community-safety-team-leader-kent-county-council"),
        ("Designated Nurse for Adults, Kent County Council",
         "designated-nurse-for-adults-kent-county-council"),
        ("Asst Director Adult Social Services, Kent County Council",
         "asst-director-adult-social-services-kent-county-council"),
        ("Corporate Director, Children's Services, Kent County Council",
         "corporate-director-childrens-services-kent-county-council"),
        ("Corporate Director (Children's Services), Kent County Council",
         "corporate-director-childrens-services-kent-county-council"),
        ("Kent County Council, Head of Housing", "head-of-housing-kent-county-council"),
        ("Kent County Council –\nHead of Housing", "head-of-housing-kent-county-council"),
        ("Head of Housing\nKent County Council", "head-of-housing-kent-county-council"),
        ("Kent County Council\nHead of Housing", "head-of-housing-kent-county-council"),
        ("Kent County Council’s Head of Housing", "head-of-housing-kent-county-council"),
        ("Public Health, Kent County Council", "public-health-kent-county-council"),
        ("Housing Team, Kent County Council", "housing-team-kent-county-council"),
        ("Kent County Council, Public Health", "kent-county-council-public-health"),
        ("Safeguarding Board Manager, Kent County Council",
         "safeguarding-board-manager-kent-county-council"),
    ],
)  # fmt: skip
def test_a_role_or_a_part_beside_its_body_is_one_owner(
    tmp_path: Path, cell: str, agency: str
) -> None:
    graph = of_cell(tmp_path, cell.replace("\n", "<br>"))
    assert {target for _, target, _ in edges(graph, OwnedBy)} == {f"agency/{agency}"}
    assert (f"agency/{agency}", KCC, "stated") in edges(graph, PartOf)
    (edge,) = graph.joined(OwnedBy)
    assert edge.as_written == cell
    assert notes(graph, "owner words not understood") == []


@pytest.mark.parametrize(
    ("cell", "owners"),
    [
        ("Housing, Kent Police", ["housing", POLICE]),
        ("Kent Police, Adult Social Care", [POLICE, "adult-social-care"]),
        ("Housing Team – Kent Police", ["housing-team-kent-police < kent-police"]),
        ("Adult Social Care – Kent Police", ["adult-social-care", POLICE]),
        ("Public Health, Kent County Council, Kent Police", ["public-health", KCC, POLICE]),
        ("Adult Social Care, Housing, Kent County Council", ["adult-social-care", "housing", KCC]),
        ("Adult Social Care\nKent County Council", ["adult-social-care", KCC]),
        ("Kent Police\nHead of Crime\nEssex Police", [POLICE, "head-of-crime", "essex-police"]),
        ("Kent Police, Head of Crime, Essex Police",
         [POLICE, "head-of-crime-essex-police < essex-police"]),
        ("Kent Police / Head of Crime", [POLICE, "head-of-crime"]),
        ("Oasis Domestic Abuse Service, Kent Police", ["oasis-domestic-abuse-service", POLICE]),
    ],
)  # fmt: skip
def test_a_list_of_owners_stays_a_list(tmp_path: Path, cell: str, owners: list[str]) -> None:
    assert owned(tmp_path, cell) == owners


@pytest.mark.parametrize(
    ("cell", "owners"),
    [
        ("Head of Crime\nKent Police\nHead of Housing\nOakvale Council",
         ["head-of-crime-kent-police < kent-police",
          "head-of-housing-oakvale-council < oakvale-council"]),
        ("Kent Police: Head of Crime and Head of Custody",
         ["head-of-crime-kent-police < kent-police", "head-of-custody-kent-police < kent-police"]),
        ("Kent County Council: Adult Social Care, Housing",
         ["adult-social-care-kent-county-council < kent-county-council",
          "housing-kent-county-council < kent-county-council"]),
        ("Head of Housing (Oakvale Council) and Head of Crime (Kent Police)",
         ["head-of-housing-oakvale-council < oakvale-council",
          "head-of-crime-kent-police < kent-police"]),
        ("Kent Police – Detective Superintendent, Public Protection",
         ["detective-superintendent-public-protection-kent-police < kent-police"]),
        ("Kent Police – Detective Superintendent, Public Protection, Oakvale Council",
         ["detective-superintendent-kent-police < kent-police", "public-protection",
          "oakvale-council"]),
        ("Kent Police (Learning Centre)", ["kent-police-learning-centre < kent-police"]),
        ("Corporate Director, Children's Services, Kent County Council, Kent Police",
         ["corporate-director-childrens-services-kent-county-council < kent-county-council",
          POLICE]),
        ("Designated Doctor and Designated Nurse, Oakvale NHS Trust",
         ["designated-doctor-oakvale-nhs-trust < oakvale-nhs-trust",
          "designated-nurse-oakvale-nhs-trust < oakvale-nhs-trust"]),
    ],
)  # fmt: skip
def test_several_roles_and_parts_each_have_their_body(
    tmp_path: Path, cell: str, owners: list[str]
) -> None:
    assert owned(tmp_path, cell) == owners


@pytest.mark.parametrize(
    "cell",
    ["Moonbright Southwest – Head of Housing", "Head of Housing, Moonbright Southwest",
     "Head of Housing – Moonbright Southwest"],
)  # fmt: skip
def test_a_role_of_a_body_nobody_knows_is_the_same_either_way_round(
    tmp_path: Path, cell: str
) -> None:
    wanted = ["head-of-housing-moonbright-southwest < moonbright-southwest"]
    assert owned(tmp_path, cell) == wanted


@pytest.mark.parametrize(
    ("cell", "taken"),
    [
        ("Public Health, Kent County Council", "taken for one owner"),
        ("Public Health\nKent County Council", "taken for an owner by itself"),
        ("Head of Crime / Kent Police", "taken for an owner by itself"),
    ],
)
def test_what_may_be_read_two_ways_is_a_remark(tmp_path: Path, cell: str, taken: str) -> None:
    (note,) = notes(of_cell(tmp_path, cell.replace("\n", "<br>")), "owner read one way of two")
    assert taken in note.text
    assert note.severity == "remark"
    assert "dhrgraph set" in (note.suggestion or "")


@pytest.mark.parametrize(
    "cell", ["Public Health (Kent County Council)", "Kent Police; Home Office"]
)
def test_what_is_certain_is_no_remark(tmp_path: Path, cell: str) -> None:
    assert notes(of_cell(tmp_path, cell), "owner read one way of two") == []


@pytest.mark.parametrize(
    ("cell", "owners"),
    [
        ("DI, Kent Police", ["di-kent-police < kent-police"]),
        ("Kent Police; DI", [POLICE, "di-kent-police < kent-police"]),
        ("PC 4417, Kent Police", ["pc-kent-police < kent-police"]),
        ("ACC Crime, Kent Police", ["acc-crime-kent-police < kent-police"]),
        ("ACC Crime, Kent Police\n(ACC Ann Example)", ["acc-crime-kent-police < kent-police"]),
        ("Chair, Oakvale Safeguarding Adults Board (DI Ann Example)",
         ["chair-oakvale-safeguarding-adults-board < oakvale-safeguarding-adults-board"]),
        ("DI; Kent Police; Essex Police", ["di", POLICE, "essex-police"]),
        ("Cllr; Kent Police", ["cllr", POLICE]),
        ("PC 4417 Ann Example & Moonbright Charity", ["pc", "moonbright-charity"]),
        ("DCI", ["dci"]),
    ],
)  # fmt: skip
def test_a_bare_rank_is_a_role_of_the_one_body_there_is(
    tmp_path: Path, cell: str, owners: list[str]
) -> None:
    assert owned(tmp_path, cell) == owners


def test_a_rank_with_no_body_asks_whose_it_is(tmp_path: Path) -> None:
    assert notes(of_cell(tmp_path, "ACC"), "owner not known")


@pytest.mark.parametrize(
    "name",
    ["Designated Nurse for Adults", "Community Safety Team Leader", "ACC Crime", "Asst Director",
     "Service Manager Adults", "D/Supt", "Health Visitor"],
)  # fmt: skip
def test_names_that_are_roles(name: str) -> None:
    assert is_role(name)


@pytest.mark.parametrize(
    "name",
    ["Health Visitor Team", "Specialist Advocate Services", "DI Moonbright", "Crime",
     "nurse for adults", "All Officers", "Domestic Abuse Coordinator Service"],
)  # fmt: skip
def test_names_that_are_no_roles(name: str) -> None:
    assert not is_role(name)


@pytest.mark.parametrize(
    ("part", "sector", "suited"),
    [
        ("Housing", "local government", True),
        ("Housing", "housing", True),
        ("Housing", "police", False),
        ("Housing", None, False),
        ("Custody", "police", True),
        ("Midwifery", "local government", False),
        ("Human Resources", "police", True),
        ("Training Team", "health", True),
        ("Corporate Services", "local government", True),
        ("Oasis Housing", "local government", False),
    ],
)
def test_which_bodies_have_such_a_part(part: str, sector: str | None, suited: bool) -> None:
    assert is_part(part)
    assert suits(part, sector) == suited


@pytest.mark.parametrize(
    ("cell", "where"),
    [
        ("Kent Police (Ottoline Moonbright)", "the words in brackets after 'Kent Police'"),
        ("Kent Police, Ottoline Moonbright", "the words after 'Kent Police'"),
        ("Head of Crime (Ottoline Moonbright)", "the words in brackets after 'Head of Crime'"),
    ],
)
def test_no_note_repeats_what_may_be_a_name(tmp_path: Path, cell: str, where: str) -> None:
    """A pseudonym of a review is not left out, so that its words come as far as a note."""
    graph = plan_of(tmp_path, f"Ottoline Moonbright|1|Offer homes|1. Build|Write|{cell}|")
    (note,) = notes(graph, "owner words not understood")
    assert where in note.text
    assert "Moonbright" not in note.text
    assert "dhrgraph set ACTION owner=" in (note.suggestion or "")
