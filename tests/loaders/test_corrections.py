"""What a person settles is done; what matches nothing is told, and nothing is lost."""

import time
from datetime import date
from pathlib import Path

import pytest

from graph.errors import PlanError
from graph.model import (
    Action,
    Agency,
    Correction,
    Graph,
    MergedInto,
    Note,
    OwnedBy,
    Plan,
    Recommendation,
    Settles,
)
from loaders.corrections.correction import Correction as CorrectionEntry
from loaders.corrections.file import (
    read_corrections,
    with_one_more,
    without_last,
    write_corrections,
)
from loaders.corrections.settled import Settled, shortened
from loaders.load import read_plan
from tests.loaders.writing import edges, written

ROWS = ("Ann|1|HOUSING Offer|HOUSING 1. Build|Write|Kent Police|", "Ben|1|Rent||||")
BY = "by: an officer\n  on: 2026-11-23\n  why: asked the board\n"


def settle(folder: Path, *corrections: str, rows: tuple[str, ...] = ROWS) -> Path:
    path = written(folder, *rows)
    text = "".join(f"- {words}\n  {BY}" for words in corrections)
    (folder / "corrections.yaml").write_text(text)
    return path


def said_of(about: str, say: str) -> CorrectionEntry:
    """A correction as the commands write it."""
    return CorrectionEntry(about=about, say=say, by="o", on=date(2026, 11, 24), why="x")


def unmatched(graph: Graph) -> list[str]:
    """What the notes say of corrections that match nothing."""
    return [note.text for note in graph.of(Note) if note.kind == "correction matches nothing"]


def test_yes_confirms_an_edge(tmp_path: Path) -> None:
    path = settle(tmp_path, "about: Ben/1 MERGED_INTO R1\n  say: yes")
    assert ("Ben/1", "R1", "confirmed") in edges(read_plan(path).graph, MergedInto)


def test_no_takes_an_edge_out(tmp_path: Path) -> None:
    path = settle(tmp_path, "about: p/t1r1a1 OWNED_BY kent-police\n  say: no")
    assert edges(read_plan(path).graph, OwnedBy) == set()


def test_yes_adds_what_the_plan_does_not_say(tmp_path: Path) -> None:
    path = settle(tmp_path, "about: Ann/1 MERGED_INTO Ben/1\n  say: yes")
    assert ("Ann/1", "Ben/1", "confirmed") in edges(read_plan(path).graph, MergedInto)


def test_yes_leaves_what_the_document_states(tmp_path: Path) -> None:
    path = settle(tmp_path, "about: Ann/1 MERGED_INTO R1\n  say: yes")
    assert ("Ann/1", "R1", "stated") in edges(read_plan(path).graph, MergedInto)


def test_an_owner_that_no_plan_names_is_added_with_what_it_belongs_to(tmp_path: Path) -> None:
    path = settle(tmp_path, "about: t1r1a1 OWNED_BY mps-sapphire-team\n  say: yes")
    graph = read_plan(path).graph
    assert ("t1r1a1", "mps-sapphire-team", "confirmed") in edges(graph, OwnedBy)
    names = {agency.id for agency in graph.of(Agency)}
    assert {"mps-sapphire-team", "metropolitan-police-service"} <= names


def test_a_value_is_set_and_says_that_a_person_did(tmp_path: Path) -> None:
    path = settle(
        tmp_path,
        "about: t1r1a1 due_on\n  say: 2019-03-31",
        "about: t1r1a1 state\n  say: completed",
        "about: Ben/1 scope\n  say: national",
    )
    graph = read_plan(path).graph
    (action,) = graph.of(Action)
    assert (action.due_on, action.due_precision) == ("2019-03-31", "day")
    assert (action.state, action.state_basis) == ("completed", "confirmed")
    ben = next(one for one in graph.of(Recommendation) if one.id == "p/Ben/1")
    assert (ben.scope, ben.scope_basis) == ("national", "confirmed")
    assert [(e.source.about, e.target.id) for e in graph.joined(Settles)] == [
        ("t1r1a1 due_on", "p/t1r1a1"),
        ("t1r1a1 state", "p/t1r1a1"),
        ("Ben/1 scope", "p/Ben/1"),
    ]


