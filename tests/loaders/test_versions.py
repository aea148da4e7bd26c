"""What a new version says otherwise than the one before, and what is asked before it replaces."""

from dataclasses import replace
from pathlib import Path

import pytest

from graph.errors import PlanError
from graph.model import Action, Change, Changed, Version
from graph.store import Store
from graph.stored import stored_plan
from loaders.load import Report, load, read_plan
from loaders.versions.changes import compare
from tests.loaders.writing import plan_of, written

HEADER = "Review\tNo\tRecommendation\tAction\tBy whom\tTarget date\tStatus\tDate completed"
FIRST = (
    "Ann|1|Write a policy on coercive control|Draft the policy|Kent Police|March 2019|Red|",
    "Ann|2|Train every member of staff|Hold three courses|Home Office|June 2019|Amber|",
    "Ben|1|Audit referrals to the panel|Audit them twice a year|Kent Police|2019|Green|",
)
Told = tuple[str, str, str | None, str | None]


def version(folder: Path, rows: tuple[str, ...], published: str = "") -> Path:
    """A plan of some rows, published on a day."""
    more = f"published: {published}\n" if published else ""
    return written(folder, *rows, header=HEADER, source=f"id: p\narea: X\n{more}")


def differences(folder: Path, old: tuple[str, ...], new: tuple[str, ...]) -> list[Told]:
    """What differs between two versions: kind, words, before, after."""
    graphs = [plan_of(folder, *rows, header=HEADER) for rows in (old, new)]
    return [(d.kind, d.thing.text, d.before, d.after) for d in compare(*graphs).differences]


def changed(row: int, old: str, new: str) -> tuple[str, ...]:
    """The first version with other words in one row."""
    assert old in FIRST[row]
    return tuple(r.replace(old, new) if at == row else r for at, r in enumerate(FIRST))


def test_the_same_version_differs_in_nothing(tmp_path: Path) -> None:
    assert differences(tmp_path, FIRST, FIRST) == []


@pytest.mark.parametrize(
    ("row", "old", "new", "told"),
    [
        (0, "Red", "Green", ("status", "Draft the policy", "Red", "Green")),
        (0, "March 2019", "May 2020", ("due", "Draft the policy", "March 2019", "May 2020")),
        (2, "Green|", "Green|May 2018", ("completed", "Audit them twice a year", None, "May 2018")),
        (1, "Hold three", "Hold four", ("words", "Hold four courses", "Hold three courses",
                                        "Hold four courses")),
    ],
)  # fmt: skip
def test_what_changed_in_one_action(
    tmp_path: Path, row: int, old: str, new: str, told: Told
) -> None:
    assert differences(tmp_path, FIRST, changed(row, old, new)) == [told]


def test_owners_that_changed(tmp_path: Path) -> None:
    assert differences(tmp_path, FIRST, changed(1, "Home Office", "Kent Police")) == [
        ("owner added", "Hold three courses", None, "Kent Police"),
        ("owner gone", "Hold three courses", "Home Office", None),
    ]


def test_rows_that_came_and_went_and_a_plan_in_another_order(tmp_path: Path) -> None:
    new = (FIRST[2], "Ben|2|Publish the protocol|Print it|Kent Police|2020||", FIRST[0])
    assert differences(tmp_path, FIRST, new) == [
        ("added", "Publish the protocol", None, "Publish the protocol"),
        ("added", "Print it", None, "Print it"),
        ("gone", "Train every member of staff", "Train every member of staff", None),
        ("gone", "Hold three courses", "Hold three courses", None),
    ]


def test_the_same_words_under_two_recommendations_are_not_mixed_up(tmp_path: Path) -> None:
    old = tuple(row.replace("Audit them twice a year", "Draft the policy") for row in FIRST)
    new = tuple(row.replace("Red", "Blue") for row in reversed(old))
    (only,) = differences(tmp_path, old, new)
    assert only == ("status", "Draft the policy", "Red", "Blue")


def test_a_number_that_changed_is_the_same_recommendation(tmp_path: Path) -> None:
    assert differences(tmp_path, FIRST, changed(1, "Ann|2|", "Ann|4|")) == []


def loaded(store: Store, folder: Path, rows: tuple[str, ...], on: str = "") -> Report:
    return load(store, read_plan(version(folder, rows, on)), sure=lambda doubt: True)


def rows_of(store: Store, cypher: str) -> list[tuple[object, ...]]:
    return [tuple(row.values()) for row in store.read(cypher)]


