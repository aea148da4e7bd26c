"""Ids that a person can read."""

from hypothesis import given
from hypothesis import strategies as st

from graph.identity import Names, slug, sort_key, tidy


def test_slug() -> None:
    assert slug("Guy's and St Thomas' Trust") == "guys-and-st-thomas-trust"
    assert slug("DOMESTIC ABUSE") == "domestic-abuse"


@given(st.text(min_size=1))
def test_a_slug_is_never_empty(words: str) -> None:
    assert slug(words)


def test_tidy_keeps_the_case() -> None:
    assert tidy(" Adult A/b ") == "Adult-A-b"


def test_numbers_sort_as_people_count() -> None:
    numbers = ["R10", "R9", "2a", "10", "2", "9.10", "9.2", None]
    assert sorted(numbers, key=sort_key) == ["2", "2a", "9.2", "9.10", "10", "R9", "R10", None]


def test_a_name_is_taken_once() -> None:
    names = Names()
    assert [names.take("ZA/3") for _ in range(3)] == ["ZA/3", "ZA/3-2", "ZA/3-3"]
