"""How far a recommendation reaches, as a heading or a cell says it."""

import re

from graph.model import Scope

HEADING_LENGTH = 120


def scopes_of(text: str) -> list[Scope]:
    """Return the scopes named in a text, the widest last."""
    scopes: tuple[Scope, ...] = ("local", "regional", "national")
    return [scope for scope in scopes if re.search(rf"\b{scope}(?:ly)?\b", text, re.IGNORECASE)]


def heading_about_recommendations(section: str) -> str:
    """Return the short lines before a table that speak of recommendations: they head it."""
    lines = [line for line in section.splitlines() if len(line) < HEADING_LENGTH]
    return "\n".join(line for line in lines if re.search(r"\brecommendations?\b", line.lower()))
