"""Persons are never stored: their names are left out of cells, the role and the body stay."""

import re
from collections import Counter
from dataclasses import asdict
from pathlib import Path

import pytest

from graph.model import Graph, Note, OwnedBy, Passage, Recommendation, Review, StatedIn
from loaders.gazetteer.lookup import Gazetteer, entries, gazetteer
from loaders.interpret.people.left_out import LEFT_OUT
from loaders.interpret.people.ordinary import is_ordinary, is_place
from loaders.interpret.people.persons import persons_beside, persons_in
from loaders.load import read_plan
from tests.accuracy.owners import cell_of, labelled, persons, unmarked
from tests.loaders.test_layouts import web
from tests.loaders.writing import HEADER, plan_of, written

NAMES = ["Ann Example", "Bob Sample", "Example", "Sample"]


def owners_in(folder: Path, cell: str, *more: str) -> Graph:
    """The graph of a plan of one action whose owners stand in a cell."""
    rows = (f"Cat|1|Offer homes|1. Build|Write a policy|{cell}|", *more)
    return plan_of(folder, *rows)


def owned(graph: Graph) -> list[str]:
    """The names of the owners, in their order."""
    return [edge.target.name for edge in graph.joined(OwnedBy)]


def left_out(graph: Graph) -> list[str]:
    """How serious the notes are that say that a name was left out."""
    return [note.severity for note in graph.of(Note) if note.kind == "name left out"]


def everything(graph: Graph) -> str:
    """Every word that would be stored."""
    values = [asdict(node) for node in graph.nodes]
    edges = [
        (getattr(edge, "as_written", ""), getattr(edge, "passage", "")) for edge in graph.edges
    ]
    return repr(values) + repr(edges)


@pytest.mark.parametrize(
    ("cell", "owners"),
    [
        ("DCI Ann Example, Kent Police", ["DCI, Kent Police"]),
        ("Ann Example, Kent Police", ["Kent Police"]),
        ("Ann Example – Head of Safeguarding, Kent Police", ["Head of Safeguarding, Kent Police"]),
        ("Head of Safeguarding (Ann Example)", ["Head of Safeguarding"]),
        ("Head of Safeguarding (Ann Example), Kent Police", ["Head of Safeguarding, Kent Police"]),
        ("Ann Example / Bob Sample, Kent Police", ["Kent Police"]),
        ("Cllr A. Example", ["Cllr"]),
        ("Kent Police (Ann Example and Bob Sample)", ["Kent Police"]),
        ("Ann Example Kent Police", ["Kent Police"]),
    ],
)
def test_the_role_and_the_body_stay(tmp_path: Path, cell: str, owners: list[str]) -> None:
    graph = owners_in(tmp_path, cell)
    assert owned(graph) == owners
    assert left_out(graph) == ["remark"]
    assert not any(name in everything(graph) for name in NAMES)


@pytest.mark.parametrize("cell", ["Ann Example", "Ann Example / Bob Sample", "Dr Example", "Ann"])
def test_a_cell_of_nothing_but_names_has_no_owner_and_asks(tmp_path: Path, cell: str) -> None:
    graph = owners_in(tmp_path, cell)
    assert owned(graph) == []
    assert left_out(graph) == ["question"]


def test_an_item_of_nothing_but_a_name_asks_too(tmp_path: Path) -> None:
    row = "Cat|1|Offer homes|1. Build|1. Write 2. Read|1. Ann Example 2. Kent Police|"
    graph = plan_of(tmp_path, row)
    assert [(e.source.number, e.target.id) for e in graph.joined(OwnedBy)] == [("2", "kent-police")]
    assert left_out(graph) == ["question"]


def test_a_list_keeps_its_numbers_where_names_were(tmp_path: Path) -> None:
    cell = "1. Ann Example, Kent Police 2. Bob Sample, Home Office"
    graph = plan_of(tmp_path, f"Cat|1|Offer homes|1. Build|1. Write 2. Read|{cell}|")
    found = [(edge.source.number, edge.target.id) for edge in graph.joined(OwnedBy)]
    assert found == [("1", "kent-police"), ("2", "home-office")]


def test_what_is_stated_stands_where_the_graph_says(tmp_path: Path) -> None:
    cell = "<p>Ann Example, Kent Police</p><p>Bob Sample – Head of Housing, Home Office</p>"
    graph = owners_in(tmp_path, cell)
    for edge in graph.joined(OwnedBy):
        (at,) = (e for e in graph.joined(StatedIn) if e.source is edge.target)
        assert at.target.text[at.start : at.end] == edge.as_written
        assert at.target.id == edge.passage
    (passage,) = (p for p in graph.of(Passage) if p.column == 6 and p.kind == "cell")
    assert passage.text.split("\n") == [
        f"{LEFT_OUT}, Kent Police",
        f"{LEFT_OUT} – Head of Housing, Home Office",
    ]


