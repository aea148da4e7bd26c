"""The forms in which people in Britain write dates, and what each means.

The day comes before the month, always: 12/31/2019 is no date. A year of two figures is of this
century. A date that the calendar does not have is a ValueError.
"""

import re
from collections.abc import Callable
from typing import Literal

from graph.model import Precision
from loaders.interpret.time import periods
from loaders.interpret.time.feasts import AROUND, FEAST, feast
from loaders.interpret.time.periods import Period

NAMES = (
    "jan(?:uary|urary|aury)?|ionawr|ion", "feb(?:ruary|uary|urary|raury)?|chwef?(?:ror)?",
    "mar(?:ch|hc)?|mawrth|maw", "apr(?:il|ill)?|ebr(?:ill)?", "may|mai", "june?|meh(?:efin)?",
    "july?|gorff(?:ennaf)?", "aug(?:ust|st)?|awst", "sept?(?:ember|emeber|mber)?|medi",
    "oct(?:ober|obe)?|hyd(?:ref)?", "nov(?:ember|emeber|mber)?|tach(?:wedd)?",
    "dec(?:ember|emeber|mber)?|rhag(?:fyr)?",
)  # fmt: skip
"""The months in English and Welsh, with the slips of the pen that plans have."""
MONTH = rf"(?:{'|'.join(NAMES)})(?![^\W\d_])\.?"
YEAR = r"(?:19|20)\d\d"
TO = r"\s*(?:-|–|—|/|&|\band\b|\bto\b|\bor\b|\buntil\b)\s*"
DAY = r"\d{1,2}(?:\s?(?:st|nd|rd|th)\.?|(?:af|ail|il|ydd|ed|eg|fed|ain)\b)?"
OF = r"(?:[/–-]|\s*/\s*|\.(?=\S)|,?\s+(?:of\s+)?(?:the\s+)?|)"
"""What stands between a day and its month; `1. May 2020` is a number in a list and a month."""
SHORT = (
    rf"(?:{YEAR}(?!\d|[:/.]\d)|['’]?\d\d(?!\d|[:/.]\d|\s?(?:st|nd|rd|th)\b|"
    rf"\s*{MONTH}[\s.,/–-]*{YEAR}))"
)
"""A year of four or two figures, and no day, no time and no part of a longer number."""
ALONE = r"(?<![\d/.])(?<!\b\d\d-)(?<!\b\d-)"
"""Where a date in figures may begin: not within another."""
STROKE = r"(?P<year>(?:20)?\d\d)\s?[/–-]\s?(?P<next>(?:20)?\d\d)(?![\d/])"
QUARTER = (
    r"(?:\bq(?:uarter|trs?|tr)?\.?\s?(?P<quarter>[1-4])|\bquarter\s(?P<name>one|two|three|four)|"
    r"\b(?P<nth>1st|2nd|3rd|4th|first|second|third|fourth|final|last) (?:quarter|qtr\.?))(?!\w)"
)
PLAINLY = r"\bq(?:uarter|tr)?\.?\s?[1-4]"
"""A quarter of which the months are named beside it."""
LATER = rf"(?:{TO}(?:q(?:uarter|tr)?\.?\s?)?(?P<upto>[1-4])\b)?"
BETWEEN = r"[\s,:(–-]*(?:of\s+)?(?:the\s+)?"
FINANCIAL = r"(?:f\.?/?y\.?|(?:financial|fiscal)\s+year)"
NAMED = rf"(?P<named>{FINANCIAL}\s*)"
STROKED = rf"(?P<year>{YEAR})\s?[/–-]\s?(?P<next>(?:20)?\d\d)(?![\d/])"
SEASON = r"\b(?P<season>spring|summer|autumn|winter)"
TERM = r"(?P<term>\s+term)?"
NTH = {
    "first": 1, "second": 2, "third": 3, "fourth": 4, "final": 4, "last": 4, "one": 1, "two": 2,
    "three": 3, "four": 4,
}  # fmt: skip
CENTURY, HUNDRED = 2000, 100
AUTUMN_TOO = "hydref"
"""A Welsh month that is a season as well."""
PLAIN_YEARS = range(11, 29)
"""Years of two figures that are no day of a month either, in the time of these plans."""
Doubt = Literal[
    "", "date impossible", "quarter not certain", "year not certain", "month not certain",
    "quarter of a financial year",
]  # fmt: skip
Reading = Period | tuple[Doubt, Precision | Period | None] | None
"""What a date means; why that is doubtful, and how exact it is; None where it is no date."""
Reader = Callable[[re.Match[str], bool], Reading]
"""Reads a date; the second value tells that quarters are those of financial years."""


