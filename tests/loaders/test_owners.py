"""Owners in a cell: told apart, known by their form or despite a slip, roles with their bodies."""

from pathlib import Path

import pytest

from graph.model import Agency, DirectedAt, Graph, Note, OwnedBy, PartOf, StatedIn
from loaders.gazetteer.lookup import entries, gazetteer
from loaders.gazetteer.spelling import LETTERS, Spelling, every_name, folded, spelling
from loaders.interpret.agencies.bodies import proposed
from loaders.interpret.agencies.owners import owners_of
from tests.accuracy.owners import apart, cell_of, labelled, owners_report, said_of
from tests.loaders.writing import edges, plan_of


def of_cell(folder: Path, cell: str, area: str = "X") -> Graph:
    """The graph of a plan of one action whose owners stand in a cell."""
    row = f"Cat|1|Offer homes|1. Build|Write a policy|{cell}|"
    return plan_of(folder, row, source=f"id: p\narea: {area}\n")


def notes(graph: Graph, kind: str) -> list[Note]:
    """The notes of a kind."""
    return [note for note in graph.of(Note) if note.kind == kind]


@pytest.mark.parametrize("text", labelled()["apart"])
def test_owners_are_told_apart(text: str) -> None:
    found = owners_of(cell_of(text), gazetteer(""))
    assert sorted(said_of(text, one) for one in found.owners) == sorted(labelled()["apart"][text])


def test_the_report_prints_precision_and_recall() -> None:
    assert min(apart().precision, apart().recall) > 0.98
    lines = owners_report().splitlines()
    assert [line.split()[0] for line in lines[2:4]] == ["persons", "owners"]
    assert all(0.9 < float(share) <= 1 for line in lines[2:4] for share in line.split()[-2:])


@pytest.mark.parametrize(
    ("name", "id_", "kind", "sector"),
    [
        ("Oakvale Hospitals NHS Foundation Trust", None, "organisation", "health"),
        ("Oakvale NHS Trust", None, "organisation", "health"),
        ("Oakvale Council", None, "organisation", "local government"),
        ("Oakvale Metropolitan Borough Council", None, "organisation", "local government"),
        ("London Borough of Oakvale", None, "organisation", "local government"),
        ("Oakvale Police", None, "organisation", "police"),
        ("Oakvale Constabulary", None, "organisation", "police"),
        ("Oakvale CCG", None, "organisation", "health"),
        ("NHS Oakvale Clinical Commissioning Group", None, "organisation", "health"),
        ("NHS Oakvale Integrated Care Board", None, "organisation", "health"),
        ("Oakvale Women’s Aid", "oakvale-womens-aid", "organisation", "voluntary"),
        (
            "Oakvale Fire & Rescue Service",
            "oakvale-fire-and-rescue-service",
            "organisation",
            "fire",
        ),
        ("Oakvale Housing Association", None, "organisation", "housing"),
        ("Oakvale Safeguarding Adults Board", None, "group", "partnership"),
        ("Oakvale Safeguarding Children Partnership", None, "group", "partnership"),
        ("Oakvale Community Safety Partnership", None, "group", "partnership"),
        ("Oakvale Probation Trust", None, "organisation", "probation"),
        ("Oakvale University", None, "organisation", "education"),
        ("The Oakvale Council", "oakvale-council", "organisation", "local government"),
    ],
)
def test_a_body_is_known_by_the_form_of_its_name(
    tmp_path: Path, name: str, id_: str | None, kind: str, sector: str
) -> None:
    graph = of_cell(tmp_path, name)
    (edge,) = graph.joined(OwnedBy)
    agency = edge.target
    assert agency.id == (id_ or name.lower().replace(" ", "-"))
    assert (agency.kind, agency.sector, agency.basis) == (kind, sector, "matched")
    assert (edge.basis, edge.as_written) == ("stated", name)
    (note,) = notes(graph, "agency proposed")
    assert note.severity == "question"


@pytest.mark.parametrize(
    "name",
    [
        "Council", "the Trust", "Housing Association", "Local Council", "NHS Foundation Trust",
        "Community Safety Partnership", "University Hospital NHS Trust", "Police", "Public Health",
        "Mental Health Trust", "Chair of the Oakvale Council", "Oakvale Council and Elm Council",
        "oakvale council", "Head of Safeguarding",
    ],
)  # fmt: skip
def test_generic_words_and_roles_are_no_body_of_their_own(name: str) -> None:
    assert proposed(name) is None


