"""Names of persons told by their place: two or three words that we do not know beside an office.

Of `Named GP (Xavia Quillfeather)` only the brackets after an office say that a person is named.
Such words may be the name of a body all the same, so that a note has to ask. A name that stands
alone, or in a list of bodies, is never taken for a person's.
"""

import re

from loaders.interpret.agencies.bodies import proposed
from loaders.interpret.people.cell_words import JOINS, CellWords
from loaders.interpret.people.name_words import PLURALS, is_strange, is_surname, name_words
from loaders.interpret.words import word_lists

MOST = 3
"""Words of a name that is told by its place, at most."""
LEAST = 2
WORDS = 10
"""Most words of an office."""
REACH = 200
"""So many characters before and after a name are looked at."""
ENDED = re.compile(
    r"\s*(?:$|[\n;,/|()\[\]:&–—]|\s-|(?:and|to|with|for|on|is|will|until|from|supported)\b)"
)
"""What may stand after a name."""
BEGUN = re.compile(r"(?:^|[\n;,/|()\[\]:&–—•]|\s-|\b(?:and|\d+\.|[a-z]\)))\s*$")
"""What may stand before a name."""
SIGN = re.compile(r"\s*(?P<sign>[(\[:–—]|(?<=\s)-)\s*$")
"""What may stand between an office, or a body, and whoever holds or acts for it."""
FOLLOWS = re.compile(r"\s*(?P<sign>[,/|(:–—-]|\n)\s*")
CARE = re.compile(r"\b(?:c/o|care of|attn|fao)[\s.:]*$", re.IGNORECASE)
"""What stands before the name of a person and of nobody else."""
WITHIN = re.compile(r"[(\[](?P<names>[^()\[\]\n]*(?:,|/|&|\band)\s*)$")
"""Names in brackets before this one: `(A / B`."""
PARTS = re.compile(r"[,;()\[\]/\n|:–—]|\s-\s?")
"""What parts an office from a body beside it."""
NAMED = r"(?P<name>[A-Z][^\n;,/()&]{3,40}?)"
JOINED_BEFORE = re.compile(rf"(?:^|[\n;,/(–—:]|\s-)\s*{NAMED}\s+(?:and|&)\s+$")
JOINED_AFTER = re.compile(rf"\s+(?:and|&)\s+{NAMED}(?=\s*(?:$|[\n;,/()–—]|\s-))")
"""What stands with a person's name between two signs: `X Y and [a person]`."""
OWN = re.compile(r"\s*(?:[(\[:–—]|-\s)\s*")
"""What stands between an office and the name of whoever holds it."""
BEGINS = re.compile(
    r"(?:(?:the|our|interim|acting|senior|principal|joint|corporate|executive|deputy|assistant|asst|"
    r"assoc|associate|strategic|divisional|regional|clinical)\.?\s+)*"
    r"(?:heads? of|director|deputy|assistant|asst|associate|chief|chair|head(?=\s\w+$)|"
    r"lead (?:for|on)|named|designated|head)\b",
    re.IGNORECASE,
)
"""How an office begins that does not end as offices do: `Head of Housing`."""
BARE = re.compile(
    r"(?:(?:joint|action|overall)\s+)?(?:leads?|support|chief|head|heads|executive|consultant|"
    r"specialist|worker|associate|assistant|principal|champion)$", re.IGNORECASE,
)  # fmt: skip
"""Words of an office that say nothing by themselves: `Lead: …` may name a body."""


def is_placed(words: CellWords, at: int, end: int) -> bool:
    """Tell whether words are taken for the name of a person because of where they stand."""
    if not _may_name(words, at, end):
        return False
    start, stop = words.span(at, end)
    if ENDED.match(words.all, stop) and _is_held(words, start):
        return True
    return bool(BEGUN.search(words.all, _near(start), start)) and _holds(words, start, stop)


def joined_names(words: CellWords, start: int, stop: int) -> list[tuple[int, int]]:
    """Return names, as words, that an `and` joins to a person who stands between two places."""
    sides = (
        JOINED_BEFORE.search(words.all, _near(start), start),
        JOINED_AFTER.match(words.all, stop),
    )
    names = [(words.after(one.start("name")), words.after(one.end("name"))) for one in sides if one]
    return [name for name in names if _may_name(words, *name)]


def _near(place: int) -> int:
    """Return the character from which a text before a place is looked at."""
    return max(0, place - REACH)