def year_of(words: str) -> int:
    """Return a year; of two figures it is of this century."""
    year = int(words.strip("'’"))
    return year if year >= HUNDRED else CENTURY + year


def number_of(name: str) -> int:
    """Return the number of a month by its name, in English or Welsh."""
    return next(n for n, one in enumerate(NAMES, 1) if re.fullmatch(one, name.rstrip("."), re.I))


def _day(match: re.Match[str], _: bool) -> Reading:
    """Read a day, its month in figures or by name; after `Phase` or a month it is no day."""
    said = match.groupdict()
    before = match.string[max(0, match.start() - 20) : match.start()]
    after_month = AFTER_MONTH.search(before) and len(said["year"]) < len("2019")
    if said.get("name") and (after_month or COUNTED.search(before)):
        return None
    number = int(said["month"]) if said.get("month") else number_of(said["name"])
    return periods.day(year_of(said["year"]), number, int(re.sub(r"\D", "", said["day"])))


def _month(match: re.Match[str], _: bool) -> Reading:
    """Read a month, in figures or by name; `June 10` may be a day without a year."""
    said = match.groupdict()
    if said.get("month"):
        return periods.month(year_of(said["year"]), int(said["month"]))
    between = match[0][len(said["name"]) : -len(said["year"])].strip(". ")
    short = said["year"].isdigit() and len(said["year"]) == len("19")
    if short and not between and int(said["year"]) not in PLAIN_YEARS:
        return "year not certain", None
    if said["name"].lower() == AUTUMN_TOO:
        return "month not certain", None
    return periods.month(year_of(said["year"]), number_of(said["name"]))


def _quarter(match: re.Match[str], financial: bool) -> Reading:
    """Read a quarter; without a year of two parts nobody knows of which kind of year it is."""
    said = match.groupdict()
    nth = (said.get("nth") or said.get("name") or "").lower()
    number = int(said.get("upto") or said["quarter"] or NTH.get(nth) or nth[:1])
    if said.get("next"):
        return periods.financial_quarter(year_of(said["year"]), number) if _follows(match) else None
    alike = financial and not nth and not said.get("named")
    if not alike or number == periods.LAST_QUARTER:
        return "quarter not certain", "quarter"
    return "quarter of a financial year", periods.financial_quarter(year_of(said["year"]), number)


def _month_of(match: re.Match[str], _: bool) -> Reading:
    """Read the last of some months that are named after their year: `Q1 2024 (Jan-Mar)`."""
    return periods.month(year_of(match["year"]), number_of(match["name"]))


def _half(match: re.Match[str], _: bool) -> Reading:
    """Read a half of a financial year, `H1 2024/25`; that of another year may be of either kind."""
    if not match.groupdict().get("next"):
        return "year not certain", "year"
    year = year_of(match["year"])
    whole = periods.years(year, year, periods.APRIL)
    return periods.half_of(whole, int(match["half"])) if _follows(match) else None


def _feast(match: re.Match[str], _: bool) -> Reading:
    """Read a feast of a year; a term or a holiday of its name has no day of its own."""
    if match["around"]:
        return "", "season"
    day = feast(match["feast"], year_of(match["year"]))
    return Period(day, day, "day")


