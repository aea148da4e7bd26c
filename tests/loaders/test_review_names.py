"""Names of single reviews: from the title, a line on the cover, the introduction."""

from pathlib import Path

import pytest

from graph.model import Graph, Review, StatedIn
from loaders.inspection.page import reviews_of
from loaders.load import open_plan, understand
from tests.loaders.test_layouts import SINGLE, kinds, names, web

ROW = "<td>1<td>Offer homes<td>Dig<td>Bank"


def under(folder: Path, *lines: str) -> Graph:
    """The graph of a page with a table under some lines."""
    before = "".join(f"<p>{line}</p>" for line in lines)
    return web(folder, f"{SINGLE}\n{ROW}", before=before)


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("Domestic Homicide Review: Seren. Learning and action plan", "Seren"),
        ("DHR: Mrs. B action plan", "Mrs. B"),
        ("DHR Seren (died 2019) - Action Plan v3", "Seren"),
        ("DHR Seren (died 2019 - aged 40) - Action Plan", "Seren"),
        ("Seren DHR action plan – final for publication", "Seren"),
        ("Domestic Homicide Review (Seren) Action Plan", "Seren"),
        ("Domestic Homicide Review (DHR) Adult J", "Adult J"),
        ("Appendix 2: Action plan – DHR in the case of Adult B (Seren)", "Adult B"),
        ("Appendix 2: DHR Grace Learning and Action Plan", "Grace"),
        ("Domestic Homicide Review into the death of “Grace” in Kent", "Grace"),
        ("DHR into the death of Jane Doe, who died in March 2019", "Jane Doe"),
        ("DHR No. 7 – action plan", "DHR 7"),
        ("DHR12 Action Plan", "DHR12"),
    ],
)
def test_a_name_ends_at_a_full_stop_a_bracket_or_a_dash(
    tmp_path: Path, title: str, name: str
) -> None:
    graph = under(tmp_path, title)
    assert names(graph, Review) == [name]
    assert "review not named" not in kinds(graph)


@pytest.mark.parametrize(
    "title",
    [
        "Domestic Homicide Review Action Plan",
        "A Domestic Homicide Review action plan",
        "DHR Overview Report – Executive Summary (final draft)",
        "Appendix 2: DHR action plan (not for circulation)",
        "DHR action plan (Author Ann Smith)",
        "DHR action plan (19/05/2020)",
        "Single agency recommendations from the Individual Management Reviews",
        "Safer Acorn Partnership action plan",
        "Newham DHR action plan",
    ],
)
def test_a_title_of_words_that_any_plan_has_names_nobody(tmp_path: Path, title: str) -> None:
    graph = under(tmp_path, title)
    assert names(graph, Review) == ["p"]
    assert "review not named" in kinds(graph)


@pytest.mark.parametrize(
    ("lines", "name"),
    [
        (["Domestic Homicide Review", "Adult J", "Action Plan"], "Adult J"),
        (["DHR ACTION PLAN", "ADULT J"], "Adult J"),
        (["DHR ACTION PLAN", "GRACE"], "Grace"),
        (["DHR Action Plan", "Name of victim: Adult J", "Author: Adult K"], "Adult J"),
        (["Acorn Partnership", "Domestic Homicide Review", "“Grace”", "Action plan"], "Grace"),
        (["Domestic Homicide Review", "Case of Adult J"], "Adult J"),
        (["DHR Overview Report", "Adult J (died March 2019)", "Appendix A – Plan"], "Adult J"),
        (["DHR action plan", "Adult J: the victim", "Adult K: his partner"], "Adult J"),
        (["DHR action plan", "The review into the death of Grace made two demands."], "Grace"),
        (["DHR action plan", "The DHR in respect of Adult J made two demands."], "Adult J"),
    ],
)
def test_a_line_or_the_introduction_names_the_review(
    tmp_path: Path, lines: list[str], name: str
) -> None:
    graph = under(tmp_path, *lines)
    assert names(graph, Review) == [name]
    assert "review not named" not in kinds(graph)


@pytest.mark.parametrize(
    "lines",
    [
        ["DHR action plan", "Adult J", "Adult K"],
        ["DHR action plan", "“Learning”"],
        ["DHR ACTION PLAN", "CONTENTS"],
        ["DHR ACTION PLAN", "ACORN", "Written for Acorn Borough Council"],
        ["DHR action plan", "Adult J was known to three services"],
        ["DHR action plan", "The review into the death of Grace’s mother made two demands."],
        ["DHR action plan", "The review into the death of Ann. The review into the death of Beth."],
    ],
)
def test_lines_that_name_no_review_or_several(tmp_path: Path, lines: list[str]) -> None:
    graph = under(tmp_path, *lines)
    assert names(graph, Review) == ["p"]
    assert "review not named" in kinds(graph)


def test_a_review_named_by_a_line_is_stated_there(tmp_path: Path) -> None:
    graph = under(tmp_path, "DHR ACTION PLAN", "Case of ADULT J")
    said = [e for e in graph.joined(StatedIn) if isinstance(e.source, Review)]
    assert [e.target.text[e.start : e.end] for e in said] == ["ADULT J"]


def test_a_row_of_a_cover_names_the_review(tmp_path: Path) -> None:
    cover = "<table><tr><td>Name of victim<td>Adult J<tr><td>Author<td>Ann</table>"
    graph = under(tmp_path, "Domestic Homicide Review", cover)
    assert names(graph, Review) == ["Adult J"]


def test_what_names_the_review_is_told(tmp_path: Path) -> None:
    under(tmp_path, "Domestic Homicide Review", "Adult J")
    said = reviews_of(understand(open_plan(tmp_path / "p.html")))
    assert [(one.words, one.by) for one in said] == [("Adult J", "a line before the table")]
