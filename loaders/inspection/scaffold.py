"""A source.yaml to start from: what was understood of a plan, and what each key is for."""

import json
import textwrap
from collections.abc import Iterator
from pathlib import Path

import yaml

from graph.errors import PlanError
from loaders.about import about_plan
from loaders.files import file_beside, own_source
from loaders.inspection.page import NO_REVIEW, reviews_of
from loaders.load import Opened, Understood
from loaders.source import ROLES, Source
from loaders.tables.table import Document

WIDTH = 100
HEAD = "What the loader is to know of {file}. Every key may be left out; lines with # do nothing."
UNKNOWN = (
    "These columns were not understood. To use one, write its role for ROLE and take away the # "
    "before it and before columns; to keep it as text only, list it under ignore."
)


def write_scaffold(opened: Opened, understood: Understood | None) -> Path:
    """Write the source file of a plan beside it; PlanError where there is one already."""
    path = file_beside(opened.file, "source.yaml") or own_source(opened.file)
    try:
        with path.open("x", encoding="utf-8") as file:
            file.write(scaffold(opened, understood))
    except FileExistsError as error:
        raise PlanError(f"{path}: it is there already, and is left as it is; edit it") from error
    except OSError as error:
        raise PlanError(f"{path}: cannot be written ({error.strerror})") from error
    return path


def scaffold(opened: Opened, understood: Understood | None) -> str:
    """Return the text of a source file, with what the present one says and what was found."""
    values = opened.beside.source.model_dump(exclude_defaults=True) | _found(opened, understood)
    lines = [*_comment(HEAD.format(file=ascii(opened.file.name)[1:-1])), ""]
    for key, field in Source.model_fields.items():
        lines += _comment(f"{key}: {field.description}")
        if key == "columns":
            lines += _comment(f"A role is one of: {_roles()}")
        lines.append(_said(key, values[key]) if values.get(key) else f"# {key}:")
        lines += _unknown(opened, understood) if key == "columns" else []
        lines.append("")
    return "\n".join(lines).rstrip() + "\n"


def _found(opened: Opened, understood: Understood | None) -> dict[str, object]:
    """Return what was understood: short name, title, area, and the review or reviews."""
    headers = understood.layout.header_rows if understood else frozenset()
    about = about_plan(opened.file, opened.document, opened.beside, headers)
    values: dict[str, object] = {"id": about.id.words, "title": about.title.words}
    values["area"] = about.area.words
    reviews = reviews_of(understood) if understood else []
    names = [one.words for one in reviews if one.by != NO_REVIEW]
    known = opened.beside.source.reviews
    if len(names) > 1 or known:
        return values | {"reviews": {name: known.get(name, []) for name in [*known, *names]}}
    return values | {"review": names[0] if names else ""}


def _unknown(opened: Opened, understood: Understood | None) -> Iterator[str]:
    """Yield the columns nobody knows as lines to fill in."""
    heads = _first_rows(opened.document)
    if understood:
        heads = [cell.text for cell in understood.layout.unknown]
    for head in dict.fromkeys(heads):
        yield f"#   ROLE: [{_quoted(head)}]"
    if heads:
        yield from _comment(UNKNOWN)


def _roles() -> str:
    """Return what a column may hold."""
    return ", ".join(f"{role} ({says})" if role != says else role for role, says in ROLES.items())


def _first_rows(document: Document) -> list[str]:
    """Return the words in the first row of every table, where no columns are known."""
    return [c.text for t in document.tables for c in t.rows[0] if not c.blank and len(c.text) < 120]


def _comment(words: str) -> list[str]:
    """Return words as comment lines."""
    return textwrap.wrap(words, WIDTH, initial_indent="# ", subsequent_indent="#   ")


def _quoted(words: str) -> str:
    """Return words in quotation marks, as YAML reads them, on one line."""
    return json.dumps(words, ensure_ascii=not words.isprintable())


def _said(key: str, value: object) -> str:
    """Return a key with its value, as YAML."""
    return yaml.safe_dump({key: value}, allow_unicode=True, sort_keys=False, width=WIDTH).rstrip()
