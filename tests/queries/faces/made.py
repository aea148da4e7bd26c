"""Answers made by hand, and the signs that are hostile to one form or another."""

from collections.abc import Mapping, Sequence

from hypothesis import strategies as st

from queries.answer import Answer, Cell
from queries.parameter import Parameter, Value
from queries.question import Question
from queries.sources import Source

PLAN = Source(
    id="aton",
    title="Action plan | of =Aton",
    published=None,
    loaded_at="2026-11-23T10:00:00+00:00",
    source="The council's <b>page</b>",
    sha256="ab" * 32,
)
HOSTILE = [
    "=1+1",
    "+44",
    "-5",
    "@SUM(A1)",
    "\t=1",
    "\r=1",
    "'=1",
    "a|b",
    "a\\|b\\",
    "`code` *b* _i_ ~~s~~",
    "<script>alert(1)</script> &amp; &#65;",
    "[link](http://x.org) ![p](q) <http://x.org>",
    "http://x.org www.x.org a@x.org $x$",
    "two\nlines\r\nand three",
    "  blanks   kept  ",
    "a\ttab",
    "#N/A",
    "TRUE",
    "_x0041_",
    "{rows}",
    "\x07bell\x00",
    "2026-02-30",
    "0123",
    "1e5",
]
"""What somebody may have written into a cell of a plan."""
TEXTS = st.one_of(
    st.sampled_from(HOSTILE),
    st.text(alphabet="=+-@|\\`*_[]()<>&#~!$:/.w \t\r\n'\"x0\x07a1é…", max_size=12),
    st.text(max_size=20),
)


def answer(
    rows: Sequence[tuple[Cell, ...]],
    columns: Sequence[str] = ("agency", "actions"),
    parameters: Mapping[str, Value] | None = None,
    totals: Mapping[str, Cell] | None = None,
    shown: tuple[str, ...] = (),
) -> Answer:
    """An answer with some rows."""
    told = {"plan": "", **(parameters or {})}
    question = Question(
        name="who_holds",
        title="Who holds what?",
        group="who holds what",
        answers="Every agency with its actions.",
        parameters={name: Parameter(type="text", help=f"Which {name}", default="") for name in told}
        | (
            {"most": Parameter(type="integer", help="How many", default=9)}
            if "most" in told
            else {}
        ),
        columns={name: f"The meaning of {name}" for name in columns},
        cypher="RETURN 1",
        totals={name: f"All {name} there are" for name in totals or {}},
        none="Nobody, of {all_actions}." if totals else None,
        shown=shown,
    )
    return Answer(
        question=question,
        parameters=told,
        columns=tuple(columns),
        rows=list(rows),
        totals=totals or {},
        sources=(PLAN,),
    )
