"""A question's file is read whole, and every fault in it names the file and the key."""

from pathlib import Path

import pytest

from graph.errors import QuestionError
from queries.question import catalogue, find, read

HEAD = """\
// title: Which?
// group: tests
// answers: These.
// parameters:
//   plan: {type: text, default: "", help: A plan}
// columns:
//   id: Its id
"""
BODY = "MATCH (p:Plan) WHERE $plan = '' OR p.id = $plan\nRETURN p.id AS id\nORDER BY id\n"


def write(folder: Path, text: str) -> Path:
    path = folder / "which.cypher"
    path.write_text(text, encoding="utf-8")
    return path


def test_a_file_is_read_whole(tmp_path: Path) -> None:
    question = read(write(tmp_path, HEAD + '// sentence: "{rows} plans"\n' + BODY))
    assert (question.name, question.title, question.group) == ("which", "Which?", "tests")
    assert (question.answers, question.sentence) == ("These.", "{rows} plans")
    assert question.parameters["plan"].default == ""
    assert dict(question.columns) == {"id": "Its id"}
    assert question.cypher == BODY.strip()


@pytest.mark.parametrize(
    ("was", "now", "says"),
    [
        ("// title: Which?\n", "", "missing key 'title'"),
        ("// group: tests", "// group: tests\n// colour: red", "unknown key 'colour'"),
        ("// group: tests", "// group: tests\n// name: else", "unknown key 'name'"),
        ("type: text", "type: word", "key 'parameters.plan.type': Input should be 'text'"),
        ("help: A plan", "hint: A plan", "unknown key 'parameters.plan.hint'"),
        ("// title: Which?", "// title: [", "the header is not YAML"),
        (HEAD, "", "the header must be lines of `// key: value` at the top"),
        ("//   id: Its id", "//   name: Its name", "columns are name, but the Cypher returns id"),
        (
            "//   id: Its id",
            "//   id: Its id\n//   text: X",
            "are id, text, but the Cypher returns id",
        ),
        ("$plan = '' OR p.id = $plan", "true", "nothing uses the parameter 'plan'"),
        ("$plan = ''", "$area = ''", "$area is no declared parameter"),
        ("$plan = '' OR", "'$area' = '' OR // it's $area\n", "which"),
        ("ORDER BY id\n", "", "the last RETURN has no ORDER BY"),
        ('default: ""', "default: 3", "default of plan: 3 is not allowed; give a text"),
        ("type: text", "type: choice", "the parameter 'plan' is a choice without choices"),
        ("type: text", "type: text, choices: [a]", "default of plan: '' is not allowed"),
        ("// group", '// sentence: "{size}"\n// group', "the sentence names 'size'"),
        ("// group", "// shown: [size]\n// group", "shown names 'size', which is no column"),
        (BODY, "", "but the Cypher returns"),
    ],
)
def test_every_fault_names_the_file(tmp_path: Path, was: str, now: str, says: str) -> None:
    text = (HEAD + BODY).replace(was, now)
    if says == "which":  # what stands in a string or a comment is no parameter
        assert read(write(tmp_path, text)).name == "which"
        return
    with pytest.raises(QuestionError) as error:
        read(write(tmp_path, text))
    assert str(error.value).startswith("which.cypher: ")
    assert says in str(error.value)


def test_the_catalogue_is_sorted_by_group_then_name() -> None:
    places = [(question.group, question.name) for question in catalogue().values()]
    assert places == sorted(places)
    assert set(catalogue()) == {
        "actions_without_owner",
        "agencies_by_cross_review_actions",
        "dates_that_slipped",
        "national_recommendations_by_addressee",
        "originals_without_revision",
        "plan_changes",
        "recommendations_by_theme",
        "reviews_overview",
        "time_in_a_state",
        "trace_recommendation",
        "where_did_it_go",
    }


def test_an_unknown_name_gives_the_nearest() -> None:
    assert find("reviews_overview").name == "reviews_overview"
    with pytest.raises(QuestionError) as error:
        find("review_overviews")
    assert str(error.value).startswith(
        "no question is called 'review_overviews'; the nearest are reviews_overview, "
    )
