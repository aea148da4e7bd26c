"""What an OpenDocument cell shows when its words are not kept: its value, or its formula."""

import re

from lxml import etree

from loaders.tables.opendocument.names import said

NUMBER = re.compile(r"-?\d{1,15}(?:\.\d{1,20})?")
VALUES = {
    "float": "office:value",
    "currency": "office:value",
    "percentage": "office:value",
    "date": "office:date-value",
    "time": "office:time-value",
    "boolean": "office:boolean-value",
    "string": "office:string-value",
}


def value_of(cell: etree._Element) -> str | None:
    """Return the value of a cell in words; None where it keeps none."""
    sort = said(cell, "office:value-type")
    name = VALUES.get(sort)
    value = said(cell, name).strip() if name else ""
    if not value:
        return "" if sort == "string" else None
    if sort == "percentage" and NUMBER.fullmatch(value):
        return f"{_tidy(format(float(value) * 100, '.10f'))}%"
    if sort == "currency":
        return f"{_tidy(value)} {said(cell, 'office:currency')}".strip()
    tidy = {"float": _tidy, "date": _day, "boolean": str.upper}
    return tidy.get(sort, str)(value)


def formula_of(cell: etree._Element) -> str:
    """Return the formula of a cell, blank where it has none."""
    return re.sub(r"^\w+:(?==)", "", said(cell, "table:formula"))


def _tidy(number: str) -> str:
    """Return a number without the zeros that say nothing."""
    return re.sub(r"\.0+$|(\.\d*?[1-9])0+$", r"\1", number) if NUMBER.fullmatch(number) else number


def _day(date: str) -> str:
    """Return a date without a midnight."""
    return date.removesuffix("T00:00:00")
