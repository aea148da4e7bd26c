"""PDF files that are hostile, damaged, or no plans; letters that are hard to read."""

import os
import random
import subprocess
import sys
import time
import zlib
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
from reportlab.lib.pdfencrypt import StandardEncryption
from reportlab.pdfgen.canvas import Canvas

from graph.errors import PlanError
from loaders.tables.reader import read
from tests.loaders.tables.pdf_files import (
    SHOWN,
    drawn,
    good,
    handmade,
    here,
    kinds,
)


def test_scripts_attachments_comments_and_forms_are_doubts() -> None:
    catalog = (b"/Names << /JavaScript << /Names [] >> /EmbeddedFiles << /Names [] >> >> "
               b"/OpenAction << /S /JavaScript /JS (app.alert(1)) >>")  # fmt: skip
    page = (b"/Annots [<< /Subtype /Text /Rect [0 0 9 9] /Contents (delete this) >> "
            b"<< /Subtype /Widget /FT /Tx /V (Police) /Rect [72 600 200 620] >> "
            b"<< /Subtype /Widget /FT /Btn /V /Yes /Rect [72 500 92 520] >>]")  # fmt: skip
    document = here(handmade(SHOWN, page=page, catalog=catalog))
    assert [p.text for p in document.paragraphs] == ["Train all staff", "Police"]
    assert kinds(document) == {
        "script left out", "attachment left out", "comments left out", "form not read"
    }  # fmt: skip


def test_every_code_of_the_windows_encoding_is_a_letter() -> None:
    shown = b"BT /F1 12 Tf 72 700 Td (\x7f Train\xa0self\xadharm staff\x81) Tj ET"
    document = here(handmade(shown))
    (found,) = document.paragraphs
    assert (found.kind, found.text) == ("item", "Train self-harm staff•")
    assert kinds(document) == set()


def test_letters_without_meaning_are_a_doubt() -> None:
    odd = b"<< /Type /Encoding /Differences [65 /g123] >>"
    document = here(handmade(b"BT /F1 12 Tf 72 700 Td (Train A staff) Tj ET", odd))
    assert [p.text for p in document.paragraphs] == ["Train \ufffd staff"]
    assert "letters not readable" in kinds(document)
    with pytest.raises(PlanError, match="OCR"):
        here(handmade(b"BT /F1 12 Tf 72 700 Td (AAAA) Tj ET", odd))


def test_ligatures_are_letters() -> None:
    odd = b"<< /Type /Encoding /Differences [65 /fi] >>"
    document = here(handmade(b"BT /F1 12 Tf 72 700 Td (of Ace) Tj ET", odd))
    assert [p.text for p in document.paragraphs] == ["of fice"]


def test_words_from_right_to_left_are_read_in_their_order() -> None:
    table = (b"/CIDInit /ProcSet findresource begin begincmap 2 beginbfrange <41> <43> <05D0> "
             b"endbfrange 1 beginbfchar <44> <200F> endbfchar endcmap")  # fmt: skip
    font = b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /ToUnicode 7 0 R >>"
    stream = b"<< /Length %d >> stream\n%b\nendstream" % (len(table), table)
    content = b"BT /F1 12 Tf 72 700 Td (CBA D) Tj ET"
    document = here(handmade(content, more={7: stream}, font=font))
    assert [p.text.strip("\u200f ") for p in document.paragraphs] == ["\u05d0\u05d1\u05d2"]


def test_slanted_words_stand_apart_with_a_doubt() -> None:
    content = SHOWN + b" BT /F1 40 Tf 0.7 0.7 -0.7 0.7 100 300 Tm (DRAFT) Tj ET"
    document = here(handmade(content))
    assert [p.text for p in document.paragraphs] == ["Train all staff", "DRAFT"]
    assert "rotated words" in kinds(document)


def test_control_letters_and_zero_widths_do_no_harm() -> None:
    document = here(handmade(b"BT /F1 12 Tf 72 700 Td (Train \\000 staff) Tj ET"))
    assert document.paragraphs[0].text.startswith("Train")
    assert document.paragraphs[0].text.endswith("staff")


# What is no plan


