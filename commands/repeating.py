"""`repeats`: what other reviews asked for alike, found anew over the whole graph."""

import typer

from graph.settings import settings
from graph.store import connect
from loaders.repeats.corpus import MOST
from loaders.repeats.find import all_repeats


def repeats() -> None:
    """Find anew which recommendations of different reviews ask for the same."""
    with connect(settings()) as store:
        written, left_out = all_repeats(store)
    typer.echo(f"{written} repeats are in the graph; each recommendation keeps the {MOST} nearest.")
    if left_out:
        typer.echo(f"{left_out} more were found and left out.")
