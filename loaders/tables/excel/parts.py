"""The parts of an Excel workbook: how they point at one another, and long ones row by row."""

import posixpath
from collections.abc import Iterator
from dataclasses import dataclass

from lxml import etree

from loaders.tables.builder import Builder
from loaders.tables.package import Package, xml_of

TREE = 16_000_000
"""Bytes of a part that is read as a whole: styles, theme, drawings."""
ROW = 8_000_000
"""Bytes of one row of a sheet, or one shared string."""
TAGS = 10_000_000
"""Tags of a part: a million rows of seven cells with a look but no words are still read."""
CHUNK = 1 << 18
OFF = frozenset(["0", "false", "off"])


@dataclass(frozen=True, slots=True)
class Relation:
    """What a part points at: the last word of its type, and the part; None when outside."""

    id: str
    kind: str
    part: str | None


def local(element: etree._Element) -> str:
    """Return the name of an element without its namespace: strict and usual files differ in it."""
    return str(element.tag).rpartition("}")[2]


def attribute(element: etree._Element, name: str) -> str:
    """Return an attribute whatever its namespace; nothing where it is not there."""
    for key, said in element.attrib.items():
        if str(key).rpartition("}")[2] == name:
            return str(said)
    return ""


def switched_on(said: str | None) -> bool:
    """Tell whether an attribute that is on or off is on."""
    return bool(said) and said not in OFF


def whole_number(said: str | None, otherwise: int = -1) -> int:
    """Return a whole number as written in a file, or another where it is none."""
    return int(said) if said and said.isascii() and said.isdigit() and len(said) < 10 else otherwise


class Parts:
    """The parts of a workbook, found by their names however those are written."""

    def __init__(self, data: bytes, into: Builder) -> None:
        """Open the archive; PlanError when it is damaged or too large."""
        self.into = into
        self.package = Package(into.document.name, data)
        self.names = {_folded(name): name for name in self.package.parts()}

    def find(self, path: str) -> str | None:
        """Return the name of a part; upper and lower case are the same, as in Excel."""
        return self.names.get(_folded(path))

    def xml(self, part: str) -> etree._Element:
        """Return the root of a part that is read as a whole."""
        data = self.package.bytes(part)
        if len(data) > TREE:
            raise self.into.fail(
                f"{part} has {len(data) / 1e6:,.0f} MB, far more than in a plan; copy the plan "
                "into a new workbook and save that"
            )
        return xml_of(self.into.document.name, part, data)

    def relations(self, part: str) -> list[Relation]:
        """Return what a part points at; nothing of it is fetched."""
        folder, name = posixpath.split(part)
        found = self.find(f"{folder}/_rels/{name}.rels")
        return [self._relation(folder, one) for one in self.xml(found)] if found else []

    def _relation(self, folder: str, one: etree._Element) -> Relation:
        """Return one of the things a part points at."""
        kind = attribute(one, "Type").rpartition("/")[2]
        outside = attribute(one, "TargetMode") == "External"
        target = attribute(one, "Target").replace("\\", "/")
        part = None if outside else self.find(posixpath.join("/", folder, target))
        return Relation(attribute(one, "Id"), kind, part)

    def stream(
        self, part: str, roots: tuple[str, ...], inner: bool = True
    ) -> Iterator[etree._Element]:
        """Give the children of the root, each once and complete; with `inner`, theirs before them.

        What was given is emptied: a sheet of a million rows never stands in memory as a whole.
        """
        data = self.package.bytes(part)
        if data.count(b"<") > TAGS:
            raise self.into.fail(
                f"{part} has more than {TAGS:,} cells and settings, far more than a plan; copy the "
                "plan into a new workbook and save that"
            )
        try:
            for one in self._streamed(part, data, roots, inner):
                yield one
                # Emptied before it is taken out: lxml takes long to take out a row of many cells.
                one.clear()
        except (etree.XMLSyntaxError, ValueError) as error:
            raise self.into.fail(f"damaged ({part}: {error}); save the plan again") from error

    def _streamed(
        self, part: str, data: bytes, roots: tuple[str, ...], inner: bool
    ) -> Iterator[etree._Element]:
        """Feed a part to a parser and give what is complete after each piece of it."""
        parser = etree.XMLPullParser(
            events=("start",), tag=[f"{{*}}{root}" for root in roots], huge_tree=True,
            resolve_entities=False, load_dtd=False, no_network=True, remove_comments=True,
            remove_pis=True,
        )  # fmt: skip
        root, since = None, 0
        for at in range(0, len(data), CHUNK):
            parser.feed(data[at : at + CHUNK])
            root = self._root(part, parser) if root is None else root
            since += CHUNK
            for element in _complete(root, inner):
                since = 0
                yield element
            if since > ROW:
                raise self.into.fail(f"{part}: a row of more than {ROW / 1e6:.0f} MB; shorten it")
        parser.close()
        if root is None:
            raise self.into.fail(f"damaged ({part} is not {' or '.join(roots)}); save it again")
        for box in root:
            yield from box if inner else ()
            yield box

    def _root(self, part: str, parser: etree.XMLPullParser) -> etree._Element | None:
        """Return the root once it is there; PlanError when it declares a document type."""
        for _, root in parser.read_events():
            if isinstance(root, etree._Element) and root.getparent() is None:
                if root.getroottree().docinfo.doctype:
                    raise self.into.fail(
                        f"{part} declares a document type, which no office program writes; save "
                        "the plan again"
                    )
                return root
        return None


def _complete(root: etree._Element | None, inner: bool) -> Iterator[etree._Element]:
    """Give and forget all that is complete: every child but the last; with `inner`, on two levels.

    The last child may still be open, and so may the last of its children.
    """
    if root is None or not len(root):
        return
    for box in root[:-1]:
        yield from box if inner else ()
        yield box
    del root[:-1]
    if inner:
        yield from root[-1][:-1]
        del root[-1][:-1]


def _folded(path: str) -> str:
    """Return the name of a part as names are compared."""
    return posixpath.normpath("/" + path.replace("\\", "/")).lstrip("/").lower()