def test_a_generic_name_stays_in_its_plan(tmp_path: Path) -> None:
    graph = of_cell(tmp_path, "Housing Association")
    (edge,) = graph.joined(OwnedBy)
    assert (edge.target.id, edge.target.kind) == ("p/agency/housing-association", "unknown")
    assert notes(graph, "owner not known")


def test_a_proposed_body_has_the_id_that_the_gazetteer_would_give_it() -> None:
    councils = [e for e in entries().values() if e.id.endswith("-council") and not e.area]
    told = [(e.id, proposed(e.name)) for e in councils]
    same = [told_id == one.id for told_id, one in told if one]
    assert len(same) > 100
    assert sum(same) > 0.95 * len(same)


@pytest.mark.parametrize(
    ("written", "agency"),
    [
        ("Metropoltian Police", "metropolitan-police-service"),
        ("Crown Prosecution Servise", "crown-prosecution-service"),
        ("Royal College of General Practitioner", "rcgp"),
        ("Ministry Justice", "ministry-of-justice"),
        ("National Probaton Service", "national-probation-service"),
    ],
)
def test_a_slip_is_taken_for_the_name_it_nearly_is(
    tmp_path: Path, written: str, agency: str
) -> None:
    graph = of_cell(tmp_path, f"Kent Police; {written}")
    found = {edge.target.id: edge for edge in graph.joined(OwnedBy)}
    assert (found[agency].basis, found[agency].as_written) == ("matched", written)
    (note,) = notes(graph, "agency spelt otherwise")
    assert written in note.text
    assert note.severity == "question"


@pytest.mark.parametrize(
    "name",
    ["Wessex Police", "Dartington Council", "Newnham Council", "Gwent County Council",
     "Oakvale Council", "North Kent Police", "Kent Polo", "Hove Council"],
)  # fmt: skip
def test_another_place_is_no_slip(name: str) -> None:
    assert spelling("").nearest(name) is None


def test_no_name_of_the_gazetteer_is_taken_for_a_slip() -> None:
    found = {name: spelling("").nearest(name) for name in every_name().values()}
    assert {name: slip.name for name, slip in found.items() if slip} == {}


def singular(name: str) -> tuple[str, ...]:
    """The words of a name without the `s` of their plural."""
    return tuple(word.rstrip("s") for word in folded(name))


def test_the_names_of_two_agencies_differ_by_more_than_a_slip() -> None:
    """Each is looked for as if the gazetteer did not have it; only plurals are as near."""
    near = spelling("")._near
    others = {
        (name.lower(), slip.name.lower())
        for entry in entries().values()
        for area in {entry.area or "", *entry.area_aliases}
        for name in entry.names(area) if len(name) >= LETTERS
        for slip in near(folded(name)) if slip.entry.id != entry.id
    }  # fmt: skip
    assert others
    assert {pair for pair in others if len(set(map(singular, pair))) > 1} == set()


def test_of_two_that_are_as_near_none_is_taken() -> None:
    one, other = entries()["kent-police"], entries()["essex-police"]
    near = Spelling([("Harbour Watch One", one), ("Harbour Watch Ons", other)])
    assert near.nearest("Harbour Watch Onx") is None
    assert Spelling([("Harbour Watches", one)]).nearest("Harbour Watchea") is not None


@pytest.mark.parametrize(
    ("cell", "role", "body"),
    [
        ("Head of Safeguarding, Kent Police", "head-of-safeguarding-kent-police", "kent-police"),
        ("Kent Police – Head of Safeguarding", "head-of-safeguarding-kent-police", "kent-police"),
        ("Safeguarding Lead (Kent Police)", "safeguarding-lead-kent-police", "kent-police"),
        ("Head of Safeguarding Kent Police", "head-of-safeguarding-kent-police", "kent-police"),
        ("Chief Nurse, Oakvale Council", "chief-nurse-oakvale-council", "oakvale-council"),
        (
            "Director of Quality, Acute Trust",
            "director-of-quality-acute-trust",
            "p/agency/acute-trust",
        ),
        ("DCI, Kent Police", "dci-kent-police", "kent-police"),
    ],
)
def test_a_role_belongs_to_its_body(tmp_path: Path, cell: str, role: str, body: str) -> None:
    graph = of_cell(tmp_path, cell)
    (edge,) = graph.joined(OwnedBy)
    assert (edge.target.id, edge.target.kind) == (f"p/agency/{role}", "role")
    assert edge.as_written == cell
    assert (f"agency/{role}", body.removeprefix("p/"), "stated") in edges(graph, PartOf)
    stands = {e.source.id for e in graph.joined(StatedIn) if isinstance(e.source, Agency)}
    assert {f"p/agency/{role}", body} <= stands