def test_who_an_agency_is(tmp_path: Path) -> None:
    rows = ("Ann|1|Offer|1. Build|Write|The local force|",)
    before = read_plan(written(tmp_path, *rows)).graph
    assert edges(before, OwnedBy) == {("t1r1a1", "agency/the-local-force", "stated")}
    path = settle(tmp_path, "about: agency/the-local-force IS kent-police\n  say: yes", rows=rows)
    after = read_plan(path).graph
    assert edges(after, OwnedBy) == {("t1r1a1", "kent-police", "confirmed")}
    assert after.joined(OwnedBy)[0].as_written == "The local force"
    (note,) = [note for note in after.of(Note) if note.kind == "owner not known"]
    assert note.settled == "yes: asked the board (an officer, 2026-11-23)"
    assert "p/agency/the-local-force" not in {agency.id for agency in after.of(Agency)}


@pytest.mark.parametrize("plan", ["", "p/"])
def test_a_note_is_settled_and_stays(tmp_path: Path, plan: str) -> None:
    rows = ("Ann|1|Offer homes|1. Build|||", "Ben|1|Rent||||")
    ref = f"{plan}note/no-revised-recommendation/Ben-1"
    graph = read_plan(settle(tmp_path, f"about: {ref}\n  say: no", rows=rows)).graph
    (note,) = [note for note in graph.of(Note) if note.kind == "no revised recommendation"]
    assert note.settled == "no: asked the board (an officer, 2026-11-23)"


def test_what_is_settled_is_not_asked_again(tmp_path: Path) -> None:
    rows = ("Ann|1|Offer homes|1. Build|||", "Ben|1|Rent||||")
    kinds = {note.kind for note in read_plan(written(tmp_path, *rows)).graph.of(Note)}
    assert "no revised recommendation" in kinds
    (tmp_path / "corrections.yaml").write_text(f"- about: Ben/1 MERGED_INTO R1\n  say: yes\n  {BY}")
    graph = read_plan(tmp_path / "plan.txt").graph
    assert "no revised recommendation" not in {note.kind for note in graph.of(Note)}
    assert ("Ben/1", "R1", "confirmed") in edges(graph, MergedInto)


def test_a_correction_changes_the_fingerprint(tmp_path: Path) -> None:
    before = read_plan(written(tmp_path, *ROWS)).plan.fingerprint
    assert before == read_plan(written(tmp_path, *ROWS)).plan.fingerprint
    path = settle(tmp_path, "about: Ben/1 MERGED_INTO R1\n  say: yes")
    assert read_plan(path).plan.fingerprint != before


@pytest.mark.parametrize(
    ("correction", "says"),
    [
        ("about: Zoe/1 MERGED_INTO R1\n  say: yes", "p/Zoe/1 is not in the plan"),
        ("about: Ann/1 ADDRESSES R1\n  say: yes", "p/Ann/1 is a Recommendation, not an Action"),
        ("about: Ann/1 MERGED_INTO Ben/1\n  say: no", "no such edge"),
        ("about: t1r1a1 scope\n  say: local", "is an Action; a person may settle state"),
        ("about: note/gone/AB-1\n  say: yes", "p/note/gone/AB-1 is not in the plan"),
        ("about: agency/kent-police IS the-moon\n  say: yes", "is not in the plan"),
    ],
)
def test_what_matches_nothing_is_told_and_kept(tmp_path: Path, correction: str, says: str) -> None:
    graph = read_plan(settle(tmp_path, correction)).graph
    (told,) = unmatched(graph)
    assert says in told
    assert "an officer on 2026-11-23" in told
    assert [one.holds for one in graph.of(Correction)] == [False]
    (tmp_path / "corrections.yaml").unlink()
    assert edges(graph, MergedInto) == edges(read_plan(tmp_path / "plan.txt").graph, MergedInto)


@pytest.mark.parametrize(
    ("corrections", "says"),
    [
        (["about: Ann/1\n  say: yes"], "names no edge, value or note"),
        (["about: Ann/1 HATES Ben/1\n  say: yes"], "names no edge, value or note"),
        (["about: Ann/1 MERGED_INTO R1\n  say: maybe"], "correction 1, say"),
        (["say: yes"], "correction 1, about"),
        (["about: t1r1a1 due_on\n  say: soon"], "'soon' is no day"),
        (["about: t1r1a1 state\n  say: finished"], "'finished' is not one of not started"),
        (
            ["about: Ben/1 MERGED_INTO R1\n  say: yes", "about: p/Ben/1 MERGED_INTO R1\n  say: no"],
            "yes and no",
        ),
        (
            ["about: t1r1a1 due_on\n  say: 2019-03-31", "about: t1r1a1 due_on\n  say: 2020-03-31"],
            "2019-03-31 and 2020-03-31",
        ),
    ],
)
def test_a_wrong_correction_says_why(tmp_path: Path, corrections: list[str], says: str) -> None:
    with pytest.raises(PlanError, match=says) as raised:
        read_plan(settle(tmp_path, *corrections))
    assert "corrections.yaml" in str(raised.value)


