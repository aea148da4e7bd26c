"""Which format is meant, by what is told and by how the file is called; and the menu."""

from pathlib import Path

import pytest

from graph.errors import QuestionError
from queries import menu as menus
from queries.formats import BINARY, FORMATS, chosen
from queries.parameter import Parameter
from queries.question import Question


@pytest.mark.parametrize(
    ("told", "file", "meant"),
    [
        ("", None, "table"),
        ("csv", None, "csv"),
        ("md", None, "md"),
        ("", "a.xlsx", "xlsx"),
        ("", "a.ODS", "ods"),
        ("", "a.json", "json"),
        ("", "a.b.md", "md"),
        ("", "a.txt", "table"),
        ("", "xlsx", "table"),
        ("csv", "a.txt", "csv"),
        ("xlsx", "a.xlsx", "xlsx"),
        ("table", "a", "table"),
    ],
)
def test_the_ending_decides_where_nothing_is_told(told: str, file: str | None, meant: str) -> None:
    assert chosen(told, Path(file) if file else None) == meant


@pytest.mark.parametrize(
    ("told", "file", "says"),
    [
        ("pdf", None, "there are table, csv, json, md, xlsx, ods"),
        ("xlsx", None, "a spreadsheet needs a file to go to: add --output answer.xlsx"),
        ("ods", None, "a spreadsheet needs a file"),
        ("csv", "a.xlsx", "a.xlsx would hold csv: leave --format out, or call it .csv"),
        ("pdf", "a.csv", "'pdf' is no form of an answer"),
    ],
)
def test_what_cannot_be_meant_is_a_sentence(told: str, file: str | None, says: str) -> None:
    with pytest.raises(QuestionError, match=says):
        chosen(told, Path(file) if file else None)


def test_no_format_is_text_and_not() -> None:
    assert set(FORMATS) & set(BINARY) == set()


def question(name: str, group: str, **parameters: Parameter) -> Question:
    """A question of a group."""
    return Question(
        name=name,
        title=f"What is {name}?",
        group=group,
        answers="",
        parameters=parameters,
        columns={"a": ""},
        cypher="RETURN 1 AS a ORDER BY a",
    )


def test_the_menu_keeps_an_order_an_analyst_expects(monkeypatch: pytest.MonkeyPatch) -> None:
    made = [
        question("n", "the network"),
        question("z", "zebras"),
        question("p", "progress"),
        question("w", "who holds what"),
        question("o", "other things"),
    ]
    monkeypatch.setattr(menus, "catalogue", lambda: {one.name: one for one in made})
    said = menus.menu()
    heads = [line for line in said.splitlines() if line and not line.startswith(" ")]
    assert heads[:5] == ["Who holds what", "Progress", "The network", "Other things", "Zebras"]
    assert "Who holds what\n  What is w?\n    w\n" in said


def test_the_menu_gives_defaults_in_short(monkeypatch: pytest.MonkeyPatch) -> None:
    bases = ["stated", "matched"]
    made = question(
        "held",
        "who holds what",
        plan=Parameter(type="text", help="", default=""),
        bases=Parameter(type="list", help="", default=bases, choices=bases),
        some=Parameter(type="list", help="", default=["stated"], choices=bases),
        on=Parameter(type="day", help="", default="today"),
        least_of_all=Parameter(type="integer", help="", default=20),
        review=Parameter(type="text", help=""),
    )
    monkeypatch.setattr(menus, "catalogue", lambda: {"held": made})
    said = menus.menu()
    assert "    held [plan] [bases] [some=stated] [on=today] [least_of_all=20] review=…\n" in said


def test_the_menu_is_no_wider_than_a_terminal_and_not_too_long() -> None:
    said = menus.menu().splitlines()
    assert max(map(len, said)) <= 80
    assert len(said) <= 120
