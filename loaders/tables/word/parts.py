"""The parts of a Word file, found through the relationships between them."""

import posixpath
from dataclasses import dataclass
from urllib.parse import unquote

from lxml import etree

from loaders.tables.package import Package
from loaders.tables.word.names import transitional

KINDS = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"
USUAL = "word/document.xml"


@dataclass(frozen=True, slots=True)
class Link:
    """A relationship of a part: its id, its kind, and the part or the address it leads to."""

    id: str
    kind: str
    target: str
    outside: bool


class Parts:
    """The main part of a Word file, and the parts that it leads to."""

    def __init__(self, package: Package) -> None:
        """Find the main part."""
        self.package = package
        self.names = {name.lower(): name for name in package.parts()}
        found = [link.target for link in self._links("") if link.kind == "officeDocument"]
        self.main = found[0] if found else USUAL
        self.links = self._links(self.main)

    def body(self) -> etree._Element:
        """Return the root of the main part."""
        return self._xml(self.main)

    def related(self, kind: str) -> etree._Element | None:
        """Return the root of the one part of a kind (`styles`, `numbering`); None without one."""
        for link in self.links:
            if link.kind == kind and not link.outside:
                return self._xml(link.target)
        return None

    def linked(self, identity: str | None) -> etree._Element | None:
        """Return the root of the part that an id leads to."""
        for link in self.links:
            if link.id == identity and not link.outside:
                return self._xml(link.target)
        return None

    def outside(self) -> int:
        """Return how many files outside of this one are part of it; hyperlinks are none."""
        return sum(link.outside and link.kind != "hyperlink" for link in self.links)

    def macros(self) -> bool:
        """Tell whether there are macros in it."""
        return any(posixpath.basename(name) == "vbaproject.bin" for name in self.names)

    def _xml(self, part: str) -> etree._Element:
        """Return the root of a part."""
        return transitional(self.package.xml(self.names.get(part.lower(), part)))

    def _links(self, part: str) -> list[Link]:
        """Return the relationships of a part; those of the whole file for no part."""
        folder, name = posixpath.split(part)
        where = posixpath.join(folder, "_rels", f"{name}.rels").lower()
        if where not in self.names:
            return []
        return [_link(folder, found) for found in self._xml(where).iter(KINDS)]


def _link(folder: str, found: etree._Element) -> Link:
    """Return a relationship; its target counts from the folder of the part that has it."""
    outside = found.get("TargetMode", "").lower() == "external"
    target = unquote(found.get("Target", ""))
    inside = posixpath.normpath(posixpath.join("/", folder, target)).lstrip("/")
    kind = found.get("Type", "").rpartition("/")[2]
    return Link(found.get("Id", ""), kind, target if outside else inside, outside)
