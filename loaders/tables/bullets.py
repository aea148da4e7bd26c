"""Bullets as people type them, and as the signs of a font read once its name is lost."""

import re

SURE = r"[•◦▪▫●○■□‣\u2043➢➤►✓✔❖◆◇❑❒\ue000-\uf8ff]"
"""Signs that are bullets wherever a line begins with one; a font of signs has letters of its own.

Word's Wingdings and Symbol keep their bullets between U+E000 and U+F8FF.
"""
LOOSE = r"(?:[-–—*·]|[o+>§Øü→](?=\s+[^\W\d]))"
"""Signs that are bullets where a space follows: a dash, a star, the `o` of a second level."""
BULLET = re.compile(rf"\s*(?:{SURE}\s*|{LOOSE}\s+|[-*](?=[A-Z][a-z]))")
"""What a line begins with that is an item of a list."""