def test_a_damaged_file_says_where(tmp_path: Path) -> None:
    path = written(tmp_path, *ROWS)
    (tmp_path / "corrections.yaml").write_text("- about: [\n")
    with pytest.raises(PlanError, match="line 2: not good YAML"):
        read_plan(path)


WORDS = '\n  words: {t1r1a1: "Write"}'


def test_what_moved_is_found_by_its_words(tmp_path: Path) -> None:
    moved = ("Zed|1|Sell|2. Sow|Dig|Kent Police|", *ROWS)
    said = f"about: t1r1a1 OWNED_BY kent-police\n  say: no{WORDS}"
    graph = read_plan(settle(tmp_path, said, rows=moved)).graph
    assert unmatched(graph) == []
    assert {source for source, _, _ in edges(graph, OwnedBy)} == {"t1r1a1"}
    assert [edge.target.id for edge in graph.joined(Settles)] == ["p/t1r2a1", "kent-police"]


@pytest.mark.parametrize(
    ("rows", "says"),
    [
        (("Ann|1|Offer|1. Build|Plant trees|Kent Police|",), "nothing in the plan says that"),
        (
            ("Ann|1|Offer|1. Build|Plant|Kent Police|", "Ben|1|Rent|2. Let|Write||",
             "Cas|1|Sell|3. Sow|Write||"),
            "2 places say that",
        ),
    ],
)  # fmt: skip
def test_what_moved_and_is_not_to_be_found_is_told(
    tmp_path: Path, rows: tuple[str, ...], says: str
) -> None:
    said = f"about: t1r1a1 OWNED_BY kent-police\n  say: no{WORDS}"
    (told,) = unmatched(read_plan(settle(tmp_path, said, rows=rows)).graph)
    assert says in told


def test_the_file_grows_and_shrinks_by_its_last_entry_and_keeps_the_rest(tmp_path: Path) -> None:
    path = tmp_path / "corrections.yaml"
    path.write_text(f"# mine\n- about: A/1 MERGED_INTO R1\n  say: yes\n  {BY}# between\n")
    (first,) = read_corrections(path)
    before = path.read_text()
    second = first.model_copy(update={"about": "B/1 MERGED_INTO R1", "why": "x: y # z"})
    path.write_text(with_one_more(path, second))
    assert path.read_text().startswith(before)
    assert read_corrections(path) == [first, second]
    assert without_last(path) == before
    path.write_text("# mine\n[]\n")
    with pytest.raises(PlanError, match="no correction to take back"):
        without_last(path)


SAME = ("Ann|1|Offer|1. Build|Train staff|Kent Police|", "Ben|1|Rent|2. Let|Train staff||")


def test_of_two_with_the_same_words_the_one_that_stood_by_the_same_things_is_meant(
    tmp_path: Path,
) -> None:
    words = "{t1r1a1: Train staff, R1: Build, kent-police: Kent Police}"
    said = f"about: t1r1a1 state\n  say: late\n  words: {words}"
    rows = ("Zed|1|Sell|3. Sow|Train staff||", *SAME)
    graph = read_plan(settle(tmp_path, said, rows=rows)).graph
    assert {a.id: a.state for a in graph.of(Action) if a.state} == {"p/t1r2a1": "late"}


def test_the_very_words_elsewhere_go_before_words_that_are_alike_here(tmp_path: Path) -> None:
    kept = "Hold a course on coercive control in Kent"
    rows = (f"Zed|1|Sell|3. Sow|{kept[:-4]}Bent||", f"Ann|1|Offer|1. Build|{kept}||")
    said = f"about: t1r1a1 state\n  say: late\n  words: {{t1r1a1: {kept}}}"
    graph = read_plan(settle(tmp_path, said, rows=rows)).graph
    assert {a.id: a.state for a in graph.of(Action) if a.state} == {"p/t1r2a1": "late"}


def test_words_that_say_the_contrary_are_not_the_same(tmp_path: Path) -> None:
    rows = ("Ann|1|Offer|1. Build|Do not hold the course on coercive control again||",)
    words = "{t1r1a1: Do hold the course on coercive control again}"
    said = f"about: t1r1a1 state\n  say: late\n  words: {words}"
    (told,) = unmatched(read_plan(settle(tmp_path, said, rows=rows)).graph)
    assert "nothing in the plan says that" in told


