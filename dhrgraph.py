"""The command line: one function a command."""

import io
import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Annotated, NoReturn

import typer
from rich.console import Console
from rich.progress import Progress

from commands.asking import OUTPUT, ask, changes, trace
from commands.finding import find
from commands.repeating import repeats
from commands.settling import confirm, reject, set_value, take_back
from commands.template import plan
from graph.errors import DhrGraphError, PlanError, QuestionError
from graph.export import write_json
from graph.settings import settings
from graph.signs import visible
from graph.store import connect
from loaders.files import Found, find_plans, shown
from loaders.inspection.page import inspected, seen
from loaders.inspection.scaffold import write_scaffold
from loaders.load import Opened, Understood, open_plan, read_plan, understand
from loaders.load import load as store_plan
from loaders.report import in_words, others_in_words, several_in_words
from loaders.several import Became, Run, explained
from loaders.versions.doubts import Sure, nobody_asked
from queries.answer import ask as ask_question
from queries.doubts import conclusions_text, edges_json, notes_json, notes_text
from queries.faces.saving import saved
from queries.faces.terminal import as_table
from queries.overview import conclusions, overview
from queries.overview import notes as notes_of
from queries.terminal import status_text, trace_text

app = typer.Typer(
    help="Action plans of Domestic Homicide Reviews as one graph, with evidence for every edge.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
    context_settings={"max_content_width": 80},
)

SOURCE = typer.Option(help="The plan's source.yaml, where it is not beside it.")
PLAN_ID = typer.Option("--plan", help="Only this plan, by its short name, such as newham.")


@app.command()
def load(
    plans: Annotated[
        list[Path],
        typer.Argument(
            metavar="PLAN", help="Files, folders of plans, or the name of a bundled plan."
        ),
    ],
    source: Annotated[Path | None, SOURCE] = None,
    replace: Annotated[
        bool,
        typer.Option("--replace", help="Also where a plan seems older, or lost half of its rows."),
    ] = False,
) -> None:
    """Read plans and store each, in place of what the graph held of it before."""
    found = find_plans(plans)
    sure = _replaces if replace else _asked
    if len(found.plans) + len(found.wrong) == 1:
        _load_one(found, source, sure)
        return
    if source is not None:
        raise typer.BadParameter(f"{source} is for one plan, and there are {len(found.plans)}")
    _load_several(found, sure if replace else nobody_asked)


def _replaces(doubt: str) -> bool:
    """Say what is in doubt, and replace all the same, because the command says so."""
    typer.echo(f"Replaced all the same: {doubt}", err=True)
    return True


def _asked(doubt: str) -> bool:
    """Ask the person at the terminal whether to replace a plan; nobody is there: no."""
    return sys.stdin.isatty() and typer.confirm(f"{doubt}\nReplace it all the same?", err=True)


def _load_one(found: Found, source: Path | None, sure: Sure) -> None:
    """Load one plan, and say what the graph holds of it."""
    for _, error in found.wrong:
        raise error
    with explained(found.plans[0]):
        read = read_plan(found.plans[0], source)
        with connect(settings()) as store, _bar(f"Storing {read.plan.id}") as progress:
            report = store_plan(store, read, progress, sure)
    typer.echo(in_words(report), nl=False)
    if found.others:
        typer.echo("\n" + others_in_words(found.others), nl=False)


def _load_several(found: Found, sure: Sure) -> None:
    """Load plans one by one, and say what became of each, also where it is stopped midway."""
    wrong = [Became(file=at, state="not loaded", why=str(error)) for at, error in found.wrong]
    run = Run(found.plans, wrong, sure=sure)
    with connect(settings()) as store:
        try:
            with _bar(f"Loading {len(found.plans)} plans") as progress:
                run.load(store, progress)
        except KeyboardInterrupt:
            run.stopped = STOPPED
            raise
        finally:
            typer.echo(several_in_words(run) + others_in_words(found.others), nl=False)
    if run.left or any(one.why for one in run.became):
        raise typer.Exit(1)


STOPPED = "You stopped it; every plan that is listed as loaded is in the graph, whole."


@app.command()
def inspect(
    file: Annotated[
        Path, typer.Argument(help="A plan's file or folder, or the name of a bundled plan.")
    ],
    source: Annotated[Path | None, SOURCE] = None,
    scaffold: Annotated[
        bool, typer.Option("--scaffold", help="Also write a source.yaml to start from.")
    ] = False,
) -> None:
    """Say what is understood of a plan, column by column; nothing is stored."""
    with explained(file):
        opened = open_plan(file, source)
        understood, error = _understood(opened)
        page = inspected(understood) if understood else seen(opened)
    typer.echo(page, nl=False)
    if scaffold:
        typer.echo(f"\nwritten: {shown(write_scaffold(opened, understood))}")
    if error:
        raise error


