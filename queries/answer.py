"""A question, asked of a store: `Question × Store → Answer`."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from graph.errors import QuestionError, UnknownReferenceError
from graph.store import Store
from queries.parameter import Parameter, Value, allowed, checked
from queries.question import Question, find

Cell = str | int | float | list[str] | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """What was asked, with which parameters, and the rows, each in the order of the columns."""

    question: Question
    parameters: Mapping[str, Value]
    columns: tuple[str, ...]
    rows: list[tuple[Cell, ...]]

    @property
    def sentence(self) -> str | None:
        """Return the answer in one sentence, where the question has one."""
        if self.question.sentence is None:
            return None
        if not self.rows:
            return "Nothing in the graph answers this."
        first = dict(zip(self.columns, self.rows[0], strict=True))
        return self.question.sentence.format(**first | {"rows": len(self.rows)})


def ask(store: Store, name: str, parameters: Mapping[str, object] | None = None) -> Answer:
    """Ask a question of the catalogue by its name; QuestionError says what is wrong with it."""
    return answer(store, find(name), parameters or {})


def answer(store: Store, question: Question, parameters: Mapping[str, object]) -> Answer:
    """Ask a question; its columns must be the declared ones."""
    used = _settle(question, parameters)
    refuse_unknown_plan(store, str(used.get("plan", "")))
    rows = store.read(question.cypher, dict(used))
    columns = tuple(question.columns)
    return Answer(
        question=question,
        parameters=used,
        columns=columns,
        rows=[_in_order(question.name, row, columns) for row in rows],
    )


def _settle(question: Question, given: Mapping[str, object]) -> dict[str, Value]:
    """Return every parameter of the question, as given or by default."""
    for name in given:
        if name not in question.parameters:
            known = ", ".join(question.parameters) or "none"
            raise QuestionError(
                f"{question.name} has no parameter {name!r}; its parameters: {known}"
            )
    return {
        name: _value(question.name, name, parameter, given)
        for name, parameter in question.parameters.items()
    }


def _value(asked: str, name: str, parameter: Parameter, given: Mapping[str, object]) -> Value:
    """Return what was given for a parameter, or its default."""
    if name not in given and parameter.default is None:
        raise QuestionError(f"{asked} needs the parameter {name!r}: give {allowed(parameter)}")
    try:
        return checked(name, parameter, given.get(name, parameter.default))
    except QuestionError as error:
        raise QuestionError(f"{asked}, parameter {error}") from error


def refuse_unknown_plan(store: Store, plan: str) -> None:
    """Refuse a plan that is not there: no rows would look like a good answer."""
    plans = [row["id"] for row in store.read("MATCH (p:Plan) RETURN p.id AS id ORDER BY id")]
    if plan and plan not in plans:
        known = f"the plans are {', '.join(plans[:20])}" if plans else "load one first"
        raise UnknownReferenceError(f"there is no plan {plan!r} in the graph; {known}")


def _in_order(asked: str, row: Mapping[str, Any], columns: tuple[str, ...]) -> tuple[Cell, ...]:
    """Return the cells in the order of the columns, which must be all there are."""
    if tuple(row) != columns:
        raise QuestionError(
            f"{asked}.cypher: returned the columns {', '.join(row)}; "
            f"its header declares {', '.join(columns)}"
        )
    return tuple(row[name] for name in columns)
