"""What a new version says otherwise than the one before, and what is asked before it replaces."""

from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path

import pytest

from graph.errors import PlanError, StoreError
from graph.model import Action, Change, Changed, Version
from graph.store import Store
from graph.stored import stored_plan
from loaders.corrections.file import read_corrections
from loaders.corrections.settling import settle, undo
from loaders.load import Report, load, read_plan
from loaders.versions.changes import compare
from queries.overview import settled_of
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


def test_a_state_that_another_column_tells_changed(tmp_path: Path) -> None:
    header = "Review\tNo\tRecommendation\tAction\tDate of completion"
    row = "Ann|1|Write a policy on coercive control|Draft the policy|"
    graphs = [plan_of(tmp_path, f"{row}{done}", header=header) for done in ("", "In progress")]
    told = [(d.kind, d.after, d.before_reads, d.after_reads) for d in compare(*graphs).differences]
    assert ("status", None, None, "in progress") in told


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


def test_many_with_the_same_words_stay_with_their_owners(tmp_path: Path) -> None:
    owners = ["Kent Police", "Home Office"] * 6
    rows = tuple(f"Ann|1|Train every member of staff|Hold a course|{who}|||" for who in owners)
    old, same = (plan_of(tmp_path, *rows, header=HEADER) for _ in range(2))
    old.nodes.sort(key=lambda node: node.id)  # as a database gives them: t1r10a1 before t1r2a1
    assert compare(old, same).differences == []
    new = (rows[0].replace("Kent Police", "Prison Service"), *rows)
    assert differences(tmp_path, rows, new) == [("added", "Hold a course", None, "Hold a course")]


def test_more_than_a_few_that_are_alike_all_find_each_other(tmp_path: Path) -> None:
    words = [
        f"Hold a course on coercive control in the town of {a}{b}" for a in "KLM" for b in "xyz"
    ]
    rows = [f"Ann|1|Train every member of staff|{one}||||" for one in words]
    new = [row.replace("||||", " soon||||") for row in reversed(rows)]
    told = differences(tmp_path, tuple(rows), tuple(new))
    assert {kind for kind, *_ in told} == {"words"}
    assert [after for _, _, _, after in told] == [f"{before} soon" for _, _, before, _ in told]


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


def lasted(store: Store) -> dict[tuple[int, str, str], int | None]:
    """For how many days what was before had held: by version, kind, and words or owner."""
    asked = (
        "MATCH (v:Version)<-[:BROUGHT_BY]-(c:Change {label: 'Action'}) RETURN v.number AS v, "
        "c.kind AS kind, coalesce(c.before_reads, c.after_reads, c.says) AS says, c.lasted AS days"
    )
    return {(row["v"], row["kind"], row["says"]): row["days"] for row in store.read(asked)}


def test_how_long_what_came_late_went_and_came_back_had_held(store: Store, tmp_path: Path) -> None:
    first = (FIRST[0].replace("Kent Police", "Kent Police; Home Office"), *FIRST[1:])
    second = (FIRST[0].replace("Kent Police", "Home Office"), FIRST[1],
              "Ann|3|Something else altogether|Come late|Kent Police|||")  # fmt: skip
    third = (FIRST[0].replace("Kent Police", ""), *second[1:], FIRST[2])
    days = ("2019-01-01", "2019-02-01", "2019-03-01", "2019-05-01")
    for rows, day in zip((first, second, third, (*third[:2], FIRST[2])), days, strict=True):
        loaded(store, tmp_path, rows, day)
    assert lasted(store) == {
        (2, "added", "Come late"): None,
        (2, "gone", "Audit them twice a year"): 31,
        (2, "owner gone", "Kent Police"): 31,
        (3, "added", "Audit them twice a year"): None,
        (3, "owner gone", "Home Office"): 59,
        (4, "gone", "Come late"): 89,
    }


def test_an_owner_that_came_back_counts_from_then(store: Store, tmp_path: Path) -> None:
    for owners, day in (("Kent Police", "2019-01-01"), ("Kent Police; Home Office", "2019-02-01"),
                        ("Kent Police", "2019-04-01")):  # fmt: skip
        loaded(store, tmp_path, (FIRST[0].replace("Kent Police", owners),), day)
    assert lasted(store) == {
        (2, "owner added", "Home Office"): None,
        (3, "owner gone", "Home Office"): 59,
    }


