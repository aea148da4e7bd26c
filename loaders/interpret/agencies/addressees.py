"""Whom a recommendation asks: the agencies that begin a sentence and are told to do something.

"The council and the police should …", "The Home Office consider …", "… work with the Ministry
of Justice", "consultation between … and …". An agency that is only mentioned is not asked.
"""

import re
from collections.abc import Iterable, Iterator

from loaders.gazetteer.lookup import Found, Gazetteer, tokens
from loaders.interpret.scopes import scopes_of
from loaders.interpret.words import word_lists

SENTENCE = re.compile(r"(?<=[.;:?!])\s+(?=[A-Z(])|\n")
OPENING = re.compile(r"[\s(•]*(?:\(?[a-z0-9]\)\s*)?(?:that\s+)?(?:the\s+)?", re.IGNORECASE)
WITH = re.compile(
    r"\bworks?\s+(?:jointly\s+|together\s+|closely\s+)?with\s+(?:the\s+)?$", re.IGNORECASE
)
DONE_BY = re.compile(
    r"\b(?:should|must|to)\s+(?:\w+\s+){0,2}be\s+(?:\w+ly\s+)?[\w-]+(?:ed|en|wn|de|ht|ld|nt|ut|et)\s+"
    r"by\s+(?:the\s+)?$",
    re.IGNORECASE,
)
"""What stands before whoever should do what is asked: "should be de-briefed by the …"."""
BETWEEN = re.compile(r"\bbetween\s+(?:the\s+)?$", re.IGNORECASE)
BE_DONE = re.compile(
    r"\s*(?:should|must|to|can|could|will|shall|need to)\s+(?:\w+\s+){0,2}?be\s+(?:\w+ly\s+)?"
    r"(?:told|given|shown|taught|made|sent|offered|informed|visible|seen|heard|known|notified|"
    r"provided|named|protected|believed|invited)\b(?!\s+to\b)",
    re.IGNORECASE,
)
"""What others should do to whoever is named: "should be told of" asks nothing of them."""
TOLD = re.compile(r"\b(?:should|must|shall|will|needs? to)\b")
LISTING = re.compile(r"\s*,\s*(?:and\s+)?|\s+(?:and|&)\s+")
ARTICLE = re.compile(r"(?:(?:all|each|both|every|local|relevant|the)\s+)*", re.IGNORECASE)
NAME = re.compile(r"(?:the\s+)?[A-Z][\w’'-]*(?:\s+(?:of|for|the|[A-Z][\w’'-]*))*", re.ASCII)
"""The name of somebody whom the gazetteer may not have."""
LONGEST_GAP = 25
LONGEST_LINK = 40
EVERY = frozenset({"all", "each", "both", "every", "local", "relevant", "individual"})


def addressees_of(text: str, gazetteer: Gazetteer) -> list[Found]:
    """Return the agencies a recommendation asks, in its order, each once."""
    asked: dict[str, Found] = {}
    for start, end in _sentences(text):
        for found in _asked(text[start:end], gazetteer):
            here = Found(found.entry, found.start + start, found.end + start)
            asked.setdefault(found.entry.id, here)
    return list(asked.values())


def agencies_alone(text: str, start: int, end: int, gazetteer: Gazetteer) -> list[Found]:
    """Return the agencies between two places of a text, if it names agencies and no more there."""
    named = [
        Found(found.entry, start + found.start, start + found.end)
        for found in gazetteer.find(text[start:end])
    ]
    within = [Found(found.entry, found.start - start, found.end - start) for found in named]
    return named if says_only(text[start:end], within) else []


def says_only(text: str, named: Iterable[Found]) -> bool:
    """Tell whether nothing but idle words stands beside the agencies named, or the scopes."""
    places = {place for one in named for place in range(one.start, one.end)}
    left = [word for word, start, _ in tokens(text) if start not in places]
    idle = word_lists()["headings"] | word_lists()["together"]
    return all(word in idle or word.isdigit() or scopes_of(word) for word in left)


