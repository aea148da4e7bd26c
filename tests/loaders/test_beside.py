"""Tables that are no part of a plan: what is said of them, and the names that are left out."""

from pathlib import Path

import pytest

from graph.model import Action, Graph, Note, Passage
from loaders.load import read_plan

PLAN = (
    "<table><tr><th>No<th>Recommendation<th>Action<th>Lead<th>RAG"
    "<tr><td>1<td>Offer homes<td>{action}<td>Kent Police<td>{rag}</table>"
)


def plan(folder: Path, *tables: str, action: str = "Dig", rag: str = "") -> Graph:
    """The graph of a plan after some tables; `|` parts cells, a line is a row, `# ` a heading."""
    said = []
    for table in tables:
        lines = [line.strip() for line in table.strip().splitlines()]
        said += [f"<p>{line[2:]}</p>" for line in lines if line.startswith("# ")]
        rows = "".join(
            "<tr>" + "".join(f"<td>{cell}" for cell in line.split("|"))
            for line in lines
            if not line.startswith("# ")
        )
        said.append(f"<table>{rows}</table>")
    page = "".join(said) + PLAN.format(action=action, rag=rag)
    (folder / "p.html").write_text(f"<!DOCTYPE html><html><body><h1>DHR Mary</h1>{page}")
    return read_plan(folder / "p.html").graph


def told(graph: Graph) -> list[tuple[str, str]]:
    """The severity and the words of what is said of the tables beside the plan."""
    kinds = ("table beside the plan", "table not understood")
    return [(one.severity, one.text) for one in graph.of(Note) if one.kind in kinds]


def words(graph: Graph) -> set[str]:
    """The words of every passage."""
    return {passage.text for passage in graph.of(Passage)}


@pytest.mark.parametrize(
    ("table", "does"),
    [
        ("Colour|Meaning\nRed|Not started\nAmber|In progress", "explains colours"),
        ("# Key\nRed – not started\nAmber – in progress", "explains colours"),
        ("# RAG status\nPhase|Signal\nOne|Two", "explains colours"),
        ("Section|Page\nFindings|3", "lists the contents"),
        ("# Contents\nForeword|3\nFindings|9", "lists the contents"),
        ("Acronym|In full\nDASH|A checklist", "explains abbreviations"),
        ("# Glossary\nDASH|A checklist", "explains abbreviations"),
        ("# Drop-down lists\nOpen\nClosed", "holds lists"),
        ("Version|Date\n0.1|May 2020", "tells of the versions"),
        ("# Panel members\nQuiller Marchbanks|Kent Police", "lists people"),
    ],
)
def test_a_table_that_is_known_asks_for_nothing(tmp_path: Path, table: str, does: str) -> None:
    ((severity, text),) = told(plan(tmp_path, table))
    assert severity == "remark"
    assert does in text


@pytest.mark.parametrize(
    "table",
    ["Finding|Owner|Target\nNo homes|Kent Police|May 2020", "# Key findings\nHomes|Few",
     "Name of task|Who\nDig|Kent Police", "Homes|Few\nMoney|None"],
)  # fmt: skip
def test_a_table_that_may_be_a_plan_still_asks(tmp_path: Path, table: str) -> None:
    graph = plan(tmp_path, table)
    assert [severity for severity, _ in told(graph)] == ["question"]
    assert "[name left out]" not in words(graph)


def test_a_key_in_a_table_of_its_own_is_read(tmp_path: Path) -> None:
    key = "Colour|Meaning\nPurple|In progress\nRed|Not started"
    assert [one.state for one in plan(tmp_path, key, rag="Purple").of(Action)] == ["in progress"]


PEOPLE = {
    "versions": "Version|Date|Author|Changes\n0.1|May 2020|{name}|Written\n1|June 2020|x|By {name}",
    "members": "Name|Role|Organisation\n{name}|Chair|Independent\nDr {name}|Officer|Kent Police",
    "attendance": "# Attendance\n{name}|Y|N\nPip Underhill-Thrupp|N|Y",
    "signed": "Approved by|Signature\n{name}|{name}",
    "turned": "Title|The plan\nAuthor|{name}\nVersion|0.3\nSigned off by|{name}, Kent Police",
    "sent": "Distribution list|{name}; Pip Underhill-Thrupp\nVersion|0.4",
    "mail": "Contact|Email\nThe team|quiller@thrupp.example",
}


