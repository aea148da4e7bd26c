"""What is found, in which order and out of how much: the same on both databases."""

import json
import re
from dataclasses import replace
from pathlib import Path

import pytest

from graph.errors import QuestionError, UnknownReferenceError
from graph.model import Graph, Outcome, Passage
from graph.store import Store
from loaders.load import load, read_plan
from queries.find_text import find_json, find_text
from queries.finding import FEW, KINDS, find
from tests.benchmarks.generator import national
from tests.queries.example import example

Listed = list[tuple[str, str]]


def listed(store: Store, typed: str, plan: str = "", kinds: tuple[str, ...] = ()) -> Listed:
    """Return kind and id of every hit, in order."""
    hits = find(store, typed, plan=plan, kinds=kinds, most=1000).hits
    return [(hit.kind, hit.id) for hit in hits]


def test_every_kind_is_found_and_no_passage_whose_words_are_shown(store: Store) -> None:
    store.write(example())
    found = find(store, "staff")
    assert [(hit.kind, hit.id, hit.score) for hit in found.hits] == [
        ("recommendation", "aton/AB/1", 100),
        ("recommendation", "aton/R1", 100),
        ("outcome", "aton/sure", 100),
    ]
    assert found.shown_elsewhere == 3
    assert found.counts == dict(zip(KINDS, (2, 0, 1, 0, 0), strict=True))
    assert found.searched == dict(zip(KINDS, (13, 7, 2, 4, 21), strict=True))


def test_a_passage_is_listed_where_only_it_has_the_words(store: Store) -> None:
    store.write(example())
    assert listed(store, "polise") == [("passage", "aton/1-2-4")]
    assert listed(store, "champion leaflet") == [
        ("recommendation", "aton/CD/2"),
        ("action", "aton/4"),
    ]
    assert listed(store, "staff sure tests") == [("passage", "aton/1-1-5")]


def test_what_says_nothing_else_comes_first_and_then_what_has_them_in_a_row(store: Store) -> None:
    store.write(example())
    found = find(store, "home office")
    assert [(hit.kind, hit.id, hit.score) for hit in found.hits] == [
        ("agency", "home-office", 230),
        ("recommendation", "aton/AB/N1", 210),
    ]
    found = find(store, "share records")
    assert [(hit.id, hit.score) for hit in found.hits] == [("aton/CD/1", 230), ("aton/R2", 200)]


def test_equals_come_by_kind_then_by_how_early_then_by_number(store: Store) -> None:
    graph = example()
    sure = next(one for one in graph.of(Outcome) if one.id == "aton/sure")
    graph.add(
        Outcome(id=f"aton/o{n}", plan=sure.plan, text="Many ask for harm") for n in (10, 9, 100)
    )
    store.write(graph)
    assert listed(store, "ask") == [
        ("recommendation", "aton/AB/2"),
        ("recommendation", "aton/AB/3"),
        ("recommendation", "aton/R10"),
        ("outcome", "aton/o9"),
        ("outcome", "aton/o10"),
        ("outcome", "aton/o100"),
    ]
    assert [hit.id for hit in find(store, "ask", most=4).hits][3:] == ["aton/o9"]


def test_where_nothing_has_all_words_those_with_the_most_come(store: Store) -> None:
    store.write(example())
    found = find(store, "train xyz test")
    assert [(hit.kind, hit.id) for hit in found.hits] == [("recommendation", "aton/R1")]
    assert (found.held, [part.words for part in found.nowhere]) == (2, [("xyz",)])
    found = find(store, "log protocol")
    assert [(hit.kind, hit.id) for hit in found.hits] == [
        ("recommendation", "bton/EF/1"),
        ("action", "bton/1"),
        ("action", "aton/2"),
        ("action", "aton/3"),
    ]
    assert (found.held, found.nowhere) == (1, [])


def test_a_phrase_must_stand_in_a_row(store: Store) -> None:
    store.write(example())
    assert listed(store, '"train all staff"') == [("recommendation", "aton/AB/1")]
    assert listed(store, '"staff train"') == []
    assert listed(store, '"the course"') == [("action", "aton/1")]
    assert listed(store, '"book it" course') == [("action", "aton/5"), ("action", "aton/1")]


def test_one_kind_or_two_are_searched(store: Store) -> None:
    store.write(example())
    assert listed(store, "staff", kinds=("passage",)) == [
        ("passage", "aton/1-1-5"),
        ("passage", "aton/1-1-2"),
        ("passage", "aton/1-1-1"),
    ]
    assert listed(store, "office", kinds=("Passage", "agency")) == [("agency", "home-office")]
    assert list(find(store, "office", kinds=["agency"]).searched) == ["agency"]
    with pytest.raises(QuestionError, match="--kind 'cell' is not known; there are recommend"):
        find(store, "office", kinds=["cell"])


