"""The source of a web page made safe: tags mended, scripts left out, no word swallowed.

What comes out holds the elements of `names.KEPT` only, each with the number of its attributes,
so that the HTML5 parser behind it meets no damage, and nothing that makes it slow: it takes time
by the depth of a page, and HTML opens unclosed elements again in every paragraph.
"""

import html
import re
from collections import Counter

from loaders.tables import limits
from loaders.tables.builder import Builder
from loaders.tables.web.depth import Depth
from loaders.tables.web.mended import Source, letters
from loaders.tables.web.names import ASIDE, CODE, FRAMES, NOTHING, SPACES, STANDS_FOR
from loaders.tables.web.tag import Tag, read_tag

TAGS, STEPS, ENTITIES = 200_000, 1_000_000, 1_000_000
"""Of a page: several times those of the longest plan that Word saves. Steps are tags, attributes
and the lines of text fields."""
EMPTY = re.compile("<!--?-?>")
CLOSED = re.compile(r"</\s*([a-zA-Z][^\s/>]*)")
TAGGED = re.compile(r"<[^<>]*>")
RESUMES = re.compile(r"</?(?:td|tr|th|table|tbody|thead|p|div|ul|ol|li|h[1-6]|body)\b", re.I)
OPTION = re.compile(r"<option\b([^>]*)>([^<]*)", re.IGNORECASE)
SELECTED = re.compile(r"\bselected\b", re.IGNORECASE)
DRAWN = r"<(?:title|text|desc)\b"
DECLARED = re.compile(r"<(?:\?|!(?:doctype|entity|element|attlist|notation|\[))", re.IGNORECASE)
DOCTYPE = re.compile(r"<!doctype[^<>\[]*(\[[^\]]*\]\s*)?>", re.IGNORECASE)
UNSEEN_INPUT = frozenset(["hidden", "password", "file", "color", "range", "image"])


