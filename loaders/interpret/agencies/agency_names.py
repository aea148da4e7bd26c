"""Names of agencies that no gazetteer knows: where one ends and the next begins in a cell.

Lines and semicolons always part two names. A comma, a stroke, an "and" or a "with" parts them only
where both sides read as names of agencies by themselves: "Adult Social Care, Housing Service" is
two, "Cumbria, Northumberland, Tyne and Wear NHS Trust" is one.
"""

import re
from collections.abc import Iterator

from loaders.interpret.agencies.bodies import proposed
from loaders.interpret.agencies.parts import ROLE, WORDS, is_part, is_rank, is_role
from loaders.interpret.agencies.unknown_names import has_own_name, may_be_body, may_name_person
from loaders.interpret.words import says_nothing, word_lists

LINE = re.compile(
    r"(?:[\n;|]|\s/\s|(?<=\))\s+(?:and|&)\s|\sto (?:lead|support)(?=\s*(?:[\n;,/)]|and\b|$))|"
    r"(?:\(|\s[–—-]\s*)(?:joint )?(?:leads?|support(?:ing)?)(?:\)|(?=\s*(?:[\n;,/]|$)))|"
    r"(?<!\w )\b(?:(?:joint )?leads?|support(?:ing|ed by)?)"
    r"(?: (?:agency|agencies|officer|partners?))?(?:\s?:|\s[–—-]\s))",
    re.IGNORECASE,
)
"""What always parts two names: a line, a semicolon, `(lead)`, `Support:`."""
COMMA = re.compile(r",(?:\s+and\s)?|/|\s\+\s")
TOGETHER = (
    r"(?:(?:(?:in )?(?:partnership|conjunction|collaboration|liaison)|together|along|jointly|"
    r"working)\s)?with|(?:jointly )?led by"
)
"""Words that join whoever works together."""
AND = re.compile(rf"(?<=\s)(?:and|&|{TOGETHER})\s(?!\s*Crime (?:Commissioner|Panel|Plan))")
ASIDE = re.compile(r"[:(–—]|\s-\s")
"""Signs that part a role from a body, and no two bodies."""
DASH = re.compile(r"[–—]|\s-\s")
IN_BRACKETS = re.compile(r"\s*\(([^()]*)\)?\s*$")
ROLE_AND_BODY = ("role", "body")
ACRONYM = re.compile(r"[A-Z][A-Z&]{1,6}[A-Z]?s?$")
NO_ACRONYMS = frozenset({"RAG", "ASAP", "DHR", "DARDR", "IMR", "SMART", "KPI", "NB", "PLUS", "AND"})
MARKS = " \t\n,;:/&•▪●◦·‣–—-|+"
WORD = re.compile(r"[\w’'&]+")
BEGINS = re.compile(
    r"(?:london|royal|metropolitan) borough of(?: [\w'’-]+){1,3}$|city of\b.*\bcouncil$",
    re.IGNORECASE,
)
LOOSE = re.compile(
    r"(?:(?:and|also|plus)\s|[\s,;:/&|+–—-])*(?:(?P<open>\()(?=[^()]*\)\W*$))?"
    r"(?P<name>[^\s].*?)(?(open)\))(?<![\s(])"
    r"(?:(?<=[a-z]{3})\.|\s(?:and|&)(?=\W*$)|[\s,;:/&|+–—-])*",
    re.DOTALL,
)
"""A name, and what may be left round it where names of persons are left out."""
SMALL = frozenset({"and", "&", "of", "the", "for", "in", "on", "upon"})
NEW = re.compile(r"The\s")
"""With what a name begins that stands by itself after an `and`."""
Span = tuple[int, int]


def names_in(text: str, start: int, end: int) -> list[Span]:
    """Return the names between two places of a text, each as characters from and to."""
    lines = list(_cut(text, start, end, LINE))
    parts = [part for line in lines for part in _aside(text, line)]
    parts = [one for part in parts for one in _parted(text, part, COMMA)]
    parts = [one for part in parts for one in _parted(text, part, AND)]
    names = [name for part in parts for name in _run_on(text, part)]
    return [name for name in (_trimmed(text, *one) for one in names) if name[0] < name[1]]


def _trimmed(text: str, start: int, end: int) -> Span:
    """Return a name without the words that join others to it, a bracket round it, its full stop."""
    said = LOOSE.fullmatch(text, start, end)
    if said is None or is_rank(text[said.start("name") : end]):
        return start, end
    return said.span("name")


def body_in(text: str, start: int, end: int, among: bool = False) -> Span | None:
    """Return where a heading names a body nobody knows: `Recommendations for Medway Council`.

    `among` headings of which most name bodies, one that ends as names of services do is a body.
    """
    idle = word_lists()["headings"] | word_lists()["joining"]
    words = list(WORD.finditer(text, start, end))
    while words and words[0].group().lower() in idle and not BEGINS.match(text, words[0].start()):
        words = words[1:]
    while words and words[-1].group().lower() in idle:
        words = words[:-1]
    if not words or len(words) > WORDS:
        return None
    first, last = words[0].start(), words[-1].end()
    said = [word.group().replace("’", "'") for word in words]
    if not all(word[:1].isupper() or word.lower() in SMALL for word in said):
        return None
    name = text[first:last]
    named = len(words) > 1 and _is_body(name, [word.lower() for word in said])
    return (first, last) if named or (among and reads_as_agency(name)) else None


def _is_body(name: str, small: list[str]) -> bool:
    """Tell whether a name ends or begins as those of public bodies do, or of a part of one."""
    lists = word_lists()
    ends = any(" ".join(small).endswith(f" {end}") for end in lists["endings"])
    part = small[-1] in lists["bodies"] | lists["fields"] and lists["public"] & set(small[1:])
    return small[-1] in lists["public"] or ends or bool(part or BEGINS.match(name))


