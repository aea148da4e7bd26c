"""Signs that Word keeps as a place in a picture font (`w:sym`), as characters."""

WINGDINGS = {
    0x6C: "●", 0x6E: "■", 0x6F: "□", 0x71: "❑", 0x72: "❒", 0x75: "◆", 0x76: "❖", 0x78: "☒",
    0x9F: "•", 0xA7: "▪", 0xA8: "◻", 0xD8: "➢", 0xE0: "→", 0xDF: "←", 0xE1: "↑", 0xE2: "↓",
    0xE8: "➔", 0xF0: "⇨", 0xFB: "✗", 0xFC: "✓", 0xFD: "☒", 0xFE: "☑",
}  # fmt: skip
WINGDINGS_2 = {
    0x4F: "✗", 0x50: "✓", 0x51: "☒", 0x52: "☑", 0x53: "☒", 0x54: "☒", 0x97: "●", 0xA3: "□",
}  # fmt: skip
SYMBOL = {
    0xA3: "≤", 0xAE: "→", 0xAC: "←", 0xAD: "↑", 0xAF: "↓", 0xB0: "°", 0xB1: "±", 0xB3: "≥",
    0xB4: "×", 0xB7: "•", 0xB8: "÷", 0xB9: "≠", 0xD6: "√", 0xDE: "⇒",
}  # fmt: skip
FONTS = {"wingdings": WINGDINGS, "wingdings 2": WINGDINGS_2, "symbol": SYMBOL}
PRIVATE = 0xF000
"""Where picture fonts keep their signs: 0xF000 and the place in the font."""


def sign(font: str, place: str) -> tuple[str, bool]:
    """Return a sign as a character, and whether its meaning is known."""
    try:
        code = int(place, 16)
        said = chr(code)
    except (ValueError, OverflowError):
        return "\ufffd", False
    if code in range(0xD800, 0xE000):
        return "\ufffd", False
    known = FONTS.get(font.lower(), {}).get(code & 0xFF)
    if known and code & 0xFF00 in (0, PRIVATE):
        return known, True
    return said, not PRIVATE <= code < PRIVATE + 0x100 and font.lower() not in FONTS
