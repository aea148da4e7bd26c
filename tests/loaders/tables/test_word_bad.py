"""Word files that are damaged, hostile or far too large: a clear error or a doubt, and soon."""

import io
import json
import random
import struct
import subprocess
import sys
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from graph.errors import PlanError
from loaders.tables import reader
from loaders.tables.table import Document
from tests.loaders.tables.word_files import (
    SPACES,
    docx,
    levels,
    link,
    num,
    p,
    packed,
    r,
    read,
    read_body,
    relationships,
    tbl,
    tc,
    texts,
    tr,
    with_parts,
)

DOWN = '<w:vMerge w:val="restart"/>'
MEGABYTES, SECONDS = 1024, 10
MEASURED = """
import json, resource, sys, time
resource.setrlimit(resource.RLIMIT_AS, (3 << 30, 3 << 30))
from pathlib import Path
from graph.errors import PlanError
from loaders.tables import reader
from loaders.tables.word import reader as word
start, says = time.process_time(), "read"
try:
    document = reader.read(Path(sys.argv[1]))
    says = f"read {len(document.tables)} {len(document.paragraphs)}"
except PlanError as error:
    says = str(error)
peak = next(s for s in open("/proc/self/status") if s.startswith("VmHWM:")).split()[1]
print(json.dumps([says, time.process_time() - start, int(peak) / 1024]))
"""


LARGE: dict[str, tuple[str, Callable[[], str]]] = {
    "columns": ("columns; a plan has at most 200", lambda: tbl(tr(*["x"] * 10_000))),
    "cell": ("the most a cell may hold", lambda: tbl(tr("A"), tr("word " * 1_000_000))),
    "blank rows": ("read 1 0", lambda: tbl(tr("A", "B"), "<w:tr/>" * 1_000_000, tr("C", "D"))),
    "blank cells": (
        "cells; take out the blank rows",
        lambda: tbl(tr("A"), "<w:tr><w:tc/></w:tr>" * 400_000, tr("C")),
    ),
    "merged rows": (
        "rows; a plan has at most 20,000",
        lambda: tbl(tr(tc("A", marks=DOWN)), tr(tc(marks="<w:vMerge/>")) * 30_000, tr("C")),
    ),
    "last corner": ("read 1 0", lambda: tbl(tr("A"), *[tr(*["<w:tc/>"] * 200)] * 500)),
    "paragraphs": ("read 0 1", lambda: "<w:p/>" * 300_000 + p(r("end"))),
    "elements": ("elements in its XML", lambda: "<w:p/>" * 10_000_000),
    "runs": ("read 0 1", lambda: p("<w:r><w:t>x</w:t></w:r>" * 90_000)),
    "text": ("the most a cell may hold|a plan is shorter", lambda: p(r("x" * 90_000_000))),
    "span": (
        "columns; a plan has at most 200",
        lambda: tbl(tr(tc("A", marks='<w:gridSpan w:val="2000000000"/>'), "B")),
    ),
    "deep": ("one inside the other", lambda: nested("<w:sdt><w:sdtContent>")),
    "tables": ("one inside the other", lambda: nested("<w:tbl><w:tr><w:tc>")),
    "boxes": ("one inside the other", lambda: nested("<w:p><w:r><w:txbxContent>")),
}
"""Files that are large in one way: what becomes of them, and their body."""


def nested(tags: str) -> str:
    """Return elements one inside the other, 600 times."""
    ends = "".join(f"</{tag}>" for tag in reversed(tags.strip("<>").split("><")))
    return tags * 600 + p(r("x")) + ends * 600


@pytest.mark.parametrize("sort", LARGE)
def test_large_files_end_soon_and_small(sort: str, tmp_path: Path) -> None:
    says, body = LARGE[sort]
    at = tmp_path / "plan.docx"
    at.write_bytes(docx(body()))
    command = [sys.executable, "-c", MEASURED, str(at)]
    done = subprocess.run(command, capture_output=True, check=True)
    got, seconds, megabytes = json.loads(done.stdout)
    assert any(part in got for part in says.split("|")), got
    assert seconds < SECONDS
    assert megabytes < MEGABYTES


