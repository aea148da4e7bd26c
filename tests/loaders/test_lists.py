"""Lists: where running words are cut, numbers that are shared, numbers with a word before them."""

import re
from pathlib import Path

import pytest

from graph.model import Action, AimsFor, Graph, Note, Outcome, OwnedBy
from loaders.interpret.lists.numbers import each, shares
from tests.loaders.test_layouts import web

HEAD = "<th>No<th>Recommendation<th>Action<th>Lead<th>Target date<th>Outcome"


def row(folder: Path, action: str, lead: str = "", due: str = "", outcome: str = "") -> Graph:
    """The graph of a row; `|` stands between two paragraphs of a cell."""
    cells = ("1", "Offer homes", action, lead, due, outcome)
    said = ["".join(f"<p>{words}</p>" for words in cell.split("|")) for cell in cells]
    return web(folder, f"{HEAD}\n" + "".join(f"<td>{cell}" for cell in said))


def actions(graph: Graph) -> list[tuple[str | None, str, str | None]]:
    """The number, the words and the date of every action."""
    return [(one.number, one.text, one.due) for one in graph.of(Action)]


def owned(graph: Graph) -> set[tuple[str | None, str]]:
    """The numbers of actions with what they are owned by."""
    edges = graph.joined(OwnedBy)
    return {(e.source.number, e.target.name) for e in edges if isinstance(e.source, Action)}


def aimed(graph: Graph) -> set[tuple[str | None, str]]:
    """The numbers of actions with what they aim for."""
    return {(e.source.number, e.target.text) for e in graph.joined(AimsFor)}


@pytest.mark.parametrize(
    "words",
    [
        "Deliver “Ask and Act” group 2 training to all staff in minor injuries units.",
        "Promote “Review and Learn” events for managers and staff.",
        'Advertise "Ask for ANI" in all pharmacies in the borough.',
        "Run the award-winning 'Share the learning' briefings twice a year.",
        "Train staff in how people ‘Report it’ and what comes next.",
        "Run the award-winning events “Listen Learn Share the load” every spring.",
        "Run the award-winning events “Ask staff every spring.",
        "Adopt Ask for Help as the name of the campaign.",
        "Continue to promote Ask for Help in every pharmacy.",
        "Roll out Ask for Help in every pharmacy.",
    ],
)
def test_a_name_is_not_cut_off_the_verb_before_it(tmp_path: Path, words: str) -> None:
    assert actions(row(tmp_path, words)) == [(None, words, None)]


def test_whole_clauses_that_run_on_are_still_told_apart(tmp_path: Path) -> None:
    graph = row(tmp_path, "Write to the panel Deliver “Ask” training Agree terms")
    assert [text for _, text, _ in actions(graph)] == [
        "Write to the panel",
        "Deliver “Ask” training",
        "Agree terms",
    ]


def test_a_short_sentence_that_is_closed_is_a_statement(tmp_path: Path) -> None:
    graph = row(tmp_path, "Train staff. Write the policy.")
    assert [text for _, text, _ in actions(graph)] == ["Train staff.", "Write the policy."]


def test_a_short_outcome_is_a_statement(tmp_path: Path) -> None:
    graph = row(tmp_path, "Dig", outcome="Increased awareness Improved reporting of abuse")
    assert [one.text for one in graph.of(Outcome)] == [
        "Increased awareness",
        "Improved reporting of abuse",
    ]


@pytest.mark.parametrize(
    "both", ["1 &amp; 2.", "1 and 2.", "1-2.", "1, 2.", "1) and 2)", "1 to 2."]
)
def test_what_holds_for_two_numbers_belongs_to_both(tmp_path: Path, both: str) -> None:
    graph = row(
        tmp_path,
        "1. Write it.|2. Teach it.|3. Audit it.",
        f"{both} Head of Nursing|3. Head of Audit",
        f"{both} May 2020|3. June 2020",
        f"{both} Staff know it.|3. It is kept.",
    )
    assert [due for _, _, due in actions(graph)] == ["May 2020", "May 2020", "June 2020"]
    assert owned(graph) == {
        ("1", "Head of Nursing"),
        ("2", "Head of Nursing"),
        ("3", "Head of Audit"),
    }
    assert aimed(graph) == {("1", "Staff know it."), ("2", "Staff know it."), ("3", "It is kept.")}
    assert len(graph.of(Outcome)) == 2


