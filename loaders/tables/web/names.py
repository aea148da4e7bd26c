"""The names of HTML: what each element is to a reader, and which attributes are kept."""

import re


def _names(text: str) -> frozenset[str]:
    """Return the names of a text."""
    return frozenset(text.split())


KEPT = _names(
    "p h1 h2 h3 h4 h5 h6 ul ol li dl dt dd pre table caption thead tbody tfoot tr td th "
    "main nav header footer aside article section div span b i s del ins"
)
"""Elements that are read as what they are; every other name below stands for one of these."""
STANDS_FOR = (
    dict.fromkeys(
        _names(
            "address blockquote center details dialog fieldset figcaption figure hgroup legend "
            "marquee search summary"
        ),
        "div",
    )
    | dict.fromkeys(
        _names(
            "a abbr acronym bdi bdo big blink button code data font kbd label mark meter nobr "
            "output progress rp rt ruby samp small sub sup time tt u"
        ),
        "span",
    )
    | dict.fromkeys(["cite", "dfn", "em", "var"], "i")
    | dict.fromkeys(["menu", "dir"], "ul")
    | {"strong": "b", "strike": "s", "listing": "pre", "xmp": "pre", "q": "span", "hr": "br"}
    | {name: name for name in KEPT | {"br", "img"}}
    | {"image": "img"}
)
NOTHING = _names(
    "area base basefont bgsound body col colgroup head html keygen link map meta param plaintext "
    "picture source track wbr svg math g path rect circle ellipse line polygon polyline defs use "
    "symbol lineargradient radialgradient stop clippath mask pattern filter foreignobject marker "
    "mi mo mn ms mrow mfrac msup msub msqrt mtext mtable mtr mtd semantics annotation"
)
"""Elements that only hold others, or nothing."""
SPACES = _names("desc form frameset optgroup option select slot text textarea tspan")
"""Elements whose words stand apart from those around them, and that are nothing else."""
FRAMES = frozenset(["applet", "audio", "embed", "frame", "iframe", "object", "video", "canvas"])
CODE = frozenset(["script", "style", "template", "title"])
"""Elements whose content is no text of the page."""
ASIDE = frozenset(["noscript", "noframes", "noembed", "iframe"])
"""Elements whose content a browser does not show."""
VOID = frozenset(["br", "img"])
LOOSE = _names("p li dt dd td th tr tbody thead tfoot caption")
"""Elements that the next of their kind closes."""
GRID = frozenset(["td", "th", "tr", "tbody", "thead", "tfoot", "caption"])
MARKS = frozenset(["b", "i", "s"])
"""Elements that HTML opens again after the paragraph in which nobody closed them."""
BREAKING = KEPT - MARKS - {"span", "del", "ins"} | {"br"}
FRAGILE = frozenset(["b", "a", "i", "q", "s", "u"])
"""Names that are one letter, so that "a<b and c" looks like one of them."""

ATTRIBUTES = _names(
    "alt aria-label bgcolor class colspan height hidden open reversed role rowspan start style "
    "type value width checked selected"
)
"""Attributes that say something about the words; no other is kept."""
MEASURES = _names(
    "align bgcolor border cellpadding cellspacing class color colspan dir face headers height id "
    "lang role rowspan scope size start style type valign width"
)
"""Attributes whose value never holds markup."""
SWITCHES = _names(
    "async autofocus autoplay checked compact controls default defer disabled download draggable "
    "hidden inert ismap itemscope loop multiple muted nohref noresize noshade novalidate nowrap "
    "open readonly required reversed selected scoped sortable spellcheck contenteditable "
    "allowfullscreen playsinline border alt class style id title lang width height align valign "
    "href src name value cellspacing cellpadding bgcolor rowspan colspan scope role dir"
)
"""Attributes that may stand without a value."""
SAYING = re.compile(r"(?:on|data-|aria-|ng-|v-|x-|:|@)|(?:srcdoc|content)$")
"""Attributes that may hold markup or scripts."""
