"""Deadlines that name no event and no year: `within twelve months`, `by the end of the year`.

Their words are kept; they have no day. How fast somebody is to be answered is no deadline ("cases
should be reviewed within three months"), so a time counts only where something is to be made once.
"""

import re
from collections.abc import Iterator

from loaders.interpret.time.date_forms import unnamed
from loaders.interpret.time.feasts import FEAST
from loaders.interpret.time.relative import COUNT, UNIT

Span = tuple[int, int]
NEXT = re.compile(
    unnamed(
        rf"\b(?:within|in|over|during)\s+the\s+next\s+(?:{COUNT}[\s-]*{UNIT}|"
        rf"(?:(?:financial|academic|calendar|school)\s+)?year)\b|\bwithin\s+next\s+{COUNT}[\s-]*{UNIT}\b"
    ),
    re.IGNORECASE,
)
BARE = re.compile(
    rf"\b(?:within|in no more than|inside)\s+(?:a\s+period\s+of\s+)?{COUNT}[\s-]*"
    r"(?P<unit>weeks?|wks?|months?|mths?|years?|yrs?)\b\s*(?=$|[,;:.)–-]|\band\b)",
    re.IGNORECASE,
)
SOONEST = re.compile(
    r"\b(?:as soon as (?:(?:is|reasonably) )*(?:possible|practicable)|"
    r"at the earliest (?:possible )?opportunity|without (?:further )?delay)\b",
    re.IGNORECASE,
)
MONTHS = (
    r"(?-i:January|February|March|April|May|June|July|August|September|October|November|December|"
    r"Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)"
)
YEARLESS = re.compile(
    r"\b(?:by|before|no later than)\s+(?:the\s+)?"
    r"(?:(?:end|close|start|beginning)\s+of\s+(?:the\s+|this\s+|next\s+)?|"
    r"(?:early|mid|late|end)[\s-]+)?"
    r"(?:(?:(?:current|next|this|coming|present|autumn|spring|summer)\s+)*"
    r"(?:(?:financial|academic|calendar|school)\s+year|year|(?:school\s+)?term|quarter|year[\s-]end)|"
    rf"{unnamed(FEAST)}|(?:\d{{1,2}}(?:st|nd|rd|th)?\s+(?:of\s+)?)?{MONTHS})\b"
    r"(?!\s*(?:,|of|in)?\s*['’]?\d|\s+(?:of|after|later|on year|term|holiday))",
    re.IGNORECASE,
)
"""A feast, a month or the end of a year that is not named: of these only the words are known."""
MODAL = (
    r"(?:should|must|shall|will|ought to|needs? to|to)\s+"
    r"(?:\w+ly\s+)?(?:be\s+|have\s+)?(?:\w+ly\s+)?"
)
ONCE = re.compile(
    rf"\b{MODAL}(?:publish|launch|commission|establish|set up|introduce|adopt|appoint|design|build|"
    r"develop|produce|roll|recruit|issue|draft|rewrit|write|creat|implement|in place|put in place|"
    r"amend|revis|audit)",
    re.IGNORECASE,
)
"""What is made once: guidance is published, a policy introduced."""
OFTEN = re.compile(
    rf"\b{MODAL}(?:review|complet|deliver|carr|undertak|conduct|updat|train|consult|agre|finish|do|"
    r"done|prepar|evaluat|report back|submit|make|made|held|hold|map|achiev|take place|present)",
    re.IGNORECASE,
)
"""What is done once or for everybody anew: it counts only where nobody and no case is named.

A time in weeks is then how fast it is done: `meetings should be held within three weeks`.
"""
ANEW = re.compile(
    r"\b(?:each|every|any|whenever|if|when|whether|unless|after|following|upon|where|again|repeat\w*|"
    r"annually|regularly|routinely)\b",
    re.IGNORECASE,
)
"""What tells that it is to be done again and again."""
CASES = re.compile(
    r"\b(?:cases?|referrals?|patients?|victims?|survivors?|clients?|tenants?|residents?|people|person|"
    r"perpetrators?|child|children(?!['’]s)|adults(?!\s+(?:services|social))|carers?|"
    r"parents?|families|family|complaints?|incidents?|"
    r"allegations?|assessments?|appointments?|visits?|calls?|care plans?|"
    r"risk assessments?|requests?|"
    r"concerns?|disclosures?|reports of|reviews of|new starters?|new staff|service users?|calls)\b"
)
"""Whom or what services deal with one by one, in small letters: a name of a body has capitals."""
ENDS = re.compile(r"\s*(?:$|[,;:.)–-]|\band\b)")


def open_deadlines(sentence: str) -> Iterator[Span]:
    """Yield where a sentence that asks for something says when, without an event or a year."""
    yield from (match.span() for match in NEXT.finditer(sentence))
    for match in YEARLESS.finditer(sentence):
        if not sentence[: match.start()].strip() or ENDS.match(sentence, match.end()):
            yield match.span()
    for match in BARE.finditer(sentence):
        rest = sentence[: match.start()].rstrip(" ,") + " " + sentence[match.end() :].lstrip(" ,")
        if asks_once(rest) and (match["unit"][0] not in "wW" or ONCE.search(rest)):
            yield match.span()


def soonest(sentence: str) -> Iterator[Span]:
    """Yield where a sentence asks for something that is made once as soon as possible."""
    if asks_once(sentence):
        yield from (match.span() for match in SOONEST.finditer(sentence))


def asks_once(sentence: str) -> bool:
    """Tell whether a sentence asks for something that is made once, and not for every case."""
    if ANEW.search(sentence):
        return False
    said = sentence.strip()
    named = CASES.search(said[:1].lower() + said[1:])
    return bool(ONCE.search(sentence) or (OFTEN.search(sentence) and not named))
