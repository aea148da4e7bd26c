"""The questions on the Newham plan, against answers worked out from the reading by hand.

The expected rows come from `tests/plans/newham.truth.yaml` alone, by plain loops, not from the
graph and not from the loader.
"""

from itertools import product
from pathlib import Path
from typing import Any

import pytest
import yaml

from graph.store import Store
from loaders.load import load, read_plan
from queries.answer import Answer, ask

TRUTH: dict[str, Any] = yaml.safe_load(
    (Path(__file__).parents[1] / "plans" / "newham.truth.yaml").read_text()
)
WEAKNESS = ["stated", "confirmed", "carried", "matched"]


@pytest.fixture
def newham(store: Store) -> Store:
    load(store, read_plan(Path("newham")))
    return store


def rows(answer: Answer) -> list[dict[str, Any]]:
    return [dict(zip(answer.columns, row, strict=True)) for row in answer.rows]


def links(name: str) -> dict[str, dict[str, str]]:
    """Source -> target -> the strongest basis, as the truth file lists them."""
    found: dict[str, dict[str, str]] = {}
    for basis in WEAKNESS:
        for source, targets in TRUTH[name].get(basis, {}).items():
            for target in targets:
                found.setdefault(source, {}).setdefault(target, basis)
    return found


def actions() -> list[tuple[str, str]]:
    """Every action with its row."""
    return [(f"{r}a{n}", r) for r, found in TRUTH["actions"].items() for n in range(len(found))]


def reviews_of(row: str) -> dict[str, int]:
    """The reviews that the actions of a row reach, each with the weakest link of its best way."""
    best: dict[str, int] = {}
    for original, revised in links("merged_into").items():
        for target, merged in revised.items():
            if addressed := links("addresses").get(row, {}).get(target):
                way = max(WEAKNESS.index(merged), WEAKNESS.index(addressed))
                review = original.split("/")[0]
                best[review] = min(way, best.get(review, way))
    return best


def holders() -> dict[str, dict[str, Any]]:
    """By agency: its actions, those that reach two reviews, and what each of these rests on."""
    found: dict[str, dict[str, Any]] = {}
    for _, row in actions():
        reached = reviews_of(row)
        for owner, owned in links("owners").get(row, {}).items():
            one = found.setdefault(
                owner, {"actions": 0, "reviews": set(), **dict.fromkeys(WEAKNESS, 0)}
            )
            one["actions"] += 1
            one["reviews"] |= set(reached)
            ways = sorted(max(way, WEAKNESS.index(owned)) for way in reached.values())
            if len(ways) > 1:
                one[WEAKNESS[ways[1]]] += 1
    return found


def test_who_holds_the_most_actions_from_more_than_one_review(newham: Store) -> None:
    names = {
        row["name"]: row["id"]
        for row in newham.read("MATCH (a:Agency) RETURN a.id AS id, a.name AS name")
    }
    answer = ask(newham, "agencies_by_cross_review_actions")
    found = rows(answer)
    expected = {k: v for k, v in holders().items() if any(v[basis] for basis in WEAKNESS)}
    assert {names[row["agency"]] for row in found} == set(expected)
    for row in found:
        truth = expected[names[row["agency"]]]
        assert row["actions"] == truth["actions"]
        assert {basis: row[basis] for basis in WEAKNESS} == {b: truth[b] for b in WEAKNESS}
        assert row["cross_review"] == sum(truth[basis] for basis in WEAKNESS)
        assert row["review_names"] == sorted(truth["reviews"])
    assert answer.totals["all_actions"] == len(actions()) == 37
    assert [row["cross_review"] for row in found] == sorted(
        (row["cross_review"] for row in found), reverse=True
    )


def test_the_trace_of_r10(newham: Store) -> None:
    answer = ask(newham, "trace_recommendation", {"recommendation": "newham/R10"})
    found = {(row["step"], row["reference"], row["basis"]) for row in rows(answer)}
    assert {f for f in found if f[0] in ("original", "review", "owner", "action", "theme")} == {
        ("original", "Avani 3", "stated"),
        ("original", "Nadira 4", "stated"),
        ("review", "Avani", "stated"),
        ("review", "Nadira", "stated"),
        ("theme", "DV enquiry", "carried"),
        ("action", "newham/t5r2a1", "stated"),
        ("action", "newham/t5r3a1", "stated"),
        ("owner", "Newham CCG", "stated"),
        ("owner", "Barts Health NHS Trust", "stated"),
        ("owner", "East London NHS Foundation Trust", "stated"),
    }
    outcomes = {f[1:] for f in found if f[0] == "outcome"}
    assert outcomes == {(f"newham/t5r1o{n}", "carried") for n in (1, 2, 3)} | {
        ("newham/t5r3o1", "stated")
    }
    stands = {row["passage"] for row in rows(answer) if row["link"] is None}
    assert stands == {"newham/t5r2c4", "newham/t5r3c4"}
    assert all(row["passage"] and row["words"] for row in rows(answer) if row["step"] != "note")