def test_a_password_is_named_and_an_empty_one_opens() -> None:
    def page(canvas: Canvas) -> None:
        canvas.drawString(100, 700, "Train staff")

    locked = drawn(page, encrypt=StandardEncryption("secret", strength=128))
    with pytest.raises(PlanError, match=r"plan\.pdf: protected by a password; .*save a copy"):
        here(locked)
    opens = drawn(page, encrypt=StandardEncryption("", ownerPassword="owner", canCopy=0))
    document = here(opens)
    assert [p.text for p in document.paragraphs] == ["Train staff"]
    assert "copying not allowed" in kinds(document)


def test_a_scan_is_named_and_a_page_that_is_one_is_a_doubt() -> None:
    from PIL import Image
    from reportlab.lib.utils import ImageReader

    image = ImageReader(Image.new("RGB", (20, 20), "grey"))

    def scan(canvas: Canvas) -> None:
        canvas.drawImage(image, 0, 0, 500, 700)

    def page(canvas: Canvas) -> None:
        canvas.drawString(100, 700, "Train staff")

    with pytest.raises(PlanError, match=r"only pictures.*OCR"):
        here(drawn(scan))
    document = here(drawn(page, scan))
    assert [d.text for d in document.doubts if "page 2 is only a picture" in d.text]


def test_a_picture_in_a_cell_is_a_doubt() -> None:
    from PIL import Image
    from reportlab.lib.utils import ImageReader

    def page(canvas: Canvas) -> None:
        canvas.grid([100, 200, 300], [600, 650, 700])
        canvas.drawString(110, 680, "No")
        canvas.drawString(210, 680, "Action")
        canvas.drawImage(ImageReader(Image.new("RGB", (9, 9), "red")), 210, 605, 40, 40)
        canvas.drawString(110, 620, "1")

    document = here(drawn(page))
    assert (1, 1, 2) in [doubt.at for doubt in document.doubts if doubt.kind == "picture not read"]


def test_more_pages_than_a_plan_has_are_refused() -> None:
    kids = b" ".join(b"3 0 R" for _ in range(301))
    data = handmade(SHOWN, more={2: b"<< /Type /Pages /Kids [%b] /Count 301 >>" % kids})
    assert "pages missing" in kinds(here(data))
    pages = drawn(*[lambda canvas: canvas.drawString(9, 9, "x")] * 301)
    with pytest.raises(PlanError, match="more than 300 pages"):
        here(pages)


