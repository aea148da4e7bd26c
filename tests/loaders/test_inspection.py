"""What `dhrgraph inspect` says of a plan, and the source file it writes to start from."""

import shutil
from pathlib import Path

import pytest

from graph.model import Note
from loaders.files import BUNDLED
from loaders.inspection.lines import ranges
from loaders.inspection.page import inspected, seen
from loaders.inspection.scaffold import scaffold, write_scaffold
from loaders.load import open_plan, read_plan, understand
from loaders.source import ROLES
from loaders.tables.reader import suits
from tests.command import dhrgraph
from tests.loaders.writing import written

PLANS = sorted(path for path in (Path(__file__).parents[1] / "plans").iterdir() if suits(path))
ALL = [*PLANS, BUNDLED / "newham" / "plan.txt"]
HEADER = "No\tRecommendation\tAction\tBy whom\tTarget date\tCost"
PAGE = """\
plan.txt: text, 2 tables, 1 paragraph

The plan, and what says so
  title       Domestic Homicide Review into     the document
              the death of Ann: action plan
  short name  p                                 source.yaml
  area        Newham                            source.yaml
  review      Ann                               the title

Table 1, under “Domestic Homicide Review into the death of Ann:…”: 6 rows, 6
  columns
  Columns, headed in row 0, and what each is taken for
    1    No                                      number
    2    Recommendation                          recommendation
    3    Action                                  action
    4    By whom                                 who does it
    5    Target date                             when it is due
    6    Cost                                    not understood; kept word for
                                                 word
  Rows under a heading, and what it is taken for
    row 1           no heading
    rows 2–5        “SAFE HOMES”: their theme
  Cells that take the words above them (carried)
    who does it                   row 4 (blank under the heading)
    when it is due                rows 4–5 (blank under the heading)
    who does it                   row 5 (“as above”)

Table 2: 2 rows, 2 columns
  Put aside: it has no column of recommendations. It is kept word for word, and
  begins:
    Meeting | Held
    Board | May 2020

Outside the tables: 1 paragraph, kept word for word

"""


def ann(folder: Path) -> Path:
    """A small plan with a heading, carried cells, a column nobody knows and a table aside."""
    path = folder / "plan.txt"
    rows = (
        "Domestic Homicide Review into the death of Ann: action plan",
        HEADER,
        "1|Train staff|Write a course|Newham CCG|May 2020|10",
        "SAFE HOMES|||||",
        "2|Offer homes|Build homes|Newham Homes|June 2020|20",
        "3|Offer locks|Buy locks||||",
        "4|Offer lamps|Buy lamps|as above||5",
        "",
        "Meeting|Held",
        "Board|May 2020",
    )
    path.write_text("\n".join(row.replace("|", "\t") for row in rows) + "\n", encoding="utf-8")
    path.with_name("source.yaml").write_text("id: p\narea: Newham\n")
    return path


def test_the_page_of_a_plan(tmp_path: Path) -> None:
    said = inspected(understand(open_plan(ann(tmp_path))))
    page, _, rest = said.partition("Nothing is stored yet. ")
    assert page == PAGE
    stored, _, doubts = rest.partition("Doubts that need a person: ")
    assert stored.startswith("From 5 rows, dhrgraph load would store\n")
    assert "Recommendation 4" in stored
    assert "OWNED_BY                              " in stored
    assert (
        "  column not understood: The column 'Cost' of table 1 is not understood; but\n"
        "    kept.\n"
        "    Where: table 1, row 0, column 6, Cost\n"
        "    Give it a role under `columns` in source.yaml, or list it under `ignore`.\n"
    ) in doubts


@pytest.mark.parametrize("path", ALL, ids=lambda path: path.name)
def test_every_plan_is_told_in_80_columns_with_every_column_and_doubt(path: Path) -> None:
    understood = understand(open_plan(path))
    page = inspected(understood)
    said = " ".join(page.split())
    assert [line for line in page.splitlines() if len(line) > 80] == []
    for note in understood.read.graph.of(Note):
        words = note.text if note.severity == "question" else note.kind
        assert " ".join(words.split()) in said
    known = {role for block in understood.layout.blocks for role in block.roles}
    assert {role for role in known if ROLES[role] not in said} == set()
    for table in understood.opened.document.tables[: understood.opened.tables]:
        assert f"\nTable {table.number}" in page


@pytest.mark.parametrize("path", ALL, ids=lambda path: path.name)
def test_a_scaffold_reads_back_to_the_same_graph(path: Path, tmp_path: Path) -> None:
    alone = tmp_path / path.name
    shutil.copy(path, alone)
    before = read_plan(alone)
    opened = open_plan(alone)
    there = write_scaffold(opened, understand(opened))
    assert there.name == ("source.yaml" if path.stem == "plan" else f"{path.stem}.source.yaml")
    assert read_plan(alone).plan.fingerprint == before.plan.fingerprint