@pytest.mark.parametrize("table", PEOPLE.values(), ids=PEOPLE)
def test_no_name_in_such_a_table_is_kept(tmp_path: Path, table: str) -> None:
    graph = plan(tmp_path, table.format(name="Quiller Marchbanks"))
    said = " ".join([*words(graph), *(note.text for note in graph.of(Note))])
    for name in ("Quiller", "Marchbanks", "Underhill", "thrupp"):
        assert name not in said
    assert "[name left out]" in said
    assert "left out, the rest is kept as text" in told(graph)[0][1]


def test_what_such_a_table_says_beside_names_is_kept(tmp_path: Path) -> None:
    graph = plan(tmp_path, PEOPLE["members"].format(name="Quiller Marchbanks"))
    assert {"Name", "Role", "Organisation", "Chair", "Officer", "Kent Police"} <= words(graph)
    graph = plan(tmp_path, PEOPLE["versions"].format(name="Quiller Marchbanks"))
    assert {"Version", "Date", "Author", "Changes", "0.1", "May 2020"} <= words(graph)


def test_a_name_that_such_a_table_tells_is_left_out_of_the_plan(tmp_path: Path) -> None:
    table = PEOPLE["members"].format(name="Quiller Marchbanks")
    graph = plan(tmp_path, table, action="Dig with Quiller Marchbanks")
    assert [one.text for one in graph.of(Action)] == ["Dig with [name left out]"]


def test_names_over_the_header_of_the_plan_are_left_out(tmp_path: Path) -> None:
    (tmp_path / "plan.csv").write_text(
        "DHR Adult Q,,,\nAuthor,Quiller Marchbanks,Version,0.3\n,,,\n"
        "No,Recommendation,Action,Lead\n1,Offer homes,Dig,Kent Police\n"
    )
    graph = read_plan(tmp_path / "plan.csv").graph
    assert {"Author", "[name left out]", "Version", "0.3"} <= words(graph)


def test_a_pseudonym_in_such_a_table_stays(tmp_path: Path) -> None:
    graph = plan(tmp_path, "Name|Role\nMary|Victim", action="Ask")
    assert "Mary" in words(graph)


@pytest.mark.parametrize("key", ["Key,,,,\nRed,Overdue,,,", "Key,Red,Overdue,,", "Red,Overdue,,,"])
def test_a_key_below_the_rows_of_a_plan_is_no_recommendation(tmp_path: Path, key: str) -> None:
    rows = "No,Recommendation,Action,Lead,RAG\n1,Offer homes,Dig,Kent Police,Purple\n"
    (tmp_path / "plan.csv").write_text(f"{rows}{key}\nPurple,In progress,,,\n")
    graph = read_plan(tmp_path / "plan.csv").graph
    assert [one.state for one in graph.of(Action)] == ["in progress"]
    assert [note.severity for note in graph.of(Note) if note.kind == "key in a table"] == ["remark"]
    assert "Overdue" in words(graph)


def test_rows_below_merged_cells_are_no_key(tmp_path: Path) -> None:
    rows = "".join(
        f"<tr><td bgcolor='#{c}'>{s}" for c, s in (("FF0000", "Late"), ("00B050", "Done"))
    )
    (tmp_path / "p.html").write_text(
        "<!DOCTYPE html><html><body><h1>DHR Mary</h1><table><tr><th>No<th>Recommendation<th>Action"
        f"<th>RAG<tr><td rowspan=3>1<td rowspan=3>Rent<td rowspan=3>Dig<td>Late{rows}</table>"
    )
    graph = read_plan(tmp_path / "p.html").graph
    assert "key in a table" not in {note.kind for note in graph.of(Note)}
