"""The reader of text plans: every word kept, every mistake explained."""

import re
from collections import Counter
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.errors import PlanError
from loaders.load import read_plan
from loaders.tables.builder import Builder
from loaders.tables.markup import read_markup
from loaders.tables.plain import text
from tests.loaders.writing import HEADER, plan_of, written

WORDS = st.text(st.characters(codec="utf-8", exclude_characters="<>&;\t\r\n\0"), min_size=1).map(
    lambda words: " ".join(words.split())
)
TAGS = st.sampled_from(
    ["<p>", "</p>", "<ul>", "<li>", "</li>", "<b>", "</i>", "<i>", "<br/>", "<B>"]
)


@given(st.lists(WORDS | TAGS))
def test_markup_loses_no_word(parts: list[str]) -> None:
    words = [w for part in parts if not part.startswith("<") for w in part.split()]
    assert Counter(read_markup(" ".join(parts)).text.split()) == Counter(words)


@given(st.text())
def test_blocks_cover_the_text_of_any_cell(raw: str) -> None:
    read = read_markup(raw)
    assert "\n".join(read.text[block.start : block.end] for block in read.blocks) == read.text


@pytest.mark.parametrize(
    ("raw", "kept"),
    [
        ("staff under <25 years and >60", "staff under <25 years and >60"),
        ("<p>One<p>Two", "One\nTwo"),
        ("Health &amp; care &lt;all&gt;", "Health & care <all>"),
        ("<script>alert(1)</script>", "<script>alert(1)</script>"),
        ("<p", "<p"),
        ("</li></ul>Left", "Left"),
    ],
)
def test_what_is_no_known_tag_stays_a_word(raw: str, kept: str) -> None:
    assert read_markup(raw).text == kept


def test_damaged_markup_is_noted(tmp_path: Path) -> None:
    graph = plan_of(tmp_path, "Ann|1|<p>Offer <b>homes|1. Build|||")
    damaged = [node for node in graph.nodes if getattr(node, "kind", "") == "markup damaged"]
    assert len(damaged) == 1


@given(st.binary())
def test_any_bytes_are_read_or_explained(data: bytes) -> None:
    try:
        into = Builder("plan.txt", "")
        text.read(data, into, "utf-8")
    except PlanError as error:
        assert str(error).startswith("plan.txt")  # noqa: PT017
    else:
        document = into.document
        kept = " ".join(
            [*(c.text for c in document.cells()), *(p.text for p in document.paragraphs)]
        )
        assert kept.strip()


@pytest.mark.parametrize(
    ("content", "says"),
    [
        (b"", "empty"),
        (b" \n\t\n", "empty"),
        (b"PK\x03\x04\x00\x00\x00plan", "not a text file"),
        (b"just words\nand more\n", "no table"),
        (
            b"Review\tNo\tOriginal recommendation\nAnn\t1\tOffer \x92homes\x92\n",
            "line 2: byte 0x92",
        ),
        (b"Colour\tSize\nred\t3\n", "no table has a column of recommendations"),
        (
            b"Review\tNo\tRecommendation\nAnn\t1\tOffer\tmore\tstill\n",
            "line 2: 5 cells in a table of 3",
        ),
        (b"Review\tRecommendation\tAction\tAction\nA\tB\tC\tD\n", "both hold the action"),
    ],
)
def test_a_plan_that_cannot_be_read_says_why(tmp_path: Path, content: bytes, says: str) -> None:
    (tmp_path / "plan.txt").write_bytes(content)
    with pytest.raises(PlanError, match=re.escape(says)) as raised:
        read_plan(tmp_path / "plan.txt")
    assert "plan.txt" in str(raised.value)


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-8"])
def test_encodings_that_say_what_they_are(tmp_path: Path, encoding: str) -> None:
    path = written(tmp_path, "Ann|1|Offer “safe” homes|1. Build|||")
    path.write_bytes(path.read_text().encode(encoding))
    assert any(getattr(n, "text", "") == "Offer “safe” homes" for n in read_plan(path).graph.nodes)


def test_another_encoding_is_named_in_the_source_file(tmp_path: Path) -> None:
    path = written(tmp_path, "Ann|1|Offer ’safe’ homes|1. Build|||", source="encoding: cp1252\n")
    path.write_bytes(path.read_text().encode("cp1252"))
    assert any(getattr(n, "text", "") == "Offer ’safe’ homes" for n in read_plan(path).graph.nodes)


@pytest.mark.parametrize(
    ("source", "says"),
    [
        ("colour: red\n", "colour"),
        ("columns: {colour: [Hue]}\n", "no such role"),
        ("encoding: klingon\n", "klingon"),
        ("id: [a\n", "line 2: not good YAML"),
        ("- a\n", "key: value"),
    ],
)
def test_a_wrong_source_file_says_why(tmp_path: Path, source: str, says: str) -> None:
    path = written(tmp_path, "Ann|1|Offer homes|1. Build|||", source=source)
    with pytest.raises(PlanError, match=re.escape(says)):
        read_plan(path)


def test_cells_missing_at_the_end_of_a_row_are_blank(tmp_path: Path) -> None:
    graph = plan_of(tmp_path, "Ann|1|Offer homes")
    assert len([n for n in graph.nodes if getattr(n, "kind", "") == "cell"]) == 3


def test_a_file_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(PlanError, match="no such file"):
        read_plan(tmp_path / "gone.txt")


def test_a_format_nobody_reads_yet(tmp_path: Path) -> None:
    (tmp_path / "plan.rtf").write_text(HEADER)
    with pytest.raises(PlanError, match=r"\.txt"):
        read_plan(tmp_path / "plan.rtf")
