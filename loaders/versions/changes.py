"""What one version of a plan says otherwise than the one before: words, status, dates, owners."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from graph.identity import folded
from graph.model import Action, Basis, ChangeKind, Graph, OwnedBy, Recommendation, Settles
from loaders.corrections.correction import WRITTEN
from loaders.versions.same import same_actions, same_recommendations

Thing = Action | Recommendation
Pairs = list[tuple[Thing, Thing, float | None]]
Values = set[tuple[str, str]]
"""Values by the id of what they are of, and their name."""
VALUE = 2
"""How many words name a value: `t5r2a1 due_on`."""
READ = {written: value for value, written in WRITTEN.items()}
"""What is compared as written, and what it is read as."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Difference:
    """One thing that changed: what it is now and was before, as written and as read."""

    kind: ChangeKind
    thing: Thing
    before: str | None = None
    after: str | None = None
    before_reads: str | None = None
    after_reads: str | None = None
    before_basis: Basis | None = None
    after_basis: Basis | None = None


@dataclass(frozen=True, slots=True)
class Compared:
    """Two versions beside each other: what changed, and which thing became which."""

    differences: list[Difference]
    now: dict[str, tuple[Thing, float | None]]
    """The thing that each of the old version is in the new, by the old id, and how alike."""


def compare(old: Graph, new: Graph) -> Compared:
    """Return how a version differs from the one before it."""
    recommendations = same_recommendations(old, new)
    actions = same_actions(old, new, recommendations)
    pairs: Pairs = [*recommendations, *actions]
    owners = _owners(old), _owners(new)
    said = _settled(old), _settled(new)
    differences = [
        *_come_and_gone(old, new, pairs),
        *(one for before, after, _ in pairs for one in _between(before, after, said)),
        *(one for before, after, _ in actions for one in _owned(before, after, *owners)),
    ]
    return Compared(differences, {one.id: (other, alike) for one, other, alike in pairs})


def _come_and_gone(old: Graph, new: Graph, pairs: Pairs) -> Iterator[Difference]:
    """Yield what is only in one of two versions."""
    was, now = {one.id for one, _, _ in pairs}, {other.id for _, other, _ in pairs}
    for thing in _things(new):
        if thing.id not in now:
            yield Difference(kind="added", thing=thing, after=thing.text)
    for thing in _things(old):
        if thing.id not in was:
            yield Difference(kind="gone", thing=thing, before=thing.text)


def _between(before: Thing, after: Thing, said: tuple[Values, Values]) -> Iterator[Difference]:
    """Yield how words, status and dates of one thing changed."""
    if folded(before.text) != folded(after.text):
        yield Difference(kind="words", thing=after, before=before.text, after=after.text)
    kinds: tuple[ChangeKind, ...] = ("status", "due", "completed")
    for kind in kinds:
        writes = [_said(thing, kind) for thing in (before, after)]
        reads = [_said(thing, READ[kind]) for thing in (before, after)]
        bases = [_basis(*each, READ[kind]) for each in zip((before, after), said, strict=True)]
        other_words = folded(writes[0] or "") != folded(writes[1] or "")
        # A colour may be read otherwise because of another row, and a person may have settled it.
        other_state = kind == "status" and reads[0] != reads[1] and {*bases} <= {"stated", None}
        if other_words or other_state:
            yield Difference(
                kind=kind, thing=after, before=writes[0], after=writes[1],
                before_reads=reads[0], after_reads=reads[1],
                before_basis=bases[0], after_basis=bases[1],
            )  # fmt: skip


def _basis(thing: Thing, settled: Values, name: str) -> Basis | None:
    """Return how we know what a thing reads as under a name: by its words, or as a person says."""
    if _said(thing, name) is None:
        return None
    if (thing.id, name) in settled:
        return "confirmed"
    basis: Basis = getattr(thing, f"{name}_basis", None) or "stated"
    return basis


def _settled(graph: Graph) -> Values:
    """Return the values that people settled, by what they are of."""
    about = ((edge.target.id, edge.source.about.split()) for edge in graph.joined(Settles))
    return {(name, words[1]) for name, words in about if len(words) == VALUE}


def _said(thing: Thing, name: str) -> str | None:
    """Return what a thing says under a name; nothing where it has no such property."""
    said: str | None = getattr(thing, name, None)
    return said


def _owned(
    before: Action,
    after: Action,
    old: dict[str, dict[str, OwnedBy]],
    new: dict[str, dict[str, OwnedBy]],
) -> Iterator[Difference]:
    """Yield the owners that an action got and lost."""
    was, now = old.get(before.id, {}), new.get(after.id, {})
    for name in sorted(now.keys() - was.keys()):
        edge = now[name]
        yield Difference(kind="owner added", thing=after, after=edge.as_written,
                         after_reads=edge.target.name, after_basis=edge.basis)  # fmt: skip
    for name in sorted(was.keys() - now.keys()):
        edge = was[name]
        yield Difference(kind="owner gone", thing=after, before=edge.as_written,
                         before_reads=edge.target.name, before_basis=edge.basis)  # fmt: skip


def _owners(graph: Graph) -> dict[str, dict[str, OwnedBy]]:
    """Return the owners of each action, by their ids."""
    found: dict[str, dict[str, OwnedBy]] = defaultdict(dict)
    for edge in graph.joined(OwnedBy):
        found[edge.source.id][edge.target.id] = edge
    return found


def _things(graph: Graph) -> list[Thing]:
    """Return what is followed over the versions."""
    return [*graph.of(Recommendation), *graph.of(Action)]
