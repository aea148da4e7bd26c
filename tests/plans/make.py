"""Write the plans that are not plain text anew: `python -m tests.plans.make`.

Two PDFs, which LibreOffice printed, are kept as they came: bramley.pdf and calderside.pdf.
The same words give the same bytes, whenever it runs. The truth files are not made: they
are readings by hand, so whoever changes a plan here reads it again.
"""

from pathlib import Path

from tests.plans.making import (
    alice,
    fewer,
    gorse,
    lincoln,
    pages,
    records,
    rowan,
    sarah,
    si444,
    two,
    willow,
    workbook,
)

HERE = Path(__file__).parent
PLANS = (sarah, si444, records, workbook, pages, fewer, two, alice, willow, lincoln, gorse, rowan)


def main() -> None:
    """Write every plan beside this file."""
    for plan in PLANS:
        plan.make(HERE)
        print(f"made {plan.__name__.rpartition('.')[2]}")


if __name__ == "__main__":
    main()
