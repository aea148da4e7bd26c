"""Records: lines that go on, lines drawn under headings, recommendations over their tables."""

from collections import Counter
from pathlib import Path

import pytest
from docx import Document as NewDocument
from openpyxl import Workbook

from graph.errors import PlanError
from graph.model import (
    Action,
    Addresses,
    Graph,
    Note,
    Outcome,
    OwnedBy,
    Passage,
    Recommendation,
    Review,
)
from loaders.layouts.columns import Columns
from loaders.layouts.headed import join_headings
from loaders.load import open_plan, read_plan
from loaders.tables.plain.wrapped import Line, going_on
from tests.loaders.test_layouts import kinds, names, text, web

WRAPPED = """DHR Mary action plan

RECOMMENDATION 1

Kent Police should introduce a process by which the previous calls from
neighbours are linked to the address and seen by the officer who attends.

Actions:
  Run a campaign in shops, libraries and places of worship, and on local
  radio, in the weeks before Christmas
  Ask the chair of the partnership to send the results of it to the
  Partnership Board
  Print cards

Expected outcome: Officers see the history of an address before they
arrive.

RECOMMENDATION 2

Social landlords should make sure that reports of noise are considered for
signs of domestic abuse before they are closed, whoever has made them.

Actions:
  1. Amend the procedure for complaints so that every multi-agency cross-
     border case is seen by the Board of the
     Partnership
  2. Hold an event for all staff and all of the managers of the Council
  3. Pay
"""
HEADS = "<td>Action<td>Lead<td>Timescale"
OVER = "<h1>DHR Mary action plan</h1>"


def asked(graph: Graph) -> list[tuple[str | None, str]]:
    """The number and the words of every recommendation."""
    return [(one.number, one.text) for one in graph.of(Recommendation)]


def actions(graph: Graph) -> list[str]:
    return [one.text for one in graph.of(Action)]


def under(folder: Path, *lines: str, after: str = "") -> Graph:
    """The graph of a page with a table of one action under each of some lines."""
    tables = [
        f"{line}<table><tr>{HEADS}<tr><td>Dig {n}<td>Kent Police<td>May</table>"
        for n, line in enumerate(lines, start=1)
    ]
    return web(folder, *([after] if after else []), before=OVER + "".join(tables))


def turned_under(folder: Path, *lines: str) -> Graph:
    """The graph of a page with a turned table without a recommendation under each line."""
    rows = "<tr><td>Action<td>Dig<tr><td>Lead agency<td>Kent Police"
    tables = "".join(f"{line}<table>{rows}</table>" for line in lines)
    return web(folder, before=OVER + tables)


def test_lines_broken_at_the_width_of_a_file_are_one(tmp_path: Path) -> None:
    graph = text(tmp_path, WRAPPED)
    assert actions(graph) == [
        "Run a campaign in shops, libraries and places of worship, and on local radio, in the "
        "weeks before Christmas",
        "Ask the chair of the partnership to send the results of it to the Partnership Board",
        "Print cards",
        "Amend the procedure for complaints so that every multi-agency cross-border case is seen "
        "by the Board of the\nPartnership",
        "Hold an event for all staff and all of the managers of the Council",
        "Pay",
    ]
    assert [one.text for one in graph.of(Outcome)] == [
        "Officers see the history of an address before they arrive."
    ]
    assert [one.text.count("\n") for one in graph.of(Recommendation)] == [0, 0]
    assert "lines joined" in kinds(graph)


def test_joining_lines_loses_no_word(tmp_path: Path) -> None:
    graph = text(tmp_path, WRAPPED)
    said = Counter(" ".join(one.text for one in graph.of(Passage)).split())
    written = Counter(WRAPPED.replace("cross-\n     ", "cross-").split())
    assert not written - said


def numbers(*lines: str) -> set[int]:
    """The numbers of the lines, from 1, that go on with the one before."""
    numbered = enumerate((*PROSE, *lines), start=1 - len(PROSE))
    return {n for n in going_on([Line(n, raw) for n, raw in numbered if raw]) if n > 0}


PROSE = (
    "This plan lists each recommendation of the review with the actions that",
    "have been agreed by the agencies that sat on the panel of it, one after",
    "the other, and the dates by which they have said that they will be done",
    "in full.",
    "",
)
"""Lines that are broken at 72."""


