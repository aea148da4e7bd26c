"""What the words before a list are: its heading (`The Trust will:`), or a statement it ends.

`Kent Police will:` and `Agreed actions:` head actions; `Train staff in:` is an action whose words
the list goes on with.
"""

import re
from collections.abc import Iterable, Sequence

from loaders.interpret.words import word_lists

MODAL = (
    r"(?:will|shall|must|should|(?:are |is |needs? |agrees? |agreed |plans? |undertakes? )?to)"
    r"(?: (?:also|now|jointly|each))?"
)
HEAD = re.compile(rf"(?:(?:that|and) )?(?P<who>.+?) {MODAL}$", re.IGNORECASE)
"""Who does something, and that they will."""
ACTIONS = re.compile(
    r"(?:(?:the|our|all|key|main|agreed|proposed|specific|planned|required|recommended|further|"
    r"following|new|local) )*(?:actions?|steps|tasks|action points?)"
    r"(?: (?:are|is|include|required|needed|agreed|planned|taken|to take|to be taken|will be taken|"
    r"for (?:the )?[\w’' ]{3,40}))*(?: (?:as follows|below))?",
    re.IGNORECASE,
)
"""A heading that only says that actions follow."""
ACTING = frozenset({"we", "they", "all", "staff", "agencies", "partners", "providers", "gps",
                    "practitioners", "professionals", "managers", "officers", "chair"})  # fmt: skip
"""Who acts, besides bodies."""
WAITING = frozenset({"a", "an", "the", "of", "to", "for", "in", "on", "at", "by", "with", "from",
                     "about", "regarding", "including", "include", "includes", "following",
                     "their", "its", "via", "into", "between", "per"})  # fmt: skip
"""Words that end no statement."""
LONGEST = 8
"""Most words of those who act."""
Names = Sequence[tuple[int, int]]


def announces(words: str) -> bool:
    """Tell whether words wait for more: they end in a colon, or in a word that ends nothing."""
    said = words.rstrip(" \n–-")
    return said.endswith(":") or _last(said) in WAITING or _modal(said)


def heads(words: str, names: Names = ()) -> bool:
    """Tell whether words only say who will act, or that actions follow.

    `names` are where agencies stand in them.
    """
    said = words.rstrip(" \n:–-.…")
    if ACTIONS.fullmatch(said.strip()):
        return True
    head = HEAD.fullmatch(said.strip())
    return head is not None and _acts(head["who"], _named(words, head["who"], names))


def waits(opening: str, items: Iterable[str], names: Names = ()) -> bool:
    """Tell whether the words before a numbered list are an action that its items go on with.

    `Train staff in:` is one before items that begin with no verb, `Train staff to:` before any.
    """
    said, words = [one.strip() for one in items], opening.strip()
    if not words or heads(words, names) or words.endswith((".", ";", "!", "?")):
        return False
    if _last(words) in WAITING - {"to", "following"} or (begins_with_verb(words) and _modal(words)):
        return True
    clause = begins_with_verb(words) or bool(re.search(r"\b(?:will|shall|must|should|to)\b", words))
    verbs = all(begins_with_verb(one) for one in said)
    small = all(one[:1].islower() for one in said)
    return clause and ((words.endswith(":") and not verbs) or small)


def begins_with_verb(words: str) -> bool:
    """Tell whether words begin as actions do, in capitals or small letters."""
    first = re.match(r"\W*([\w’'-]+)", words)
    lists = word_lists()
    return first is not None and first[1].lower() in lists["verbs"] | lists["verbs_or_nouns"]


def _last(words: str) -> str:
    """Return the last word in small letters, without signs after it."""
    said = words.rstrip(" :\n–-").split()
    return said[-1].lower() if said else ""


def _modal(words: str) -> bool:
    """Tell whether words end in what somebody will do."""
    return bool(re.search(rf"(?<!\w){MODAL}$", words.rstrip(" :"), re.IGNORECASE))


def _acts(who: str, named: bool) -> bool:
    """Tell whether words are those who act: a body, people, and not what is done to them."""
    words = who.lower().replace(",", " ").split()
    if len(words) > LONGEST or begins_with_verb(who) or {"to", "that", "will"} & set(words):
        return False
    return named or words[-1].strip("()") in word_lists()["bodies"] | ACTING


def _named(words: str, who: str, names: Names) -> bool:
    """Tell whether those who act end as the name of an agency does."""
    end = words.find(who) + len(who)
    return any(last == end for _, last in names)
