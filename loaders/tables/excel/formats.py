"""Number formats: how Excel shows a number, a date or a text (`dd/mm/yyyy`, `0%`, `"R"0`)."""

import decimal
import functools
import operator
import re
from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal

from loaders.tables.excel.dates import shown_date
from loaders.tables.excel.numbers import Token, general, shown_number

LONGEST = 1_000
"""Characters of a format; Excel itself allows 255."""
PART = re.compile(
    r"""
    "(?P<quoted>[^"]*)"? | \\(?P<escaped>.) | _(?P<space>.) | \*(?P<filler>.) | (?P<semicolon>;)
    | (?P<elapsed>\[(?:h+|m+|s+)\](?:(?<=s\])\.0+)?) | \[(?P<bracket>[^\]]*)\]?
    | (?P<general>General) | (?P<ampm>AM/PM|A/P) | (?P<exponent>E[+-])
    | (?P<date>y+|m+|d+|h+|s+(?:\.0+)?|e+) | (?P<digit>[0\#?]) | (?P<mark>[.,%/@]) | (?P<literal>.)
    """,
    re.VERBOSE | re.IGNORECASE | re.DOTALL,
)
CONDITION = re.compile(r"(<=|>=|<>|<|>|=)\s*(-?\d{1,15}(?:\.\d{1,15})?)")
CURRENCY = re.compile(r"\$([^-]*)(?:-([0-9a-fA-F]+))?")
COMPARE: dict[str, Callable[[Decimal, Decimal], bool]] = {
    "<=": operator.le, ">=": operator.ge, "<>": operator.ne, "<": operator.lt, ">": operator.gt,
    "=": operator.eq,
}  # fmt: skip
DATES = frozenset(["date", "elapsed", "ampm"])
SYSTEM = {"F800": "dd mmmm yyyy", "F400": "hh:mm:ss"}
"""The long date and the time of the computer's settings: British ones here."""


@dataclass(frozen=True, slots=True)
class Section:
    """One part of a format, for some numbers or for texts."""

    tokens: tuple[Token, ...] = ()
    condition: tuple[str, Decimal] | None = None

    @property
    def dated(self) -> bool:
        """Tell whether it shows a date or a time."""
        return any(kind in DATES for kind, _ in self.tokens)

    def says(self, token: Token) -> bool:
        """Tell whether it holds a token."""
        return token in self.tokens


@dataclass(frozen=True, slots=True)
class Format:
    """A number format: up to four sections."""

    sections: tuple[Section, ...]

    def shown(self, value: Decimal, since_1904: bool = False) -> str | None:
        """Return a number as Excel shows it; None when it is no date that there is."""
        try:
            return self._shown(value, since_1904)
        except decimal.DecimalException:  # a format that asks for more digits than there are
            return general(value)

    def _shown(self, value: Decimal, since_1904: bool) -> str | None:
        """Return a number in the section that is for it."""
        section, absolute = self._section(value)
        if section.dated:
            return shown_date(value, section.tokens, since_1904)
        if not section.tokens or section.says(("mark", "@")):
            return general(value) if len(self.sections) == 1 else ""
        minus = "-" if value < 0 and not absolute else ""
        said = shown_number(abs(value), section.tokens)
        return said if minus and not re.search("[1-9]", said) else minus + said

    def around(self) -> tuple[str, str] | None:
        """Return what stands before and after a text; None when the format hides texts."""
        section = self.sections[3] if len(self.sections) == 4 else self.sections[-1]
        if len(self.sections) == 4 and not section.tokens:
            return None
        if not section.says(("mark", "@")):
            return "", ""
        at = section.tokens.index(("mark", "@"))
        before, after = section.tokens[:at], section.tokens[at + 1 :]
        return _literals(before), _literals(after)

    def dated(self, value: Decimal) -> bool:
        """Tell whether it shows a number as a date or a time."""
        return self._section(value)[0].dated

    def month_first(self, value: Decimal) -> bool:
        """Tell whether it shows a date as 12/31, month before day, both as numbers."""
        numbers = [text[0] for kind, text in self._section(value)[0].tokens if _day(kind, text)]
        return numbers[:2] == ["m", "d"]

    def _section(self, value: Decimal) -> tuple[Section, bool]:
        """Return the section of a number, and whether it leaves the minus sign to it."""
        numbers = self.sections[:3]
        for place, section in enumerate(numbers):
            condition = section.condition or _usual(place, len(numbers))
            if condition is None or COMPARE[condition[0]](value, condition[1]):
                usual = section.condition is None
                if usual and any(other.condition for other in numbers):
                    return section, False
                below = condition is not None and condition[0] in ("<", "<=")
                return section, below and condition is not None and condition[1] <= 0
        return numbers[-1], False