def test_blocks_stand_where_their_words_stand_now(tmp_path: Path) -> None:
    cell = "<p>Ann Example</p><p>Kent Police</p><p>Home Office</p>"
    graph = owners_in(tmp_path, cell)
    assert owned(graph) == ["Kent Police", "Home Office"]


HEAD = "<th>Recommendation<th>Action<th>Lead<th>Progress"


def test_a_full_name_is_left_out_wherever_else_it_stands(tmp_path: Path) -> None:
    graph = web(
        tmp_path,
        f"{HEAD}\n<td>Offer homes<td>Ask Ann  Example<td>Ann Example, Kent Police"
        "<td>ANN EXAMPLE wrote; Ann will too. Annie Example did not",
    )
    words = everything(graph)
    assert "Ann Example" not in words
    assert "ANN EXAMPLE" not in words
    assert "Ann will too. Annie Example did not" in words
    (note,) = (n for n in graph.of(Note) if n.kind == "name left out elsewhere")
    assert "persons: 2;" in note.text


def test_a_body_that_has_the_name_of_an_owner_keeps_it(tmp_path: Path) -> None:
    graph = web(
        tmp_path,
        f"{HEAD}\n<td>Offer homes<td>Ask the Ann Example Foundation<td>Ann Example<td>Done",
    )
    assert "Ann Example Foundation" in everything(graph)


@pytest.mark.parametrize("owner", ["Ann Example", "Ann"])
def test_the_pseudonym_of_a_review_is_never_touched(tmp_path: Path, owner: str) -> None:
    row = f"{owner}|1|Offer homes|1. Build|Ask the mother of {owner}|{owner}, Kent Police|"
    graph = plan_of(tmp_path, row)
    assert [review.name for review in graph.of(Review)] == [owner]
    assert f"mother of {owner}" in everything(graph)
    assert LEFT_OUT not in everything(graph)


def test_a_recommendation_names_whom_it_likes(tmp_path: Path) -> None:
    graph = plan_of(tmp_path, "Cat|1|Thank Bob Sample|1. Thank Bob Sample|Thank|Kent Police|")
    assert {one.text for one in graph.of(Recommendation)} == {"Thank Bob Sample"}


@pytest.mark.parametrize(
    ("cell", "names"),
    [
        ("Kent Police, Home Office", 0),
        ("DCI Ann Example, Kent Police", 2),
        ("Ann Example / Bob Sample", 4),
        ("Mrs A. Example with support of Kent Police", 3),
    ],
)
def test_no_word_is_lost_but_the_names(tmp_path: Path, cell: str, names: int) -> None:
    row = f"Cat|1|Offer homes|1. Build|Write a policy|{cell}|Safety"
    path = written(tmp_path, row)
    raw = Counter(re.findall(r"\w+", path.read_text(encoding="utf-8")))
    kept = Counter(words(read_plan(path).graph))
    assert (raw - kept).total() == names
    assert not kept - raw
    assert raw.total() - names == kept.total()


def words(graph: Graph) -> list[str]:
    """Every word of the passages, names left out."""
    said = " ".join(passage.text for passage in graph.of(Passage))
    return re.findall(r"\w+", said.replace(LEFT_OUT, " "))


def test_every_column_of_owners_is_looked_at(tmp_path: Path) -> None:
    header = f"{HEADER}\tLead officer\tSupporting agencies"
    row = "Cat|1|Offer|1. Build|Write|Kent Police|Safety|DI Ann Example|Bob Sample (Home Office)"
    graph = plan_of(tmp_path, row, header=header)
    assert not any(name in everything(graph) for name in NAMES)
    assert {(e.target.id, e.role) for e in graph.joined(OwnedBy)} == {
        ("kent-police", "lead"),
        ("p/agency/di", "lead"),
        ("home-office", "support"),
    }


def test_reading_what_was_left_out_again_says_the_same(tmp_path: Path) -> None:
    first = owners_in(tmp_path, "DCI Ann Example, Kent Police")
    second = owners_in(tmp_path, f"DCI {LEFT_OUT}, Kent Police")
    assert owned(first) == owned(second)
    assert left_out(first) == left_out(second) == ["remark"]


WRONG_SO_FAR = {"{Abdi Example} Somali Women's Group", "Victoria and Albert Ward"}
"""Read wrongly, and counted as such in the report on accuracy."""


@pytest.mark.parametrize("marked", sorted({*labelled()["persons"]} - WRONG_SO_FAR))
def test_cells_read_by_hand(marked: str) -> None:
    text, names = unmarked(marked)
    found = persons_in(cell_of(text), gazetteer(""))
    assert [(one.start, one.end) for one in found] == names


def test_persons_are_found_nearly_always() -> None:
    counts = persons()
    assert min(counts.precision, counts.recall) > 0.98


