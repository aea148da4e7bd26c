"""Signs that steer a terminal, written into a plan: no command prints one."""

from pathlib import Path

import pytest

from graph.signs import REPLACED
from graph.store import Store
from loaders.load import load, read_plan
from queries.answer import ask
from queries.changes import changes_text
from queries.doubts import notes_text
from queries.find_text import find_text
from queries.finding import find
from queries.overview import notes
from queries.terminal import trace_text
from tests.loaders.writing import written

RED = "\x1b[31m "
ROWS = (
    f"Ann|1|Offer {RED}homes|1. Build {RED}homes|Write {RED}letters|The {RED}Wardens|{RED}Done",
    f"Ann|1|Offer {RED}homes|1. Build {RED}houses|Write {RED}more letters|The {RED}Keepers|",
)


@pytest.fixture
def steering(store: Store, tmp_path: Path) -> Store:
    """A graph of two versions of a plan whose cells hold signs that steer a terminal."""
    for row in ROWS:
        load(store, read_plan(written(tmp_path, row)))
    held = store.read("MATCH (r:Recommendation) RETURN r.text AS text")
    assert any("\x1b" in row["text"] for row in held)
    return store


def said(store: Store, command: str) -> str:
    """What a command prints."""
    match command:
        case "find":
            return find_text(find(store, "homes"))
        case "trace":
            return trace_text(ask(store, "trace_recommendation", {"recommendation": "p/Ann/1"}))
        case "notes":
            return notes_text(notes(store, "p"))
    return changes_text(ask(store, "plan_changes", {"plan": "p"}))


@pytest.mark.parametrize("command", ["find", "trace", "notes", "changes"])
def test_no_command_prints_a_sign_that_steers_a_terminal(steering: Store, command: str) -> None:
    printed = said(steering, command)
    assert f"{REPLACED}[31m" in printed
    assert [sign for sign in printed if not sign.isprintable() and sign != "\n"] == []
