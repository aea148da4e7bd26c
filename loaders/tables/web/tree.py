"""A web page as a tree: elements with their attributes and styles, and the words between them."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from selectolax.lexbor import LexborHTMLParser, LexborNode, SelectolaxError

from loaders.tables.builder import Builder
from loaders.tables.web.mended import Source
from loaders.tables.web.styles import Declared, Rules, rules, style_of

NOTHING: dict[str, str] = {}
"""No attributes, no style: shared by most elements, as there are many."""


@dataclass(slots=True, eq=False)
class Element:
    """An element: what it is called, what is said of it, and what it holds in order."""

    name: str
    attributes: dict[str, str] = field(default_factory=dict)
    style: Declared = field(default_factory=dict)
    holds: "list[Element | str]" = field(default_factory=list)

    @property
    def role(self) -> str:
        """Return the part it plays in the page."""
        return self.attributes.get("role", "").strip().lower()

    def number(self, name: str) -> int | None:
        """Return a number that is said of it; None when it is none."""
        said = self.attributes.get(name, "").strip().removeprefix("+")
        digits = said.removeprefix("-")
        cut = next((i for i, c in enumerate(digits) if c not in "0123456789"), len(digits))
        value = int(digits[: min(cut, 9)]) if cut else None
        return -value if value is not None and said.startswith("-") else value

    def children(self, *names: str) -> "Iterator[Element]":
        """Yield the elements that it holds, of some names if any are given."""
        for one in self.holds:
            if isinstance(one, Element) and (not names or one.name in names):
                yield one

    def within(self) -> "Iterator[Element]":
        """Yield every element inside it, in order."""
        waiting = list(reversed(list(self.children())))
        while waiting:
            one = waiting.pop()
            yield one
            waiting += reversed(list(one.children()))

    def words(self) -> str:
        """Return everything that is written inside it, without any structure."""
        waiting: list[Element | str] = [self]
        found: list[str] = []
        while waiting:
            one = waiting.pop()
            if isinstance(one, str):
                found.append(one)
            else:
                waiting += reversed(one.holds)
        return " ".join(found)


def tree(source: Source, into: Builder) -> Element:
    """Return the body of a page, put together by the rules of HTML5; PlanError if it has none."""
    try:
        page = LexborHTMLParser("<!doctype html><body>" + "".join(source.parts))
    except SelectolaxError as error:
        raise into.fail(f"cannot be read as a web page ({error}); save it again") from error
    known = rules(source.styles)
    body = Element("body")
    waiting: list[tuple[LexborNode | None, Element]] = [(page.body and page.body.child, body)]
    while waiting:
        node, parent = waiting.pop()
        while node is not None:
            if node.tag == "-text":
                parent.holds.append(node.text_content or "")
            else:
                one = _element(node, source, known)
                parent.holds.append(one)
                waiting.append((node.child, one))
            node = node.next
    return body


def _element(node: LexborNode, source: Source, known: Rules) -> Element:
    """Return an element as the parser has it, with the attributes kept for it."""
    name = node.tag or "span"
    number = node.attributes.get("n")
    kept = source.attributes[int(number)] if number else NOTHING
    return Element(name, kept, style_of(name, kept, known) if kept else NOTHING)
