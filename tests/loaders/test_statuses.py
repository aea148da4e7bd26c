"""Statuses in a plan: words, colours and their key, completion and progress, what a person says."""

from pathlib import Path

import pytest

from graph.errors import PlanError
from graph.model import Action, Graph, Note
from loaders.load import read_plan
from tests.loaders.test_layouts import web

HEAD = "<th>No<th>Recommendation<th>Action<th>Lead"
FILL = {"red": "#ff0000", "amber": "#ffc000", "green": "#00b050", "blue": "#0070c0", "": "#ffffff"}
DONE, GOING, KEPT = "completed", "in progress", "completed and continuing"
LATE, NOT = "late", "not started"


def plan(folder: Path, *rows: str, head: str = "Status", more: str = "", source: str = "") -> Graph:
    """A plan with a row an action; `rows` are the cells after the lead, `more` what follows it."""
    (folder / "p.source.yaml").write_text(f"id: p\n{source}", encoding="utf-8")
    heads = "".join(f"<th>{one}" for one in head.split("|"))
    cells = [f"<td>{n}<td>Ask {n}<td>Dig<td>Kent Police{row}" for n, row in enumerate(rows, 1)]
    table = "\n".join([HEAD + heads, *cells])
    return web(folder, table, before=f"<h1>DHR Mary action plan</h1>{more}")


def shown(*colours: str) -> list[str]:
    """Cells without words on colours; words stand after a colon."""
    made = [one.partition(":") for one in colours]
    return [f"<td style='background:{FILL[name]}'>{words}" for name, _, words in made]


def said(*words: str) -> list[str]:
    """Cells with words."""
    return [f"<td>{one}" for one in words]


def states(graph: Graph) -> list[tuple[str | None, str | None]]:
    """The state of every action, with its basis."""
    return [(one.state, one.state_basis) for one in graph.of(Action)]


def notes(graph: Graph, kind: str) -> list[str]:
    """The notes of a kind."""
    return [note.text for note in graph.of(Note) if note.kind == kind]


def test_what_is_not_understood_is_asked_once_for_each_wording(tmp_path: Path) -> None:
    graph = plan(tmp_path, *said("Phase 2", "phase  two", "Phase 2", "Complete"))
    assert states(graph) == [(None, None)] * 3 + [(DONE, "stated")]
    assert notes(graph, "status not understood") == [
        "The status 'Phase 2' is not understood; it stands 2 times.",
        "The status 'phase two' is not understood.",
    ]


def test_not_completed_is_late_only_when_time_was_up(tmp_path: Path) -> None:
    rows = ["<td>May 2019<td>Outstanding", "<td>May 2021<td>Outstanding"]
    graph = plan(tmp_path, *rows, head="Target date|Status", source="published: June 2020\n")
    assert states(graph) == [(LATE, "matched"), (None, None)]
    assert len(notes(graph, "status not exact")) == 1


def test_a_column_that_asks_whether_is_answered_yes_or_no(tmp_path: Path) -> None:
    for head in ("Completed?", "Complete (Y/N)"):
        graph = plan(tmp_path, *said("Yes", "N", "Partially"), head=head)
        assert [state for state, _ in states(graph)] == [DONE, None, GOING]
    assert notes(plan(tmp_path, *said("Yes")), "status not understood") != []


@pytest.mark.parametrize(
    "key",
    [
        "<p>RAG: red – not started; amber – under way; green: on target, blue = completed</p>",
        "<p>Red: not started. Amber: begun. Green: on track. Blue: done.</p>",
        "<p>Key</p><p>Red - not started</p><p>Amber - under way</p><p>Green – on track</p>"
        "<p>Blue – complete</p>",
        "<p>Not started (red), under way (amber), on track (green), complete (blue)</p>",
        "<table><tr><td>Red<td>Not started<tr><td>Amber<td>Started<tr><td>Green<td>On track"
        "<tr><td>Blue<td>Complete</table>",
        "<table><tr><td style='background:#f00'><td>Not started<tr><td style='background:#ffc000'>"
        "<td>Started<tr><td style='background:#00b050'><td>On track<tr>"
        "<td style='background:#0070c0'><td>Complete</table>",
        "<table><tr><td>R<td>A<td>G<td>B<tr><td>Not started<td>Started<td>On track<td>Done</table>",
    ],
)
def test_a_key_says_what_colours_mean(tmp_path: Path, key: str) -> None:
    colours = shown("red", "amber", "green", "blue")
    told = [(NOT, "stated"), (GOING, "stated"), (GOING, "stated"), (DONE, "stated")]
    assert states(plan(tmp_path, *colours, more=key)) == told
    assert states(plan(tmp_path, *said("RED", "A", "Green", "B"), more=key)) == told


