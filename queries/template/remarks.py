"""How a plan was filled: its sources, and how much of it the document says, counted."""

import datetime
from collections import Counter
from collections.abc import Iterable, Iterator

from graph.identity import sort_key
from graph.model import BASES, Basis
from queries.template.cells import NOT_SAID, SAID
from queries.template.found import Found, Way, strongest

SECTION = "How this plan was filled"
REVISED = "Revised recommendations"
Section = tuple[str, tuple[str, ...]]
"""A heading below the table, and the sentences under it."""


def opening_of(found: Found, on: datetime.date) -> str:
    """Return the sentence under the title."""
    return (
        f"Filled on {day(on)} from “{found.title}”. What was taken from it, and how each entry is "
        f"known, stands under “{SECTION}”."
    )


def day(on: datetime.date) -> str:
    """Return a day as people write it: 3 May 2026."""
    return f"{on.day} {on:%B %Y}"


def counts_of(found: Found) -> Iterator[str]:
    """Yield how much there is of a plan, each count with what it is of."""
    answered = sum(bool(one.actions) for one in found.originals)
    rows = sum(len(one.actions) for one in found.originals)
    different = len({doing.id for one in found.originals for doing, _ in one.actions})
    total = len(found.originals)
    yield f"Recommendations: {total}; with an action {answered}, without any {total - answered}."
    again = "; one that meets several recommendations stands under each" if rows > different else ""
    yield f"Actions: {different}; entries of them in the table: {rows}{again}."
    ways = [strongest(ways) for one in found.originals for _, ways in one.actions]
    if ways:
        yield f"How the action of an entry is known to be about its recommendation: {_over(ways)}."
    yield from _about_entries(found)


def _over(ways: list[Way]) -> str:
    """Return how ways are known, and how many lead over a revised recommendation."""
    over = sum(way.over is not None for way in ways)
    said = f"; {over} of {len(ways)} through a revised recommendation" if over else ""
    return _counted([way.basis for way in ways]) + said


def _about_entries(found: Found) -> Iterator[str]:
    """Yield how owners, outcomes, scopes and the review itself are known."""
    doings = [doing for one in found.originals for doing, _ in one.actions]
    without = sum(not doing.owners for doing in doings)
    owners = [owner.basis for doing in doings for owner in doing.owners]
    aims = [aim.basis for doing in doings for aim in doing.aims]
    if doings:
        counted = f": {_counted(owners)}" if owners else ""
        none = f"; {without} of {len(doings)} entries name none" if without else ""
        yield f"Owners, who lead or support an action{counted}{none}."
    if aims:
        yield f"Outcomes: {_counted(aims)}."
    scopes = Counter(one.scope_basis for one in found.originals)
    if scopes["matched"]:
        yield (
            f"Scope: {scopes.total() - scopes['matched']} of {scopes.total()} stated; the others "
            f"({NOT_SAID}) are taken from what the recommendation asks, or are local where "
            "nothing says otherwise."
        )
    made = [one.made for one in found.originals]
    if set(made) - set(SAID):
        yield f"That the review made the recommendation: {_counted(made)}."


def _counted(bases: list[Basis]) -> str:
    """Return how often each basis is there: `stated 7 of 11, carried 4 of 11`."""
    counts = Counter(bases)
    return ", ".join(f"{name} {counts[name]} of {len(bases)}" for name in BASES if counts[name])


def sections_of(found: Found, *, marked: bool) -> Iterator[Section]:
    """Yield what stands below the table: the words of the revised ones, how it was filled."""
    revised = {
        one.id: f"{one.number}: “{' '.join(one.text.split())}”."
        for original in found.originals
        for one in original.revised
        if one.number
    }
    if revised:
        yield REVISED, tuple(revised[one] for one in sorted(revised, key=sort_key))
    yield SECTION, tuple(_remarks(found, marked=marked))


def _remarks(found: Found, *, marked: bool) -> Iterator[str]:
    """Yield the sentences about how it was filled."""
    yield _source(found)
    yield from counts_of(found)
    if marked:
        yield (
            "The column Basis is blank where the plan says all of a row in one row, or a person "
            "has confirmed it."
        )
    yield from _meanings(found)
    yield from _not_there(found)


def _source(found: Found) -> str:
    """Return where the words come from."""
    when = f", published {found.published}" if found.published else ""
    where = found.source.rstrip(".")
    return f"Words and dates are those of “{found.title}”{when}. Source: {where}."


def _meanings(found: Found) -> Iterator[str]:
    """Yield what the words of the column mean, as far as they stand in it."""
    if any(way.over for way in _ways(found)):
        yield (
            "Through: the action is about the revised recommendation that is named, into which "
            f"this one was merged; its words stand under “{REVISED}”."
        )
    for name, meaning in BASES.items():
        if name not in SAID and name in _bases(found):
            yield f"{name.capitalize()}: {meaning[0].lower()}{meaning[1:]}"


def _ways(found: Found) -> Iterable[Way]:
    """Return every way from a recommendation to an action."""
    return [way for one in found.originals for _, ways in one.actions for way in ways]


def _bases(found: Found) -> set[Basis]:
    """Return every basis on which an entry is known."""
    doings = [doing for one in found.originals for doing, _ in one.actions]
    return {
        *(way.basis for way in _ways(found)),
        *(owner.basis for doing in doings for owner in doing.owners),
        *(aim.basis for doing in doings for aim in doing.aims),
        *(whom.basis for one in found.originals for whom in one.asked if not whom.within),
        *(by.basis for one in found.originals for by in one.revised),
    }


def _not_there(found: Found) -> Iterator[str]:
    """Yield what the template has no column for, and what nobody has settled."""
    if found.themes:
        yield f"The template has no column for themes; the plan has {'; '.join(found.themes)}."
    if any(doing.status for one in found.originals for doing, _ in one.actions):
        yield "The template has no column for a status; it stands among the milestones."
    if found.questions:
        yield (
            f"Questions about these entries that nobody has settled: {found.questions}; "
            f"`dhrgraph notes --plan {found.plan}` lists them."
        )
