"""Dates in the columns of a plan: what the whole plan says of them, and the notes about them."""

from pathlib import Path

import pytest

from graph.model import Action, Graph, Note, Outcome
from loaders.interpret.lists.numbering import listed
from loaders.interpret.time.dates import only_date
from loaders.tables.words import Piece, words_of
from tests.loaders.test_layouts import web

HEAD = "<th>No<th>Recommendation<th>Action<th>Lead<th>Target date<th>Date completed"


def plan(folder: Path, *rows: tuple[str, str], source: str = "") -> Graph:
    """A plan with an action a row: when it is due, and when it was done."""
    (folder / "p.source.yaml").write_text(f"id: p\n{source}", encoding="utf-8")
    cells = [f"<td>{n}<td>Ask {n}<td>Dig<td>Kent Police" for n in range(1, len(rows) + 1)]
    made = [f"{one}<td>{due}<td>{done}" for one, (due, done) in zip(cells, rows, strict=True)]
    return web(folder, "\n".join([HEAD, *made]))


def notes(graph: Graph) -> list[tuple[str, str]]:
    """The notes about dates: kind and severity."""
    kinds = ("dat", "quarter", "year", "several", "completed after")
    return [(n.kind, n.severity) for n in graph.of(Note) if n.kind.startswith(kinds)]


def test_a_quarter_without_more_is_asked_for(tmp_path: Path) -> None:
    graph = plan(tmp_path, ("Q2 2019", ""))
    assert [(one.due_on, one.due_precision) for one in graph.of(Action)] == [(None, "quarter")]
    assert notes(graph) == [("quarter not certain", "question")]


def test_a_plan_that_writes_quarters_of_financial_years_means_them(tmp_path: Path) -> None:
    rows = [(one, "") for one in ("Q2 2019", "Q4 2019", "1st quarter of 2019", "Q1 2019/20")]
    graph = plan(tmp_path, *rows)
    days = [one.due_on for one in graph.of(Action)]
    assert days == ["2019-09-30", None, None, "2019-06-30"]
    # The last quarter of a year named by one figure is in that year or in the next.
    assert notes(graph) == [
        ("quarter of a financial year", "remark"),
        ("quarter not certain", "question"),
        ("quarter not certain", "question"),
    ]


def test_financial_years_alone_do_not_tell_what_quarters_are(tmp_path: Path) -> None:
    graph = plan(tmp_path, ("Q2 2019", ""), ("2019/20", ""))
    assert [one.due_on for one in graph.of(Action)] == [None, "2020-03-31"]
    assert notes(graph) == [("quarter not certain", "question")]


def test_publication_counts_only_where_the_month_is_known(tmp_path: Path) -> None:
    for said, day in (("March 2018", "2018-09-30"), ("'2018'", None), ("3 May 2018", "2018-11-03")):
        graph = plan(tmp_path, ("6 months from publication", ""), source=f"published: {said}\n")
        assert [one.due_on for one in graph.of(Action)] == [day]


def test_an_impossible_date_is_a_question_about_its_cell(tmp_path: Path) -> None:
    graph = plan(tmp_path, ("31 June 2019", "12/31/2019"))
    (action,) = graph.of(Action)
    assert (action.due, action.due_on) == ("31 June 2019", None)
    assert (action.completed, action.completed_on) == ("12/31/2019", None)
    assert action.state is None
    assert notes(graph) == [("date impossible", "question")] * 2


def test_a_date_for_several_actions_is_a_question(tmp_path: Path) -> None:
    row = "<td>1<td>Ask<td><p>Dig the garden<p>Sow the seeds<td>Kent Police<td>{}<td>"
    graph = web(tmp_path, f"{HEAD}\n{row.format('<p>March 2019<p>June 2019')}")
    assert [one.due_on for one in graph.of(Action)] == ["2019-06-30"] * 2
    assert notes(graph) == [("several dates", "question")]


def test_numbered_dates_belong_to_numbered_actions(tmp_path: Path) -> None:
    for dates in ("(1) March 2019 (2) June 2019", "<p>1: March 2019<p>2: June 2019"):
        row = f"<td>1<td>Ask<td><p>1. Dig it<p>2. Sow it<td>Kent Police<td>{dates}<td>"
        graph = web(tmp_path, f"{HEAD}\n{row}")
        assert [one.due_on for one in graph.of(Action)] == ["2019-03-31", "2019-06-30"]