def _season(match: re.Match[str], _: bool) -> Reading:
    """Read a season, which of a year of two parts is of its first or its second; no term of it."""
    name, said = match["season"].lower(), match.groupdict()
    if said["term"]:
        return "", "season"
    second = said.get("next") and name in ("spring", "summer")
    if said.get("next") and not _follows(match):
        return None
    return periods.season(name, year_of(said["year"]) + (1 if second else 0))


def _years(match: re.Match[str], _: bool) -> Reading:
    """Read a financial or a school year (`2019/20`), or the years from one to another."""
    said = match.groupdict()
    first, last = year_of(said["year"]), year_of(said["next"])
    if said.get("school"):
        return periods.years(first, first, periods.SEPTEMBER) if _follows(match) else None
    whole = len(said["next"]) == len("2020") and "/" not in match[0] and not said.get("named")
    if whole:
        return periods.years(first, last) if last > first else None
    return periods.years(first, first, periods.APRIL) if _follows(match) else None


def _one_year(match: re.Match[str], _: bool) -> Reading:
    """Read a year by itself, where the word before it leads to one."""
    if match.groupdict().get("named") or ENDING.search(match.string, 0, match.start()):
        return "year not certain", "year"
    before = LAST_WORD.search(match.string, max(0, match.start() - 30), match.start())
    led = before is None or LEADS.fullmatch(before[1])
    return periods.years(year_of(match["year"]), year_of(match["year"])) if led else None


def _follows(match: re.Match[str]) -> bool:
    """Tell whether the second part of a year (2019/20) is the year after the first."""
    return (year_of(match["year"]) + 1) % HUNDRED == year_of(match["next"]) % HUNDRED


AFTER_MONTH = re.compile(rf"\b{MONTH}[\s.,/–'’-]*$", re.IGNORECASE)
"""What tells that a number after it is a year: `Sept 19, Oct 19`."""
COUNTED = re.compile(
    r"\b(?:phase|stage|step|part|action|rec(?:ommendation)?|item|objective|tier|level|no|number|"
    r"priority|milestone|target|option)s?\.?\s*$",
    re.IGNORECASE,
)
"""What a number counts that is no day: `Phase 2 October 2019`."""
ENDING = re.compile(r"\byear[\s-]+end(?:ing)?[\s:,–-]*$", re.IGNORECASE)
"""What ends in March or in December, nobody knows: `year end 2024`."""
LAST_WORD = re.compile(r"([^\W_]+)[\s–-]*$")
LEADS = re.compile(
    r"by|in|during|of|end|early|mid|middle|late|later|before|until|till|since|from|year|to|and|or|"
    r"through|throughout|the|calendar|beginning|start|starting|commencing|on|half|than|for|within|"
    r"completed?|done|achieved|closed|implemented|due|date|target|extended|revised|now|ongoing|"
    r"approx|approximately|circa|around|about|annually|monthly|quarterly|weekly",
    re.IGNORECASE,
)
"""Words after which a year is when something is done: `by 2019`, and not `Christmas 2019`."""


def unnamed(form: str) -> str:
    """Return a form without the names of its groups, as a part of another."""
    return re.sub(r"\?P<\w+>", "?:", form)


