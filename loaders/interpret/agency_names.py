"""Names of agencies that no gazetteer knows: where one ends and the next begins in a cell.

Lines and semicolons always part two names. A comma, a stroke, an "and" or a "with" parts them only
where both sides read as names of agencies by themselves: "Adult Social Care, Housing Service" is
two, "Cumbria, Northumberland, Tyne and Wear NHS Trust" is one.
"""

import re
from collections.abc import Callable, Iterator

from loaders.interpret.bodies import proposed
from loaders.interpret.name_words import TEAMS, name_words, title_word
from loaders.interpret.words import says_nothing, word_lists

LINE = re.compile(
    r"(?:[\n;|]|\s/\s|\sto (?:lead|support)(?=\s*(?:[\n;,/]|and\b|$))|"
    r"(?:\(|\s[–—-]\s*)(?:joint )?(?:leads?|support(?:ing)?)(?:\)|(?=\s*(?:[\n;,/]|$)))|"
    r"(?<!\w )\b(?:(?:joint )?leads?|support(?:ing|ed by)?)"
    r"(?: (?:agency|agencies|officer|partners?))?(?:\s?:|\s[–—-]\s))",
    re.IGNORECASE,
)
"""What always parts two names: a line, a semicolon, `(lead)`, `Support:`."""
COMMA = re.compile(r",(?:\s+and\s)?|/|\s\+\s")
AND = re.compile(
    r"(?<=\s)(?:and|&|(?:(?:(?:in )?(?:partnership|conjunction|collaboration|liaison)|together|"
    r"along|jointly|working)\s)?with)\s(?!\s*Crime (?:Commissioner|Panel|Plan))"
)
JOIN = re.compile(r"^(?:(?:and|with|also|by|from|support|supported|of|the)\s+)+", re.IGNORECASE)
TRAIL = re.compile(
    r"(?:\s(?:and|&|also|by|(?:(?:(?:in )?(?:partnership|conjunction|collaboration|liaison)|"
    r"together|along|jointly|working)\s)?with)\s*)+$"
)
PARTS = re.compile(r"[\n,;/|•&+]|\b(?:and|with|by|from)\b", re.IGNORECASE)
OF = re.compile(r"\s(?:of|at|for|in|within|from)(?:\s+the)?$", re.IGNORECASE)
"""What joins a role to the body after it: `Chief Executive of …`."""
SAYS = re.compile(r"\s(?:to|will|should|must|is|are|be|has|have|who|that|on)\s")
"""Words that say something of a role, so that it is no more than a name."""
ASIDE = re.compile(r"[:(–—]|\s-\s")
"""Signs that part a role from a body, and no two bodies."""
ROLE = re.compile(r"(?:head|director|deputy|assistant|associate|chief|chair|lead|manager)\b", re.I)
ACRONYM = re.compile(r"[A-Z][A-Z&]{1,6}[A-Z]?s?$")
NO_ACRONYMS = frozenset({"RAG", "ASAP", "DHR", "DARDR", "IMR", "SMART", "KPI", "NB", "PLUS", "AND"})
MARKS = " \t\n,;:/&•▪●◦·‣–—-|+"
WORD = re.compile(r"[\w’'&]+")
BEGINS = re.compile(
    r"(?:london|royal|metropolitan) borough of(?: [\w'’-]+){1,3}$|city of\b.*\bcouncil$",
    re.IGNORECASE,
)
SERVICES = frozenset({"service", "services", "hub"})
SMALL = frozenset({"and", "&", "of", "the", "for", "in", "on", "upon"})
WORDS = 10
"""Most words of a name."""
Span = tuple[int, int]


def names_in(text: str, start: int, end: int) -> list[Span]:
    """Return the names between two places of a text, each as characters from and to."""
    lines = list(_cut(text, start, end, LINE))
    parts = [part for line in lines for part in _aside(text, line)]
    parts = [one for part in parts for one in _parted(text, part, COMMA)]
    parts = [one for part in parts for one in _parted(text, part, AND)]
    return [name for part in parts for name in _run_on(text, part)]


def names_beside(
    text: str, start: int, end: int, item: Span, nearly: Callable[[str], object]
) -> list[Span]:
    """Return the names between two known ones: those that a sign parts from both.

    Without a sign only a body that its form tells, a role beside its body, or a part of the body
    before it is a name there. `nearly` tells whether a name is that of a body but for a slip.
    """
    found = []
    for first, last in names_in(text, start, end):
        begin, last = _bare(text, first, last)
        before, after = text[start:begin], text[last:end]
        parted = (begin == item[0] or PARTS.search(before)) and (
            last == item[1] or PARTS.search(after)
        )
        name = text[begin:last]
        if is_role(name) and not PARTS.search(after):
            last = begin + len(OF.sub("", name))
        direct = not before.strip()
        role = is_role(name) and not SAYS.search(name) and (direct or ASIDE.search(before))
        part = direct and start > item[0] and is_part(name)
        told = parted and (reads_as_agency(name) or nearly(name))
        if told or proposed(name) or role or part:
            found.append((begin, last))
    return found


def _bare(text: str, start: int, end: int) -> Span:
    """Return words without those that join them to a name beside them, and without a bracket."""
    words = text[start:end]
    ahead = len(words) - len(words.lstrip("(["))
    words = words[ahead:]
    words = words if "(" in words.rstrip("([ ") else words.rstrip(")]([ ")
    joins = JOIN.match(words)
    first = joins.end() if joins else 0
    return start + ahead + first, start + ahead + max(first, len(TRAIL.sub("", words)))


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
    words = [text[start:end] for start, end in names]
    named = all(_reads_as_name(one, narrow=sign is AND) for one in words)
    named = named or all(ROLE.match(one) for one in words)
    return names if len(names) > 1 and named else [part]


def _aside(text: str, part: Span) -> list[Span]:
    """Return a role and its body that a dash, a colon or a bracket parts; else the whole."""
    names = [(a, b) for a, b in _cut(text, *part, ASIDE)]
    words = [text[start:end].rstrip(" )") for start, end in names]
    apart = len(names) > 1 and any(map(is_role, words)) and all(map(reads_as_agency, words))
    ends = [start + len(word) for (start, _), word in zip(names, words, strict=True)]
    return [(a, b) for (a, _), b in zip(names, ends, strict=True)] if apart else [part]


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


def is_role(name: str) -> bool:
    """Tell whether a name is a role: `Head of Midwifery`, `Business Manager`, `DCI`."""
    words = name.split()
    if not words or len(words) > WORDS or not name[0].isupper() or proposed(name):
        return False
    return bool(ROLE.match(name)) or is_rank(name) or words[-1].lower() in word_lists()["roles"]


def is_part(name: str) -> bool:
    """Tell whether a name right after that of a body is a part of it: `… Education Service`."""
    words = name.split()
    capitals = all(word[0].isupper() or word.lower() in SMALL for word in words)
    last = words[-1].lower() if words else ""
    ends = TEAMS | SERVICES | word_lists()["fields"]
    two = [word.lower() for word in words[-2:]] in (["social", "care"], ["public", "health"])
    return bool(words) and capitals and len(words) <= WORDS and (last in ends or two)


def is_rank(name: str) -> bool:
    """Tell whether a name is nothing but a rank or an office: `DCI`, `Cllr`."""
    words = re.split(r"[\s/.]+", name.strip(". "))
    return tuple(map(title_word, words)) in name_words().ranks


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
