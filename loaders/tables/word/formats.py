"""How a number in a list is written: 1, 01, a, A, i, I, 1st, one."""

ROMAN = (
    (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"),
    (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
)  # fmt: skip
LARGEST = 32_767
"""The largest number that Word counts to."""
ONES = [
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
    "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen",
    "nineteen",
]  # fmt: skip
TENS = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
IRREGULAR = {
    "one": "first", "two": "second", "three": "third", "five": "fifth", "eight": "eighth",
    "nine": "ninth", "twelve": "twelfth",
}  # fmt: skip


def written(count: int, sort: str) -> str | None:
    """Return a number in a format of WordprocessingML; None for one that is not known."""
    if sort in ("none", "bullet"):
        return ""
    if sort == "decimal" or not 0 < count <= LARGEST:
        return str(count)
    forms = {
        "decimalZero": lambda: f"{count:02}",
        "lowerLetter": lambda: _letters(count),
        "upperLetter": lambda: _letters(count).upper(),
        "lowerRoman": lambda: _roman(count),
        "upperRoman": lambda: _roman(count).upper(),
        "ordinal": lambda: _ordinal(count),
        "cardinalText": lambda: _cardinal(count).capitalize(),
        "ordinalText": lambda: _nth(_cardinal(count)).capitalize(),
    }
    return forms[sort]() if sort in forms else None


def _letters(count: int) -> str:
    """Return a to z, then aa, bb, and so on, as Word does."""
    repeats, letter = divmod(count - 1, 26)
    return chr(ord("a") + letter) * (repeats + 1)


def _roman(count: int) -> str:
    """Return a number in small Roman letters."""
    said = ""
    for worth, letters in ROMAN:
        said += letters * (count // worth)
        count %= worth
    return said


def _ordinal(count: int) -> str:
    """Return 1st, 2nd, 3rd, 4th."""
    teens = 10 < count % 100 < 20
    return f"{count}{'th' if teens else {1: 'st', 2: 'nd', 3: 'rd'}.get(count % 10, 'th')}"


def _cardinal(count: int) -> str:
    """Return a number below one hundred in words; larger ones in figures."""
    if count < len(ONES):
        return ONES[count]
    tens, one = divmod(count, 10)
    if count < 100:
        return TENS[tens - 2] + (f"-{ONES[one]}" if one else "")
    return str(count)


def _nth(said: str) -> str:
    """Return first for one, twenty-second for twenty-two."""
    if said.isdigit():
        return _ordinal(int(said))
    rest, dash, last = said.rpartition("-")
    last = IRREGULAR.get(last) or (f"{last[:-1]}ieth" if last.endswith("y") else f"{last}th")
    return rest + dash + last