def test_a_plan_cut_off_anywhere_is_an_error_or_a_doubt() -> None:
    data = good()
    for end in range(10, len(data) - 10, len(data) // 40):
        try:
            document = here(data[:end])
        except PlanError:
            continue
        assert "damaged parts" in kinds(document), end


def test_damage_inside_a_page_is_a_doubt() -> None:
    content = zlib.compress(SHOWN + b" " + bytes(random.Random(1).choices(b"% ab", k=3000)))
    middle = len(content) // 2
    bad = content[:middle] + b"\0\0\0\0\0\0" + content[middle + 6 :]
    try:
        document = here(handmade(bad, filters=b"/Filter /FlateDecode"))
    except PlanError:
        return
    assert "damaged parts" in kinds(document)


def test_a_file_named_as_a_pdf_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "plan $(touch x); `id`.pdf"
    path.write_bytes(b"Recommendation,Action\n1,Train\n")
    with pytest.raises(PlanError, match="its name says PDF"):
        read(path)
    path.write_bytes(good())
    assert read(path).tables
    assert [file.name for file in tmp_path.iterdir()] == [path.name]


def test_a_file_without_words_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "plan.pdf"
    path.write_bytes(drawn(lambda canvas: canvas.line(1, 1, 9, 9)))
    with pytest.raises(PlanError, match="no words"):
        read(path)


def blanks(megabytes: int) -> bytes:
    """Return so many megabytes of white space, deflated."""
    packer = zlib.compressobj(9)
    parts = [packer.compress(b" " * 1_000_000) for _ in range(megabytes)]
    return b"".join([*parts, packer.flush()])


def stream(data: bytes, entries: bytes) -> bytes:
    """Return a stream object."""
    return b"<< /Length %d %b >> stream\n%b\nendstream" % (len(data), entries, data)


FORM = b"/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /X 6 0 R >> >>"
WIDE = (b"<< /Type /Font /Subtype /Type0 /BaseFont /Arial /Encoding /Identity-H "
        b"/DescendantFonts [<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Arial "
        b"/CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) >> "
        b"/W [0 4000000000 500] >>] >>")  # fmt: skip
RANGE = b"begincmap 1 beginbfrange <00000000> <ffffffff> <0000> endbfrange endcmap"
HOSTILE = {
    "a bomb": handmade(blanks(400), filters=b"/Filter /FlateDecode"),
    "a bomb in a bomb": handmade(
        zlib.compress(blanks(200), 9), filters=b"/Filter [/FlateDecode /FlateDecode]"
    ),
    "a form that holds itself": handmade(b"/X Do", more={6: stream(b"/X Do /X Do", FORM)}),
    "widths of four thousand million letters": handmade(SHOWN, font=WIDE),
    "a range of four thousand million letters": handmade(
        SHOWN, more={7: stream(RANGE, b"")},
        font=b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /ToUnicode 7 0 R >>",
    ),
    "pages in a circle": handmade(
        SHOWN, more={2: b"<< /Type /Pages /Kids [2 0 R 7 0 R] /Count 9 >>",
                     7: b"<< /Type /Pages /Kids [2 0 R 3 0 R] /Parent 7 0 R /Count 9 >>"},
    ),
    "lists in lists": handmade(b"[" * 200_000 + SHOWN),
    "an index in a circle": handmade(SHOWN).replace(b"/Size", b"/Prev 9 /Size"),
    "a million rules": handmade(
        zlib.compress(b"".join(b"%d 0 m %d 800 l S " % (n % 600, n % 599) for n in range(300_000))),
        filters=b"/Filter /FlateDecode",
    ),
    "a predictor of huge columns": handmade(
        zlib.compress(b"\1" * 9000),
        filters=b"/Filter /FlateDecode /DecodeParms << /Predictor 12 /Columns 4000000000 >>",
    ),
}  # fmt: skip
LIMIT = 3.0
"""Seconds that a file is given here: less than `pdf.SECONDS`, so that the tests end sooner."""
HELD = """
import sys, resource
from pathlib import Path
from graph.errors import PlanError
from loaders.tables.pdf import reader as pdf
from loaders.tables.reader import read
pdf.SECONDS = float(sys.argv[2])
try:
    document = read(Path(sys.argv[1]))
except PlanError as error:
    print("error", error)
else:
    print("doubts", [d.kind for d in document.doubts], [p.text[:40] for p in document.paragraphs])
own = next(line for line in open("/proc/self/status") if line.startswith("VmHWM:")).split()[1]
print(int(own) + resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss)
"""


@pytest.fixture(scope="module")
def held(tmp_path_factory: pytest.TempPathFactory) -> dict[str, tuple[float, str, int]]:
    """Read every hostile file, two at a time: seconds, answer and kilobytes of each."""
    folder = tmp_path_factory.mktemp("hostile")
    waiting, running, found = list(HOSTILE), dict[str, Any](), dict[str, tuple[float, str, int]]()
    while waiting or running:
        while waiting and len(running) < (os.cpu_count() or 2):
            name = waiting.pop(0)
            path = folder / f"{name}.pdf"
            path.write_bytes(HOSTILE[name])
            command = [sys.executable, "-c", HELD, str(path), str(LIMIT)]
            running[name] = time.monotonic(), subprocess.Popen(command, stdout=subprocess.PIPE)
        for name, (start, process) in list(running.items()):
            if process.poll() is not None:
                answer, _, size = process.stdout.read().decode().strip().rpartition("\n")
                found[name] = time.monotonic() - start, answer, int(size or -1)
                del running[name]
        time.sleep(0.02)
    return found


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_files_end_soon_and_small(
    name: str, held: Mapping[str, tuple[float, str, int]]
) -> None:
    seconds, answer, size = held[name]
    assert answer.startswith(("error", "doubts")), answer
    assert seconds < 10
    assert 0 < size < 1_000_000
