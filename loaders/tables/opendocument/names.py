"""The names of OpenDocument: its namespaces, and how an attribute is asked for."""

from collections.abc import Iterator

from lxml import etree

SPACES = {
    **{
        name: f"urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"
        for name in ("office", "table", "text", "style", "script")
    },
    "draw": "urn:oasis:names:tc:opendocument:xmlns:drawing:1.0",
    "fo": "urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0",
    "svg": "urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0",
    "calcext": "urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0",
    "dc": "http://purl.org/dc/elements/1.1/",
}
ROW_GROUPS = frozenset(["table:table-rows", "table:table-header-rows", "table:table-row-group"])
SHORT = {address: name for name, address in SPACES.items()}


def full(name: str) -> str:
    """Return `table:table-row` as lxml writes it."""
    space, _, local = name.partition(":")
    return f"{{{SPACES[space]}}}{local}"


def name_of(element: etree._Element) -> str:
    """Return what an element is called, as `table:table-row`; nothing for what is no element."""
    if not isinstance(element.tag, str):
        return ""
    space, _, local = element.tag.rpartition("}")
    return f"{SHORT.get(space[1:], '')}:{local}"


def said(element: etree._Element, name: str) -> str:
    """Return an attribute, blank where it is not there."""
    return element.get(full(name)) or ""


def count(element: etree._Element, name: str) -> int:
    """Return an attribute that counts: 1 where it is not there or is no number above 0."""
    words = said(element, name).strip()
    # More digits than any count has: a number too long to turn into one is a mistake.
    if not words.isascii() or not words.isdigit():
        return 1
    return max(int(words[:12]), 1)


def inside(element: etree._Element, groups: frozenset[str], name: str) -> Iterator[etree._Element]:
    """Yield the rows or columns of a sheet, those in groups too; a group may hold groups."""
    waiting = [iter(element)]
    while waiting:
        child = next(waiting[-1], None)
        if child is None:
            waiting.pop()
        elif name_of(child) == name:
            yield child
        elif name_of(child) in groups:
            waiting.append(iter(child))