def test_a_key_that_names_two_states_for_a_colour_says_neither(tmp_path: Path) -> None:
    key = "<p>Red: not started or overdue. Green: done.</p>"
    graph = plan(tmp_path, *shown("red", "green", "red:Overdue"), more=key)
    assert states(graph) == [(None, None), (DONE, "stated"), (LATE, "stated")]
    assert len(notes(graph, "status not exact")) == 1


def test_the_rows_say_what_a_colour_means(tmp_path: Path) -> None:
    rows = shown("green:On track", "green", "red:Not started", "red:On track", "red")
    graph = plan(tmp_path, *rows)
    assert states(graph)[1] == (GOING, "matched")
    # Red stands behind words of two states, so that it is read as usual.
    assert states(graph)[4] == (LATE, "matched")


def test_colours_are_read_as_usual_where_nothing_says_more(tmp_path: Path) -> None:
    graph = plan(tmp_path, *shown("red", "amber", "green", "green"))
    assert [state for state, _ in states(graph)] == [LATE, GOING, DONE, DONE]
    assert {basis for _, basis in states(graph)} == {"matched"}
    (note,) = notes(graph, "colours read as usual")
    assert "amber as in progress (1), green as completed (2), red as late (1)" in note


def test_letters_and_colours_in_prose_are_no_key(tmp_path: Path) -> None:
    graph = plan(tmp_path, *shown("amber", "blue"), more="<p>A - Z of services. B - roads</p>")
    assert states(graph) == [(GOING, "matched"), (DONE, "matched")]


def test_green_is_in_progress_where_the_plan_has_blue(tmp_path: Path) -> None:
    assert [state for state, _ in states(plan(tmp_path, *said("Green", "Blue")))] == [GOING, DONE]


def test_words_decide_before_colours(tmp_path: Path) -> None:
    graph = plan(tmp_path, *shown("green:Not started", "green:See minutes"))
    assert states(graph) == [(NOT, "stated"), (NOT, "matched")]
    assert notes(graph, "status not understood") == []


def test_a_person_says_what_words_and_colours_mean(tmp_path: Path) -> None:
    source = "statuses: {green: in progress, phase 2: completed, done: in progress}\n"
    rows = shown("green", "green:Complete", ":Phase 2 (May)", ":Done", "red:Green")
    graph = plan(tmp_path, *rows, source=source, more="<p>Green: completed. Red: late.</p>")
    assert [state for state, _ in states(graph)] == [GOING, DONE, DONE, GOING, GOING]
    assert {basis for _, basis in states(graph)} == {"stated"}


def test_a_state_that_is_none_is_refused_with_those_there_are(tmp_path: Path) -> None:
    with pytest.raises(PlanError, match=r"statuses\.green: .*'not started', 'in progress', 'late'"):
        plan(tmp_path, *shown("green"), source="statuses: {green: fine}\n")


def test_completion_says_a_state_where_no_status_does(tmp_path: Path) -> None:
    rows = said("May 2019", "Completed May 2019", "Ongoing", "Not completed", "")
    graph = plan(tmp_path, *rows, head="Date completed")
    assert states(graph) == [
        (DONE, "matched"),
        (DONE, "stated"),
        (GOING, "stated"),
        (None, None),
        (None, None),
    ]
    assert [one.completed_on for one in graph.of(Action)] == ["2019-05-31"] * 2 + [None] * 3


def test_a_status_with_its_date_is_when_it_was_completed(tmp_path: Path) -> None:
    graph = plan(tmp_path, *said("Completed 28/09/2021", "In progress 28/09/2021"))
    assert [one.completed_on for one in graph.of(Action)] == ["2021-09-28", None]


def test_progress_says_a_state_only_in_plain_words(tmp_path: Path) -> None:
    rows = said(
        "The policy was written. Completed.",
        "In progress: two sessions were held",
        "Completed the first draft",
        "In progress. Completed.",
        "Completed. In the end it was easy",
    )
    graph = plan(tmp_path, *rows, head="Progress")
    told = [DONE, GOING, None, None, DONE]
    assert states(graph) == [(state, "matched" if state else None) for state in told]


