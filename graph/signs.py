"""Signs that no document may hold, and that steer a terminal; JSON without them."""

import json
import re

from graph.errors import QuestionError

REPLACED = "\ufffd"
_STEERING = re.compile("[\x7f-\x9f]")
_HALF = re.compile("[\ud800-\udfff]")
_REFUSED = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff"
    + "".join(
        f"{chr(plane + 0xFFFE)}{chr(plane + 0xFFFF)}" for plane in range(1 << 16, 17 << 16, 1 << 16)
    )
    + "]"
)


def in_json(data: object, indent: int | None = None) -> str:
    """Return data as JSON whose text holds no control sign, for a terminal may show it.

    The standard has those below U+0020 escaped; U+007F to U+009F are as well.

    Raises:
        ValueError: a number is not finite, which JSON cannot say.
    """
    said = json.dumps(data, ensure_ascii=False, indent=indent, allow_nan=False)
    return _STEERING.sub(lambda sign: f"\\u{ord(sign[0]):04x}", said)


def visible(words: str) -> str:
    """Return words with U+FFFD for each control sign, and every end of a line as one sign."""
    return _REFUSED.sub(REPLACED, words.replace("\r\n", "\n").replace("\r", "\n"))


def refused(words: str) -> int:
    """Return how many control signs stand in words, which no document may hold."""
    return len(_REFUSED.findall(words))


def refuse_halves(told: object) -> None:
    """Refuse half of a sign in what a query is told; terminals make that of what is no UTF-8.

    Raises:
        QuestionError: a text, in a list or a dict or by itself, has one; it is quoted.
    """
    if isinstance(told, str) and _HALF.search(told):
        raise QuestionError(
            f"{told!r} is no text in UTF-8; type it again, or set the terminal to UTF-8"
        )
    if isinstance(told, dict):
        told = [*told.values()]
    if isinstance(told, list | tuple):
        for part in told:
            refuse_halves(part)
