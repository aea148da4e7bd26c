"""Reads the labelled recommendations; the head of `develop.yaml` says how they are labelled."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from itertools import combinations
from pathlib import Path
from typing import Any, Literal

import yaml

HERE = Path(__file__).parent
Part = Literal["develop", "held_out"]
PARTS: tuple[Part, Part] = ("develop", "held_out")
KINDS = {
    "first": "the first text of a topic",
    "alike": "nearly the same words",
    "words": "other words",
    "agency": "asked of others",
    "longer": "longer, with details",
    "short": "short",
    "typos": "with slips of spelling",
    "plan": "of a plan",
    "ask": "another ask about the same",
    "subject": "the same act about something else",
    "people": "the same act for other people",
    "opposite": "the opposite, or close to it",
    "wider": "wider",
    "narrower": "narrower",
}
"""How a text stands to the first one of its ask, or the first one of an ask to the topic's."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Text:
    """A recommendation: its words, its topic and ask, how it stands to others, and its review."""

    says: str
    topic: str
    ask: int
    kind: str
    review: str = ""
    unsure: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True, kw_only=True)
class Pair:
    """Two recommendations of different reviews; hard where both are of one topic."""

    one: Text
    other: Text

    @property
    def same(self) -> bool:
        """Tell whether they were labelled as asking for the same."""
        return self.hard and self.one.ask == self.other.ask

    @property
    def hard(self) -> bool:
        """Tell whether they are about one topic."""
        return self.one.topic == self.other.topic


@cache
def pairs(part: Part) -> tuple[Pair, ...]:
    """Return every labelled pair of a part; those that are unsure are left out."""
    every = (Pair(one=one, other=other) for one, other in combinations(texts(part), 2))
    return tuple(pair for pair in every if _counted(pair))


def _counted(pair: Pair) -> bool:
    """Tell whether a pair is of two reviews and was labelled."""
    one, other = pair.one, pair.other
    if one.review and one.review == other.review:
        return False
    return one.topic not in other.unsure and other.topic not in one.unsure


@cache
def texts(part: Part) -> tuple[Text, ...]:
    """Return the texts of a part: those of its topics, then its share of the other originals."""
    topics = {name: _load(f"{name}.yaml") for name in PARTS}
    every = [topic for name in PARTS for topic in topics[name]]
    plans: dict[str, str] = _load("plans.yaml")
    unsure = _unsure(every)
    found = [text for topic in topics[part] for text in _of_topic(topic, plans, unsure)]
    named = {id for topic in every for id in _named(topic)}
    rest = [id for id in plans if id not in named]
    found += [_of_plan(id, plans, unsure, id, 0) for id in rest[PARTS.index(part) :: 2]]
    return tuple(found)


def _load(name: str) -> Any:  # noqa: ANN401
    """Return a data file beside this one."""
    return yaml.safe_load((HERE / name).read_text(encoding="utf-8"))


def _unsure(topics: Iterable[dict[str, Any]]) -> dict[str, frozenset[str]]:
    """Return the topics with which originals of plans make no labelled pair."""
    found: dict[str, set[str]] = {}
    for topic in topics:
        for id in topic.get("unsure", []):
            found.setdefault(id, set()).add(topic["topic"])
    return {id: frozenset(names) for id, names in found.items()}


def _of_topic(
    topic: dict[str, Any], plans: dict[str, str], unsure: dict[str, frozenset[str]]
) -> Iterator[Text]:
    """Yield the texts of a topic."""
    for number, ask in enumerate(topic["asks"]):
        for kind, says in map(_said, ask):
            if kind == "plan":
                yield _of_plan(says, plans, unsure, topic["topic"], number)
            else:
                yield Text(says=says, topic=topic["topic"], ask=number, kind=kind)


def _of_plan(
    id: str, plans: dict[str, str], unsure: dict[str, frozenset[str]], topic: str, ask: int
) -> Text:
    """Return an original of a plan; the id without its last part is its review's."""
    return Text(
        says=plans[id],
        topic=topic,
        ask=ask,
        kind="plan",
        review=id.rpartition("/")[0],
        unsure=unsure.get(id, frozenset()),
    )


def _said(entry: str | dict[str, str]) -> tuple[str, str]:
    """Return how a text stands to others, and its words or its id."""
    if isinstance(entry, str):
        return "first", entry
    ((kind, says),) = entry.items()
    if kind not in KINDS:
        msg = f"{kind!r} is none of {', '.join(KINDS)}"
        raise ValueError(msg)
    return kind, says


def _named(topic: dict[str, Any]) -> Iterator[str]:
    """Yield the originals of plans that a topic holds."""
    for ask in topic["asks"]:
        yield from (says for kind, says in map(_said, ask) if kind == "plan")
