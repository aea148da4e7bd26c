"""Words without their endings, so that `refers` and `referral` are one word."""

import re
from functools import cache

WORD = re.compile(r"[^\W_]+(?:&[^\W_]+|'[^\W\d_]+)?")
ENDINGS = (
    ("ications", "icat"), ("ication", "icat"), ("isations", "is"), ("isation", "is"),
    ("ations", "at"), ("ation", "at"), ("ments", ""), ("ment", ""), ("ings", ""), ("ing", ""),
    ("ied", "i"), ("ies", "i"), ("edly", ""), ("ly", ""), ("ed", ""), ("es", ""), ("s", ""),
    ("e", ""), ("y", "i"),
)  # fmt: skip
"""Endings with what stands in their place, the longest first."""
SHORT = 3
"""A word of so few letters is left as it is, and so many stay of any other."""
CLOSED = re.compile(r"[^aeiou][aeiou][^aeiouwxy]")
"""Three letters that a word with an `e` leaves: `living`, `noted`; not `asked`, `acted`."""
DOUBLED = ("ing", "ings", "ed", "edly")
"""Endings before which a letter may have been doubled: `referring` is `refer`."""


@cache
def stem(word: str) -> str:
    """Return a word in small letters without its ending: `referrals`, `referring` are `refer`."""
    word = word.removesuffix("'s").removesuffix("'")
    if len(word) <= SHORT or not word.isalpha():
        return word
    for ending, instead in ENDINGS:
        left = word.removesuffix(ending)
        if left != word and _may_go(left, ending):
            return _whole(_single(left, ending), ending) + instead
    return word


def _may_go(left: str, ending: str) -> bool:
    """Tell whether an ending may be taken off: enough is left, and `ss` is no plural."""
    if ending == "s" and left[-1] in "su":
        return False
    fewest = SHORT if ending in ("s", "ed", "ing", "ings") or len(ending) > SHORT else SHORT + 1
    return len(left) >= fewest


def _single(left: str, ending: str) -> str:
    """Return what is left with its last letter once, where the ending had doubled it."""
    twice = len(left) > SHORT and left[-1] == left[-2] and left[-1] not in "aeiouls"
    return left[:-1] if ending in DOUBLED and twice else left


def _whole(left: str, ending: str) -> str:
    """Return what is left as other endings leave it: `living` is `live`, `shared` is `shar`."""
    if len(left) == SHORT and ending in DOUBLED and CLOSED.fullmatch(left):
        return left + "e"
    return left.removesuffix("e") if len(left) > SHORT + 1 else left