@pytest.mark.parametrize(
    ("lines", "found"),
    [
        (["Ask every team that has a part in the campaign to send its figures to", "Kent"], {2}),
        (["Ask every team that has a part in the campaign to send its figures.", "Kent"], set()),
        (["Ask every team that has a part in it to send its figures to", "Kent"], set()),
        (["Ask every team that has a part in it to send its", "figures"], {2}),
        (["Actions", "write to every practice"], set()),
        (["write to every practice in the area and ask for a lead", "pay"], set()),
        (["Ask every team that has a part in the campaign to send its figures", "", "to us"],
         set()),
        (["Ask every team that has a part in the campaign to send its figures to",
          "  Kent Police"], set()),
        (["Ask every team that has a part in the campaign to send its figures to",
          "Lead agency: Kent Police"], set()),
        (["Ask every team that has a part in the campaign to send its figures to",
          "- Kent Police"], set()),
        (["2. Ask every team that has a part in the campaign to send figures to",
          "   Kent", "   Police"], {2}),
        (["- Ask every team that has a part in the campaign to send figures to",
          "  Kent"], {2}),
        (["Ask every team that has a part in the campaign to send its figures to",
          "======================================================================"], set()),
    ],
)  # fmt: skip
def test_which_lines_go_on(lines: list[str], found: set[int]) -> None:
    assert numbers(*lines) == found


def test_without_a_common_width_every_line_stands_for_itself(tmp_path: Path) -> None:
    graph = text(
        tmp_path,
        "DHR Mary action plan\n\nRecommendation 1: Offer homes.\nActions:\n"
        "Run a campaign in shops, libraries and places of worship, and on local radio\n"
        "Ask the chair of the partnership to send the results to the Board\nPrint cards\n",
    )
    assert len(actions(graph)) == 3


def test_a_row_with_tabs_never_goes_on(tmp_path: Path) -> None:
    words = "\n".join(PROSE) + "\nNo\tRecommendation\tAction\n1\tOffer homes to\tDig\nkent\tRent\n"
    graph = text(tmp_path, words)
    assert [one.text for one in graph.of(Recommendation)] == ["Offer homes to", "Rent"]


def test_a_line_drawn_under_a_heading_is_no_words_of_it(tmp_path: Path) -> None:
    graph = text(
        tmp_path,
        "DHR Mary action plan\n====================\n\nRecommendation 1\n================\n\n"
        "Offer homes.\n\nActions\n-------\n  Dig\n  Build\n\nExpected outcome\n________________\n"
        "More homes\n----------\nThis page is draft text of the board and no outcome of it.\n",
    )
    assert asked(graph) == [("1", "Offer homes.")]
    assert actions(graph) == ["Dig", "Build"]
    assert [one.text for one in graph.of(Outcome)] == ["More homes"]
    passages = {one.text for one in graph.of(Passage)}
    assert {"================", "-------", "________________", "----------"} <= passages


def test_a_line_drawn_under_a_recommendation_does_not_end_it(tmp_path: Path) -> None:
    graph = text(
        tmp_path,
        "DHR Mary action plan\n\nRecommendation 1: Homes\n=======================\n\n"
        "Offer homes to all.\n\nAction: Dig\n",
    )
    assert asked(graph) == [("1", "Homes\nOffer homes to all.")]


def test_a_line_that_goes_on_in_small_letters_heads_nothing(tmp_path: Path) -> None:
    line = "Ask every team that has a part in the campaign to send a report on its"
    words = f"Recommendation 1\n\nOffer homes.\n\nActions:\n{line}\nprogress\n"
    graph = text(tmp_path, "\n".join(("DHR Mary action plan\n", *PROSE, words)))
    assert actions(graph) == [f"{line} progress"]


def test_an_underlined_heading_over_records_is_no_words_of_them(tmp_path: Path) -> None:
    graph = text(
        tmp_path,
        "DHR Mary action plan\n\nRecommendation 1\n\nOffer homes.\n\nAction: Dig\n\n"
        "NATIONAL RECOMMENDATION\n=======================\n\nRecommendation 2\n\nPay.\n\n"
        "Action: Pay now\n",
    )
    assert {one.number: one.scope for one in graph.of(Recommendation)} == {
        "1": "local",
        "2": "national",
    }
    assert actions(graph) == ["Dig", "Pay now"]


