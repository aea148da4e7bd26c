"""Questions that are answered by computing over the network of agencies and reviews."""

from collections.abc import Iterable
from importlib import import_module

from queries.network.work import Given, Row

COMPUTED = ("centrality", "brokerage", "communities")
"""What a question may have computed from its rows: the names of the modules here."""


def computed(name: str, given: Iterable[Given]) -> list[Row]:
    """Return the rows of an answer, from those of its Cypher.

    The module is imported here, for networkx takes a fifth of a second, and few questions need it.
    """
    rows: list[Row] = import_module(f"queries.network.{name}").rows(given)
    return rows