@pytest.mark.parametrize("path", ALL, ids=lambda path: path.name)
def test_a_scaffold_keeps_what_another_source_file_says(path: Path, tmp_path: Path) -> None:
    alone = tmp_path / path.name
    shutil.copy(path, alone)
    source = open_plan(path).beside.file
    before = read_plan(alone, source)
    opened = open_plan(alone, source)
    write_scaffold(opened, understand(opened))
    assert read_plan(alone).plan.fingerprint == before.plan.fingerprint


def test_a_scaffold_says_what_every_key_is_for_and_asks_for_unknown_columns(
    tmp_path: Path,
) -> None:
    opened = open_plan(ann(tmp_path))
    text = scaffold(opened, understand(opened))
    for key, field in type(opened.beside.source).model_fields.items():
        assert f"# {key}: {field.description}" in text
    assert "\nid: p\n" in text
    assert "\ntitle: 'Domestic Homicide Review into the death of Ann: action plan'\n" in text
    assert "\nreview: Ann\n" in text
    assert '\n# columns:\n#   ROLE: ["Cost"]\n' in text


def test_a_column_filled_in_is_understood(tmp_path: Path) -> None:
    path = tmp_path / "ann.txt"
    path.write_text(ann(tmp_path).read_text())
    (tmp_path / "plan.txt").unlink()
    (tmp_path / "source.yaml").unlink()
    opened = open_plan(path)
    source = write_scaffold(opened, understand(opened))
    text = source.read_text().replace("# columns:\n#   ROLE:", "columns:\n  remarks:")
    source.write_text(text)
    page = inspected(understand(open_plan(path)))
    assert "    6    Cost                                    remarks and evidence\n" in page
    assert "not understood; kept" not in page


def test_a_column_listed_as_ignored_is_told_so(tmp_path: Path) -> None:
    path = ann(tmp_path)
    path.with_name("source.yaml").write_text("id: p\nignore: [Cost]\n")
    assert "kept word for word, as the" in inspected(understand(open_plan(path)))


def test_two_tables_in_one_are_told_apart(tmp_path: Path) -> None:
    path = written(
        tmp_path, "1|Offer homes|Build homes|Newham CCG", "|||", "Ref|Recommendation|Owner|",
        "2|Train staff|Newham CCG|", header="No\tRecommendation\tAction\tBy whom",
    )  # fmt: skip
    page = inspected(understand(open_plan(path)))
    assert "  Columns, headed in row 0, and what each is taken for\n" in page
    assert "    3    Action                                  action\n" in page
    assert "  Columns, headed in row 3, and what each is taken for\n" in page
    assert "    3    Owner                                   who does it\n" in page


def test_a_plan_without_recommendations_is_shown_and_then_refused(tmp_path: Path) -> None:
    (tmp_path / "other.csv").write_text("Wish,Who\nOffer homes,Newham CCG\n")
    done = dhrgraph("inspect", "other.csv", "--scaffold", data=tmp_path / "data")
    assert done.returncode == 1
    assert "Table 1: 2 rows, 2 columns\n    Wish | Who\n    Offer homes | Newham CCG" in done.stdout
    assert done.stderr.startswith("dhrgraph: other.csv: no table has a column of recommendations")
    source = tmp_path / "other.source.yaml"
    assert '#   ROLE: ["Wish"]' in source.read_text()
    source.write_text("columns:\n  original: [Wish]\n")
    assert dhrgraph("inspect", "other.csv", data=tmp_path / "data").returncode == 0


def test_a_document_without_a_table_shows_its_first_lines(tmp_path: Path) -> None:
    (tmp_path / "letter.txt").write_text("Dear all\nThank you\n")
    assert "The first lines\n    Dear all\n    Thank you\n" in seen(
        open_plan(tmp_path / "letter.txt")
    )


def test_inspecting_starts_no_database_and_stores_nothing(tmp_path: Path) -> None:
    done = dhrgraph("inspect", "newham", data=tmp_path / "data", DHRGRAPH_URI="bolt://127.0.0.1:9")
    assert (done.returncode, done.stderr) == (0, "")
    assert "Table 9" in done.stdout
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("name", ["source.yaml", "ann.source.yaml"])
def test_a_scaffold_never_takes_the_place_of_a_file(tmp_path: Path, name: str) -> None:
    ann(tmp_path).rename(tmp_path / "ann.txt")
    (tmp_path / "source.yaml").rename(tmp_path / name)
    done = dhrgraph("inspect", "ann.txt", "--scaffold", data=tmp_path / "data")
    assert done.returncode == 1
    assert f"{name}: it is there already, and is left as it is" in done.stderr
    assert (tmp_path / name).read_text() == "id: p\narea: Newham\n"
    assert {path.name for path in tmp_path.iterdir()} == {"ann.txt", name}


def test_signs_that_steer_a_terminal_are_not_printed(tmp_path: Path) -> None:
    path = ann(tmp_path)
    path.write_text(path.read_text().replace("Cost", "Co\x1b[31mst").replace("SAFE", "SA\x07FE"))
    page = inspected(understand(open_plan(path)))
    assert "Co\\x1b[31mst" in page
    assert "\x1b" not in page
    assert "\x07" not in page


def test_rows_in_few_words() -> None:
    assert ranges([3, 1, 2, 2, 7]) == "1–3, 7"
    assert ranges([]) == ""