def test_numbered_sentences_over_their_actions_are_records(tmp_path: Path) -> None:
    graph = text(
        tmp_path,
        "DHR Mary action plan\n\n1.  Kent Police should offer homes.\n\nActions:\n  1. Staff should"
        " dig\n  2. Staff must build\n\nLead agency:\n  Kent Police\n\n"
        "2.  The Council should pay.\n\nActions:\n  Pay now\n",
    )
    assert asked(graph) == [
        ("1", "Kent Police should offer homes."),
        ("2", "The Council should pay."),
    ]
    assert actions(graph) == ["Staff should dig", "Staff must build", "Pay now"]


def test_a_list_of_recommendations_over_all_actions_is_no_record(tmp_path: Path) -> None:
    with pytest.raises(PlanError):
        text(
            tmp_path,
            "DHR Mary action plan\n\n1. Kent Police should offer homes.\n2. The Council should pay."
            "\n\nActions:\n1. Dig\n2. Pay now\n",
        )


@pytest.mark.parametrize(
    ("first", "second", "found"),
    [
        ("1. Kent Police should dig.", "2. GPs must pay.",
         [("1", "Kent Police should dig."), ("2", "GPs must pay.")]),
        ("1 Kent Police should dig.", "2 GPs must pay.",
         [("1", "Kent Police should dig."), ("2", "GPs must pay.")]),
        ("1. Better homes", "2. Better pay", [("1", "Better homes"), ("2", "Better pay")]),
        ("Kent Police should dig.", "GPs must pay.",
         [(None, "Kent Police should dig."), (None, "GPs must pay.")]),
        ("1. Homes</p><p>Kent Police should dig.", "2. Pay</p><p>GPs must pay.",
         [(None, "Kent Police should dig."), (None, "GPs must pay.")]),
        ("R1. Kent Police should dig.", "R2. GPs must pay.",
         [("R1", "Kent Police should dig."), ("R2", "GPs must pay.")]),
    ],
)  # fmt: skip
def test_a_line_right_over_a_table_of_actions_is_its_recommendation(
    tmp_path: Path, first: str, second: str, found: list[tuple[str | None, str]]
) -> None:
    graph = under(tmp_path, f"<p>{first}</p>", f"<p>{second}</p>")
    assert asked(graph) == found
    assert actions(graph) == ["Dig 1", "Dig 2"]
    assert "recommendation over a table" in kinds(graph)


def test_a_numbered_sentence_over_one_table_is_its_recommendation(tmp_path: Path) -> None:
    graph = under(tmp_path, "<p>3. Kent Police should dig.</p>")
    assert asked(graph) == [("3", "Kent Police should dig.")]


@pytest.mark.parametrize(
    "lines",
    [
        ["<h2>1. Training</h2>"],
        ["<p>Leads should update this table.</p>"],
        ["<p>Leads should update this table.</p>", "<p>More</p>"],
        ["<p>Kent Police should dig.</p>", "<p>GPs must pay.</p>", "<p>More</p>"],
        ["<p>1. Kent Police should dig.</p><p>2. GPs must pay.</p>"],
        ["<p>21 March 2019: agencies should write to us.</p>"],
    ],
)
def test_what_is_no_recommendation_of_the_table_below(tmp_path: Path, lines: list[str]) -> None:
    with pytest.raises(PlanError, match="no table has a column of recommendations"):
        under(tmp_path, *lines)


def test_a_numbered_section_is_no_recommendation_where_a_column_says_them(tmp_path: Path) -> None:
    graph = under(
        tmp_path,
        "<h2>1. Training</h2>",
        "<h2>2. Housing</h2>",
        after="<th>No<th>Recommendation<th>Action\n<td>1<td>Offer homes<td>Dig",
    )
    assert asked(graph) == [("1", "Offer homes")]


def test_a_numbered_section_is_no_recommendation_where_rows_say_them(tmp_path: Path) -> None:
    rows = "<tr><td colspan=3>Recommendation 4: Offer homes<tr><td>Dig<td>Kent Police<td>May"
    table, other = (f"<table><tr>{HEADS}{more}</table>" for more in (rows, "<tr><td>Build<td>Bank"))
    sections = f"<h2>1. What police should do</h2>{table}<h2>2. Pay</h2>{other}<h2>3. Let</h2>"
    graph = web(tmp_path, before=f"{OVER}{sections}{other}")
    assert asked(graph) == [("4", "Offer homes")]