def good() -> bytes:
    """A file with something of everything."""
    field = '<w:r><w:fldChar w:fldCharType="begin"/><w:instrText>X</w:instrText></w:r>'
    body = p(r("Plan", "<w:b/>"), field) + tbl(
        tr(tc("A", marks='<w:vMerge w:val="restart"/><w:shd w:fill="FF0000"/>'), "B"),
        tr(tc(marks="<w:vMerge/>"), tc(p(r("x"), number=(1, 0)), tbl(tr("1", "2")))),
    )
    return docx(body, {"numbering": levels(("decimal", "%1.")) + num(1), "styles": ""})


def fails(data: bytes, tmp_path: Path, name: str = "plan.docx") -> str:
    """Return how the reader refuses a file."""
    at = tmp_path / name
    at.write_bytes(data)
    with pytest.raises(PlanError) as caught:
        reader.read(at)
    return str(caught.value)


def test_cut_off_anywhere(tmp_path: Path) -> None:
    data = good()
    for end in range(1, len(data) - 22, 61):
        assert "plan.docx: " in fails(data[:end], tmp_path)


def test_protected_by_a_password(tmp_path: Path) -> None:
    compound = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(500)
    assert "password" in fails(compound + "EncryptedPackage".encode("utf-16-le"), tmp_path)
    assert "old Word" in fails(compound, tmp_path)
    locked = bytearray(good())
    at = locked.index(b"PK\x01\x02")
    locked[at + 8] |= 1
    assert "password" in fails(bytes(locked), tmp_path)


def test_a_bomb_whose_directory_lies(tmp_path: Path) -> None:
    data = bytearray(with_parts(good(), {"word/document.xml": b" " * 260_000_000}))
    assert "unpacks to more than" in fails(bytes(data), tmp_path)
    for signature, offset in ((b"PK\x01\x02", 24), (b"PK\x03\x04", 22)):
        at = -1
        while (at := data.find(signature, at + 1)) >= 0:
            if struct.unpack_from("<I", data, at + offset)[0] == 260_000_000:
                struct.pack_into("<I", data, at + offset, 1_000)
    assert "damaged" in fails(bytes(data), tmp_path)


def test_another_format_under_its_name(tmp_path: Path) -> None:
    assert "it is a PDF" in fails(b"%PDF-1.7\n", tmp_path)
    assert "rich text" in fails(b"{\\rtf1 words}", tmp_path)
    assert "not" in fails(b"just words", tmp_path)
    assert "Word" in fails(good(), tmp_path, "plan.xlsx")


@pytest.mark.parametrize(
    "declared",
    [
        '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>',
        '<!DOCTYPE x SYSTEM "http://127.0.0.1:9/x.dtd">',
        '<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;"><!ENTITY e "&b;&b;">]>',
    ],
)
def test_entities_are_neither_fetched_nor_expanded(declared: str, tmp_path: Path) -> None:
    xml = f"{declared}<w:document {SPACES}><w:body>{p(r('&e;'))}</w:body></w:document>"
    for part in ("word/document.xml", "word/_rels/document.xml.rels"):
        assert "document type" in fails(with_parts(good(), {part: xml}), tmp_path)


def test_nul_bytes_unclosed_tags_and_missing_parts(tmp_path: Path) -> None:
    for xml in ("<w:document>\0", f"<w:document {SPACES}><w:body><w:p>", "", "\0\0\0\0"):
        assert "damaged" in fails(with_parts(good(), {"word/document.xml": xml}), tmp_path)
    lost = docx(p(r("x")), links=link("numbering", "lost.xml"))
    assert "word/lost.xml is not in it" in fails(lost, tmp_path)
    assert "is not in it" in fails(packed({"word/other.xml": "<x/>"}), tmp_path)
    other = with_parts(good(), {"word/document.xml": "<x/>"})
    assert "no text in it" in fails(other, tmp_path)


def test_pictures_only(tmp_path: Path) -> None:
    picture = "<w:r><w:drawing><pic:pic/></w:drawing></w:r>"
    assert "no words in it" in fails(docx(p(picture) * 3), tmp_path)


