"""Numbers of recommendations that say which report asked, and words that stand in several rows."""

from pathlib import Path

import pytest

from graph.model import Action, Addresses, Graph, Note, Recommendation, StatedIn, Theme
from loaders.interpret.codes import is_number, is_origin
from tests.loaders.writing import edges, plan_of

WITHOUT = "Recommendation\tAction\tLead"
NUMBERED = f"No\t{WITHOUT}"


def asked(graph: Graph) -> list[tuple[str | None, str]]:
    """The numbers of the recommendations, and their words."""
    return [(one.number, one.text) for one in graph.of(Recommendation)]


NAMED = [
    ("IMR 4.", "IMR 4"),
    ("IMR Rec 4", "IMR 4"),
    ("Rec. 4 (Police IMR)", "Police IMR 4"),
    ("Kent Police IMR recommendation 4", "Kent Police IMR 4"),
    ("Overview Report Rec 2", "2"),
    ("Panel recommendation no. 2:", "2"),
    ("Single agency recommendation 3", "Single agency 3"),
    ("Recommendation 3 (a)", "3a"),
]


@pytest.mark.parametrize(("words", "number"), NAMED)
def test_what_asked_is_part_of_a_number_and_no_theme(
    tmp_path: Path, words: str, number: str
) -> None:
    sign = "" if words[-1] in ".:" else ":"
    for row, header in (
        (f"{words}{sign} The police should train|Train|Kent Police", WITHOUT),
        (f"<p>{words}</p><p>The police should train</p>|Train|Kent Police", WITHOUT),
        (f"{words}|The police should train|Train|Kent Police", NUMBERED),
    ):
        graph = plan_of(tmp_path, row, header=header)
        assert asked(graph) == [(number, "The police should train")]
        assert graph.of(Theme) == []


@pytest.mark.parametrize(("words", "number"), NAMED)
def test_a_number_alone_in_a_row_is_that_of_the_row_below(
    tmp_path: Path, words: str, number: str
) -> None:
    rows = (f"{words}||", "The police should train|Train|Kent Police", "They should wait|Wait|")
    graph = plan_of(tmp_path, *rows, header=WITHOUT)
    assert asked(graph) == [(number, "The police should train"), (None, "They should wait")]
    assert graph.of(Theme) == []


def test_a_number_over_no_recommendation_is_kept_as_text(tmp_path: Path) -> None:
    rows = ("They should wait|Wait|", "IMR Rec 4||", "IMR Rec 5||")
    graph = plan_of(tmp_path, *rows, header=WITHOUT)
    assert [number for number, _ in asked(graph)] == [None]
    loose = [note.text for note in graph.of(Note) if note.kind == "remark in a row"]
    assert len(loose) == 2


@pytest.mark.parametrize("words", ["3(a)", "3 a)", "3a", "3 (a)"])
def test_a_letter_in_brackets_is_part_of_a_number(tmp_path: Path, words: str) -> None:
    graph = plan_of(tmp_path, f"{words}|They should wait|Wait|", header=NUMBERED)
    assert asked(graph) == [("3a", "They should wait")]


@pytest.mark.parametrize("words", ["Police IMR", "IMR recommendations", "Single agency"])
def test_which_report_asked_is_no_theme(tmp_path: Path, words: str) -> None:
    rows = (f"{words}||", "They should wait|Wait|", "Safe homes||", "They should rent|Rent|")
    graph = plan_of(tmp_path, *rows, header=WITHOUT)
    assert [theme.name for theme in graph.of(Theme)] == ["Safe homes"]


def test_what_is_a_number_and_what_is_not() -> None:
    assert all(map(is_number, ["4", "R10", "IMR 4.", "Rec. 4 (Police IMR)"]))
    assert not any(map(is_number, ["Training 4", "IMR", "4 homes", "Police"]))
    assert is_origin("Overview and Police IMR recommendations")
    assert not any(map(is_origin, ["Training", "Kent Police", "Recommendations"]))


def test_words_that_rows_repeat_side_by_side_are_one_recommendation(tmp_path: Path) -> None:
    rows = ("Train all|Dig|", "train  ALL|Sow|", "Train all|Reap|", "Rent|Let|")
    graph = plan_of(tmp_path, *rows, header=WITHOUT)
    assert [text for _, text in asked(graph)] == ["Train all", "Rent"]
    assert [edge.target.text for edge in graph.joined(Addresses)] == ["Train all"] * 3 + ["Rent"]
    assert {basis for _, _, basis in edges(graph, Addresses)} == {"stated"}
    stated = [e for e in graph.joined(StatedIn) if isinstance(e.source, Recommendation)]
    assert len(stated) == 4
    assert "same words in rows apart" not in {note.kind for note in graph.of(Note)}


def test_words_in_rows_apart_are_two_and_a_question(tmp_path: Path) -> None:
    rows = ("Train all|Dig|", "Rent|Let|", "Train all|Reap|")
    graph = plan_of(tmp_path, *rows, header=WITHOUT)
    assert [text for _, text in asked(graph)] == ["Train all", "Rent", "Train all"]
    (note,) = [one for one in graph.of(Note) if one.kind == "same words in rows apart"]
    assert (note.severity, "2 rows" in note.text) == ("question", True)


def test_words_under_another_heading_are_apart(tmp_path: Path) -> None:
    rows = ("Homes||", "Train all|Dig|", "Money||", "Train all|Reap|")
    graph = plan_of(tmp_path, *rows, header=WITHOUT)
    assert [text for _, text in asked(graph)] == ["Train all"] * 2


def test_a_row_that_repeats_words_without_their_number_has_it(tmp_path: Path) -> None:
    rows = ("1|Train all|Dig|", "|Train all|Sow|", "2|Train all|Reap|")
    graph = plan_of(tmp_path, *rows, header=NUMBERED)
    assert [number for number, _ in asked(graph)] == ["1", "2"]
    assert [e.target.number for e in graph.joined(Addresses)] == ["1", "1", "2"]
    assert len(graph.of(Action)) == 3


def test_the_same_words_of_two_reviews_are_two(tmp_path: Path) -> None:
    rows = ("Ann|Train all|Dig|", "Ben|Train all|Sow|", "Ben|Train all|Reap|")
    graph = plan_of(tmp_path, *rows, header=f"Review\t{WITHOUT}")
    assert len(graph.of(Recommendation)) == 2