def test_a_turned_table_whose_first_row_is_merged_over_it(tmp_path: Path) -> None:
    rows = "\n<td>Action<td>Dig\n<td>Lead agency<td>Kent Police"
    graph = web(
        tmp_path,
        f"<td colspan=2>Recommendation 1: Offer homes.{rows}",
        f"<td colspan=2>Recommendation 2<br>Pay.{rows}",
    )
    assert asked(graph) == [("1", "Offer homes."), ("2", "Pay.")]
    assert actions(graph) == ["Dig", "Dig"]


@pytest.mark.parametrize("over", ["Recommendation {}", "Recommendation {}: Homes"])
def test_a_line_over_a_turned_table_gives_its_number(tmp_path: Path, over: str) -> None:
    rows = "<tr><td>Recommendation<td>{}<tr><td>Action<td>Dig<tr><td>Lead agency<td>Kent Police"
    tables = "".join(
        f"<p>{over.format(n)}</p><table>{rows.format(words)}</table>"
        for n, words in enumerate(("Offer homes.", "Pay."), start=1)
    )
    graph = web(tmp_path, before=OVER + tables)
    assert asked(graph) == [("1", "Offer homes."), ("2", "Pay.")]
    assert over.format(2) in {one.text for one in graph.of(Passage)}


@pytest.mark.parametrize(
    "first",
    [
        "<td colspan=2>Recommendation 1: Pay.",
        "<td>Recommendation 1<td>Pay.",
        "<td>Recommendation number<td>1<tr><td>Recommendation<td>Pay.",
    ],
)
def test_a_number_in_a_turned_table_comes_before_one_over_it(tmp_path: Path, first: str) -> None:
    table = f"<table><tr>{first}<tr><td>Action<td>Dig<tr><td>Lead agency<td>Kent Police</table>"
    graph = web(tmp_path, before=f"{OVER}<p>Recommendation 9</p>{table}")
    assert asked(graph) == [("1", "Pay.")]


def test_a_number_over_a_turned_table_whose_recommendation_is_blank(tmp_path: Path) -> None:
    rows = "<tr><td>Recommendation<td><tr><td>Action<td>Dig<tr><td>Lead agency<td>Kent Police"
    (tmp_path / "p.html").write_text(f"<p>Recommendation 1</p><table>{rows}</table>")
    opened = open_plan(tmp_path / "p.html")
    assert join_headings(opened.document, Columns(opened.beside.source)) == {}


@pytest.mark.parametrize(
    "line",
    ["<p>Recommendation {}: {}</p>", "<p>Recommendation {}</p><p>{}</p>", "<p>{}. {}</p>"],
)
def test_a_recommendation_over_a_turned_table_without_one(tmp_path: Path, line: str) -> None:
    graph = turned_under(
        tmp_path, line.format(1, "GPs should dig."), line.format(2, "GPs must pay.")
    )
    assert asked(graph) == [("1", "GPs should dig."), ("2", "GPs must pay.")]
    assert actions(graph) == ["Dig", "Dig"]


ROWS = "<th>No<th>Recommendation<th>Action\n<td>1<td>Offer homes<td>Dig"


@pytest.mark.parametrize(
    ("lines", "name"),
    [
        (["Reporting key: Red – not started; Amber – in progress",
          "Safer X Partnership: Action plan following the Domestic Homicide Review into the death "
          "of Jean"], "Jean"),
        (["RAG rating: the progress of an action plan", "DHR Jean: action plan"], "Jean"),
        (["Legend", "Domestic Homicide Review – Jean"], "Jean"),
        (["Action plan", "This plan follows the Domestic Homicide Review into the death of Jean "
          "Lee in 2015, and lists what agencies do."], "Jean Lee"),
        (["Agencies met. " * 20 + "They saw the DHR into the death of Jean. This is it."], "Jean"),
        (["DHR Mary action plan", "It follows the DHR into the death of Jean."], "Mary"),
    ],
)  # fmt: skip
def test_a_key_of_colours_is_no_title(tmp_path: Path, lines: list[str], name: str) -> None:
    graph = web(tmp_path, ROWS, before="".join(f"<p>{line}</p>" for line in lines))
    assert names(graph, Review) == [name]
    assert "review not named" not in kinds(graph)


