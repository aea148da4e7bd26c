"""The forms in which a filled template is written, and what such a file is called."""

import datetime
import re
from collections.abc import Callable

from queries.template.delimited import as_csv
from queries.template.excel import as_excel
from queries.template.rows import Filled
from queries.template.word import as_word

FORMS: dict[str, Callable[[Filled, datetime.date], bytes]] = {
    "docx": as_word,
    "xlsx": as_excel,
    "csv": lambda filled, _: as_csv(filled),
}
"""The ending of a file, and what writes its bytes; the day goes into its properties."""


def file_name(review: str, form: str) -> str:
    """Return what the file of a review is called: `AB-action-plan.docx`."""
    name = re.sub(r"[^\w.]+", "-", review).strip("-.")
    return "-".join(filter(None, [name, f"action-plan.{form}"]))
