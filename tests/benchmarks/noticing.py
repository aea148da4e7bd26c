"""What a loader might notice about a made-up plan: two questions and a remark each."""

from collections.abc import Iterator
from random import Random

from graph.model import Action, Concerns, Note, Plan, Recommendation, Review, Severity
from loaders.doubts import rank_of

Noticed = tuple[str, Severity, str, Review | Recommendation | Action]
"""The kind of a note, how severe it is, its words, and what it is about."""


def notes(
    rng: Random,
    plan: Plan,
    reviews: list[Review],
    recommendations: list[Recommendation],
    actions: list[Action],
) -> tuple[list[Note], list[Concerns]]:
    """Return the notes of a plan, all of them still open, each with what it is about."""
    seen = list(_seen(rng, reviews, recommendations, actions))
    made = [_note(plan, nth, one) for nth, one in enumerate(seen, start=1)]
    about = [
        Concerns(source=note, target=node, basis="matched")
        for note, (*_, node) in zip(made, seen, strict=True)
    ]
    return made, about


def _seen(
    rng: Random, reviews: list[Review], asked: list[Recommendation], actions: list[Action]
) -> Iterator[Noticed]:
    """Yield what is noticed about one of each, where there is one."""
    if reviews:
        one = rng.choice(reviews)
        yield "number missing", "question", f"{one.name} has no number {rng.randint(30, 40)}", one
    if asked:
        other = rng.choice(asked)
        yield "number twice", "remark", f"{other.number} stands in two rows", other
    if actions:
        task = rng.choice(actions)
        yield "owner not known", "question", f"nobody is known for {task.text!r}", task


def _note(plan: Plan, nth: int, noticed: Noticed) -> Note:
    """Return one note."""
    kind, severity, text, _ = noticed
    return Note(id=f"{plan.id}/note/{nth}", plan=plan.id, kind=kind, severity=severity, text=text,
                rank=rank_of(kind, severity), suggestion="Look at the document.")  # fmt: skip
