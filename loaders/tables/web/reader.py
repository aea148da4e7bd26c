"""The reader of web pages: what the page shows of the plan, without the website around it."""

import html
import re
from collections import Counter

from loaders.tables.builder import Builder
from loaders.tables.web.encoding import decode
from loaders.tables.web.mended import Source, letters
from loaders.tables.web.source import mend
from loaders.tables.web.tables import write
from loaders.tables.web.tree import Element, tree
from loaders.tables.web.words import Counts, Look, flow_of, furnishes

TAGGED = re.compile(r"<[^<>]*>")
CONTROLS = [chr(n) for n in (*range(1, 9), *range(14, 32))]
ARCHIVE = re.compile(rb"^content-type:\s*multipart/related", re.IGNORECASE | re.MULTILINE)
START = 4096
FEW = 5
"""Words that a doubt names."""


def read(data: bytes, into: Builder, encoding: str) -> None:
    """Read a web page; PlanError when it is far larger than a plan."""
    if not data.lstrip().startswith(b"<") and ARCHIVE.search(data[:START]):
        raise into.fail("a web archive (.mht); open it and save it as a web page (.html)")
    page = decode(data, into, encoding)
    if sum(map(page.count, CONTROLS)) > 20 + len(page) / 100:
        raise into.fail("not a web page; open it in a browser and save the page again")
    source = mend(page, into)
    body = tree(source, into)
    _missing(source, body, into)
    counts = _pages(body, into)
    for name, number in (source.left + counts.left).items():
        if number and name in SAYS:
            into.doubt(*_said(name, number, counts))
    if source.spilled:
        into.doubt(
            "words inside tags",
            f"Words stand inside the tags of the page, where no browser shows them: "
            f"{_few(source.spilled)}. If they belong to the plan, mend the page.",
        )


def _pages(body: Element, into: Builder) -> Counts:
    """Write the part of a page that holds the plan, or all of it where nothing else has words."""
    chosen = _chosen(body)
    counts = Counts(chosen=chosen)
    write(flow_of(body, Look(page=True, away="around" if chosen else None), counts), into)
    if into.document.tables or into.document.paragraphs or not counts.left["around"]:
        return counts
    counts = Counts(everything=True)
    write(flow_of(body, Look(page=True), counts), into)
    return counts


def _chosen(body: Element) -> frozenset[Element]:
    """Return the elements said to be the content, if the tables of the page are in them."""
    mains, articles, whole = _outermost(body)
    if mains and (_tables(mains) or not whole):
        return frozenset(mains)
    return frozenset(articles if articles and _tables(articles) == whole else ())


def _outermost(body: Element) -> tuple[list[Element], list[Element], int]:
    """Return the main elements and the articles, none within another, and count the tables."""
    mains: list[Element] = []
    articles: list[Element] = []
    tables = 0
    waiting = [(one, False, False) for one in reversed(list(body.children()))]
    while waiting:
        one, in_article, around = waiting.pop()
        around = around or furnishes(one, Look(section=in_article))
        if one.name == "table":
            tables += not around
            continue
        if one.name == "main" or one.role == "main":
            mains.append(one)
        article = one.name == "article" or one.role == "article"
        if article and not in_article and not around:
            articles.append(one)
        inside = in_article or article or one.name in ("main", "section")
        waiting += [(child, inside, around) for child in reversed(list(one.children()))]
    return mains, articles, tables


def _tables(parts: list[Element]) -> int:
    """Count the tables of some parts of a page, those within tables not."""
    return sum(_outermost(part)[2] for part in parts)


def _missing(source: Source, body: Element, into: Builder) -> None:
    """Say which words the damage of a page swallowed, if any."""
    read = body.words()
    if letters(read) == source.letters:
        return
    written = Counter(html.unescape(TAGGED.sub(" ", "".join(source.parts))).split())
    lost = written - Counter(read.split())
    into.doubt(
        "words lost",
        f"Words were lost to the damaged markup of the page, among them: {_few(list(lost))}. "
        "Open the page, copy the plan into a Word document and load that.",
    )


def _few(words: list[str]) -> str:
    """Return the first few words."""
    more = ", …" if len(words) > FEW else ""
    return ", ".join(word[:40] for word in words[:FEW]) + more


SAYS = {
    "around": (
        "navigation left out",
        "Words of navigation, header and footer around the plan are left out: {number:,}{tables}.",
    ),
    "hidden": ("hidden words", "Words that the page hides are left out: {number:,}{tables}."),
    "deleted": (
        "tracked changes",
        "Words that are struck through or deleted are left out: {number:,}{tables}.",
    ),
    "inserted": ("tracked changes", "Tracked insertions are read as text: {number:,}."),
    "comments": ("comments", "Words of comments are left out: {number:,}."),
    "comment": (
        "comment not ended",
        "A hidden comment of the page holds another; the words before it are left out, look "
        "whether the page shows them: {number:,}.",
    ),
    "pictures": (
        "picture not read",
        "Pictures outside the tables that say nothing in words: {number:,}.",
    ),
    "mended": (
        "damaged markup",
        "Tags of the page are damaged, as by a quote that is not closed: {number:,}. The words are "
        "kept, but compare the tables with the page.",
    ),
    "no tag": (
        "unknown tag",
        "Times that a < begins nothing that a page knows, so that it is read as text: {number:,}.",
    ),
    "stray": (
        "words outside cells",
        "Words that stand in a table, but in none of its cells, are read as paragraphs before it, "
        "as browsers show them: {number:,}.",
    ),
    "loose": (
        "cells outside tables",
        "Cells that stand in no table are read as paragraphs: {number:,}.",
    ),
    "deep": (
        "nested too deep",
        "Elements that stand too deep inside others are read without their layout: {number:,}.",
    ),
    "frame": (
        "frame not read",
        "Frames and embedded things of the page are not read: {number:,}. Save them and load them "
        "too if they hold the plan.",
    ),
    "fallback": (
        "words for old browsers",
        "Words that show only where scripts or frames are off are left out: {number:,}.",
    ),
    "choices": (
        "choices not made",
        "Choices that the lists of a form do not show are left out: {number:,}.",
    ),
    "boxes": ("tick box not read", "Tick boxes that say nothing in words: {number:,}."),
    "entities": (
        "entities declared",
        "Words that the page declares as entities of its own are not put in: {number:,}.",
    ),
}


def _said(name: str, number: int, counts: Counts) -> tuple[str, str]:
    """Return the kind and the sentence of a doubt about what was left out."""
    kind, text = SAYS[name]
    tables = counts.left[f"tables {name}"]
    also = f" (tables among them: {tables:,})" if tables else ""
    return kind, text.format(number=number, tables=also)
