"""The text of a file of bytes: its encoding found or told, its line ends made alike.

A mark at the beginning of the file decides; then an encoding that somebody named; then UTF-8.
Programs also write UTF-16 without a mark, and the encoding of western Windows (cp1252): these
are recognised, and a doubt says so.
"""

import codecs
import re

from graph.errors import PlanError
from loaders.tables.builder import Builder
from loaders.tables.table import INVISIBLE

MARKS = {
    codecs.BOM_UTF32_LE: "utf-32",
    codecs.BOM_UTF32_BE: "utf-32",
    codecs.BOM_UTF8: "utf-8-sig",
    codecs.BOM_UTF16_LE: "utf-16",
    codecs.BOM_UTF16_BE: "utf-16",
}
"""The longer marks stand first: one of them begins with a shorter one."""
ENDS = re.compile(r"\r+\n|\r")
SURROGATE = re.compile("[\ud800-\udfff]")
UNSEEN = frozenset(INVISIBLE + "\0")
CONTROLS = "".join(chr(n) for n in range(32) if chr(n) not in "\t\n\v\f\r\x1a\x1b") + "\x7f"
NOT_TEXT = "not a text file; save the plan as text, with tabs between cells"
SOME = 5
"""As many lines are named in a doubt."""


def text_of(data: bytes, into: Builder, encoding: str, *, western: bool = False) -> str:
    r"""Return the text of a file, every line end a `\n`; PlanError where it is none.

    `western` tells whether bytes that are not UTF-8 may be read as cp1252.
    """
    text = ENDS.sub("\n", _decoded(data, into, encoding, western=western)).removeprefix("\ufeff")
    if all(letter.isspace() or letter in UNSEEN for letter in text):
        raise into.fail("the file is empty; save the plan again and load that")
    _check(text, into)
    return text


def _decoded(data: bytes, into: Builder, encoding: str, *, western: bool) -> str:
    """Return the text in the encoding that is marked, named or recognised."""
    marked = next((name for mark, name in MARKS.items() if data.startswith(mark)), None)
    if marked:
        return _strict(data, into, marked)
    if not _is_utf_8(encoding, into):
        return _strict(data, into, encoding)
    unmarked = _utf_16(data)
    if unmarked:
        into.doubt(
            "encoding recognised",
            "The file does not say how its letters are encoded; it was read as UTF-16.",
        )
        return _strict(data, into, unmarked)
    return _western(data, into) if western else _strict(data, into, "utf-8")


def _is_utf_8(encoding: str, into: Builder) -> bool:
    """Tell whether an encoding is UTF-8; PlanError when nobody knows it."""
    try:
        return codecs.lookup(encoding).name == "utf-8"
    except (LookupError, ValueError) as error:
        raise _unknown(encoding, into) from error


def _strict(data: bytes, into: Builder, encoding: str) -> str:
    """Return the text, or say which byte is not of its encoding."""
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError as error:
        line = len(re.findall(rb"\r\n|\r|\n", data[: error.start])) + 1
        raise PlanError(
            f"{into.document.name}, line {line}: byte {data[error.start]:#04x} is not "
            f"{encoding.removesuffix('-sig')}; save the file as UTF-8, or give its encoding in "
            "source.yaml (encoding: cp1252)"
        ) from error
    except (UnicodeError, LookupError, ValueError) as error:
        raise _unknown(encoding, into) from error
    if SURROGATE.search(text):
        raise into.fail(f"its bytes are not {encoding}; save the file as UTF-8")
    return text


def _unknown(encoding: str, into: Builder) -> PlanError:
    """Return the error of an encoding that does not exist, or is none of text."""
    return into.fail(
        f"source.yaml names an unknown encoding {encoding!r}; write one such as cp1252, or leave "
        "it out"
    )


def _utf_16(data: bytes) -> str | None:
    """Return which UTF-16 the bytes are: every second one is zero in most western text."""
    even, odd = data[0::2].count(0), data[1::2].count(0)
    few, many = sorted((even, odd))
    if len(data) % 2 or many * 20 < len(data) or few * 10 >= many:
        return None
    return "utf-16-be" if even > odd else "utf-16-le"


def _western(data: bytes, into: Builder) -> str:
    """Return the text as UTF-8 where it is, and as cp1252 where it is not."""
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        told = data.decode("utf-8", "replace")
    bad = told.count("\ufffd")
    mixed = sum(1 for letter in told if letter > "\x7f") > 2 * bad
    text = data.decode("utf-8", "else cp1252") if mixed else data.decode("cp1252", "replace")
    into.doubt("encoding recognised", _says(told, mixed=mixed))
    lost = text.count("\ufffd") - (data.count("\ufffd".encode()) if mixed else 0)
    if lost:
        into.doubt(
            "letters not known",
            f"{lost} letters could not be read, neither as UTF-8 nor as cp1252; each stands as "
            "\ufffd. Save the file as UTF-8.",
        )
    return text


def _as_western(error: UnicodeError) -> tuple[str, int]:
    """Return the bytes that are not UTF-8 as cp1252 reads them, and where to go on."""
    if not isinstance(error, UnicodeDecodeError):
        raise error
    return error.object[error.start : error.end].decode("cp1252", "replace"), error.end


codecs.register_error("else cp1252", _as_western)


def _says(told: str, *, mixed: bool) -> str:
    """Say how the letters were read, and on which lines if only some are odd."""
    if not mixed:
        return "The file is not UTF-8; it was read as cp1252, the encoding of western Windows."
    lines = [n for n, line in enumerate(ENDS.sub("\n", told).split("\n"), 1) if "\ufffd" in line]
    named = ", ".join(map(str, lines[:SOME])) + (" and others" if lines[SOME:] else "")
    return f"Letters on line {named} are not UTF-8 like the rest; they were read as cp1252."


def _check(text: str, into: Builder) -> None:
    """Refuse what is no text; say how many zero bytes there are among its words."""
    zeros = text.count("\0")
    others = sum(text.count(control) for control in CONTROLS) - zeros
    if zeros and (others or zeros * 10 > len(text)):
        raise into.fail(NOT_TEXT)
    if zeros:
        into.doubt(
            "zero bytes",
            f"The file holds {zeros:,} zero bytes, which are no text; they were left out. Check "
            "the words around them.",
        )
