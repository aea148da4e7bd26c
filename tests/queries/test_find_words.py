"""What a person types to find is never wrong syntax, and each word counts in its forms."""

import pytest

from graph.errors import QuestionError
from queries.find_excerpt import LONGEST, excerpt, spans
from queries.find_words import forms, wanted


def parts(typed: str) -> list[str]:
    """Return what is sought, the words of a phrase with spaces between."""
    return [" ".join(part.words) for part in wanted(typed).parts]


@pytest.mark.parametrize(
    ("typed", "sought"),
    [
        ("domestic violence training", ["domestic", "violence", "training"]),
        ('"domestic violence" training', ["domestic violence", "training"]),
        ("“domestic violence” training", ["domestic violence", "training"]),
        ("'domestic violence' training", ["domestic violence", "training"]),
        ("women's refuge", ["women's", "refuge"]),
        ("training for the GPs", ["training", "GPs"]),
        ('"training for the GPs"', ["training for the GPs"]),
        ('an "open quotation', ["open", "quotation"]),
        (
            "multi-agency +GP -police (A&E) x:y ~2 a*b?",
            ["multi", "agency", "GP", "police", "E", "x", "y", "2", "b"],
        ),
        ("AND OR NOT staff", ["NOT", "staff"]),
        ("Police police POLICE", ["POLICE"]),
        ("2.5 R10 3,000", ["2.5", "R10", "3,000"]),
        ("naïve café", ["naïve", "café"]),
        ("nai\u0308ve CAFE\u0301", ["naïve", "CAFÉ"]),
        ("safe_lives Status:Complete", ["safe", "lives", "Status", "Complete"]),
    ],
)
def test_what_is_sought(typed: str, sought: list[str]) -> None:
    assert parts(typed) == sought


@pytest.mark.parametrize("typed", ["", "  ", '""', "+-&|!(){}[]^~*?:\\/", "“”", "' '"])
def test_no_word_is_an_error_that_says_so(typed: str) -> None:
    with pytest.raises(QuestionError, match="holds no word to find; write one"):
        wanted(typed)


@pytest.mark.parametrize("typed", ["the", "of the", '"to the"'])
def test_only_little_words_are_refused(typed: str) -> None:
    with pytest.raises(QuestionError, match="stands in nearly everything"):
        wanted(typed)


def test_too_many_words_are_refused() -> None:
    with pytest.raises(QuestionError, match="more than 30 words"):
        wanted(" ".join(f"word{number}" for number in range(31)))


@pytest.mark.parametrize(
    ("word", "other"),
    [
        ("organisations", "organisation"),
        ("agency", "agencies"),
        ("agencies", "agency"),
        ("addresses", "address"),
        ("address", "addresses"),
        ("services", "service"),
        ("boxes", "box"),
        ("sizes", "size"),
        ("child", "children"),
        ("women", "woman"),
        ("GPs", "gp"),
        ("gp", "gps"),
        ("child", "children’s"),
        ("women’s", "woman"),
        ("women's", "women’s"),
    ],
)
def test_a_word_counts_as_one_and_as_several(word: str, other: str) -> None:
    assert other in forms(word)


@pytest.mark.parametrize(
    ("word", "other"),
    [
        ("uses", "us"),
        ("process", "proces"),
        ("analysis", "analysi"),
        ("status", "statu"),
        ("r1", "r"),
    ],
)
def test_a_word_is_not_cut_where_it_is_one_already(word: str, other: str) -> None:
    assert other not in forms(word)


def test_a_word_longer_than_any_is_refused() -> None:
    assert parts("x" * 255) == ["x" * 255]
    with pytest.raises(QuestionError, match=r"^'x{20}…' has 41,000 letters; write words of 255"):
        wanted(f"training {'x' * 41_000}")


def found(text: str, typed: str) -> list[str]:
    """Return the words of a text that are found."""
    return [text[start:end] for start, end in spans(text, wanted(typed))]


def test_words_are_found_whole() -> None:
    text = "Training of trainers: a Train-the-trainer day; trained staff, TRAINING. Retraining"
    assert found(text, "training") == ["Training", "TRAINING"]
    assert found(text, "trainer") == ["trainers", "trainer"]
    assert found("the women's and the Woman’s group", "women") == ["women's", "Woman’s"]
    assert found("domestic_violence", "violence") == ["violence"]


def test_a_mark_within_a_word_joins_and_a_full_stop_between_words_does_not() -> None:
    text = "O'Brien’s 3,141 of 12.5 were done.Next, they don't. '3' or 12."
    assert found(text, "brien") == found(text, "don") == found(text, "141") == []
    assert found(text, "o'brien") == ["O'Brien’s"]
    assert found(text, "done next") == ["done", "Next"]
    assert found(text, "3") == ["3"]
    assert found(text, "12") == ["12"]
    assert found(text, "3,141 12.5") == ["3,141", "12.5"]


def test_accents_count_and_may_stand_apart_from_their_letters() -> None:
    apart = "The cafe\u0301s: re\u0301sume\u0301 of a cafe"
    assert found(apart, "café") == ["cafe\u0301s"]
    assert found(apart, "cafe\u0301") == ["cafe\u0301s"]
    assert found(apart, "cafe") == ["cafe"]
    assert found(apart, "résumé") == ["re\u0301sume\u0301"]
    assert found(apart, "sume") == []
    assert found("a café, cafés", "cafe\u0301") == ["café", "cafés"]


def test_a_phrase_is_found_in_its_order_only() -> None:
    text = "Case conferences; case-conference. A conference on the case, a case for conference"
    assert found(text, '"case conference"') == ["Case conferences", "case-conference"]


def test_a_short_text_is_shown_whole_with_the_words_marked() -> None:
    said = excerpt("Staff had domestic violence training.", wanted("violence domestic staff"))
    assert said == "«Staff» had «domestic violence» training."


def test_a_long_text_is_cut_around_the_words() -> None:
    text = f"{'Much is said. ' * 40}Then came training for everyone{' and more was said' * 40}"
    said = excerpt(text, wanted("training"))
    assert "Then came «training» for everyone" in said
    assert said.startswith("… ")
    assert said.endswith(" …")
    assert len(said) <= LONGEST + len("… training «» …")
    plain = said.replace("«", "").replace("»", "").strip("… ")
    assert f" {plain} " in f" {text} "


def test_words_far_apart_are_both_shown() -> None:
    text = f"Ask the police first. {'Much is said. ' * 40}Then ask the nurse."
    said = excerpt(text, wanted("nurse police"))
    assert said.startswith("Ask the «police» first.")
    assert said.endswith("Then ask the «nurse».")
    assert " … " in said


def test_where_the_words_stand_in_a_row_is_shown_first() -> None:
    text = f"Violence. {'Much is said. ' * 40}Stop domestic violence now. {'Much is said. ' * 40}"
    assert "Stop «domestic violence» now." in excerpt(text, wanted("domestic violence"))


def test_a_text_without_any_space_is_shown_and_not_cut_for_ever() -> None:
    assert excerpt(f"{'x' * 500} training", wanted("training")).endswith("«training»")
    assert excerpt(f"{'_' * 500}training{'_' * 500}", wanted("training")).startswith("…")