def _understood(opened: Opened) -> tuple[Understood | None, PlanError | None]:
    """Return a plan as understood, or why it is not."""
    try:
        return understand(opened), None
    except PlanError as error:
        return None, error


app.command()(ask)
app.command()(trace)


@app.command()
def notes(
    plan: Annotated[str, PLAN_ID] = "",
    matched: Annotated[
        bool, typer.Option("--matched", help="List the edges that only the wording says.")
    ] = False,
    form: Annotated[str, typer.Option("--format", help="text or json.")] = "text",
) -> None:
    """List what needs a person, the most important first, with the passage."""
    if form not in ("text", "json"):
        raise QuestionError(f"--format {form!r} is not known; there are text, json")
    with connect(settings()) as store:
        edges = conclusions(store, plan)
        if form == "json":
            said = edges_json(edges) if matched else notes_json(notes_of(store, plan))
            typer.echo(said, nl=False)
            return
        text = conclusions_text(edges) if matched else notes_text(notes_of(store, plan), len(edges))
    typer.echo(visible(text), nl=False)


app.command("find")(find)
app.command()(confirm)
app.command()(reject)
app.command("set")(set_value)
app.command("undo")(take_back)
app.command()(repeats)
app.command()(changes)


@app.command()
def status() -> None:
    """Say where the graph is, which plans it holds, and how its edges are known."""
    with connect(settings()) as store:
        typer.echo(status_text(store.address, overview(store)), nl=False)


@app.command()
def export(
    form: Annotated[str, typer.Option("--format", help="json.")] = "json",
    output: Annotated[Path | None, OUTPUT] = None,
) -> None:
    """Write the whole graph: nodes and edges with their properties, sorted."""
    if form != "json":
        raise QuestionError(f"--format {form!r} is not known; the graph is exported as json")
    with connect(settings()) as store:
        if output is None:
            write_json(store, sys.stdout)
            return
        with saved(output) as file, io.TextIOWrapper(file, "utf-8", newline="") as text:
            nodes, edges = write_json(store, text)
    typer.echo(f"{nodes} nodes and {edges} edges written to {output}", err=True)


app.command()(plan)


@app.command()
def demo(
    dashboard: Annotated[
        bool, typer.Option("--dashboard/--no-dashboard", help="Whether to open the dashboard.")
    ] = True,
) -> None:
    """Load the bundled Newham plan and answer the three questions it is made for."""
    with connect(settings()) as store:
        typer.echo(in_words(store_plan(store, read_plan(Path("newham")))))
        for name in ("agencies_by_cross_review_actions", "recommendations_by_theme"):
            _demonstrate(f"dhrgraph ask {name}", as_table(ask_question(store, name)))
        answer = ask_question(store, "trace_recommendation", {"recommendation": "newham/R10"})
        _demonstrate("dhrgraph trace R10", trace_text(answer))
    typer.echo(GO_ON, nl=False)


GO_ON = """How to go on
  dhrgraph ask            every question the graph can answer
  dhrgraph trace "AB 2"   any other recommendation, back and forward
  dhrgraph notes          what needs a person
  dhrgraph load FILE      another plan
"""


def _demonstrate(command: str, text: str) -> None:
    """Print a command and what it answers."""
    typer.echo(f"$ {command}\n\n{text}")


@contextmanager
def _bar(words: str) -> Iterator[Callable[[int, int], None]]:
    """Show how far a load is, on a terminal, once it writes; nothing where it goes to a file."""
    console = Console(stderr=True)
    bar = Progress(console=console, transient=True, disable=not console.is_terminal)
    task = bar.add_task(words, total=None)

    def show(done: int, total: int) -> None:
        """Show it, from the first time on, so that a question before it stays readable."""
        bar.start()
        bar.update(task, completed=done, total=total)

    try:
        yield show
    finally:
        bar.stop()


def main() -> None:
    """Run the command line: 0 done, 1 a mistake that was explained, 2 wrong usage, 130 stopped."""
    code = 1
    try:
        app()
    except DhrGraphError as error:
        typer.echo(f"dhrgraph: {visible(str(error))}", err=True)
    except BrokenPipeError:
        sys.stderr.close()
    except SystemExit as end:
        code = end.code if isinstance(end.code, int) else int(end.code is not None)
    _leave(code)


def _leave(code: int) -> NoReturn:
    """End the process: at once where Java ran in it, for its threads may not outlive Python.

    One that ends while Python takes itself down aborts the process, with everything done.
    """
    try:
        sys.stdout.flush()
    except BrokenPipeError:
        code = 1
    if "jpype" in sys.modules:
        with suppress(OSError, ValueError):
            sys.stderr.flush()
        os._exit(code)
    sys.exit(code)


if __name__ == "__main__":
    main()
