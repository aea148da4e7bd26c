"""An answer as text: for a terminal, as Markdown, as JSON, as CSV."""

import csv
import datetime
import io
import json
import re

from queries.faces.delimited import as_csv
from queries.faces.markdown import as_markdown
from queries.faces.sizes import lines
from queries.faces.structured import as_json
from queries.faces.terminal import as_table
from tests.queries.faces.made import answer

ON = datetime.date(2026, 11, 23)
LONG = "Compile a briefing paper and a short presentation on what was learned " * 5
TOTALS = {"all_actions": 7}


def wide(text: str) -> list[str]:
    """The lines of a text that are wider than a terminal."""
    return [line for line in text.splitlines() if len(line) > 80]


def test_a_narrow_answer_is_a_table() -> None:
    said = as_table(answer([("Police", 3), ("CCG", 12)], totals=TOTALS))
    assert "─────" in said
    assert "all actions: 7" in said


def test_long_texts_are_paragraphs_instead_of_columns_of_single_words() -> None:
    columns = ("state", "says", "owners", "more")
    rows = [("blank", LONG, "Police", "x"), ("carried", LONG, "CCG", "y")]
    said = as_table(answer(rows, columns, shown=("state", "says", "owners"), totals=TOTALS))
    assert "─" not in said
    assert wide(said) == []
    assert "blank\n  owners: Police\n  says: Compile a briefing paper" in said
    assert "Also in --format csv, xlsx, ods, json and md: more." in said
    assert said.count("\n") < 30


def test_a_long_title_is_folded() -> None:
    asked = answer([])
    object.__setattr__(asked.question, "title", "Which agencies " * 10)
    assert wide(as_table(asked)) == []


def test_without_rows_the_totals_still_stand() -> None:
    for write in (as_table, as_markdown):
        said = write(answer([], totals=TOTALS))
        assert "Nobody, of 7." in said
        assert "all actions:" in said


def test_nothing_in_a_cell_steers_a_terminal() -> None:
    said = as_table(answer([("\x1b[31mred\x07", 1)], totals={"all_actions": "\x9b0m"}))
    assert "\x1b" not in said + as_table(answer([("\x1b[2J" + LONG * 3, LONG)]))
    assert "\ufffd[31mred\ufffd" in said
    assert "\x9b" not in said


def test_a_cut_answer_says_so() -> None:
    asked = answer([("a", 1)], parameters={"most": 1})
    assert "These are the first 1; for more give -p most=NUMBER." in as_table(asked)
    assert "there may be more: ask with -p most=NUMBER" in as_markdown(asked)
    assert json.loads(as_json(asked))["cut"] is True


def test_json_holds_everything() -> None:
    said = json.loads(as_json(answer([("Police", 3)], totals=TOTALS)))
    assert said["rows"] == [{"agency": "Police", "actions": 3}]
    assert said["totals"] == TOTALS
    assert (said["cut"], said["sentence"]) == (False, None)
    assert said["sources"][0]["sha256"] == "ab" * 32


def test_json_steers_no_terminal_and_loses_no_sign() -> None:
    words = "Police\x1b[2J\x7f\x9b31m\u00a3 \N{FIRE}"
    text = as_json(answer([(words, 3)], totals=TOTALS))
    assert not re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f]", text)
    assert "\u00a3 \N{FIRE}" in text
    assert json.loads(text)["rows"][0]["agency"] == words


def test_json_is_json_whatever_number_comes() -> None:
    said = json.loads(as_json(answer([("a", float("inf")), ("b", float("nan"))])))
    assert [row["actions"] for row in said["rows"]] == ["inf", "nan"]


def test_csv_holds_rows_and_totals() -> None:
    written = as_csv(answer([("Police", 3), ("CCG", 4)], totals=TOTALS))
    assert list(csv.reader(io.StringIO(written))) == [
        ["agency", "actions", "all_actions"],
        ["Police", "3", "7"],
        ["CCG", "4", "7"],
    ]


def test_csv_without_rows_still_says_what_it_is_out_of() -> None:
    assert as_csv(answer([], totals=TOTALS)) == "agency,actions,all_actions\n,,7\n"
    assert as_csv(answer([])) == "agency,actions\n"


def test_markdown_has_what_a_reader_must_know() -> None:
    said = as_markdown(answer([("Police", 3)], totals=TOTALS), ON)
    assert said.startswith(
        "# Who holds what?\n\n| agency | actions |\n| --- | ---: |\n| Police | 3 |"
    )
    for words in (
        "- **asked by:** `dhrgraph ask who_holds`",
        "- **all actions:** 7 (All all\\_actions there are)",
        "- **agency:** The meaning of agency",
        "## The plans it draws on",
        "| aton | Action plan \\| of =Aton |",
        "ab" * 32,
    ):
        assert words in said


def test_a_command_that_would_end_the_code_is_no_code() -> None:
    said = as_markdown(answer([("a", 1)], parameters={"plan": "`<b>"}), ON)
    assert "**asked by:** dhrgraph ask who\\_holds -p 'plan=\\`\\<b\\>'" in said


def test_lines_are_counted_by_words() -> None:
    assert lines("", 10) == 1
    assert lines("one two", 7) == 1
    assert lines("one twos", 7) == 2
    assert lines("x" * 21, 7) == 3
    assert lines("a\nb\n", 7) == 3