def test_hardly_a_name_of_the_gazetteer_is_a_person() -> None:
    """Without the gazetteer's help, so that bodies it does not have fare as well."""
    nobody = Gazetteer([], "")
    names = {name for entry in entries().values() for name in entry.names(entry.area or "")}
    wrong = [name for name in names if persons_in(cell_of(name), nobody)]
    assert len(wrong) * 500 < len(names), wrong


def guessed(graph: Graph) -> list[str]:
    """The words of the notes that ask about names told by their place alone."""
    return [n.text for n in graph.of(Note) if n.kind == "words that may be a name left out"]


@pytest.mark.parametrize(
    ("cell", "owners"),
    [
        ("Named GP (Thessaly Umbermere)", ["Named GP"]),
        ("Thessaly Umbermere, Named GP", ["Named GP"]),
        ("Kent Police – Thessaly Umbermere", ["Kent Police"]),
        ("Head of Housing Thessaly Umbermere", ["Head of Housing"]),
    ],
)
def test_a_name_told_by_its_place_is_asked_about(
    tmp_path: Path, cell: str, owners: list[str]
) -> None:
    graph = owners_in(tmp_path, cell)
    assert owned(graph) == owners
    assert "Umbermere" not in everything(graph)
    (words,) = guessed(graph)
    assert "may be" in words


def test_a_name_that_is_sure_is_no_question(tmp_path: Path) -> None:
    assert guessed(owners_in(tmp_path, "Named GP (Ann Example)")) == []


@pytest.mark.parametrize(
    "cell",
    [
        "Thessaly Umbermere",
        "Thessaly Umbermere, Kent Police",
        "Kent Police / Thessaly Umbermere",
        "Thessaly Umbermere\nKent Police",
        "Lead: Thessaly Umbermere",
        "Commissioned service: Thessaly Umbermere",
        "Karma Nirvana – Service Manager",
        "Housing Manager (Newton Abbot)",
        "Head of Safeguarding (Operation Encompass)",
    ],
)
def test_words_in_a_list_of_bodies_are_no_name(cell: str) -> None:
    assert persons_in(cell_of(cell), gazetteer("")) == []


def test_a_body_before_an_office_with_its_own_name_stays() -> None:
    text, names = unmarked("Thessaly Umbermere – Service Manager ({Peverina Dunglebrook})")
    found = persons_in(cell_of(text), gazetteer(""))
    assert [(one.start, one.end) for one in found] == names


@pytest.mark.parametrize("accents", ["Małgorzata", "Malgorzata", "MAŁGORZATA"])
def test_accents_make_no_difference(accents: str) -> None:
    cell = cell_of(f"{accents} Example")
    assert [one.end for one in persons_in(cell, gazetteer(""))] == [len(cell.text)]


@pytest.mark.parametrize("marked", sorted(labelled()["prose"]))
def test_prose_read_by_hand(marked: str) -> None:
    text, names = unmarked(marked)
    found = persons_beside(cell_of(text), gazetteer(""), ["Alice"], "")
    assert [(one.start, one.end) for one in found] == names


def told(folder: Path, progress: str, asked: str = "Offer homes") -> str:
    """Everything stored of a plan of one row, of its progress and of a column nobody knows."""
    head = f"{HEAD}<th>Widgets"
    row = f"<td>{asked}<td>Write<td>Kent Police<td>{progress}<td>{progress}"
    return everything(web(folder, f"{head}\n{row}"))


@pytest.mark.parametrize(
    "said",
    ["DI Bryony Umbermere has written", "Emailed Bryony Umbermere", "Bryony Umbermere to chase"],
)
def test_officers_are_left_out_of_other_columns(tmp_path: Path, said: str) -> None:
    words = told(tmp_path, said)
    assert "Umbermere" not in words
    assert said.partition("Bryony")[0] + LEFT_OUT in words


def test_whom_a_recommendation_names_stays(tmp_path: Path) -> None:
    words = told(tmp_path, "Bryony Umbermere was met", "Ask the mother of Bryony Umbermere")
    assert LEFT_OUT not in words


def test_an_officer_whom_a_recommendation_names_goes(tmp_path: Path) -> None:
    words = told(tmp_path, "DI Bryony Umbermere was met", "Ask DI Bryony Umbermere")
    assert "Umbermere" not in words


def test_the_pseudonym_stays_in_prose() -> None:
    cell = cell_of("Dr Umbermere met Bryony Umbermere")
    assert persons_beside(cell, gazetteer(""), ["Dr Umbermere", "Bryony Umbermere"], "") == []


@pytest.mark.parametrize(
    ("word", "ordinary"),
    [("policies", True), ("planned", True), ("well-being", True), ("making", True),
     ("umbermere", False), ("umbermere-housing", False)],
)  # fmt: skip
def test_forms_of_a_word_are_ordinary_too(word: str, ordinary: bool) -> None:
    assert is_ordinary(word) == ordinary


def test_places_are_known() -> None:
    assert is_place("harborough")
    assert not is_place("umbermere")
