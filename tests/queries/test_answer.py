"""What is told to a question is checked before a database is asked."""

from dataclasses import replace

import pytest

from graph.errors import QuestionError, UnknownReferenceError
from graph.store import Store
from queries.answer import answer, ask
from queries.parameter import Parameter, Value, checked
from queries.question import find
from tests.queries.example import example

TEXT = Parameter(type="text", help="")
INTEGER = Parameter(type="integer", help="")
LIST = Parameter(type="list", help="", choices=["a", "b"])
BELOW = Parameter(type="integer", help="", greatest=9)
BETWEEN = Parameter(type="integer", help="", least=65, greatest=100)
CHOICE = Parameter(type="choice", help="", choices=["a", "b"])


@pytest.mark.parametrize(
    ("parameter", "given", "value"),
    [
        (TEXT, " R10 ", "R10"),
        (INTEGER, "12", 12),
        (INTEGER, 12, 12),
        (INTEGER, "-3", -3),
        (BELOW, "9", 9),
        (BETWEEN, "65", 65),
        (BETWEEN, 100, 100),
        (LIST, "b, a,,b", ["b", "a"]),
        (LIST, ("a",), ["a"]),
        (CHOICE, "b", "b"),
    ],
)
def test_text_becomes_what_the_parameter_is(
    parameter: Parameter, given: object, value: Value
) -> None:
    assert checked("it", parameter, given) == value


@pytest.mark.parametrize(
    ("parameter", "given", "allowed"),
    [
        (TEXT, 3, "a text"),
        (INTEGER, "1.5", "a whole number"),
        (INTEGER, "²", "a whole number"),
        (INTEGER, True, "a whole number"),
        (BELOW, 10, "a whole number, 9 or less"),
        (BETWEEN, "64", "a whole number, 65 to 100"),
        (BETWEEN, 101, "a whole number, 65 to 100"),
        (LIST, "a,c", "texts with commas between them, out of: a, b"),
        (LIST, "", "texts with commas between them, out of: a, b"),
        (LIST, [1], "texts with commas between them, out of: a, b"),
        (CHOICE, "c", "one text, out of: a, b"),
        (CHOICE, ["a"], "one text, out of: a, b"),
    ],
)
def test_what_is_not_allowed_says_what_is(
    parameter: Parameter, given: object, allowed: str
) -> None:
    with pytest.raises(QuestionError) as error:
        checked("it", parameter, given)
    assert str(error.value).startswith("it: ")
    assert str(error.value).endswith(f" is not allowed; give {allowed}")


def test_unknown_missing_and_wrong_parameters(store: Store) -> None:
    with pytest.raises(
        QuestionError, match=r"reviews_overview has no parameter 'plans'; .*: plan, most$"
    ):
        ask(store, "reviews_overview", {"plans": "aton"})
    with pytest.raises(
        QuestionError, match=r"parameter scope: 'x' is not .* regional, national, all"
    ):
        ask(store, "originals_without_revision", {"scope": "x"})
    asked = find("reviews_overview")
    needed = replace(asked, parameters={"plan": Parameter(type="text", help="")})
    with pytest.raises(QuestionError, match="needs the parameter 'plan': give a text"):
        answer(store, needed, {})


def test_an_unknown_plan_is_no_empty_answer(store: Store) -> None:
    with pytest.raises(
        UnknownReferenceError, match="no plan 'ato' in the graph; load a plan first"
    ):
        ask(store, "reviews_overview", {"plan": "ato"})
    store.write(example())
    with pytest.raises(UnknownReferenceError, match="'ato' in the graph; there are aton, bton"):
        ask(store, "reviews_overview", {"plan": "ato"})


def test_columns_must_be_the_declared_ones(store: Store) -> None:
    store.write(example())
    asked = replace(find("reviews_overview"), columns={"plan": "", "review": ""})
    with pytest.raises(
        QuestionError, match=r"reviews_overview.cypher: returned the columns plan, "
    ):
        answer(store, asked, {})


def test_an_answer_holds_what_was_asked(store: Store) -> None:
    store.write(example())
    given = ask(store, "agencies_by_cross_review_actions", {"weakest": "stated", "plan": "aton"})
    assert given.parameters == {"weakest": "stated", "plan": "aton"}
    assert given.columns == tuple(given.question.columns)
    assert given.totals == {
        "all_owners": 3,
        "all_actions": 6,
        "all_cross_review": 1,
        "known_at_least": "stated",
    }
    assert given.sentence == (
        "Police comes first: 1 of all 6 actions are its own and come from more than one review "
        "(1 of these as the document states it, 0 confirmed, 0 carried, 0 matched). "
        "Agencies with at least one: 1, out of 3 that own an action. "
        "Counted: links known at least as stated."
    )
