"""A question, asked of a store: `Question × Store → Answer`."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from graph.errors import QuestionError
from graph.store import Store
from queries.among import meant
from queries.network import computed
from queries.parameter import Parameter, Value, allowed, checked
from queries.question import Question, find
from queries.sources import Source, sources

Cell = str | int | float | list[str] | None
NOTHING = "Nothing in the graph answers this."
EMPTY = "The graph holds no plan yet; load one first."
MOST = "most"
"""The parameter of a question that cuts its rows."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """What was asked, with which parameters, and the rows, each in the order of the columns.

    `totals` are what the rows are out of; `sources` are the plans that were asked about.
    """

    question: Question
    parameters: Mapping[str, Value]
    columns: tuple[str, ...]
    rows: list[tuple[Cell, ...]]
    totals: Mapping[str, Cell] = field(default_factory=dict)
    sources: tuple[Source, ...] = ()

    @property
    def sentence(self) -> str | None:
        """Return the answer in one sentence, where the question has one."""
        if not self.rows and not self.sources:
            return EMPTY
        if not self.rows:
            return (self.question.none or NOTHING).format(**self.totals)
        if self.question.sentence is None:
            return None
        first = dict(zip(self.columns, self.rows[0], strict=True))
        return self.question.sentence.format(**first | dict(self.totals) | {"rows": len(self.rows)})

    @property
    def cut(self) -> bool:
        """Tell whether there may be more rows than the parameter `most` let through."""
        return len(self.rows) == self.parameters.get(MOST)


def ask(store: Store, name: str, parameters: Mapping[str, object] | None = None) -> Answer:
    """Ask a question of the catalogue by its name; QuestionError says what is wrong with it."""
    return answer(store, find(name), parameters or {})


def answer(store: Store, question: Question, parameters: Mapping[str, object]) -> Answer:
    """Ask a question; its columns must be the declared ones."""
    used = _settle(store, question, parameters)
    rows = store.read(question.cypher, dict(used))
    if question.network:
        rows = computed(question.network, rows)
    columns = tuple(question.columns)
    return Answer(
        question=question,
        parameters=used,
        columns=columns,
        rows=[_in_order(question.name, row, columns) for row in rows],
        totals=_totals(store, question, used),
        sources=sources(store, question, used),
    )


def _totals(store: Store, question: Question, used: Mapping[str, Value]) -> dict[str, Cell]:
    """Return what the rows are out of."""
    if not question.counting:
        return {}
    (row,) = store.read(question.counting, dict(used))
    names = tuple(question.totals)
    return dict(zip(names, _in_order(question.name, row, names), strict=True))


def _settle(store: Store, question: Question, given: Mapping[str, object]) -> dict[str, Value]:
    """Return every parameter of the question, as given or by default."""
    for name in given:
        if name not in question.parameters:
            known = ", ".join(question.parameters) or "none"
            raise QuestionError(
                f"{question.name} has no parameter {name!r}; its parameters: {known}"
            )
    return {
        name: _value(store, question.name, name, parameter, given)
        for name, parameter in question.parameters.items()
    }


def _value(
    store: Store, asked: str, name: str, parameter: Parameter, given: Mapping[str, object]
) -> Value:
    """Return what was given for a parameter, or its default, as the question is told it."""
    if name not in given and parameter.default is None:
        raise QuestionError(f"{asked} needs the parameter {name!r}: give {allowed(parameter)}")
    try:
        value = checked(name, parameter, given.get(name, parameter.default))
    except QuestionError as error:
        raise QuestionError(f"{asked}, parameter {error}") from error
    if parameter.among and isinstance(value, str) and value:
        return meant(store, parameter.among, value)
    return value


def _in_order(asked: str, row: Mapping[str, Any], columns: tuple[str, ...]) -> tuple[Cell, ...]:
    """Return the cells in the order of the columns, which must be all there are."""
    if tuple(row) != columns:
        raise QuestionError(
            f"{asked}.cypher: returned the columns {', '.join(row)}; "
            f"its header declares {', '.join(columns)}"
        )
    return tuple(row[name] for name in columns)
