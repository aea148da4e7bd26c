"""Words that are a status and nothing else: with when, by whom or why, but not of what part."""

import re

from loaders.interpret.progress.states import DONE, KEPT_UP, PERCENT, led, phrases, state_of

CLAUSE = re.compile(r"[,/&|]|\b(?:and|but|although|though|however|then)\b")
WHEN = re.compile(
    r"(?:\b(?:on|in|by|at|for|since|during|from|to|the|of|end|early|mid|late|start|beginning|week|wk|"
    r"commencing|ending|w|c|e|as|dated?|around|about|approx|circa|until|"
    r"(?:mon|tue|tues|wed|thu|thurs|fri|sat|sun)|(?:mon|tues|wednes|thurs|fri|satur|sun)day)\b"
    r"[\s.:]*)*"
)
"""What is left of when something was done, the date taken out."""
MEETING = (
    r"(?:board|meeting|panel|committee|group|partnership|forum|executive|subgroup|conference|event)"
)
DONE_SO = re.compile(
    r"(?:by|via|through|with|following|after|under|per|see|ahead of|signed off|"
    r"as (?:part of|planned|agreed|above|per|required by)|"
    r"in (?:full|house|line with|partnership with|conjunction with|accordance with|advance)|"
    r"within (?:timescales?|time|target|deadline)|on (?:time|target|schedule|track)|"
    rf"at (?:\w+ ){{0,5}}{MEETING}s?|locally|nationally|successfully|previously|already|early|late|"
    r"last|this)\b.*"
)
"""How a statement that something was done may go on: by whom, how and where it was agreed."""
KEPT_SO = re.compile(r"(?:in|into|within|across|through|as|via|by|under)\b.*")
"""How a statement that something became everyday practice may go on."""
BECAUSE = re.compile(
    r"(?:due to|because|as|owing to|as a result of|until|pending|awaiting|whilst|while|at present|"
    r"at this time|to date|to (?:next|the)|so far|currently|since|by|with|into|in favour of|"
    r"for (?:now|the time being|completion|(?:jan|febr)uary|march|april|may|june|july|august|"
    r"(?:septem|octo|novem|decem)ber|spring|summer|autumn|winter|(?:the )?year end)|"
    r"on (?:track|target|schedule))\b.*"
)
"""How any other status may go on: why, and until when."""
ADDED = re.compile(rf"{KEPT_UP.pattern}|(?:please )?(?:see|refer to)\b.*|(?:attended by|with)\b.*")
"""What may follow a status and says nothing against it: how it is kept up, where to read more, with
whom or with what."""
NOUNS = ("completion", "partial completion", "delay", "delays", "deferred")
"""Words of status that prose uses of something else: they count only where nothing follows."""


def only_status(words: str) -> bool:
    """Tell whether words in small letters, dates taken out, are a status and nothing else."""
    counts = False
    for clause in filter(None, map(str.strip, CLAUSE.split(words))):
        goes_on = _rest_of(clause)
        if goes_on:
            return not words.endswith("?")
        if goes_on is None and not (WHEN.fullmatch(clause) or (counts and ADDED.fullmatch(clause))):
            return False
        counts = counts or goes_on is not None
    return counts and not words.endswith("?")


def kept_up(words: str) -> bool:
    """Tell whether words only say that what was done is kept up: `reviewed annually`."""
    return bool(KEPT_UP.fullmatch(words))


def _rest_of(clause: str) -> str | None:
    """Return how a clause goes on after its status, with blanks for when; None for no status."""
    if any(PERCENT.fullmatch(text) for text in led(clause)):
        return ""
    pattern, some = phrases()
    for text in led(clause):
        match = pattern.match(text)
        if match:
            rest = text[match.end() :].strip()
            return _allowed(match[0], rest, some)
    return None


def _allowed(said: str, rest: str, some: frozenset[str]) -> str | None:
    """Return the words after a status if it may go on so, else None."""
    if WHEN.fullmatch(rest):
        return (
            ""
            if not (rest in ("by", "for") and said == "complete") and said != "completion"
            else None
        )
    state = state_of(said)
    ways = (DONE_SO, KEPT_SO) if state == DONE[1] else (DONE_SO,) if state in DONE else (BECAUSE,)
    part = state in DONE and any(one in some or one[:1].isdigit() for one in rest.split())
    fits = any(way.fullmatch(rest) for way in ways) and said not in NOUNS[:-1]
    return rest if fits and not part else None
