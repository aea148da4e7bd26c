"""`fewer.csv`: three columns, semicolons, Windows-1252, cells over several lines."""

import csv
from pathlib import Path

ROWS = (
    ("Recommendation", "Lead", "By when"),
    ("TRAINING", "", ""),
    (
        "1. Front line staff of every service should be trained in the dynamics of coercive "
        "control.\nThe training should be refreshed every two years.",
        "All agencies",
        "March 2020",
    ),
    (
        "2. The training should let people who have survived abuse speak – in their own words, "
        "if they wish.",
        "",
        "",
    ),
    ("Essex Police", "", ""),
    (
        "3. Officers should check for firearms licences whenever they attend a domestic incident.",
        "Public Protection Command",
        "June 2020",
    ),
    (
        "4. Victims’ wishes about contact should be recorded; a safe number should be agreed with "
        "each of them.",
        "TBC",
        "TBC",
    ),
    ("National recommendations", "", ""),
    (
        "5. The Home Office should say how “reasonable” costs of a review are to be paid for.",
        "Home Office",
        "n/a",
    ),
    (
        "6. The Ministry of Justice should tell victims of any change in an offender’s release "
        "date\nbefore the offender is told.",
        "Ministry of Justice",
        "",
    ),
    ("", "", ""),
    ("* Dates were agreed by the board in November 2019; they are reviewed yearly.", "", ""),
)


def make(folder: Path) -> None:
    """Write the plan into the folder."""
    with (folder / "fewer.csv").open("w", encoding="cp1252", newline="") as file:
        csv.writer(file, delimiter=";").writerows(ROWS)