def test_links_outside_are_never_followed() -> None:
    outside = 'TargetMode="External"'
    links = link("styles", "http://127.0.0.1:9/s", "a", outside)
    links += link("numbering", "file:///etc/passwd", "b", outside)
    got = read(docx(p(r("Words")), links=links))
    assert [one.text for one in got.paragraphs] == ["Words"]
    assert [one.kind for one in got.doubts] == ["file not fetched"]
    away = relationships(link("officeDocument", "../../../etc/passwd"))
    with pytest.raises(PlanError, match="is not in it"):
        read(with_parts(good(), {"_rels/.rels": away}))


def test_scripts_formulas_and_duplicate_headers_are_words() -> None:
    row = ["=1+1", "&lt;script&gt;alert(1)&lt;/script&gt;", "$(touch x)"]
    got = read_body(tbl(tr("Action", "Action", "Action"), tr(*row)))
    assert texts(got.tables[0])[1] == ["=1+1", "<script>alert(1)</script>", "$(touch x)"]
    assert texts(read_body(tbl(tr("Action", "Owner"))).tables[0]) == [["Action", "Owner"]]


@pytest.mark.parametrize("value", ["", "-1", "x", "99999999999999999999", "1.5", "\u0663"])
def test_odd_numbers_in_attributes(value: str) -> None:
    marks = f'<w:gridSpan w:val="{value}"/><w:vMerge w:val="{value}"/><w:shd w:fill="{value}"/>'
    lists = levels(("decimal", "%1."), more=f'<w:start w:val="{value}"/>') + num(1)
    row = tr(tc("a", marks=marks), "b", marks=f'<w:gridBefore w:val="{value}"/>')
    listed = p(r("x")).replace("<w:pPr>", f'<w:pPr><w:numPr><w:numId w:val="{value}"/></w:numPr>')
    got = read_body(tbl(row) + listed, numbering=lists)
    assert "a" in [cell.text for cell in got.cells()]


def test_mutations_of_the_bytes_of_a_file(tmp_path: Path) -> None:
    data, at = good(), tmp_path / "plan.docx"
    for seed in range(300):
        at.write_bytes(mutated(data, random.Random(seed)))
        survives(lambda: reader.read(at))


@settings(max_examples=150, deadline=None)
@given(st.integers(), st.sampled_from(["document", "numbering", "styles"]))
def test_mutations_of_the_xml_of_a_part(seed: int, part: str) -> None:
    name, data = f"word/{part}.xml", good()
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        xml = archive.read(name)
    survives(lambda: read(with_parts(data, {name: shuffled(xml, random.Random(seed))})))


def mutated(data: bytes, chance: random.Random) -> bytes:
    """Return bytes with a few of them changed, doubled or taken out."""
    made = bytearray(data)
    for _ in range(chance.randint(1, 8)):
        at = chance.randrange(len(made))
        made[at : at + chance.randint(0, 3)] = chance.randbytes(chance.randint(0, 3))
    return bytes(made)


def shuffled(xml: bytes, chance: random.Random) -> bytes:
    """Return XML with values swapped and elements doubled, taken out or renamed."""
    tags = [b"w:p", b"w:tc", b"w:tr", b"w:tbl", b"w:t", b"w:r", b"w:sdt", b"w:del", b"w:ins"]
    for _ in range(chance.randint(1, 6)):
        old, new = chance.choice(tags), chance.choice(tags)
        sort = chance.randrange(3)
        if sort == 0:
            xml = xml.replace(b"<" + old + b">", b"<" + new + b">")
            xml = xml.replace(b"</" + old + b">", b"</" + new + b">")
        elif sort == 1:
            xml = xml.replace(b'w:val="1"', b'w:val="%d"' % chance.randint(-3, 300), 1)
        else:
            xml = mutated(xml, chance)
    return xml


def survives(reading: Callable[[], Document]) -> None:
    """Read a file; any error but a PlanError that names it fails the test."""
    says = "plan.docx"
    try:
        reading()
    except PlanError as error:
        says = str(error)
    assert "plan.docx" in says
