"""What the documents say is so: commands, output, settings, files, decisions, the lock file."""

import re
import shlex
from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path

import pytest
import typer

import dhrgraph
from graph.model import MergedInto
from graph.settings import Settings
from graph.store import Store
from loaders.corrections.file import read_corrections
from loaders.corrections.settled import Settled
from loaders.inspection.page import inspected
from loaders.load import load, open_plan, read_plan, understand
from queries.answer import ask
from queries.formats import FORMATS
from queries.parameter import checked
from queries.question import catalogue
from queries.terminal import trace_text

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text(encoding="utf-8")
CONTRIBUTING = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
DECISIONS = sorted((ROOT / "docs" / "decisions").glob("*.md"))
BLOCK = re.compile(r"^```\w*\n(.*?)^```$", re.DOTALL | re.MULTILINE)
COMMAND = re.compile(r"(?:\$ )?(?:\.venv(?:/bin/|\\Scripts\\))?dhrgraph (.+)")
KINDS = (".md", ".py", ".yml", ".yaml", ".toml", ".lock", ".txt", ".cypher")
BESIDE_A_PLAN = {
    "plan.txt",
    "source.yaml",
    "corrections.yaml",
    "sarah.source.yaml",
    "sarah.corrections.yaml",
}


def code(text: str) -> Iterator[str]:
    """Every line of the code blocks, and every piece of code within a line."""
    for block in BLOCK.findall(text):
        yield from block.splitlines()
    yield from re.findall(r"`([^`\n]+)`", BLOCK.sub("", text))


COMMANDS = sorted({match[1] for line in code(README) if (match := COMMAND.fullmatch(line))})


def parsed(words: str) -> tuple[str, dict[str, object]]:
    """The subcommand of some words and its parameters; wrong usage is an exception of typer's."""
    name, *arguments = shlex.split(words)
    group = typer.main.get_command(dhrgraph.app)
    command = group.commands[name]  # type: ignore[attr-defined]
    return name, command.make_context(name, arguments).params


@pytest.mark.parametrize("words", COMMANDS)
def test_a_command_of_the_readme_is_one_of_ours(words: str) -> None:
    name, values = parsed(words)
    if name == "ask" and values["question"] not in ("", "NAME"):
        question = catalogue()[str(values["question"])]
        for pair in values["parameter"] or []:  # type: ignore[attr-defined]
            key, _, value = pair.partition("=")
            checked(key, question.parameters[key], value)


def test_the_readme_names_every_command() -> None:
    ours = typer.main.get_command(dhrgraph.app).commands  # type: ignore[attr-defined]
    assert {parsed(words)[0] for words in COMMANDS} == set(ours)


@pytest.mark.parametrize("words", ["lod FILE", "ask --fromat csv", "trace"])
def test_a_wrong_command_would_be_found(words: str) -> None:
    with pytest.raises(Exception, match=r"lod|No such option|Missing parameter"):
        parsed(words)


def test_the_readme_shows_what_the_commands_print(store: Store) -> None:
    load(store, read_plan(Path("newham")))
    printed = {
        "inspect": inspected(understand(open_plan(Path("newham")))),
        "ask": FORMATS["table"](ask(store, "agencies_by_cross_review_actions")),
        "trace": trace_text(ask(store, "trace_recommendation", {"recommendation": "newham/R10"})),
    }
    shown = [block.splitlines() for block in BLOCK.findall(README) if block.startswith("$ ")]
    assert len(shown) == len(printed)
    for command, *lines in shown:
        there = iter(printed[command.split()[2]].splitlines())
        for line in filter(None, (line.removesuffix("…").rstrip() for line in lines)):
            assert any(one.startswith(line) for one in there), f"{command}: {line!r}"


def test_the_table_of_settings_is_whole_and_gives_the_defaults() -> None:
    rows = dict(re.findall(r"^\| `DHRGRAPH_(\w+)` \| (.*?) \|", README, re.MULTILINE))
    assert set(rows) == {name.upper() for name in Settings.model_fields}
    for name, field in Settings.model_fields.items():
        if isinstance(field.default, str | float) and field.default:
            default = field.default if isinstance(field.default, str) else f"{field.default:g}"
            assert rows[name.upper()] == f"`{default}`"


def test_other_settings_are_not_spoken_of() -> None:
    compose = (ROOT / "docker-compose.yml").read_text(encoding="utf-8")
    spoken = set(re.findall(r"DHRGRAPH_[A-Z_0-9]+", README + CONTRIBUTING + compose))
    ours = {f"DHRGRAPH_{name.upper()}" for name in Settings.model_fields}
    assert {name for name in spoken - ours if not name.startswith("DHRGRAPH_NEO4J_")} == set()


def paths(text: str) -> set[str]:
    """What stands in backticks and looks like a path of the repository."""
    words = {word for word in code(text) if re.fullmatch(r"\.?\w[\w./-]*", word)}
    found = {word for word in words if "/" in word or word.endswith(KINDS)}
    return {word for word in found - BESIDE_A_PLAN if not word.startswith(".venv")}


@pytest.mark.parametrize("name", ["README.md", "CONTRIBUTING.md"])
def test_every_path_is_there(name: str) -> None:
    named = paths((ROOT / name).read_text(encoding="utf-8"))
    assert len(named) > 5
    assert {path for path in named if not (ROOT / path).exists()} == set()


def test_every_target_and_module_is_there() -> None:
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    for line in {*code(README), *code(CONTRIBUTING)}:
        if target := re.match(r"make (\w+)", line):
            assert re.search(rf"^{target[1]}:", makefile, re.MULTILINE), line
        if module := re.search(r"python -m ([\w.]+)", line):
            assert find_spec(module[1]), line


def test_the_example_of_a_correction_works(tmp_path: Path) -> None:
    path = tmp_path / "corrections.yaml"
    path.write_text(next(b for b in BLOCK.findall(CONTRIBUTING) if "about:" in b))
    listed = read_corrections(path)
    graph = read_plan(Path("newham")).graph
    settled = Settled(next(graph.plans()), listed, path).facts(graph)
    before, after = ([edge.basis for edge in one.joined(MergedInto)] for one in (graph, settled))
    assert after.count("confirmed") == before.count("confirmed") + len(listed) > 0


def test_the_decisions_are_numbered() -> None:
    numbers = [int(path.name[:4]) for path in DECISIONS]
    assert numbers == list(range(1, len(numbers) + 1))
    assert numbers


@pytest.mark.parametrize("path", DECISIONS, ids=lambda path: path.stem)
def test_a_decision_has_a_title_and_three_paragraphs(path: Path) -> None:
    title, *paragraphs = re.split(r"\n{2,}", path.read_text(encoding="utf-8").strip())
    assert re.fullmatch(rf"# {int(path.name[:4])}\. \w.*", title)
    assert len(paragraphs) == 3
    assert not any(paragraph.startswith("#") for paragraph in paragraphs)
    assert paragraphs[1].startswith("Refused")
    assert paragraphs[2].startswith("What follows")


def test_the_changelog_says_what_is_unreleased() -> None:
    changelog = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
    section = changelog.partition("## [Unreleased]")[2].partition("\n## ")[0]
    assert re.search(r"^### (Added|Changed|Removed|Fixed)\n\n- ", section, re.MULTILINE)


def test_the_lock_file_holds_hashes_and_no_address() -> None:
    lock = (ROOT / "requirements.lock").read_text(encoding="utf-8")
    assert "://" not in lock
    assert set(re.findall(r"(?<=\s)--[\w-]+", "\n" + lock)) == {"--hash"}
