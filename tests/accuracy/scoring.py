"""Precision, recall and F1 of what was found against the truth."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from tests.accuracy.facts import EDGES, NODES, READINGS, Ends, Facts, Key


@dataclass(frozen=True, slots=True)
class Score:
    """How many there are in truth, how many were found, and how many of those are right."""

    truth: int = 0
    found: int = 0
    right: int = 0

    def __add__(self, other: "Score") -> "Score":
        """Return both together."""
        return Score(self.truth + other.truth, self.found + other.found, self.right + other.right)

    @property
    def precision(self) -> float | None:
        """Return the share of what was found that is right; none where nothing is to be found."""
        return _share(self.right, self.found, self.truth)

    @property
    def recall(self) -> float | None:
        """Return the share of the truth that was found; none where nothing is to be found."""
        return _share(self.right, self.truth, self.found)

    @property
    def f1(self) -> float | None:
        """Return the harmonic mean of both; none where nothing is there and nothing was found."""
        return _share(2 * self.right, self.truth + self.found, 0)


@dataclass(slots=True, kw_only=True)
class Result:
    """The scores of one plan, or of several together."""

    nodes: dict[str, Score] = field(default_factory=lambda: {name: Score() for name in NODES})
    ends: dict[str, Score] = field(default_factory=lambda: {name: Score() for name in EDGES})
    bases: dict[str, Score] = field(default_factory=lambda: {name: Score() for name in EDGES})
    properties: Score = Score()
    readings: dict[str, Score] = field(default_factory=lambda: {name: Score() for name in READINGS})
    """What cells and texts mean: a day, a state, a deadline."""
    missing: list[Key | Ends] = field(default_factory=list)
    wrong: list[Key | Ends] = field(default_factory=list)
    other: list[tuple[Key | Ends, str]] = field(default_factory=list)
    """What was found with another basis or property, and what is right."""

    def __add__(self, other: "Result") -> "Result":
        """Return the scores of both together."""
        return Result(
            nodes={name: self.nodes[name] + other.nodes[name] for name in NODES},
            ends={name: self.ends[name] + other.ends[name] for name in EDGES},
            bases={name: self.bases[name] + other.bases[name] for name in EDGES},
            properties=self.properties + other.properties,
            readings={name: self.readings[name] + other.readings[name] for name in READINGS},
        )

    def overall(self) -> tuple[Score, Score, Score]:
        """Return the scores of all nodes, of all edges, and of all edges with their basis."""
        nodes, ends, bases = (
            sum(scores.values(), Score()) for scores in (self.nodes, self.ends, self.bases)
        )
        return nodes, ends, bases

    def reaches(self, nodes: float, edges: float) -> bool:
        """Tell whether the F1 of nodes, and of edges with their basis, are as high as that."""
        of_nodes, _, of_edges = self.overall()
        return (of_nodes.f1 or 0) >= nodes and (of_edges.f1 or 0) >= edges


def score(truth: Facts, found: Facts) -> Result:
    """Return how well `found` says what is true."""
    found = found.without(truth.silent)
    result = Result(
        nodes={name: _of_label(name, truth.nodes, found.nodes) for name in NODES},
        ends={name: _of_type(name, truth.ends(), found.ends()) for name in EDGES},
        bases={name: _with_basis(name, truth, found) for name in EDGES},
    )
    result.missing = sorted([*(truth.nodes - found.nodes), *(truth.ends() - found.ends())])
    result.wrong = sorted([*(found.nodes - truth.nodes), *(found.ends() - truth.ends())])
    _properties(result, truth, found)
    _other_bases(result, truth, found)
    return result


def _of_label(name: str, truth: set[Key], found: set[Key]) -> Score:
    """Score the nodes of a label."""
    wanted, got = ({key for key in keys if key[0] == name} for keys in (truth, found))
    return Score(len(wanted), len(got), len(wanted & got))


def _of_type(name: str, truth: set[Ends], found: set[Ends]) -> Score:
    """Score the edges of a type by their ends."""
    wanted, got = ({ends for ends in edges if ends.kind == name} for edges in (truth, found))
    return Score(len(wanted), len(got), len(wanted & got))


def _with_basis(name: str, truth: Facts, found: Facts) -> Score:
    """Score the edges of a type by ends and basis; where the truth tells none, any is right."""
    wanted, got = ({e for e in facts.edges if e[0].kind == name} for facts in (truth, found))
    right = {ends for ends, basis in got if wanted & {(ends, basis), (ends, None)}}
    return Score(len(wanted), len(got), len(right))


def _properties(result: Result, truth: Facts, found: Facts) -> None:
    """Score the properties that the truth tells: of what was found, and each kind of reading."""
    read = {key: reading_of(key) for key in truth.properties}
    told = {key: truth.properties[key] for key in found.properties if read.get(key) == ""}
    wrong = [key for key, value in told.items() if found.properties[key] != value]
    result.properties = Score(len(told), len(told), len(told) - len(wrong))
    result.readings = {
        name: _read([key for key in read if read[key] == name], truth, found) for name in READINGS
    }
    wrong += [k for k in read if read[k] and found.properties.get(k) != truth.properties[k]]
    result.other += [
        (key[0], f"{key[1]} is {found.properties.get(key)!r}, not {truth.properties[key]!r}")
        for key in wrong
    ]


def reading_of(key: tuple[Key | Ends, str]) -> str:
    """Return under which reading a property is scored, empty for one that is copied."""
    (one, name) = key
    return next((said for said, of in READINGS.items() if of == (one[0], name)), "")


def _read(keys: Iterable[tuple[Key | Ends, str]], truth: Facts, found: Facts) -> Score:
    """Score one kind of reading; where the truth has none, one that was found is one too many."""
    pairs = [(truth.properties[key], found.properties.get(key)) for key in keys]
    wanted = [pair for pair in pairs if pair[0] is not None]
    got = [pair for pair in pairs if pair[1] is not None]
    return Score(len(wanted), len(got), sum(one == other for one, other in wanted))


def _other_bases(result: Result, truth: Facts, found: Facts) -> None:
    """List the edges that were found with another basis."""
    bases = dict(truth.edges)
    result.other += [
        (ends, f"basis is {basis!r}, not {bases[ends]!r}")
        for ends, basis in _sorted(found.edges)
        if bases.get(ends) not in (None, basis)
    ]


def _sorted(edges: Iterable[tuple[Ends, str | None]]) -> list[tuple[Ends, str | None]]:
    """Return edges in the order of their ends."""
    return sorted(edges, key=lambda edge: (edge[0], edge[1] or ""))


def _share(part: int, whole: int, otherwise: int) -> float | None:
    """Return a share; of nothing it is 0 where there should be something, else none."""
    return part / whole if whole else 0.0 if otherwise else None
