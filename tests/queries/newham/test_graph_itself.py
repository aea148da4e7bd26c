"""What the graph says of itself on the Newham plan, counted by hand from the document."""

import hashlib
from pathlib import Path

import pytest

from graph.schema import EDGES, NODES, edge_type, legend
from graph.store import Store
from loaders.load import load, read_plan
from queries.answer import ask
from tests.queries.test_newham import TRUTH, rows

FOLDER = Path(__file__).parents[3] / "loaders" / "plans" / "newham"


@pytest.fixture
def newham(store: Store) -> Store:
    load(store, read_plan(Path("newham")))
    return store


def test_what_there_is(newham: Store) -> None:
    found = {row["name"]: row for row in rows(ask(newham, "what_the_graph_holds"))}
    assert {name: row["means"] for name, row in found.items()} == legend()
    kinds = [*(node.__name__ for node in NODES), *(edge_type(edge) for edge in EDGES)]
    assert list(found) == kinds
    counted = {
        "Plan": 1,
        "Review": 5,
        "Recommendation": 54,
        "Theme": 7,
        "Action": 37,
        "Outcome": 30,
        "Correction": 0,
        "Change": 0,
        "MADE": 36,
        "MERGED_INTO": 41,
        "ADDRESSES": 53,
        "OWNED_BY": 97,
        "AIMS_FOR": 92,
        "ABOUT": 37,
        "DIRECTED_AT": 45,
        "VERSION_OF": 1,
        "HOLDS": 14,
    }
    assert {name: found[name]["number"] for name in counted} == counted
    assert {name: found[name]["per_plan"] for name in counted} == counted


def test_how_links_are_known(newham: Store) -> None:
    """Counted in the reading by hand: a link of each action of the row, each heading's own cell."""
    answer = ask(newham, "how_links_are_known", {"plan": "newham"})
    found = [row[:9] for row in answer.rows if row[0] != "REPEATS"]
    alike = sum(int(str(row[2])) for row in answer.rows if row[0] == "REPEATS")
    assert {row[9:] for row in answer.rows} == {(401 + alike, 103 + alike)}
    says = legend()
    assert found == [
        ("OWNED_BY", says["OWNED_BY"], 97, 63, 0, 34, 0, 34, 0.351),
        ("MERGED_INTO", says["MERGED_INTO"], 41, 19, 0, 19, 3, 22, 0.537),
        ("AIMS_FOR", says["AIMS_FOR"], 92, 72, 0, 20, 0, 20, 0.217),
        ("ABOUT", says["ABOUT"], 37, 19, 0, 18, 0, 18, 0.486),
        ("ADDRESSES", says["ADDRESSES"], 53, 44, 0, 8, 1, 9, 0.17),
        ("DIRECTED_AT", says["DIRECTED_AT"], 45, 45, 0, 0, 0, 0, 0.0),
        ("MADE", says["MADE"], 36, 36, 0, 0, 0, 0, 0.0),
    ]


def test_notes_by_kind(newham: Store) -> None:
    answer = ask(newham, "notes_by_kind")
    assert [row[:6] for row in answer.rows] == [
        ("several dates", "question", 2, 0, 2, 1),
        ("no revised recommendation", "question", 1, 0, 1, 1),
        ("number contradicted", "question", 1, 0, 1, 1),
        ("number missing", "question", 1, 0, 1, 1),
        ("number twice", "question", 1, 0, 1, 1),
        ("outcomes told apart", "remark", 6, 0, 6, 1),
        ("markup damaged", "remark", 5, 0, 5, 1),
        ("actions told apart", "remark", 4, 0, 4, 1),
        ("cross-reference", "remark", 1, 0, 1, 1),
        ("recommendation in two parts", "remark", 1, 0, 1, 1),
        ("remark in the cell", "remark", 1, 0, 1, 1),
    ]
    assert answer.totals == {
        "all_plans": 1,
        "all_questions": len(TRUTH["questions"]),
        "all_open": 6,
        "all_remarks": 18,
    }
    examples = {row["note"]: row["example"] for row in rows(answer)}
    assert examples["number missing"] == "AA: the numbers go up to 9; there is no 8."


def test_where_the_plan_is_from(newham: Store) -> None:
    answer = ask(newham, "plans_and_sources")
    (row,) = rows(answer)
    assert row["loaded"].startswith("20")
    assert row["source"].startswith("London Borough of Newham")
    assert {name: row[name] for name in row if name not in ("loaded", "source")} == {
        "plan": "newham",
        "title": "London Borough of Newham DHR Recommendations Combined Action Plan",
        "area": "Newham",
        "kind": "combined",
        "published": "2014",
        "versions": 1,
        "reviews": 5,
        "originals": 36,
        "revised": 18,
        "actions": 37,
        "open_notes": 24,
        "sha256": hashlib.sha256((FOLDER / "plan.txt").read_bytes()).hexdigest(),
    }
    assert answer.totals["all_plans"] == 1
