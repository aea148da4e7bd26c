"""What the graph holds of one review, as records: recommendations, actions, and how we know."""

from collections.abc import Iterable
from dataclasses import dataclass

from graph.model import STRONGEST, Basis, Role


@dataclass(frozen=True, slots=True, kw_only=True)
class Owner:
    """Who does an action, in the words of the plan."""

    agency: str
    words: str
    role: Role
    basis: Basis


@dataclass(frozen=True, slots=True, kw_only=True)
class Aim:
    """An outcome that an action is meant to achieve."""

    id: str
    words: str
    basis: Basis


@dataclass(frozen=True, slots=True, kw_only=True)
class Doing:
    """An action with who does it and what for; owners in the order of the document."""

    id: str
    text: str
    number: str | None
    status: str | None
    due: str | None
    completed: str | None
    progress: str | None
    owners: tuple[Owner, ...]
    aims: tuple[Aim, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Revision:
    """A revised recommendation, and how we know that an original was merged into it."""

    id: str
    number: str | None
    text: str
    basis: Basis


@dataclass(frozen=True, slots=True, kw_only=True)
class Way:
    """How an action is known to be about an original: over which revised one, its weakest basis."""

    basis: Basis
    over: Revision | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Addressee:
    """Whom a recommendation asks; `within` tells that its own words say so.

    `known` tells that the gazetteer has the agency.
    """

    words: str
    basis: Basis
    within: bool
    known: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Original:
    """A recommendation of the review, and every action that answers it, by every way."""

    id: str
    number: str | None
    text: str
    scope: str
    scope_basis: Basis
    made: Basis
    asked: tuple[Addressee, ...]
    revised: tuple[Revision, ...]
    actions: tuple[tuple[Doing, tuple[Way, ...]], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """One review, its plan, and its recommendations in natural order."""

    id: str
    name: str
    kind: str
    area: str
    plan: str
    title: str
    published: str | None
    source: str
    originals: tuple[Original, ...]
    themes: tuple[str, ...]
    questions: int


def strongest(ways: Iterable[Way]) -> Way:
    """Return the best known of some ways; of two alike the one over no revised recommendation."""
    return min(ways, key=lambda way: (STRONGEST.index(way.basis), way.over is not None))