def test_a_role_in_a_sentence_is_no_owner(tmp_path: Path) -> None:
    graph = of_cell(tmp_path, "Head of Housing to write to Kent Police")
    assert [edge.target.id for edge in graph.joined(OwnedBy)] == ["kent-police"]
    assert notes(graph, "owner words not understood")


def test_several_roles_of_one_body(tmp_path: Path) -> None:
    graph = of_cell(tmp_path, "Head of Housing and Head of Safeguarding, Kent Police")
    roles = {f"agency/head-of-{what}-kent-police" for what in ("housing", "safeguarding")}
    assert {source for source, body, _ in edges(graph, PartOf) if body == "kent-police"} == roles
    assert {target for _, target, _ in edges(graph, OwnedBy)} == roles


def test_a_part_of_a_body_belongs_to_it(tmp_path: Path) -> None:
    graph = of_cell(tmp_path, "Kent Police Education Service")
    (edge,) = graph.joined(OwnedBy)
    assert (edge.target.id, edge.target.kind) == ("p/agency/kent-police-education-service", "team")
    assert ("agency/kent-police-education-service", "kent-police", "stated") in edges(graph, PartOf)


def test_a_role_by_itself_and_a_list_stay_as_they_are(tmp_path: Path) -> None:
    graph = of_cell(tmp_path, "Head of Midwifery; Adult Social Care, Kent Police")
    assert [edge.target.id for edge in graph.joined(OwnedBy)] == [
        "p/agency/head-of-midwifery",
        "p/agency/adult-social-care",
        "kent-police",
    ]
    assert edges(graph, PartOf) == set()


def test_an_abbreviation_after_a_name_is_no_owner(tmp_path: Path) -> None:
    graph = of_cell(tmp_path, "Oakvale Borough Council (OBC), Kent Police (lead), KCC")
    assert [edge.target.name for edge in graph.joined(OwnedBy)] == [
        "Oakvale Borough Council",
        "Kent Police",
        "KCC",
    ]
    assert notes(graph, "owner words not understood") == []


def test_an_owner_says_which_passage_names_it(tmp_path: Path) -> None:
    graph = plan_of(
        tmp_path,
        "Ann|1|HOUSING Offer|HOUSING 1. Build|Write|Kent Police|",
        "Ben|1|Rent||Read||",
    )
    found = {(e.source.id, e.basis): e.passage for e in graph.joined(OwnedBy)}
    assert found == {("p/t1r1a1", "stated"): "p/t1r1c6", ("p/t1r2a1", "carried"): "p/t1r1c6"}


def test_a_body_over_rows_is_proposed_too(tmp_path: Path) -> None:
    graph = plan_of(
        tmp_path,
        "Recommendations for Oakvale Council||||||",
        "Ann|1|Offer homes|1. Build|Write||",
        "Recommendations for Elmdale Council||||||",
        "Ann|2|Rent homes|2. Let|Read||",
    )
    asked = {edge.target.id for edge in graph.joined(DirectedAt)}
    assert asked == {"oakvale-council", "elmdale-council"}


@pytest.mark.parametrize(("due", "ceased"), [("May 2023", 1), ("May 2020", 0), ("", 0)])
def test_a_body_that_had_ceased_before_every_date(tmp_path: Path, due: str, ceased: int) -> None:
    graph = plan_of(
        tmp_path,
        f"Offer homes|Write|Public Health England|{due}",
        header="Recommendation\tAction\tLead Agency\tTarget date",
    )
    found = notes(graph, "body had ceased")
    assert len(found) == ceased
    assert all("UK Health Security Agency" in note.text for note in found)