def test_what_holds_for_all_numbers_by_itself_is_one_statement(tmp_path: Path) -> None:
    for every in ("1-3.", "All:", "All actions:"):
        graph = row(
            tmp_path, "1. Write it.|2. Teach it.|3. Audit it.", outcome=f"{every} Staff are able."
        )
        assert aimed(graph) == {(number, "Staff are able.") for number in "123"}
        assert len(graph.of(Outcome)) == 1


def test_a_word_for_all_stands_beside_numbers(tmp_path: Path) -> None:
    graph = row(
        tmp_path,
        "1. Write it.|2. Teach it.",
        "All: Head of Nursing|2. Head of Audit",
        "All: May 2020",
    )
    assert owned(graph) == {
        ("1", "Head of Nursing"),
        ("2", "Head of Nursing"),
        ("2", "Head of Audit"),
    }
    assert [due for _, _, due in actions(graph)] == ["May 2020", "May 2020"]


def test_all_at_the_beginning_of_an_action_is_whom_it_asks(tmp_path: Path) -> None:
    assert actions(row(tmp_path, "All: attend the training"))[0][1] == "All: attend the training"


def test_an_action_of_two_numbers_has_what_either_says(tmp_path: Path) -> None:
    graph = row(
        tmp_path, "1 &amp; 2. Write it.|3. Audit it.", due="1. May 2020|2. June 2020|3. July 2020"
    )
    assert actions(graph) == [
        ("1 & 2", "Write it.", "May 2020\nJune 2020"),
        ("3", "Audit it.", "July 2020"),
    ]


def test_shared_numbers_are_found_within_running_words(tmp_path: Path) -> None:
    graph = row(
        tmp_path,
        "1. Write it. 2. Teach it. 3. Audit it.",
        "1 & 2. Head of Nursing 3. Head of Audit",
    )
    assert owned(graph) == {
        ("1", "Head of Nursing"),
        ("2", "Head of Nursing"),
        ("3", "Head of Audit"),
    }


@pytest.mark.parametrize(
    "words",
    [
        "16-18: young people are asked.",
        "9.30-10.30. Staff meet.",
        "3-1. Staff meet.",
        "12-5-20. Staff meet.",
    ],
)
def test_what_is_no_list_of_numbers_stays_words(tmp_path: Path, words: str) -> None:
    assert actions(row(tmp_path, words)) == [(None, words, None)]


def test_a_number_after_and_begins_nothing(tmp_path: Path) -> None:
    words = "Teach years 1 and 2. The school agrees."
    assert [text for _, text, _ in actions(row(tmp_path, f"1. {words}"))] == [words]


@pytest.mark.parametrize("label", ["Action 1:", "Rec 1:", "Step 1:", "ACTION 1.", "Action no. 1 –"])
def test_a_number_with_a_word_before_it_counts(tmp_path: Path, label: str) -> None:
    second = label.replace("1", "2")
    graph = row(
        tmp_path,
        f"{label} Write it.|{second} Teach it.",
        f"{label} Head of Nursing|{second} Head of Audit",
        f"{label} May 2020|{second} June 2020",
        f"{label} Written.|{second} Taught.",
    )
    assert actions(graph) == [("1", "Write it.", "May 2020"), ("2", "Teach it.", "June 2020")]
    assert owned(graph) == {("1", "Head of Nursing"), ("2", "Head of Audit")}
    assert aimed(graph) == {("1", "Written."), ("2", "Taught.")}


def test_numbers_with_a_word_are_shared_too_and_run_on(tmp_path: Path) -> None:
    graph = row(
        tmp_path,
        "Action 1: Write it. Action 2: Teach it. Action 3: Audit it.",
        "Actions 1 &amp; 2: Head of Nursing|Action 3: Head of Audit|All: Head of Care",
    )
    assert [number for number, _, _ in actions(graph)] == ["1", "2", "3"]
    nursing = {("1", "Head of Nursing"), ("2", "Head of Nursing"), ("3", "Head of Audit")}
    assert owned(graph) == nursing | {(number, "Head of Care") for number in "123"}


@pytest.mark.parametrize("first", ["Action 2:", "Action 1:", "Task 2 –"])
def test_an_action_that_calls_itself_one_has_its_number(tmp_path: Path, first: str) -> None:
    graph = row(tmp_path, f"{first} Write it.|Action 3: Teach it.")
    assert actions(graph) == [
        (first.split()[1].strip(":"), "Write it.", None),
        ("3", "Teach it.", None),
    ]