def test_lines_that_do_not_count_from_one_are_no_list() -> None:
    for words in ("2: March 2019\n4: June 2019", "10 - 12 staff\n11 - March 2019"):
        said = words_of(Piece(runs=[(line, frozenset())]) for line in words.splitlines())
        assert listed(said.text, said.blocks) == []


def test_what_is_not_completed_has_no_day_of_completion(tmp_path: Path) -> None:
    graph = plan(tmp_path, ("", "In progress, 50% on 3 March 2019"), ("", "3 March 2019"))
    assert [one.completed_on for one in graph.of(Action)] == [None, "2019-03-03"]


def test_a_completion_after_the_plan_concludes_nothing(tmp_path: Path) -> None:
    rows = [("", done) for done in ("May 2020", "March 2019", "June 2020")]
    graph = plan(tmp_path, *rows, source="published: March 2019\n")
    days = [(one.completed_on, one.state) for one in graph.of(Action)]
    assert days == [("2020-05-31", None), ("2019-03-31", "completed"), ("2020-06-30", None)]
    assert notes(graph) == [("completed after publication", "question")]


def test_words_that_are_no_date_are_a_remark(tmp_path: Path) -> None:
    graph = plan(tmp_path, ("by Christmas", ""), ("Ongoing", ""))
    assert notes(graph) == [("date not understood", "remark")]


def test_a_deadline_in_the_target_column_is_no_completion(tmp_path: Path) -> None:
    graph = plan(tmp_path, ("Complete by March 2020", ""), ("Completed March 2020", ""))
    assert [(one.due_on, one.completed_on) for one in graph.of(Action)] == [
        ("2020-03-31", None),
        (None, "2020-03-31"),
    ]


def test_what_stands_beside_an_owner_is_no_owner(tmp_path: Path) -> None:
    assert all(map(only_date, ("by end of March 2019", "Q3 2019/20", "within 3 months")))
    assert not only_date("Kent Police")
    head = "<th>No<th>Recommendation<th>Action<th>By whom and by when"
    graph = web(tmp_path, f"{head}\n<td>1<td>Ask<td>Dig<td>Kent Police<br>within 3 months")
    assert [(one.due, one.due_precision) for one in graph.of(Action)] == [
        ("within 3 months", "relative")
    ]


HOME_OFFICE = "<th>No<th>Recommendation<th>Action<th>Lead<th>Date of completion and outcome"


@pytest.mark.parametrize(
    ("cell", "completed", "day", "outcomes"),
    [
        ("w/c 9 July 2018<br>Staff know", "w/c 9 July 2018", "2018-07-15", ["Staff know"]),
        ("End of May 2017: staff know", "End of May 2017", "2017-05-31", ["staff know"]),
        ("Yes<br>Staff know", "Yes", None, ["Staff know"]),
        ("Yes", "Yes", None, []),
        ("Date of completion: May 2017<br>Outcome: staff know", "May 2017", "2017-05-31",
         ["staff know"]),
        ("Date completed: see minutes<br>Staff know", "see minutes", None, ["Staff know"]),
        ("Completion date: Pilot: May 2017<br>Rest: June 2018<br>Outcome: staff know",
         "Pilot: May 2017\nRest: June 2018", "2018-06-30", ["staff know"]),
        ("Awaiting funding", "Awaiting funding", None, []),
        ("Awaiting funding from the Home Office for staff who know", None, None,
         ["Awaiting funding from the Home Office for staff who know"]),
        ("Staff know", None, None, ["Staff know"]),
        ("Yes, staff know", None, None, ["Yes, staff know"]),
        ("By 2017, all staff know", None, None, ["By 2017, all staff know"]),
    ],
)  # fmt: skip
def test_when_it_was_done_stands_apart_from_the_outcome(
    tmp_path: Path, cell: str, completed: str | None, day: str | None, outcomes: list[str]
) -> None:
    graph = web(tmp_path, f"{HOME_OFFICE}\n<td>1<td>Ask<td>Dig<td>Kent Police<td>{cell}")
    assert [(one.completed, one.completed_on) for one in graph.of(Action)] == [(completed, day)]
    assert [one.text for one in graph.of(Outcome)] == outcomes