def _parted(text: str, part: Span, sign: re.Pattern[str]) -> list[Span]:
    """Return the names that a sign parts; one where a side is no name by itself."""
    names = list(_cut(text, *part, sign))
    words = [_unbracketed(text[slice(*_trimmed(text, *name))]) for name in names]
    named = all(_reads_as_name(one, narrow=sign is AND) for one in words)
    named = named or all(map(is_role, words)) or _named_alone(words, sign)
    return names if len(names) > 1 and named else [part]


def _unbracketed(words: str) -> str:
    """Return words without the brackets around them, unless nothing else is there."""
    return words.strip("() ") or words


def _named_alone(words: list[str], sign: re.Pattern[str]) -> bool:
    """Tell whether names nobody knows stand by themselves beside one that its words tell.

    After an `and` a name of its own follows a body, or one that begins with `The`; after a comma
    a body may follow its role.
    """
    first, *rest = words
    if sign is COMMA:
        body = rest[-1] if rest else ""
        role = is_role(first) and all(is_role(one) or is_part(one) for one in rest[:-1])
        return role and _reads_or_own(body)
    new = all(NEW.match(one) and reads_as_agency(one) for one in rest)
    own = all(may_be_body(one) and has_own_name(one) for one in rest)
    return (new and len(first.split()) > 1) or (own and _is_whole(first))


def _reads_or_own(words: str) -> bool:
    """Tell whether words read as an agency, or are a name of their own."""
    return reads_as_agency(words) or is_part(words) or (may_be_body(words) and has_own_name(words))


def _is_whole(name: str) -> bool:
    """Tell whether words are the whole name of a body by their last word."""
    last = name.split()[-1].lower()
    return proposed(name) is not None or (last in word_lists()["bodies"] and len(name.split()) > 1)


def _aside(text: str, part: Span) -> list[Span]:
    """Return a role and its body that a dash, a colon or a bracket parts; else the whole.

    A name of its own is a body after a dash, or before one and a bracket: what stands in brackets
    after a role is more often a person.
    """
    part = _without_person(text, part)
    cut = [(a, a + len(text[a:b].rstrip(" )"))) for a, b in _cut(text, *part, ASIDE)]
    names = [(a, b) for a, b in cut if a < b]
    words = [text[start:end] for start, end in names]
    roles = list(map(is_role, words))
    reads = all(role or reads_as_agency(one) for role, one in zip(roles, words, strict=True))
    if len(names) == len(ROLE_AND_BODY) and not reads:
        dash = DASH.search(text[names[0][1] : names[1][0]])
        known = bool(dash) or (roles[1] and not may_name_person(words[0]))
        reads = known and all(
            role or _reads_or_own(one) for role, one in zip(roles, words, strict=True)
        )
    return names if len(names) > 1 and any(roles) and reads else [part]


def _without_person(text: str, part: Span) -> Span:
    """Return a role without the words in brackets after it that may be a person's name."""
    said = IN_BRACKETS.search(text, *part)
    named = said and is_role(text[part[0] : said.start()]) and may_name_person(said[1])
    return (part[0], said.start()) if said and named else part


def _run_on(text: str, part: Span) -> list[Span]:
    """Return the bodies that stand one after the other without a sign, where forms tell all."""
    words = [m.span() for m in WORD.finditer(text, *part)]
    if len(words) > WORDS * 3:
        return [part]
    found: list[Span] = []
    first = part[0]
    for at, (_, end) in enumerate(words):
        following = words[at + 1][0] if at + 1 < len(words) else part[1]
        rest = text[following : part[1]]
        if proposed(text[first:end]) and (not rest or _begins_body(rest)):
            found.append((first, end))
            first = following
    whole = found and found[-1][1] == words[-1][1]
    return found if len(found) > 1 and whole else [part]


def _begins_body(rest: str) -> bool:
    """Tell whether words are one body by their form, or begin with one."""
    return any(proposed(rest[: match.end()]) for match in WORD.finditer(rest))


def reads_as_agency(name: str) -> bool:
    """Tell whether words end as names of agencies and roles do, or are an acronym."""
    return _reads_as_name(name, narrow=False)


def reads_as_owner(words: str) -> bool:
    """Tell whether words read as the name of an agency, a role or a part of a body."""
    return reads_as_agency(words) or is_role(words) or is_part(words)


def _reads_as_name(name: str, narrow: bool) -> bool:
    """Tell whether words end as names of agencies and roles do; `narrow` beside an `and`."""
    words = re.findall(r"[\w’']+", name)
    lists = word_lists()
    ends = lists["bodies"] | lists["roles"] | (frozenset() if narrow else lists["fields"])
    last = words[-1].lower() if words else ""
    care = [word.lower() for word in words[-2:]] == ["social", "care"]
    role = bool(ROLE.match(name)) or is_rank(name)
    told = last in ends or care or (role and not narrow) or is_acronym(name)
    return name[:1].isupper() and len(words) <= WORDS and (told or proposed(name) is not None)


def is_acronym(name: str) -> bool:
    """Tell whether a name is nothing but capitals: `KCC`."""
    return bool(ACRONYM.match(name)) and name not in NO_ACRONYMS and not says_nothing(name)


def _cut(text: str, start: int, end: int, sign: re.Pattern[str]) -> Iterator[Span]:
    """Yield the parts between signs, without the marks around them."""
    for match in [*sign.finditer(text, start, end), None]:
        last = match.start() if match else end
        words = text[start:last]
        first = start + len(words) - len(words.lstrip(MARKS))
        stop = start + len(words.rstrip(MARKS))
        if first < stop:
            yield first, stop
        start = match.end() if match else end