class Mender:
    """Goes through the source of a page once, from tag to tag."""

    def __init__(self, page: str, into: Builder) -> None:
        """Begin with a page; PlanError when it holds more tags than any plan."""
        self.page, self.into, self.source = page, into, Source()
        self.closed = {name.lower() for name in CLOSED.findall(page)}
        self.depth, self.found = Depth(), dict[str, int]()
        self.steps, self.drawing = 0, 0
        if page.count("\n") > STEPS or page.count("&") > ENTITIES or page.count("<") > TAGS:
            raise self._too_many()

    def mend(self) -> Source:
        """Return the page made safe."""
        at = 0
        while at < len(self.page):
            begins = self.page.find("<", at)
            begins = len(self.page) if begins < 0 else begins
            self._say(self.page[at:begins])
            at = self._markup(begins) if begins < len(self.page) else begins
        self.source.left += Counter(deep=self.depth.left, loose=self.depth.loose)
        return self.source

    def _too_many(self) -> Exception:
        """Return the error of a page that is no plan."""
        return self.into.fail(
            f"more than {TAGS:,} tags, or far more in them than a plan has; save the plan alone"
        )

    def _say(self, raw: str, *, decoded: bool = False) -> None:
        """Write words; those between the cells of a table become a paragraph of their own."""
        words = raw if decoded else html.unescape(raw)
        safe = html.escape(words, quote=False)
        self.source.letters += letters(words)
        if self.source.letters > limits.TEXT:
            raise self.into.fail(f"more than {limits.TEXT:,} characters; a plan is shorter")
        if self.depth.between_cells and words.strip():
            self.source.left["stray"] += len(words.split())
            safe = f"<p>{safe}</p>"
        self.source.parts.append(safe)

    def _find(self, end: str, at: int) -> int:
        """Return where some markup, a regular expression, stands next; -1 when it never does."""
        known = self.found.get(end)
        if known is None or 0 <= known < at:
            match = re.compile(end, re.IGNORECASE).search(self.page, at)
            self.found[end] = known = match.start() if match else -1
        return known

    def _step(self, number: int) -> None:
        """Count what is gone through; PlanError when it is far more than a plan has."""
        self.steps += number
        if self.steps > STEPS:
            raise self._too_many()

    def _after(self, at: int) -> int:
        """Return the place after the next bracket that ends a tag."""
        end = self.page.find(">", at)
        return end + 1 if end >= 0 else len(self.page)

    def _markup(self, at: int) -> int:
        """Read what a bracket begins: a comment, a declaration, a tag, or only a word."""
        if self.page[at + 1 : at + 2] in ("!", "?"):
            return self._declaration(at)
        tag = read_tag(self.page, at)
        if tag is None or (tag.name not in self.closed and self._unknown(tag.name)) or tag.prose:
            if tag is not None and self.page.startswith(f"</{tag.name}", tag.end):
                return self._tag(tag)
            if tag is not None and not tag.closing:
                self.source.left["no tag"] += 1
            self._say("<", decoded=True)
            return at + 1
        return self._tag(tag)

    def _unknown(self, name: str) -> bool:
        """Tell whether a name is none of HTML's, nor of those that programs make up."""
        if ":" in name or "-" in name:
            return False
        known = (STANDS_FOR, NOTHING, SPACES, FRAMES, CODE, ASIDE, ("input", "textarea"))
        return not any(name in names for names in known)

    def _declaration(self, at: int) -> int:
        """Leave a comment out; keep the words of a CDATA section."""
        if self.page.startswith("<!--", at):
            return self._comment(at)
        if self.page.startswith("<![CDATA[", at):
            end = self._find("]]>", at)
            self._say(self.page[at + 9 : end] if end >= 0 else "", decoded=True)
            return end + 3 if end >= 0 else at + 9
        doctype = DOCTYPE.match(self.page, at, at + 100_000)
        if doctype:
            self.source.left["entities"] += (doctype[1] or "").lower().count("<!entity")
            return doctype.end()
        cut = self.page.find("<", at + 1)
        cut = len(self.page) if cut < 0 else cut
        if not DECLARED.match(self.page, at) and self.page.find(">", at, cut) < 0:
            self._say("<", decoded=True)
            return at + 1
        return self._after(at)

    def _comment(self, at: int) -> int:
        """Leave a comment out; what follows the beginning of one that never ends, is text."""
        empty = EMPTY.match(self.page, at)
        if empty:
            return empty.end()
        end = self._find("-->", at + 4)
        if end < 0:
            self.source.left["mended"] += 1
            return at + 4
        within = self.page.find("<!--", at + 4, end)
        if within >= 0:
            words = TAGGED.sub(" ", self.page[at + 4 : within]).split()
            self.source.left["comment"] += len(words)
        return end + 3

    def _tag(self, tag: Tag) -> int:
        """Write a tag, and the words that stand inside it; return where the page goes on."""
        self._step(tag.steps)
        self.source.left["mended"] += tag.mended
        goes_on = self._element(tag)
        if tag.words and (tag.cut or tag.closing):
            self._say(f" {self.page[tag.first_word : tag.end].removesuffix('>')} ")
        elif tag.words:
            self.source.spilled += tag.words
        return goes_on

    def _element(self, tag: Tag) -> int:
        """Write a tag as what it stands for; return where the page goes on."""
        if tag.name == "svg":
            self.drawing = max(0, self.drawing + (-1 if tag.closing else 1))
            return self._picture(tag)
        if tag.name in CODE | ASIDE and not (tag.name == "title" and self.drawing):
            return self._content(tag)
        if tag.name in ("textarea", "select", "input") and not tag.closing:
            return self._field(tag)
        self._write(tag)
        return tag.end

    def _picture(self, tag: Tag) -> int:
        """Write a drawing as a picture; its words follow as text."""
        if not tag.closing:
            end = self._find("</svg", tag.end)
            worded = 0 <= self._find(DRAWN, tag.end) < end
            label = {"alt": tag.attributes["aria-label"]} if "aria-label" in tag.attributes else {}
            self.source.parts.append(" " if worded else f"<img{self._number(label)}>")
        return tag.end

    def _content(self, tag: Tag) -> int:
        """Leave an element out with its content: scripts, styles, what a browser does not show."""
        self.source.left["frame"] += tag.name in FRAMES and not tag.closing
        end = -1 if tag.closing else self._find(f"</{tag.name}", tag.end)
        if end < 0:
            return self._endless(tag)
        content = self.page[tag.end : end]
        if tag.name == "style":
            self.source.styles.append(content)
        if tag.name in ASIDE:
            self.source.left["fallback"] += len(TAGGED.sub(" ", content).split())
        return end

    def _endless(self, tag: Tag) -> int:
        """Return where the page goes on after an element that nobody closes."""
        if tag.closing or tag.name not in ("script", "style"):
            return tag.end
        self.source.left["mended"] += 1
        resumes = RESUMES.search(self.page, tag.end)
        return resumes.start() if resumes else len(self.page)

    def _field(self, tag: Tag) -> int:
        """Write what a field of a form holds."""
        if tag.name == "input":
            return self._input(tag)
        end = self._find(f"</{tag.name}", tag.end)
        if end < 0 or RESUMES.search(self.page, tag.end, end):
            self.source.left["mended"] += 1
            self.source.parts.append(" ")
            return tag.end
        content = self.page[tag.end : end]
        if tag.name == "textarea":
            self._lines(html.unescape(content))
        else:
            self._choice(content)
        return end

    def _lines(self, text: str) -> None:
        """Write the lines of a text field."""
        lines = text.split("\n")
        self._step(len(lines))
        for line in lines:
            self.source.parts.append("<br>")
            self._say(line, decoded=True)
        self.source.parts.append("<br>")

    def _choice(self, content: str) -> None:
        """Write the choice that a list of choices shows; count the others."""
        options = [(SELECTED.search(m[1]) is not None, m[2]) for m in OPTION.finditer(content)]
        chosen = [text for taken, text in options if taken] or [text for _, text in options[:1]]
        self.source.left["choices"] += len(options) - len(chosen)
        self._say(" " + " ".join(chosen) + " ")

    def _input(self, tag: Tag) -> int:
        """Write the value that a field shows."""
        kind = tag.attributes.get("type", "text").lower()
        if kind in ("checkbox", "radio"):
            self.source.left["boxes"] += 1
        elif kind not in UNSEEN_INPUT and tag.attributes.get("value"):
            self._say(f" {tag.attributes['value']} ")
        return tag.end

    def _write(self, tag: Tag) -> None:
        """Write a tag as one of the few that the parser gets."""
        name = STANDS_FOR.get(tag.name, "")
        if tag.name in NOTHING:
            return
        if tag.name in SPACES or tag.name in FRAMES or tag.name == "title":
            self.source.left["frame"] += tag.name in FRAMES and not tag.closing
            self.source.parts.append(" ")
        elif tag.closing:
            self.source.parts.append(self.depth.end(name or "span"))
        else:
            begins = self.depth.begin(name or "span", self._number(tag.attributes))
            self.source.parts.append(begins)
            if self.depth.written > TAGS:
                raise self._too_many()
        if tag.name == "q":
            self._say("”" if tag.closing else "“", decoded=True)

    def _number(self, attributes: dict[str, str]) -> str:
        """Return the number under which the attributes of an element are kept, as markup."""
        if not attributes:
            return ""
        self.source.attributes.append(attributes)
        return f" n={len(self.source.attributes) - 1}"


def mend(page: str, into: Builder) -> Source:
    """Return the source of a page made safe; PlanError when it holds more tags than any plan."""
    return Mender(page, into).mend()