def test_a_key_of_colours_alone_names_no_review(tmp_path: Path) -> None:
    key = "<p>Reporting key: Red – not started; Amber – in progress; Green – complete.</p>"
    graph = web(tmp_path, ROWS, before=key)
    assert (names(graph, Review), kinds(graph) & {"review not named"}) == (
        ["p"],
        {"review not named"},
    )


def workbook(folder: Path, sheet: str, name: str = "p") -> Graph:
    """The graph of a workbook of one sheet that names no review."""
    book = Workbook()
    book.remove(book.worksheets[0])
    made = book.create_sheet(sheet)
    for row in (["No", "Recommendation", "Action"], ["1", "Offer homes", "Dig"]):
        made.append(row)
    book.save(folder / f"{name}.xlsx")
    return read_plan(folder / f"{name}.xlsx").graph


@pytest.mark.parametrize("sheet", ["Open actions", "Sheet1", "Action plan", "DATA", "Tracker v2"])
def test_the_usual_name_of_a_sheet_is_no_review(tmp_path: Path, sheet: str) -> None:
    graph = workbook(tmp_path, sheet)
    assert names(graph, Review) == ["p"]
    said = [note.text for note in graph.of(Note) if note.kind == "review not named"]
    assert said == ["Neither a column nor the title names the review; it is called 'p' here."]


@pytest.mark.parametrize(("sheet", "title"), [("Sheet1", "p"), ("Action plan", "Action plan")])
def test_the_usual_name_of_a_sheet_is_a_title_only_where_it_says_what_it_is(
    tmp_path: Path, sheet: str, title: str
) -> None:
    assert [plan.title for plan in workbook(tmp_path, sheet).plans()] == [title]


@pytest.mark.parametrize("sheet", ["Sheet1", "Action plan"])
def test_the_name_of_the_file_comes_before_the_usual_name_of_a_sheet(
    tmp_path: Path, sheet: str
) -> None:
    assert names(workbook(tmp_path, sheet, "DHR-Jean_action-plan"), Review) == ["Jean"]


@pytest.mark.parametrize(("sheet", "name"), [("DHR Jean", "Jean"), ("DHR tracker - Jean", "Jean")])
def test_a_sheet_that_names_a_review(tmp_path: Path, sheet: str, name: str) -> None:
    assert names(workbook(tmp_path, sheet), Review) == [name]


@pytest.mark.parametrize("labels", [("Action", "Action"), ("Action 1", "Action 2")])
def test_a_turned_table_of_several_actions_keeps_each_with_its_lead(
    tmp_path: Path, labels: tuple[str, str]
) -> None:
    leads = "<td>Lead agency<td>Kent Police", "<td>Lead agency<td>Home Office"
    rows = f"<td>{labels[0]}<td>Dig\n{leads[0]}\n<td>{labels[1]}<td>Build\n{leads[1]}"
    graph = web(tmp_path, f"<td>Recommendation<td>Offer homes\n{rows}\n<td>Target date<td>May 2020")
    assert [(one.text, one.due) for one in graph.of(Action)] == [
        ("Dig", None),
        ("Build", "May 2020"),
    ]
    assert {edge.basis for edge in graph.joined(Addresses)} == {"stated", "carried"}
    owned = [(edge.source.id[-2:], edge.target.id) for edge in graph.joined(OwnedBy)]
    assert len(owned) == 2
    assert {agency for _, agency in owned} == {"kent-police", "home-office"}


def test_heads_and_feet_of_pages_are_no_words_of_a_record(tmp_path: Path) -> None:
    document = NewDocument()
    document.sections[0].header.paragraphs[0].text = "DHR Mary action plan"
    document.sections[0].footer.paragraphs[0].text = "Page 1 of 2"
    for words in ("Recommendation 1", "Offer homes.", "Actions", "Dig.", "Outcome", "Homes."):
        document.add_paragraph(words)
    document.save(str(tmp_path / "p.docx"))
    graph = read_plan(tmp_path / "p.docx").graph
    assert [one.text for one in graph.of(Outcome)] == ["Homes."]
    assert "Page 1 of 2" in {passage.text for passage in graph.of(Passage)}
