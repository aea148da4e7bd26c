"""The colour behind a cell, as the word of a red-amber-green status."""

import colorsys

LEAST_SATURATION = 0.12
LEAST_LIGHT = 0.35
HUES = ((20, "red"), (70, "amber"), (170, "green"), (265, "blue"), (325, ""), (361, "red"))
"""Up to which hue in degrees a colour has its name; yellow is amber, purple has none."""


def status_colour(fill: str | None) -> str | None:
    """Return `red`, `amber`, `green` or `blue` for a colour (`#rrggbb`), None for any other."""
    if fill is None:
        return None
    red, green, blue = (int(fill[at : at + 2], 16) / 255 for at in (1, 3, 5))
    hue, saturation, light = colorsys.rgb_to_hsv(red, green, blue)
    if saturation < LEAST_SATURATION or light < LEAST_LIGHT:
        return None
    return next(name for upto, name in HUES if hue * 360 < upto) or None
