"""What holds some words: recommendations, actions, outcomes, agencies and passages, the best first.

The full-text indexes of the database say what may hold the words; whether it does, and how well,
is seen here, so that both databases give the same things in the same order.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from graph import schema
from graph.errors import QuestionError
from graph.identity import sort_key
from graph.model import Passage
from graph.schema import NodeType
from graph.search import Candidate, holding, searched, stated_in
from graph.store import Store
from queries.among import choices, meant
from queries.find_place import Standing, standing
from queries.find_words import Part, Wanted, wanted

KINDS: dict[str, NodeType] = {node.__name__.lower(): node for node in schema.SEARCHED}
"""What can be found, by the word for it, in the order in which equals are listed."""
EACH, WHOLE, TOGETHER = 100, 20, 10
"""Points for each word or phrase, for nothing else being said, for several words in a row."""
SHORT = 200
"""A longer text is not looked at for whether it says nothing but one word."""
FEW = 20
"""How many texts are looked at first: words found by their letters are most often there."""
ORDER = {kind: place for place, kind in enumerate(KINDS)}


@dataclass(frozen=True, slots=True, kw_only=True)
class Hit:
    """A thing that holds words asked for: which, how well, and from where in its text."""

    kind: str
    id: str
    text: str
    held: frozenset[int]
    score: int
    first: int

    @property
    def rough(self) -> tuple[int, int, int]:
        """Return what hits are sorted by, before their ids: score, kind, how early it begins."""
        return -self.score, ORDER[self.kind], self.first


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """What was found: the best hits, with where they stand, and out of how many things.

    `held` of the parts of what is sought are in each hit; those in `nowhere` are in nothing.
    `plans` are the ids of those in the graph.
    """

    wanted: Wanted
    hits: Sequence[Hit]
    at: Mapping[tuple[str, str], Standing]
    counts: Mapping[str, int]
    searched: Mapping[str, int]
    shown_elsewhere: int
    held: int
    nowhere: Sequence[Part]
    plans: Sequence[str]

    @property
    def several(self) -> bool:
        """Tell whether there are several plans; the name of the only one may be left out."""
        return len(self.plans) > 1

    @property
    def number(self) -> int:
        """Return how many things were found, listed or not."""
        return sum(self.counts.values())


def find(
    store: Store, typed: str, *, plan: str = "", kinds: Iterable[str] = (), most: int = 20
) -> Found:
    """Return what holds every word typed; where nothing does, what holds some.

    A passage is left out where something listed is stated in it that holds as many of the words.
    """
    sought, chosen = wanted(typed), _kinds(kinds)
    if most < 1:
        raise QuestionError(f"--most {most}: list 1 or more")
    plan = meant(store, "plan", plan) if plan else ""
    hits = _hits(store, sought, chosen, plan)
    kept = _without_shown(store, hits) if len(chosen) > 1 else hits
    listed = _best(kept, most)
    return Found(
        wanted=sought,
        hits=listed,
        at=standing(store, [(KINDS[hit.kind], hit.id) for hit in listed], plan),
        counts={kind: sum(hit.kind == kind for hit in kept) for kind in chosen},
        searched={kind: searched(store, KINDS[kind], plan) for kind in chosen},
        shown_elsewhere=len(hits) - len(kept),
        held=len(hits[0].held) if hits else 0,
        nowhere=_nowhere(store, sought, hits, chosen, plan),
        plans=[one for one, _ in choices(store, "plan")],
    )


def _kinds(kinds: Iterable[str]) -> list[str]:
    """Return the kinds to search, all where none is given; QuestionError for one not known."""
    given = {kind.strip().lower() for kind in kinds}
    if wrong := sorted(given - set(KINDS)):
        raise QuestionError(f"--kind {wrong[0]!r} is not known; there are {', '.join(KINDS)}")
    return [kind for kind in KINDS if kind in given or not given]


def _hits(store: Store, sought: Wanted, kinds: Sequence[str], plan: str) -> list[Hit]:
    """Return what holds the most parts of what is sought: all of them where anything does."""
    for size, ways in sought.steps():
        hits = [
            hit
            for kind in kinds
            for one in holding(store, KINDS[kind], ways, plan)
            if (hit := _hit(kind, one, sought))
        ]
        most = max((len(hit.held) for hit in hits), default=0)
        if most >= size:
            return [hit for hit in hits if len(hit.held) == most]
    return []


def _hit(kind: str, candidate: Candidate, sought: Wanted) -> Hit | None:
    """Return how well a text holds what is sought; nothing where it holds no part of it."""
    text = candidate.text
    starts = {n: at.start() for n, p in enumerate(sought.parts) if (at := p.pattern.search(text))}
    if not starts:
        return None
    return Hit(
        kind=kind,
        id=candidate.id,
        text=text,
        held=frozenset(starts),
        score=EACH * len(starts) + _more(text, sought) * (len(starts) == len(sought.parts)),
        first=min(starts.values()),
    )


def _more(text: str, sought: Wanted) -> int:
    """Return the points of a text that holds all of it for standing in a row, and for no more."""
    several = len(sought.parts) > 1
    if not several and len(text) > SHORT:
        return 0
    match = sought.together.search(text)
    if match is None:
        return 0
    around = text[: match.start()] + text[match.end() :]
    return TOGETHER * several + WHOLE * (not any(map(str.isalnum, around)))


def _best(hits: Sequence[Hit], most: int) -> list[Hit]:
    """Return the best hits in their order; ids are looked at only where they can decide."""
    if len(hits) > most:
        last = sorted(hit.rough for hit in hits)[most - 1]
        hits = [hit for hit in hits if hit.rough <= last]
    return sorted(hits, key=lambda hit: (hit.rough, sort_key(hit.id), hit.id))[:most]


def _nowhere(
    store: Store, sought: Wanted, hits: Sequence[Hit], kinds: Sequence[str], plan: str
) -> list[Part]:
    """Return the parts of what is sought whose words nothing holds, in a row or apart."""
    held = frozenset[int]().union(*(hit.held for hit in hits))
    return [
        part
        for number, part in enumerate(sought.parts)
        if number not in held and not any(_holds(store, KINDS[kind], part, plan) for kind in kinds)
    ]


def _holds(store: Store, node: NodeType, part: Part, plan: str) -> bool:
    """Tell whether a node of a label holds the words of a part, in a row or apart."""
    few = holding(store, node, [part.needed], plan, FEW)
    if any(part.apart(one.text) for one in few):
        return True
    more = holding(store, node, [part.needed], plan) if len(few) >= FEW else []
    return any(part.apart(one.text) for one in more)


def _without_shown(store: Store, hits: Sequence[Hit]) -> list[Hit]:
    """Return hits without passages whose words something else shows that is stated in them."""
    shown = {(KINDS[hit.kind].__name__, hit.id): hit.held for hit in hits}
    passages = [hit.id for hit in hits if KINDS[hit.kind] is Passage]
    things = stated_in(store, passages) if len(passages) < len(hits) else {}
    nothing: frozenset[int] = frozenset()
    return [
        hit
        for hit in hits
        if KINDS[hit.kind] is not Passage
        or not any(shown.get(one, nothing) >= hit.held for one in things.get(hit.id, ()))
    ]
