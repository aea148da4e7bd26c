"""Several columns of updates in one table: all of their words, and the newest status."""

from pathlib import Path

import pytest

from graph.model import Action, Graph, Recommendation
from loaders.inspection.page import inspected
from loaders.load import open_plan, understand
from tests.loaders.test_layouts import kinds, web

ROUNDS = "<th>No<th>Recommendation<th>Action<th>Lead"
"""The heads before those of updates."""


def told(graph: Graph) -> list[tuple[str | None, str | None]]:
    """The status and the progress of every action."""
    return [(action.status, action.progress) for action in graph.of(Action)]


def test_every_column_of_updates_is_kept_and_the_last_status_that_says_something(
    tmp_path: Path,
) -> None:
    heads = "<th>Q1 update<th>Q2 update<th>Q3 update<th>RAG Q1<th>RAG Q2<th>RAG Q3"
    rows = (
        "<td>1<td>Offer<td>Dig<td>Kent Police<td>Drafted<td>n/a<td>Done<td>Red<td>Amber<td>Blue",
        "<td>2<td>Plant trees<td>Sow<td>Kent Police<td><td>Bought<td><td>Red<td>Green<td>",
    )
    graph = web(tmp_path, "\n".join([ROUNDS + heads, *rows]))
    assert told(graph) == [
        ("Blue", "Q1 update: Drafted\nQ3 update: Done"),
        ("Green", "Q2 update: Bought"),
    ]
    assert "column not understood" not in kinds(graph)


@pytest.mark.parametrize(
    ("first", "second", "status"),
    [
        ("RAG September 2023", "RAG January 2024", "Green"),
        ("RAG January 2024", "RAG September 2023", "Red"),
        ("RAG 31/03/2024", "RAG Sept 23", "Red"),
        ("RAG 2024-03-31", "RAG 09/2023", "Red"),
        ("RAG Q1 2023/24", "RAG Q4 2022/23", "Red"),
        ("RAG 2023/24 Q1", "RAG 2022/23 Q4", "Red"),
        ("RAG Q3", "RAG Q2", "Red"),
        ("RAG at 12 months", "RAG at 6 months", "Red"),
        ("Current RAG", "Previous RAG", "Red"),
        ("RAG September", "RAG January", "Green"),
        ("RAG", "RAG January 2024", "Green"),
        ("Status", "RAG rating", "Red"),
    ],
)
def test_of_several_columns_of_status_the_newest_counts(
    tmp_path: Path, first: str, second: str, status: str
) -> None:
    row = "<td>1<td>Offer homes<td>Dig<td>Kent Police<td>Red<td>Green"
    graph = web(tmp_path, f"{ROUNDS}<th>{first}<th>{second}\n{row}")
    assert [said for said, _ in told(graph)] == [status]


def test_the_newest_colour_is_the_status_where_there_are_no_words(tmp_path: Path) -> None:
    row = "<td>1<td>Offer homes<td>Dig<td>Kent Police"
    shown = "<td style='background:#ff0000'><td style='background:#00b050'><td>"
    graph = web(tmp_path, f"{ROUNDS}<th>RAG Q1<th>RAG Q2<th>RAG Q3\n{row}{shown}")
    assert [said for said, _ in told(graph)] == ["green"]


def test_a_later_colour_counts_more_than_earlier_words(tmp_path: Path) -> None:
    row = "<td>1<td>Offer homes<td>Dig<td>Kent Police<td>Red<td style='background:#00b050'>"
    graph = web(tmp_path, f"{ROUNDS}<th>RAG Q1<th>RAG Q2\n{row}")
    assert [said for said, _ in told(graph)] == ["green"]


def test_the_newest_colour_behind_an_update_is_the_status(tmp_path: Path) -> None:
    shown = "<td style='background:#ff0000'>Dug<td style='background:#00b050'>Sown"
    row = f"<td>1<td>Offer homes<td>Dig<td>Kent Police{shown}"
    graph = web(tmp_path, f"{ROUNDS}<th>Q1 update<th>Q2 update\n{row}")
    assert [said for said, _ in told(graph)] == ["green"]


def test_a_header_again_is_one_however_many_updates_it_has(tmp_path: Path) -> None:
    months = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct")
    head = ROUNDS + "".join(f"<th>Update {month}" for month in months)
    row = "<td>1<td>Offer homes<td>Dig<td>Kent Police" + "<td>Done" * len(months)
    again = head.replace("Update Oct", "Update Oct (draft)")
    graph = web(tmp_path, "\n".join([head, row, again, row.replace("1<td>Offer", "2<td>Sell")]))
    assert [one.number for one in graph.of(Recommendation)] == ["1", "2"]


def test_numbers_share_out_every_update(tmp_path: Path) -> None:
    row = "<td>1<td>Offer<td>1. Dig it. 2. Sow it.<td>Kent Police<td>1. Dug. 2. Late.<td>2. Sown."
    graph = web(tmp_path, f"{ROUNDS}<th>Update May 2023<th>Update June 2023\n{row}")
    assert [said for _, said in told(graph)] == [
        "Update May 2023: Dug.",
        "Update May 2023: Late.\nUpdate June 2023: Sown.",
    ]


def test_the_inspection_tells_every_column_of_updates(tmp_path: Path) -> None:
    row = "<td>1<td>Offer homes<td>Dig<td>Kent Police<td>Dug<td>Sown<td>Red<td>Green"
    web(tmp_path, f"{ROUNDS}<th>Q1 update<th>Q2 update<th>RAG Q1<th>RAG Q2\n{row}")
    said = [
        line.split() for line in inspected(understand(open_plan(tmp_path / "p.html"))).splitlines()
    ]
    assert ["6", "Q2", "update", "progress"] in said
    assert ["8", "RAG", "Q2", "status"] in said


def test_a_head_over_several_times_is_the_head_of_each(tmp_path: Path) -> None:
    over = "".join(f"<th rowspan=2>{head}" for head in ("No", "Recommendation", "Action"))
    under = "<th>Q1<th>Q2<th>May 2023<th>June 2023"
    row = "<td>1<td>Offer homes<td>Dig<td>Dug<td>Sown<td>Red<td>Green"
    graph = web(tmp_path, f"{over}<th colspan=2>Progress<th colspan=2>RAG\n{under}\n{row}")
    assert told(graph) == [("Green", "Progress Q1: Dug\nProgress Q2: Sown")]


def test_a_target_that_says_it_is_done_is_no_date_to_come(tmp_path: Path) -> None:
    graph = web(
        tmp_path,
        "<th>Recommendation<th>Action<th>Timescale\n"
        "<td>Offer homes<td>Dig<td>Completed May 2022\n<td>Let homes<td>Let<td>May 2023",
    )
    assert [(one.due, one.completed) for one in graph.of(Action)] == [
        (None, "Completed May 2022"),
        ("May 2023", None),
    ]
