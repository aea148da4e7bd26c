"""The names of WordprocessingML, and the values of its attributes."""

from collections.abc import Iterable
from functools import cache

from lxml import etree

WORDS = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
LINKS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/main"
VML = "urn:schemas-microsoft-com:vml"
MARKUP = "http://schemas.openxmlformats.org/markup-compatibility/2006"
STRICT = {
    "http://purl.oclc.org/ooxml/wordprocessingml/main": WORDS,
    "http://purl.oclc.org/ooxml/officeDocument/relationships": LINKS,
    "http://purl.oclc.org/ooxml/drawingml/main": DRAWING,
}
"""The namespaces of ISO strict files, and what the same names are called in all others."""
MATHS = "http://schemas.openxmlformats.org/officeDocument/2006/math"
OFF = ("0", "false", "off")


@cache
def w(name: str) -> str:
    """Return the full name of an element or an attribute."""
    return f"{{{WORDS}}}{name}"


P, R, T, TBL, TR, TC = (w(name) for name in ("p", "r", "t", "tbl", "tr", "tc"))
P_PROPERTIES, R_PROPERTIES, VAL = w("pPr"), w("rPr"), w("val")
INSERTED, DELETED = w("ins"), w("del")
MOVED_TO, MOVED_FROM = w("moveTo"), w("moveFrom")
TEXT_BOX = w("txbxContent")
BRANCHES = f"{{{MARKUP}}}AlternateContent"
WAYS = (f"{{{MARKUP}}}Choice", f"{{{MARKUP}}}Fallback")
TEXTS = (T, f"{{{MATHS}}}t", f"{{{DRAWING}}}t")
"""Where words stand: in text, in formulas and in drawings."""


def transitional(root: etree._Element) -> etree._Element:
    """Return the same tree with the names of ISO strict replaced by the usual ones."""
    if etree.QName(root).namespace in STRICT:
        for element in root.iter(etree.Element):
            element.tag = _usual(str(element.tag))
            for name, value in element.attrib.items():
                usual = _usual(str(name))
                if name != usual:
                    del element.attrib[name]
                    element.set(usual, value)
    return root


def _usual(name: str) -> str:
    """Return the usual name for one of ISO strict."""
    namespace, brace, local = name[1:].partition("}")
    return f"{{{STRICT.get(namespace, namespace)}}}{local}" if brace else name


def inner(parent: etree._Element | None, tag: str) -> etree._Element | None:
    """Return the first child of a name; None without one, or without a parent."""
    # Twice as fast as find(), and this is where most of the time of reading goes.
    return None if parent is None else next(parent.iterchildren(tag), None)


def value(parent: etree._Element | None, name: str) -> str | None:
    """Return the value of a property; None where it is not stated."""
    found = inner(parent, w(name))
    return None if found is None else found.get(VAL, "")


def whole(parent: etree._Element | None, name: str) -> int | None:
    """Return a whole number that is stated as a property, else None."""
    return number(value(parent, name))


def number(said: str | None) -> int | None:
    """Return the number a value says; None where it says none, or one no program would write."""
    try:
        return int(said) if said and len(said) < 12 else None
    except ValueError:
        return None


def switch(parent: etree._Element | None, name: str) -> bool | None:
    """Return whether a property is on or off; None where it is not stated."""
    said = value(parent, name)
    return None if said is None else said not in OFF


def chosen(branches: etree._Element) -> Iterable[etree._Element]:
    """Return the first way that has words, else the first: only one of them is shown."""
    ways = [way for way in branches if way.tag in WAYS]
    worded = (way for way in ways if next(way.iter(*TEXTS), None) is not None)
    return next(worded, ways[0] if ways else ())
