"""The OpenDocument spreadsheet of an answer, read by odfpy and by our own reader of plans."""

import datetime
import io
import zipfile
from pathlib import Path

from lxml import etree

from loaders.tables.reader import read
from queries.formats import as_opendocument
from tests.queries.faces.made import answer
from tests.queries.faces.test_hostile import open_cells, words_of

ON = datetime.date(2026, 11, 23)


def parts(written: bytes) -> dict[str, str]:
    """The parts of a file by name."""
    with zipfile.ZipFile(io.BytesIO(written)) as file:
        return {name: file.read(name).decode() for name in file.namelist()}


def test_our_own_reader_reads_both_sheets(tmp_path: Path) -> None:
    path = tmp_path / "answer.ods"
    path.write_bytes(as_opendocument(answer([("=Police\nand others", 3), ("CCG", -1)]), ON))
    document = read(path)
    assert [[cell.text for cell in row] for row in document.tables[0].rows] == [
        ["agency", "actions"],
        ["=Police\nand others", "3"],
        ["CCG", "-1"],
    ]
    assert [paragraph.text for paragraph in document.paragraphs] == ["Answer", "About"]
    told = [cell.text for row in document.tables[1].rows for cell in row]
    assert {"Who holds what?", "asked by", "dhrgraph ask who_holds", "ab" * 32} <= set(told)


def test_numbers_and_days_are_what_they_are() -> None:
    rows = [("Police", 3, 0.25, "2026-02-01", ["AA", "AB"], None)]
    written = as_opendocument(answer(rows, ("agency", "a", "share", "due", "reviews", "none")), ON)
    cells = open_cells(written)[1]
    kinds = [cell.getAttribute("valuetype") for cell in cells]
    assert kinds == ["string", "float", "float", "date", "string", None]
    assert [cell.getAttribute("value") for cell in cells[1:3]] == ["3", "0.25"]
    assert cells[3].getAttribute("datevalue") == "2026-02-01"
    assert [words_of(cell) for cell in cells] == [
        "Police",
        "3",
        "0.25",
        "2026-02-01",
        "AA, AB",
        "",
    ]


def test_it_can_be_filtered_scrolled_and_printed() -> None:
    found = parts(as_opendocument(answer([("a", 1), ("b", 2)]), ON))
    content = etree.fromstring(found["content.xml"].encode())
    ranges = content.xpath("//*[local-name()='database-range']")
    assert len(ranges) == 1
    assert set(ranges[0].attrib.values()) >= {"Answer.A1:Answer.B3", "true"}
    assert len(content.xpath("//*[local-name()='table-header-rows']/*")) == 1
    settings = etree.fromstring(found["settings.xml"].encode())
    items = settings.xpath("//*[local-name()='config-item']")
    said = {next(one for one in item.attrib.values()): item.text for item in items}
    assert (said["VerticalSplitMode"], said["VerticalSplitPosition"]) == ("2", "1")
    assert "HorizontalSplitMode" not in said
    assert 'print-orientation="landscape"' in found["content.xml"] + found["styles.xml"]


def test_a_wide_sheet_keeps_its_first_column_in_sight() -> None:
    rows = [("AB 2", "long words " * 40, "more words " * 40, "and more " * 40)]
    settings = parts(as_opendocument(answer(rows, "abcd"), ON))["settings.xml"]
    assert "HorizontalSplitMode" in settings


def test_many_columns_are_all_filtered() -> None:
    columns = [f"c{n}" for n in range(30)]
    content = parts(as_opendocument(answer([tuple(range(30))], columns), ON))["content.xml"]
    assert "Answer.A1:Answer.AD2" in content


def test_without_rows_there_are_heads_and_what_they_are_out_of() -> None:
    written = as_opendocument(answer([], totals={"all_actions": 7}), ON)
    assert [words_of(cell) for cell in open_cells(written)[0]] == ["agency", "actions"]
    assert "Nobody, of 7." in [words_of(cell) for row in open_cells(written, 1) for cell in row]