def test_one_plan_is_searched(store: Store) -> None:
    store.write(example())
    assert listed(store, "police", "aton") == [("agency", "police")]
    assert listed(store, "police", "bton") == []
    assert find(store, "police", plan="bton").searched["agency"] == 0
    assert listed(store, "log", "bton") == [("recommendation", "bton/EF/1"), ("action", "bton/1")]
    with pytest.raises(UnknownReferenceError, match="no plan 'cton' in the graph; there are aton"):
        find(store, "log", plan="cton")
    with pytest.raises(QuestionError, match="--most 0: list 1 or more"):
        find(store, "log", most=0)


def test_where_each_stands_and_how_to_go_on(store: Store) -> None:
    store.write(example())
    found = find(store, "book staff police protocol audit champion log")
    at = {name: one for (_, name), one in found.at.items()}
    assert at["aton/5"].recommendations == ["aton/R1"]
    assert at["aton/6"].recommendations == ["aton/R1", "aton/R2"]
    assert at["aton/sure"].recommendations == ["aton/R1"]
    assert at["aton/sure"].places == [("aton/1-1-5", "table 1, row 1, column 5: OUTCOME")]
    assert at["bton/EF/1"].places == [("bton/line-4", "page 2, line 4")]
    assert (at["bton/1"].plan, at["bton/1"].places) == ("bton", [])
    assert (at["police"].plan, len(at["police"].places)) == ("aton", 3)


def test_json_holds_what_was_found(store: Store) -> None:
    store.write(example())
    said = json.loads(find_json(find(store, "audit xyz")))
    assert said == {
        "words": ["audit", "xyz"],
        "held": 1,
        "nowhere": ["xyz"],
        "found": dict(zip(KINDS, (0, 1, 0, 0, 0), strict=True)),
        "searched": dict(zip(KINDS, (13, 7, 2, 4, 21), strict=True)),
        "passages_not_listed_again": 1,
        "hits": [
            {
                "id": "aton/6",
                "label": "Action",
                "plan": "aton",
                "score": 100,
                "text": "Audit the records",
                "spans": [[0, 5]],
                "passage": "aton/1-6-3",
                "address": "table 1, row 6, column 3: ACTION",
                "places": [
                    {"passage": "aton/1-6-3", "address": "table 1, row 6, column 3: ACTION"}
                ],
                "recommendations": ["aton/R1", "aton/R2"],
            }
        ],
    }


def test_what_is_printed(store: Store) -> None:
    store.write(example())
    assert find_text(find(store, "audit record", most=1)) == (
        "1 found for audit, record: 0 of 13 recommendations, 1 of 7 actions, 0 of 2\n"
        "  outcomes, 0 of 4 agencies, 0 of 21 passages.\n"
        "Not listed again: 1 passage whose words are in something found there.\n"
        "\n"
        "action 6 of aton\n"
        "  “«Audit» the «records»”\n"
        "  [aton/1-6-3] table 1, row 6, column 3: ACTION\n"
        "  dhrgraph trace aton/R1 (also aton/R2)\n"
    )
    said = find_text(find(store, "record", most=1))
    assert "The best 1 are listed; all of them: --most 3" in said
    assert find_text(find(store, "xyzzy")).startswith(
        "0 found for xyzzy: 0 of 13 recommendations, 0 of 7 actions, 0 of 2 outcomes, 0\n"
        "  of 4 agencies, 0 of 21 passages.\n"
        "A word is found whole, as one or several (review, reviews)"
    )
    assert "Nothing holds all 2 of these; what follows holds 1 of them.\nNowhere: xyzzy.\n" in (
        find_text(find(store, "xyzzy record"))
    )


def test_an_empty_graph_says_so(store: Store) -> None:
    assert find_text(find(store, "training")) == (
        "The graph holds no plan yet. Load one: dhrgraph load newham\n"
    )


def test_plans_without_a_thing_of_a_kind_are_plans(store: Store) -> None:
    graph = example()
    store.write(Graph([plan for plan in graph.plans() if plan.id == "aton"]))
    said = find_text(find(store, "training"))
    assert said.startswith("0 found for training: 0 of 0 recommendations, 0 of 0 actions")
    assert "no plan" not in said
    assert find(store, "training", kinds=["outcome"]).plans == ["aton"]