def test_the_action_that_moved_is_meant_where_its_recommendation_says_the_same(
    tmp_path: Path,
) -> None:
    rows = ("Ann|1|Train staff|1. Build|Write||", "Ben|1|Rent|2. Let|Train staff||")
    said = "about: t1r9a1 OWNED_BY kent-police\n  say: yes\n  words: {t1r9a1: Train staff}"
    graph = read_plan(settle(tmp_path, said, rows=rows)).graph
    assert edges(graph, OwnedBy) == {("t1r2a1", "kent-police", "confirmed")}


def test_a_note_is_settled_only_where_it_is_about_the_same(tmp_path: Path) -> None:
    rows = ("Ann|1|Offer homes|1. Build|||", "Ben|1|Rent||||")
    (note,) = [n for n in read_plan(written(tmp_path, *rows)).graph.of(Note)
               if n.kind == "no revised recommendation"]  # fmt: skip
    ref = note.id.removeprefix("p/")
    words = f"{{{ref}: '{note.text}', Ben/1: 'Something else altogether'}}"
    said = f"about: {ref}\n  say: no\n  words: {words}"
    graph = read_plan(settle(tmp_path, said, rows=rows)).graph
    assert [n.settled for n in graph.of(Note) if n.id == note.id] == [None]
    assert "nothing in the plan says that" in unmatched(graph)[0]


HEADER = "Review\tNo\tRecommendation\tAction\tBy whom\tTarget date\tStatus"


@pytest.mark.parametrize(
    ("value", "then", "says"),
    [
        ("due_on\n  say: 2019-04-30", "t1r1a1 due: March 2019", "said “March 2019”"),
        ("state\n  say: late", "t1r1a1 status: ''", "said nothing"),
    ],
)
def test_a_value_does_not_outlive_what_it_was_read_from(
    tmp_path: Path, value: str, then: str, says: str
) -> None:
    row = "Ann|1|Offer|Write|Kent Police|{}|{}"
    words = f"{{t1r1a1: Write, {then}}}"
    text = f"- about: t1r1a1 {value}\n  words: {words}\n  {BY}"
    (tmp_path / "corrections.yaml").write_text(text)
    same = read_plan(written(tmp_path, row.format("March 2019", ""), header=HEADER)).graph
    assert unmatched(same) == []
    path = written(tmp_path, row.format("May 2020", "Completed"), header=HEADER)
    graph = read_plan(path).graph
    assert says in unmatched(graph)[0]
    (action,) = graph.of(Action)
    assert (action.due_on, action.state) == ("2020-05-31", "completed")


@pytest.mark.parametrize(("anew", "severity"), [(False, "question"), (True, "remark")])
def test_a_value_that_was_said_anew_is_not_asked_again(
    tmp_path: Path, anew: bool, severity: str
) -> None:
    path = written(tmp_path, "Ann|1|Offer|Write|Kent Police|March 2019|Red", header=HEADER)
    old = f"- about: t1r1a1 state\n  say: completed\n  words: {{t1r1a1 status: ''}}\n  {BY}"
    new = f"- about: t1r1a1 state\n  say: in progress\n  words: {{t1r1a1 status: red}}\n  {BY}"
    (tmp_path / "corrections.yaml").write_text(old + new * anew)
    graph = read_plan(path).graph
    told = [note.severity for note in graph.of(Note) if note.kind == "correction matches nothing"]
    assert told == [severity]
    assert [a.state for a in graph.of(Action)] == ["in progress" if anew else "late"]


def test_two_that_come_to_contradict_are_found_by_what_they_are_about(tmp_path: Path) -> None:
    moved = ("Zed|1|Sell|2. Sow|Dig|Kent Police|", *ROWS)
    of_old = f"about: t1r1a1 state\n  say: late{WORDS}"
    of_another = "about: t1r1a1 state\n  say: completed\n  words: {t1r1a1: Dig}"
    graph = read_plan(settle(tmp_path, of_old, of_another, rows=moved)).graph
    states = {a.id: a.state for a in graph.of(Action)}
    assert (states["p/t1r1a1"], states["p/t1r2a1"]) == ("completed", "late")
    of_same = "about: t1r2a1 state\n  say: completed"
    with pytest.raises(PlanError, match=r"late and completed.*the first as 't1r1a1 state'"):
        read_plan(settle(tmp_path, of_old, of_same, rows=moved))


def test_who_an_agency_is_said_twice_contradicts(tmp_path: Path) -> None:
    rows = ("Ann|1|Offer|1. Build|Write|The local force|",)
    said = [f"about: agency/the-local-force IS {who}\n  say: yes" for who in
            ("kent-police", "home-office")]  # fmt: skip
    with pytest.raises(PlanError, match="take one out"):
        read_plan(settle(tmp_path, *said, rows=rows))