def test_numbers_within_the_words_of_actions_stay(tmp_path: Path) -> None:
    words = "Write it as in Action 1: Homes|Teach it as in Action 2: Homes"
    assert [text for _, text, _ in actions(row(tmp_path, words))] == words.split("|")


def test_a_number_named_within_a_statement_is_no_beginning(tmp_path: Path) -> None:
    words = "Action 1: Write what action 2. needs.|Action 2: Teach it."
    said = [text for _, text, _ in actions(row(tmp_path, words))]
    assert said == ["Write what action 2. needs.", "Teach it."]


def test_what_is_for_all_may_come_last(tmp_path: Path) -> None:
    graph = row(tmp_path, "1. Write it.|2. Teach it.", "1. Head of Audit|All: Head of Care")
    assert owned(graph) == {("1", "Head of Audit"), ("1", "Head of Care"), ("2", "Head of Care")}


def test_an_action_for_all_has_no_number_of_its_own(tmp_path: Path) -> None:
    graph = row(tmp_path, "1. Write it.|2. Teach it.|All: learn it.")
    assert [number for number, _, _ in actions(graph)] == ["1", "2", None]


def test_later_numbers_are_shared_within_running_words(tmp_path: Path) -> None:
    words = "1. Write it. 2. Teach it. 3. Audit it."
    graph = row(tmp_path, words, "1. Head of Nursing 2 &amp; 3. Head of Audit")
    assert owned(graph) == {
        ("1", "Head of Nursing"),
        ("2", "Head of Audit"),
        ("3", "Head of Audit"),
    }


def test_numbers_of_two_parts_are_shared(tmp_path: Path) -> None:
    graph = row(tmp_path, "2.1 Write it.|2.2 Teach it.", due="2.1 and 2.2 May 2020")
    assert [due for _, _, due in actions(graph)] == ["May 2020", "May 2020"]


def test_the_numbers_of_a_statement() -> None:
    assert each("1-3, 5 and 7") == ["1", "2", "3", "5", "7"]
    assert each("2.1 to 2.3") == ["2.1", "2.2", "2.3"]
    assert each("1a-1c") == ["1a", "1b", "1c"]
    assert shares("1 & 2", "2-4")
    assert not shares("1 & 2", "3")


@pytest.mark.parametrize(
    "words",
    [
        "1. Train officers|in their teams",
        "1. Train officers in the|MARAC process",
        "1. Train police,|nurses and|GPs",
    ],
)
def test_a_list_of_one_item_runs_on_over_lines(tmp_path: Path, words: str) -> None:
    said = words.removeprefix("1. ").replace("|", "\n")
    assert actions(row(tmp_path, words)) == [("1", said, None)]


def test_a_new_action_below_a_number_is_another(tmp_path: Path) -> None:
    said = actions(row(tmp_path, "1. Train officers|Write the policy|in plain words"))
    assert said == [("1", "Train officers", None), (None, "Write the policy\nin plain words", None)]


@pytest.mark.parametrize(
    ("words", "number"),
    [("a) Train staff", "a"), ("(B) Train staff", "b"), ("i. Train staff", "i"),
     ("Action 2: Train staff", "2"), ("1.Train staff", "1")],
)  # fmt: skip
def test_a_number_alone_is_taken_off(tmp_path: Path, words: str, number: str) -> None:
    assert actions(row(tmp_path, words)) == [(number, "Train staff", None)]


@pytest.mark.parametrize(
    "words", ["A. Barn Lodge is visited", "e.g. train staff", "Rec 2: see p 6"]
)
def test_what_is_no_number_stays(tmp_path: Path, words: str) -> None:
    assert actions(row(tmp_path, words)) == [(None, words, None)]


@pytest.mark.parametrize(
    "signs",
    ["i) ii) iii)", "(a) (b) (c)", "1.1 1.2 1.3", "1a. 1b. 1c.", "1) 2) 3)", "1 2 3", "#1 #2 #3",
     "[1] [2] [3]", "1/ 2/ 3/", "Action_1: Action_2: Action_3:", "Action_1 Action_2 Action_3"],
)  # fmt: skip
def test_lists_in_lines(tmp_path: Path, signs: str) -> None:
    first, second, third = (sign.replace("_", " ") for sign in signs.split())
    graph = row(tmp_path, f"{first} Write it|{second} Teach it|{third} Use it")
    numbers = [re.sub(r"Action|[^\w.]|\.$", "", sign) for sign in signs.replace("_", "").split()]
    assert [(n, text) for n, text, _ in actions(graph)] == list(
        zip(numbers, ["Write it", "Teach it", "Use it"], strict=True)
    )


