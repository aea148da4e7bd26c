"""Every question of the catalogue, asked of a small graph on both databases: whole answers.

`tests/queries/answers/` has a module for each question: its graph, and what it answers there.
"""

from importlib import import_module
from pathlib import Path

import pytest

from graph.store import Store
from queries.answer import EMPTY, ask
from queries.question import catalogue

WHOLE = [
    (name, number)
    for name in catalogue()
    for number in range(len(import_module(f"tests.queries.answers.{name}").ANSWERS))
]


@pytest.mark.parametrize(("name", "number"), WHOLE)
def test_the_whole_answer(store: Store, name: str, number: int) -> None:
    answers = import_module(f"tests.queries.answers.{name}")
    parameters, rows, totals = answers.ANSWERS[number]
    store.write(answers.GRAPH())
    given = ask(store, name, parameters)
    assert given.rows == rows
    assert given.totals == totals


def test_every_question_has_an_answer_and_every_answer_a_question() -> None:
    modules = {path.stem for path in Path(__file__).with_name("answers").glob("[!_]*.py")}
    assert {name for name, _ in WHOLE} == modules - {"form"} == set(catalogue())


@pytest.mark.parametrize("name", list(catalogue()))
def test_an_empty_graph_has_no_rows(store: Store, name: str) -> None:
    given = ask(store, name)
    assert given.rows == []
    assert given.sentence == EMPTY
    assert set(given.totals.values()) <= {0, None}
