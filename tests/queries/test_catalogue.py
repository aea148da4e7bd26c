"""Every question of the catalogue, asked of a small graph on both databases: whole answers.

`tests/queries/answers/` has a module for each question: its graph, and what it answers there.
"""

from importlib import import_module
from pathlib import Path

import pytest

from graph.store import Store
from queries.answer import ask
from queries.question import catalogue

WHOLE = [
    (name, number)
    for name in catalogue()
    for number in range(len(import_module(f"tests.queries.answers.{name}").ANSWERS))
]


@pytest.mark.parametrize(("name", "number"), WHOLE)
def test_the_whole_answer(store: Store, name: str, number: int) -> None:
    answers = import_module(f"tests.queries.answers.{name}")
    parameters, rows = answers.ANSWERS[number]
    store.write(answers.GRAPH())
    assert ask(store, name, parameters).rows == rows


def test_every_question_has_an_answer_and_every_answer_a_question() -> None:
    modules = {path.stem for path in Path(__file__).with_name("answers").glob("[!_]*.py")}
    assert {name for name, _ in WHOLE} == modules - {"form"} == set(catalogue())


@pytest.mark.parametrize("name", list(catalogue()))
def test_an_empty_graph_has_no_rows(store: Store, name: str) -> None:
    given = ask(store, name)
    assert given.rows == []
    assert given.sentence in (None, "Nothing in the graph answers this.")