@pytest.mark.parametrize("signs", ["1.1 1.2 2.1", "1a) 1b) 1c)", "(i) (ii) (iii)"])
def test_lists_that_run_on(tmp_path: Path, signs: str) -> None:
    first, second, third = signs.split()
    graph = row(tmp_path, f"{first} Write it {second} Teach it {third} Use it")
    assert [text for _, text, _ in actions(graph)] == ["Write it", "Teach it", "Use it"]


@pytest.mark.parametrize(
    "sign", ["•", "-", "*", "o", "\uf0b7", "\uf0a7", "\uf0d8", "§", "✓", "→", "+"]
)
def test_bullets_of_every_kind(tmp_path: Path, sign: str) -> None:
    for words in (f"{sign} Write it|{sign} Teach it", f"{sign} Write it {sign} Teach it"):
        assert [text for _, text, _ in actions(row(tmp_path, words))] == ["Write it", "Teach it"]


def test_bullets_without_a_space(tmp_path: Path) -> None:
    for sign in ("•", "-", "\uf0b7"):
        said = actions(row(tmp_path, f"{sign}Write it|{sign}Teach it"))
        assert [text for _, text, _ in said] == ["Write it", "Teach it"]


def test_more_than_an_age_is_no_bullet(tmp_path: Path) -> None:
    assert actions(row(tmp_path, "&gt; 18 year olds asked"))[0][1] == "> 18 year olds asked"


def test_bullets_below_an_item_belong_to_it(tmp_path: Path) -> None:
    for words, many in (
        ("1. Train staff|• police|• nurses|2. Write it", 2),
        ("1. Train staff|- police|- nurses", 1),
        ("1. Train staff|a) police|b) nurses", 1),
        ("• Train staff|o police|o nurses|• Write it", 2),
        ("• Train staff in:|- police work|- nursing|• Write it", 2),
    ):
        said = [text for _, text, _ in actions(row(tmp_path, words))]
        assert len(said) == many
        assert said[0].startswith("Train staff")
        assert said[0].count("\n") == 2


@pytest.mark.parametrize(
    "head", ["Kent Police will:", "All agencies should", "We will:", "Agreed actions:", "Staff to:"]
)
@pytest.mark.parametrize("signs", [("•", "•"), ("1.", "2."), ("a)", "b)")])
def test_a_line_that_heads_a_list_is_no_action(
    tmp_path: Path, head: str, signs: tuple[str, str]
) -> None:
    graph = row(tmp_path, f"{head}|{signs[0]} train staff|{signs[1]} write it")
    assert [text for _, text, _ in actions(graph)] == ["train staff", "write it"]
    (note,) = [one for one in graph.of(Note) if one.kind == "words over a list"]
    assert head.rstrip(":") in note.text


@pytest.mark.parametrize(
    "words",
    [
        "Train staff to:|• recognise abuse|• refer it",
        "Train staff in:|1. abuse|2. stalking",
        "Staff to be trained in|1. abuse|2. stalking",
        "Training will cover:|1. DASH|2. MARAC",
        "The Trust will ensure that staff:|• know it|• use it",
        "Review the policy to include:|a) stalking|b) control",
    ],
)
def test_an_action_that_its_list_ends_is_one(tmp_path: Path, words: str) -> None:
    assert actions(row(tmp_path, words)) == [(None, words.replace("|", "\n"), None)]


def test_dates_in_lines_are_no_numbers(tmp_path: Path) -> None:
    (one,) = row(tmp_path, "Dig it", due="1 May 2020|2 June 2020").of(Action)
    assert one.due == "1 May 2020\n2 June 2020"


def test_letters_and_figures_do_not_belong_to_each_other_by_number(tmp_path: Path) -> None:
    graph = row(tmp_path, "b) Write it", "1. Head of Nursing|2. Head of Audit")
    assert {name for _, name in owned(graph)} == {"Head of Nursing", "Head of Audit"}