def test_recommendations_by_theme(newham: Store) -> None:
    answer = ask(newham, "recommendations_by_theme")
    found = {row["theme"]: row for row in rows(answer)}
    assert list(found)[-1] == "(no theme)"
    for name, members in TRUTH["themes"].items():
        revised = [m for m in members if m in TRUTH["revised"]]
        assert (found[name]["revised"], found[name]["originals"]) == (
            len(revised),
            len(members) - len(revised),
        )
        assert found[name]["review_names"] == sorted(
            {m.split("/")[0] for m in members} - set(revised)
        )
        became = {to for m in members for to in links("merged_into").get(m, {})}
        asked = became | set(members)
        done = [a for a, row in actions() if set(links("addresses").get(row, {})) & asked]
        assert found[name]["actions"] == len(done)
    assert {row["plan_recommendations"] for row in found.values()} == {54}
    assert answer.totals["all_recommendations"] == 54


def test_actions_without_an_owner_of_their_own(newham: Store) -> None:
    answer = ask(newham, "actions_without_owner")
    carried = [
        a for a, row in actions() if set(links("owners").get(row, {}).values()) == {"carried"}
    ]
    kinds = [row["kind"] for row in rows(answer)]
    assert kinds == ["carried"] * len(carried) == ["carried"] * 8
    assert answer.totals["all_actions"] == 37


def test_originals_without_revision(newham: Store) -> None:
    answer = ask(newham, "originals_without_revision")
    assert [row["recommendation"] for row in rows(answer)] == ["Avani 8"]
    assert answer.totals["all_originals"] == 27
    beyond = {scope: len(some) for scope, some in TRUTH["scope"].items()}
    for scope, count in beyond.items():
        answer = ask(newham, "originals_without_revision", {"scope": scope})
        assert len(answer.rows) == answer.totals["all_originals"] == count


def test_where_an_original_went(newham: Store) -> None:
    asked = {"recommendation": "newham/ZA/3-2"}
    found = rows(ask(newham, "where_did_it_go", asked))
    owners = links("owners")
    expected = len(TRUTH["actions"]["t2r1"]) * len(owners["t2r1"]) + len(
        TRUTH["actions"]["t2r2"]
    ) * len(owners["t2r2"])
    assert len(found) == expected == 40
    assert {(row["revised"], row["merged"]) for row in found} == {("R3", "carried")}
    (gone,) = rows(ask(newham, "where_did_it_go", {"recommendation": "newham/Avani/8"}))
    assert "no revised recommendation" in gone.values()


def test_whom_the_regional_and_national_ones_ask(newham: Store) -> None:
    answer = ask(newham, "national_recommendations_by_addressee")
    names = {
        r["id"]: r["name"]
        for r in newham.read("MATCH (a:Agency) RETURN a.id AS id, a.name AS name")
    }
    asked: dict[str, set[str]] = {}
    for one, agencies in TRUTH["directed_at"].items():
        for agency in agencies:
            asked.setdefault(names[agency], set()).add(f"newham/{one}")
    got: dict[str, set[str]] = {}
    for row in rows(answer):
        got.setdefault(row["agency"], set()).update(row["recommendations"])
    assert got == asked
    assert answer.totals["all_recommendations"] == 9


def test_what_each_review_asked_for(newham: Store) -> None:
    answer = ask(newham, "reviews_overview")
    found = {row["review"]: row for row in rows(answer)}
    beyond = {scope: set(some) for scope, some in TRUTH["scope"].items()}
    for review, numbers in TRUTH["made"].items():
        names = {f"{review}/{number}" for number in numbers}
        merged = {name: set(links("merged_into").get(name, {}).values()) for name in names}
        assert found[review]["originals"] == len(names)
        for scope in ("regional", "national"):
            assert found[review][scope] == len(names & beyond[scope])
        assert found[review]["stated"] == sum("stated" in bases for bases in merged.values())
        assert found[review]["without"] == sum(not bases for bases in merged.values())
        reached = [a for a, row in actions() if review in reviews_of(row)]
        assert found[review]["actions"] == len(reached)
    assert (answer.totals["all_originals"], answer.totals["all_actions"]) == (36, 37)


def test_pairs_are_counted_once() -> None:
    """The reading by hand itself: no link stands in it on two bases."""
    for name in ("merged_into", "addresses", "owners"):
        for one, other in product(WEAKNESS, WEAKNESS):
            if one < other:
                a, b = (TRUTH[name].get(basis, {}) for basis in (one, other))
                assert not {(s, t) for s in a for t in a[s]} & {(s, t) for s in b for t in b[s]}
