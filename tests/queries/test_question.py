"""A question's file is read whole, and every fault in it names the file and the key."""

from pathlib import Path

import pytest

from graph.errors import QuestionError
from queries.menu import GROUPS
from queries.question import CATALOGUE, Question, catalogue, find, read

WITHOUT_TOTALS = {"trace_recommendation", "where_did_it_go"}
"""They list single facts."""

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
        (
            "// group",
            "// totals: {n: How many}\n// group",
            "totals are n, but",
        ),
        (
            BODY,
            BODY + "\n// Totals\nRETURN 1 AS n\n",
            "totals are none, but",
        ),
        ("// group", '// none: "{id}"\n// group', "the none names 'id'"),
        ("// group", "// network: roads\n// group", "network is 'roads', and there are centrality"),
        ("type: text", "type: text, among: street", "key 'parameters.plan.among'"),
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
    assert {group for group, _ in places} == set(GROUPS)
    assert set(catalogue()) == {path.stem for path in CATALOGUE.glob("*.cypher")}


@pytest.mark.parametrize("question", catalogue().values(), ids=list(catalogue()))
def test_every_question_can_be_asked_as_it_stands(question: Question) -> None:
    assert all(one.default is not None for one in question.parameters.values())


@pytest.mark.parametrize("question", catalogue().values(), ids=list(catalogue()))
def test_what_is_ranked_or_counted_has_a_denominator(question: Question) -> None:
    """A trace lists single facts; every other question says what its rows are out of."""
    assert question.totals or question.name in WITHOUT_TOTALS
    assert not [name for name in question.columns if name.startswith("all_")]


@pytest.mark.parametrize("question", catalogue().values(), ids=list(catalogue()))
def test_a_plan_is_chosen_from_the_graph(question: Question) -> None:
    for name, parameter in question.parameters.items():
        assert parameter.among == "plan" if name == "plan" else True
        assert parameter.type != "text" or parameter.among


def test_an_unknown_name_gives_the_nearest() -> None:
    assert find("reviews_overview").name == "reviews_overview"
    with pytest.raises(QuestionError) as error:
        find("review_overviews")
    assert str(error.value).startswith(
        "no question is called 'review_overviews'; the nearest are reviews_overview, "
    )
