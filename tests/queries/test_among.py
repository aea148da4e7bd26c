"""What a parameter may name is drawn from the graph, and a wrong name gets the nearest."""

import pytest

from graph.errors import QuestionError, UnknownReferenceError
from graph.identity import folded
from graph.store import Store
from queries.among import choices, meant
from queries.answer import answer, ask
from queries.parameter import Among, Parameter, checked
from queries.question import find
from tests.benchmarks.generator import scaled
from tests.queries.example import example


@pytest.fixture
def filled(store: Store) -> Store:
    store.write(example())
    return store


@pytest.mark.parametrize(
    ("among", "said"),
    [
        ("plan", [("aton", "Aton action plan"), ("bton", "Bton action plan")]),
        ("theme", [("Training", "Training")]),
        ("sector", [("government",) * 2, ("health",) * 2, ("police",) * 2]),
        ("review", [("aton/AB",) * 2, ("aton/CD",) * 2, ("bton/EF",) * 2]),
        ("note", [("owner not known",) * 2]),
        (
            "agency",
            [
                ("ccg", "CCG"),
                ("home-office", "Home Office"),
                ("police", "Police"),
                ("umbrella-group", "Umbrella Group"),
            ],
        ),
    ],
)
def test_the_choices_are_those_of_the_graph(
    filled: Store, among: Among, said: list[tuple[str, str]]
) -> None:
    assert choices(filled, among) == said


def test_recommendations_and_originals_to_choose_from(filled: Store) -> None:
    every = {name for name, _ in choices(filled, "recommendation")}
    originals = {name for name, _ in choices(filled, "original")}
    assert len(every) == 13
    assert every - originals == {"aton/R1", "aton/R2", "aton/R10"}


@pytest.mark.parametrize(
    ("among", "words", "told"),
    [
        ("plan", "aton", "aton"),
        ("plan", "Aton Action Plan", "aton"),
        ("agency", "home office", "home-office"),
        ("agency", "ccg", "ccg"),
        ("theme", "TRAINING", "Training"),
        ("recommendation", "R10", "aton/R10"),
        ("original", "AB 2", "aton/AB/2"),
        ("review", "EF", "bton/EF"),
    ],
)
def test_a_thing_is_named_by_its_id_or_as_people_call_it(
    filled: Store, among: Among, words: str, told: str
) -> None:
    assert meant(filled, among, words) == told


@pytest.mark.parametrize(
    ("among", "words", "says"),
    [
        ("plan", "atun", "there is no plan 'atun' in the graph; there are aton, bton"),
        ("agency", "Polise", "no agency 'Polise' in the graph; there are ccg, home-office, police"),
        ("theme", "Teaching", "no theme 'Teaching' in the graph; there are Training"),
        ("original", "R1", "aton/R1 is a revised recommendation; name an original one"),
        ("review", "EG", "no review 'EG'; the nearest are bton/EF"),
        ("note", "x", "no kind of note 'x' in the graph; there are owner not known"),
    ],
)
def test_a_wrong_name_gets_what_there_is(
    filled: Store, among: Among, words: str, says: str
) -> None:
    with pytest.raises(UnknownReferenceError) as error:
        meant(filled, among, words)
    assert says in str(error.value)


def test_of_many_only_the_nearest_are_named(store: Store) -> None:
    store.write(scaled(0.1))
    wanted = choices(store, "agency")[7][1]
    with pytest.raises(UnknownReferenceError, match="the nearest are") as error:
        meant(store, "agency", wanted[:-3] + "xyz")
    assert choices(store, "agency")[7][0] in str(error.value)


def test_a_question_takes_a_name_and_is_told_the_id(filled: Store) -> None:
    given = ask(filled, "what_one_agency_holds", {"agency": "police"})
    assert given.parameters["agency"] == "police"
    assert given.totals["who"] == "Police"


def test_a_theme_of_two_spellings_is_one_choice(filled: Store) -> None:
    with filled._writer.session(database=filled.database) as session:
        text = "CREATE (:Theme {id: 'bton/training', plan: 'bton', name: 'TRAINING'})"
        session.execute_write(lambda tx: tx.run(text).consume())
    assert [folded(name) for _, name in choices(filled, "theme")] == ["training"]
    assert folded(meant(filled, "theme", "training")) == "training"


def test_the_sources_are_the_plan_of_what_was_asked_about(filled: Store) -> None:
    assert [one.id for one in ask(filled, "progress_by_state").sources] == ["aton", "bton"]
    of_one = ask(filled, "trace_recommendation", {"recommendation": "EF 1"})
    assert [one.id for one in of_one.sources] == ["bton"]
    of_plan = ask(filled, "progress_by_state", {"plan": "aton"})
    assert [(one.id, one.sha256) for one in of_plan.sources] == [("aton", "0")]
    of_all = ask(filled, "repeated_recommendations", {"plan": "aton"})
    assert [one.id for one in of_all.sources] == ["aton", "bton"]


def test_a_wrong_choice_gets_the_choices_and_the_nearest(store: Store) -> None:
    with pytest.raises(QuestionError) as error:
        ask(store, "agencies_by_cross_review_actions", {"weakest": "stted"})
    assert "'stted' is not allowed (did you mean stated?)" in str(error.value)
    assert "out of: stated, confirmed, carried, matched" in str(error.value)


@pytest.mark.parametrize("day", ["2026-02-30", "tomorrow", "1/2/2026", ""])
def test_a_day_that_is_none(day: str) -> None:
    with pytest.raises(QuestionError, match="give a day such as 2026-11-23, or today"):
        checked("day", Parameter(type="day", help=""), day)


def test_a_number_below_the_least() -> None:
    with pytest.raises(QuestionError, match="give a whole number, 1 or more"):
        checked("most", Parameter(type="integer", help="", least=1), "0")


def test_a_cut_answer_says_so(filled: Store) -> None:
    every = ask(filled, "actions_without_owner")
    assert not every.cut
    cut = ask(filled, "actions_without_owner", {"most": 2})
    assert cut.cut
    assert cut.rows == every.rows[:2]
    assert cut.totals == every.totals


def test_a_graph_of_an_earlier_version_is_no_answer(filled: Store) -> None:
    """Counts that were never worked out would read as 0."""
    with filled._writer.session(database=filled.database) as session:
        session.execute_write(lambda tx: tx.run("MATCH (p:Plan) REMOVE p.actions").consume())
    with pytest.raises(QuestionError, match="load the plans again with dhrgraph load"):
        answer(filled, find("progress_by_state"), {})
