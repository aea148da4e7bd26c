"""The gazetteer: whole, consistent, and found by its longest name."""

from datetime import date

import pytest

from loaders.gazetteer.lookup import entries, gazetteer, words_of


def names(area: str, text: str) -> list[str]:
    return [found.entry.id for found in gazetteer(area).find(text)]


def test_every_body_it_points_to_is_there() -> None:
    for entry in entries().values():
        for other in [entry.part_of, *(s.agency for s in entry.succeeded_by)]:
            assert other is None or other in entries(), (entry.id, other)


def test_every_entry_has_a_source_and_days_that_exist() -> None:
    for entry in entries().values():
        assert entry.source
        for day in [entry.active_from, entry.active_to, *(s.on for s in entry.succeeded_by)]:
            assert day is None or date.fromisoformat(day)


def test_no_body_follows_itself() -> None:
    for entry in entries().values():
        ahead, seen = [s.agency for s in entry.succeeded_by], set()
        while ahead:
            one = ahead.pop()
            assert one != entry.id
            if one not in seen:
                seen.add(one)
                ahead += [s.agency for s in entries()[one].succeeded_by]


@pytest.mark.parametrize("area", sorted({e.area or "" for e in entries().values()}))
def test_no_name_means_two_bodies(area: str) -> None:
    meant: dict[tuple[str, ...], set[str]] = {}
    for entry in entries().values():
        for name in entry.names(area):
            meant.setdefault(words_of(name), set()).add(entry.id)
    assert {words: ids for words, ids in meant.items() if len(ids) > 1} == {}


def test_the_longest_name_wins() -> None:
    assert names("", "the NHS England team") == ["nhs-england"]
    assert names("", "kent police & Home office") == ["kent-police", "home-office"]


def test_part_of_a_word_is_no_name() -> None:
    assert names("", "Homeless office") == []


def test_local_names_hold_in_their_area_only() -> None:
    assert names("Newham", "CCG") == ["newham-ccg"]
    assert names("newham", "ccg") == ["newham-ccg"]
    assert names("Elsewhere", "CCG") == []


@pytest.mark.parametrize(
    ("body", "heir", "on"),
    [
        ("newham-ccg", "north-east-london-ccg", "2021-04-01"),
        ("public-health-england", "uk-health-security-agency", "2021-10-01"),
        ("national-probation-service", "probation-service", "2021-06-26"),
    ],
)
def test_who_followed_bodies_that_ceased(body: str, heir: str, on: str) -> None:
    assert (heir, on) in [(s.agency, s.on) for s in entries()[body].succeeded_by]