@pytest.mark.parametrize("head", ["Progress", "Update", "Comments", "Progress to date"])
def test_progress_says_when_it_was_completed(tmp_path: Path, head: str) -> None:
    rows = said("Completed 14th March 2023", "Done 12/02/24, kept under review", "Begun 3 May 2023")
    graph = plan(tmp_path, *rows, head=head)
    assert [(one.state, one.completed, one.completed_on) for one in graph.of(Action)] == [
        (DONE, "Completed 14th March 2023", "2023-03-14"),
        (KEPT, "Done 12/02/24, kept under review", "2024-02-12"),
        (GOING, None, None),
    ]


def test_a_date_of_progress_counts_only_where_the_status_says_it_is_done(tmp_path: Path) -> None:
    rows = [f"<td>Completed 3 May 2023<td>{one}" for one in ("In progress", "Complete", "")]
    graph = plan(tmp_path, *rows, head="Progress|Status")
    assert [one.completed_on for one in graph.of(Action)] == [None, "2023-05-03", "2023-05-03"]


def test_a_column_of_completion_says_when_before_progress_does(tmp_path: Path) -> None:
    rows = ["<td>Completed 3 May 2023<td>1 June 2023"]
    graph = plan(tmp_path, *rows, head="Progress|Date completed")
    assert [one.completed_on for one in graph.of(Action)] == ["2023-06-01"]


def test_progress_says_that_what_has_a_date_of_completion_is_kept_up(tmp_path: Path) -> None:
    graph = plan(tmp_path, "<td>Completed, embedded<td>1 June 2023", head="Progress|Date completed")
    assert states(graph) == [(KEPT, "matched")]


def test_a_status_that_is_no_state_is_a_question_and_never_late(tmp_path: Path) -> None:
    rows = [f"<td>May 2019<td>{one}" for one in ("On hold", "Awaiting approval", "Not yet due")]
    for head in ("Status", "Progress"):
        source = "published: June 2020\n"
        graph = plan(tmp_path, *rows, head=f"Target date|{head}", source=source)
        assert states(graph) == [(None, None)] * 3
        assert notes(graph, "status not understood") == [
            f"The status {one!r} is not understood."
            for one in ("On hold", "Awaiting approval", "Not yet due")
        ]


def test_a_colour_read_as_usual_does_not_decide_what_on_hold_is(tmp_path: Path) -> None:
    assert states(plan(tmp_path, *shown("red:On hold"))) == [(None, None)]
    key = "<p>Red: overdue. Green: done.</p>"
    assert states(plan(tmp_path, *shown("red:On hold"), more=key)) == [(LATE, "stated")]


def test_a_list_of_progress_says_a_state_only_where_all_of_it_does(tmp_path: Path) -> None:
    rows = said("1. Completed<br>2. Policy to be shared", "1. Completed<br>2. Completed May 2020")
    assert [one for one, _ in states(plan(tmp_path, *rows, head="Progress"))] == [None, DONE]


def test_the_newest_progress_counts(tmp_path: Path) -> None:
    graph = plan(tmp_path, "<td>Completed.<td>In progress.", head="Progress Q2|Progress Q1")
    assert states(graph) == [(DONE, "matched")]


def test_a_colour_behind_progress_yields_to_words(tmp_path: Path) -> None:
    rows = shown("amber:Completed.", "amber:Two sessions")
    graph = plan(tmp_path, *rows, head="Progress", more="<p>Amber: begun. Red: late.</p>")
    assert states(graph) == [(DONE, "matched"), (GOING, "stated")]
    assert [one.status for one in graph.of(Action)] == ["amber", "amber"]


def test_statuses_are_shared_out_by_number(tmp_path: Path) -> None:
    row = "<td>1<td>Ask<td><p>1. Dig it<p>2. Sow it<td>Kent Police<td>1. Completed 2. Ongoing"
    graph = web(tmp_path, f"{HEAD}<th>Status\n{row}")
    assert [one.state for one in graph.of(Action)] == [DONE, GOING]


def test_a_state_right_under_a_heading_is_its_answer(tmp_path: Path) -> None:
    words = "Recommendation 1\nPolice should ask.\nAction\nDig\nProgress\nComplete\n"
    (tmp_path / "p.txt").write_text(words * 2, encoding="utf-8")
    actions = read_plan(tmp_path / "p.txt").graph.of(Action)
    assert [one.progress for one in actions] == ["Complete", "Complete"]
    assert [one.state for one in actions] == [DONE, DONE]
