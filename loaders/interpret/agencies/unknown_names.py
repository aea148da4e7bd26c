"""Words that nobody knows: which read as the name of a body, and which may name a person."""

import re

from loaders.gazetteer.lookup import tokens
from loaders.gazetteer.spelling import places
from loaders.interpret.people.name_words import gazetteer_words, name_words
from loaders.interpret.progress.states import state_of
from loaders.interpret.time.days import written_in
from loaders.interpret.words import says_as_above, says_nothing, word_lists

WORD = re.compile(r"[^\W_]+(?:[’'-][^\W_]+)*")
SMALL = frozenset({"and", "of", "the", "for", "in", "on", "upon", "by", "de", "le", "y", "with"})
NOBODY = frozenset({
    "all", "any", "each", "every", "both", "other", "others", "various", "several", "everyone",
    "everybody", "none", "no", "not", "yes", "see", "as", "if", "when", "local", "national",
    "multi", "multi-agency", "internal", "external", "relevant", "appropriate", "partner",
    "partners", "agency", "agencies", "lead", "leads", "support", "supporting", "joint",
    "owner", "owners", "action", "actions", "rec", "recommendation", "timescale", "review",
    "reviews", "date", "dates", "ongoing", "staff", "tbc", "tba", "also", "etc", "plus",
    "agreed", "to", "member", "members", "progress", "update", "evidence", "outcome", "note",
    "from", "including", "via", "next", "step",
})  # fmt: skip
"""Words with which no name of a body begins."""
LONGEST = 8
"""Most words of a name."""


def may_be_body(words: str) -> bool:
    """Tell whether words can be the name of a body nobody knows: `The Education People`."""
    said = WORD.findall(words)
    if not said or len(said) > LONGEST or not all(w[0].isupper() or w in SMALL for w in said):
        return False
    if said[0].lower() in NOBODY or said[-1].lower() in SMALL or _says_other(words, said):
        return False
    return not _places_alone(said) and (len(said) > 1 or not _known(said[0]))


def _says_other(words: str, said: list[str]) -> bool:
    """Tell whether words say a date, a state, nothing, or what is to be done."""
    lists = word_lists()
    alone = len(said) == 1 and said[0].lower() in lists["verbs_or_nouns"]
    doing = alone or said[0].lower() in lists["verbs"]
    told = says_nothing(words) or says_as_above(words) or state_of(words) is not None
    return doing or told or bool(written_in(words)) or bool(re.search(r"(?<!\w)\d", words))


def has_own_name(words: str) -> bool:
    """Tell whether a word is none of the field and no place: `Livewell` in `Livewell Southwest`."""
    return any(not _known(word) and not _is_place(word) for word in WORD.findall(words))


def is_mixed(words: str) -> bool:
    """Tell whether words hold a word of the field and one of their own: no person's name."""
    said = [word for word in WORD.findall(words) if word.lower() not in SMALL]
    return any(map(_known, said)) and has_own_name(words)


def may_name_person(words: str) -> bool:
    """Tell whether two or three words stand together that may be a person's name."""
    runs = re.findall(r"[^\W\d_][^\W\d_’'.-]*(?:[’'.-]+[^\W\d_]+)*", words)
    unknown = [w[0].isupper() and not _known(w.lower()) and not _is_place(w) for w in runs]
    return any(unknown[at] and unknown[at + 1] for at in range(len(unknown) - 1))


def _known(word: str) -> bool:
    """Tell whether a word is one of the field: part of the names of bodies and roles."""
    small = word.lower().replace("’", "'")
    return small in name_words().vocabulary or small in SMALL


def _is_place(word: str) -> bool:
    """Tell whether a word is that of a place, or of a name in the gazetteer."""
    return all(one in gazetteer_words() or one in places() for one, _, _ in tokens(word))


def _places_alone(said: list[str]) -> bool:
    """Tell whether words name places and nothing else: `East Kent`."""
    return any(map(_is_place, said)) and all(_is_place(one) or _known(one) for one in said)