def test_a_review_may_have_the_name_of_its_plan(tmp_path: Path) -> None:
    rows = ("p|1|Offer|1. Build|Write|Kent Police|",)
    for name in ("p/1", "p/p/1"):
        graph = read_plan(
            settle(tmp_path, f"about: {name} scope\n  say: national", rows=rows)
        ).graph
        assert [r.scope for r in graph.of(Recommendation) if r.id == "p/p/1"] == ["national"]
    assert shortened("p/p/1 MERGED_INTO p/R1", "p") == "p/p/1 MERGED_INTO R1"


ONE = "about: t1r1a1 state, say: late, by: o, on: 2026-11-23, why: x"
LINES = "- about: t1r1a1 state\n  say: late\n  by: o\n  on: 2026-11-23\n  why: x\n"


@pytest.mark.parametrize(
    "text",
    [
        f"[{{{ONE}}}]\n",
        f"# a\n[\n  {{{ONE}}}, # c\n]\n# z\n",
        f"\ufeff# mine\n{LINES}",
        f"{LINES}# read by the board\n".replace("\n", "\r\n"),
        "".join(f"  {line}\n" for line in LINES.splitlines()),
        LINES.replace("- ", "-\n  ").replace("why: x", "why: |\n    x\n    y"),
        "# hi\n[]\n# bye\n",
        "\ufeff[]\n",
    ],
    ids=["flow", "flow with comments", "bom", "crlf", "indented", "dash alone", "empty",
         "empty with bom"],
)  # fmt: skip
def test_a_file_as_people_write_it_grows_and_shrinks(tmp_path: Path, text: str) -> None:
    path = tmp_path / "corrections.yaml"
    path.write_bytes(text.encode())
    before = read_corrections(path)
    more = said_of("B/1 MERGED_INTO R1", "yes")
    write_corrections(path, with_one_more(path, more))
    assert read_corrections(path) == [*before, more]
    assert ("\r\n" in text) is (b"\r\n" in path.read_bytes())
    write_corrections(path, without_last(path))
    assert read_corrections(path) == before
    comments = [line for line in text.split("\n") if "#" in line]
    assert [line for line in path.read_bytes().decode().split("\n") if "#" in line] == comments


def test_a_file_that_a_link_leads_to_is_written_where_it_is(tmp_path: Path) -> None:
    shared, path = tmp_path / "shared.yaml", tmp_path / "corrections.yaml"
    shared.write_text(LINES)
    shared.chmod(0o664)
    path.symlink_to(shared)
    write_corrections(path, "# nothing\n")
    assert path.is_symlink()
    assert shared.read_text() == "# nothing\n"
    assert shared.stat().st_mode & 0o777 == 0o664


def test_a_file_that_cannot_be_written_says_what_to_do(tmp_path: Path) -> None:
    (tmp_path / ".corrections.yaml.new").mkdir()
    with pytest.raises(PlanError, match="nothing was settled; close it"):
        write_corrections(tmp_path / "corrections.yaml", LINES)


@pytest.mark.parametrize(
    ("text", "says"),
    [
        (f"{LINES}  say: completed\n".encode(), "line 6: .*'say' stands twice"),
        (LINES.encode("utf-16"), "is not UTF-8 text; save it"),
        (LINES.replace("x", "''").encode(), "why: String should have at least 1"),
    ],
)
def test_a_file_that_would_lose_a_word_is_refused(tmp_path: Path, text: bytes, says: str) -> None:
    path = tmp_path / "corrections.yaml"
    path.write_bytes(text)
    with pytest.raises(PlanError, match=says):
        read_corrections(path)


def test_a_correction_of_a_large_plan_takes_no_look_at_all_of_it() -> None:
    plan = Plan(id="p", title="P", area="X", kind="single", published=None, source="a letter",
                sha256="1", fingerprint="", loaded_at="2026-11-23T00:00:00+00:00")  # fmt: skip
    actions = [
        Action(id=f"p/t1r{n}a1", plan="p", text=f"Do the thing {n} of many", number=None,
               status=None, due=None, completed=None, progress=None)
        for n in range(30_000)
    ]  # fmt: skip
    said = [said_of(f"t1r{n}a1 state", "late") for n in range(1_000)]
    began = time.process_time()
    graph = Settled(plan, said, Path("corrections.yaml")).facts(Graph([plan, *actions]))
    assert time.process_time() - began < 5
    assert sum(action.state == "late" for action in graph.of(Action)) == 1_000
