"""From the bytes of a web page to its text: byte order mark, what the page says, UTF-8, Windows."""

import codecs
import re

from loaders.tables.builder import Builder

MARKS = {
    codecs.BOM_UTF8: "utf-8",
    codecs.BOM_UTF16_LE: "utf-16-le",
    codecs.BOM_UTF16_BE: "utf-16-be",
}
SAID = re.compile(
    rb"""<(?:meta\b[^>]*?\bcharset|\?xml\b[^>]*?\bencoding)\s*=\s*["']?\s*([\w:.-]+)""", re.I
)
LATIN = re.compile(r"(?:us-)?ascii$|(?:iso[-_]?)?8859[-_]?1$|latin-?1$", re.IGNORECASE)
TEXTUAL = re.compile(
    r"(?:utf-?8|windows-\d+|cp\d+|iso[-_]8859[-_]\d+|latin-?\d|koi8-[ru]|macintosh|mac-?roman|"
    r"gb\d+|gbk|big5|shift[-_]jis|euc-(?:jp|kr))$",
    re.IGNORECASE,
)
START = 4096
STRAYS = re.compile("[\udc80-\udcff]+")
MANY = 100_000
WESTERN = "".join(bytes([b]).decode("cp1252", "ignore") or chr(b) for b in range(256))


def decode(data: bytes, into: Builder, encoding: str) -> str:
    """Return the text of a page, whatever its bytes; a doubt tells where they had to be guessed."""
    name, data = _named(data, into, encoding)
    text = _utf8(data, into, name) if name == "utf-8" else _other(data, into, name)
    if "\0" in text:
        into.doubt("zero bytes", "The page holds zero bytes, which are no text; they are left out.")
    return text.replace("\0", "").replace("\r\n", "\n").replace("\r", "\n")


def _named(data: bytes, into: Builder, encoding: str) -> tuple[str, bytes]:
    """Return the encoding of a page, and its bytes without their mark."""
    for mark, name in MARKS.items():
        if data.startswith(mark):
            return name, data[len(mark) :]
    zeros = data[:START].count(0) * 3
    if zeros > len(data[:START]):
        return ("utf-16-be" if data[:1] == b"\0" else "utf-16-le"), data
    if encoding.lower().replace("_", "-") not in ("utf-8", "utf8"):
        return _known(encoding, into), data
    said = SAID.search(data[:START])
    name = said[1].decode("ascii", "replace") if said else "utf-8"
    if LATIN.match(name):
        name = "cp1252"
    return (_known(name, into) if TEXTUAL.match(name) else "utf-8"), data


def _known(name: str, into: Builder) -> str:
    """Return an encoding by the name that Python gives it; PlanError when there is none."""
    try:
        name = {"macintosh": "mac-roman"}.get(name.lower(), name)
        bytes(4).decode(name)
        known = codecs.lookup(name)
    except (LookupError, ValueError) as error:
        raise into.fail(f"unknown encoding {name!r}; take it from the page's source") from error
    return known.name


def _utf8(data: bytes, into: Builder, name: str) -> str:
    """Return text that is UTF-8, but for bytes that Windows wrote."""
    try:
        return data.decode(name)
    except UnicodeDecodeError:
        text = data.decode(name, "surrogateescape")
    strays = len(text) - len(data.decode(name, "ignore"))
    into.doubt(
        "not in its encoding",
        f"{strays:,} characters of the page are not in the encoding it names (UTF-8); they are "
        "read as Windows writes them. Look at its dashes, quotes and accents.",
    )
    if strays > MANY:
        return _western(data)
    return STRAYS.sub(lambda some: _western(some[0].encode("ascii", "surrogateescape")), text)


def _other(data: bytes, into: Builder, name: str) -> str:
    """Return text in another encoding; in UTF-8 if it turns out to be that."""
    if name == "cp1252":
        return _western_or_utf8(data, into)
    try:
        return data.decode(name)
    except ValueError:
        lost = _replaced(data, into, name)
    into.doubt(
        "not in its encoding",
        f"{lost.count(chr(0xFFFD)):,} characters of the page are not in the encoding it names "
        f"({name}); each stands as \N{REPLACEMENT CHARACTER}. Give the right one in source.yaml.",
    )
    return lost


def _replaced(data: bytes, into: Builder, name: str) -> str:
    """Return text whose damage is marked; PlanError in an encoding that cannot do that."""
    try:
        return data.decode(name, "replace")
    except ValueError as error:
        raise into.fail(f"not in the encoding {name} ({error}); give the right one") from error


def _western_or_utf8(data: bytes, into: Builder) -> str:
    """Return text said to be Windows; a page that is UTF-8 all through is read as that."""
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError:
        return _western(data)
    if not text.isascii():
        into.doubt(
            "not in its encoding",
            "The page says that it is in a Western encoding, but it is in UTF-8; it is read so.",
        )
    return text


def _western(data: bytes) -> str:
    """Return text as Windows writes it; the five bytes it does not use become control marks."""
    return codecs.charmap_decode(data, "strict", WESTERN)[0]
