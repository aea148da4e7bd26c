"""The numbers of statements: `5.`, `2.1`, `b)`, `Action 3:`; or several of one: `1 & 2.`, `All:`.

A statement that holds for several numbers keeps them as they are written; `each` tells which
they are, and `shares` whether two statements have one in common.
"""

import re
from collections.abc import Iterable
from itertools import pairwise

NUMBER = re.compile(
    r"\s*\(?(\d{1,3}(?:\.\d{1,3})*[a-z]?(?=[.)](?:\s|[A-Z][a-z]))|"
    r"\d{1,3}(?:\.\d{1,3})+(?=\s+[A-Z]))[.)]?\s*"
)
"""A number in figures with a sign; one of several parts (`2.1`) needs none."""
LETTER = re.compile(
    r"\s*\(?((?i:[a-z]|[ivx]{2,5})(?=\)\s*\w)|(?:[a-h]|i{1,3}|iv|vi{0,3}|i?x)(?=\.\s+[A-Z]))"
    r"[.)]\s*"
)
"""A letter or a small Roman number: with a bracket, or with a full stop before a capital."""
ONE = r"[1-9]\d?(?:\.[1-9]\d?)*[a-z]?"
AND = r"[.)]?\s*(?:,(?:\s*(?:and\b|&))?|&|\+|and\b)\s*"
TO = r"\s*(?:[-–—]|to\b)\s*"
MORE = rf"(?:(?:{AND}|{TO}){ONE})"
SHARED = re.compile(
    rf"\s*\(?({ONE}{MORE}+(?=[.)]\s)|{ONE}{MORE}+(?<=\.\d)(?=\s+[A-Z]))[.)]?\s+", re.IGNORECASE
)
"""Several numbers of one statement: `1 & 2.`, `1-3.`, `2.1 and 2.2 …`."""
ALL = re.compile(
    r"\s*(all|both)(?:\s+(?:of\s+)?(?:the\s+)?actions)?\s*(?::|\s[–—-](?=\s))\s*", re.IGNORECASE
)
"""What says that a statement holds for every number."""
LABEL = re.compile(
    rf"\b(?P<what>act|rec|step|task)(?:ion|ommendation)?(?:\s+point)?s?\.?\s*(?:no\.?\s*)?"
    rf"(?P<number>{ONE}{MORE}*)\s*(?P<sign>[:.)]|[–—-](?=\s)|(?=\s(?-i:[A-Z][a-z])))\s*",
    re.IGNORECASE,
)
"""A number with a word for what it numbers: `Action 1: …`, `Action 1 Write …`."""
OWN = re.compile(
    rf"\s*(?:act(?:ion)?(?:\s+point)?|step|task)\.?\s*(?:no\.?\s*)?({ONE})\s*"
    r"(?::|\s[–—-])(?=\s)\s*",
    re.IGNORECASE,
)
"""The number that an action alone in its cell gives itself: `Action 2: …`."""
MOST = 30
"""Most numbers of one statement."""
PAIR = 2


def in_order(number: str) -> tuple[int, ...]:
    """Return a number as people count: 1.10 comes after 1.9, 1b after 1a, and 2 after all."""
    parts = re.findall(r"\d+|(?<=\d)[a-z]\b", number.lower())
    return tuple(int(part) if part.isdigit() else ord(part) - ord("a") + 1 for part in parts)


def leading(number: str) -> int:
    """Return the leading figures of a number: 2a is 2; 0 where it begins with none."""
    match = re.match(r"\D*(\d+)", number)
    return int(match[1]) if match else 0


def number_at(text: str, start: int, end: int) -> re.Match[str] | None:
    """Return the number, the several ones, or the letter, with which words begin."""
    return mark_at(text, start, end, (SHARED, NUMBER, OWN, LETTER))


def mark_at(
    text: str, start: int, end: int, signs: Iterable[re.Pattern[str]]
) -> re.Match[str] | None:
    """Return the number with which words begin, by the first sign that fits."""
    for sign in signs:
        match = sign.match(text, start, end)
        if match and (sign is not SHARED or rises(match[1])):
            return match
    return None


def each(number: str) -> list[str]:
    """Return the numbers for which a statement holds: `1-3` gives 1, 2 and 3."""
    return [one for part in re.split(AND, number.lower()) for one in _range(part)]


def rises(number: str) -> bool:
    """Tell whether the several numbers of a statement rise, as those of a list do."""
    steps = [(in_order(one), one) for one in each(number)]
    return 1 < len(steps) <= MOST and all(a < b for a, b in pairwise(steps))


def for_all(number: str | None) -> bool:
    """Tell whether a statement holds for every number, because it has none or says so."""
    return number is None or number.lower() in ("all", "both")


def shares(one: str | None, other: str | None) -> bool:
    """Tell whether two statements have a number in common; one without number belongs to all.

    Of two that are counted in two ways, one in letters and one in figures, nobody can tell.
    """
    if one is None or other is None or for_all(one) or for_all(other):
        return True
    if one[:1].isdigit() != other[:1].isdigit():
        return True
    return not set(each(one)).isdisjoint(each(other))


def _range(part: str) -> list[str]:
    """Return the numbers from one to another (`2.1-2.3`, `1a to 1c`), none where it is no range."""
    ends = [re.fullmatch(r"(.*?)(\d+|[a-z])", end) for end in re.split(TO, part)]
    first, last = ends[0], ends[-1]
    if len(ends) == 1 or first is None or last is None:
        return [part] if len(ends) == 1 else []
    if len(ends) > PAIR or first[1] != last[1] or first[2].isdigit() != last[2].isdigit():
        return []
    if first[2].isdigit():
        return [f"{first[1]}{n}" for n in range(int(first[2]), int(last[2]) + 1)]
    return [f"{first[1]}{chr(n)}" for n in range(ord(first[2]), ord(last[2]) + 1)]
