"""What `find` prints: a paragraph a hit in 80 columns, or JSON."""

from typing import Any

from graph import schema
from graph.model import Agency, Passage, Recommendation
from graph.signs import in_json
from queries.find_excerpt import excerpt, spans
from queries.find_place import Standing
from queries.finding import KINDS, Found, Hit
from queries.folding import cut, line

PLURAL = {"agency": "agencies"}
PLACES = 2
ADDRESS = 60
EMPTY = "The graph holds no plan yet. Load one: dhrgraph load newham\n"
ADVICE = (
    "A word is found whole, as one or several (review, reviews), in small or capital letters; "
    "its spelling and its accents count. Try another spelling, or fewer words."
)


def find_text(found: Found) -> str:
    """Return what was found for a terminal: how much of what, then the hits, the best first."""
    if not found.plans:
        return EMPTY
    head = [line(_counted(found), "", "  "), *(line(one, "") for one in _said(found))]
    paragraphs = ["\n".join(head), *(_paragraph(found, hit) for hit in found.hits)]
    return "\n\n".join(paragraphs) + "\n"


def _counted(found: Found) -> str:
    """Return how many things were found, out of how many of each kind."""
    counts = (f"{found.counts[kind]} of {_many(kind, n)}" for kind, n in found.searched.items())
    return f"{found.number} found for {_sought(found)}: {', '.join(counts)}."


def _many(kind: str, number: int) -> str:
    """Return a number of things of a kind in words: 1 action, 30 agencies."""
    return f"{number:,} {kind if number == 1 else PLURAL.get(kind, f'{kind}s')}"


def _sought(found: Found) -> str:
    """Return what was sought, each phrase in quotation marks."""
    return ", ".join(_part(part.words) for part in found.wanted.parts)


def _part(words: tuple[str, ...]) -> str:
    """Return a word, or a phrase in quotation marks."""
    return words[0] if len(words) == 1 else f"“{' '.join(words)}”"


def _said(found: Found) -> list[str]:
    """Return what must be known of the hits: not all words, some left out, more to be had."""
    said, parts = [], len(found.wanted.parts)
    if found.hits and found.held < parts:
        said.append(f"Nothing holds all {parts} of these; what follows holds {found.held} of them.")
    if found.nowhere and parts > 1:
        said.append(f"Nowhere: {', '.join(_part(part.words) for part in found.nowhere)}.")
    if found.shown_elsewhere:
        more = _many("passage", found.shown_elsewhere)
        said.append(f"Not listed again: {more} whose words are in something found there.")
    if not found.hits:
        said.append(ADVICE)
        if any(len(part.words) > 1 for part in found.wanted.parts):
            said.append("Without quotation marks, words are also found apart.")
    if len(found.hits) < found.number:
        said.append(f"The best {len(found.hits)} are listed; all of them: --most {found.number}")
    return said


def _paragraph(found: Found, hit: Hit) -> str:
    """Return one hit: what it is, its words, where they stand, and how to go on."""
    at = _standing(found, hit)
    words = f"“{excerpt(hit.text, found.wanted)}”"
    lines = [line(f"{hit.kind} {_name(hit)}{_of(hit, at)}", ""), line(words)]
    lines += [line(f"[{place}] {cut(address, ADDRESS)}") for place, address in at.places[:PLACES]]
    if len(at.places) > PLACES:
        lines.append(line(f"and {_more(len(at.places) - PLACES)}"))
    return "\n".join([*lines, *([line(on)] if (on := _on(found, hit)) else [])])


def _standing(found: Found, hit: Hit) -> Standing:
    """Return where a hit stands."""
    return found.at[KINDS[hit.kind].__name__, hit.id]


def _name(hit: Hit) -> str:
    """Return the name of a hit within its plan: R10, AB 2, t5r2a1."""
    if KINDS[hit.kind] is Agency:
        return hit.id
    name = hit.id.partition("/")[2]
    return name.replace("/", " ") if KINDS[hit.kind] is Recommendation else name


def _of(hit: Hit, at: Standing) -> str:
    """Return the plan of a hit in words."""
    if at.plan is None:
        return " of several plans" if at.places else ""
    return f" of {at.plan}"


def _more(number: int) -> str:
    """Return how many more places there are."""
    return "1 more place" if number == 1 else f"{number} more places"


def _on(found: Found, hit: Hit) -> str:
    """Return the command that goes on from a hit; none where there is nothing to trace."""
    traced = _standing(found, hit).recommendations
    if not traced:
        return ""
    names = [name if found.several else name.partition("/")[2] for name in traced]
    said = f'"{names[0]}"' if " " in names[0] else names[0]
    others = f" (also {', '.join(names[1:])})" if len(names) > 1 else ""
    return f"dhrgraph trace {said}{others}"


def find_json(found: Found) -> str:
    """Return what was found as JSON; spans count characters of `text`, from 0."""
    said = {
        "words": [" ".join(part.words) for part in found.wanted.parts],
        "held": found.held,
        "nowhere": [" ".join(part.words) for part in found.nowhere],
        "found": dict(found.counts),
        "searched": dict(found.searched),
        "passages_not_listed_again": found.shown_elsewhere,
        "hits": [_as_json(found, hit) for hit in found.hits],
    }
    return in_json(said, indent=2) + "\n"


def _as_json(found: Found, hit: Hit) -> dict[str, Any]:
    """Return one hit; its first place as `passage` and `address`, and every place."""
    at = _standing(found, hit)
    first = at.places[0] if at.places else (None, None)
    return {
        "id": hit.id,
        "label": KINDS[hit.kind].__name__,
        "plan": at.plan,
        "score": hit.score,
        schema.words(Passage): hit.text,
        "spans": [list(span) for span in spans(hit.text, found.wanted)],
        "passage": first[0],
        "address": first[1],
        "places": [{"passage": place, "address": address} for place, address in at.places],
        "recommendations": list(at.recommendations),
    }
