"""`records.docx`: the words of `records.txt` in Word, with headings and automatic numbers."""

import re
from pathlib import Path

from docx import Document
from docx.document import Document as Doc

from tests.plans.making import word
from tests.plans.making.archive import without_times

LEVELS = {
    "Domestic Homicide Review – Mary – Action Plan": 1,
    "Local recommendations": 2,
    "National recommendations": 2,
    "Monitoring of this plan": 2,
    "Actions": 4,
    "Lead agency": 4,
    "Target date": 4,
    "Outcome": 4,
}
NUMBER = re.compile(r"\d+\. ")


def make(folder: Path) -> None:
    """Write the plan into the folder."""
    doc = Document()
    for block in (folder / "records.txt").read_text(encoding="utf-8").split("\n\n"):
        numbering = word.new_numbering(doc)
        for line in block.strip().split("\n"):
            _line(doc, line, numbering)
    path = folder / "records.docx"
    doc.save(str(path))
    without_times(path)


def _line(doc: Doc, line: str, numbering: str) -> None:
    """Add a line as a heading, an automatically numbered item or a paragraph."""
    level = 3 if re.fullmatch(r"Recommendation \d+", line) else LEVELS.get(line)
    if level:
        doc.add_heading(line, level)
    elif NUMBER.match(line):
        word.number(doc.add_paragraph(NUMBER.sub("", line, count=1)), numbering)
    else:
        doc.add_paragraph(line)
