"""The state that words of status say, in the one vocabulary of the model: data in `states.yaml`.

Words that say only that something is not completed are `open`: what that means, others decide.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any, Literal, get_args

from graph.model import State
from loaders.interpret.time.days import written_in
from loaders.source import load_yaml

Said = State | Literal["open"]
DONE: tuple[Said, ...] = ("completed", "completed and continuing")
KINDS: tuple[Said, ...] = (*get_args(State), "open")
BREAKS = re.compile(
    r"[\n.;:,()\[\]–—/|•!]|\s-+\s|-+$|\b(?:and|but|&|although|though|however|or)\b|&"
)
PERCENT = re.compile(r"(\d{1,3})\s*(?:%|per ?cent)(?:\s+(?:complete[d]?|done|achieved|progress))?")
EITHER = re.compile(r"\bor\b")
ASKS = re.compile(
    r"\b(?:completed?|done|closed|achieved|implemented|finished|signed off)\b", re.IGNORECASE
)
WHOLE = 100
EDGES = " -'\"“”?*"
ASKED = {("closed", "to"), ("complete", "by"), ("complete", "before"), ("complete", "within")}
"""What says nothing done: `closed to new referrals`, and `complete by May`, which may be asked."""
OFTEN = (
    r"(?:annually|yearly|quarterly|monthly|weekly|termly|biannually|regularly|routinely|periodically|"
    r"continuously|(?:every|each) (?:year|quarter|month|term|(?:\w+ )?(?:months|years)))"
)
TURNS = r"(?:reviewed|monitored|audited|refreshed|repeated|updated|revisited|checked|tested)"
KEPT_UP = re.compile(
    r"(?:(?:is|are|it|this|which|being|now|then|to|will|be|continues?|with|subject|under|kept) )*"
    rf"(?:under (?:\w+ )?review|kept up|{TURNS} {OFTEN}|{OFTEN} {TURNS}|"
    r"(?:regular|annual|yearly|quarterly|monthly|routine|periodic) (?:review|monitoring|audit)s?|"
    r"part of (?:the |our |its |their )?(?:\w+ ){0,2}(?:training|induction|programme|practice|"
    r"procedures?|processes|supervision|audits?|business)(?: \w+){0,2})"
)
"""How what was done is kept up; by itself it says nothing of what was done."""
ELSEWHERE = [["for"], ["in"], ["at"], ["by"], ["within"], ["across"]]
"""What goes on so goes on with somebody else: `completed by the police, ongoing for health`."""


@dataclass(frozen=True, slots=True)
class _Words:
    """The phrases of every state in one pattern, and the words around them."""

    phrases: re.Pattern[str]
    states: dict[str, Said]
    lead: re.Pattern[str]
    going_on: frozenset[str]
    after: frozenset[str]
    some: frozenset[str]
    taken_back: re.Pattern[str]
    unsettled: re.Pattern[str]
    colours: dict[str, str]
    usual: dict[str, State]
    answers: dict[str, Said]


@cache
def _words() -> _Words:
    """Return what `states.yaml` holds."""
    raw: dict[str, Any] = load_yaml(Path(__file__).with_name("states.yaml"))
    states = {str(phrase): kind for kind in KINDS for phrase in raw[kind]}
    return _Words(
        phrases=re.compile(rf"(?:{_any(states)})(?!\w)"),
        states=states,
        lead=re.compile(rf"(?:{_any(map(str, raw['lead']))})(?!\w)\s*"),
        going_on=frozenset(raw["going on"]),
        after=frozenset(raw["after"]),
        some=frozenset(raw["some"]),
        taken_back=re.compile(rf"\b(?:{_any(raw['but'])})\b"),
        unsettled=re.compile(rf"(?:{_any(raw['unsettled'])})(?!\w)"),
        colours={sign: name for name, signs in raw["colours"].items() for sign in signs},
        usual=raw["usual"],
        answers=raw["answers"],
    )


def _any(phrases: Any) -> str:  # noqa: ANN401
    """Return a pattern for any of some phrases, the longest first."""
    return "|".join(map(re.escape, sorted(phrases, key=len, reverse=True)))


def usual_state(colour: str, *, blue: bool) -> State | None:
    """Return how a colour is usually read; `blue` tells that the plan has blue as well."""
    return "in progress" if colour == "green" and blue else _words().usual.get(colour)


@cache
def state_of(words: str, *, answer: bool = False) -> Said | None:
    """Return the state that words of status say; None where nobody can tell.

    `answer` tells that they answer whether something is completed: yes or no.
    """
    parts = list(_parts(words))
    found = [said for part in parts if (said := _state(part, answer=answer))]
    return _together(found, words.lower(), kept=any(map(KEPT_UP.fullmatch, parts)))


def states_in(meaning: str) -> set[Said]:
    """Return every state that the meaning of a colour names in a key."""
    if not re.search(r"\bor\b|/", meaning):
        state = state_of(meaning)
        return {state} if state else set()
    found = [said for part in _parts(meaning) if (said := _state(part))]
    states = {said for said, _ in found}
    return {"completed and continuing"} if _kept_up(found) else states


def colour_of(words: str) -> str | None:
    """Return the one colour of status that words name, None for none or several."""
    signs = _words()
    parts = [signs.colours.get(part) or signs.colours.get(_bare(part)) for part in _parts(words)]
    named = set(parts) - {None}
    return named.pop() if len(named) == 1 else None


def unsettled(words: str) -> bool:
    """Tell whether words are a status that is no state of ours: on hold, awaiting approval."""
    return state_of(words) is None and any(
        _words().unsettled.match(text) for part in _parts(words) for text in led(part)
    )


def phrases() -> tuple[re.Pattern[str], frozenset[str]]:
    """Return the pattern of all words of status, and the words that tell of a part only."""
    return _words().phrases, _words().some


def taken_back(words: str) -> bool:
    """Tell whether words of a cell take back that everything is completed."""
    return bool(_words().taken_back.search(KEPT_UP.sub(" ", words.lower())))


def asks_whether(head: str | None) -> bool:
    """Tell whether a column asks if something is completed: `Completed?`, `Closed (Y/N)`."""
    return bool(head and ASKS.search(head))


def _parts(words: str) -> Iterator[str]:
    """Yield the statements of a cell in small letters, dates taken out, hyphens as spaces."""
    for one in reversed(written_in(words)):
        words = f"{words[: one.start]} {words[one.end :]}"
    for part in BREAKS.split(words.lower()):
        if said := unhyphened(part):
            yield said


def unhyphened(words: str) -> str:
    """Return words in small letters with spaces for the hyphens within them."""
    said = re.sub(r"(?<=\w)-(?=\w)", " ", words).replace("on going", "ongoing")
    return " ".join(said.split())


def led(part: str) -> Iterator[str]:
    """Yield a statement, and what is left as each word before it that says nothing goes."""
    while part:
        yield part
        lead = _words().lead.match(part)
        left = (part[lead.end() :] if lead else part).strip(EDGES)
        part = left if left != part else ""


def _bare(part: str) -> str:
    """Return a statement without the words before it that say nothing."""
    return list(led(part))[-1].strip(EDGES)


def _state(part: str, *, answer: bool = False) -> tuple[Said, bool] | None:
    """Return the state of a statement, and whether its words say that something goes on."""
    words = _words()
    if answer and part.strip(" ?*") in words.answers:
        return words.answers[part.strip(" ?*")], False
    percent = PERCENT.fullmatch(_bare(part))
    if percent:
        share = int(percent[1])
        return ("completed" if share >= WHOLE else "in progress" if share else "not started"), False
    return _phrase(part)


def _phrase(part: str) -> tuple[Said, bool] | None:
    """Return the state with which a statement begins, whole or after words that say nothing."""
    words = _words()
    for text in led(part):
        match = words.phrases.match(text)
        if match:
            state, rest = words.states[match[0]], text[match.end() :].split()
            closed = state != "completed" or _all_done(match[0], rest)
            goes = match[0] in words.going_on and rest[:1] not in ELSEWHERE
            return (state, goes or _goes_on(rest)) if closed else None
    return None


def _all_done(said: str, rest: list[str]) -> bool:
    """Tell whether words after `completed` leave it whole: when and by whom, but not how many."""
    if not rest or _goes_on(rest):
        return True
    counted = any(word[:1].isdigit() or word in _words().some for word in rest)
    return rest[0] in _words().after and not counted and (said, rest[0]) not in ASKED


def _goes_on(rest: list[str]) -> bool:
    """Tell whether the words after a state say that it goes on: `completed with ongoing audits`."""
    rest = rest[1:] if rest[:1] == ["with"] else rest
    said = bool(rest) and rest[0] in _words().going_on
    return said or bool(KEPT_UP.fullmatch(" ".join(rest)))


def _together(found: list[tuple[Said, bool]], words: str, *, kept: bool = False) -> Said | None:
    """Return the one state that all statements of a cell come to; None where they disagree.

    `kept` tells that one of them says that what was done is kept up.
    """
    states = {state for state, _ in found}
    if len(states) > 1 and EITHER.search(words):
        return None
    done = bool(states.intersection(DONE))
    if done and taken_back(words) and states <= {*DONE, "in progress", "open"}:
        return None
    if _kept_up(found) or (kept and done and states <= {*DONE, "late"}):
        return "completed and continuing"
    for first, others in OVER:
        if first in states and states <= {first, *others}:
            return first
    return None


def _kept_up(found: list[tuple[Said, bool]]) -> bool:
    """Tell whether something was completed, and then goes on."""
    states = [state for state, _ in found]
    if not found or not set(states) <= {*DONE, "in progress"} or states[0] not in DONE:
        return False
    going = all(goes for state, goes in found if state == "in progress")
    return going and any(goes or state == DONE[1] for state, goes in found)


OVER: tuple[tuple[Said, tuple[Said, ...]], ...] = (
    ("no longer needed", ("completed",)),
    ("completed and continuing", ("completed",)),
    ("completed", ("late",)),
    ("late", ("in progress", "not started", "open")),
    ("not started", ("open",)),
    ("in progress", ("open",)),
    ("open", ()),
)
"""Which state stands, beside which others: `closed - no longer needed`, `in progress, delayed`."""
