"""A number as Excel shows it: digits in their places, thousands, per cent, powers, fractions."""

import decimal
from collections.abc import Sequence
from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction

Token = tuple[str, str]
"""A kind (`digit`, `mark`, `literal`, `exponent`, `general`, `date` …) and what it says."""
EXACT = decimal.Context(prec=800, rounding=ROUND_HALF_UP)
WIDTH = 11
"""Characters of a number in a cell without a format."""
LONGEST = 15
"""Digits that Excel keeps of a number."""


def general(value: Decimal) -> str:
    """Return a number as a cell without a format shows it; whole numbers keep their digits."""
    size = abs(value)
    if size == size.to_integral_value() and size < Decimal(10) ** LONGEST:
        return f"{int(value)}"
    if size >= Decimal(10) ** WIDTH:
        return _powers(value, 5)
    places = max(WIDTH - 1 - len(str(int(size))), 0)
    short = EXACT.quantize(value, Decimal(1).scaleb(-places))
    if size < Decimal("0.0001") and short != value:
        return _powers(value, 5)
    return _stripped(f"{short:f}")


def shown_number(value: Decimal, tokens: Sequence[Token]) -> str:
    """Return a number that is not negative in the places of a format."""
    if any(kind == "general" for kind, _ in tokens):
        return "".join(general(value) if kind == "general" else text for kind, text in tokens)
    if not any(kind == "digit" for kind, _ in tokens):
        return "".join(text for _, text in tokens)
    if ("mark", "/") in tokens:
        return _fraction(value, tokens)
    value = value.scaleb(2 * tokens.count(("mark", "%")), context=EXACT)
    for at, (kind, text) in enumerate(tokens):
        if kind == "exponent":
            return _scientific(value, tokens[:at], text, tokens[at + 1 :])
    return _fixed(value, tokens)


def _fixed(value: Decimal, tokens: Sequence[Token]) -> str:
    """Return a number whose whole part fills its places from the right, the rest from the left."""
    point = tokens.index(("mark", ".")) if ("mark", ".") in tokens else len(tokens)
    front, back = tokens[:point], tokens[point + 1 :]
    value = value.scaleb(-3 * _thousandths(tokens), context=EXACT)
    places = sum(1 for kind, _ in back if kind == "digit")
    said = f"{EXACT.quantize(value, Decimal(1).scaleb(-places)):f}"
    whole, _, rest = said.partition(".")
    mark = "." if point < len(tokens) else ""
    return _whole(whole.lstrip("0"), front) + mark + _rest(rest, back)


def _thousandths(tokens: Sequence[Token]) -> int:
    """Count the commas after the last place: each divides by a thousand."""
    count = 0
    for kind, text in reversed(tokens):
        if kind == "digit":
            return count
        count += (kind, text) == ("mark", ",")
    return 0


def _whole(digits: str, front: Sequence[Token]) -> str:
    """Return the part before the point."""
    places = [place for place, (kind, _) in enumerate(front) if kind == "digit"]
    if not places:
        return "".join(text for _, text in front) + digits
    grouped = any(front[p] == ("mark", ",") for p in range(places[0], places[-1]))
    said: list[str] = []
    count = 0
    for place in range(len(front) - 1, -1, -1):
        kind, text = front[place]
        if kind == "digit":
            taken = digits if place == places[0] else digits[-1:]
            digits = digits[: len(digits) - len(taken)]
            for digit in reversed(taken or {"0": "0", "?": " "}.get(text, "")):
                said.append("," if grouped and count and count % 3 == 0 and digit != " " else "")
                said.append(digit)
                count += 1
        elif (kind, text) != ("mark", ","):
            said.append(text[::-1])
    return "".join(said)[::-1]


def _rest(digits: str, back: Sequence[Token]) -> str:
    """Return the part after the point; noughts at its end stand only where a 0 asks for them."""
    said, at = [], 0
    for kind, text in back:
        if kind == "digit":
            ended = not digits[at:].strip("0")
            said.append({"#": "", "?": " "}.get(text, "0") if ended else digits[at])
            at += 1
        else:
            said.append("" if text == "," and kind == "mark" else text)
    return "".join(said)


def _scientific(value: Decimal, front: Sequence[Token], sign: str, back: Sequence[Token]) -> str:
    """Return a number as a power of ten."""
    point = front.index(("mark", ".")) if ("mark", ".") in front else len(front)
    step = max(sum(1 for kind, _ in front[:point] if kind == "digit"), 1)
    places = sum(1 for kind, _ in front[point:] if kind == "digit")
    power = value.adjusted() if value else 0
    power -= power % step
    short = EXACT.quantize(value.scaleb(-power, context=EXACT), Decimal(1).scaleb(-places))
    if short >= Decimal(10) ** step:
        power += step
        short = value.scaleb(-power, context=EXACT)
    mark = "-" if power < 0 else "+" if "+" in sign else ""
    return f"{_fixed(short, front)}E{mark}{_fixed(Decimal(abs(power)), back)}"


def _fraction(value: Decimal, tokens: Sequence[Token]) -> str:
    """Return a number as a fraction, with a whole part where the format has a place for it."""
    slash = tokens.index(("mark", "/"))
    front = "".join(text if kind == "digit" else " " for kind, text in tokens[:slash]).split()
    below = "".join(text for kind, text in tokens[slash + 1 :] if text.strip())[:7]
    fixed = below if below.isascii() and below.isdigit() and int(below) else ""
    whole = int(value) if len(front) > 1 else 0
    part = Fraction(value) - whole
    most = 10 ** min(max(len(below), 1), 5) - 1
    near = part.limit_denominator(most)
    top, bottom = near.numerator, near.denominator
    if fixed:
        top, bottom = int(part * int(fixed) + Fraction(1, 2)), int(fixed)
    if len(front) > 1 and top == bottom:
        whole, top = whole + 1, 0
    shown = f"{whole} {top}/{bottom}" if whole else f"{top}/{bottom}"
    if len(front) > 1 and not top:
        shown = str(whole)
    return shown


def _powers(value: Decimal, places: int) -> str:
    """Return a number as a power of ten, to some places."""
    digits, _, power = f"{value:.{places}E}".partition("E")
    return f"{_stripped(digits)}E{power[0]}{power[1:].zfill(2)}"


def _stripped(said: str) -> str:
    """Return a number without noughts after the point that say nothing."""
    return said.rstrip("0").rstrip(".") if "." in said else said