def _sentences(text: str) -> Iterator[tuple[int, int]]:
    """Yield where each sentence begins and ends."""
    start = 0
    for gap in SENTENCE.finditer(text):
        yield start, gap.start()
        start = gap.end()
    yield start, len(text)


def _asked(text: str, gazetteer: Gazetteer) -> list[Found]:
    """Return the agencies that one sentence asks."""
    named = gazetteer.find(text)
    opening = OPENING.match(text)
    start = opening.end() if opening else 0
    subject = _list(text, named, start)
    if not subject or not _is_told(text[subject[-1].end :]):
        return _among(text, named, start) or _between(text, named) or _done_by(text, named)
    return subject + _partners(text, named, subject[-1].end)


def _list(text: str, named: list[Found], start: int) -> list[Found]:
    """Return the agencies named one after the other from a place on."""
    listed: list[Found] = []
    for one in named:
        at = listed[-1].end if listed else start
        if one.start >= at and _joins(text[at : one.start], empty=not listed):
            listed.append(one)
        elif listed:
            break
    return listed


def _among(text: str, named: list[Found], start: int) -> list[Found]:
    """Return the agencies known in a list that others, unknown, stand in: `X Council and the CCG`.

    Every item of the list must be one known name, or words in capitals without any.
    """
    told = TOLD.search(text, start)
    if told is None or not _is_told(text[told.start() :]):
        return []
    known: list[Found] = []
    for first, last in _items(text, start, told.start()):
        inside = [one for one in named if first <= one.start and one.end <= last]
        if (
            len(inside) == 1
            and inside[0].end == last
            and ARTICLE.fullmatch(text, first, inside[0].start)
        ):
            known += inside
        elif inside or not NAME.fullmatch(text[first:last]):
            return []
    return known


def _items(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield the items of a list of names between two places."""
    for gap in [*LISTING.finditer(text, start, end), None]:
        last = gap.start() if gap else end
        words = text[start:last]
        yield start + len(words) - len(words.lstrip()), start + len(words.rstrip())
        start = gap.end() if gap else end


def _joins(gap: str, empty: bool) -> bool:
    """Tell whether a gap only joins two names, or holds no more than `all` before the first."""
    words = [word for word, _, _ in tokens(gap)]
    return all(word in (EVERY if empty else word_lists()["together"]) for word in words)


def _is_told(rest: str) -> bool:
    """Tell whether what follows the names tells them to do something."""
    if BE_DONE.match(rest):
        return False
    lists = word_lists()
    verbs = lists["verbs"] | lists["verbs_or_nouns"]
    words = [word for word, _, _ in tokens(rest[:LONGEST_GAP])][:2]
    told = [w in lists["asking"] or w in verbs or w.removesuffix("s") in verbs for w in words]
    return bool(told) and (told[0] or (any(told[1:]) and words[1] in lists["asking"]))


def _partners(text: str, named: list[Found], after: int) -> list[Found]:
    """Return the agencies that the sentence's subject is told to work with."""
    starts = [
        one.start
        for one in named
        if one.start > after and WITH.search(text, _near(one, after), one.start)
    ]
    return [found for start in starts[:1] for found in _list(text, named, start)]


def _between(text: str, named: list[Found]) -> list[Found]:
    """Return the agencies between which something should be."""
    if not re.search(r"\bshould\b", text):
        return []
    starts = [one.start for one in named if BETWEEN.search(text, _near(one, 0), one.start)]
    listed = _list(text, named, starts[0]) if starts else []
    return listed if len(listed) > 1 else []


def _done_by(text: str, named: list[Found]) -> list[Found]:
    """Return the agencies by which something should be done."""
    starts = [one.start for one in named if DONE_BY.search(text, _near(one, 0), one.start)]
    return _list(text, named, starts[0]) if starts else []


def _near(one: Found, earliest: int) -> int:
    """Return where to begin looking for the words right before a name."""
    return max(earliest, one.start - LONGEST_LINK)
