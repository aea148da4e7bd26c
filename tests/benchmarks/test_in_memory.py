"""pandas and networkx give the same figures as the catalogue through the store."""

from collections import defaultdict
from typing import Any

import pytest

from graph.model import Agency, Graph, Recommendation
from graph.store import Store
from queries.answer import ask
from tests.benchmarks import flat_table, in_networkx
from tests.benchmarks.flat_table import Figures, Trace
from tests.benchmarks.generator import national

EVERY = 37
STEPS = set(flat_table.STEPS)


@pytest.fixture(scope="module")
def graph() -> Graph:
    return national(3, 20, 530, 1_500, 30, outcomes=700)


def _rows(store: Store, name: str, **given: object) -> list[dict[str, Any]]:
    answer = ask(store, name, given)
    assert not getattr(answer, "cut", False)
    return [dict(zip(answer.columns, row, strict=True)) for row in answer.rows]


def _across(store: Store, graph: Graph) -> Figures:
    ids = {agency.name: agency.id for agency in graph.of(Agency)}
    return {
        ids[str(row["agency"])]: (row["actions"], row["cross_review"], row["reviews"])
        for row in _rows(store, "agencies_by_cross_review_actions")
    }


def _not_revised(store: Store) -> dict[str, int]:
    return {
        f"{row['plan']}/{str(row['recommendation']).replace(' ', '/')}": row["actions"]
        for row in _rows(store, "originals_without_revision")
    }


def _trace(store: Store, name: str) -> Trace:
    found: Trace = defaultdict(set)
    for row in _rows(store, "trace_recommendation", recommendation=name):
        if row["step"] in STEPS:
            found[str(row["step"])].add(str(row["reference"]))
    return found


def test_three_answers_are_those_of_the_catalogue(store: Store, graph: Graph) -> None:
    store.write(graph)
    flat, network = flat_table.table(graph), in_networkx.network(graph)
    across, alone = _across(store, graph), _not_revised(store)
    assert across
    assert flat_table.across_reviews(flat) == across == in_networkx.across_reviews(network)
    assert alone
    assert flat_table.not_revised(flat) == alone == in_networkx.not_revised(network)
    called = {one.id: getattr(one, "name", one.id) for one in graph.nodes}
    for one in graph.of(Recommendation)[::EVERY]:
        expected = _trace(store, one.id)
        for found in (flat_table.trace(flat, one.id), in_networkx.trace(network, one.id)):
            named = {step: {called[name] for name in names} for step, names in found.items()}
            assert {step: names for step, names in named.items() if names} == expected
