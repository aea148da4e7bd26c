"""Precision and recall of repeats on labelled recommendations, and of the older `matched` edges.

The threshold was chosen on `tests/repeats/develop.yaml`; `held_out.yaml` says how it holds.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from loaders.load import BUNDLED
from loaders.repeats.index import THRESHOLD
from loaders.repeats.likeness import likeness
from loaders.repeats.wording import wording
from loaders.similarity import THRESHOLD as WITHIN_A_PLAN
from loaders.similarity import Similarity
from loaders.tables.reader import read
from tests.accuracy.facts import Facts, Key
from tests.accuracy.newham import read_newham
from tests.accuracy.scoring import Score
from tests.accuracy.truth import read_truth
from tests.repeats.labelled import KINDS, PARTS, Pair, Part, pairs

PLANS = Path(__file__).parents[1] / "plans"
NEWHAM = BUNDLED / "newham" / "plan.txt"
AROUND = (0.45, 0.5, 0.55, 0.6, 0.65, 0.7, 0.75, 0.85)
AROUND_WITHIN = (0.35, 0.45, 0.55, 0.65, 0.75)
TITLES: dict[Part, str] = {"develop": "to develop with", "held_out": "held out"}
WIDTH = 80


@dataclass(frozen=True, slots=True)
class Judged:
    """Two texts: how alike they are, and whether they were labelled as belonging together."""

    alike: float
    same: bool
    pair: Pair | None = None


def repeats_report() -> str:
    """Return both parts at thresholds around ours, what is found by kind, and the older one."""
    return "\n".join([*_repeats(), "", *_within_a_plan()])


def _repeats() -> Iterator[str]:
    """Yield the lines on repeats of different reviews."""
    yield _title("repeats")
    for part in PARTS:
        every = judged(part)
        hard = sum(one.pair is not None and one.pair.hard for one in every)
        yield f"{TITLES[part]}: {len(every):,} pairs, of which {hard:,} of one topic"
        yield from _table(every, AROUND, THRESHOLD)
    yield "found at the threshold, both parts together:"
    yield from _by_kind([one for part in PARTS for one in judged(part)])


@cache
def judged(part: Part) -> tuple[Judged, ...]:
    """Return every labelled pair of a part with how alike the two are."""
    words = cache(wording)
    return tuple(
        Judged(likeness(words(pair.one.says), words(pair.other.says)), pair.same, pair)
        for pair in pairs(part)
    )


def scored(every: Iterable[Judged], threshold: float) -> Score:
    """Return how many pairs are the same, how many are found, and how many of these are right."""
    judged = list(every)
    found = [one for one in judged if one.alike >= threshold]
    same = sum(one.same for one in judged)
    return Score(truth=same, found=len(found), right=sum(one.same for one in found))


def _by_kind(every: list[Judged]) -> Iterator[str]:
    """Yield how many pairs are found by how a text stands to the first one of its ask or topic."""
    for kind, means in KINDS.items():
        of_kind = [one for one in every if one.pair and one.pair.hard and _kind(one.pair) == kind]
        found = sum(one.alike >= THRESHOLD for one in of_kind)
        if of_kind:
            told = "same" if of_kind[0].same else "not the same"
            yield f"  {means} ({told})".ljust(56) + f"{found:4} of {len(of_kind)}"


def _kind(pair: Pair) -> str:
    """Return the kind of a pair with a first text: that of the other one."""
    return pair.other.kind if pair.one.kind == "first" else ""


def _within_a_plan() -> Iterator[str]:
    """Yield the lines on what wording alone joins inside a block of one plan."""
    yield _title("wording inside a plan: MERGED_INTO and ADDRESSES")
    for kind in ("MERGED_INTO", "ADDRESSES"):
        every = [one for facts, path in _plans() for one in blocks(kind, facts, path)]
        yield f"{kind}: {len(every)} pairs of one theme, in the plans that rewrite originals"
        yield from _table(every, AROUND_WITHIN, WITHIN_A_PLAN)


def _plans() -> Iterator[tuple[Facts, Path]]:
    """Yield the truths of the plans that rewrite originals, with the plans."""
    yield read_newham(PLANS / "newham.truth.yaml", NEWHAM), NEWHAM
    for name in ("workbook.xlsx", "wyre.csv"):
        plan = PLANS / name
        yield read_truth(PLANS / f"{plan.stem}.truth.yaml"), plan


def blocks(kind: str, facts: Facts, plan: Path) -> Iterator[Judged]:
    """Yield each pair that wording may join: an original or an action, and a revised one."""
    alike = Similarity(cell.text for cell in read(plan).cells() if cell.row and not cell.blank)
    themes = _themes(facts)
    joined = {(e.source, e.target) for e in facts.ends() if e.kind == kind}
    revised = [node for node in facts.nodes if node[:2] == ("Recommendation", "revised")]
    for source in facts.nodes:
        if source[0] == "Action" or source[:2] == ("Recommendation", "original"):
            for target in revised:
                if (source[0] == "Action") == (kind == "ADDRESSES") and themes.get(
                    source, set()
                ) & themes.get(target, set()):
                    yield Judged(alike(source[-2], target[-2]), (source, target) in joined)


def _themes(facts: Facts) -> dict[Key, set[Key]]:
    """Return the themes of each recommendation, and of each action those of what it addresses."""
    found: dict[Key, set[Key]] = {}
    for ends in facts.ends():
        if ends.kind == "ABOUT":
            found.setdefault(ends.source, set()).add(ends.target)
    for ends in facts.ends():
        if ends.kind == "ADDRESSES":
            found.setdefault(ends.source, set()).update(found.get(ends.target, ()))
    return found


def _table(every: Iterable[Judged], around: Iterable[float], chosen: float) -> Iterator[str]:
    """Yield a line for each threshold; a star marks ours."""
    judged = list(every)
    yield f"{'threshold':>12}{'same':>8}{'found':>8}{'right':>8}{'prec':>8}{'recall':>8}{'F1':>8}"
    for threshold in around:
        one = scored(judged, threshold)
        star = "*" if threshold == chosen else " "
        shares = "".join(_n(share) for share in (one.precision, one.recall, one.f1))
        yield f"{threshold:>11.2f}{star}{one.truth:8}{one.found:8}{one.right:8}{shares}"


def _n(share: float | None) -> str:
    """Return a share with three places, cut and not rounded."""
    return f"{'-' if share is None else f'{int(share * 1000 + 1e-9) / 1000:.3f}':>8}"


def _title(name: str) -> str:
    """Return a line with the name."""
    return f"== {name} ".ljust(WIDTH, "=")


if __name__ == "__main__":
    print(repeats_report())