def _usual(place: int, sections: int) -> tuple[str, Decimal] | None:
    """Return for which numbers a section is that does not say so."""
    if sections == 1 or place == 2:
        return None
    if place == 1:
        return ("<", Decimal(0))
    return (">=" if sections == 2 else ">", Decimal(0))


def _day(kind: str, text: str) -> bool:
    """Tell whether a token shows a day or month as a number, or a year."""
    return kind == "date" and (text[0] in "ye" or (text[0] in "md" and len(text) < 3))


def _literals(tokens: tuple[Token, ...]) -> str:
    """Return what some tokens say by themselves."""
    return "".join(text for kind, text in tokens if kind == "literal")


@functools.lru_cache(maxsize=1000)
def format_of(code: str) -> Format:
    """Return the format of a code; the general one for what is no code."""
    sections: list[tuple[list[Token], list[tuple[str, Decimal]]]] = [([], [])]
    for found in PART.finditer(code if len(code) <= LONGEST else "General"):
        tokens, conditions = sections[-1]
        kind, text = str(found.lastgroup), found[str(found.lastgroup)]
        if kind == "semicolon":
            sections.append(([], []))
        elif kind == "bracket":
            _bracket(text, tokens, conditions)
        else:
            tokens.append(_token(kind, text))
    return Format(
        tuple(
            Section(tuple(_minutes(tokens)), conditions[0] if conditions else None)
            for tokens, conditions in sections[:4]
        )
    )


def _bracket(text: str, tokens: list[Token], conditions: list[tuple[str, Decimal]]) -> None:
    """Take a condition, a currency or the computer's own format from square brackets."""
    if condition := CONDITION.fullmatch(text.strip()):
        conditions.append((condition[1], Decimal(condition[2])))
    elif currency := CURRENCY.fullmatch(text):
        if system := SYSTEM.get((currency[2] or "").upper()):
            tokens += [*format_of(system + ";").sections[0].tokens, ("system", "")]
        elif currency[1]:
            tokens.append(("literal", currency[1]))


def _token(kind: str, text: str) -> Token:
    """Return a token; all that stands for itself is a literal."""
    if kind in ("quoted", "escaped", "literal"):
        return "literal", text
    if kind in ("space", "filler"):
        return "literal", " " if kind == "space" else ""
    return kind, text.lower() if kind in ("date", "elapsed", "exponent") else text


def _minutes(tokens: list[Token]) -> list[Token]:
    """Return the tokens with `m` as minutes where it stands after hours or before seconds."""
    if ("system", "") in tokens:
        tokens = tokens[: tokens.index(("system", ""))]
    places = [place for place, (kind, _) in enumerate(tokens) if kind in ("date", "elapsed")]
    letters = [tokens[place][1].lstrip("[")[0] for place in places]
    told = list(tokens)
    for at, place in enumerate(places):
        kind, text = tokens[place]
        near = letters[at - 1 : at] == ["h"] or letters[at + 1 : at + 2] == ["s"]
        if kind == "date" and text in ("m", "mm") and near:
            told[place] = ("date", "n" * len(text))
    return told


CODES = {
    0: "General", 1: "0", 2: "0.00", 3: "#,##0", 4: "#,##0.00", 5: "£#,##0;-£#,##0",
    6: "£#,##0;-£#,##0", 7: "£#,##0.00;-£#,##0.00", 8: "£#,##0.00;-£#,##0.00", 9: "0%",
    10: "0.00%", 11: "0.00E+00", 12: "# ?/?", 13: "# ??/??", 14: "dd/mm/yyyy", 15: "d-mmm-yy",
    16: "d-mmm", 17: "mmm-yy", 18: "h:mm AM/PM", 19: "h:mm:ss AM/PM", 20: "hh:mm", 21: "hh:mm:ss",
    22: "dd/mm/yyyy hh:mm", 37: "#,##0;-#,##0", 38: "#,##0;-#,##0", 39: "#,##0.00;-#,##0.00",
    40: "#,##0.00;-#,##0.00", 41: "#,##0;-#,##0;-;@", 42: "£#,##0;-£#,##0;£-;@",
    43: "#,##0.00;-#,##0.00;-;@", 44: "£#,##0.00;-£#,##0.00;£-;@", 45: "mm:ss", 46: "[h]:mm:ss",
    47: "mm:ss.0", 48: "##0.0E+0", 49: "@",
    **dict.fromkeys([*range(27, 32), 36, *range(50, 59)], "dd/mm/yyyy"),
}  # fmt: skip
"""The formats that a workbook calls by a number only, as British Excel shows them."""
BUILT_IN = {number: format_of(code) for number, code in CODES.items()}