def test_words_that_signs_join_and_numbers_are_found(store: Store) -> None:
    graph = example()
    cell = graph.of(Passage)[0]
    texts = {
        "x1": "Status:Complete for safe_lives and Police:zanzibar",
        "x2": "the cafe\u0301 has 1;2 and 3,141 of lives2",
        "x3": "3141",
    }
    graph.add(replace(cell, id=f"aton/{name}", text=text) for name, text in texts.items())
    store.write(graph)
    for typed in ("zanzibar", "lives", "complete", "status complete", '"safe lives"'):
        assert [one for one in listed(store, typed) if "/x" in one[1]] == [
            ("passage", "aton/x1")
        ], typed
    for typed in ("café", "1", "2", "3,141", "has 2", "lives2", "café 1 2", '"2 and 3,141"'):
        assert [one for one in listed(store, typed) if "/x" in one[1]] == [
            ("passage", "aton/x2")
        ], typed
    assert listed(store, "cafe") == listed(store, "41") == listed(store, "3") == []
    assert listed(store, "3141", "aton") == [("passage", "aton/x3")]
    assert listed(store, "3141", "bton") == []


def test_what_stands_nowhere_is_told_by_the_texts(store: Store) -> None:
    graph = example()
    cell = graph.of(Passage)[0]
    graph.add(
        replace(cell, id=f"aton/x{number}", text=f"Unit{number} zebra42")
        for number in range(2 * FEW)
    )
    graph.add([replace(cell, id="aton/y", text="A unit")])
    store.write(graph)
    found = find(store, "zebra42 unit0 zebra 43")
    assert [hit.id for hit in found.hits] == ["aton/x0"]
    assert [part.words for part in found.nowhere] == [("zebra",), ("43",)]
    assert [part.words for part in find(store, "zebra42 unit0 unit").nowhere] == []


def test_thirty_words_of_which_nothing_holds_all(store: Store) -> None:
    store.write(example())
    many = [f"qx{letter}" for letter in "abcdefghijklmnopqrstuvw"]
    found = find(store, f'"{" ".join(many)}" train staff test log ask harm share')
    assert (found.held, found.hits[0].id) == (3, "aton/R1")


def test_no_sign_that_steers_a_terminal_is_printed(store: Store) -> None:
    graph = example()
    cell = graph.of(Passage)[0]
    graph.add([replace(cell, id="aton/x", text="zebra \x1b[31mred\x9b1m \x07", header="\x1b]0;")])
    store.write(graph)
    said = find_text(find(store, "zebra"))
    assert "«zebra» \ufffd[31mred" in said
    assert re.findall(r"[^\n\x20-\x7e\xa0-\uffff]", said) == []


NEWHAM = {
    "training": ("newham/AB/3", 14),
    "GP": ("newham/R15", 12),
    '"domestic violence" training': ("newham/AB/3", 3),
    "Metropolitan Police Service": ("metropolitan-police-service", 3),
}


def test_the_newham_plan(store: Store) -> None:
    load(store, read_plan(Path("newham")))
    found = {typed: find(store, typed) for typed in NEWHAM}
    assert {typed: (one.hits[0].id, one.number) for typed, one in found.items()} == NEWHAM
    for one in found.values():
        for text in (find_text(one), find_text(find(store, "health service agency", most=200))):
            assert [line for line in text.splitlines() if len(line) > 80] == []


TYPED = [
    *NEWHAM,
    "agency",
    "agencies review policy",
    "staff xyzzy training",
    '"case conference" police',
    "children's services",
    "all staff and the police",
    "A&E (nurse) AND x:y",
    "housing",
    "training 2 R15",
    "12",
]


@pytest.mark.neo4j
def test_both_databases_find_the_same_in_the_same_order(
    embedded_store: Store, neo4j_store: Store
) -> None:
    graph = national(3, 10, 300, 500, 40, outcomes=60, passages=True)
    for one in (embedded_store, neo4j_store):
        with one._writer.session(database=one.database) as session:
            session.run("MATCH (n) DETACH DELETE n").consume()
        one.write(graph)
        load(one, read_plan(Path("newham")))
    hits = 0
    for typed in TYPED:
        for plan, kinds, most in (("", (), 20), ("newham", (), 500), ("", ("passage",), 500)):
            asked = [
                find(one, typed, plan=plan, kinds=kinds, most=most)
                for one in (embedded_store, neo4j_store)
            ]
            assert find_json(asked[0]) == find_json(asked[1]), typed
            hits += len(asked[0].hits)
    assert hits > 400
