"""The template filled from a store: which rows there are, and in which order all stands in them."""

import csv
from dataclasses import replace
from pathlib import Path

from graph.model import Note
from graph.store import Store
from loaders.load import load, read_plan
from queries.template.rows import BASIS, HEADER, Filled, fill
from tests.accuracy.cases import PLANS
from tests.queries.example import example
from tests.queries.template_example import (
    ACTION,
    ASKED,
    DONE,
    KNOWN,
    LEAD,
    ON,
    below,
    column,
)


def test_a_review_of_a_combined_plan(store: Store) -> None:
    store.write(example())
    filled = fill(store, "aton/AB", ON)
    assert filled.title == "aton: Domestic Homicide Review Action Plan – AB"
    assert filled.header == (*HEADER, BASIS)
    assert column(filled, ASKED) == [
        *["1. Train all staff\nNote: revised as R1"] * 3,
        *["2. Ask about harm\nNote: revised as R2 (matched), R10"] * 4,
        "3. Ask again\nNote: revised as R10 (carried)",
        "N1. The Home Office should fund it",
    ]
    assert column(filled, ACTION) == [
        "Book the course", "Book it again", "Audit the records", "Write a protocol",
        "Test the protocol", "Print a leaflet", "Audit the records", "Print a leaflet", "",
    ]  # fmt: skip
    assert column(filled, LEAD) == [
        "CCG\nwith support of Police", "CCG", "Police", "Polise", "", "Umbrella Group", "Police",
        "Umbrella Group", "",
    ]  # fmt: skip
    assert [words.split("\n") for words in column(filled, KNOWN)] == [
        ["through R1", "owner 2 of 2: carried"],
        ["through R1, carried", "owner: carried", "outcome: carried"],
        *[["through R1"], ["through R2, matched"], ["through R2, matched"], ["through R10"]],
        *[["through R2, matched"], ["through R10, carried"], [""]],
    ]
    assert [row[:2] + row[KNOWN:] for row in filled.spans()] == [
        [3, 3, 1], [0, 0, 1], [0, 0, 1], [4, 4, 2], [0, 0, 0], [0, 0, 1], [0, 0, 1], [1, 1, 1],
        [1, 1, 1],
    ]  # fmt: skip


def test_what_stands_below_it_counts_with_denominators(store: Store) -> None:
    store.write(example())
    filled = fill(store, "aton/AB", ON)
    said = below(filled)
    for line in (
        "R2: “Share all records”.",
        "Recommendations: 4; with an action 3, without any 1.",
        "Actions: 6; entries of them in the table: 8; one that meets several recommendations "
        "stands under each.",
        "stated 3 of 8, carried 2 of 8, matched 3 of 8; 8 of 8 through a revised recommendation.",
        "stated 5 of 8, confirmed 1 of 8, carried 2 of 8; 1 of 8 entries name none.",
        "Outcomes: stated 2 of 3, carried 1 of 3.",
        "Matched: the wording says so; nobody has confirmed it.",
        "the plan has Training.",
        "Questions about these entries that nobody has settled: 1; `dhrgraph notes --plan aton`",
    ):
        assert line in said
    assert "Confirmed:" not in said


def test_a_single_review_that_says_all_has_no_marks(store: Store) -> None:
    store.write(example())
    filled = fill(store, "bton/EF", ON)
    assert filled.header == HEADER
    assert [[cell.text for cell in row.cells] for row in filled.rows] == [
        ["1. Keep a log", "Local", "Open a log", "Police", "", "", ""]
    ]
    assert "Basis" not in below(filled)
    assert "Revised recommendations" not in below(filled)


def test_recommendations_stand_in_natural_order(store: Store) -> None:
    store.write(example())
    filled = fill(store, "aton/CD", ON)
    numbers = list(dict.fromkeys(row.original for row in filled.rows))
    assert numbers == ["aton/CD/1", "aton/CD/2", "aton/CD/3", "aton/CD/4", "aton/CD/N2"]
    assert "(DARDR)" in filled.title


def test_recommendations_and_owners_stand_in_the_order_of_the_document(store: Store) -> None:
    load(store, read_plan(PLANS / "sarah.docx", PLANS / "sarah.source.yaml"))
    filled = fill(store, "sarah/Sarah", ON)
    assert [words.split()[0] for words in dict.fromkeys(column(filled, ASKED))] == [
        "a)", "Nottinghamshire", "The", "Sherwood", "Posters",
    ]  # fmt: skip
    both = "Sherwood Forest Hospital Trust; Doncaster and Bassetlaw Hospital Trust"
    assert column(filled, LEAD)[-3:] == [both] * 3


def read_csv(store: Store, tmp_path: Path, *rows: tuple[str, ...]) -> Filled:
    """The template filled for Jo, whose plan has these rows."""
    path = tmp_path / "jo.csv"
    head = ("No", "Recommendation", "Action", "Lead agency", "Outcome")
    title = ("Kent: Domestic Homicide Review Action Plan – Jo",)
    with path.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows([title, head, *rows])
    load(store, read_plan(path))
    return fill(store, "jo/Jo", ON)


def test_owners_and_outcomes_stand_in_the_order_of_their_cell(store: Store, tmp_path: Path) -> None:
    many = "\n".join(f"Nobody waits for {n} weeks" for n in range(11))
    filled = read_csv(
        store,
        tmp_path,
        ("1", "Kent Police should listen", "Ask", "Kent Police\nVictim Support", ""),
        ("2", "Kent Police should act", "Do", "Victim Support\nKent Police", many),
    )
    assert column(filled, LEAD) == ["Kent Police; Victim Support", "Victim Support; Kent Police"]
    assert column(filled, DONE) == ["", many]


def test_whom_a_recommendation_is_for(store: Store, tmp_path: Path) -> None:
    filled = read_csv(
        store,
        tmp_path,
        ("1", "Kent Police should listen", "Ask", "", ""),
        ("2", "Staff should be trained\nKent Police", "Do", "", ""),
        ("Recommendations for Nowhere Borough Council",),
        ("3", "Homes should be offered", "Build", "", ""),
    )
    assert column(filled, ASKED) == [
        "1. Kent Police should listen",
        "2. Staff should be trained\nFor Kent Police",
        "3. Homes should be offered\nNote: for Nowhere Borough Council",
    ]


def test_questions_that_are_settled_do_not_count(store: Store) -> None:
    graph = example()
    note = graph.of(Note)[0]
    done = replace(note, settled="no, on 1 May")
    graph.nodes = [done if node is note else node for node in graph.nodes]
    graph.edges = [replace(e, source=done) if e.source is note else e for e in graph.edges]
    store.write(graph)
    assert "nobody has settled" not in below(fill(store, "aton/AB", ON))