def test_a_change_says_how_its_reading_is_known(store: Store, tmp_path: Path) -> None:
    (tmp_path / "corrections.yaml").write_text(
        "- {about: t1r1a1 due_on, say: 2019-04-30, by: officer, on: 2026-11-23, why: minutes,\n"
        "   words: {t1r1a1 due: March 2019}}\n"
    )
    loaded(store, tmp_path, FIRST, "2019-01-01")
    new = tuple(row.replace("March 2019|Red", "May 2019|Done") for row in FIRST)
    loaded(store, tmp_path, new, "2019-02-01")
    asked = (
        "MATCH (c:Change) RETURN c.kind, c.before_reads, c.before_basis, c.after_reads, "
        "c.after_basis ORDER BY c.kind"
    )
    assert rows_of(store, asked) == [
        ("due", "2019-04-30", "confirmed", "2019-05-31", "stated"),
        ("status", "late", "matched", "completed", "stated"),
    ]


def test_the_changes_of_what_is_gone_keep_its_last_words(store: Store, tmp_path: Path) -> None:
    long = "Draft the policy on coercive control and put it to the board"
    rows = tuple(row.replace("Draft the policy", long) for row in FIRST)
    loaded(store, tmp_path, rows)
    late = rows[0].replace("March 2019", "May 2019")
    loaded(store, tmp_path, (late, *rows[1:]))
    loaded(store, tmp_path, (late.replace(long, f"{long} soon"), *rows[1:]))
    loaded(store, tmp_path, rows[1:])
    asked = "MATCH (c:Change {label: 'Action'}) RETURN DISTINCT c.about, c.says"
    assert rows_of(store, asked) == [("p/t1r1a1", f"{long} soon")]


def test_a_plan_is_known_by_the_link_and_the_source_file_that_were_named(
    store: Store, tmp_path: Path
) -> None:
    path = version(tmp_path, FIRST)
    (tmp_path / "other").mkdir()
    link, source = tmp_path / "other" / "kent.txt", tmp_path / "kent.yaml"
    link.symlink_to(path)
    source.write_text("id: kent\narea: X\n")
    load(store, read_plan(link, source))
    asked = "MATCH (p:Plan {id: 'kent'}) RETURN p.file, p.source_file"
    assert rows_of(store, asked) == [(str(link), str(source))]
    done = settle(store, "kent", "kent/t1r1a1 state", say="late", by="officer", why="minutes")
    assert done.path == link.with_name("kent.corrections.yaml")
    source.write_text("id: essex\narea: X\n")
    with pytest.raises(PlanError, match="was loaded as kent"):
        undo(store, "kent")


def test_what_the_database_refuses_is_not_settled(store: Store, tmp_path: Path) -> None:
    loaded(store, tmp_path, FIRST)
    path = tmp_path / "corrections.yaml"
    path.write_text("# mine\n")
    taken = "CREATE (:Correction {id: 'p/correction/1', plan: 'another'})"
    with store._writer.session(database=store.database) as session:
        session.execute_write(lambda tx: tx.run(taken).consume())
    with pytest.raises(StoreError):
        settle(store, "p", "p/t1r1a1 state", say="late", by="officer", why="minutes")
    assert path.read_text() == "# mine\n"
    assert rows_of(store, "MATCH (a:Action {state: 'late'}) RETURN count(a.id)") == [(1,)]


def test_two_people_may_settle_at_once(store: Store, tmp_path: Path) -> None:
    loaded(store, tmp_path, FIRST)
    with ThreadPoolExecutor() as pool:
        for row in (1, 2, 3):
            pool.submit(settle, store, "p", f"p/t1r{row}a1 state", say="late", by="o", why="x")
    listed = read_corrections(tmp_path / "corrections.yaml")
    assert sorted(one.about for one in listed) == [f"t1r{row}a1 state" for row in (1, 2, 3)]
    assert rows_of(store, "MATCH (a:Action {state: 'late'}) RETURN count(a)") == [(3,)]
    (of_one,) = settled_of(store, "p/Ann/1")
    assert (of_one["about"], of_one["who"], of_one["why"]) == ("t1r1a1 state", "o", "x")


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
