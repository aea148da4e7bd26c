"""`dhrgraph find` as a person uses it: what it prints, and what it refuses."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from graph.settings import Settings
from graph.store import Store
from loaders.load import load, read_plan
from tests.command import dhrgraph


@pytest.fixture
def data(tmp_path: Path) -> Iterator[Path]:
    """A folder whose graph holds the Newham plan."""
    folder = tmp_path / "data"
    with Store(Settings.model_validate({"uri": f"embedded:{folder / 'graph'}"})) as store:
        load(store, read_plan(Path("newham")))
        yield folder  # commands join this process, which is quicker than starting an engine each


def test_it_says_how_many_of_how_many_and_lists_the_best(data: Path) -> None:
    done = dhrgraph("find", "domestic violence training", data=data)
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.startswith(
        "4 found for domestic, violence, training: 4 of 54 recommendations, 0 of 37\n"
        "  actions, 0 of 30 outcomes, 0 of 29 agencies, 0 of 234 passages.\n"
        "Not listed again: 4 passages whose words are in something found there.\n"
        "\n"
        "recommendation AB 3 of newham\n"
    )
    assert "\n  [newham/t4r1c3] table 4, row 1, column 3: ORIGINAL DHR RECOM" in done.stdout
    assert "\n  dhrgraph trace AB/3\n" in done.stdout
    assert [line for line in done.stdout.splitlines() if len(line) > 80] == []


def test_what_it_says_to_type_next_works(data: Path) -> None:
    found = dhrgraph("find", "training", "--most", "100", data=data).stdout
    (command,) = {line for line in found.splitlines() if line.endswith("trace Nadira/3")}
    done = dhrgraph(*command.split()[1:], data=data)
    assert done.stdout.startswith("Nadira 3, original\n")


def test_words_may_stand_apart_and_a_phrase_in_quotation_marks(data: Path) -> None:
    together = dhrgraph("find", "domestic violence training", data=data).stdout
    assert dhrgraph("find", "domestic", "violence", "training", data=data).stdout == together
    phrase = dhrgraph("find", '"domestic violence" training', data=data).stdout
    assert phrase.startswith("3 found for “domestic violence”, training: ")


def test_json_and_the_options(data: Path) -> None:
    words = ("find", "training", "--plan", "newham", "--most", "2", "--format", "json")
    said = json.loads(dhrgraph(*words, "--kind", "action", "--kind", "outcome", data=data).stdout)
    assert said["searched"] == {"action": 37, "outcome": 30}
    assert sum(said["found"].values()) > len(said["hits"]) == 2
    for hit in said["hits"]:
        assert [hit["text"][start:end].lower() for start, end in hit["spans"]] != []
        assert {hit["text"][a:b].lower() for a, b in hit["spans"]} <= {"training", "trainings"}


@pytest.mark.parametrize(
    ("words", "says"),
    [
        (["??"], "'??' holds no word to find; write one, such as: dhrgraph find \"case"),
        (["x" * 300], f"'{'x' * 20}…' has 300 letters; write words of 255 at most"),
        (["the"], "'the' stands in nearly everything; add a word that says more"),
        (["GP", "--plan", "nowhere"], "there is no plan 'nowhere' in the graph; there are newham"),
        (["GP", "--kind", "cell"], "--kind 'cell' is not known; there are recommendation, action"),
        (["GP", "--most", "0"], "--most 0: list 1 or more"),
        (["GP", "--format", "csv"], "--format 'csv' is not known; there are table, json"),
    ],
)
def test_what_is_refused_is_explained(data: Path, words: list[str], says: str) -> None:
    done = dhrgraph("find", *words, data=data)
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr.startswith(f"dhrgraph: {says}")
    assert done.stderr.count("\n") == 1
