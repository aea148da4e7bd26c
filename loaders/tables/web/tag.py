"""One tag of a web page, read so that a quote or bracket that is not closed swallows no words."""

import re
from dataclasses import dataclass, field

from loaders.tables.web.names import ATTRIBUTES, FRAGILE, MEASURES, SAYING, SWITCHES

NAME = re.compile(r"<(/?)\s*([a-zA-Z][^\s/><\"'=]*)")
GAP = re.compile(r"[\s/]*")
WORD = re.compile(r"=?[^\s/><=]+|=")
EQUALS = re.compile(r"\s*=\s*")
BARE = re.compile(r"[^\s<>]*")
CELL_END = re.compile(r"</?(?:td|tr|th|table|tbody)\b", re.IGNORECASE)
BRACKET = re.compile("[<>]")
MOST = 2_000
"""Attributes of a tag."""
MARKUP = re.compile(r"</?[a-z]", re.IGNORECASE)
PROSE = re.compile(r"[^\W\d_][\w'’.,;:!?)]*$")


@dataclass(slots=True)
class Tag:
    """A tag: its name, the attributes that matter, where it ends and what is wrong with it."""

    name: str
    closing: bool
    end: int = 0
    attributes: dict[str, str] = field(default_factory=dict)
    words: list[str] = field(default_factory=list)
    first_word: int = 0
    steps: int = 1
    valued: bool = False
    mended: bool = False
    """Whether a quote or its `>` was missing."""
    cut: bool = False
    """Whether the next tag, or the end of the page, begins before its `>`."""

    @property
    def prose(self) -> bool:
        """Tell whether it is rather a part of a sentence, such as `a<b and c`."""
        return self.name in FRAGILE and bool(self.words) and not self.valued


def read_tag(page: str, at: int) -> Tag | None:
    """Return the tag that begins at a place of the page; None where none begins."""
    begins = NAME.match(page, at)
    if begins is None or (begins[1] == "" and page[at + 1].isspace()):
        return None
    tag = Tag(begins[2].lower(), bool(begins[1]))
    at = begins.end()
    while not tag.end and tag.steps < MOST:
        at = _attribute(page, at, tag)
    return tag if tag.end else _overlong(page, at, tag)


def _overlong(page: str, at: int, tag: Tag) -> Tag:
    """End a tag of more attributes than any: at its bracket, or before the next tag."""
    _close(page, _bracket(page, at), tag)
    tag.mended = True
    return tag


def _attribute(page: str, at: int, tag: Tag) -> int:
    """Read the next attribute, or the end of the tag; return where it stops."""
    match = GAP.match(page, at)
    at = match.end() if match else at
    tag.steps += 1
    if at >= len(page) or page[at] in "<>":
        return _close(page, at, tag)
    word = WORD.match(page, at)
    start, at = at, word.end() if word else at + 1
    name = page[start:at].lower()
    equals = EQUALS.match(page, at)
    if equals is None:
        _bare(page[start:at], start, tag)
        return at
    return _value(page, equals.end(), name, tag)


def _close(page: str, at: int, tag: Tag) -> int:
    """End the tag at its `>`, or before what comes instead."""
    if page[at : at + 1] == ">":
        tag.end = at + 1
    else:
        tag.end, tag.cut, tag.mended = at, True, True
    return at


def _bare(word: str, start: int, tag: Tag) -> None:
    """Take an attribute without a value: a switch, or a word that got into the tag."""
    name = word.lower()
    if name in ATTRIBUTES:
        tag.attributes.setdefault(name, "")
    if name not in SWITCHES and PROSE.match(word):
        tag.first_word = tag.first_word or start
        tag.words.append(word)


def _value(page: str, at: int, name: str, tag: Tag) -> int:
    """Take the value of an attribute; return where it stops."""
    tag.valued = True
    quote = page[at : at + 1]
    if quote not in ("'", '"'):
        match = BARE.match(page, at)
        stop = match.end() if match else at
        _keep(tag, name, page[at:stop].rstrip("\"'"))
        return stop
    stop = page.find(quote, at + 1)
    if stop < 0 or _swallows(name, page, at + 1, stop):
        return _unclosed(page, at + 1, name, tag)
    _keep(tag, name, page[at + 1 : stop])
    return stop + 1


def _unclosed(page: str, at: int, name: str, tag: Tag) -> int:
    """End an unclosed value, and its tag, at the first bracket."""
    stop = _bracket(page, at)
    _keep(tag, name, page[at:stop].strip())
    tag.mended = True
    return _close(page, stop, tag)


def _bracket(page: str, at: int) -> int:
    """Return where the next bracket stands, of either sort."""
    match = BRACKET.search(page, at)
    return match.start() if match else len(page)


def _swallows(name: str, page: str, start: int, stop: int) -> bool:
    """Tell whether a value that ends at a quote holds what was meant to be outside its tag."""
    bracket = page.find(">", start, stop)
    if bracket < 0:
        return False
    if name in MEASURES:
        return "[" not in page[start:bracket] and page.find("data:", start, bracket) < 0
    after, before = page[stop + 1 : stop + 2], page[start:stop].rstrip()[-1:]
    if (after and not after.isspace() and after not in "/>") or before == "=":
        return True
    if SAYING.match(name):
        return False
    said = page[bracket:stop]
    texts = name in ("title", "alt", "value", "summary", "placeholder", "label", "abbr")
    return bool((CELL_END if texts else MARKUP).search(said))


def _keep(tag: Tag, name: str, value: str) -> None:
    """Keep an attribute that says something about the words; the first of a name counts."""
    if name in ATTRIBUTES:
        tag.attributes.setdefault(name, value)