FORMS: tuple[tuple[str, Reader], ...] = (
    (
        rf"(?<![\d/.-])(?P<year>{YEAR})[-/.](?P<month>\d{{1,2}})[-/.](?P<day>\d{{1,2}})"
        r"(?:[T ]\d\d:\d\d(?::\d\d)?)?(?!\d|[/.-]\d)",
        _day,
    ),
    (
        rf"{ALONE}(?P<day>\d{{1,2}})\s?[./–-]\s?(?P<month>\d{{1,2}})\s?[./–-]\s?"
        rf"(?P<year>{YEAR}|\d\d)(?!\d|[/.]\d)",
        _day,
    ),
    (rf"(?<![\d/.]){DAY}{TO}(?P<day>{DAY}){OF}(?P<name>{MONTH})[\s.,/–-]*(?P<year>{SHORT})", _day),
    (rf"(?<![\d/.])(?P<day>{DAY}){OF}(?P<name>{MONTH})[\s.,/–-]*(?P<year>{SHORT})", _day),
    (rf"\b(?P<name>{MONTH})\s*(?P<day>{DAY}),?\s+(?P<year>{YEAR})(?![\d/])", _day),
    (rf"\b{MONTH}{TO}(?P<name>{MONTH})[\s.,/–-]*(?:of\s+)?(?P<year>{SHORT})", _month),
    (rf"\b(?P<name>{MONTH})[\s.,/–-]*(?:of\s+)?(?P<year>{SHORT})", _month),
    (rf"\b(?P<name>{MONTH})\s+half[\s-]*term[\s,]*(?P<year>{YEAR}|['’]\d\d)(?!\d)", _month),
    (rf"{ALONE}(?P<month>\d{{1,2}})[/.-](?P<year>{YEAR})(?!\d|[/.]\d)", _month),
    (rf"{FEAST}{AROUND}[\s,(]*(?:of\s+)?(?P<year>{YEAR}|['’]\d\d)(?!\d|\s?[/–-]\s?\d)", _feast),
    (rf"{PLAINLY}[\s(,:–-]*{MONTH}{TO}(?P<name>{MONTH})[\s),]*(?P<year>{YEAR})(?!\d|/\d)", _month),
    (
        rf"{PLAINLY}[\s,]*(?P<year>{YEAR})[\s(,:–-]+{MONTH}{TO}(?P<name>{MONTH})(?!\w|\s*{YEAR})",
        _month_of,
    ),
    (rf"{QUARTER}{LATER}{BETWEEN}{NAMED}?{STROKE}", _quarter),
    (rf"{QUARTER}{LATER}{BETWEEN}{NAMED}?(?P<year>{YEAR}|['’]\d\d)(?!\d)", _quarter),
    (rf"(?<![\d/]){STROKE}{BETWEEN}{QUARTER}{LATER}", _quarter),
    (rf"(?<![\d/])(?P<year>{YEAR})\s{QUARTER}{LATER}(?!\s?/|\s*{YEAR})", _quarter),
    (rf"\bh(?P<half>[12])\s*(?:of\s+)?{NAMED}?{STROKE}", _half),
    (rf"\bh(?P<half>[12])\s*(?:of\s+)?(?P<year>{YEAR})(?!\d)", _half),
    (rf"\b(?P<term>term)[\s,–-]+{SEASON}[\s,]*(?:of\s+)?(?P<year>{YEAR}|['’]\d\d)(?!\d)", _season),
    (rf"{SEASON}{TERM}[\s,]*(?:of\s+)?{STROKED}", _season),
    (rf"{SEASON}{TERM}[\s,]*(?:of\s+)?(?P<year>{YEAR}|['’]\d\d)(?!\d)", _season),
    (rf"\b(?P<school>(?:academic|school)\s+year)\s*{STROKE}", _years),
    (rf"\b(?P<named>{FINANCIAL}\s*(?:of\s+)?){STROKE}", _years),
    (rf"(?<![\d/.-])(?P<year>{YEAR})\s?/\s?(?P<next>(?:20)?\d\d)(?![\d/])", _years),
    (rf"(?<![\d/.-])(?P<year>{YEAR})[–-](?P<next>\d\d)(?![\d/-])", _years),
    (rf"(?<![\d/.-])(?P<year>{YEAR})\s*(?:[–-]|\bto\b)\s*(?P<next>{YEAR})(?![\d/-])", _years),
    (rf"(?<![\d/.-])(?P<year>{YEAR})-(?P<month>\d\d)(?![\d/-])", _month),
    (rf"\b(?P<named>{FINANCIAL}\s*)(?P<year>(?:20)?\d\d)(?![\d/])", _one_year),
    (rf"(?<![\w/.£])(?P<year>{YEAR})(?![\w/]|[.,:-]\d)", _one_year),
)  # fmt: skip
"""Every way to write a date, the most exact first, and who reads it."""
DATE = "(?:" + "|".join(unnamed(form) for form, _ in FORMS) + ")"
"""Any date, as a part of other patterns."""
