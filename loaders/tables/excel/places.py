"""Where a cell stands: its address (`C5`), ranges of them, and how people name both."""

import re

ADDRESS = re.compile(r"\$?([A-Za-z]{1,3})\$?([1-9]\d{0,6})")
PLAIN_NAME = re.compile(r"[^\W\d][\w.]*")
LIKE_ADDRESS = re.compile(r"[A-Za-z]{1,3}\d+|[Rr]\d*|[Cc]\d*|[Rr]\d*[Cc]\d*")
ROWS, COLUMNS = 1_048_576, 16_384
"""The last row and column of a sheet."""


def address_of(said: str | None) -> tuple[int, int] | None:
    """Return row and column, from 0, of an address; None when it is none."""
    found = ADDRESS.fullmatch(said.strip()) if said and len(said) < 16 else None
    if found is None:
        return None
    column = 0
    for letter in found[1].upper():
        column = column * 26 + ord(letter) - 64
    row = int(found[2])
    return (row - 1, column - 1) if row <= ROWS and column <= COLUMNS else None


def range_of(said: str | None) -> tuple[int, int, int, int] | None:
    """Return first row, first column, last row, last column of a range; None when it is none."""
    first, _, last = (said or "").partition(":")
    begin, end = address_of(first), address_of(last or first)
    if begin is None or end is None:
        return None
    (top, left), (bottom, right) = begin, end
    return min(top, bottom), min(left, right), max(top, bottom), max(left, right)


def address(row: int, column: int) -> str:
    """Return the address of a row and column, from 0."""
    return f"{letters(column)}{row + 1}"


def letters(column: int) -> str:
    """Return the letters of a column, from 0."""
    said = ""
    column += 1
    while column:
        column, letter = divmod(column - 1, 26)
        said = chr(65 + letter) + said
    return said


def quoted(sheet: str) -> str:
    """Return the name of a sheet as it stands before an address: quoted where Excel does."""
    if PLAIN_NAME.fullmatch(sheet) and not LIKE_ADDRESS.fullmatch(sheet):
        return sheet
    return "'" + sheet.replace("'", "''") + "'"