def _may_name(words: CellWords, at: int, end: int) -> bool:
    """Tell whether some words may be a name: none of them is one that we know."""
    if not LEAST <= end - at <= MOST or words.possessive(end - 1):
        return False
    if words.initial(end - 1):
        return words.dotted(end - 1) and is_strange(words.text(at))
    first = is_strange(words.text(at)) or words.lower(at) in words.lists.forenames
    between = range(at + 1, end - 1)
    middle = all(words.initial(one) or is_strange(words.text(one)) for one in between)
    return first and middle and _ends_name(words, at, end)


def _ends_name(words: CellWords, at: int, end: int) -> bool:
    """Tell whether the last of some words may be a surname."""
    last = words.text(end - 1)
    common = words.lower(end - 1) in words.lists.word_surnames and is_strange(words.text(at))
    return is_strange(last) or is_surname(last) or common


def _is_held(words: CellWords, start: int) -> bool:
    """Tell whether an office, or a body and a sign, stand right before a name."""
    text = words.all
    if CARE.search(text, _near(start), start):
        return True
    within = WITHIN.search(text, _near(start), start)
    if within and _is_list(words, within):
        start = within.start("names")
    sign = SIGN.search(text, _near(start), start)
    if sign is None:
        # Without a sign the name goes on right after the office.
        said = _last(text[_near(start) : start])
        return text[start - 1 : start] == " " and _is_office(said) and not _joins(said)
    before = text[_near(sign.start()) : sign.start()]
    named = _is_office(_last(before)) or _is_body(words, before, sign.start())
    return named or (sign["sign"] in "([" and _is_office(_before_comma(before)))


def _is_list(words: CellWords, within: re.Match[str]) -> bool:
    """Tell whether nothing but names that nobody knows stand in brackets before a name."""
    first, last = words.after(within.start("names")), words.after(within.end())
    return all(words.name_like(at) or words.initial(at) or words.lower(at) in JOINS
               for at in range(first, last))  # fmt: skip


def _joins(said: str) -> bool:
    """Tell whether the last of some words goes on: `Head of`."""
    return said.split()[-1].lower() in JOINS | word_lists()["joining"]


def _last(left: str) -> str:
    """Return the words after the last sign of a text."""
    return PARTS.split(left.rstrip(" \n)]:–—-"))[-1].strip()


def _before_comma(left: str) -> str:
    """Return the office before a body: of `Service Manager, Refuge` the `Service Manager`."""
    office, _, body = left.split("\n")[-1].rpartition(",")
    return _last(office) if len(body.split()) <= LEAST + 1 else ""


def _holds(words: CellWords, start: int, stop: int) -> bool:
    """Tell whether an office, or a sign and a body, stand right after a name."""
    text = words.all
    follows = FOLLOWS.match(text, stop)
    if follows is None:
        said = _first(text, stop).strip()
        return text[stop : stop + 1] == " " and bool(BEGINS.match(said)) and _is_office(said)
    said = _first(text, follows.end())
    end = follows.end() + len(said)
    if _is_office(said.strip()):
        before = text[_near(start) : start].rstrip()
        alone = follows["sign"] != "\n" or not before or before[-1] in ".)"
        return alone and not _has_own(words, end)
    known = follows["sign"] in "(–—-" and _is_body(words, said, end)
    return known and not _has_own(words, end)


def _first(text: str, place: int) -> str:
    """Return the words from a place to the next sign."""
    return PARTS.split(text[place : place + REACH])[0]


def _has_own(words: CellWords, place: int) -> bool:
    """Tell whether an office names its holder after it: `… – Service Manager (Ann Example)`."""
    sign = OWN.match(words.all, place)
    if sign is None:
        return False
    at = words.after(sign.end())
    named = at + 1 < len(words) and words.joined(at + 1) and words.name_like(at)
    return named and (words.name_like(at + 1) or words.initial(at + 1))


def _is_office(said: str) -> bool:
    """Tell whether words are an office that one person holds: `Named GP`, `Head of Housing`."""
    words = re.findall(r"[^\W\d_]+(?:['’-][^\W\d_]+)*", said)
    if not words or len(words) > WORDS or BARE.match(said) or not said[0].isupper():
        return False
    last = words[-1].lower()
    if last in PLURALS or proposed(said):
        return False
    return last in name_words().offices or bool(BEGINS.match(said))


def _is_body(words: CellWords, left: str, end: int) -> bool:
    """Tell whether a text that ends at a place ends with the name of a body.

    A mere word for bodies is none: `Commissioned service`.
    """
    said = _last(left)
    at = words.after(end - len(left) + len(left.rstrip(" \n)]"))) - 1
    if at >= 0 and words.known(at):
        return True
    named = said.split()
    bodies = word_lists()["bodies"] | word_lists()["public"]
    own = any(is_strange(word) or words.lists.coined & {word.lower()} for word in named)
    return bool(proposed(said)) or (bool(named) and named[-1].lower() in bodies and own)