def test_the_graph_keeps_the_history_over_three_versions(store: Store, tmp_path: Path) -> None:
    late = changed(0, "March 2019", "May 2019")
    shifted = ("Zed|1|Sell|Sow|Home Office|2019||", *late)
    later = tuple(row.replace("May 2019|Red", "May 2020|Green") for row in shifted)
    assert (loaded(store, tmp_path, FIRST, "2019-01-01").version) == 1
    second = loaded(store, tmp_path, shifted, "2019-04-01")
    assert (second.version, second.changes) == (2, 3)
    third = loaded(store, tmp_path, later, "2020-01-01")
    assert (third.version, third.changes) == (3, 2)
    asked = (
        "MATCH (v:Version)<-[:BROUGHT_BY]-(c:Change)-[:CHANGED]->(a:Action) "
        "WHERE c.kind <> 'added' RETURN v.number, v.on, c.kind, a.id, c.before, c.after, c.lasted "
        "ORDER BY v.number, c.kind"
    )
    assert rows_of(store, asked) == [
        (2, "2019-04-01", "due", "p/t1r2a1", "March 2019", "May 2019", 90),
        (3, "2020-01-01", "due", "p/t1r2a1", "May 2019", "May 2020", 275),
        (3, "2020-01-01", "status", "p/t1r2a1", "Red", "Green", 365),
    ]
    assert rows_of(store, "MATCH (a:Action) RETURN count(a)") == [(4,)]
    held = rows_of(store, "MATCH (v:Version)-[:VERSION_OF]->(:Plan) RETURN count(v)")
    assert held == [(3,)]


def test_the_very_same_bytes_add_no_version(store: Store, tmp_path: Path) -> None:
    loaded(store, tmp_path, FIRST)
    again = loaded(store, tmp_path, FIRST)
    assert (again.changed, again.version, again.changes) == (False, 1, 0)
    graph = stored_plan(store, "p", [Version, Change])
    assert (len(graph.of(Version)), graph.of(Change)) == (1, [])


def test_a_correction_adds_no_version_and_keeps_the_history(store: Store, tmp_path: Path) -> None:
    loaded(store, tmp_path, FIRST)
    loaded(store, tmp_path, changed(0, "Red", "Green"))
    (tmp_path / "corrections.yaml").write_text(
        "- {about: t1r2a1 OWNED_BY home-office, say: no, by: officer, on: 2026-11-23, why: moved}"
    )
    report = load(store, read_plan(tmp_path / "plan.txt"))
    assert (report.changed, report.version) == (True, 2)
    graph = stored_plan(store, "p", [Action, Version, Change, Changed])
    assert [(e.source.kind, e.target.id) for e in graph.joined(Changed)] == [("status", "p/t1r1a1")]


def test_what_is_gone_stays_in_the_history(store: Store, tmp_path: Path) -> None:
    loaded(store, tmp_path, FIRST)
    loaded(store, tmp_path, FIRST[:2])
    loaded(store, tmp_path, (*FIRST[:2], "Cas|1|Sell|Sow|Home Office|||"))
    asked = "MATCH (c:Change) WHERE c.kind = 'gone' RETURN c.says, c.about ORDER BY c.says"
    assert rows_of(store, asked) == [
        ("Audit referrals to the panel", "p/Ben/1"),
        ("Audit them twice a year", "p/t1r3a1"),
    ]


def test_a_plan_loaded_before_versions_were_kept_counts_as_the_first(
    store: Store, tmp_path: Path
) -> None:
    store.write(read_plan(version(tmp_path, FIRST)).graph)
    report = loaded(store, tmp_path, changed(0, "Red", "Green"))
    assert (report.version, report.changes) == (2, 1)


@pytest.mark.parametrize(
    ("rows", "published", "says"),
    [
        (FIRST[:1], "2020-01-01", "it has 1 rows, and the version the graph holds has 3"),
        (changed(0, "Red", "Green"), "2018-01-01", "it was published on 2018-01-01"),
    ],
)
def test_a_doubtful_version_is_asked_about_first(
    store: Store, tmp_path: Path, rows: tuple[str, ...], published: str, says: str
) -> None:
    loaded(store, tmp_path, FIRST, "2019-01-01")
    plan = read_plan(version(tmp_path, rows, published))
    asked: list[str] = []

    def never(doubt: str) -> bool:
        asked.append(doubt)
        return False

    with pytest.raises(PlanError, match="load --replace"):
        load(store, plan, sure=never)
    assert says in asked[0]
    assert rows_of(store, "MATCH (a:Action) RETURN count(a)") == [(3,)]
    assert load(store, plan, sure=lambda doubt: True).version == 2


def test_an_earlier_file_is_asked_about(store: Store, tmp_path: Path) -> None:
    loaded(store, tmp_path, FIRST)
    loaded(store, tmp_path, changed(0, "Red", "Green"))
    with pytest.raises(PlanError, match="this very file was loaded before as version 1"):
        load(store, read_plan(version(tmp_path, FIRST)))


def test_a_file_that_moved_is_known_at_its_new_place(store: Store, tmp_path: Path) -> None:
    loaded(store, tmp_path, FIRST)
    read = read_plan(tmp_path / "plan.txt")
    moved = replace(read, plan=replace(read.plan, file="/elsewhere/plan.txt"))
    assert load(store, moved).changed is False
    assert rows_of(store, "MATCH (p:Plan) RETURN p.file") == [("/elsewhere/plan.txt",)]
