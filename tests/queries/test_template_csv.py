"""The CSV file of a filled template."""

import csv
import io

from queries.template.delimited import as_csv
from queries.template.forms import file_name
from queries.template.rows import BASIS, HEADER, Filled
from tests.queries.template_example import aim, doing, original, owner, revision, table

BOTH = {"owners": (owner("Police"),), "aims": (aim("Staff know"),)}
TWO = table(original(doing("A", **BOTH), doing("B", **BOTH)))


def lines(filled: Filled) -> list[list[str]]:
    """Every line, as its cells."""
    return list(csv.reader(io.StringIO(as_csv(filled).decode("utf-8-sig"), newline="")))


def data(filled: Filled) -> list[list[str]]:
    """The lines under the header."""
    said = lines(filled)
    at = next(place for place, line in enumerate(said) if line[:7] == list(HEADER))
    return said[at + 1 :]


def test_its_bytes() -> None:
    raw = as_csv(TWO)
    assert raw.startswith(b"\xef\xbb\xbfAton: Domestic Homicide Review Action Plan \xe2\x80\x93 A,")
    assert raw.endswith(b"\r\n")
    assert raw.count(b"\n") == raw.count(b"\r\n")


def test_every_line_has_as_many_cells() -> None:
    assert {len(line) for line in lines(TWO)} == {7}
    marked = table(original(doing(), revised=(revision(),), scope_basis="matched"), themes=("B",))
    assert {len(line) for line in lines(marked)} == {7}
    assert len(lines(table(original(doing(owners=(owner("P", basis="carried"),)))))[0]) == 8


def test_every_row_says_everything() -> None:
    assert data(TWO) == [
        ["1. Train all staff.", "Local", action, "Police", "", "", "Staff know"] for action in "AB"
    ]


def test_a_recommendation_without_a_number_stands_once() -> None:
    two = original(doing("A"), doing("B"), number=None)
    same = original(doing("C"), number=None, id="x/A/2")
    assert [row[0] for row in data(table(two, same))] == [
        "Train all staff.", "As above", "Train all staff.",
    ]  # fmt: skip


def test_no_cell_is_a_formula() -> None:
    filled = table(original(doing(progress="=1+1", due="+44"), text="@x", number=None), area="-a")
    assert data(filled) == [["'@x", "Local", "Write a protocol", "", "'=1+1", "'+44", ""]]
    assert lines(filled)[0][0].startswith("'-a: ")


def test_how_it_was_filled_stands_over_the_table() -> None:
    filled = table(original(doing(), revised=(revision(),)))
    said = [line[0] for line in lines(filled)]
    over = [words for head, told in filled.sections for words in (f"{head}:", *told)]
    assert said[: said.index(HEADER[0])] == [filled.title, filled.opening, *over]


def test_the_column_of_bases_comes_last() -> None:
    filled = table(original(doing(owners=(owner("P", basis="matched"),))))
    assert [line[7] for line in lines(filled)][-2:] == [BASIS, "owner: matched"]


def test_names_of_files() -> None:
    assert file_name("AB", "docx") == "AB-action-plan.docx"
    assert file_name("O’Neil / Smith: 2011/12", "csv") == "O-Neil-Smith-2011-12-action-plan.csv"
    assert file_name("../..", "xlsx") == "action-plan.xlsx"
